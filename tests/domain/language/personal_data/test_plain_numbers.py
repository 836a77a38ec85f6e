"""Addresses of mail and numbers as people say and write them: the half of the training data that rules are written on.

The other half is measured and not tested, so that nobody mends a rule to please it.
"""

from pathlib import Path

import pytest

from benchmarks.quality.personal_data import NUMBERS, in_groups, ours, tallied
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from tests.domain.language.personal_data.utterances import as_turns, utterances_to_develop_on

LEAST_RECALL_SHARE = 0.98
LEAST_PRECISION_SHARE = 0.98
FEWEST_CASES, FEWEST_KEPT = 180, 60


@pytest.mark.parametrize("language", list(Language))
def test_numbers_of_the_development_half_are_found_and_nothing_else(language: Language) -> None:
    cases = [case for case in utterances_to_develop_on("plain_numbers", language) if not case.held_back]
    read = [as_turns(case.turns) for case in cases]
    there, told = [gold for _, gold in read], ours([turns for turns, _ in read])
    among = NUMBERS | {PersonalDataKind.LICENCE_PLATE}
    tally = tallied(in_groups(there, among), in_groups(told, among))
    kind = min(among)
    assert tally.found[kind] >= LEAST_RECALL_SHARE * tally.gold[kind]
    assert tally.right[kind] >= LEAST_PRECISION_SHARE * tally.told[kind]


@pytest.mark.parametrize("language", list(Language))
def test_there_are_many_cases_and_many_that_must_stay(language: Language) -> None:
    cases = utterances_to_develop_on("plain_numbers", language)
    assert sum(case.section != "kept" for case in cases) >= FEWEST_CASES
    assert sum(case.section == "kept" for case in cases) >= FEWEST_KEPT


def test_the_data_stands_where_training_data_stands() -> None:
    folder = Path("tests/data/training/plain_numbers")
    assert {path.stem for path in folder.glob("*.yaml")} == {language.value for language in Language}
