"""One text as every recogniser sees it: its pieces, its runs of numbers, and what each run was announced as."""

from collections.abc import Sequence
from typing import NamedTuple

from leidraad.domain.language.personal_data.cues import Cue, cues_in
from leidraad.domain.language.personal_data.marks import Certainty, PersonalDataKind, Span
from leidraad.domain.language.personal_data.misheard import mended
from leidraad.domain.language.personal_data.number_runs import (
    FILLERS,
    SHORTEST_NUMBER,
    Piece,
    Run,
    Window,
    pieces_of,
    runs_of,
)
from leidraad.domain.language.personal_data.number_words import STRONG_WORDS, set_of

_REACH_PIECES = 9  # how far before a number its announcement may stand
_MARK_GROUP, _DIGITS_GROUP, _WORD_GROUP = 1, 2, 3
_REACH_OF_ANSWER_PIECES = 40
_FEWEST_ALONE = 2  # digits of an answer that is all there is of a turn
_FEWEST_AMONG_FEW = 4
_FEWEST_IN_TALK = 6  # digits of an answer that stands among other words
_BESIDE_ANSWER = FILLERS | set_of(
    "dat het is was zijn niet op sur auf on at in aan bij de mijn met voor eerst einde klopt correct begint eindigt goed juist zei u zegt mij moi mir me dank bedankt ik heb hier "
    "c est le la les mon ma pas et avec voici d abord merci bien exact correct commence finit par dit vous j ai "
    "das ist war nicht die der meine mein mit und am anfang ende stimmt richtig genau danke sie sagten ich habe hier lautet "
    "that s it is was not the my with and first thanks thank you correct right starts ends i have here said"
)


_WITHOUT_FORM = (None, PersonalDataKind.CUSTOMER_NUMBER)


class CuedRun(NamedTuple):
    """A run and its announcement."""

    run: Run
    cue: Cue | None

    @property
    def is_other_number(self) -> bool:
        """True after words such as "bestelnummer" and "artikel": a number without a form or check digits of its own."""
        return self.cue is not None and self.cue.kind in _WITHOUT_FORM

    @property
    def is_number_of_things(self) -> bool:
        """True after words such as "ISBN": public, whatever it looks like."""
        return self.cue is not None and self.cue.of_things

    def announced_as(self, kind: PersonalDataKind) -> bool:
        return self.cue is not None and self.cue.kind is kind


class Reading(NamedTuple):
    """``runs`` in order, each with the announcement that belongs to it; ``numbers`` are those of eight digits or more."""

    text: str
    pieces: list[Piece]
    runs: Sequence[CuedRun]
    numbers: Sequence[CuedRun]
    cut: list[Piece]  # the pieces as they were written, where ``pieces`` have misheard words mended


def reading_of(text: str, *, asked: PersonalDataKind | None = None) -> Reading:
    """A text made ready for the recognisers; ``asked``: what the turn before asked for."""
    cut = pieces_of(text)
    pieces = mended(text, cut, asked=asked is not None)
    runs = runs_of(text, pieces)
    cues = list(cues_in(pieces)) if runs else []
    if asked is not None:
        cues.insert(0, Cue(0, 0, asked, _fewest_of_answer(pieces, runs, asked)))
    cued = [CuedRun(run, _cue_of(run, pieces, runs, cues)) for run in runs]
    return Reading(text, pieces, cued, [one for one in cued if len(one.run.digits) >= SHORTEST_NUMBER], cut)


def _fewest_of_answer(pieces: Sequence[Piece], runs: Sequence[Run], asked: PersonalDataKind) -> int:
    """How many digits a number needs to be taken for the answer.

    Two in a turn that is an answer and little else: at least half its words belong to numbers. A customer number has no length
    or form of its own: two digits of it may have nothing but "ja", "nee, op het einde" and the like beside them.
    """
    words = [index for index, piece in enumerate(pieces) if piece.group in (_DIGITS_GROUP, _WORD_GROUP)]
    others = [index for index in words if not any(run.first_piece <= index < run.last_piece for run in runs)]
    if asked is PersonalDataKind.CUSTOMER_NUMBER and all(
        pieces[index].text in _BESIDE_ANSWER for index in others
    ):
        return _FEWEST_ALONE
    if len(others) * 2 > len(words):
        return _FEWEST_IN_TALK
    return _FEWEST_AMONG_FEW if asked is PersonalDataKind.CUSTOMER_NUMBER else _FEWEST_ALONE


def span_of(window: Window | Run, kind: PersonalDataKind, certainty: Certainty) -> Span:
    """The find that a window or a whole run is."""
    return Span(window.start, window.end, kind, certainty)


def follows_plus(text: str, window: Window) -> bool:
    """True for digits behind "+" or "plus": an international telephone number."""
    return text[max(0, window.start - 6) : window.start].rstrip(" (").lower().endswith(("+", "plus"))


def _cue_of(run: Run, pieces: list[Piece], runs: list[Run], cues: list[Cue]) -> Cue | None:
    """The nearest announcement before a run, else straight after it ("0478 … fax"); None when none is in reach."""
    first = run.first_piece
    before = [
        cue
        for cue in cues
        if first - (_REACH_PIECES if cue.end else _REACH_OF_ANSWER_PIECES) <= cue.end <= first
    ]
    if not before:
        return _cue_after(run, pieces)
    cue = max(before, key=lambda one: (one.end, one.end - one.start)) if len(before) > 1 else before[0]
    taken = [other for other in runs if cue.end <= other.first_piece < first and len(other.digits) >= 4]
    marked = _MARK_GROUP in [piece.group for piece in pieces[cue.end : first]]
    return _cue_after(run, pieces) if taken or marked else cue


def _announces_next(pieces: list[Piece], index: int) -> bool:
    """True when a number follows, over a sign at most: "19864105, gsm +32 450…"."""
    following = pieces[index : index + 3]
    return any(piece.group == _DIGITS_GROUP or piece.text in STRONG_WORDS for piece in following)


_AFTER = frozenset(("fax", "office", "mobile", "gsm", "mobil", "handy", "portable"))


def _cue_after(run: Run, pieces: list[Piece]) -> Cue | None:
    index = cue_word_after(run, pieces)
    if index is None or _announces_next(pieces, index + 1):
        return None
    return Cue(index, index + 1, PersonalDataKind.PHONE, 6)


def cue_word_after(run: Run, pieces: list[Piece]) -> int | None:
    """The piece straight after a run that may announce it, or else the number behind it; None when there is none."""
    index = run.last_piece
    while index < len(pieces) and pieces[index].text in {"-", "(", ","}:
        index += 1
    return index if index < len(pieces) and pieces[index].text in _AFTER else None
