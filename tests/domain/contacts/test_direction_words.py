"""Words of recorders for who called whom."""

import pytest

from leidraad.domain.contacts.direction_words import direction_from_word
from leidraad.domain.contacts.turns import Direction


@pytest.mark.parametrize(
    ("word", "direction"),
    [
        ("in", Direction.INBOUND),
        ("INBOUND", Direction.INBOUND),
        ("entrant", Direction.INBOUND),
        (" out ", Direction.OUTBOUND),
        ("uitgaand", Direction.OUTBOUND),
        ("ausgehend", Direction.OUTBOUND),
    ],
)
def test_a_known_word_names_its_direction_in_any_case(word: str, direction: Direction) -> None:
    assert direction_from_word(word) is direction


@pytest.mark.parametrize("word", [None, "", "sideways"])
def test_another_word_names_none(word: str | None) -> None:
    assert direction_from_word(word) is None
