"""Compliments to the agent, and all that sounds like one and is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality.functional_suite import cases_of, suite_macro_f1
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.compliments.find import compliment_in, compliments_of_turns
from leidraad.domain.language.languages import Language

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH
LEAST_HELD_BACK_MACRO_F1 = {NL: 0.87, FR: 0.94, DE: 0.85, EN: 0.92}


def test_a_compliment_says_its_words() -> None:
    reading = compliment_in("ja u hebt mij heel goed geholpen", language=NL)
    assert reading.given
    assert [words.text for words in reading.words] == ["u hebt mij heel goed geholpen"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "dank u wel"),
        (FR, "votre application est formidable"),
        (DE, "Ihre Kollegin gestern war sehr freundlich"),
        (EN, "you are wonderful I have been waiting for an hour"),
        (EN, "you have not been helpful"),
        (EN, ""),
    ],
)
def test_thanks_things_others_and_sarcasm_are_none(language: Language, text: str) -> None:
    assert not compliment_in(text, language=language).given


def test_a_text_without_a_language_is_read_in_all_four() -> None:
    assert compliment_in("Sie haben mir sehr gut geholfen").given


def test_only_the_customers_words_are_read() -> None:
    turns = [Turn(Party.AGENT, "you are a star"), Turn(Party.CUSTOMER, "you are a star")]
    agent, customer = compliments_of_turns(turns, [EN, EN], customer=Party.CUSTOMER)
    assert agent is None
    assert customer is not None
    assert customer.given


@given(st.text(max_size=120), st.sampled_from(Language))
def test_the_words_named_stand_in_the_text(text: str, language: Language) -> None:
    reading = compliment_in(text, language=language)
    assert all(text[words.start : words.end] == words.text for words in reading.words)
    assert reading.given == bool(reading.words)


@pytest.mark.parametrize("language", Language)
def test_the_suite_is_large_enough(language: Language) -> None:
    assert len({case.text for case in cases_of("compliments", language)}) >= 150


def _label_of(text: str, language: Language) -> str:
    return "compliment" if compliment_in(text, language=language).given else "none"


@pytest.mark.parametrize("language", Language)
def test_the_held_back_half_is_read_as_well_as_it_was(language: Language) -> None:
    held_back = [case for case in cases_of("compliments", language) if case.held_back]
    assert (
        suite_macro_f1(held_back, lambda text: _label_of(text, language))
        >= LEAST_HELD_BACK_MACRO_F1[language]
    )
