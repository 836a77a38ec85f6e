"""Words are split, folded and placed alike, whatever stands in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.categories.terms import folded, index_terms, word_spans, words_of
from leidraad.domain.language.languages import Language

texts = st.lists(
    st.one_of(
        st.text(max_size=8),
        st.sampled_from(["[name 2]", "[NAAM]", "[", "]", "\x00\x00", " ", "Straße", "œuvre"]),
    )
).map("".join)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Résilié, l'œuvre à Straße 5", ["resilie", "l", "oeuvre", "a", "strasse", "5"]),
        ("bel [Name 2] op [phone].", ["bel", "[name]", "op", "[phone]"]),
        ("[customer name 12] [2]", ["[customer name]", "2"]),
        ("", []),
        ("…?!", []),
    ],
)
def test_a_text_is_its_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_an_index_keeps_a_mark_by_its_kind() -> None:
    assert index_terms([("[name 1] en [name 2]", Language.DUTCH)]) == {"=[name]", "nl~[name]", "=en", "nl~en"}


@given(texts)
def test_each_word_stands_where_its_span_says(text: str) -> None:
    assert words_of(text) == [folded(text[start:end]) for start, end in word_spans(text)]


@given(texts)
def test_a_folded_word_stays_as_it_is(text: str) -> None:
    for word in words_of(text):
        assert folded(word) == word
