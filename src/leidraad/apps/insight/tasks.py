"""Insight's work in the background: matches kept up to date, long counts, and what other programs are told."""

import logging
from uuid import UUID

from django.db import connection
from django.utils import timezone
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from leidraad.apps.contacts.actions.conversations import fill_missing_conversations
from leidraad.apps.insight import counting_runs, matching, telling, topics_runs
from leidraad.apps.insight.jobs import INSIGHT, KEEPING
from leidraad.apps.insight.models import TopicFault

RETRY = RetryStrategy(max_attempts=2, wait=10)
MOST_ATTEMPTS = 3  # those that ended with the death of their worker counted as well

logger = logging.getLogger("leidraad.insight")


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


@app.task(name="insight.find_topics", queue=INSIGHT, retry=RETRY, pass_context=True)
def find_topics(context: JobContext, *, run_id: str) -> None:
    """Find the topics of a period. After a few attempts, and deaths of workers, the run says that it failed."""
    _renew_connection()
    run, attempts = UUID(run_id), context.job.attempts + 1
    if attempts > MOST_ATTEMPTS:
        topics_runs.note_failure(run, TopicFault.BROKEN, at=timezone.now())
        return
    try:
        topics_runs.carry_out(run, now=timezone.now)
    except Exception:
        if attempts < MOST_ATTEMPTS:
            raise
        logger.exception("topics of run %s are not found, after %d attempts", run, attempts)
        _renew_connection()
        topics_runs.note_failure(run, TopicFault.BROKEN, at=timezone.now())


@app.periodic(cron="10 * * * *")
@app.task(name="insight.tell", queue=INSIGHT, queueing_lock="insight.tell")
def tell(timestamp: int) -> None:
    """Tell other programs which conversations of the days that are over are of a category."""
    _renew_connection()
    telling.tell_matches(at=timezone.now())


@app.periodic(cron="25 * * * *")
@app.task(name="insight.look_after", queue=INSIGHT, queueing_lock="insight.look_after")
def look_after(timestamp: int) -> None:
    """Put conversations in the index that came before it was there, and forget old counts and topics."""
    _renew_connection()
    while fill_missing_conversations():
        pass
    counting_runs.forget_old(at=timezone.now())
    topics_runs.forget_past()


def _renew_connection() -> None:
    """A worker's thread outlives a restart of the database: a connection that broke meanwhile is replaced."""
    if not connection.in_atomic_block and connection.connection is not None and not connection.is_usable():
        connection.close()
