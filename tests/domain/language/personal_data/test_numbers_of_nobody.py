"""Numbers that the model of half heard numbers must leave."""

import pytest

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.numbers_of_nobody import without_numbers_of_nobody
from leidraad.domain.language.personal_data.redact import redact_turns


@pytest.mark.parametrize(
    "text",
    [
        "isbn 9789027439642",
        "un deux trois quatre cinq six sept huit neuf",
        "de teller stond op nul nul vier vijf acht negen en nu op nul nul vijf een twee drie",
        "op de plaat van de kookplaat staat 1 2 3 4",
    ],
)
def test_numbers_of_things_counts_and_readings_stay(text: str) -> None:
    assert redact_turns([Turn(Party.CUSTOMER, text)]).turns[0].text == text


@pytest.mark.parametrize("asked", ["wat is de meterstand", "wie ist der Zählerstand", "the reading please"])
def test_what_answers_a_question_for_a_reading_is_no_telephone_number(asked: str) -> None:
    turns = [Turn(Party.AGENT, asked), Turn(Party.CUSTOMER, "nul vier vijf zes zeven acht")]
    assert redact_turns(turns).turns[1].text == "nul vier vijf zes zeven acht"


def test_what_the_rules_knew_already_is_never_taken_back() -> None:
    text = "isbn 9789027439642"
    known = (Span(5, 18, PersonalDataKind.PHONE, Certainty.DOUBTFUL),)
    assert without_numbers_of_nobody(text, known, known) is known
    assert without_numbers_of_nobody(text, (), known) == ()
