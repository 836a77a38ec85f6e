from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from django.utils import timezone

from leidraad.apps.charter.models import Access, Grant
from leidraad.apps.coaching.actions import draw_contact
from leidraad.apps.contacts.actions import access, sealing
from leidraad.apps.contacts.actions.deletion import delete_contact, shred_due, sweep_objects
from leidraad.apps.contacts.actions.intake import Outcome, receive_contact
from leidraad.apps.contacts.actions.retention import expire_contacts
from leidraad.apps.contacts.models import Contact, Recording, Turn
from leidraad.apps.ledger.models import Leaf
from leidraad.domain.charter.requests import CharterRefusal
from leidraad.domain.contacts.turns import Party
from leidraad.formats.audio import DecodedAudio, encode_for_playback
from tests.apps.contacts.centre import Centre, build_centre, chat, run_jobs


@pytest.fixture
def ready(centre: Centre) -> list[Contact]:
    """Four contacts of Agnes, read; the charter lets two of them be opened."""
    for number in range(4):
        receive_contact(chat(f"Vraag nummer {number}", "Antwoord"), by="test", at=timezone.now())
    run_jobs()
    return list(Contact.objects.order_by("pk"))


def test_a_coach_sees_no_contact_without_a_grant(centre: Centre, ready: list[Contact]) -> None:
    assert not Contact.objects.visible_to(centre.cleo).exists()
    assert not Turn.objects.visible_to(centre.cleo).exists()


def test_an_agent_sees_their_own_contacts_and_no_others(centre: Centre, ready: list[Contact]) -> None:
    assert Contact.objects.visible_to(centre.agnes.person).count() == 4
    assert not Contact.objects.visible_to(centre.bram.person).exists()


def test_an_administrator_sees_states_and_no_words(centre: Centre, ready: list[Contact]) -> None:
    assert not Contact.objects.visible_to(centre.adam).exists()
    assert Contact.objects.in_care_of(centre.adam).count() == 4


def test_a_draw_gives_a_coach_one_contact_and_writes_it_down(centre: Centre, ready: list[Contact]) -> None:
    before = Leaf.objects.count()

    grant = draw_contact(centre.agnes, by=centre.cleo, purpose="coaching", at=timezone.now())

    assert [row.pk for row in Contact.objects.visible_to(centre.cleo)] == [grant.contact_id]
    assert Leaf.objects.count() > before


def test_the_third_draw_exceeds_the_cap_and_is_refused_with_its_clause(
    centre: Centre, ready: list[Contact]
) -> None:
    for _ in range(2):
        grant = draw_contact(centre.agnes, by=centre.cleo, purpose="coaching", at=timezone.now())
        contact = Contact.objects.get(pk=grant.contact_id)
        access.open_transcript(contact, by=centre.cleo, at=timezone.now())

    with pytest.raises(CharterRefusal) as refusal:
        draw_contact(centre.agnes, by=centre.cleo, purpose="coaching", at=timezone.now())

    assert [str(clause) for clause in refusal.value.decision.clause_ids] == ["C6"]
    assert Grant.objects.count() == 2


def test_a_coach_of_another_team_is_refused(centre: Centre, ready: list[Contact]) -> None:
    with pytest.raises(CharterRefusal):
        draw_contact(centre.agnes, by=centre.dirk, purpose="coaching", at=timezone.now())


@pytest.mark.parametrize("purpose", ["sanction", "appraisal", "pay", "curiosity", ""])
def test_no_purpose_but_those_signed_opens_anything(
    centre: Centre, ready: list[Contact], purpose: str
) -> None:
    with pytest.raises(CharterRefusal):
        draw_contact(centre.agnes, by=centre.cleo, purpose=purpose, at=timezone.now())


def test_opening_a_transcript_is_shown_to_the_agent(centre: Centre, ready: list[Contact]) -> None:
    grant = draw_contact(centre.agnes, by=centre.cleo, purpose="coaching", at=timezone.now())
    contact = Contact.objects.get(pk=grant.contact_id)

    access.open_transcript(contact, by=centre.cleo, at=timezone.now())

    seen = Access.objects.visible_to(centre.agnes.person).get(contact_id=contact.pk)
    assert (seen.person, seen.purpose) == (centre.cleo, "coaching")
    assert seen.clause_ids


def test_without_a_grant_nothing_opens_even_for_who_has_the_row_in_hand(
    centre: Centre, ready: list[Contact]
) -> None:
    for person in (centre.cleo, centre.dirk, centre.adam, centre.bram.person):
        with pytest.raises(CharterRefusal):
            access.open_transcript(ready[0], by=person, at=timezone.now())


def test_an_ended_grant_opens_nothing(centre: Centre, ready: list[Contact]) -> None:
    grant = draw_contact(centre.agnes, by=centre.cleo, purpose="coaching", at=timezone.now())
    later = grant.expires_at + timedelta(seconds=1)

    with pytest.raises(CharterRefusal):
        access.open_transcript(Contact.objects.get(pk=grant.contact_id), by=centre.cleo, at=later)


