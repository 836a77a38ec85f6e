"""The page of the ledger: the same for every reader, and about nobody."""

import dataclasses
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions import deletion
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger import signing
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf, Witness
from leidraad.apps.ledger.offline import leidraad_verify
from leidraad.apps.ledger.queries import last_checkpoint
from leidraad.apps.people.models import Role
from tests.apps.ledger.histories import UNION, checked, codes, cosign_last, register
from tests.apps.ledger.witness_keys import InventedWitness
from tests.factories import make_call
from tests.people import Cast
from tests.people_fixtures import ClientFor, cast, client_for, data_folder

__all__ = ["cast", "client_for", "data_folder"]


def test_the_signed_note_can_be_kept_as_it_is(cast: Cast, client_for: ClientFor) -> None:
    ledger.integrate_leaves()

    response = client_for(cast.person(Role.UNION_DELEGATE)).get("/ledger/checkpoint")

    checkpoint = last_checkpoint()
    assert checkpoint is not None
    assert response.content.decode() == checkpoint.note
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_before_the_first_checkpoint_the_page_says_so(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.agnes.person)

    assert client.get("/ledger/").status_code == 200
    assert client.get("/ledger/checkpoint").status_code == 404


def test_nobody_reads_there_that_somebody_deleted_joined_or_left(cast: Cast, client_for: ClientFor) -> None:
    client_for(cast.bram.person).post("/charter/join")
    client_for(cast.bram.person).post("/charter/leave")
    deletion.delete_contact(make_call(cast.agnes), by=cast.agnes.person, at=timezone.now())

    html = client_for(cast.person(Role.TEAM_LEADER)).get("/ledger/").content.decode()

    assert "An agent deleted a contact" not in html
    assert "An agent joined the pilot" not in html
    assert "An agent left the pilot" not in html
    assert "A charter came into force" in html


def test_an_overseer_takes_the_whole_ledger_away_and_that_is_a_leaf(
    cast: Cast, client_for: ClientFor
) -> None:
    ledger.integrate_leaves()
    last = last_checkpoint()
    assert last is not None
    response = client_for(cast.person(Role.UNION_DELEGATE)).get("/ledger/export")
    lines = b"".join(response.streaming_content).splitlines(keepends=True)

    assert codes(checked(lines)) == set()
    assert Leaf.objects.filter(event=Event.LEDGER_EXPORTED).count() == 1
    assert f"ledger-{last.size}.jsonl" in response.headers["Content-Disposition"]


def test_before_the_first_checkpoint_there_is_nothing_to_take_away(cast: Cast, client_for: ClientFor) -> None:
    assert client_for(cast.person(Role.UNION_DELEGATE)).get("/ledger/export").status_code == 404


def test_the_verifier_is_handed_out_byte_for_byte(cast: Cast, client_for: ClientFor) -> None:
    response = client_for(cast.agnes.person).get("/ledger/verifier")

    assert response.content == Path(leidraad_verify.__file__).read_bytes()
    assert 'filename="leidraad_verify.py"' in response.headers["Content-Disposition"]


def test_each_overseer_registers_and_ends_the_witnesses_of_their_own_side(
    cast: Cast, client_for: ClientFor
) -> None:
    union, officer = (
        client_for(cast.person(role)) for role in (Role.UNION_DELEGATE, Role.DATA_PROTECTION_OFFICER)
    )
    union.post("/ledger/witnesses", {"key": UNION.key.text()})
    officer.post("/ledger/witnesses", {"key": InventedWitness("dpo.example").key.text()})

    kinds = dict(Witness.objects.values_list("name", "kind"))
    assert kinds == {"union.example": "union", "dpo.example": "dpo"}
    of_the_officer = Witness.objects.get(name="dpo.example")
    assert union.post(f"/ledger/witnesses/{of_the_officer.pk}/end").status_code == 403
    assert officer.post(f"/ledger/witnesses/{of_the_officer.pk}/end").status_code == 302
    assert officer.post(f"/ledger/witnesses/{of_the_officer.pk}/end").status_code == 404


def test_a_key_that_is_none_is_refused_with_a_sentence(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.person(Role.UNION_DELEGATE))
    refused = client.post("/ledger/witnesses", {"key": signing.public_verifier_key()})

    assert refused.status_code == 422
    assert "does not belong to a witness" in refused.content.decode()
    client.post("/ledger/witnesses", {"key": UNION.key.text()})
    again = client.post("/ledger/witnesses", {"key": UNION.key.text()})
    assert "witness of this name already" in again.content.decode()


def test_every_reader_sees_who_watches_and_since_when(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.person(Role.TEAM_LEADER))
    assert "There is none yet" in client.get("/ledger/").content.decode()
    register()
    ledger.integrate_leaves()
    assert "not yet" in client.get("/ledger/").content.decode()
    note = cosign_last(at_s=int(timezone.now().timestamp()))
    html = client.get("/ledger/").content.decode()

    assert "union.example" in html
    assert "leaves are cosigned" in html
    assert note.splitlines()[-1] in html
    assert "Register a witness" not in html
    assert "/ledger/export" not in html


def test_what_is_late_is_said_to_everybody(
    cast: Cast, client_for: ClientFor, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, ledger_witnesses_required=2)
    client = client_for(cast.agnes.person)
    html = client.get("/ledger/").content.decode()
    assert "No witness has cosigned a state yet." in html
    assert "This centre wants 2 witnesses" in html
    ledger.write_heartbeat(at=timezone.now())
    later = timezone.now() + timedelta(minutes=20)
    monkeypatch.setattr("leidraad.apps.ledger.views.timezone.now", lambda: later)
    html = client.get("/ledger/").content.decode()

    assert "The last heartbeat is of" in html
    assert "waits for its place since" in html


@pytest.mark.parametrize("language", ["nl", "fr", "de"])
def test_the_page_can_be_read_in_every_language(cast: Cast, client_for: ClientFor, language: str) -> None:
    ledger.integrate_leaves()
    register()
    client = client_for(cast.person(Role.UNION_DELEGATE))

    assert client.get("/ledger/", headers={"Accept-Language": language}).status_code == 200
