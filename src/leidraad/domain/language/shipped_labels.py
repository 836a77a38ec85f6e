"""The labels that turns get from the rules and small models that ship, and what becomes of another labeller's beside them.

What another labeller cannot tell, the rules tell, and ``Labelled.by`` says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from leidraad.domain.language.aggression import find as aggression
from leidraad.domain.language.aggression.reading import Aggression, Kind, Level
from leidraad.domain.language.compliments import find as compliments
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import MARK
from leidraad.domain.language.sentiment import read as sentiment
from leidraad.domain.language.turn_labels import (
    LABELS_OF,
    NONE,
    TO_AGENT,
    LabelledSignal,
    NotLabelled,
    TurnLabel,
    TurnLabeller,
    TurnToLabel,
    UnknownLabel,
    WhyNotLabelled,
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """The labels of some turns, in order, and what stands for the labeller in the version of the reading."""

    labels: tuple[TurnLabel | None, ...]
    by: str  # the labeller's version; a WhyNotLabelled where the shipped rules took its place


class ShippedLabeller:
    """The rules and the small models that come with Leidraad. Raises nothing."""

    version = "shipped"
    languages = frozenset(Language)

    def labels(self, turns: Sequence[TurnToLabel], *, signal: LabelledSignal) -> tuple[TurnLabel | None, ...]:
        """One label per turn, in order; None where a turn has no words to be read for this signal."""
        read = _SHIPPED[signal]
        return tuple(read(turn) for turn in turns)


SHIPPED = ShippedLabeller()


def labelled(turns: Sequence[TurnToLabel], *, signal: LabelledSignal, by: TurnLabeller = SHIPPED) -> Labelled:
    """The labels of customers' redacted turns by a labeller, and by the shipped rules wherever it does not say.

    The rules read all turns as well: their words explain a label on which both agree, and whoever speaks of harming himself is
    heard although a model knows no such label. Raises nothing.
    """
    shipped = SHIPPED.labels(turns, signal=signal)
    if by is SHIPPED:
        return Labelled(shipped, by.version)
    asked = [place for place, turn in enumerate(turns) if turn.language in by.languages and _has_words(turn)]
    try:
        told = by.labels([turns[place] for place in asked], signal=signal) if asked else ()
        _check(told, count=len(asked), signal=signal)
    except NotLabelled as problem:
        return Labelled(shipped, str(problem.why))
    merged = list(shipped)
    for place, label in zip(asked, told, strict=True):
        merged[place] = _merged(shipped[place], label)
    return Labelled(tuple(merged), by.version)


def _check(told: Sequence[TurnLabel | None], *, count: int, signal: LabelledSignal) -> None:
    """No labeller gets a label past us that is not on the list."""
    if len(told) != count:
        raise NotLabelled(WhyNotLabelled.UNCLEAR, f"{len(told)} labels for {count} turns")
    for each in told:
        if each is not None and each.label not in LABELS_OF[signal]:
            raise UnknownLabel(WhyNotLabelled.UNCLEAR, each.label, known=LABELS_OF[signal])


def _merged(shipped: TurnLabel | None, told: TurnLabel | None) -> TurnLabel | None:
    if told is None or shipped is None:
        return told or shipped
    if shipped.label == Kind.SELF_HARM:
        return shipped
    if told.start is None and shipped.label == told.label:
        return replace(told, start=shipped.start, end=shipped.end)
    return told


def _has_words(turn: TurnToLabel) -> bool:
    return any(char.isalpha() for char in MARK.sub(" ", turn.text))


# --- the rules that ship


def _aggression(turn: TurnToLabel) -> TurnLabel:
    read = aggression.aggression_in(turn.text, language=turn.language)
    start, end = (read.words[0].start, read.words[0].end) if read.words else (None, None)
    return TurnLabel(_label_of(read), read.confidence, start, end)


def _label_of(read: Aggression) -> str:
    """The kind, of what is aggression towards the agent or asks for care; anything else is none."""
    is_there = read.needs_care or read.level is not Level.NONE
    return str(read.kind) if read.kind is not None and is_there else NONE


def _compliment(turn: TurnToLabel) -> TurnLabel:
    read = compliments.compliment_in(turn.text, language=turn.language)
    start, end = (read.words[0].start, read.words[0].end) if read.words else (None, None)
    return TurnLabel(TO_AGENT if read.given else NONE, read.confidence, start, end)


def _sentiment(turn: TurnToLabel) -> TurnLabel | None:
    """With the word that weighs most for it, where it stands in the text as it counts."""
    read = sentiment.sentiment_in(turn.text, language=turn.language)
    if read is None:
        return None
    start = turn.text.lower().find(read.because[0]) if read.because else -1
    if start < 0:
        return TurnLabel(str(read.sentiment), read.confidence, score=read.score)
    return TurnLabel(str(read.sentiment), read.confidence, start, start + len(read.because[0]), read.score)


_SHIPPED = {
    LabelledSignal.AGGRESSION: _aggression,
    LabelledSignal.COMPLIMENTS: _compliment,
    LabelledSignal.SENTIMENT: _sentiment,
}
