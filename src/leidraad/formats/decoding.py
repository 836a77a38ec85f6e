"""From a container to samples: what its header says, and the sound, whole or block by block.

Decoding is done once, by PyAV. Whole, it goes into one array of the final size: four hours of two channels at 16 kHz are
1.84 GB; block by block it takes a few megabytes, however long the recording is. The decoder is told the container (see
containers.py) and never opens anything but the bytes it is given.
"""

import io
import math
from collections.abc import Iterator
from typing import Any, BinaryIO

import numpy as np

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.containers import announces_length, container_of, not_a_container
from leidraad.formats.fields import bad_value
from leidraad.formats.limits import Limits
from leidraad.formats.riff import announced_and_found_s
from leidraad.formats.sound import (
    BLOCK_SAMPLES,
    SILENCE_DBFS,
    SPEECH_RATE_HZ,
    AudioFacts,
    DecodedAudio,
    Samples,
    as_dbfs,
    peak_of,
)

AudioSource = bytes | BinaryIO  # a file must be seekable; it is read from its beginning, and left open

MAX_CHANNEL_COUNT = 8
LONGEST_S = Limits().duration_s
_TRUNCATED_SHARE = 0.98  # less than this of what was announced is a truncated file,
_TRUNCATED_S = 1.0  # when at least this much is missing: encoders pad by a tenth of a second
_FEWEST_BYTES_PER_S = 500  # the leanest codec read here, AMR at 4.75 kbit/s, writes 600
_HEAD_BYTES = (
    1 << 22
)  # in which the container and its announced length stand, also behind a tag with a picture
_SEARCHED_BYTES = 1 << 20


def inspect_audio(data: AudioSource) -> AudioFacts:
    """What the header says, without decoding.

    Raises EMPTY_FILE, NOT_AUDIO, BROKEN_HEADER, NO_DURATION (a length of 0), TRUNCATED_AUDIO (WAV that ends before
    its announced length, M4A without its index), BAD_VALUE (more than 8 channels).
    """
    head = _head(data)
    with _opened(data) as container:
        stream = _audio_stream(container, head)
        context = stream.codec_context
        facts = AudioFacts(
            container=container_of(head) or "",
            codec=context.name,
            sample_rate_hz=context.sample_rate,
            channel_count=context.channels,
            duration_s=_announced_s(container, stream) if announces_length(head) else None,
        )
    _check_facts(facts)
    _check_riff_length(data)
    return facts


def decode_audio(
    data: AudioSource, *, rate_hz: int = SPEECH_RATE_HZ, limit_s: float = LONGEST_S
) -> DecodedAudio:
    """All samples at ``rate_hz``, channels apart.

    Damaged packets are left out. Raises what ``inspect_audio`` raises, and TOO_LONG past ``limit_s``, TRUNCATED_AUDIO
    when far less is found than announced, NO_DURATION when nothing is found, ONLY_SILENCE when no sample of any
    channel reaches -60 dBFS.
    """
    decoded = decode_whole(data, rate_hz=rate_hz, limit_s=limit_s)
    _check_heard(peak_of(decoded.samples), duration_s=decoded.duration_s)
    return decoded


def decode_whole(
    data: AudioSource, *, rate_hz: int | None = None, limit_s: float = LONGEST_S
) -> DecodedAudio:
    """As ``decode_audio``, at the recording's own rate where none is given; silence alone is no problem here."""
    facts = inspect_audio(data)
    Limits(duration_s=limit_s).check_duration(facts.duration_s)
    decoded = _decoded(data, facts, rate_hz=rate_hz or facts.sample_rate_hz, limit_s=limit_s)
    _check_whole(facts, sample_count=decoded.samples.shape[1], duration_s=decoded.duration_s)
    return decoded


class SoundReader:
    """A recording that is decoded while it is read: its sound block by block, in a few megabytes whatever its length.

    Made, it raises what ``inspect_audio`` raises, and TOO_LONG; reading the blocks raises the rest of what
    ``decode_audio`` raises, what is found at the end after the last block. Reading again decodes again.
    """

    def __init__(
        self, source: AudioSource, *, rate_hz: int = SPEECH_RATE_HZ, limit_s: float = LONGEST_S
    ) -> None:
        self.facts = inspect_audio(source)
        Limits(duration_s=limit_s).check_duration(self.facts.duration_s)
        self.rate_hz, self._limit_s, self._source = rate_hz, limit_s, source

    @property
    def channel_count(self) -> int:
        return self.facts.channel_count

    def blocks(self) -> Iterator[Samples]:
        """Each block in an array of its own, ``BLOCK_SAMPLES`` long but for the last."""
        count, highest = 0, 0.0
        for block in _blocks(_pieces(self._source, channel_count=self.channel_count, rate_hz=self.rate_hz)):
            count += block.shape[1]
            highest = max(highest, peak_of(block))
            Limits(duration_s=self._limit_s).check_duration(count / self.rate_hz)
            yield block
        _check_whole(self.facts, sample_count=count, duration_s=count / self.rate_hz)
        _check_heard(highest, duration_s=count / self.rate_hz)


def _blocks(pieces: Iterator[Samples]) -> Iterator[Samples]:
    """The pieces put together to blocks; no empty one."""
    block, filled = None, 0
    for piece in pieces:
        while piece.shape[1]:
            if block is None:
                block, filled = np.empty((piece.shape[0], BLOCK_SAMPLES), dtype=np.float32), 0
            taken = min(piece.shape[1], BLOCK_SAMPLES - filled)
            block[:, filled : filled + taken] = piece[:, :taken]
            filled, piece = filled + taken, piece[:, taken:]
            if filled == BLOCK_SAMPLES:
                yield _finite(block)
                block = None
    if block is not None:
        yield _finite(block[:, :filled])


