"""Blanks: what is written in a sentence is read back from it, and nothing else is."""

import re
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.charter.blanks import (
    OR,
    PROTECTED_NUMBER,
    ZONE,
    AnyBlank,
    Choice,
    Codes,
    Count,
    Day,
    Name,
    Percentage,
    Several,
    Unless,
    decimal_text,
    listed,
)
from leidraad.domain.charter.texts import Texts
from leidraad.domain.charter.wording.words import DAYS, MONTHS, PURPOSES
from leidraad.domain.contacts.turns import Direction
from leidraad.domain.language.languages import Language

ONE_OF_TWO = Choice(
    {
        Direction.INBOUND: Texts("in", "entre", "ein", "in"),
        Direction.OUTBOUND: Texts("in en uit", "entre et sort", "ein und aus", "in and out"),
    }
)
SOME_OF_TWO: Several[Direction] = Several(ONE_OF_TWO.words)
PERHAPS: Unless[int] = Unless(
    absent=0,
    otherwise=Texts("Nooit.", "Jamais.", "Nie.", "Never."),
    sentence=Texts("Na {it}.", "Après {it}.", "Nach {it}.", "After {it}."),
    inner=DAYS,
)
BLANKS: list[tuple[AnyBlank, st.SearchStrategy[Any]]] = [
    (ONE_OF_TWO, st.sampled_from(Direction)),
    (SOME_OF_TWO, st.frozensets(st.sampled_from(Direction))),
    (Several(PURPOSES), st.frozensets(st.sampled_from(list(PURPOSES)))),
    (Codes(), st.frozensets(st.sampled_from(["en", "a", "b.c", "nobody", "x-1", "und", "of"]))),
    (Name("[a-z]+"), st.from_regex("[a-z]+", fullmatch=True)),
    (DAYS, st.integers(0, 10**9 - 1)),
    (Percentage(), st.fractions(min_value=0, max_value=100)),
    (Day(MONTHS), st.dates()),
    (PERHAPS, st.integers(0, 10**9 - 1)),
]


@pytest.mark.parametrize(("blank", "values"), BLANKS, ids=[type(blank).__name__ for blank, _ in BLANKS])
@given(data=st.data(), language=st.sampled_from(Language))
def test_what_is_written_is_read_back(
    blank: AnyBlank, values: st.SearchStrategy[Any], data: st.DataObject, language: Language
) -> None:
    value = data.draw(values)
    written = blank.write(value, language)

    assert re.fullmatch(blank.pattern(language), written)
    assert blank.read(written, language) == value


@pytest.mark.parametrize(
    ("blank", "value", "texts"),
    [
        (DAYS, 1, ["1 dag", "1 jour", "1 Tag", "1 day"]),
        (DAYS, 0, ["0 dagen", "0 jour", "0 Tage", "0 days"]),
        (DAYS, 2, ["2 dagen", "2 jours", "2 Tage", "2 days"]),
        (Percentage(), Fraction(5, 2), ["2,5\N{NO-BREAK SPACE}%"] * 3 + ["2.5%"]),
        (Percentage(), Fraction(1, 20), ["0,05\N{NO-BREAK SPACE}%"] * 3 + ["0.05%"]),
        (Codes(), frozenset({"b", "a", "c"}), ["a, b en c", "a, b et c", "a, b und c", "a, b and c"]),
        (Codes(), frozenset({"a"}), ["a"] * 4),
        (Codes(), frozenset(), ["nog niemand", "encore personne", "noch niemand", "nobody yet"]),
        (SOME_OF_TWO, frozenset(), ["niets", "rien", "nichts", "nothing"]),
        (SOME_OF_TWO, frozenset(Direction), ["in en in en uit", "entre et entre et sort", "ein und ein und aus", "in and in and out"]),
        (Day(MONTHS), date(2026, 3, 1), ["1 maart 2026", "1er mars 2026", "1. März 2026", "1 March 2026"]),
        (PERHAPS, 0, ["Nooit.", "Jamais.", "Nie.", "Never."]),
        (PERHAPS, 3, ["Na 3 dagen.", "Après 3 jours.", "Nach 3 Tage.", "After 3 days."]),
    ],
)  # fmt: skip
def test_each_language_writes_as_it_does(blank: AnyBlank, value: Any, texts: list[str]) -> None:
    assert [blank.write(value, language) for language in Language] == texts
    assert all(
        re.fullmatch(blank.pattern(language), text) for language, text in zip(Language, texts, strict=True)
    )


