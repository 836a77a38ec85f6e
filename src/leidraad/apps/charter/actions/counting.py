"""What an agent's quota is taken of: the contacts captured, and those handled as the telephone system reports them.

Counts only ever grow. A month keeps the share, the maximum and the basis of the charter in force when its first contact
was captured, so that what is loosened later counts from the next month.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.db import connection, transaction

from leidraad.apps.charter.models import HandledCount, basis_of
from leidraad.apps.charter.queries import active_charter, local_day, window_at
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent
from leidraad.domain.charter.handled import HandledLine
from leidraad.domain.charter.quota import next_month, share_of
from leidraad.web.acting import Part, as_part

CLOSED_AFTER = timedelta(days=7)  # after its month; until then the last days may still be reported
HANDLED_LOCK = 0x1E1D_4A4D  # of PostgreSQL's advisory locks: one report at a time

COUNTING = """
    INSERT INTO charter_quotawindow AS present (
        agent_id, starts_on, captured_count, previous_captured_count, handled_count, previous_handled_count,
        used_count, basis, share_numerator, share_denominator, absolute_maximum
    )
    SELECT agent_id, starts_on, captured, captured_before, handled, handled_before,
        0, %(basis)s, %(numerator)s, %(denominator)s, %(maximum)s
    FROM unnest(
        %(agents)s::bigint[], %(months)s::date[],
        %(captured)s::int[], %(captured_before)s::int[], %(handled)s::int[], %(handled_before)s::int[]
    ) AS counted (agent_id, starts_on, captured, captured_before, handled, handled_before)
    ON CONFLICT (agent_id, starts_on) DO UPDATE SET
        captured_count = present.captured_count + excluded.captured_count,
        previous_captured_count = present.previous_captured_count + excluded.previous_captured_count,
        handled_count = GREATEST(present.handled_count, excluded.handled_count),
        previous_handled_count = GREATEST(present.previous_handled_count, excluded.previous_handled_count),
        basis = CASE WHEN present.captured_count + present.used_count = 0
            THEN excluded.basis ELSE present.basis END,
        share_numerator = CASE WHEN present.captured_count + present.used_count = 0
            THEN excluded.share_numerator ELSE present.share_numerator END,
        share_denominator = CASE WHEN present.captured_count + present.used_count = 0
            THEN excluded.share_denominator ELSE present.share_denominator END,
        absolute_maximum = CASE WHEN present.captured_count + present.used_count = 0
            THEN excluded.absolute_maximum ELSE present.absolute_maximum END
"""

HANDLED = """
    INSERT INTO charter_handledcount AS present (agent_id, day, count, source, reported_at)
    SELECT agent_id, day, count, %(source)s, %(at)s
    FROM unnest(%(agents)s::bigint[], %(days)s::date[], %(counts)s::int[]) AS told (agent_id, day, count)
    ON CONFLICT (agent_id, day) DO UPDATE
        SET count = excluded.count, source = excluded.source, reported_at = excluded.reported_at
        WHERE excluded.count > present.count
"""


class HandledProblem(StrEnum):
    """Why a line of a report is not taken. Shown to the administrator; nothing of it is stored."""

    UNKNOWN_AGENT = "unknown_agent"
    NEGATIVE = "negative"
    NOT_YET = "not_yet"  # the day has not begun
    CLOSED = "closed"  # its month is over, and the days for corrections too
    LOWER = "lower"  # than what was reported before: a count never becomes smaller
    TWICE = "twice"  # the same agent and day in one report


@dataclass(frozen=True, slots=True)
class HandledReport:
    """What became of a report: how many lines were taken, and which were not, with the reason, by position from 0."""

    taken_count: int
    problems: tuple[tuple[int, HandledProblem], ...]


@dataclass(frozen=True, slots=True)
class _Counts:
    captured: int = 0
    captured_before: int = 0
    handled: int = 0
    handled_before: int = 0


def count_captured(*, agent: Agent, at: datetime) -> None:
    """One more contact of this agent was captured, begun at ``at``; the quotas of its month and of the next know it."""
    count_all_captured([(agent, at)])


@as_part(Part.INTAKE)
def count_all_captured(captured: Sequence[tuple[Agent, datetime]]) -> None:
    """Count each, as ``count_captured`` does, in one statement; in one order, so that two never wait for each other."""
    active = active_charter()
    now: Counter[tuple[int, date]] = Counter()
    before: Counter[tuple[int, date]] = Counter()
    for agent, at in captured:
        starts_on = window_at(active, at).starts_on
        now[agent.pk, starts_on] += 1
        before[agent.pk, next_month(starts_on)] += 1
    _add({row: _Counts(captured=now[row], captured_before=before[row]) for row in now.keys() | before.keys()})


@as_part(Part.INTAKE)
@transaction.atomic
def report_handled(lines: Sequence[HandledLine], *, source: str, by: str, at: datetime) -> HandledReport:
    """Take in what the telephone system says that agents handled; whoever sends it must be an administrator.

    A count may be corrected upwards until the month is closed, and never downwards. Everything that is not taken is
    named; the rest counts. Empty for no lines.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [HANDLED_LOCK])
    agents = dict(Agent.objects.filter(code__in={line.agent for line in lines}).values_list("code", "pk"))
    problems = _problems(lines, agents, at=at)
    taken = [line for position, line in enumerate(lines) if position not in problems]
    if taken:
        _keep(taken, agents, source=source, at=at)
        _add(_handled_months({agents[line.agent] for line in taken}, {_month(line.day) for line in taken}))
        digest = hashlib.sha256("\n".join(map(repr, lines)).encode()).hexdigest()
        data = {"lines": len(lines), "taken": len(taken), "source": source, "digest": digest}
        ledger.record(Event.HANDLED_REPORTED, actor=by, at=at, data=data)
    return HandledReport(len(taken), tuple(sorted(problems.items())))


