"""What a charter may say: a closed vocabulary of twelve clauses, typed.

Closed, so that every charter can be compared, explained in four languages and held against the floor.
The words of each clause stand in ``wording``; here is only what a machine needs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.domain.language.languages import Language


class ClauseId(StrEnum):
    """Stored with every decision and signed on paper, so a value never changes its meaning."""

    SCOPE = "C1"
    PARTICIPATION = "C2"
    PURPOSES_ALLOWED = "C3"
    USES_FORBIDDEN = "C4"
    CUSTOMER_NOTICE = "C5"
    LISTENING_CAP = "C6"
    DELETION = "C7"
    RETENTION = "C8"
    INSIGHT = "C9"
    SERVICE = "C10"
    AI = "C11"
    PROTECTED_NUMBERS = "C12"


class Purpose(StrEnum):
    """Why somebody wants to hear, read or use a contact: what a charter can allow, and what it must forbid."""

    COACHING = "coaching"
    TRAINING = "training"
    INSIGHT = "insight"
    SERVICE = "service"
    OWN_REVIEW = "own_review"  # the agent's own contact: never needs to be signed
    SANCTION = "sanction"
    DISCIPLINARY_FILE = "disciplinary_file"
    DISMISSAL = "dismissal"
    NON_RENEWAL = "non_renewal"
    PAY = "pay"
    RANKING = "ranking"
    PROMOTION = "promotion"
    APPRAISAL = "appraisal"


SIGNABLE_PURPOSES = frozenset({Purpose.COACHING, Purpose.TRAINING, Purpose.INSIGHT, Purpose.SERVICE})
LISTENING_PURPOSES = frozenset({Purpose.COACHING, Purpose.TRAINING})
USES_AGAINST_AGENTS = frozenset(set(Purpose) - SIGNABLE_PURPOSES - {Purpose.OWN_REVIEW})


class Participation(StrEnum):
    VOLUNTEERS = "volunteers"
    EVERYONE = "everyone"


class Notice(StrEnum):
    """How a customer is told, before anything is captured."""

    SPOKEN_MESSAGE = "spoken_message"
    WRITTEN_MESSAGE = "written_message"


class Counted(StrEnum):
    """What counts as listening when anyone but the agent opens it."""

    AUDIO = "audio"
    TRANSCRIPT = "transcript"
    SUMMARY = "summary"


class CapWindow(StrEnum):
    """Whose captured contacts the percentage is taken of."""

    CALENDAR_MONTH = "calendar_month"  # this month's, so far
    PREVIOUS = "previous_calendar_month"  # last month's, closed


class CapUnit(StrEnum):
    CONTACT = "contact"


class CapDenominator(StrEnum):
    CAPTURED = "captured"


class CapRounding(StrEnum):
    FLOOR = "floor"


class Limit(StrEnum):
    NEVER = "never"
    OFF = "off"
    ON = "on"


class ProtectedKind(StrEnum):
    """Whose numbers are never captured."""

    UNION = "union"
    PREVENTION = "prevention"
    MEDICAL = "medical"
    WHISTLE_BLOWER = "whistle_blower"


class Eraser(StrEnum):
    AGENT = "agent"


@dataclass(frozen=True, slots=True)
class Scope:
    """Where and when the charter holds; ``valid_until`` is the last day."""

    teams: frozenset[str]
    channels: frozenset[Channel]
    directions: frozenset[Direction]
    valid_from: date
    valid_until: date
    languages: frozenset[Language]


@dataclass(frozen=True, slots=True)
class ListeningCap:
    """The largest part of an agent's captured contacts that people other than the agent may open."""

    percent: Fraction  # 0 to 100, exact
    unit: CapUnit
    denominator: CapDenominator
    window: CapWindow
    rounding: CapRounding
    counts: frozenset[Counted]
    time_zone: str = "Europe/Brussels"  # in which a month begins


@dataclass(frozen=True, slots=True)
class Deletion:
    """What happens when the agent deletes a recording."""

    by: Eraser
    shred_within_h: int
    reason_required: bool
    limited: bool


@dataclass(frozen=True, slots=True)
class Insight:
    allowed: bool
    group_threshold: int  # people behind any figure
    retention_months: int


@dataclass(frozen=True, slots=True)
class Service:
    allowed: bool
    retention_months: int


@dataclass(frozen=True, slots=True)
class AiLimits:
    agent_emotion: Limit
    voice_emotion: Limit
    agent_scoring: Limit
    named_output_to_people: Limit


@dataclass(frozen=True, slots=True)
class ProtectedNumbers:
    kinds: frozenset[ProtectedKind]
    numbers: frozenset[str] = field(default=frozenset())  # E.164


@dataclass(frozen=True, slots=True)
class Charter:
    """One signed agreement. A ``listening_cap`` of None is a cap nobody agreed yet: then nobody listens."""

    code: str
    title: Mapping[Language, str]  # in every one of the four
    scope: Scope
    participation: Participation
    purposes_allowed: frozenset[Purpose]
    uses_forbidden: frozenset[Purpose]
    customer_notice: Mapping[Channel, Notice]
    listening_cap: ListeningCap | None
    deletion: Deletion
    retention_days: int
    insight: Insight
    service: Service
    ai: AiLimits
    protected_numbers: ProtectedNumbers
