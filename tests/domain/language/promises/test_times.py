"""Days that words name, in four languages, reckoned from a Wednesday morning."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.languages import Language
from leidraad.domain.language.promises.times import plain, times_ago, times_ahead

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH
WEDNESDAY = datetime(2026, 11, 18, 10, 0, tzinfo=ZoneInfo("Europe/Brussels"))
MOMENTS = st.dates(date(2000, 1, 1), date(2100, 1, 1)).map(
    lambda day: datetime.combine(day, time(10), WEDNESDAY.tzinfo)
)


def _ahead(text: str, language: Language, said_at: datetime = WEDNESDAY) -> list[tuple[str, str]]:
    return [(str(one.first), str(one.last)) for one in times_ahead(text, language=language, said_at=said_at)]


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        (NL, "we bellen u morgen terug", "2026-11-19", "2026-11-19"),
        (NL, "tegen vrijdag", "2026-11-20", "2026-11-20"),
        (NL, "volgende week dinsdag", "2026-11-24", "2026-11-24"),
        (NL, "binnen de 24 uur", "2026-11-18", "2026-11-19"),
        (NL, "binnen drie werkdagen", "2026-11-18", "2026-11-23"),
        (NL, "drie à vijf werkdagen", "2026-11-23", "2026-11-25"),
        (NL, "op de twaalfde december", "2026-12-12", "2026-12-12"),
        (NL, "eind deze week", "2026-11-18", "2026-11-20"),
        (FR, "demain après-midi", "2026-11-19", "2026-11-19"),
        (FR, "vendredi en huit", "2026-11-27", "2026-11-27"),
        (FR, "dans les quarante-huit heures", "2026-11-18", "2026-11-20"),
        (FR, "d'ici dix-sept jours", "2026-11-18", "2026-12-05"),
        (FR, "fin du mois", "2026-11-18", "2026-11-30"),
        (DE, "bis Freitag", "2026-11-20", "2026-11-20"),
        (DE, "nächste Woche Dienstag", "2026-11-24", "2026-11-24"),
        (DE, "in ein paar Tagen", "2026-11-21", "2026-11-21"),
        (DE, "am 3. Dezember", "2026-12-03", "2026-12-03"),
        (EN, "the day after tomorrow", "2026-11-20", "2026-11-20"),
        (EN, "by the end of the week", "2026-11-18", "2026-11-20"),
        (EN, "on December 3rd", "2026-12-03", "2026-12-03"),
        (EN, "within three to five working days", "2026-11-23", "2026-11-25"),
        (EN, "next month", "2026-12-01", "2026-12-31"),
    ],
)
def test_a_time_to_come_is_reckoned(language: Language, text: str, first: str, last: str) -> None:
    assert _ahead(text, language) == [(first, last)]


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        (NL, "ik heb vorige week gebeld", "2026-11-09", "2026-11-15"),
        (NL, "twee weken geleden", "2026-11-04", "2026-11-04"),
        (FR, "il y a trois jours", "2026-11-15", "2026-11-15"),
        (DE, "am Montag", "2026-11-16", "2026-11-16"),
        (EN, "last Friday", "2026-11-13", "2026-11-13"),
    ],
)
def test_a_time_gone_by_is_reckoned(language: Language, text: str, first: str, last: str) -> None:
    said = times_ago(text, language=language, said_at=WEDNESDAY)
    assert [(str(one.first), str(one.last)) for one in said] == [(first, last)]


def test_a_greeting_is_no_day() -> None:
    assert _ahead("goede morgen", NL) == []
    assert _ahead("Guten Morgen", DE) == []


def test_the_weekday_of_today_is_next_week() -> None:
    assert _ahead("woensdag", NL) == [("2026-11-25", "2026-11-25")]


def test_a_day_that_does_not_exist_is_left_out() -> None:
    assert _ahead("op 31 juni", NL) == []


def test_a_date_that_has_passed_is_next_years() -> None:
    assert _ahead("on March 2nd", EN) == [("2027-03-02", "2027-03-02")]


@pytest.mark.parametrize(
    ("language", "text", "hour"),
    [
        (NL, "morgen om 14u30", time(14, 30)),
        (EN, "tomorrow at 3 pm", time(15)),
        (DE, "morgen um 9 Uhr", time(9)),
    ],
)
def test_an_hour_said_beside_a_day_is_kept(language: Language, text: str, hour: time) -> None:
    (named,) = times_ahead(text, language=language, said_at=WEDNESDAY)
    assert (named.last, named.until) == (date(2026, 11, 19), hour)


def test_an_hour_that_has_passed_is_tomorrows() -> None:
    (named,) = times_ahead("at 9 am", language=EN, said_at=WEDNESDAY)
    assert named.first == date(2026, 11, 19)


@given(st.integers(1, 99), MOMENTS)
def test_working_days_never_end_in_a_weekend(number: int, said_at: datetime) -> None:
    (named,) = times_ahead(f"within {number} working days", language=EN, said_at=said_at)
    assert named.last.weekday() < 5
    assert named.last - named.first >= timedelta(days=number)


@given(st.sampled_from(Language), st.text(max_size=60), MOMENTS)
def test_times_stand_in_the_text_and_in_order(language: Language, text: str, said_at: datetime) -> None:
    said = times_ahead(text, language=language, said_at=said_at)
    assert all(text[one.start : one.end] == one.text and one.first <= one.last for one in said)
    assert [one.start for one in said] == sorted(one.start for one in said)


@given(st.text())
def test_plain_letters_keep_their_place(text: str) -> None:
    assert len(plain(text)) == len(text)
