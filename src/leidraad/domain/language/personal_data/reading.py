"""One text as every recogniser sees it: its pieces, its runs of numbers, and what each run was announced as."""

from dataclasses import dataclass
from enum import Enum

from leidraad.domain.language.personal_data.cues import Cue, cues_in
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.number_runs import Piece, Run, Window, pieces_of, runs_of

_REACH_PIECES = 9  # how far before a number its announcement may stand
_MARK_GROUP = 1


class Announced(Enum):
    """What stands before a number, when it is no kind of personal data."""

    NOTHING = "nothing"
    OTHER_NUMBER = "other_number"


@dataclass(frozen=True, slots=True)
class CuedRun:
    """A run and its announcement."""

    run: Run
    cue: Cue | None

    @property
    def kind(self) -> PersonalDataKind | None:
        return self.cue.kind if self.cue else None

    @property
    def is_other_number(self) -> bool:
        """True after words such as "bestelnummer": a number, and no personal data."""
        return self.cue is not None and self.cue.kind is None

    def announced_as(self, kind: PersonalDataKind) -> bool:
        return self.kind is kind


@dataclass(frozen=True, slots=True)
class Reading:
    """``runs`` in order, each with the announcement that belongs to it."""

    text: str
    pieces: list[Piece]
    runs: list[CuedRun]


def reading_of(text: str, *, asked: PersonalDataKind | None = None) -> Reading:
    """A text made ready for the recognisers; ``asked``: what the turn before asked for."""
    pieces = pieces_of(text)
    runs = runs_of(text, pieces)
    cues = list(cues_in(pieces)) if runs else []
    if asked is not None:
        cues.insert(0, Cue(0, 0, asked, 2))
    return Reading(text, pieces, [CuedRun(run, _cue_of(run, pieces, runs, cues)) for run in runs])


def span_of(window: Window | Run, kind: PersonalDataKind, certainty: Certainty) -> Span:
    """The find that a window or a whole run is."""
    return Span(window.start, window.end, kind, certainty)


def follows_plus(text: str, window: Window) -> bool:
    """True for digits behind "+" or "plus": an international telephone number."""
    return text[max(0, window.start - 6) : window.start].rstrip(" (").lower().endswith(("+", "plus"))


def _cue_of(run: Run, pieces: list[Piece], runs: list[Run], cues: list[Cue]) -> Cue | None:
    """The nearest announcement before a run, else straight after it ("0478 … fax"); None when none is in reach."""
    before = [
        cue for cue in cues if cue.end <= run.first_piece and run.first_piece - cue.end <= _REACH_PIECES
    ]
    if not before:
        return _cue_after(run, pieces)
    cue = max(before, key=lambda one: (one.end, one.end - one.start))
    between = pieces[cue.end : run.first_piece]
    consumed = any(
        cue.end <= other.first_piece < run.first_piece and len(other.digits) >= 4 for other in runs
    )
    marked = any(piece.group == _MARK_GROUP for piece in between)
    return _cue_after(run, pieces) if consumed or marked else cue


_AFTER = frozenset(("fax", "office", "mobile", "gsm", "mobil", "handy", "portable"))


def _cue_after(run: Run, pieces: list[Piece]) -> Cue | None:
    index = run.last_piece
    while index < len(pieces) and pieces[index].text in {"-", "(", ","}:
        index += 1
    if index < len(pieces) and pieces[index].text in _AFTER:
        return Cue(index, index + 1, PersonalDataKind.PHONE, 6)
    return None
