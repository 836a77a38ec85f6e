"""What the charter would have destroyed by now is not taken in, whoever hands it over; and its refusal is a ledger entry."""

from datetime import UTC, datetime, time, timedelta

import pytest
from django.utils import timezone

from leidraad.apps.charter.queries import retention_days
from leidraad.apps.contacts.actions.intake import Outcome, ask_before_bytes, receive_contact, receive_contacts
from leidraad.apps.contacts.models import Contact, Payload, SetAside
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.contacts.deadlines import quality_end
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.turns import Channel
from tests.apps.contacts.centre import Centre, chat

NOW = datetime.combine(timezone.now().date(), time(12), tzinfo=UTC)


def days_ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def test_a_contact_past_its_retention_is_refused_and_leaves_no_byte(centre: Centre) -> None:
    old = chat("Waar blijft mijn pakje?", "Morgen", started_at=days_ago(retention_days()))

    receipt = receive_contact(old, by="drop folder", at=NOW)

    assert receipt.outcome is Outcome.REFUSED
    assert receipt.decision is not None
    assert receipt.decision.clause_ids == (ClauseId.RETENTION,)
    assert not Contact.every.exists()
    assert not Payload.objects.exists()
    assert not SetAside.objects.exists()
    leaf = Leaf.objects.filter(event=Event.CAPTURE_REFUSED).get()
    assert "too_old" in leaf.body


@pytest.mark.parametrize("hours", range(-12, 12, 3))
def test_it_is_refused_from_the_moment_on_at_which_it_would_be_destroyed(centre: Centre, hours: int) -> None:
    started_at = days_ago(retention_days()) + timedelta(hours=hours + 12)
    is_over = quality_end(started_at, days=retention_days()) <= NOW

    receipt = receive_contact(chat("Vraag", "Antwoord", started_at=started_at), by="test", at=NOW)

    assert receipt.outcome is (Outcome.REFUSED if is_over else Outcome.RECEIVED)


def test_an_old_one_among_many_does_not_touch_the_others(centre: Centre) -> None:
    some = [chat(f"Vraag {days}", "Antwoord", started_at=days_ago(days)) for days in (1, 40, 2)]

    outcomes = [receipt.outcome for receipt in receive_contacts(some, by="test", at=NOW)]

    assert outcomes == [Outcome.RECEIVED, Outcome.REFUSED, Outcome.RECEIVED]


def test_an_upload_of_an_old_contact_is_refused_before_its_first_byte(centre: Centre) -> None:
    facts = ContactFacts(agent="a1", channel=Channel.CHAT, started_at=days_ago(40))

    assert ask_before_bytes(facts, at=NOW).clause_ids == (ClauseId.RETENTION,)
