"""Sound: what a container says of itself, its samples, and new containers from samples.

Decoding is done once, by PyAV, in pieces, into one array of the final size: four hours of two channels at 16 kHz are
1.84 GB. The decoder is told the container (see containers.py) and never opens anything but the bytes it is given.
"""

import io
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode, Value
from leidraad.formats.containers import announces_length, container_of, not_a_container
from leidraad.formats.fields import bad_value
from leidraad.formats.limits import Limits
from leidraad.formats.riff import announced_and_found_s

Samples = NDArray[np.float32]

SPEECH_RATE_HZ = 16_000
MAX_CHANNEL_COUNT = 8
SILENCE_DBFS = -60.0
_TRUNCATED_SHARE = 0.98  # less than this of what was announced is a truncated file,
_TRUNCATED_S = 1.0  # when at least this much is missing: encoders pad by a tenth of a second
_IDENTICAL_SHARE = 0.003  # a difference 50 dB below the sound is rounding, not a second speaker
_BLOCK_SAMPLES = 1 << 20
_OPUS_BIT_RATE_PER_CHANNEL = 24_000
_FEWEST_BYTES_PER_S = 500  # the leanest codec read here, AMR at 4.75 kbit/s, writes 600
_LONGEST_S = Limits().duration_s


@dataclass(frozen=True, slots=True)
class AudioFacts:
    """What the header says."""

    container: str
    codec: str
    sample_rate_hz: int
    channel_count: int
    duration_s: float | None  # None when only decoding can tell


@dataclass(frozen=True, slots=True, eq=False)
class DecodedAudio:
    """Samples from -1 to 1, one row per channel."""

    samples: Samples  # (channels, n)
    rate_hz: int
    duration_s: float

    @property
    def channel_count(self) -> int:
        return int(self.samples.shape[0])


@dataclass(frozen=True, slots=True)
class ChannelNote:
    """Something to know about the channels that is no reason to set the recording aside."""

    code: ProblemCode  # IDENTICAL_CHANNELS (channel_count) or ONLY_SILENCE (channel, peak_dbfs)
    data: Mapping[str, Value] = field(default_factory=dict)


def inspect_audio(data: bytes) -> AudioFacts:
    """What the header says, without decoding.

    Raises EMPTY_FILE, NOT_AUDIO, BROKEN_HEADER, NO_DURATION (a length of 0), TRUNCATED_AUDIO (WAV that ends before
    its announced length, M4A without its index), BAD_VALUE (more than 8 channels).
    """
    with _opened(data) as container:
        stream = _audio_stream(container, data)
        context = stream.codec_context
        facts = AudioFacts(
            container=container_of(data) or "",
            codec=context.name,
            sample_rate_hz=context.sample_rate,
            channel_count=context.channels,
            duration_s=_announced_s(container, stream) if announces_length(data) else None,
        )
    _check_facts(facts)
    _check_riff_length(data)
    return facts


def decode_audio(data: bytes, *, rate_hz: int = SPEECH_RATE_HZ, limit_s: float = _LONGEST_S) -> DecodedAudio:
    """All samples at ``rate_hz``, channels apart.

    Damaged packets are left out. Raises what ``inspect_audio`` raises, and TOO_LONG past ``limit_s``, TRUNCATED_AUDIO
    when far less is found than announced, NO_DURATION when nothing is found, ONLY_SILENCE when no sample of any
    channel reaches -60 dBFS.
    """
    facts = inspect_audio(data)
    Limits(duration_s=limit_s).check_duration(facts.duration_s)
    decoded = _decoded(data, facts, rate_hz=rate_hz, limit_s=limit_s)
    _check_whole(facts, decoded)
    peak_dbfs = _dbfs(max(_peak(channel) for channel in decoded.samples))
    if peak_dbfs < SILENCE_DBFS:
        raise IntakeProblem(
            ProblemCode.ONLY_SILENCE, duration_s=decoded.duration_s, peak_dbfs=round(peak_dbfs, 1)
        )
    return decoded


