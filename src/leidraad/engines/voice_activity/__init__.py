"""Where speech is in a channel, by the Silero model that faster-whisper carries: nothing to install or download.

Used before transcription, to set silent channels aside, and as the gate that no word may lie outside.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SAMPLE_RATE_HZ = 16_000


@dataclass(frozen=True, slots=True)
class SpeechOptions:
    """What counts as a span of speech. Silences shorter than ``min_silence_ms`` stay inside a span.

    Measured on thirty seconds of annotated telephone speech: tests/engines/voice_activity, docs/speech.md.
    """

    threshold: float = 0.5  # speech probability, 0 to 1, at which a span starts
    end_threshold: float = 0.35  # and below which it ends
    min_speech_ms: int = 0
    min_silence_ms: int = 300
    pad_ms: int = 100  # added before and after, never into the next span


def speech_spans(
    samples: NDArray[np.float32], *, options: SpeechOptions | None = None
) -> list[tuple[float, float]]:
    """Start and end of each span of speech, in seconds, in order and apart; empty for silence and for no samples.

    ``samples``: mono, 16 kHz, between -1 and 1. Silero VAD v6, about 0.005 s of one core per second of audio.
    """
    from faster_whisper.vad import (  # noqa: PLC0415  takes a second: only where audio is read
        VadOptions,
        get_speech_timestamps,
    )

    if samples.ndim != 1:
        raise ValueError(f"one channel is needed, not {samples.ndim}")
    if not samples.size:
        return []
    found = get_speech_timestamps(samples, VadOptions(**_arguments(options or SpeechOptions())))
    return [(span["start"] / SAMPLE_RATE_HZ, span["end"] / SAMPLE_RATE_HZ) for span in found]


def speech_s(spans: list[tuple[float, float]]) -> float:
    """Seconds of speech in all."""
    return sum(end_s - start_s for start_s, end_s in spans)


def _arguments(options: SpeechOptions) -> dict[str, float | int]:
    """Every option of the library, by its names."""
    return {
        "threshold": options.threshold,
        "neg_threshold": options.end_threshold,
        "min_speech_duration_ms": options.min_speech_ms,
        "max_speech_duration_s": float("inf"),
        "min_silence_duration_ms": options.min_silence_ms,
        "speech_pad_ms": options.pad_ms,
    }
