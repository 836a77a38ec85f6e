"""kill -9 between every two steps of everything but deletion, which has its own: done, or not done, and never half.

Each way (taking in, reading, drawing and listening, offering and opening, joining, leaving, signing, beginning a pilot,
signing the ledger's state) runs in a fork that ends itself with SIGKILL before its n-th step. A step is a statement to the
database, a commit, a file written or removed, or a part of a recording handed out. What is left is then held against the
laws, and the way is gone once more, as a sender, a worker or a person would: it must end as if nothing had happened.

Continuous integration tries the steps around each commit and file, and some others; LEIDRAAD_PROVE=1 tries all.
"""

import json
import os
import random
import signal
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections, transaction
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter.models import (
    Access,
    AgentNotice,
    CountedContact,
    Enrolment,
    Grant,
    GrantState,
    LeftBehind,
    QuotaWindow,
)
from leidraad.apps.charter.models.agreement import Agreement, CharterVersion, PhaseStep, Signature
from leidraad.apps.charter.queries import is_enrolled
from leidraad.apps.charter.standing import must_sign
from leidraad.apps.coaching import actions as coaching
from leidraad.apps.coaching.models import Draw, DrawWindow, Nomination
from leidraad.apps.contacts import tasks
from leidraad.apps.contacts.actions import access, deletion, intake, sealing
from leidraad.apps.contacts.models import Contact, Payload, Recording, State, Turn
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger import signing
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Agent
from leidraad.domain.charter.requests import Phase
from leidraad.engines.object_store.local_folder import LocalFolder
from tests.apps.charter import signing as signatories
from tests.apps.charter.centre import a_charter
from tests.apps.contacts.centre import chat, run_jobs
from tests.factories import make_written
from tests.people import Cast, make_agent, make_cast
from tests.people_fixtures import data_folder

__all__ = ["data_folder"]
pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

THOROUGH = os.environ.get("LEIDRAAD_PROVE") == "1"
EVERY = 9  # of the steps that stand by no commit, without LEIDRAAD_PROVE
SOUND = b"\x1a\x45\xdf\xa3" + bytes(range(256)) * 4
CHILD_LIMIT_S = 120
COMMIT, STATEMENT, FILE, BYTES = "commit", "statement", "file", "bytes"

Hear = Callable[[bytes], None]


@dataclass(frozen=True)
class Way:
    """``act`` is killed on its way; ``finish`` goes it once more, and what was to be must then be, exactly once."""

    prepare: Callable[[], Any]
    act: Callable[[Any, Hear], None]
    finish: Callable[[Any], None]


@dataclass(frozen=True)
class Left:
    """How a child ended: killed or not, what it heard before, and its steps where it came to the end."""

    was_killed: bool
    heard: bytes
    steps: list[str]


# ---- the laws


ROWS: dict[str, tuple[Event, Callable[[], int]]] = {
    "accesses": (Event.CONTACT_OPENED, lambda: Access.objects.exclude(grant=None).count()),
    "own accesses": (Event.OWN_CONTACT_OPENED, lambda: Access.objects.filter(grant=None).count()),
    "grants": (Event.GRANT_RESERVED, lambda: Grant.objects.count()),
    "used grants": (Event.GRANT_USED, lambda: Grant.objects.exclude(used_at=None).count()),
    "ended grants": (Event.GRANT_EXPIRED, lambda: Grant.objects.filter(state=GrantState.EXPIRED).count()),
    "revoked grants": (Event.GRANT_REVOKED, lambda: Grant.objects.filter(state=GrantState.REVOKED).count()),
    "draws": (Event.CONTACT_DRAWN, lambda: Draw.objects.count()),
    "months of draws": (Event.SEED_COMMITTED, lambda: DrawWindow.objects.count()),
    "offers": (Event.CONTACT_NOMINATED, lambda: Nomination.objects.count()),
    "joined": (Event.AGENT_ENROLLED, lambda: Enrolment.objects.count()),
    "left": (Event.AGENT_WITHDRAWN, lambda: Enrolment.objects.exclude(left_at=None).count()),
    "left behind": (Event.AGENT_WITHDRAWN, lambda: LeftBehind.objects.count()),
    "told": (Event.AGENT_TOLD, lambda: AgentNotice.objects.exclude(acknowledged_at=None).count()),
    "versions": (Event.VERSION_PROPOSED, lambda: CharterVersion.objects.count()),
    "in force": (
        Event.CHARTER_ACTIVATED,
        lambda: CharterVersion.objects.exclude(activated_at=None).count(),
    ),
    "signatures": (Event.VERSION_SIGNED, lambda: Signature.objects.filter(act="sign").count()),
    "steps": (Event.PHASE_ENTERED, lambda: PhaseStep.objects.count()),
    "captured": (
        Event.CONTACT_CAPTURED,
        lambda: Contact.every.filter(source_id__startswith="killed-").count(),
    ),
}


