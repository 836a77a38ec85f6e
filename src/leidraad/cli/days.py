"""Days that are given on the command line, as moments: those of the centre's own time zone."""

from datetime import UTC, datetime, timedelta


def begin_of(day: datetime) -> datetime:
    """When this day begins, in UTC. The settings must be there (``start_django``)."""
    from django.conf import settings

    return day.replace(tzinfo=settings.ENVIRONMENT.time_zone).astimezone(UTC)


def end_of(day: datetime) -> datetime:
    """When the day after it begins, in UTC: a day may have 23 or 25 hours."""
    return begin_of(day + timedelta(days=1))
