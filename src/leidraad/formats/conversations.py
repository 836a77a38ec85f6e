"""Written messages before they are a contact: what mail, WhatsApp and ticket exports have in common.

A file may hold several conversations, and a conversation may have grown since it was handed over last. So readers give
messages with ids, and only what is left of them when the known ones are taken out becomes a contact.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from leidraad.domain.contacts.incoming import Attachment, ContactFacts, IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Direction, Party, Turn
from leidraad.formats.fields import clean_text
from leidraad.formats.limits import Limits

ATTACHMENT_MARK = (
    "[attachment]"  # in the text, as redaction writes its marks: names of files carry names of people
)


@dataclass(frozen=True, slots=True)
class Message:
    """What one party wrote at one moment. ``writer`` is the code of the agent; None where only the side is known."""

    message_id: str
    at: datetime
    party: Party
    text: str
    writer: str | None = None
    customer_identities: tuple[str, ...] = ()  # of the customer who wrote it, or to whom it was written
    attachments: tuple[Attachment, ...] = ()

    @property
    def shown_text(self) -> str:
        marks = " ".join(ATTACHMENT_MARK for _ in self.attachments)
        return clean_text("\n".join(part for part in (self.text.strip(), marks) if part))


@dataclass(frozen=True, slots=True)
class Conversation:
    """Messages that belong together, in time order; of ``facts`` only what the messages do not say themselves."""

    channel: Channel
    messages: tuple[Message, ...]
    facts: ContactFacts = field(default_factory=ContactFacts)
    answers: tuple[str, ...] = ()  # ids of messages that these name, and that need not be here

    @property
    def has_agent(self) -> bool:
        """Whether anybody of the centre wrote in it."""
        return any(message.party is Party.AGENT for message in self.messages)

    @property
    def message_ids(self) -> tuple[str, ...]:
        return tuple(message.message_id for message in self.messages)

    def only(self, message_ids: Sequence[str]) -> "Conversation":
        """The same with these messages alone."""
        wanted = set(message_ids)
        return replace(self, messages=tuple(each for each in self.messages if each.message_id in wanted))


def conversation_of(
    messages: Sequence[Message], *, channel: Channel, facts: ContactFacts | None = None
) -> Conversation | None:
    """The messages that say something, each id once, in time order; None when there is none."""
    said = {message.message_id: message for message in messages if message.shown_text}
    ordered = sorted(said.values(), key=lambda message: message.at.timestamp())
    return Conversation(channel, tuple(ordered), facts or ContactFacts()) if ordered else None


def contact_of(conversation: Conversation, *, limits: Limits) -> IncomingContact:
    """The conversation as a contact: a turn per message.

    The id is that of its first message. The agents are those who wrote; where one of them is not known by name, the agent
    is unknown and the others are further agents, so that intake asks rather than lets somebody's words pass as another's.
    Raises TOO_MANY_TURNS; NO_TURNS for a conversation without messages.
    """
    messages = conversation.messages
    if not messages:
        raise IntakeProblem(ProblemCode.NO_TURNS)
    limits.check_turn_count(len(messages))
    return IncomingContact(
        facts=conversation.facts.merged_with(_facts_of(conversation)),
        turns=tuple(Turn(each.party, each.shown_text, at=each.at) for each in messages),
        attachments=tuple(file for each in messages for file in each.attachments),
    )


def _facts_of(conversation: Conversation) -> ContactFacts:
    messages = conversation.messages
    writers = list(dict.fromkeys(each.writer for each in messages if each.party is Party.AGENT))
    agent = writers[0] if writers and None not in writers else None
    begun_by_agent = messages[0].party is Party.AGENT
    return ContactFacts(
        source_id=messages[0].message_id[:500],
        channel=conversation.channel,
        direction=Direction.OUTBOUND if begun_by_agent else Direction.INBOUND,
        started_at=messages[0].at,
        duration_s=(messages[-1].at - messages[0].at).total_seconds(),
        agent=agent,
        further_agents=tuple(code for code in writers if code is not None and code != agent),
        customer_identities=tuple(
            dict.fromkeys(one for each in messages for one in each.customer_identities)
        ),
    )


def id_from(*parts: str) -> str:
    """An id for a message that has none of its own: equal for the same words at the same moment."""
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "replace"))
    return f"sha256-{digest.hexdigest()}"
