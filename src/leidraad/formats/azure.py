"""Microsoft's speech documents: the result of a batch, of fast transcription, and the input of conversation analysis.

Field lists: "Get batch transcription results" and "Use the fast transcription API" in Microsoft's documentation, and the
published input of its call-centre sample. Dropped: lexical and masked forms, alternatives after the first, tasks,
sentiment, and ``timestamp``, which is when it was transcribed.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.turns import Channel, Party, Turn, Word
from leidraad.domain.language.languages import Language, language_from_tag
from leidraad.formats.fields import as_list, as_object, as_text, bad_value, optional_text
from leidraad.formats.limits import Limits
from leidraad.formats.spoken import (
    Speakers,
    channel_of,
    label_of,
    said_seconds,
    seconds_of_iso,
    seconds_of_ticks,
    share_of,
    spoken_contact,
)


def read_azure_batch(
    document: Mapping[str, Any], *, limits: Limits, parties: tuple[Party, ...] = ()
) -> IncomingContact:
    """The recognised phrases of a batch result or of fast transcription as turns; what was not recognised is left out.

    Raises BAD_VALUE, NO_TURNS, TOO_MANY_TURNS, TOO_LONG.
    """
    name = "recognizedPhrases" if "recognizedPhrases" in document else "phrases"
    phrases = as_list(document.get(name), field=name)
    limits.check_turn_count(len(phrases))
    speakers = Speakers.told(parties, channel_count=_channel_count(phrases))
    found = (_phrase(phrase, f"{name}[{index}]", speakers) for index, phrase in enumerate(phrases))
    turns = [turn for turn in found if turn is not None]
    facts = ContactFacts(
        duration_s=_length_s(document, "duration", field=""), language=_first_language(turns)
    )
    return spoken_contact(turns, facts=facts, limits=limits)


def _channel_count(phrases: list[Any]) -> int:
    """How many channels there are at least: one where nothing was said is in no phrase."""
    numbers = (channel_of(phrase.get("channel")) for phrase in phrases if isinstance(phrase, dict))
    return max((number + 1 for number in numbers if number is not None), default=0)


def _first_language(turns: Sequence[Turn]) -> Language | None:
    return next((turn.language for turn in turns if turn.language), None)


def _phrase(found: object, field: str, speakers: Speakers) -> Turn | None:
    phrase = as_object(found, field=field)
    if phrase.get("recognitionStatus", "Success") != "Success":
        return None
    best, best_field = _best(phrase, field=field)
    text = as_text(best.get("display", best.get("text")), field=f"{best_field}.display")
    start_s, end_s = _times(phrase, field=field)
    speaker = phrase.get("speaker", best.get("speaker"))
    locale = phrase.get("locale")
    return Turn(
        party=speakers.party(
            label_of(speaker, field=f"{field}.speaker"), channel=channel_of(phrase.get("channel"))
        ),
        text=text,
        start_s=start_s,
        end_s=end_s,
        language=language_from_tag(locale) if isinstance(locale, str) else None,
        words=tuple(_words(best, field=best_field)),
    )


def _best(phrase: Mapping[str, Any], *, field: str) -> tuple[Mapping[str, Any], str]:
    """Where the text stands: in the first alternative of a batch result, in the phrase itself of a fast one."""
    if "nBest" not in phrase:
        return phrase, field
    alternatives = as_list(phrase["nBest"], field=f"{field}.nBest")
    if not alternatives:
        raise bad_value(alternatives, field=f"{field}.nBest", expected="a list that is not empty")
    return as_object(alternatives[0], field=f"{field}.nBest[0]"), f"{field}.nBest[0]"


def _words(best: Mapping[str, Any], *, field: str) -> Iterator[Word]:
    """The displayed words where there are any, since the others are spelled without capitals and marks."""
    name = "displayWords" if best.get("displayWords") else "words"
    for index, found in enumerate(as_list(best.get(name) or [], field=f"{field}.{name}")):
        word_field = f"{field}.{name}[{index}]"
        item = as_object(found, field=word_field)
        text = next((item[key] for key in ("displayText", "word", "text") if item.get(key) is not None), None)
        start_s, end_s = _times(item, field=word_field)
        confidence = share_of(item.get("confidence"), field=f"{word_field}.confidence")
        yield Word(as_text(text, field=f"{word_field}.word"), start_s, end_s, confidence)


def _times(item: Mapping[str, Any], *, field: str) -> tuple[float, float]:
    start_s = _length_s(item, "offset", field=f"{field}.")
    length_s = _length_s(item, "duration", field=f"{field}.")
    if start_s is None or length_s is None:
        missing = "offset" if start_s is None else "duration"
        raise bad_value(None, field=f"{field}.{missing}", expected="a length of time, as in PT1M2.5S")
    return start_s, start_s + length_s


def _length_s(item: Mapping[str, Any], name: str, *, field: str) -> float | None:
    """A time in whichever unit it is written: ticks, milliseconds, or ISO 8601; a bare number is milliseconds."""
    for key, ticks in ((f"{name}InTicks", True), (f"{name}Milliseconds", False)):
        if item.get(key) is not None:
            value = item[key]
            return (
                seconds_of_ticks(value, field=field + key)
                if ticks
                else said_seconds(value, field=field + key) / 1000
            )
    value = item.get(name)
    if value is None:
        return None
    if isinstance(value, str):
        return seconds_of_iso(value, field=field + name)
    return said_seconds(value, field=field + name) / 1000


def read_azure_conversation(
    document: Mapping[str, Any], *, limits: Limits, parties: tuple[Party, ...] = ()
) -> IncomingContact:
    """The one conversation in an input of conversation analysis; a chat where its modality is text.

    Raises BAD_VALUE (also for several conversations: a contact is one), NO_TURNS, TOO_MANY_TURNS, TOO_LONG.
    """
    outer = as_object(document.get("analysisInput") or document, field="analysisInput")
    conversations = as_list(outer.get("conversations"), field="conversations")
    if len(conversations) != 1:
        raise bad_value(len(conversations), field="conversations", expected="one conversation")
    field = "conversations[0]"
    conversation = as_object(conversations[0], field=field)
    items = as_list(conversation.get("conversationItems"), field=f"{field}.conversationItems")
    limits.check_turn_count(len(items))
    speakers = Speakers(parties)
    turns = [_item(item, f"{field}.conversationItems[{index}]", speakers) for index, item in enumerate(items)]
    return spoken_contact(turns, facts=_conversation_facts(conversation, field=field), limits=limits)


def _conversation_facts(conversation: Mapping[str, Any], *, field: str) -> ContactFacts:
    language = optional_text(conversation.get("language"), field=f"{field}.language")
    return ContactFacts(
        source_id=optional_text(conversation.get("id"), field=f"{field}.id"),
        channel=Channel.CHAT if conversation.get("modality") == "text" else Channel.VOICE,
        language=language_from_tag(language),
    )


def _item(found: object, field: str, speakers: Speakers) -> Turn:
    item = as_object(found, field=field)
    role = label_of(item.get("role"), field=f"{field}.role")
    participant = label_of(item.get("participantId"), field=f"{field}.participantId")
    party = speakers.party(role)
    timing = as_object(
        item.get("conversationItemLevelTiming") or {}, field=f"{field}.conversationItemLevelTiming"
    )
    start_s, end_s = _ticks(timing, field=f"{field}.conversationItemLevelTiming") if timing else (None, None)
    return Turn(
        party=party if party is not Party.OTHER else speakers.party(participant),
        text=as_text(item.get("text"), field=f"{field}.text"),
        start_s=start_s,
        end_s=end_s,
        words=tuple(_timed_words(item, field=field)) if start_s is not None else (),
    )


def _timed_words(item: Mapping[str, Any], *, field: str) -> Iterator[Word]:
    for index, found in enumerate(
        as_list(item.get("wordLevelTimings") or [], field=f"{field}.wordLevelTimings")
    ):
        word_field = f"{field}.wordLevelTimings[{index}]"
        timing = as_object(found, field=word_field)
        yield Word(as_text(timing.get("word"), field=f"{word_field}.word"), *_ticks(timing, field=word_field))


def _ticks(timing: Mapping[str, Any], *, field: str) -> tuple[float, float]:
    start_s = seconds_of_ticks(timing.get("offset"), field=f"{field}.offset")
    return start_s, start_s + seconds_of_ticks(timing.get("duration"), field=f"{field}.duration")
