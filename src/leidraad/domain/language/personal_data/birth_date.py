"""Dates of birth: the date behind "geboren op", "né le", "geboren am", "born on", and the answer to the question for it.

Other dates stay, whatever they look like: an appointment or an invoice needs its day.
"""

from collections.abc import Iterator, Sequence, Set

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_like import (
    MONTHS,
    clearly_says_number,
    is_clearly_number,
    is_date_part,
)
from leidraad.domain.language.personal_data.number_runs import PAUSES, Piece
from leidraad.domain.language.personal_data.number_words import set_of
from leidraad.domain.language.personal_data.phrases import Phrases

_SIGN, _DIGITS = 4, 2
BIRTH_TRIGGERS = set_of("""
geboren geb geboortedatum geboortedag geboorte geboortejaar verjaar verjaart verjaardag
né née naissance anniversaire
geburtsdatum geburtstag geburt geburtsjahr jahrgang
born birth dob birthday birthdate
""")
_CUES = Phrases("|".join(sorted(BIRTH_TRIGGERS)))
# "Ik ben van twaalf mei zevenenzestig": who is of a day has it as a birthday, when a year is said too.
_OF_A_DAY = Phrases("""
ben van|bent van|hij is van|ze is van|zij is van|die is van|zoon is van|dochter is van|ben er eentje van|ben er een van|ben eentje van
suis du|suis de|est du|est de l année|suis de l année|qui est de|bin vom|ist vom|bin baujahr|ist baujahr|i m a|baujahr
""")
_OF_A_YEAR = Phrases(
    "ben er eentje van|ben er een van|ben eentje van|suis de l année|est de l année|bin baujahr"
)
# "Am neunten März neunzig geboren": the day stands before its word.
_AFTER_ITS_DAY = Phrases("geboren")
DAY_TRIGGERS = MONTHS | set_of(
    "eentje année baujahr"
)  # one of these must be there for a day or a year of the two above
_UNTIL = set_of("tot jusqu jusque au bis tem until till")
# What may stand between the cue and the date, or inside the date.
_BETWEEN = PAUSES | set_of("""
op is de den het van in dus ja was mijn zijn haar dat datum anno jaar uw m n tiende eentje
le du e en an est c de l année sur et on mois ma sa la date jour
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
_SHORT_NUMBER, _LONG_NUMBER = 6, 10  # letters: "negen" says no year, "vierenzeventig" may


def may_hold_day_of_person(words: Sequence[str], telling: Set[str], *, has_digit: bool) -> bool:
    """False when no day with its year can be told: a month alone is none, and "may" is mostly no month.

    ``words`` are the words of the text in lower case, ``telling`` those of ``DAY_TRIGGERS`` among them.
    """
    if DAY_TRIGGERS.isdisjoint(telling):
        return False
    return has_digit or any(map(clearly_says_number, words))


def birth_dates_in(pieces: Sequence[Piece], *, asked: bool = False) -> Iterator[Span]:
    """The dates of birth among the pieces of a text; ``asked``: the turn before asked for one."""
    for _, end in _CUES.ends_in(pieces):
        yield from _date_from(pieces, end, end + _MOST_BETWEEN, strict=True)
    for first, _ in _AFTER_ITS_DAY.ends_in(pieces):
        yield from _date_until(pieces, first)
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
        yield _span(pieces, parts)


def days_of_people_in(pieces: Sequence[Piece]) -> Iterator[Span]:
    """Dates of birth that nothing but "ik ben van", "je suis du" or "ich bin vom" tells; a year must be said too."""
    for first, end in _OF_A_DAY.ends_in(pieces):
        parts = list(_parts(pieces, end))
        year_alone = bool(_OF_A_YEAR.end_at(pieces, first)) and _is_year(pieces, parts)
        if (year_alone or _has_month_and_year(pieces, parts)) and not _goes_on(pieces, parts[-1] + 1):
            yield _span(pieces, parts)


def _goes_on(pieces: Sequence[Piece], index: int) -> bool:
    """True for "van 3 mei 2026 tot": a time and no day of birth."""
    return index < len(pieces) and pieces[index].text in _UNTIL


def _has_month_and_year(pieces: Sequence[Piece], parts: Sequence[int]) -> bool:
    """A day, a month by its name, and a year; or a month and a year of four digits."""
    months = [place for place, at in enumerate(parts) if pieces[at].text in MONTHS]
    return bool(months) and _is_year(pieces, parts[months[0] + 1 :])  # "sept" is seven too


def _is_year(pieces: Sequence[Piece], parts: Sequence[int]) -> bool:
    """Four digits from 1920 on, or words that may be one; "drie" alone is none."""
    if len(parts) == 1 and pieces[parts[0]].group == _DIGITS:
        return len(pieces[parts[0]].text) == len("1920") and "1920" <= pieces[parts[0]].text < "2020"
    said = [pieces[at].text for at in parts]
    return (
        bool(said)
        and all(is_clearly_number(pieces[at]) for at in parts)
        and len("".join(said)) > _SHORT_NUMBER
    )


def _date_until(pieces: Sequence[Piece], end: int) -> Iterator[Span]:
    """The date that ends just before ``end``, small words between."""
    last = end - 1
    while last >= 0 and end - last <= _MOST_SKIPPED and pieces[last].text in _BETWEEN:
        last -= 1
    first = last
    while first >= 0 and (
        is_date_part(pieces[first]) or pieces[first].text in _INSIDE or pieces[first].text in "/-."
    ):
        first -= 1
    parts = [at for at in range(first + 1, last + 1) if is_date_part(pieces[at])]
    if last >= 0 and is_date_part(pieces[last]) and _is_date(pieces, parts):
        yield _span(pieces, parts)


def _span(pieces: Sequence[Piece], parts: Sequence[int]) -> Span:
    return Span(
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
    """Two parts or more with a number or a month, or one that is a whole date or year by its length ("12031980", "vierenzeventig")."""
    if len(parts) == 1:
        only = pieces[parts[0]]
        if only.group == _DIGITS:
            return len(only.text) in (4, 6, 8)
        return is_clearly_number(only) and len(only.text) > _LONG_NUMBER
    return len(parts) >= _FEWEST_PARTS and any(
        is_clearly_number(pieces[at]) or pieces[at].text in MONTHS for at in parts
    )
