"""The filter of words: what is in it is always found, and little else."""

from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.personal_data.dictionary import filter_of, shipped_dictionary

_WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéüß", min_size=2, max_size=18)
_MOST_TAKEN_FOR_WORDS = 15  # of a thousand; three are expected


@given(st.sets(_WORDS, max_size=50))
def test_a_filter_has_every_word_that_was_put_in(words: set[str]) -> None:
    held = filter_of(words)
    assert all(word in held for word in words)


def test_a_filter_of_no_words_has_none() -> None:
    assert "woord" not in filter_of([])
    assert 12 not in filter_of(["woord"])


def test_few_words_that_were_not_put_in_are_taken_for_words() -> None:
    held = filter_of(f"woord{number}" for number in range(2000))
    assert sum(f"ander{number}" in held for number in range(1000)) <= _MOST_TAKEN_FOR_WORDS


def test_the_shipped_dictionary_has_words_of_four_languages_and_no_invented_ones() -> None:
    dictionary = shipped_dictionary()
    for word in (
        "wasmachine",
        "geslagen",
        "cuisinière",
        "livrait",
        "rechnungen",
        "schießen",
        "reactivating",
        "breakfast",
    ):
        assert word in dictionary
    for word in ("kruisbessenaar", "tolhuizenaarster", "qwzrtplk"):
        assert word not in dictionary
