"""What a sender hands over: the same shape for every format."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.routing import Routing
from leidraad.domain.contacts.spans import Span
from leidraad.domain.contacts.turns import Channel, Direction, Party, Turn
from leidraad.domain.language.languages import Language


@dataclass(frozen=True, slots=True)
class ContactFacts:
    """What is known about a contact beside its words: from a sidecar, a manifest, a file name or the document itself.

    Every field may be unknown (None or empty); ``merged_with`` fills the gaps from a second source. What protects
    somebody (PROTECTIVE) is never taken back by a second source: there both count.
    """

    source_id: str | None = None  # the sender's own id of the contact
    channel: Channel | None = None
    direction: Direction | None = None
    started_at: datetime | None = None  # aware
    duration_s: float | None = None
    principal: str | None = None  # code of the principal
    team: str | None = None  # code of the team
    agent: str | None = None  # code of the agent, as the recorder writes it
    queue: str | None = None
    language: Language | None = None
    customer_identities: tuple[str, ...] = field(
        default=()
    )  # telephone, e-mail, customer number: never stored as they are
    audio_parties: tuple[Party, ...] = field(default=())  # which party each audio channel carries, in order
    further_agents: tuple[str, ...] = field(default=())  # codes of the others who took part, or took it over
    other_numbers: tuple[str, ...] = field(
        default=()
    )  # called or joined besides the customer, as in a transfer
    line: str | None = None  # the centre's own number or address that was called, written to or called from
    private: bool | None = None  # the agent pressed the button for a private contact
    recording_refused: bool | None = None  # the customer asked not to be recorded
    spans: tuple[Span, ...] = field(default=())  # to be cut before anything is stored
    routing: Routing | None = None  # menu, queue, transfers; names nobody

    def merged_with(self, other: "ContactFacts") -> "ContactFacts":
        """These facts, with what is unknown here taken from ``other``."""
        values = {}
        for name in self.__slots__:
            own, theirs = getattr(self, name), getattr(other, name)
            if name in PROTECTIVE:
                values[name] = _both(own, theirs)
            else:
                values[name] = theirs if own is None or own == () else own
        return ContactFacts(**values)

    @property
    def protects(self) -> bool:
        """Whether anything here keeps the contact, or a part of it, from being captured."""
        return any(getattr(self, name) for name in PROTECTIVE)


PROTECTIVE = frozenset({"further_agents", "other_numbers", "private", "recording_refused", "spans"})


def _both(own: Any, theirs: Any) -> Any:
    """Lists together, each entry once; of two answers the one that protects."""
    if isinstance(own, tuple):
        return tuple(dict.fromkeys((*own, *theirs)))
    return own or theirs if own is not None else theirs


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message: what it calls itself. Its bytes are never read, nor kept."""

    name: str  # "" when it has none
    media_type: str
    size_bytes: int | None


@dataclass(frozen=True, slots=True)
class IncomingContact:
    """A contact as a sender hands it over: facts, and turns or a recording (or both)."""

    facts: ContactFacts
    turns: tuple[Turn, ...] = field(default=())
    recording: bytes | None = None  # a container as received: WAV, MP3, Ogg, FLAC, M4A
    recording_name: str | None = None  # file name the document points to, when the bytes are beside it
    recording_hashes: tuple[str, ...] = field(
        default=()
    )  # of the recording, as "sha512-…", when the document gives any
    stated_talk_s: Mapping[Party, float] = field(
        default_factory=dict
    )  # measured by the sender on the sound itself
    separation: Separation | None = (
        None  # how the parties of its turns were told apart; None: the format does not say
    )
    attachments: tuple[Attachment, ...] = field(default=())  # of all its messages, listed and not read
