"""A deletion takes effect at once, can be taken back for a minute, and then nothing brings the contact back."""

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.utils import timezone

from leidraad.apps.charter.models import ClosedContact, LeftBehind
from leidraad.apps.contacts.actions import access, deletion, sealing
from leidraad.apps.contacts.actions.intake import Outcome, receive_contact
from leidraad.apps.contacts.models import (
    Contact,
    ContactAgent,
    Forgotten,
    InsightTurn,
    Payload,
    Recording,
    ServiceRecord,
    StoreLink,
    Turn,
)
from leidraad.apps.contacts.search import SearchRequest, search_turns
from leidraad.apps.ledger.models import Leaf, SubjectSalt
from leidraad.domain.charter.requests import CharterRefusal
from leidraad.engines.key_store import KeyDestroyed, KeyUnavailable
from tests.apps.contacts.centre import Centre, chat, run_jobs
from tests.factories import make_call

LATER = timedelta(minutes=2)


@pytest.fixture
def call(centre: Centre) -> Contact:
    """A call of Agnes with sound, words, and rows in the other stores."""
    return make_call(centre.agnes)


def test_from_the_first_moment_nobody_opens_it(centre: Centre, call: Contact) -> None:
    agnes = centre.agnes.person
    playing = access.open_recording(call, by=agnes, at=timezone.now(), now=timezone.now)

    deletion.delete_contact(call, by=agnes, at=timezone.now())

    with pytest.raises(access.RecordingGone):
        playing.read(0, 10)
    assert not Contact.objects.exists()
    assert not Contact.objects.visible_to(agnes).exists()
    assert not Turn.objects.visible_to(agnes).exists()
    assert not search_turns(agnes, SearchRequest("factuur")).hits
    assert not (InsightTurn.objects.exists())
    assert not (ServiceRecord.objects.exists())
    assert not (StoreLink.objects.exists())
    with pytest.raises(CharterRefusal):
        access.open_transcript(call, by=agnes, at=timezone.now())


def test_until_it_is_final_the_agent_takes_it_back(centre: Centre, call: Contact) -> None:
    agnes, at = centre.agnes.person, timezone.now()
    insight_before = InsightTurn.objects.count()
    receipt = deletion.delete_contact(call, by=agnes, at=at)
    assert receipt.undo_until == at + timedelta(seconds=60)

    deletion.undo_deletion(call.pk, by=agnes, at=at + timedelta(seconds=59))
    run_jobs()

    assert [row.pk for row in Contact.objects.visible_to(agnes)] == [call.pk]
    access.open_transcript(call, by=agnes, at=timezone.now())
    assert not (Forgotten.objects.exists())
    assert not (ClosedContact.objects.exists())
    assert InsightTurn.objects.count() == insight_before > 0


@pytest.mark.parametrize("seconds", [60, 61, 3600])
def test_after_that_it_is_final(centre: Centre, call: Contact, seconds: int) -> None:
    at = timezone.now()
    deletion.delete_contact(call, by=centre.agnes.person, at=at)

    with pytest.raises(deletion.NothingToUndo):
        deletion.undo_deletion(call.pk, by=centre.agnes.person, at=at + timedelta(seconds=seconds))


def test_nobody_else_takes_it_back(centre: Centre, call: Contact) -> None:
    at = timezone.now()
    deletion.delete_contact(call, by=centre.agnes.person, at=at)

    for person in (centre.bram.person, centre.cleo, centre.adam):
        with pytest.raises(deletion.NothingToUndo):
            deletion.undo_deletion(call.pk, by=person, at=at)


def test_destroying_takes_key_rows_and_bytes_and_leaves_nothing_to_open(
    centre: Centre, call: Contact, data_folder: Path, django_capture_on_commit_callbacks: object
) -> None:
    recording = Recording.objects.get()
    at = timezone.now()
    deletion.delete_contact(call, by=centre.agnes.person, at=at)

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        assert deletion.shred_contact(call.pk, at=at + LATER)

    with pytest.raises(KeyDestroyed):
        sealing.open_whole(recording, context=str(call.pk))
    assert not [path for path in (data_folder / "objects").rglob("*") if path.is_file()]
    for rows in (Contact.every, Turn.objects, Payload.objects, Recording.objects):
        assert not rows.exists()
    assert not SubjectSalt.objects.filter(subject=str(call.pk)).exists()


def test_its_own_job_destroys_it_and_may_run_twice(centre: Centre, call: Contact) -> None:
    at = timezone.now() - LATER
    deletion.delete_contact(call, by=centre.agnes.person, at=at)

    assert run_jobs() == 1
    assert not Contact.every.exists()
    assert not deletion.shred_contact(call.pk, at=timezone.now())


def test_nothing_is_destroyed_before_its_time_or_after_it_was_taken_back(
    centre: Centre, call: Contact
) -> None:
    at = timezone.now()
    deletion.delete_contact(call, by=centre.agnes.person, at=at)
    assert not deletion.shred_contact(call.pk, at=at + timedelta(seconds=59))

    deletion.undo_deletion(call.pk, by=centre.agnes.person, at=at)

    assert not deletion.shred_contact(call.pk, at=at + LATER)
    assert deletion.shred_due(at=at + LATER) == 0
    assert sealing.may_be_opened(call)


def test_a_lost_job_is_made_up_for(centre: Centre, call: Contact) -> None:
    at = timezone.now()
    deletion.delete_contact(call, by=centre.agnes.person, at=at)

    assert deletion.shred_due(at=at + LATER) == 1
    assert not Contact.every.exists()