def test_deleting_takes_the_words_the_keys_and_the_right_to_go_on_listening(
    centre: Centre, ready: list[Contact], data_folder: Path
) -> None:
    grant = draw_contact(centre.agnes, by=centre.cleo, purpose="coaching", at=timezone.now())
    contact = Contact.objects.get(pk=grant.contact_id)
    _give_sound(contact)
    playing = access.open_recording(contact, by=centre.cleo, at=timezone.now(), now=timezone.now)
    assert len(playing.read(0, 10)) == 10

    receipt = delete_contact(contact, by=centre.agnes.person, at=timezone.now())

    with pytest.raises(access.RecordingGone):
        playing.read(0, 10)
    assert shred_due(at=timezone.now() + timedelta(minutes=2)) == 1
    assert not Contact.every.filter(pk=grant.contact_id).exists()
    assert not Turn.objects.filter(contact_id=grant.contact_id).exists()
    assert not Recording.objects.exists()
    assert Leaf.objects.filter(pk=receipt.leaf_id, event="contacts:contact:deleted").exists()


@pytest.mark.django_db(transaction=True)
def test_the_sealed_bytes_go_once_the_deletion_commits(data_folder: Path) -> None:
    centre = build_centre()
    receive_contact(chat("Vraag", "Antwoord"), by="test", at=timezone.now())
    run_jobs()
    contact = Contact.objects.get()
    _give_sound(contact)
    assert _object_files(data_folder)

    delete_contact(contact, by=centre.agnes.person, at=timezone.now())
    assert shred_due(at=timezone.now() + timedelta(minutes=2)) == 1

    assert not _object_files(data_folder)


def test_nobody_else_deletes_a_contact(centre: Centre, ready: list[Contact]) -> None:
    for person in (centre.cleo, centre.adam, centre.bram.person):
        with pytest.raises(CharterRefusal):
            delete_contact(ready[0], by=person, at=timezone.now())

    assert Contact.objects.count() == 4


def test_what_an_agent_deleted_is_not_taken_in_again(centre: Centre) -> None:
    handover = chat("Vraag", "Antwoord")
    receipt = receive_contact(handover, by="test", at=timezone.now())
    delete_contact(Contact.objects.get(pk=receipt.contact_id), by=centre.agnes.person, at=timezone.now())

    again = receive_contact(handover, by="test", at=timezone.now())

    assert again.outcome is Outcome.DELETED_BEFORE
    assert not Contact.objects.exists()


def test_a_job_of_a_deleted_contact_ends_without_a_trace(centre: Centre) -> None:
    receipt = receive_contact(chat("Vraag", "Antwoord"), by="test", at=timezone.now())
    delete_contact(Contact.objects.get(pk=receipt.contact_id), by=centre.agnes.person, at=timezone.now())

    assert run_jobs() == 2  # reading it, and destroying it, for which it is too early

    assert not Turn.objects.exists()


def test_deleting_gives_no_quota_back(centre: Centre, ready: list[Contact]) -> None:
    for _ in range(2):
        grant = draw_contact(centre.agnes, by=centre.cleo, purpose="coaching", at=timezone.now())
        access.open_transcript(Contact.objects.get(pk=grant.contact_id), by=centre.cleo, at=timezone.now())
    delete_contact(Contact.objects.get(pk=grant.contact_id), by=centre.agnes.person, at=timezone.now())

    with pytest.raises(CharterRefusal):
        draw_contact(centre.agnes, by=centre.cleo, purpose="coaching", at=timezone.now())


def test_the_leaf_of_a_deletion_does_not_say_whose_it_was(centre: Centre, ready: list[Contact]) -> None:
    receipt = delete_contact(ready[0], by=centre.agnes.person, at=timezone.now())

    body = str(Leaf.objects.get(pk=receipt.leaf_id).body)
    assert "agnes" not in body
    assert str(ready[0].pk) not in body


def test_contacts_die_at_the_end_of_their_retention(centre: Centre) -> None:
    old = chat("Oud", "Dag", started_at=timezone.now() - timedelta(days=27))
    young = chat("Jong", "Dag", started_at=timezone.now() - timedelta(days=20))
    for handover in (old, young):
        receive_contact(handover, by="test", at=timezone.now())
    run_jobs()

    assert expire_contacts(at=timezone.now() + timedelta(days=2)) == 1

    assert [turn.text for turn in Turn.objects.filter(party="customer")] == ["Jong"]


def test_bytes_without_a_row_are_swept_away_and_others_stay(
    centre: Centre, ready: list[Contact], data_folder: Path
) -> None:
    _give_sound(ready[0])
    sealing.seal(b"a transaction that never committed", context="nothing", period=ready[0].key_period)

    assert sweep_objects(older_than_s=3600) == 0
    assert sweep_objects(older_than_s=-1) == 1

    assert len(_object_files(data_folder)) == 1
    assert sealing.open_whole(Recording.objects.get(), context=str(ready[0].pk))


def _give_sound(contact: Contact) -> None:
    """A second of a tone as the recording of a contact."""
    tone = np.sin(np.linspace(0, 440 * 2 * np.pi, 16_000, dtype=np.float32))
    encoded = encode_for_playback(
        DecodedAudio(samples=np.stack([tone, tone * 0.5]), rate_hz=16_000, duration_s=1.0)
    )
    box = sealing.seal(encoded, context=str(contact.pk), period=contact.key_period)
    Recording.objects.create(
        contact=contact,
        object_name=box.object_name,
        wrapped_key=box.wrapped_key,
        byte_count=box.byte_count,
        media_type="audio/webm",
        duration_s=1.0,
        parties=[str(Party.AGENT), str(Party.CUSTOMER)],
        peaks=[[1.0], [0.5]],
    )


def _object_files(data_folder: Path) -> list[Path]:
    return [path for path in (data_folder / "objects").rglob("*") if path.is_file()]
