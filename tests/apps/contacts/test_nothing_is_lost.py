"""Workers are killed for real while they read; every contact still ends, once."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from leidraad.apps.contacts.actions.intake import receive_contact
from leidraad.apps.contacts.models import Contact, State, Turn
from tests.apps.contacts.centre import build_centre, chat

CONTACT_COUNT = 60
PATIENCE_S = 90.0
STALLED_AFTER_S = "6"  # three heartbeats of a worker that lives


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_every_contact_is_read_once_though_workers_are_killed(data_folder: Path) -> None:
    build_centre()
    for number in range(CONTACT_COUNT):
        receive_contact(chat(f"Vraag {number}", f"Antwoord {number}"), by="test", at=timezone.now())

    for read_before_the_kill in (5, 20, 35):
        _kill_once(lambda least=read_before_the_kill: _ready_count() >= least, data_folder)
    with _worker(data_folder) as last:
        _wait_until(lambda: _ready_count() == CONTACT_COUNT)
        last.terminate()
        last.wait(timeout=30)

    assert Counter(Contact.objects.values_list("state", flat=True)) == {State.READY: CONTACT_COUNT}
    assert Turn.objects.count() == 2 * CONTACT_COUNT


def _kill_once(is_time: Callable[[], bool], data_folder: Path) -> None:
    with _worker(data_folder) as worker:
        _wait_until(is_time)
        worker.send_signal(signal.SIGKILL)
        worker.wait(timeout=30)


def _worker(data_folder: Path) -> "subprocess.Popen[bytes]":
    """A worker of its own, on the test's database, that soon takes up the jobs of a dead one."""
    named = connection.settings_dict
    host = named["HOST"]
    address = f"?host={host}" if host.startswith("/") else ""
    network = "" if address else host
    url = (
        f"postgresql://{named['USER']}:{named['PASSWORD']}@{network}:{named['PORT']}/{named['NAME']}{address}"
    )
    environment = os.environ | {
        "DATABASE_URL": url,
        "LEIDRAAD_DATA_DIR": str(data_folder),
        "LEIDRAAD_STALLED_AFTER_S": STALLED_AFTER_S,
        "DJANGO_SETTINGS_MODULE": "leidraad.config.settings",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    return subprocess.Popen([sys.executable, "-m", "leidraad.cli.main", "work"], env=environment)


def _ready_count() -> int:
    return Contact.objects.filter(state=State.READY).count()


def _wait_until(is_time: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not is_time():
        assert time.monotonic() < until, f"only {_ready_count()} of {CONTACT_COUNT} contacts were read"
        time.sleep(0.05)
