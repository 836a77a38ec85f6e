"""Mail over the API: each message when it comes, as the web server's own role of the database sees it."""

from dataclasses import replace
from datetime import datetime, timedelta
from email.utils import format_datetime

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.models import Contact, TakenMessage, Turn
from leidraad.formats.own_side import own_side_from
from tests.api.office import Office
from tests.apps.contacts.centre import run_jobs


@pytest.fixture(autouse=True)
def own_side(settings: Settings) -> None:
    own = own_side_from(["agnes@centrum.example=a1", "help@centrum.example"])
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, own_side=own)


def test_a_mailbox_with_one_thread_is_taken_in_and_goes_on_later(office: Office) -> None:
    begun = timezone.now() - timedelta(hours=5)
    question = _mail("1", "jan@klant.example", "help@centrum.example", begun)
    answer = _mail("2", "agnes@centrum.example", "jan@klant.example", begun + timedelta(hours=1), answers="1")
    thanks = _mail("3", "jan@klant.example", "help@centrum.example", begun + timedelta(hours=2), answers="2")

    first = office.hand_over(question + answer, facts={}, name="thread.mbox")
    again = office.hand_over(question + answer, facts={}, name="thread.mbox")
    later = office.hand_over(question + answer + thanks, facts={}, name="thread.mbox")
    run_jobs()

    assert (first.status_code, again.status_code, later.status_code) == (201, 200, 201)
    assert again.json() == {"outcome": "already_here", "contact_id": first.json()["contact_id"]}
    assert Turn.objects.filter(contact=later.json()["contact_id"]).count() == 1
    assert {contact.agent.code for contact in Contact.objects.select_related("agent")} == {"a1"}
    assert TakenMessage.objects.count() == 3


def test_two_threads_are_handed_over_one_at_a_time(office: Office) -> None:
    begun = timezone.now() - timedelta(hours=5)
    two = _mail("1", "jan@klant.example", "help@centrum.example", begun)
    two += _mail("2", "mia@klant.example", "help@centrum.example", begun)

    response = office.hand_over(two, facts={}, name="two.mbox")

    assert response.status_code == 422
    assert response.json()["code"] == "several_contacts"


def _mail(message_id: str, sender: str, to: str, at: datetime, *, answers: str = "") -> bytes:
    return (
        f"From x@y.example Mon Nov  3 10:12:00 2025\nFrom: {sender}\nTo: {to}\nDate: {format_datetime(at)}\n"
        f"Message-ID: <{message_id}@mail.example>\nIn-Reply-To: <{answers}@mail.example>\n\nTekst {message_id}\n\n"
    ).encode()
