"""From samples to containers: two sides in one, parts made silent, what a browser plays, and the picture's peaks.

Playback and peaks are made block by block, so that a recording of hours needs a few megabytes beside its own bytes.
"""

import io
import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from leidraad.formats.decoding import LONGEST_S, AudioSource, decode_whole, inspect_audio
from leidraad.formats.muting import mute
from leidraad.formats.sound import BLOCK_SAMPLES, DecodedAudio, Samples

_OPUS_BIT_RATE_PER_CHANNEL = 24_000
_OPUS_RATES_HZ = (8_000, 12_000, 16_000, 24_000, 48_000)
_PEAK_STEP_S = 0.005


def merge_channels(agent: bytes, customer: bytes) -> bytes:
    """Two recordings of one call as one two-channel FLAC, agent first; the shorter is filled up with silence.

    A recording of more channels is mixed to one first. Raises what ``inspect_audio`` raises for either, and what
    ``without_times`` raises.
    """
    rate_hz = max(inspect_audio(data).sample_rate_hz for data in (agent, customer))
    sides = [decode_whole(data, rate_hz=rate_hz).samples.mean(axis=0) for data in (agent, customer)]
    samples = np.zeros((2, max(side.size for side in sides)), dtype=np.float32)
    for row, side in zip(samples, sides, strict=True):
        row[: side.size] = side
    return _as_flac(samples, rate_hz=rate_hz)


def without_times(
    data: AudioSource, times: Sequence[tuple[float, float]], *, limit_s: float = LONGEST_S
) -> bytes:
    """The recording as FLAC at its own rate, silent on every channel during ``times`` (seconds; an end may be infinite).

    Everything else keeps its place, without loss at 16 bits but for a fade of 8 ms beside each silence. Raises what
    ``inspect_audio`` raises, TOO_LONG past ``limit_s``, TRUNCATED_AUDIO when far less is found than announced,
    NO_DURATION when nothing is.
    """
    decoded = decode_whole(data, limit_s=limit_s)
    mute(decoded.samples, times, rate_hz=decoded.rate_hz)
    # kept for minutes, until it is read: speed before size
    return _as_flac(decoded.samples, rate_hz=decoded.rate_hz, options={"compression_level": "0"})


class PlaybackWriter:
    """WebM with Opus for a browser: channels kept, 24 kbit/s each, its index in front so that seeking needs one range.

    ``longest_s`` is how long it may become: the room for the index is kept free from the start. Rates that Opus does not
    know are resampled to 48 kHz.
    """

    def __init__(self, *, channel_count: int, rate_hz: int, longest_s: float) -> None:
        self._writer = _Writer(
            channel_count,
            rate_hz=rate_hz,
            encoded_rate_hz=rate_hz if rate_hz in _OPUS_RATES_HZ else 48_000,
            container="webm",
            codec="libopus",
            sample_format="flt",
            bit_rate=_OPUS_BIT_RATE_PER_CHANNEL * channel_count,
            codec_options={"application": "voip", "vbr": "constrained", "compression_level": "1"},
            container_options={"reserve_index_space": str(_index_bytes(longest_s))},
        )

    def write(self, block: Samples) -> None:
        """Add a block, (channels, n)."""
        self._writer.write(block)

    def finish(self) -> bytes:
        """The whole container; nothing can be added any more."""
        return self._writer.finish()


def encode_for_playback(decoded: DecodedAudio) -> bytes:
    """The whole sound as ``PlaybackWriter`` writes it."""
    writer = PlaybackWriter(
        channel_count=decoded.channel_count, rate_hz=decoded.rate_hz, longest_s=decoded.duration_s
    )
    for block in decoded.blocks():
        writer.write(block)
    return writer.finish()


