"""Quota arithmetic, exact, and the months it is counted in, as the wall clock of Brussels has them."""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.charter.clauses import CapWindow
from leidraad.domain.charter.quota import (
    allowed_count,
    allowed_of_share,
    basis_start,
    remaining_count,
    share_of,
    window_of,
    window_starting,
)
from tests.domain.charter.charters import a_cap

BRUSSELS = ZoneInfo("Europe/Brussels")
PERCENTS = st.fractions(0, 100, max_denominator=1000)
COUNTS = st.integers(0, 10**7)


@pytest.mark.parametrize(
    ("percent", "captured", "allowed"),
    [
        (Fraction(2), 0, 0),
        (Fraction(2), 49, 0),
        (Fraction(2), 50, 1),
        (Fraction(2), 99, 1),
        (Fraction("2.5"), 40, 1),
        (Fraction(0), 1000, 0),
        (Fraction(10), 29, 2),
        (Fraction("0.1"), 3000, 3),  # 0.1 * 3000 / 100 is 3.0000000000000004 in floating point
        (Fraction("1.1"), 1000, 11),  # and 1.1 * 1000 / 100 is 11.000000000000002
        (Fraction("0.29"), 10_000, 29),  # and 0.29 * 10000 / 100 is 28.999999999999996
    ],
)
def test_the_share_is_rounded_down_and_exact(percent: Fraction, captured: int, allowed: int) -> None:
    assert allowed_count(percent, captured) == allowed


@pytest.mark.parametrize(("percent", "captured"), [(Fraction(-1), 1), (Fraction(101), 1), (Fraction(1), -1)])
def test_what_is_no_quota_is_refused(percent: Fraction, captured: int) -> None:
    with pytest.raises(ValueError, match="no quota"):
        allowed_count(percent, captured)


@pytest.mark.parametrize(
    ("share", "captured"), [(Fraction(-1, 9), 1), (Fraction(10, 9), 1), (Fraction(1), -1)]
)
def test_what_is_no_share_is_refused(share: Fraction, captured: int) -> None:
    with pytest.raises(ValueError, match="no quota"):
        allowed_of_share(share, captured)


def test_everything_and_nothing_are_shares() -> None:
    assert allowed_count(Fraction(100), 7) == allowed_of_share(Fraction(1), 7) == 7
    assert allowed_count(Fraction(0), 7) == allowed_of_share(Fraction(0), 7) == 0


def test_what_remains_is_never_below_zero() -> None:
    assert remaining_count(percent=Fraction(2), captured_count=100, used_count=1) == 1
    assert remaining_count(percent=Fraction(2), captured_count=100, used_count=5) == 0


def test_no_cap_is_a_share_of_nothing() -> None:
    assert share_of(None) == 0
    assert share_of(a_cap(2)) == Fraction(1, 50)


def test_a_month_begins_at_midnight_in_brussels_in_winter_and_in_summer() -> None:
    november = window_of(datetime(2026, 11, 20, 12, tzinfo=UTC), BRUSSELS)
    july = window_of(datetime(2026, 7, 31, 21, 59, tzinfo=UTC), BRUSSELS)

    assert november.starts_at == datetime(2026, 10, 31, 23, tzinfo=UTC)
    assert july.starts_at == datetime(2026, 6, 30, 22, tzinfo=UTC)
    assert july.ends_at == datetime(2026, 7, 31, 22, tzinfo=UTC)


def test_a_call_just_after_midnight_on_the_first_belongs_to_the_new_month() -> None:
    assert window_of(datetime(2026, 10, 31, 23, 0, tzinfo=UTC), BRUSSELS).starts_on == date(2026, 11, 1)
    assert window_of(datetime(2026, 10, 31, 22, 59, tzinfo=UTC), BRUSSELS).starts_on == date(2026, 10, 1)


def test_the_month_with_the_change_to_winter_time_has_one_hour_more() -> None:
    october, march = window_starting(date(2026, 10, 1), BRUSSELS), window_starting(date(2026, 3, 1), BRUSSELS)

    assert october.ends_at - october.starts_at == timedelta(days=31, hours=1)
    assert march.ends_at - march.starts_at == timedelta(days=31, hours=-1)


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        window_of(datetime(2026, 1, 1), BRUSSELS)  # noqa: DTZ001


def test_a_contact_adds_to_its_own_month_or_to_the_next() -> None:
    december = date(2026, 12, 1)

    assert basis_start(december, CapWindow.CALENDAR_MONTH) == december
    assert basis_start(december, CapWindow.PREVIOUS) == date(2027, 1, 1)


@given(PERCENTS, COUNTS)
def test_the_allowed_number_is_the_largest_that_stays_within_the_share(
    percent: Fraction, captured: int
) -> None:
    allowed = allowed_count(percent, captured)

    assert allowed * 100 <= percent * captured < (allowed + 1) * 100
    assert allowed <= captured


@given(PERCENTS, COUNTS)
def test_a_percentage_and_its_share_allow_the_same(percent: Fraction, captured: int) -> None:
    assert allowed_count(percent, captured) == allowed_of_share(percent / 100, captured)


@given(PERCENTS, PERCENTS, COUNTS)
def test_the_smaller_of_two_shares_allows_the_smaller_number(
    one: Fraction, two: Fraction, captured: int
) -> None:
    assert allowed_count(min(one, two), captured) == min(
        allowed_count(one, captured), allowed_count(two, captured)
    )


@given(PERCENTS, COUNTS, COUNTS)
def test_more_captured_never_allows_less(percent: Fraction, captured: int, more: int) -> None:
    assert allowed_count(percent, captured) <= allowed_count(percent, captured + more)


@given(st.integers(0, 100 * 365 * 24 * 60), st.sampled_from(["Europe/Brussels", "UTC"]))
def test_every_instant_lies_in_its_month_and_months_touch(minutes: int, zone_name: str) -> None:
    zone, instant = ZoneInfo(zone_name), datetime(1990, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    window = window_of(instant, zone)

    assert window.holds(instant)
    assert window_of(window.ends_at, zone).starts_at == window.ends_at
    assert not window.holds(window.ends_at)
    assert window.starts_on == instant.astimezone(zone).date().replace(day=1)
