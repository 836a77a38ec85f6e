"""Nothing planted in the invented centre stays, and next to nothing else is masked there."""

import pytest

from leidraad.domain.language.personal_data.marks import PersonalDataKind
from tests.domain.language.personal_data.planted_centre import CentreScore, score_centre


@pytest.fixture(scope="module")
def score() -> CentreScore:
    return score_centre()


def test_every_planted_value_of_a_recognised_kind_is_masked_whole(score: CentreScore) -> None:
    assert {kind for kind, _ in score.counts()} == set(PersonalDataKind) - {
        PersonalDataKind.SSN,
        PersonalDataKind.IP_ADDRESS,
    }
    assert [(plant.contact, plant.kind.value, plant.form, plant.turn) for plant in score.missed] == []


def test_what_is_masked_beside_is_an_address_that_nobody_planted(score: CentreScore) -> None:
    """The only one: a public mailbox for suspicious messages, named by agents."""
    beside = [(alarm.kind, alarm.text, alarm.contact) for alarm in score.false_alarms]
    assert {(kind, text) for kind, text, _ in beside} <= {(PersonalDataKind.EMAIL, "verdacht@safeonweb.be")}
