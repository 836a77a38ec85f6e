"""What a charter may say: a closed vocabulary of twenty-two clauses, typed.

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

ADDED_LATER = "added_later"  # metadata of a parameter that charters signed before it cannot have known


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
    SELECTION = "C13"
    SIDE_BY_SIDE = "C14"
    GROUPS = "C15"
    TARGETS = "C16"
    MONITORING_REGISTER = "C17"
    CONSULTATION = "C18"
    EVALUATION = "C19"
    ROLL_OUT = "C20"
    SUNSET = "C21"
    SIGNATORIES = "C22"


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


class Stage(StrEnum):
    """What kind of agreement it is: a trial with volunteers, or the regulation after it."""

    PILOT = "pilot"
    ROLL_OUT = "roll_out"


class Participation(StrEnum):
    VOLUNTEERS = "volunteers"
    EVERYONE = "everyone"  # of the teams, once enrolled and told: in a regulation only


class OnLeaving(StrEnum):
    """What becomes of an agent's quality data when they leave; nobody else opens it from that moment either way."""

    DESTROY = "destroy"
    RUN_OUT = "run_out"  # it lives its days for the agent alone


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
    HANDLED = "handled"  # every contact the agent had, as the telephone system reports it


class SelectionMethod(StrEnum):
    """How a contact may be chosen for coaching. A pick by a person or by a machine's flag does not exist."""

    COMMITTED_DRAW = "committed_draw"
    NOMINATION = "nomination"  # the agent offers it


class Stratum(StrEnum):
    """By what a draw may be divided beforehand, so that each part gets its share of chance."""

    CHANNEL = "channel"
    DIRECTION = "direction"
    LANGUAGE = "language"
    QUEUE = "queue"


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


class Body(StrEnum):
    """Where management and workers consult each other."""

    WORKS_COUNCIL = "works_council"  # OR / CE
    CPBW = "cpbw"  # committee for prevention and protection at work (CPPT)
    UNION_DELEGATION = "union_delegation"
    PARITAIR_COMITE = "paritair_comite"  # joint committee of an autonomous public company
    CSE = "cse"  # comité social et économique (France)
    BETRIEBSRAT = "betriebsrat"  # Germany
    WORKERS = "workers"  # where there is no body at all


class ConsultationAct(StrEnum):
    """What the body does, from the weakest to the strongest."""

    INFORM = "inform"
    CONSULT = "consult"
    AGREE = "agree"


class Indicator(StrEnum):
    """What the evaluation of the pilot reports on."""

    PARTICIPATION = "participation"
    QUOTA_USE = "quota_use"
    REFUSALS = "refusals"
    DELETIONS = "deletions"
    COACHING = "coaching"
    CUSTOMER_MEASURES = "customer_measures"
    EMPLOYEE_MEASURES = "employee_measures"
    INCIDENTS = "incidents"


class GateNeed(StrEnum):
    """What must be there before a roll-out."""

    EVALUATION_CLOSED = "evaluation_closed"
    ADDITIONS_SIGNED = "additions_signed"  # by the representative unions


class AfterEnd(StrEnum):
    """What becomes of recordings when the charter's last day has passed."""

    RUN_OUT = "run_out"
    DESTROY = "destroy"


class StoppedBy(StrEnum):
    EITHER_SIDE = "either_side"
    BOTH_SIDES = "both_sides"


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
class TakingPart:
    """Who takes part, and what leaving does. ``smallest_pool``: agents in the teams, so that nobody stands out."""

    who: Participation
    on_leaving: OnLeaving
    smallest_pool: int


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
    absolute_maximum: int | None = None  # contacts in a window, whatever the percentage gives
    reservation_min: int = 30  # minutes until a right that nobody used ends and counts no more


@dataclass(frozen=True, slots=True)
class Selection:
    """How contacts are chosen, and by what a draw is divided (nothing: all together)."""

    methods: frozenset[SelectionMethod]
    strata: frozenset[Stratum]
    ai_flags: Limit


