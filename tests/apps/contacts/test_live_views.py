"""The page of a call that lasts is its agent's alone; asking for it leaves one leaf, and each button does what it says."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from leidraad.apps.charter.models import Access
from leidraad.apps.contacts.actions import live
from leidraad.apps.contacts.models import LiveStream, LiveTurn
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.live import Asked
from leidraad.domain.contacts.turns import Channel, Party, Turn
from leidraad.formats.telephone_sound import Encoding
from tests.apps.contacts.centre import Centre
from tests.people_fixtures import ClientFor, client_for

__all__ = ["client_for"]

WORDS = "Mijn factuur klopt niet."


@pytest.fixture
def stream(centre: Centre) -> live.OpenStream:
    """A call of Agnes that lasts, with one turn."""
    at = timezone.now() - timedelta(seconds=20)
    facts = ContactFacts(source_id="CA1", agent="a1", channel=Channel.VOICE, started_at=at)
    parties = (Party.CUSTOMER, Party.AGENT)
    found = live.begin(live.NewStream("twilio", "CA1", "", Encoding.MULAW, parties, facts), at=at)
    assert live.keep_turn(found, Turn(Party.CUSTOMER, WORDS, start_s=1.0, end_s=2.5), position=0)
    return found


def test_its_agent_reads_along_and_that_is_written_down_once(
    centre: Centre, stream: live.OpenStream, client_for: ClientFor
) -> None:
    client = client_for(centre.agnes.person)
    for headers in ({}, {"HX-Request": "true"}):
        response = client.get(reverse("contacts:live"), headers=headers)
        assert WORDS in response.content.decode()
        assert response.headers["Cache-Control"] == "no-store"

    access = Access.objects.get(contact_id=stream.id)
    assert (access.person_id, access.what) == (centre.agnes.person_id, "transcript")


def test_nobody_else_sees_or_touches_it(
    centre: Centre, stream: live.OpenStream, client_for: ClientFor
) -> None:
    others = client_for(centre.bram.person)
    assert WORDS not in others.get(reverse("contacts:live")).content.decode()
    others.post(reverse("contacts:live_ask", args=[stream.id, "refused"]))
    for person in (centre.cleo, centre.adam):
        client = client_for(person)
        assert client.get(reverse("contacts:live")).status_code == 403
        assert client.post(reverse("contacts:live_ask", args=[stream.id, "pause"])).status_code == 403

    assert LiveStream.objects.get().asked == ""


@pytest.mark.parametrize("what", ["pause", "resume", "private", "refused"])
def test_a_button_asks_the_server_of_the_stream(
    centre: Centre, stream: live.OpenStream, client_for: ClientFor, what: str
) -> None:
    response = client_for(centre.agnes.person).post(reverse("contacts:live_ask", args=[stream.id, what]))

    assert response.status_code == 302
    assert LiveStream.objects.get().asked == what


def test_a_refusal_is_not_taken_back_by_a_later_button(
    centre: Centre, stream: live.OpenStream, client_for: ClientFor
) -> None:
    client = client_for(centre.agnes.person)
    for what in ("refused", "resume"):
        client.post(reverse("contacts:live_ask", args=[stream.id, what]))

    assert LiveStream.objects.get().asked == "refused"


def test_a_call_that_is_over_says_so(centre: Centre, client_for: ClientFor) -> None:
    client = client_for(centre.agnes.person)

    response = client.post(reverse("contacts:live_ask", args=[uuid4(), "pause"]), follow=True)

    assert "over" in response.content.decode() or "voorbij" in response.content.decode()
    assert client.post(reverse("contacts:live_ask", args=[uuid4(), "sing"])).status_code == 404


def test_words_go_with_the_call(stream: live.OpenStream) -> None:
    assert live.stop(stream.id)

    assert (LiveTurn.objects.count(), LiveStream.objects.count()) == (0, 0)
    assert not live.keep_turn(stream, Turn(Party.AGENT, "Dag.", start_s=3.0, end_s=4.0), position=1)


def test_what_cannot_be_taken_back_is_asked_twice(
    centre: Centre, stream: live.OpenStream, client_for: ClientFor
) -> None:
    client = client_for(centre.agnes.person)
    for what in ("refused", "private"):
        response = client.get(reverse("contacts:live_sure", args=[stream.id, what]))
        assert "data-confirm-destroy" in response.content.decode()
        assert LiveStream.objects.get().asked == ""

    other = client_for(centre.bram.person)
    for what, asking in (("pause", client), ("refused", other)):
        response = asking.get(reverse("contacts:live_sure", args=[stream.id, what]))
        assert response.headers["Location"] == reverse("contacts:live")


def test_a_page_on_which_nothing_changed_is_left_as_it_is(
    centre: Centre, stream: live.OpenStream, client_for: ClientFor
) -> None:
    client, part = client_for(centre.agnes.person), {"HX-Request": "true"}
    mark = client.get(reverse("contacts:live")).context["mark"]

    assert client.get(reverse("contacts:live"), {"seen": mark}, headers=part).status_code == 204
    live.keep_turn(stream, Turn(Party.AGENT, "Dag.", start_s=3.0, end_s=4.0), position=1)
    changed = client.get(reverse("contacts:live"), {"seen": mark}, headers=part)
    assert (changed.status_code, "Dag." in changed.content.decode()) == (200, True)
    mark = changed.context["mark"]
    live.ask(stream.id, Asked.PAUSE, by=centre.agnes.person)
    assert client.get(reverse("contacts:live"), {"seen": mark}, headers=part).status_code == 200
    assert client.get(reverse("contacts:live"), {"seen": mark}).status_code == 200