def _problems(
    lines: Sequence[HandledLine], agents: dict[str, int], *, at: datetime
) -> dict[int, HandledProblem]:
    known = {
        (row.agent_id, row.day): row.count
        for row in HandledCount.objects.filter(
            agent_id__in=agents.values(), day__in={line.day for line in lines}
        )
    }
    active = active_charter()
    today, first_open = local_day(active, at), window_at(active, at - CLOSED_AFTER).starts_on
    found: dict[int, HandledProblem] = {}
    seen: set[tuple[str, date]] = set()
    for position, line in enumerate(lines):
        problem = _problem(line, agents, known, today=today, first_open=first_open)
        if problem is None and (line.agent, line.day) in seen:
            problem = HandledProblem.TWICE
        seen.add((line.agent, line.day))
        if problem is not None:
            found[position] = problem
    return found


def _problem(
    line: HandledLine,
    agents: dict[str, int],
    known: dict[tuple[int, date], int],
    *,
    today: date,
    first_open: date,
) -> HandledProblem | None:
    if line.agent not in agents:
        return HandledProblem.UNKNOWN_AGENT
    if line.count < 0:
        return HandledProblem.NEGATIVE
    if line.day > today:
        return HandledProblem.NOT_YET
    if line.day < first_open:
        return HandledProblem.CLOSED
    if line.count < known.get((agents[line.agent], line.day), 0):
        return HandledProblem.LOWER
    return None


def _keep(taken: Sequence[HandledLine], agents: dict[str, int], *, source: str, at: datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            HANDLED,
            {
                "agents": [agents[line.agent] for line in taken],
                "days": [line.day for line in taken],
                "counts": [line.count for line in taken],
                "source": source,
                "at": at,
            },
        )


def _handled_months(agents: set[int], months: set[date]) -> dict[tuple[int, date], _Counts]:
    """What each of these agents handled in each of these months so far, for its own window and the next."""
    found: dict[tuple[int, date], _Counts] = {}
    first, last = min(months), next_month(max(months))
    totals: Counter[tuple[int, date]] = Counter()
    rows = HandledCount.objects.filter(agent_id__in=agents, day__gte=first, day__lt=last)
    for agent_id, day, count in rows.values_list("agent_id", "day", "count"):
        totals[agent_id, _month(day)] += count
    keys = totals.keys() | {(agent_id, next_month(month)) for agent_id, month in totals}
    for agent_id, month in keys:
        previous = (month - timedelta(days=1)).replace(day=1)
        found[agent_id, month] = _Counts(
            handled=totals[agent_id, month], handled_before=totals[agent_id, previous]
        )
    return found


def _add(counts: dict[tuple[int, date], _Counts]) -> None:
    active = active_charter()
    cap = active.charter.listening_cap if active else None
    share = share_of(cap)
    rows = sorted(counts)
    with connection.cursor() as cursor:
        cursor.execute(
            COUNTING,
            {
                "agents": [agent_id for agent_id, _ in rows],
                "months": [month for _, month in rows],
                "captured": [counts[row].captured for row in rows],
                "captured_before": [counts[row].captured_before for row in rows],
                "handled": [counts[row].handled for row in rows],
                "handled_before": [counts[row].handled_before for row in rows],
                "basis": str(basis_of(cap)),
                "numerator": share.numerator,
                "denominator": share.denominator,
                "maximum": cap.absolute_maximum if cap else None,
            },
        )


def _month(day: date) -> date:
    return day.replace(day=1)