def channel_notes(decoded: DecodedAudio) -> tuple[ChannelNote, ...]:
    """IDENTICAL_CHANNELS when every channel carries the same sound; ONLY_SILENCE for each silent channel beside others."""
    if decoded.channel_count < 2:
        return ()
    if _is_fake_stereo(decoded.samples):
        return (ChannelNote(ProblemCode.IDENTICAL_CHANNELS, {"channel_count": decoded.channel_count}),)
    peaks_dbfs = [_dbfs(_peak(channel)) for channel in decoded.samples]
    return tuple(
        ChannelNote(ProblemCode.ONLY_SILENCE, {"channel": channel, "peak_dbfs": round(max(peak, -200.0), 1)})
        for channel, peak in enumerate(peaks_dbfs)
        if peak < SILENCE_DBFS
    )


def without_copies(decoded: DecodedAudio) -> DecodedAudio:
    """The first channel alone when the others only repeat it; the same object otherwise."""
    if decoded.channel_count < 2 or not _is_fake_stereo(decoded.samples):
        return decoded
    return DecodedAudio(samples=decoded.samples[:1], rate_hz=decoded.rate_hz, duration_s=decoded.duration_s)


def merge_channels(agent: bytes, customer: bytes) -> bytes:
    """Two recordings of one call as one two-channel FLAC, agent first; the shorter is filled up with silence.

    A recording of more channels is mixed to one first. Raises what ``inspect_audio`` raises for either.
    """
    both = [(data, inspect_audio(data)) for data in (agent, customer)]
    rate_hz = max(facts.sample_rate_hz for _, facts in both)
    sides = [
        _decoded(data, facts, rate_hz=rate_hz, limit_s=_LONGEST_S).samples.mean(axis=0)
        for data, facts in both
    ]
    samples = np.zeros((2, max(side.size for side in sides)), dtype=np.float32)
    for row, side in zip(samples, sides, strict=True):
        row[: side.size] = side
    return _encoded(samples, rate_hz=rate_hz, container="flac", codec="flac", sample_format="s16")


def without_times(data: bytes, times: Sequence[tuple[float, float]], *, limit_s: float = _LONGEST_S) -> bytes:
    """The recording as FLAC at its own rate, silent on every channel during ``times`` (seconds; an end may be infinite).

    Everything else keeps its place, without loss at 16 bits. Raises what ``inspect_audio`` raises, TOO_LONG past
    ``limit_s``, TRUNCATED_AUDIO when far less is found than announced, NO_DURATION when nothing is.
    """
    facts = inspect_audio(data)
    Limits(duration_s=limit_s).check_duration(facts.duration_s)
    decoded = _decoded(data, facts, rate_hz=facts.sample_rate_hz, limit_s=limit_s)
    _check_whole(facts, decoded)
    for start_s, end_s in times:
        first = math.floor(start_s * decoded.rate_hz)
        last = None if math.isinf(end_s) else math.ceil(end_s * decoded.rate_hz)
        decoded.samples[:, first:last] = 0.0
    return _encoded(
        decoded.samples,
        rate_hz=decoded.rate_hz,
        container="flac",
        codec="flac",
        sample_format="s16",
        codec_options={"compression_level": "0"},  # kept for minutes, until it is read: speed before size
    )


def encode_for_playback(decoded: DecodedAudio) -> bytes:
    """WebM with Opus for a browser: channels kept, 24 kbit/s each, its index in front so that seeking needs one range.

    Rates that Opus does not know are resampled to 48 kHz.
    """
    rate_hz = decoded.rate_hz if decoded.rate_hz in (8_000, 12_000, 16_000, 24_000, 48_000) else 48_000
    return _encoded(
        decoded.samples,
        rate_hz=decoded.rate_hz,
        encoded_rate_hz=rate_hz,
        container="webm",
        codec="libopus",
        sample_format="flt",
        bit_rate=_OPUS_BIT_RATE_PER_CHANNEL * decoded.channel_count,
        codec_options={"application": "voip", "vbr": "constrained", "compression_level": "5"},
        container_options={"reserve_index_space": str(_index_bytes(decoded.duration_s))},
    )


def peaks(decoded: DecodedAudio, *, bucket_count: int = 1200) -> Samples:
    """The highest level in each of ``bucket_count`` equal pieces, per channel, 0 to 1: (channels, bucket_count).

    Shorter sounds repeat samples, so that the shape always holds; no samples at all give zeros.
    """
    sample_count = decoded.samples.shape[1]
    if sample_count == 0:
        return np.zeros((decoded.channel_count, bucket_count), dtype=np.float32)
    starts = np.linspace(0, sample_count, bucket_count, endpoint=False).astype(np.int64)
    highest = np.maximum.reduceat(decoded.samples, starts, axis=1)
    lowest = np.minimum.reduceat(decoded.samples, starts, axis=1)
    return np.minimum(np.maximum(highest, -lowest), 1.0).astype(np.float32)


