"""By what each parameter of a charter is tighter or looser: one line for every parameter there is.

Tighter is what protects agents and customers more. Comparing two versions and taking the tighter of both read the same
lines, so that they cannot differ. A parameter without a line fails a test.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from leidraad.domain.charter.clauses import (
    AfterEnd,
    CapDenominator,
    ClauseId,
    ConsultationAct,
    Limit,
    Notice,
    OnLeaving,
    Participation,
    Stage,
    StoppedBy,
)
from leidraad.domain.contacts.turns import Channel


class Movement(StrEnum):
    """Which way a change goes. MIXED cuts both ways: looser for somebody or in some case, so it may not reach back."""

    TIGHTER = "tighter"
    LOOSER = "looser"
    NEUTRAL = "neutral"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Order:
    """How values compare. ``tighter_of`` takes what was and what is, and gives what is where neither is tighter."""

    movement: Callable[[Any, Any], Movement]  # from an old value to another one
    tighter_of: Callable[[Any, Any], Any]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One value of a charter: the clause it belongs to, where it stands ("scope.teams"), and its order."""

    clause_id: ClauseId
    path: str
    order: Order


def together(movements: set[Movement]) -> Movement:
    """Which way several changes go as one; NEUTRAL for none."""
    telling = movements - {Movement.NEUTRAL}
    if len(telling) > 1:
        return Movement.MIXED
    return telling.pop() if telling else Movement.NEUTRAL


def _towards(*, is_tighter: bool) -> Movement:
    return Movement.TIGHTER if is_tighter else Movement.LOOSER


def _fewer_moved(old: frozenset[str], new: frozenset[str]) -> Movement:
    found = {Movement.LOOSER} if new - old else set()
    return together(found | ({Movement.TIGHTER} if old - new else set()))


def _more_moved(old: frozenset[str], new: frozenset[str]) -> Movement:
    return _fewer_moved(new, old)


FEWER = Order(_fewer_moved, lambda then, now: then & now)
MORE = Order(_more_moved, lambda then, now: then | now)
SMALLER = Order(lambda old, new: _towards(is_tighter=new < old), min)
LARGER = Order(lambda old, new: _towards(is_tighter=new > old), max)


def _ranked(*tightest_first: StrEnum) -> Order:
    """Of a closed list, the value that stands first is the tightest."""
    rank = {value: index for index, value in enumerate(tightest_first)}
    return Order(
        lambda old, new: _towards(is_tighter=rank[new] < rank[old]),
        lambda then, now: min(then, now, key=lambda value: rank[value]),
    )


def _maximum_moved(old: int | None, new: int | None) -> Movement:
    return _towards(is_tighter=old is None or (new is not None and new < old))


def _smaller_maximum(then: int | None, now: int | None) -> int | None:
    given = [each for each in (then, now) if each is not None]
    return min(given, default=None)


Notices = Mapping[Channel, Notice]


def _notices_moved(old: Notices, new: Notices) -> Movement:
    # A channel without a notice is one on which nothing is captured.
    found = {_fewer_moved(frozenset(old), frozenset(new))}
    if any(old[channel] is not new[channel] for channel in old.keys() & new.keys()):
        found.add(Movement.MIXED)
    return together(found)


def _notices_of_both(then: Notices, now: Notices) -> Notices:
    return {channel: notice for channel, notice in now.items() if channel in then}


def _regulation_of_either(then: Stage, now: Stage) -> Stage:
    # A regulation opens in fewer phases than a pilot; each of them captures where the other does not.
    return Stage.ROLL_OUT if Stage.ROLL_OUT in {then, now} else Stage.PILOT


NONE_OR_SMALLER = Order(_maximum_moved, _smaller_maximum)
NOTICES = Order(_notices_moved, _notices_of_both)
STAGE = Order(lambda old, new: Movement.MIXED, _regulation_of_either)
LIMIT = _ranked(Limit.NEVER, Limit.OFF, Limit.ON)
IN_KIND = Order(lambda old, new: Movement.MIXED, lambda then, now: now)  # no value is tighter than another
WORDS = Order(lambda old, new: Movement.NEUTRAL, lambda then, now: now)  # nobody is protected by them

