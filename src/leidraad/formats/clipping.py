"""How much of a channel was cut off because it was recorded too loud.

Told by the levels alone: natural sound reaches its highest levels seldom, sound that was cut off lingers there, wherever
its gain was set afterwards.
"""

import numpy as np

from leidraad.formats.sound import Samples, peak_of

_BIN_COUNT = 512
_TOP_SHARE, _BELOW_SHARE = (
    0.06,
    0.25,
)  # of the highest level: two steps of G.711, and what lies below to compare with
_LINGERS = 1.5  # times as dense at the top; speech that nobody cut off reaches 0.4, cut off deep 2 and more
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
        highest = min(int(self.peak * _BIN_COUNT), _BIN_COUNT)
        if self.peak < _LOUDEST_UNTOUCHED or not total:
            return 0.0
        top_from = min(int(highest * (1 - _TOP_SHARE)), highest)
        below_from = int(highest * (1 - _BELOW_SHARE))
        top = int(self._counts[top_from : highest + 1].sum())
        below = int(self._counts[below_from:top_from].sum())
        top_density = top / (highest + 1 - top_from)
        below_density = (below + 1) / max(top_from - below_from, 1)
        return top / total if top >= _FEWEST and top_density > _LINGERS * below_density else 0.0
