"""AssemblyAI's transcript: utterances by speaker when they were asked for, else words, else the text.

Field list: AssemblyAI's reference of a transcript, and the factories in its Python library's tests. Dropped: sentiment,
entities, chapters, highlights, topics, content safety, summaries. Times are in milliseconds.

Its page on redaction says that personal data is removed from ``text``, and that other members may still hold it. So where a
document was redacted, utterances and words count only when they say what its text says.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.language.languages import language_from_tag
from leidraad.formats.fields import as_list, as_object, as_text, bad_value, optional_text
from leidraad.formats.limits import Limits
from leidraad.formats.spoken import (
    Speakers,
    Voice,
    channel_of,
    check_order,
    label_of,
    said_seconds,
    share_of,
    spoken_contact,
    turns_of_voices,
)

_HASHES = re.compile("#{2,}")


def read_assemblyai(
    document: Mapping[str, Any], *, limits: Limits, parties: tuple[Party, ...] = ()
) -> IncomingContact:
    """The utterances as turns; without them the words by speaker; without those the text as one turn without times.

    Raises BAD_VALUE (also for a transcript that is not completed), NO_TURNS, TOO_MANY_TURNS, TOO_LONG.
    """
    if document.get("status", "completed") != "completed":
        raise bad_value(document["status"], field="status", expected="completed")
    count = channel_of(document.get("audio_channels"))
    speakers = Speakers.told(parties, channel_count=count if count is not None else len(parties))
    return spoken_contact(
        _utterances(document, speakers) or _from_words(document, speakers) or _whole_text(document),
        facts=_facts(document),
        limits=limits,
    )


def _utterances(document: Mapping[str, Any], speakers: Speakers) -> tuple[Turn, ...]:
    found = as_list(document.get("utterances") or [], field="utterances")
    turns = tuple(_utterance(item, f"utterances[{index}]", speakers) for index, item in enumerate(found))
    return turns if _may_be_taken(document, [turn.text for turn in turns]) else ()


def _from_words(document: Mapping[str, Any], speakers: Speakers) -> tuple[Turn, ...]:
    words = list(_words(document.get("words"), field="words"))
    may_be_taken = _may_be_taken(document, [word.text for _, word in words])
    return turns_of_voices(words, speakers) if may_be_taken else ()


def _may_be_taken(document: Mapping[str, Any], said: list[str]) -> bool:
    """Whether these say what the text says, where personal data was removed from the text."""
    if document.get("redact_pii") is not True:
        return True
    text = optional_text(document.get("text"), field="text") or ""
    return " ".join(said).split() == _without_hashes(text).split()


def _without_hashes(text: str) -> str:
    """The text with one mark for each run of ``####``, which is how a removed word is written by default."""
    return _HASHES.sub("[PII]", text)


def _facts(document: Mapping[str, Any]) -> ContactFacts:
    length = document.get("audio_duration")
    return ContactFacts(
        source_id=optional_text(document.get("id"), field="id"),
        duration_s=said_seconds(length, field="audio_duration") if length is not None else None,
        language=language_from_tag(optional_text(document.get("language_code"), field="language_code")),
    )


def _utterance(found: object, field: str, speakers: Speakers) -> Turn:
    item = as_object(found, field=field)
    voice = _voice(item, field=field)
    start_s, end_s = _times(item, field=field)
    return Turn(
        party=speakers.party(voice.label, channel=voice.channel),
        text=_without_hashes(as_text(item.get("text"), field=f"{field}.text")),
        start_s=start_s,
        end_s=end_s,
        words=tuple(word for _, word in _words(item.get("words"), field=f"{field}.words")),
    )


def _words(value: object, *, field: str) -> Iterator[tuple[Voice, Word]]:
    for index, found in enumerate(as_list(value or [], field=field)):
        word_field = f"{field}[{index}]"
        item = as_object(found, field=word_field)
        start_s, end_s = _times(item, field=word_field)
        text = _without_hashes(as_text(item.get("text"), field=f"{word_field}.text"))
        confidence = share_of(item.get("confidence"), field=f"{word_field}.confidence")
        yield _voice(item, field=word_field), Word(text, start_s, end_s, confidence)


def _voice(item: Mapping[str, Any], *, field: str) -> Voice:
    """Channels are counted from 1 here, and only where the recording was transcribed channel by channel."""
    channel = channel_of(item.get("channel"))
    return Voice(label_of(item.get("speaker"), field=f"{field}.speaker"), channel - 1 if channel else None)


def _times(item: Mapping[str, Any], *, field: str) -> tuple[float, float]:
    start_s = said_seconds(item.get("start"), field=f"{field}.start") / 1000
    end_s = said_seconds(item.get("end"), field=f"{field}.end") / 1000
    return check_order(start_s, end_s, field=f"{field}.end")


def _whole_text(document: Mapping[str, Any]) -> tuple[Turn, ...]:
    text = optional_text(document.get("text"), field="text")
    return (Turn(party=Party.OTHER, text=_without_hashes(text)),) if text else ()
