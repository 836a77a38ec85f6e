"""The pages of a deletion: what it means is told before, it can be taken back, and its receipt holds a proof."""

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from leidraad.apps.contacts.actions import deletion
from leidraad.apps.contacts.models import Contact, ContactAgent
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.people.models import Role
from tests.factories import make_call, make_request
from tests.people import Cast, make_cast
from tests.people_fixtures import ClientFor, client_for

__all__ = ["client_for"]


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast(with_others=False)


def test_every_exception_is_told_before_confirming(cast: Cast, client_for: ClientFor) -> None:
    call = make_call(cast.agnes, customer="0470 12 34 56")
    ContactAgent.objects.create(contact=call, agent=cast.bram)
    make_request(cast.person(Role.DATA_PROTECTION_OFFICER))

    page = client_for(cast.agnes.person).get(f"/contacts/{call.pk}/delete").content.decode()

    assert "data-exceptions" in page
    assert "Bram Braambes" in page
    assert "The customer has asked for a copy" in page
    assert "For 60 seconds you can take it back" in page


def test_where_there_is_none_nothing_is_told(cast: Cast, client_for: ClientFor) -> None:
    call = make_call(cast.agnes)

    page = client_for(cast.agnes.person).get(f"/contacts/{call.pk}/delete").content.decode()

    assert "data-exceptions" not in page


def test_a_deletion_is_taken_back_from_its_receipt(cast: Cast, client_for: ClientFor) -> None:
    call = make_call(cast.agnes)
    browser = client_for(cast.agnes.person)
    receipt = browser.post(f"/contacts/{call.pk}/delete", follow=True)
    assert b"data-undo" in receipt.content
    assert browser.get(f"/contacts/{call.pk}").status_code == 404

    back = browser.post("/contacts/deleted/undo", {"receipt": _token(receipt)}, follow=True)

    assert back.status_code == 200
    assert back.request["PATH_INFO"] == f"/contacts/{call.pk}"


def test_nobody_else_takes_it_back_with_the_receipt_in_hand(cast: Cast, client_for: ClientFor) -> None:
    call = make_call(cast.agnes)
    receipt = client_for(cast.agnes.person).post(f"/contacts/{call.pk}/delete", follow=True)

    answer = client_for(cast.bram.person).post("/contacts/deleted/undo", {"receipt": _token(receipt)})

    assert answer.status_code == 409
    assert not Contact.objects.exists()


def test_the_receipt_holds_a_proof_that_names_nobody(cast: Cast, client_for: ClientFor) -> None:
    call = make_call(cast.agnes)
    browser = client_for(cast.agnes.person)
    token = _token(browser.post(f"/contacts/{call.pk}/delete", follow=True))
    ledger.integrate_leaves()

    proof = browser.get("/contacts/deleted/proof", {"receipt": token})

    assert proof["Content-Disposition"].startswith("attachment")
    text = json.dumps(json.loads(proof.content))
    assert "contacts:contact:deleted" in text
    for told in ("agnes", str(call.pk), "Aardbei"):
        assert told not in text


@pytest.mark.parametrize("token", ["", "made-up", "WyJhIiwxXQ:1abc:xyz"])
def test_a_receipt_that_was_never_given_is_not_found(cast: Cast, client_for: ClientFor, token: str) -> None:
    browser = client_for(cast.agnes.person)

    for path in ("/contacts/deleted", "/contacts/deleted/proof"):
        assert browser.get(path, {"receipt": token}).status_code == 404
    assert browser.post("/contacts/deleted/undo", {"receipt": token}).status_code == 404


def test_no_session_remembers_who_deleted(cast: Cast, client_for: ClientFor) -> None:
    call = make_call(cast.agnes)
    browser: Client = client_for(cast.agnes.person)
    before = dict(browser.session)

    browser.post(f"/contacts/{call.pk}/delete", follow=True)

    assert dict(browser.session) == before
    assert not any("receipt" in str(row.get_decoded()) for row in Session.objects.all())


def test_a_further_agent_deletes_it_from_their_own_page(cast: Cast, client_for: ClientFor) -> None:
    call = make_call(cast.agnes)
    ContactAgent.objects.create(contact=call, agent=cast.bram)

    assert client_for(cast.bram.person).post(f"/contacts/{call.pk}/delete").status_code == 302
    assert not Contact.objects.exists()


def test_a_second_press_is_told_that_it_is_gone(cast: Cast, client_for: ClientFor) -> None:
    call = make_call(cast.agnes)
    deletion.delete_contact(call, by=cast.agnes.person, at=timezone.now() - timedelta(hours=1))

    assert client_for(cast.agnes.person).post(f"/contacts/{call.pk}/delete").status_code == 404


def test_without_the_keys_every_page_that_opens_says_so_and_serves_nothing(
    cast: Cast, client_for: ClientFor, data_folder: Path
) -> None:
    call = make_call(cast.agnes)
    browser = client_for(cast.agnes.person)
    (data_folder / "keys" / "contacts").rename(data_folder / "keys" / "gone")

    for path in ("", "/audio"):
        answer = browser.get(f"/contacts/{call.pk}{path}")
        assert answer.status_code == 503
        assert "The keys that open contacts cannot be reached" in answer.content.decode()
        assert "factuur" not in answer.content.decode()


def test_the_api_says_it_too(cast: Cast, data_folder: Path) -> None:
    from leidraad.apps.people import actions as people

    call = make_call(cast.agnes)
    token = people.create_token(cast.agnes.person, name="t", by="agnes", at=timezone.now())
    (data_folder / "keys" / "contacts").rename(data_folder / "keys" / "gone")

    answer = Client().get(f"/api/v1/contacts/{call.pk}/turns", headers={"Authorization": f"Bearer {token}"})

    assert answer.status_code == 503
    assert answer.json()["code"] == "keys_missing"


def _token(page: HttpResponse) -> str:
    found = re.search(r'name="receipt" value="([^"]+)"', page.content.decode())
    assert found
    return found[1]
