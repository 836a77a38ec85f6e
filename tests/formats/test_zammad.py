"""Tickets as Zammad's API gives them."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.incoming import Attachment
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.domain.contacts.turns import Channel, Party
from leidraad.formats.conversations import contact_of
from leidraad.formats.limits import Limits
from leidraad.formats.own_side import OwnSide, own_side_from
from leidraad.formats.zammad import is_zammad, read_zammad

OWN = own_side_from(["an@centrum.example=a17", "help@centrum.example"])


def test_the_articles_of_a_ticket_are_its_turns() -> None:
    articles = [
        _article(
            1, "Customer", "Jan <jan@klant.example>", "<p>Waar blijft ze?</p>", content_type="text/html"
        ),
        _article(
            2,
            "Agent",
            "An via Hulp <help@centrum.example>",
            "Onderweg.\n\n> Waar",
            created_by="an@centrum.example",
        ),
        _article(3, "Agent", "An", "lastige klant", internal=True, type="note"),
        _article(4, "Agent", "An", "belde nog eens", type="phone"),
        _article(5, "System", "Hulp", "Uw ticket is gesloten"),
    ]
    (found,) = read_zammad(articles, own_side=OWN)

    assert [(each.party, each.text) for each in found.messages] == [
        (Party.CUSTOMER, "Waar blijft ze?"),
        (Party.AGENT, "Onderweg."),
        (Party.BOT, "Uw ticket is gesloten"),
    ]
    facts = contact_of(found, limits=Limits()).facts
    assert (facts.agent, facts.channel) == ("a17", Channel.EMAIL)
    assert facts.customer_identities[0] == "jan@klant.example"


def test_the_assets_of_a_ticket_are_read_with_their_numbers() -> None:
    article = {
        "id": 2, "ticket_id": 3, "sender_id": 1, "type_id": 3, "internal": False, "body": "Dag", "created_by_id": 5,
        "created_at": "2025-11-03T09:12:00.000Z", "content_type": "text/plain",
    }  # fmt: skip
    assets = {"TicketArticle": {"2": article}, "User": {"5": {"login": "an@centrum.example", "email": ""}}}
    (found,) = read_zammad({"ticket_id": 3, "assets": assets}, own_side=OWN)

    assert found.channel is Channel.CHAT
    assert (found.messages[0].party, found.messages[0].writer) == (Party.AGENT, "a17")


def test_an_agent_nobody_told_of_stands_under_a_login() -> None:
    (found,) = read_zammad(
        [_article(1, "Agent", "x", "Dag", created_by="Bram@centrum.example")], own_side=OwnSide()
    )
    assert found.messages[0].writer == "bram@centrum.example"


def test_attachments_are_listed() -> None:
    file = {
        "id": 1,
        "filename": "factuur.pdf",
        "size": "12",
        "preferences": {"Content-Type": "application/pdf"},
    }
    (found,) = read_zammad([_article(1, "Customer", "x", "Zie bijlage", attachments=[file])], own_side=OWN)
    assert found.messages[0].attachments == (Attachment("factuur.pdf", "application/pdf", 12),)


def test_tickets_stay_apart() -> None:
    found = read_zammad(
        {"articles": [_article(1, "Customer", "x", "a"), _article(2, "Customer", "x", "b", ticket_id=4)]},
        own_side=OWN,
    )
    assert [each.messages[0].text for each in found] == ["a", "b"]


def test_other_documents_are_not_taken_for_it() -> None:
    for other in ({}, [], [{"body": "x"}], {"articles": 1}, {"assets": {"TicketArticle": []}}, "x", None):
        assert not is_zammad(other)


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
KEYS = [
    *[
        "id",
        "ticket_id",
        "body",
        "internal",
        "sender",
        "sender_id",
        "type",
        "type_id",
        "from",
        "to",
        "created_at",
        "created_by",
        "attachments",
    ]
]


@given(st.lists(st.one_of(JSON, st.dictionaries(st.sampled_from(KEYS), JSON)), max_size=4), JSON)
def test_any_articles_give_conversations_or_a_reason(articles: list[Any], users: Any) -> None:
    document = {"articles": articles, "assets": {"User": users}}
    is_zammad(document)
    try:
        found = read_zammad(json.loads(json.dumps(document)), own_side=OWN)
    except IntakeProblem:
        return
    for conversation in found:
        contact_of(conversation, limits=Limits())


def _article(number: int, sender: str, written_by: str, body: str, **more: object) -> dict[str, object]:
    return {
        "id": number,
        "ticket_id": 3,
        "sender": sender,
        "type": "email",
        "from": written_by,
        "to": "help@centrum.example",
        "internal": False,
        "content_type": "text/plain",
        "body": body,
        "created_at": f"2025-11-03T09:1{number}:00.000Z",
    } | more
