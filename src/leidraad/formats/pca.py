"""The result document of Amazon's Post-Call Analytics sample: segments with a speaker's label, and who the labels are.

Field list: "Transcribe Parser" in that project's documentation. Dropped: sentiment, loudness, entities, categories, issues,
summaries, file addresses, ``Cust`` (a name, not an identity), and ``ProcessTime``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.party_words import party_from_word
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.times import parse_time
from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.language.languages import language_from_tag
from leidraad.formats.fields import as_list, as_object, as_text, bad_value, optional_text
from leidraad.formats.limits import Limits
from leidraad.formats.spoken import check_order, said_seconds, separation_of, share_of, spoken_contact

_HEAD = "ConversationAnalytics"


def read_pca(
    document: Mapping[str, Any], *, limits: Limits, default_zone: ZoneInfo | None = None
) -> IncomingContact:
    """The segments as turns, each of the party that its label's ``DisplayText`` names; segments of the menu are the bot's.

    Without a channel for each, the labels were given out in the order of speaking: the contact then says that its parties
    were told apart by voice. Raises BAD_VALUE, NO_TURNS, TOO_MANY_TURNS, TOO_LONG.
    """
    head = as_object(document.get(_HEAD), field=_HEAD)
    segments = as_list(document.get("SpeechSegments"), field="SpeechSegments")
    limits.check_turn_count(len(segments))
    parties = _parties(head)
    turns = [_turn(found, f"SpeechSegments[{index}]", parties) for index, found in enumerate(segments)]
    job = _job(head)
    separation = separation_of(turns)
    if separation is Separation.STATED and not job.get("ChannelIdentification", 1):
        separation = Separation.DIARISED
    return spoken_contact(
        turns,
        facts=_facts(head, job, zone=default_zone),
        limits=limits,
        stated_talk_s=_stated_talk_s(head, parties) if job.get("TranscribeApiType") == "analytics" else None,
        separation=separation,
    )


def _parties(head: Mapping[str, Any]) -> dict[str, Party]:
    field = f"{_HEAD}.SpeakerLabels"
    parties = {}
    for index, found in enumerate(as_list(head.get("SpeakerLabels") or [], field=field)):
        label = as_object(found, field=f"{field}[{index}]")
        name = optional_text(label.get("Speaker"), field=f"{field}[{index}].Speaker")
        shown = optional_text(label.get("DisplayText"), field=f"{field}[{index}].DisplayText")
        if name:
            parties[name] = party_from_word(shown) or Party.OTHER
    return parties


def _job(head: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is known of the transcription job; empty when it is not there."""
    field = f"{_HEAD}.SourceInformation"
    for index, found in enumerate(as_list(head.get("SourceInformation") or [], field=field)):
        source = as_object(found, field=f"{field}[{index}]")
        if "TranscribeJobInfo" in source:
            return as_object(source["TranscribeJobInfo"], field=f"{field}[{index}].TranscribeJobInfo")
    return {}


def _turn(found: object, field: str, parties: Mapping[str, Party]) -> Turn:
    segment = as_object(found, field=field)
    start_s = said_seconds(segment.get("SegmentStartTime"), field=f"{field}.SegmentStartTime")
    end_s = said_seconds(segment.get("SegmentEndTime"), field=f"{field}.SegmentEndTime")
    check_order(start_s, end_s, field=f"{field}.SegmentEndTime")
    label = optional_text(segment.get("SegmentSpeaker"), field=f"{field}.SegmentSpeaker")
    party = parties.get(label or "") or party_from_word(label) or Party.OTHER
    return Turn(
        party=Party.BOT if segment.get("IVRSegment") is True else party,
        text=as_text(segment.get("DisplayText"), field=f"{field}.DisplayText"),
        start_s=start_s,
        end_s=end_s,
        words=tuple(_words(segment, end_s=end_s, field=field)),
    )


