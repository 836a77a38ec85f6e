"""Ends and deadlines in calendar days: how long data live, and until when a customer's request may be answered.

Apart because months are no fixed number of days, and because the law counts them in its own way.
"""

import calendar
from datetime import UTC, date, datetime, time, timedelta

EXTENSION_MONTHS = 2  # GDPR, article 12(3): two further months, with the reason told within the first


def months_after(day: date, months: int) -> date:
    """The same day that many months later, or the last of that month when it has no such day.

    As Regulation (EEC, Euratom) 1182/71, article 3(2)(c), counts a period in months: 31 January and one month give
    28 or 29 February.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def answer_due_on(received_on: date, *, is_extended: bool = False) -> date:
    """The last day on which a request may be answered: a month after its receipt, three once it was extended.

    A last day in a weekend is not moved to the next working day, though 1182/71 would allow it: earlier is never late.
    """
    return months_after(received_on, 1 + (EXTENSION_MONTHS if is_extended else 0))


def quality_end(started_at: datetime, *, days: int) -> datetime:
    """When the quality data of a contact die: that many days after the first moment, in UTC, of the day it began.

    So the contacts of one day die together, and none lives longer than ``days`` times 24 hours, whatever summer time
    does. ``started_at`` has a zone.
    """
    first = datetime.combine(started_at.astimezone(UTC), time.min, tzinfo=UTC)
    return first + timedelta(days=days)
