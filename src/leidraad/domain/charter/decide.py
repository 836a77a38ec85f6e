"""The decision itself: pure, total, and the same whatever the order of the rules.

Every rule that concerns an action speaks once. All must permit; one that denies is enough; what is not known denies.
"""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType

from leidraad.domain.charter.clauses import (
    LISTENING_PURPOSES,
    SIGNABLE_PURPOSES,
    USES_AGAINST_AGENTS,
    Charter,
    ClauseId,
    Counted,
    ListeningCap,
    Purpose,
)
from leidraad.domain.charter.quota import allowed_count
from leidraad.domain.charter.requests import (
    Action,
    ActorRole,
    Decision,
    Effect,
    Facts,
    Obligation,
    Reason,
    ReasonCode,
    Request,
    Value,
)

Rule = Callable[[Charter, Request, Facts], Reason]

INSIGHT_ROLES = frozenset({ActorRole.QUALITY_ANALYST, ActorRole.EXECUTIVE})


def decide(charter: Charter, request: Request, facts: Facts) -> Decision:
    """The charter's answer to a request, with every clause that denies, or all that permit when none does."""
    return concluded(request.action, (rule(charter, request, facts) for rule in RULES[request.action]))


def concluded(action: Action, reasons: Iterable[Reason]) -> Decision:
    """The decision that reasons lead to: any denial wins, and no reasons at all deny."""
    spoken = sorted(set(reasons), key=_order)
    denials = tuple(reason for reason in spoken if reason.effect is Effect.DENY)
    if denials or not spoken:
        return Decision(Effect.DENY, denials, (Obligation.WRITE_LEDGER,))
    return Decision(Effect.PERMIT, tuple(spoken), OBLIGATIONS[action])


def _order(reason: Reason) -> tuple[int, str, str]:
    return int(reason.clause_id[1:]), reason.code, repr(reason.data)


def _permit(clause_id: ClauseId, code: ReasonCode, **data: Value) -> Reason:
    return Reason(clause_id, Effect.PERMIT, code, tuple(data.items()))


def _deny(clause_id: ClauseId, code: ReasonCode, **data: Value) -> Reason:
    return Reason(clause_id, Effect.DENY, code, tuple(data.items()))


def _unknown(clause_id: ClauseId, fact: str) -> Reason:
    return _deny(clause_id, ReasonCode.UNKNOWN_FACT, fact=fact)


def _in_force(charter: Charter, request: Request, _facts: Facts) -> Reason:
    scope = charter.scope
    bounds = {"valid_from": scope.valid_from.isoformat(), "valid_until": scope.valid_until.isoformat()}
    if scope.valid_from <= request.on <= scope.valid_until:
        return _permit(ClauseId.SCOPE, ReasonCode.IN_FORCE, **bounds)
    return _deny(ClauseId.SCOPE, ReasonCode.NOT_IN_FORCE, on=request.on.isoformat(), **bounds)


