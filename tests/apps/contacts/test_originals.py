"""Recordings as they came in: kept where the charter says so, sealed, for nobody's ears, and gone with their contact."""

import io
import json
import re
import wave
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

import leidraad
from leidraad.apps.charter import actions as charter
from leidraad.apps.charter import in_force
from leidraad.apps.contacts.actions import customer_requests, deletion, originals, retention, sealing
from leidraad.apps.contacts.copies import archive_of
from leidraad.apps.contacts.models import Contact, Original, Payload, RequestKind, State
from leidraad.apps.contacts.models.sealed_rows import sealed_tables
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people import actions as people
from leidraad.apps.people.models import Role
from leidraad.domain.charter.clauses import ClauseId
from leidraad.engines.key_store import KeyDestroyed
from leidraad.formats.audio import Samples, decode_audio
from tests.apps.contacts.centre import Centre, build_centre, call, run_jobs, with_originals
from tests.charters_in_force import put_in_force
from tests.factories import make_request
from tests.formats import synthetic_sound as made
from tests.people import charter_text
from tests.tiny_whisper import build_tiny_whisper
from tests.tones import tone_wav
from tests.web_role import sql_as

Committing = Callable[..., AbstractContextManager[object]]
SOUND = tone_wav(6.0, rate_hz=16_000)


@pytest.fixture
def keeping(db: None, data_folder: Path) -> Centre:
    """A centre whose charter keeps recordings as they came in, with a speech model that writes nonsense."""
    build_tiny_whisper(data_folder / "models" / "tiny-random")
    return build_centre(keep_original=True)


@pytest.fixture
def committing(django_capture_on_commit_callbacks: Committing) -> Committing:
    """Carries out what waits for the end of the transaction, which in a test never comes."""
    return django_capture_on_commit_callbacks


def test_a_recording_is_kept_as_it_came_where_the_charter_says_so(keeping: Centre) -> None:
    contact = _ready(recording=SOUND, language="nl")

    original = Original.objects.get(contact=contact)
    assert sealing.open_whole(original, context=str(contact.pk)) == SOUND
    assert original.language == "nl"
    assert not Payload.objects.exists()
    assert SOUND not in sealing.object_store().get(original.object_name or "")


def test_nothing_is_kept_where_the_charter_does_not_say_so(
    centre: Centre, data_folder: Path, committing: Committing
) -> None:
    build_tiny_whisper(data_folder / "models" / "tiny-random")

    with committing(execute=True):
        contact = _ready(recording=SOUND)

    assert contact.charter_version == 1
    assert not Original.objects.exists()
    assert set(sealing.object_store().names()) == {contact.recording.object_name} - {None}


def test_a_charter_that_keeps_from_now_on_does_not_reach_what_was_captured_before(
    centre: Centre, data_folder: Path
) -> None:
    contact = call()  # it waits, for there is no model yet
    _put_in_force(kept=True)
    build_tiny_whisper(data_folder / "models" / "tiny-random")
    charter.acknowledge_notice(agent=centre.agnes, by="agnes", at=timezone.now() - timedelta(hours=2))

    run_jobs()

    assert Contact.objects.get(pk=contact.pk).state == State.READY
    assert not Original.objects.exists()
    later = _ready(recording=tone_wav(6.5, rate_hz=16_000), started_at=timezone.now())
    assert (later.charter_version, Original.objects.get().contact_id) == (2, later.pk)


def test_a_charter_that_keeps_no_longer_has_what_was_kept_destroyed_and_leaves_the_contact(
    keeping: Centre, committing: Committing
) -> None:
    contact = _ready()
    (name,) = Original.objects.values_list("object_name", flat=True)
    _put_in_force(kept=False)

    with committing(execute=True):
        retention.expire_all(at=timezone.now())

    assert not Original.objects.exists()
    assert name not in set(sealing.object_store().names())
    assert Contact.objects.get(pk=contact.pk).state == State.READY
    said = json.loads(Leaf.objects.get(event="contacts:store:cleared").body)["data"]
    assert (said["store"], said["count"]) == ("originals", 1)


