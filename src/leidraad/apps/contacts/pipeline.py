"""From turns as they came to what may be kept: languages, redaction, measurements, and the muted sound."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from leidraad.apps.contacts.actions.reading import Sound
from leidraad.domain.contacts.measurements import Measurements, measure
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.language_of import languages_of_turns
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import MARK
from leidraad.domain.language.personal_data.redact import redact_turns
from leidraad.formats.audio import DecodedAudio, channel_notes, encode_for_playback, peaks

MUTE_PADDING_S = 0.15  # word times are off by about this much
WAVEFORM_BUCKETS = 1200


@dataclass(frozen=True, slots=True)
class ReadTurns:
    """Redacted turns, each with its language, and what was measured on them."""

    turns: tuple[Turn, ...]
    language: Language | None
    measurements: Measurements
    redactions: Mapping[str, int]


def read_turns(
    turns: Sequence[Turn],
    *,
    language: Language | None,
    duration_s: float | None,
    stated_talk_s: Mapping[Party, float] | None = None,
) -> ReadTurns:
    """Redacted turns with their languages. Measured are the turns as they came: a mark is one word, a number many."""
    redacted, counts = redact_turns(turns)
    languages = languages_of_turns(redacted, contact_language=language)
    in_language = tuple(
        replace(turn, language=found) for turn, found in zip(redacted, languages, strict=True)
    )
    return ReadTurns(
        turns=in_language,
        language=language or _most_frequent([found for found in languages if found]),
        measurements=measure(turns, duration_s=duration_s, stated_talk_s=stated_talk_s),
        redactions={str(kind): count for kind, count in counts.items()},
    )


def channel_parties(told: Sequence[str], decoded: DecodedAudio) -> tuple[Party, ...]:
    """Which party each channel carries: as the sender told, else agent first; a single channel carries both, as OTHER."""
    count = decoded.samples.shape[0]
    if len(told) == count:
        return tuple(Party(value) for value in told)
    return (Party.AGENT, Party.CUSTOMER)[:count] if count == 2 else (Party.OTHER,) * count


def sound_of(decoded: DecodedAudio, turns: Sequence[Turn], *, parties: tuple[Party, ...]) -> Sound:
    """The recording as people may hear it; redacted spans are silent on every channel, for agents read numbers back."""
    muted = _muted(decoded, redacted_spans(turns))
    return Sound(
        encoded=encode_for_playback(muted),
        media_type="audio/webm",
        duration_s=decoded.duration_s,
        parties=tuple(str(party) for party in parties),
        peaks=[
            [round(float(value), 3) for value in channel]
            for channel in peaks(muted, bucket_count=WAVEFORM_BUCKETS)
        ],
        notes=tuple(str(note.code) for note in channel_notes(decoded)),
    )


def redacted_spans(turns: Sequence[Turn]) -> list[tuple[float, float]]:
    """Where redacted words were spoken, in seconds, padded and merged.

    A redacted turn without word times is muted whole: better a turn too much than a number too many.
    """
    spans = sorted(span for turn in turns for span in _spans_of(turn))
    merged: list[tuple[float, float]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _spans_of(turn: Turn) -> list[tuple[float, float]]:
    if not MARK.search(turn.text) or turn.start_s is None or turn.end_s is None:
        return []
    marked = [word for word in turn.words if MARK.search(word.text)]
    times = [(word.start_s, word.end_s) for word in marked] or [(turn.start_s, turn.end_s)]
    return [(max(0.0, start - MUTE_PADDING_S), end + MUTE_PADDING_S) for start, end in times]


def _muted(decoded: DecodedAudio, spans: Sequence[tuple[float, float]]) -> DecodedAudio:
    if not spans:
        return decoded
    samples: NDArray[np.float32] = decoded.samples.copy()
    for start_s, end_s in spans:
        samples[:, int(start_s * decoded.rate_hz) : int(end_s * decoded.rate_hz)] = 0.0
    return replace(decoded, samples=samples)


def _most_frequent(languages: Sequence[Language]) -> Language | None:
    return Counter(languages).most_common(1)[0][0] if languages else None
