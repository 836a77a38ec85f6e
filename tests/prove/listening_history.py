"""Sixty-four workers listen, delete, leave, transfer and capture at once on a real PostgreSQL, and write down what each saw.

    python -m tests.prove.listening_history FOLDER --listens 100000

Every operation goes the product's own way, down to opening the sealed bytes. FOLDER then holds what ``listening_checker``
needs, which knows nothing of the product: one line for each operation with its begin and end (nanoseconds of the wall
clock, taken outside the call), samples of the quotas as the database shows them meanwhile, and the ledger with the moment
at which the database committed each leaf.

The server runs without fsync: that changes how fast commits are, not in which order they happen.
"""

import json
import multiprocessing
import os
import random
import secrets
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

if TYPE_CHECKING:
    from leidraad.apps.contacts.models import Contact
    from leidraad.apps.people.models import Agent, Person

AGENTS = 40
THREADS = 8  # in each process
PERCENT = 30
SHARED_SHARE = 0.15  # of contacts, that two agents had
DRAWS_EACH = 3  # coaches for whom a contact was drawn
LEAVING_SHARE = 0.001  # of what is done, and
MOST_LEAVING = (
    25  # times in all, more or less: each takes the agent's contacts away, until nothing is left to hear
)
RESERVATION_MIN = 1  # so that reservations expire while it runs
SOUND = b"\x1a\x45\xdf\xa3" + bytes(3_000)
FAST = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "120",
    "track_commit_timestamp": "on",
}


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--listens", default=100_000, show_default=True, help="How many attempts to hear something.")
@click.option("--workers", default=64, show_default=True)
@click.option("--seed", default=20261122, show_default=True)
def main(folder: Path, listens: int, workers: int, seed: int) -> None:
    """Make a history in FOLDER, which is made."""
    folder.mkdir(parents=True)
    with _server(folder / "data"):
        plan = _prepare(folder, listens)
        begun = time.monotonic()
        _run(folder, plan, listens=listens, workers=workers, seed=seed)
        elapsed_s = time.monotonic() - begun
        _dump(folder)
    print(
        f"{listens} listens by {workers} workers in {elapsed_s:.0f} s: {listens / elapsed_s:.0f} per second"
    )


@contextmanager
def _server(data_folder: Path) -> Iterator[None]:
    data_folder.mkdir()
    data_folder.chmod(0o711)
    os.environ["LEIDRAAD_DATA_DIR"] = str(data_folder)
    os.environ.pop("DATABASE_URL", None)
    from leidraad.cli.start import start_django
    from leidraad.config.database_server import running_database

    with running_database(data_folder, say=print, settings=FAST):
        start_django()
        from django.core.management import call_command
        from django.db import connections

        call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
        yield
        connections.close_all()


# ---- what is there before it begins


@dataclass(frozen=True)
class Plan:
    """Keys of everybody, and which contact was drawn for which coach, as (draw, contact, coach)."""

    agents: list[int]
    coaches: list[int]
    draws: list[tuple[str, str, int]]
    contacts: list[str]


