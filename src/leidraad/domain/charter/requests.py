"""What can be asked of a charter, what must be known to answer, and the answer.

Apart from ``decide`` so that those who only ask or show an answer need not know the rules.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from leidraad.domain.charter.clauses import ClauseId, Purpose, SelectionMethod
from leidraad.domain.contacts.turns import Channel, Direction


class Phase(StrEnum):
    """Where the agreement stands; the steps between stand in ``phases``. Stored, so a value never changes its meaning."""

    DRAFT = "draft"
    INFORMED = "informed"
    CONSULTED = "consulted"
    SIGNED = "signed"
    PILOT = "pilot"
    EVALUATING = "evaluating"
    AMENDED = "amended"
    SIGNED_REGULATION = "signed_regulation"
    ROLL_OUT = "roll_out"
    STOPPED = "stopped"


class Action(StrEnum):
    """Everything that can be done with a contact of a named agent, or with what was learned from many."""

    CAPTURE = "capture"
    LISTEN = "listen"
    READ = "read"
    LISTEN_OWN = "listen_own"
    READ_OWN = "read_own"
    DELETE = "delete"
    SEARCH_INSIGHT = "search_insight"
    READ_SUMMARY = "read_summary"  # of a contact whose agent is named
    NOMINATE = "nominate"  # the agent offers a contact of their own for coaching
    LISTEN_LIVE = "listen_live"  # unseen, while it happens: never
    ANALYSE = "analyse"  # by a model
    BRIEF = "brief"  # the service store, to the agent in contact with that customer
    MONITOR = "monitor"  # a stream of data writes something about an agent


class Analysis(StrEnum):
    """What a model is asked to find out."""

    AGENT_EMOTION = "agent_emotion"
    VOICE_EMOTION = "voice_emotion"
    CUSTOMER_EMOTION = "customer_emotion"  # from words
    AGENT_SCORE = "agent_score"
    NAMED_OUTPUT = "named_output"  # about a named agent, shown to people other than that agent


class ActorRole(StrEnum):
    """In which role somebody asks; the values are those of the people's roles, and one for the software itself."""

    AGENT = "agent"
    COACH = "coach"
    TEAM_LEADER = "team_leader"
    QUALITY_ANALYST = "quality_analyst"
    UNION_DELEGATE = "union_delegate"
    DATA_PROTECTION_OFFICER = "data_protection_officer"
    ADMINISTRATOR = "administrator"
    EXECUTIVE = "executive"
    PLANNER = "planner"
    PREVENTION_ADVISER = "prevention_adviser"
    CHARTER_KEEPER = "charter_keeper"
    ENROLMENT_KEEPER = "enrolment_keeper"
    INTAKE = "intake"