class PeakMeter:
    """The highest levels of a sound that comes block by block, five milliseconds each."""

    def __init__(self, *, channel_count: int, rate_hz: int) -> None:
        self._step = max(1, round(rate_hz * _PEAK_STEP_S))
        self._levels = [np.zeros((channel_count, 0), dtype=np.float32)]
        self._rest = np.zeros((channel_count, 0), dtype=np.float32)

    def hear(self, block: Samples) -> None:
        """Take a block, (channels, n), into account."""
        samples = np.concatenate([self._rest, block], axis=1) if self._rest.size else block
        whole = samples.shape[1] // self._step * self._step
        self._rest = samples[:, whole:].copy()
        self._levels.append(_levels(samples[:, :whole], step=self._step))

    def peaks(self, *, bucket_count: int = 1200) -> Samples:
        """The highest level in each of ``bucket_count`` equal pieces, per channel, 0 to 1: (channels, bucket_count).

        Shorter sounds repeat levels, so that the shape always holds; no samples at all give zeros.
        """
        last = _levels(self._rest, step=max(1, self._rest.shape[1]))
        levels = np.concatenate([*self._levels, last], axis=1)
        if not levels.shape[1]:
            return np.zeros((levels.shape[0], bucket_count), dtype=np.float32)
        starts = np.linspace(0, levels.shape[1], bucket_count, endpoint=False).astype(np.int64)
        found: Samples = np.minimum(np.maximum.reduceat(levels, starts, axis=1), 1.0).astype(np.float32)
        return found


def peaks(decoded: DecodedAudio, *, bucket_count: int = 1200) -> Samples:
    """The peaks of the whole sound, as ``PeakMeter.peaks`` gives them."""
    meter = PeakMeter(channel_count=decoded.channel_count, rate_hz=decoded.rate_hz)
    for block in decoded.blocks():
        meter.hear(block)
    return meter.peaks(bucket_count=bucket_count)


def _levels(samples: Samples, *, step: int) -> Samples:
    pieces = samples.reshape(samples.shape[0], -1, step)
    if not pieces.size:
        return np.zeros((samples.shape[0], 0), dtype=np.float32)
    found: Samples = np.maximum(pieces.max(axis=2), -pieces.min(axis=2))
    return found


def _as_flac(samples: Samples, *, rate_hz: int, options: Mapping[str, str] | None = None) -> bytes:
    writer = _Writer(
        samples.shape[0],
        rate_hz=rate_hz,
        container="flac",
        codec="flac",
        sample_format="s16",
        codec_options=options,
    )
    for start in range(0, samples.shape[1], BLOCK_SAMPLES):
        writer.write(samples[:, start : start + BLOCK_SAMPLES])
    return writer.finish()


def _index_bytes(duration_s: float) -> int:
    """Room in front for the seek index: measured at under 24 bytes per five-second cluster."""
    return 1024 + 32 * math.ceil(duration_s / 5)


class _Writer:
    """One container that is written block by block."""

    def __init__(
        self,
        channel_count: int,
        *,
        rate_hz: int,
        container: str,
        codec: str,
        sample_format: str,
        encoded_rate_hz: int | None = None,
        bit_rate: int | None = None,
        codec_options: Mapping[str, str] | None = None,
        container_options: Mapping[str, str] | None = None,
    ) -> None:
        import av  # noqa: PLC0415 - 0.1 s and 60 MB that only sound needs

        self._rate_hz, self._written, self._target = rate_hz, 0, io.BytesIO()
        self._output = av.open(
            self._target, mode="w", format=container, options=dict(container_options or {})
        )
        options = dict(codec_options or {})
        stream: Any = self._output.add_stream(codec, rate=encoded_rate_hz or rate_hz, options=options)
        stream.codec_context.layout = _layout(channel_count)
        stream.codec_context.format = sample_format
        if bit_rate is not None:
            stream.codec_context.bit_rate = bit_rate
        self._stream = stream

    def write(self, block: Samples) -> None:
        import av  # noqa: PLC0415 - see __init__

        samples = np.ascontiguousarray(block)
        frame = av.AudioFrame.from_ndarray(samples, format="fltp", layout=_layout(block.shape[0]))
        frame.sample_rate, frame.pts = self._rate_hz, self._written
        self._written += block.shape[1]
        self._output.mux(self._stream.encode(frame))

    def finish(self) -> bytes:
        self._output.mux(self._stream.encode(None))
        self._output.close()
        return self._target.getvalue()


def _layout(channel_count: int) -> str:
    return {1: "mono", 2: "stereo"}.get(channel_count, f"{channel_count} channels")
