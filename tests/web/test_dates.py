"""Dates are written as each language writes them."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from leidraad.web.templatetags.dates import STYLES, days_in_words, when

SUNDAY = datetime(2026, 11, 22, 8, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", "zondag 22 november 2026, 09:05"),
        ("fr", "dimanche 22 novembre 2026, 09:05"),
        ("de", "Sonntag, 22. November 2026, 09:05"),
        ("en", "Sunday 22 November 2026, 09:05"),
    ],
)
def test_a_moment_is_written_as_the_language_does_in_the_time_of_the_centre(
    language: str, expected: str
) -> None:
    with translation.override(language):
        assert when(SUNDAY, "long_moment") == expected


def test_a_month_is_no_capital_in_dutch() -> None:
    with translation.override("nl"):
        assert when(date(2026, 11, 22), "short_day") == "zo 22 nov 2026"


@pytest.mark.parametrize(
    ("language", "day", "expected"),
    [
        ("de", date(2026, 11, 22), "So, 22. Nov. 2026"),
        ("de", date(2026, 5, 3), "So, 3. Mai 2026"),
        ("fr", date(2026, 8, 22), "sam 22 août 2026"),
        ("fr", date(2026, 7, 14), "mar 14 juil. 2026"),
        ("fr", date(2026, 7, 1), "mer 1er juil. 2026"),
    ],
)
def test_a_month_is_cut_as_the_language_cuts_it(language: str, day: date, expected: str) -> None:
    with translation.override(language):
        assert when(day, "short_day") == expected


def test_only_the_first_of_a_month_is_an_ordinal_in_french() -> None:
    with translation.override("fr"):
        assert when(date(2026, 10, 1), "day") == "1er octobre 2026"
        assert when(date(2026, 10, 11), "day") == "11 octobre 2026"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", ["nl", "fr", "de", "en", "pl"])
def test_every_style_exists_in_every_language_and_says_nothing_of_what_is_unknown(
    style: str, language: str
) -> None:
    with translation.override(language):
        assert when(SUNDAY, style)
        assert when(None, style) == ""


def test_a_stretch_of_one_day_is_that_day() -> None:
    monday, sunday = date(2026, 11, 16), date(2026, 11, 22)
    with translation.override("en"):
        assert days_in_words(monday, sunday, style="short_day") == "Mon 16 Nov 2026 – Sun 22 Nov 2026"
        assert days_in_words(monday, monday, style="short_day") == "Mon 16 Nov 2026"


def test_a_month_by_its_name_is_written_as_the_language_does() -> None:
    with translation.override("fr"):
        assert when(date(2026, 8, 1), "month") == "août 2026"
