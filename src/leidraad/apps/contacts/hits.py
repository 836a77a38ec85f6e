"""What a search gives back, and days as conditions: apart from searching, for pages need these and not that."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from leidraad.domain.contacts.turns import Channel, Direction, Party
from leidraad.domain.language.languages import Language

EARLIEST, LATEST = date(1900, 1, 1), date(9000, 1, 1)  # beyond them a day filters nothing

Snippet = tuple[tuple[str, bool], ...]  # (text, whether it is what was looked for)


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One turn. For insight ``contact_id`` is None and ``started_at`` is the day alone: no way back to an agent."""

    contact_id: UUID | None
    position: int | None
    party: Party
    language: Language
    started_on: date
    started_at: datetime | None
    channel: Channel
    direction: Direction
    start_s: float | None
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page, newest first. ``below_threshold``: there are hits, but of too few agents to be shown."""

    hits: tuple[SearchHit, ...]
    next_cursor: str | None
    below_threshold: bool = False


def within_days(since: date | None, until: date | None) -> Q:
    """Started from the first midnight to the last, in the centre's time zone; a day that is None narrows nothing.

    Instants, which the indexes by time can serve.
    """
    condition = Q()
    if since and since > EARLIEST:
        condition &= Q(started_at__gte=midnight(since))
    if until and until < LATEST:
        condition &= Q(started_at__lt=midnight(until + timedelta(days=1)))
    return condition


def midnight(day: date) -> datetime:
    """When a day begins, in the centre's time zone."""
    return datetime.combine(day, time.min, tzinfo=timezone.get_default_timezone())
