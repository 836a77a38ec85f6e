"""What the start pages read: for each role what needs it today, what changed, and its figures. Never a name too many."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Count
from django.utils.text import capfirst
from procrastinate.contrib.django.models import ProcrastinateJob, ProcrastinateWorker

from leidraad.apps.charter import queries as charter
from leidraad.apps.charter.agreement_pages import AgreementPage, agreement_page, awaits_signatures
from leidraad.apps.charter.models import Access, CharterVersion, Grant
from leidraad.apps.charter.models.agreement import Dispute
from leidraad.apps.charter.notices import Notice, notices_to_acknowledge
from leidraad.apps.charter.participation_pages import KeeperPage, keeper_page
from leidraad.apps.charter.queries import AccessShown, QuotaState
from leidraad.apps.charter.refusals import reader_language
from leidraad.apps.coaching.queries import CoachedAgent, coached_agents
from leidraad.apps.contacts.models import (
    ChannelChoice,
    Contact,
    ContactQuerySet,
    CustomerRequest,
    LanguageChoice,
    SetAside,
    State,
)
from leidraad.apps.evaluation.models import Report
from leidraad.apps.evaluation.queries import incidents_for
from leidraad.apps.evaluation.shown import IncidentRow, incident_rows
from leidraad.apps.ledger.models import Checkpoint
from leidraad.apps.ledger.queries import last_checkpoint
from leidraad.apps.people.models import Agent, Person, Role, Team
from leidraad.web.acting import Part, as_part

WEEK = timedelta(days=7)
MONTH = timedelta(days=28)
LATELY_SHOWN = 5
WORKER_SILENT_AFTER = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class CharterInForce:
    """The charter in one line; ``number`` is None when none was signed."""

    number: int | None
    title: str
    activated_at: datetime | None
    percent: str  # as the charter writes it; empty while no cap was agreed
    retention_days: int | None


@dataclass(frozen=True, slots=True)
class AgentStart:
    contacts_this_week: int
    is_enrolled: bool
    quota: QuotaState
    accesses: tuple[tuple[UUID, AccessShown], ...]  # by others, newest first
    access_count: int  # in 28 days
    notice: Notice | None  # something to read that was not read yet


@dataclass(frozen=True, slots=True)
class OpenGrant:
    grant: Grant
    contact: Contact


@dataclass(frozen=True, slots=True)
class CoachStart:
    agents: tuple[CoachedAgent, ...]
    grants: tuple[OpenGrant, ...]


@dataclass(frozen=True, slots=True)
class GroupFigure:
    """A count about a group; None where too few agents stand behind it."""

    words: str
    count: int | None  # of contacts
    width: int  # of its bar, 0 to 400


@dataclass(frozen=True, slots=True)
class InsightStart:
    threshold: int | None  # None: the charter does not allow insight
    channels: tuple[GroupFigure, ...]
    languages: tuple[GroupFigure, ...]


@dataclass(frozen=True, slots=True)
class OversightStart:
    """What union delegates and data protection officers watch over."""

    quota: charter.QuotaTotal
    checkpoint: Checkpoint | None
    set_aside_count: int
    opened_count: int  # contacts opened by others than their agent, in 28 days
    is_officer: bool
    is_delegate: bool
    disputes_count: int  # open ones
    to_sign: tuple[int, ...]  # numbers of versions that wait for signatures
    incidents: tuple[IncidentRow, ...]  # that the authority must still be told of
    requests: tuple[CustomerRequest, ...]  # of customers, the one due first before the others


@dataclass(frozen=True, slots=True)
class KeeperStart:
    """Where the agreement stands, for whoever keeps it; ``agreement`` is None before the first draft."""

    agreement: AgreementPage | None
    to_sign: tuple[int, ...]
    disputes_count: int
    report: Report | None  # the newest


@dataclass(frozen=True, slots=True)
class StateCount:
    state: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class AdministratorStart:
    states: tuple[StateCount, ...]
    set_aside_count: int
    jobs_waiting: int
    jobs_failed: int
    worker_heard_at: datetime | None
    worker_is_silent: bool
    people_count: int


@dataclass(frozen=True, slots=True)
class TeamLeaderStart:
    """A team's week by channel; None where too few agents stand behind it."""

    teams: tuple[tuple[Team, tuple[GroupFigure, ...]], ...]


def charter_in_force() -> CharterInForce:
    """The charter in force, for every start page."""
    active = charter.active_charter()
    if active is None:
        return CharterInForce(None, "", None, "", None)
    version = CharterVersion.objects.only("activated_at").get(pk=active.number)
    cap = active.charter.listening_cap
    percent = f"{float(cap.percent):g}" if cap else ""
    title = active.charter.title[reader_language()]
    return CharterInForce(
        active.number, title, version.activated_at, percent, active.charter.retention.quality_days
    )


def agent_start(agent: Agent, *, at: datetime) -> AgentStart:
    """An agent's own week, month and listeners."""
    accesses = charter.accesses_to_agent(agent, since=at - MONTH)
    own = Contact.objects.visible_to(agent.person).filter(agent=agent)
    return AgentStart(
        contacts_this_week=own.filter(started_at__gte=at - WEEK).count(),
        is_enrolled=charter.is_enrolled(agent),
        quota=charter.quota_of(agent, at=at),
        accesses=tuple(accesses[:LATELY_SHOWN]),
        access_count=len(accesses),
        notice=notices_to_acknowledge(agent, at=at),
    )


def coach_start(coach: Person, *, at: datetime) -> CoachStart:
    """The enrolled agents of a coach's teams with what is left of each quota, and the coach's open grants."""
    return CoachStart(agents=coached_agents(coach, at=at), grants=_open_grants(coach, at=at))


