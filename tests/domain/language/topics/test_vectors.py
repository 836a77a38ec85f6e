"""Words and texts as vectors made from counts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.topics.vectors import text_vectors, unit_rows, vocabulary_of

WORDS = st.lists(
    st.sampled_from(["bill", "pay", "card", "late", "wifi", "modem", "slow", "train"]), max_size=6
)


def test_texts_without_a_word_in_common_lie_close_when_their_words_are_used_alike() -> None:
    money = [["bill", "pay", "late"], ["invoice", "pay", "late"], ["bill", "pay"], ["invoice", "late"]]
    lines = [["modem", "wifi", "slow"], ["router", "wifi", "slow"], ["modem", "slow"], ["router", "wifi"]]
    rows = text_vectors([*money, *lines, ["bill"], ["invoice"], ["modem"]], dimensions=4)
    bill, invoice, modem = rows[-3:]
    assert bill @ invoice > bill @ modem + 0.3


def test_words_of_one_text_and_of_nearly_all_texts_are_left_out() -> None:
    assert set(vocabulary_of([["a", "b"], ["a", "b"], *[["a"]] * 6, ["c"]])) == {"b"}


def test_texts_without_a_known_word_are_zeros() -> None:
    assert not text_vectors([["once"], ["seldom"]]).any()


@given(st.lists(WORDS, min_size=1, max_size=12))
def test_every_row_has_length_one_or_none(texts: list[list[str]]) -> None:
    lengths = np.linalg.norm(text_vectors(texts, dimensions=5), axis=1)
    assert all(length == pytest.approx(1) or length == 0 for length in lengths)


def test_rows_of_zeros_stay() -> None:
    assert unit_rows(np.array([[0.0, 0.0], [3.0, 4.0]])).tolist() == [[0, 0], [0.6, 0.8]]