PARAMETERS: tuple[Parameter, ...] = tuple(
    Parameter(clause_id, path, order)
    for clause_id, orders in {
        ClauseId.SCOPE: {
            "code": WORDS,
            "title": WORDS,
            "stage": STAGE,
            "scope.teams": FEWER,
            "scope.channels": FEWER,
            "scope.directions": FEWER,
            "scope.languages": FEWER,
            "scope.valid_from": LARGER,
            "scope.valid_until": SMALLER,
        },
        ClauseId.PARTICIPATION: {
            "participation.who": _ranked(Participation.VOLUNTEERS, Participation.EVERYONE),
            "participation.on_leaving": _ranked(OnLeaving.DESTROY, OnLeaving.RUN_OUT),
            "participation.smallest_pool": LARGER,
        },
        ClauseId.PURPOSES_ALLOWED: {"purposes_allowed": FEWER},
        ClauseId.USES_FORBIDDEN: {"uses_forbidden": MORE},
        ClauseId.CUSTOMER_NOTICE: {"customer_notice": NOTICES},
        ClauseId.LISTENING_CAP: {
            "listening_cap.percent": SMALLER,
            "listening_cap.unit": IN_KIND,
            "listening_cap.denominator": _ranked(CapDenominator.CAPTURED, CapDenominator.HANDLED),
            "listening_cap.window": IN_KIND,
            "listening_cap.rounding": IN_KIND,
            "listening_cap.counts": MORE,
            "listening_cap.time_zone": IN_KIND,
            "listening_cap.absolute_maximum": NONE_OR_SMALLER,
            "listening_cap.reservation_min": SMALLER,
        },
        ClauseId.DELETION: {
            "deletion.by": IN_KIND,
            "deletion.shred_within_h": SMALLER,
            "deletion.reason_required": SMALLER,
            "deletion.limited": SMALLER,
            "deletion.undo_within_s": IN_KIND,  # the agent may think again, and the data lives so much longer
        },
        ClauseId.RETENTION: {
            "retention.quality_days": SMALLER,
            "retention.insight_months": SMALLER,
            "retention.service_months": SMALLER,
            "retention.coaching_note_months": SMALLER,
            "retention.keep_original": SMALLER,
        },
        ClauseId.INSIGHT: {"insight.allowed": SMALLER},
        ClauseId.SERVICE: {"service.allowed": SMALLER},
        ClauseId.AI: {
            "ai.agent_emotion": LIMIT,
            "ai.voice_emotion": LIMIT,
            "ai.agent_scoring": LIMIT,
            "ai.named_output_to_people": LIMIT,
            "ai.customer_emotion": LIMIT,
            "ai.human_supervision": LARGER,
        },
        ClauseId.PROTECTED_NUMBERS: {"protected_numbers.kinds": MORE, "protected_numbers.numbers": MORE},
        ClauseId.SELECTION: {
            "selection.methods": FEWER,
            "selection.strata": FEWER,  # each of them steers chance a little
            "selection.ai_flags": LIMIT,
        },
        ClauseId.SIDE_BY_SIDE: {
            "side_by_side.guaranteed": LARGER,
            "side_by_side.announced": LARGER,
            "side_by_side.counted_in_cap": LARGER,
            "side_by_side.least_percent": LARGER,
        },
        ClauseId.GROUPS: {"groups.threshold": LARGER},
        ClauseId.TARGETS: {
            "targets.quantitative_percent_max": SMALLER,
            "targets.quality_required": LARGER,
            "targets.satisfaction_required": LARGER,
            "targets.individual_talk_time": LIMIT,
        },
        ClauseId.MONITORING_REGISTER: {
            "monitoring_register.required": LARGER,
            "monitoring_register.notice_days": LARGER,
        },
        ClauseId.CONSULTATION: {
            "consultation.body": IN_KIND,
            "consultation.act": _ranked(
                ConsultationAct.AGREE, ConsultationAct.CONSULT, ConsultationAct.INFORM
            ),
            "consultation.new_technology": LARGER,
            "consultation.information_months": LARGER,
            "consultation.posting_days": LARGER,
        },
        ClauseId.EVALUATION: {
            "evaluation.due": SMALLER,
            "evaluation.body": IN_KIND,
            "evaluation.indicators": MORE,
        },
        ClauseId.ROLL_OUT: {"roll_out.needs": MORE},
        ClauseId.SUNSET: {
            "sunset.recordings": _ranked(AfterEnd.DESTROY, AfterEnd.RUN_OUT),
            "sunset.stopped_by": _ranked(StoppedBy.EITHER_SIDE, StoppedBy.BOTH_SIDES),
        },
        ClauseId.SIGNATORIES: {
            "signatories.management": MORE,
            "signatories.legal": MORE,
            "signatories.unions": MORE,
        },
    }.items()
    for path, order in orders.items()
)
