"""Keeping what was read of a contact: all of it in one transaction, and only redacted."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.actions import originals, sealing, signals, stores, summaries, webhooks
from leidraad.apps.contacts.models import Contact, Recording, SetAside, State, WebhookEvent
from leidraad.domain.contacts.evidence import Evidence
from leidraad.domain.contacts.measurements import Measurements
from leidraad.domain.contacts.turns import Turn as RedactedTurn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.own_numbers import OwnNumbers
from leidraad.domain.language.personal_data.redact import DoubtfulFind
from leidraad.engines.key_store import KeyDestroyed

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
    WITH turns AS (DELETE FROM contacts_turn WHERE contact_id = ANY(%(contacts)s)),
    signals AS (DELETE FROM contacts_signal WHERE contact_id = ANY(%(contacts)s)),
    readings AS (DELETE FROM contacts_storedreading WHERE contact_id = ANY(%(contacts)s)),
    corrections AS (DELETE FROM contacts_signalcorrection WHERE contact_id = ANY(%(contacts)s)),
    doubtful AS (DELETE FROM contacts_doubtfulspan WHERE contact_id = ANY(%(contacts)s)),
    written AS (DELETE FROM contacts_writtensummary WHERE contact_id = ANY(%(contacts)s)),
    lines AS (DELETE FROM contacts_summaryline WHERE contact_id = ANY(%(contacts)s)),
    payloads AS (DELETE FROM contacts_payload WHERE contact_id = ANY(%(contacts)s) RETURNING object_name),
    recordings AS (DELETE FROM contacts_recording WHERE contact_id = ANY(%(contacts)s) RETURNING object_name)
    SELECT object_name FROM payloads UNION ALL SELECT object_name FROM recordings
"""
MARKING_READY = """
    UPDATE contacts_contact AS contact SET
        state = 'ready', ready_at = %(at)s, measurements = found.measurements, redactions = found.redactions,
        speech = found.speech, evidence = coalesce(found.evidence, contact.evidence),
        cut_spans = contact.cut_spans || found.hold, language = coalesce(nullif(found.language, ''), contact.language),
        duration_s = coalesce(found.duration_s, contact.duration_s)
    FROM unnest(%(ids)s::uuid[], %(languages)s::text[], %(durations)s::float8[], %(measurements)s::jsonb[],
                %(redactions)s::jsonb[], %(speech)s::jsonb[], %(evidence)s::jsonb[], %(hold)s::jsonb[])
        AS found (id, language, duration_s, measurements, redactions, speech, evidence, hold)
    WHERE contact.id = found.id
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
    evidence: Evidence | None = None  # of the sound; None where none was heard
    hold: Sequence[tuple[float, float]] = ()  # found in the sound, made silent, and not to be kept
    keys: Sequence[tuple[float, float]] = ()  # of a telephone, whose tones say which they are: silent as well
    doubtful: Sequence[DoubtfulFind] | None = None  # left by redacting these turns; None: look again
    own: OwnNumbers | None = None  # by which they were redacted; None: those that hold when this is kept


def save_reading(
    contact_id: UUID, reading: Reading, *, at: datetime, if_wanted: Callable[[Contact], bool] | None = None
) -> bool:
    """Keep a reading in place of any earlier one; False when the contact was deleted meanwhile.

    ``if_wanted`` is asked in the transaction, of the contact as it is then: False leaves everything as it was.

    What was received is destroyed with it: only the redacted words and the muted sound stay, and sealed, where the charter
    keeps it, the sound as it came.
    """
    return save_readings({contact_id: reading}, at=at, if_wanted=if_wanted) == 1


def save_readings(
    readings: Mapping[UUID, Reading], *, at: datetime, if_wanted: Callable[[Contact], bool] | None = None
) -> int:
    """Keep several in one transaction; how many contacts were still there.

    Raises one of STORES_AWAY, and keeps nothing then: whoever has the readings in hand may wait and ask again.
    """
    boxes = _sealed_sounds(readings)
    words = {
        pk: signals.Words(reading.turns, reading.language, reading.doubtful, reading.own)
        for pk, reading in readings.items()
    }
    found = signals.read_words(words, at=at)
    keeping = originals.prepare(readings)
    with transaction.atomic():
        rows = Contact.objects.select_for_update().filter(pk__in=list(readings)).order_by("pk")
        contacts = {contact.pk: contact for contact in rows if if_wanted is None or if_wanted(contact)}
        kept, replaced = originals.keep(keeping, contact_ids=contacts)
        gone = [name for name in _clear(list(contacts)) if name not in kept] + replaced
        _write_turns([(contact, readings[pk].turns) for pk, contact in contacts.items()])
        signals.write_readings({pk: found[pk] for pk in contacts if pk in found}, at=at)
        signals.keep_doubtful(words, found, contact_ids=list(contacts))
        for pk, box in boxes.items():
            sound = readings[pk].sound
            if pk in contacts and sound:
                _keep_sound(contacts[pk], sound, box)
        _mark_ready({pk: readings[pk] for pk in contacts}, at=at)
        webhooks.announce(WebhookEvent.READY, [{"contact_id": str(pk)} for pk in contacts], at=at)
        _keep_beside(contacts, readings)
        summaries.request_summaries(contacts.values(), at=at)
        orphans = [box.object_name for pk, box in boxes.items() if pk not in contacts]
        orphans += keeping.loose_objects(contacts)
        transaction.on_commit(lambda: sealing.destroy_objects([*gone, *orphans]))
    return len(contacts)


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
        priority = jobs.priority_of(is_from_archive=contact.is_from_archive)
        jobs.request_transcription(contact.pk, priority=priority)
    return len(contacts)


@transaction.atomic
def keep_beside_again(contact_id: UUID) -> None:
    """Fill the other stores once more, after a deletion that was taken back."""
    contact = Contact.objects.select_for_update().filter(pk=contact_id, state=State.READY).first()
    if contact is not None:
        stores.keep_beside([contact])


def _sealed_sounds(readings: Mapping[UUID, Reading]) -> dict[UUID, sealing.SealedBytes]:
    """The sound of each contact that is still there, sealed; before the transaction, for it takes its time."""
    with_sound = {pk: reading.sound for pk, reading in readings.items() if reading.sound}
    if not with_sound:
        return {}
    boxes = {}
    for contact in Contact.objects.filter(pk__in=list(with_sound)):
        with suppress(KeyDestroyed):  # it was deleted this moment
            sound = with_sound[contact.pk]
            boxes[contact.pk] = sealing.seal(
                sound.encoded, context=str(contact.pk), period=contact.key_period
            )
    return boxes


def _keep_beside(contacts: Mapping[UUID, Contact], readings: Mapping[UUID, Reading]) -> None:
    for pk, contact in contacts.items():
        contact.language = str(readings[pk].language or contact.language)
    words = {pk: _words(contact, readings[pk].turns) for pk, contact in contacts.items()}
    stores.keep_beside(list(contacts.values()), words=words)


def _words(contact: Contact, turns: Iterable[RedactedTurn]) -> list[tuple[str, Language | None]]:
    told = Language(contact.language) if contact.language else None
    return [(turn.text, turn.language or told) for turn in turns]


def _mark_ready(readings: Mapping[UUID, Reading], *, at: datetime) -> None:
    found = list(readings.values())
    values: dict[str, Any] = {
        "at": at,
        "ids": list(readings),
        "languages": [str(reading.language or "") for reading in found],
        "durations": [reading.duration_s for reading in found],
        "measurements": [_json(reading.measurements.to_json()) for reading in found],
        "redactions": [_json(dict(reading.redactions)) for reading in found],
        "speech": [_json(dict(reading.speech)) if reading.speech else None for reading in found],
        "evidence": [_json(reading.evidence.to_json()) if reading.evidence else None for reading in found],
        "hold": [_json([["hold", *times] for times in reading.hold]) for reading in found],
    }
    with connection.cursor() as cursor:
        cursor.execute(MARKING_READY, values)
    SetAside.objects.filter(contact__in=list(readings), settled_at=None).update(settled_at=at)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _clear(contact_ids: list[UUID]) -> list[str]:
    """Drop what was received and what an earlier reading left; the names of the objects to destroy."""
    with connection.cursor() as cursor:
        cursor.execute(CLEARING, {"contacts": contact_ids})
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


def _write_turns(found: Iterable[tuple[Contact, Iterable[RedactedTurn]]]) -> None:
    statement = f"COPY contacts_turn ({', '.join(TURN_COLUMNS)}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for contact, turns in found:
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
