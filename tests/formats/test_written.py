"""Every way of writing through the one door: one contact, several, or a reason."""

import json
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Party
from leidraad.formats.detect import Format, detect
from leidraad.formats.own_side import own_side_from
from leidraad.formats.read import read_contact, read_contacts

BRUSSELS = ZoneInfo("Europe/Brussels")
OWN = own_side_from(["an@centrum.example=a17", "An=a17", "help@centrum.example"])
MAIL = (
    b"From: jan@klant.example\r\nTo: help@centrum.example\r\nDate: Mon, 3 Nov 2025 10:12:00 +0100\r\nMessage-ID: <1@x>\r\n"
    b"Subject: Factuur\r\n\r\nWaar blijft ze?\r\n"
)
ANSWER = (
    b"From: an@centrum.example\r\nTo: jan@klant.example\r\nDate: Mon, 3 Nov 2025 11:12:00 +0100\r\nMessage-ID: <2@x>\r\n"
    b"In-Reply-To: <1@x>\r\n\r\nOnderweg.\r\n"
)
OTHER = MAIL.replace(b"<1@x>", b"<3@y>").replace(b"jan@", b"mia@")
BEGINNING = b"From x@y.example Mon Nov  3 10:12:00 2025\n"
MBOX = b"\n".join(BEGINNING + mail.replace(b"\r\n", b"\n") for mail in (MAIL, ANSWER))
WHATSAPP = b"[03-11-2025 10:12:00] Jan: Dag\n[03-11-2025 10:13:00] An: Dag Jan\n"
CHATWOOT = json.dumps(
    {
        "payload": [
            {
                "id": 1,
                "content": "Dag",
                "message_type": 0,
                "created_at": 1762161120,
                "sender": {"name": "Jan"},
            },
            {
                "id": 2,
                "content": "Dag",
                "message_type": 1,
                "created_at": 1762161130,
                "sender": {"name": "An"},
            },
        ]
    }
).encode()
ZAMMAD = json.dumps(
    [
        {"id": n, "ticket_id": 1, "internal": False, "body": "Dag", "sender": who, "type": "web", "created_by": "An",
         "created_at": f"2025-11-03T09:1{n}:00Z"}
        for n, who in enumerate(["Customer", "Agent"])
    ]
).encode()  # fmt: skip
EXAMPLES = {
    Format.MBOX: (MBOX, Channel.EMAIL),
    Format.WHATSAPP: (WHATSAPP, Channel.MESSAGING),
    Format.CHATWOOT: (CHATWOOT, Channel.CHAT),
    Format.ZAMMAD: (ZAMMAD, Channel.EMAIL),
}


@pytest.mark.parametrize("kind", EXAMPLES)
def test_each_is_known_by_its_content_and_gives_customer_and_agent(kind: Format) -> None:
    data, channel = EXAMPLES[kind]
    assert detect(data, name="x") is kind

    contact = read_contact(data, name="x", own_side=OWN, default_zone=BRUSSELS)

    assert [turn.party for turn in contact.turns] == [Party.CUSTOMER, Party.AGENT]
    assert (contact.facts.channel, contact.facts.agent) == (channel, "a17")


def test_one_mail_is_a_contact_of_one_turn() -> None:
    assert detect(MAIL, name="Maildir-name.host:2,S") is Format.MAIL
    (contact,) = read_contacts(MAIL, name="x.eml", own_side=OWN)
    assert [turn.text for turn in contact.turns] == ["Waar blijft ze?"]


def test_several_contacts_are_told_apart_and_refused_where_one_was_asked_for() -> None:
    box = MBOX + b"\n" + BEGINNING + OTHER.replace(b"\r\n", b"\n")
    assert [len(contact.turns) for contact in read_contacts(box, name="x", own_side=OWN)] == [2, 1]

    with pytest.raises(IntakeProblem) as caught:
        read_contact(box, name="x", own_side=OWN)
    assert caught.value.code is ProblemCode.SEVERAL_CONTACTS


def test_a_mail_that_says_nothing_is_refused() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_contacts(MAIL.replace(b"Waar blijft ze?", b"> oud"), name="x", own_side=OWN)
    assert caught.value.code is ProblemCode.NO_TURNS


@given(st.sampled_from([MAIL, MBOX, WHATSAPP, CHATWOOT, ZAMMAD]), st.data())
def test_damaged_files_are_read_or_refused(whole: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 60))
    damaged = whole[:at] + data.draw(st.binary(max_size=60)) + whole[at + length :]
    try:
        contacts = read_contacts(damaged, name="x.eml", own_side=OWN, default_zone=BRUSSELS)
    except IntakeProblem:
        return
    assert contacts
    for contact in contacts:
        assert contact.turns
        repr(contact).encode()
