"""What the rules alone take for a customer who may harm himself, and what only sounds like it."""

import pytest

from leidraad.domain.language.aggression.rules import ruled
from leidraad.domain.language.languages import Language
from leidraad.domain.language.wordings.folding import folded_words

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH


def asks_for_care(text: str, language: Language) -> bool:
    return ruled(text, folded_words(text), language=language).reading.needs_care


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "ik denk al weken aan zelfmoord"),
        (NL, "ik stap uit het leven"),
        (NL, "iedereen is beter af zonder mij"),
        (NL, "ik heb gisteren te veel pillen geslikt"),
        (FR, "j'ai des idées noires depuis qu'il est parti"),
        (FR, "je pense souvent au suicide"),
        (FR, "ils seraient tous mieux sans moi"),
        (DE, "ich hab Suizidgedanken"),
        (DE, "ohne mich wären alle besser dran"),
        (DE, "ich will einfach nicht mehr leben"),
        (EN, "I've been thinking about suicide a lot"),
        (EN, "I wish I was dead"),
        (EN, "they'd all be better off without me"),
        (EN, "I'm suicidal"),
    ],
)
def test_plain_mentions_ask_for_care(language: Language, text: str) -> None:
    assert asks_for_care(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "ik kan niet meer wachten"),
        (NL, "ik wil eruit stappen uit dat contract"),
        (NL, "ik lach mij dood"),
        (FR, "je vais mourir de rire"),
        (FR, "je veux mettre fin à mon abonnement"),
        (DE, "ich bring mich noch um mit diesem Router"),
        (DE, "das Auto springt nicht an"),
        (EN, "this wifi is killing me"),
        (EN, "I don't want to live in this flat any more"),
        (EN, "he died by suicide and I need a form"),
    ],
)
def test_what_only_sounds_like_it_asks_for_none(language: Language, text: str) -> None:
    assert not asks_for_care(text, language)


def test_a_thought_that_is_denied_asks_for_none() -> None:
    assert not asks_for_care("ich denke nicht an Selbstmord", DE)
    assert not asks_for_care("I'm not suicidal", EN)


def test_that_nobody_knows_of_it_denies_nothing() -> None:
    assert asks_for_care("mijn dokter weet niet dat ik dood wil", NL)
    assert asks_for_care("mon médecin ne sait pas que je veux mourir", FR)
