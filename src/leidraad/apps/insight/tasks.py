"""Insight's work in the background: matches kept up to date, long counts, and what other programs are told."""

from uuid import UUID

from django.db import connection
from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from leidraad.apps.contacts.actions.conversations import fill_missing_conversations
from leidraad.apps.insight import counting_runs, matching, telling
from leidraad.apps.insight.jobs import INSIGHT, KEEPING

RETRY = RetryStrategy(max_attempts=2, wait=10)


@app.periodic(cron="*/5 * * * *")
@app.task(name="insight.keep_matches", queue=INSIGHT, lock=KEEPING, queueing_lock=f"{KEEPING}.often")
def keep_matches(timestamp: int) -> None:
    """Put every category to the conversations that came, and every changed category to all of them."""
    _renew_connection()
    matching.keep_matches(at=timezone.now())


@app.task(name="insight.keep_matches_now", queue=INSIGHT, lock=KEEPING)
def keep_matches_now() -> None:
    """The same, because a category was changed this moment."""
    _renew_connection()
    matching.keep_matches(at=timezone.now())


@app.task(name="insight.count", queue=INSIGHT, retry=RETRY)
def count(*, run_id: str) -> None:
    """Make a long count."""
    _renew_connection()
    counting_runs.carry_out(UUID(run_id), now=timezone.now)


@app.periodic(cron="10 * * * *")
@app.task(name="insight.tell", queue=INSIGHT, queueing_lock="insight.tell")
def tell(timestamp: int) -> None:
    """Tell other programs which conversations of the days that are over are of a category."""
    _renew_connection()
    telling.tell_matches(at=timezone.now())


@app.periodic(cron="25 * * * *")
@app.task(name="insight.look_after", queue=INSIGHT, queueing_lock="insight.look_after")
def look_after(timestamp: int) -> None:
    """Put conversations in the index that came before it was there, and forget old counts."""
    _renew_connection()
    while fill_missing_conversations():
        pass
    counting_runs.forget_old(at=timezone.now())


def _renew_connection() -> None:
    """A worker's thread outlives a restart of the database: a connection that broke meanwhile is replaced."""
    if not connection.in_atomic_block and connection.connection is not None and not connection.is_usable():
        connection.close()
