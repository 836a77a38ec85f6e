"""The own set is large enough in each language, and its targets hold on both halves."""

import pytest

from benchmarks.quality.personal_data import GROUPS, in_groups, ours, tallied
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from tests.domain.language.personal_data.utterances import (
    FRESH_SETS,
    as_turns,
    fresh_utterances,
    utterances,
)


@pytest.mark.parametrize("language", list(Language))
def test_there_are_four_hundred_utterances_in_two_halves_that_share_no_template(language: Language) -> None:
    cases = utterances(language)
    assert len(cases) >= 400
    assert 0.35 < sum(case.held_back for case in cases) / len(cases) < 0.65


@pytest.mark.parametrize(("group", "least_recall"), [("numbers", 0.97), ("names and addresses", 0.9)])
@pytest.mark.parametrize("language", list(Language))
def test_recall_and_precision_hold_on_both_halves(
    language: Language, group: str, least_recall: float
) -> None:
    read = [as_turns(case.turns) for case in utterances(language)]
    told = ours([turns for turns, _ in read])
    kind = min(GROUPS[group])
    tally = tallied(in_groups([gold for _, gold in read], GROUPS[group]), in_groups(told, GROUPS[group]))
    assert tally.found[kind] >= least_recall * tally.gold[kind]
    assert tally.right[kind] >= 0.95 * tally.told[kind]


def test_every_kind_with_a_rule_in_words_is_in_the_set() -> None:
    there = {part.kind for case in utterances(Language.DUTCH) for turn in case.turns for part in turn}
    assert there >= {
        PersonalDataKind.NAME,
        PersonalDataKind.ADDRESS,
        PersonalDataKind.BIRTH_DATE,
        PersonalDataKind.PASSWORD,
    }


@pytest.mark.parametrize("which", FRESH_SETS)
@pytest.mark.parametrize("language", list(Language))
def test_fresh_cases_are_all_held_back_and_none_is_in_the_own_set(language: Language, which: str) -> None:
    known = {case.turns for case in utterances(language)}
    fresh = fresh_utterances(language, which)
    assert all(case.held_back for case in fresh)
    assert not known & {case.turns for case in fresh}


@pytest.mark.parametrize("which", FRESH_SETS)
@pytest.mark.parametrize("language", list(Language))
def test_fresh_cases_are_many_of_each_group_and_many_that_must_stay(language: Language, which: str) -> None:
    cases = fresh_utterances(language, which)
    parts = [part for case in cases for turn in case.turns for part in turn]
    assert len(cases) >= 120
    assert sum(part.kind in GROUPS["numbers"] for part in parts) >= 40
    assert sum(part.kind in GROUPS["names and addresses"] for part in parts) >= 60
    assert sum(case.section == "kept" for case in cases) >= 40
