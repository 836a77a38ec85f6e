"""Number words read as digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.personal_data.spoken_numbers import read_number_words
from tests.domain.language.personal_data.identifiers import SAY


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("nul vier achtenzeventig", "0478"),
        ("zéro quatre cent septante-huit", "0478"),
        ("quatre-vingt-dix-sept soixante-dix", "9770"),
        ("huitante-trois nonante et un", "8391"),
        ("null eins zwo zwoelf", "01212"),
        ("oh twenty one nought", "0210"),
        ("vier seventy huit", "4708"),
    ],
)
def test_number_words_are_read_in_whatever_language_they_are(said: str, digits: str) -> None:
    assert "".join(number.digits for number in read_number_words(said.split())) == digits


def test_tens_and_unit_may_be_meant_apart() -> None:
    [number] = read_number_words(["soixante", "six"])
    assert (number.digits, number.apart) == ("66", "606")


@given(st.sampled_from([say for forms in SAY.values() for say in forms]), st.integers(0, 99))
def test_every_number_below_a_hundred_is_read(say: object, value: int) -> None:
    assert callable(say)
    assert "".join(number.digits for number in read_number_words(say(value).split())) == str(value)
