"""How long a grant takes while 64 ask at once, and whether the quota holds: on a real PostgreSQL, 100,000 decisions.

    python -m benchmarks.grants            (100,000 decisions)
    python -m benchmarks.grants --short    (5,000)
    python -m benchmarks.grants --role owner   (without row security, to see what it costs)

The server is the embedded one with its durable settings: a grant is on the disk before it is answered.

What is measured. 64 callers each ask for a grant, wait for the answer, and ask again: 64 requests are outstanding at
every moment. They are served by a bounded pool of workers, as the web server does it: processes with one connection
each, in the web server's role of the database, so under row security. Two times are printed, each as p50 and p99:

    decision   from a worker taking the request up until its transaction is committed: facts, decision, reservation,
               grant and ledger leaf. This is the cost of the charter, and what the limit of 30 ms is for.
    answer     from the caller asking until the answer, so with the wait for a free worker. With 64 outstanding this is
               64 / throughput whatever the code does; it is printed so that nobody takes one for the other.

Contacts are spread over 400 agents; about four requests in ten are refused because the quota is used up, and every
refusal is written in the ledger as well. The exit status is 1 when the p99 of a decision is 30 ms or more, or when any
agent's quota is exceeded.
"""

import copy
import multiprocessing
import multiprocessing.queues
import os
import random
import statistics
import sys
import time
import uuid
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import click

from benchmarks.database import benchmark_database, machine_in_words, server_in_words
from leidraad.cli.start import start_django

if TYPE_CHECKING:
    from multiprocessing.synchronize import Barrier

    from leidraad.apps.people.models import Agent, Person, Team

