from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.pace import Pace, pace_of, wait_s

NINE = datetime(2026, 11, 20, 9, tzinfo=UTC)


def test_the_pace_is_that_of_the_moments_given() -> None:
    samples = [(NINE, 100), (NINE + timedelta(minutes=1), 130), (NINE + timedelta(minutes=3), 190)]

    assert pace_of(samples, total=250) == Pace(per_minute=30.0, left_s=120.0)


def test_nothing_is_said_of_the_pace_before_two_moments_differ() -> None:
    for samples in ([], [(NINE, 5)], [(NINE, 5), (NINE, 9)], [(NINE, 5), (NINE + timedelta(minutes=1), 5)]):
        assert pace_of(samples, total=10) == Pace(None, None)


def test_more_done_than_was_thought_leaves_nothing() -> None:
    assert pace_of([(NINE, 0), (NINE + timedelta(minutes=1), 12)], total=10).left_s == 0


@given(st.integers(1, 500), st.floats(0, 1000), st.integers(1, 10_000))
def test_after_waiting_no_more_than_the_rate_has_gone(handed_over: int, elapsed_s: float, rate: int) -> None:
    total_s = elapsed_s + wait_s(handed_over, elapsed_s=elapsed_s, rate_per_minute=rate)

    assert handed_over <= rate * total_s / 60 + 1e-6 * rate
