"""Fills an empty database with the invented centre of demo/, through the same doors that a real centre uses.

People come in by people.actions, the charter and the volunteers by charter.actions, and every contact as a document
that a recorder or a chat system could have sent, by contacts.actions. Run as a program, it does so with progress.
"""

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from leidraad.cli.demo_agreement import (
    SIGNATORIES,
    dated,
    demo_keys,
    let_act_for,
    propose_tighter,
    put_in_force,
)
from leidraad.cli.demo_evaluation import load_evaluation
from leidraad.cli.demo_notices import tell_customers
from leidraad.cli.prepare import bring_up_to_date
from leidraad.cli.problems import WrongUse
from leidraad.cli.progress import Bar, progress
from leidraad.cli.start import start_django
from leidraad.config.environment import PROJECT_ROOT, environment
from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.turns import Channel, Party, Turn

if TYPE_CHECKING:
    from demo.read import DemoPeople, DemoPerson
    from leidraad.apps.contacts.actions.intake import Handover
    from leidraad.apps.people.models import Person

ACTOR = "demo"
IN_FORCE_FOR = timedelta(days=60)  # the charter and the volunteers are older than the oldest contact
PROPOSED_BEFORE = timedelta(days=3)  # another text is on the table since then
KEYS_FOLDER = "demo-keys"  # of the invented signatories, so that a visitor can sign for them
KEPT_FOR = timedelta(days=27)  # a day less than the demo's charter keeps contacts
TOPIC_DAYS = 14  # as long a time lies before them in the demo, to compare with
DEMO_FOLDER = PROJECT_ROOT / "demo"
Progress = Callable[[str, int | None], AbstractContextManager[Bar]]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of the contacts of the demo, by outcome of their handing over."""

    outcomes: Counter[str]


@dataclass(frozen=True, slots=True)
class DemoRecord:
    """What is remembered between two starts of the demo."""

    password: str  # of every invented person
    began_at: datetime  # "today" of the invented contacts, also when loading had to be taken up again
    is_loaded: bool = False


def demo_record(data_dir: Path) -> DemoRecord | None:
    """None before the first start."""
    path = _record_path(data_dir)
    if not path.exists():
        return None
    found = json.loads(path.read_text(encoding="utf-8"))
    return DemoRecord(found["password"], datetime.fromisoformat(found["began_at"]), found["is_loaded"])


def keep_demo_record(data_dir: Path, record: DemoRecord) -> None:
    """Written at once or not at all, for its owner only."""
    unfinished = _record_path(data_dir).with_suffix(".new")
    unfinished.unlink(missing_ok=True)
    text = json.dumps({**asdict(record), "began_at": record.began_at.isoformat()})
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    unfinished.replace(_record_path(data_dir))


def people_to_show() -> list[tuple[str, str]]:
    """User name and role in words: one person of each role, and an agent who does not take part."""
    _make_demo_importable()
    from demo.read import demo_people

    shown: dict[tuple[str, bool], tuple[str, str]] = {}
    for person in demo_people().people:
        role = person.roles[0]
        words = role.role.replace("_", " ") + (f" of team {role.team.title()}" if role.team else "")
        if person.agent_code:
            words += ", takes part" if person.volunteer else ", does not take part"
        shown.setdefault((role.role, person.volunteer), (person.username, words))
    return list(shown.values())


def _record_path(data_dir: Path) -> Path:
    return data_dir / "demo.json"


def load_demo(show: Progress = progress, *, password: str, at: datetime) -> Loaded:
    """Load everything; each step does nothing where it was done before. Raises WrongUse when real people are here."""
    _make_demo_importable()
    from demo.read import demo_people

    people = demo_people()
    _check_only_demo_people({person.username for person in people.people})
    _load_people(people, show, password=password, at=at)
    _load_charter(people, at=at)
    outcomes = _load_contacts(show, at=at)
    load_evaluation(officer=_first("data_protection_officer"), keeper=_first("charter_keeper"), at=at)
    _add_categories(_first("quality_analyst"), at=at)
    return Loaded(outcomes)


def _add_categories(analyst: str, *, at: datetime) -> None:
    """The starter set, so that the page of categories has something to show."""
    from leidraad.apps.insight.actions import add_starters
    from leidraad.apps.people.models import Person

    add_starters(by=Person.objects.get(username=analyst), at=at)


def _first(role: str) -> str:
    """The user name of the first who holds a role."""
    from leidraad.apps.people.models import Person

    return Person.objects.filter(role_assignments__role=role).order_by("pk")[0].username


def _make_demo_importable() -> None:
    if not (DEMO_FOLDER / "people.yaml").exists():
        raise WrongUse(
            f"the invented centre is not in {DEMO_FOLDER}: it comes with a checkout of the repository"
        )
    if str(PROJECT_ROOT) not in sys.path:
        sys.path.insert(0, str(PROJECT_ROOT))


def _check_only_demo_people(usernames: set[str]) -> None:
    from leidraad.apps.people.models import Person

    others = Person.objects.exclude(username__in=usernames).values_list("username", flat=True)[:3]
    if others:
        raise WrongUse(
            f"this database has people who are not the demo's ({', '.join(others)}): "
            "set LEIDRAAD_DATA_DIR to an empty folder, or DATABASE_URL to an empty database"
        )


def _load_people(people: "DemoPeople", show: Progress, *, password: str, at: datetime) -> None:
    from leidraad.apps.people import actions
    from leidraad.apps.people.models import person_named

    principals = {principal.code: principal.name for principal in people.principals}
    sites = {site.code: site.name for site in people.sites}
    for team in people.teams:
        actions.add_team(
            code=team.code,
            name=team.name,
            principal=(team.principal, principals[team.principal]),
            site=(team.site, sites[team.site]),
        )
    with show("People", len(people.people)) as bar:
        for person in people.people:
            if person_named(person.username) is None:
                _add_person(person, at=at)
            bar.advance(note=person.name)
    _give_password({person.username for person in people.people}, password)


def _give_password(usernames: set[str], password: str) -> None:
    # Hashed once for all of them, which a real centre must never do: hashing is slow on purpose, and they are forty.
    from django.contrib.auth.hashers import make_password

    from leidraad.apps.people.models import Person

    Person.objects.filter(username__in=usernames).update(password=make_password(password))


def _add_person(person: "DemoPerson", *, at: datetime) -> None:
    from django.db import transaction

    from leidraad.apps.people import actions
    from leidraad.apps.people.models import TEAM_ROLES, Role, Team

    with transaction.atomic():
        row = actions.add_person(
            username=person.username, name=person.name, language=person.language, password=None,
            by=ACTOR, at=at,
        )  # fmt: skip
        for assignment in person.roles:
            role, team = Role(assignment.role), Team.objects.filter(code=assignment.team).first()
            if role == Role.AGENT:
                assert person.agent_code is not None
                assert team is not None
                actions.make_agent(row, code=person.agent_code, team=team, by=ACTOR, at=at)
            else:
                kept = team if role in TEAM_ROLES else None
                actions.assign_role(row, role=role, team=kept, by=ACTOR, at=at)


def _load_charter(people: "DemoPeople", *, at: datetime) -> None:
    from leidraad.apps.charter import actions
    from leidraad.apps.people.models import Agent

    began = at - IN_FORCE_FOR
    text = (PROJECT_ROOT / "charters" / "demo" / "charter.yaml").read_text(encoding="utf-8")
    keys = demo_keys(environment().data_dir / KEYS_FOLDER, SIGNATORIES)
    put_in_force(_in_force_now(text, at=at), at=began, keys=keys)
    _let_parties_act(at=began)
    propose_tighter(_in_force_now(text, at=at), at=at - PROPOSED_BEFORE, keys=keys)
    volunteers = {person.agent_code for person in people.people if person.volunteer and person.agent_code}
    for agent in Agent.objects.filter(code__in=volunteers, enrolments=None):
        actions.enrol_agent(agent=agent, by=ACTOR, at=began, was_told=True)
    tell_customers(by=_keeper_of_notices(), at=began)


def _let_parties_act(*, at: datetime) -> None:
    """The charter's keeper acts for management, and each delegate for a union of the demo."""
    from leidraad.apps.people.models import Person, Role

    def holders(role: Role) -> list[Person]:
        return list(Person.objects.filter(role_assignments__role=role).order_by("pk"))

    for keeper in holders(Role.CHARTER_KEEPER)[:1]:
        let_act_for("veld", person=keeper, at=at)
    for code, delegate in zip(("bond-noord", "bond-zuid"), holders(Role.UNION_DELEGATE), strict=False):
        let_act_for(code, person=delegate, at=at)


