"""Charters in prose: complete in four languages, and saying the same numbers as the data."""

import re
import string
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import pytest

from leidraad.domain.charter.clauses import (
    CapWindow,
    Charter,
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
from leidraad.domain.charter.wording import AGENT_SCORING, CLAUSES, NAMED_OUTPUT, WORDS, Texts
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.domain.language.languages import Language
from tests.domain.charter.charters import a_cap, changed, shipped


def test_the_cap_reads_as_it_was_agreed() -> None:
    text = explained_clause(shipped("demo"), ClauseId.LISTENING_CAP, Language.DUTCH).text

    assert "hoogstens 10\N{NO-BREAK SPACE}%" in text


def test_what_is_never_allowed_is_listed_with_or_and_what_is_allowed_with_and() -> None:
    demo = shipped("demo")
    ends = {
        Language.DUTCH: ("of een individuele evaluatie.", "en verdere dienstverlening aan de klant."),
        Language.FRENCH: ("ou une évaluation individuelle.", "et suivi du client."),
        Language.GERMAN: ("oder eine individuelle Beurteilung.", "und weitere Betreuung der Kunden."),
        Language.ENGLISH: ("or individual appraisal.", "and further service to the customer."),
    }
    for language, (forbidden, allowed) in ends.items():
        assert explained_clause(demo, ClauseId.USES_FORBIDDEN, language).text.endswith(forbidden)
        assert allowed in explained_clause(demo, ClauseId.PURPOSES_ALLOWED, language).text


def test_the_month_of_the_cap_stands_in_its_sentence() -> None:
    same = changed(shipped("demo"), listening_cap=a_cap(10))
    previous = changed(shipped("demo"), listening_cap=a_cap(10, window=CapWindow.PREVIOUS))

    assert "contacts d’un agent captés au cours du même mois civil, d’autres" in _cap(same, Language.FRENCH)
    assert "contacts d’un agent captés au cours du mois civil précédent, d’autres" in _cap(
        previous, Language.FRENCH
    )
    assert "Kontakten eines Agenten im selben Kalendermonat öffnen" in _cap(same, Language.GERMAN)
    assert "Kontakten eines Agenten im vorigen Kalendermonat öffnen" in _cap(previous, Language.GERMAN)


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

    assert [clause.clause_id for clause in clauses] == list(CLAUSES)
    for clause in clauses:
        assert "{" not in clause.text + clause.what_the_software_does
        assert clause.title == clause_title(clause.clause_id, language)
        assert all((clause.title, clause.text, clause.legal_source, clause.what_the_software_does))


@pytest.mark.parametrize("language", Language)
def test_every_value_of_the_vocabulary_has_a_word(language: Language) -> None:
    for kind in (Channel, Direction, Purpose, Notice, Counted, CapWindow, ProtectedKind, Language):
        assert all(word(value, language) for value in kind)


@pytest.mark.parametrize("language", Language)
def test_every_limit_on_the_technology_is_a_sentence_of_its_own(language: Language) -> None:
    for sentences in (AGENT_SCORING, NAMED_OUTPUT):
        assert set(sentences) == set(Limit)
        assert len({texts.of(language) for texts in sentences.values()}) == len(Limit)
        assert all(texts.of(language).endswith(".") for texts in sentences.values())


def test_the_same_values_stand_in_every_language_of_a_text() -> None:
    for wording in CLAUSES.values():
        for texts in (wording.text, wording.does):
            assert len({_fields(texts, language) for language in Language}) == 1


def test_no_two_languages_share_a_sentence() -> None:
    for wording in CLAUSES.values():
        for texts in (wording.title, wording.text, wording.does, wording.otherwise):
            assert texts is None or len({texts.of(language) for language in Language}) == 4


def test_french_keeps_its_marks_with_a_no_break_space() -> None:
    loose = re.compile(r"(?<!\N{NO-BREAK SPACE})[;:?!»]|«(?!\N{NO-BREAK SPACE})")
    french = [texts.fr for texts in _all_texts()]

    assert any("\N{NO-BREAK SPACE};" in text for text in french)
    assert [text for text in french if loose.search(text)] == []


def test_whoever_works_there_is_called_an_agent() -> None:
    other = re.compile(
        r"medewerk|werknemer|collaborat|salarié|mitarbeit|arbeitnehmer|employee|worker", re.IGNORECASE
    )
    for texts in _all_texts(with_sources=False):
        assert [texts.of(language) for language in Language if other.search(texts.of(language))] == []


def test_what_is_signed_changes_with_what_is_decided() -> None:
    """Every figure that decides stands in the text, so two charters that differ there read differently."""
    demo = shipped("demo")
    for other in (
        changed(demo, retention={"quality_days": 27}),
        changed(demo, groups={"threshold": 6}),
        changed(demo, listening_cap=a_cap(11)),
        changed(demo, purposes_allowed=demo.purposes_allowed - {Purpose.TRAINING}),
        changed(demo, scope={"teams": frozenset({"linde"})}),
        changed(demo, scope={"valid_until": date(2027, 8, 30)}),
        changed(demo, listening_cap=a_cap(10, window=CapWindow.PREVIOUS)),
        changed(demo, ai={"agent_scoring": Limit.NEVER}),
        changed(demo, ai={"named_output_to_people": Limit.NEVER}),
        changed(demo, ai={"named_output_to_people": Limit.ON}),
    ):
        for language in Language:
            assert explained(other, language) != explained(demo, language)


def _cap(charter: Charter, language: Language) -> str:
    return explained_clause(charter, ClauseId.LISTENING_CAP, language).text


def _all_texts(*, with_sources: bool = True) -> Iterator[Texts]:
    yield from (*WORDS.values(), *AGENT_SCORING.values(), *NAMED_OUTPUT.values())
    for wording in CLAUSES.values():
        found = (wording.title, wording.text, wording.does, wording.otherwise)
        yield from (texts for texts in found if texts is not None)
        if with_sources:
            yield wording.source


def _fields(texts: Texts, language: Language) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(texts.of(language)) if name)
