"""The turns of a voice contact as the transcript of a vCon: in WTF where it may be, else as plain turns.

WTF is draft-howe-vcon-wtf-extension-00: transcript, segments and metadata, with the words in one list that segments point
into. It demands times and a confidence everywhere; where nobody measured them, none are made up.
"""

from collections.abc import Sequence
from typing import Any

from leidraad.domain.contacts.turns import Turn, Word
from leidraad.domain.language.languages import Language
from leidraad.formats.fields import clean_text

WTF = "wtf_transcription"
UNDETERMINED = "und"  # BCP 47: the language is not known


def transcript_body(
    turns: Sequence[Turn],
    *,
    language: Language | None,
    duration_s: float | None,
    at: str,
    product: str | None,
) -> tuple[dict[str, Any], bool]:
    """The body of the analysis, and whether it is WTF; ``turns`` hold text, ``at`` is a moment in RFC 3339."""
    if not all(_is_measured(turn) for turn in turns):
        items = [_plain(turn) for turn in turns]
        return ({"language": str(language)} if language else {}) | {"turns": items}, False
    words = [word for turn in turns for word in turn.words]
    body: dict[str, Any] = {
        "transcript": {
            "text": " ".join(_text(turn) for turn in turns),
            "language": str(language) if language else UNDETERMINED,
            "duration": duration_s if duration_s is not None else max(turn.end_s or 0.0 for turn in turns),
            "confidence": _mean(words),
        },
        "segments": _segments(turns),
        "metadata": {
            "created_at": at,
            "processed_at": at,
            "provider": "leidraad",
            "model": product or "unknown",
        },
        "words": [_word(word) | {"id": number} for number, word in enumerate(words)],
    }
    return body, True


def _is_measured(turn: Turn) -> bool:
    """Whether WTF can hold it: start before end, and words with a confidence each."""
    is_timed = turn.start_s is not None and turn.end_s is not None and turn.start_s < turn.end_s
    return is_timed and bool(turn.words) and all(word.confidence is not None for word in turn.words)


def _segments(turns: Sequence[Turn]) -> list[dict[str, Any]]:
    segments: list[dict[str, Any]] = []
    used = 0
    for number, turn in enumerate(turns):
        end = used + len(turn.words)
        found = {"id": number, "confidence": _mean(turn.words), "words": [*range(used, end)]}
        segments.append(_said(turn) | found)
        used = end
    return segments


def _plain(turn: Turn) -> dict[str, Any]:
    said = _said(turn)
    has_words = bool(turn.words) and "start" in said  # a reader takes timed words of a timed turn alone
    return said | ({"words": [_word(word) for word in turn.words]} if has_words else {})


def _said(turn: Turn) -> dict[str, Any]:
    found: dict[str, Any] = {"speaker": str(turn.party), "text": _text(turn)}
    if turn.start_s is not None and turn.end_s is not None and turn.start_s <= turn.end_s:
        found |= {"start": turn.start_s, "end": turn.end_s}
    return found | ({"language": str(turn.language)} if turn.language else {})


def _word(word: Word) -> dict[str, Any]:
    found: dict[str, Any] = {
        "start": word.start_s,
        "end": max(word.start_s, word.end_s),
        "text": clean_text(word.text),
    }
    return found if word.confidence is None else found | {"confidence": word.confidence}


def _text(turn: Turn) -> str:
    return clean_text(turn.text).strip()


def _mean(words: Sequence[Word]) -> float:
    known = [word.confidence for word in words if word.confidence is not None]
    return round(sum(known) / len(known), 6)
