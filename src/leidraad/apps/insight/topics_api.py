"""What programs may ask of topics: the newest that were found, or those of a run."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema

from leidraad.apps.insight.models import READERS, RunState, TopicRun
from leidraad.apps.insight.topics_pages import ShownRun, ShownTopic, run_of, runs_of, shown_run
from leidraad.apps.people.api import person_with
from leidraad.apps.people.models import Person
from leidraad.web.api import MISSING

router = Router(tags=["insight"])


class TermOut(Schema):
    """Words that set a topic apart, and the share (0 to 1) of its contacts in that language that say them."""

    text: str
    share: float


class StretchOut(Schema):
    """A week or month; ``total`` is null where too few agents stand behind its contacts."""

    since: date
    until: date
    total: int | None


class RunOut(Schema):
    """Over which contacts topics were found, and how; counts are of contacts that were read, null below the threshold."""

    id: UUID
    state: str = Field(description="waiting, running, done, failed")
    since: date
    until: date
    channel: str = Field(description="empty: all")
    language: str = Field(description="empty: all")
    method: str
    seed: int
    threshold: int = Field(description="agents behind each figure, at least")
    asked_at: datetime
    ended_at: datetime | None
    found: int = Field(description="contacts there were, of the period and as many days before it")
    read: int = Field(description="contacts that were read; fewer than found where they were drawn by chance")
    contacts: int | None = Field(description="read of the period")
    before: int | None = Field(description="read of as many days before it")
    rest: int = Field(description="of the period, in no topic that is told")
    stretches: list[StretchOut]


class TopicOut(Schema):
    """A topic of the period; ``before``, ``ratio`` and its interval are null where they may not be told or do not exist."""

    position: int
    names: dict[str, str] = Field(description="by language, as far as there are words of it")
    concepts: list[str]
    terms: dict[str, list[TermOut]]
    contacts: int
    share: float
    languages: dict[str, int]
    before: int | None
    trend: str = Field(description="new, growing, shrinking, steady, too_few; empty: not compared")
    ratio: float | None = Field(description="of its share of the period to that of the time before")
    ratio_low: float | None = Field(description="95 % over all topics together")
    ratio_high: float | None
    counts: list[int | None] = Field(description="by stretch of the run")


class TopicsOut(Schema):
    """``run`` is null, and there are no topics, before the first were found."""

    run: RunOut | None
    topics: list[TopicOut]


@router.get("/topics", response={200: TopicsOut, **MISSING}, summary="What contacts are about")
def topics(request: HttpRequest, run: UUID | None = None) -> TopicsOut:
    """For analysts, union delegates and data protection officers. The newest that are done where no run is named."""
    person = person_with(request, *READERS)
    row = _run(person, run)
    if row is None:
        return TopicsOut(run=None, topics=[])
    shown = shown_run(row) if row.state == RunState.DONE else None
    return TopicsOut(run=_run_out(row, shown), topics=[_out(each) for each in shown.topics] if shown else [])


def _run(person: Person, run_id: UUID | None) -> TopicRun | None:
    if run_id is None:
        return next((row for row in runs_of(person) if row.state == RunState.DONE), None)
    row = run_of(person, run_id)
    if row is None:
        raise Http404
    return row


def _run_out(row: TopicRun, shown: ShownRun | None) -> RunOut:
    """Figures of what is done and may be told; nothing of them otherwise."""
    may_tell = shown is not None and not shown.is_below and not shown.is_tightened
    return RunOut(
        id=row.pk,
        state=row.state,
        since=row.since,
        until=row.until,
        channel=row.channel,
        language=row.language,
        method=row.method,
        seed=row.seed,
        threshold=row.threshold,
        asked_at=row.asked_at,
        ended_at=row.ended_at,
        found=row.found_count if may_tell else 0,
        read=row.total_count if may_tell else 0,
        contacts=row.contact_count if may_tell else None,
        before=row.before_count if may_tell else None,
        rest=row.rest_count if may_tell else 0,
        stretches=[StretchOut(**each) for each in row.stretches] if may_tell else [],
    )


def _out(topic: ShownTopic) -> TopicOut:
    row = topic.row
    fields: dict[str, Any] = {
        name: getattr(row, name)
        for name in ("position", "concepts", "terms", "trend", "ratio", "ratio_low", "ratio_high", "counts")
    }
    return TopicOut(
        **fields,
        names=topic.names,
        contacts=row.contact_count,
        share=row.contact_count / row.run.contact_count if row.run.contact_count else 0.0,
        languages=row.language_counts,
        before=row.before_count,
    )