def _team(charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.team is None:
        return _unknown(ClauseId.SCOPE, "team")
    if facts.team in charter.scope.teams:
        return _permit(ClauseId.SCOPE, ReasonCode.IN_SCOPE)
    return _deny(ClauseId.SCOPE, ReasonCode.TEAM_OUT_OF_SCOPE, team=facts.team)


def _channel(charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.channel is None:
        return _unknown(ClauseId.SCOPE, "channel")
    if facts.channel in charter.scope.channels:
        return _permit(ClauseId.SCOPE, ReasonCode.IN_SCOPE)
    return _deny(ClauseId.SCOPE, ReasonCode.CHANNEL_OUT_OF_SCOPE, channel=facts.channel)


def _direction(charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.direction is None:
        return _unknown(ClauseId.SCOPE, "direction")
    if facts.direction in charter.scope.directions:
        return _permit(ClauseId.SCOPE, ReasonCode.IN_SCOPE)
    return _deny(ClauseId.SCOPE, ReasonCode.DIRECTION_OUT_OF_SCOPE, direction=facts.direction)


def _enrolled(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    # Whatever the clause says of participation: nobody's contacts are captured before they are enrolled.
    if facts.agent_is_enrolled is None:
        return _unknown(ClauseId.PARTICIPATION, "agent_is_enrolled")
    if facts.agent_is_enrolled:
        return _permit(ClauseId.PARTICIPATION, ReasonCode.VOLUNTEERED)
    return _deny(ClauseId.PARTICIPATION, ReasonCode.NOT_ENROLLED)


def _notified(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.agent_is_notified is None:
        return _unknown(ClauseId.PARTICIPATION, "agent_is_notified")
    if facts.agent_is_notified:
        return _permit(ClauseId.PARTICIPATION, ReasonCode.VOLUNTEERED)
    return _deny(ClauseId.PARTICIPATION, ReasonCode.AGENT_NOT_NOTIFIED)


def _something_signed(charter: Charter, _request: Request, _facts: Facts) -> Reason:
    if charter.purposes_allowed & SIGNABLE_PURPOSES:
        return _permit(ClauseId.PURPOSES_ALLOWED, ReasonCode.SIGNED)
    return _deny(ClauseId.PURPOSES_ALLOWED, ReasonCode.NOTHING_SIGNED)


def _listening_purpose(charter: Charter, request: Request, _facts: Facts) -> Reason:
    return _purpose_among(charter.purposes_allowed & LISTENING_PURPOSES, request.purpose)


def _insight_purpose(charter: Charter, request: Request, _facts: Facts) -> Reason:
    return _purpose_among(charter.purposes_allowed & {Purpose.INSIGHT}, request.purpose)


def _purpose_among(signed: frozenset[Purpose], purpose: Purpose | None) -> Reason:
    if purpose is None:
        return _deny(ClauseId.PURPOSES_ALLOWED, ReasonCode.PURPOSE_MISSING)
    if purpose in signed:
        return _permit(ClauseId.PURPOSES_ALLOWED, ReasonCode.SIGNED)
    return _deny(ClauseId.PURPOSES_ALLOWED, ReasonCode.PURPOSE_NOT_SIGNED, purpose=purpose)


def _not_against_agents(charter: Charter, request: Request, _facts: Facts) -> Reason:
    # Also when a charter forgets to forbid it: the floor's list holds in every charter.
    if request.purpose in charter.uses_forbidden | USES_AGAINST_AGENTS:
        return _deny(ClauseId.USES_FORBIDDEN, ReasonCode.USE_FORBIDDEN, purpose=str(request.purpose))
    return _permit(ClauseId.USES_FORBIDDEN, ReasonCode.SIGNED)


def _coach_of_agent(_charter: Charter, request: Request, facts: Facts) -> Reason:
    if ActorRole.COACH not in request.roles:
        return _deny(ClauseId.PURPOSES_ALLOWED, ReasonCode.ROLE_MAY_NOT, action=request.action)
    if facts.coaches_agent is None:
        return _unknown(ClauseId.PURPOSES_ALLOWED, "coaches_agent")
    if facts.coaches_agent:
        return _permit(ClauseId.PURPOSES_ALLOWED, ReasonCode.COACHES_AGENT)
    return _deny(ClauseId.PURPOSES_ALLOWED, ReasonCode.NOT_ASSIGNED)


def _intake(_charter: Charter, request: Request, _facts: Facts) -> Reason:
    # Contacts come in through one door; nobody captures one by hand.
    if request.roles == {ActorRole.INTAKE}:
        return _permit(ClauseId.SCOPE, ReasonCode.IN_SCOPE)
    return _deny(ClauseId.SCOPE, ReasonCode.ROLE_MAY_NOT, action=request.action)


def _insight_role(_charter: Charter, request: Request, _facts: Facts) -> Reason:
    if request.roles & INSIGHT_ROLES:
        return _permit(ClauseId.INSIGHT, ReasonCode.SIGNED)
    return _deny(ClauseId.INSIGHT, ReasonCode.ROLE_MAY_NOT, action=request.action)


def _customer_told(charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.channel is None:
        return _unknown(ClauseId.CUSTOMER_NOTICE, "channel")
    notice = charter.customer_notice.get(facts.channel)
    if notice is None:
        return _deny(ClauseId.CUSTOMER_NOTICE, ReasonCode.CUSTOMER_NOT_INFORMED, channel=facts.channel)
    return _permit(
        ClauseId.CUSTOMER_NOTICE, ReasonCode.CUSTOMER_INFORMED, channel=facts.channel, notice=notice
    )


def _within_cap(charter: Charter, request: Request, facts: Facts) -> Reason:
    cap = charter.listening_cap
    if cap is None:
        return _deny(ClauseId.LISTENING_CAP, ReasonCode.CAP_UNSET)
    if COUNTED_AS[request.action] not in cap.counts:
        return _permit(ClauseId.LISTENING_CAP, ReasonCode.NOT_COUNTED)
    if facts.captured_count is None or facts.used_count is None or facts.is_counted is None:
        return _unknown(ClauseId.LISTENING_CAP, "captured_count, used_count, is_counted")
    allowed = allowed_count(_percent(cap, facts), facts.captured_count)
    figures = {"allowed": allowed, "used": facts.used_count, "captured": facts.captured_count}
    if facts.is_counted and facts.used_count <= allowed:
        return _permit(ClauseId.LISTENING_CAP, ReasonCode.ALREADY_COUNTED)
    if facts.used_count < allowed:
        return _permit(ClauseId.LISTENING_CAP, ReasonCode.WITHIN_CAP, **figures)
    return _deny(ClauseId.LISTENING_CAP, ReasonCode.CAP_REACHED, **figures)


def _percent(cap: ListeningCap, facts: Facts) -> Fraction:
    """A cap that became smaller counts at once, one that became larger from the next window."""
    return cap.percent if facts.window_share is None else min(cap.percent, facts.window_share * 100)


def _own_to_open(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    return _own(ClauseId.LISTENING_CAP, facts)


def _own_to_delete(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    return _own(ClauseId.DELETION, facts)


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
    return _permit(ClauseId.DELETION, ReasonCode.NOT_DELETED)


def _young_enough(charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.age_days is None:
        return _unknown(ClauseId.RETENTION, "age_days")
    figures = {"age_days": facts.age_days, "limit_days": charter.retention.quality_days}
    if facts.age_days < charter.retention.quality_days:
        return _permit(ClauseId.RETENTION, ReasonCode.YOUNG_ENOUGH, **figures)
    return _deny(ClauseId.RETENTION, ReasonCode.TOO_OLD, **figures)


def _insight_signed(charter: Charter, _request: Request, _facts: Facts) -> Reason:
    if charter.insight.allowed:
        return _permit(ClauseId.INSIGHT, ReasonCode.SIGNED)
    return _deny(ClauseId.INSIGHT, ReasonCode.INSIGHT_NOT_SIGNED)


def _group(charter: Charter, _request: Request, facts: Facts) -> Reason:
    limit = charter.groups.threshold
    if facts.group_size is None:
        return _unknown(ClauseId.INSIGHT, "group_size")
    if facts.group_size >= limit:
        return _permit(ClauseId.INSIGHT, ReasonCode.GROUP_LARGE_ENOUGH, limit=limit)
    return _deny(ClauseId.INSIGHT, ReasonCode.GROUP_TOO_SMALL, limit=limit)


def _unprotected(_charter: Charter, _request: Request, facts: Facts) -> Reason:
    if facts.customer_is_protected is None:
        return _unknown(ClauseId.PROTECTED_NUMBERS, "customer_is_protected")
    if facts.customer_is_protected:
        return _deny(ClauseId.PROTECTED_NUMBERS, ReasonCode.NUMBER_PROTECTED)
    return _permit(ClauseId.PROTECTED_NUMBERS, ReasonCode.NUMBER_OPEN)


COUNTED_AS: Mapping[Action, Counted] = MappingProxyType(
    {Action.LISTEN: Counted.AUDIO, Action.READ: Counted.TRANSCRIPT}
)

_OPENING_RULES: tuple[Rule, ...] = (
    _in_force,
    _team,
    _enrolled,
    _listening_purpose,
    _coach_of_agent,
    _not_against_agents,
    _within_cap,
    _not_deleted,
    _young_enough,
)
_OWN_RULES: tuple[Rule, ...] = (_own_to_open, _not_against_agents, _not_deleted, _young_enough)

RULES: Mapping[Action, tuple[Rule, ...]] = MappingProxyType(
    {
        Action.CAPTURE: (
            _intake,
            _in_force,
            _team,
            _channel,
            _direction,
            _enrolled,
            _notified,
            _something_signed,
            _not_against_agents,
            _customer_told,
            _unprotected,
        ),
        Action.LISTEN: _OPENING_RULES,
        Action.READ: _OPENING_RULES,
        Action.LISTEN_OWN: _OWN_RULES,
        Action.READ_OWN: _OWN_RULES,
        Action.DELETE: (_own_to_delete,),
        Action.SEARCH_INSIGHT: (
            _in_force,
            _insight_purpose,
            _not_against_agents,
            _insight_role,
            _insight_signed,
            _group,
        ),
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
        Action.LISTEN_OWN: (Obligation.WRITE_LEDGER,),
        Action.READ_OWN: (Obligation.WRITE_LEDGER,),
        Action.DELETE: (Obligation.WRITE_LEDGER, Obligation.ERASE_IN_TIME),
        Action.SEARCH_INSIGHT: (Obligation.WRITE_LEDGER,),
    }
)
