"""Mistakes of a charter in words: a sentence for each, with its figures, its law, and what to write instead."""

import re
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from leidraad.apps.charter.mistakes import (
    BREACH_WORDS,
    PROBLEM_WORDS,
    breach_in_words,
    problem_in_words,
)
from leidraad.domain.charter.floor import BREACH_LAW, BreachCode, floor_breaches
from leidraad.domain.charter.parse import CharterProblem, ProblemCode
from leidraad.domain.language.languages import Language
from tests.domain.charter.charters import changed, shipped
from tests.domain.charter.test_floor import BELOW

DEMO = shipped("demo")


def test_every_mistake_and_every_breach_has_a_sentence() -> None:
    assert set(PROBLEM_WORDS) == set(ProblemCode)
    assert set(BREACH_WORDS) == set(BreachCode)


@pytest.mark.parametrize(("change", "_clause_id", "_code"), BELOW)
@pytest.mark.parametrize("language", Language)
def test_a_breach_is_a_sentence_with_its_figures_and_its_law(
    change: dict[str, Any], _clause_id: str, _code: BreachCode, language: Language
) -> None:
    (breach,) = floor_breaches(changed(DEMO, **change))
    words = breach_in_words(breach, language=language)

    assert words.endswith(")")
    assert "%(" not in words
    used = set(re.findall(r"%\((\w+)\)s", BREACH_WORDS[breach.code]))
    assert used <= {key for key, _ in breach.data}


def test_a_breach_cites_the_law_in_the_readers_language() -> None:
    (breach,) = floor_breaches(changed(DEMO, retention={"quality_days": 90}))
    dutch = {BREACH_WORDS[breach.code]: "Hoogstens %(limit_days)s dagen; hier %(found_days)s."}

    assert breach_in_words(breach, language=Language.DUTCH, say=dutch.__getitem__) == (
        "Hoogstens 28 dagen; hier 90."
        " (Wet van 13 juni 2005 betreffende de elektronische communicatie, art. 128 (hoogstens één maand);"
        " AVG, art. 5, lid 1, e))"
    )


def test_a_rule_that_no_law_names_says_so() -> None:
    (breach,) = floor_breaches(changed(DEMO, deletion={"limited": True}))

    assert BREACH_LAW[breach.code] == ()
    assert "a rule of this software" in breach_in_words(breach, language=Language.ENGLISH)


def test_values_of_the_vocabulary_are_said_in_the_readers_language() -> None:
    (breach,) = floor_breaches(changed(DEMO, signatories={"unions": frozenset()}))
    (kinds,) = floor_breaches(changed(DEMO, protected_numbers={"kinds": frozenset()}))

    assert "Nobody signs for: the unions." in breach_in_words(breach, language=Language.ENGLISH)
    assert "le médecin du travail" in breach_in_words(kinds, language=Language.FRENCH)


def test_days_and_shares_are_written_as_the_readers_language_does() -> None:
    (late,) = floor_breaches(changed(DEMO, evaluation={"due": date(2028, 1, 1)}))
    (much,) = floor_breaches(changed(DEMO, listening_cap={"percent": Fraction(203, 2)}))

    assert "by 30 November 2027 at the latest; here by 1 January 2028." in breach_in_words(
        late, language=Language.ENGLISH
    )
    assert "30 novembre 2027" in breach_in_words(late, language=Language.FRENCH)
    assert "101,5\N{NO-BREAK SPACE}%" in breach_in_words(much, language=Language.DUTCH)


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (
            CharterProblem(ProblemCode.NOT_ONE_OF, "stage", 3, "pilote", ("pilot", "roll_out"), 8, "pilot"),
            "“pilote” is no word that may stand here. Did you mean “pilot”? Write: pilot or roll_out.",
        ),
        (
            CharterProblem(ProblemCode.UNKNOWN_KEY, "group", 3, "group", ("groups",), 1, "groups"),
            "No charter has “group” here. Did you mean “groups”?",
        ),
        (
            CharterProblem(ProblemCode.CONTRADICTS, "a", 3, "x", ("b: y",)),
            "“x” contradicts what stands elsewhere (b: y).",
        ),
        (CharterProblem(ProblemCode.EMPTY, "a", 3, "", ("at least one",)), "Nothing stands here. Write: at least one."),
    ],
)  # fmt: skip
def test_a_mistake_says_what_is_wrong_and_what_to_write(problem: CharterProblem, words: str) -> None:
    assert problem_in_words(problem) == words


def test_what_was_found_is_shown_as_it_is_even_when_it_looks_like_a_placeholder() -> None:
    odd = CharterProblem(ProblemCode.NOT_ONE_OF, "stage", 1, "%(found)s %d", ("pilot",))

    assert "“%(found)s %d”" in problem_in_words(odd)
