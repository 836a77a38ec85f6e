"""What the lists of a principal's own numbers may hold, and what is wrong with a line that cannot be kept.

Plain values in and out, apart from the form, so that every rule can be tried without a page. A line that is kept can hold
nobody's number: a pattern needs places for digits, and the name of a product is no number.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from leidraad.domain.language.personal_data.labels import personal_in_label

DIGIT, LETTER = "#", "?"  # the places of a pattern; anything else stands for itself
SEPARATORS = " ./-"  # may be missing, or be another of them
PATTERN_LIMIT = 40  # of one list: each is looked for in every turn
PATTERN_CHARACTERS = 40
FEWEST_SYMBOLS = 4  # digits and letters; ``OwnNumbers`` refuses fewer
FEWEST_PLACES = 3  # for digits: with fewer a line is nearly a number itself
MOST_FIXED_DIGITS = 5  # "VR-2024-####" has a year in it; more digits are somebody's number
WORD_LIMIT = 200
WORD_CHARACTERS = 60
FEWEST_LETTERS = 3  # of a product: "de" would let half of a name stay
LONGEST_NUMBER = 5  # digits: "Fibernet 1000" is a product, a longer number is somebody's


class LineCode(StrEnum):
    """What is wrong with a line; behind it, what the sentence about it needs beside ``line`` and ``text``."""

    NO_PLACES = "no_places"
    FEW_PLACES = "few_places"  # limit
    FIXED_DIGITS = "fixed_digits"  # limit
    TOO_SHORT = "too_short"  # limit
    TOO_LONG = "too_long"  # limit
    BAD_SIGN = "bad_sign"  # sign
    TOO_MANY = "too_many"  # limit
    FEW_LETTERS = "few_letters"  # limit
    SOMEBODYS = "somebodys"


@dataclass(frozen=True, slots=True)
class LineProblem:
    """Why a line cannot be kept. ``line`` counts from 1, empty lines too; ``text`` is the line, cut where it is long."""

    code: LineCode
    line: int
    text: str
    data: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a list that can be kept, without repeats and in their order, and what is wrong with the others."""

    kept: tuple[str, ...]
    problems: tuple[LineProblem, ...] = ()


def patterns_from(text: str) -> Lines:
    """The patterns of a text with one on each line; of a line with several faults the first. Empty for an empty text."""
    return _lines(text, _faults_of_pattern, limit=PATTERN_LIMIT)


def words_from(text: str) -> Lines:
    """The names of products of a text with one on each line, likewise."""
    return _lines(text, _faults_of_word, limit=WORD_LIMIT)


Fault = tuple[LineCode, dict[str, str | int]]


def _lines(text: str, faults_of: Callable[[str], Iterator[Fault]], *, limit: int) -> Lines:
    kept: dict[str, str] = {}
    problems: list[LineProblem] = []
    for number, raw in enumerate(text.splitlines(), start=1):
        line = " ".join(raw.split())
        if not line or line.casefold() in kept:
            continue
        fault = next(faults_of(line), None)
        if fault is None and len(kept) == limit:
            fault = LineCode.TOO_MANY, {"limit": limit}
        if fault is None:
            kept[line.casefold()] = line
        else:
            problems.append(LineProblem(fault[0], number, _cut(line), fault[1]))
    return Lines(tuple(kept.values()), tuple(problems))


def _faults_of_pattern(line: str) -> Iterator[Fault]:
    if len(line) > PATTERN_CHARACTERS:
        yield LineCode.TOO_LONG, {"limit": PATTERN_CHARACTERS}
    signs = [sign for sign in line if not (sign.isalnum() or sign in DIGIT + LETTER + SEPARATORS)]
    if signs:
        yield LineCode.BAD_SIGN, {"sign": signs[0]}
    places = line.count(DIGIT)
    if not places:
        yield LineCode.NO_PLACES, {}
    if len([sign for sign in line if sign not in SEPARATORS]) < FEWEST_SYMBOLS:
        yield LineCode.TOO_SHORT, {"limit": FEWEST_SYMBOLS}
    if places < FEWEST_PLACES:
        yield LineCode.FEW_PLACES, {"limit": FEWEST_PLACES}
    if sum(sign.isdigit() for sign in line) > MOST_FIXED_DIGITS:
        yield LineCode.FIXED_DIGITS, {"limit": MOST_FIXED_DIGITS}


def _faults_of_word(line: str) -> Iterator[Fault]:
    if len(line) > WORD_CHARACTERS:
        yield LineCode.TOO_LONG, {"limit": WORD_CHARACTERS}
    if sum(sign.isdigit() for sign in line) > LONGEST_NUMBER or personal_in_label(line):
        yield LineCode.SOMEBODYS, {}
    if sum(sign.isalpha() for sign in line) < FEWEST_LETTERS:
        yield LineCode.FEW_LETTERS, {"limit": FEWEST_LETTERS}


def _cut(line: str) -> str:
    return line if len(line) <= PATTERN_CHARACTERS else f"{line[:PATTERN_CHARACTERS]}…"
