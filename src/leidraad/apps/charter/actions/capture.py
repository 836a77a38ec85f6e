"""Whether a contact may be captured, and counting those that were."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import F

from leidraad.apps.charter.models import Enrolment, QuotaWindow
from leidraad.apps.charter.queries import ActiveCharter, active_charter, local_day, open_enrolments, window_at
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent, Team
from leidraad.domain.charter.clauses import CapWindow
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.quota import basis_start, share_of
from leidraad.domain.charter.requests import NO_CHARTER, Action, ActorRole, Decision, Facts, Request
from leidraad.domain.contacts.turns import Channel, Direction


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


@transaction.atomic
def count_all_captured(captured: Sequence[tuple[Agent, datetime]]) -> None:
    """Count each, as ``count_captured`` does, in the order of agents and months so that two never wait for each other."""
    active = active_charter()
    months = Counter((agent.pk, window_at(active, at).starts_on) for agent, at in captured)
    cap = active.charter.listening_cap if active else None
    window = cap.window if cap else CapWindow.CALENDAR_MONTH
    for (agent_pk, starts_on), count in sorted(months.items()):
        basis_on = basis_start(starts_on, window)
        for first_day in sorted({starts_on, basis_on}):
            _window_row(agent_pk, first_day, active)
        rows = QuotaWindow.objects.filter(agent_id=agent_pk)
        rows.filter(starts_on=starts_on).update(captured_count=F("captured_count") + count)
        rows.filter(starts_on=basis_on).update(basis_count=F("basis_count") + count)


def _window_row(agent_pk: int, starts_on: date, active: ActiveCharter | None) -> None:
    share = share_of(active.charter.listening_cap if active else None)
    row = QuotaWindow(
        agent_id=agent_pk,
        starts_on=starts_on,
        share_numerator=share.numerator,
        share_denominator=share.denominator,
    )
    QuotaWindow.objects.bulk_create([row], ignore_conflicts=True)


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
    )


def _is_protected(active: ActiveCharter, identities: Sequence[str]) -> bool:
    return not active.charter.protected_numbers.numbers.isdisjoint(identities)
