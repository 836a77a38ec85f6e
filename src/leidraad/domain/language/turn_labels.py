"""Labels of customers' turns, whoever gives them: the rules and models that ship, or a model that an operator set in their place.

A labeller gets redacted turns of customers and nobody else's, and gives each one label of a closed list. Protocol and plain data
only, so that settings can be read without rules and models; the default is in ``shipped_labels``. Apart from ``reading``, which
makes signals of labels, so that a model never decides what a label leads to.

NotLabelled      a labeller could not say; ``why`` says whether it is away, unclear or unusable
  UnknownLabel   it gave a label that nobody told us the meaning of; ``label`` names it
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from leidraad.domain.language.aggression.reading import Kind, Level
from leidraad.domain.language.languages import Language

NONE, TO_AGENT = "none", "to_agent"
NEUTRAL, NEGATIVE, POSITIVE = "neutral", "negative", "positive"  # as ``sentiment.read.Sentiment`` writes them


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
        LabelledSignal.SENTIMENT: (NEUTRAL, NEGATIVE, POSITIVE),
    }
)

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
    """Gives turns labels. ``shipped_labels`` has the default; the others are in ``engines.turn_labels``."""

    @property
    def version(self) -> str:
        """Name and digest of what labels, without blanks and commas; it changes when the same words may be labelled otherwise."""

    @property
    def languages(self) -> frozenset[Language]:
        """The languages that it reads; turns in others are not put before it."""

    def labels(self, turns: Sequence[TurnToLabel], *, signal: LabelledSignal) -> tuple[TurnLabel | None, ...]:
        """One label per turn, in order; None for a turn that says nothing. No turns give none. Raises NotLabelled."""