def test_an_agent_who_joined_the_contact_may_delete_it_and_is_told_of_the_other(
    centre: Centre, call: Contact
) -> None:
    ContactAgent.objects.create(contact=call, agent=centre.bram)

    told = deletion.consequences_of(call, by=centre.bram.person, at=timezone.now())
    deletion.delete_contact(call, by=centre.bram.person, at=timezone.now())

    assert told.other_agents == ("Agnes",)
    assert not Contact.objects.exists()


def test_a_second_press_is_told_that_it_is_done(centre: Centre, call: Contact) -> None:
    deletion.delete_contact(call, by=centre.agnes.person, at=timezone.now())

    with pytest.raises(deletion.AlreadyDeleted):
        deletion.delete_contact(call, by=centre.agnes.person, at=timezone.now())
    assert Leaf.objects.filter(event="contacts:contact:deleted").count() == 1


def test_the_same_file_is_not_taken_in_while_it_waits_to_be_destroyed(centre: Centre) -> None:
    handover = chat("Vraag", "Antwoord", source_id="A-1")
    receipt = receive_contact(handover, by="test", at=timezone.now())
    deletion.delete_contact(
        Contact.objects.get(pk=receipt.contact_id), by=centre.agnes.person, at=timezone.now()
    )

    assert receive_contact(handover, by="test", at=timezone.now()).outcome is Outcome.DELETED_BEFORE


def test_reading_a_deleted_contact_keeps_nothing(centre: Centre) -> None:
    receipt = receive_contact(chat("Vraag", "Antwoord"), by="test", at=timezone.now())
    at = timezone.now() - LATER
    deletion.delete_contact(Contact.objects.get(pk=receipt.contact_id), by=centre.agnes.person, at=at)

    run_jobs()

    assert not (Turn.objects.exists())
    assert not (InsightTurn.objects.exists())


def test_when_the_keys_cannot_be_reached_nothing_opens_and_nothing_is_taken_for_destroyed(
    centre: Centre, call: Contact, data_folder: Path
) -> None:
    (data_folder / "keys" / "contacts").rename(data_folder / "keys" / "elsewhere")

    with pytest.raises(KeyUnavailable):
        access.open_transcript(call, by=centre.agnes.person, at=timezone.now())
    with pytest.raises(KeyUnavailable):
        access.open_recording(call, by=centre.agnes.person, at=timezone.now(), now=timezone.now)
    assert not Leaf.objects.filter(event="charter:own_contact:opened").exists()


def test_a_damaged_key_file_denies(centre: Centre, call: Contact, data_folder: Path) -> None:
    (data_folder / "keys" / "contacts" / f"{call.key_period}.keys").write_bytes(b"spoiled")

    with pytest.raises(KeyUnavailable):
        access.open_transcript(call, by=centre.agnes.person, at=timezone.now())


@pytest.mark.parametrize(("what", "left"), [("destroy", 1), ("run_out", 3)])
def test_what_an_agent_who_left_leaves_behind_goes_as_the_charter_says(
    centre: Centre, call: Contact, what: str, left: int
) -> None:
    shared, other = make_call(centre.bram), make_call(centre.bram)
    ContactAgent.objects.create(contact=shared, agent=centre.agnes)
    behind = LeftBehind.objects.create(agent=centre.agnes, left_at=timezone.now(), what=what)

    deletion.destroy_left_behind(at=timezone.now())

    assert Contact.every.count() == left
    assert other in Contact.objects.all()
    assert sealing.may_be_opened(call) is (what == "run_out")
    behind.refresh_from_db()
    assert behind.done_at is not None
    assert deletion.destroy_left_behind(at=timezone.now()) == 0


def test_no_leaf_of_a_deletion_says_whose_it_was(centre: Centre, call: Contact) -> None:
    at = timezone.now()
    before = set(Leaf.objects.values_list("pk", flat=True))
    deletion.delete_contact(call, by=centre.agnes.person, at=at)
    deletion.shred_contact(call.pk, at=at + LATER)

    bodies = Leaf.objects.exclude(pk__in=before).values_list("body", flat=True)

    assert len(bodies) == 2
    for body in bodies:
        assert '"actor":"agent"' in body or '"actor":"worker"' in body
        assert '"subject":null' in body
        for told in ("agnes", "a1", str(call.pk)):
            assert f'"{told}"' not in body


def test_no_table_counts_deletions_of_an_agent(centre: Centre) -> None:
    """Agnes deletes three contacts and Bram none: no row that names either of them differs by it."""
    before = _rows_naming_people()
    for _ in range(3):
        contact = Contact.objects.create(
            payload_key=uuid4().bytes * 2, agent=centre.agnes, team=centre.team, channel="chat",
            direction="inbound", started_at=timezone.now(), received_at=timezone.now(),
        )  # fmt: skip
        at = timezone.now() - LATER
        deletion.delete_contact(contact, by=centre.agnes.person, at=at)
    deletion.shred_due(at=timezone.now())

    assert _rows_naming_people() == before


def _rows_naming_people() -> dict[str, int]:
    """How many rows each table has that refer to a person or an agent."""
    from django.apps import apps

    from leidraad.apps.people.models import Agent, Person

    found = {}
    for model in apps.get_models():
        if any(
            field.related_model in (Agent, Person) for field in model._meta.get_fields() if field.concrete
        ):
            found[model._meta.label] = model._base_manager.count()
    return found
