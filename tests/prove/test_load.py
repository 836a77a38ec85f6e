"""kill -9 of worker, web server and database at random points of a load: every contact ends, once, and the books agree.

The whole of Leidraad runs as a user starts it, with its own database, and a sender hands over chats and short calls through
the API, again and again until it gets an answer. Five hundred contacts with LEIDRAAD_PROVE=1, sixty in continuous
integration. LEIDRAAD_LOAD_SEED repeats one choice of kills.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_serve import (
    Running,
    environment_for,
    postmaster_of,
    processes_of,
    run_leidraad,
    serving,
)
from tests.postgres import folder_for_server
from tests.prove.sender import Parcel, Sender
from tests.tiny_whisper import build_tiny_whisper
from tests.tones import tone_wav

pytestmark = pytest.mark.slow

THOROUGH = os.environ.get("LEIDRAAD_PROVE") == "1"
CONTACT_COUNT = 500 if THOROUGH else 60
ROUNDS = 4 if THOROUGH else 1  # in each of them every part is killed once, in random order
SEED = int(os.environ.get("LEIDRAAD_LOAD_SEED", "20261122"))
PATIENCE_S = 900.0 if THOROUGH else 150.0
APART_S = 25.0 if THOROUGH else 2.0  # the supervisor gives up a part that dies six times within two minutes
STALLED_AFTER_S = "6"
WORKER, WEB, DATABASE = "worker", "web server", "database"
CALL_EVERY, BROKEN_EVERY, REFUSED_EVERY = 8, 20, 30


@pytest.fixture
def load_folder() -> Iterator[Path]:
    with folder_for_server() as folder:
        yield folder


def test_nothing_is_lost_and_nothing_comes_twice_though_everything_is_killed(load_folder: Path) -> None:
    chance = random.Random(SEED)
    parcels = [parcel(number) for number in range(CONTACT_COUNT)]
    build_tiny_whisper(load_folder / "data" / "models" / "tiny-random")
    with serving(load_folder, LEIDRAAD_STALLED_AFTER_S=STALLED_AFTER_S) as leidraad:
        sender = Sender(leidraad.url, token_of_an_administrator(load_folder), patience_s=PATIENCE_S)
        sender.pause_s = 0.8 if THOROUGH else 0.2
        sender.start(parcels)
        kill_at_random(leidraad, load_folder, sender, chance)
        sender.finish()
        books = books_when_all_ended(load_folder)

    print(f"seed {SEED}: sent again {sender.tried_again} times; {json.dumps(books)}")  # shown where it fails
    assert len(sender.answers) == CONTACT_COUNT, leidraad.log.read_text()[-4000:]
    assert books["adds_up"], books
    assert_every_contact_ended_once(sender, books)


def parcel(number: int) -> Parcel:
    """A chat, a call of about a second, something of an agent whom nobody knows, or of one who takes no part."""
    started_at = datetime.now(UTC) - timedelta(hours=2) + timedelta(seconds=number)
    facts = {"agent": agent_of(number), "channel": "chat", "started_at": started_at.isoformat()}
    if number % CALL_EVERY == 3:
        sound = tone_wav(1.0 + number / 1000)
        return Parcel(number, f"call-{number}.wav", sound, facts | {"channel": "voice"})
    lines = [
        {"at": started_at.isoformat(), "party": "customer", "text": f"Vraag nummer {number} over de factuur"},
        {"at": (started_at + timedelta(seconds=20)).isoformat(), "party": "agent", "text": "Dat klopt."},
    ]
    return Parcel(number, f"chat-{number}.jsonl", "\n".join(map(json.dumps, lines)).encode(), facts)


def agent_of(number: int) -> str:
    if number % BROKEN_EVERY == 7:
        return "nobody"
    return "a2" if number % REFUSED_EVERY == 11 else "a1"  # a2 takes no part


def kill_at_random(leidraad: Running, folder: Path, sender: Sender, chance: random.Random) -> None:
    """Every part once in a round, in random order, each when a random share of the contacts was answered."""
    parts = [part for _ in range(ROUNDS) for part in chance.sample((WORKER, WEB, DATABASE), 3)]
    moments = sorted(chance.sample(range(CONTACT_COUNT // 10, CONTACT_COUNT * 9 // 10), len(parts)))
    for part, answered in zip(parts, moments, strict=True):
        wait_for_answers(sender, answered)
        victim = process_of(part, leidraad, folder)
        time.sleep(chance.uniform(0, 0.5))
        os.kill(victim, signal.SIGKILL)
        leidraad.wait_for_line(f"(?i)the {part}.* ended with signal SIGKILL")
        time.sleep(APART_S)


def wait_for_answers(sender: Sender, count: int) -> None:
    ends_at = time.monotonic() + PATIENCE_S
    while len(sender.answers) < count:
        assert time.monotonic() < ends_at, f"{len(sender.answers)} of {count} were answered"
        time.sleep(0.05)


def process_of(part: str, leidraad: Running, folder: Path) -> int:
    """The process of this part that the supervisor watches, once it is there."""
    if part == DATABASE:
        return postmaster_of(folder)
    wanted = b"\0work\0" if part == WORKER else b"granian"
    ends_at = time.monotonic() + 60
    while time.monotonic() < ends_at:
        for process in sorted(processes_of(folder)):
            if is_child_of(process, leidraad.process.pid) and wanted in command_of(process):
                return process
        time.sleep(0.1)
    raise AssertionError(f"there is no {part}")


def is_child_of(process: int, parent: int) -> bool:
    try:
        text = (Path("/proc") / str(process) / "stat").read_text()
    except OSError:
        return False
    return int(text.rpartition(")")[2].split()[1]) == parent


def command_of(process: int) -> bytes:
    try:
        return (Path("/proc") / str(process) / "cmdline").read_bytes()
    except OSError:
        return b""


def token_of_an_administrator(folder: Path) -> str:
    environment = environment_for(folder)
    root = Path(__file__).parents[2]
    environment["PYTHONPATH"] = os.pathsep.join([str(root / "src"), str(root)])
    done = subprocess.run(
        [sys.executable, "-m", "tests.prove.load_centre"],
        capture_output=True,
        text=True,
        timeout=120,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()[-1]


def books_when_all_ended(folder: Path) -> dict[str, Any]:
    """What `leidraad reconcile` says once nothing is under way."""
    ends_at = time.monotonic() + PATIENCE_S
    while True:
        done = run_leidraad(folder, "reconcile", "--json")
        books: dict[str, Any] = json.loads(done.stdout) if done.stdout else {}
        if books and not books["accounted"]["under_way"]:
            return books
        assert time.monotonic() < ends_at, f"{books}\n{done.stderr}"
        time.sleep(1)


def assert_every_contact_ended_once(sender: Sender, books: dict[str, Any]) -> None:
    """The sender's own list against the books: as many contacts as it sent, each under one id."""
    by_agent = Counter(agent_of(number) for number in range(CONTACT_COUNT))
    statuses = Counter((agent_of(number), status) for number, (status, _) in sender.answers.items())
    taken_in = [answer["contact_id"] for status, answer in sender.answers.values() if status in (200, 201)]
    accounted = books["accounted"]
    assert statuses["nobody", 422] == by_agent["nobody"]
    assert statuses["a2", 403] == by_agent["a2"]
    assert len(taken_in) == len(set(taken_in)) == by_agent["a1"]
    assert accounted["ready"] + accounted["waiting"] + accounted["set_aside"] == by_agent["a1"]
    assert accounted["set_aside_unread"] == by_agent["nobody"]
    assert books["received"]["taken_in"] == by_agent["a1"]
    assert accounted["ready"] > 0
