"""What the pages about taking part show: one's rights, what one was told, what monitors one; and the keeper's list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from leidraad.apps.charter import notices, queries, register
from leidraad.apps.charter.models import AgentNotice, Enrolment
from leidraad.apps.charter.notices import Notice
from leidraad.apps.charter.queries import ActiveCharter, active_charter
from leidraad.apps.charter.register import Registered
from leidraad.apps.people.models import Agent, Person, Role, Team
from leidraad.domain.charter.clauses import OnLeaving


@dataclass(frozen=True, slots=True)
class SystemShown:
    """One system as an agent reads of it; ``read_at`` is None while they have not read of it."""

    system: Registered
    read_at: datetime | None


@dataclass(frozen=True, slots=True)
class MonitoringPage:
    own: tuple[SystemShown, ...]  # of this software
    others: tuple[SystemShown, ...]
    waits: bool  # something is still to be read
    is_enrolled: bool


@dataclass(frozen=True, slots=True)
class RightsPage:
    """What the charter gives one agent; None where no charter is in force."""

    is_in_force: bool
    is_enrolled: bool
    may_join: bool
    joined_at: datetime | None
    captured_from: datetime | None  # when the days of notice are over, if they are not
    quality_days: int
    destroys_on_leaving: bool
    notice: Notice | None  # to stand beside the button to join
    waits: bool
    officers: tuple[str, ...]
    delegates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgentShown:
    """One agent on the keeper's list."""

    name: str
    takes_part: bool
    since: datetime | None
    has_read: bool


@dataclass(frozen=True, slots=True)
class TeamShown:
    name: str
    agents: tuple[AgentShown, ...]

    @property
    def part_count(self) -> int:
        return sum(agent.takes_part for agent in self.agents)


@dataclass(frozen=True, slots=True)
class KeeperPage:
    """Who takes part, for the one person who keeps the list."""

    teams: tuple[TeamShown, ...]
    agent_count: int
    part_count: int
    smallest_pool: int | None  # None while no charter is in force

    @property
    def is_too_small(self) -> bool:
        return self.smallest_pool is not None and self.agent_count < self.smallest_pool


def leaving_destroys() -> bool:
    """What the charter in force does with the contacts of somebody who leaves."""
    active = active_charter()
    return active is None or active.charter.participation.on_leaving is OnLeaving.DESTROY


def paragraphs(notice: Notice | None) -> list[list[str]]:
    """The text in paragraphs of lines, as it is set on a page."""
    return [part.split("\n") for part in notice.text.split("\n\n")] if notice else []


def monitoring_page(agent: Agent, *, at: datetime) -> MonitoringPage:
    """Everything that holds data about this agent, and when they read of it."""
    active = active_charter()
    rows = list(AgentNotice.objects.filter(agent=agent, acknowledged_at__isnull=False))
    shown = [
        SystemShown(system, _read_at(rows, system))
        for system in register.registered(active.charter if active else None, at=at)
    ]
    return MonitoringPage(
        own=tuple(each for each in shown if each.system.is_own),
        others=tuple(each for each in shown if not each.system.is_own),
        waits=notices.notices_to_acknowledge(agent, at=at) is not None,
        is_enrolled=queries.is_enrolled(agent),
    )


def rights_page(agent: Agent, *, at: datetime) -> RightsPage:
    """What the charter in force gives this agent."""
    active, enrolment = active_charter(), queries.open_enrolment(agent)
    return RightsPage(
        is_in_force=active is not None,
        is_enrolled=enrolment is not None,
        may_join=active is not None and agent.team.code in active.charter.scope.teams,
        joined_at=enrolment.joined_at if enrolment else None,
        captured_from=_captured_from(agent, active, at=at) if enrolment else None,
        quality_days=queries.retention_days(),
        destroys_on_leaving=leaving_destroys(),
        notice=notices.current_notice(agent, at=at),
        waits=notices.notices_to_acknowledge(agent, at=at) is not None,
        officers=_names(Role.DATA_PROTECTION_OFFICER),
        delegates=_names(Role.UNION_DELEGATE),
    )


def keeper_page(person: Person, *, at: datetime) -> KeeperPage:
    """Every agent of the charter's teams: who takes part, who does not, and whether they read what is captured."""
    active = active_charter()
    scope = active.charter.scope.teams if active else frozenset()
    enrolled = {row.agent_id: row for row in Enrolment.objects.visible_to(person).filter(left_at=None)}
    teams = Team.objects.filter(code__in=scope).prefetch_related("agents__person")
    shown = tuple(_team(team, enrolled, active, at=at) for team in teams)
    return KeeperPage(
        teams=shown,
        agent_count=sum(len(team.agents) for team in shown),
        part_count=sum(team.part_count for team in shown),
        smallest_pool=active.charter.participation.smallest_pool if active else None,
    )


def _team(
    team: Team, enrolled: dict[int, Enrolment], active: ActiveCharter | None, *, at: datetime
) -> TeamShown:
    agents = [agent for agent in team.agents.all() if agent.person.is_active]
    rows = notices.notices_by_agent(agents)
    edition = register.editions(at=at)[register.CAPTURE]
    return TeamShown(
        name=team.name,
        agents=tuple(
            AgentShown(
                name=agent.person.name,
                takes_part=agent.pk in enrolled,
                since=enrolled[agent.pk].joined_at if agent.pk in enrolled else None,
                has_read=active is not None
                and notices.has_read(
                    rows.get(agent.pk, ()), register.CAPTURE, edition=edition, charter=active.charter
                ),
            )
            for agent in agents
        ),
    )


def _read_at(rows: Sequence[AgentNotice], system: Registered) -> datetime | None:
    moments = [
        row.acknowledged_at
        for row in rows
        if row.acknowledged_at and row.systems.get(system.code) == system.edition
    ]
    return min(moments, default=None)


def _captured_from(agent: Agent, active: ActiveCharter | None, *, at: datetime) -> datetime | None:
    """When capture begins of somebody who has read the text and whose days of notice are not over."""
    if active is None:
        return None
    days = timedelta(days=active.charter.monitoring_register.notice_days)
    rows = notices.notices_by_agent([agent]).get(agent.pk, ())
    begins = [row.shown_at + days for row in rows if register.CAPTURE in row.systems]
    first = min(begins, default=None)
    return first if first is not None and first > at else None


def _names(role: Role) -> tuple[str, ...]:
    people = Person.objects.filter(role_assignments__role=role, is_active=True).distinct().order_by("name")
    return tuple(person.name for person in people)
