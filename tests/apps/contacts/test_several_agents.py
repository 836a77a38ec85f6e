"""A contact with further agents: captured when all of them take part, and then it belongs to each."""

import pytest
from django.utils import timezone

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter.models import Enrolment, QuotaWindow
from leidraad.apps.contacts.actions.access import open_transcript
from leidraad.apps.contacts.actions.deletion import delete_contact
from leidraad.apps.contacts.actions.intake import Outcome, Receipt, receive_contact
from leidraad.apps.contacts.models import Contact, ContactAgent, SetAside, Turn
from leidraad.domain.charter.requests import CharterRefusal
from leidraad.domain.contacts.problems import ProblemCode
from tests.apps.contacts.centre import Centre, chat, run_jobs


@pytest.fixture
def both(centre: Centre) -> Centre:
    """Bram takes part as well, since before the contacts of these tests."""
    joined_at = Enrolment.objects.get(agent=centre.agnes).joined_at
    charter.enrol_agent(agent=centre.bram, by="bram", at=joined_at, was_told=True)
    return centre


def receive(*further: str, text: str = "Mag ik uw collega spreken?") -> Receipt:
    return receive_contact(chat(text, "Ja", further_agents=further), by="test", at=timezone.now())


def the_contact(receipt: Receipt) -> Contact:
    run_jobs()
    assert receipt.contact_id is not None
    return Contact.objects.select_related("agent__person", "team").get(pk=receipt.contact_id)


def test_a_contact_with_somebody_who_does_not_take_part_is_not_captured(centre: Centre) -> None:
    receipt = receive("a2")

    assert receipt.outcome is Outcome.REFUSED
    assert receipt.decision is not None
    assert [reason.code for reason in receipt.decision.reasons] == ["other_agent_not_enrolled"]
    assert not Contact.objects.exists()


def test_a_contact_with_somebody_unknown_is_set_aside_with_its_reason(both: Centre) -> None:
    receipt = receive("a2", "a99")

    assert receipt.problem is not None
    assert receipt.problem.code is ProblemCode.UNKNOWN_AGENT
    assert SetAside.objects.get().reason_data == {"agent": "a99"}
    assert not Contact.objects.exists()


def test_each_agent_sees_opens_and_finds_it_as_their_own(both: Centre) -> None:
    contact = the_contact(receive("a2", "a1", "a2"))

    assert contact.agents() == [both.agnes, both.bram]
    for agent in (both.agnes, both.bram):
        assert list(Contact.objects.visible_to(agent.person)) == [contact]
        assert Turn.objects.visible_to(agent.person).count() == 2
        open_transcript(contact, by=agent.person, at=timezone.now())  # free, and refused to anybody else
    assert not Contact.objects.visible_to(both.cleo).exists()
    with pytest.raises(CharterRefusal):
        open_transcript(contact, by=both.cleo, at=timezone.now())


def test_it_counts_in_the_quota_of_each(both: Centre) -> None:
    receive("a2")
    receive(text="Iets anders")

    rows = QuotaWindow.objects.filter(captured_count__gt=0).select_related("agent")
    counted = {row.agent: row.captured_count for row in rows}
    assert counted == {both.agnes: 2, both.bram: 1}


def test_each_may_delete_it_and_then_it_is_gone_for_all(both: Centre) -> None:
    contact = the_contact(receive("a2"))

    delete_contact(contact, by=both.bram.person, at=timezone.now())

    assert not Contact.objects.visible_to(both.agnes.person).exists()
    assert not Contact.objects.visible_to(both.bram.person).exists()


def test_a_contact_of_one_agent_has_no_further_rows(both: Centre) -> None:
    contact = the_contact(receive())

    assert not ContactAgent.objects.exists()
    assert contact.agents() == [both.agnes]
    assert not Contact.objects.visible_to(both.bram.person).exists()
