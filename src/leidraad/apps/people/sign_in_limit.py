"""Guessing passwords is slow: ten failures for a name within a quarter of an hour, then a wait.

The ledger is the memory, so every process of the web server counts the same failures. What was typed as a name is
kept only as a digest: it may have been a password in the wrong field.
"""

import hashlib
from datetime import datetime, timedelta

from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.queries import leaves_about
from leidraad.apps.people.models import person_named

FAILURE_LIMIT = 10
WINDOW = timedelta(minutes=15)


def minutes_to_wait(username: str, *, at: datetime) -> int:
    """How long this name must wait, in whole minutes, rounded up; 0 when it may try."""
    leaves = leaves_about(_subject(username))
    last_success = leaves.filter(event=Event.SIGNED_IN).values_list("pk", flat=True).first() or 0
    failures = leaves.filter(event=Event.SIGN_IN_REFUSED, pk__gt=last_success, recorded_at__gt=at - WINDOW)
    times = list(failures.values_list("recorded_at", flat=True)[:FAILURE_LIMIT])
    if len(times) < FAILURE_LIMIT:
        return 0
    left = times[-1] + WINDOW - at
    return max(1, -(-int(left.total_seconds()) // 60))


def note_failure(username: str, *, at: datetime) -> None:
    """Write one failure down, whether the name exists or not."""
    actor = username if person_named(username) else "unknown"
    ledger.record(Event.SIGN_IN_REFUSED, actor=actor, at=at, data={}, subject=_subject(username))


def note_success(username: str, *, at: datetime) -> None:
    """Write the sign-in down; the count of failures begins again."""
    ledger.record(Event.SIGNED_IN, actor=username, at=at, data={}, subject=_subject(username))


def _subject(username: str) -> str:
    return "sign-in:" + hashlib.sha256(username.encode()).hexdigest()
