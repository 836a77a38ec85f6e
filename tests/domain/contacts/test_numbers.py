"""A protected number is found however a telephone system writes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.numbers import number_forms, protected_form

PROTECTED = "+32450000101"  # invented


@pytest.mark.parametrize(
    "written",
    [
        "+32450000101",
        "+32 450 00 01 01",
        "+32 (0)450 00 01 01",
        "0032450000101",
        "0450 00 01 01",
        "0450/00.01.01",
        "(0450) 000101",
        "450000101",
        "32450000101",
        "tel:+32-450-00-01-01",
        "sip:0450000101@pbx.example;transport=udp",
        "sip:+32450000101@10.0.0.1",
        "tel:0450000101;phone-context=+32",
        "00450000101",  # a digit for an outside line before it
    ],
)
def test_every_national_form_of_a_number_is_that_number(written: str) -> None:
    assert protected_form(PROTECTED) in number_forms(written)


@pytest.mark.parametrize("written", ["+32450000102", "0450 00 01 0", "anna", "", "  "])
def test_another_number_and_no_number_are_not(written: str) -> None:
    assert protected_form(PROTECTED) not in number_forms(written)


def test_an_internal_number_and_an_address_have_one_form() -> None:
    assert protected_form("4321") == "4321"
    assert protected_form("4321") in number_forms("4321")
    assert protected_form("Vakbond@Voorbeeld.example") in number_forms("mailto:vakbond@voorbeeld.EXAMPLE")
    assert number_forms("") == frozenset()


@pytest.mark.parametrize(
    ("own", "other"), [("020 123 45 67", "+31201234567"), ("01 23 45 67 89", "+33123456789")]
)
def test_a_number_of_a_neighbouring_country_is_found_in_its_own_form(own: str, other: str) -> None:
    assert other in number_forms(own)


@given(st.from_regex(r"4[5-9][0-9]{7}", fullmatch=True), st.sampled_from(["", " ", ".", "-", "/"]))
def test_punctuation_hides_no_number(national: str, mark: str) -> None:
    written = mark.join(["0" + national[:3], national[3:5], national[5:7], national[7:]])

    assert f"+32{national}" in number_forms(written)


@given(st.text(max_size=40))
def test_anything_written_has_forms_or_none(text: str) -> None:
    for form in number_forms(text):
        digits = form.removeprefix("+")
        assert "@" in form or (digits.isascii() and digits.isdigit())