@dataclass(frozen=True, slots=True)
class Deletion:
    """What happens when the agent deletes a recording."""

    by: Eraser
    shred_within_h: int
    reason_required: bool
    limited: bool
    undo_within_s: int = 0  # nobody can open it from the first moment; until then the agent may take it back


@dataclass(frozen=True, slots=True)
class Retention:
    """How long each store keeps what it holds.

    ``keep_original``: a recording as it came in lives on, sealed, beside its transcript and no longer than that, so that
    it can be transcribed again. False: it is destroyed once it was transcribed.
    """

    quality_days: int
    insight_months: int
    service_months: int
    coaching_note_months: int
    keep_original: bool = field(default=False, metadata={ADDED_LATER: True})


@dataclass(frozen=True, slots=True)
class Insight:
    allowed: bool


@dataclass(frozen=True, slots=True)
class Service:
    allowed: bool


@dataclass(frozen=True, slots=True)
class Groups:
    """``threshold``: people behind any figure that is shown to others."""

    threshold: int


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Coaching beside the agent, live and announced. ``least_percent`` of all coaching stays of this kind."""

    guaranteed: bool
    announced: bool
    counted_in_cap: bool
    least_percent: Fraction  # 0 to 100


@dataclass(frozen=True, slots=True)
class AiLimits:
    agent_emotion: Limit
    voice_emotion: Limit
    agent_scoring: Limit
    named_output_to_people: Limit
    customer_emotion: Limit  # from their words, never their voice
    human_supervision: bool


@dataclass(frozen=True, slots=True)
class Targets:
    """What a set of targets for people must hold."""

    quantitative_percent_max: Fraction  # of the weights together, 0 to 100
    quality_required: bool
    satisfaction_required: bool
    individual_talk_time: Limit


@dataclass(frozen=True, slots=True)
class MonitoringRegister:
    """Whether every stream of data about agents must be registered, and how many days before it they are told."""

    required: bool
    notice_days: int


@dataclass(frozen=True, slots=True)
class Consultation:
    """Which body, what it does, and the times before anything starts.

    ``new_technology``: the thresholds of CAO 39 are met, so information comes ``information_months`` before the start.
    """

    body: Body
    act: ConsultationAct
    new_technology: bool
    information_months: int
    posting_days: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    due: date
    body: Body
    indicators: frozenset[Indicator]


@dataclass(frozen=True, slots=True)
class RollOut:
    needs: frozenset[GateNeed]


@dataclass(frozen=True, slots=True)
class Sunset:
    """What happens after the last day, and who may end the charter before it."""

    recordings: AfterEnd
    stopped_by: StoppedBy


@dataclass(frozen=True, slots=True)
class Signatories:
    """The codes of those who sign: management, legal counsel, and each union."""

    management: frozenset[str]
    legal: frozenset[str]
    unions: frozenset[str]


@dataclass(frozen=True, slots=True)
class ProtectedNumbers:
    kinds: frozenset[ProtectedKind]
    numbers: frozenset[str] = field(default=frozenset())  # E.164


@dataclass(frozen=True, slots=True)
class Charter:
    """One signed agreement. A ``listening_cap`` of None is a cap nobody agreed yet: then nobody listens."""

    code: str
    title: Mapping[Language, str]  # in every one of the four
    stage: Stage
    scope: Scope
    participation: TakingPart
    purposes_allowed: frozenset[Purpose]
    uses_forbidden: frozenset[Purpose]
    customer_notice: Mapping[Channel, Notice]
    listening_cap: ListeningCap | None
    deletion: Deletion
    retention: Retention
    insight: Insight
    service: Service
    ai: AiLimits
    protected_numbers: ProtectedNumbers
    selection: Selection
    side_by_side: SideBySide
    groups: Groups
    targets: Targets
    monitoring_register: MonitoringRegister
    consultation: Consultation
    evaluation: Evaluation
    roll_out: RollOut
    sunset: Sunset
    signatories: Signatories
