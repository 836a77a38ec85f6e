"""Amazon Transcribe without Call Analytics: words with a label for the speaker or for the channel.

Field list: "Data input and output" and the example outputs of channel identification and of diarisation in the Amazon
Transcribe developer guide. The full text, alternatives after the first and the list of redactions are dropped.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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


def read_transcribe_standard(
    document: Mapping[str, Any], *, limits: Limits, parties: tuple[Party, ...] = ()
) -> IncomingContact:
    """The words as turns by speaker or channel; one turn without times when the document has only its full text.

    Raises BAD_VALUE, NO_TURNS, TOO_MANY_TURNS, TOO_LONG.
    """
    if document.get("status", "COMPLETED") != "COMPLETED":
        raise bad_value(document["status"], field="status", expected="COMPLETED")
    results = as_object(document.get("results"), field="results")
    speakers = Speakers.told(parties, channel_count=len(_channels(results)))
    turns = turns_of_voices(_words(results), speakers) or _whole_text(results)
    language = language_from_tag(optional_text(results.get("language_code"), field="results.language_code"))
    source_id = optional_text(document.get("jobName"), field="jobName")
    facts = ContactFacts(source_id=source_id, language=language)
    return spoken_contact(turns, facts=facts, limits=limits)


def _words(results: Mapping[str, Any]) -> Iterator[tuple[Voice, Word]]:
    if "channel_labels" not in results:
        yield from _words_of(
            as_list(results.get("items") or [], field="results.items"),
            field="results.items",
            labels=_labels_by_start(results),
        )
        return
    for index, channel in enumerate(_channels(results)):
        field = f"results.channel_labels.channels[{index}]"
        channel = as_object(channel, field=field)
        label = label_of(channel.get("channel_label"), field=f"{field}.channel_label")
        items = as_list(channel.get("items") or [], field=f"{field}.items")
        yield from _words_of(items, field=f"{field}.items", channel=label)


def _channels(results: Mapping[str, Any]) -> list[Any]:
    """The channels that were transcribed apart; none where speakers were told apart instead."""
    labels = as_object(results.get("channel_labels") or {}, field="results.channel_labels")
    return as_list(labels.get("channels") or [], field="results.channel_labels.channels")


def _labels_by_start(results: Mapping[str, Any]) -> dict[str, str]:
    """The speaker at each start: documents before 2022 name the speaker in the segments alone."""
    labels: dict[str, str] = {}
    spoken = as_object(results.get("speaker_labels") or {}, field="results.speaker_labels")
    for index, segment in enumerate(
        as_list(spoken.get("segments") or [], field="results.speaker_labels.segments")
    ):
        field = f"results.speaker_labels.segments[{index}]"
        for item in as_list(as_object(segment, field=field).get("items") or [], field=f"{field}.items"):
            item = as_object(item, field=f"{field}.items")
            start = optional_text(item.get("start_time"), field=f"{field}.items.start_time")
            label = label_of(item.get("speaker_label"), field=f"{field}.items.speaker_label")
            if start and label:
                labels[start] = label
    return labels


@dataclass(slots=True)
class _Pending:
    """The word last read, which the punctuation behind it still belongs to."""

    voice: Voice
    text: str
    start_s: float
    end_s: float
    confidence: float | None

    def said(self) -> tuple[Voice, Word]:
        return self.voice, Word(self.text, self.start_s, self.end_s, self.confidence)


def _words_of(
    items: list[Any], *, field: str, channel: str | None = None, labels: Mapping[str, str] | None = None
) -> Iterator[tuple[Voice, Word]]:
    pending: _Pending | None = None
    for index, item in enumerate(items):
        item_field = f"{field}[{index}]"
        item = as_object(item, field=item_field)
        best = _best(item, field=item_field)
        text = as_text(best.get("content"), field=f"{item_field}.alternatives[0].content")
        if item.get("type") == "punctuation":
            if pending is not None:
                pending.text += text
            continue
        if pending is not None:
            yield pending.said()
        start_s, end_s = _times(item, field=item_field)
        confidence = share_of(best.get("confidence"), field=f"{item_field}.alternatives[0].confidence")
        pending = _Pending(
            _voice(item, channel=channel, labels=labels or {}, field=item_field),
            text,
            start_s,
            end_s,
            confidence,
        )
    if pending is not None:
        yield pending.said()


def _best(item: Mapping[str, Any], *, field: str) -> Mapping[str, Any]:
    alternatives = as_list(item.get("alternatives"), field=f"{field}.alternatives")
    if not alternatives:
        raise bad_value(alternatives, field=f"{field}.alternatives", expected="a list that is not empty")
    return as_object(alternatives[0], field=f"{field}.alternatives[0]")


def _times(item: Mapping[str, Any], *, field: str) -> tuple[float, float]:
    start_s = said_seconds(item.get("start_time"), field=f"{field}.start_time")
    end_s = said_seconds(item.get("end_time"), field=f"{field}.end_time")
    return check_order(start_s, end_s, field=f"{field}.end_time")


def _voice(item: Mapping[str, Any], *, channel: str | None, labels: Mapping[str, str], field: str) -> Voice:
    speaker = label_of(item.get("speaker_label"), field=f"{field}.speaker_label")
    start = item.get("start_time")
    if speaker is None and isinstance(start, str):
        speaker = labels.get(start)
    return Voice(speaker, channel_of(channel))


def _whole_text(results: Mapping[str, Any]) -> tuple[Turn, ...]:
    field = "results.transcripts"
    turns = []
    for index, found in enumerate(as_list(results.get("transcripts") or [], field=field)):
        found = as_object(found, field=f"{field}[{index}]")
        text = optional_text(found.get("transcript"), field=f"{field}[{index}].transcript")
        if text:
            turns.append(Turn(party=Party.OTHER, text=text))
    return tuple(turns)