def _keeper_of_notices() -> "Person":
    from leidraad.apps.people.models import Person, Role

    return Person.objects.filter(role_assignments__role=Role.ADMINISTRATOR).order_by("pk")[0]


def _in_force_now(text: str, *, at: datetime) -> str:
    """The charter's text with dates around ``at``, so that the demo is never out of date."""
    return dated(text, from_day=(at - IN_FORCE_FOR).date(), until_day=(at + timedelta(days=300)).date())


def _load_contacts(show: Progress, *, at: datetime) -> Counter[str]:
    from leidraad.apps.contacts.actions.intake import receive_contact

    handovers = sorted(_handovers(at), key=_began)
    outcomes: Counter[str] = Counter()
    with show("Contacts handed over", len(handovers)) as bar:
        for handover in handovers:
            receipt = receive_contact(handover, by=ACTOR, at=at)
            outcomes[receipt.outcome.value] += 1
            bar.advance()
    _hand_over_broken(at)
    return outcomes


def _hand_over_broken(at: datetime) -> None:
    """A few files that cannot be read, so that the page of what was set aside has something to show."""
    from demo.read import demo_broken
    from leidraad.apps.contacts.actions.intake import Handover, receive_contact, set_aside_handover
    from leidraad.apps.contacts.handovers import Reading, handover_of
    from leidraad.domain.contacts.problems import IntakeProblem
    from leidraad.formats.limits import Limits

    for name, data in demo_broken():
        try:
            receive_contact(handover_of(data, name=name, reading=Reading(limits=Limits())), by=ACTOR, at=at)
        except IntakeProblem as problem:
            unread = Handover(name=name, facts=ContactFacts(), document=data)
            set_aside_handover(unread, problem, by=ACTOR, at=at)


