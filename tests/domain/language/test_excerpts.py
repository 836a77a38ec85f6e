"""Excerpts begin and end with whole words."""

from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.excerpts import words_around

TEXT = "ik heb gisteren al gebeld over mijn factuur van oktober"


def _around(text: str, word: str, *, characters: int) -> str:
    first = text.index(word)
    place = (first, first + len(word))
    start, end = words_around(text, place, before_characters=characters, after_characters=characters)
    return text[start:end]


def test_a_short_text_is_whole() -> None:
    assert _around(TEXT, "gebeld", characters=100) == TEXT


def test_a_long_text_is_cut_between_words() -> None:
    assert _around(TEXT, "gebeld", characters=12) == "gisteren al gebeld over mijn"
    assert _around(TEXT, "gebeld", characters=11) == "al gebeld over mijn"


def test_a_place_at_either_end_is_kept() -> None:
    assert _around(TEXT, "ik", characters=5) == "ik heb"
    assert _around(TEXT, "oktober", characters=5) == "van oktober"


def test_a_mark_of_what_was_masked_is_one_word() -> None:
    text = "dat was [naam 1], die [naam 12] ook gesproken heeft"
    assert _around(text, "die", characters=10) == "[naam 1], die [naam 12]"
    assert _around(text, "ook", characters=12) == "[naam 12] ook gesproken"
    assert _around(text, "heeft", characters=21) == "ook gesproken heeft"


def test_a_word_that_has_no_room_is_cut() -> None:
    assert _around("a" * 50 + " hier " + "b" * 50, "hier", characters=10) == "a" * 9 + " hier " + "b" * 9


@given(
    st.lists(st.text("abc", min_size=1, max_size=8), min_size=1, max_size=20),
    st.integers(0, 19),
    st.integers(0, 40),
    st.integers(0, 40),
)
def test_the_place_is_in_and_the_room_is_kept(words: list[str], which: int, before: int, after: int) -> None:
    text = " ".join(words)
    first = len(" ".join(words[: which % len(words)])) + bool(which % len(words))
    last = first + len(words[which % len(words)])
    start, end = words_around(text, (first, last), before_characters=before, after_characters=after)
    assert max(0, first - before) <= start <= first
    assert last <= end <= min(len(text), last + after)
