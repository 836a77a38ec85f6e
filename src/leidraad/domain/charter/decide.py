"""The decision itself: pure, total, and the same whatever the order of the rules.

Every rule that concerns an action speaks once. All must permit; one that denies is enough; what is not known denies.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from functools import lru_cache
from types import MappingProxyType

from leidraad.domain.charter.clauses import (
    LISTENING_PURPOSES,
    SIGNABLE_PURPOSES,
    USES_AGAINST_AGENTS,
    AfterEnd,
    AiLimits,
    Charter,
    ClauseId,
    Counted,
    Limit,
    ListeningCap,
    Purpose,
    Scope,
    SelectionMethod,
    Stage,
)
from leidraad.domain.charter.quota import allowed_count, allowed_of_share
from leidraad.domain.charter.requests import (
    Action,
    ActorRole,
    Analysis,
    Decision,
    Effect,
    Facts,
    Obligation,
    Phase,
    Reason,
    ReasonCode,
    Request,
    Value,
)

Rule = Callable[[Charter, Request, Facts], Reason]

INSIGHT_ROLES = frozenset({ActorRole.QUALITY_ANALYST, ActorRole.EXECUTIVE})

# What agents do with their own contacts. No dispute and no phase takes it from them.
OWN_ACTIONS = frozenset({Action.LISTEN_OWN, Action.READ_OWN, Action.DELETE, Action.NOMINATE})

CAPTURE_PHASES: Mapping[Stage, frozenset[Phase]] = MappingProxyType(
    {Stage.PILOT: frozenset({Phase.PILOT}), Stage.ROLL_OUT: frozenset({Phase.ROLL_OUT})}
)
# What a pilot captured is still opened while it is evaluated and after it, until its own days have run out.
OPENING_PHASES: Mapping[Stage, frozenset[Phase]] = MappingProxyType(
    {
        Stage.PILOT: frozenset(
            {Phase.PILOT, Phase.EVALUATING, Phase.AMENDED, Phase.SIGNED_REGULATION, Phase.ROLL_OUT}
        ),
        Stage.ROLL_OUT: frozenset({Phase.AMENDED, Phase.SIGNED_REGULATION, Phase.ROLL_OUT}),
    }
)
# The clause that a phase comes from: cited when it permits and when it forbids.
PHASE_CLAUSES: Mapping[Phase, ClauseId] = MappingProxyType(
    {
        Phase.DRAFT: ClauseId.CONSULTATION,
        Phase.INFORMED: ClauseId.CONSULTATION,
        Phase.CONSULTED: ClauseId.SIGNATORIES,
        Phase.SIGNED: ClauseId.SCOPE,
        Phase.PILOT: ClauseId.SCOPE,
        Phase.EVALUATING: ClauseId.EVALUATION,
        Phase.AMENDED: ClauseId.EVALUATION,
        Phase.SIGNED_REGULATION: ClauseId.ROLL_OUT,
        Phase.ROLL_OUT: ClauseId.ROLL_OUT,
        Phase.STOPPED: ClauseId.SUNSET,
    }
)

_RANKS: Mapping[ClauseId, int] = MappingProxyType(
    {clause_id: rank for rank, clause_id in enumerate(ClauseId)}
)


def decide(charter: Charter, request: Request, facts: Facts) -> Decision:
    """The charter's answer to a request, with every clause that denies, or all that permit when none does."""
    reasons = [rule(charter, request, facts) for rule in RULES[request.action]]
    if request.action in OWN_ACTIONS:
        return concluded(request.action, reasons)
    return concluded(request.action, unless_frozen(reasons, facts.frozen))


def unless_frozen(reasons: Iterable[Reason], frozen: frozenset[ClauseId] | None) -> list[Reason]:
    """The reasons with each permission of a clause under dispute turned into a denial.

    Not knowing which clauses are under dispute (None) is a denial of its own.
    """
    if frozen is None:
        return [*reasons, _unknown(ClauseId.SIGNATORIES, "frozen")]
    if not frozen:
        return list(reasons)
    return [_frozen(reason) if _is_frozen(reason, frozen) else reason for reason in reasons]


