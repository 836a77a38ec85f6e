"""Grants: a right to open one contact, reserved against the agent's quota before anything is heard.

The reservation is one statement of the database (``charter_reserve``, see the migrations), because sixty-four people
may ask at once: it locks the contact, the agent's enrolment and the window in that order, so nobody waits in a circle.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Q

from leidraad.apps.charter.actions.facts import opening_facts, opening_request, refuse
from leidraad.apps.charter.models import (
    ClosedContact,
    CountedContact,
    Grant,
    GrantQuerySet,
    GrantState,
    QuotaWindow,
)
from leidraad.apps.charter.queries import ActiveCharter, active_charter, current_share, window_at
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent, Person
from leidraad.domain.charter.clauses import ClauseId, Purpose
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.requests import (
    NO_CHARTER,
    Action,
    CharterRefusal,
    Decision,
    Effect,
    Reason,
    ReasonCode,
)

RESERVED_FOR = timedelta(minutes=30)  # until the first word or sound
OPEN_FOR = timedelta(hours=12)  # a working day, from the first word or sound


class Reserved(StrEnum):
    """What the database answers to a reservation."""

    FRESH = "fresh"
    ALREADY_COUNTED = "already_counted"
    CAP_REACHED = "cap_reached"
    NOT_ENROLLED = "not_enrolled"
    CLOSED = "closed"


LATE_REFUSALS = {
    Reserved.CAP_REACHED: (ClauseId.LISTENING_CAP, ReasonCode.CAP_REACHED),
    Reserved.NOT_ENROLLED: (ClauseId.PARTICIPATION, ReasonCode.NOT_ENROLLED),
    Reserved.CLOSED: (ClauseId.DELETION, ReasonCode.DELETED),
}


def request_grant(
    *, contact_id: UUID, agent: Agent, captured_at: datetime, by: Person, purpose: str, at: datetime
) -> Grant:
    """Reserve the right to open one contact; decision, quota and leaf are committed together.

    Raises CharterRefusal with the clauses that forbid it; the refusal is in the ledger as well, unless the caller's
    own transaction is undone.
    """
    active = active_charter()
    with transaction.atomic():
        decision, window = _decided(active, contact_id, agent, captured_at, by, purpose, at)
        if decision.is_permitted and window is not None:
            late = _reserved(window, contact_id, share=current_share(active, window))
            if late is None:
                return _granted(decision, window, contact_id, agent, captured_at, by, purpose, at)
            decision = late
        refuse(
            Event.GRANT_REFUSED, decision, contact_id=contact_id, agent=agent, by=by, purpose=purpose, at=at
        )
    raise CharterRefusal(decision)


@transaction.atomic
def use_grant(grant_id: UUID, *, by: Person, at: datetime) -> Grant | None:
    """The first word or sound is about to leave: the grant is used from now on. None when it is no longer live.

    Using it again changes nothing.
    """
    live = Grant.objects.filter(pk=grant_id, holder=by)
    first = live.filter(state=GrantState.RESERVED, expires_at__gt=at).update(
        state=GrantState.USED, used_at=at, expires_at=at + OPEN_FOR
    )
    grant = live.live(at).first()
    if first and grant is not None:
        data = {"grant": str(grant_id), "contact": str(grant.contact_id), "clauses": grant.clause_ids}
        ledger.record(Event.GRANT_USED, actor=by.username, at=at, data=data, subject=str(grant.contact_id))
    return grant


def expire_grants(*, at: datetime) -> int:
    """End every reservation that was not used in time, and give its part of the quota back; how many there were.

    One transaction each, so that no two locks are ever held in a row of grants.
    """
    due = Grant.objects.filter(state=GrantState.RESERVED, expires_at__lte=at)
    return sum(
        _end(grant_id, GrantState.EXPIRED, Event.GRANT_EXPIRED, at=at)
        for grant_id in list(due.values_list("pk", flat=True))
    )


@transaction.atomic
def revoke_grants_for_contact(contact_id: UUID, *, at: datetime) -> None:
    """The contact is gone: every grant on it ends at once, and none is ever given again."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(contact_id)])
    ClosedContact.objects.bulk_create(
        [ClosedContact(contact_id=contact_id, closed_at=at)], ignore_conflicts=True
    )
    revoke_grants(Grant.objects.filter(contact_id=contact_id), at=at)


