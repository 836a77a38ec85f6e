"""The figures of an evaluation: about the whole centre or groups at or above the charter's threshold, never about one person.

Each function reads the database and returns plain values that can be kept as JSON; ``None`` stands for a figure about too
few people. The rules of hiding are those of ``domain.evaluation.groups``.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection

from leidraad.apps.charter import queries as charter
from leidraad.apps.charter.models import Enrolment, QuotaWindow
from leidraad.apps.coaching.models import CoachingSession, SessionKind
from leidraad.apps.evaluation.models import Incident, Measure
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Agent
from leidraad.domain.charter.clauses import Charter
from leidraad.domain.charter.floor import GROUP_THRESHOLD_LIMIT
from leidraad.domain.evaluation.groups import Figure, distribution, part_of_whole, shown_count
from leidraad.web.acting import Part, as_part

REFUSALS = (Event.CAPTURE_REFUSED, Event.GRANT_REFUSED, Event.OPENING_REFUSED)
SHARE_EDGES = (0, 1, 26, 51, 76, 100)  # percent of what might be listened to

REFUSED_BY_CLAUSE = """
SELECT reason ->> 'clause', count(DISTINCT leaf.id), count(DISTINCT leaf.body::jsonb #>> '{data,agent}')
FROM ledger_leaf AS leaf, jsonb_array_elements(leaf.body::jsonb #> '{data,reasons}') AS reason
WHERE leaf.event = ANY(%(events)s) AND leaf.recorded_at >= %(since)s AND leaf.recorded_at < %(until)s
GROUP BY 1
"""


@dataclass(frozen=True, slots=True)
class Period:
    """Days, both inclusive, of the centre's own calendar."""

    first_day: date
    last_day: date

    def bounds(self) -> tuple[datetime, datetime]:
        """The instants at which it begins and ends (the end is outside)."""
        zone: ZoneInfo = settings.ENVIRONMENT.time_zone
        return (
            datetime.combine(self.first_day, time.min, tzinfo=zone),
            datetime.combine(self.last_day + timedelta(days=1), time.min, tzinfo=zone),
        )


@as_part(Part.FIGURES)
def all_figures(period: Period, *, at: datetime) -> dict[str, Any]:
    """Everything an evaluation reports, with the charter and threshold that it was made under."""
    active = charter.active_charter()
    threshold = active.charter.groups.threshold if active else GROUP_THRESHOLD_LIMIT
    return {
        "period": {"first_day": period.first_day.isoformat(), "last_day": period.last_day.isoformat()},
        "charter": None
        if active is None
        else {
            "code": active.charter.code,
            "number": active.number,
            "hash": active.canonical_hash,
            "phase": str(active.phase),
        },
        "threshold": threshold,
        "participation": participation(active.charter if active else None, threshold=threshold),
        "quota": quota_use(period, threshold=threshold),
        "refusals": refusals_by_clause(period, threshold=threshold),
        "deletions": deletions(period, threshold=threshold),
        "coaching": coaching(period, threshold=threshold),
        "measures": measures(period, threshold=threshold),
        "incidents": incidents(period, at=at),
    }


def participation(agreed: Charter | None, *, threshold: int) -> dict[str, int | None]:
    """How many of the charter's teams' agents take part now; neither they nor the others may be too few."""
    pool = Agent.objects.filter(team__code__in=agreed.scope.teams if agreed else [], person__is_active=True)
    taking_part = Enrolment.objects.filter(left_at=None, agent__in=pool).count()
    part, whole = part_of_whole(taking_part, pool.count(), threshold=threshold)
    return {"taking_part": part, "agents": whole}


def quota_use(period: Period, *, threshold: int) -> dict[str, Any]:
    """Totals and the spread over agents of how much of what might be listened to was."""
    active = charter.active_charter()
    first_month = period.first_day.replace(day=1)
    rows = list(QuotaWindow.objects.filter(starts_on__gte=first_month, starts_on__lte=period.last_day))
    people = len({row.agent_id for row in rows})
    if 0 < people < threshold:
        return {"captured": None, "allowed": None, "used": None, "share_bars": []}
    allowed: dict[int, int] = {}
    used: dict[int, int] = {}
    for row in rows:
        may = charter.allowance_of(active, row)
        allowed[row.agent_id] = allowed.get(row.agent_id, 0) + may
        used[row.agent_id] = used.get(row.agent_id, 0) + row.used_count
    shares = [min(100, 100 * used[agent] // may) if may else 0 for agent, may in allowed.items()]
    bars = distribution(shares, SHARE_EDGES, threshold=threshold)
    return {
        "captured": sum(row.captured_count for row in rows),
        "allowed": sum(allowed.values()),
        "used": sum(used.values()),
        "share_bars": [{"low": bar.low, "high": min(bar.high, 100), "agents": bar.people} for bar in bars],
    }


def refusals_by_clause(period: Period, *, threshold: int) -> dict[str, int | None]:
    """How often each clause refused something, by its id; None where it concerned too few agents."""
    since, until = period.bounds()
    values: dict[str, Any] = {"events": [str(event) for event in REFUSALS], "since": since, "until": until}
    with connection.cursor() as cursor:
        cursor.execute(REFUSED_BY_CLAUSE, values)
        found = {clause: Figure(count, people) for clause, count, people in cursor.fetchall()}
    by_number = sorted(found.items(), key=lambda item: int(item[0][1:]))
    return {
        clause: shown_count(figure, threshold=threshold) for clause, figure in by_number
    }  # beside no total


def deletions(period: Period, *, threshold: int) -> dict[str, int | None]:
    """How many deletions were honoured, and contacts destroyed in time. Who deleted is not known to anybody.

    The count is hidden while so few take part that it would be about them.
    """
    takes_part = Enrolment.objects.filter(left_at=None).count()
    enough = takes_part >= threshold
    return {
        "honoured": _count(Event.CONTACT_DELETED, period) if enough else None,
        "expired": _count(Event.CONTACT_EXPIRED, period),
    }


def coaching(period: Period, *, threshold: int) -> dict[str, int | None]:
    """How much coaching was given, of which kind, and how often it ended with an action that the agent settled."""
    since, until = period.bounds()
    rows = CoachingSession.objects.filter(held_at__gte=since, held_at__lt=until)
    people = rows.values("agent_id").distinct().count()
    if 0 < people < threshold:
        return {"sessions": None, "side_by_side": None, "listened": None, "agreed": None}
    beside = rows.filter(kind=SessionKind.SIDE_BY_SIDE).count()
    count = rows.count()
    return {
        "sessions": count,
        "side_by_side": beside,
        "listened": count - beside,
        "agreed": rows.exclude(settled_at=None).count(),
    }


def measures(period: Period, *, threshold: int) -> list[dict[str, Any]]:
    """The outcomes of customers and employees that overlap the period; a value of None where too few answered."""
    rows = Measure.objects.filter(first_day__lte=period.last_day, last_day__gte=period.first_day)
    return [_measure(row, threshold=threshold) for row in rows]


def incidents(period: Period, *, at: datetime) -> dict[str, Any]:
    """How many incidents there were, how many were told to the authority in time, and how many are open."""
    since, until = period.bounds()
    rows = list(Incident.objects.filter(known_at__gte=since, known_at__lt=until))
    told = [(row.authority_told_at - row.known_at) for row in rows if row.authority_told_at]
    return {
        "count": len(rows),
        "told": len(told),
        "told_in_time": sum(each <= timedelta(hours=72) for each in told),
        "median_h": round(median(each.total_seconds() for each in told) / 3600, 1) if told else None,
        "late": sum(not row.is_settled and row.due_at < at for row in rows),
        "open": sum(row.closed_at is None for row in rows),
    }


def _measure(row: Measure, *, threshold: int) -> dict[str, Any]:
    enough = row.respondent_count >= threshold
    return {
        "side": row.side,
        "name": row.name,
        "value": str(row.value) if enough else None,
        "unit": row.unit,
        "respondents": row.respondent_count if enough else None,
        "first_day": row.first_day.isoformat(),
        "last_day": row.last_day.isoformat(),
        "source": row.source,
    }


def _count(event: Event, period: Period) -> int:
    since, until = period.bounds()
    return Leaf.objects.filter(event=event, recorded_at__gte=since, recorded_at__lt=until).count()
