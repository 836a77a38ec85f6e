"""The transcript in a vCon's analysis: each vendor has a shape of its own, told apart here by what it holds."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, tzinfo
from typing import Any

from leidraad.domain.contacts.party_words import party_from_word
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.domain.contacts.times import parse_time
from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.language.languages import Language, language_from_tag
from leidraad.formats.documents import json_of
from leidraad.formats.fields import (
    as_list,
    as_object,
    as_text,
    optional_seconds,
    optional_share,
    optional_text,
)

_KINDS = frozenset({"transcript", "transcript-redacted", "diarized", "wtf_transcription"})
_SPEAKER_LINE = re.compile(r"^\**([^\W\d_][\w .'-]{0,40}?)\**\s*:\**\s+(.*)$")

PartyAt = Callable[[int], Party]


@dataclass(frozen=True, slots=True)
class Transcript:
    turns: tuple[Turn, ...]
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class _Speakers:
    """How a transcript's words for speakers become parties."""

    party_of_name: Mapping[str, Party]  # names in lower case
    party_at: PartyAt
    started_at: datetime | None
    zone: tzinfo
    words: Sequence[Any] = ()  # of the whole transcript, where segments point into one list
    labels: Mapping[str, str] = field(default_factory=dict)  # what a transcript calls its numbered speakers

    def named(self, name: str | None) -> Party:
        return party_from_word(name) or self.party_of_name.get((name or "").strip().lower(), Party.OTHER)


def read_transcript(
    analysis: Mapping[str, Any],
    *,
    field: str,
    party_of_name: Mapping[str, Party],
    party_at: PartyAt,
    started_at: datetime | None,
    zone: tzinfo,
) -> Transcript | None:
    """The turns of one analysis, or of an attachment of its kind; None when it is no transcript.

    Known shapes: a list of messages with their speaker, the same as JSON text, plain text (a turn per paragraph, a
    speaker before a colon), ``{"transcript": text}``, WTF segments, and Deepgram results. Raises BAD_VALUE with the
    member's path.
    """
    named = analysis.get("type", analysis.get("purpose"))
    kind = optional_text(named, field=f"{field}.type")
    if kind not in _KINDS or analysis.get("body") in (None, ""):
        return None
    speakers = _Speakers(party_of_name, party_at, started_at, zone)
    return _read(_parsed(analysis["body"]), speakers, field=f"{field}.body")


def _parsed(body: object) -> object:
    """Text that is JSON, parsed; every other body as it is."""
    if isinstance(body, str) and body.lstrip()[:1] in ("{", "["):
        try:
            return json_of(body)
        except IntakeProblem:
            return body
    return body


def _read(body: object, speakers: _Speakers, *, field: str) -> Transcript:
    if isinstance(body, str):
        return Transcript(_from_text(as_text(body, field=field), speakers))
    if isinstance(body, list):
        return Transcript(_from_messages(body, speakers, field=field))
    found = as_object(body, field=field)
    if "results" in found:
        return _from_deepgram(as_object(found["results"], field=f"{field}.results"), field=f"{field}.results")
    return _from_object(found, speakers, field=field)


def _from_object(found: Mapping[str, Any], speakers: _Speakers, *, field: str) -> Transcript:
    speakers = replace(speakers, words=_shared_words(found, field=field), labels=_labels(found))
    inner = found.get("transcript")
    language = found.get("detected_language", found.get("language"))
    if isinstance(inner, dict):
        language = inner.get("language", language)
    for member in ("segments", "conversation", "messages", "turns"):
        if isinstance(found.get(member), list):
            turns = _from_messages(found[member], speakers, field=f"{field}.{member}")
            break
    else:
        text = (
            inner.get("text")
            if isinstance(inner, dict)
            else inner
            if inner is not None
            else found.get("text")
        )
        turns = _from_text(optional_text(text, field=f"{field}.transcript") or "", speakers)
    return Transcript(turns, language_from_tag(language) if isinstance(language, str) else None)


def _shared_words(found: Mapping[str, Any], *, field: str) -> list[Any]:
    """The one list of words that the segments of WTF point into."""
    return as_list(found.get("words") or [], field=f"{field}.words") if "segments" in found else []


def _labels(found: Mapping[str, Any]) -> dict[str, str]:
    """What WTF calls the speakers that its segments name by number."""
    told = found.get("speakers")
    entries = told.items() if isinstance(told, dict) else ()
    labels = ((key, each.get("label")) for key, each in entries if isinstance(each, dict))
    return {key: label for key, label in labels if isinstance(label, str)}


def _from_text(text: str, speakers: _Speakers) -> tuple[Turn, ...]:
    """A turn per paragraph, or per line that begins with a speaker's name and a colon."""
    turns: list[Turn] = []
    for paragraph in re.split(r"\n\s*\n", text):
        for line in _speaker_lines(paragraph.strip(), speakers):
            match = _SPEAKER_LINE.match(line)
            party = speakers.named(match[1]) if match else Party.OTHER
            spoken = match[2] if match and party is not Party.OTHER else line
            turns.append(Turn(party=party, text=spoken))
    return tuple(turns)


def _speaker_lines(paragraph: str, speakers: _Speakers) -> list[str]:
    if not paragraph:
        return []
    lines = paragraph.splitlines()
    matches = (_SPEAKER_LINE.match(line) for line in lines)
    is_named = any(match and speakers.named(match[1]) is not Party.OTHER for match in matches)
    return [line for line in lines if line.strip()] if is_named else [" ".join(paragraph.split())]


