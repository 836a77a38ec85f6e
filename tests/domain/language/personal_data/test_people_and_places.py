"""People and places as strangers name them: the half that rules were mended on holds, and most of it must stay as it is."""

import pytest

from benchmarks.quality.personal_data import GROUPS, in_groups, ours, tallied
from leidraad.domain.language.languages import Language
from tests.domain.language.personal_data.utterances import Utterance, as_turns, utterances_to_develop_on

NAMES_AND_PLACES = GROUPS["names and addresses"]


def looked_at(language: Language) -> list[Utterance]:
    return [case for case in utterances_to_develop_on("people_and_places", language) if not case.held_back]


@pytest.mark.parametrize("language", Language)
def test_the_half_that_was_looked_at_is_masked_as_it_should_be(language: Language) -> None:
    read = [as_turns(case.turns) for case in looked_at(language)]
    told = ours([turns for turns, _ in read])
    kind = min(NAMES_AND_PLACES)
    tally = tallied(
        in_groups([gold for _, gold in read], NAMES_AND_PLACES), in_groups(told, NAMES_AND_PLACES)
    )
    assert tally.right[kind] >= 0.93 * tally.told[kind]
    assert tally.found[kind] >= 0.9 * tally.gold[kind]


@pytest.mark.parametrize("language", Language)
def test_most_cases_hold_nothing_and_both_halves_are_large(language: Language) -> None:
    cases = utterances_to_develop_on("people_and_places", language)
    assert len(cases) >= 280
    assert sum(case.section == "kept" for case in cases) >= 0.6 * len(cases)
    assert 0.35 < sum(case.held_back for case in cases) / len(cases) < 0.65
