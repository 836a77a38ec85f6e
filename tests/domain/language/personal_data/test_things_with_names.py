"""Questions for the name of a thing are told from those for the name of a person."""

import pytest

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.personal_data.number_runs import pieces_of
from leidraad.domain.language.personal_data.redact import redact_turns
from leidraad.domain.language.personal_data.things_with_names import names_thing


@pytest.mark.parametrize(
    ("asked", "is_thing"),
    [
        ("hoe heet het programma", True),
        ("de naam van de bank", True),
        ("the name of your bank", True),
        ("wie heißt die serie", True),
        ("op welke naam staat het contract", False),
        ("hoe heet uw zoon", False),
        ("hoe heet", False),
    ],
)
def test_a_question_may_be_for_a_thing(asked: str, is_thing: bool) -> None:
    assert names_thing(pieces_of(asked), 2) is is_thing


@pytest.mark.parametrize(
    ("asked", "answer"),
    [("Hoe heet het programma?", "de pappenheimers"), ("What's the name of your bank?", "starlingo")],
)
def test_what_answers_it_is_nobodys_name(asked: str, answer: str) -> None:
    turns = [Turn(Party.AGENT, asked), Turn(Party.CUSTOMER, answer)]
    assert redact_turns(turns).turns[1].text == answer
