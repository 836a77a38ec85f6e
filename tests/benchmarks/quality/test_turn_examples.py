"""What the models of customers' turns learn from: enough ordinary talk, hard pairs, and copies as recognisers write them."""

import pytest

from benchmarks.quality.functional_suite import SUITES, cases_of
from benchmarks.quality.turn_examples import Example, noisy_copies, written_examples
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