def concluded(action: Action, reasons: Iterable[Reason]) -> Decision:
    """The decision that reasons lead to: any denial wins, and no reasons at all deny."""
    spoken = list(reasons)
    denials = [reason for reason in spoken if reason.effect is Effect.DENY]
    if denials or not spoken:
        return Decision(Effect.DENY, _in_order(denials), (Obligation.WRITE_LEDGER,))
    return Decision(Effect.PERMIT, _in_order(spoken), OBLIGATIONS[action])


def _in_order(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Each once, by clause."""
    return tuple(sorted(set(reasons), key=_order))


def _is_frozen(reason: Reason, frozen: frozenset[ClauseId]) -> bool:
    return reason.effect is Effect.PERMIT and reason.clause_id in frozen


def _frozen(reason: Reason) -> Reason:
    return _deny(reason.clause_id, ReasonCode.CLAUSE_FROZEN, clause=reason.clause_id)


def _order(reason: Reason) -> tuple[int, str, tuple[tuple[str, Value], ...]]:
    return _RANKS[reason.clause_id], reason.code, reason.data


def _permit(clause_id: ClauseId, code: ReasonCode, **data: Value) -> Reason:
    return _reason(clause_id, Effect.PERMIT, code, tuple(data.items()))


def _deny(clause_id: ClauseId, code: ReasonCode, **data: Value) -> Reason:
    return _reason(clause_id, Effect.DENY, code, tuple(data.items()))


# Few reasons are ever given, and making one costs more than finding it (see benchmarks/decision.py).
_reason = lru_cache(maxsize=4096)(Reason)


# Permissions without figures, made once: these are given for every contact.
IN_SCOPE = _permit(ClauseId.SCOPE, ReasonCode.IN_SCOPE)
VOLUNTEERED = _permit(ClauseId.PARTICIPATION, ReasonCode.VOLUNTEERED)
OTHERS_TAKE_PART = _permit(ClauseId.PARTICIPATION, ReasonCode.OTHERS_TAKE_PART)
PURPOSE_SIGNED = _permit(ClauseId.PURPOSES_ALLOWED, ReasonCode.SIGNED)
COACHES_AGENT = _permit(ClauseId.PURPOSES_ALLOWED, ReasonCode.COACHES_AGENT)
NOT_AGAINST_AGENTS = _permit(ClauseId.USES_FORBIDDEN, ReasonCode.SIGNED)
NOTICE_IN_PLACE = _permit(ClauseId.CUSTOMER_NOTICE, ReasonCode.REGISTERED)
NOT_COUNTED = _permit(ClauseId.LISTENING_CAP, ReasonCode.NOT_COUNTED)
ALREADY_COUNTED = _permit(ClauseId.LISTENING_CAP, ReasonCode.ALREADY_COUNTED)
NOT_DELETED = _permit(ClauseId.DELETION, ReasonCode.NOT_DELETED)
NUMBER_OPEN = _permit(ClauseId.PROTECTED_NUMBERS, ReasonCode.NUMBER_OPEN)
NOT_PRIVATE = _permit(ClauseId.PROTECTED_NUMBERS, ReasonCode.NOT_PRIVATE)
NOT_REFUSED = _permit(ClauseId.CUSTOMER_NOTICE, ReasonCode.NOT_REFUSED)


def _unknown(clause_id: ClauseId, fact: str) -> Reason:
    return _deny(clause_id, ReasonCode.UNKNOWN_FACT, fact=fact)


def _in_force(charter: Charter, request: Request, _facts: Facts) -> Reason:
    scope = charter.scope
    if scope.valid_from <= request.on <= scope.valid_until:
        return _permit(ClauseId.SCOPE, ReasonCode.IN_FORCE, **_bounds(scope))
    return _deny(ClauseId.SCOPE, ReasonCode.NOT_IN_FORCE, on=request.on.isoformat(), **_bounds(scope))


def _in_force_or_running_out(charter: Charter, request: Request, facts: Facts) -> Reason:
    """After the last day what was captured lives on under the same rules, where the parties agreed so."""
    scope, sunset = charter.scope, charter.sunset
    if request.on <= scope.valid_until or request.on < scope.valid_from:
        return _in_force(charter, request, facts)
    last_day = scope.valid_until + timedelta(days=charter.retention.quality_days)
    if sunset.recordings is AfterEnd.RUN_OUT and request.on <= last_day:
        return _permit(ClauseId.SUNSET, ReasonCode.IN_FORCE, **_bounds(scope))
    return _deny(ClauseId.SUNSET, ReasonCode.NOT_IN_FORCE, on=request.on.isoformat(), **_bounds(scope))


def _bounds(scope: Scope) -> dict[str, Value]:
    return {"valid_from": scope.valid_from.isoformat(), "valid_until": scope.valid_until.isoformat()}


def _capture_phase(charter: Charter, _request: Request, facts: Facts) -> Reason:
    return _phase_among(CAPTURE_PHASES[charter.stage], facts.phase)


def _opening_phase(charter: Charter, _request: Request, facts: Facts) -> Reason:
    return _phase_among(OPENING_PHASES[charter.stage], facts.phase)


def _phase_among(phases: frozenset[Phase], phase: Phase | None) -> Reason:
    if phase is None:
        return _unknown(ClauseId.CONSULTATION, "phase")
    if phase in phases:
        return _permit(PHASE_CLAUSES[phase], ReasonCode.IN_PHASE, phase=phase)
    return _deny(PHASE_CLAUSES[phase], ReasonCode.PHASE_FORBIDS, phase=phase)


def _team(charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.team is None:
        return _unknown(ClauseId.SCOPE, "team")
    if facts.team in charter.scope.teams:
        return IN_SCOPE
    return _deny(ClauseId.SCOPE, ReasonCode.TEAM_OUT_OF_SCOPE, team=facts.team)


def _channel(charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.channel is None:
        return _unknown(ClauseId.SCOPE, "channel")
    if facts.channel in charter.scope.channels:
        return IN_SCOPE
    return _deny(ClauseId.SCOPE, ReasonCode.CHANNEL_OUT_OF_SCOPE, channel=facts.channel)


def _direction(charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.direction is None:
        return _unknown(ClauseId.SCOPE, "direction")
    if facts.direction in charter.scope.directions:
        return IN_SCOPE
    return _deny(ClauseId.SCOPE, ReasonCode.DIRECTION_OUT_OF_SCOPE, direction=facts.direction)


def _enrolled(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    # Whatever the clause says of participation: nobody's contacts are captured before they are enrolled.
    if facts.agent_is_enrolled is None:
        return _unknown(ClauseId.PARTICIPATION, "agent_is_enrolled")
    if facts.agent_is_enrolled:
        return VOLUNTEERED
    return _deny(ClauseId.PARTICIPATION, ReasonCode.NOT_ENROLLED)


def _notified(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    return _told(ClauseId.PARTICIPATION, ReasonCode.VOLUNTEERED, facts)


def _told_of_stream(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    return _told(ClauseId.MONITORING_REGISTER, ReasonCode.REGISTERED, facts)


def _told(clause_id: ClauseId, code: ReasonCode, facts: Facts) -> Reason:
    if facts.agent_is_notified is None:
        return _unknown(clause_id, "agent_is_notified")
    if facts.agent_is_notified:
        return _permit(clause_id, code)
    return _deny(clause_id, ReasonCode.AGENT_NOT_NOTIFIED)


def _others(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.others_take_part is None:
        return _unknown(ClauseId.PARTICIPATION, "others_take_part")
    if facts.others_take_part:
        return OTHERS_TAKE_PART
    return _deny(ClauseId.PARTICIPATION, ReasonCode.OTHER_AGENT_NOT_ENROLLED)


def _pool(charter: Charter, _request: Request, facts: Facts) -> Reason:
    smallest = charter.participation.smallest_pool
    if facts.pool_size is None:
        return _unknown(ClauseId.PARTICIPATION, "pool_size")
    if facts.pool_size >= smallest:
        return _permit(ClauseId.PARTICIPATION, ReasonCode.POOL_LARGE_ENOUGH, smallest=smallest)
    return _deny(ClauseId.PARTICIPATION, ReasonCode.POOL_TOO_SMALL, agents=facts.pool_size, smallest=smallest)


def _something_signed(charter: Charter, _request: Request, _facts: Facts) -> Reason:
    if charter.purposes_allowed & SIGNABLE_PURPOSES:
        return PURPOSE_SIGNED
    return _deny(ClauseId.PURPOSES_ALLOWED, ReasonCode.NOTHING_SIGNED)


def _any_purpose(charter: Charter, request: Request, _facts: Facts) -> Reason:
    return _purpose_among(charter.purposes_allowed & SIGNABLE_PURPOSES, request.purpose)


def _listening_purpose(charter: Charter, request: Request, _facts: Facts) -> Reason:
    return _purpose_among(charter.purposes_allowed & LISTENING_PURPOSES, request.purpose)


def _insight_purpose(charter: Charter, request: Request, _facts: Facts) -> Reason:
    return _purpose_among(charter.purposes_allowed & {Purpose.INSIGHT}, request.purpose)


def _service_purpose(charter: Charter, request: Request, _facts: Facts) -> Reason:
    return _purpose_among(charter.purposes_allowed & {Purpose.SERVICE}, request.purpose)


def _purpose_among(signed: frozenset[Purpose], purpose: Purpose | None) -> Reason:
    if purpose is None:
        return _deny(ClauseId.PURPOSES_ALLOWED, ReasonCode.PURPOSE_MISSING)
    if purpose in signed:
        return PURPOSE_SIGNED
    return _deny(ClauseId.PURPOSES_ALLOWED, ReasonCode.PURPOSE_NOT_SIGNED, purpose=purpose)


def _not_against_agents(charter: Charter, request: Request, _facts: Facts) -> Reason:
    # Also when a charter forgets to forbid it: the floor's list holds in every charter.
    if request.purpose in USES_AGAINST_AGENTS or request.purpose in charter.uses_forbidden:
        return _deny(ClauseId.USES_FORBIDDEN, ReasonCode.USE_FORBIDDEN, purpose=str(request.purpose))
    return NOT_AGAINST_AGENTS


def _coach_of_agent(_charter: Charter, request: Request, facts: Facts) -> Reason:
    if ActorRole.COACH not in request.roles:
        return _deny(ClauseId.PURPOSES_ALLOWED, ReasonCode.ROLE_MAY_NOT, action=request.action)
    if facts.coaches_agent is None:
        return _unknown(ClauseId.PURPOSES_ALLOWED, "coaches_agent")
    if facts.coaches_agent:
        return COACHES_AGENT
    return _deny(ClauseId.PURPOSES_ALLOWED, ReasonCode.NOT_ASSIGNED)


def _intake(_charter: Charter, request: Request, _facts: Facts) -> Reason:
    # Contacts come in through one door; nobody captures one by hand.
    return _software_alone(ClauseId.SCOPE, ReasonCode.IN_SCOPE, request)


def _analysed_by_software(_charter: Charter, request: Request, _facts: Facts) -> Reason:
    # Nobody has one contact or one person looked into by a machine.
    return _software_alone(ClauseId.AI, ReasonCode.SIGNED, request)


def _software_alone(clause_id: ClauseId, code: ReasonCode, request: Request) -> Reason:
    if request.roles == {ActorRole.INTAKE}:
        return _permit(clause_id, code)
    return _deny(clause_id, ReasonCode.ROLE_MAY_NOT, action=request.action)


def _insight_role(_charter: Charter, request: Request, _facts: Facts) -> Reason:
    if request.roles & INSIGHT_ROLES:
        return _permit(ClauseId.INSIGHT, ReasonCode.SIGNED)
    return _deny(ClauseId.INSIGHT, ReasonCode.ROLE_MAY_NOT, action=request.action)


def _service_role(_charter: Charter, request: Request, _facts: Facts) -> Reason:
    if ActorRole.AGENT in request.roles:
        return _permit(ClauseId.SERVICE, ReasonCode.SIGNED)
    return _deny(ClauseId.SERVICE, ReasonCode.ROLE_MAY_NOT, action=request.action)


def _notice_agreed(charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.channel is None:
        return _unknown(ClauseId.CUSTOMER_NOTICE, "channel")
    notice = charter.customer_notice.get(facts.channel)
    if notice is None:
        return _deny(ClauseId.CUSTOMER_NOTICE, ReasonCode.CUSTOMER_NOT_INFORMED, channel=facts.channel)
    return _permit(
        ClauseId.CUSTOMER_NOTICE, ReasonCode.CUSTOMER_INFORMED, channel=facts.channel, notice=notice
    )


def _customer_told(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.customer_is_told is None:
        return _unknown(ClauseId.CUSTOMER_NOTICE, "customer_is_told")
    if facts.customer_is_told:
        return NOTICE_IN_PLACE
    return _deny(
        ClauseId.CUSTOMER_NOTICE, ReasonCode.CUSTOMER_NOTICE_MISSING, channel=str(facts.channel or "")
    )


def _within_cap(charter: Charter, request: Request, facts: Facts) -> Reason:
    cap = charter.listening_cap
    if cap is None:
        return _deny(ClauseId.LISTENING_CAP, ReasonCode.CAP_UNSET)
    if COUNTED_AS[request.action] not in cap.counts:
        return NOT_COUNTED
    captured, used, share = facts.captured_count, facts.used_count, facts.window_share
    if captured is None or used is None or share is None or facts.is_counted is None:
        return _unknown(ClauseId.LISTENING_CAP, "captured_count, used_count, is_counted, window_share")
    allowed = min(allowed_count(cap.percent, captured), allowed_of_share(share, captured))
    return _counted(cap, allowed, captured, used, is_counted=facts.is_counted)


def _counted(cap: ListeningCap, allowed: int, captured: int, used: int, *, is_counted: bool) -> Reason:
    after = used if is_counted else used + 1
    if after > allowed:
        return _deny(
            ClauseId.LISTENING_CAP, ReasonCode.CAP_REACHED, allowed=allowed, used=used, captured=captured
        )
    if cap.absolute_maximum is not None and after > cap.absolute_maximum:
        return _deny(
            ClauseId.LISTENING_CAP, ReasonCode.MAXIMUM_REACHED, maximum=cap.absolute_maximum, used=used
        )
    if is_counted:
        return ALREADY_COUNTED
    return _permit(
        ClauseId.LISTENING_CAP, ReasonCode.WITHIN_CAP, allowed=allowed, used=used, captured=captured
    )


def _chosen(charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.chosen_by is None:
        return _unknown(ClauseId.SELECTION, "chosen_by")
    if facts.chosen_by in charter.selection.methods:
        return _permit(ClauseId.SELECTION, ReasonCode.CHOSEN_AS_AGREED, method=facts.chosen_by)
    return _deny(ClauseId.SELECTION, ReasonCode.NOT_CHOSEN_AS_AGREED)


def _nomination_agreed(charter: Charter, _request: Request, _facts: Facts) -> Reason:
    method = SelectionMethod.NOMINATION
    if method in charter.selection.methods:
        return _permit(ClauseId.SELECTION, ReasonCode.CHOSEN_AS_AGREED, method=method)
    return _deny(ClauseId.SELECTION, ReasonCode.NOT_CHOSEN_AS_AGREED)


def _own_to_open(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    return _own(ClauseId.LISTENING_CAP, facts)


def _own_to_delete(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    return _own(ClauseId.DELETION, facts)


def _own_to_nominate(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    return _own(ClauseId.SELECTION, facts)


def _own(clause_id: ClauseId, facts: Facts) -> Reason:
    if facts.is_own is None:
        return _unknown(clause_id, "is_own")
    if facts.is_own:
        return _permit(clause_id, ReasonCode.OWN_CONTACT)
    return _deny(clause_id, ReasonCode.NOT_OWN)


def _not_deleted(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.is_deleted is None:
        return _unknown(ClauseId.DELETION, "is_deleted")
    if facts.is_deleted:
        return _deny(ClauseId.DELETION, ReasonCode.DELETED)
    return NOT_DELETED


def _young_enough(charter: Charter, _request: Request, facts: Facts) -> Reason:
    limit = charter.retention.quality_days
    if facts.age_days is None:
        return _unknown(ClauseId.RETENTION, "age_days")
    if facts.age_days < limit:
        return _permit(ClauseId.RETENTION, ReasonCode.YOUNG_ENOUGH, age_days=facts.age_days, limit_days=limit)
    return _deny(ClauseId.RETENTION, ReasonCode.TOO_OLD, age_days=facts.age_days, limit_days=limit)


def _insight_signed(charter: Charter, _request: Request, _facts: Facts) -> Reason:
    if charter.insight.allowed:
        return _permit(ClauseId.INSIGHT, ReasonCode.SIGNED)
    return _deny(ClauseId.INSIGHT, ReasonCode.INSIGHT_NOT_SIGNED)


def _group(charter: Charter, _request: Request, facts: Facts) -> Reason:
    limit = charter.groups.threshold
    if facts.group_size is None:
        return _unknown(ClauseId.GROUPS, "group_size")
    if facts.group_size >= limit:
        return _permit(ClauseId.GROUPS, ReasonCode.GROUP_LARGE_ENOUGH, limit=limit)
    return _deny(ClauseId.GROUPS, ReasonCode.GROUP_TOO_SMALL, limit=limit)


def _service_signed(charter: Charter, _request: Request, _facts: Facts) -> Reason:
    if charter.service.allowed:
        return _permit(ClauseId.SERVICE, ReasonCode.SIGNED)
    return _deny(ClauseId.SERVICE, ReasonCode.SERVICE_NOT_SIGNED)


def _serving(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.serves_customer is None:
        return _unknown(ClauseId.SERVICE, "serves_customer")
    if facts.serves_customer:
        return _permit(ClauseId.SERVICE, ReasonCode.IN_CONTACT)
    return _deny(ClauseId.SERVICE, ReasonCode.NOT_IN_CONTACT)


def _unprotected(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.customer_is_protected is None:
        return _unknown(ClauseId.PROTECTED_NUMBERS, "customer_is_protected")
    if facts.customer_is_protected:
        return _deny(ClauseId.PROTECTED_NUMBERS, ReasonCode.NUMBER_PROTECTED)
    return NUMBER_OPEN


def _not_private(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.is_private is None:
        return _unknown(ClauseId.PROTECTED_NUMBERS, "is_private")
    if facts.is_private:
        return _deny(ClauseId.PROTECTED_NUMBERS, ReasonCode.PRIVATE_CONTACT)
    return NOT_PRIVATE


def _not_refused(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.customer_refuses is None:
        return _unknown(ClauseId.CUSTOMER_NOTICE, "customer_refuses")
    if facts.customer_refuses:
        return _deny(ClauseId.CUSTOMER_NOTICE, ReasonCode.CUSTOMER_REFUSED)
    return NOT_REFUSED


def _never_live(_charter: Charter, _request: Request, _facts: Facts) -> Reason:
    return _deny(ClauseId.SIDE_BY_SIDE, ReasonCode.NEVER_LIVE)


def _analysis(charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.analysis is None:
        return _unknown(ClauseId.AI, "analysis")
    match _limit(charter.ai, facts.analysis):
        case Limit.ON:
            return _permit(ClauseId.AI, ReasonCode.ANALYSIS_ALLOWED, analysis=facts.analysis)
        case Limit.OFF:
            return _deny(ClauseId.AI, ReasonCode.ANALYSIS_OFF, analysis=facts.analysis)
        case _:
            return _deny(ClauseId.AI, ReasonCode.ANALYSIS_NEVER, analysis=facts.analysis)


def _limit(ai: AiLimits, analysis: Analysis) -> Limit:
    """The limit on an analysis: the charter's own for the two kinds that are the parties' to agree.

    What is inferred about workers, and anything from a voice, the floor forbids, whatever the charter says.
    """
    match analysis:
        case Analysis.CUSTOMER_EMOTION:
            return ai.customer_emotion
        case Analysis.NAMED_OUTPUT:
            return ai.named_output_to_people
        case _:
            return Limit.NEVER


def _registered(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    # Also where the clause does not require it: what stands in no register writes nothing about anybody.
    if facts.system_is_registered is None:
        return _unknown(ClauseId.MONITORING_REGISTER, "system_is_registered")
    if facts.system_is_registered:
        return _permit(ClauseId.MONITORING_REGISTER, ReasonCode.REGISTERED)
    return _deny(ClauseId.MONITORING_REGISTER, ReasonCode.NOT_REGISTERED)


COUNTED_AS: Mapping[Action, Counted] = MappingProxyType(
    {
        Action.LISTEN: Counted.AUDIO,
        Action.READ: Counted.TRANSCRIPT,
        Action.READ_SUMMARY: Counted.SUMMARY,
    }
)

_OPENING_RULES: tuple[Rule, ...] = (
    _in_force_or_running_out,
    _opening_phase,
    _team,
    _enrolled,
    _listening_purpose,
    _coach_of_agent,
    _not_against_agents,
    _within_cap,
    _chosen,
    _not_deleted,
    _young_enough,
)
_OWN_RULES: tuple[Rule, ...] = (_own_to_open, _not_against_agents, _not_deleted, _young_enough)

RULES: Mapping[Action, tuple[Rule, ...]] = MappingProxyType(
    {
        Action.CAPTURE: (
            _intake,
            _in_force,
            _capture_phase,
            _team,
            _channel,
            _direction,
            _enrolled,
            _notified,
            _others,
            _pool,
            _something_signed,
            _not_against_agents,
            _notice_agreed,
            _customer_told,
            _not_refused,
            _unprotected,
            _not_private,
            _young_enough,
        ),
        Action.LISTEN: _OPENING_RULES,
        Action.READ: _OPENING_RULES,
        Action.READ_SUMMARY: _OPENING_RULES,
        Action.LISTEN_OWN: _OWN_RULES,
        Action.READ_OWN: _OWN_RULES,
        Action.DELETE: (_own_to_delete,),
        Action.NOMINATE: (
            _own_to_nominate,
            _nomination_agreed,
            _not_against_agents,
            _not_deleted,
            _young_enough,
        ),
        Action.LISTEN_LIVE: (_never_live,),
        Action.SEARCH_INSIGHT: (
            _in_force,
            _opening_phase,
            _insight_purpose,
            _not_against_agents,
            _insight_role,
            _insight_signed,
            _group,
        ),
        Action.BRIEF: (
            _in_force,
            _opening_phase,
            _service_purpose,
            _not_against_agents,
            _service_role,
            _service_signed,
            _serving,
        ),
        Action.ANALYSE: (
            _in_force_or_running_out,
            _opening_phase,
            _any_purpose,
            _not_against_agents,
            _analysed_by_software,
            _analysis,
            _not_deleted,
            _young_enough,
        ),
        Action.MONITOR: (_not_against_agents, _registered, _told_of_stream),
    }
)

_OPENING_OBLIGATIONS = (
    Obligation.WRITE_LEDGER,
    Obligation.SHOW_TO_AGENT,
    Obligation.COUNT_IN_QUOTA,
    Obligation.STOP_WHEN_REVOKED,
)

OBLIGATIONS: Mapping[Action, tuple[Obligation, ...]] = MappingProxyType(
    {
        Action.CAPTURE: (Obligation.WRITE_LEDGER, Obligation.INFORM_CUSTOMER, Obligation.ERASE_IN_TIME),
        Action.LISTEN: _OPENING_OBLIGATIONS,
        Action.READ: _OPENING_OBLIGATIONS,
        Action.READ_SUMMARY: _OPENING_OBLIGATIONS,
        Action.LISTEN_OWN: (Obligation.WRITE_LEDGER,),
        Action.READ_OWN: (Obligation.WRITE_LEDGER,),
        Action.DELETE: (Obligation.WRITE_LEDGER, Obligation.ERASE_IN_TIME),
        Action.NOMINATE: (Obligation.WRITE_LEDGER, Obligation.SHOW_TO_AGENT),
        Action.LISTEN_LIVE: (Obligation.WRITE_LEDGER,),
        Action.SEARCH_INSIGHT: (Obligation.WRITE_LEDGER,),
        Action.BRIEF: (Obligation.WRITE_LEDGER,),
        Action.ANALYSE: (Obligation.WRITE_LEDGER, Obligation.ERASE_IN_TIME),
        Action.MONITOR: (Obligation.WRITE_LEDGER, Obligation.SHOW_TO_AGENT),
    }
)
