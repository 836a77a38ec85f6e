"""Next to nothing planted in the invented centre stays, and next to nothing else is masked there."""

import pytest

from leidraad.domain.language.personal_data.marks import PersonalDataKind
from tests.domain.language.personal_data.planted_centre import CentreScore, score_centre


@pytest.fixture(scope="module")
def score() -> CentreScore:
    return score_centre()


IN_WORDS = {PersonalDataKind.NAME, PersonalDataKind.ADDRESS}
# Named by agents, and not planted: a public mailbox, a birthday, a town.
NOT_PLANTED = {"verdacht@safeonweb.be", "drie april", "Givet", "en invalidité"}


def test_every_planted_number_and_address_of_mail_is_masked_whole(score: CentreScore) -> None:
    missed = [plant for plant in score.missed if plant.kind not in IN_WORDS]
    assert len({kind for kind, _ in score.counts()} - IN_WORDS) == 12
    assert [(plant.contact, plant.kind.value, plant.form, plant.turn) for plant in missed] == []


@pytest.mark.parametrize("kind", sorted(IN_WORDS))
def test_planted_names_and_streets_are_masked_but_for_a_few(
    score: CentreScore, kind: PersonalDataKind
) -> None:
    plants = [plant for plant in score.plants if plant.kind is kind]
    assert len(plants) > 50
    assert sum(plant.is_masked for plant in plants) >= 0.97 * len(plants)


def test_what_is_masked_beside_are_names_of_agents_and_of_their_company(score: CentreScore) -> None:
    beside = {(alarm.kind, alarm.text) for alarm in score.false_alarms}
    others = {text for kind, text in beside if kind is not PersonalDataKind.NAME}
    names = {text.split()[-1] for kind, text in beside if kind is PersonalDataKind.NAME}
    assert others <= NOT_PLANTED
    assert names <= AGENTS | {"Veldnet", "Lumarel"}


AGENTS = {
    "Amélie",
    "Bastien",
    "Bavo",
    "Daan",
    "Fenne",
    "Gilles",
    "Hanne",
    "Heike",
    "Joren",
    "Jutta",
    "Lotte",
    "Lucien",
    "Maaike",
    "Matthis",
    "Noor",
    "Océane",
    "Pieter",
    "Robin",
    "Ruben",
    "Senne",
    "Silke",
    "Solène",
    "Stijn",
    "Tanguy",
    "Tine",
    "Willow",
    "Wout",
    "Yara",
}
