"""Which conversations are of which category, kept up to date by the worker: what came is put to every category once, and
a category that changed to everything.

One job at a time does this (its lock in ``tasks``). It can be cut off anywhere and begin again: a match is there once, a
conversation counts as judged when its matches are there, and a version as counted when all of its are.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import islice
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Exists, Max, Min, OuterRef

from leidraad.apps.contacts.models import InsightConversation, Stopped, Webhook, WebhookEvent
from leidraad.apps.insight.counting import (
    READ_TOGETHER,
    Conversation,
    Period,
    Progress,
    judged,
    shown_conversations,
    turns_of,
)
from leidraad.apps.insight.library import library
from leidraad.apps.insight.models import CategoryVersion, Judged, Match
from leidraad.domain.language.categories.evaluate import read_contact
from leidraad.domain.language.categories.grammar import Expression
from leidraad.domain.language.categories.prepare import Prepared, held_by, prepare
from leidraad.domain.language.categories.problems import CategoryProblem

FORGOTTEN_TOGETHER = 5_000
_COLUMNS = ("conversation", "day", "crowd", "channel", "direction", "language", "queue", "duration_s")

# Only what is still there, and held there until this is committed: a deletion waits no longer than one of these takes.
ADDING = """
    INSERT INTO insight_match (version_id, conversation_id, day, crowd, is_told)
    SELECT found.version, kept.conversation, kept.day, kept.crowd, %(is_told)s
    FROM unnest(%(versions)s::bigint[], %(conversations)s::uuid[]) AS found (version, conversation)
    JOIN contacts_insightconversation AS kept ON kept.conversation = found.conversation
    FOR KEY SHARE OF kept
    ON CONFLICT DO NOTHING
"""
MARKING = """
    INSERT INTO insight_judged (conversation_id)
    SELECT conversation FROM contacts_insightconversation WHERE conversation = ANY(%s) FOR KEY SHARE
    ON CONFLICT DO NOTHING
"""
TOTALS = """
    WITH gone AS (
        DELETE FROM insight_daytotal WHERE day NOT IN (SELECT day FROM contacts_insightconversation)
    )
    INSERT INTO insight_daytotal (day, conversation_count, crowds)
    SELECT day, count(*), array_agg(DISTINCT crowd) FROM contacts_insightconversation GROUP BY day
    ON CONFLICT (day) DO UPDATE SET conversation_count = excluded.conversation_count, crowds = excluded.crowds
"""

Found = tuple[int, UUID]  # a version's key and a conversation


def keep_matches(*, at: datetime) -> None:
    """Judge what came, then count what changed, then the totals of the days."""
    while judge_new():
        pass
    count_changed(at=at)
    with connection.cursor() as cursor:
        cursor.execute(TOTALS)


@transaction.atomic
def judge_new() -> int:
    """Put every counted category to some conversations that came; how many there were."""
    known = Judged.objects.filter(conversation=OuterRef("conversation"))
    new = InsightConversation.objects.filter(~Exists(known)).values_list(*_COLUMNS)[:READ_TOGETHER]
    together = [Conversation._make(row) for row in new]
    if not together:
        return 0
    asked = _prepared(CategoryVersion.objects.filter(is_current=True, stale_since=None))
    turns = turns_of([each.conversation for each in together]) if asked.expressions else {}
    found = [
        (version, each.conversation)
        for each in together
        for version in held_by(asked, read_contact(turns.get(each.conversation, ()), each.facts))
    ]
    _add(found, is_told=not _anybody_asks())
    with connection.cursor() as cursor:
        cursor.execute(MARKING, [[each.conversation for each in together]])
    return len(together)


def count_changed(*, at: datetime, progress: Progress | None = None) -> int:
    """Put every category that changed to all conversations judged so far, in one pass; how many categories."""
    versions = list(CategoryVersion.objects.filter(is_current=True).exclude(stale_since=None))
    asked = _prepared(versions)
    period = _everything()
    counted = [version for version in versions if version.pk in asked.expressions]
    if counted and period is not None:
        found = find_matches(asked, period, again=_counted_before(counted), progress=progress)
        for key, conversations in found.items():
            _forget_others(key, conversations)
    for version in counted:
        _mark_counted(version, at=at)
    return len(counted)


def find_matches(
    asked: Prepared[int], period: Period, *, again: Iterable[int] = (), progress: Progress | None = None
) -> dict[int, set[UUID]]:
    """Keep the matches of these versions; what came meanwhile is left out. The conversations of those counted ``again``."""
    rows = shown_conversations().filter(Exists(Judged.objects.filter(conversation=OuterRef("conversation"))))
    found: dict[int, set[UUID]] = {version: set() for version in again}
    answers = judged(asked, rows, period, progress=progress)
    while together := list(islice(answers, READ_TOGETHER)):
        pairs = [(version, each.conversation) for each, _contact, held in together for version in held]
        _add(pairs, is_told=True)
        for version, conversation in pairs:
            if version in found:
                found[version].add(conversation)
    return found


def _counted_before(versions: Iterable[CategoryVersion]) -> list[int]:
    """Those with matches of an earlier count, or of one that was cut off: some may be of it no more."""
    matches = Match.objects.filter(version=OuterRef("pk"))
    rows = CategoryVersion.objects.filter(Exists(matches), pk__in=[version.pk for version in versions])
    return list(rows.values_list("pk", flat=True))


def _add(found: Sequence[Found], *, is_told: bool) -> None:
    if not found:
        return
    versions, conversations = zip(*found, strict=True)
    with connection.cursor() as cursor:
        cursor.execute(
            ADDING, {"versions": list(versions), "conversations": list(conversations), "is_told": is_told}
        )


def _forget_others(version: int, found: set[UUID]) -> None:
    """Remove the matches of an earlier count that this one did not find."""
    rows = Match.objects.filter(version=version).values_list("pk", "conversation_id")
    gone = [
        pk for pk, conversation in rows.iterator(chunk_size=FORGOTTEN_TOGETHER) if conversation not in found
    ]
    for start in range(0, len(gone), FORGOTTEN_TOGETHER):
        Match.objects.filter(pk__in=gone[start : start + FORGOTTEN_TOGETHER]).delete()


@transaction.atomic
def _mark_counted(version: CategoryVersion, *, at: datetime) -> None:
    """Its matches are right, unless it changed again meanwhile; those of earlier versions are of no use any more."""
    same = CategoryVersion.objects.filter(pk=version.pk, stale_since=version.stale_since, is_current=True)
    if same.update(counted_at=at, stale_since=None):
        Match.objects.filter(version__category=version.category_id).exclude(version=version).delete()


def _prepared(versions: Iterable[CategoryVersion]) -> Prepared[int]:
    """Those that can be read, ready to be put to conversations. One that names what is gone waits to be mended."""
    shelf, asked = library(), dict[int, Expression]()
    keys = dict(CategoryVersion.objects.filter(is_current=True).values_list("pk", "category__key"))
    for version in versions:
        try:
            asked[version.pk] = shelf.of(keys[version.pk])
        except (CategoryProblem, KeyError):
            continue
    return prepare(asked)


def _everything() -> Period | None:
    ends = InsightConversation.objects.aggregate(first=Min("day"), last=Max("day"))
    return Period(ends["first"], ends["last"]) if ends["first"] else None


def _anybody_asks() -> bool:
    asking = Webhook.objects.filter(stopped=Stopped.NO, events__contains=[str(WebhookEvent.CATEGORY_MATCHED)])
    return asking.exists()
