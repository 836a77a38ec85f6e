"""Destroying contacts: at once and for good, at the agent's word or at the end of retention."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from leidraad.apps.charter import actions as charter
from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.models import Contact, Forgotten, Payload, Recording
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Person

DAY_S = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class DeletionReceipt:
    """What an agent takes away from a deletion: the leaf that proves it, and when it took effect."""

    leaf_id: int
    deleted_at: datetime


def delete_contact(contact: Contact, *, by: Person, at: datetime) -> DeletionReceipt:
    """The agent deletes their own contact: grants end, and the key, the words and their index entries are gone.

    Raises CharterRefusal for anybody else. No statistic is kept of who deletes how often: the leaf names nobody.
    """
    charter.check_may_delete(agent=contact.agent, by=by)
    with transaction.atomic():
        Forgotten.objects.get_or_create(payload_key=bytes(contact.payload_key))
        _destroy(contact.pk, at=at)
        leaf = ledger.record(Event.CONTACT_DELETED, actor="agent", at=at, data={"clauses": ["deletion"]})
    return DeletionReceipt(leaf_id=leaf.pk, deleted_at=at)


def expire_contacts(*, at: datetime) -> int:
    """Destroy what is older than the charter in force lets it live, at most 1,000 at a time; how many there were."""
    limit = timedelta(days=charter.retention_days())
    old = Contact.objects.filter(started_at__lt=at - limit).values_list("pk", flat=True)[:1000]
    count = 0
    for contact_id in list(old):
        with transaction.atomic():
            _destroy(contact_id, at=at)
            ledger.record(Event.CONTACT_EXPIRED, actor="worker", at=at, data={"clauses": ["retention"]})
        count += 1
    return count


def sweep_objects(*, older_than_s: float = DAY_S) -> int:
    """Remove sealed bytes that no row knows: their transaction never committed, or a deletion was cut short; how many.

    Nobody could open them: their keys were never kept, or are gone.
    """
    store = sealing.object_store()
    known = set(Payload.objects.exclude(object_name=None).values_list("object_name", flat=True))
    known |= set(Recording.objects.values_list("object_name", flat=True))
    orphans = [name for name in store.names() if name not in known and store.age_s(name) > older_than_s]
    sealing.destroy_objects(orphans)
    return len(orphans)


def _destroy(contact_id: UUID, *, at: datetime) -> None:
    """With the rows go the wrapped keys, so the bytes are lost even where a copy of them remains."""
    names = [
        *Payload.objects.filter(contact_id=contact_id).values_list("object_name", flat=True),
        *Recording.objects.filter(contact_id=contact_id).values_list("object_name", flat=True),
    ]
    charter.revoke_grants_for_contact(contact_id, at=at)
    ledger.forget_subject(str(contact_id))
    Contact.objects.filter(pk=contact_id).delete()
    transaction.on_commit(lambda: sealing.destroy_objects(names))