@dataclass(frozen=True, slots=True)
class Request:
    """Who asks to do what, why, and on which day (of the centre's own calendar)."""

    action: Action
    roles: frozenset[ActorRole]
    on: date
    purpose: Purpose | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about the contact and the people; None is not known, and what is not known is refused."""

    team: str | None = None
    channel: Channel | None = None
    direction: Direction | None = None
    agent_is_enrolled: bool | None = None
    agent_is_notified: bool | None = None
    customer_is_protected: bool | None = None
    is_own: bool | None = None
    coaches_agent: bool | None = None
    is_deleted: bool | None = None
    age_days: int | None = None
    captured_count: int | None = None  # contacts that the quota is taken of
    used_count: int | None = None  # distinct contacts opened already
    is_counted: bool | None = None  # this contact is among them
    window_share: Fraction | None = None  # 0 to 1; the cap when the window began; the smaller one counts
    group_size: int | None = None  # people behind a figure
    phase: Phase | None = None
    frozen: frozenset[ClauseId] | None = None  # clauses under dispute
    others_take_part: bool | None = None  # every other agent on the contact is enrolled and told
    customer_is_told: bool | None = (
        None  # the register of notices has one in force for this channel and number
    )
    chosen_by: SelectionMethod | None = None
    analysis: Analysis | None = None
    system_is_registered: bool | None = None  # the stream stands in the monitoring register
    serves_customer: bool | None = None  # the agent is in contact with that customer now
    is_private: bool | None = None  # the agent pressed the button for a private contact
    customer_refuses: bool | None = None  # this time, or once and for all
    pool_size: int | None = None  # agents in the teams of the charter, whether they take part or not


class Effect(StrEnum):
    PERMIT = "permit"
    DENY = "deny"


class ReasonCode(StrEnum):
    """Stored with decisions, so a value never changes its meaning. The data each carries stands behind it."""

    # why not
    NOT_IN_FORCE = "not_in_force"  # on, valid_from, valid_until
    TEAM_OUT_OF_SCOPE = "team_out_of_scope"  # team
    CHANNEL_OUT_OF_SCOPE = "channel_out_of_scope"  # channel
    DIRECTION_OUT_OF_SCOPE = "direction_out_of_scope"  # direction
    NOT_ENROLLED = "not_enrolled"  # -
    AGENT_NOT_NOTIFIED = "agent_not_notified"  # -
    NOTHING_SIGNED = "nothing_signed"  # -
    PURPOSE_MISSING = "purpose_missing"  # -
    PURPOSE_NOT_SIGNED = "purpose_not_signed"  # purpose
    USE_FORBIDDEN = "use_forbidden"  # purpose
    ROLE_MAY_NOT = "role_may_not"  # action
    NOT_ASSIGNED = "not_assigned"  # -
    NOT_OWN = "not_own"  # -
    CUSTOMER_NOT_INFORMED = "customer_not_informed"  # channel
    CAP_UNSET = "cap_unset"  # -
    CAP_REACHED = "cap_reached"  # allowed, used, captured
    NO_GRANT = "no_grant"  # -
    DELETED = "deleted"  # -
    TOO_OLD = "too_old"  # age_days, limit_days
    INSIGHT_NOT_SIGNED = "insight_not_signed"  # -
    GROUP_TOO_SMALL = "group_too_small"  # limit
    NUMBER_PROTECTED = "number_protected"  # -
    UNKNOWN_FACT = "unknown_fact"  # fact
    NO_CHARTER = "no_charter"  # -
    PHASE_FORBIDS = "phase_forbids"  # phase
    CLAUSE_FROZEN = "clause_frozen"  # clause
    OTHER_AGENT_NOT_ENROLLED = "other_agent_not_enrolled"  # -
    CUSTOMER_NOTICE_MISSING = "customer_notice_missing"  # channel
    NOT_CHOSEN_AS_AGREED = "not_chosen_as_agreed"  # -
    MAXIMUM_REACHED = "maximum_reached"  # maximum, used
    NEVER_LIVE = "never_live"  # -
    ANALYSIS_NEVER = "analysis_never"  # analysis
    ANALYSIS_OFF = "analysis_off"  # analysis
    NOT_REGISTERED = "not_registered"  # -
    SERVICE_NOT_SIGNED = "service_not_signed"  # -
    NOT_IN_CONTACT = "not_in_contact"  # -
    POOL_TOO_SMALL = "pool_too_small"  # agents, smallest
    CUSTOMER_REFUSED = "customer_refused"  # - the customer asked not to be recorded
    PRIVATE_CONTACT = "private_contact"  # - the agent pressed the button for a private contact
    PARTS_TOLD_LATE = "parts_told_late"  # - held or paused parts, named after it was taken in
    # why so
    IN_FORCE = "in_force"  # valid_from, valid_until
    IN_SCOPE = "in_scope"  # -
    VOLUNTEERED = "volunteered"  # -
    SIGNED = "signed"  # -
    COACHES_AGENT = "coaches_agent"  # -
    OWN_CONTACT = "own_contact"  # -
    CUSTOMER_INFORMED = "customer_informed"  # channel, notice
    WITHIN_CAP = "within_cap"  # allowed, used, captured
    ALREADY_COUNTED = "already_counted"  # -
    NOT_COUNTED = "not_counted"  # -
    NOT_DELETED = "not_deleted"  # -
    YOUNG_ENOUGH = "young_enough"  # age_days, limit_days
    GROUP_LARGE_ENOUGH = "group_large_enough"  # limit
    NUMBER_OPEN = "number_open"  # -
    IN_PHASE = "in_phase"  # phase
    OTHERS_TAKE_PART = "others_take_part"  # -
    CHOSEN_AS_AGREED = "chosen_as_agreed"  # method
    ANALYSIS_ALLOWED = "analysis_allowed"  # analysis
    REGISTERED = "registered"  # -
    IN_CONTACT = "in_contact"  # -
    NOT_PRIVATE = "not_private"  # -
    NOT_REFUSED = "not_refused"  # -
    POOL_LARGE_ENOUGH = "pool_large_enough"  # smallest


Value = str | int


@dataclass(frozen=True, slots=True)
class Reason:
    """One clause's word in a decision."""

    clause_id: ClauseId
    effect: Effect
    code: ReasonCode
    data: tuple[tuple[str, Value], ...] = field(default=())


class Obligation(StrEnum):
    """What whoever acts on a permission must also do."""

    WRITE_LEDGER = "write_ledger"
    SHOW_TO_AGENT = "show_to_agent"
    INFORM_CUSTOMER = "inform_customer"
    COUNT_IN_QUOTA = "count_in_quota"
    STOP_WHEN_REVOKED = "stop_when_revoked"
    ERASE_IN_TIME = "erase_in_time"


@dataclass(frozen=True, slots=True)
class Decision:
    """Permit or deny, with the clauses that made it so; of a denial, only what denied."""

    effect: Effect
    reasons: tuple[Reason, ...]
    obligations: tuple[Obligation, ...] = field(default=())

    @property
    def is_permitted(self) -> bool:
        return self.effect is Effect.PERMIT

    @property
    def clause_ids(self) -> tuple[ClauseId, ...]:
        """The clauses cited, each once, in the order of the reasons."""
        return tuple(dict.fromkeys(reason.clause_id for reason in self.reasons))

    def as_data(self) -> dict[str, object]:
        """The decision as it is kept and logged: only text, numbers and lists."""
        return {
            "effect": str(self.effect),
            "reasons": [
                {"clause": str(reason.clause_id), "code": str(reason.code), "data": dict(reason.data)}
                for reason in self.reasons
            ],
            "obligations": [str(obligation) for obligation in self.obligations],
        }


class CharterRefusal(Exception):
    """The charter refuses; ``decision`` says by which clauses."""

    def __init__(self, decision: Decision) -> None:
        super().__init__(", ".join(f"{reason.clause_id} {reason.code}" for reason in decision.reasons))
        self.decision = decision


NO_CHARTER = Decision(
    Effect.DENY,
    (Reason(ClauseId.SCOPE, Effect.DENY, ReasonCode.NO_CHARTER),),
    (Obligation.WRITE_LEDGER,),
)
