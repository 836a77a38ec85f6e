"""The sound of calls as it came in, where the charter keeps it: sealed beside the transcript, for software alone.

Apart from ``reading``, because most charters keep nothing: there a recording goes when its words are there. What is kept
lies as it was received, under the contact's own key, so that everything which ends the contact ends it as well. Nobody may
record a customer on hold, so hold that was found in the sound is silent in what is kept, and so are keys of a telephone.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Protocol
from uuid import UUID

from django.db import connection, transaction

from leidraad.apps.charter.in_force import ActiveCharter, charter_for
from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.limits import centre_limits
from leidraad.apps.contacts.models import Contact, Original, Payload, PayloadKind, Sealed
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.charter.requests import Phase
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.engines.key_store import KeyDestroyed
from leidraad.formats.audio import without_times

DESTROYED_TOGETHER = 500

# The row moves, the bytes stay where they lie: they were sealed under the contact's key when they came.
MOVING = """
    INSERT INTO contacts_original
        (contact_id, language, object_name, sealed, wrapped_key, byte_count, asked_model, failed_code)
    SELECT contact.id, contact.language, payload.object_name, payload.sealed, payload.wrapped_key, payload.byte_count, '', ''
    FROM contacts_payload AS payload JOIN contacts_contact AS contact ON contact.id = payload.contact_id
    WHERE payload.kind = 'recording' AND contact.id = ANY(%(contacts)s)
    ON CONFLICT (contact_id) DO NOTHING
    RETURNING object_name
"""


class Found(Protocol):
    """What a reading tells that decides whether, and how, an original is kept."""

    @property
    def speech(self) -> Mapping[str, object] | None: ...

    @property
    def hold(self) -> Sequence[tuple[float, float]]: ...

    @property
    def keys(self) -> Sequence[tuple[float, float]]: ...


@dataclass(frozen=True, slots=True)
class Keeping:
    """How the originals of some contacts are kept: as they lie, or with silence in place of hold and of keys."""

    as_they_lie: frozenset[UUID]
    silenced: Mapping[UUID, sealing.SealedBytes]

    def loose_objects(self, contact_ids: Collection[UUID]) -> list[str | None]:
        """What was sealed for contacts that are not among these, and are gone."""
        return [box.object_name for pk, box in self.silenced.items() if pk not in contact_ids]


def is_kept_by_charter(charter_version: int | None) -> bool:
    """Whether originals of contacts captured under this version are kept: by it, and by every version since."""
    ruling = _ruling(charter_version)
    return ruling is not None and ruling.charter.retention.keep_original


def is_undisputed(charter_version: int | None) -> bool:
    """The same, while the agreement runs and nobody disputes the clause: until then none is added, and none is heard."""
    ruling = _ruling(charter_version)
    if ruling is None or ruling.phase is Phase.STOPPED or ClauseId.RETENTION in ruling.frozen:
        return False
    return ruling.charter.retention.keep_original


def prepare(found: Mapping[UUID, Found]) -> Keeping:
    """How the originals of these readings will be kept; before the transaction, for silencing takes its time.

    Only of calls that were transcribed here: beside a transcript that came along there is nothing to hear again. Raises
    one of STORES_AWAY.
    """
    heard = [pk for pk, each in found.items() if each.speech is not None]
    if not heard:
        return Keeping(frozenset(), {})
    kept = list(_of_a_keeping_charter(Contact.objects.filter(pk__in=heard)))
    silent = {contact.pk: [*found[contact.pk].hold, *found[contact.pk].keys] for contact in kept}
    boxes = {contact.pk: _silenced(contact, silent[contact.pk]) for contact in kept if silent[contact.pk]}
    as_they_lie = frozenset(pk for pk, times in silent.items() if not times)
    return Keeping(as_they_lie, {pk: box for pk, box in boxes.items() if box is not None})


def keep(keeping: Keeping, *, contact_ids: Collection[UUID]) -> tuple[set[str], list[str]]:
    """Keep the originals of those contacts that are still there, in the caller's transaction and before payloads go.

    The names of the objects that live on, and of those whose place another one took.
    """
    moved = _move([pk for pk in keeping.as_they_lie if pk in contact_ids])
    replaced = []
    for pk, box in keeping.silenced.items():
        if pk in contact_ids:
            replaced += _put(pk, box)
    return moved, replaced


@transaction.atomic
def destroy_unwanted(*, at: datetime) -> int:
    """Destroy the originals that the charter in force no longer keeps, 500 at most; how many. The contacts stay."""
    versions = Original.objects.values_list("contact__charter_version", flat=True).distinct()
    unwanted = [version for version in versions if version is not None and not is_kept_by_charter(version)]
    rows = Original.objects.filter(contact__charter_version__in=unwanted)
    gone = dict(rows.values_list("pk", "object_name")[:DESTROYED_TOGETHER])
    if not gone:
        return 0
    Original.objects.filter(pk__in=gone).delete()
    data = {"store": "originals", "count": len(gone), "clauses": ["retention"]}
    ledger.record(Event.STORE_CLEARED, actor="worker", at=at, data=data)
    transaction.on_commit(lambda: sealing.destroy_objects(gone.values()))
    return len(gone)


def _of_a_keeping_charter(contacts: Iterable[Contact]) -> Iterator[Contact]:
    keeps = cache(is_undisputed)
    return (contact for contact in contacts if keeps(contact.charter_version))


def _ruling(charter_version: int | None) -> ActiveCharter | None:
    return None if charter_version is None else charter_for(charter_version)


def _silenced(contact: Contact, times: Sequence[tuple[float, float]]) -> sealing.SealedBytes | None:
    """The sound without these times, sealed; None where there is none, or where it cannot be done: then nothing is kept."""
    row = _sound_of(contact)
    if row is None:
        return None
    context = str(contact.pk)
    try:
        received = sealing.open_whole(row, context=context)
        plain = without_times(received, times, limit_s=centre_limits().duration_s)
        return sealing.seal(plain, context=context, period=contact.key_period, in_row=True)
    except (IntakeProblem, KeyDestroyed):
        return None


def _sound_of(contact: Contact) -> Sealed | None:
    received = Payload.objects.filter(contact=contact, kind=PayloadKind.RECORDING).first()
    return received or Original.objects.filter(contact=contact).first()


def _move(contact_ids: list[UUID]) -> set[str]:
    if not contact_ids:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(MOVING, {"contacts": contact_ids})
        return {name for (name,) in cursor.fetchall() if name}


def _put(contact_id: UUID, box: sealing.SealedBytes) -> list[str]:
    """Keep this sound in place of any kept before; the name of the object that had held that."""
    fields = {
        "object_name": box.object_name,
        "sealed": box.sealed,
        "wrapped_key": box.wrapped_key,
        "byte_count": box.byte_count,
    }
    earlier = Original.objects.filter(contact_id=contact_id)
    names = [name for name in earlier.values_list("object_name", flat=True) if name]
    if not earlier.update(**fields):
        language = Contact.objects.values_list("language", flat=True).get(pk=contact_id)
        Original.objects.create(contact_id=contact_id, language=language, **fields)
    return names
