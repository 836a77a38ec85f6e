"""Dates of birth: the date behind "geboren op", "né le", "geboren am", "born on", and the answer to the question for it.

Other dates stay, whatever they look like: an appointment or an invoice needs its day.
"""

from collections.abc import Iterator, Sequence

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_like import is_clearly_number, is_date_part
from leidraad.domain.language.personal_data.number_runs import PAUSES, Piece
from leidraad.domain.language.personal_data.number_words import set_of
from leidraad.domain.language.personal_data.phrases import Phrases

_SIGN, _DIGITS = 4, 2
BIRTH_TRIGGERS = set_of("""
geboren geboortedatum geboortedag geboorte geboortejaar verjaar verjaart verjaardag
né née naissance anniversaire
geburtsdatum geburtstag geburt geburtsjahr
born birth dob birthday birthdate
""")
_CUES = Phrases("|".join(sorted(BIRTH_TRIGGERS)))
# What may stand between the cue and the date, or inside the date.
_BETWEEN = PAUSES | set_of("""
op is de den het van in dus ja was mijn zijn haar dat datum anno jaar uw m n tiende
le du en an est c de l année sur et on mois ma sa la date jour
am der den ist im war mein jahr und des
on the is of in date day it s my his her was year and
""")
_INSIDE = set_of(
    "van de den het in le du de der den of the en et und and anno jaar jahr l an année tiret streepje slash"
)
_MOST_BETWEEN = 6
_MOST_SKIPPED = 2
_FEWEST_PARTS = 2
_LONGEST_ANSWER = 14


def birth_dates_in(pieces: Sequence[Piece], *, asked: bool = False) -> Iterator[Span]:
    """The dates of birth among the pieces of a text; ``asked``: the turn before asked for one."""
    for _, end in _CUES.ends_in(pieces):
        yield from _date_from(pieces, end, end + _MOST_BETWEEN, strict=True)
    if asked and len(pieces) <= _LONGEST_ANSWER + sum(piece.group == _SIGN for piece in pieces):
        yield from _date_from(pieces, 0, len(pieces), strict=False)


def _date_from(pieces: Sequence[Piece], index: int, latest: int, *, strict: bool) -> Iterator[Span]:
    """The first date from here on that begins before ``latest``; ``strict``: only words that may stand before one come first."""
    start = index
    while start < min(len(pieces), latest) and not is_clearly_number(pieces[start]):
        if is_date_part(pieces[start]) and pieces[start].text not in _BETWEEN:
            break
        if strict and pieces[start].group != _SIGN and pieces[start].text not in _BETWEEN:
            return
        start += 1
    parts = list(_parts(pieces, start))
    if _is_date(pieces, parts):
        yield Span(
            pieces[parts[0]].start, pieces[parts[-1]].end, PersonalDataKind.BIRTH_DATE, Certainty.ANNOUNCED
        )


def _parts(pieces: Sequence[Piece], index: int) -> Iterator[int]:
    """The pieces of the date that begins here, over small words, signs and pauses."""
    skipped = 0
    while index < len(pieces) and skipped <= _MOST_SKIPPED:
        piece = pieces[index]
        if is_date_part(piece):
            skipped = 0
            yield index
        elif piece.text in _INSIDE or piece.text in PAUSES or piece.text in "/-.,'’":
            skipped += piece.group != _SIGN
        else:
            return
        index += 1


def _is_date(pieces: Sequence[Piece], parts: Sequence[int]) -> bool:
    """Two parts or more with a number, or one that is a whole date or year by its length ("12031980", "1975")."""
    if len(parts) == 1:
        only = pieces[parts[0]]
        return only.group == _DIGITS and len(only.text) in (4, 6, 8)
    return len(parts) >= _FEWEST_PARTS and any(is_clearly_number(pieces[at]) for at in parts)
