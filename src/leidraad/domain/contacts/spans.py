"""The parts of a contact that may not be kept: recording paused, customer on hold, or private.

Apart from the turns, because they are cut before anything is stored: nothing spoken on hold is kept (see
docs/methods/notices.md). What remains keeps its times.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Turn, Word

WORD_PADDING_S = 0.15  # word times are off by about this much


class SpanKind(StrEnum):
    """Why a part is cut. Stored, so a value never changes its meaning."""

    PAUSED = "paused"
    HOLD = "hold"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From ``start_s`` up to ``end_s``, seconds from the start of the contact; infinite: up to its end."""

    start_s: float
    end_s: float
    kind: SpanKind

    def touches(self, start_s: float, end_s: float) -> bool:
        """Whether anything of this time lies inside; a moment without length lies inside when it is not before or after."""
        if start_s == end_s:
            return self.start_s <= start_s < self.end_s
        return start_s < self.end_s and self.start_s < end_s


def merged_times(spans: Iterable[Span]) -> tuple[tuple[float, float], ...]:
    """The times that the spans cover together, in order, none touching another."""
    merged: list[tuple[float, float]] = []
    for span in sorted(spans):
        if merged and span.start_s <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], span.end_s))
        else:
            merged.append((span.start_s, span.end_s))
    return tuple(merged)


def turns_outside(
    turns: Sequence[Turn], spans: Sequence[Span], *, started_at: datetime | None
) -> tuple[Turn, ...]:
    """The turns without what lies in a span: words go one by one, a turn without timed words goes whole.

    A written turn is placed by its own moment, counted from ``started_at``. Raises CANNOT_CUT for a turn without any
    time, since nobody can say where it lies; without spans everything stays.
    """
    if not spans:
        return tuple(turns)
    kept = (_outside(turn, spans, started_at=started_at) for turn in turns)
    return tuple(turn for turn in kept if turn is not None)


def _outside(turn: Turn, spans: Sequence[Span], *, started_at: datetime | None) -> Turn | None:
    start_s, end_s = _times(turn, started_at=started_at)
    if not any(_reaches(span, start_s, end_s) for span in spans):
        return turn
    # Words decide only where every word of the text has its time.
    if not turn.words or len(turn.words) != len(turn.text.split()):
        return None
    words = tuple(word for word in turn.words if not _word_is_cut(word, spans))
    if not words:
        return None
    text = " ".join(word.text.strip() for word in words)
    return replace(turn, text=text, words=words, start_s=words[0].start_s, end_s=words[-1].end_s)


def _word_is_cut(word: Word, spans: Sequence[Span]) -> bool:
    return any(_reaches(span, word.start_s, word.end_s) for span in spans)


def _reaches(span: Span, start_s: float, end_s: float) -> bool:
    return span.touches(max(0.0, start_s - WORD_PADDING_S), end_s + WORD_PADDING_S)


def _times(turn: Turn, *, started_at: datetime | None) -> tuple[float, float]:
    if turn.start_s is not None:
        return turn.start_s, turn.end_s if turn.end_s is not None else math.inf
    if turn.words:
        return turn.words[0].start_s, turn.words[-1].end_s
    if turn.at is None or started_at is None:
        raise IntakeProblem(ProblemCode.CANNOT_CUT)
    written_s = (turn.at - started_at).total_seconds()
    return written_s, written_s
