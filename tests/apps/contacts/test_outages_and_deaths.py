"""What a job does when the store is out, when workers died over it, and when it was forgotten among many."""

from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.jobs import Job

from leidraad.apps.contacts import tasks
from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.actions.intake import (
    Handover,
    receive_contact,
    receive_contacts,
    take_up_forgotten,
)
from leidraad.apps.contacts.models import Contact, SetAside, State
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import ProblemCode
from leidraad.domain.contacts.turns import Channel
from leidraad.engines.object_store import StoreFailed
from tests.apps.contacts.centre import Centre, chat, run_jobs
from tests.tiny_whisper import build_tiny_whisper
from tests.tones import tone_wav


class StoreThatIsOut:
    """Stands in for an object store: it refuses the first ``times`` things asked of it, then is the real one."""

    def __init__(self, times: int) -> None:
        self._left, self._real = times, sealing.object_store()

    def __getattr__(self, name: str) -> Callable[..., object]:
        def asked(*arguments: object) -> object:
            if self._left > 0:
                self._left -= 1
                raise StoreFailed("EIO", name="any")
            found: object = getattr(self._real, name)(*arguments)
            return found

        return asked


def test_a_contact_waits_while_the_store_cannot_be_read(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact = _call()
    _refuse_first(1, monkeypatch)

    run_jobs()

    job = ProcrastinateJob.objects.get(status="todo")
    assert job.args == {"contact_id": str(contact.pk)}
    assert job.scheduled_at is not None
    assert job.scheduled_at > timezone.now()
    assert not SetAside.objects.exists()
    run_jobs()
    contact.refresh_from_db()
    assert contact.state == State.WAITING  # no speech model is here


def test_a_contact_is_set_aside_when_the_store_stays_away_for_a_day(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact = _call()
    Contact.objects.filter(pk=contact.pk).update(received_at=timezone.now() - timedelta(hours=25))
    _refuse_first(1, monkeypatch)

    run_jobs()

    row = SetAside.objects.get()
    assert (row.contact_id, row.reason_code) == (contact.pk, ProblemCode.STORE_FAILED)
    assert row.reason_data == {"store": "objects", "error": "EIO"}


def test_what_was_heard_waits_for_the_store_and_is_kept(
    centre: Centre, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_tiny_whisper(data_folder / "models" / "tiny-random")
    contact = _call(duration_s=1.0)  # so short that it came in the database: only its sound goes to the store
    _refuse_first(3, monkeypatch)
    monkeypatch.setattr(tasks, "STORE_ASKED_EVERY_S", 0.0)

    run_jobs()

    contact.refresh_from_db()
    assert contact.state == State.READY
    assert contact.recording.duration_s == pytest.approx(1.0, abs=0.1)


def test_a_contact_over_which_workers_died_again_and_again_is_set_aside(centre: Centre) -> None:
    contact = _call()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET attempts = %s", [tasks.MOST_ATTEMPTS])

    run_jobs()

    contact.refresh_from_db()
    assert contact.state == State.SET_ASIDE
    row = SetAside.objects.get()
    assert (row.reason_code, row.can_be_retried) == (ProblemCode.ENGINE_FAILED, True)


def test_documents_over_which_a_worker_died_are_read_one_by_one(centre: Centre) -> None:
    receipts = receive_contacts([chat("Een", "Dag"), chat("Twee", "Dag")], by="test", at=timezone.now())
    ids = [str(receipt.contact_id) for receipt in receipts]
    job = Job(
        id=1, queue="reading", lock=None, queueing_lock=None, task_name="contacts.read_documents", attempts=1
    )
    context = JobContext(app=app, job=job, start_timestamp=0.0, abort_reason=lambda: None)

    tasks.read_documents(context, contact_ids=ids)

    assert not Contact.objects.filter(state=State.READY).exists()
    alone = ProcrastinateJob.objects.filter(task_name="contacts.read_document")
    assert sorted(job.args["contact_id"] for job in alone) == sorted(ids)


def test_a_forgotten_contact_is_taken_up_while_others_wait_for_their_turn(centre: Centre) -> None:
    forgotten = receive_contact(chat("Een", "Dag"), by="test", at=timezone.now()).contact_id
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    receive_contacts([chat("Twee", "Dag"), chat("Drie", "Dag")], by="test", at=timezone.now())
    receive_contact(chat("Vier", "Dag"), by="test", at=timezone.now())

    assert take_up_forgotten(at=timezone.now() + timedelta(minutes=6)) == 1

    last = ProcrastinateJob.objects.filter(status="todo").latest("id")
    assert last.args == {"contact_id": str(forgotten)}


def _refuse_first(times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    store = StoreThatIsOut(times)
    monkeypatch.setattr(sealing, "object_store", cache(lambda: store))  # cached as the real one is


def _call(*, duration_s: float = 6.0) -> Contact:
    """A call that was taken in; of six seconds, too large to lie in the database."""
    facts = ContactFacts(agent="a1", channel=Channel.VOICE, started_at=timezone.now() - timedelta(hours=1))
    sound = tone_wav(duration_s, rate_hz=16_000)
    handover = Handover(name="call.wav", facts=facts, recording=sound, recording_name="call.wav")
    contact_id = receive_contact(handover, by="test", at=timezone.now()).contact_id
    assert contact_id is not None
    return Contact.objects.get(pk=contact_id)
