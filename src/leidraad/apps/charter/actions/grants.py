"""Grants: a right to open one contact, reserved against the quota of each of its agents before anything is heard.

There is no grant without a draw or a nomination that chose the contact. Reservation, grant and leaf are one statement
of the database (``charter_grant``, see the migrations), because sixty-four people may ask at once: it locks the contact,
the agents' enrolments and their windows in that order, so nobody waits in a circle, and holds no lock while anything
travels over the network.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Q

from leidraad.apps.charter.actions.facts import (
    Opening,
    decide_opening,
    opening_request,
    read_opening,
    refuse,
)
from leidraad.apps.charter.in_force import ActiveCharter, charter_for
from leidraad.apps.charter.models import (
    ChosenBy,
    ClosedContact,
    CountedContact,
    Grant,
    GrantQuerySet,
    GrantState,
    OtherAgent,
    QuotaWindow,
)
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Agent, Person
from leidraad.domain.charter.clauses import ClauseId, Purpose, SelectionMethod
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

OPEN_FOR = timedelta(hours=12)  # a working day, from the first word or sound
GRANT_SQL = "SELECT charter_grant(%s, %s, %s, %s::bigint[], %s::bigint[]," + ", ".join([" %s"] * 17) + ")"


@dataclass(frozen=True, slots=True)
class AskedContact:
    """A contact that somebody wants to open: whose it is, since when, and what it was promised.

    ``others`` are the keys of further agents who had it; ``charter_version`` is the one in force when it was captured.
    """

    contact_id: UUID
    agent: Agent
    captured_at: datetime
    others: tuple[int, ...] = ()
    charter_version: int | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """What chose the contact: the draw or the nomination with this id. It must exist; the database sees to that."""

    by: ChosenBy
    id: UUID


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
def request_grant(asked: AskedContact, *, choice: Choice, by: Person, purpose: str, at: datetime) -> Grant:
    """Reserve the right to open one contact; decision, quota of every agent, grant and leaf are committed together.

    Raises CharterRefusal with the clauses that forbid it; the refusal is in the ledger as well, unless the caller's
    own transaction is undone. Raises IntegrityError when ``choice`` does not exist or chose another contact, agent or
    coach.
    """
    active = ruling_charter(asked)
    if active is None:
        raise _refused(asked, NO_CHARTER, by=by, purpose=purpose, at=at)
    opening, decision = _asked_now(active, asked, chosen_by=choice.by, by=by, purpose=purpose, at=at)
    if decision.is_permitted and opening.window_ids:
        grant = _new_grant(active, asked, decision, opening, choice, by=by, purpose=purpose, at=at)
        refusal = _commit(grant, decision, opening, agent=asked.agent, by=by)
        if refusal is None:
            return grant
        decision = refusal
    raise _refused(asked, decision, by=by, purpose=purpose, at=at, opening=opening)


@as_part(Part.DECIDING)
def may_grant(
    asked: AskedContact, *, chosen_by: ChosenBy, by: Person, purpose: str, at: datetime
) -> Decision:
    """What ``request_grant`` would answer at this moment. Reserves and writes nothing."""
    active = ruling_charter(asked)
    if active is None:
        return NO_CHARTER
    return _asked_now(active, asked, chosen_by=chosen_by, by=by, purpose=purpose, at=at)[1]


@as_part(Part.DECIDING)
def refuse_grant(
    asked: AskedContact, decision: Decision, *, by: Person, purpose: str, at: datetime
) -> CharterRefusal:
    """Write a denial that ``may_grant`` gave in the ledger; the refusal to raise."""
    return _refused(asked, decision, by=by, purpose=purpose, at=at)


def ruling_charter(asked: AskedContact) -> ActiveCharter | None:
    """What rules this contact: the charter in force, as far as those since its capture allow as much."""
    return charter_for(asked.charter_version)


@as_part(Part.DECIDING)
@transaction.atomic
def use_grant(grant_id: UUID, *, by: Person, at: datetime) -> Grant | None:
    """The first word or sound is about to leave: the grant is used from now on. None when it is no longer live.

    Using it again changes nothing.
    """
    grant = Grant.objects.live(at).select_for_update().filter(pk=grant_id, holder=by).first()
    if grant is not None:
        begin_use(grant, by=by, at=at)
    return grant


def begin_use(grant: Grant, *, by: Person, at: datetime, salts: Mapping[str, bytes] | None = None) -> None:
    """The same for a live grant whose row is locked already."""
    if grant.state != GrantState.RESERVED:
        return
    grant.state, grant.used_at, grant.expires_at = GrantState.USED, at, at + OPEN_FOR
    grant.save(update_fields=["state", "used_at", "expires_at"])
    data = {"grant": str(grant.pk), "contact": str(grant.contact_id), "clauses": grant.clause_ids}
    ledger.record(
        Event.GRANT_USED, actor=by.username, at=at, data=data, subject=str(grant.contact_id), salts=salts
    )


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
    Grant.objects.filter(pk__in=[pk for pk, _ in ended]).update(state=GrantState.REVOKED, ended_at=at)
    for grant_id, contact_id in ended:
        data = {"grant": str(grant_id), "contact": str(contact_id)}
        ledger.record(Event.GRANT_REVOKED, actor="system", at=at, data=data)
    return len(ended)


def _purpose(text: str) -> Purpose | None:
    return Purpose(text) if text in set(Purpose) else None


def _asked_now(
    active: ActiveCharter, asked: AskedContact, *, chosen_by: ChosenBy, by: Person, purpose: str, at: datetime
) -> tuple[Opening, Decision]:
    opening = read_opening(
        active,
        contact_id=asked.contact_id,
        agent=asked.agent,
        others=asked.others,
        captured_at=asked.captured_at,
        by=by,
        at=at,
        chosen_by=SelectionMethod(chosen_by),
    )
    request = opening_request(active, Action.LISTEN, roles=opening.roles, purpose=_purpose(purpose), at=at)
    return opening, decide_opening(active, request, opening)


def _refused(
    asked: AskedContact,
    decision: Decision,
    *,
    by: Person,
    purpose: str,
    at: datetime,
    opening: Opening | None = None,
) -> CharterRefusal:
    refuse(
        Event.GRANT_REFUSED, decision,
        contact_id=asked.contact_id, agent=asked.agent, by=by, purpose=purpose, at=at,
        salts=opening.salts if opening else None,
    )  # fmt: skip
    return CharterRefusal(decision)


def _new_grant(
    active: ActiveCharter,
    asked: AskedContact,
    decision: Decision,
    opening: Opening,
    choice: Choice,
    *,
    by: Person,
    purpose: str,
    at: datetime,
) -> Grant:
    cap = active.charter.listening_cap
    assert cap is not None  # without one nothing is permitted
    return Grant(
        contact_id=asked.contact_id,
        captured_at=asked.captured_at,
        agent=asked.agent,
        holder=by,
        window_id=opening.window_ids[0],
        purpose=purpose,
        chosen_by=choice.by,
        draw_id=choice.id if choice.by == ChosenBy.DRAW else None,
        nomination_id=choice.id if choice.by == ChosenBy.NOMINATION else None,
        charter_version=asked.charter_version,
        reserved_at=at,
        expires_at=at + timedelta(minutes=cap.reservation_min),
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
        "chosen_by": str(grant.chosen_by),
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
        cursor.execute(GRANT_SQL, _grant_values(grant, opening, leaf))
        answer = Reserved(cursor.fetchone()[0])
    grant._state.adding = answer in LATE_REFUSALS
    if answer not in LATE_REFUSALS:
        return None
    clause_id, code = LATE_REFUSALS[answer]
    return Decision(Effect.DENY, (Reason(clause_id, Effect.DENY, code),))


def _grant_values(grant: Grant, opening: Opening, leaf: Leaf) -> list[Any]:
    return [
        grant.pk,
        grant.contact_id,
        grant.holder_id,
        list(opening.agent_ids),
        list(opening.window_ids),
        opening.share.numerator,
        opening.share.denominator,
        opening.maximum,
        str(opening.basis),
        grant.purpose,
        str(grant.chosen_by),
        grant.draw_id,
        grant.nomination_id,
        grant.charter_version,
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
    """End one reservation and give its part back, unless the contact was opened or is reserved by somebody else.

    Locks in the order of ``charter_reserve``: the contact's rows in the windows, then the windows, each by id.
    """
    grant = Grant.objects.filter(pk=grant_id).first()
    if grant is None:
        return 0
    windows = [grant.window_id, *OtherAgent.objects.filter(grant=grant).values_list("window_id", flat=True)]
    counted = CountedContact.objects.filter(window_id__in=windows, contact_id=grant.contact_id)
    rows = list(counted.select_for_update().order_by("window_id"))
    if not Grant.objects.filter(pk=grant_id, state=GrantState.RESERVED).update(state=state, ended_at=at):
        return 0
    others = Grant.objects.filter(contact_id=grant.contact_id).exclude(pk=grant_id)
    if rows and not others.filter(_holds_the_count()).exists():
        _give_back(rows)
    data = {"grant": str(grant_id), "contact": str(grant.contact_id)}
    ledger.record(event, actor="worker", at=at, data=data)
    return 1


def _give_back(rows: Sequence[CountedContact]) -> None:
    ids = [row.window_id for row in rows]
    list(QuotaWindow.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk").values("pk"))
    CountedContact.objects.filter(pk__in=[row.pk for row in rows]).delete()
    QuotaWindow.objects.filter(pk__in=ids).update(used_count=F("used_count") - 1)


def _holds_the_count() -> Q:
    """What was ever used counts for good, revoked or not; what is reserved counts for now."""
    return Q(used_at__isnull=False) | Q(state=GrantState.RESERVED)
