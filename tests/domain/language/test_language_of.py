"""Which of the four languages a text is in, and each turn of a contact."""

import pytest

from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.language_of import language_of, languages_of_turns
from leidraad.domain.language.languages import Language
from tests.shared_data import shared_data

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ik bel over mijn factuur van vorige maand.", NL),
        ("Je vous appelle au sujet de ma facture.", FR),
        ("Ich rufe wegen meiner Rechnung an.", DE),
        ("I am calling about my last bill.", EN),
        ("", None),
        ("ja", None),
        ("[phone] 0478", None),
    ],
)
def test_a_sentence_tells_its_language_and_a_word_does_not(text: str, language: Language | None) -> None:
    assert language_of(text) is language


def turns(*said: tuple[Party, str]) -> list[Turn]:
    return [Turn(party, text) for party, text in said]


def test_a_short_turn_takes_the_language_of_its_party() -> None:
    said = turns(
        (Party.AGENT, "Goedemiddag, waarmee kan ik u vandaag helpen?"),
        (Party.CUSTOMER, "oui"),
        (Party.CUSTOMER, "Je voudrais parler de ma facture s'il vous plaît."),
        (Party.AGENT, "ok"),
    )
    assert languages_of_turns(said, contact_language=DE) == (NL, FR, FR, NL)


def test_turns_that_tell_nothing_take_the_language_of_the_contact() -> None:
    assert languages_of_turns(turns((Party.CUSTOMER, "ok")), contact_language=FR) == (FR,)
    assert languages_of_turns(turns((Party.CUSTOMER, "ok")), contact_language=None) == (None,)
    assert languages_of_turns((), contact_language=FR) == ()


def test_a_turn_that_has_a_language_keeps_it() -> None:
    said = [Turn(Party.CUSTOMER, "I am calling about my last bill.", language=NL)]
    assert languages_of_turns(said, contact_language=FR) == (NL,)


@pytest.mark.parametrize("language", Language)
def test_public_sentences_are_told_apart(language: Language) -> None:
    sentences = (
        shared_data(f"text/language-id/sentences/{language.value}.txt")
        .read_text(encoding="utf-8")
        .splitlines()
    )
    right = sum(language_of(sentence) is language for sentence in sentences)
    assert right / len(sentences) >= 0.99