def without_its_leaf() -> dict[str, int]:
    """By law, how many rows there are more than leaves; the difference must not change by anything done here."""
    return {name: rows() - Leaf.objects.filter(event=event).count() for name, (event, rows) in ROWS.items()}


def check_laws(before: dict[str, int], heard: bytes, openings_before: int) -> None:
    assert without_its_leaf() == before, "a row without its leaf, or a leaf without its row"
    assert not QuotaWindow.objects.exclude(used_count__gte=0).exists()
    counted = Counter(CountedContact.objects.values_list("window_id", flat=True))
    for window_id, used in QuotaWindow.objects.values_list("pk", "used_count"):
        assert used == counted[window_id], "the quota does not say what was counted"
    held = set(CountedContact.objects.values_list("contact_id", flat=True))
    for contact_id in Grant.objects.filter(state__in=["reserved", "used"]).values_list(
        "contact_id", flat=True
    ):
        assert contact_id in held, "a right that was not counted"
    if heard:
        assert SOUND.startswith(heard)
        opened = Leaf.objects.filter(event=Event.CONTACT_OPENED).count()
        assert opened == openings_before + 1, "I5: heard without a committed leaf"
    for version in CharterVersion.objects.exclude(activated_at=None):
        signed = set(version.signatures.filter(act="sign").values_list("signatory__code", flat=True))
        assert must_sign(version) <= signed, "a half-signed version in force"
    for agreement in Agreement.objects.filter(ended_at=None):
        last = PhaseStep.objects.filter(agreement=agreement).order_by("pk").last()
        assert last is not None
        assert agreement.phase == last.phase, "a phase that was not entered"
        begun = Phase(agreement.phase) is Phase.PILOT
        assert CharterVersion.objects.exclude(activated_at=None).exists() or not begun


# ---- killing


def steps_of(way: Way, thing: Any) -> list[str]:
    """What the way does when nobody kills it."""
    left = killed_at(0, way, thing)
    assert not left.was_killed, "the way itself failed"
    return left.steps


def killed_at(number: int, way: Way, thing: Any) -> Left:
    """Go the way in a fork that dies right before its ``number``-th step, from 1; 0 for not at all."""
    connections.close_all()
    heard_out, heard_in = os.pipe()
    said_out, said_in = os.pipe()
    pid = os.fork()
    if pid == 0:
        signal.alarm(CHILD_LIMIT_S)
        _live(number, way, thing, heard_in, said_in)
    os.close(heard_in)
    os.close(said_in)
    heard, said = _all(heard_out), _all(said_out)
    status = os.waitpid(pid, 0)[1]
    was_killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    assert was_killed or os.WIFEXITED(status), f"the child ended with {status}"
    if not was_killed:
        assert os.WEXITSTATUS(status) == 0, said.decode()
    _server_has_noticed()
    return Left(was_killed, heard, json.loads(said) if said and not was_killed else [])


