"""Words are compared in one plain form, and are found back where they stand."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.wordings.folding import fold, folded_words


def test_case_accents_stretching_and_digits_for_letters_fall_away() -> None:
    assert [fold(word) for word in ("Idiooot", "ID1OT", "crétin", "Größe")] == [
        "idiot",
        "idiot",
        "cretin",
        "grosse",
    ]


def test_a_number_stays_a_number() -> None:
    assert fold("2013") == "2013"


def test_single_letters_in_a_row_are_one_word() -> None:
    assert [word.text for word in folded_words("een i d i o o t hoor")] == ["een", "idioot", "hoor"]


@given(st.text(max_size=80))
def test_words_stand_in_order_inside_the_text(text: str) -> None:
    places = [(word.start, word.end) for word in folded_words(text)]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(places))


def test_what_a_caller_does_to_its_words_is_not_seen_by_the_next() -> None:
    folded_words("een woord").clear()
    assert [word.text for word in folded_words("een woord")] == ["een", "woord"]
