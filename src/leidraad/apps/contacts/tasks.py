"""Work on contacts in the background: reading documents, transcribing recordings, and care for what waits or grows old.

Each can run twice with the same result, and ends in success, a bounded retry, or a contact set aside with its reason.
"""

import logging
import math
import time
from collections import deque
from collections.abc import Callable
from datetime import timedelta
from typing import BinaryIO
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection
from django.utils import timezone
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from leidraad.apps.contacts import call_records, jobs, masking, written_handovers
from leidraad.apps.contacts import (
    outside_tasks as outside_tasks,  # jobs with the world outside: known with these
)
from leidraad.apps.contacts import (
    summary_tasks as summary_tasks,  # jobs that ask a model
)
from leidraad.apps.contacts.actions import (
    customer_requests,
    deletion,
    hearing,
    hearing_again,
    intake,
    live_ending,
    reading,
    retention,
    sealing,
)
from leidraad.apps.contacts.copies import archive_of
from leidraad.apps.contacts.jobs import CARE, READING, SPEECH
from leidraad.apps.contacts.limits import centre_limits
from leidraad.apps.contacts.models import (
    Contact,
    CustomerRequest,
    Original,
    Payload,
    PayloadKind,
    RequestState,
    State,
    Store,
)
from leidraad.apps.contacts.own_numbers import own_numbers_of_team, own_numbers_of_teams
from leidraad.apps.contacts.pipeline import (
    HeardTurns,
    channel_parties,
    channels_to_hear,
    read_turns,
    read_with_sound,
    with_agent_by_cues,
)
from leidraad.apps.contacts.sealed_file import opened_file
from leidraad.domain.contacts.evidence import Evidence, Separation
from leidraad.domain.contacts.hearing_again import LeftAlone
from leidraad.domain.contacts.incoming import IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Direction, Party
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.own_numbers import OwnNumbers
from leidraad.engines.speech_to_text import SpeechToTextError
from leidraad.formats.audio import SoundReader, decode_audio
from leidraad.formats.audio_evidence import listen, merged
from leidraad.formats.read import read_contact

ATTEMPTS = 3
RETRY = RetryStrategy(max_attempts=ATTEMPTS - 1, wait=2, exponential_wait=4)
MOST_ATTEMPTS = (
    6  # those that ended with the death of their worker counted as well: it may be the contact that kills it
)
STORE_ASKED_AGAIN_AFTER = timedelta(seconds=10)
STORE_GIVEN_UP_AFTER = timedelta(hours=24)  # since the contact came
STORE_WAITED_FOR_S = 600.0  # with a finished transcript in hand: making it again would cost more
STORE_ASKED_EVERY_S = 2.0

logger = logging.getLogger("leidraad.contacts")


@app.task(name="contacts.read_document", queue=READING, retry=RETRY, pass_context=True)
def read_document(context: JobContext, *, contact_id: str) -> None:
    """Read a document (and keep the recording handed over with it)."""
    _attempt(context, contact_id, _read_document)


@app.task(name="contacts.read_documents", queue=READING, retry=RETRY, pass_context=True)
def read_documents(context: JobContext | None = None, *, contact_ids: list[str]) -> None:
    """Read several documents and keep them in one transaction.

    Whatever does not go smoothly, for one or for all, gets a job of its own, which retries and says why. So does each
    of them when a worker ended over them before: one that kills it must not take the others along.
    """
    _renew_connection()
    waiting = Contact.objects.filter(pk__in=contact_ids, state=State.RECEIVED).prefetch_related("payloads")
    is_first = context is None or context.job.attempts == 0
    found, others = {}, [] if is_first else [contact.pk for contact in waiting]
    own = own_numbers_of_teams(contact.team_id for contact in waiting)
    for contact in waiting if is_first else ():
        try:
            found[contact.pk] = _reading_of_document(contact, own[contact.team_id])
        except Exception:  # noqa: BLE001  whatever it is, the job of its own meets it again and reports it
            others.append(contact.pk)
    try:
        reading.save_readings(found, at=timezone.now())
    except Exception:
        logger.exception("%d contacts are read one by one instead of together", len(found))
        _renew_connection()
        others += found
    from_archive = {contact.pk for contact in waiting if contact.is_from_archive}
    for contact_id in others:
        priority = jobs.priority_of(is_from_archive=contact_id in from_archive)
        jobs.request_reading(contact_id, priority=priority)


