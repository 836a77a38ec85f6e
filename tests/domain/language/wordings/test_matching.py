"""Patterns are found with gaps, stems, optional words and one letter wrong; nothing else is."""

import pytest

from leidraad.domain.language.wordings.folding import folded_words
from leidraad.domain.language.wordings.matching import Match, Wording, read_words

WORDING = Wording(
    sets={"you": "you u", "bad": "moron* idiot"},
    patterns=[("name", "$you ..1 are|be ..2 $bad"), ("go", "go ?right away"), ("near", "green ..1 apple")],
)


def found(text: str) -> list[Match]:
    return WORDING.matches(read_words(folded_words(text), WORDING))


@pytest.mark.parametrize(
    "text",
    ["you are idiot", "you really are such an idiot", "u be morons", "you are an idoit", "you are a moronn"],
)
def test_a_pattern_is_found_in_its_variants(text: str) -> None:
    assert [match.label for match in found(text)] == ["name"]


def test_another_spelling_is_said_to_be_one() -> None:
    assert [match.exact for match in found("you are idiot")] == [True]
    assert [match.exact for match in found("you are idoit")] == [False]


@pytest.mark.parametrize(
    "text", ["", "are you idiot", "you are one two three idiot", "go left away", "green big red apple"]
)
def test_what_the_pattern_does_not_say_is_not_found(text: str) -> None:
    assert found(text) == []


def test_an_optional_word_may_stand_or_lack() -> None:
    assert [(match.start, match.end) for match in found("go away")] == [(0, 2)]
    assert [(match.start, match.end) for match in found("go right away")] == [(0, 3)]


def test_matches_come_in_the_order_in_which_patterns_are_written() -> None:
    words = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel"]
    wording = Wording(sets={}, patterns=[(word, word) for word in reversed(words)])
    read = read_words(folded_words(" ".join(words)), wording)
    assert [match.label for match in wording.matches(read)] == words[::-1]
