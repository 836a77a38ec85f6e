"""Deepgram's answer for a recording: channels with words, and utterances when they were asked for.

Field list: Deepgram's reference of pre-recorded transcription. Dropped: summaries, topics, intents, sentiments, paragraphs,
other alternatives, the model's names, and ``metadata.created``, which is when it was transcribed and not when it was said.
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
    Voice,
    channel_of,
    check_order,
    label_of,
    said_seconds,
    share_of,
    spoken_contact,
    turns_of_voices,
)


def read_deepgram(
    document: Mapping[str, Any], *, limits: Limits, parties: tuple[Party, ...] = ()
) -> IncomingContact:
    """The utterances as turns; without them the words of each channel and speaker; without those the text of a channel.

    Raises BAD_VALUE, NO_TURNS, TOO_MANY_TURNS, TOO_LONG.
    """
    results = as_object(document.get("results"), field="results")
    channels = as_list(results.get("channels") or [], field="results.channels")
    speakers = Speakers.told(parties, channel_count=len(channels))
    utterances = as_list(results.get("utterances") or [], field="results.utterances")
    turns = (
        tuple(_utterance(found, index, speakers) for index, found in enumerate(utterances))
        or turns_of_voices(_words_of_channels(channels), speakers)
        or tuple(_whole_texts(channels, speakers))
    )
    metadata = as_object(document.get("metadata") or {}, field="metadata")
    facts = _facts(metadata, language=_language(channels))
    return spoken_contact(turns, facts=facts, limits=limits)


def _facts(metadata: Mapping[str, Any], *, language: Language | None) -> ContactFacts:
    length = metadata.get("duration")
    return ContactFacts(
        source_id=optional_text(metadata.get("request_id"), field="metadata.request_id"),
        duration_s=said_seconds(length, field="metadata.duration") if length is not None else None,
        language=language,
    )


def _language(channels: list[Any]) -> Language | None:
    tags = (channel.get("detected_language") for channel in channels if isinstance(channel, dict))
    found = (language_from_tag(tag) for tag in tags if isinstance(tag, str))
    return next((language for language in found if language), None)


def _utterance(found: object, index: int, speakers: Speakers) -> Turn:
    field = f"results.utterances[{index}]"
    item = as_object(found, field=field)
    start_s, end_s = _times(item, field=field)
    label = label_of(item.get("speaker"), field=f"{field}.speaker")
    words = enumerate(as_list(item.get("words") or [], field=f"{field}.words"))
    return Turn(
        party=speakers.party(label, channel=channel_of(item.get("channel"))),
        text=as_text(item.get("transcript"), field=f"{field}.transcript"),
        start_s=start_s,
        end_s=end_s,
        words=tuple(_word(word, field=f"{field}.words[{number}]")[1] for number, word in words),
    )


def _words_of_channels(channels: list[Any]) -> Iterator[tuple[Voice, Word]]:
    for number, best, field in _best_of_each(channels):
        for index, found in enumerate(as_list(best.get("words") or [], field=f"{field}.words")):
            label, word = _word(found, field=f"{field}.words[{index}]")
            yield Voice(label, number), word


def _best_of_each(channels: list[Any]) -> Iterator[tuple[int, Mapping[str, Any], str]]:
    """The number of each channel and its first alternative, with the alternative's path."""
    for number, channel in enumerate(channels):
        field = f"results.channels[{number}].alternatives"
        alternatives = as_object(channel, field=f"results.channels[{number}]").get("alternatives")
        for best in as_list(alternatives or [], field=field)[:1]:
            yield number, as_object(best, field=f"{field}[0]"), f"{field}[0]"


def _word(found: object, *, field: str) -> tuple[str | None, Word]:
    item = as_object(found, field=field)
    text = item.get("punctuated_word")
    said = as_text(item.get("word") if text is None else text, field=f"{field}.word")
    start_s, end_s = _times(item, field=field)
    confidence = share_of(item.get("confidence"), field=f"{field}.confidence")
    return label_of(item.get("speaker"), field=f"{field}.speaker"), Word(said, start_s, end_s, confidence)


def _times(item: Mapping[str, Any], *, field: str) -> tuple[float, float]:
    start_s = said_seconds(item.get("start"), field=f"{field}.start")
    return check_order(start_s, said_seconds(item.get("end"), field=f"{field}.end"), field=f"{field}.end")


def _whole_texts(channels: list[Any], speakers: Speakers) -> Iterator[Turn]:
    for number, best, field in _best_of_each(channels):
        text = optional_text(best.get("transcript"), field=f"{field}.transcript")
        if text:
            yield Turn(party=speakers.party(None, channel=number), text=text)
