"""New and growing topics, with the statistics that say so: counts, the ratio of two rates, its interval, and a threshold.

Of the contacts of both periods together that have the topic, the share that falls in the later period is a proportion; Wilson's
interval for it becomes an interval for the ratio of rates. With many topics one or other grows by chance, so the interval is
widened for all that are compared (Bonferroni). Sources: Wilson (JASA 1927); Przyborowski and Wilenski (Biometrika 1940) for
comparing two counts through a proportion.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from statistics import NormalDist

_LEVEL = 0.95
_NEW_RATIO = 10.0  # said at least so many times more often than before


class Trend(StrEnum):
    """What became of a topic; stored, so a value never changes its meaning."""

    NEW = "new"  # growing, and next to absent before
    GROWING = "growing"
    SHRINKING = "shrinking"
    STEADY = "steady"  # no more than chance explains
    TOO_FEW = "too_few"  # fewer contacts than the threshold in both periods: nothing is told


@dataclass(frozen=True, slots=True)
class Growth:
    """A topic in two periods: contacts with it and contacts in all, and the later rate over the earlier with its interval.

    ``ratio`` and ``high`` are infinite when the earlier period has none; nan is never given.
    """

    now: int
    total_now: int
    before: int
    total_before: int
    ratio: float
    low: float
    high: float
    trend: Trend


def growth_of(
    *, now: int, total_now: int, before: int, total_before: int, least_contacts: int, topic_count: int = 1
) -> Growth:
    """How a topic's share of contacts changed, at 95 % over all ``topic_count`` topics that are compared together.

    ValueError when a count is negative or above its total, or a total or ``topic_count`` is below 1.
    """
    if min(total_now, total_before, topic_count) < 1 or not (
        0 <= now <= total_now and 0 <= before <= total_before
    ):
        raise ValueError("counts must lie between 0 and their totals, and totals be 1 or more")
    low, high = _interval(now, before, total_before / total_now, topic_count)
    ratio = now / total_now / (before / total_before) if before else (math.inf if now else 1.0)
    trend = Trend.TOO_FEW if max(now, before) < least_contacts else _trend(ratio, low, high)
    return Growth(now, total_now, before, total_before, ratio, low, high, trend)


def _trend(ratio: float, low: float, high: float) -> Trend:
    if low > 1:
        return Trend.NEW if ratio >= _NEW_RATIO else Trend.GROWING
    return Trend.SHRINKING if high < 1 else Trend.STEADY


def _interval(now: int, before: int, exposure: float, topic_count: int) -> tuple[float, float]:
    """Of the ratio of rates: Wilson's interval of now / (now + before), as odds, times earlier contacts per later one."""
    both = now + before
    if not both:
        return 0.0, math.inf
    z = NormalDist().inv_cdf(1 - (1 - _LEVEL) / 2 / topic_count)
    share, widened = now / both, 1 + z * z / both
    middle = (share + z * z / (2 * both)) / widened
    half = z / widened * math.sqrt(share * (1 - share) / both + z * z / (4 * both * both))
    low = 0.0 if now == 0 else middle - half
    high = 1.0 if before == 0 else middle + half
    return _odds(low) * exposure, _odds(high) * exposure


def _odds(share: float) -> float:
    return share / (1 - share) if share < 1 else math.inf
