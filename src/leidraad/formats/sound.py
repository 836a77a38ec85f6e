"""Decoded sound as it passes between decoding, listening and encoding: samples, whole or block by block.

Apart from decoding because nothing here needs a decoder.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

SPEECH_RATE_HZ = 16_000
SILENCE_DBFS = -60.0
BLOCK_SAMPLES = 1 << 20  # of a channel: 65 s at 16 kHz, 4 MiB


class Sound(Protocol):
    """Samples from -1 to 1 that come block by block, each (channels, n), in order."""

    @property
    def rate_hz(self) -> int: ...

    @property
    def channel_count(self) -> int: ...

    def blocks(self) -> Iterator[Samples]:
        """Blocks of up to ``BLOCK_SAMPLES`` a channel; what is changed in one may change the sound itself."""
        ...


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

    def blocks(self) -> Iterator[Samples]:
        """Views of the samples: whoever changes one copies it first."""
        for start in range(0, self.samples.shape[1], BLOCK_SAMPLES):
            yield self.samples[:, start : start + BLOCK_SAMPLES]


def peak_of(samples: Samples) -> float:
    """The highest level, 0 for no samples."""
    return max(float(samples.max(initial=0.0)), -float(samples.min(initial=0.0)))


def as_dbfs(level: float) -> float:
    """Decibel below full scale of a level from 0 to 1; -200 for nothing."""
    return 20 * math.log10(level) if level > 0 else -200.0