def _live(number: int, way: Way, thing: Any, heard_in: int, said_in: int) -> None:
    """The child's life; it never returns."""
    steps: list[str] = []

    def step(kind: str) -> None:
        steps.append(kind)
        if len(steps) == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def hear(data: bytes) -> None:
        os.write(heard_in, data)
        step(BYTES)

    try:
        _watch(step)
        way.act(thing, hear)
    except BaseException as error:  # noqa: BLE001  the parent is told, whatever it is
        os.write(said_in, repr(error).encode()[:4000])
        os._exit(1)
    os.write(said_in, json.dumps(steps).encode())
    os._exit(0)


def _watch(step: Callable[[str], None]) -> None:
    """From now on every step is told before it is taken."""

    def telling(execute: Any, sql: Any, params: Any, many: Any, context: Any) -> Any:
        step(STATEMENT)
        return execute(sql, params, many, context)

    connection.execute_wrappers.append(telling)
    connection.commit = _before(step, COMMIT, connection.commit)  # type: ignore[method-assign]
    for holder, name in (
        (LocalFolder, "put"),
        (LocalFolder, "delete"),
        (signing, "keep_outside"),
        (os, "replace"),
        (os, "link"),
        (Path, "unlink"),
        (Path, "hardlink_to"),
        (Path, "replace"),
    ):
        setattr(holder, name, _before(step, FILE, getattr(holder, name)))


def _before(step: Callable[[str], None], kind: str, original: Callable[..., Any]) -> Callable[..., Any]:
    def told(*args: Any, **kwargs: Any) -> Any:
        step(kind)
        return original(*args, **kwargs)

    return told


def _all(descriptor: int) -> bytes:
    with os.fdopen(descriptor, "rb") as pipe:
        return pipe.read()


