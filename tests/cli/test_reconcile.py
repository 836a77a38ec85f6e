"""`leidraad reconcile` adds up where nothing is lost, and names what is missing where something is."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.db import connection
from django.utils import timezone

from leidraad.apps.contacts.actions import deletion, intake, retention
from leidraad.apps.contacts.actions.archives import Item, begin_load
from leidraad.apps.contacts.actions.archives import hand_over as hand_over_of_archive
from leidraad.apps.contacts.actions.intake import receive_contact
from leidraad.apps.contacts.actions.uploads import add_bytes, begin_upload
from leidraad.apps.contacts.models import Contact, Payload, SetAside, State
from leidraad.apps.contacts.reconciliation import ENDINGS, GapCode, reconcile
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf, SubjectSalt
from leidraad.cli import reconcile as command
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.sidecar import facts_from_object
from tests.apps.contacts.centre import Centre, build_centre, chat, run_jobs
from tests.people_fixtures import data_folder

__all__ = ["data_folder"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def centre(db: None, data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Centre:
    monkeypatch.setattr(command, "start_django", lambda: None)
    return build_centre()


def run(*words: str) -> Result:
    result = CliRunner().invoke(command.reconcile, list(words), standalone_mode=False)
    if result.exception is not None:
        raise result.exception
    return result


def hand_over(count: int) -> list[Contact]:
    receipts = [
        receive_contact(chat(f"Vraag {number}", "Antwoord"), by="test", at=timezone.now())
        for number in range(count)
    ]
    ids = [receipt.contact_id for receipt in receipts if receipt.contact_id]
    return [Contact.objects.get(pk=contact_id) for contact_id in ids]


def gaps() -> dict[GapCode, int]:
    return {gap.code: gap.count for gap in reconcile().gaps}


def test_an_empty_centre_adds_up(centre: Centre) -> None:
    assert run().return_value == 0


def test_ready_refused_set_aside_and_handed_over_twice_add_up(centre: Centre) -> None:
    hand_over(3)
    receive_contact(chat("Nog een vraag", agent="a2"), by="test", at=timezone.now())  # Bram takes no part
    broken = chat("Wie was dit?", agent="nobody")
    receive_contact(broken, by="test", at=timezone.now())
    receive_contact(broken, by="test", at=timezone.now())  # set aside once more, in the place of the first
    intake.set_aside_unread("row 3", IntakeProblem(ProblemCode.EMPTY_FILE), by="test", at=timezone.now())
    run_jobs()

    result = run("--json")

    said = json.loads(result.output)
    assert result.return_value == 0
    assert said["gaps"] == []
    assert said["received"] == {
        "count": 7,
        "taken_in": 3,
        "set_aside_unread": 3,
        "refused_by_the_charter": 1,
    }
    assert {name: count for name, count in said["accounted"].items() if count} == {
        "count": 7,
        "ready": 3,
        "set_aside_unread": 2,
        "set_aside_again": 1,
        "refused_by_the_charter": 1,
    }


def test_what_was_deleted_and_what_reached_its_end_add_up(centre: Centre) -> None:
    first, second, third = hand_over(3)
    run_jobs()
    deletion.delete_contact(first, by=centre.agnes.person, at=timezone.now())
    deletion.withdraw_contact(second.pk, at=timezone.now())
    deletion.shred_contact(second.pk, at=timezone.now())
    Contact.every.filter(pk=third.pk).update(keep_until=timezone.now() - timedelta(days=1))
    retention.expire_contacts(at=timezone.now())

    found = reconcile()

    assert found.adds_up
    assert found.accounted["deleted"] == 1
    assert found.accounted["destroyed"] == 2
    assert sum(found.destroyed.values()) == 2


def test_a_contact_set_aside_with_its_bytes_adds_up(centre: Centre) -> None:
    (contact,) = hand_over(1)
    intake.set_contact_aside(contact, IntakeProblem(ProblemCode.NO_TURNS), at=timezone.now())

    found = reconcile()

    assert found.adds_up
    assert found.accounted["set_aside"] == 1


def test_a_contact_removed_behind_the_softwares_back_is_named(centre: Centre) -> None:
    contacts = hand_over(3)
    lost = str(contacts[1].pk)
    Contact.every.filter(pk=lost).delete()

    result = run()

    assert result.return_value == 1
    assert lost in result.output
    assert "It does not add up" in result.output
    assert gaps() == {GapCode.CONTACT_GONE: 1}


def test_a_contact_removed_with_its_tie_to_the_ledger_is_missed_by_count(centre: Centre) -> None:
    contacts = hand_over(3)
    Contact.every.filter(pk=contacts[0].pk).delete()
    SubjectSalt.objects.filter(pk=str(contacts[0].pk)).delete()

    assert gaps() == {GapCode.ENDINGS_DIFFER: 1}


def test_a_thing_set_aside_that_was_removed_is_named(centre: Centre) -> None:
    row = intake.set_aside_handover(
        chat("Iets"), IntakeProblem(ProblemCode.EMPTY_FILE), by="test", at=timezone.now()
    )
    SetAside.objects.filter(pk=row.pk).delete()

    assert gaps() == {GapCode.SET_ASIDE_GONE: 1}


def test_a_contact_that_the_ledger_never_saw_is_named(centre: Centre) -> None:
    (contact,) = hand_over(1)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE ledger_leaf DISABLE TRIGGER USER")
        cursor.execute("DELETE FROM ledger_leaf WHERE event = 'contacts:contact:captured'")
        cursor.execute("ALTER TABLE ledger_leaf ENABLE TRIGGER USER")

    found = reconcile()

    assert [gap.ids for gap in found.gaps] == [(str(contact.pk),)]
    assert found.gaps[0].code is GapCode.CONTACT_WITHOUT_LEAF


def test_a_contact_under_way_without_a_job_is_named_once_it_is_old(centre: Centre) -> None:
    _fresh, old = hand_over(2)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    Contact.objects.filter(pk=old.pk).update(received_at=timezone.now() - timedelta(minutes=6))

    found = reconcile()

    assert [(gap.code, gap.ids) for gap in found.gaps] == [(GapCode.NOBODY_AT_WORK, (str(old.pk),))]
    assert found.accounted["under_way"] == 2


def test_a_contact_whose_sealed_bytes_are_gone_is_named(centre: Centre) -> None:
    (contact,) = hand_over(1)
    Payload.objects.filter(contact=contact).update(sealed=None, object_name="0123456789abcdef")

    assert gaps() == {GapCode.BYTES_GONE: 1}


def test_a_contact_taken_in_twice_is_named(centre: Centre) -> None:
    (contact,) = hand_over(1)
    data = {"channel": "chat", "clauses": []}
    ledger.record(
        Event.CONTACT_CAPTURED, actor="command", at=timezone.now(), data=data, subject=str(contact.pk)
    )

    found = reconcile()

    assert [(gap.code, gap.ids) for gap in found.gaps] == [(GapCode.TAKEN_IN_TWICE, (str(contact.pk),))]
    assert not found.adds_up


def test_a_contact_set_aside_of_which_nothing_says_why_is_named(centre: Centre) -> None:
    (contact,) = hand_over(1)
    Contact.objects.filter(pk=contact.pk).update(state=State.SET_ASIDE)

    assert gaps() == {GapCode.WITHOUT_REASON: 1}


def test_a_whole_upload_that_nobody_hands_over_is_named_after_an_hour(centre: Centre) -> None:
    an_hour_ago = timezone.now() - timedelta(minutes=61)
    told = {"agent": "a1", "channel": "chat", "started_at": an_hour_ago.isoformat()}
    facts = facts_from_object(told)
    upload = begin_upload(centre.adam, name="x", told=told, facts=facts, length_bytes=3, at=an_hour_ago)
    assert gaps() == {}  # not whole: it is its sender's
    add_bytes(upload, [b"abc"], offset_bytes=0, at=an_hour_ago)
    assert gaps() == {}  # a job has it
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")

    found = reconcile()

    assert [(gap.code, gap.ids) for gap in found.gaps] == [(GapCode.UPLOAD_LEFT, (str(upload.pk),))]
    assert found.on_the_way["uploads"] == 1


def test_an_archive_whose_counts_are_not_those_of_its_list_is_named(centre: Centre) -> None:
    load = begin_load("archive", rate_per_minute=60, total=1, at=timezone.now())
    hand_over_of_archive(load, [Item(b"k" * 32, chat("Oud"))], at=timezone.now())
    assert reconcile().adds_up
    load.items.all().delete()

    assert gaps() == {GapCode.ARCHIVE_DIFFERS: 1}


def test_two_who_destroy_the_same_contact_write_one_end(centre: Centre) -> None:
    (contact,) = hand_over(1)
    deletion.withdraw_contact(contact.pk, at=timezone.now())
    for _ in range(2):  # both read the row before either destroyed it
        deletion.destroy([contact], event=Event.CONTACT_SHREDDED, clause="deletion", at=timezone.now())

    assert reconcile().adds_up


def test_from_a_day_on_what_came_before_is_not_counted(centre: Centre) -> None:
    hand_over(2)
    tomorrow = timezone.localdate() + timedelta(days=1)

    today = json.loads(run("--json", "--since", str(timezone.localdate() - timedelta(days=1))).output)
    later = json.loads(run("--json", "--since", str(tomorrow)).output)

    assert today["received"]["count"] == 2
    assert later["received"]["count"] == 0
    assert later["adds_up"] is True
    assert "that enough was destroyed" in run("--since", str(tomorrow)).output
    assert "that enough was destroyed" not in run().output


def test_every_gap_and_every_account_has_its_words(centre: Centre) -> None:
    found = reconcile()

    assert set(command.GAPS) == {str(code) for code in GapCode}
    assert set(command.ACCOUNTED) == set(found.accounted)
    assert set(command.RECEIVED) == set(found.received)
    assert set(command.ON_THE_WAY) == set(found.on_the_way)
    assert Leaf.objects.filter(event__in=ENDINGS).count() == 0
    assert State.READY in command.ACCOUNTED
