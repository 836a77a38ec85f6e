"""Days of the command line, in a time zone whose days are not all as long."""

from datetime import UTC, datetime

from leidraad.cli.days import begin_of, end_of


def test_a_day_is_one_of_the_centres_time_zone() -> None:
    assert begin_of(datetime.fromisoformat("2026-11-01")) == datetime(2026, 10, 31, 23, tzinfo=UTC)


def test_the_day_on_which_clocks_go_back_has_an_hour_more() -> None:
    day = datetime.fromisoformat("2026-10-25")
    assert begin_of(day) == datetime(2026, 10, 24, 22, tzinfo=UTC)
    assert end_of(day) == datetime(2026, 10, 25, 23, tzinfo=UTC)
