"""What a contact is made of: turns, said or written by a party, with their times."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from leidraad.domain.language.languages import Language


class Channel(StrEnum):
    VOICE = "voice"
    EMAIL = "email"
    CHAT = "chat"
    MESSAGING = "messaging"


class Direction(StrEnum):
    INBOUND = "inbound"
    OUTBOUND = "outbound"


class Party(StrEnum):
    AGENT = "agent"
    CUSTOMER = "customer"
    BOT = "bot"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Word:
    """One spoken word; times in seconds from the start of the contact."""

    text: str
    start_s: float
    end_s: float
    confidence: float | None = None  # 0 to 1


@dataclass(frozen=True, slots=True)
class Turn:
    """What one party says or writes in one go.

    Spoken turns have ``start_s`` and ``end_s`` (seconds from the start of the contact) and may have words;
    written turns have ``at`` (aware). A turn of an untimed transcript has neither.
    """

    party: Party
    text: str
    start_s: float | None = None
    end_s: float | None = None
    at: datetime | None = None
    language: Language | None = None
    words: tuple[Word, ...] = field(default=())
