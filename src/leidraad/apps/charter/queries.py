"""Reading the charter: the version in force, who takes part, what was listened to and how much is left."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from fractions import Fraction
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from leidraad.apps.charter.in_force import (
    ActiveCharter as ActiveCharter,
)
from leidraad.apps.charter.in_force import (
    active_charter as active_charter,
)
from leidraad.apps.charter.in_force import (
    charter_for as charter_for,
)
from leidraad.apps.charter.in_force import (
    quality_data_ends_at as quality_data_ends_at,
)
from leidraad.apps.charter.models import Access, Enrolment, Grant, QuotaWindow, basis_of
from leidraad.apps.people.models import Agent, Person, Role, RoleAssignment
from leidraad.domain.charter.clauses import Purpose
from leidraad.domain.charter.floor import RETENTION_LIMIT_DAYS
from leidraad.domain.charter.quota import Window, window_of, window_starting
from leidraad.web.acting import Part, as_part


@dataclass(frozen=True, slots=True)
class QuotaState:
    """An agent's month in figures; ``percent`` is None while no cap was agreed (then nobody listens)."""

    starts_on: date
    ends_on: date  # the first day after
    captured_count: int
    allowed_count: int
    used_count: int
    remaining_count: int
    percent: Fraction | None


@dataclass(frozen=True, slots=True)
class QuotaTotal:
    """The whole centre's month, never per agent; ``is_shown`` is False where too few agents stand behind it."""

    captured_count: int
    allowed_count: int
    used_count: int
    remaining_count: int
    is_shown: bool


@dataclass(frozen=True, slots=True)
class AccessShown:
    """One line of "who listened": names the person to the agent, with the reason and the clauses."""

    person: Person
    is_own: bool
    opened_at: datetime
    what: str
    purpose: str
    clause_ids: tuple[str, ...]


def retention_days() -> int:
    """How many days a contact lives at most: as the charter in force says, else the floor."""
    active = active_charter()
    return active.charter.retention.quality_days if active else RETENTION_LIMIT_DAYS


def insight_threshold() -> int | None:
    """How many agents a figure must be about at least; None when the charter in force does not allow insight."""
    active = active_charter()
    if active is None or not active.charter.insight.allowed or not _is_in_force(active, timezone.now()):
        return None
    if Purpose.INSIGHT not in active.charter.purposes_allowed:
        return None
    return active.charter.groups.threshold


def is_enrolled(agent: Agent, *, at: datetime | None = None) -> bool:
    """Whether this agent takes part now (and did at ``at``)."""
    return open_enrolment(agent, at=at) is not None


def open_enrolment(agent: Agent, *, at: datetime | None = None) -> Enrolment | None:
    """The agent's part in the charter, when they have not left and had joined by ``at``."""
    rows = Enrolment.objects.filter(agent=agent, left_at=None)
    return (rows.filter(joined_at__lte=at) if at else rows).first()


def open_enrolments(agents: Iterable[Agent]) -> dict[int, Enrolment]:
    """The part in the charter of each of these agents who has not left, by the agent's key."""
    keys = {agent.pk for agent in agents}
    return {row.agent_id: row for row in Enrolment.objects.filter(agent_id__in=keys, left_at=None)}


def coaches(person: Person, agent: Agent) -> bool:
    """Whether this person is a coach of the agent's team."""
    return RoleAssignment.objects.filter(person=person, role=Role.COACH, team_id=agent.team_id).exists()


def quota_of(agent: Agent, *, at: datetime) -> QuotaState:
    """How much of this agent's month was opened and how much is left; zeros when nothing was captured yet."""
    active = active_charter()
    window = window_at(active, at)
    row = QuotaWindow.objects.filter(agent=agent, starts_on=window.starts_on).first()
    allowed = allowance_of(active, row)
    used = row.used_count if row else 0
    cap = active.charter.listening_cap if active else None
    return QuotaState(
        starts_on=window.starts_on,
        ends_on=window.ends_at.astimezone(_zone(active)).date(),
        captured_count=row.captured_count if row else 0,
        allowed_count=allowed,
        used_count=used,
        remaining_count=max(0, allowed - used),
        percent=cap.percent if cap else None,
    )