CALLERS = 64
AGENTS = 400
COACHES = 64
PERCENT = 10
LIMIT_MS = 30.0
GRANTED_SHARE = 0.6
AT = datetime(2026, 11, 20, 10, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A contact that chance drew: of which agent and for which coach, by position."""

    contact_id: UUID
    agent: int
    coach: int


@dataclass(frozen=True, slots=True)
class Ask:
    """One request: which caller, for which contact, and when it was asked."""

    caller: int
    drawn: Drawn
    asked_at_s: float


@dataclass(frozen=True, slots=True)
class Answered:
    caller: int
    answer: str
    answer_s: float
    decision_s: float


@click.command()
@click.option("--decisions", default=100_000, show_default=True, help="How many.")
@click.option("--short", is_flag=True, help="5,000 decisions in place of 100,000.")
@click.option("--agents", default=AGENTS, show_default=True, help="How many agents the contacts are of.")
@click.option(
    "--workers", default=max(2, os.cpu_count() or 2), show_default=True, help="Processes in the pool."
)
@click.option("--role", type=click.Choice(["web", "owner"]), default="web", show_default=True)
def main(*, short: bool, decisions: int, agents: int, workers: int, role: str) -> None:
    """Measure grants while 64 ask at once."""
    decisions = 5_000 if short else decisions
    with benchmark_database():
        print(f"{machine_in_words()}; {server_in_words()}")
        drawn = _prepare(decisions, agents=agents)
        begun = time.perf_counter()
        answered = _measure(drawn, workers, role)
        elapsed_s = time.perf_counter() - begun
        status = _report(answered, elapsed_s, workers)
    sys.exit(status)


def _prepare(decisions: int, *, agents: int) -> list[Drawn]:
    """Agents, coaches and captured contacts, so that about six requests in ten fit in the quota."""
    from leidraad.apps.charter import actions
    from leidraad.apps.charter.models import QuotaWindow
    from leidraad.apps.ledger.commitments import salts_for
    from leidraad.apps.people.models import Agent, Person, Principal, Role, RoleAssignment, Site, Team
    from leidraad.cli.demo_agreement import put_in_force

    text = (Path(__file__).resolve().parents[1] / "charters" / "demo" / "charter.yaml").read_text("utf-8")
    before = AT - timedelta(days=30)
    put_in_force(text, at=before)
    team = Team.objects.create(
        code="linde",
        name="Linde",
        principal=Principal.objects.create(code="veldnet", name="Veldnet"),
        site=Site.objects.create(code="gent", name="Gent"),
    )
    for number in range(agents):
        person = Person.objects.create(username=f"agent-{number:03}", name=f"Agent {number}", language="nl")
        agent = Agent.objects.create(code=f"a{number:03}", person=person, team=team)
        actions.enrol_agent(agent=agent, by="command", at=before, was_told=True)
        actions.count_captured(agent=agent, at=AT)
    for number in range(COACHES):
        person = Person.objects.create(username=f"coach-{number:02}", name=f"Coach {number}", language="nl")
        RoleAssignment.objects.create(person=person, role=Role.COACH, team=team)
    captured = int(decisions * GRANTED_SHARE / agents * 100 / PERCENT)
    QuotaWindow.objects.filter(captured_count__gt=0).update(captured_count=captured)
    dice = random.Random(20261120)
    drawn = [Drawn(uuid.uuid4(), dice.randrange(agents), number % COACHES) for number in range(decisions)]
    for start in range(0, decisions, 5_000):  # capturing a contact makes its salt
        salts_for(str(each.contact_id) for each in drawn[start : start + 5_000])
    salts_for([*(f"a{n:03}" for n in range(agents)), *(f"coach-{n:02}" for n in range(COACHES))])
    _draw(team, drawn)
    return drawn


def _draw(team: "Team", drawn: list[Drawn]) -> None:
    """The draws that the grants stand on, as the database asks for one; each has its contact's id."""
    from leidraad.apps.coaching.actions.seeds import window_for
    from leidraad.apps.coaching.models import Draw, Outcome
    from leidraad.apps.people.models import Agent, Person

    window = window_for(team, AT.date().replace(day=1), at=AT)
    agents = list(Agent.objects.order_by("code").values_list("pk", flat=True))
    coaches = Person.objects.filter(username__startswith="coach-").order_by("username")
    coach_keys = list(coaches.values_list("pk", flat=True))
    rows = (
        Draw(
            id=each.contact_id,
            window=window,
            number=number,
            agent_id=agents[each.agent],
            coach_id=coach_keys[each.coach],
            contact_id=each.contact_id,
            candidates=b"",
            digest=b"",
            drawn=b"",
            leaf_id=0,
            drawn_at=AT,
            ended_at=AT,
            outcome=Outcome.OPENED,
        )
        for number, each in enumerate(drawn, 1)
    )
    Draw.objects.bulk_create(rows, batch_size=2_000)


def _measure(drawn: list[Drawn], workers: int, role: str) -> list[Answered]:
    """64 outstanding requests until every contact was asked for."""
    context = multiprocessing.get_context("spawn")
    asks: multiprocessing.queues.Queue[Ask | None] = context.Queue()
    answers: multiprocessing.queues.Queue[Answered] = context.Queue()
    ready = context.Barrier(workers + 1)
    processes = [
        context.Process(target=_serve, args=(asks, answers, ready, role), daemon=True) for _ in range(workers)
    ]
    for process in processes:
        process.start()
    ready.wait(60)
    waiting = iter(drawn)
    done: list[Answered] = []
    for caller in range(CALLERS):
        asks.put(Ask(caller, next(waiting), time.monotonic()))
    while len(done) < len(drawn):
        answered = answers.get(timeout=120)
        done.append(answered)
        if (following := next(waiting, None)) is not None:
            asks.put(Ask(answered.caller, following, time.monotonic()))
    for _ in processes:
        asks.put(None)
    for process in processes:
        process.join(30)
    return done


def _serve(
    asks: "multiprocessing.queues.Queue[Ask | None]",
    answers: "multiprocessing.queues.Queue[Answered]",
    ready: "Barrier",
    role: str,
) -> None:
    """One worker of the pool: one process, one connection."""
    os.environ["LEIDRAAD_PROCESS"] = role
    start_django()
    from leidraad.apps.people.models import Agent, Person
    from leidraad.web import acting

    with acting.as_part(acting.Part.SIGN_IN):
        coaches = list(Person.objects.filter(username__startswith="coach-").order_by("username"))
    with acting.as_person(coaches[0].pk):
        agents = list(Agent.objects.select_related("team").order_by("code"))
    ready.wait(60)
    while (ask := asks.get()) is not None:
        taken = time.monotonic()
        # A request of the web reads its person anew: nothing is carried over from the one before.
        acting.begin(coaches[ask.drawn.coach].pk)
        answer = _decide(ask, agents[ask.drawn.agent], _fresh(coaches[ask.drawn.coach]))
        acting.end()
        now = time.monotonic()
        answers.put(Answered(ask.caller, answer, now - ask.asked_at_s, now - taken))


def _fresh(person: "Person") -> "Person":
    """The same person without what an earlier request left in memory."""
    twin = copy.copy(person)
    twin.__dict__.pop("_roles", None)
    return twin


def _decide(ask: Ask, agent: "Agent", coach: "Person") -> str:
    from leidraad.apps.charter import actions
    from leidraad.apps.charter.models import ChosenBy
    from leidraad.domain.charter.requests import CharterRefusal

    try:
        actions.request_grant(
            actions.AskedContact(ask.drawn.contact_id, agent, captured_at=AT, charter_version=1),
            choice=actions.Choice(ChosenBy.DRAW, ask.drawn.contact_id),
            by=coach,
            purpose="coaching",
            at=AT,
        )
    except CharterRefusal as refusal:
        return str(refusal.decision.reasons[0].code)
    return "granted"


def _report(answered: list[Answered], elapsed_s: float, workers: int) -> int:
    from django.db.models import F

    from leidraad.apps.charter.models import Grant, QuotaWindow
    from leidraad.apps.ledger.models import Leaf

    decision = sorted(each.decision_s * 1000 for each in answered)
    waited = sorted(each.answer_s * 1000 for each in answered)
    windows = QuotaWindow.objects.all()
    over = windows.filter(used_count__gt=F("basis_count") * PERCENT / 100).count()
    outcomes = Counter(each.answer for each in answered)
    lost = Grant.objects.count() != outcomes["granted"] or Leaf.objects.filter(
        event__startswith="charter:grant"
    ).count() != len(answered)
    print(
        f"{len(answered)} decisions, {CALLERS} outstanding, {workers} workers: {len(answered) / elapsed_s:.0f} per second"
    )
    print(
        f"decision  p50 {_at(decision, 50):.1f} ms  p99 {_at(decision, 99):.1f} ms  (limit {LIMIT_MS:.0f} ms)"
    )
    print(f"answer    p50 {_at(waited, 50):.1f} ms  p99 {_at(waited, 99):.1f} ms")
    print(f"outcomes  {dict(outcomes)}; agents over quota: {over}; every answer in the ledger: {not lost}")
    return 1 if over or lost or _at(decision, 99) >= LIMIT_MS else 0


def _at(values: list[float], percent: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


if __name__ == "__main__":
    main()
