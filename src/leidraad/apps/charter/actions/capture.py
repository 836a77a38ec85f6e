"""Whether a contact may be captured, and counting those that were."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import F

from leidraad.apps.charter.models import QuotaWindow
from leidraad.apps.charter.queries import ActiveCharter, active_charter, local_day, open_enrolment, window_at
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent, Team
from leidraad.domain.charter.clauses import CapWindow
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.quota import basis_start, share_of
from leidraad.domain.charter.requests import NO_CHARTER, Action, ActorRole, Decision, Facts, Request
from leidraad.domain.contacts.turns import Channel, Direction


@transaction.atomic
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
    """Whether the charter in force lets this contact be captured; a refusal is written in the ledger.

    ``at`` is when the contact began. ``customer_identities`` are telephone numbers in E.164 or e-mail addresses; they
    are held against the protected numbers unless ``customer_is_protected`` says it already. A contact that shows no
    number can be compared with none and counts as unprotected.
    """
    active = active_charter()
    decision = NO_CHARTER
    if active is not None:
        if customer_is_protected is None:
            customer_is_protected = _is_protected(active, customer_identities)
        facts = _facts(agent, team, channel, direction, at=at, customer_is_protected=customer_is_protected)
        decision = decide(active.charter, _request(active, at), facts)
    if not decision.is_permitted:
        data = {"agent": agent.code, "team": team.code, "channel": str(channel), **decision.as_data()}
        ledger.record(Event.CAPTURE_REFUSED, actor="intake", at=now or at, data=data)
    return decision


@transaction.atomic
def count_captured(*, agent: Agent, at: datetime) -> None:
    """One more contact of this agent was captured, begun at ``at``; the quota of its month, or the next, grows."""
    active = active_charter()
    starts_on = window_at(active, at).starts_on
    cap = active.charter.listening_cap if active else None
    basis_on = basis_start(starts_on, cap.window if cap else CapWindow.CALENDAR_MONTH)
    for first_day in sorted({starts_on, basis_on}):
        _window_row(agent, first_day, active)
    QuotaWindow.objects.filter(agent=agent, starts_on=starts_on).update(
        captured_count=F("captured_count") + 1
    )
    QuotaWindow.objects.filter(agent=agent, starts_on=basis_on).update(basis_count=F("basis_count") + 1)


def _window_row(agent: Agent, starts_on: date, active: ActiveCharter | None) -> None:
    share = share_of(active.charter.listening_cap if active else None)
    QuotaWindow.objects.bulk_create(
        [
            QuotaWindow(
                agent=agent,
                starts_on=starts_on,
                share_numerator=share.numerator,
                share_denominator=share.denominator,
            )
        ],
        ignore_conflicts=True,
    )


def _request(active: ActiveCharter, at: datetime) -> Request:
    return Request(Action.CAPTURE, frozenset({ActorRole.INTAKE}), on=local_day(active, at))


def _facts(
    agent: Agent,
    team: Team,
    channel: Channel,
    direction: Direction,
    *,
    at: datetime,
    customer_is_protected: bool,
) -> Facts:
    enrolment = open_enrolment(agent, at=at)
    notified = enrolment is not None and enrolment.notified_at is not None and enrolment.notified_at <= at
    return Facts(
        team=team.code,
        channel=channel,
        direction=direction,
        agent_is_enrolled=enrolment is not None,
        agent_is_notified=notified,
        customer_is_protected=customer_is_protected,
    )


def _is_protected(active: ActiveCharter, identities: Sequence[str]) -> bool:
    return not active.charter.protected_numbers.numbers.isdisjoint(identities)
