"""Whether a contact may be captured, and counting those that were."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection, transaction

from leidraad.apps.charter.models import Enrolment
from leidraad.apps.charter.queries import ActiveCharter, active_charter, local_day, open_enrolments, window_at
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent, Team
from leidraad.domain.charter.clauses import CapWindow
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.quota import basis_start, share_of
from leidraad.domain.charter.requests import NO_CHARTER, Action, ActorRole, Decision, Facts, Request
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.web.acting import Part, as_part

COUNTING = """
    INSERT INTO charter_quotawindow AS present
        (agent_id, starts_on, captured_count, basis_count, used_count, share_numerator, share_denominator)
    SELECT agent_id, starts_on, captured, basis, 0, %(numerator)s, %(denominator)s
    FROM unnest(%(agents)s::bigint[], %(months)s::date[], %(captured)s::int[], %(basis)s::int[])
        AS counted (agent_id, starts_on, captured, basis)
    ON CONFLICT (agent_id, starts_on) DO UPDATE SET
        captured_count = present.captured_count + excluded.captured_count,
        basis_count = present.basis_count + excluded.basis_count
"""


@dataclass(frozen=True, slots=True)
class CaptureAsked:
    """One contact that somebody wants to capture.

    ``at`` is when it began. ``customer_identities`` are telephone numbers in E.164 or e-mail addresses; they are held
    against the protected numbers unless ``customer_is_protected`` says it already. A contact that shows no number can be
    compared with none and counts as unprotected.
    """

    agent: Agent
    team: Team
    channel: Channel
    direction: Direction
    at: datetime
    customer_identities: Sequence[str] = ()
    customer_is_protected: bool | None = None


def may_capture(
    *,
    agent: Agent,
    team: Team,
    channel: Channel,
    direction: Direction,
    at: datetime,
    customer_identities: Sequence[str] = (),
    customer_is_protected: bool | None = None,
    now: datetime | None = None,
) -> Decision:
    """Whether the charter in force lets this contact be captured; a refusal is written in the ledger."""
    asked = CaptureAsked(agent, team, channel, direction, at, customer_identities, customer_is_protected)
    return may_capture_all([asked], now=now or at)[0]


@as_part(Part.INTAKE)
@transaction.atomic
def may_capture_all(asked: Sequence[CaptureAsked], *, now: datetime) -> list[Decision]:
    """The answer to each, in order; refusals are written in the ledger together."""
    active = active_charter()
    if active is None:
        decisions = [NO_CHARTER] * len(asked)
    else:
        enrolments = open_enrolments(each.agent for each in asked)
        decisions = [_decide(active, each, enrolments.get(each.agent.pk)) for each in asked]
    refused = [
        _as_refused(each, found)
        for each, found in zip(asked, decisions, strict=True)
        if not found.is_permitted
    ]
    ledger.record_all(Event.CAPTURE_REFUSED, actor="intake", at=now, each=[(data, None) for data in refused])
    return decisions


def count_captured(*, agent: Agent, at: datetime) -> None:
    """One more contact of this agent was captured, begun at ``at``; the quota of its month, or the next, grows."""
    count_all_captured([(agent, at)])


@as_part(Part.INTAKE)
def count_all_captured(captured: Sequence[tuple[Agent, datetime]]) -> None:
    """Count each, as ``count_captured`` does, in one statement; in one order, so that two never wait for each other."""
    active = active_charter()
    cap = active.charter.listening_cap if active else None
    window = cap.window if cap else CapWindow.CALENDAR_MONTH
    captured_counts: Counter[tuple[int, date]] = Counter()
    basis_counts: Counter[tuple[int, date]] = Counter()
    for agent, at in captured:
        starts_on = window_at(active, at).starts_on
        captured_counts[agent.pk, starts_on] += 1
        basis_counts[agent.pk, basis_start(starts_on, window)] += 1
    rows = sorted(captured_counts.keys() | basis_counts.keys())
    share = share_of(cap)
    with connection.cursor() as cursor:
        cursor.execute(
            COUNTING,
            {
                "agents": [agent_pk for agent_pk, _ in rows],
                "months": [starts_on for _, starts_on in rows],
                "captured": [captured_counts[row] for row in rows],
                "basis": [basis_counts[row] for row in rows],
                "numerator": share.numerator,
                "denominator": share.denominator,
            },
        )


def _decide(active: ActiveCharter, asked: CaptureAsked, enrolment: Enrolment | None) -> Decision:
    return decide(active.charter, _request(active, asked.at), _facts(active, asked, enrolment))


def _as_refused(asked: CaptureAsked, decision: Decision) -> dict[str, object]:
    return {
        "agent": asked.agent.code,
        "team": asked.team.code,
        "channel": str(asked.channel),
        **decision.as_data(),
    }


def _request(active: ActiveCharter, at: datetime) -> Request:
    return Request(Action.CAPTURE, frozenset({ActorRole.INTAKE}), on=local_day(active, at))


def _facts(active: ActiveCharter, asked: CaptureAsked, enrolment: Enrolment | None) -> Facts:
    joined = enrolment is not None and enrolment.joined_at <= asked.at
    notified_at = enrolment.notified_at if enrolment else None
    protected = asked.customer_is_protected
    return Facts(
        team=asked.team.code,
        channel=asked.channel,
        direction=asked.direction,
        agent_is_enrolled=joined,
        agent_is_notified=joined and notified_at is not None and notified_at <= asked.at,
        customer_is_protected=_is_protected(active, asked.customer_identities)
        if protected is None
        else protected,
        phase=active.phase,
        frozen=active.frozen,
        others_take_part=True,  # a contact has one agent
        customer_is_told=asked.channel in active.charter.customer_notice,
    )


def _is_protected(active: ActiveCharter, identities: Sequence[str]) -> bool:
    return not active.charter.protected_numbers.numbers.isdisjoint(identities)