def test_under_a_charter_that_keeps_them_nothing_is_destroyed_early(keeping: Centre) -> None:
    _ready()

    retention.expire_all(at=timezone.now())

    assert Original.objects.count() == 1


def test_no_original_is_kept_while_the_clause_is_disputed(
    keeping: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = in_force.active_charter
    monkeypatch.setattr(in_force, "active_charter", lambda: _disputed(asked()))

    _ready()

    assert not Original.objects.exists()


def test_hold_is_silent_in_what_is_kept(keeping: Centre) -> None:
    """Nobody may record a customer on hold, so it is not kept with the rest either."""
    tone = (0.2 * np.sin(2 * np.pi * 900 * made.seconds(20.0))).astype(np.float32)
    whole = made.joined([tone, made.music(3, duration_s=20.0), tone])

    contact = _ready(recording=wav(np.stack([whole, made.noise(1, duration_s=60.0)])))

    ((_, start_s, end_s),) = contact.cut_spans
    heard = decode_audio(io.BytesIO(_kept_sound(contact)))
    held = heard.samples[:, int((start_s + 0.1) * heard.rate_hz) : int((end_s - 0.1) * heard.rate_hz)]
    assert np.abs(held).max() == 0.0
    assert np.abs(heard.samples).max() > 0.01
    assert heard.duration_s == pytest.approx(60.0, abs=0.2)


def test_the_tones_of_telephone_keys_are_silent_in_what_is_kept(keeping: Centre) -> None:
    """They say which numbers were typed: of a card, or a secret one."""
    tone = (0.2 * np.sin(2 * np.pi * 900 * made.seconds(5.0))).astype(np.float32)
    pressed = made.keys("4711")
    whole = made.joined([tone, 0 * tone, pressed, 0 * tone, tone])

    contact = _ready(recording=wav(np.stack([whole, made.noise(1, duration_s=len(whole) / made.RATE_HZ)])))

    heard = decode_audio(io.BytesIO(_kept_sound(contact)))
    typed = heard.samples[
        0, int(10.0 * heard.rate_hz) : int((10.0 + len(pressed) / made.RATE_HZ) * heard.rate_hz)
    ]
    assert np.abs(typed).mean() < 0.01 < np.abs(pressed).mean()
    assert np.abs(heard.samples[0, : 4 * heard.rate_hz]).max() > 0.1


def test_a_transcript_that_came_along_leaves_nothing_to_hear_again(keeping: Centre) -> None:
    rows = [
        {
            "ParticipantRole": "AGENT",
            "Content": "Dag",
            "BeginOffsetMillis": 0,
            "EndOffsetMillis": 900,
            "Items": [],
        }
    ]
    parties = [{"ParticipantRole": "AGENT"}, {"ParticipantRole": "CUSTOMER"}]
    document = json.dumps({"Transcript": rows, "Participants": parties, "LanguageCode": "nl-NL"}).encode()

    contact = _ready(document=document)

    assert contact.recording.duration_s == pytest.approx(6.0, abs=0.1)
    assert not Original.objects.exists()


def _gone_by_deletion(contact: Contact, centre: Centre) -> None:
    deletion.delete_contact(contact, by=centre.agnes.person, at=timezone.now())
    deletion.shred_due(at=timezone.now() + timedelta(hours=13))


def _gone_by_withdrawal(contact: Contact, centre: Centre) -> None:
    deletion.withdraw_contact(contact.pk, at=timezone.now())
    deletion.shred_due(at=timezone.now() + timedelta(seconds=1))


def _gone_by_retention(contact: Contact, centre: Centre) -> None:
    retention.expire_all(at=contact.keep_until)


def _gone_by_erasure(contact: Contact, centre: Centre) -> None:
    at = timezone.now()
    dora = people.add_person(username="dora", name="Dora", language="nl", password=None, by="test", at=at)
    people.assign_role(dora, role=Role.DATA_PROTECTION_OFFICER, team=None, by="test", at=at)
    request = make_request(dora, kind=RequestKind.ERASURE, identity="0470 12 34 56")
    customer_requests.note_identity_checked(request, by=dora, at=at)
    customer_requests.carry_out_erasure(request.pk, at=at)


def _gone_by_leaving(contact: Contact, centre: Centre) -> None:
    charter.withdraw_agent(agent=centre.agnes, by="agnes", at=timezone.now())
    deletion.destroy_left_behind(at=timezone.now())


@pytest.mark.parametrize(
    "end", [_gone_by_deletion, _gone_by_withdrawal, _gone_by_retention, _gone_by_erasure, _gone_by_leaving]
)
def test_whatever_ends_a_contact_ends_its_original(
    keeping: Centre, end: Callable[[Contact, Centre], None], committing: Committing
) -> None:
    contact = _ready(customer_identities=("0470 12 34 56",))
    original = Original.objects.get(contact=contact)

    with committing(execute=True):
        end(contact, keeping)

    assert not Original.objects.exists()
    assert original.object_name not in set(sealing.object_store().names())
    with pytest.raises(KeyDestroyed):
        sealing.open_whole(original, context=str(contact.pk))


def test_no_copy_for_a_customer_holds_the_original(keeping: Centre) -> None:
    contact = _ready(recording=SOUND)

    data = archive_of([contact], [], language="nl", at=timezone.now())

    assert b"original" not in data
    assert SOUND not in data


def test_it_is_one_of_the_tables_that_every_change_of_keys_reaches() -> None:
    assert Original in sealed_tables()


def test_nobody_can_say_that_an_original_is_kept_without_knowing_the_version(db: None) -> None:
    assert not originals.is_kept_by_charter(None)


# Who may name the table at all: who keeps, uses and destroys it, and the drill that tries to open what was deleted.
KNOWING_ORIGINALS = {
    "apps/contacts/actions/deletion.py",
    "apps/contacts/actions/hearing_again.py",
    "apps/contacts/actions/originals.py",
    "apps/contacts/models/__init__.py",
    "apps/contacts/models/quality.py",
    "apps/contacts/reconciliation.py",
    "apps/contacts/tasks.py",
    "cli/drill_inside.py",
}


def test_no_page_api_export_or_copy_names_the_table_of_originals() -> None:
    source = Path(leidraad.__file__).parent
    texts = {path: path.read_text() for path in source.rglob("*.py") if "migrations" not in path.parts}
    naming = {
        str(path.relative_to(source))
        for path, text in texts.items()
        if ("contacts.models" in text and re.search(r"\bOriginal\b|\.original\b|contacts_original", text))
        or "class Original(" in text
    }

    assert naming == KNOWING_ORIGINALS


def test_the_web_servers_role_cannot_read_an_original_whoever_is_signed_in(
    keeping: Centre,
) -> None:
    _ready()

    for person in (keeping.agnes.person, keeping.adam, keeping.cleo):
        with (
            pytest.raises(DatabaseError, match="permission denied"),
            transaction.atomic(),
            sql_as(person) as cursor,
        ):
            cursor.execute("SELECT count(*) FROM public.contacts_original")


def _ready(**told: object) -> Contact:
    contact = call(**told)  # type: ignore[arg-type]
    run_jobs()
    contact.refresh_from_db()
    assert contact.state == State.READY
    return contact


def _kept_sound(contact: Contact) -> bytes:
    return sealing.open_whole(Original.objects.get(contact=contact), context=str(contact.pk))


def wav(samples: Samples) -> bytes:
    """A recording of these channels."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(samples.shape[0])
        file.setsampwidth(2)
        file.setframerate(made.RATE_HZ)
        file.writeframes((samples.T * 32_000).astype("<i2").tobytes())
    return buffer.getvalue()


def _put_in_force(*, kept: bool) -> None:
    at = timezone.now() - timedelta(days=30)
    put_in_force(with_originals(charter_text(percent=50, at=at), kept=kept), at=at)


def _disputed(active: object) -> object:
    return replace(active, frozen=frozenset({ClauseId.RETENTION}))  # type: ignore[type-var]
