"""A small centre under a charter, and handovers to it, for the tests of contacts."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import connection
from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.jobs import Job

from leidraad.apps.charter import actions as charter
from leidraad.apps.contacts.actions.intake import Handover, receive_contact
from leidraad.apps.contacts.models import Contact
from leidraad.apps.people import actions as people
from leidraad.apps.people.models import Agent, Person, Role, Team
from leidraad.cli.demo_notices import tell_customers
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.turns import Channel, Direction
from tests.charters_in_force import put_in_force
from tests.kept_rows import made_once
from tests.people import charter_text
from tests.tones import tone_wav


@dataclass
class Centre:
    """Agnes is enrolled, Bram is not; Cleo coaches their team, Dirk coaches another; Adam administers."""

    team: Team
    other_team: Team
    agnes: Agent
    bram: Agent
    cleo: Person
    dirk: Person
    adam: Person


@made_once
def build_centre(*, percent: int = 50, keep_original: bool = False, allowing: str | None = None) -> Centre:
    """A centre whose charter lets ``percent`` of an enrolled agent's contacts be opened, and may keep what came in.

    ``allowing`` is a clause of the demo's charter that is on here instead of off.
    """
    at = timezone.now() - timedelta(days=60)
    team = people.add_team(code="linde", name="Linde", principal=("veld", "Veld"), site=("noord", "Noord"))
    other_team = people.add_team(
        code="berk", name="Berk", principal=("veld", "Veld"), site=("noord", "Noord")
    )
    agnes = _agent("agnes", "a1", team, at=at)
    bram = _agent("bram", "a2", team, at=at)
    for number in range(3, 6):  # the pool is large enough; they do not take part
        _agent(f"kei-{number}", f"b{number}", other_team, at=at)
    cleo, dirk, adam = (_person(name, at=at) for name in ("cleo", "dirk", "adam"))
    people.assign_role(cleo, role=Role.COACH, team=team, by="test", at=at)
    people.assign_role(dirk, role=Role.COACH, team=other_team, by="test", at=at)
    people.assign_role(adam, role=Role.ADMINISTRATOR, team=None, by="test", at=at)
    text = with_originals(charter_text(percent=percent, at=at), kept=keep_original)
    put_in_force(text.replace(f"{allowing}: off", f"{allowing}: on"), at=at)
    charter.enrol_agent(agent=agnes, by="agnes", at=at, was_told=True)
    tell_customers(by=adam, at=at)
    return Centre(team, other_team, agnes, bram, cleo, dirk, adam)


def with_originals(text: str, *, kept: bool) -> str:
    """The text of a charter under which recordings as they came in are kept, or not."""
    return text.replace("quality_days: 28", f"quality_days: 28\n  keep_original: {str(kept).lower()}")


def call(*, recording: bytes | None = None, document: bytes | None = None, **facts: object) -> Contact:
    """A call of Agnes that is taken in: its sound, six seconds of tones where none is given."""
    told = {
        "agent": "a1",
        "channel": Channel.VOICE,
        "started_at": timezone.now() - timedelta(hours=1),
    } | facts
    handover = Handover(
        name="call.wav",
        facts=ContactFacts(**told),  # type: ignore[arg-type]
        document=document,
        recording=recording or tone_wav(6.0, rate_hz=16_000),  # too large to lie in the database
        recording_name="call.wav",
    )
    contact_id = receive_contact(handover, by="test", at=timezone.now()).contact_id
    assert contact_id is not None
    return Contact.objects.get(pk=contact_id)


def chat(*texts: str, started_at: datetime | None = None, **facts: object) -> Handover:
    """A chat in which customer and agent take turns, the customer first."""
    begun = started_at or timezone.now() - timedelta(hours=1)
    lines = [
        {"at": (begun + timedelta(seconds=20 * number)).isoformat(), "party": party, "text": text}
        for number, (text, party) in enumerate(zip(texts, ("customer", "agent") * len(texts), strict=False))
    ]
    told = {
        "agent": "a1",
        "channel": Channel.CHAT,
        "direction": Direction.INBOUND,
        "started_at": begun,
    } | facts
    document = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()
    return Handover(name="chat.jsonl", facts=ContactFacts(**told), document=document)  # type: ignore[arg-type]


def run_jobs() -> int:
    """Run once each job that is queued, in this process and transaction; how many there were.

    A job that raises stays queued with one attempt more, as a worker would leave it.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, task_name, args, attempts FROM procrastinate_jobs WHERE status = 'todo' ORDER BY id"
        )
        rows = cursor.fetchall()
    for job_id, name, arguments, attempts in rows:
        _run(job_id, name, json.loads(arguments) if isinstance(arguments, str) else arguments, attempts)
    return len(rows)


def _run(job_id: int, name: str, arguments: dict[str, Any], attempts: int) -> None:
    job = Job(id=job_id, queue="test", lock=None, queueing_lock=None, task_name=name, attempts=attempts)
    context = JobContext(app=app, job=job, start_timestamp=0.0, abort_reason=lambda: None)
    task = app.tasks[name]
    try:
        task(context, **arguments) if task.pass_context else task(**arguments)
    except Exception:  # noqa: BLE001  any failure of a task is retried by the worker
        _update_job(job_id, "attempts = attempts + 1")
    else:
        _update_job(job_id, "status = 'succeeded'")


def _update_job(job_id: int, change: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE procrastinate_jobs SET {change} WHERE id = %s", [job_id])


def _agent(username: str, code: str, team: Team, *, at: datetime) -> Agent:
    return people.make_agent(_person(username, at=at), code=code, team=team, by="test", at=at)


def _person(username: str, *, at: datetime) -> Person:
    return people.add_person(
        username=username, name=username.title(), language="nl", password=None, by="test", at=at
    )
