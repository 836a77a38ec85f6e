"""What the models of customers' turns learn from: enough ordinary talk, hard pairs, and copies as recognisers write them."""

import pytest

from benchmarks.quality.functional_suite import SUITES, cases_of
from benchmarks.quality.turn_examples import Example, _everyday, noisy_copies, written_examples
from leidraad.domain.language.languages import Language

EXAMPLES = [
    Example(f"ik zou graag weten wanneer de technieker komt op dag {place}", Language.DUTCH, "none", "c", "g", "training")
    for place in range(40)
]  # fmt: skip


def test_each_example_is_heard_twice_and_counts_for_less() -> None:
    copies = noisy_copies(EXAMPLES)
    assert len(copies) == 2 * len(EXAMPLES)
    assert {copy.source for copy in copies} == {"noise"}
    assert {copy.group for copy in copies} == {"g"}
    assert all(0 < copy.counts < 0.5 for copy in copies)


def test_copies_are_the_same_each_time_and_most_have_a_mistake() -> None:
    copies = noisy_copies(EXAMPLES)
    assert copies == noisy_copies(EXAMPLES)
    clean = {one.text for one in EXAMPLES}
    assert sum(copy.text not in clean for copy in copies) > len(copies) / 2


@pytest.mark.parametrize("language", Language)
def test_ordinary_talk_is_learned_from_in_every_language(language: Language) -> None:
    lines = (SUITES / "training" / "everyday" / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    assert len({line for line in lines if line and not line.startswith("#")}) >= 700


@pytest.mark.parametrize("language", Language)
def test_tempers_that_are_nothing_stand_beside_what_is_towards_the_agent(language: Language) -> None:
    path = SUITES / "training" / "everyday_tempers" / f"{language}.txt"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    assert len(set(lines)) == len(lines) >= 300
    towards = [
        case.label for case in cases_of("training/aggression", language) if case.capability == "pair_temper"
    ]
    assert len(towards) >= 30
    assert "none" not in towards


@pytest.mark.parametrize("signal", ["aggression", "compliments"])
def test_tempers_count_less_where_praise_is_learned(signal: str) -> None:
    tempers = (SUITES / "training" / "everyday_tempers" / "en.txt").read_text(encoding="utf-8").splitlines()
    counts = {
        one.counts for one in _everyday(signal) if one.language is Language.ENGLISH and one.text in tempers
    }
    assert max(counts) == (1.0 if signal == "aggression" else 0.5)


@pytest.mark.parametrize("language", Language)
def test_cries_for_help_stand_beside_what_only_sounds_like_them(language: Language) -> None:
    pairs = [
        case for case in cases_of("training/aggression", language) if case.capability.startswith("pair_")
    ]
    assert sum(case.label == "care" for case in pairs) >= 60
    assert sum(case.label == "none" for case in pairs) >= 60


def test_nothing_is_learned_from_held_back_cases() -> None:
    learned = {(one.language, one.text) for one in written_examples("compliments") if one.source == "suite"}
    cases = [(language, case) for language in Language for case in cases_of("compliments", language)]
    assert learned
    assert learned.isdisjoint((language, case.text) for language, case in cases if case.held_back)