def _words(segment: Mapping[str, Any], *, end_s: float, field: str) -> Iterator[Word]:
    """The words; one that is written without a length lasts up to the next, so that all of it can be muted."""
    words = list(_written_words(segment, field=field))
    starts_s = [*(word.start_s for word in words[1:]), end_s]
    for word, next_s in zip(words, starts_s, strict=False):
        yield replace(word, end_s=next_s) if word.end_s == word.start_s < next_s else word


def _written_words(segment: Mapping[str, Any], *, field: str) -> Iterator[Word]:
    found = as_list(segment.get("WordConfidence") or [], field=f"{field}.WordConfidence")
    for index, item in enumerate(found):
        word_field = f"{field}.WordConfidence[{index}]"
        item = as_object(item, field=word_field)
        start_s = said_seconds(item.get("StartTime"), field=f"{word_field}.StartTime")
        end_s = said_seconds(item.get("EndTime"), field=f"{word_field}.EndTime")
        confidence = share_of(item.get("Confidence"), field=f"{word_field}.Confidence")
        text = as_text(item.get("Text"), field=f"{word_field}.Text").strip()
        yield Word(text, *check_order(start_s, end_s, field=f"{word_field}.EndTime"), confidence)


def _facts(head: Mapping[str, Any], job: Mapping[str, Any], *, zone: ZoneInfo | None) -> ContactFacts:
    agent = _known(head, "Agent")
    listed = as_list(head.get("Agents") or [], field=f"{_HEAD}.Agents")
    named = [optional_text(name, field=f"{_HEAD}.Agents") for name in listed]
    agents = [name for name in named if name and name != "None"]
    agent = agent or (agents[0] if agents else None)
    length = head.get("Duration")
    job_name = optional_text(job.get("TranscriptionJobName"), field="TranscriptionJobName")
    return ContactFacts(
        source_id=_known(head, "GUID") or job_name,
        started_at=_started_at(head, zone=zone),
        duration_s=said_seconds(length, field=f"{_HEAD}.Duration") if length is not None else None,
        agent=agent,
        further_agents=tuple(name for name in dict.fromkeys(agents) if name != agent),
        language=language_from_tag(_known(head, "LanguageCode")),
    )


def _known(head: Mapping[str, Any], name: str) -> str | None:
    """The text of a member; its writer puts the word None where it knows nothing."""
    text = optional_text(head.get(name), field=f"{_HEAD}.{name}")
    return None if text == "None" else text


def _started_at(head: Mapping[str, Any], *, zone: ZoneInfo | None) -> datetime | None:
    """When it was said; unknown without a zone, and where the writer put the time of processing for want of a better one."""
    written = _known(head, "ConversationTime")
    if written is None or written == _known(head, "ProcessTime"):
        return None
    try:
        return parse_time(written, field=f"{_HEAD}.ConversationTime", zone=_zone(head) or zone)
    except IntakeProblem as problem:
        if problem.code is ProblemCode.TIME_WITHOUT_ZONE:
            return None
        raise


def _zone(head: Mapping[str, Any]) -> ZoneInfo | None:
    name = _known(head, "ConversationLocation")
    if name is None:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise bad_value(
            name, field=f"{_HEAD}.ConversationLocation", expected="a time zone, as in Europe/Brussels"
        ) from error


def _stated_talk_s(head: Mapping[str, Any], parties: Mapping[str, Party]) -> dict[Party, float]:
    field = f"{_HEAD}.SpeakerTime"
    stated: dict[Party, float] = {}
    for label, found in as_object(head.get("SpeakerTime") or {}, field=field).items():
        party = parties.get(label, Party.OTHER)
        seconds = as_object(found, field=f"{field}.{label[:40]}").get("TotalTimeSecs")
        if party is not Party.OTHER and seconds is not None:
            talk_s = said_seconds(seconds, field=f"{field}.{label[:40]}.TotalTimeSecs")
            stated[party] = stated.get(party, 0.0) + talk_s
    return stated
