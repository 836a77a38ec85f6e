"""Work in the background with the world outside: looking at sources, telling webhooks, and finished uploads.

Apart from the other tasks because another side may be slow or away: a queue of its own, and nothing here is waited for.
"""

import logging
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from leidraad.apps.contacts import jobs, mail_source, uploads
from leidraad.apps.contacts.actions import sealing, source_places, webhooks
from leidraad.apps.contacts.actions import sources as remembered
from leidraad.apps.contacts.actions import uploads as uploading
from leidraad.apps.contacts.actions.source_places import SourceFailed
from leidraad.apps.contacts.handovers import centre_reading
from leidraad.apps.contacts.jobs import OUTSIDE
from leidraad.apps.contacts.sources import AlreadyLookedAt, look_at
from leidraad.formats.sources_file import SourcesUnreadable

# An upload is whole and nobody sends it again: while a store is away it waits, for a day.
UPLOAD_RETRY = RetryStrategy(max_attempts=12, wait=5, exponential_wait=3)

logger = logging.getLogger("leidraad.contacts")


@app.periodic(cron="* * * * * */10")
@app.task(name="contacts.look_at_sources", queue=OUTSIDE, queueing_lock="contacts.look_at_sources")
def look_at_sources(timestamp: int) -> None:
    """Have each source looked at whose time has come."""
    _renew_connection()
    try:
        every = source_places.set_sources()
    except SourcesUnreadable as error:
        logger.warning("sources.yaml cannot be used, nothing is fetched: %s", error)
        return
    for source in remembered.due_sources(every, at=timezone.now()):
        jobs.request_look(source.name)
    remembered.forget_unset(every)


@app.task(name="contacts.look_at_source", queue=OUTSIDE)
def look_at_source(*, name: str) -> None:
    """Look at one source; how it went is noted with it, and the next look comes by itself."""
    _renew_connection()
    source = next((each for each in source_places.set_sources() if each.name == name), None)
    if source is None:
        return
    try:
        looked = look_at(source)
    except (SourceFailed, AlreadyLookedAt, *sealing.STORES_AWAY) as problem:
        logger.info("source %s: %s", name, str(problem) or type(problem).__name__)
        return
    if looked.is_unfinished:
        jobs.request_look(name)


@app.periodic(cron="* * * * * */10")
@app.task(name="contacts.tell_webhooks", queue=OUTSIDE, queueing_lock="contacts.tell_webhooks")
def tell_webhooks(timestamp: int) -> None:
    """Have each webhook told what is due."""
    _renew_connection()
    for webhook_id in webhooks.webhooks_due(at=timezone.now()):
        jobs.request_telling(webhook_id)


@app.task(name="contacts.tell_webhook", queue=OUTSIDE)
def tell_webhook(*, webhook_id: str) -> None:
    """Tell one webhook what is due; what fails is tried again, with longer and longer pauses."""
    _renew_connection()
    webhooks.tell(webhook_id, now=timezone.now)


@app.task(name="contacts.take_upload", queue=OUTSIDE, retry=UPLOAD_RETRY)
def take_upload(*, upload_id: str) -> None:
    """Hand over an upload that is whole; nothing when that was done before."""
    _renew_connection()
    uploads.take_upload(UUID(upload_id), at=timezone.now())


@app.periodic(cron="*/10 * * * *")
@app.task(name="contacts.clear_uploads", queue=OUTSIDE, queueing_lock="contacts.clear_uploads")
def clear_uploads(timestamp: int) -> None:
    """Destroy uploads that nobody finished, and forget the answers to those that were; take up what a lost job left."""
    _renew_connection()
    uploading.take_up_forgotten_uploads(at=timezone.now())
    uploading.clear_uploads(at=timezone.now())


@app.periodic(cron="* * * * *")
@app.task(name="contacts.look_at_mail", queue=OUTSIDE, queueing_lock="contacts.look_at_mail")
def look_at_mail(timestamp: int) -> None:
    """Hand over the finished threads of the mail server, where one is set; a server that fails is looked at again."""
    server = settings.ENVIRONMENT.mail_server
    _renew_connection()
    mail_source.forget_unset(server)
    if server is None:
        return
    try:
        mail_source.look_at_mail(server, centre_reading(), at=timezone.now())
    except mail_source.MailServerProblem as problem:
        logger.warning("the mail server could not be looked at: %s", problem.kind)


def _renew_connection() -> None:
    """A worker's thread outlives a restart of the database: a connection that broke meanwhile is replaced."""
    if not connection.in_atomic_block and connection.connection is not None and not connection.is_usable():
        connection.close()
