"""Number words in a row, read as digits: which words make which digits.

text2num composes them, one language at a time; here the language of the row is chosen and what text2num leaves is read
word by word, so that no number word stays unread.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from text_to_num import find_numbers

from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.number_words import LINKS, WORDS


@dataclass(frozen=True, slots=True)
class SpokenNumber:
    """``words[start:end]`` says these digits."""

    start: int
    end: int
    digits: str
    apart: str = ""  # the digits when two words were meant as two numbers; empty where that cannot be


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
    return max(WORDS, key=lambda language: sum([word in WORDS[language] for word in words]))


def read_number_words(words: Sequence[str]) -> list[SpokenNumber]:
    """The digits of number words in a row (lower case, hyphens inside a word and links such as "en" among them allowed).

    Every number word is read, whatever its language; links that stand alone are left out.
    """
    return list(_read_alone(words[0])) if len(words) == 1 else _read_together(words)


# Words said alone only: a row of them may be somebody's number, and that is not kept.
@lru_cache(maxsize=2_000)
def _read_alone(word: str) -> tuple[SpokenNumber, ...]:
    return tuple(_read_together([word]))


def _read_together(words: Sequence[str]) -> list[SpokenNumber]:
    language = language_of_number_words([part for word in words for part in word.split("-")])
    found = [
        SpokenNumber(number.start, number.end, number.text, _apart(words[number.start : number.end]))
        for number in find_numbers(
            [_Token(_known_spelling(word, language)) for word in words], language.value, 0
        )
        if number.text.isdigit()
    ]
    taken = {index for number in found for index in range(number.start, number.end)}
    single = [
        SpokenNumber(index, index + 1, digits_of(word))
        for index, word in enumerate(words)
        if index not in taken and word not in LINKS
    ]
    return sorted(found + single, key=lambda number: number.start)


def _known_spelling(word: str, language: Language) -> str:
    known = WORDS[language]
    if "-" not in word:
        return known[word][0] if word in known else word
    return "-".join(known[part][0] if part in known else part for part in word.split("-"))


def _apart(words: Sequence[str]) -> str:
    """ "soixante six", "twenty one", "soixante dix-sept": the last two words as numbers of their own."""
    if len(words) < 2 or words[-2] in LINKS:
        return ""
    tens, last = digits_of(words[-2]), digits_of(words[-1])
    if len(tens) != 2 or tens[1] != "0" or not 1 <= len(last) <= 2:
        return ""
    return "".join(number.digits for number in read_number_words(words[:-1])) + last


def digits_of(word: str) -> str:
    """The digits of one number word in whichever language knows it, "huitante-un" too; empty when none does."""
    if "-" not in word:
        return _DIGITS_OF.get(word, "")
    parts = [digits_of(part) for part in word.split("-") if part not in LINKS]
    return (
        str(sum(int(part) for part in parts)) if all(parts) and "quatre-vingt" not in word else _eighty(word)
    )


def _eighty(word: str) -> str:
    """ "quatre-vingt-dix-sept": eighty and what follows."""
    rest = word.partition("quatre-vingt")[2].strip("s-")
    following = digits_of(rest) if rest else "0"
    return str(80 + int(following)) if following and word.startswith("quatre-vingt") else ""


_DIGITS_OF = {word: digits for words in reversed(WORDS.values()) for word, (_, digits) in words.items()}
