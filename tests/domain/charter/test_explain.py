"""Charters in prose: complete in four languages, and saying the same numbers as the data."""

import string
from datetime import date
from fractions import Fraction

import pytest

from leidraad.domain.charter.clauses import (
    CapWindow,
    ClauseId,
    Counted,
    Limit,
    Notice,
    ProtectedKind,
    Purpose,
)
from leidraad.domain.charter.explain import (
    clause_title,
    day_in_words,
    explained,
    explained_clause,
    percent_in_words,
    word,
)
from leidraad.domain.charter.wording import CLAUSES, Texts
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.domain.language.languages import Language
from tests.domain.charter.charters import a_cap, changed, shipped


def test_the_cap_reads_as_it_was_agreed() -> None:
    text = explained_clause(shipped("demo"), ClauseId.LISTENING_CAP, Language.DUTCH).text

    assert "hoogstens 10\N{NO-BREAK SPACE}%" in text


def test_a_cap_nobody_agreed_says_so_and_names_no_number() -> None:
    for language in Language:
        text = explained_clause(shipped("pilot"), ClauseId.LISTENING_CAP, language).text
        assert not any(character.isdigit() for character in text)


def test_days_and_percentages_are_written_as_each_language_does() -> None:
    day = date(2026, 9, 1)

    assert [day_in_words(day, language) for language in Language] == [
        "1 september 2026",
        "1er septembre 2026",
        "1. September 2026",
        "1 September 2026",
    ]
    assert percent_in_words(Fraction("2.5"), Language.FRENCH) == "2,5\N{NO-BREAK SPACE}%"
    assert percent_in_words(Fraction("2.5"), Language.ENGLISH) == "2.5%"
    assert percent_in_words(Fraction(10), Language.ENGLISH) == "10%"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["pilot", "demo"])
def test_every_clause_is_complete_in_every_language(name: str, language: Language) -> None:
    clauses = explained(shipped(name), language)

    assert [clause.clause_id for clause in clauses] == list(ClauseId)
    for clause in clauses:
        assert "{" not in clause.text + clause.what_the_software_does
        assert clause.title == clause_title(clause.clause_id, language)
        assert all((clause.title, clause.text, clause.legal_source, clause.what_the_software_does))


@pytest.mark.parametrize("language", Language)
def test_every_value_of_the_vocabulary_has_a_word(language: Language) -> None:
    for kind in (Channel, Direction, Purpose, Notice, Counted, CapWindow, Limit, ProtectedKind, Language):
        assert all(word(value, language) for value in kind)


def test_the_same_values_stand_in_every_language_of_a_text() -> None:
    for wording in CLAUSES.values():
        for texts in (wording.text, wording.does):
            assert len({_fields(texts, language) for language in Language}) == 1


def test_no_two_languages_share_a_sentence() -> None:
    for wording in CLAUSES.values():
        for texts in (wording.title, wording.text, wording.does, wording.otherwise):
            assert texts is None or len({texts.of(language) for language in Language}) == 4


def test_what_is_signed_changes_with_what_is_decided() -> None:
    """Every figure that decides stands in the text, so two charters that differ there read differently."""
    demo = shipped("demo")
    for other in (
        changed(demo, retention_days=27),
        changed(demo, insight={"group_threshold": 6}),
        changed(demo, listening_cap=a_cap(11)),
        changed(demo, purposes_allowed=demo.purposes_allowed - {Purpose.TRAINING}),
        changed(demo, scope={"teams": frozenset({"linde"})}),
        changed(demo, scope={"valid_until": date(2027, 8, 30)}),
    ):
        for language in Language:
            assert explained(other, language) != explained(demo, language)


def _fields(texts: Texts, language: Language) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(texts.of(language)) if name)
