"""Labels of customers' turns, whoever gives them: the rules and models that ship, or a model that an operator set in their place.

A labeller gets redacted turns of customers and nobody else's, and gives each one label of a closed list. What it cannot tell,
the shipped rules tell, and ``Labelled.by`` says so. Apart from ``reading``, which makes signals of labels, so that a model
never decides what a label leads to.

NotLabelled      a labeller could not say; ``why`` says whether it is away, unclear or unusable
  UnknownLabel   it gave a label that nobody told us the meaning of; ``label`` names it
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from leidraad.domain.language.aggression import find as aggression
from leidraad.domain.language.aggression.reading import Aggression, Kind, Level
from leidraad.domain.language.compliments import find as compliments
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import MARK
from leidraad.domain.language.sentiment import read as sentiment

NONE, TO_AGENT = "none", "to_agent"


class LabelledSignal(StrEnum):
    """What turns are labelled for; written in settings and in the versions of readings."""

    AGGRESSION = "aggression"
    COMPLIMENTS = "compliments"
    SENTIMENT = "sentiment"


# The label that says that nothing is there comes first.
LABELS_OF: Mapping[LabelledSignal, tuple[str, ...]] = MappingProxyType(
    {
        LabelledSignal.AGGRESSION: (NONE, *map(str, Kind)),
        LabelledSignal.COMPLIMENTS: (NONE, TO_AGENT),
        LabelledSignal.SENTIMENT: (
            str(sentiment.Sentiment.NEUTRAL), str(sentiment.Sentiment.NEGATIVE), str(sentiment.Sentiment.POSITIVE),
        ),
    }
)  # fmt: skip

LEVEL_OF: Mapping[str, Level] = MappingProxyType(
    {
        NONE: Level.NONE,
        str(Kind.SELF_HARM): Level.NONE,
        str(Kind.RUDENESS): Level.RUDE,
        str(Kind.INSULT): Level.INSULT,
        str(Kind.DISCRIMINATION): Level.INSULT,
        str(Kind.SEXUAL_REMARK): Level.INSULT,
        str(Kind.THREAT_OF_VIOLENCE): Level.THREAT,
        str(Kind.THREAT_OF_BEING_WAITED_FOR): Level.THREAT,
    }
)


class WhyNotLabelled(StrEnum):
    """Why a labeller gave nothing. Stored in the version of a reading, so a value never changes its meaning."""

    AWAY = "away"  # nobody answered in time, or only to say no
    UNCLEAR = "unclear"  # an answer that is not of the form that was asked for
    UNUSABLE = "unusable"  # the files or the settings do not fit


class NotLabelled(Exception):
    """A labeller could not say; ``detail`` is for whoever operates it and holds no words of customers."""

    def __init__(self, why: WhyNotLabelled, detail: str) -> None:
        super().__init__(f"{why}: {detail}")
        self.why = why
        self.detail = detail


class UnknownLabel(NotLabelled):
    """A label without a meaning: ``label`` is the model's own, cut to a length that can be shown."""

    def __init__(self, why: WhyNotLabelled, label: str, *, known: Sequence[str]) -> None:
        shown = label[:60]
        super().__init__(why, f"the label {shown!r} is not known; known are {', '.join(known)}")
        self.label = shown


@dataclass(frozen=True, slots=True)
class TurnToLabel:
    """The redacted words of one turn of a customer, and their language where it is known."""

    text: str
    language: Language | None


@dataclass(frozen=True, slots=True)
class TurnLabel:
    """What one turn was found to be: one of ``LABELS_OF``.

    ``start`` and ``end`` are characters of the text (end excluded), both None where no words are named. ``confidence`` is 0 to 1;
    ``score`` is -1 (negative) to 1 (positive), and 0 for other signals than sentiment.
    """

    label: str
    confidence: float
    start: int | None = None
    end: int | None = None
    score: float = 0.0


class TurnLabeller(Protocol):
    """Gives turns labels. ``ShippedLabeller`` is the default; the others are in ``engines.turn_labels``."""

    @property
    def version(self) -> str:
        """Name and digest of what labels, without blanks and commas; it changes when the same words may be labelled otherwise."""

    @property
    def languages(self) -> frozenset[Language]:
        """The languages that it reads; turns in others are not put before it."""

    def labels(self, turns: Sequence[TurnToLabel], *, signal: LabelledSignal) -> tuple[TurnLabel | None, ...]:
        """One label per turn, in order; None for a turn that says nothing. No turns give none. Raises NotLabelled."""


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
