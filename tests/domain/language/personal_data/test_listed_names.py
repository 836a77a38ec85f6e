"""The long lists of names and places."""

from leidraad.domain.language.personal_data.known_names import FORENAMES, SURNAMES
from leidraad.domain.language.personal_data.listed_names import NamesAndNoWords, listed_names
from leidraad.domain.language.personal_data.ordinary_words import ORDINARY_WORDS


def test_the_long_lists_hold_the_short_ones() -> None:
    names = listed_names()
    assert names.forenames >= FORENAMES
    assert {name for name in SURNAMES if len(name) > 2} <= names.surnames


def test_names_and_places_are_words_in_small_letters() -> None:
    names = listed_names()
    every = names.forenames | names.surnames | names.places | names.also_words
    assert all(name == name.lower() and name.isalpha() for name in every)


def test_names_that_are_words_too_are_told_apart_from_ordinary_words() -> None:
    assert "roos" in listed_names().forenames
    assert listed_names().also_words.isdisjoint(ORDINARY_WORDS - listed_names().also_words)
    assert "factuur" not in listed_names().surnames


def test_a_name_counts_without_a_capital_where_it_is_no_word() -> None:
    said = NamesAndNoWords(frozenset(("roos",)))
    assert "vandendriessche" in said
    assert "roos" in said
    for word in ("bakker", "factuur", "kruisbessenaar", "an", 12):
        assert word not in said