def _server_has_noticed() -> None:
    """The server undoes what a dead client left open, a moment later."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                " AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'"
            )
            if cursor.fetchone() == (0,):
                return
        time.sleep(0.01)
    pytest.fail("what the killed process began is still open")


def chosen(steps: list[str]) -> list[int]:
    """Which steps the child dies before, from 1."""
    numbers = range(1, len(steps) + 1)
    if THOROUGH:
        return list(numbers)
    dice = random.Random(len(steps))
    by_something = {
        number
        for number, kind in enumerate(steps, 1)
        for number in (number, number + 1)
        if kind != STATEMENT and number <= len(steps)
    }
    rest = [number for number in numbers if number not in by_something]
    return sorted(by_something | set(dice.sample(rest, len(rest) // EVERY)))


def prove(way: Way) -> None:
    """Once unharmed, then killed before each step; after each the laws hold, and the way ends well when it is gone again."""
    before = without_its_leaf()
    thing = way.prepare()
    steps = steps_of(way, thing)
    way.finish(thing)
    numbers = chosen(steps)
    print(f"{len(steps)} steps {dict(Counter(steps))}, killed before {len(numbers)} of them")
    assert COMMIT in steps
    for number in numbers:
        thing = way.prepare()
        before = without_its_leaf()
        openings = Leaf.objects.filter(event=Event.CONTACT_OPENED).count()
        left = killed_at(number, way, thing)
        check_laws(before, left.heard, openings)
        way.finish(thing)
        check_laws(before, b"", openings)
    ledger.integrate_leaves()
    assert ledger.verify_ledger() == []


# ---- the ways


@pytest.fixture
def cast(data_folder: Path, transactional_db: None) -> Cast:
    found = make_cast(percent=50)
    now = timezone.now()
    charter.count_all_captured([(found.agnes, now - timedelta(hours=1))] * 2_000)
    coaching.open_windows(at=now)
    a_recorded(found.agnes)  # so that the keys are there, as on every day but the first
    return found


def test_taking_in_is_whole_or_has_not_begun(cast: Cast) -> None:
    numbers = iter(range(10_000))

    def prepare() -> intake.Handover:
        number = next(numbers)
        return chat(f"Waar blijft mijn pakje {number}?", "Het komt morgen.", source_id=f"killed-{number}")

    def act(handover: intake.Handover, _hear: Hear) -> None:
        intake.receive_contact(handover, by="drop folder", at=timezone.now())

    def finish(handover: intake.Handover) -> None:
        kept = Contact.every.filter(source_id=handover.facts.source_id)
        was_kept, counted = kept.exists(), _captured_count(cast.agnes)
        receipt = intake.receive_contact(handover, by="drop folder", at=timezone.now())
        assert receipt.outcome == ("already_here" if was_kept else "received")
        contact = kept.get()
        assert _captured_count(cast.agnes) == counted + (not was_kept)
        assert Payload.objects.filter(contact=contact).count() == 1
        jobs = ProcrastinateJob.objects.filter(task_name__startswith="contacts.read_document")
        assert sum(str(contact.pk) in json.dumps(job.args) for job in jobs) == 1, "nothing reads it, or twice"

    prove(Way(prepare, act, finish))


def _captured_count(agent: Agent) -> int:
    return sum(QuotaWindow.objects.filter(agent=agent).values_list("captured_count", flat=True))


def test_reading_is_whole_or_begins_again_by_its_job(cast: Cast) -> None:
    numbers = iter(range(10_000))

    def prepare() -> str:
        handover = chat("Mijn nummer is 0470 12 34 56.", "Dank u.", source_id=f"killed-{next(numbers)}")
        receipt = intake.receive_contact(handover, by="drop folder", at=timezone.now())
        return str(receipt.contact_id)

    def act(contact_id: str, _hear: Hear) -> None:
        tasks.read_documents(contact_ids=[contact_id])

    def finish(contact_id: str) -> None:
        contact = Contact.objects.get(pk=contact_id)
        if contact.state == State.READY:
            assert not Payload.objects.filter(contact=contact).exists(), (
                "read, and what was received is still there"
            )
        else:
            assert Payload.objects.filter(contact=contact).count() == 1, "neither read nor to be read"
            assert not Turn.objects.filter(contact=contact).exists(), "half read"
        run_jobs()
        contact.refresh_from_db()
        assert contact.state == State.READY
        assert Turn.objects.filter(contact=contact).count() == 2
        assert not Payload.objects.filter(contact=contact).exists()

    prove(Way(prepare, act, finish))


def test_a_draw_and_the_listening_after_it_never_count_or_open_by_half(cast: Cast) -> None:
    def act(_contact: Contact, hear: Hear) -> None:
        now = timezone.now()
        grant = coaching.draw_contact(cast.agnes, by=cast.cleo, purpose="coaching", at=now)
        listen(grant, cast, hear)

    def finish(_contact: Contact) -> None:
        waiting = Grant.objects.filter(state=GrantState.RESERVED)
        charter.expire_grants(at=timezone.now() + timedelta(days=1))
        assert not waiting.exists(), "a reservation that nothing ends"
        if Draw.objects.filter(ended_at=None).exclude(contact_id__in=_opened()).exists():
            act(_contact, lambda _data: None)
        assert Contact.objects.filter(pk__in=_opened()).count() == len(set(_opened()))

    prove(Way(partial(a_recorded, cast.agnes), act, finish))


def test_an_offer_and_its_opening_never_count_or_open_by_half(cast: Cast) -> None:
    def act(contact: Contact, hear: Hear) -> None:
        now = timezone.now()
        offer = coaching.nominate(contact, agent=cast.agnes, by=cast.agnes.person, at=now)
        grant = coaching.open_nomination(offer, by=cast.cleo, purpose="coaching", at=now)
        listen(grant, cast, hear)

    def finish(contact: Contact) -> None:
        act(contact, lambda _data: None)
        assert Nomination.objects.filter(contact_id=contact.pk).count() == 1
        assert CountedContact.objects.filter(contact_id=contact.pk).count() == 1

    prove(Way(partial(a_recorded, cast.agnes), act, finish))


def test_joining_is_whole_or_has_not_begun(cast: Cast) -> None:
    def act(agent: Agent, _hear: Hear) -> None:
        charter.enrol_agent(agent=agent, by=agent.person.username, at=timezone.now(), was_told=True)

    def finish(agent: Agent) -> None:
        told = AgentNotice.objects.filter(agent=agent).exclude(acknowledged_at=None)
        assert is_enrolled(agent) == told.exists(), "takes part and was not told"
        act(agent, lambda _data: None)
        assert is_enrolled(agent)
        assert Enrolment.objects.filter(agent=agent).count() == 1

    prove(Way(partial(a_newcomer, cast), act, finish))


def test_leaving_is_whole_or_has_not_begun(cast: Cast) -> None:
    def prepare() -> Agent:
        agent, now = a_newcomer(cast), timezone.now()
        charter.enrol_agent(agent=agent, by=agent.person.username, at=now - timedelta(hours=2), was_told=True)
        charter.count_all_captured([(agent, now)] * 9)
        contact = a_recorded(agent)
        offer = coaching.nominate(contact, agent=agent, by=agent.person, at=now)
        coaching.open_nomination(offer, by=cast.cleo, purpose="coaching", at=now)
        return agent

    def act(agent: Agent, _hear: Hear) -> None:
        charter.withdraw_agent(agent=agent, by=agent.person.username, at=timezone.now())

    def finish(agent: Agent) -> None:
        live = Grant.objects.live(timezone.now()).filter(agent=agent)
        assert is_enrolled(agent) == live.exists(), "left, and somebody may still listen"
        act(agent, lambda _data: None)
        assert not is_enrolled(agent)
        assert not live.exists()
        assert LeftBehind.objects.filter(agent=agent).count() == 1
        deletion.destroy_left_behind(at=timezone.now())
        assert not Contact.objects.filter(agent=agent).exists()

    prove(Way(prepare, act, finish))


def test_a_last_signature_puts_the_version_in_force_or_is_not_there(cast: Cast) -> None:
    """A version is in force exactly when its last signature is; the same file handed in again is then known."""
    percents = iter(range(49, 1, -1))
    text = CharterVersion.objects.get().yaml_text

    def prepare() -> CharterVersion:
        version = signatories.propose(
            text.replace("percent: 50", f"percent: {next(percents)}"), at=timezone.now()
        )
        for code in sorted(must_sign(version))[:-1]:
            hand_in(version, code)
        return version

    def hand_in(version: CharterVersion, code: str) -> None:
        now = timezone.now()
        signatories.hand_in(signatories.statement(version, code, at=now), at=now)

    def act(version: CharterVersion, _hear: Hear) -> None:
        hand_in(version, sorted(must_sign(version))[-1])

    def finish(version: CharterVersion) -> None:
        version.refresh_from_db()
        last = sorted(must_sign(version))[-1]
        is_signed = version.signatures.filter(signatory__code=last).exists()
        assert is_signed == (version.activated_at is not None), (
            "signed by all and not in force, or the other way"
        )
        if not is_signed:
            act(version, lambda _data: None)
            version.refresh_from_db()
        assert version.activated_at is not None

    prove(Way(prepare, act, finish))


@pytest.fixture
def before_a_pilot(data_folder: Path, transactional_db: None) -> datetime:
    """Signatories and nothing else: the moment at which each agreement here begins its pilot."""
    at = timezone.now()
    signatories.all_signatories(at=at)
    return at


def test_a_pilot_begins_whole_or_not_at_all(before_a_pilot: datetime) -> None:
    at = before_a_pilot
    until = (at + timedelta(days=200)).date()

    def prepare() -> None:
        Agreement.objects.filter(ended_at=None).update(phase=Phase.STOPPED, ended_at=at)
        text = dated(a_charter(), at.date() - timedelta(days=1), until)
        version = signatories.propose(text, at=at)
        signatories.prepare(version, at=at)
        charter.enter_phase(Phase.INFORMED, by="command", at=at)
        charter.enter_phase(Phase.CONSULTED, by="command", at=at)
        signatories.sign_by_all(version, at=at)

    def act(_nothing: None, _hear: Hear) -> None:
        charter.enter_phase(Phase.PILOT, by="command", at=at)

    def finish(_nothing: None) -> None:
        agreement = Agreement.objects.get(ended_at=None)
        in_force = agreement.versions.exclude(activated_at=None)
        assert (agreement.phase == Phase.PILOT) == in_force.exists()
        if agreement.phase != Phase.PILOT:
            act(None, lambda _data: None)
        assert in_force.count() == 1

    prove(Way(prepare, act, finish))


def test_the_signed_state_of_the_ledger_is_never_ahead_of_the_ledger(cast: Cast) -> None:
    """Killed between the commit and the file outside, the next state is signed on top of it, and all is well."""

    def prepare() -> int:
        for _ in range(3):
            ledger.write_heartbeat(at=timezone.now())
        return Leaf.objects.count()

    def act(_count: int, _hear: Hear) -> None:
        ledger.integrate_leaves()

    def finish(_count: int) -> None:
        assert ledger.verify_ledger() == []
        ledger.write_heartbeat(at=timezone.now())
        assert ledger.integrate_leaves() in {1, 4, 1 + 3}
        assert ledger.verify_ledger() == []

    ledger.integrate_leaves()
    prove(Way(prepare, act, finish))


# ---- what the ways need


def dated(text: str, first: date, last: date) -> str:
    """A charter's text with other days."""
    from leidraad.cli.demo_agreement import dated as with_days

    return with_days(text, from_day=first, until_day=last)


