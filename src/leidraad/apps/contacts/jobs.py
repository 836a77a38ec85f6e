"""Queues the work on contacts, by name, in the transaction of the change that causes it."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import JobDeferrer
from procrastinate.types import JSONValue

READING = "reading"
SPEECH = "speech"
CARE = "care"
OUTSIDE = "outside"  # what waits for other machines
SUMMARIES = "summaries"  # what waits for a model
NEW, ARCHIVE = 0, -10  # priorities: what comes in now goes before what an archive holds
AGAIN = -20  # and both before what has been read already
LAST = -30  # and summaries by a model after all of it
LATER = -40  # those of contacts that were there before the model at the very end
TOGETHER = 50  # documents in one job: enough to share its cost, few enough to be done in a second

AT_WORK = """
    SELECT args->>'contact_id' FROM procrastinate_jobs
     WHERE status IN ('todo', 'doing') AND queue_name = ANY(%(queues)s) AND args ? 'contact_id'
    UNION
    SELECT jsonb_array_elements_text(args->'contact_ids') FROM procrastinate_jobs
     WHERE status IN ('todo', 'doing') AND queue_name = ANY(%(queues)s) AND args ? 'contact_ids'
"""


def priority_of(*, is_from_archive: bool) -> int:
    """The priority of the work on a contact."""
    return ARCHIVE if is_from_archive else NEW


def request_reading(contact_id: UUID, *, priority: int = NEW, at: datetime | None = None) -> None:
    """Have one received document read, by a job of its own, not before ``at``."""
    task = _task("contacts.read_document", READING, f"contact:{contact_id}", priority=priority, at=at)
    task.defer(contact_id=str(contact_id))


def request_readings(contact_ids: Sequence[UUID], *, priority: int = NEW) -> None:
    """Have received documents read together; what cannot be read with the others gets a job of its own."""
    for start in range(0, len(contact_ids), TOGETHER):
        some: list[JSONValue] = [str(contact_id) for contact_id in contact_ids[start : start + TOGETHER]]
        if len(some) == 1:
            request_reading(contact_ids[start], priority=priority)
        else:
            task = _task("contacts.read_documents", READING, f"contacts:{some[0]}", priority=priority)
            task.defer(contact_ids=some)


def request_transcription(contact_id: UUID, *, priority: int = NEW, at: datetime | None = None) -> None:
    """Have a received recording transcribed and read, not before ``at``."""
    task = _task("contacts.transcribe_recording", SPEECH, f"contact:{contact_id}", priority=priority, at=at)
    task.defer(contact_id=str(contact_id))


def request_transcriptions(contact_ids: Sequence[UUID], *, priority: int = NEW) -> None:
    """The same for several, each in a job of its own."""
    for contact_id in contact_ids:
        request_transcription(contact_id, priority=priority)


def request_hearing_again(contact_id: UUID, *, at: datetime | None = None) -> None:
    """Have a call transcribed again from its kept original, not before ``at``.

    Under a lock of its own: a long call that is being heard must not hold up the contact's destruction.
    """
    task = _task("contacts.hear_again", SPEECH, f"again:{contact_id}", priority=AGAIN, at=at)
    task.defer(contact_id=str(contact_id))


def request_taking_up(stream_id: UUID) -> None:
    """Have a recorded call that is over handed to the intake."""
    _task("contacts.take_up_stream", READING, f"stream:{stream_id}").defer(stream_id=str(stream_id))


def request_shredding(contact_id: UUID, *, at: datetime) -> None:
    """Have a deleted contact destroyed at ``at``, when it can no longer be taken back."""
    task = app.configure_task(
        "contacts.shred", queue=CARE, lock=f"contact:{contact_id}", schedule_at=at, priority=1
    )
    task.defer(contact_id=str(contact_id))


def request_withdrawal(contact_id: UUID) -> None:
    """Have a contact destroyed that should not have been taken in."""
    app.configure_task("contacts.withdraw", queue=CARE, lock=f"contact:{contact_id}", priority=1).defer(
        contact_id=str(contact_id)
    )


def request_summary(contact_id: UUID, *, lane: int, priority: int = LAST) -> None:
    """Have the summary of a contact written by a model, after those of the same lane that go before it."""
    task = _task("contacts.write_summary", SUMMARIES, f"summaries:{lane}", priority=priority)
    task.defer(contact_id=str(contact_id))


def request_summary_again(contact_id: UUID, *, lane: int, at: datetime) -> None:
    """Have it queued again at this time. Without a lock until then: what waits for its time would hold up its lane."""
    task = app.configure_task("contacts.queue_summary_again", queue=SUMMARIES, priority=LAST, schedule_at=at)
    task.defer(contact_id=str(contact_id), lane=lane)


def request_keeping_beside(contact_id: UUID) -> None:
    """Have the other stores filled again from a contact whose deletion was taken back."""
    _task("contacts.keep_beside", READING, f"contact:{contact_id}").defer(contact_id=str(contact_id))


def request_masking(span_id: int) -> None:
    """Have words masked that an officer took for personal data."""
    _task("contacts.mask_doubtful", READING, f"doubtful:{span_id}").defer(span_id=span_id)


def request_copy(request_id: UUID) -> None:
    """Have the copy for a customer's request made."""
    _task("contacts.make_copy", READING, f"request:{request_id}").defer(request_id=str(request_id))


