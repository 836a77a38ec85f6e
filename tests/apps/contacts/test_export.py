"""Taking a contact out: what leaves, who may, and that nothing leaves before it is written down."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from leidraad.apps.charter.models import Access, Grant
from leidraad.apps.charter.queries import active_charter
from leidraad.apps.contacts.actions.export import ExportProblem, export_contact
from leidraad.apps.contacts.models import Contact, State
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.domain.contacts.turns import Channel, Party
from leidraad.formats.lawful_basis import content_hash_holds
from leidraad.formats.limits import Limits
from leidraad.formats.vcon import read_vcon
from leidraad.formats.vcon_signed import KeyProblem, VconKeys, opened
from tests.factories import make_call, make_written
from tests.formats.test_vcon_writing import check_schema
from tests.formats.vcon_keys import certificate, certificate_pem, private_pem, public_pem, rsa_key
from tests.people import Cast
from tests.people_fixtures import ClientFor, cast, client_for, data_folder

__all__ = ["cast", "client_for", "data_folder"]

pytestmark = pytest.mark.django_db


def exported(contact: Contact, cast: Cast, **options: Any) -> dict[str, Any]:
    at = timezone.now()
    made = export_contact(contact, by=cast.agnes.person, at=at, now=timezone.now, **options)
    found: dict[str, Any] = json.loads(made.data)
    return found


def granted(cast: Cast, client: Client) -> Contact:
    """A call that the coach has drawn."""
    make_call(cast.agnes)
    make_call(cast.agnes)
    client.post(f"/coaching/draw/{cast.agnes.pk}")
    return Contact.objects.get(pk=Grant.objects.get().contact_id)


def leaves() -> list[str]:
    return list(Leaf.objects.order_by("pk").values_list("event", flat=True))


def test_a_call_leaves_redacted_with_its_words_and_its_basis(cast: Cast) -> None:
    call = make_call(cast.agnes)
    active = active_charter()
    assert active is not None
    Contact.objects.filter(pk=call.pk).update(charter_version=active.number)

    document = exported(Contact.objects.get(pk=call.pk), cast)

    check_schema(document)
    assert document["redacted"] == {"type": "personal_data"}
    assert "0470" not in json.dumps(document)
    assert "body" not in document["dialog"][0]
    (basis,) = document["attachments"]
    assert content_hash_holds(basis)
    contact = read_vcon(document, limits=Limits())
    assert [turn.party for turn in contact.turns] == [Party.AGENT, Party.CUSTOMER] * 2
    assert contact.facts.agent == cast.agnes.code
    assert contact.facts.customer_identities == ()


def test_a_chat_leaves_as_its_messages(cast: Cast) -> None:
    chat = make_written(cast.agnes)
    document = exported(chat, cast)

    check_schema(document)
    contact = read_vcon(document, limits=Limits())
    assert contact.facts.channel is Channel.CHAT
    assert [turn.text for turn in contact.turns] == [row.text for row in chat.turns.order_by("position")]


def test_its_agent_takes_along_what_was_read_in_it(cast: Cast) -> None:
    chat = make_written(cast.agnes, texts=((Party.CUSTOMER, "U hebt mij fantastisch geholpen, dank u."),))

    document = exported(chat, cast)

    check_schema(document)
    (report,) = [each for each in document["analysis"] if each["type"] == "report"]
    (signal,) = report["body"]["signals"]
    assert (signal["kind"], signal["label"], signal["position"]) == ("compliment", "to_agent", 0)
    assert [turn.text for turn in read_vcon(document, limits=Limits()).turns] == [
        "U hebt mij fantastisch geholpen, dank u."
    ]


def test_it_is_written_down_before_it_leaves(cast: Cast) -> None:
    call = make_call(cast.agnes)
    before = len(leaves())
    exported(call, cast, with_sound=True)

    assert leaves()[before:] == [Event.OWN_CONTACT_OPENED, Event.OWN_CONTACT_OPENED, Event.CONTACT_EXPORTED]
    accesses = Access.objects.filter(contact_id=call.pk).order_by("pk")
    assert [each.what for each in accesses] == ["transcript", "audio"]


def test_its_own_agent_takes_the_sound_along(cast: Cast, client_for: ClientFor) -> None:
    call, client = make_call(cast.agnes), client_for(cast.agnes.person)
    document = exported(call, cast, with_sound=True)
    heard = b"".join(client.get(f"/contacts/{call.pk}/audio").streaming_content)  # type: ignore[attr-defined]

    check_schema(document)
    contact = read_vcon(document, limits=Limits())
    assert contact.recording == heard
    assert contact.facts.audio_parties == (Party.AGENT, Party.CUSTOMER)


def test_a_coach_takes_nothing_out_under_a_grant_either(cast: Cast, client_for: ClientFor) -> None:
    closed, client = make_call(cast.agnes), client_for(cast.cleo)
    assert client.post(f"/contacts/{closed.pk}/export").status_code == 404
    call = granted(cast, client)

    assert client.post(f"/contacts/{call.pk}/export").status_code == 302
    assert b"data-export" not in client.get(f"/contacts/{call.pk}").content
    assert leaves().count(Event.CONTACT_EXPORTED) == 0
    with pytest.raises(ExportProblem, match="not_yours"):
        export_contact(call, by=cast.cleo, at=timezone.now(), now=timezone.now)


def test_what_is_not_read_yet_does_not_leave(cast: Cast) -> None:
    call = make_call(cast.agnes)
    call.state = State.READING
    with pytest.raises(ExportProblem, match="not_ready"):
        exported(call, cast)
    assert Event.CONTACT_EXPORTED not in leaves()


def test_it_is_signed_with_the_key_of_the_centre(cast: Cast, data_folder: Path) -> None:
    signing = data_folder / "keys" / "vcon" / "signing.pem"
    signing.parent.mkdir(parents=True, exist_ok=True)
    own = certificate(rsa_key(1), name="Invented Centre")
    signing.write_bytes(private_pem(rsa_key(1)) + certificate_pem(own))
    call = make_call(cast.agnes)

    found = opened(exported(call, cast), keys=VconKeys(trusted=(own,)))
    assert found.is_trusted
    assert found.document["uuid"] == str(call.pk)

    signing.write_bytes(b"broken")
    count = len(leaves())
    with pytest.raises(KeyProblem):
        exported(call, cast)
    assert len(leaves()) == count


def test_only_the_recipient_opens_what_is_encrypted(cast: Cast, client_for: ClientFor) -> None:
    call, client = make_call(cast.agnes), client_for(cast.agnes.person)
    key = SimpleUploadedFile("reader.pem", public_pem(rsa_key(2)))

    answer = client.post(f"/contacts/{call.pk}/export", {"recipient": key})

    assert isinstance(answer, HttpResponse)
    assert answer.headers["Content-Type"] == "application/vcon+json"
    assert answer.headers["Cache-Control"] == "no-store"
    assert f"{call.pk}.vcon" in answer.headers["Content-Disposition"]
    found = opened(json.loads(answer.content), keys=VconKeys(own=(rsa_key(2),)))
    assert found.was_encrypted
    assert found.document["uuid"] == str(call.pk)


def test_a_file_that_holds_no_key_takes_nothing_out(cast: Cast, client_for: ClientFor) -> None:
    call, client = make_call(cast.agnes), client_for(cast.agnes.person)
    answer = client.post(f"/contacts/{call.pk}/export", {"recipient": SimpleUploadedFile("x.pem", b"x")})

    assert answer.status_code == 302
    assert Event.CONTACT_EXPORTED not in leaves()
    assert "no public RSA key" in client.get(answer.headers["Location"]).content.decode()


def test_the_page_offers_it_to_its_agent_with_the_sound(cast: Cast, client_for: ClientFor) -> None:
    page = client_for(cast.agnes.person).get(f"/contacts/{make_call(cast.agnes).pk}").content.decode()

    assert "data-export" in page
    assert 'name="sound"' in page
