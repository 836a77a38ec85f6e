"""Words from speech, one audio channel at a time. Apart so that another recogniser can take the place of Whisper.

The caller decodes, and transcribes each channel by itself: on a recording with a channel per party, who speaks is then
known without guessing.

SpeechToTextError
  ModelIncomplete        files of the model are missing
  ModelUnusable          the files are there and do not load
  LanguageNotSupported   the model does not know the language asked for
  TranscriptionFailed    the engine broke off
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from leidraad.domain.contacts.invented_text import Stretch
from leidraad.domain.contacts.turns import Word
from leidraad.domain.language.languages import Language

SAMPLE_RATE_HZ = 16_000

Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]


class SpeechToTextError(Exception):
    """Speech could not be turned into words."""


class ModelIncomplete(SpeechToTextError):
    """The folder lacks files that the model needs; ``missing`` names them."""

    def __init__(self, folder: Path, *, missing: tuple[str, ...]) -> None:
        super().__init__(f"{folder} lacks {', '.join(missing)}")
        self.folder = folder
        self.missing = missing


class ModelUnusable(SpeechToTextError):
    """The model's files are there and do not load; ``reason`` is the engine's own message."""

    def __init__(self, folder: Path, *, reason: str) -> None:
        super().__init__(f"{folder} does not load: {reason}")
        self.folder = folder
        self.reason = reason


class LanguageNotSupported(SpeechToTextError):
    """The model knows English only and was asked for another language."""

    def __init__(self, language: Language, *, model: str) -> None:
        super().__init__(f"{model} knows no {language}")
        self.language = language
        self.model = model


class TranscriptionFailed(SpeechToTextError):
    """The engine broke off; ``engine`` and ``reason`` say which and how."""

    def __init__(self, reason: str, *, engine: str) -> None:
        super().__init__(f"{engine}: {reason}")
        self.reason = reason
        self.engine = engine


@dataclass(frozen=True, slots=True)
class ChannelTranscript:
    """What was said on one channel, and what wrote it down.

    ``language`` is None when nothing was said; ``language_probability`` (0 to 1) is its share among the four languages,
    None when the language was told and not detected. ``options`` is plain data that says how to repeat this.
    """

    words: tuple[Word, ...]  # in order; times in seconds from the first sample
    language: Language | None
    language_probability: float | None
    duration_s: float
    speech_s: float  # what the engine found to be speech and listened to
    engine: str
    engine_version: str
    model: str
    options: Mapping[str, Plain]
    stretches: tuple[Stretch, ...] = field(
        default=()
    )  # the words as they were written, with the engine's own doubts

    def as_stretches(self) -> tuple[Stretch, ...]:
        """The same words as stretches; all in one from an engine that tells nothing of its doubts."""
        return self.stretches or (Stretch(self.words),)


class SpeechToText(Protocol):
    """Turns the samples of one channel into words."""

    def transcribe(
        self,
        samples: NDArray[np.float32],
        *,
        language: Language | None = None,
        speech: Sequence[tuple[float, float]] | None = None,
        on_progress: Callable[[float], None] | None = None,
    ) -> ChannelTranscript:
        """The words of ``samples``: mono, 16 kHz, between -1 and 1; no samples or only silence give no words.

        ``speech``: where speech is, in seconds, in order and apart, when the caller has looked already; nothing else is
        listened to, and no spans give no words. Without it the engine looks itself. Without ``language`` the one of the four
        that fits best is found first. ``on_progress`` receives the share done, rising from 0 to 1. Raises SpeechToTextError.
        """
