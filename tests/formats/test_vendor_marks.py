"""Marks of other vendors, where we have the kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.personal_data.marks import PersonalDataKind, is_mark, mark_of
from leidraad.formats.vendor_marks import with_own_marks


@pytest.mark.parametrize(
    ("vendor", "ours"),
    [
        ("[PHONE]", "[phone]"),
        ("[PHONE_NUMBER_12]", "[phone]"),
        ("[EMAIL]", "[email]"),
        ("[EMAIL_ADDRESS]", "[email]"),
        ("[CREDIT_DEBIT_NUMBER]", "[card]"),
        ("[CREDIT_DEBIT_CVV]", "[card]"),
        ("[SSN]", "[ssn]"),
        ("[IP_ADDRESS]", "[ip_address]"),
        ("[LICENSE_PLATE]", "[licence_plate]"),
        ("[NAME]", "[NAME]"),
        ("[NAME_1]", "[NAME]"),
        ("[PII]", "[PII]"),
        ("[phone]", "[phone]"),
        ("[1]", "[1]"),
        ("[]", "[]"),
    ],
)
def test_a_mark_becomes_ours_where_we_have_the_kind(vendor: str, ours: str) -> None:
    assert with_own_marks(f"Bel {vendor}, dank u") == f"Bel {ours}, dank u"


@pytest.mark.parametrize("kind", list(PersonalDataKind))
def test_our_own_marks_stay(kind: PersonalDataKind) -> None:
    assert with_own_marks(mark_of(kind)) == mark_of(kind)


@given(st.text(alphabet="[]ABCPHONE_ -12a", max_size=40))
def test_changing_twice_changes_nothing_more(text: str) -> None:
    once = with_own_marks(text)
    assert with_own_marks(once) == once


@given(st.from_regex(r"\[[A-Z][A-Z_]{0,20}[A-Z](_[0-9]{1,3})?\]", fullmatch=True))
def test_every_mark_of_a_vendor_is_known_as_a_mark_afterwards(text: str) -> None:
    assert is_mark(with_own_marks(text))
