"""Numbers that are nobody's by what the rules know, whatever the model of half heard numbers makes of them.

Apart from ``half_heard_numbers``, which reads words one by one: an ISBN, a meter reading and somebody who counts are told by the
whole number and by its announcement.
"""

from collections.abc import Sequence
from itertools import pairwise

from leidraad.domain.language.personal_data.announced_kind import WITH_CHECK_DIGITS
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import Run
from leidraad.domain.language.personal_data.reading import CuedRun, reading_of

_SHORTEST_READING, _LONGEST_READING = 5, 7  # digits of a meter
_FEWEST_COUNTED = 4
_AS_NUMBER = WITH_CHECK_DIGITS | {
    PersonalDataKind.PHONE,
    PersonalDataKind.CUSTOMER_NUMBER,
    PersonalDataKind.LICENCE_PLATE,
}


def without_numbers_of_nobody(
    text: str, known: tuple[Span, ...], found: tuple[Span, ...]
) -> tuple[Span, ...]:
    """``found`` without what was added to ``known`` and is nobody's number; the same tuple where nothing was added."""
    added = [
        span
        for span in found
        if span.certainty is Certainty.DOUBTFUL and span.kind in _AS_NUMBER and span not in known
    ]
    if found is known or not added:
        return found
    runs = reading_of(text).runs
    nobodys = [span for span in added if _is_nobodys(runs, span) or _is_plate_of_digits(text, span)]
    return tuple(span for span in found if span not in nobodys) if nobodys else found


def _is_nobodys(runs: Sequence[CuedRun], span: Span) -> bool:
    """True when every number in it is a meter reading, a count, or announced as the number of a thing."""
    inside = [cued for cued in runs if cued.run.start < span.end and span.start < cued.run.end]
    return bool(inside) and all(map(_has_no_owner, inside))


def _is_plate_of_digits(text: str, span: Span) -> bool:
    """True for digits and signs alone: every plate that is written has a letter, or is announced and in one piece."""
    return span.kind is PersonalDataKind.LICENCE_PLATE and not any(
        sign.isalpha() for sign in text[span.start : span.end]
    )


def _has_no_owner(cued: CuedRun) -> bool:
    digits = cued.run.digits
    if cued.is_number_of_things or counts_up(cued.run):
        return True
    if len(digits) > _LONGEST_READING:
        return False
    if cued.cue is not None:
        return cued.cue.kind is None
    return len(digits) >= _SHORTEST_READING and digits.startswith("00")


def counts_up(run: Run) -> bool:
    """True for "un deux trois quatre": each number one more than the one before."""
    said = [int(unit.symbols) for unit in run.units if unit.symbols.isdigit()]
    return len(said) >= _FEWEST_COUNTED and all(after == before + 1 for before, after in pairwise(said))