@as_part(Part.FIGURES)
def insight_start(*, at: datetime) -> InsightStart:
    """Counts of four weeks by channel and language, each only about enough agents; no total, which would betray one left out."""
    threshold = charter.insight_threshold()
    if threshold is None:
        return InsightStart(None, (), ())
    recent = Contact.objects.filter(started_at__gte=at - MONTH, state=State.READY)
    channels = [(str(choice.value), str(choice.label)) for choice in ChannelChoice]
    languages = [(str(choice.value), str(choice.label)) for choice in LanguageChoice]
    return InsightStart(
        threshold=threshold,
        channels=_group_figures(recent, "channel", channels, threshold=threshold),
        languages=_group_figures(recent, "language", languages, threshold=threshold),
    )


@as_part(Part.FIGURES)
def team_leader_start(leader: Person, *, at: datetime) -> TeamLeaderStart:
    """The week of each team; names nobody and never says who takes part."""
    threshold = charter.insight_threshold()
    if threshold is None:
        return TeamLeaderStart(())
    channels = [(str(choice.value), str(choice.label)) for choice in ChannelChoice]
    week = Contact.objects.filter(started_at__gte=at - WEEK, state=State.READY)
    return TeamLeaderStart(
        tuple(
            (team, _group_figures(week.filter(team=team), "channel", channels, threshold=threshold))
            for team in leader.teams_as(Role.TEAM_LEADER)
        )
    )


@as_part(Part.FIGURES)
def oversight_start(person: Person, *, at: datetime) -> OversightStart:
    """How the whole centre keeps to the charter."""
    opened = Access.objects.filter(opened_at__gte=at - MONTH).exclude(grant=None)
    return OversightStart(
        quota=charter.quota_total(at=at),
        checkpoint=last_checkpoint(),
        set_aside_count=SetAside.objects.visible_to(person).open().count(),
        opened_count=opened.values("contact_id").distinct().count(),
        is_officer=person.has_role(Role.DATA_PROTECTION_OFFICER),
        is_delegate=person.has_role(Role.UNION_DELEGATE),
        disputes_count=Dispute.objects.open().count(),
        to_sign=_to_sign(),
        incidents=tuple(row for row in _incidents(person, at=at) if row.hours_left is not None),
        requests=tuple(CustomerRequest.objects.visible_to(person).open().order_by("due_on")[:LATELY_SHOWN]),
    )


def keeper_start(*, at: datetime) -> KeeperStart:
    """What the charter keeper looks after."""
    return KeeperStart(
        agreement=agreement_page(at=at),
        to_sign=_to_sign(),
        disputes_count=Dispute.objects.open().count(),
        report=Report.objects.order_by("-number").first(),
    )


def enrolment_keeper_start(person: Person, *, at: datetime) -> KeeperPage:
    """How many take part, of how many."""
    return keeper_page(person, at=at)


def _to_sign() -> tuple[int, ...]:
    """The versions that were proposed and are not signed by everybody yet."""
    open_ones = CharterVersion.objects.filter(activated_at=None, withdrawn_at=None).order_by("-number")
    return tuple(version.number for version in open_ones if awaits_signatures(version))


def _incidents(person: Person, *, at: datetime) -> list[IncidentRow]:
    return incident_rows(incidents_for(person).filter(closed_at=None), at=at)


@as_part(Part.FIGURES)
def administrator_start(person: Person, *, at: datetime) -> AdministratorStart:
    """Where contacts are on their way, what is stuck, and whether the workers live."""
    counts = dict(
        Contact.objects.in_care_of(person).values_list("state").annotate(count=Count("pk")).order_by()
    )
    heard_at = ProcrastinateWorker.objects.order_by("-last_heartbeat").values_list(
        "last_heartbeat", flat=True
    )
    jobs = dict(ProcrastinateJob.objects.values_list("status").annotate(count=Count("id")).order_by())
    last = heard_at.first()
    return AdministratorStart(
        states=tuple(StateCount(s.value, str(s.label), counts.get(s.value, 0)) for s in State),
        set_aside_count=SetAside.objects.visible_to(person).open().count(),
        jobs_waiting=jobs.get("todo", 0) + jobs.get("doing", 0),
        jobs_failed=jobs.get("failed", 0),
        worker_heard_at=last,
        worker_is_silent=last is None or last < at - WORKER_SILENT_AFTER,
        people_count=Person.objects.filter(is_active=True).count(),
    )


def _open_grants(coach: Person, *, at: datetime) -> tuple[OpenGrant, ...]:
    grants = {grant.contact_id: grant for grant in Grant.objects.live(at).filter(holder=coach)}
    contacts = Contact.objects.visible_to(coach).filter(pk__in=grants).select_related("agent__person")
    return tuple(OpenGrant(grants[contact.pk], contact) for contact in contacts.order_by("-started_at"))


def _group_figures(
    rows: ContactQuerySet, field: str, choices: list[tuple[str, str]], *, threshold: int
) -> tuple[GroupFigure, ...]:
    counted = (
        rows.values_list(field)
        .annotate(contact_count=Count("pk"), agent_count=Count("agent", distinct=True))
        .order_by()
    )
    found = {value: (contacts, agents) for value, contacts, agents in counted}
    largest = max((contacts for contacts, agents in found.values() if agents >= threshold), default=0)
    return tuple(
        _figure(words, *found[value], threshold=threshold, largest=largest)
        for value, words in choices
        if value in found
    )


def _figure(words: str, contacts: int, agents: int, *, threshold: int, largest: int) -> GroupFigure:
    if agents < threshold:
        return GroupFigure(capfirst(words), None, 0)
    return GroupFigure(capfirst(words), contacts, round(400 * contacts / largest))
