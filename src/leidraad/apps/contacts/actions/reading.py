"""Keeping what was read of a contact: all of it in one transaction, and only redacted."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.models import Contact, Recording, SetAside, State
from leidraad.domain.contacts.measurements import Measurements
from leidraad.domain.contacts.turns import Turn as RedactedTurn
from leidraad.domain.language.languages import Language

TURN_COLUMNS = [
    "contact_id",
    "position",
    "party",
    "language",
    "start_s",
    "end_s",
    "at",
    "text",
    "words",
    "agent_id",
    "team_id",
    "channel",
    "direction",
    "started_at",
]

# One statement instead of five: every contact passes here, and going to the server and back costs more than the work.
CLEARING = """
    WITH turns AS (DELETE FROM contacts_turn WHERE contact_id = %(contact)s),
    payloads AS (DELETE FROM contacts_payload WHERE contact_id = %(contact)s RETURNING object_name),
    recordings AS (DELETE FROM contacts_recording WHERE contact_id = %(contact)s RETURNING object_name)
    SELECT object_name FROM payloads UNION ALL SELECT object_name FROM recordings
"""


@dataclass(frozen=True, slots=True)
class Sound:
    """What people may hear: encoded for playback, redacted words muted."""

    encoded: bytes
    media_type: str
    duration_s: float
    parties: tuple[str, ...]
    peaks: list[list[float]]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in a contact; ``turns`` are redacted and each has its language."""

    turns: Sequence[RedactedTurn]
    language: Language | None
    duration_s: float | None
    measurements: Measurements
    redactions: Mapping[str, int]
    sound: Sound | None = None
    speech: Mapping[str, Any] | None = None
    notes: tuple[str, ...] = field(default=())


def save_reading(contact_id: UUID, reading: Reading, *, at: datetime) -> bool:
    """Keep a reading in place of any earlier one; False when the contact was deleted meanwhile.

    What was received is destroyed with it: only the redacted words and the muted sound stay.
    """
    sound = reading.sound
    box = sealing.seal(sound.encoded, context=str(contact_id)) if sound else None
    with transaction.atomic():
        contact = Contact.objects.select_for_update().filter(pk=contact_id).first()
        if contact is None:
            if box:
                sealing.destroy_objects([box.object_name])
            return False
        gone = _clear(contact)
        _write_turns(contact, reading.turns)
        if sound and box:
            _keep_sound(contact, sound, box)
        _mark_ready(contact, reading, at=at)
        transaction.on_commit(lambda: sealing.destroy_objects(gone))
    return True


@transaction.atomic
def move_on(contact_id: UUID, state: State) -> bool:
    """Note where a contact is on its way; False when it is gone, or was deleted meanwhile."""
    return Contact.objects.filter(pk=contact_id).update(state=state) == 1


@transaction.atomic
def resume_waiting() -> int:
    """Queue every contact that waited for a speech model, oldest first; how many there were."""
    waiting = Contact.objects.select_for_update(skip_locked=True).filter(state=State.WAITING)
    contacts = list(waiting.order_by("received_at")[:500])
    for contact in contacts:
        Contact.objects.filter(pk=contact.pk).update(state=State.RECEIVED)
        jobs.request_transcription(contact.pk)
    return len(contacts)


def _mark_ready(contact: Contact, reading: Reading, *, at: datetime) -> None:
    contact.state = State.READY
    contact.ready_at = at
    contact.language = reading.language or contact.language
    contact.duration_s = reading.duration_s if reading.duration_s is not None else contact.duration_s
    contact.measurements = reading.measurements.to_json()
    contact.redactions = dict(reading.redactions)
    contact.speech = dict(reading.speech) if reading.speech else None
    contact.save(
        update_fields=["state", "ready_at", "language", "duration_s", "measurements", "redactions", "speech"]
    )
    SetAside.objects.filter(contact=contact, settled_at=None).update(settled_at=at)


def _clear(contact: Contact) -> list[str]:
    """Drop what was received and what an earlier reading left; the names of the objects to destroy."""
    with connection.cursor() as cursor:
        cursor.execute(CLEARING, {"contact": contact.pk})
        return [name for (name,) in cursor.fetchall() if name]


def _keep_sound(contact: Contact, sound: Sound, box: sealing.SealedBytes) -> None:
    Recording.objects.create(
        contact=contact,
        object_name=box.object_name,
        sealed=box.sealed,
        wrapped_key=box.wrapped_key,
        byte_count=box.byte_count,
        media_type=sound.media_type,
        duration_s=sound.duration_s,
        parties=list(sound.parties),
        peaks=sound.peaks,
        notes=list(sound.notes),
    )


def _write_turns(contact: Contact, turns: Iterable[RedactedTurn]) -> None:
    statement = f"COPY contacts_turn ({', '.join(TURN_COLUMNS)}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in _rows(contact, turns):
            copy.write_row(row)


def _rows(contact: Contact, turns: Iterable[RedactedTurn]) -> Iterator[tuple[Any, ...]]:
    beside = (contact.agent_id, contact.team_id, contact.channel, contact.direction, contact.started_at)
    for position, turn in enumerate(turns):
        words = _words_json(turn) if turn.words else None
        language = turn.language or contact.language or ""
        yield (
            contact.pk,
            position,
            str(turn.party),
            str(language),
            turn.start_s,
            turn.end_s,
            turn.at,
            turn.text.replace("\x00", ""),
            words,
            *beside,
        )


def _words_json(turn: RedactedTurn) -> str:
    rows = [[word.text, round(word.start_s, 3), round(word.end_s, 3), word.confidence] for word in turn.words]
    return json.dumps(rows, ensure_ascii=False).replace("\\u0000", "")