def _opened(data: bytes) -> Any:
    import av  # noqa: PLC0415 - 0.1 s and 60 MB that only decoding needs

    container_format = container_of(data)
    if container_format is None:
        raise not_a_container(data)
    try:
        return av.open(io.BytesIO(data), mode="r", format=container_format)
    except (av.error.FFmpegError, ValueError, OSError) as error:
        raise _not_opened(data, container_format) from error


def _not_opened(data: bytes, container_format: str) -> IntakeProblem:
    if container_format == "mov" and b"moov" not in data:
        return IntakeProblem(ProblemCode.TRUNCATED_AUDIO, announced_s=None, found_s=0.0)
    return IntakeProblem(ProblemCode.BROKEN_HEADER, expected="a whole header", found=data[:8].hex(" "))


def _audio_stream(container: Any, data: bytes) -> Any:
    streams = container.streams.audio
    if not streams:
        raise IntakeProblem(ProblemCode.NOT_AUDIO, found=f"{container_of(data)} without an audio track")
    if streams[0].codec_context is None:
        raise IntakeProblem(
            ProblemCode.UNSUPPORTED_VERSION, format=container_of(data), version="unknown codec"
        )
    return streams[0]


def _announced_s(container: Any, stream: Any) -> float | None:
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    return container.duration / 1_000_000 if container.duration is not None else None


def _check_facts(facts: AudioFacts) -> None:
    if facts.sample_rate_hz <= 0 or facts.channel_count <= 0:
        raise IntakeProblem(
            ProblemCode.BROKEN_HEADER,
            expected="a sample rate and a channel count above 0",
            found=f"{facts.sample_rate_hz} Hz, {facts.channel_count} channels",
        )
    if facts.channel_count > MAX_CHANNEL_COUNT:
        raise bad_value(facts.channel_count, field="channel_count", expected="at most 8 channels")
    if facts.duration_s is not None and facts.duration_s <= 0:
        raise IntakeProblem(ProblemCode.NO_DURATION, duration_s=0.0)


def _check_riff_length(data: bytes) -> None:
    lengths = announced_and_found_s(data)
    if lengths is not None:
        _check_length(announced_s=lengths[0], found_s=lengths[1])


def _check_length(*, announced_s: float, found_s: float) -> None:
    if found_s < announced_s * _TRUNCATED_SHARE and announced_s - found_s > _TRUNCATED_S:
        raise IntakeProblem(
            ProblemCode.TRUNCATED_AUDIO, announced_s=round(announced_s, 3), found_s=round(found_s, 3)
        )


def _check_whole(facts: AudioFacts, decoded: DecodedAudio) -> None:
    if decoded.samples.shape[1] == 0:
        raise IntakeProblem(ProblemCode.NO_DURATION, duration_s=0.0)
    if facts.duration_s is not None:
        _check_length(announced_s=facts.duration_s, found_s=decoded.duration_s)


