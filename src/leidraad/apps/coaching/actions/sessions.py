"""Coaching that was given and what was agreed: written by the coach, seen first and settled by the agent."""

from datetime import datetime

from django.db import IntegrityError, transaction

from leidraad.apps.charter.models import Grant
from leidraad.apps.charter.queries import active_charter, coaches
from leidraad.apps.coaching.models import CoachingSession, SessionKind, SideBySide
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent, Person
from leidraad.web.acting import Part, as_part

NOTE_MONTHS = 12  # where no charter is in force
LONGEST_TEXT = 4_000


class CoachingProblem(Exception):
    """Something cannot be planned or written down as asked; ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@transaction.atomic
def record_side_by_side(planned: SideBySide, *, action: str, by: Person, at: datetime) -> CoachingSession:
    """What was agreed when sitting together, after it was held.

    Raises CoachingProblem ``not_yours``, ``not_agreed`` (the agent has not said yes), ``not_yet`` (it has not begun),
    ``held_already``, or ``no_action`` for an empty text or one of more than 4,000 characters.
    """
    if planned.coach_id != by.pk:
        raise CoachingProblem("not_yours")
    row = SideBySide.objects.select_for_update().get(pk=planned.pk)
    if row.agreed_at is None or row.cancelled_at is not None:
        raise CoachingProblem("not_agreed")
    if row.planned_for > at:
        raise CoachingProblem("not_yet")
    try:
        with transaction.atomic():
            return _write(
                row.agent, SessionKind.SIDE_BY_SIDE, action, held_at=row.planned_for, by=by, at=at, beside=row
            )
    except IntegrityError as error:
        raise CoachingProblem("held_already") from error


@transaction.atomic
def record_listened(
    agent: Agent, *, action: str, held_at: datetime, by: Person, at: datetime
) -> CoachingSession:
    """What was agreed after listening. Raises CoachingProblem ``not_your_agent``, ``not_listened`` when this coach never
    opened a contact of the agent's, ``not_yet`` or ``no_action``.
    """
    if not coaches(by, agent):
        raise CoachingProblem("not_your_agent")
    if not Grant.objects.on_agent(agent).filter(holder=by, used_at__isnull=False).exists():
        raise CoachingProblem("not_listened")
    if held_at > at:
        raise CoachingProblem("not_yet")
    return _write(agent, SessionKind.LISTENED, action, held_at=held_at, by=by, at=at)


@transaction.atomic
def settle_session(session: CoachingSession, *, action: str, annex: str, by: Person, at: datetime) -> None:
    """The agent read it: the action holds as they write it here, with what they add.

    Raises CoachingProblem ``not_yours``, ``no_action``, or ``settled_already``.
    """
    if session.agent.person_id != by.pk:
        raise CoachingProblem("not_yours")
    text = _text(action)
    rows = CoachingSession.objects.filter(pk=session.pk, settled_at=None)
    if not rows.update(action=text, annex=annex.strip()[:LONGEST_TEXT], settled_at=at):
        raise CoachingProblem("settled_already")
    corrected = text != session.proposed_action
    data = {"agent": session.agent.code, "coach": session.coach.username, "corrected": corrected}
    ledger.record(Event.SESSION_SETTLED, actor=by.username, at=at, data=data)


@as_part(Part.DRAWING)
@transaction.atomic
def destroy_old_notes(*, at: datetime) -> int:
    """Destroy what is older than the charter lets notes of coaching live, plans that came to nothing too; how many."""
    active = active_charter()
    months = active.charter.retention.coaching_note_months if active else NOTE_MONTHS
    limit = months_before(at, months)
    sessions = CoachingSession.objects.filter(held_at__lt=limit)
    plans = SideBySide.objects.filter(planned_for__lt=limit)
    count = sessions.count() + plans.filter(session=None).count()
    sessions.delete()
    plans.delete()
    if count:
        ledger.record(Event.NOTES_DESTROYED, actor="worker", at=at, data={"count": count})
    return count


def months_before(at: datetime, months: int) -> datetime:
    """The same day of the month ``months`` earlier, or its last day where it has no such day."""
    year, month = divmod(at.year * 12 + at.month - 1 - months, 12)
    for day in range(at.day, 27, -1):
        try:
            return at.replace(year=year, month=month + 1, day=day)
        except ValueError:
            continue
    return at.replace(year=year, month=month + 1, day=min(at.day, 28))


def _write(
    agent: Agent,
    kind: SessionKind,
    action: str,
    *,
    held_at: datetime,
    by: Person,
    at: datetime,
    beside: SideBySide | None = None,
) -> CoachingSession:
    session = CoachingSession.objects.create(
        agent=agent,
        coach=by,
        kind=kind,
        held_at=held_at,
        side_by_side=beside,
        proposed_action=_text(action),
        written_at=at,
    )
    data = {"agent": agent.code, "coach": by.username, "kind": str(kind)}
    ledger.record(Event.SESSION_RECORDED, actor=by.username, at=at, data=data)
    return session


def _text(action: str) -> str:
    text = action.strip()
    if not text or len(text) > LONGEST_TEXT:
        raise CoachingProblem("no_action")
    return text
