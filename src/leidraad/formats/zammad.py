"""Tickets of Zammad, as its API gives them: JSON with the articles of one ticket or several.

Shapes: the list that ``GET …/ticket_articles/by_ticket/{id}`` answers, ``{"ticket": …, "articles": […]}``, or the ``assets`` of a
ticket asked for with ``all=true``. Internal articles were not for the customer, and an article of type phone is what an
agent noted of a call: both are left out.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from leidraad.domain.contacts.incoming import Attachment
from leidraad.domain.contacts.times import parse_time
from leidraad.domain.contacts.turns import Channel, Party
from leidraad.formats.conversations import Conversation, Message, conversation_of, id_from
from leidraad.formats.email_message import addresses_in
from leidraad.formats.fields import as_list, as_object, optional_text
from leidraad.formats.mail_reply import new_text
from leidraad.formats.mail_text import text_of_html
from leidraad.formats.own_side import OwnSide

# The numbers are those that Zammad gives its own kinds when it is installed.
_SENDERS = {1: "Agent", 2: "Customer", 3: "System"}
_TYPES = {1: "email", 2: "sms", 3: "chat", 4: "fax", 5: "phone", 10: "note", 11: "web"}
_CHANNELS = {"email": Channel.EMAIL, "chat": Channel.CHAT, "web": Channel.EMAIL, "note": Channel.EMAIL}
_NOT_SAID = frozenset({"phone"})


def is_zammad(document: object) -> bool:
    """Whether a JSON value has Zammad's articles in it. Never raises."""
    return any(_is_article(article) for article in _articles(document)[:5])


def read_zammad(document: object, *, own_side: OwnSide) -> list[Conversation]:
    """The tickets, each with what agent and customer wrote to each other. Raises BAD_VALUE with the path."""
    by_ticket: dict[str, list[Message]] = {}
    channels: dict[str, Channel] = {}
    people = _people(document)
    for index, found in enumerate(_articles(document)):
        path = f"articles[{index}]"
        article = as_object(found, field=path)
        kind = _word(article, "type", _TYPES)
        if article.get("internal") is True or kind in _NOT_SAID:
            continue
        key = str(article.get("ticket_id") or "")[:100]
        channels.setdefault(key, _CHANNELS.get(kind, Channel.MESSAGING))
        by_ticket.setdefault(key, []).append(_message(article, path, kind, key, people, own_side))
    found_all = (conversation_of(messages, channel=channels[key]) for key, messages in by_ticket.items())
    return [conversation for conversation in found_all if conversation is not None]


def _articles(document: object) -> list[Any]:
    if isinstance(document, list):
        return document
    if not isinstance(document, dict):
        return []
    assets = document.get("assets")
    kept = assets.get("TicketArticle") if isinstance(assets, dict) else None
    if isinstance(kept, dict):
        return list(kept.values())
    found = document.get("articles")
    return found if isinstance(found, list) else []


def _is_article(found: object) -> bool:
    return isinstance(found, dict) and {"ticket_id", "body", "internal"} <= found.keys()


def _people(document: object) -> Mapping[str, Any]:
    assets = document.get("assets") if isinstance(document, dict) else None
    users = assets.get("User") if isinstance(assets, dict) else None
    return users if isinstance(users, dict) else {}


def _word(article: Mapping[str, Any], name: str, known: Mapping[int, str]) -> str:
    told = article.get(name)
    if isinstance(told, str):
        return told.lower() if name == "type" else told
    number = article.get(f"{name}_id")
    return known.get(number, "") if isinstance(number, int) else ""


def _message(
    article: Mapping[str, Any], path: str, kind: str, key: str, people: Mapping[str, Any], own_side: OwnSide
) -> Message:
    party = {"Agent": Party.AGENT, "Customer": Party.CUSTOMER}.get(
        _word(article, "sender", _SENDERS), Party.BOT
    )
    at = parse_time(article.get("created_at"), field=f"{path}.created_at")
    text = _text(article, path, kind)
    number = optional_text(article.get("id"), field=f"{path}.id") or id_from(at.isoformat(), text)
    written_by, written_to = (addresses_in(str(article.get(name) or "")) for name in ("from", "to"))
    customers = written_by if party is Party.CUSTOMER else written_to
    return Message(
        message_id=f"zammad-{key}-{number[:100]}",
        at=at,
        party=party,
        text=text,
        writer=_writer(article, written_by, people, own_side) if party is Party.AGENT else None,
        customer_identities=tuple(each for each in customers if not own_side.owns(each)),
        attachments=tuple(_attachments(article, path)),
    )


def _text(article: Mapping[str, Any], path: str, kind: str) -> str:
    body = optional_text(article.get("body"), field=f"{path}.body") or ""
    text = text_of_html(body) if article.get("content_type") == "text/html" else body
    return new_text(text) if kind in ("email", "web") else text.strip()


def _writer(
    article: Mapping[str, Any], written_by: tuple[str, ...], people: Mapping[str, Any], own_side: OwnSide
) -> str | None:
    """The agent's code; the login that Zammad knows where no code is told; None where only a team's address is known."""
    login = article.get("created_by")
    user = people.get(str(article.get("created_by_id")))
    if not isinstance(login, str) and isinstance(user, dict):
        login = user.get("email") or user.get("login")
    known = [str(login)] if isinstance(login, str) and login.strip() else list(written_by)
    if own_side.owns(*known):
        return own_side.agent_of(*known)
    return known[0].lower()[:100] if known else None


def _attachments(article: Mapping[str, Any], path: str) -> Iterator[Attachment]:
    for found in as_list(article.get("attachments") or [], field=f"{path}.attachments"):
        file = found if isinstance(found, dict) else {}
        preferences = file.get("preferences")
        told = preferences if isinstance(preferences, dict) else {}
        size = str(file.get("size") or "")
        yield Attachment(
            name=str(file.get("filename") or "")[:200],
            media_type=str(told.get("Content-Type") or told.get("Mime-Type") or "")[:100],
            size_bytes=int(size) if size.isascii() and size.isdigit() and len(size) < 16 else None,
        )
