"""Call detail records before and after their contacts, and without them."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter.models import Enrolment
from leidraad.apps.contacts.actions import call_records
from leidraad.apps.contacts.actions.intake import (
    Handover,
    Outcome,
    Receipt,
    receive_contact,
    receive_contacts,
)
from leidraad.apps.contacts.models import CallRecord, Contact, ContactAgent
from leidraad.domain.contacts.calls import Call, Hold
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.routing import Routing
from leidraad.domain.contacts.turns import Channel
from leidraad.web import acting
from tests.apps.contacts.centre import Centre, run_jobs
from tests.web_role import asking_as_web

AN_HOUR_AGO = timedelta(hours=1)
CUSTOMER = "+32470000001"
VTT = b"""WEBVTT

00:00.000 --> 00:05.000
<v agent>Goedemorgen, met Veld.

00:10.000 --> 00:15.000
<v customer>Mijn geheim vertel ik aan mijn hond.

00:20.000 --> 00:25.000
<v customer>Ik ben er nog.
"""


@pytest.fixture
def at() -> datetime:
    return timezone.now().replace(microsecond=0)


def call(at: datetime, **changes: object) -> Call:
    """A call of an hour ago with one agent, five minutes long."""
    told = {
        "started_at": at - AN_HOUR_AGO,
        "ended_at": at - AN_HOUR_AGO + timedelta(minutes=5),
        "rows": (2,),
        "call_id": "c1",
        "agents": ("a1",),
        "customers": (CUSTOMER,),
        "queue": "billing",
        "routing": Routing(ivr=("nl", "invoice"), queue_s=25.0, disposition="solved"),
    }
    return Call(**(told | changes))  # type: ignore[arg-type]


def handover(at: datetime, *, document: bytes = VTT, **facts: object) -> Handover:
    told = {
        "source_id": "c1",
        "agent": "a1",
        "channel": Channel.VOICE,
        "started_at": at - AN_HOUR_AGO,
    } | facts
    return Handover(name="call.vtt", document=document, facts=ContactFacts(**told))  # type: ignore[arg-type]


def receive(at: datetime, **facts: object) -> Receipt:
    return receive_contact(handover(at, **facts), by="test", at=at)


def keep(at: datetime, *calls: Call) -> None:
    call_records.keep_records(calls, file_name="calls.csv", at=at)


def enrol_bram(centre: Centre) -> None:
    joined_at = Enrolment.objects.get(agent=centre.agnes).joined_at
    charter.enrol_agent(agent=centre.bram, by="bram", at=joined_at, was_told=True)


def words(contact: Contact) -> str:
    run_jobs()
    return " ".join(contact.turns.values_list("text", flat=True))


def test_a_record_that_is_here_first_says_how_the_call_came_in(centre: Centre, at: datetime) -> None:
    keep(at, call(at))

    receive(at)

    contact = Contact.objects.get()
    assert contact.routing == {"ivr": ["nl", "invoice"], "queue_s": 25.0, "disposition": "solved"}
    assert contact.queue == "billing"
    assert contact.customer_key is not None
    assert CallRecord.objects.get().paired_at == at


def test_the_customer_on_hold_is_cut_before_anything_is_stored(centre: Centre, at: datetime) -> None:
    begun = at - AN_HOUR_AGO
    keep(at, call(at, holds=(Hold(begun + timedelta(seconds=8), begun + timedelta(seconds=18)),)))

    receive(at)

    contact = Contact.objects.get()
    assert contact.cut_spans == [["hold", 7.0, 19.0]]
    assert "hond" not in words(contact)
    assert "Ik ben er nog" in words(contact)


def test_a_record_names_a_second_agent_who_does_not_take_part(centre: Centre, at: datetime) -> None:
    keep(at, call(at, agents=("a1", "a2")))

    receipt = receive(at)

    assert receipt.outcome is Outcome.REFUSED
    assert receipt.decision is not None
    assert [reason.code for reason in receipt.decision.reasons] == ["other_agent_not_enrolled"]


def test_a_call_of_two_agents_who_take_part_is_of_both(centre: Centre, at: datetime) -> None:
    enrol_bram(centre)
    keep(at, call(at, agents=("a1", "a2"), routing=Routing(transfer_count=1)))

    receive(at)

    assert Contact.objects.get().agents() == [centre.agnes, centre.bram]


def test_a_recording_of_each_agents_part_finds_the_same_record(centre: Centre, at: datetime) -> None:
    enrol_bram(centre)
    keep(at, call(at, agents=("a1", "a2")))
    other = handover(at, document=VTT + b"\n", agent="a2", source_id="c1-2", customer_identities=(CUSTOMER,))

    receipts = receive_contacts([handover(at), other], by="test", at=at)

    assert [receipt.outcome for receipt in receipts] == [Outcome.RECEIVED, Outcome.RECEIVED]
    assert [contact.queue for contact in Contact.objects.all()] == ["billing", "billing"]


@pytest.mark.parametrize(
    ("facts", "queue"),
    [
        ({"source_id": None, "customer_identities": ("0470 00 00 01",)}, "billing"),
        ({"source_id": "other", "customer_identities": ()}, "billing"),  # the agent and the time
        ({"source_id": None, "customer_identities": ("+32470000002",)}, ""),
    ],
)
def test_without_its_id_a_call_is_known_by_time_and_number_or_agent(
    centre: Centre, at: datetime, facts: dict[str, object], queue: str
) -> None:
    keep(at, call(at))

    receive(at, **facts)

    assert Contact.objects.get().queue == queue


def test_where_two_records_fit_none_is_taken(centre: Centre, at: datetime) -> None:
    keep(at, call(at), call(at, call_id="c2", routing=Routing(queue_s=3.0)))

    receive(at, source_id=None, customer_identities=(CUSTOMER,))

    assert Contact.objects.get().routing is None


def test_a_written_contact_of_the_same_moment_is_no_call(centre: Centre, at: datetime) -> None:
    keep(at, call(at))

    receive(at, channel=Channel.CHAT)

    assert Contact.objects.get().routing is None


def test_a_record_that_comes_later_is_joined_with_its_contact(centre: Centre, at: datetime) -> None:
    enrol_bram(centre)
    receive(at)
    keep(at, call(at, agents=("a1", "a2")))

    assert call_records.pair_late(at=at) == 1

    contact = Contact.objects.get()
    assert contact.routing is not None
    assert contact.queue == "billing"
    assert contact.customer_key is not None
    assert contact.agents() == [centre.agnes, centre.bram]
    assert call_records.pair_late(at=at) == 0


def test_a_late_record_is_joined_by_time_and_number_too(centre: Centre, at: datetime) -> None:
    receive(at, source_id=None, customer_identities=(CUSTOMER,))
    keep(at, call(at, agents=("a9",)))
    call_records.pair_late(at=at)
    run_jobs()

    assert not Contact.objects.exists()  # nobody knows a9, so nobody can say that they take part


def test_a_late_word_of_a_hold_destroys_what_was_recorded_of_it(centre: Centre, at: datetime) -> None:
    receive(at)
    begun = at - AN_HOUR_AGO
    keep(at, call(at, holds=(Hold(begun + timedelta(seconds=8), begun + timedelta(seconds=18)),)))

    call_records.pair_late(at=at)
    run_jobs()

    assert not Contact.objects.exists()


def test_a_late_word_of_a_hold_that_was_cut_changes_nothing(centre: Centre, at: datetime) -> None:
    begun = at - AN_HOUR_AGO
    late = call(at, holds=(Hold(begun + timedelta(seconds=8), begun + timedelta(seconds=18)),))
    keep(at, late)
    receive(at)
    CallRecord.objects.all().delete()
    keep(at, late)

    call_records.pair_late(at=at)
    run_jobs()

    assert Contact.objects.get().cut_spans == [["hold", 7.0, 19.0]]


def test_a_late_word_of_a_second_agent_who_does_not_take_part_destroys_it(
    centre: Centre, at: datetime
) -> None:
    receive(at)
    keep(at, call(at, agents=("a1", "a2")))

    call_records.pair_late(at=at)
    run_jobs()

    assert not Contact.objects.exists()
    assert not ContactAgent.objects.exists()


def test_the_same_record_twice_is_kept_once(centre: Centre, at: datetime) -> None:
    assert call_records.keep_records([call(at), call(at, rows=(9,))], file_name="a.csv", at=at) == 1
    assert call_records.keep_records([call(at)], file_name="b.csv", at=at) == 0


def test_after_a_day_a_record_is_gone_and_named_when_it_found_nothing(centre: Centre, at: datetime) -> None:
    keep(at, call(at), call(at, call_id="c8", rows=(8,)), call(at, call_id="c5", rows=(5,)))
    receive(at)
    later = at + timedelta(days=1)

    assert call_records.let_go(at=later - timedelta(seconds=1)) == []
    assert call_records.let_go(at=later) == [call_records.Alone("calls.csv", (5, 8))]
    assert not CallRecord.objects.exists()


def test_nothing_that_names_somebody_lies_open_in_a_record(centre: Centre, at: datetime) -> None:
    keep(at, call(at, call_id="call-of-agnes", agents=("agnes-17",), other_numbers=("+3225550100",)))

    row = CallRecord.objects.get()
    stored = repr([bytes(value) if isinstance(value, memoryview) else value for value in vars(row).values()])

    for word in ("agnes-17", "470000001", "25550100", "call-of-agnes", "billing"):
        assert word not in stored.replace(str(row.pk), "")


def test_routing_is_redacted(centre: Centre, at: datetime) -> None:
    routing = Routing(ivr=("nl", "bel mij op 0470 12 34 56"), disposition="mail an@voorbeeld.example")

    stored = call_records.routing_json(routing)

    assert stored is not None
    assert "0470" not in stored["ivr"][1]
    assert "voorbeeld" not in stored["disposition"]


def test_the_web_server_hears_records_under_its_own_role(centre: Centre, at: datetime) -> None:
    keep(at, call(at))

    with asking_as_web():
        acting.begin(centre.adam.pk)
        receipt = receive(at)
        acting.end()

    assert receipt.outcome is Outcome.RECEIVED
    assert Contact.objects.get().queue == "billing"
    assert CallRecord.objects.get().paired_at == at


def test_a_refused_contact_has_its_record_as_well(centre: Centre, at: datetime) -> None:
    keep(at, call(at, agents=("a2",)))

    receipt = receive_contact(replace(handover(at, agent="a2")), by="test", at=at)

    assert receipt.outcome is Outcome.REFUSED
    assert call_records.let_go(at=at + timedelta(days=1)) == []
