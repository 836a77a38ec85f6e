"""Files that came with messages: listed by kind, size and redacted name, wherever the contact goes; their bytes nowhere."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from leidraad.apps.contacts.actions import deletion
from leidraad.apps.contacts.actions.export import export_contact
from leidraad.apps.contacts.actions.intake import Handover, receive_contacts
from leidraad.apps.contacts.copies import archive_of
from leidraad.apps.contacts.models import Contact
from leidraad.apps.contacts.vcons import ATTACHED
from leidraad.apps.ledger.events import Event
from leidraad.domain.contacts.incoming import Attachment
from leidraad.domain.contacts.spans import Span, SpanKind
from tests.apps.contacts.centre import Centre, chat, run_jobs
from tests.apps.contacts.test_written_handovers import _answer, _found, _question, _write
from tests.formats.test_vcon_writing import check_schema

pytestmark = pytest.mark.django_db
SECRET = b"%PDF what nobody may keep"


@pytest.fixture
def contact(centre: Centre, tmp_path: Path) -> Contact:
    """A thread whose answer came with two files."""
    begun = timezone.now() - timedelta(hours=5)
    answer: EmailMessage = _answer(begun)
    answer.add_attachment(SECRET, maintype="application", subtype="pdf", filename="factuur_0470 12 34 56.pdf")
    answer.add_attachment(SECRET * 100, maintype="image", subtype="png", filename="Verslag.png")
    (tmp_path / "mail").mkdir()
    _write(tmp_path / "mail" / "1.eml", _question(begun))
    _write(tmp_path / "mail" / "2.eml", answer)
    found = [each for each in _found(tmp_path / "mail") if isinstance(each, Handover)]
    (receipt,) = receive_contacts(found, by="test", at=timezone.now())
    run_jobs()
    return Contact.objects.get(pk=receipt.contact_id)


def test_they_are_listed_on_the_page_of_the_contact(centre: Centre, contact: Contact) -> None:
    browser = Client()
    browser.force_login(centre.agnes.person)

    html = browser.get(f"/contacts/{contact.pk}", headers={"Accept-Language": "en"}).content.decode()

    assert '<h2 id="attachments-head">' in html
    assert "0470" not in html
    assert html.count("<li>") >= 2
    assert ".pdf" in html
    assert "Verslag.png" in html


def test_a_contact_without_any_has_no_such_list(centre: Centre) -> None:
    (receipt,) = receive_contacts([chat("Dag", "Hallo")], by="test", at=timezone.now())
    run_jobs()
    browser = Client()
    browser.force_login(centre.agnes.person)

    assert "attachments-head" not in browser.get(f"/contacts/{receipt.contact_id}").content.decode()


def test_what_is_stored_is_kind_size_and_redacted_name(contact: Contact) -> None:
    assert contact.attachments == [
        ["document", len(SECRET), "factuur [phone].pdf"],
        ["image", len(SECRET) * 100, "Verslag.png"],
    ]


def test_they_leave_with_the_contact_as_a_list_alone(centre: Centre, contact: Contact) -> None:
    made = export_contact(contact, by=centre.agnes.person, at=timezone.now(), now=timezone.now)

    document = json.loads(made.data)
    check_schema(document)
    (listed,) = [each for each in document["attachments"] if each["purpose"] == ATTACHED]
    assert [each["kind"] for each in listed["body"]["files"]] == ["document", "image"]
    assert [each["name"] for each in listed["body"]["files"]] == ["factuur [phone].pdf", "Verslag.png"]


def test_the_customers_copy_has_them_without_names_which_may_be_those_of_agents(contact: Contact) -> None:
    from io import BytesIO
    from zipfile import ZipFile

    archive = ZipFile(BytesIO(archive_of([contact], [], language="en", at=timezone.now())))

    text = archive.read("contact-1.vcon").decode()
    assert '"image"' in text
    assert "Verslag" not in text


def test_they_go_with_the_contact(
    contact: Contact, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        deletion.destroy([contact], event=Event.CONTACT_SHREDDED, clause="participation", at=timezone.now())

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM contacts_contact WHERE attachments::text LIKE '%Verslag%'")
        assert cursor.fetchone() == (0,)


def test_none_is_listed_where_a_part_is_cut_for_nobody_knows_with_which_it_came(centre: Centre) -> None:
    handover = chat("Dag", "Hallo", "Mijn code is geheim")
    facts = replace(handover.facts, spans=(Span(30.0, 60.0, SpanKind.PRIVATE),))
    file = Attachment("code.png", "image/png", 10)

    (receipt,) = receive_contacts(
        [replace(handover, facts=facts, attachments=(file,))], by="test", at=timezone.now()
    )

    assert Contact.objects.get(pk=receipt.contact_id).attachments == []
