"""Objects or keys that are kept elsewhere are away for a time: what comes in waits, goes on by itself, and is heard once."""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from leidraad.apps.contacts import tasks
from leidraad.apps.contacts.actions import access, hearing, sealing
from leidraad.apps.contacts.actions.intake import Handover, receive_contact
from leidraad.apps.contacts.archives import load_archive, things_in
from leidraad.apps.contacts.handovers import centre_reading
from leidraad.apps.contacts.models import Contact, Recording, SetAside, Source, State
from leidraad.apps.contacts.outside_tasks import look_at_source
from leidraad.apps.contacts.sealed_file import opened_file
from leidraad.apps.contacts.source_words import failure_in_words, mail_failure_in_words
from leidraad.cli.main import main
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import ProblemCode
from leidraad.domain.contacts.turns import Channel
from leidraad.engines.key_store import KeyDestroyed
from leidraad.engines.key_store.aws_kms import KmsKey, kms_client
from leidraad.engines.object_store import ObjectStore, StoreFailed
from tests.apps.contacts.centre import Centre, run_jobs
from tests.apps.contacts.test_archives import Time, begin, write
from tests.apps.contacts.test_sources import a_chat, at_folder
from tests.factories import make_call
from tests.tiny_whisper import build_tiny_whisper
from tests.tones import tone_wav


class Kms:
    """moto's KMS on loopback, which may be stopped and started with the keys it had."""

    def __init__(self) -> None:
        self._server: Any = None
        self.port = 0

    def start(self) -> None:
        from moto.server import ThreadedMotoServer

        self._server = ThreadedMotoServer(ip_address="127.0.0.1", port=self.port, verbose=False)
        self._server.start()
        self.port = self._server.get_host_and_port()[1]

    def stop(self) -> None:
        if self._server is not None:
            self._server.stop()
        self._server = None

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@pytest.fixture
def kms(monkeypatch: pytest.MonkeyPatch, settings: Settings, data_folder: Path) -> Iterator[Kms]:
    """It wraps the keys of this test."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setitem(os.environ, name, "invented")
    found = Kms()
    found.start()
    client = kms_client(
        KmsKey("", endpoint=found.endpoint), connect_timeout_s=5, read_timeout_s=5, attempts=1
    )
    chosen = replace(
        settings.ENVIRONMENT.wrapping_keys,
        kind="aws-kms",
        kms_key=client.create_key()["KeyMetadata"]["KeyId"],
        kms_endpoint=found.endpoint,
    )
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, wrapping_keys=chosen)
    sealing.key_store.cache_clear()
    yield found
    found.stop()


class Heard:
    """The real hearing, counted; and what is done when it is over."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count, self.then = 0, lambda: None
        real = hearing.hear

        def hear(*arguments: Any, **named: Any) -> Any:
            self.count += 1
            found = real(*arguments, **named)
            self.then()
            return found

        monkeypatch.setattr(hearing, "hear", hear)


