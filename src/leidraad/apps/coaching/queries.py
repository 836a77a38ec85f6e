"""What the pages and the API of coaching read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction

from django.db.models import QuerySet

from leidraad.apps.charter import queries as charter
from leidraad.apps.charter.models import Enrolment, Grant
from leidraad.apps.charter.queries import QuotaState
from leidraad.apps.coaching.models import (
    CoachingSession,
    Draw,
    DrawWindow,
    Nomination,
    SessionKind,
    SideBySide,
)
from leidraad.apps.contacts.models import ChannelChoice, Contact
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Agent, Person, Role
from leidraad.domain.charter.clauses import SelectionMethod
from leidraad.domain.charter.draws import HASH_BYTES, DrawRecord, DrawsOfWindow, draws_to_json
from leidraad.web.acting import Part, as_part

VERIFIERS = (Role.AGENT, Role.COACH, Role.UNION_DELEGATE, Role.DATA_PROTECTION_OFFICER)
SHARE_LOOKS_BACK = timedelta(weeks=13)
WINDOWS_SHOWN = 200
SESSIONS_SHOWN = 50


@dataclass(frozen=True, slots=True)
class WindowRow:
    """One line of the public record; hashes and seed in hexadecimal."""

    team: str
    team_name: str
    starts_on: date
    seed_commitment: str
    seed: str | None
    committed_at: datetime
    revealed_at: datetime | None
    draw_count: int


@dataclass(frozen=True, slots=True)
class Offered:
    """A contact on offer to a coach: how many others opened it does not matter, it may be opened until it is gone."""

    nomination: Nomination
    agent: Agent
    channel: str
    started_at: datetime


@dataclass(frozen=True, slots=True)
class CoachedAgent:
    """An enrolled agent of one of the coach's teams, with what may still be opened and whether a draw waits."""

    agent: Agent
    quota: QuotaState
    waiting: bool  # a contact was drawn for this coach and not opened yet


@dataclass(frozen=True, slots=True)
class CoachingShare:
    """How a coach's coaching divides over the last thirteen weeks, and what the charter agreed."""

    beside_count: int
    listened_count: int
    percent: int | None  # side by side, rounded down; None when there was no coaching
    least_percent: Fraction | None
    is_below: bool


@dataclass(frozen=True, slots=True)
class CoachPage:
    agents: tuple[CoachedAgent, ...]
    offered: tuple[Offered, ...]
    planned: tuple[SideBySide, ...]
    to_write: tuple[SideBySide, ...]  # held, and nothing written yet
    sessions: tuple[CoachingSession, ...]
    share: CoachingShare
    strata: tuple[str, ...]  # by what a draw may be narrowed
    channels: tuple[tuple[str, str], ...]  # stored word and reader's word
    colleagues: tuple[Agent, ...]  # everybody of the teams: sitting beside needs no part in the pilot
    listened_to: tuple[Agent, ...]


@dataclass(frozen=True, slots=True)
class DrawnShown:
    """A contact of mine that chance drew, for whom and when; ``opened`` is whether they have opened it."""

    draw: Draw
    coach: Person
    opened: bool
    is_there: bool


@dataclass(frozen=True, slots=True)
class AgentPage:
    offered: tuple[Offered, ...]
    drawn: tuple[DrawnShown, ...]
    to_answer: tuple[SideBySide, ...]
    planned: tuple[SideBySide, ...]
    to_settle: tuple[CoachingSession, ...]
    sessions: tuple[CoachingSession, ...]


def window_rows() -> list[WindowRow]:
    """The public record, newest month first."""
    rows = DrawWindow.objects.select_related("team")[:WINDOWS_SHOWN]
    return [
        WindowRow(
            team=row.team.code,
            team_name=row.team.name,
            starts_on=row.starts_on,
            seed_commitment=bytes(row.seed_commitment).hex(),
            seed=bytes(row.seed).hex() if row.seed is not None else None,
            committed_at=row.committed_at,
            revealed_at=row.revealed_at,
            draw_count=row.last_number,
        )
        for row in rows
    ]


