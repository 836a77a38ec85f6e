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


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        (NL, "eergisteren", 2),
        (NL, "ik heb eergisterenavond gebeld", 2),
        (NL, "gisterenavond", 1),
        (NL, "eer gisteren", 2),
        (NL, "eereergisteren", 3),
        (NL, "de dag voor gisteren", 2),
        (FR, "avant-hier", 2),
        (FR, "j'ai appelé avant hier soir", 2),
        (FR, "hier soir", 1),
        (FR, "avant-avant-hier", 3),
        (DE, "vorgestern", 2),
        (DE, "vorgestern Abend", 2),
        (DE, "vor gestern", 2),
        (DE, "gestern früh", 1),
        (DE, "vorvorgestern", 3),
        (EN, "the day before yesterday", 2),
        (EN, "day before yesterday in the evening", 2),
        (EN, "the night before last", 2),
        (EN, "yesterday evening", 1),
    ],
)
def test_the_day_before_yesterday_is_not_yesterday(language: Language, text: str, days: int) -> None:
    said = times_ago(text, language=language, said_at=WEDNESDAY)
    assert [one.first for one in said] == [WEDNESDAY.date() - timedelta(days=days)]


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        (NL, "overmorgen in de namiddag", 2),
        (NL, "overmorgenavond", 2),
        (NL, "over-morgen", 2),
        (NL, "overovermorgen", 3),
        (NL, "de dag na morgen", 2),
        (NL, "morgenavond", 1),
        (FR, "après-demain", 2),
        (FR, "apres demain dans l'après-midi", 2),
        (FR, "après-après-demain", 3),
        (FR, "demain matin", 1),
        (DE, "übermorgen", 2),
        (DE, "Uebermorgen früh", 2),
        (DE, "überübermorgen", 3),
        (DE, "morgen früh", 1),
        (EN, "day after tomorrow", 2),
        (EN, "the day after tomorrow afternoon", 2),
        (EN, "tomorrow evening", 1),
    ],
)
def test_the_day_after_tomorrow_is_not_tomorrow(language: Language, text: str, days: int) -> None:
    said = times_ahead(text, language=language, said_at=WEDNESDAY)
    assert [one.first for one in said] == [WEDNESDAY.date() + timedelta(days=days)]


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        (NL, "de week voor vorige week", "2026-11-02"),
        (NL, "vorige week", "2026-11-09"),
        (FR, "l'avant-dernière semaine", "2026-11-02"),
        (DE, "in der vorletzten Woche", "2026-11-02"),
        (DE, "in der letzten Woche", "2026-11-09"),
        (DE, "im vorletzten Jahr", "2024-01-01"),
        (EN, "the week before last", "2026-11-02"),
        (EN, "the month before last", "2026-09-01"),
    ],
)
def test_the_week_before_last_is_not_last_week(language: Language, text: str, first: str) -> None:
    said = times_ago(text, language=language, said_at=WEDNESDAY)
    assert [str(one.first) for one in said] == [first]


@pytest.mark.parametrize(
    ("language", "text"),
    [(NL, "de week na volgende week"), (DE, "übernächste Woche"), (EN, "the week after next")],
)
def test_the_week_after_next_is_not_next_week(language: Language, text: str) -> None:
    assert _ahead(text, language) == [("2026-11-30", "2026-12-06")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "vrijdag in de loop van de voormiddag"),
        (NL, "in de voormiddag van vrijdag"),
        (FR, "dans l'après-midi de vendredi"),
        (DE, "Freitag im Laufe des Tages"),
        (EN, "by close of business on Friday"),
    ],
)
def test_a_part_of_a_day_is_of_the_day_beside_it(language: Language, text: str) -> None:
    assert _ahead(text, language) == [("2026-11-20", "2026-11-20")]


@pytest.mark.parametrize(
    ("language", "text"),
    [(NL, "in de namiddag"), (FR, "dans la journée"), (DE, "am Nachmittag"), (EN, "by close of business")],
)
def test_a_part_of_no_day_is_of_today(language: Language, text: str) -> None:
    assert _ahead(text, language) == [("2026-11-18", "2026-11-18")]


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