def _decoded(data: bytes, facts: AudioFacts, *, rate_hz: int, limit_s: float) -> DecodedAudio:
    filled = 0
    size = _expected_size(facts, byte_count=len(data), rate_hz=rate_hz, limit_s=limit_s)
    samples = np.empty((facts.channel_count, size), dtype=np.float32)
    for piece in _pieces(data, channel_count=facts.channel_count, rate_hz=rate_hz):
        needed = filled + piece.shape[1]
        Limits(duration_s=limit_s).check_duration(needed / rate_hz)
        if needed > samples.shape[1]:
            samples = _grown(samples, filled=filled, size=max(needed, samples.shape[1] * 5 // 4))
        samples[:, filled:needed] = piece
        filled = needed
    return DecodedAudio(samples=samples[:, :filled], rate_hz=rate_hz, duration_s=filled / rate_hz)


def _expected_size(facts: AudioFacts, *, byte_count: int, rate_hz: int, limit_s: float) -> int:
    """Room for the announced length and a second more; memory is taken only where samples are written."""
    announced_s = facts.duration_s if facts.duration_s is not None else byte_count / _FEWEST_BYTES_PER_S
    return math.ceil((min(announced_s, limit_s) + 1.0) * rate_hz)


def _grown(samples: Samples, *, filled: int, size: int) -> Samples:
    larger = np.empty((samples.shape[0], size), dtype=np.float32)
    larger[:, :filled] = samples[:, :filled]
    return larger


def _pieces(data: bytes, *, channel_count: int, rate_hz: int) -> Iterator[Samples]:
    """The decoded sound in order, each piece (channels, n); frames of another channel count are left out."""
    import av  # noqa: PLC0415 - see _opened

    with _opened(data) as container:
        resampler = None
        for frame in _frames(container):
            if frame.layout.nb_channels != channel_count:
                continue
            kind = (frame.format.name, frame.sample_rate)
            if resampler is None or resampler[0] != kind:
                if resampler is not None:
                    yield from _arrays(resampler[1], None)
                resampler = (kind, av.AudioResampler(format="fltp", layout=frame.layout.name, rate=rate_hz))
            yield from _arrays(resampler[1], frame)
        if resampler is not None:
            yield from _arrays(resampler[1], None)


def _frames(container: Any) -> Iterator[Any]:
    """Every frame that can be decoded; a damaged packet costs only itself, a damaged container what follows."""
    import av  # noqa: PLC0415 - see _opened

    packets = container.demux(container.streams.audio[0])
    while True:
        try:
            packet = next(packets)
        except (StopIteration, av.error.FFmpegError):
            return
        try:
            yield from packet.decode()
        except av.error.FFmpegError:
            continue


def _arrays(resampler: Any, frame: Any) -> Iterator[Samples]:
    import av  # noqa: PLC0415 - see _opened

    if frame is not None:
        frame.pts = None  # damaged times would make the resampler stretch or drop sound
    try:
        frames = resampler.resample(frame)
    except (av.error.FFmpegError, ValueError):
        return
    for resampled in frames:
        yield np.nan_to_num(resampled.to_ndarray(), copy=False, nan=0.0, posinf=0.0, neginf=0.0)


def _index_bytes(duration_s: float) -> int:
    """Room in front for the seek index: measured at under 24 bytes per five-second cluster."""
    return 1024 + 32 * math.ceil(duration_s / 5)


def _encoded(
    samples: Samples,
    *,
    rate_hz: int,
    container: str,
    codec: str,
    sample_format: str,
    encoded_rate_hz: int | None = None,
    bit_rate: int | None = None,
    codec_options: Mapping[str, str] | None = None,
    container_options: Mapping[str, str] | None = None,
) -> bytes:
    import av  # noqa: PLC0415 - see _opened

    target = io.BytesIO()
    with av.open(target, mode="w", format=container, options=dict(container_options or {})) as output:
        stream: Any = output.add_stream(
            codec, rate=encoded_rate_hz or rate_hz, options=dict(codec_options or {})
        )
        stream.codec_context.layout = _layout(samples.shape[0])
        stream.codec_context.format = sample_format
        if bit_rate is not None:
            stream.codec_context.bit_rate = bit_rate
        for frame in _frames_of(samples, rate_hz=rate_hz):
            output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    return target.getvalue()


def _frames_of(samples: Samples, *, rate_hz: int) -> Iterator[Any]:
    import av  # noqa: PLC0415 - see _opened

    for start in range(0, samples.shape[1], _BLOCK_SAMPLES):
        block = np.ascontiguousarray(samples[:, start : start + _BLOCK_SAMPLES])
        frame = av.AudioFrame.from_ndarray(block, format="fltp", layout=_layout(samples.shape[0]))
        frame.sample_rate = rate_hz
        frame.pts = start
        yield frame


def _layout(channel_count: int) -> str:
    return {1: "mono", 2: "stereo"}.get(channel_count, f"{channel_count} channels")


def _peak(channel: Samples) -> float:
    return max(float(channel.max(initial=0.0)), -float(channel.min(initial=0.0)))


def _dbfs(peak: float) -> float:
    return 20 * math.log10(peak) if peak > 0 else -200.0


def _is_fake_stereo(samples: Samples) -> bool:
    """Whether every channel differs from the first by rounding only; two silent channels are not a copy."""
    for start in range(0, samples.shape[1], _BLOCK_SAMPLES):
        block = samples[:, start : start + _BLOCK_SAMPLES]
        difference = float(np.abs(block[1:] - block[:1]).max(initial=0.0))
        if difference > max(_IDENTICAL_SHARE * _peak(block[0]), 1e-4):
            return False
    return _dbfs(_peak(samples[0])) >= SILENCE_DBFS
