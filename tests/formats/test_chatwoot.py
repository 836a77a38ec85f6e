"""Conversations as Chatwoot's API gives them and its webhooks send them."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.incoming import Attachment
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.domain.contacts.turns import Channel, Party
from leidraad.formats.chatwoot import is_chatwoot, read_chatwoot
from leidraad.formats.conversations import contact_of
from leidraad.formats.limits import Limits
from leidraad.formats.own_side import OwnSide, own_side_from

OWN = own_side_from(["an@centrum.example=a17", "help@centrum.example"])
JAN = {
    "id": 9,
    "name": "Jan",
    "email": "jan@klant.example",
    "phone_number": "+32470123456",
    "type": "contact",
}
AN = {"id": 1, "name": "An Peeters", "email": "an@centrum.example", "type": "user"}


def test_the_messages_of_a_conversation_are_its_turns() -> None:
    answer = {
        "meta": {"contact": JAN, "assignee": AN},
        "payload": [
            _said(1, 0, "Dag", JAN),
            _said(2, 3, "Wij antwoorden zo snel mogelijk", None),
            _said(3, 1, "Dag Jan", AN),
            _said(4, 1, "niet zeggen dat het te laat is", AN, private=True),
            _said(5, 2, "Conversation was resolved by An", None),
        ],
    }
    (found,) = read_chatwoot(answer, own_side=OWN)

    assert [(each.party, each.text) for each in found.messages] == [
        (Party.CUSTOMER, "Dag"),
        (Party.BOT, "Wij antwoorden zo snel mogelijk"),
        (Party.AGENT, "Dag Jan"),
    ]
    facts = contact_of(found, limits=Limits()).facts
    assert (facts.agent, facts.channel) == ("a17", Channel.CHAT)
    assert facts.customer_identities == ("+32470123456", "jan@klant.example")


def test_a_webhooks_words_for_the_kinds_are_read_too() -> None:
    sent = {
        "id": 7,
        "channel": "Channel::Whatsapp",
        "messages": [
            _said(1, "incoming", "Dag", JAN, created_at="2025-11-03T09:12:00Z"),
            _said(2, "outgoing", "Dag", {"id": 3, "name": "Robot", "type": "agent_bot"}),
            _said(3, "outgoing", "Dag", AN),
        ],
    }
    (found,) = read_chatwoot(sent, own_side=OWN)
    assert found.channel is Channel.MESSAGING
    assert [each.party for each in found.messages] == [Party.CUSTOMER, Party.BOT, Party.AGENT]


def test_mail_in_chatwoot_gives_what_is_new() -> None:
    sent = {"meta": {"channel": "Channel::Email"}, "payload": [_said(1, 0, "Dank u\n\n> oud\n", JAN)]}
    (found,) = read_chatwoot(sent, own_side=OWN)
    assert (found.channel, found.messages[0].text) == (Channel.EMAIL, "Dank u")


def test_an_agent_nobody_told_of_stands_under_an_address() -> None:
    sent = {
        "payload": [
            _said(1, 1, "Dag", {"id": 2, "name": "Bram", "email": "Bram@centrum.example", "type": "user"})
        ]
    }
    (found,) = read_chatwoot(sent, own_side=OwnSide())
    assert found.messages[0].writer == "bram@centrum.example"


def test_attachments_are_listed() -> None:
    file = {"id": 1, "file_type": "image", "data_url": "https://chat.example/a/foto.png?x=1", "file_size": 12}
    (found,) = read_chatwoot({"payload": [_said(1, 0, None, JAN, attachments=[file])]}, own_side=OWN)
    assert found.messages[0].attachments == (Attachment("foto.png", "image", 12),)
    assert found.messages[0].shown_text == "[attachment]"


def test_several_conversations_stay_apart() -> None:
    sent = [{"payload": [_said(1, 0, "a", JAN)]}, {"payload": [_said(1, 0, "b", JAN, conversation_id=8)]}]
    assert [each.messages[0].text for each in read_chatwoot(sent, own_side=OWN)] == ["a", "b"]


def test_other_documents_are_not_taken_for_it() -> None:
    for other in ({}, [], {"payload": []}, {"payload": "x"}, {"messages": [{"text": "a"}]}, "x", [1], None):
        assert not is_chatwoot(other)


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
KEYS = [
    "id",
    "content",
    "message_type",
    "created_at",
    "private",
    "sender",
    "sender_type",
    "attachments",
    "conversation_id",
]


@given(st.lists(st.dictionaries(st.sampled_from(KEYS), JSON), max_size=4), JSON)
def test_any_messages_give_conversations_or_a_reason(messages: list[dict[str, Any]], meta: Any) -> None:
    document = {"meta": meta, "payload": messages}
    is_chatwoot(document)
    try:
        found = read_chatwoot(json.loads(json.dumps(document)), own_side=OWN)
    except IntakeProblem:
        return
    for conversation in found:
        contact_of(conversation, limits=Limits())


@pytest.mark.parametrize("created_at", [None, "gisteren", -1, {"x": 1}])
def test_a_message_without_a_moment_is_refused(created_at: object) -> None:
    with pytest.raises(IntakeProblem):
        read_chatwoot({"payload": [_said(1, 0, "a", JAN, created_at=created_at)]}, own_side=OWN)


def _said(
    number: int, kind: object, content: str | None, sender: object, **more: object
) -> dict[str, object]:
    return {
        "id": number,
        "content": content,
        "message_type": kind,
        "created_at": 1762161120 + number,
        "private": False,
        "sender": sender,
        "conversation_id": 7,
    } | more
