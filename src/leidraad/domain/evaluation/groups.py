"""Hiding figures about too few people, in such a way that what is hidden cannot be worked out from what is shown.

A figure is hidden when fewer people than the threshold stand behind it. A part beside its whole gives the rest away, so
the whole is hidden where the rest is about too few (charter clause C15, invariant I14).
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A count, and how many different people stand behind it."""

    count: int
    people: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a distribution: people whose value is from ``low`` to ``high``, both inside."""

    low: int
    high: int
    people: int


def shown_count(figure: Figure, *, threshold: int) -> int | None:
    """The count of one figure; None when it is about too few. Nobody at all is shown: nothing is nobody's."""
    return figure.count if figure.people == 0 or figure.people >= threshold else None


def part_of_whole(part: int, whole: int, *, threshold: int) -> tuple[int | None, int | None]:
    """How many of how many people; each None where it, or the rest of it, would be about too few."""
    rest = whole - part
    safe_part = part if part == 0 or part >= threshold else None
    is_safe = safe_part is not None and (rest == 0 or rest >= threshold)
    return safe_part, whole if is_safe else None


def distribution(values: Sequence[int], edges: Sequence[int], *, threshold: int) -> list[Bar]:
    """How many people fall between ``edges`` (each the lowest value of a bar), neighbours joined until each bar is safe.

    Values below the first edge count in the first bar. Empty when there are fewer people than the threshold.
    """
    if len(values) < threshold or not edges:
        return []
    bars = [
        Bar(low, high, sum(low <= max(value, edges[0]) <= high for value in values))
        for low, high in _between(edges, max(max(values), edges[-1]))
    ]
    return _joined(bars, threshold)


def _between(edges: Sequence[int], last: int) -> list[tuple[int, int]]:
    return [(low, edges[at + 1] - 1 if at + 1 < len(edges) else last) for at, low in enumerate(edges)]


def _joined(bars: list[Bar], threshold: int) -> list[Bar]:
    """From the left, each bar takes its neighbours in until it is safe; what remains on the right joins the last."""
    found: list[Bar] = []
    for bar in bars:
        if found and 0 < found[-1].people < threshold:
            found[-1] = _together(found[-1], bar)
        else:
            found.append(bar)
    while len(found) > 1 and 0 < found[-1].people < threshold:
        last = found.pop()
        found[-1] = _together(found[-1], last)
    return found


def _together(left: Bar, right: Bar) -> Bar:
    return Bar(left.low, right.high, left.people + right.people)
