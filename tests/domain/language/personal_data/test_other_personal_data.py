"""Dates of birth, passwords and special categories on the set that their rules were written on."""

import pytest

from benchmarks.quality.personal_data import in_groups, ours, tallied
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from tests.domain.language.personal_data.utterances import as_turns, utterances_to_develop_on

LEAST_RECALL_SHARE = 0.75
K = PersonalDataKind
GROUPS = {
    "dates of birth": frozenset((K.BIRTH_DATE,)),
    "passwords": frozenset((K.PASSWORD,)),
    "special categories": frozenset((K.HEALTH, K.UNION, K.RELIGION, K.POLITICS, K.SEXUALITY)),
}
LET_GO = {Language.FRENCH: 1}  # "sourd à vos arguments"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("group", GROUPS)
def test_most_of_what_people_say_is_found(group: str, language: Language) -> None:
    cases = utterances_to_develop_on("other_personal_data", language)
    read = [as_turns(case.turns) for case in cases]
    there, told = [gold for _, gold in read], ours([turns for turns, _ in read])
    tally = tallied(in_groups(there, GROUPS[group]), in_groups(told, GROUPS[group]))
    kind = min(GROUPS[group])
    assert tally.found[kind] >= LEAST_RECALL_SHARE * tally.gold[kind]


@pytest.mark.parametrize("language", list(Language))
def test_what_is_said_of_nobody_stays(language: Language) -> None:
    among = frozenset.union(*GROUPS.values())
    kept = [
        case for case in utterances_to_develop_on("other_personal_data", language) if case.section == "kept"
    ]
    told = ours([as_turns(case.turns)[0] for case in kept])
    assert sum(one.kind in among for some in told for one in some) <= LET_GO.get(language, 0)
