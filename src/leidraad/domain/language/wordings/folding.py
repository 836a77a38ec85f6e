"""A text cut into words, each folded to one plain form: no case, no accents, no digits for letters, no stretched letters."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_](?:[\w@$]*[^\W_])?")
_SPELLED_OUT = re.compile(r"(?<!\S)(?:[^\W\d_] ){2,}[^\W\d_](?!\S)")
_STRETCHED = re.compile(r"(.)\1{2,}")
_DIGITS_AS_LETTERS = str.maketrans("013457@$", "oieastas")


_KEPT_TURNS = 256  # every reading cuts the turns of a contact, one reading after the other


class FoldedWord(NamedTuple):
    """A word as it is compared, and where it stands in the text (characters, end excluded)."""

    text: str
    start: int
    end: int


# Straight to the tuple: a reading makes hundreds of these for each turn, and this is half the time of the class's own constructor.
_new_word: Callable[[type[FoldedWord], tuple[str, int, int]], FoldedWord] = tuple.__new__


def folded_words(text: str) -> list[FoldedWord]:
    """The words of ``text`` in order; three or more single letters in a row count as one word. Empty for no words."""
    return list(_cut(text))


@lru_cache(maxsize=_KEPT_TURNS)
def _cut(text: str) -> tuple[FoldedWord, ...]:
    words: list[FoldedWord] = []
    at = 0
    for spelled in _SPELLED_OUT.finditer(text) if " " in text else ():
        words += _words_between(text, at, spelled.start())
        words.append(FoldedWord(fold(spelled.group().replace(" ", "")), spelled.start(), spelled.end()))
        at = spelled.end()
    return tuple(words + _words_between(text, at, len(text)))


def _words_between(text: str, start: int, end: int) -> list[FoldedWord]:
    return [
        _new_word(FoldedWord, (fold(word[0]), word.start(), word.end()))
        for word in _WORD.finditer(text, start, end)
    ]


@lru_cache(maxsize=32_768)
def fold(word: str) -> str:
    """One word in its plain form: "Idiooot" and "ID1OT" both become "idiot"."""
    plain = unicodedata.normalize("NFKD", word.lower().replace("ß", "ss").replace("œ", "oe"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    if any(letter.isalpha() for letter in plain):
        plain = plain.translate(_DIGITS_AS_LETTERS)
    return _STRETCHED.sub(r"\1", plain)