def accesses_of_contact(contact_id: UUID) -> list[AccessShown]:
    """Who opened this contact, oldest first: when, what, why and under which clauses."""
    rows = Access.objects.filter(contact_id=contact_id).select_related("person", "agent")
    return [_shown(row) for row in rows.order_by("opened_at", "pk")]


def accesses_to_agent(agent: Agent, *, since: datetime) -> list[tuple[UUID, AccessShown]]:
    """Every access by others to this agent's contacts since an instant, newest first."""
    rows = Access.objects.filter(agent=agent, opened_at__gte=since).filter(~Q(person=agent.person_id))
    return [
        (row.contact_id, _shown(row)) for row in rows.select_related("person", "agent").order_by("-opened_at")
    ]


def opened_to_others(contact_ids: Iterable[UUID]) -> set[UUID]:
    """Which of these contacts somebody else than their agents has opened, or may open now."""
    grants = Grant.objects.filter(contact_id__in=list(contact_ids))
    taken = grants.filter(used_at__isnull=False) | grants.live()
    return set(taken.values_list("contact_id", flat=True))


def window_at(active: ActiveCharter | None, instant: datetime) -> Window:
    """The month an instant falls in, in the charter's zone."""
    return window_of(instant, _zone(active))


def window_from(active: ActiveCharter | None, first_day: date) -> Window:
    """The month that begins on a day, in the charter's zone."""
    return window_starting(first_day, _zone(active))


def current_share(active: ActiveCharter | None, row: QuotaWindow | None) -> Fraction:
    """The share that counts now: the window's own, or the charter's when that has become smaller."""
    cap = active.charter.listening_cap if active else None
    if cap is None or row is None:
        return Fraction(0)
    return min(cap.percent / 100, Fraction(row.share_numerator, row.share_denominator))


def allowance_of(active: ActiveCharter | None, row: QuotaWindow | None) -> int:
    """How many contacts of a window others may open now; 0 without a window or a cap.

    What the window began with and what the charter says now both hold: stricter counts at once, looser from the next.
    """
    cap = active.charter.listening_cap if active else None
    if cap is None or row is None:
        return 0
    basis = min(row.basis_count, row.count_for(basis_of(cap)))
    maxima = [each for each in (row.absolute_maximum, cap.absolute_maximum) if each is not None]
    return min([int(current_share(active, row) * basis), *maxima])


@as_part(Part.FIGURES)
def quota_total(*, at: datetime) -> QuotaTotal:
    """This month's quota over all agents together."""
    active = active_charter()
    rows = list(QuotaWindow.objects.filter(starts_on=window_at(active, at).starts_on))
    allowed = sum(allowance_of(active, row) for row in rows)
    used = sum(row.used_count for row in rows)
    threshold = active.charter.groups.threshold if active else 0
    return QuotaTotal(
        captured_count=sum(row.captured_count for row in rows),
        allowed_count=allowed,
        used_count=used,
        remaining_count=max(0, allowed - used),
        is_shown=sum(row.captured_count > 0 for row in rows) >= threshold,
    )


def local_day(active: ActiveCharter | None, instant: datetime) -> date:
    """The day an instant falls on, in the charter's zone."""
    return instant.astimezone(_zone(active)).date()


def _is_in_force(active: ActiveCharter, instant: datetime) -> bool:
    scope = active.charter.scope
    return scope.valid_from <= local_day(active, instant) <= scope.valid_until


def _zone(active: ActiveCharter | None) -> ZoneInfo:
    return active.time_zone if active else settings.ENVIRONMENT.time_zone


def _shown(row: Access) -> AccessShown:
    return AccessShown(
        person=row.person,
        is_own=row.person_id == row.agent.person_id,
        opened_at=row.opened_at.astimezone(UTC),
        what=row.what,
        purpose=row.purpose,
        clause_ids=tuple(row.clause_ids),
    )
