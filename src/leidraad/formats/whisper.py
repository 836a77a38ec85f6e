"""What Whisper and its relatives write as JSON: segments with a text and two times.

Read are the shapes of openai-whisper, faster-whisper and WhisperX (``segments``), of the verbose and the diarised answer of
OpenAI's API (``segments``, the language by its English name), and of whisper.cpp (``transcription``). Dropped: tokens,
temperatures, log probabilities, compression ratios, the full text beside the segments.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.language.languages import Language, language_from_tag
from leidraad.formats.fields import as_list, as_object, as_text, optional_text
from leidraad.formats.limits import Limits
from leidraad.formats.spoken import (
    Speakers,
    check_order,
    label_of,
    said_seconds,
    share_of,
    spoken_contact,
)

_LANGUAGE_NAMES = {
    "dutch": Language.DUTCH,
    "flemish": Language.DUTCH,
    "french": Language.FRENCH,
    "german": Language.GERMAN,
    "english": Language.ENGLISH,
}


def read_whisper(
    document: Mapping[str, Any], *, limits: Limits, parties: tuple[Party, ...] = ()
) -> IncomingContact:
    """A turn per segment; its party by the speaker that WhisperX or a diarised answer gives, else ``other``.

    Raises BAD_VALUE, NO_TURNS, TOO_MANY_TURNS, TOO_LONG.
    """
    is_cpp = "transcription" in document
    name = "transcription" if is_cpp else "segments"
    segments = as_list(document.get(name), field=name)
    limits.check_turn_count(len(segments))
    speakers = Speakers(parties)
    read = _cpp_segment if is_cpp else _segment
    turns = [read(found, f"{name}[{index}]", speakers) for index, found in enumerate(segments)]
    return spoken_contact(turns, facts=_facts(document), limits=limits)


def _facts(document: Mapping[str, Any]) -> ContactFacts:
    result = document.get("result")
    value = document.get("language", result.get("language") if isinstance(result, dict) else None)
    name = optional_text(value, field="language")
    length = document.get("duration")
    return ContactFacts(
        duration_s=said_seconds(length, field="duration") if length is not None else None,
        language=_LANGUAGE_NAMES.get((name or "").lower()) or language_from_tag(name),
    )


def _segment(found: object, field: str, speakers: Speakers) -> Turn:
    segment = as_object(found, field=field)
    start_s, end_s = _times(segment, field=field)
    label = label_of(segment.get("speaker"), field=f"{field}.speaker")
    return Turn(
        party=speakers.party(label),
        text=as_text(segment.get("text"), field=f"{field}.text"),
        start_s=start_s,
        end_s=end_s,
        words=_words(segment, field=field),
    )


def _words(segment: Mapping[str, Any], *, field: str) -> tuple[Word, ...]:
    """The timed words; none when one has no time, as WhisperX writes for figures."""
    items = as_list(segment.get("words") or [], field=f"{field}.words")
    objects = [as_object(item, field=f"{field}.words[{index}]") for index, item in enumerate(items)]
    if any(item.get("start") is None or item.get("end") is None for item in objects):
        return ()
    return tuple(_each_word(objects, field=field))


def _each_word(items: list[dict[str, Any]], *, field: str) -> Iterator[Word]:
    for index, item in enumerate(items):
        word_field = f"{field}.words[{index}]"
        start_s, end_s = _times(item, field=word_field)
        share = next(
            (item[key] for key in ("probability", "score", "confidence") if item.get(key) is not None), None
        )
        text = as_text(item.get("word", item.get("text")), field=f"{word_field}.word").strip()
        yield Word(text, start_s, end_s, share_of(share, field=f"{word_field}.probability"))


def _times(item: Mapping[str, Any], *, field: str) -> tuple[float, float]:
    start_s = said_seconds(item.get("start"), field=f"{field}.start")
    return check_order(start_s, said_seconds(item.get("end"), field=f"{field}.end"), field=f"{field}.end")


def _cpp_segment(found: object, field: str, speakers: Speakers) -> Turn:
    """whisper.cpp counts in milliseconds, and marks who speaks in a text of its own (``speaker``) when it is told to."""
    segment = as_object(found, field=field)
    offsets = as_object(segment.get("offsets"), field=f"{field}.offsets")
    start_s = said_seconds(offsets.get("from"), field=f"{field}.offsets.from") / 1000
    end_s = said_seconds(offsets.get("to"), field=f"{field}.offsets.to") / 1000
    check_order(start_s, end_s, field=f"{field}.offsets.to")
    label = label_of(segment.get("speaker"), field=f"{field}.speaker")
    text = as_text(segment.get("text"), field=f"{field}.text")
    return Turn(party=speakers.party(label), text=text, start_s=start_s, end_s=end_s)
