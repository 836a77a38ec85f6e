"""What a reading of aggression says: how strong, at whom, of what kind, by which words, how surely."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How strong the aggression towards the agent is; stored, so a value never changes its meaning."""

    NONE = "none"
    RUDE = "rude"
    INSULT = "insult"
    THREAT = "threat"


class Target(StrEnum):
    AGENT = "agent"
    COMPANY = "company"
    PRODUCT = "product"
    SOMEBODY_ELSE = "somebody_else"


class Kind(StrEnum):
    RUDENESS = "rudeness"
    INSULT = "insult"
    DISCRIMINATION = "discrimination"
    SEXUAL_REMARK = "sexual_remark"
    THREAT_OF_VIOLENCE = "threat_of_violence"
    THREAT_OF_BEING_WAITED_FOR = "threat_of_being_waited_for"
    SELF_HARM = "self_harm"  # about the customer; asks for care and is no aggression: its level is none


@dataclass(frozen=True, slots=True)
class SaidWords:
    """Words that made the reading so, and where they stand in the text (characters, end excluded)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Aggression:
    """The aggression in one turn.

    ``level`` is none, with a ``target``, for words at the company, a thing or somebody else (quoted words too).
    ``confidence`` is 0 to 1: how sure these rules are of ``level`` and ``kind``, by hand, not a measured probability.
    """

    level: Level
    kind: Kind | None
    target: Target | None
    words: tuple[SaidWords, ...]
    confidence: float

    @property
    def needs_care(self) -> bool:
        """Whether the customer speaks of harming himself."""
        return self.kind is Kind.SELF_HARM
