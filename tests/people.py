"""The cast of the tests: the same invented people everywhere, in a small centre under a charter of its own.

Agnes and Bram are agents of the team Linde; Agnes takes part, Bram does not. Five more agents take part, so that figures
about groups can be shown. Cleo coaches Linde, Dirk coaches Berk. The others have one role each.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from django.utils import timezone

from leidraad.apps.charter import actions as charter
from leidraad.apps.people import actions as people
from leidraad.apps.people.models import Agent, Person, Role, Team
from leidraad.cli.demo_agreement import dated, let_act_for
from leidraad.cli.demo_notices import tell_customers
from tests.charters_in_force import put_in_force
from tests.kept_rows import made_once

PASSWORD = "tulpen-op-dinsdag-42"
CHARTER = Path(__file__).resolve().parents[1] / "charters" / "demo" / "charter.yaml"
BEFORE = timedelta(days=60)


@dataclass(frozen=True)
class Cast:
    """Everybody, by first name; ``by_role`` holds one person of each role."""

    linde: Team
    berk: Team
    agnes: Agent
    bram: Agent
    others: tuple[Agent, ...]
    cleo: Person  # coach of Linde
    dirk: Person  # coach of Berk
    by_role: dict[Role, Person] = field(default_factory=dict)

    def person(self, role: Role) -> Person:
        return self.by_role[role]


@made_once
def make_cast(*, percent: int = 50, language: str = "en", with_others: bool = True) -> Cast:
    """A centre whose charter lets ``percent`` of each agent's contacts be opened, in force for two months."""
    at = timezone.now() - BEFORE
    linde, berk = make_team("linde", "Linde"), make_team("berk", "Berk")
    agnes = make_agent("agnes", "Agnes Aardbei", "a1", linde, language=language, at=at)
    bram = make_agent("bram", "Bram Braambes", "a2", linde, language=language, at=at)
    others = tuple(
        make_agent(f"mus-{number}", f"Mus {number}", f"a{number}", linde, language=language, at=at)
        for number in range(3, 8 if with_others else 3)
    )
    if not with_others:  # a pool that is large enough, of people who do nothing
        for number in range(3, 6):
            make_agent(f"kei-{number}", f"Kei {number}", f"b{number}", berk, language=language, at=at)
    cleo = make_person("cleo", "Cleo Klaproos", language=language, at=at)
    dirk = make_person("dirk", "Dirk Distel", language=language, at=at)
    people.assign_role(cleo, role=Role.COACH, team=linde, by="test", at=at)
    people.assign_role(dirk, role=Role.COACH, team=berk, by="test", at=at)
    put_in_force(charter_text(percent=percent, at=at), at=at)
    for agent in (agnes, *others):
        charter.enrol_agent(agent=agent, by=agent.person.username, at=at, was_told=True)
    by_role = {Role.AGENT: agnes.person, Role.COACH: cleo} | _others_by_role(linde, language=language, at=at)
    tell_customers(by=by_role[Role.ADMINISTRATOR], at=at)
    let_act_for("bond-noord", person=by_role[Role.UNION_DELEGATE], at=at)
    let_act_for("veld", person=by_role[Role.CHARTER_KEEPER], at=at)
    return Cast(linde, berk, agnes, bram, others, cleo, dirk, by_role)


def make_team(code: str, name: str) -> Team:
    return people.add_team(code=code, name=name, principal=("veld", "Veld"), site=("noord", "Noord"))


def make_person(username: str, name: str, *, language: str = "en", at: datetime | None = None) -> Person:
    """Somebody who can sign in with PASSWORD."""
    return people.add_person(
        username=username, name=name, language=language, password=PASSWORD, by="test", at=at or timezone.now()
    )


def make_agent(
    username: str, name: str, code: str, team: Team, *, language: str = "en", at: datetime | None = None
) -> Agent:
    at = at or timezone.now()
    person = make_person(username, name, language=language, at=at)
    return people.make_agent(person, code=code, team=team, by="test", at=at)


def charter_text(*, percent: int, at: datetime) -> str:
    """The demo's charter with another cap and dates; as text, for YAML's own ``off`` must stay a word."""
    text = re.sub(r"(?m)^  percent: \d+", f"  percent: {percent}", CHARTER.read_text())
    return dated(text, from_day=at.date(), until_day=at.date() + timedelta(days=300))


def _others_by_role(team: Team, *, language: str, at: datetime) -> dict[Role, Person]:
    names = {
        Role.TEAM_LEADER: ("tess", "Tess Tijm"),
        Role.QUALITY_ANALYST: ("quirien", "Quirien Kweepeer"),
        Role.UNION_DELEGATE: ("ursel", "Ursel Uiltje"),
        Role.DATA_PROTECTION_OFFICER: ("dora", "Dora Dotterbloem"),
        Role.ADMINISTRATOR: ("adam", "Adam Akelei"),
        Role.EXECUTIVE: ("emma", "Emma Egelantier"),
        Role.PLANNER: ("piet", "Piet Prei"),
        Role.PREVENTION_ADVISER: ("vera", "Vera Vingerhoed"),
        Role.CHARTER_KEEPER: ("karel", "Karel Kamperfoelie"),
        Role.ENROLMENT_KEEPER: ("ivo", "Ivo IJsbloem"),
    }
    found = {}
    for role, (username, name) in names.items():
        person = make_person(username, name, language=language, at=at)
        held_for = team if role == Role.TEAM_LEADER else None
        people.assign_role(person, role=role, team=held_for, by="test", at=at)
        found[role] = person
    return found
