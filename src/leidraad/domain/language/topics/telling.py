"""What may be told of groups of contacts: counts behind which enough agents stand, and none that gives a hidden one away.

Apart from finding topics because it knows nothing of words. Agents are unknown here: each contact has one of some numbers
that are given out anew each month ("crowd"), so that so many different numbers in one month are at least so many agents.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Crowds:
    """The month (any number that differs) and the crowd of each contact by its place, and how many must stand behind a figure."""

    of: Sequence[tuple[int, int]]
    threshold: int

    def is_enough(self, places: Iterable[int]) -> bool:
        """Whether a figure about these contacts may be told; never for no contacts."""
        behind: defaultdict[int, set[int]] = defaultdict(set)
        for place in places:
            month, crowd = self.of[place]
            behind[month].add(crowd)
            if len(behind[month]) >= self.threshold:
                return True
        return False

    def hidden(self, groups: Sequence[Sequence[int]], *, rest: Sequence[int] = ()) -> frozenset[int]:
        """The groups whose counts stay untold where the total of all of them, and of ``rest``, is told: places in ``groups``.

        Those with too few behind them, and the smallest others until enough stand behind what is left when the told counts
        are taken from the total. A group of no contacts tells nothing about its members and is never hidden.
        """
        hidden = {at for at, places in enumerate(groups) if places and not self.is_enough(places)}
        while True:
            left = [*rest, *(place for at in hidden for place in groups[at])]
            shown = [at for at, places in enumerate(groups) if places and at not in hidden]
            if not left or not shown or self.is_enough(left):
                return frozenset(hidden)
            hidden.add(min(shown, key=lambda at: (len(groups[at]), at)))
