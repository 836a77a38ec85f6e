"""Figures about groups: what is hidden stays hidden, whoever subtracts."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.evaluation.groups import (
    Bar,
    Figure,
    distribution,
    part_of_whole,
    shown_count,
)

thresholds = st.integers(5, 12)


def test_a_figure_about_too_few_is_hidden() -> None:
    assert shown_count(Figure(12, people=5), threshold=5) == 12
    assert shown_count(Figure(12, people=4), threshold=5) is None
    assert shown_count(Figure(0, people=0), threshold=5) == 0


@given(st.integers(0, 60), st.integers(0, 60), thresholds)
def test_neither_a_part_nor_its_rest_is_about_too_few(part: int, rest: int, threshold: int) -> None:
    shown_part, shown_whole = part_of_whole(part, part + rest, threshold=threshold)

    assert shown_part is None or shown_part == 0 or shown_part >= threshold
    if shown_part is not None and shown_whole is not None:
        assert shown_whole - shown_part == 0 or shown_whole - shown_part >= threshold


def test_a_distribution_joins_bars_until_each_is_safe() -> None:
    values = [0] * 9 + [10] * 3 + [40] * 7 + [100] * 2

    assert distribution(values, [0, 1, 26, 51, 100], threshold=5) == [Bar(0, 0, 9), Bar(1, 100, 12)]


def test_a_distribution_over_too_few_is_not_shown() -> None:
    assert distribution([1, 2, 3], [0, 1], threshold=5) == []
    assert distribution([], [0], threshold=5) == []


@given(st.lists(st.integers(0, 100), max_size=80), thresholds)
def test_a_distribution_loses_nobody_and_points_at_nobody(values: list[int], threshold: int) -> None:
    bars = distribution(values, [0, 1, 26, 51, 76, 100], threshold=threshold)

    assert all(bar.people == 0 or bar.people >= threshold for bar in bars)
    assert sum(bar.people for bar in bars) == (len(values) if len(values) >= threshold else 0)
    assert all(left.high + 1 == right.low for left, right in itertools.pairwise(bars))
