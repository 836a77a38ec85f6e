"""Licence plates spelled aloud, with the letters that stand behind their digits: "a b honderd drieëntwintig c d".

Apart from ``licence_plate``, which reads what was written: a run ends at its last digit, since a letter behind it is mostly a
word ("u", "a"); on a plate it is not. Forms: those of Belgium, France, the Netherlands, Germany, Austria, Switzerland, Luxembourg,
the United Kingdom and Ireland.
"""

import re
from collections.abc import Iterator, Sequence

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import PAUSES, Piece
from leidraad.domain.language.personal_data.number_words import set_of
from leidraad.domain.language.personal_data.reading import CuedRun, Reading

_WORD, _SIGN = 3, 4
_DASHES = PAUSES | set_of("streepje tiret strich minus bindestrich dash hyphen trait union koppelteken")
_MOST_LETTERS = 3
_ANNOUNCED = re.compile(
    r"[1-9Q]?[A-Z]{3}\d{3}|\d{3}[A-Z]{3}"  # Belgium
    r"|[A-Z]{2}\d{3}[A-Z]{2}|\d{1,4}[A-Z]{2,3}\d{2}"  # France
    r"|[A-Z]{1,2}\d{2,3}[A-Z]{1,2}|\d{1,2}[A-Z]{2,3}\d{1,2}|\d{3}[A-Z]{2}\d|\d[A-Z]{2}\d{3}"  # Netherlands
    r"|\d{2}[A-Z]{4}|\d{4}[A-Z]{2}|[A-Z]{4}\d{2}|[A-Z]{3}\d{2}[A-Z]"
    r"|[A-Z]{2,5}\d{1,4}[EH]?|[A-Z]{1,2}\d{2,6}[A-Z]{0,3}"  # Germany, Austria, Switzerland, Luxembourg
    r"|[A-Z]{2}\d{2}[A-Z]{3}|[A-Z]\d{1,3}[A-Z]{3}|[A-Z]{3}\d{1,3}[A-Z]"  # United Kingdom
    r"|\d{2,3}[A-Z]{1,2}\d{1,6}"  # Ireland
)
# Spelled so, they are plates though nothing announced them: France since 2009, the United Kingdom since 2001.
_BY_ITSELF = re.compile(
    r"[A-HJ-NP-TV-Z]{2}\d{3}[A-HJ-NP-TV-Z]{2}|[A-HJ-PR-Y]{2}(?:[0-2]\d|[5-7]\d)[A-HJ-PR-Z]{3}"
)
_SHORTEST = 5
Symbols = tuple[str, int, int]


def spelled_plates_in(reading: Reading) -> Iterator[Span]:
    """The plates of which letters, digits or both were said one by one."""
    for cued in reading.runs:
        announced = cued.announced_as(PersonalDataKind.LICENCE_PLATE)
        if not (announced or cued.run.spoken):
            continue
        tail = _letters_after(reading.pieces, cued)
        if not (announced or len(tail) > 1):
            continue
        units = [(unit.symbols, unit.start, unit.end) for unit in cued.run.units]
        head = _letters_before(reading.pieces, cued)
        found = _longest([*head, *units, *tail], _ANNOUNCED if announced else _BY_ITSELF)
        if found is not None:
            certainty = Certainty.CONTEXT if announced else Certainty.SHAPE
            yield Span(*found, PersonalDataKind.LICENCE_PLATE, certainty)


def _longest(symbols: Sequence[Symbols], forms: re.Pattern[str]) -> tuple[int, int] | None:
    """Where the most symbols in a row stand that are a plate; the first of two as long; None when none are."""
    best, longest = None, _SHORTEST - 1
    for first in range(len(symbols)):
        joined = ""
        for said, _, end in symbols[first:]:
            joined += said
            if len(joined) > longest and forms.fullmatch(joined):
                best, longest = (symbols[first][1], end), len(joined)
    return best


def _letters_after(pieces: Sequence[Piece], cued: CuedRun) -> list[Symbols]:
    """The letters said or written behind the last digit, three at most."""
    end = cued.run.end
    at = cued.run.last_piece
    while at and pieces[at - 1].start >= end:
        at -= 1
    return _letters(pieces[at:])


def _letters_before(pieces: Sequence[Piece], cued: CuedRun) -> list[Symbols]:
    """The letters before the first unit with a word for a dash between; none from the announcement on."""
    floor = cued.cue.end if cued.cue is not None else 0
    return _letters(list(reversed(pieces[floor : cued.run.first_piece])))[::-1]


def _letters(pieces: Sequence[Piece]) -> list[Symbols]:
    """The single letters that these pieces open with, over dashes and pauses."""
    letters: list[Symbols] = []
    for group, said, start, end in pieces:
        if said in _DASHES or (group == _SIGN and said in "-–,."):
            continue
        if group != _WORD or len(said) != 1 or not said.isascii() or len(letters) == _MOST_LETTERS:
            break
        letters.append((said.upper(), start, end))
    return letters