@as_part(Part.DRAWING)
def window_file(team: str, starts_on: date) -> str | None:
    """A month of draws as ``leidraad draws verify`` reads it; None when there is none. It names no contact and nobody."""
    row = DrawWindow.objects.filter(team__code=team, starts_on=starts_on).select_related("team").first()
    return draws_to_json(_published(row)) if row else None


def coach_page(coach: Person, *, at: datetime) -> CoachPage:
    """Everything a coach plans and follows."""
    team_agents = coach_agents(coach)
    plans = SideBySide.objects.filter(coach=coach, cancelled_at=None, declined_at=None, session=None)
    plans = plans.select_related("agent__person")
    listened = Grant.objects.filter(holder=coach, used_at__isnull=False).values("agent_id")
    active = charter.active_charter()
    return CoachPage(
        agents=coached_agents(coach, at=at),
        offered=_offered_to(team_agents),
        planned=tuple(plans.filter(planned_for__gt=at)),
        to_write=tuple(plans.filter(planned_for__lte=at, agreed_at__isnull=False)),
        sessions=tuple(_sessions(CoachingSession.objects.filter(coach=coach))),
        share=coaching_share(coach, at=at),
        strata=tuple(sorted(str(each) for each in active.charter.selection.strata)) if active else (),
        channels=tuple((str(choice.value), str(choice.label)) for choice in ChannelChoice),
        colleagues=tuple(team_agents.order_by("person__name")),
        listened_to=tuple(team_agents.filter(pk__in=listened).order_by("person__name")),
    )


def coach_agents(coach: Person) -> QuerySet[Agent]:
    """Everybody in the coach's teams, whether they take part in the pilot or not."""
    return Agent.objects.filter(team__in=coach.teams_as(Role.COACH)).select_related("person", "team")


def agent_page(agent: Agent, *, at: datetime) -> AgentPage:
    """Everything about an agent's own coaching."""
    plans = SideBySide.objects.filter(agent=agent, cancelled_at=None, declined_at=None, session=None)
    plans = plans.filter(planned_for__gt=at).select_related("coach")
    sessions = CoachingSession.objects.filter(agent=agent)
    return AgentPage(
        offered=_own_offers(agent),
        drawn=_drawn(agent),
        to_answer=tuple(plans.filter(agreed_at=None)),
        planned=tuple(plans.filter(agreed_at__isnull=False)),
        to_settle=tuple(_sessions(sessions.filter(settled_at=None))),
        sessions=tuple(_sessions(sessions.filter(settled_at__isnull=False))),
    )


def coaching_share(coach: Person, *, at: datetime) -> CoachingShare:
    """Coaching moments of thirteen weeks: sessions held side by side against contacts listened to.

    Counted by the coach, never by the agent. What the charter agreed is a warning to the coach, not a refusal.
    """
    since = at - SHARE_LOOKS_BACK
    beside = CoachingSession.objects.filter(
        coach=coach, kind=SessionKind.SIDE_BY_SIDE, held_at__gte=since
    ).count()
    used = Grant.objects.filter(holder=coach, used_at__gte=since)
    listened = used.values("contact_id").distinct().count()
    active = charter.active_charter()
    least = active.charter.side_by_side.least_percent if active else None
    total = beside + listened
    return CoachingShare(
        beside_count=beside,
        listened_count=listened,
        percent=100 * beside // total if total else None,
        least_percent=least,
        is_below=bool(total) and least is not None and 100 * beside < least * total,
    )


def may_nominate_at_all() -> bool:
    """Whether the charter in force knows nominations."""
    active = charter.active_charter()
    return active is not None and SelectionMethod.NOMINATION in active.charter.selection.methods


