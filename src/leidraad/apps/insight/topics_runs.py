"""Finding the topics of a period in the background: asked for, carried out by the worker, kept, removed, and past their time.

The worker reads what insight may still show and keeps figures alone, each about enough agents. A run can be cut off anywhere
and begin again: what it found is kept in one transaction at its end.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Func, IntegerField, Max, QuerySet, TextField, Value
from django.db.models.functions import Cast
from django.utils import timezone

from leidraad.apps.charter.in_force import active_charter
from leidraad.apps.contacts.models import InsightConversation
from leidraad.apps.insight import jobs
from leidraad.apps.insight.counting import READ_TOGETHER, NoInsight, Period, threshold_or_refuse, within
from leidraad.apps.insight.models import RunState, Topic, TopicFault, TopicRun
from leidraad.apps.insight.topics_found import (
    FoundTopic,
    FoundTopics,
    ReadContact,
    before,
    found_topics,
)
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import MARK_PATTERN
from leidraad.domain.language.topics.discover import METHOD_VERSION, TopicText, term_places

MOST_CONTACTS = 100_000  # of more, so many are drawn: some two minutes and 600 MB of memory
TEXT_CHARACTERS = 500  # what the customer says first: why they are in contact
SEED = 0
_MARK = re.compile(MARK_PATTERN)
_CUSTOMER = """
    SELECT conversation, id, text FROM contacts_insightturn
    WHERE conversation = ANY(%s) AND party = 'customer' ORDER BY conversation, position
