"""What of a channel the model gets to hear, once it is known where speech is: the same gate as the library's, looked once.

The caller has run the voice activity model already, to check afterwards that no word lies outside speech. Running it a
second time inside the library would cost a fifth of a fast transcription.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Chunk = tuple[int, int]  # first sample, and the one after the last

JOINED_BELOW_S = 1.8  # shorter pauses stay: they carry the phrasing that punctuation follows
MARGIN_S = 0.3  # soft first and last consonants; with the 0.1 s that a span has, what the library's gate adds
WINDOW_S = 30.0  # what a Whisper model hears at once


def chunks_of_speech(
    speech: Sequence[tuple[float, float]], *, sample_count: int, rate_hz: int
) -> list[Chunk]:
    """The stretches to listen to, in order and apart: spans of speech with a margin, joined over short pauses.

    ``speech``: seconds, in order and apart. None for no speech; never beyond the channel. A short rest at the end is
    listened to as well, as the library does.
    """
    length_s = sample_count / rate_hz
    joined: list[tuple[float, float]] = []
    for start_s, end_s in speech:
        if joined and start_s - joined[-1][1] < JOINED_BELOW_S:
            joined[-1] = (joined[-1][0], end_s)
        else:
            joined.append((start_s, end_s))
    if joined and length_s - joined[-1][1] < JOINED_BELOW_S:
        joined[-1] = (joined[-1][0], length_s)
    padded = (
        (round((start_s - MARGIN_S) * rate_hz), round((end_s + MARGIN_S) * rate_hz))
        for start_s, end_s in joined
    )
    within = [(max(0, start), min(sample_count, end)) for start, end in padded]
    return [chunk for chunk in within if chunk[1] > chunk[0]]


def heard_samples(samples: NDArray[np.float32], chunks: Sequence[Chunk]) -> NDArray[np.float32]:
    """The chunks one after another; no samples for no chunks."""
    parts = [samples[start:end] for start, end in chunks]
    return np.concatenate(parts) if parts else samples[:0]


def windows_of(
    chunks: Sequence[Chunk], speech: Sequence[tuple[float, float]], *, rate_hz: int
) -> list[tuple[float, float]]:
    """How to cut the joined chunks for a batch: seconds in what ``heard_samples`` gives, none longer than a window.

    Cut between chunks, else in a pause between two spans of speech, and only where there is none within a window in the
    middle of speech. Together they cover everything.
    """
    longest = int(WINDOW_S * rate_hz)
    total = sum(end - start for start, end in chunks)
    places = _cutting_places(chunks, speech, rate_hz=rate_hz)
    windows: list[tuple[float, float]] = []
    at = 0
    while at < total:
        end = total
        if total - at > longest:
            end = max((place for place in places if at < place <= at + longest), default=at + longest)
        windows.append((at / rate_hz, end / rate_hz))
        at = end
    return windows


def _cutting_places(
    chunks: Sequence[Chunk], speech: Sequence[tuple[float, float]], *, rate_hz: int
) -> list[int]:
    """Ends of chunks and middles of pauses, counted in the joined samples."""
    places, before = [], 0
    pauses = [round((end_s + start_s) / 2 * rate_hz) for (_, end_s), (start_s, _) in pairwise(speech)]
    for start, end in chunks:
        places += [before + pause - start for pause in pauses if start < pause < end]
        before += end - start
        places.append(before)
    return places
