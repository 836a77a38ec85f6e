"""Deleting contacts: out of everybody's reach at the agent's word, destroyed soon after, and what the two leave behind.

A deletion is one transaction that quarantines; from then on nobody opens the contact, whatever else fails. Destroying
it is three steps that can be cut short anywhere and done again: its key (outside the database), its rows, its bytes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter.models import ClosedContact, Grant, LeftBehind
from leidraad.apps.charter.queries import active_charter
from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.actions import sealing, stores
from leidraad.apps.contacts.models import (
    Contact,
    CustomerRequest,
    Forgotten,
    Original,
    Payload,
    Recording,
)
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent, Person
from leidraad.web.acting import Part, as_part

SHRED_WITHIN = timedelta(hours=24)  # the floor: no charter allows longer
LONGEST_UNDO_S = 12 * 3600  # leaves time to destroy within the 24 hours
SWEPT_AFTER_S = 6 * 3600.0
SHREDDED_TOGETHER = 200


class AlreadyDeleted(Exception):
    """The contact was deleted before, or its time has run out."""


class NothingToUndo(Exception):
    """The deletion is final: its time to be taken back is over, or it was not this agent's to take back."""


@dataclass(frozen=True, slots=True)
class DeletionReceipt:
    """What an agent takes away from a deletion: the leaf that proves it, and its times."""

    contact_id: UUID
    leaf_id: int
    deleted_at: datetime
    undo_until: datetime  # ``deleted_at`` when it is final at once
    destroyed_by: datetime  # the latest


@dataclass(frozen=True, slots=True)
class Consequences:
    """What an agent is told before confirming."""

    undo_within_s: int
    other_agents: tuple[str, ...]  # names of those with whom the contact is shared: it goes for them as well
    copy_due_on: datetime | None  # a customer asked for a copy: until it is served, sealed, to nobody else


@as_part(Part.DELETING)
def consequences_of(contact: Contact, *, by: Person, at: datetime) -> Consequences:
    """What deleting this contact would mean, with every exception there is."""
    others = tuple(agent.person.name for agent in contact.agents() if agent.person_id != by.pk)
    return Consequences(_undo_within_s(), others, _held_until(contact, at=at))


@as_part(Part.DELETING)
def delete_contact(contact: Contact, *, by: Person, at: datetime) -> DeletionReceipt:
    """An agent of the contact deletes it: it is out of everybody's reach when this returns.

    Raises CharterRefusal for anybody else and AlreadyDeleted the second time. No statistic is kept of who deletes how
    often: the leaf names nobody.
    """
    charter.check_may_delete(agent=contact.agent_of(by), by=by)
    undo_until = at + timedelta(seconds=_undo_within_s())
    with transaction.atomic():
        quarantine([contact], at=at, shred_at=undo_until)
        leaf = ledger.record(Event.CONTACT_DELETED, actor="agent", at=at, data={"clauses": ["deletion"]})
    held_until = _held_until(contact, at=at)
    return DeletionReceipt(contact.pk, leaf.pk, at, undo_until, held_until or at + SHRED_WITHIN)


@as_part(Part.DELETING)
def quarantine(contacts: Sequence[Contact], *, at: datetime, shred_at: datetime) -> None:
    """Put contacts out of everybody's reach and queue their destruction; in the caller's transaction.

    AlreadyDeleted when one of them is no longer there.
    """
    for contact in contacts:
        charter.revoke_grants_for_contact(contact.pk, at=at)
    found = Contact.every.filter(pk__in=[contact.pk for contact in contacts], quarantined_at=None)
    if found.update(quarantined_at=at, shred_at=shred_at) != len(contacts):
        raise AlreadyDeleted
    Forgotten.objects.bulk_create(
        [Forgotten(payload_key=bytes(contact.payload_key)) for contact in contacts], ignore_conflicts=True
    )
    stores.forget_beside(contacts)
    for contact in contacts:
        jobs.request_shredding(contact.pk, at=shred_at)


@as_part(Part.DELETING)
@transaction.atomic
def undo_deletion(contact_id: UUID, *, by: Person, at: datetime) -> None:
    """The agent takes a deletion back in time: the contact is theirs again. Grants that it ended stay ended.

    Raises NothingToUndo when it is too late or somebody else's.
    """
    contact = Contact.every.select_for_update().filter(pk=contact_id, shred_at__gt=at).first()
    if contact is None or all(agent.person_id != by.pk for agent in contact.agents()):
        raise NothingToUndo
    Contact.every.filter(pk=contact_id).update(quarantined_at=None, shred_at=None)
    Forgotten.objects.filter(pk=bytes(contact.payload_key)).delete()
    ClosedContact.objects.filter(pk=contact_id).delete()
    ledger.record(Event.DELETION_UNDONE, actor="agent", at=at, data={"clauses": ["deletion"]})
    jobs.request_keeping_beside(contact_id)


@transaction.atomic
def withdraw_contact(contact_id: UUID, *, at: datetime) -> bool:
    """Destroy a contact that turned out to be private or refused after it was taken in; whether it was still there.

    Why stands in the ledger already, with the refusal. It is final at once, and the same bytes are not taken in again.
    """
    contact = Contact.objects.select_for_update().filter(pk=contact_id).first()
    if contact is None:
        return False
    quarantine([contact], at=at, shred_at=at)
    return True


