"""Finds of names that are nobody: firms of three surnames or of somebody "and Sons", and words of two letters behind a title.

Apart from ``written_names``, whose model sees three words to each side and no pattern over five.
"""

import re
from collections.abc import Sequence

from leidraad.domain.language.personal_data.capital_words import KnownWords
from leidraad.domain.language.personal_data.marks import PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_words import set_of

_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]+"
_TRIO = re.compile(rf"(?<![\w-]){_WORD}, {_WORD},? and {_WORD}(?![\w-]| {_WORD})")
_OF_PEOPLE_BEFORE = re.compile(
    r"(?:: ?|\b(?:founders|owners|partners|colleagues|friends|neighbours|tenants|residents|guests|patients|authors|engineers|agents|sisters"
    r"|brothers|children|kids|drivers|nurses|mr|mrs|ms|miss|messrs|dr|drs|by|with|and) )$",
    re.IGNORECASE,
)
_LONGEST_BEFORE = 16
_TITLED = re.compile(
    r"(?:\b(?:dr|drs|prof|ir|ing|mr|mrs|ms|dhr|mevr|mw|mevrouw|meneer|herr|frau|mme|mlle|m)\b\.? ?)$",
    re.IGNORECASE,
)
_SONS = re.compile(
    r" (?:and|&|en|et|und) (?:Sons?|Zonen|Zoon|Söhne|Sohn|Fils|Frères|Brothers|Associates|Partners|Co|Company|Cie)\b"
)
_TWO_LETTERS = 2
# Surnames that two letters make.
_SHORT_SURNAMES = set_of(
    "an au bo do du ek el fu go ha he ho hu ip jo ko ku le li lo lu ma mo ng ni no oh os ou po qi qu ro so su to tu um vo wu xu ye yi yu ox ay"
)


def firms_in(text: str) -> list[tuple[int, int]]:
    """Where three surnames tied by a comma and "and" stand, as English firms are called; not behind a colon or a word for people."""
    return [
        found.span()
        for found in _TRIO.finditer(text)
        if not _OF_PEOPLE_BEFORE.search(text[max(0, found.start() - _LONGEST_BEFORE) : found.start()])
    ]


def without_nobodies(text: str, finds: Sequence[Span], known: KnownWords) -> list[Span]:
    """The finds without "Thomas" of "Thomas and Sons", names of one word in such a row, unless one of the row can only be a forename, and without "Vi" behind "dr."."""
    firms = [
        (start, end)
        for start, end in (firms_in(text) if "," in text else ())
        if not any(_is_forename_only(word.lower(), known) for word in re.findall(_WORD, text[start:end]))
    ]
    return [
        one
        for one in finds
        if one.kind is not PersonalDataKind.NAME
        or not (_is_within(one, firms) or _SONS.match(text, one.end) or _is_too_short(text, one))
    ]


def _is_forename_only(said: str, known: KnownWords) -> bool:
    return said in known.forenames and said not in known.surnames


def _is_within(one: Span, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= one.start and one.end <= end for start, end in stretches)


def _is_too_short(text: str, one: Span) -> bool:
    """True for two letters behind a title that no surname is."""
    said = text[one.start : one.end]
    if len(said) != _TWO_LETTERS or said.lower() in _SHORT_SURNAMES:
        return False
    return _TITLED.search(text[max(0, one.start - _LONGEST_BEFORE) : one.start]) is not None
