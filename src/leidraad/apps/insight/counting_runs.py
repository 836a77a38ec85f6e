"""Counts that take longer than a page waits, carried out by the worker, with how far they are."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from leidraad.apps.insight.counting import (
    Count,
    NoInsight,
    Period,
    judged,
    threshold_or_refuse,
    within,
)
from leidraad.apps.insight.library import library, parsed
from leidraad.apps.insight.models import CountRun, RunState
from leidraad.apps.insight.narrowing import narrowed
from leidraad.domain.language.categories.narrow import narrow
from leidraad.domain.language.categories.prepare import prepare
from leidraad.domain.language.categories.problems import CategoryProblem

KEPT_FOR = timedelta(days=1)


def carry_out(run_id: UUID, *, now: Callable[[], datetime]) -> None:
    """Make a count; a second time the same. One that cannot be made any more is marked so."""
    run = CountRun.objects.exclude(state=RunState.DONE).filter(pk=run_id).first()
    if run is None:
        return
    try:
        threshold = threshold_or_refuse()
        expression = library().linked(parsed(run.text))
    except (NoInsight, CategoryProblem):
        _end(run, RunState.FAILED, at=now())
        return
    period = Period(run.since, run.until)
    rows = within(period)
    through = rows.filter(narrowed(narrow(expression))).count()
    CountRun.objects.filter(pk=run.pk).update(state=RunState.RUNNING, total_count=through, done_count=0)
    counted = Count(total=rows.count())
    for conversation, _contact, found in judged(
        prepare({0: expression}), rows, period, progress=lambda count: _note(run, count)
    ):
        if found:
            counted.add(conversation)
    if not counted.matched:
        counted.add_all(rows)
    run.answer = counted.shown(threshold).to_json()
    _end(run, RunState.DONE, at=now())


def forget_old(*, at: datetime) -> int:
    """Remove counts of more than a day ago; how many."""
    return CountRun.objects.filter(asked_at__lt=at - KEPT_FOR).delete()[0]


def _note(run: CountRun, count: int) -> None:
    run.done_count += count
    CountRun.objects.filter(pk=run.pk).update(done_count=run.done_count)


def _end(run: CountRun, state: RunState, *, at: datetime) -> None:
    run.state, run.ended_at = state, at
    run.save(update_fields=["state", "ended_at", "answer"])
