"""The blanks in the sentences of a clause: how one value is written in each language, and read back from what stands there.

Writing and reading stand together, so that a charter in prose and the charter that is executed cannot part ways.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, Generic, TypeVar, cast

from leidraad.domain.charter.texts import Texts
from leidraad.domain.language.languages import Language

T = TypeVar("T")

CODE = (
    r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?"  # of a team or a signatory: no space, no stop at its end
)
PROTECTED_NUMBER = (  # E.164, an internal number, or an address of mail or telephony
    r"(?:\+[1-9][0-9]{5,14}|[0-9]{2,15}|[A-Za-z0-9._%-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
)
ZONE = r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*"

AND = Texts("en", "et", "und", "and")
OR = Texts("of", "ou", "oder", "or")
NOBODY = Texts("nog niemand", "encore personne", "noch niemand", "nobody yet")  # a space: it can be no code
NOTHING = Texts("niets", "rien", "nichts", "nothing")

_NO_BREAK = "\N{NO-BREAK SPACE}"


class Blank(ABC, Generic[T]):
    """One place in a sentence. ``read`` takes what ``pattern`` matched and gives the value that ``write`` was given."""

    @abstractmethod
    def pattern(self, language: Language) -> str:
        """A regular expression without named groups for everything that ``write`` can give."""

    @abstractmethod
    def write(self, value: T, language: Language) -> str:
        """The value as it stands in the sentence."""

    @abstractmethod
    def read(self, text: str, language: Language) -> T:
        """The value of a text that the pattern matched; ValueError where it has none, such as 31 February."""


@dataclass(frozen=True, slots=True)
class Choice(Blank[T]):
    """One of a few values, each with its own words or its own sentence."""

    words: Mapping[T, Texts]

    def pattern(self, language: Language) -> str:
        return _any_of(texts.of(language) for texts in self.words.values())

    def write(self, value: T, language: Language) -> str:
        return self.words[value].of(language)

    def read(self, text: str, language: Language) -> T:
        return {texts.of(language): value for value, texts in self.words.items()}[text]


@dataclass(frozen=True, slots=True)
class Several(Blank[frozenset[T]]):
    """Some of a few values, listed in the order of the vocabulary; ``none`` stands where there are none."""

    words: Mapping[T, Texts]
    joined_by: Texts = AND
    none: Texts = NOTHING

    def pattern(self, language: Language) -> str:
        none = re.escape(self.none.of(language))
        return f"(?:{_list_of(Choice(self.words).pattern(language), self.joined_by.of(language))}|{none})"

    def write(self, value: frozenset[T], language: Language) -> str:
        items = [texts.of(language) for each, texts in self.words.items() if each in value]
        return listed(items, self.joined_by.of(language)) or self.none.of(language)

    def read(self, text: str, language: Language) -> frozenset[T]:
        if text == self.none.of(language):
            return frozenset()
        one = Choice(self.words)
        return frozenset(one.read(item, language) for item in re.findall(one.pattern(language), text))


@dataclass(frozen=True, slots=True)
class Codes(Blank[frozenset[str]]):
    """Codes or numbers that the parties chose, in alphabetical order; each matches ``shape``."""

    shape: str = CODE
    none: Texts = NOBODY
    joined_by: Texts = AND

    def pattern(self, language: Language) -> str:
        none = re.escape(self.none.of(language))
        return f"(?:{none}|{_list_of(self.shape, self.joined_by.of(language))})"

    def write(self, value: frozenset[str], language: Language) -> str:
        return listed(sorted(value), self.joined_by.of(language)) or self.none.of(language)

    def read(self, text: str, language: Language) -> frozenset[str]:
        if text == self.none.of(language):
            return frozenset()
        rest, _, last = text.rpartition(f" {self.joined_by.of(language)} ")
        return frozenset([*(item for item in rest.split(", ") if item), last])


@dataclass(frozen=True, slots=True)
class Name(Blank[str]):
    """One text of a known shape, as it is."""

    shape: str

    def pattern(self, language: Language) -> str:
        return self.shape

    def write(self, value: str, language: Language) -> str:
        return value

    def read(self, text: str, language: Language) -> str:
        return text


@dataclass(frozen=True, slots=True)
class Count(Blank[int]):
    """A whole number with its unit: 1 day, 28 days. French says nought in the singular."""

    one: Texts
    many: Texts

    def pattern(self, language: Language) -> str:
        return f"[0-9]{{1,9}} {_any_of([self.one.of(language), self.many.of(language)])}"

    def write(self, value: int, language: Language) -> str:
        is_one = value == 1 or (value == 0 and language is Language.FRENCH)
        return f"{value} {(self.one if is_one else self.many).of(language)}"

    def read(self, text: str, language: Language) -> int:
        return int(text.partition(" ")[0])


@dataclass(frozen=True, slots=True)
class Percentage(Blank[Fraction]):
    """An exact share of a hundred: "2,5 %" in Dutch, French and German, "2.5%" in English."""

    def pattern(self, language: Language) -> str:
        mark, sign = (r"\.", "%") if language is Language.ENGLISH else (",", _NO_BREAK + "%")
        return f"[0-9]+(?:{mark}[0-9]+|/[0-9]+)?{sign}"

    def write(self, value: Fraction, language: Language) -> str:
        digits = decimal_text(value)
        if language is Language.ENGLISH:
            return f"{digits}%"
        return digits.replace(".", ",") + _NO_BREAK + "%"

    def read(self, text: str, language: Language) -> Fraction:
        return Fraction(text.rstrip(_NO_BREAK + "%").replace(",", "."))


@dataclass(frozen=True, slots=True)
class Day(Blank[date]):
    """A day as it is written: "12 januari 2026", "1er septembre 2026", "12. Januar 2026"."""

    months: Mapping[Language, tuple[str, ...]]

    def pattern(self, language: Language) -> str:
        return f"[0-9]{{1,2}}(?:er|\\.)? {_any_of(self.months[language])} [0-9]{{4}}"

    def write(self, value: date, language: Language) -> str:
        stop = "." if language is Language.GERMAN else ""
        first = "1er" if language is Language.FRENCH and value.day == 1 else f"{value.day}{stop}"
        return f"{first} {self.months[language][value.month - 1]} {value.year:04}"

    def read(self, text: str, language: Language) -> date:
        day, month, year = text.split(" ")
        return date(int(year), self.months[language].index(month) + 1, int(re.sub(r"[^0-9]", "", day)))


@dataclass(frozen=True, slots=True)
class Unless(Blank[T]):
    """A sentence around a blank (``{it}``), or another sentence when there is nothing to fill in."""

    absent: T
    otherwise: Texts
    sentence: Texts
    inner: Blank[Any]

    def pattern(self, language: Language) -> str:
        before, after = (re.escape(part) for part in self.sentence.of(language).split("{it}"))
        return (
            f"(?:{re.escape(self.otherwise.of(language))}|{before}(?:{self.inner.pattern(language)}){after})"
        )

    def write(self, value: T, language: Language) -> str:
        if value == self.absent:
            return self.otherwise.of(language)
        return self.sentence.of(language).replace("{it}", self.inner.write(value, language))

    def read(self, text: str, language: Language) -> T:
        if text == self.otherwise.of(language):
            return self.absent
        before, after = self.sentence.of(language).split("{it}")
        return cast(T, self.inner.read(text[len(before) : len(text) - len(after)], language))


def listed(items: list[str], conjunction: str) -> str:
    """The items as a sentence lists them: "a", "a and b", "a, b and c"; empty text for none."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


def decimal_text(value: Fraction) -> str:
    """A share in exact digits, such as 2.35; a quotient such as 1/3 where no digits are exact."""
    for places in range(len(str(value.denominator)) * 4):
        scaled = value * 10**places
        if scaled.denominator == 1:
            digits = str(scaled.numerator).rjust(places + 1, "0")
            return f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return str(value)


def _any_of(texts: Iterable[str]) -> str:
    """The longest first: one text may begin with another."""
    return f"(?:{'|'.join(re.escape(text) for text in sorted(texts, key=len, reverse=True))})"


def _list_of(item: str, conjunction: str) -> str:
    return f"{item}(?:(?:, {item})* {re.escape(conjunction)} {item})?"


AnyBlank = Blank[Any]
