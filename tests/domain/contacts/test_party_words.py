"""Words of recorders and formats for who speaks."""

import pytest

from leidraad.domain.contacts.party_words import party_from_word
from leidraad.domain.contacts.turns import Party


@pytest.mark.parametrize(
    ("word", "party"),
    [
        ("AGENT", Party.AGENT),
        ("Agent 2", Party.AGENT),
        ("medewerker", Party.AGENT),
        ("contact", Party.CUSTOMER),
        ("Caller", Party.CUSTOMER),
        ("Kunde", Party.CUSTOMER),
        ("CUSTOMER_1", Party.CUSTOMER),
        ("ai", Party.BOT),
        ("Virtual Agent", Party.BOT),
        ("SYSTEM", Party.OTHER),
    ],
)
def test_a_known_word_names_its_party_in_any_case(word: str, party: Party) -> None:
    assert party_from_word(word) is party


@pytest.mark.parametrize("word", [None, "", "  ", "spk_0", "Speaker 1", "Louis", "2"])
def test_a_label_or_a_name_names_nobody(word: str | None) -> None:
    assert party_from_word(word) is None


@pytest.mark.parametrize("party", list(Party))
def test_every_party_is_named_by_its_own_word(party: Party) -> None:
    assert party_from_word(party.value) is party
