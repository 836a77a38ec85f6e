"""What a recogniser of speech wrote for a number is heard as the number, and a word of the language stays a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.personal_data.misheard import mended, said_for, sound_of
from leidraad.domain.language.personal_data.number_runs import pieces_of
from leidraad.domain.language.personal_data.number_words import JOINED_HUNDREDS, STRONG_WORDS
from leidraad.domain.language.personal_data.redact import redact_text


def heard(text: str) -> str:
    return " ".join(piece.text for piece in mended(text, pieces_of(text)))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("null vier treißig sechs", "null vier dreißig sechs"),
        ("nul vier seven zes", "nul vier seven zes"),
        ("zerro quatre troiz deux six", "zero quatre trois deux six"),
        ("nine fowr seven one eight", "nine four seven one eight"),
        ("null nullsieben dreißig vier", "null null sieben dreißig vier"),
        ("nul vier vierenzeven tig zes", "nul vier vierenzeventig zes"),
        ("oh four for seven eight", "oh four four seven eight"),
        ("nationalrekisternummer null vier sechs", "nationalregisternummer null vier sechs"),
    ],
)
def test_a_misheard_number_word_beside_numbers_is_read_as_what_was_said(written: str, said: str) -> None:
    assert heard(written) == said


@pytest.mark.parametrize(
    "text",
    [
        "I waited for you at seven",
        "two for you and three for him",
        "wij hebben twee honden drie katten en vier kippen",
        "Mijn trein van negen uur heeft zes minuten vertraging.",
    ],
)
def test_words_that_are_no_numbers_stay(text: str) -> None:
    assert mended(text, pieces := pieces_of(text)) is pieces


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("meine nationalrekisternummer ist siebzig doppel eins null", "meine nationalrekisternummer ist [national_number]"),
        ("untanehmensnummer ist null vier eins zwei drei vier fünf sechs acht acht", "untanehmensnummer ist [vat_number]"),
        ("cerd number 4355 4799 9410 6000 please", "cerd number [card] please"),
        ("then +3 486 83 45 88 please", "then [phone] please"),
        ("please refund to lu84260712961720292", "please refund to [iban]"),
        ("mijn kaart is geldig tot nul drie negenentwintig", "mijn kaart is geldig tot [card]"),
        ("das ist k punkt schmitz ihm beispiel punkt be", "das ist [email]"),
    ],
)  # fmt: skip
def test_a_number_is_masked_though_words_around_it_were_misheard(text: str, stays: str) -> None:
    assert redact_text(text).text == stays


@given(st.sampled_from(sorted(word for word in STRONG_WORDS - JOINED_HUNDREDS if len(word) > 3)))
def test_every_number_word_sounds_like_itself(word: str) -> None:
    assert sound_of(said_for(word, other_letter=False)) == sound_of(word)


@given(st.text(max_size=40))
def test_pieces_stay_in_order_and_inside_the_text(text: str) -> None:
    spots = [edge for piece in mended(text, pieces_of(text), asked=True) for edge in (piece.start, piece.end)]
    assert spots == sorted(spots)
    assert all(0 <= spot <= len(text) for spot in spots)