def _handovers(at: datetime) -> "Iterator[Handover]":
    """The contacts that began before ``at``, as their systems would hand them over."""
    from demo.read import demo_calls, demo_contacts
    from leidraad.apps.contacts.actions.intake import Handover

    today = at.astimezone(environment().time_zone).date()
    for contact in demo_contacts(today):
        if _is_kept(contact.facts, at):
            yield _written_down(contact)
    for call in demo_calls(today):
        if _is_kept(call.facts, at):
            yield Handover(
                name=f"{call.name}.json", facts=call.facts, document=call.transcript, recording=call.opus,
                recording_name=f"{call.name}.opus",
            )  # fmt: skip


def _is_kept(facts: ContactFacts, at: datetime) -> bool:
    """Whether it has ended by now, and is not so old that it would be destroyed within a day."""
    assert facts.started_at is not None
    ended_at = facts.started_at + timedelta(seconds=facts.duration_s or 0)
    return at - KEPT_FOR < facts.started_at and ended_at < at


def _began(handover: "Handover") -> datetime:
    assert handover.facts.started_at is not None
    return handover.facts.started_at


def _written_down(contact: IncomingContact) -> "Handover":
    from leidraad.apps.contacts.actions.intake import Handover

    write = _as_transcribe if contact.facts.channel is Channel.VOICE else _as_chat_lines
    return Handover(
        name=f"{contact.facts.source_id}.json", facts=contact.facts, document=write(contact.turns)
    )


def _as_transcribe(turns: Sequence[Turn]) -> bytes:
    """Turns of a call as Amazon Transcribe Call Analytics writes them, one of the formats that are read."""
    document = {
        "JobStatus": "COMPLETED",
        "Channel": "VOICE",
        "Participants": [{"ParticipantRole": "AGENT"}, {"ParticipantRole": "CUSTOMER"}],
        "Transcript": [
            {
                "ParticipantRole": "AGENT" if turn.party is Party.AGENT else "CUSTOMER",
                "BeginOffsetMillis": round((turn.start_s or 0) * 1000),
                "EndOffsetMillis": round((turn.end_s or 0) * 1000),
                "Content": turn.text,
            }
            for turn in turns
        ],
    }
    return json.dumps(document, ensure_ascii=False).encode()


def _as_chat_lines(turns: Sequence[Turn]) -> bytes:
    """Messages as JSON lines, one of the formats that are read."""
    lines = [
        {"at": turn.at.isoformat() if turn.at else None, "party": turn.party.value, "text": turn.text}
        for turn in turns
    ]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()


def follow_reading(show: Progress = progress) -> Counter[str]:
    """Wait until the workers have read every contact; how many ended in which state."""
    from leidraad.apps.contacts.models import Contact, State

    under_way = (State.RECEIVED, State.TRANSCRIBING, State.READING)
    total = Contact.objects.count()
    with show("Contacts read and redacted", total) as bar:
        done = 0
        while done < total:
            ended = total - Contact.objects.filter(state__in=under_way).count()
            bar.advance(ended - done)
            done = ended
            if done < total:
                time.sleep(0.2)
    return Counter(Contact.objects.values_list("state", flat=True))


def ask_for_topics(*, at: datetime) -> None:
    """Have the topics of the newest contacts found, of all languages together; a worker has them seconds later.

    After they are read: what is not yet in the store of insight would be in no topic.
    """
    from leidraad.apps.insight.counting import Period
    from leidraad.apps.insight.topics_runs import Asked
    from leidraad.apps.insight.topics_runs import ask_for_topics as ask

    last = at.astimezone(environment().time_zone).date()
    ask(Asked(Period(last - timedelta(days=TOPIC_DAYS - 1), last)), at=at)


def main(words: Sequence[str]) -> int:
    """Bring the database up to date and load the demo unless that was done; with ``follow``, wait for the workers."""
    start_django()
    if "follow" in words:
        _say_what_came(follow_reading())
        ask_for_topics(at=_record_kept().began_at)
        return 0
    bring_up_to_date()
    data_dir, record = environment().data_dir, _record_kept()
    if not (record.is_loaded and _has_people()):
        loaded = load_demo(password=record.password, at=record.began_at)
        keep_demo_record(data_dir, replace(record, is_loaded=True))
        refused = loaded.outcomes["refused"]
        click.echo(f"The charter refused {refused} contacts, of agents who do not take part.", err=True)
    return 0


def _record_kept() -> DemoRecord:
    record = demo_record(environment().data_dir)
    assert record is not None  # the demo makes it before it starts this program
    return record


def _has_people() -> bool:
    from leidraad.apps.people.models import Person

    return Person.objects.exists()


def _say_what_came(states: Counter[str]) -> None:
    click.echo(f"{states['ready']} contacts are ready.", err=True)
    if states["waiting"]:
        click.echo(f"{states['waiting']} wait for a speech model (leidraad models fetch).", err=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