@app.task(name="contacts.transcribe_recording", queue=SPEECH, retry=RETRY, pass_context=True)
def transcribe_recording(context: JobContext, *, contact_id: str) -> None:
    """Decode a recording, transcribe each channel, and read the turns; without a speech model the contact waits."""
    _attempt(context, contact_id, _transcribe)


@app.task(name="contacts.hear_again", queue=SPEECH, retry=RETRY, pass_context=True)
def hear_again(context: JobContext, *, contact_id: str) -> None:
    """Transcribe a call once more from its kept original; whatever goes wrong, the words that it has stay."""
    _renew_connection()
    asked = hearing_again.asked_for(UUID(contact_id))
    if asked is None:
        return  # deleted, or heard by an earlier run of this job
    if context.job.attempts >= MOST_ATTEMPTS:
        hearing_again.note_failure(asked, LeftAlone.FAILED, at=timezone.now())
        return
    try:
        _hear_again(asked)
    except hearing.NoSpeechModel:
        hearing_again.note_failure(asked, LeftAlone.NO_MODEL, at=timezone.now())
    except IntakeProblem as problem:
        hearing_again.note_failure(asked, problem.code, at=timezone.now())
    except sealing.STORES_AWAY as error:
        _hear_when_stores_are_back(asked, error)
    except Exception:
        if context.job.attempts < ATTEMPTS - 1:
            raise
        logger.exception("contact %s is not heard again, after %d attempts", asked.contact_id, ATTEMPTS)
        _renew_connection()
        hearing_again.note_failure(asked, LeftAlone.FAILED, at=timezone.now())


@app.periodic(cron="* * * * *")
@app.task(name="contacts.resume_waiting", queue=CARE, queueing_lock="contacts.resume_waiting")
def resume_waiting(timestamp: int) -> None:
    """Go on with the contacts that waited for a speech model, once there is one."""
    if hearing.has_engine():
        reading.resume_waiting()


@app.periodic(cron="*/5 * * * *")
@app.task(name="contacts.take_up_forgotten", queue=CARE, queueing_lock="contacts.take_up_forgotten")
def take_up_forgotten(timestamp: int) -> None:
    """Queue again what is under way without a job."""
    intake.take_up_forgotten(at=timezone.now())
    hearing_again.take_up_forgotten(at=timezone.now())


@app.task(name="contacts.take_up_stream", queue=READING, retry=RETRY)
def take_up_stream(*, stream_id: str) -> None:
    """Hand a recorded call that is over to the intake."""
    _renew_connection()
    live_ending.take_up(UUID(stream_id), at=timezone.now())


@app.periodic(cron="* * * * *")
@app.task(name="contacts.take_up_lost_streams", queue=CARE, queueing_lock="contacts.take_up_lost_streams")
def take_up_lost_streams(timestamp: int) -> None:
    """End the calls whose server died, so that what it had sealed by then becomes a contact."""
    _renew_connection()
    live_ending.take_up_lost(at=timezone.now())


@app.task(name="contacts.shred", queue=CARE, retry=RETRY)
def shred(*, contact_id: str) -> None:
    """Destroy one deleted contact; nothing when its deletion was taken back, or it is gone already."""
    _renew_connection()
    deletion.shred_contact(UUID(contact_id), at=timezone.now())


@app.task(name="contacts.withdraw", queue=CARE, retry=RETRY)
def withdraw(*, contact_id: str) -> None:
    """Put a contact that should not have been taken in out of everybody's reach, and have it destroyed."""
    _renew_connection()
    deletion.withdraw_contact(UUID(contact_id), at=timezone.now())


@app.task(name="contacts.keep_beside", queue=READING, retry=RETRY)
def keep_beside(*, contact_id: str) -> None:
    """Fill the other stores again after a deletion that was taken back."""
    _renew_connection()
    reading.keep_beside_again(UUID(contact_id))


@app.task(name="contacts.mask_doubtful", queue=READING, retry=RETRY)
def mask_doubtful(*, span_id: int) -> None:
    """Mask words that an officer took for personal data, in turn and sound."""
    _renew_connection()
    masking.mask_doubtful(span_id, at=timezone.now())


