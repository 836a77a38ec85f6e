"""How far the sound of a contact can be trusted, above all in who said what; later steps respect it.

An agent is never measured where it is doubtful who spoke: words that a recogniser gave to the wrong party would count
against somebody.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

FIRM_FROM = 0.8  # the confidence from which a separation by voice counts as firm
SWAPPED = (
    "swapped_channels"  # the note that the parties speak as if the channels they were told on were exchanged
)
BY_CUES = (
    "agent_by_cues"  # the note that nobody told which channel is the agent's, and what is said there did
)


class Separation(StrEnum):
    """How the parties of a recording were told apart."""

    APART = "apart"  # a channel for each, and each is heard on its own
    STATED = "stated"  # the document handed over says who spoke
    BLEEDING = "bleeding"  # a channel for each, but one is heard on the other as well
    DIARISED = "diarised"  # by voice, out of one channel
    TOGETHER = "together"  # one channel, or several that are the same, and nobody told who speaks


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found about the sound of one contact. Shares are from 0 to 1 of its length, over all channels."""

    separation: Separation
    confidence: float | None = None  # of DIARISED, 0 to 1
    clipped_share: float = 0.0
    silent_share: float = 0.0
    notes: tuple[str, ...] = field(
        default=()
    )  # codes of what was found: swapped, missing channel, hold music
    swap_confidence: float | None = None  # how surely the channels are exchanged, 0 to 1; None: not looked at

    @property
    def is_firm(self) -> bool:
        """Whether it is certain enough who spoke to measure an agent."""
        if SWAPPED in self.notes:
            return False
        if self.separation is Separation.DIARISED:
            return self.confidence is not None and self.confidence >= FIRM_FROM
        return self.separation in (Separation.APART, Separation.STATED)

    def to_json(self) -> dict[str, Any]:
        """As it is kept with the contact."""
        return {
            "separation": str(self.separation),
            "confidence": self.confidence,
            "clipped_share": self.clipped_share,
            "silent_share": self.silent_share,
            "notes": list(self.notes),
            "swap_confidence": self.swap_confidence,
        }


def evidence_from_json(found: Mapping[str, Any]) -> Evidence:
    """The evidence that ``to_json`` wrote; KeyError or ValueError on anything else."""
    return Evidence(
        separation=Separation(found["separation"]),
        confidence=found["confidence"],
        clipped_share=found["clipped_share"],
        silent_share=found["silent_share"],
        notes=tuple(found["notes"]),
        swap_confidence=found.get("swap_confidence"),
    )
