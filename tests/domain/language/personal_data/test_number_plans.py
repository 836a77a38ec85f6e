"""The joined number patterns against phonenumbers' own answer."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.personal_data.number_plans import is_international, is_national


@pytest.mark.parametrize(
    ("digits", "region"), [("0478123456", "BE"), ("0612345678", "NL"), ("2125550187", "US")]
)
def test_a_number_in_use_is_known(digits: str, region: str) -> None:
    assert is_national(digits, region)


@given(st.sampled_from(("BE", "NL", "FR", "GB")), st.from_regex(r"0[1-9][0-9]{7,9}", fullmatch=True))
def test_the_joined_patterns_answer_as_phonenumbers_does(region: str, digits: str) -> None:
    parsed = phonenumbers.parse(digits, region)
    assert is_national(digits, region) is phonenumbers.is_valid_number_for_region(parsed, region)


@pytest.mark.parametrize(
    "digits", ["32478123456", "320478123456", "0032478123456", "4930123456", "352621123456"]
)
def test_numbers_of_a_known_country_and_length_are_international(digits: str) -> None:
    assert is_international(digits)


@pytest.mark.parametrize("digits", ["", "1", "32", "210123456", "324781234567890"])
def test_other_digits_are_not(digits: str) -> None:
    assert not is_international(digits)
