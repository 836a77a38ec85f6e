"""New and growing topics, by counts and an interval."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.topics.growth import Growth, Trend, growth_of

COUNTS = st.integers(0, 500)


def _grown(now: int, before: int, *, topic_count: int = 1, total: int = 1_000) -> Growth:
    return growth_of(
        now=now,
        total_now=total,
        before=before,
        total_before=total,
        least_contacts=10,
        topic_count=topic_count,
    )


@pytest.mark.parametrize(
    ("now", "before", "trend"),
    [
        (60, 20, Trend.GROWING),
        (40, 0, Trend.NEW),
        (40, 2, Trend.NEW),
        (20, 60, Trend.SHRINKING),
        (22, 20, Trend.STEADY),
        (9, 0, Trend.TOO_FEW),
    ],
)
def test_the_trend_follows_the_counts(now: int, before: int, trend: Trend) -> None:
    assert _grown(now, before).trend is trend


def test_the_ratio_is_of_rates_not_of_counts() -> None:
    growth = growth_of(now=30, total_now=3_000, before=10, total_before=1_000, least_contacts=10)
    assert (growth.ratio, growth.trend) == (1.0, Trend.STEADY)


def test_the_interval_is_wilsons() -> None:
    # 30 of 40: 0.5981 to 0.8581, by hand with z = 1.96
    growth = _grown(30, 10)
    assert growth.low == pytest.approx(0.5981 / (1 - 0.5981), rel=1e-3)
    assert growth.high == pytest.approx(0.8581 / (1 - 0.8581), rel=1e-3)


def test_with_many_topics_chance_is_allowed_more() -> None:
    assert _grown(36, 20).trend is Trend.GROWING
    assert _grown(36, 20, topic_count=50).trend is Trend.STEADY


def test_a_topic_that_was_absent_has_an_infinite_ratio() -> None:
    growth = _grown(40, 0)
    assert math.isinf(growth.ratio)
    assert math.isinf(growth.high)
    assert growth.low > 1


@given(COUNTS, COUNTS)
def test_the_ratio_lies_in_its_interval(now: int, before: int) -> None:
    growth = _grown(now, before)
    assert growth.low <= growth.ratio <= growth.high


@given(COUNTS, COUNTS)
def test_turning_the_periods_round_turns_the_interval_round(now: int, before: int) -> None:
    one, other = _grown(now, before), _grown(before, now)
    if one.low > 0:
        assert other.high == pytest.approx(1 / one.low)


@pytest.mark.parametrize(("now", "total"), [(-1, 10), (11, 10), (0, 0)])
def test_counts_that_cannot_be_are_refused(now: int, total: int) -> None:
    with pytest.raises(ValueError, match="counts"):
        growth_of(now=now, total_now=total, before=0, total_before=10, least_contacts=1)