def listen(grant: Grant, cast: Cast, hear: Hear) -> None:
    contact = Contact.objects.get(pk=grant.contact_id)
    recording = access.open_recording(contact, by=cast.cleo, at=timezone.now(), now=timezone.now)
    for start in (0, 512):
        hear(recording.read(start, 512))


def a_recorded(agent: Agent) -> Contact:
    """A contact that is ready, with a recording of its own."""
    contact = make_written(agent)
    box = sealing.seal(SOUND, context=str(contact.pk), period=contact.key_period)
    Recording.objects.create(
        contact=contact, object_name=box.object_name, sealed=box.sealed, wrapped_key=box.wrapped_key,
        byte_count=box.byte_count, media_type="audio/webm", duration_s=1.0, parties=["agent", "customer"],
        peaks=[[1.0], [1.0]],
    )  # fmt: skip
    return contact


def a_newcomer(cast: Cast) -> Agent:
    number = Agent.objects.count()
    return make_agent(f"nieuw-{number}", f"Nieuw {number}", f"n{number}", cast.linde, at=timezone.now())


def _opened() -> list[Any]:
    return list(Access.objects.exclude(grant=None).values_list("contact_id", flat=True))


# ---- the laws find what goes by halves


def test_a_row_and_its_leaf_in_two_transactions_are_found(cast: Cast) -> None:
    def act(agent: Agent, _hear: Hear) -> None:
        now = timezone.now()
        with transaction.atomic():
            Enrolment.objects.create(agent=agent, joined_at=now)
        with transaction.atomic():
            ledger.record(Event.AGENT_ENROLLED, actor="command", at=now, data={"agent": agent.code})

    with pytest.raises(AssertionError, match="a row without its leaf"):
        prove(Way(partial(a_newcomer, cast), act, lambda _agent: None))


def test_sound_handed_out_before_its_leaf_is_found(cast: Cast) -> None:
    def act(contact: Contact, hear: Hear) -> None:
        now = timezone.now()
        offer = coaching.nominate(contact, agent=cast.agnes, by=cast.agnes.person, at=now)
        grant = coaching.open_nomination(offer, by=cast.cleo, purpose="coaching", at=now)
        hear(SOUND[:16])
        listen(grant, cast, lambda _data: None)

    with pytest.raises(AssertionError, match="heard without a committed leaf"):
        prove(Way(partial(a_recorded, cast.agnes), act, lambda _contact: None))
