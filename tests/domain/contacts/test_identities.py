"""The same customer is known again however the identity was written, and a customer number is no telephone number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.identities import normalised_identity


@pytest.mark.parametrize(
    "written",
    [
        "+32470123456",
        "+32 470 12 34 56",
        "+32 (0)470 12 34 56",
        "0032470123456",
        "0470/12.34.56",
        "0470 12 34 56",
        "(0470) 12 34 56",
        "tel:+32470123456",
        " 0470123456 ",
    ],
)
def test_a_telephone_number_has_one_form(written: str) -> None:
    assert normalised_identity(written) == "+32470123456"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("12032960", "12032960"),  # would be a Belgian number if its area code had its nought
        ("1203 2960", "12032960"),
        ("470123456", "470123456"),
        ("00000017", "00000017"),  # begins like a number from abroad; no country hands it out
        ("0000", "0000"),
        ("KL-0470", "kl-0470"),
        ("+32 1", "+321"),
        ("", ""),
    ],
)
def test_a_number_that_no_country_hands_out_stays_as_given(written: str, kept: str) -> None:
    assert normalised_identity(written) == kept


def test_a_number_from_abroad_keeps_its_country() -> None:
    assert normalised_identity("0049 30 23125 123") == "+493023125123"
    assert normalised_identity("+44 20 7946 0123") == "+442079460123"


def test_an_address_is_in_lower_case() -> None:
    assert normalised_identity("mailto:Jan.Peeters@Voorbeeld.example") == "jan.peeters@voorbeeld.example"


@given(
    st.text(st.characters(exclude_characters=":"), max_size=30)
    | st.from_regex(r"[+0]?[0-9 ./()\-]{4,18}", fullmatch=True)
)
def test_what_is_in_its_one_form_stays_in_it(value: str) -> None:
    once = normalised_identity(value)
    assert normalised_identity(once) == once


@given(st.from_regex(r"[1-9][0-9]{3,14}", fullmatch=True))
def test_digits_without_nought_or_plus_before_them_stay(value: str) -> None:
    assert normalised_identity(value) == value
