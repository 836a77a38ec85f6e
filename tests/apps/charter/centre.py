"""A small invented centre under the demo charter, for tests of the charter."""

import itertools
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from leidraad.apps.charter import actions, queries
from leidraad.apps.charter.models import ChosenBy, Grant, QuotaWindow
from leidraad.apps.coaching.models import Draw, DrawWindow, Outcome
from leidraad.apps.people.models import Agent, Person, Principal, Role, RoleAssignment, Site, Team
from leidraad.cli.demo_notices import tell_customers
from leidraad.domain.charter.requests import Decision
from leidraad.domain.contacts.turns import Channel, Direction
from tests.charters_in_force import put_in_force
from tests.domain.charter.charters import shipped_text

AT = datetime(2026, 11, 20, 10, tzinfo=UTC)
BEFORE = datetime(2026, 10, 1, tzinfo=UTC)
LATER = timedelta(minutes=1)

_numbers = itertools.count(1)


def a_charter(*, percent: str = "10", window: str = "calendar_month") -> str:
    """The demo charter with another percentage; ``unset`` for none."""
    text = shipped_text("demo").replace("window: calendar_month", f"window: {window}")
    if percent != "unset":
        return text.replace("percent: 10 ", f"percent: {percent} ")
    start, end = text.index("listening_cap:"), text.index("deletion:")
    return f"{text[:start]}listening_cap: unset\n\n{text[end:]}"


def activate(*, percent: str = "10", window: str = "calendar_month") -> None:
    """In force since BEFORE, with customers told on every channel and a pool large enough."""
    put_in_force(a_charter(percent=percent, window=window), at=BEFORE)
    prepare()


def prepare() -> None:
    """What capture needs beside a charter: customers are told, and in the team Orme five others work who do not join."""
    tell_customers(by=a_person(Role.ADMINISTRATOR), at=BEFORE)
    for _ in range(5):
        an_agent(team=a_team("orme"), enrolled=False)


def a_team(code: str = "linde") -> Team:
    principal, _ = Principal.objects.get_or_create(code="veldnet", defaults={"name": "Veldnet"})
    site, _ = Site.objects.get_or_create(code="gent", defaults={"name": "Gent"})
    team, _ = Team.objects.get_or_create(
        code=code, defaults={"name": code, "principal": principal, "site": site}
    )
    return team


def a_person(*roles: Role, team: Team | None = None) -> Person:
    number = next(_numbers)
    person = Person.objects.create(username=f"person-{number}", name=f"Person {number}", language="nl")
    for role in roles:
        RoleAssignment.objects.create(person=person, role=role, team=team)
    return person


def an_agent(*, team: Team | None = None, enrolled: bool = True) -> Agent:
    agent = Agent.objects.create(
        code=f"agent-{next(_numbers)}", person=a_person(Role.AGENT), team=team or a_team()
    )
    if enrolled and queries.active_charter() is not None:  # without a charter nobody can take part
        actions.enrol_agent(agent=agent, by="command", at=BEFORE, was_told=True)
    return agent


def a_coach(agent: Agent) -> Person:
    return a_person(Role.COACH, team=agent.team)


def capture(agent: Agent, count: int, *, at: datetime = AT) -> None:
    for _ in range(count):
        actions.count_captured(agent=agent, at=at)


def request(
    agent: Agent,
    coach: Person,
    contact_id: UUID | None = None,
    *,
    others: Sequence[Agent] = (),
    at: datetime = AT,
    captured_at: datetime | None = None,
    purpose: str = "coaching",
) -> Grant:
    """A grant on a contact that chance is made out to have drawn, by default one captured an hour ago."""
    asked = actions.AskedContact(
        contact_id=contact_id or uuid.uuid4(),
        agent=agent,
        captured_at=captured_at or at - timedelta(hours=1),
        others=tuple(other.pk for other in others),
    )
    choice = actions.Choice(ChosenBy.DRAW, a_draw(agent, coach, asked.contact_id).pk)
    return actions.request_grant(asked, choice=choice, by=coach, purpose=purpose, at=at)


def a_draw(agent: Agent, coach: Person, contact_id: UUID) -> Draw:
    """A draw that is over, of this contact for this coach: what stands behind a grant. Not one that can be recomputed."""
    window, _ = DrawWindow.objects.get_or_create(
        team=agent.team,
        starts_on=AT.date().replace(day=1),
        defaults={
            "seed_commitment": bytes(32),
            "sealed_seed": b"",
            "committed_at": BEFORE,
            "committed_leaf_id": 0,
        },
    )
    return Draw.objects.create(
        window=window,
        number=next(_numbers),
        agent=agent,
        coach=coach,
        contact_id=contact_id,
        candidates=bytes(32),
        digest=bytes(32),
        drawn=bytes(32),
        leaf_id=0,
        drawn_at=AT,
        ended_at=AT,
        outcome=Outcome.NO_QUOTA,  # the one that lets the same contact be drawn again
    )


def used(agent: Agent) -> int:
    return sum(QuotaWindow.objects.filter(agent=agent).values_list("used_count", flat=True))


def may_capture(
    agent: Agent, *, channel: Channel = Channel.VOICE, at: datetime = AT, identities: tuple[str, ...] = ()
) -> Decision:
    """What the charter says to a call in to this agent."""
    return actions.may_capture(
        agent=agent,
        team=agent.team,
        channel=channel,
        direction=Direction.INBOUND,
        customer_identities=identities,
        at=at,
    )