def shred_contact(contact_id: UUID, *, at: datetime) -> bool:
    """Destroy a deleted contact for good when its time to be taken back is over; whether it was destroyed now.

    False when that was done before, when the deletion was taken back, and while a customer's copy is due first.
    """
    contact = Contact.every.filter(pk=contact_id, shred_at__lte=at).first()
    if contact is None or _held_until(contact, at=at) is not None:
        return False
    destroy([contact], event=Event.CONTACT_SHREDDED, clause="deletion", at=at)
    return True


def shred_due(*, at: datetime) -> int:
    """Destroy every deleted contact that is due, whatever became of its job; how many."""
    due = Contact.every.filter(shred_at__lte=at).order_by("shred_at").values_list("pk", flat=True)
    return sum(shred_contact(contact_id, at=at) for contact_id in list(due[:SHREDDED_TOGETHER]))


def count_late(*, at: datetime) -> int:
    """How many deleted contacts are not destroyed an hour after they could be, though no customer's copy holds them."""
    late = Contact.every.filter(shred_at__lt=at - timedelta(hours=1))
    return sum(_held_until(contact, at=at) is None for contact in late[:SHREDDED_TOGETHER])


def destroy_left_behind(*, at: datetime) -> int:
    """Destroy what agents who left leave behind, as the charter says; how many contacts.

    Where it runs out instead, it lives its days for the agent alone: nobody else gets a grant on who takes no part.
    """
    count = 0
    for left in LeftBehind.objects.open().select_related("agent"):
        if left.what == LeftBehind.What.DESTROY:
            count += _destroy_of(left.agent, until=left.left_at, at=at)
        charter.left_behind_is_gone(left, at=at)
    return count


def _destroy_of(agent: Agent, *, until: datetime, at: datetime) -> int:
    theirs = Contact.every.filter(Q(agent=agent) | Q(further_agents__agent=agent), started_at__lte=until)
    ids = list(theirs.distinct().values_list("pk", flat=True))
    for start in range(0, len(ids), SHREDDED_TOGETHER):
        some = list(Contact.every.filter(pk__in=ids[start : start + SHREDDED_TOGETHER]))
        with transaction.atomic():
            quarantine([contact for contact in some if contact.quarantined_at is None], at=at, shred_at=at)
        destroy(some, event=Event.CONTACT_SHREDDED, clause="participation", at=at)
    return len(ids)


def destroy(contacts: Sequence[Contact], *, event: Event, clause: str, at: datetime) -> None:
    """Destroy keys, then rows, then bytes; cut short anywhere, the same call again finishes it.

    The key comes first: from that moment no copy of the rest can be opened, in no backup either.
    """
    sealing.destroy_keys(contacts)
    forget_rows(contacts, event=event, clause=clause, at=at)


@transaction.atomic
def forget_rows(contacts: Sequence[Contact], *, event: Event, clause: str, at: datetime) -> None:
    """Delete everything that the database holds of these contacts, and their bytes once that is committed."""
    wanted = [contact.pk for contact in contacts]
    # Locked, so that two who destroy the same contact write one end of it: each end stands for one contact.
    rows = Contact.every.select_for_update().filter(pk__in=wanted).order_by("pk")
    ids = list(rows.values_list("pk", flat=True))
    names = [
        *Payload.objects.filter(contact_id__in=ids).values_list("object_name", flat=True),
        *Recording.objects.filter(contact_id__in=ids).values_list("object_name", flat=True),
        *Original.objects.filter(contact_id__in=ids).values_list("object_name", flat=True),
    ]
    for contact_id in ids:
        charter.revoke_grants_for_contact(contact_id, at=at)
        _unbind_leaves(contact_id)
    Contact.every.filter(pk__in=ids).delete()
    stores.note_erasures()
    ledger.record_all(event, actor="worker", at=at, each=[({"clauses": [clause]}, None) for _ in ids])
    transaction.on_commit(lambda: sealing.destroy_objects(names))


def sweep_objects(*, older_than_s: float = SWEPT_AFTER_S) -> int:
    """Remove sealed bytes that no row knows: their transaction never committed, or a deletion was cut short; how many.

    Nobody could open them: their keys were never kept, or are gone.
    """
    store = sealing.object_store()
    known = set(stores.object_names())
    orphans = [name for name in store.names() if name not in known and store.age_s(name) > older_than_s]
    sealing.destroy_objects(orphans)
    return len(orphans)


def _unbind_leaves(contact_id: UUID) -> None:
    """Destroy what ties leaves to this contact: they stay, and nobody can tell any more which one they were about."""
    grants = Grant.objects.filter(contact_id=contact_id).values_list("pk", flat=True)
    for subject in [contact_id, *grants]:
        ledger.forget_subject(str(subject))


def _undo_within_s() -> int:
    active = active_charter()
    return min(active.charter.deletion.undo_within_s, LONGEST_UNDO_S) if active else 0


def _held_until(contact: Contact, *, at: datetime) -> datetime | None:
    """Until when a customer's request for a copy keeps the contact sealed; None when there is none."""
    day = stores.local_day(at)
    held = CustomerRequest.objects.holding(contact.customer_key, on=day).order_by("-due_on").first()
    return min(stores.end_of_day(held.due_on), contact.keep_until) if held else None