def revoke_grants(grants: GrantQuerySet, *, at: datetime) -> int:
    """End live grants at once; how many. What was listened to stays counted, and what was not is not given back."""
    live = grants.filter(Q(state=GrantState.RESERVED) | Q(state=GrantState.USED, expires_at__gt=at))
    ended = list(live.order_by("pk").select_for_update().values_list("pk", "contact_id"))
    grants.filter(pk__in=[pk for pk, _ in ended]).update(state=GrantState.REVOKED, ended_at=at)
    for grant_id, contact_id in ended:
        data = {"grant": str(grant_id), "contact": str(contact_id)}
        ledger.record(Event.GRANT_REVOKED, actor="system", at=at, data=data)
    return len(ended)


def _decided(
    active: ActiveCharter | None,
    contact_id: UUID,
    agent: Agent,
    captured_at: datetime,
    by: Person,
    purpose: str,
    at: datetime,
) -> tuple[Decision, QuotaWindow | None]:
    if active is None:
        return NO_CHARTER, None
    window = QuotaWindow.objects.filter(
        agent=agent, starts_on=window_at(active, captured_at).starts_on
    ).first()
    facts = opening_facts(
        active, contact_id=contact_id, agent=agent, captured_at=captured_at, by=by, at=at, window=window
    )
    request = opening_request(active, Action.LISTEN, by=by, purpose=_purpose(purpose), at=at)
    return decide(active.charter, request, facts), window


def _purpose(text: str) -> Purpose | None:
    return Purpose(text) if text in set(Purpose) else None


def _reserved(window: QuotaWindow, contact_id: UUID, *, share: Fraction) -> Decision | None:
    """None when the contact now stands in the quota; otherwise the refusal that came about since the facts were read."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT charter_reserve(%s, %s, %s, %s, %s)",
            [window.pk, window.agent_id, contact_id, share.numerator, share.denominator],
        )
        answer = Reserved(cursor.fetchone()[0])
    if answer not in LATE_REFUSALS:
        return None
    clause_id, code = LATE_REFUSALS[answer]
    return Decision(Effect.DENY, (Reason(clause_id, Effect.DENY, code),))


def _granted(
    decision: Decision,
    window: QuotaWindow,
    contact_id: UUID,
    agent: Agent,
    captured_at: datetime,
    by: Person,
    purpose: str,
    at: datetime,
) -> Grant:
    grant = Grant.objects.create(
        contact_id=contact_id,
        captured_at=captured_at,
        agent=agent,
        holder=by,
        window=window,
        purpose=purpose,
        reserved_at=at,
        expires_at=at + RESERVED_FOR,
        clause_ids=[str(clause_id) for clause_id in decision.clause_ids],
        decision=decision.as_data(),
    )
    data = {"contact": str(contact_id), "agent": agent.code, "purpose": purpose, **decision.as_data()}
    ledger.record(Event.GRANT_RESERVED, actor=by.username, at=at, data=data, subject=str(contact_id))
    return grant


@transaction.atomic
def _end(grant_id: UUID, state: GrantState, event: Event, *, at: datetime) -> int:
    """End one reservation and give its part back, unless the contact was opened or is reserved by somebody else."""
    grant = Grant.objects.filter(pk=grant_id).first()
    if grant is None:
        return 0
    counted = CountedContact.objects.select_for_update().filter(
        window_id=grant.window_id, contact_id=grant.contact_id
    )
    row = counted.first()
    if not Grant.objects.filter(pk=grant_id, state=GrantState.RESERVED).update(state=state, ended_at=at):
        return 0
    others = Grant.objects.filter(window_id=grant.window_id, contact_id=grant.contact_id).exclude(pk=grant_id)
    if row is not None and not others.filter(_holds_the_count()).exists():
        row.delete()
        QuotaWindow.objects.filter(pk=grant.window_id).update(used_count=F("used_count") - 1)
    data = {"grant": str(grant_id), "contact": str(grant.contact_id)}
    ledger.record(event, actor="worker", at=at, data=data)
    return 1


def _holds_the_count() -> Q:
    """What was ever used counts for good, revoked or not; what is reserved counts for now."""
    return Q(used_at__isnull=False) | Q(state=GrantState.RESERVED)
