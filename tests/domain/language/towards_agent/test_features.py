"""What the model sees of a turn: parts in order of place, each with buckets of its own."""

from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.languages import Language
from leidraad.domain.language.towards_agent.features import (
    BUCKETS,
    buckets_of,
    parts_of,
    scale_of,
    without_loops,
)

EN, NL = Language.ENGLISH, Language.DUTCH


def test_words_neighbours_and_families_near_each_other_are_parts() -> None:
    parts = list(parts_of(["break", "your", "legs"], EN))
    assert ("word", "legs", "", 2, 0) in parts
    assert ("next", "your", "legs", 1, 1) in parts
    assert ("skip", "break", "legs", 0, 2) in parts
    assert any(
        kind == "near" and "body" in there.split() and (place, distance) == (0, 2)
        for kind, _, there, place, distance in parts
    )


def test_families_near_each_other_weigh_the_same_in_every_language() -> None:
    assert buckets_of("near", "hit", "body", EN) == buckets_of("near", "hit", "body", NL)
    assert buckets_of("word", "boot", "", EN) != buckets_of("word", "boot", "", NL)


def test_no_words_have_no_parts() -> None:
    assert list(parts_of([], EN)) == []


def test_a_long_turn_counts_each_word_less_than_a_short_one() -> None:
    assert scale_of(["word"] * 100) == 0.1
    assert scale_of(["word"]) == scale_of([]) == 0.5


@given(st.lists(st.text("abcdefgh", min_size=1), max_size=12), st.sampled_from(Language))
def test_every_part_lies_in_the_turn_and_every_bucket_in_the_table(
    words: list[str], language: Language
) -> None:
    for kind, first, second, place, distance in parts_of(words, language):
        assert 0 <= place <= place + distance <= len(words)
        buckets, counts = buckets_of(kind, first, second, language)
        assert len(buckets) == len(counts)
        assert all(0 <= bucket < BUCKETS for bucket in buckets)


def test_words_said_over_and_over_are_kept_once() -> None:
    assert without_loops(["ja", "euh", "dus", "ja", "euh", "dus", "ja", "euh", "dus", "ik", "bel"]) == [
        "ja",
        "euh",
        "dus",
        "ik",
        "bel",
    ]
    assert without_loops(["very", "very", "good", "and", "very", "kind"]) == [
        "very",
        "good",
        "and",
        "very",
        "kind",
    ]
