"""Queues the work of insight, by name, in the transaction of the change that causes it."""

from uuid import UUID

from procrastinate.contrib.django import app

INSIGHT = "insight"
KEEPING = "insight.keep_matches"  # a lock: one at a time, whoever asks
TOPICS = "insight.find_topics"  # the same


def request_keeping() -> None:
    """Have the matches of categories brought up to date; once more than needed is done at once."""
    app.configure_task("insight.keep_matches_now", queue=INSIGHT, lock=KEEPING).defer()


def request_count(run_id: UUID) -> None:
    """Have a count made that is too long for a page."""
    app.configure_task("insight.count", queue=INSIGHT, lock=f"count:{run_id}").defer(run_id=str(run_id))


def request_topics(run_id: UUID) -> None:
    """Have the topics of a period found; one run at a time, for each holds many contacts in memory."""
    app.configure_task("insight.find_topics", queue=INSIGHT, lock=TOPICS).defer(run_id=str(run_id))
