"""Numbers in words, against how the four languages say them, and read back by a library that is not ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from text_to_num import alpha2digit

from demo import spoken
from leidraad.domain.language.languages import Language

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH


@pytest.mark.parametrize(
    ("number", "language", "words"),
    [
        (22, NL, "tweeëntwintig"),
        (33, NL, "drieëndertig"),
        (81, NL, "eenentachtig"),
        (71, FR, "septante et un"),
        (80, FR, "quatre-vingts"),
        (81, FR, "quatre-vingt-un"),
        (95, FR, "nonante-cinq"),
        (21, DE, "einundzwanzig"),
        (66, DE, "sechsundsechzig"),
        (40, EN, "forty"),
        (99, EN, "ninety-nine"),
    ],
)
def test_a_pair_is_said_as_the_language_says_it(number: int, language: Language, words: str) -> None:
    assert spoken.pair(number, language) == words


@pytest.mark.parametrize("number", [-1, 9, 100])
def test_a_number_that_is_no_pair_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="not a pair"):
        spoken.pair(number, NL)


@pytest.mark.parametrize("language", list(Language))
@given(number=st.integers(10, 99))
def test_every_pair_reads_back_as_itself(language: Language, number: int) -> None:
    assert alpha2digit(spoken.pair(number, language), language.value) == str(number)


def test_pairs_with_a_leading_zero_are_said_digit_by_digit() -> None:
    assert spoken.in_pairs("0712345", NL) == "nul zeven twaalf vierendertig vijf"


def test_an_address_is_spelled_with_its_signs_in_words() -> None:
    assert spoken.spelled("a.bos7@post.example", NL) == "a punt bos zeven apenstaartje post punt example"
    assert spoken.spelled("a_b@c.example", FR) == "a tiret bas b arobase c point example"


def test_nothing_is_said_of_nothing() -> None:
    assert spoken.digits("", EN) == spoken.in_pairs("", EN) == spoken.spelled("", EN) == ""
