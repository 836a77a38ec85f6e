"""What agents' turns are to a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.languages import Language
from leidraad.domain.language.questions.asked import Asks, Question
from leidraad.domain.language.questions.replies import reply_of

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH
ANYTHING = Question("kan dat", 0, 7)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "momentje ik kijk het even na"), (NL, "bedankt voor uw telefoontje en nog een fijne dag"), (NL, "mag ik uw klantnummer"),
        (NL, "ik verbind u door met de boekhouding"), (FR, "je comprends bien votre question"), (FR, "un instant s'il vous plaît"),
        (DE, "das ist natürlich sehr ärgerlich"), (DE, "ich verbinde Sie mit der Buchhaltung"), (EN, "thank you for holding"),
        (EN, "I'll put you through to accounts"), (EN, "What is your customer number?"), (EN, ""),
    ],
)  # fmt: skip
def test_holding_kindness_asking_back_and_passing_on_answer_nothing(language: Language, text: str) -> None:
    reply = reply_of(text, language)
    assert not any(reply.tells(Question("", 0, 0, asks), language) for asks in Asks)
    assert not reply.not_known


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "daar durf ik niks over te zeggen"), (FR, "je ne saurais pas vous répondre"), (DE, "da bin ich überfragt"),
        (EN, "I'm afraid I don't know"),
    ],
)  # fmt: skip
def test_it_is_said_in_many_ways_that_something_is_not_known(language: Language, text: str) -> None:
    assert reply_of(text, language).not_known


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "ik ga dat uitzoeken en u hoort nog van mij"), (FR, "je vais me renseigner et je reviens vers vous"),
        (DE, "das muss ich mit einem Kollegen klären ich melde mich"), (EN, "I'll look into it and come back to you"),
    ],
)  # fmt: skip
def test_what_will_be_looked_up_is_told_later(language: Language, text: str) -> None:
    assert reply_of(text, language).later


def test_an_answer_with_a_reservation_is_one() -> None:
    assert not reply_of("I don't know for sure but normally it's three days", EN).not_known


def test_a_time_answers_when_and_an_amount_does_not() -> None:
    when, cost = Question("when", 0, 4, Asks.TIME), Question("how much", 0, 8, Asks.AMOUNT)
    assert reply_of("on Thursday", EN).tells(when, EN)
    assert not reply_of("fifty pounds", EN).tells(when, EN)
    assert reply_of("fifty pounds", EN).tells(cost, EN)
    assert not reply_of("within three days", EN).tells(cost, EN)


@given(st.text(max_size=80), st.sampled_from(Language))
def test_any_text_can_be_read(text: str, language: Language) -> None:
    reply = reply_of(text, language)
    assert reply.tells(ANYTHING, language) in (True, False)
