"""The object store goes away for a time, and a recording kills every worker that hears it: nothing is lost by either.

The workers are real processes. Their speech engine is the counting stand-in of ``counting_worker``: what is proved is how
often it is asked, not what it hears. LEIDRAAD_PROVE=1: 100 seconds without a store, and every death of the poisoned one;
in continuous integration some seconds, and its last death.
"""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from django.db import connection
from django.utils import timezone

from leidraad.apps.contacts import tasks
from leidraad.apps.contacts.actions.intake import Handover, receive_contact
from leidraad.apps.contacts.models import Contact, Payload, SetAside, State
from leidraad.apps.contacts.reconciliation import reconcile
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import ProblemCode
from leidraad.domain.contacts.turns import Channel
from tests.apps.contacts.centre import build_centre, chat
from tests.people_fixtures import data_folder
from tests.prove.counting_worker import POISON_S
from tests.tones import tone_wav

__all__ = ["data_folder"]
pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

THOROUGH = os.environ.get("LEIDRAAD_PROVE") == "1"
OUTAGE_S = 100.0 if THOROUGH else 3.0
CALL_COUNT = 4
CHANNELS = 2
PATIENCE_S = 120.0
STALLED_AFTER_S = 6  # three heartbeats of a worker that lives


def test_an_outage_of_the_store_loses_nothing_and_transcribes_nothing_again(
    data_folder: Path, tmp_path: Path
) -> None:
    build_centre()
    heard = tmp_path / "heard"
    for number in range(CALL_COUNT):
        hand_over_call(5.0 + 0.1 * number)
    assert not Payload.objects.filter(object_name=None).exists(), "the recordings should lie in the store"

    with worker(data_folder, heard) as running:
        wait_until(lambda: times_heard(heard) >= 1)
        with store_away(data_folder):
            time.sleep(OUTAGE_S)
            assert running.poll() is None
            assert Contact.objects.filter(state=State.SET_ASIDE).count() == 0
        wait_until(all_ended)

    assert states() == {State.READY: CALL_COUNT}
    assert times_heard(heard) == CHANNELS * CALL_COUNT
    assert reconcile().adds_up


def test_a_recording_that_kills_its_worker_is_set_aside_and_holds_nobody_up(
    data_folder: Path, tmp_path: Path
) -> None:
    build_centre()
    heard = tmp_path / "heard"
    poisoned = hand_over_call(POISON_S + 1.0)  # the first in the queue
    for number in range(CALL_COUNT):
        hand_over_call(5.0 + 0.1 * number)
    receive_contact(chat("Een vraag", "Een antwoord"), by="test", at=timezone.now())
    deaths_wanted = tasks.MOST_ATTEMPTS if THOROUGH else 1
    died_before(poisoned, tasks.MOST_ATTEMPTS - deaths_wanted)

    deaths = 0
    until = time.monotonic() + PATIENCE_S * deaths_wanted
    while not all_ended():
        assert time.monotonic() < until, states()
        with worker(data_folder, heard) as running:
            wait_until(lambda: running.poll() is not None or all_ended())
            if deaths == 0:
                assert Contact.objects.get(pk=poisoned).state != State.SET_ASIDE
            deaths += running.poll() == -signal.SIGKILL

    assert deaths == deaths_wanted
    assert states() == {State.READY: CALL_COUNT + 1, State.SET_ASIDE: 1}
    row = SetAside.objects.get()
    assert (row.contact_id, row.reason_code) == (poisoned, ProblemCode.ENGINE_FAILED)
    assert row.can_be_retried
    assert reconcile().adds_up


def hand_over_call(duration_s: float) -> UUID:
    """The id of a call of this length, taken in; its recording is too large to lie in the database."""
    sound = tone_wav(duration_s, rate_hz=16_000)
    facts = ContactFacts(
        agent="a1",
        channel=Channel.VOICE,
        started_at=timezone.now() - timedelta(hours=1),
    )
    handover = Handover(name="call.wav", facts=facts, recording=sound, recording_name="call.wav")
    contact_id = receive_contact(handover, by="test", at=timezone.now()).contact_id
    assert contact_id is not None
    return contact_id


def died_before(contact_id: UUID, times: int) -> None:
    """As if workers had died over this contact so many times already."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_jobs SET attempts = %s WHERE args->>'contact_id' = %s",
            [times, str(contact_id)],
        )
        assert cursor.rowcount == 1


@contextmanager
def store_away(data_folder: Path) -> Iterator[None]:
    """In the place of the folder lies something that is none: nothing can be read or written there."""
    folder, away = data_folder / "objects", data_folder / "objects.away"
    folder.rename(away)
    folder.write_bytes(b"")
    try:
        yield
    finally:
        folder.unlink()
        away.rename(folder)


@contextmanager
def worker(data_folder: Path, heard: Path) -> "Iterator[subprocess.Popen[bytes]]":
    """A worker that hears with the stand-in, one piece of work at a time in each of two threads."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.prove.counting_worker"],
        env=worker_environment(data_folder) | {"COUNTED_IN": str(heard)},
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=30)
        finally:
            process.kill()
            process.wait()


def worker_environment(data_folder: Path) -> dict[str, str]:
    named = connection.settings_dict
    host, password = named["HOST"], named.get("PASSWORD")
    address = f"?host={host}" if host.startswith("/") else ""
    account = f"{named['USER']}:{password}" if password else named["USER"]
    network = "" if address else host
    root = str(Path(__file__).parents[2])
    return os.environ | {
        "DATABASE_URL": f"postgresql://{account}@{network}:{named['PORT']}/{named['NAME']}{address}",
        "LEIDRAAD_DATA_DIR": str(data_folder),
        "LEIDRAAD_STALLED_AFTER_S": str(STALLED_AFTER_S),
        "DJANGO_SETTINGS_MODULE": "leidraad.config.settings",
        "PYTHONPATH": os.pathsep.join([root, *sys.path]),
    }


def times_heard(heard: Path) -> int:
    return len(heard.read_text().split()) if heard.exists() else 0


def states() -> Counter[str]:
    return Counter(Contact.objects.values_list("state", flat=True))


def all_ended() -> bool:
    return not Contact.objects.exclude(state__in=[State.READY, State.SET_ASIDE]).exists()


def wait_until(is_time: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not is_time():
        assert time.monotonic() < until, f"it did not come to that: {states()}"
        time.sleep(0.1)
