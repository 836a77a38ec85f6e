"""Numbers that were named or asked for and have no form of their own: of customers, contracts, devices, cases.

Apart from ``find`` because only here does the length of a number say nothing: the words around it decide.
"""

import re
from collections.abc import Iterator, Sequence

from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import Run
from leidraad.domain.language.personal_data.quantities import is_quantity
from leidraad.domain.language.personal_data.reading import CuedRun, Reading

_STRAIGHT_BEHIND_PIECES = 2
_WRITTEN_ON = re.compile(r"(?:[-/]?[^\W_])*")
_WRITTEN_BEFORE = re.compile(r"(?<![\w@])(?:[^\W\d_]+[-/]?)?$")
_FEWEST_OF_PARTS = 4
_FEWEST_UNDER_MESSAGE = 6
_LONG_ALREADY = 6  # digits; what follows these over two words is something else


def named_number(reading: Reading, cued: CuedRun) -> Span | None:
    """The run with the letters that belong to it, unless it is too short, too far off, or says how much or when."""
    cue, run = cued.cue, cued.run
    if cue is None or is_too_far(cued) or _is_quantity(reading, cued):
        return None
    start, end = _start_of(reading, cued), _end_of(reading.text, run)
    symbols = sum(sign.isdigit() or sign.isupper() for sign in reading.text[start:end])
    if max(len(run.digits), symbols) < cue.fewest_digits:
        return None
    return Span(start, end, PersonalDataKind.CUSTOMER_NUMBER, Certainty.CONTEXT)


def number_under_message(reading: Reading) -> Iterator[Span]:
    """A number of six digits or more that is the last line of a message: what people put under their name is their own."""
    cued = reading.runs[-1]
    run = cued.run
    if run.spoken or cued.cue is not None or len(run.digits) < _FEWEST_UNDER_MESSAGE:
        return
    above, line_end, before = reading.text[: run.start].rpartition("\n")
    if line_end and above.strip() and not before.strip() and run.last_piece == len(reading.pieces):
        yield Span(run.start, run.end, PersonalDataKind.CUSTOMER_NUMBER, Certainty.DOUBTFUL)


def is_too_far(cued: CuedRun) -> bool:
    """True behind "dossier" and the like, when other words stand between it and the number."""
    cue = cued.cue
    return cue is not None and cue.is_of_thing and cued.run.first_piece - cue.end > cue.reach_pieces


def named_number_in_parts(reading: Reading, cluster: Sequence[CuedRun]) -> Span | None:
    """One number said in several runs because a word in it was misheard; None when these runs are something else."""
    parts = list(_parts(reading, cluster))
    if len(parts) < 2 or sum(len(part.run.digits) for part in parts) < _FEWEST_OF_PARTS:
        return None
    return Span(
        _start_of(reading, parts[0]),
        _end_of(reading.text, parts[-1].run),
        PersonalDataKind.CUSTOMER_NUMBER,
        Certainty.CONTEXT,
    )


def _parts(reading: Reading, cluster: Sequence[CuedRun]) -> Iterator[CuedRun]:
    """The runs from the one that was named on, as long as next to nothing stands between two of them."""
    digits = 0
    before: Run | None = None
    for cued in cluster:
        if before is None and (not cued.announced_as(PersonalDataKind.CUSTOMER_NUMBER) or is_too_far(cued)):
            continue
        if _is_quantity(reading, cued):
            return
        most = 1 if digits >= _LONG_ALREADY else 2
        if before is not None and cued.run.first_piece - before.last_piece > most:
            return
        yield cued
        before = cued.run
        digits += len(before.digits)


def _is_quantity(reading: Reading, cued: CuedRun) -> bool:
    cue, run = cued.cue, cued.run
    answers = cue is not None and not cue.is_of_thing and run.first_piece - cue.end <= _STRAIGHT_BEHIND_PIECES
    return is_quantity(reading.text, reading.pieces, run, answers=answers)


def _start_of(reading: Reading, cued: CuedRun) -> int:
    """The first digit, or the first letter of a code before it: "KL-", "v r"; one small letter alone is a word ("u", "a")."""
    text, run = reading.text, cued.run
    digit = next(place for place, unit in enumerate(run.units) if unit.symbols.isdigit())
    letters = run.units[:digit]
    if len(letters) == 1 and letters[0].spoken and text[letters[0].end : letters[0].end + 1].isspace():
        return run.units[digit].start
    floor = reading.pieces[cued.cue.end - 1].end if cued.cue is not None and cued.cue.end else 0
    written = _WRITTEN_BEFORE.search(text, floor, run.start)
    return written.start() if written else run.start


def _end_of(text: str, run: Run) -> int:
    """The end of what is written against the last digit."""
    match = _WRITTEN_ON.match(text, run.end)
    return match.end() if match else run.end
