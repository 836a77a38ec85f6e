"""A principal's own numbers: masked by its pattern, or kept."""

import pytest

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.personal_data.own_numbers import OwnNumbers
from leidraad.domain.language.personal_data.redact import redact_text, redact_turns

OWN = OwnNumbers(
    customer_numbers=("KL-######",),
    allowed_numbers=("04## ######", "VR-2024-#####", "77####"),
    allowed_words=("Zonstroom", "Frank Flex"),
)


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("klantnummer KL-123456 graag", "klantnummer [customer_number] graag"),
        ("klantnummer kl 123456", "klantnummer [customer_number]"),
        ("mijn klantnummer is k l een twee drie vier vijf zes", "mijn klantnummer is [customer_number]"),
        ("klantnummer KL-1234567", "klantnummer [customer_number]"),
        ("het is KL-1234567", "het is KL-1234567"),
        ("dossiernummer VR-2024-00871 graag", "dossiernummer VR-2024-00871 graag"),
        (
            "dossiernummer zevenenzeventig een twee drie vier",
            "dossiernummer zevenenzeventig een twee drie vier",
        ),
        ("dossiernummer zevenenzestig een twee drie vier", "dossiernummer [customer_number]"),
        ("dossier 0478 123456 blijft", "dossier 0478 123456 blijft"),
        ("u spreekt met Tine van Zonstroom", "u spreekt met [name] van Zonstroom"),
        ("ik ben klant bij Frank Flex", "ik ben klant bij Frank Flex"),
        ("rijksregisternummer 85073003328", "rijksregisternummer [national_number]"),
    ],
)
def test_patterns_decide_what_is_masked_and_what_stays(text: str, redacted: str) -> None:
    assert redact_text(text, own=OWN).text == redacted


def test_without_a_pattern_a_customer_number_is_masked_where_it_was_named() -> None:
    assert redact_text("klantnummer KL-123456 graag").text == "klantnummer [customer_number] graag"
    assert redact_text("het is KL-123456").text == "het is KL-123456"


def test_a_number_that_may_stay_stays_when_it_was_asked_for() -> None:
    said = [Turn(Party.AGENT, "uw dossiernummer"), Turn(Party.CUSTOMER, "zevenenzeventig een twee drie vier")]
    assert redact_turns(said, own=OWN).turns == tuple(said)


def test_a_pattern_too_short_to_mean_one_number_is_refused() -> None:
    with pytest.raises(ValueError, match="too short"):
        OwnNumbers(customer_numbers=("##",))


def test_turns_take_the_patterns_too() -> None:
    turns = redact_turns([Turn(Party.CUSTOMER, "het is KL-654321")], own=OWN).turns
    assert [turn.text for turn in turns] == ["het is [customer_number]"]