def open_offer(contact: Contact, agent: Agent) -> Nomination | None:
    """The agent's offer of this contact, when there is one."""
    return Nomination.objects.open().filter(contact_id=contact.pk, agent=agent).first()


def was_opened(nomination: Nomination) -> bool:
    """Whether somebody opened it already: then it cannot be taken back."""
    return Grant.objects.filter(nomination_id=nomination.pk, used_at__isnull=False).exists()


def _published(row: DrawWindow) -> DrawsOfWindow:
    draws = list(row.draws.order_by("number"))
    leaves = dict(Leaf.objects.filter(pk__in=[draw.leaf_id for draw in draws]).values_list("pk", "body"))
    return DrawsOfWindow(
        team=row.team.code,
        starts_on=row.starts_on,
        seed_commitment=bytes(row.seed_commitment),
        seed=bytes(row.seed) if row.seed is not None else None,
        count=row.last_number,
        draws=tuple(_record(draw, leaves.get(draw.leaf_id, "")) for draw in draws),
    )


def _record(draw: Draw, leaf: str) -> DrawRecord:
    listed = bytes(draw.candidates)
    return DrawRecord(
        number=draw.number,
        stratum=tuple(sorted(draw.stratum.items())),
        candidates=tuple(listed[at : at + HASH_BYTES] for at in range(0, len(listed), HASH_BYTES)),
        digest=bytes(draw.digest),
        drawn=bytes(draw.drawn),
        leaf=leaf,
    )


def coached_agents(coach: Person, *, at: datetime) -> tuple[CoachedAgent, ...]:
    """The enrolled agents of the coach's teams, by team and name."""
    enrolled = Enrolment.objects.filter(left_at=None).values("agent_id")
    opened = Grant.objects.filter(holder=coach, used_at__isnull=False).exclude(draw_id=None)
    waiting = Draw.objects.filter(coach=coach, ended_at=None).exclude(pk__in=opened.values("draw_id"))
    waits = set(waiting.values_list("agent_id", flat=True))
    return tuple(
        CoachedAgent(agent, charter.quota_of(agent, at=at), agent.pk in waits)
        for agent in coach_agents(coach).filter(pk__in=enrolled).order_by("team__name", "person__name")
    )


@as_part(Part.DRAWING)
def _offered_to(agents: QuerySet[Agent]) -> tuple[Offered, ...]:
    enrolled = Enrolment.objects.filter(left_at=None).values("agent_id")
    return _offers(Nomination.objects.open().filter(agent__in=agents.filter(pk__in=enrolled)))


def _own_offers(agent: Agent) -> tuple[Offered, ...]:
    return _offers(Nomination.objects.open().filter(agent=agent))


def _offers(rows: QuerySet[Nomination]) -> tuple[Offered, ...]:
    found = list(rows.select_related("agent__person").order_by("nominated_at"))
    contacts = Contact.objects.filter(pk__in=[row.contact_id for row in found]).in_bulk()
    return tuple(
        Offered(
            row,
            row.agent,
            contacts[row.contact_id].get_channel_display(),
            contacts[row.contact_id].started_at,
        )
        for row in found
        if row.contact_id in contacts
    )


def _drawn(agent: Agent) -> tuple[DrawnShown, ...]:
    rows = list(
        Draw.objects.filter(agent=agent).select_related("coach").order_by("-drawn_at")[:SESSIONS_SHOWN]
    )
    grants = Grant.objects.filter(agent=agent, draw_id__in=[row.pk for row in rows])
    opened = set(grants.filter(used_at__isnull=False).values_list("draw_id", flat=True))
    there = set(Contact.objects.filter(pk__in=[row.contact_id for row in rows]).values_list("pk", flat=True))
    return tuple(DrawnShown(row, row.coach, row.pk in opened, row.contact_id in there) for row in rows)


def _sessions(rows: QuerySet[CoachingSession]) -> Iterable[CoachingSession]:
    return rows.select_related("agent__person", "coach").order_by("-held_at")[:SESSIONS_SHOWN]