@app.task(name="contacts.make_copy", queue=READING, retry=RETRY)
def make_copy(*, request_id: str) -> None:
    """Make the copy for a customer's request; nothing when it was closed meanwhile."""
    _renew_connection()
    at = timezone.now()
    request = CustomerRequest.objects.filter(pk=UUID(request_id), state=RequestState.CHECKED).first()
    if request is None:
        return
    contacts = list(customer_requests.contacts_of_request(request, at=at))
    records = customer_requests.service_of_request(request)
    data = archive_of(contacts, records, language=request.language, at=at)
    found = {str(Store.QUALITY): len(contacts), str(Store.SERVICE): len(records)}
    customer_requests.keep_copy(request, data, found=found, at=at)


@app.task(name="contacts.erase_customer", queue=READING, retry=RETRY)
def erase_customer(*, request_id: str) -> None:
    """Erase everything of a customer in every store."""
    _renew_connection()
    customer_requests.carry_out_erasure(UUID(request_id), at=timezone.now())


@app.task(name="contacts.release", queue=READING, retry=RETRY)
def release(*, request_id: str) -> None:
    """Destroy what was only held for a request that is closed now."""
    _renew_connection()
    customer_requests.release(UUID(request_id), at=timezone.now())


@app.periodic(cron="*/5 * * * *")
@app.task(name="contacts.look_after_records", queue=CARE, queueing_lock="contacts.look_after_records")
def look_after_records(timestamp: int) -> None:
    """Join call records with contacts that came meanwhile; name those that found none in a day."""
    _renew_connection()
    call_records.look_after_records(at=timezone.now())


@app.periodic(cron="5 * * * *")
@app.task(name="contacts.look_after_requests", queue=CARE, queueing_lock="contacts.look_after_requests")
def look_after_requests(timestamp: int) -> None:
    """Note which customers' requests are overdue, and destroy copies that have expired."""
    _renew_connection()
    customer_requests.look_after_requests(at=timezone.now())


@app.periodic(cron="* * * * *")
@app.task(name="contacts.shred_due", queue=CARE, queueing_lock="contacts.shred_due")
def shred_due(timestamp: int) -> None:
    """Destroy the deleted contacts whose own job was lost, and what the keys say was deleted before a backup came back."""
    _renew_connection()
    deletion.shred_due(at=timezone.now())
    deletion.destroy_left_behind(at=timezone.now())
    retention.forget_again(at=timezone.now())


@app.periodic(cron="*/10 * * * *")
@app.task(name="contacts.expire", queue=CARE, queueing_lock="contacts.expire")
def expire(timestamp: int) -> None:
    """Destroy what has reached its end in each store; a stretch at a time, until nothing is left."""
    _renew_connection()
    retention.expire_all(at=timezone.now())


@app.periodic(cron="41 */6 * * *")
@app.task(name="contacts.sweep_objects", queue=CARE, queueing_lock="contacts.sweep_objects")
def sweep_objects(timestamp: int) -> None:
    """Remove sealed bytes that a crash left without a row."""
    deletion.sweep_objects()


@app.periodic(cron="17 3 * * *")
@app.task(name="contacts.forget_messages", queue=CARE, queueing_lock="contacts.forget_messages")
def forget_messages(timestamp: int) -> None:
    """Forget which messages were taken in long ago."""
    _renew_connection()
    written_handovers.forget_messages(at=timezone.now())