def request_erasure(request_id: UUID) -> None:
    """Have everything of a customer erased."""
    _task("contacts.erase_customer", READING, f"request:{request_id}").defer(request_id=str(request_id))


def request_release(request_id: UUID) -> None:
    """Have what was only held for a request destroyed."""
    _task("contacts.release", READING, f"request:{request_id}").defer(request_id=str(request_id))


def request_look(name: str) -> None:
    """Have a source looked at, unless that waits to be done already."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        app.configure_task(
            "contacts.look_at_source", queue=OUTSIDE, lock=f"source:{name}", queueing_lock=f"source:{name}"
        ).defer(name=name)


def request_telling(webhook_id: str) -> None:
    """Have a webhook told what is due, unless that waits to be done already."""
    lock = f"webhook:{webhook_id}"
    with suppress(AlreadyEnqueued), transaction.atomic():
        app.configure_task("contacts.tell_webhook", queue=OUTSIDE, lock=lock, queueing_lock=lock).defer(
            webhook_id=webhook_id
        )


def request_taking_upload(upload_id: UUID) -> None:
    """Have an upload that is whole handed over."""
    task = app.configure_task("contacts.take_upload", queue=OUTSIDE, lock=f"upload:{upload_id}")
    task.defer(upload_id=str(upload_id))


def contacts_at_work() -> set[UUID]:
    """The contacts that a job reads or transcribes, or waits to."""
    with connection.cursor() as cursor:
        cursor.execute(AT_WORK, {"queues": [READING, SPEECH]})
        return {UUID(found) for (found,) in cursor.fetchall()}


def summaries_at_work() -> set[UUID]:
    """The contacts whose summary a job has written, or waits to."""
    with connection.cursor() as cursor:
        cursor.execute(AT_WORK, {"queues": [SUMMARIES]})
        return {UUID(found) for (found,) in cursor.fetchall()}


def has_upload(upload_id: UUID) -> bool:
    """Whether a job hands this upload over, or waits to."""
    waiting = ProcrastinateJob.objects.filter(status__in=["todo", "doing"], task_name="contacts.take_upload")
    return waiting.filter(args__upload_id=str(upload_id)).exists()


def _task(
    name: str, queue: str, lock: str, *, priority: int = NEW, at: datetime | None = None
) -> JobDeferrer:
    # The lock keeps two workers off one contact; running twice gives the same result all the same.
    return app.configure_task(name, queue=queue, lock=lock, priority=priority, schedule_at=at)
