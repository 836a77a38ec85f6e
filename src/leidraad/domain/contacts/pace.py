"""How fast long work goes, and how long it still takes, from what was done at a few moments."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Pace:
    """None where two moments are not known yet, or nothing was done between them."""

    per_minute: float | None
    left_s: float | None  # until everything is done, at this pace


def pace_of(samples: Sequence[tuple[datetime, int]], *, total: int) -> Pace:
    """The pace from the first of these moments to the last; each says how many were done by then, in order of time.

    >>> from datetime import UTC, datetime
    >>> nine = datetime(2026, 11, 20, 9, tzinfo=UTC)
    >>> pace_of([(nine, 0), (nine.replace(minute=2), 60)], total=120)
    Pace(per_minute=30.0, left_s=120.0)
    """
    if len(samples) < 2:
        return Pace(None, None)
    (begun_at, before), (at, done) = samples[0], samples[-1]
    minutes = (at - begun_at).total_seconds() / 60
    if minutes <= 0 or done <= before:
        return Pace(None, None)
    per_minute = (done - before) / minutes
    return Pace(per_minute, max(0, total - done) / per_minute * 60)


def wait_s(handed_over: int, *, elapsed_s: float, rate_per_minute: int) -> float:
    """How long to wait before the next, so that no more than ``rate_per_minute`` go on average; 0 or more."""
    return max(0.0, handed_over * 60 / rate_per_minute - elapsed_s)
