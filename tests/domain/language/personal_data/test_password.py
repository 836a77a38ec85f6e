"""Passwords and codes, when a card expires, and talk about passwords."""

import pytest

from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.redact import redact_text


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("wachtwoord: Kabouter2024!", "wachtwoord: [password]"),
        ("mijn wachtwoord is zonnebloem twaalf", "mijn wachtwoord is [password]"),
        ("mon code pin est quatre huit six deux", "mon code pin est [password]"),
        ("das kennwort ist Schwalbe77.", "das kennwort ist [password]."),
        ("the code i got was five eight two zero one six", "the code i got was [password]"),
        ("Kaart vervalt 08/27", "Kaart vervalt [card]"),
        ("ma carte est valable jusqu'au zéro trois vingt-neuf", "ma carte est valable jusqu'au [card]"),
    ],
)
def test_what_opens_something_becomes_a_mark(text: str, redacted: str) -> None:
    assert redact_text(text).text == redacted


@pytest.mark.parametrize(
    "text",
    [
        "ik ben mijn wachtwoord vergeten",
        "mijn wachtwoord is fout",
        "je veux changer mon mot de passe parce que",
        "my password is expired it says",
        "de modem toont de code E-104",
        "de vervaldatum van de factuur is 12/03/2026",
    ],
)
def test_talk_about_passwords_and_other_codes_stays(text: str) -> None:
    assert redact_text(text).text == text


def test_a_short_answer_to_the_question_for_it_is_one() -> None:
    assert redact_text("b l o e m vijf", asked=PersonalDataKind.PASSWORD).text == "[password]"
