"""What stands beside a name or an address in written text and belongs to it: the other of "Holz and Peeters", the last lines of a block.

Apart from ``written_names``, which tells of each word by itself: here a find that is there already is the sign.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from leidraad.domain.language.personal_data.capital_words import KnownWords, class_of
from leidraad.domain.language.personal_data.everyday_words import EVERYDAY_WORDS
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_like import MONTHS
from leidraad.domain.language.personal_data.number_words import set_of

# One of these is among the words and signs of a text with a name that is tied to another; with a particle in it.
TIES = set_of("and en et und &")
PARTICLES = set_of("ten ter van von vom vander vanden v")
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž]"
_WORD = rf"{_CAPITAL}[^\W\d_]{{2,}}"
_BEFORE = re.compile(rf"(?:^|(?<=[.!?:;,\n] )|(?<=\n)|(?<=[a-zß-ÿ] ))({_WORD}) (?:and|en|et|und|&) $")
_BEHIND = re.compile(rf" (?:and|en|et|und|&) ({_WORD})(?! ?{_CAPITAL}|[\w-])")
_WITH_PARTICLE = re.compile(
    rf"(?<![\w'’-])({_WORD}) (ten|ter|van de[rn]?|van het|van 't|von|von der|vom|vander|vanden|v/d|v\.d\.|v\. d\.) ({_WORD})(?![\w-])"
)
_LONGEST_BEFORE = 30
_NAMES = frozenset(("<>", "<F>", "<S>", "<FS>"))
# The head of a line that quotes or lists, and the line.
_LINE = re.compile(r",?[ \t]*\n(?:[ \t]*[>|*?•-]+)?[ \t]*([^\n]+)")
_MOST_LINES = 3
_MOST_WORDS = 6
_BOX = re.compile(
    r"(?i:(?:apt|apartment|app|appartement|appt|suite|unit|flat|floor|bus|box|bte|boîte|wohnung|whg|étage|verdieping)\.? ?\d{1,5}[a-z]?),?"
)
_CODE = r"\d{4,6}|\d{3} ?\d{2}|\d{2}-\d{3}|\d{4} ?[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"
_PLACE_AND_CODE = re.compile(rf"(?P<place>{_CAPITAL}[\w'’. -]*?)(?:,? {_CAPITAL}{{2}})?,? (?:{_CODE})")
_CODE_AND_PLACE = re.compile(rf"(?:[A-Z]{{1,3}}-)?(?:{_CODE}),? (?P<place>{_CAPITAL}[\w'’. -]*)")
_PLACE = re.compile(rf"(?P<place>{_CAPITAL}[\w'’. -]*),?")
_SMALL_IN_PLACES = set_of(
    "de del della di da do la le les van den der of the and am an im in auf sur nad na ob y"
)


def names_beside(text: str, found: Sequence[Span], known: KnownWords) -> Iterator[Span]:
    """Words with capitals that "and" ties to a name: no ordinary word, no place, and in no dictionary.

    Names of which no list has a word tie nothing.
    """
    for name in found:
        if name.kind is PersonalDataKind.NAME and _is_listed(text[name.start : name.end], known):
            before = _BEFORE.search(text[max(0, name.start - _LONGEST_BEFORE) : name.start])
            behind = _BEHIND.match(text, name.end)
            offset = max(0, name.start - _LONGEST_BEFORE)
            for tied, start in ((before, offset), (behind, 0)):
                if tied and class_of(tied[1].lower(), known) in _NAMES:
                    yield _name(start + tied.start(1), start + tied.end(1))


def names_with_particles(text: str, known: KnownWords) -> Iterator[Span]:
    """ "Willemine ten Dam": a word that could be a forename, a particle of the Low Countries or "von", and a word with a capital."""
    for found in _WITH_PARTICLE.finditer(text):
        said = found[3].lower()
        if (
            _may_be_forename(found[1].lower(), known)
            and _may_be_surname(class_of(said, known), german=found[2].startswith("vo"))
            and said not in MONTHS
        ):
            yield _name(*found.span())


def _is_listed(name: str, known: KnownWords) -> bool:
    """True for a name with a word that the lists have: of two that they do not have, neither tells of the other."""
    return any(word.lower() in known.surnames or word.lower() in known.forenames for word in name.split())


def _may_be_forename(said: str, known: KnownWords) -> bool:
    kind = class_of(said, known)
    return kind == "<>" or ("F" in kind and said not in EVERYDAY_WORDS)


def _may_be_surname(kind: str, *, german: bool) -> bool:
    """False for what the lists know as a place and not as a surname, and for a noun behind "von"."""
    if german and ("e" in kind or "d" in kind):
        return False
    return "p" not in kind or "S" in kind


def _name(start: int, end: int) -> Span:
    return Span(start, end, PersonalDataKind.NAME, Certainty.DOUBTFUL)


def with_blocks(text: str, found: Iterable[Span], known: KnownWords) -> list[Span]:
    """The finds, addresses with the lines of their block: flat, town, and a town or country with its code."""
    if "\n" not in text:
        return list(found)
    return [
        replace(one, end=_end_of_block(text, one.end, known)) if one.kind is PersonalDataKind.ADDRESS else one
        for one in found
    ]


def _end_of_block(text: str, end: int, known: KnownWords) -> int:
    """Where the last line ends that a flat or a postcode makes part of the block; ``end`` for none."""
    at = settled = end
    for _ in range(_MOST_LINES):
        line = _LINE.match(text, at)
        if line is None:
            return settled
        written = line[1].rstrip(" .")
        at = line.start(1) + len(written)
        if _BOX.fullmatch(written) or _holds_code(written, known):
            settled = at
        elif not _is_place(_PLACE.fullmatch(written), known):
            return settled
    return settled


def _holds_code(line: str, known: KnownWords) -> bool:
    return _is_place(_PLACE_AND_CODE.fullmatch(line), known) or _is_place(
        _CODE_AND_PLACE.fullmatch(line), known
    )


def _is_place(line: re.Match[str] | None, known: KnownWords) -> bool:
    """True when the words of a line could name a town or a country: capitals, not all of them ordinary words."""
    if line is None:
        return False
    words = [word for word in line["place"].split() if word.lower() not in _SMALL_IN_PLACES]
    if len(words) > _MOST_WORDS or not all(word[0].isupper() for word in words):
        return False
    return any(_may_be_of_place(word.lower().strip(".'’"), known) for word in words)


def _may_be_of_place(said: str, known: KnownWords) -> bool:
    return class_of(said, known) != "<e>" or said in _IN_PLACES


_IN_PLACES = set_of(
    "united states kingdom new south north east west town city upper lower great saint sint bad san los las republic islands island"
)
