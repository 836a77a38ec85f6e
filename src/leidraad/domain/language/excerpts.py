"""The words around a place in a text, cut where words end. Apart because what is doubtful and what was found are both shown so."""

import re

ELLIPSIS = "…"

_WORD = re.compile(r"(?:\[[^\]\s]+ \d+\]|\S)+")  # "[naam 1]" is one word


def words_around(
    text: str, place: tuple[int, int], *, before_characters: int, after_characters: int
) -> tuple[int, int]:
    """Where an excerpt with ``place`` in it begins and ends: at most so many characters on each side, and no word cut.

    Characters, end excluded. A word longer than the room it has is cut all the same, so that something is left of it.
    """
    start, end = max(0, place[0] - before_characters), min(len(text), place[1] + after_characters)
    words = [word.span() for word in _WORD.finditer(text)] if start or end < len(text) else []
    if start:
        start = next((first for first, _last in words if start <= first < place[0]), start)
    if end < len(text):
        end = next((last for _first, last in reversed(words) if place[1] < last <= end), end)
    return start, end
