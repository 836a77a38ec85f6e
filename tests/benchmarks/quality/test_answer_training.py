"""What the model of answers learns from: enough exchanges of both kinds, labelled turn by turn, and the same weights each time."""

from pathlib import Path

import pytest

from benchmarks.quality.answer_training import (
    ANSWERS,
    FOLDS,
    OTHER,
    STEP,
    UNKNOWN,
    Written,
    all_examples,
    demo_examples,
    everything,
    examples_of,
    learned,
    without_marks,
    written,
)
from benchmarks.quality.functional_suite import Case, cases_of
from benchmarks.quality.softmax_regression import save_steps
from leidraad.domain.language.languages import Language
from leidraad.domain.language.questions import answers


def _written(why: str, contact: str) -> Written:
    return Written(Case("case", why, "", contact, held_back=False), Language.ENGLISH, 0, 1.0)


def _labels(why: str, contact: str) -> list[int]:
    """Of the turns as said, without the copies with words wrong."""
    return [one.label for one in examples_of(_written(why, contact)) if one.counts == 1.0]


def test_the_turn_that_is_marked_answers_and_those_before_it_do_not() -> None:
    asked = "when does it open | agent: which museum | the small one | agent: = it opens at ten | agent: anything else"
    assert _labels("none", asked) == [OTHER, ANSWERS]


def test_nothing_answers_what_stays_open() -> None:
    assert _labels("no_reply", "[when does it open] | agent: it is a lovely museum | agent: bye") == [
        OTHER,
        OTHER,
    ]
    assert _labels("not_known", "[when does it open] | agent: no idea sorry") == [UNKNOWN]


def test_marks_are_taken_out_of_what_is_learned_from() -> None:
    case, deciding = without_marks(_written("none", "when | agent: hm | agent: = at ten").case)
    assert case.text == "when | agent: hm | agent: at ten"
    assert deciding == frozenset({2})


@pytest.mark.parametrize("language", Language)
def test_half_of_the_exchanges_stay_open(language: Language) -> None:
    labels = [one.case.label for one in written(language)]
    assert len(labels) >= 250
    assert 0.4 < sum(label != "none" for label in labels) / len(labels) < 0.6
    assert {one.fold for one in written(language)} == set(range(FOLDS))


@pytest.mark.parametrize("language", Language)
def test_nothing_is_learned_from_held_back_cases(language: Language) -> None:
    learned_from = {one.case.text for one in everything() if one.language is language}
    assert learned_from.isdisjoint(case.text for case in cases_of("questions", language) if case.held_back)


def test_of_the_demo_only_answered_questions_are_learned_from() -> None:
    labels = [one.label for one in demo_examples()]
    assert labels.count(ANSWERS) > 100
    assert UNKNOWN not in labels


def test_the_shipped_weights_are_those_that_training_gives(tmp_path: Path) -> None:
    save_steps(tmp_path / "answers.json", STEP, learned(all_examples()))
    shipped = Path(answers.__file__).with_name(answers.FILE)
    assert (tmp_path / "answers.json").read_text("utf-8") == shipped.read_text("utf-8")
