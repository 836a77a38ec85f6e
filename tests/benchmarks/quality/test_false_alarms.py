"""What is counted as a false alarm, and that ordinary turns stay out of what the models learn from."""

import pytest

from benchmarks.quality.false_alarms import KINDS, Alarms, _shipped, _together, rows_of
from benchmarks.quality.functional_suite import SUITES, Case, cases_of
from benchmarks.quality.page import page_of
from benchmarks.quality.turn_examples import EVERYDAY
from leidraad.domain.language.languages import Language
from leidraad.domain.language.wordings.folding import folded_words

MOST_ALARMS, MOST_COMPLIMENTS = (
    10,
    4,
)  # of 488 turns a language; seven to nine, and three at most, when it was trained
_NEAR_COPY = 0.6  # share of words in common


def alarms(language: str, *, care: int, turns: int = 200) -> Alarms:
    found = dict.fromkeys(KINDS, 0) | {"care": care}
    return Alarms(language, "everyday", "clean", "rules", turns, found)


def test_alarms_are_told_per_thousand_turns() -> None:
    assert alarms("nl", care=1).per_thousand("care") == 5.0
    assert alarms("nl", care=1).per_thousand("rude") == 0.0


def test_a_kind_that_was_not_counted_has_no_figure() -> None:
    found = dict.fromkeys(KINDS[:-1], 1)
    praised = Alarms("en", "service dialogues", "clean", "rules", 100, found)
    assert praised.per_thousand("compliment") is None
    assert rows_of([praised]) == [
        ["en", "service dialogues", "clean", "rules", "100", "10.0", "10.0", "10.0", "10.0", "–"]
    ]
    assert alarms("nl", care=0, turns=0).per_thousand("care") is None


def test_languages_are_also_counted_together() -> None:
    (together,) = _together([alarms("nl", care=1), alarms("fr", care=2, turns=300)])
    assert (together.language, together.turns, together.found["care"]) == ("all", 500, 3)


def test_one_turn_can_be_taken_for_two_kinds() -> None:
    both = _shipped("gij zijt een idioot", Language.DUTCH) | _shipped(
        "u hebt mij heel goed geholpen", Language.DUTCH
    )
    assert both == {"insult", "compliment"}
    assert _shipped("ja", Language.DUTCH) == set()


def test_the_page_has_a_table_of_its_own_for_them() -> None:
    page = page_of([], reached={}, alarms=[alarms("nl", care=1)])
    assert "## False alarms" in page
    assert "| nl | everyday | clean | rules | 200 | 0.0 | 0.0 | 0.0 | 5.0 | 0.0 |" in page
    assert "## False alarms" not in page_of([], reached={})


@pytest.mark.parametrize("language", Language)
def test_at_least_four_hundred_ordinary_turns_are_there(language: Language) -> None:
    cases = cases_of("ordinary", language)
    assert len({case.text.lower() for case in cases}) == len(cases) >= 400
    assert {case.label for case in cases} == {"none"}


@pytest.mark.parametrize("language", Language)
def test_ordinary_turns_are_rarely_heard_as_anything(language: Language) -> None:
    heard = [_shipped(case.text, language) for case in cases_of("ordinary", language)]
    assert sum(not found <= {"compliment"} for found in heard) <= MOST_ALARMS
    assert sum("compliment" in found for found in heard) <= MOST_COMPLIMENTS


@pytest.mark.parametrize("language", Language)
def test_ordinary_turns_are_not_learned_from(language: Language) -> None:
    held = [_words(case.text) for case in cases_of("ordinary", language)]
    learned = {text: _words(text) for text in _learned_as_nothing(language)}
    assert [text for text, words in learned.items() if any(_are_near(words, one) for one in held)] == []


def _learned_as_nothing(language: Language) -> list[str]:
    lines = [
        line
        for folder in EVERYDAY
        for line in (SUITES / "training" / folder / f"{language}.txt")
        .read_text(encoding="utf-8")
        .splitlines()
    ]
    everyday = [line for line in lines if line and not line.startswith("#")]
    cases: list[Case] = [
        *cases_of("training/aggression", language),
        *cases_of("training/compliments", language),
    ]
    return [*everyday, *(case.text for case in cases if case.label == "none")]


def _words(text: str) -> frozenset[str]:
    return frozenset(word.text for word in folded_words(text))


def _are_near(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _NEAR_COPY * len(one | other)
