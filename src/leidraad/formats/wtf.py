"""A World Transcription Format body by itself: what a vCon carries as ``wtf_transcription``, handed over without one.

Field list: draft-howe-vcon-wtf-extension-01. Dropped: quality, provider, processing times, extensions, and ``created_at``,
which is when it was transcribed. Inside a vCon the same body is read by ``vcon_transcripts``.
"""

from collections.abc import Mapping
from typing import Any

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.language.languages import language_from_tag
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


def read_wtf(
    document: Mapping[str, Any], *, limits: Limits, parties: tuple[Party, ...] = ()
) -> IncomingContact:
    """A turn per segment; its party by the label that ``speakers`` gives to its speaker, or by the speaker itself.

    Raises BAD_VALUE, NO_TURNS, TOO_MANY_TURNS, TOO_LONG.
    """
    transcript = as_object(document.get("transcript"), field="transcript")
    segments = as_list(document.get("segments"), field="segments")
    limits.check_turn_count(len(segments))
    words = as_list(document.get("words") or [], field="words")
    labels = _labels(document)
    speakers = Speakers(parties)
    turns = [
        _turn(found, f"segments[{index}]", labels, words, speakers) for index, found in enumerate(segments)
    ]
    return spoken_contact(turns, facts=_facts(transcript), limits=limits)


def _facts(transcript: Mapping[str, Any]) -> ContactFacts:
    length = transcript.get("duration")
    language = optional_text(transcript.get("language"), field="transcript.language")
    return ContactFacts(
        duration_s=said_seconds(length, field="transcript.duration") if length is not None else None,
        language=language_from_tag(language),
    )


def _labels(document: Mapping[str, Any]) -> dict[str, str]:
    """What each speaker is called, by its id in the segments."""
    labels = {}
    for key, found in as_object(document.get("speakers") or {}, field="speakers").items():
        label = found.get("label") if isinstance(found, dict) else found
        name = optional_text(label, field=f"speakers.{key[:40]}") if isinstance(label, str) else None
        if name:
            labels[key] = name
    return labels


def _turn(found: object, field: str, labels: Mapping[str, str], words: list[Any], speakers: Speakers) -> Turn:
    segment = as_object(found, field=field)
    start_s, end_s = _times(segment, field=field)
    label = label_of(segment.get("speaker"), field=f"{field}.speaker")
    return Turn(
        party=speakers.party(labels.get(label or "", label)),
        text=as_text(segment.get("text"), field=f"{field}.text"),
        start_s=start_s,
        end_s=end_s,
        words=tuple(_word(*each) for each in _own_words(segment, words, field=field)),
    )


def _own_words(segment: Mapping[str, Any], words: list[Any], *, field: str) -> list[tuple[object, str]]:
    """The words of a segment with their paths: written in it, or pointed to by their place in ``words``."""
    own = []
    for index, found in enumerate(as_list(segment.get("words") or [], field=f"{field}.words")):
        if isinstance(found, int) and not isinstance(found, bool):
            if 0 <= found < len(words):
                own.append((words[found], f"words[{found}]"))
        else:
            own.append((found, f"{field}.words[{index}]"))
    return own


def _word(found: object, field: str) -> Word:
    item = as_object(found, field=field)
    start_s, end_s = _times(item, field=field)
    text = as_text(item.get("text", item.get("word")), field=f"{field}.text").strip()
    return Word(text, start_s, end_s, share_of(item.get("confidence"), field=f"{field}.confidence"))


def _times(item: Mapping[str, Any], *, field: str) -> tuple[float, float]:
    start_s = said_seconds(item.get("start"), field=f"{field}.start")
    return check_order(start_s, said_seconds(item.get("end"), field=f"{field}.end"), field=f"{field}.end")
