"""Suites as data: every line a case of ours can be read, and the fresh ones are as many as promised."""

import pytest

from benchmarks.quality.functional_suite import cases_of, parts_of
from leidraad.domain.language.languages import Language

LABELS = {"aggression": {"none", "rude", "insult", "threat", "care"}, "compliments": {"none", "compliment"}}
FEWEST_FRESH = {"aggression": 100, "compliments": 60}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("suite", ["aggression", "compliments"])
def test_there_are_enough_fresh_cases_of_known_labels(suite: str, language: Language) -> None:
    *_, (data, _, cases) = parts_of(suite, language)
    assert data == "fresh cases"
    assert len(cases) >= FEWEST_FRESH[suite]
    assert {case.label.split(".")[0] for case in cases} == LABELS[suite]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("suite", ["aggression", "compliments"])
def test_no_fresh_case_is_one_of_the_suite_it_stands_beside(suite: str, language: Language) -> None:
    (_, _, development), (_, _, held_back), (_, _, fresh) = parts_of(suite, language)
    own = {case.text.lower() for case in [*development, *held_back]}
    assert own.isdisjoint(case.text.lower() for case in fresh)


@pytest.mark.parametrize("language", Language)
def test_sentiment_has_both_halves_of_every_label(language: Language) -> None:
    found = {(case.label, case.held_back) for case in cases_of("sentiment", language)}
    assert found == {(label, half) for label in ("negative", "neutral", "positive") for half in (False, True)}