def _prepare(folder: Path, listens: int) -> Plan:
    from django.utils import timezone

    from leidraad.apps.charter import actions as charter
    from leidraad.apps.coaching.actions.seeds import window_for
    from leidraad.apps.people.models import Agent, Person, Principal, Role, RoleAssignment, Site, Team
    from leidraad.cli.demo_agreement import dated, put_in_force

    now = timezone.now()
    before = now - timedelta(days=40)
    text = (Path(__file__).resolve().parents[2] / "charters" / "demo" / "charter.yaml").read_text("utf-8")
    text = text.replace("  percent: 10 ", f"  percent: {PERCENT} ", 1)
    text = text.replace(
        "  rounding: floor\n", f"  rounding: floor\n  reservation_min: {RESERVATION_MIN}\n", 1
    )
    put_in_force(dated(text, from_day=before.date(), until_day=(now + timedelta(days=300)).date()), at=before)
    team = Team.objects.create(
        code="linde",
        name="Linde",
        principal=Principal.objects.create(code="veld", name="Veld"),
        site=Site.objects.create(code="noord", name="Noord"),
    )
    agents = []
    for number in range(AGENTS):
        person = Person.objects.create(username=f"agent-{number:02}", name=f"Agent {number}", language="nl")
        RoleAssignment.objects.create(person=person, role=Role.AGENT)
        agents.append(Agent.objects.create(code=f"a{number:02}", person=person, team=team))
        charter.enrol_agent(agent=agents[-1], by="command", at=before, was_told=True)
    coaches = []
    for number in range(64):
        person = Person.objects.create(username=f"coach-{number:02}", name=f"Coach {number}", language="nl")
        RoleAssignment.objects.create(person=person, role=Role.COACH, team=team)
        coaches.append(person.pk)
    window = window_for(team, now.date().replace(day=1), at=now)
    contacts = _contacts(agents, max(200, listens // 12), at=_captured_at(now))
    draws = _draws(window, contacts, coaches, at=now)
    _write(folder / "setup.json", _setup(agents, contacts))
    return Plan([each.pk for each in agents], coaches, draws, [str(each.pk) for each in contacts])


def _captured_at(now: datetime) -> datetime:
    """An hour ago, yet in the month that runs, so that all stand in one window."""
    return max(now - timedelta(hours=1), now.replace(day=1, hour=12) if now.day > 1 else now)


def _contacts(agents: "list[Agent]", count: int, *, at: datetime) -> "list[Contact]":
    from leidraad.apps.charter import actions as charter
    from leidraad.apps.contacts.actions import sealing
    from leidraad.apps.contacts.models import Contact, ContactAgent, Recording
    from leidraad.apps.ledger.commitments import salts_for

    dice = random.Random(1)
    rows = [
        Contact(
            payload_key=secrets.token_bytes(32),
            agent=agents[number % AGENTS],
            team=agents[0].team,
            channel="voice",
            direction="inbound",
            language="nl",
            started_at=at,
            received_at=at,
            state="ready",
            charter_version=1,
        )
        for number in range(count)
    ]
    Contact.objects.bulk_create(rows, batch_size=1_000)
    shared = [row for row in rows if dice.random() < SHARED_SHARE]
    others = [
        ContactAgent(contact=row, agent=dice.choice([a for a in agents if a.pk != row.agent_id]))
        for row in shared
    ]
    ContactAgent.objects.bulk_create(others)
    both = {row.contact_id: row.agent for row in others}
    charter.count_all_captured([(row.agent, at) for row in rows])
    charter.count_all_captured([(agent, at) for agent in both.values()])
    salts_for(str(row.pk) for row in rows)
    boxes = [(row, sealing.seal(SOUND, context=str(row.pk), period=row.key_period)) for row in rows]
    Recording.objects.bulk_create(
        [
            Recording(
                contact=row,
                object_name=box.object_name,
                wrapped_key=box.wrapped_key,
                byte_count=box.byte_count,
                media_type="audio/webm",
                duration_s=1.0,
                parties=["agent", "customer"],
                peaks=[[1.0], [1.0]],
            )
            for row, box in boxes
        ],
        batch_size=1_000,
    )
    for row in rows:
        row.others = [both[row.pk].pk] if row.pk in both else []  # type: ignore[attr-defined]
    return rows


def _draws(
    window: Any, contacts: "list[Contact]", coaches: list[int], *, at: datetime
) -> list[tuple[str, str, int]]:
    from leidraad.apps.coaching.models import Draw, Outcome

    dice = random.Random(2)
    rows = [
        Draw(
            window=window,
            number=number,
            agent=contact.agent,
            coach_id=coach,
            contact_id=contact.pk,
            candidates=b"",
            digest=b"",
            drawn=b"",
            leaf_id=0,
            drawn_at=at,
            ended_at=at,
            outcome=Outcome.NO_QUOTA,
        )
        for number, (contact, coach) in enumerate(
            ((contact, coach) for contact in contacts for coach in dice.sample(coaches, DRAWS_EACH)), 1
        )
    ]
    Draw.objects.bulk_create(rows, batch_size=2_000)
    return [(str(row.pk), str(row.contact_id), row.coach_id) for row in rows]


def _setup(agents: "list[Agent]", contacts: "list[Contact]") -> dict[str, Any]:
    captured = dict.fromkeys((agent.pk for agent in agents), 0)
    had: dict[str, list[int]] = {}
    for row in contacts:
        had[str(row.pk)] = [row.agent_id, *row.others]  # type: ignore[attr-defined]
        for agent_id in had[str(row.pk)]:
            captured[agent_id] += 1
    return {"percent": PERCENT, "reserved_s": RESERVATION_MIN * 60, "captured": captured, "contacts": had}


# ---- the workers


def _run(folder: Path, plan: Plan, *, listens: int, workers: int, seed: int) -> None:
    _leave_no_connection()
    context = multiprocessing.get_context("fork")  # what is imported already need not be once more in each
    processes_count = max(1, workers // THREADS)
    stop = context.Event()
    each = -(-listens // workers)
    processes = [
        context.Process(
            target=_process, args=(folder, plan, number, min(THREADS, workers), each, workers, seed)
        )
        for number in range(processes_count)
    ]
    sampler = context.Process(target=_sample, args=(folder, stop))
    for process in (*processes, sampler):
        process.start()
    for process in processes:
        process.join()
    stop.set()
    sampler.join()
    if any(process.exitcode for process in (*processes, sampler)):
        raise SystemExit("a worker broke off")


def _leave_no_connection() -> None:
    """Before processes are forked: none may lie in them that they would share."""
    from django.db import connection

    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]


def _process(
    folder: Path, plan: Plan, number: int, threads: int, listens: int, workers: int, seed: int
) -> None:
    from leidraad.apps.people.models import Agent, Person

    agents = {agent.pk: agent for agent in Agent.objects.select_related("team", "person")}
    people = {person.pk: person for person in Person.objects.filter(pk__in=plan.coaches)}
    broken: list[BaseException] = []

    def work(thread: int) -> None:
        name = number * threads + thread
        with (folder / f"worker-{name:02}.jsonl").open("w") as file:
            leaving = min(LEAVING_SHARE, MOST_LEAVING / (listens * workers))
            dice = random.Random(seed * 1_000 + name)
            worker = Worker(name, plan, agents, people, file, dice, leaving_share=leaving)
            try:
                worker.work(listens)
            except BaseException as error:  # noqa: BLE001  told to the process that started it
                broken.append(error)

    running = [threading.Thread(target=work, args=(thread,)) for thread in range(threads)]
    for each in running:
        each.start()
    for each in running:
        each.join()
    if broken:
        raise broken[0]


@dataclass
class Worker:
    """One of the sixty-four: a coach who asks and hears, and now and then somebody else who deletes, leaves or joins."""

    name: int
    plan: Plan
    agents: "dict[int, Agent]"
    people: "dict[int, Person]"
    file: TextIO
    dice: random.Random
    leaving_share: float
    held: list[str] = field(default_factory=list)  # contacts this coach was granted
    listens: int = 0

    def work(self, listens: int) -> None:
        """Go on until so many attempts to hear something were made."""
        coach = self.plan.coaches[self.name % len(self.plan.coaches)]
        self.coach = self.people[coach]
        self.drawn = [draw for draw in self.plan.draws if draw[2] == coach]
        while self.listens < listens:
            self._next()(self)

    def _next(self) -> "Callable[[Worker], None]":
        roll = self.dice.random()
        for share, act in (*MIX, (self.leaving_share, Worker.leave)):
            roll -= share
            if roll < 0:
                return act
        return Worker.hear

    def ask(self) -> None:
        """Ask for a drawn contact; four times in five hear it at once."""
        from leidraad.apps.charter import actions as charter
        from leidraad.apps.charter.models import ChosenBy
        from leidraad.apps.coaching.actions.draws import asked_contact
        from leidraad.apps.contacts.models import Contact
        from leidraad.domain.charter.requests import CharterRefusal

        draw, contact_id, _coach = self.dice.choice(self.drawn)
        contact = Contact.objects.select_related("agent").filter(pk=contact_id).first()
        if contact is None:
            return
        asked = asked_contact(contact)
        choice = charter.Choice(ChosenBy.DRAW, uuid.UUID(draw))

        def act() -> str:
            try:
                charter.request_grant(
                    asked, choice=choice, by=self._coach_anew(), purpose="coaching", at=_now()
                )
            except CharterRefusal as refusal:
                return str(refusal.decision.reasons[0].code)
            return "granted"

        if self._tell("ask", act, contact=contact_id) == "granted":
            self.held.append(contact_id)
            if self.dice.random() < 0.8:
                self._hear(contact_id)

    def hear(self) -> None:
        """Hear something of a contact that was granted once; often it is no longer open."""
        if self.held:
            self._hear(self.dice.choice(self.held))
        else:
            self.ask()

    def _hear(self, contact_id: str) -> None:
        from leidraad.apps.contacts.actions.access import OpenRecording, RecordingGone, open_recording
        from leidraad.apps.contacts.models import Contact, Recording
        from leidraad.domain.charter.requests import CharterRefusal

        self.listens += 1
        opened: list[OpenRecording] = []

        def open_it() -> str:
            contact = Contact.objects.visible_to(self.coach).select_related("agent").filter(pk=contact_id)
            found = contact.first()
            if found is None:
                return "not_visible"
            try:
                opened.append(open_recording(found, by=self._coach_anew(), at=_now(), now=_now))
            except CharterRefusal as refusal:
                return str(refusal.decision.reasons[0].code)
            except (RecordingGone, Recording.DoesNotExist):
                return "gone"
            return "opened"

        def read() -> str:
            try:
                data = opened[0].read(self.dice.randrange(0, 2_000), 900)
            except RecordingGone:
                return "gone"
            return "served" if data else "nothing"

        if self._tell("open", open_it, contact=contact_id) != "opened":
            self.held.remove(contact_id)
            return
        for _part in range(self.dice.randrange(1, 3)):
            self._tell("byte", read, contact=contact_id)

    def delete(self) -> None:
        """An agent of the contact deletes it."""
        from leidraad.apps.contacts.actions.deletion import AlreadyDeleted, delete_contact
        from leidraad.apps.contacts.models import Contact

        contact_id = self.dice.choice(self.held or self.plan.contacts)
        contact = Contact.objects.select_related("agent__person").filter(pk=contact_id).first()
        if contact is None:
            return

        def act() -> str:
            try:
                delete_contact(contact, by=contact.agent.person, at=_now())
            except AlreadyDeleted:
                return "already"
            return "deleted"

        self._tell("delete", act, contact=contact_id)

    def leave(self) -> None:
        """An agent leaves the pilot, and comes back a moment later."""
        from leidraad.apps.charter import actions as charter

        agent = self.agents[self.dice.choice(self.plan.agents)]

        def leave() -> str:
            charter.withdraw_agent(agent=agent, by=agent.person.username, at=_now())
            return "left"

        def join() -> str:
            charter.enrol_agent(agent=agent, by=agent.person.username, at=_now(), was_told=True)
            return "joined"

        self._tell("leave", leave, agent=agent.pk)
        time.sleep(self.dice.random() / 20)
        self._tell("join", join, agent=agent.pk)

    def capture(self) -> None:
        """One more contact is captured: the share grows."""
        from leidraad.apps.charter import actions as charter

        agent = self.agents[self.dice.choice(self.plan.agents)]

        def act() -> str:
            charter.count_captured(agent=agent, at=_captured_at(_now()))
            return "captured"

        self._tell("capture", act, agent=agent.pk)

    def expire(self) -> None:
        """Reservations that nobody used end."""
        from leidraad.apps.charter import actions as charter

        self._tell("expire", lambda: str(charter.expire_grants(at=_now())))

    def _coach_anew(self) -> "Person":
        """As a new request reads the coach: without what an earlier one left in memory."""
        self.coach.__dict__.pop("_roles", None)
        return self.coach

    def _tell(self, op: str, act: Callable[[], str], **about: object) -> str:
        begin = time.time_ns()
        result = act()
        line = {"op": op, "b": begin, "e": time.time_ns(), "w": self.name, "result": result, **about}
        self.file.write(json.dumps({**line, "coach": self.coach.pk}) + "\n")
        return result


MIX: "tuple[tuple[float, Callable[[Worker], None]], ...]" = (
    (0.22, Worker.ask),
    (0.012, Worker.delete),
    (0.02, Worker.capture),
    (0.004, Worker.expire),
)


def _now() -> datetime:
    from django.utils import timezone

    return timezone.now()


def _sample(folder: Path, stop: Any) -> None:
    """Every 50 milliseconds the quotas as one statement sees them."""
    from django.db import connection

    statement = (
        "SELECT agent_id, used_count, basis_count, share_numerator, share_denominator,"
        " (SELECT count(*) FROM charter_countedcontact WHERE window_id = charter_quotawindow.id)"
        " FROM charter_quotawindow WHERE captured_count > 0"
    )
    with (folder / "samples.jsonl").open("w") as file:
        while not stop.wait(0.05):
            with connection.cursor() as cursor:
                cursor.execute(statement)
                file.write(json.dumps(cursor.fetchall()) + "\n")


def _dump(folder: Path) -> None:
    """The leaves with the moment of their commit, and what is needed to know again whom they are about."""
    from django.db import connection

    from leidraad.apps.ledger.models import SubjectSalt
    from leidraad.apps.people.models import Person

    with connection.cursor() as cursor, (folder / "leaves.jsonl").open("w") as file:
        cursor.execute(
            "SELECT id, event, body, (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000000)::bigint"
            " FROM ledger_leaf WHERE event = 'charter:contact:opened' ORDER BY id"
        )
        for leaf_id, event, body, committed_us in cursor.fetchall():
            file.write(json.dumps([leaf_id, event, body, committed_us]) + "\n")
    salts = {row.subject: bytes(row.salt).hex() for row in SubjectSalt.objects.all()}
    names = dict(Person.objects.values_list("pk", "username"))
    _write(folder / "salts.json", {"salts": salts, "people": names})


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value))


if __name__ == "__main__":
    main()