@pytest.mark.parametrize(
    ("blank", "text"),
    [
        (DAYS, "achtentwintig dagen"),
        (DAYS, "28 weken"),
        (DAYS, "-1 dagen"),
        (DAYS, "28  dagen"),
        (Percentage(), "2.5\N{NO-BREAK SPACE}%"),
        (Percentage(), "2,5 %"),
        (Codes(), "a, b"),
        (Codes(), "a en b en c"),
        (Codes(), "a b"),
        (Codes(), ".a"),
        (Codes(), "a."),
        (ONE_OF_TWO, "uit"),
        (Day(MONTHS), "1 March 2026"),
        (Day(MONTHS), "1 maart 26"),
        (PERHAPS, "Na nooit."),
    ],
)
def test_what_a_blank_cannot_write_it_does_not_match(blank: AnyBlank, text: str) -> None:
    assert not re.fullmatch(blank.pattern(Language.DUTCH), text)


def test_a_day_that_no_calendar_has_is_no_value() -> None:
    with pytest.raises(ValueError, match="day"):
        Day(MONTHS).read("31 februari 2026", Language.DUTCH)


def test_items_are_listed_as_a_sentence_lists_them() -> None:
    assert listed([], "and") == ""
    assert listed(["a"], "and") == "a"
    assert listed(["a", "b"], "and") == "a and b"
    assert listed(["a", "b", "c"], "and") == "a, b and c"


@given(st.integers(0, 10**8), st.integers(0, 8))
def test_a_decimal_share_is_written_with_all_its_digits_and_no_more(digits: int, places: int) -> None:
    value = Fraction(digits, 10**places)
    text = decimal_text(value)

    assert Fraction(text) == value
    assert "/" not in text
    assert "." not in text or not text.endswith("0")


def test_a_third_stays_a_quotient() -> None:
    assert decimal_text(Fraction(1, 3)) == "1/3"
    assert Fraction(decimal_text(Fraction(1, 2**30))) == Fraction(1, 2**30)


def test_a_unit_is_its_own_in_every_language() -> None:
    assert isinstance(DAYS, Count)
    assert len({DAYS.many.of(language) for language in Language}) == 4


@pytest.mark.parametrize(
    ("shape", "fitting", "others"),
    [
        (
            PROTECTED_NUMBER,
            ["+32470000000", "112", "hulp@example.be"],
            ["+0470", "1", "hulp@example", "112X"],
        ),
        (ZONE, ["Europe/Brussels", "UTC"], ["Europe/", "/Brussels", "Europe Brussels"]),
    ],
)
def test_a_shape_fits_what_it_is_for_and_nothing_else(
    shape: str, fitting: list[str], others: list[str]
) -> None:
    assert [text for text in fitting if re.fullmatch(shape, text)] == fitting
    assert [text for text in others if re.fullmatch(shape, text)] == []


@pytest.mark.parametrize(
    ("language", "text"),
    list(zip(Language, ["a of b", "a ou b", "a oder b", "a or b"], strict=True)),
)
def test_a_choice_is_joined_as_each_language_does(language: Language, text: str) -> None:
    either = Codes(joined_by=OR)

    assert either.write(frozenset("ab"), language) == text
    assert either.read(text, language) == frozenset("ab")


def test_the_sentence_around_a_name_is_no_part_of_it() -> None:
    perhaps: Unless[str] = Unless("", Texts("-", "-", "-", "-"), PERHAPS.sentence, Name(".+"))

    assert perhaps.read("Na het gesprek.", Language.DUTCH) == "het gesprek"
