"""VAT numbers of the neighbours: country code, and check digits of their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.personal_data.find import find_personal_data
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind

VAT = PersonalDataKind.VAT_NUMBER


@pytest.mark.parametrize(
    "written", ["DE136695976", "ATU13585627", "FR40303265045", "LU15027442", "NL004495445B01", "GB980780684"]
)
def test_a_number_with_its_country_and_right_check_digits_is_found(written: str) -> None:
    (span,) = find_personal_data(f"Faktura mit {written} bitte")
    assert (span.kind, span.certainty) == (VAT, Certainty.CHECK_DIGIT)
    assert f"Faktura mit {written} bitte"[span.start : span.end] == written


def test_a_number_said_letter_by_letter_is_found_with_its_country() -> None:
    text = (
        "die ust id lautet d e hundertsechsunddreißig sechshundertfünfundneunzig neunhundertsechsundsiebzig"
    )
    (span,) = find_personal_data(text)
    assert span.kind is VAT
    assert text[span.start :].startswith("d e hundert")


def test_a_wrong_check_digit_behind_another_announcement_is_left() -> None:
    assert all(span.kind is not VAT for span in find_personal_data("artikelnummer DE136695977"))


def test_be_and_ten_digits_are_an_enterprise_number_and_no_account() -> None:
    assert [span.kind for span in find_personal_data("de zaak staat onder BE 0412.345.678")] == [VAT]


@given(st.integers(min_value=0, max_value=9))
def test_of_ten_last_digits_one_is_right(last: int) -> None:
    found = [span.certainty for span in find_personal_data(f"die Firma DE13669597{last}")]
    assert (Certainty.CHECK_DIGIT in found) is (last == 6)
