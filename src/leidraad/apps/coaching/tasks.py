"""Coaching's clockwork: secrets committed and made public in time, and old notes destroyed."""

from django.utils import timezone
from procrastinate.contrib.django import app

from leidraad.apps.coaching import actions


@app.periodic(cron="*/10 * * * *")
@app.task(name="coaching.keep_seeds", queue="charter", queueing_lock="coaching.keep_seeds")
def keep_seeds(timestamp: int) -> None:
    """Commit the seeds of months about to begin, and make public those of months that ended."""
    actions.open_windows(at=timezone.now())
    actions.reveal_seeds(at=timezone.now())


@app.periodic(cron="20 3 * * *")
@app.task(name="coaching.destroy_old_notes", queue="charter", queueing_lock="coaching.destroy_old_notes")
def destroy_old_notes(timestamp: int) -> None:
    """Destroy notes of coaching at the end of their time."""
    actions.destroy_old_notes(at=timezone.now())
