"""Conversations of Chatwoot, as its API gives them and its webhooks send them: JSON with the messages of one or several.

Shapes: what ``GET …/conversations/{id}/messages`` answers (``payload``), a conversation with ``messages``, or a list of either.
Private notes and activity lines were not said to the customer, so they are left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from leidraad.domain.contacts.incoming import Attachment
from leidraad.domain.contacts.times import parse_time
from leidraad.domain.contacts.turns import Channel, Party
from leidraad.formats.conversations import Conversation, Message, conversation_of, id_from
from leidraad.formats.fields import as_list, as_object, optional_text
from leidraad.formats.mail_reply import new_text
from leidraad.formats.own_side import OwnSide

_KINDS = {0: "incoming", 1: "outgoing", 2: "activity", 3: "template"}
_CHANNELS = {
    "Channel::Email": Channel.EMAIL,
    "Channel::WebWidget": Channel.CHAT,
    "Channel::Api": Channel.CHAT,
}


def is_chatwoot(document: object) -> bool:
    """Whether a JSON value has Chatwoot's messages in it. Never raises."""
    return any(_is_message(message) for each in _each(document) for message in _raw_messages(each)[:5])


def read_chatwoot(document: object, *, own_side: OwnSide) -> list[Conversation]:
    """The conversations, each with what agent, customer and bot wrote to each other.

    An agent who is not known by address or name stands under that address. Raises BAD_VALUE with the path.
    """
    by_conversation: dict[str, list[Message]] = {}
    channels: dict[str, Channel] = {}
    for number, each in enumerate(_each(document)):
        for index, found in enumerate(_raw_messages(each)):
            path = f"[{number}].messages[{index}]"
            raw = as_object(found, field=path)
            key = str(raw.get("conversation_id") or each.get("id") or number)[:100]
            channels.setdefault(key, _channel(each, raw))
            message = _message(
                raw, each, path, key, is_mail=channels[key] is Channel.EMAIL, own_side=own_side
            )
            if message is not None:
                by_conversation.setdefault(key, []).append(message)
    found_all = (
        conversation_of(messages, channel=channels[key]) for key, messages in by_conversation.items()
    )
    return [conversation for conversation in found_all if conversation is not None]


def _each(document: object) -> list[Mapping[str, Any]]:
    some = document if isinstance(document, list) else [document]
    return [each for each in some if isinstance(each, dict)]


def _raw_messages(conversation: Mapping[str, Any]) -> Sequence[object]:
    for member in ("payload", "messages"):
        found = conversation.get(member)
        if isinstance(found, list):
            return found
    return []


def _is_message(found: object) -> bool:
    return isinstance(found, dict) and "message_type" in found and "content" in found


def _channel(conversation: Mapping[str, Any], raw: Mapping[str, Any]) -> Channel:
    meta = conversation.get("meta")
    told = conversation.get("channel") or (meta.get("channel") if isinstance(meta, dict) else None)
    if told is None and raw.get("content_type") == "incoming_email":
        return Channel.EMAIL
    if not isinstance(told, str):
        return Channel.CHAT
    return _CHANNELS.get(told, Channel.MESSAGING)


def _message(
    raw: Mapping[str, Any],
    conversation: Mapping[str, Any],
    path: str,
    key: str,
    *,
    is_mail: bool,
    own_side: OwnSide,
) -> Message | None:
    """None for what the customer did not see."""
    kind = raw.get("message_type")
    word = _KINDS.get(kind) if isinstance(kind, int) else kind
    if raw.get("private") is True or word == "activity":
        return None
    sender = _object(raw.get("sender"))
    party = _party(str(word), sender, str(raw.get("sender_type") or ""))
    text = optional_text(raw.get("content"), field=f"{path}.content") or ""
    at = parse_time(raw.get("created_at"), field=f"{path}.created_at")
    number = optional_text(raw.get("id"), field=f"{path}.id") or id_from(at.isoformat(), text)
    return Message(
        message_id=f"chatwoot-{key}-{number[:100]}",
        at=at,
        party=party,
        text=new_text(text) if is_mail else text,
        writer=_writer(sender, own_side) if party is Party.AGENT else None,
        customer_identities=_identities(raw, conversation),
        attachments=tuple(_attachments(raw, path)),
    )


def _object(found: object) -> Mapping[str, Any]:
    return found if isinstance(found, dict) else {}


def _party(kind: str, sender: Mapping[str, Any], sender_type: str) -> Party:
    if kind == "incoming":
        return Party.CUSTOMER
    told = f"{sender.get('type') or ''} {sender_type}".lower()
    is_person = kind == "outgoing" and "bot" not in told and bool(sender)
    return Party.AGENT if is_person else Party.BOT


def _writer(sender: Mapping[str, Any], own_side: OwnSide) -> str | None:
    """The agent's code; the address or name that Chatwoot knows where no code is told; None for a team's."""
    known = [
        value for name in ("email", "name", "available_name") if isinstance(value := sender.get(name), str)
    ]
    if own_side.owns(*known):
        return own_side.agent_of(*known)
    return known[0].lower()[:100] if known else None


def _identities(raw: Mapping[str, Any], conversation: Mapping[str, Any]) -> tuple[str, ...]:
    meta = _object(conversation.get("meta"))
    contacts = [
        _object(meta.get("sender")),
        _object(meta.get("contact")),
        _object(conversation.get("contact")),
    ]
    if raw.get("message_type") in (0, "incoming"):
        contacts.append(_object(raw.get("sender")))
    told = (contact.get(name) for contact in contacts for name in ("phone_number", "email", "identifier"))
    return tuple(dict.fromkeys(value[:200] for value in told if isinstance(value, str) and value.strip()))


def _attachments(raw: Mapping[str, Any], path: str) -> Iterator[Attachment]:
    for found in as_list(raw.get("attachments") or [], field=f"{path}.attachments"):
        file = _object(found)
        size, address = file.get("file_size"), str(file.get("data_url") or "")
        yield Attachment(
            name=address.rpartition("/")[2].partition("?")[0][:200],
            media_type=str(file.get("file_type") or "")[:100],
            size_bytes=size if isinstance(size, int) and not isinstance(size, bool) else None,
        )
