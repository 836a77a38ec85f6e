"""Months as the law counts them, and an end that no summer time puts off."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.deadlines import answer_due_on, months_after, quality_end

BRUSSELS = ZoneInfo("Europe/Brussels")


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 11, 22), 1, date(2026, 12, 22)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 11, 22), -13, date(2025, 10, 22)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last(day: date, months: int, expected: date) -> None:
    assert months_after(day, months) == expected


def test_a_request_has_a_month_and_two_more_when_it_was_extended() -> None:
    assert answer_due_on(date(2027, 1, 31)) == date(2027, 2, 28)
    assert answer_due_on(date(2027, 1, 31), is_extended=True) == date(2027, 4, 30)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 60))
def test_more_months_are_never_earlier(day: date, months: int) -> None:
    assert months_after(day, months) <= months_after(day, months + 1)
    assert months_after(day, months) >= day


def test_the_contacts_of_a_day_end_together() -> None:
    morning, night = datetime(2027, 2, 1, 0, 1, tzinfo=UTC), datetime(2027, 2, 1, 23, 59, tzinfo=UTC)

    assert quality_end(morning, days=28) == quality_end(night, days=28) == datetime(2027, 3, 1, tzinfo=UTC)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1)), st.integers(1, 28))  # noqa: DTZ001  a zone follows
def test_nothing_lives_longer_than_its_days_whatever_summer_time_does(local: datetime, days: int) -> None:
    started_at = local.replace(tzinfo=BRUSSELS)
    lives = quality_end(started_at, days=days) - started_at.astimezone(UTC)

    assert timedelta(days=days - 1) < lives <= timedelta(days=days)
