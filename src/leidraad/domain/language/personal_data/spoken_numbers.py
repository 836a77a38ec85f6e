"""Number words in a row, read as digits: which words make which digits.

text2num composes them, one language at a time; here the language of the row is chosen and what text2num leaves is read
word by word, so that no number word stays unread.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from text_to_num import find_numbers

from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.number_words import LINKS, WORDS


@dataclass(frozen=True, slots=True)
class SpokenNumber:
    """``words[start:end]`` says these digits."""

    start: int
    end: int
    digits: str


class _Token:
    """What text2num asks of a token."""

    __slots__ = ("word",)

    def __init__(self, word: str) -> None:
        self.word = word

    def text(self) -> str:
        return self.word

    def nt_separated(self, _previous: object) -> bool:
        return False

    def not_a_number_part(self) -> bool:
        return False


def language_of_number_words(words: Sequence[str]) -> Language:
    """The language that knows most of these words; the first of the four when several do ("acht", "six")."""
    return max(WORDS, key=lambda language: sum(word in WORDS[language] for word in words))


def read_number_words(words: Sequence[str]) -> list[SpokenNumber]:
    """The digits of number words in a row (lower case, links such as "en" among them allowed).

    Every number word is read, whatever its language; links that stand alone are left out.
    """
    known = WORDS[language_of_number_words(words)]
    tokens = [_Token(known[word][0] if word in known else word) for word in words]
    language = language_of_number_words(words)
    found = [
        SpokenNumber(number.start, number.end, number.text)
        for number in find_numbers(tokens, language.value, 0)
        if number.text.isdigit()
    ]
    taken = {index for number in found for index in range(number.start, number.end)}
    single = [
        SpokenNumber(index, index + 1, digits_of(word))
        for index, word in enumerate(words)
        if index not in taken and word not in LINKS
    ]
    return sorted(found + single, key=lambda number: number.start)


def digits_of(word: str) -> str:
    """The digits of one number word in whichever language knows it; empty when none does."""
    return _DIGITS_OF.get(word, "")


_DIGITS_OF = {word: digits for words in reversed(WORDS.values()) for word, (_, digits) in words.items()}
