"""Telling other programs that a conversation is of a category: its number in insight, the category, and the day.

Whoever is told of a contact the moment it is ready, and of a match a minute later, could tell whose conversation it is.
So matches are told when their day is over, out of order, and once enough agents stand behind those of the month.
"""

import secrets
from collections import defaultdict
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from leidraad.apps.charter import queries as charter
from leidraad.apps.contacts.actions import webhooks
from leidraad.apps.contacts.models import WebhookEvent
from leidraad.apps.insight.models import Match

TOLD_TOGETHER = 5_000

Group = tuple[int, int, int]  # version, year, month


@transaction.atomic
def tell_matches(*, at: datetime) -> int:
    """Write down what is to be told of the days that are over; how many matches."""
    threshold = charter.insight_threshold()
    if threshold is None:
        return 0
    waiting = Match.objects.filter(is_told=False, day__lt=timezone.localdate(at))
    rows = list(waiting.select_related("version__category")[:TOLD_TOGETHER])
    large = {group for group, crowds in _crowds(rows).items() if len(crowds) >= threshold}
    told = [row for row in rows if _group(row) in large]
    secrets.SystemRandom().shuffle(told)
    about = [
        {
            "conversation": str(row.conversation_id),
            "category": row.version.category.key,
            "day": row.day.isoformat(),
        }
        for row in told
    ]
    webhooks.announce(WebhookEvent.CATEGORY_MATCHED, about, at=at)
    return Match.objects.filter(pk__in=[row.pk for row in told]).update(is_told=True)


def _crowds(rows: list[Match]) -> dict[Group, set[int]]:
    """The crowds behind all matches, told or not, of the versions and months that these are of."""
    found: dict[Group, set[int]] = defaultdict(set)
    wanted = {_group(row) for row in rows}
    all_of = Match.objects.filter(version__in={row.version_id for row in rows})
    for version, day, crowd in all_of.values_list("version_id", "day", "crowd").distinct():
        if (version, day.year, day.month) in wanted:
            found[version, day.year, day.month].add(crowd)
    return found


def _group(row: Match) -> Group:
    return row.version_id, row.day.year, row.day.month