def _from_messages(items: list[Any], speakers: _Speakers, *, field: str) -> tuple[Turn, ...]:
    turns = []
    for index, item in enumerate(items):
        item_field = f"{field}[{index}]"
        turn = _message(as_object(item, field=item_field), speakers, field=item_field)
        if turn.text:
            turns.append(turn)
    return tuple(turns)


def _message(item: Mapping[str, Any], speakers: _Speakers, *, field: str) -> Turn:
    text = next(
        (item[key] for key in ("message", "text", "transcript", "content") if item.get(key) is not None), ""
    )
    start_s = _start_s(item.get("start"), speakers, field=f"{field}.start")
    end_s = optional_seconds(item.get("end"), field=f"{field}.end")
    length_s = optional_seconds(item.get("duration"), field=f"{field}.duration")
    if end_s is None and start_s is not None and length_s is not None:
        end_s = start_s + length_s
    if start_s is None or end_s is None or end_s < start_s:
        start_s = end_s = None
    return Turn(
        party=_party(item, speakers, field=field),
        text=as_text(text, field=f"{field}.text").strip(),
        start_s=start_s,
        end_s=end_s,
        language=_language(item.get("language")),
        words=_words(_own_words(item, speakers), field=f"{field}.words") if start_s is not None else (),
    )


def _own_words(item: Mapping[str, Any], speakers: _Speakers) -> object:
    """The words of a segment, by their places in the shared list where it gives numbers; places that are not there are left out."""
    own = item.get("words")
    if not isinstance(own, list) or not all(type(each) is int for each in own):
        return own
    return [speakers.words[place] for place in own if 0 <= place < len(speakers.words)]


def _language(value: object) -> Language | None:
    return language_from_tag(value) if isinstance(value, str) else None


def _party(item: Mapping[str, Any], speakers: _Speakers, *, field: str) -> Party:
    """By the speaker's word or name; by the index of a party when the item has one."""
    index = item.get("parties", item.get("party"))
    if isinstance(index, list) and len(index) == 1:
        index = index[0]
    if isinstance(index, int) and not isinstance(index, bool):
        return speakers.party_at(index)
    name = next((item[key] for key in ("speaker", "role", "name") if item.get(key) is not None), None)
    word = optional_text(name, field=f"{field}.speaker")
    return speakers.named(speakers.labels.get(word or "", word))


def _start_s(value: object, speakers: _Speakers, *, field: str) -> float | None:
    """Seconds from the start of the contact; a date and time is set against the start of the recording."""
    if not isinstance(value, str):
        return optional_seconds(value, field=field)
    if speakers.started_at is None:
        return None
    at = parse_time(value, field=field, zone=speakers.zone)
    return max(0.0, (at - speakers.started_at) / timedelta(seconds=1))


def _from_deepgram(results: Mapping[str, Any], *, field: str) -> Transcript:
    """A turn per run of words of one speaker. Which speaker is the agent is not said, so all are ``other``."""
    turns: list[Turn] = []
    language = None
    for index, channel in enumerate(as_list(results.get("channels", []), field=f"{field}.channels")):
        channel_field = f"{field}.channels[{index}]"
        channel = as_object(channel, field=channel_field)
        detected = channel.get("detected_language")
        language = language or (language_from_tag(detected) if isinstance(detected, str) else None)
        for alternative in as_list(channel.get("alternatives", []), field=f"{channel_field}.alternatives")[
            :1
        ]:
            turns.extend(_speaker_runs(as_object(alternative, field=channel_field), field=channel_field))
    return Transcript(tuple(sorted(turns, key=lambda turn: turn.start_s or 0.0)), language)


def _speaker_runs(alternative: Mapping[str, Any], *, field: str) -> list[Turn]:
    items = as_list(alternative.get("words") or [], field=f"{field}.words")
    words = _words(items, field=f"{field}.words")
    if not words:
        text = optional_text(alternative.get("transcript"), field=f"{field}.transcript")
        return [Turn(party=Party.OTHER, text=text)] if text else []
    runs: list[list[Word]] = []
    previous: object = None
    for item, word in zip(items, words, strict=True):
        if not runs or item.get("speaker") != previous:
            runs.append([])
        runs[-1].append(word)
        previous = item.get("speaker")
    return [_run(tuple(run)) for run in runs]


def _run(words: tuple[Word, ...]) -> Turn:
    text = " ".join(word.text for word in words)
    end_s = max(word.end_s for word in words)
    return Turn(
        party=Party.OTHER,
        text=text,
        start_s=words[0].start_s,
        end_s=max(words[0].start_s, end_s),
        words=words,
    )


def _words(value: object, *, field: str) -> tuple[Word, ...]:
    words = []
    for index, item in enumerate(as_list(value or [], field=field)):
        word_field = f"{field}[{index}]"
        item = as_object(item, field=word_field)
        text = next(
            (item[key] for key in ("punctuated_word", "word", "text") if item.get(key) is not None), ""
        )
        start_s = optional_seconds(item.get("start"), field=f"{word_field}.start") or 0.0
        end_s = optional_seconds(item.get("end"), field=f"{word_field}.end") or start_s
        share = optional_share(item.get("confidence"), field=f"{word_field}.confidence")
        words.append(Word(as_text(text, field=word_field), start_s, max(start_s, end_s), share))
    return tuple(words)
