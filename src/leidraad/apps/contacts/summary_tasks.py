"""Having summaries written by a model, in the background.

Apart from the other tasks because a model takes its time: a queue of its own, behind everything else, so that no contact waits
for a summary of another.
"""

from uuid import UUID

from django.db import connection
from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app

from leidraad.apps.contacts.actions import summaries
from leidraad.apps.contacts.jobs import SUMMARIES, request_summary

MOST_ATTEMPTS = 3  # that ended with the death of their worker: it may be the contact that kills it


@app.task(name="contacts.write_summary", queue=SUMMARIES, pass_context=True)
def write_summary(context: JobContext, *, contact_id: str) -> None:
    """Have one summary written; what cannot be written now is queued again, and what cannot be at all says why."""
    _renew_connection()
    if context.job.attempts >= MOST_ATTEMPTS:
        summaries.note_worker_ended(UUID(contact_id))
        return
    summaries.write_summary(UUID(contact_id), at=timezone.now())


@app.task(name="contacts.queue_summary_again", queue=SUMMARIES)
def queue_summary_again(*, contact_id: str, lane: int) -> None:
    """The pause after a try is over: the summary takes its place among the others."""
    _renew_connection()
    request_summary(UUID(contact_id), lane=lane)


@app.periodic(cron="*/5 * * * *")
@app.task(name="contacts.take_up_summaries", queue=SUMMARIES, queueing_lock="contacts.take_up_summaries")
def take_up_summaries(timestamp: int) -> None:
    """Queue again the summaries whose job was lost."""
    _renew_connection()
    summaries.take_up_forgotten(at=timezone.now())


def _renew_connection() -> None:
    """A worker's thread outlives a restart of the database: a connection that broke meanwhile is replaced."""
    if not connection.in_atomic_block and connection.connection is not None and not connection.is_usable():
        connection.close()