"""
# Only what is still there, and held there until this is committed: a deletion waits no longer than this takes.
_ADDING = """
    INSERT INTO insight_topicexample (topic_id, turn_id, position)
    SELECT found.topic, kept.id, found.position
    FROM unnest(%s::bigint[], %s::bigint[], %s::int[]) AS found (topic, turn, position)
    JOIN contacts_insightturn AS kept ON kept.id = found.turn
    FOR KEY SHARE OF kept
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which contacts the topics are to be found; blank: of all channels, or of all languages."""

    period: Period
    channel: str = ""
    language: str = ""


@transaction.atomic
def ask_for_topics(asked: Asked, *, at: datetime) -> TopicRun:
    """Have topics found by the worker; the same run while one is under way. Raises NoInsight."""
    threshold_or_refuse()
    wanted: dict[str, Any] = {
        "since": asked.period.since,
        "until": asked.period.until,
        "channel": asked.channel,
        "language": asked.language,
    }
    under_way = TopicRun.objects.filter(**wanted, state__in=[RunState.WAITING, RunState.RUNNING]).first()
    if under_way is not None:
        return under_way
    run = TopicRun.objects.create(**wanted, seed=SEED, asked_at=at)
    jobs.request_topics(run.pk)
    return run


def delete_run(run: TopicRun) -> None:
    """Remove a run with its topics and examples; one that is under way ends without a result."""
    TopicRun.objects.filter(pk=run.pk).delete()


def shown_runs() -> QuerySet[TopicRun]:
    """The runs that may still be shown, cleared already or not: none past their time. Raises NoInsight."""
    threshold_or_refuse()
    return TopicRun.objects.exclude(pk__in=_past_runs().values("pk"))


def forget_past() -> int:
    """Remove the runs whose contacts are all past their time; how many."""
    return _past_runs().delete()[0]


def carry_out(run_id: UUID, *, now: Callable[[], datetime]) -> None:
    """Find the topics of a run; a second time the same. One that the charter no longer allows is marked so."""
    run = TopicRun.objects.filter(pk=run_id, state__in=[RunState.WAITING, RunState.RUNNING]).first()
    if run is None:
        return  # removed, or finished by an earlier run of this job
    try:
        threshold = threshold_or_refuse()
    except NoInsight:
        note_failure(run_id, TopicFault.NO_INSIGHT, at=now())
        return
    period = Period(run.since, run.until)
    rows = conversations_of(run)
    found_count, keep_until = rows.count(), rows.aggregate(last=Max("keep_until"))["last"]
    _note(
        run,
        state=RunState.RUNNING,
        total_count=min(found_count, MOST_CONTACTS),
        read_count=0,
        grouped_count=0,
    )
    contacts = list(_read(rows, run))
    found = found_topics(
        contacts, period, threshold=threshold, seed=run.seed, progress=lambda count: _add_grouped(run, count)
    )
    run.found_count, run.keep_until, run.threshold = found_count, keep_until, threshold
    _keep(run, found, at=now())


def note_failure(run_id: UUID, fault: TopicFault, *, at: datetime) -> None:
    """Mark a run as failed, with why; nothing where it is over already."""
    TopicRun.objects.filter(pk=run_id, state__in=[RunState.WAITING, RunState.RUNNING]).update(
        state=RunState.FAILED, fault=fault, ended_at=at
    )


def conversations_of(run: TopicRun) -> QuerySet[InsightConversation]:
    """What a run is about: the contacts of its period and of as many days before it, whose language is known."""
    period = Period(run.since, run.until)
    rows = within(Period(before(period).since, period.until)).exclude(language="")
    if run.channel:
        rows = rows.filter(channel=run.channel)
    return rows.filter(language=run.language) if run.language else rows


def text_of(turns: Sequence[str]) -> str:
    """What a customer says first, up to five hundred characters, without the marks of what was redacted."""
    parts: list[str] = []
    length = 0
    for turn in turns:
        if length >= TEXT_CHARACTERS:
            break
        part = _MARK.sub(" ", turn)[: TEXT_CHARACTERS - length]
        parts.append(part)
        length += len(part) + 1
    return "\n".join(parts)


def _past_runs() -> QuerySet[TopicRun]:
    active = active_charter()
    months = active.charter.retention.insight_months if active is not None else 0
    return TopicRun.objects.past(timezone.localdate(), months=months)


def _read(rows: QuerySet[InsightConversation], run: TopicRun) -> Iterator[ReadContact]:
    """The contacts with what the customer said first, the newest first; of very many, as many as may be held."""
    run.read_count = 0
    drawn = _drawn(rows, run)
    for first in range(0, len(drawn), READ_TOGETHER):
        some = drawn[first : first + READ_TOGETHER]
        said = _customer_turns([conversation for conversation, *_ in some])
        for conversation, day, crowd, language in some:
            text = text_of([text for _turn, text in said.get(conversation, ())])
            yield ReadContact(conversation, day, crowd, TopicText(text, Language(language)))
        run.read_count += len(some)
        _note(run, read_count=run.read_count)


def _drawn(rows: QuerySet[InsightConversation], run: TopicRun) -> list[tuple[UUID, date, int, str]]:
    """Drawn by a number made of seed and conversation: the same contacts whenever it is asked."""
    number = Func(
        Cast("conversation", TextField()),
        Value(run.seed),
        function="hashtextextended",
        output_field=IntegerField(),
    )
    columns = ("conversation", "day", "crowd", "language")
    drawn = rows.annotate(drawn=number).order_by("drawn").values_list(*columns)[:MOST_CONTACTS]
    return sorted(drawn, key=lambda row: (-row[1].toordinal(), row[0]))


def _customer_turns(conversations: list[UUID]) -> dict[UUID, list[tuple[int, str]]]:
    said: dict[UUID, list[tuple[int, str]]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_CUSTOMER, [conversations])
        for conversation, turn, text in cursor.fetchall():
            said[conversation].append((turn, text))
    return said


def _note(run: TopicRun, **values: Any) -> None:
    TopicRun.objects.filter(pk=run.pk).update(**values)


def _add_grouped(run: TopicRun, count: int) -> None:
    TopicRun.objects.filter(pk=run.pk).update(grouped_count=F("grouped_count") + count)


@transaction.atomic
def _keep(run: TopicRun, found: FoundTopics, *, at: datetime) -> None:
    """Everything that was found, in place of nothing; nothing where the run was removed meanwhile."""
    if not TopicRun.objects.select_for_update().filter(pk=run.pk, state=RunState.RUNNING).exists():
        return
    topics = Topic.objects.bulk_create(
        _row(run, position, topic) for position, topic in enumerate(found.topics, start=1)
    )
    for topic, each in zip(topics, found.topics, strict=True):
        _keep_examples(topic, each)
    _note(
        run,
        state=RunState.DONE,
        ended_at=at,
        method=METHOD_VERSION,
        threshold=run.threshold,
        found_count=run.found_count,
        contact_count=found.contact_count,
        before_count=found.before_count,
        rest_count=found.rest_count,
        stretches=[
            {"since": str(each.period.since), "until": str(each.period.until), "total": each.total}
            for each in found.stretches
        ],
        keep_until=run.keep_until,
    )


def _row(run: TopicRun, position: int, found: FoundTopic) -> Topic:
    growth = found.growth
    high = growth.high if growth is not None and growth.high < float("inf") else None
    return Topic(
        run=run,
        position=position,
        terms={
            language.value: [{"text": term.text, "share": term.share} for term in terms]
            for language, terms in found.topic.terms.items()
            if terms
        },
        language_counts={language.value: count for language, count in found.language_counts.items()},
        concepts=list(found.topic.concepts),
        contact_count=found.contact_count,
        before_count=found.before_count,
        trend=found.trend or "",
        ratio=growth.ratio if growth is not None and growth.before else None,
        ratio_low=growth.low if growth is not None else None,
        ratio_high=high,
        counts=list(found.counts),
    )


def _keep_examples(topic: Topic, found: FoundTopic) -> None:
    """Of each chosen contact the turn that says the most of the topic's terms."""
    said = _customer_turns([each.conversation for each in found.examples])
    turns = [
        turn
        for each in found.examples
        if (turn := _telling_turn(said.get(each.conversation, []), each, found))
    ]
    with connection.cursor() as cursor:
        cursor.execute(_ADDING, [[topic.pk] * len(turns), turns, list(range(1, len(turns) + 1))])


def _telling_turn(turns: Sequence[tuple[int, str]], of: ReadContact, found: FoundTopic) -> int | None:
    terms = [term.text for term in found.topic.terms.get(of.text.language, ())]
    said = {turn: len(term_places(TopicText(text, of.text.language), terms)) for turn, text in turns}
    return max(said, key=lambda turn: (said[turn], -turn)) if any(said.values()) else None
