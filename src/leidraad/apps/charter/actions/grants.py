"""Grants: a right to open one contact, reserved against the agent's quota before anything is heard.

Reservation, grant and leaf are one statement of the database (``charter_grant``, see the migrations), because sixty-four
people may ask at once: it locks the contact, the agent's enrolment and the window in that order, so nobody waits in a
circle, and holds no lock while anything travels over the network.
"""

import json
from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Q

from leidraad.apps.charter.actions.facts import Opening, opening_request, read_opening, refuse
from leidraad.apps.charter.models import (
    ClosedContact,
    CountedContact,
    Grant,
    GrantQuerySet,
    GrantState,
    QuotaWindow,
)
from leidraad.apps.charter.queries import active_charter
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
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
from leidraad.web.acting import Part, as_part

RESERVED_FOR = timedelta(minutes=30)  # until the first word or sound
OPEN_FOR = timedelta(hours=12)  # a working day, from the first word or sound


GRANT_SQL = "SELECT charter_grant(" + ", ".join(["%s"] * 16) + ")"


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


@as_part(Part.DECIDING)
def request_grant(
    *, contact_id: UUID, agent: Agent, captured_at: datetime, by: Person, purpose: str, at: datetime
) -> Grant:
    """Reserve the right to open one contact; decision, quota and leaf are committed together.

    Raises CharterRefusal with the clauses that forbid it; the refusal is in the ledger as well, unless the caller's
    own transaction is undone.
    """
    active = active_charter()
    if active is None:
        refuse(
            Event.GRANT_REFUSED, NO_CHARTER,
            contact_id=contact_id, agent=agent, by=by, purpose=purpose, at=at,
        )  # fmt: skip
        raise CharterRefusal(NO_CHARTER)
    opening = read_opening(active, contact_id=contact_id, agent=agent, captured_at=captured_at, by=by, at=at)
    request = opening_request(active, Action.LISTEN, roles=opening.roles, purpose=_purpose(purpose), at=at)
    decision = decide(active.charter, request, opening.facts)
    if decision.is_permitted and opening.window_id is not None:
        grant = _new_grant(decision, opening.window_id, contact_id, agent, captured_at, by, purpose, at)
        refusal = _commit(grant, decision, opening, agent=agent, by=by)
        if refusal is None:
            return grant
        decision = refusal
    refuse(
        Event.GRANT_REFUSED, decision,
        contact_id=contact_id, agent=agent, by=by, purpose=purpose, at=at, salts=opening.salts,
    )  # fmt: skip
    raise CharterRefusal(decision)


@as_part(Part.DECIDING)
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


@as_part(Part.DECIDING)
@transaction.atomic
def revoke_grants_for_contact(contact_id: UUID, *, at: datetime) -> None:
    """The contact is gone: every grant on it ends at once, and none is ever given again."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(contact_id)])
    ClosedContact.objects.bulk_create(
        [ClosedContact(contact_id=contact_id, closed_at=at)], ignore_conflicts=True
    )
    revoke_grants(Grant.objects.filter(contact_id=contact_id), at=at)


@as_part(Part.DECIDING)
def revoke_grants(grants: GrantQuerySet, *, at: datetime) -> int:
    """End live grants at once; how many. What was listened to stays counted, and what was not is not given back."""
    live = grants.filter(Q(state=GrantState.RESERVED) | Q(state=GrantState.USED, expires_at__gt=at))
    ended = list(live.order_by("pk").select_for_update().values_list("pk", "contact_id"))
    grants.filter(pk__in=[pk for pk, _ in ended]).update(state=GrantState.REVOKED, ended_at=at)
    for grant_id, contact_id in ended:
        data = {"grant": str(grant_id), "contact": str(contact_id)}
        ledger.record(Event.GRANT_REVOKED, actor="system", at=at, data=data)
    return len(ended)


def _purpose(text: str) -> Purpose | None:
    return Purpose(text) if text in set(Purpose) else None


def _new_grant(
    decision: Decision,
    window_id: int,
    contact_id: UUID,
    agent: Agent,
    captured_at: datetime,
    by: Person,
    purpose: str,
    at: datetime,
) -> Grant:
    return Grant(
        contact_id=contact_id,
        captured_at=captured_at,
        agent=agent,
        holder=by,
        window_id=window_id,
        purpose=purpose,
        reserved_at=at,
        expires_at=at + RESERVED_FOR,
        clause_ids=[str(clause_id) for clause_id in decision.clause_ids],
        decision=decision.as_data(),
    )


def _commit(
    grant: Grant, decision: Decision, opening: Opening, *, agent: Agent, by: Person
) -> Decision | None:
    """Reserve, write the grant and its leaf, all in one statement.

    None when it is done; otherwise the refusal that came about since the facts were read, and nothing is written.
    """
    data = {
        "contact": str(grant.contact_id),
        "agent": agent.code,
        "purpose": grant.purpose,
        **decision.as_data(),
    }
    leaf = ledger.new_leaf(
        Event.GRANT_RESERVED,
        actor=by.username,
        at=grant.reserved_at,
        data=data,
        subject=str(grant.contact_id),
        salts=opening.salts,
    )
    with connection.cursor() as cursor:
        cursor.execute(GRANT_SQL, _grant_values(grant, opening.share, leaf))
        answer = Reserved(cursor.fetchone()[0])
    grant._state.adding = answer in LATE_REFUSALS
    if answer not in LATE_REFUSALS:
        return None
    clause_id, code = LATE_REFUSALS[answer]
    return Decision(Effect.DENY, (Reason(clause_id, Effect.DENY, code),))


def _grant_values(grant: Grant, share: Fraction, leaf: Leaf) -> list[Any]:
    return [
        grant.pk,
        grant.window_id,
        grant.agent_id,
        grant.holder_id,
        grant.contact_id,
        share.numerator,
        share.denominator,
        grant.purpose,
        grant.captured_at,
        grant.reserved_at,
        grant.expires_at,
        json.dumps(grant.clause_ids),
        json.dumps(grant.decision),
        leaf.recorded_at,
        str(leaf.event),
        leaf.body,
    ]


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
