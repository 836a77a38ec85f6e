"""A list of names is short, holds no number of a person, and keeps its order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.vocabulary import (
    LIST_CHARACTERS,
    TERM_LIMIT,
    VocabularyCode,
    VocabularyProblem,
    terms_from,
    together,
)


def test_each_line_is_a_term_once_in_its_order() -> None:
    assert terms_from("Fibernet Plus\n\n  Aurora  \naurora\nZonneplan") == (
        "Fibernet Plus",
        "Aurora",
        "Zonneplan",
    )


def test_a_comma_would_part_a_term_in_two_so_it_becomes_a_space() -> None:
    assert terms_from("Aurora, Fiber") == ("Aurora Fiber",)


def test_names_of_products_and_of_people_are_what_a_list_is_for() -> None:
    assert terms_from("Marie Claire\nStoring Brugge\nAurora") == ("Marie Claire", "Storing Brugge", "Aurora")


def test_an_empty_text_is_an_empty_list() -> None:
    assert terms_from(" \n ") == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a" * 61, VocabularyCode.TOO_LONG),
        ("\n".join(f"a{number}b" for number in range(101)), VocabularyCode.TOO_MANY),
        ("\n".join(f"{letter * 50}" for letter in "abcdefghijklm"), VocabularyCode.LIST_TOO_LONG),
        ("0478 12 34 56", VocabularyCode.NO_LETTER),
        ("Jan 0478123456", VocabularyCode.PERSONAL_DATA),
        ("jan@postbus.example", VocabularyCode.PERSONAL_DATA),
        ("BE68 5390 0754 7034", VocabularyCode.PERSONAL_DATA),
        ("---", VocabularyCode.NO_LETTER),
    ],
)
def test_what_cannot_be_used_is_named(text: str, code: VocabularyCode) -> None:
    with pytest.raises(VocabularyProblem) as raised:
        terms_from(text)
    assert raised.value.code is code


def test_a_product_with_a_number_is_a_product() -> None:
    assert terms_from("Fibernet 1000") == ("Fibernet 1000",)


@given(st.lists(st.lists(st.text("abcdefgh", min_size=1, max_size=30), max_size=40), max_size=4))
def test_lists_together_fit_and_begin_with_the_first(lists: list[list[str]]) -> None:
    found = together(lists)
    everything = [term for terms in lists for term in terms]
    assert len(", ".join(found)) <= LIST_CHARACTERS
    assert len(found) <= TERM_LIMIT
    assert list(found) == list(dict.fromkeys(everything))[: len(found)]