def _finite(samples: Samples) -> Samples:
    """Damaged floats as silence, in place; looked for first, for most sound has none."""
    if not np.isfinite(samples).all():
        np.nan_to_num(samples, copy=False, nan=0.0, posinf=0.0, neginf=0.0)
    return samples


def _check_heard(peak: float, *, duration_s: float) -> None:
    if as_dbfs(peak) < SILENCE_DBFS:
        raise IntakeProblem(
            ProblemCode.ONLY_SILENCE, duration_s=duration_s, peak_dbfs=round(as_dbfs(peak), 1)
        )


def _opened(source: AudioSource) -> Any:
    import av  # noqa: PLC0415 - 0.1 s and 60 MB that only decoding needs

    head = _head(source)
    container_format = container_of(head)
    if container_format is None:
        raise not_a_container(head)
    try:
        return av.open(_file_of(source), mode="r", format=container_format)
    except (av.error.FFmpegError, ValueError) as error:  # what a file raises itself goes on as it is
        raise _not_opened(source, container_format) from error


def _file_of(source: AudioSource) -> BinaryIO:
    """The source from its beginning; bytes are not copied."""
    if isinstance(source, bytes):
        return io.BytesIO(source)
    source.seek(0)
    return source


def _head(source: AudioSource) -> bytes:
    return source[:_HEAD_BYTES] if isinstance(source, bytes) else _file_of(source).read(_HEAD_BYTES)


def _size(source: AudioSource) -> int:
    return len(source) if isinstance(source, bytes) else source.seek(0, io.SEEK_END)


def _not_opened(source: AudioSource, container_format: str) -> IntakeProblem:
    if container_format == "mov" and not _holds(source, b"moov"):
        return IntakeProblem(ProblemCode.TRUNCATED_AUDIO, announced_s=None, found_s=0.0)
    found = _head(source)[:8].hex(" ")
    return IntakeProblem(ProblemCode.BROKEN_HEADER, expected="a whole header", found=found)


def _holds(source: AudioSource, mark: bytes) -> bool:
    file, before = _file_of(source), b""
    while part := file.read(_SEARCHED_BYTES):
        if mark in before + part:
            return True
        before = part[-len(mark) :]
    return False


def _audio_stream(container: Any, head: bytes) -> Any:
    streams = container.streams.audio
    if not streams:
        raise IntakeProblem(ProblemCode.NOT_AUDIO, found=f"{container_of(head)} without an audio track")
    if streams[0].codec_context is None:
        raise IntakeProblem(
            ProblemCode.UNSUPPORTED_VERSION, format=container_of(head), version="unknown codec"
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


def _check_riff_length(data: AudioSource) -> None:
    lengths = announced_and_found_s(_file_of(data))
    if lengths is not None:
        _check_length(announced_s=lengths[0], found_s=lengths[1])


def _check_length(*, announced_s: float, found_s: float) -> None:
    if found_s < announced_s * _TRUNCATED_SHARE and announced_s - found_s > _TRUNCATED_S:
        raise IntakeProblem(
            ProblemCode.TRUNCATED_AUDIO, announced_s=round(announced_s, 3), found_s=round(found_s, 3)
        )


def _check_whole(facts: AudioFacts, *, sample_count: int, duration_s: float) -> None:
    if sample_count == 0:
        raise IntakeProblem(ProblemCode.NO_DURATION, duration_s=0.0)
    if facts.duration_s is not None:
        _check_length(announced_s=facts.duration_s, found_s=duration_s)


def _decoded(data: AudioSource, facts: AudioFacts, *, rate_hz: int, limit_s: float) -> DecodedAudio:
    filled = 0
    size = _expected_size(facts, byte_count=_size(data), rate_hz=rate_hz, limit_s=limit_s)
    samples = np.empty((facts.channel_count, size), dtype=np.float32)
    for piece in _pieces(data, channel_count=facts.channel_count, rate_hz=rate_hz):
        needed = filled + piece.shape[1]
        Limits(duration_s=limit_s).check_duration(needed / rate_hz)
        if needed > samples.shape[1]:
            samples = _grown(samples, filled=filled, size=max(needed, samples.shape[1] * 5 // 4))
        samples[:, filled:needed] = piece
        filled = needed
    for start in range(0, filled, BLOCK_SAMPLES):
        _finite(samples[:, start : min(start + BLOCK_SAMPLES, filled)])
    return DecodedAudio(samples=samples[:, :filled], rate_hz=rate_hz, duration_s=filled / rate_hz)


def _expected_size(facts: AudioFacts, *, byte_count: int, rate_hz: int, limit_s: float) -> int:
    """Room for the announced length and a second more; memory is taken only where samples are written."""
    announced_s = facts.duration_s if facts.duration_s is not None else byte_count / _FEWEST_BYTES_PER_S
    return math.ceil((min(announced_s, limit_s) + 1.0) * rate_hz)


def _grown(samples: Samples, *, filled: int, size: int) -> Samples:
    larger = np.empty((samples.shape[0], size), dtype=np.float32)
    larger[:, :filled] = samples[:, :filled]
    return larger


def _pieces(data: AudioSource, *, channel_count: int, rate_hz: int) -> Iterator[Samples]:
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
        yield resampled.to_ndarray()
