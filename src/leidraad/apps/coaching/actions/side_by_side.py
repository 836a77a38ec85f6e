"""Sitting beside an agent: planned by the coach and thereby announced, agreed or declined by the agent.

It is not counted in the listening cap and opens no recording. Nobody listens in unseen: there is no such action here.
"""

from datetime import datetime

from django.db import transaction

from leidraad.apps.charter.queries import coaches
from leidraad.apps.coaching.actions.sessions import CoachingProblem
from leidraad.apps.coaching.models import CoachingSession, SideBySide
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent, Person

LONGEST_MIN = 480
SHORTEST_MIN = 5


@transaction.atomic
def plan_side_by_side(
    *, agent: Agent, by: Person, planned_for: datetime, duration_min: int, at: datetime
) -> SideBySide:
    """The agent sees it from this moment on, and answers. Works for agents who take no part in the pilot as well.

    Raises CoachingProblem ``not_your_agent``, ``in_the_past`` or ``too_short_or_long`` (5 minutes to 8 hours).
    """
    if not coaches(by, agent):
        raise CoachingProblem("not_your_agent")
    if planned_for <= at:
        raise CoachingProblem("in_the_past")
    if not SHORTEST_MIN <= duration_min <= LONGEST_MIN:
        raise CoachingProblem("too_short_or_long")
    planned = SideBySide.objects.create(
        agent=agent, coach=by, planned_for=planned_for, duration_min=duration_min, announced_at=at
    )
    _record(Event.SIDE_BY_SIDE_PLANNED, planned, by=by, at=at)
    return planned


@transaction.atomic
def agree(planned: SideBySide, *, by: Person, at: datetime) -> None:
    """The agent agrees; once is enough. CoachingProblem ``not_yours`` or ``no_longer_open``."""
    _answer(planned, Event.SIDE_BY_SIDE_AGREED, "agreed_at", by=by, at=at)


@transaction.atomic
def decline(planned: SideBySide, *, by: Person, at: datetime) -> None:
    """The agent declines, without a reason; nobody counts it. CoachingProblem as ``agree``."""
    _answer(planned, Event.SIDE_BY_SIDE_DECLINED, "declined_at", by=by, at=at)


@transaction.atomic
def cancel(planned: SideBySide, *, by: Person, at: datetime) -> None:
    """Coach or agent call it off; twice changes nothing. CoachingProblem ``not_yours``, or ``no_longer_open`` once held."""
    if by.pk not in {planned.coach_id, planned.agent.person_id}:
        raise CoachingProblem("not_yours")
    row = SideBySide.objects.select_for_update().get(pk=planned.pk)
    if row.cancelled_at is not None:
        return
    if row.declined_at is not None or CoachingSession.objects.filter(side_by_side=row).exists():
        raise CoachingProblem("no_longer_open")
    SideBySide.objects.filter(pk=row.pk).update(cancelled_at=at)
    _record(Event.SIDE_BY_SIDE_CANCELLED, planned, by=by, at=at)


def _answer(planned: SideBySide, event: Event, field: str, *, by: Person, at: datetime) -> None:
    if planned.agent.person_id != by.pk:
        raise CoachingProblem("not_yours")
    rows = SideBySide.objects.filter(pk=planned.pk, agreed_at=None, declined_at=None, cancelled_at=None)
    if not rows.update(**{field: at}):
        raise CoachingProblem("no_longer_open")
    _record(event, planned, by=by, at=at)


def _record(event: Event, planned: SideBySide, *, by: Person, at: datetime) -> None:
    # Who declines is nobody's business: as with deletions, that leaf names no one.
    declined = event is Event.SIDE_BY_SIDE_DECLINED
    data = {} if declined else {"agent": planned.agent.code, "coach": planned.coach.username}
    data["planned_for"] = planned.planned_for.isoformat()
    ledger.record(event, actor="agent" if declined else by.username, at=at, data=data)