@app.periodic(cron="* * * * * */10")
@app.task(
    name="contacts.take_up_stalled", queue=CARE, queueing_lock="contacts.take_up_stalled", pass_context=True
)
async def take_up_stalled(context: JobContext, timestamp: int) -> None:
    """Give the jobs of a worker that died to one that lives."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=settings.ENVIRONMENT.stalled_after_s):
        await manager.retry_job(job)


def _attempt(context: JobContext, contact_id: str, work: Callable[[Contact], None]) -> None:
    _renew_connection()
    contact = Contact.objects.filter(pk=UUID(contact_id)).select_related("agent").first()
    if contact is None or contact.state == State.READY:
        return  # deleted, or read by an earlier run of this job
    if context.job.attempts >= MOST_ATTEMPTS:
        problem = IntakeProblem(ProblemCode.ENGINE_FAILED, engine="reading", error="WorkerEnded")
        intake.set_contact_aside(contact, problem, at=timezone.now())
        return
    try:
        work(contact)
    except IntakeProblem as problem:
        intake.set_contact_aside(contact, problem, at=timezone.now())
    except sealing.STORES_AWAY as error:
        _wait_for_stores(contact, error)
    except Exception as error:
        if context.job.attempts < ATTEMPTS - 1:
            raise
        logger.exception("contact %s set aside after %d attempts", contact.pk, ATTEMPTS)
        _renew_connection()
        intake.set_contact_aside(contact, _failure(error), at=timezone.now())


def _wait_for_stores(contact: Contact, error: Exception) -> None:
    """Nothing is wrong with the contact: it is taken up again until objects and keys are back, and set aside after a day."""
    _renew_connection()
    now, problem = timezone.now(), sealing.store_away(error)
    if now - contact.received_at < STORE_GIVEN_UP_AFTER:
        logger.warning("contact %s waits: %s", contact.pk, problem)
        intake.queue_reading(contact, at=now + STORE_ASKED_AGAIN_AFTER)
        return
    intake.set_contact_aside(contact, problem, at=now)


def _hear_when_stores_are_back(asked: Original, error: Exception) -> None:
    _renew_connection()
    now = timezone.now()
    if asked.asked_at and now - asked.asked_at < STORE_GIVEN_UP_AFTER:
        logger.warning("contact %s waits to be heard again: %s", asked.contact_id, sealing.store_away(error))
        jobs.request_hearing_again(asked.contact_id, at=now + STORE_ASKED_AGAIN_AFTER)
        return
    hearing_again.note_failure(asked, ProblemCode.STORE_FAILED, at=now)


def _keep(contact: Contact, complete: reading.Reading) -> None:
    _patiently(contact, lambda: reading.save_reading(contact.pk, complete, at=timezone.now()))


def _patiently(contact: Contact, save: Callable[[], object]) -> None:
    """Keep what was read; while a store is away it is waited for here, for hearing it again would cost more.

    What was heard may lie nowhere but in this process until it can be sealed. Raises what the store raised in the end.
    """
    ends_at = time.monotonic() + STORE_WAITED_FOR_S
    while True:
        try:
            save()
            return
        except sealing.STORES_AWAY as error:
            if time.monotonic() >= ends_at:
                raise
            logger.warning("what was read of %s waits: %s", contact.pk, sealing.store_away(error))
        time.sleep(STORE_ASKED_EVERY_S)
        _renew_connection()


def _renew_connection() -> None:
    """A worker's thread outlives a restart of the database: a connection that broke meanwhile is replaced.

    One that works is kept: opening another for each contact cost more than reading it.
    """
    if not connection.in_atomic_block and connection.connection is not None and not connection.is_usable():
        connection.close()


def _failure(error: Exception) -> IntakeProblem:
    # The message of an exception may quote the contact: only its kind is kept.
    engine = "speech_to_text" if isinstance(error, SpeechToTextError) else "reading"
    return IntakeProblem(ProblemCode.ENGINE_FAILED, engine=engine, error=type(error).__name__)


class _NeedsSound(Exception):
    """The document has no turns, or comes with a recording: it is not read together with others."""


def _reading_of_document(contact: Contact, own: OwnNumbers) -> reading.Reading:
    """What a document alone gives; raises _NeedsSound where it is not enough."""
    received = {payload.kind: payload for payload in contact.payloads.all()}
    if PayloadKind.RECORDING in received:
        raise _NeedsSound
    incoming = _opened_document(contact, received[PayloadKind.DOCUMENT])
    if not incoming.turns:
        raise _NeedsSound
    return _reading_of_text(contact, incoming, own)


def _opened_document(contact: Contact, document: Payload) -> IncomingContact:
    data = sealing.open_whole(document, context=str(contact.pk))
    told = tuple(Party(value) for value in contact.audio_parties)
    zone = ZoneInfo(document.zone) if document.zone else None
    return read_contact(
        data, name=document.name, limits=centre_limits(), default_zone=zone, audio_parties=told
    )


def _read_document(contact: Contact) -> None:
    reading.move_on(contact.pk, State.READING)
    received = {payload.kind: payload for payload in contact.payloads.all()}
    incoming = _opened_document(contact, received[PayloadKind.DOCUMENT])
    recording = received.get(PayloadKind.RECORDING)
    if not incoming.turns:
        if recording is None:
            raise IntakeProblem(ProblemCode.NO_TURNS)
        _transcribe_recording(contact, recording)
        return
    complete = (
        _reading_of_text(contact, incoming, own_numbers_of_team(contact.team_id))
        if recording is None
        else _reading_with_recording(contact, incoming, recording)
    )
    _keep(contact, complete)


def _transcribe(contact: Contact) -> None:
    _transcribe_recording(contact, contact.payloads.get(kind=PayloadKind.RECORDING))


def _transcribe_recording(contact: Contact, recording: Payload) -> None:
    source = opened_file(recording, context=str(contact.pk))
    limit_s = settings.ENVIRONMENT.contact_limit_s
    if not hearing.has_engine():
        # Read through all the same: what cannot be read is told now, not when a model comes.
        deque(SoundReader(source, limit_s=limit_s).blocks(), maxlen=0)
        reading.move_on(contact.pk, State.WAITING)
        return
    reading.move_on(contact.pk, State.TRANSCRIBING)
    _keep(contact, _reading_of_sound(contact, source))


def _hear_again(asked: Original) -> None:
    contact = asked.contact
    contact.language = asked.language  # as it was told, for what an earlier model took it for may be wrong
    heard = _reading_of_sound(contact, opened_file(asked, context=str(contact.pk)), model=asked.asked_model)
    _patiently(contact, lambda: hearing_again.keep_heard(asked, heard, at=timezone.now()))


def _reading_of_sound(contact: Contact, source: BinaryIO, *, model: str = "") -> reading.Reading:
    """A whole sound, heard and read. A contact that is ready already stays so meanwhile."""
    decoded = decode_audio(source, limit_s=settings.ENVIRONMENT.contact_limit_s)
    findings = listen(decoded)
    given = channels_to_hear(decoded, findings, told=contact.audio_parties)
    parties = channel_parties(contact.audio_parties, given)
    heard = hearing.hear(contact, list(given.samples), parties=parties, model=model)
    if contact.state != State.READY:
        reading.move_on(contact.pk, State.READING)
    turns = HeardTurns(
        heard.turns,
        channel_parties(contact.audio_parties, decoded),
        confidence=heard.confidence if heard.separation is Separation.DIARISED else None,
    )
    language = _language(contact)
    if given is decoded:
        is_told = len(contact.audio_parties) == decoded.channel_count
        direction = Direction(contact.direction)
        turns = with_agent_by_cues(turns, is_told=is_told, language=language, direction=direction)
    return read_with_sound(
        turns,
        decoded,
        language=language,
        cut=_cut_times(contact),
        findings=findings,
        speech=heard.speech,
        own=own_numbers_of_team(contact.team_id),
    )


def _reading_of_text(contact: Contact, incoming: IncomingContact, own: OwnNumbers) -> reading.Reading:
    duration_s = incoming.facts.duration_s or contact.duration_s
    read = read_turns(
        incoming.turns,
        language=_language(contact),
        duration_s=duration_s,
        stated_talk_s=incoming.stated_talk_s,
        evidence=Evidence(incoming.separation) if incoming.separation else None,
        left_out=_cut_times(contact),
        own=own,
    )
    return reading.Reading(
        turns=read.turns,
        language=read.language,
        duration_s=duration_s,
        measurements=read.measurements,
        redactions=read.redactions,
        doubtful=read.doubtful,
        own=own,
    )


def _reading_with_recording(
    contact: Contact, incoming: IncomingContact, recording: Payload
) -> reading.Reading:
    sound = SoundReader(
        opened_file(recording, context=str(contact.pk)), limit_s=settings.ENVIRONMENT.contact_limit_s
    )
    turns = HeardTurns(
        incoming.turns,
        channel_parties(contact.audio_parties, sound),
        is_stated=_is_stated(incoming),
        stated_talk_s=incoming.stated_talk_s,
    )
    own = own_numbers_of_team(contact.team_id)
    return read_with_sound(turns, sound, language=_language(contact), cut=_cut_times(contact), own=own)


def _is_stated(incoming: IncomingContact) -> bool:
    """Whether the document itself says who speaks; a format that does not tell how says so by its turns."""
    if incoming.separation is not None:
        return incoming.separation is Separation.STATED
    return any(turn.party in (Party.AGENT, Party.CUSTOMER) for turn in incoming.turns)


def _language(contact: Contact) -> Language | None:
    return Language(contact.language) if contact.language else None


def _cut_times(contact: Contact) -> tuple[tuple[float, float], ...]:
    """What was cut before it was stored, which is neither talk nor silence."""
    return merged(
        [(start_s, math.inf if end_s is None else end_s) for _, start_s, end_s in contact.cut_spans]
    )
