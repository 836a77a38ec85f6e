"""Many contacts at once are taken in and read as if each came alone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leidraad.apps.charter.models import QuotaWindow
from leidraad.apps.contacts.actions import reading
from leidraad.apps.contacts.actions.intake import Outcome, receive_contacts, take_up_forgotten
from leidraad.apps.contacts.models import Contact, SetAside, State, Turn
from leidraad.apps.ledger.models import Leaf
from leidraad.domain.contacts.problems import ProblemCode
from tests.apps.contacts.centre import Centre, chat, run_jobs


def test_each_of_many_ends_as_it_would_alone(centre: Centre) -> None:
    twice = chat("Tweemaal", "Ja")
    future = timezone.now() + timedelta(hours=3)
    handovers = [
        chat("Eerste", "Dag"),
        chat("Van wie niet meedoet", "Dag", agent="a2"),
        twice,
        chat("Van een onbekende", "Dag", agent="nobody"),
        replace(twice, name="again.jsonl"),
        chat("Uit de toekomst", "Dag", started_at=future),
        chat("Zelfde nummer", "Dag", source_id="x-1"),
        chat("Ander gesprek, zelfde nummer", "Dag", source_id="x-1"),
    ]

    receipts = receive_contacts(handovers, by="test", at=timezone.now())

    assert [receipt.outcome for receipt in receipts] == [
        Outcome.RECEIVED,
        Outcome.REFUSED,
        Outcome.RECEIVED,
        Outcome.SET_ASIDE,
        Outcome.ALREADY_HERE,
        Outcome.SET_ASIDE,
        Outcome.RECEIVED,
        Outcome.SET_ASIDE,
    ]
    assert receipts[4].contact_id == receipts[2].contact_id
    run_jobs()
    assert Contact.objects.filter(state=State.READY).count() == 3
    this_month = QuotaWindow.objects.order_by("starts_on").filter(agent=centre.agnes)[
        0
    ]  # the next knows them too
    assert this_month.captured_count == 3
    assert Leaf.objects.filter(event="contacts:contact:captured").count() == 3
    assert Leaf.objects.filter(event="charter:capture:refused").count() == 1


def test_one_that_cannot_be_read_does_not_hold_up_the_others(centre: Centre) -> None:
    broken = replace(chat("x", "y"), document=b"{broken")
    receive_contacts([chat("Een", "Dag"), broken, chat("Twee", "Dag")], by="test", at=timezone.now())

    run_jobs()
    assert Contact.objects.filter(state=State.READY).count() == 2

    run_jobs()  # the one that got a job of its own
    assert SetAside.objects.get().reason_code == ProblemCode.MALFORMED_JSON
    assert Contact.objects.filter(state=State.SET_ASIDE).count() == 1


def test_when_nothing_can_be_kept_together_each_is_read_alone(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive_contacts([chat("Een", "Dag"), chat("Twee", "Dag")], by="test", at=timezone.now())
    keep = reading.save_readings

    def refuse_many(readings: dict[object, object], **rest: object) -> int:
        if len(readings) > 1:
            raise OSError("the disk is full")
        return keep(readings, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "save_readings", refuse_many)
    run_jobs()
    run_jobs()

    assert Contact.objects.filter(state=State.READY).count() == 2
    assert Turn.objects.count() == 4


def test_reading_together_twice_changes_nothing(centre: Centre) -> None:
    receive_contacts([chat("Een", "Dag"), chat("Twee", "Dag")], by="test", at=timezone.now())
    run_jobs()
    Contact.objects.update(state=State.RECEIVED)

    from leidraad.apps.contacts.tasks import read_documents

    read_documents(contact_ids=[str(pk) for pk in Contact.objects.values_list("pk", flat=True)])

    assert Turn.objects.count() == 4


def test_ten_together_take_no_more_statements_than_two(centre: Centre) -> None:
    _statement_counts("Eerst", count=2)  # what is read once for good, is read now

    two, ten = _statement_counts("Twee", count=2), _statement_counts("Tien", count=10)

    assert two == ten


def _statement_counts(word: str, *, count: int) -> tuple[int, int]:
    """How many statements it takes to take in, and to read, so many contacts at once."""
    from leidraad.apps.contacts.tasks import read_documents

    at = timezone.now()
    handovers = [
        chat(f"{word} {'na' * number}", "Dag", started_at=at - timedelta(hours=1)) for number in range(count)
    ]
    with CaptureQueriesContext(connection) as taking_in:
        receipts = receive_contacts(handovers, by="test", at=at)
    with CaptureQueriesContext(connection) as reading_them:
        read_documents(contact_ids=[str(receipt.contact_id) for receipt in receipts])
    assert Contact.objects.filter(state=State.RECEIVED).count() == 0
    return len(taking_in), len(reading_them)


def test_nothing_handed_over_gives_no_receipts(centre: Centre) -> None:
    assert receive_contacts([], by="test", at=timezone.now()) == []


def test_a_contact_whose_job_is_gone_is_taken_up_again(centre: Centre) -> None:
    receive_contacts([chat("Een", "Dag"), chat("Twee", "Dag")], by="test", at=timezone.now())
    later = timezone.now() + timedelta(minutes=6)
    assert take_up_forgotten(at=later) == 0  # its job still waits

    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    assert take_up_forgotten(at=timezone.now()) == 0  # too soon to be forgotten
    assert take_up_forgotten(at=later) == 2

    run_jobs()
    assert Contact.objects.filter(state=State.READY).count() == 2
