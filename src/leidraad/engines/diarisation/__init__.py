"""Who speaks when on a channel that carries several people. Apart so that another library can take its place.

A voice here is a number within one recording, and nothing else: what the library computes to tell voices apart is of the
kind that identifies people (Art. 9 GDPR), so it never leaves the call in which it was computed and is kept nowhere.

DiarisationError
  ModelIncomplete    files of the models are missing
  ModelUnusable      the files are there and cannot be used
  DiarisationFailed  the library broke off
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

SAMPLE_RATE_HZ = 16_000
VOICE_COUNT = 2  # a call has an agent and a customer; more voices would part one person in two


class DiarisationError(Exception):
    """Voices could not be told apart."""


class ModelIncomplete(DiarisationError):
    """The folder lacks files; ``missing`` names them."""

    def __init__(self, folder: Path, *, missing: tuple[str, ...]) -> None:
        super().__init__(f"{folder} lacks {', '.join(missing)}")
        self.folder = folder
        self.missing = missing


class ModelUnusable(DiarisationError):
    """The files are there and cannot be used; ``reason`` says why."""

    def __init__(self, path: Path, *, reason: str) -> None:
        super().__init__(f"{path} cannot be used: {reason}")
        self.path = path
        self.reason = reason


class DiarisationFailed(DiarisationError):
    """The library broke off; ``reason`` is its own message."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class VoiceSpan:
    """One voice speaking for a while; seconds from the first sample. ``confidence`` 0 to 1, None where it is not told."""

    start_s: float
    end_s: float
    voice: int  # a number within this recording
    confidence: float | None = None


class Diarisation(Protocol):
    """Tells the voices of one channel apart."""

    @property
    def name(self) -> str:
        """The library with its version, to be stored beside what it found."""

    def voices(self, samples: NDArray[np.float32]) -> tuple[VoiceSpan, ...]:
        """Who speaks when, by start; spans of two voices may overlap.

        ``samples``: mono, 16 kHz, between -1 and 1. None for no samples and for silence; a single voice where only one
        was found. Raises DiarisationError.
        """
