"""Passwords and codes, when a card expires, and talk about passwords."""

import pytest

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.redact import redact_text, redact_turns


@pytest.mark.parametrize(
    ("said", "stays"),
    [
        ("the password's marmalade", "the password's [password]"),
        ("security word is marmalade", "security word is [password]"),
        ("the code they texted me is four four one nine two three", "the code they texted me is [password]"),
        (
            "le code reçu par sms c'est quarante quatre dix neuf vingt trois",
            "le code reçu par sms c'est [password]",
        ),
        ("j'ai mis soleil douze comme mot de passe", "j'ai mis [password] comme mot de passe"),
        ("i used banana split one two as my password", "i used [password] as my password"),
        ("ik heb fiets twaalf als wachtwoord", "ik heb [password] als wachtwoord"),
        ("what do i use as my password", "what do i use as my password"),
        ("ich habe immer das gleiche als passwort", "ich habe immer das gleiche als passwort"),
        ("the code was sent by text", "the code was sent by text"),
    ],
)
def test_what_was_taken_for_a_password_or_came_by_text_is_masked(said: str, stays: str) -> None:
    assert redact_text(said).text == stays


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
        ("ik geef u mijn code negen twee drie vier", "ik geef u mijn code [password]"),
        ("le code que je reçois c'est 773012", "le code que je reçois c'est [password]"),
        ("das passwort ist hund großgeschrieben und dann zwölf", "das passwort ist [password]"),
        ("the password is cat cat three four", "the password is [password]"),
        ("ik log in met welkom123 maar dat pakt hij niet", "ik log in met [password] maar dat pakt hij niet"),
        ("mijn geheime vraag is blauwe kat", "mijn geheime vraag is [password]"),
        ("my memorable word is rainbow", "my memorable word is [password]"),
        ("de deurcode is vier drie zes", "de deurcode is [password]"),
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
        "met die kortingscode kreeg ik niks",
        "ich bekomme einen code per sms",
        "ik geef de code door aan mijn collega",
        "my memorable word is wrong",
    ],
)
def test_talk_about_passwords_and_other_codes_stays(text: str) -> None:
    assert redact_text(text).text == text


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("hoe heette uw eerste huisdier", "blacky"),
        ("comment s'appelait votre premier animal", "c'était minou"),
        ("welcher code steht auf dem bildschirm", "acht zwei fünf fünf"),
        ("what's your memorable word", "marmalade"),
    ],
)
def test_the_answer_to_a_secret_question_is_one(question: str, answer: str) -> None:
    redacted = list(redact_turns([Turn(Party.AGENT, question), Turn(Party.CUSTOMER, answer)]).turns)
    assert redacted[0].text == question
    assert "[password]" in redacted[1].text


def test_a_short_answer_to_the_question_for_it_is_one() -> None:
    assert redact_text("b l o e m vijf", asked=PersonalDataKind.PASSWORD).text == "[password]"
