"""All that is read in one contact from its redacted words, in one call: what intake keeps and re-reading replaces.

Apart from the single readings, which each know one thing, because somebody has to say whose words each of them may
see, in which order they come, and under which version they were made. Agents' words are read for what was promised and
done, never for how somebody feels or behaves.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from leidraad.domain.language.aggression import find as aggression
from leidraad.domain.language.aggression import reading as aggression_reading
from leidraad.domain.language.compliments import find as compliments
from leidraad.domain.language.language_of import languages_of_turns
from leidraad.domain.language.languages import Language
from leidraad.domain.language.said import SaidTurn

READING_VERSION = f"aggression {aggression.RULES_VERSION}, compliments {compliments.RULES_VERSION}"
CUSTOMER, AGENT = "customer", "agent"  # as ``contacts.turns.Party`` writes them

Value = str | int | float | bool | None


class SignalKind(StrEnum):
    """What was found. Stored, so a value never changes its meaning."""

    COMPLIMENT = "compliment"
    AGGRESSION = "aggression"
    CARE = "care"  # the customer speaks of harming himself: asks for care, and is no aggression


LABELS: Mapping[SignalKind, tuple[str, ...]] = MappingProxyType(
    {
        SignalKind.COMPLIMENT: ("to_agent",),
        SignalKind.AGGRESSION: tuple(
            str(kind) for kind in aggression_reading.Kind if kind is not aggression_reading.Kind.SELF_HARM
        ),
        SignalKind.CARE: (str(aggression_reading.Kind.SELF_HARM),),
    }
)


@dataclass(frozen=True, slots=True)
class Signal:
    """One thing found in one turn, with the words that say so.

    ``start`` and ``end`` are characters of the turn's text (end excluded); both None when no words of this turn alone
    say it. ``confidence`` is 0 to 1, or None where the reading gives none. ``value`` holds what the kind adds.
    """

    kind: SignalKind
    label: str  # one of LABELS[kind]
    party: str
    position: int  # of the turn
    start: int | None = None
    end: int | None = None
    confidence: float | None = None
    value: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ContactReading:
    """All that was read in a contact, in the order of its turns."""

    signals: tuple[Signal, ...]
    version: str = READING_VERSION


def read_contact(
    turns: Sequence[SaidTurn],
    *,
    language: Language | None,
    channel: str,
    started_at: datetime,
) -> ContactReading:
    """What the words of a contact say. ``turns`` are redacted; ``language`` is the contact's where it is known.

    Without turns nothing is found. Raises nothing: words that no rule knows give no signal.
    """
    languages = languages_of_turns(turns, contact_language=language)
    found = [
        signal
        for position, (turn, spoken) in enumerate(zip(turns, languages, strict=True))
        if turn.party == CUSTOMER
        for signal in _of_customer(position, turn.text, spoken)
    ]
    return ContactReading(tuple(found))


def _of_customer(position: int, text: str, language: Language | None) -> Iterator[Signal]:
    yield from _compliment(position, text, language)
    yield from _aggression(position, text, language)


def _compliment(position: int, text: str, language: Language | None) -> Iterator[Signal]:
    read = compliments.compliment_in(text, language=language)
    if read.given:
        spans = [(words.start, words.end) for words in read.words]
        yield _signal(SignalKind.COMPLIMENT, "to_agent", position, spans, read.confidence)


def _aggression(position: int, text: str, language: Language | None) -> Iterator[Signal]:
    read = aggression.aggression_in(text, language=language)
    if read.kind is None:
        return
    spans = [(words.start, words.end) for words in read.words]
    if read.needs_care:
        yield _signal(SignalKind.CARE, str(read.kind), position, spans, read.confidence)
    elif read.level is not aggression_reading.Level.NONE:
        value = {"level": str(read.level)}
        yield _signal(SignalKind.AGGRESSION, str(read.kind), position, spans, read.confidence, value)


def _signal(
    kind: SignalKind,
    label: str,
    position: int,
    spans: Sequence[tuple[int, int]],
    confidence: float | None,
    value: Mapping[str, Value] | None = None,
) -> Signal:
    start, end = spans[0] if spans else (None, None)
    return Signal(kind, label, CUSTOMER, position, start, end, confidence, value or {})
