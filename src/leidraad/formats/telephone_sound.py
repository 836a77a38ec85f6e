"""Sound as telephone systems stream it: G.711 mu-law or 16-bit samples at 8 kHz, in pieces, and as a WAV file at the end.

Apart from ``audio`` because nothing here decodes a container: pieces come twenty milliseconds at a time, a hundred times a
second for each call, and must cost next to nothing.
"""

import struct
from collections.abc import Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

RATE_HZ = 8_000
_HISTORY = 16  # samples of the piece before that the doubling filter looks at
_WAVE_MULAW, _WAVE_PCM = 7, 1  # WAVE_FORMAT_MULAW, WAVE_FORMAT_PCM


class Encoding(StrEnum):
    """How one sample is written. Stored with a stream, so a value never changes its meaning."""

    MULAW = "PCMU"  # ITU-T G.711, one byte
    PCM16 = "L16"  # two bytes, little-endian

    @property
    def sample_bytes(self) -> int:
        return 1 if self is Encoding.MULAW else 2

    @property
    def silence(self) -> bytes:
        """One silent sample."""
        return b"\xff" if self is Encoding.MULAW else b"\x00\x00"


def _mulaw_table() -> Samples:
    code = ~np.arange(256, dtype=np.uint8)
    exponent, mantissa = (code >> 4) & 7, code & 15
    magnitude = (((mantissa.astype(np.int32) << 3) + 0x84) << exponent) - 0x84
    found: Samples = (np.where(code & 0x80, -magnitude, magnitude) / 32768).astype(np.float32)
    return found


_MULAW = _mulaw_table()


def samples_of(sound: bytes, encoding: Encoding) -> Samples:
    """Samples from -1 to 1; a last byte that is half a sample is left out."""
    if encoding is Encoding.MULAW:
        return _MULAW[np.frombuffer(sound, dtype=np.uint8)]
    whole = sound[: len(sound) // 2 * 2]
    found: Samples = np.frombuffer(whole, dtype="<i2").astype(np.float32) / np.float32(32768)
    return found


def as_mulaw(samples: Samples) -> bytes:
    """G.711 mu-law of samples from -1 to 1; louder ones are clipped."""
    scaled = np.clip(np.rint(samples * 32768), -32635, 32635).astype(np.int32)
    magnitude = np.abs(scaled) + 0x84
    exponent = np.floor(np.log2(magnitude)).astype(np.int32) - 7
    mantissa = (magnitude >> (exponent + 3)) & 15
    code = np.where(scaled < 0, 0x80, 0) | (exponent << 4) | mantissa
    return bytes((~code).astype(np.uint8).tobytes())


def channels_apart(sound: bytes, *, channel_count: int, encoding: Encoding) -> tuple[bytes, ...]:
    """Interleaved sound, a channel each; what is no whole frame at the end is left out."""
    if channel_count == 1:
        return (sound,)
    dtype = np.uint8 if encoding is Encoding.MULAW else np.dtype("<i2")
    frame_bytes = channel_count * encoding.sample_bytes
    frames = np.frombuffer(sound[: len(sound) // frame_bytes * frame_bytes], dtype=dtype)
    return tuple(frames[channel::channel_count].tobytes() for channel in range(channel_count))


def _half_band_filter() -> Samples:
    """Sinc under a Hann window, for the samples half-way between two others."""
    places = np.arange(-_HISTORY // 2, _HISTORY // 2) + 0.5
    taps = np.sinc(places) * np.hanning(_HISTORY + 2)[1:-1]
    found: Samples = (taps / taps.sum()).astype(np.float32)
    return found


class Doubling:
    """8 kHz to 16 kHz, piece by piece and without a seam; what comes out is one millisecond late."""

    def __init__(self) -> None:
        self._before = np.zeros(_HISTORY, dtype=np.float32)

    def doubled(self, samples: Samples) -> Samples:
        """Twice as many samples."""
        sound = np.concatenate([self._before, samples])
        between = np.convolve(sound, _HALF_BAND, mode="valid")[1:]
        found = np.empty(2 * samples.size, dtype=np.float32)
        late = sound[_HISTORY // 2 : _HISTORY // 2 + samples.size]
        found[0::2], found[1::2] = late, between
        self._before = sound[-_HISTORY:]
        return found


_HALF_BAND = _half_band_filter()


def wav_of(channels: Sequence[bytes], encoding: Encoding, *, rate_hz: int = RATE_HZ) -> bytes:
    """A WAV file of channels of equal length, in the encoding that they have."""
    dtype = np.uint8 if encoding is Encoding.MULAW else np.dtype("<i2")
    frames = np.stack([np.frombuffer(channel, dtype=dtype) for channel in channels], axis=1)
    data = frames.tobytes()
    frame_bytes = len(channels) * encoding.sample_bytes
    kind = _WAVE_MULAW if encoding is Encoding.MULAW else _WAVE_PCM
    form = struct.pack(
        "<HHIIHH",
        kind,
        len(channels),
        rate_hz,
        rate_hz * frame_bytes,
        frame_bytes,
        8 * encoding.sample_bytes,
    )
    body = b"fmt " + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WAVE" + body