@pytest.fixture
def heard(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Heard:
    build_tiny_whisper(data_folder / "models" / "tiny-random")
    return Heard(monkeypatch)


def call(duration_s: float = 1.0) -> Contact:
    """A call that was taken in."""
    facts = ContactFacts(agent="a1", channel=Channel.VOICE, started_at=timezone.now() - timedelta(hours=1))
    sound = tone_wav(duration_s, rate_hz=16_000)
    handover = Handover(name="call.wav", facts=facts, recording=sound, recording_name="call.wav")
    contact_id = receive_contact(handover, by="test", at=timezone.now()).contact_id
    return Contact.objects.get(pk=contact_id)


def state_of(contact: Contact) -> str:
    return str(Contact.objects.values_list("state", flat=True).get(pk=contact.pk))


def test_while_the_key_store_is_away_contacts_wait_and_go_on_by_themselves(
    centre: Centre, kms: Kms, heard: Heard
) -> None:
    contact = call()
    kms.stop()

    for _ in range(tasks.ATTEMPTS + 1):
        run_jobs()

    assert state_of(contact) != State.SET_ASIDE
    assert not SetAside.objects.exists()
    kms.start()
    run_jobs()
    assert (state_of(contact), heard.count) == (State.READY, 1)


def test_a_key_store_that_goes_while_a_call_is_heard_does_not_have_it_heard_again(
    centre: Centre, kms: Kms, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact, pauses = call(), []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        kms.start()

    monkeypatch.setattr(tasks, "time", SimpleNamespace(sleep=pause, monotonic=time.monotonic))
    heard.then = kms.stop

    run_jobs()

    assert pauses == [tasks.STORE_ASKED_EVERY_S]
    assert (state_of(contact), heard.count) == (State.READY, 1)


def test_a_key_store_that_stays_away_for_a_day_has_its_contacts_set_aside_with_the_reason(
    centre: Centre, kms: Kms
) -> None:
    contact = call()
    Contact.objects.filter(pk=contact.pk).update(received_at=timezone.now() - timedelta(hours=25))
    kms.stop()

    run_jobs()

    row = SetAside.objects.get()
    assert (row.contact_id, row.reason_code) == (contact.pk, ProblemCode.STORE_FAILED)
    assert row.reason_data == {"store": "keys", "error": "unreachable"}
    assert row.can_be_retried


class Asked:
    """The key store, and how often it was asked to open a key."""

    def __init__(self) -> None:
        self.count, self._real = 0, sealing.key_store()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def unwrap(self, wrapped: bytes, *, context: bytes) -> bytes:
        self.count += 1
        return self._real.unwrap(wrapped, context=context)


def sealed_anew(contact: Contact, size_bytes: int) -> Recording:
    """Its recording, replaced by so many bytes."""
    box = sealing.seal(bytes(size_bytes), context=str(contact.pk), period=contact.key_period)
    row = Recording.objects.get(contact=contact)
    row.object_name, row.wrapped_key, row.byte_count = box.object_name, box.wrapped_key, box.byte_count
    row.save()
    return row


def test_a_recording_of_many_parts_asks_the_key_store_once(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact = make_call(centre.agnes)
    row = sealed_anew(contact, 9 << 20)
    asked = Asked()
    monkeypatch.setattr(sealing, "key_store", cache(lambda: asked))

    with opened_file(row, context=str(contact.pk)) as file:
        assert sum(len(part) for part in iter(lambda: file.read(1 << 20), b"")) == 9 << 20
    assert asked.count == 1

    recording = access.open_recording(contact, by=centre.agnes.person, at=timezone.now(), now=timezone.now)
    for start in range(0, 9 << 20, 1 << 20):
        assert len(recording.read(start, 1 << 20)) == 1 << 20
    assert asked.count == 2


def test_a_deletion_ends_what_was_opened_before_it_at_the_next_part(centre: Centre) -> None:
    contact = make_call(centre.agnes)
    read = sealing.part_reader(sealed_anew(contact, 1 << 20), context=str(contact.pk))
    assert read(0, 10) == bytes(10)

    sealing.destroy_keys([contact])

    with pytest.raises(KeyDestroyed):
        read(10, 10)


class Full:
    """An object store on a disk that is full, for so many things asked of it."""

    def __init__(self, real: ObjectStore, times: int) -> None:
        self._real, self._left = real, times

    def __getattr__(self, name: str) -> Callable[..., object]:
        if self._left > 0:
            self._left -= 1
            raise StoreFailed("ENOSPC", name="any")
        found: Callable[..., object] = getattr(self._real, name)
        return found


def fill(monkeypatch: pytest.MonkeyPatch, *, times: int) -> None:
    store = Full(sealing.object_store(), times)
    monkeypatch.setattr(sealing, "object_store", cache(lambda: store))


def test_a_source_says_why_it_waits_and_the_next_look_takes_what_lies_there(
    centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = at_folder(tmp_path / "drop")
    (tmp_path / "drop").mkdir()
    long = "Een heel lang verhaal. " * 15_000  # too large to lie in the database
    (tmp_path / "drop" / "chat.jsonl").write_bytes(a_chat(long, "Ja"))
    monkeypatch.setattr("leidraad.apps.contacts.outside_tasks.source_places.set_sources", lambda: [source])
    fill(monkeypatch, times=1)

    look_at_source(name="recorder")

    row = Source.objects.get()
    assert (row.error_code, row.error_detail) == ("store_away", "ENOSPC")
    assert not Contact.objects.exists()
    look_at_source(name="recorder")
    assert Source.objects.get().error_code == ""
    assert Contact.objects.count() == 1
    assert not SetAside.objects.exists()


def test_an_archive_waits_for_the_store_and_goes_on(
    centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(3):
        write(folder, number)
    monkeypatch.setattr(sealing, "IN_ROW_LIMIT_BYTES", 0)
    fill(monkeypatch, times=2)
    load, passing = begin(folder), Time()

    paths, _total = things_in(folder, centre_reading())
    load_archive(load, paths, centre_reading(), clock=passing.clock)

    assert passing.slept.count(10.0) == 2
    assert load.outcomes == {"received": 3}


def test_who_reads_of_it_is_told_that_nothing_is_lost() -> None:
    assert "Nothing is lost" in failure_in_words("store_away", "ENOSPC")
    assert "(ENOSPC)" in failure_in_words("store_away", "ENOSPC")
    assert "Nothing is lost" in mail_failure_in_words("KeyUnavailable")


def test_the_commands_say_it_in_a_line_and_are_given_again(
    centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "drop").mkdir()
    (tmp_path / "drop" / "chat.jsonl").write_bytes(a_chat("Een vraag", "Ja"))
    source = at_folder(tmp_path / "drop")
    monkeypatch.setattr("leidraad.apps.contacts.actions.source_places.set_sources", lambda: [source])
    monkeypatch.setattr(sealing, "IN_ROW_LIMIT_BYTES", 0)
    fill(monkeypatch, times=2)

    assert main(["ingest", "--no-wait", str(tmp_path / "drop")]) == 3
    assert "the store of objects is away (ENOSPC)" in capsys.readouterr().err
    assert main(["sources", "run", "recorder"]) == 1
    assert "(ENOSPC)" in capsys.readouterr().err
    assert main(["sources", "run", "recorder"]) == 0
    assert Contact.objects.count() == 1
