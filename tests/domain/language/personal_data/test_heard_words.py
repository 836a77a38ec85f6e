"""Words of a recogniser's turn are told by their class and by how much of a number is near."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.personal_data.heard_words import (
    Before,
    features_of,
    heard_words,
    is_number_and_little_else,
    may_hold_half_heard,
)
from leidraad.domain.language.personal_data.marks import PersonalDataKind
from leidraad.domain.language.personal_data.number_runs import pieces_of


def classes(text: str) -> list[str]:
    return [word.told for word in heard_words(pieces_of(text))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nul vier zesenvijftig tachtig dubbel vijf", ["nought", "unit word", "teen", "tens", "repeat", "unit word"]),
        ("gsm treißig fowr", ["cue phone", "alike", "nearly"]),
        ("be68 539 2014", ["code", "d2", "d3", "year"]),
        ("121,09 euro om 12:30", ["amount", "amount", "unit", "time", "amount", "amount"]),
        ("it's seven", ["small", "rest", "unit word"]),
        ("arobase gmail point be", ["at", "provider", "dot", "code"]),
        ("[phone] euh peeters", ["mark", "pause", "name"]),
        ("dossier klantnummer artikel", ["thing", "customer_number", "other"]),
    ],
)  # fmt: skip
def test_each_word_has_the_class_of_what_it_says(text: str, told: list[str]) -> None:
    assert [one.removeprefix("cue ") for one in classes(text)] == [one.removeprefix("cue ") for one in told]


def test_a_telephone_number_with_dots_is_no_amount() -> None:
    assert "amount" not in classes("0478.12.34.56")


@pytest.mark.parametrize("text", ["", "goed", "kanaal vijf doet het niet", "op dat punt hebt u gelijk"])
def test_a_turn_with_hardly_a_number_or_a_sign_holds_none(text: str) -> None:
    assert not may_hold_half_heard(heard_words(pieces_of(text)))


@pytest.mark.parametrize(
    "text", ["vul vier zeven negen een", "karim at voorbeeld com", "tachtig drieëndertig"]
)
def test_a_turn_with_some_of_a_number_or_an_address_may_hold_one(text: str) -> None:
    assert may_hold_half_heard(heard_words(pieces_of(text)))


def test_a_turn_that_is_half_numbers_is_a_number_and_little_else() -> None:
    assert is_number_and_little_else(heard_words(pieces_of("ja tachtig drieëndertig dank")))
    assert not is_number_and_little_else(heard_words(pieces_of("ik heb daar gisteren drie keer over gebeld")))
    assert not is_number_and_little_else([])


def test_what_was_asked_and_how_many_digits_are_together_is_told_of_each_word() -> None:
    words = heard_words(pieces_of("dat is vier acht zes"))
    every = list(features_of(words, Before(asked=PersonalDataKind.PHONE)))
    assert len(every) == 5
    assert "asked phone unit word" in every[2]
    assert "digits 3" in every[2]
    assert "digits 0" in every[0]


@given(st.text(max_size=60))
def test_any_text_has_words_in_order_and_features_for_each(text: str) -> None:
    words = heard_words(pieces_of(text))
    starts = [word.piece.start for word in words]
    assert starts == sorted(starts)
    assert len(list(features_of(words, Before()))) == len(words)
