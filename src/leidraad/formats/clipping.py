"""How much of a channel was cut off because it was recorded too loud.

Told by the levels alone: natural sound reaches its highest levels seldom, sound that was cut off lingers there, wherever
its gain was set afterwards.
"""

import numpy as np

from leidraad.formats.sound import Samples, peak_of

_BIN_COUNT = 512
_TOP_FROM, _BELOW_FROM = (
    0.94,
    0.75,
)  # of the highest level: two steps of G.711, and what lies below to compare with
_LINGERS = 1.5  # times as dense at the top; speech that nobody cut off reaches 0.4, cut off deep 2 and more
_TONE_CREST = (
    1.5  # highest level over loudness: 1.41 for a pure tone, above 1.6 for speech of which a tenth is cut off
)
_FEWEST = 20  # samples at the top, before it means anything
_LOUDEST_UNTOUCHED = 0.05  # -26 dBFS: nothing that quiet was cut off by a recorder


class Levels:
    """How often each level occurs in a channel that comes block by block."""

    def __init__(self) -> None:
        self._counts = np.zeros(_BIN_COUNT + 1, dtype=np.int64)
        self.peak = 0.0

    def hear(self, samples: Samples) -> None:
        """Take samples, from -1 to 1, into account."""
        self.peak = max(self.peak, peak_of(samples))
        bins = np.minimum(np.abs(samples) * _BIN_COUNT, _BIN_COUNT).astype(np.int16)
        self._counts += np.bincount(bins, minlength=_BIN_COUNT + 1)

    def clipped_share(self) -> float:
        """The share of the samples that were cut off, 0 to 1; 0 where the levels look natural."""
        total = int(self._counts.sum())
        if self.peak < _LOUDEST_UNTOUCHED or not total:
            return 0.0
        top, below = self._density(1.0, _TOP_FROM), self._density(_TOP_FROM, _BELOW_FROM)
        cut = self._between(1.0, _TOP_FROM)
        is_cut = cut >= _FEWEST and top > _LINGERS * below and not self._is_tone()
        return cut / total if is_cut else 0.0

    def _is_tone(self) -> bool:
        """Whether the sound, where there is any, stays close below its highest level: a tone does, and lingers there."""
        levels = np.arange(_BIN_COUNT + 1) / _BIN_COUNT
        counts = np.where(levels > 0.1 * self.peak, self._counts, 0)
        loudness = float(np.sqrt(np.sum(counts * levels**2) / max(int(counts.sum()), 1)))
        return self.peak < _TONE_CREST * loudness

    def _density(self, low: float, high: float) -> float:
        return self._between(low, high) / abs(high - low)

    def _between(self, high: float, low: float) -> int:
        """How many samples lie between two shares of the highest level; the highest itself included."""
        scale = min(self.peak, 1.0) * _BIN_COUNT
        last = _BIN_COUNT + 1 if high >= 1 else int(high * scale)
        return int(self._counts[int(low * scale) : last].sum())
