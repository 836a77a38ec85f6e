"""Written conversations as handovers: what is new in each since it came last, written down in a form of our own.

A thread that goes on after its contact was taken in gives a follow-up contact of the new messages alone. The first one stays
as it is: its sender's bytes were destroyed when it was read, a coach may have seen it under a grant, and what its agent
deleted must not grow back. Nothing but turns is handed over, and what attachments call
themselves: their bytes and quoted mail are never stored, sealed neither.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.actions.intake import Handover
from leidraad.apps.contacts.models import Contact, TakenMessage
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.formats.chat_lines import write_chat_lines
from leidraad.formats.conversations import Conversation, contact_of
from leidraad.formats.limits import Limits
from leidraad.web.acting import Part, as_part

KEPT_DAYS = 400  # longer than any store keeps what was in them


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a conversation beside its words, and where it was found."""

    name: str
    facts: ContactFacts  # of it alone
    defaults: ContactFacts  # of all, where it does not say itself
    limits: Limits
    path: str = ""


def handovers_of(conversation: Conversation, told: Told) -> list[Handover]:
    """A handover for each part that was taken in before, oldest first, and one for what is new; the new one last.

    What a customer adds without another answer is of the agent who answered before: thanks have to reach somebody. Raises
    TOO_MANY_TURNS.
    """
    keys = {each: message_key(each) for each in conversation.message_ids}
    known = contacts_of_messages([*keys.values(), *map(message_key, conversation.answers)])
    parts: dict[bytes, list[str]] = {}
    for message_id, key in keys.items():
        if key in known:
            parts.setdefault(known[key], []).append(message_id)
    new = [message_id for message_id, key in keys.items() if key not in known]
    handovers = [_handover(conversation.only(ids), key, told) for key, ids in parts.items()]
    if new:
        added = conversation.only(new)
        agent = None if added.has_agent else _agent_of(known.values())
        facts = told.facts.merged_with(ContactFacts(agent=agent))
        handover = _handover(added, contact_key(new[0]), replace(told, facts=facts))
        handovers.append(replace(handover, message_keys=tuple(keys[message_id] for message_id in new)))
    return handovers


def message_key(message_id: str) -> bytes:
    """What is kept of a message's id."""
    return sealing.keyed_digest(b"message", message_id.encode("utf-8", "replace"))


def contact_key(first_message_id: str) -> bytes:
    """What makes a written contact the same one: the message that it begins with."""
    return sealing.keyed_digest(b"conversation", first_message_id.encode("utf-8", "replace"))


def forget_messages(*, at: datetime) -> int:
    """Forget the messages that were taken in so long ago that no mailbox is read again from there; how many."""
    return TakenMessage.objects.filter(taken_at__lt=at - timedelta(days=KEPT_DAYS)).delete()[0]


@as_part(Part.INTAKE)
def _agent_of(contact_keys: Iterable[bytes]) -> str | None:
    """The code of the agent of the latest of these contacts; None where none of them is there any more."""
    contacts = Contact.every.filter(payload_key__in=list(contact_keys)).select_related("agent")
    latest = contacts.order_by("-started_at").first()
    return latest.agent.code if latest is not None else None


@as_part(Part.INTAKE)
def contacts_of_messages(keys: Iterable[bytes]) -> dict[bytes, bytes]:
    """For each message that is in a contact, the key of that; also of contacts that are no more."""
    rows = TakenMessage.objects.filter(message_key__in=list(keys)).values_list("message_key", "contact_key")
    return {bytes(message): bytes(contact) for message, contact in rows}


def _handover(conversation: Conversation, key: bytes, told: Told) -> Handover:
    incoming = contact_of(conversation, limits=told.limits)
    beside = replace(told.facts, source_id=None, started_at=None, duration_s=None, direction=None)
    return Handover(
        name=told.name,
        facts=beside.merged_with(incoming.facts).merged_with(told.defaults),
        document=write_chat_lines(incoming.turns),
        attachments=incoming.attachments,
        path=told.path,
        key=key,
    )
