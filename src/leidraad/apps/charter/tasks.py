"""The charter's clockwork: reservations that nobody used end by themselves."""

from django.utils import timezone
from procrastinate.contrib.django import app

from leidraad.apps.charter import actions


@app.periodic(cron="* * * * *")
@app.task(name="charter.expire_grants", queue="charter", queueing_lock="charter.expire_grants")
def expire_grants(timestamp: int) -> None:
    """End what was reserved and not used in time; its part of the quota comes back."""
    actions.expire_grants(at=timezone.now())


@app.periodic(cron="*/5 * * * *")
@app.task(name="charter.follow_the_calendar", queue="charter", queueing_lock="charter.follow_the_calendar")
def follow_the_calendar(timestamp: int) -> None:
    """End a pilot whose last day has passed; put in force what everybody signed and whose first day has come."""
    actions.follow_the_calendar(at=timezone.now())
