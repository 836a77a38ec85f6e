"""Amazon Transcribe Call Analytics, and Contact Lens documents (voice and chat), which have the same shape.

What others found in the call (sentiment, categories, issues, loudness) is dropped: Leidraad measures itself, and infers
no emotion. Marks such as [PII] stay in the text.
"""

from collections.abc import Mapping
from typing import Any

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.party_words import party_from_word
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.times import parse_time
from leidraad.domain.contacts.turns import Channel, Party, Turn, Word
from leidraad.domain.language.languages import language_from_tag
from leidraad.formats.fields import (
    as_list,
    as_object,
    as_text,
    bad_value,
    optional_share,
    optional_text,
    seconds_of_ms,
)
from leidraad.formats.limits import Limits


def read_transcribe(document: Mapping[str, Any], *, limits: Limits) -> IncomingContact:
    """The turns, words and facts of the document; turns in time order.

    Raises BAD_VALUE, NO_TURNS, TOO_MANY_TURNS, TOO_LONG.
    """
    if document.get("JobStatus", "COMPLETED") != "COMPLETED":
        raise bad_value(document["JobStatus"], field="JobStatus", expected="COMPLETED")
    items = as_list(document.get("Transcript"), field="Transcript")
    limits.check_turn_count(len(items))
    turns = _turns(items, roles=_roles(document))
    if not turns:
        raise IntakeProblem(ProblemCode.NO_TURNS)
    facts = _facts(document, turns)
    if facts.channel is Channel.VOICE:
        limits.check_duration(facts.duration_s)
    return IncomingContact(facts=facts, turns=turns, stated_talk_s=_stated_talk_s(document))


def _roles(document: Mapping[str, Any]) -> dict[str, str]:
    """The role of each participant id (Contact Lens writes ids in its turns)."""
    roles = {}
    for index, participant in enumerate(as_list(document.get("Participants") or [], field="Participants")):
        field = f"Participants[{index}]"
        participant = as_object(participant, field=field)
        name = optional_text(participant.get("ParticipantId"), field=f"{field}.ParticipantId")
        role = optional_text(participant.get("ParticipantRole"), field=f"{field}.ParticipantRole")
        if name and role:
            roles[name] = role
    return roles


def _turns(items: list[Any], *, roles: Mapping[str, str]) -> tuple[Turn, ...]:
    turns = []
    for index, item in enumerate(items):
        field = f"Transcript[{index}]"
        turn = _turn(as_object(item, field=field), field=field, roles=roles)
        if turn is not None:
            turns.append(turn)
    return tuple(sorted(turns, key=_moment))


def _moment(turn: Turn) -> float:
    return turn.at.timestamp() if turn.at is not None else turn.start_s or 0.0


def _turn(item: Mapping[str, Any], *, field: str, roles: Mapping[str, str]) -> Turn | None:
    """The turn, or None for an event of a chat (somebody joined)."""
    if item.get("Type") == "EVENT":
        return None
    text = as_text(item.get("Content"), field=f"{field}.Content").strip()
    party = _party(item, field=field, roles=roles)
    if "AbsoluteTime" in item:
        return Turn(
            party=party, text=text, at=parse_time(item["AbsoluteTime"], field=f"{field}.AbsoluteTime")
        )
    start_s, end_s = _span(item, field=field)
    return Turn(party=party, text=text, start_s=start_s, end_s=end_s, words=_words(item, field=field))


def _party(item: Mapping[str, Any], *, field: str, roles: Mapping[str, str]) -> Party:
    role = optional_text(item.get("ParticipantRole"), field=f"{field}.ParticipantRole")
    name = optional_text(item.get("ParticipantId"), field=f"{field}.ParticipantId")
    return party_from_word(role or roles.get(name or "", name)) or Party.OTHER


def _span(item: Mapping[str, Any], *, field: str) -> tuple[float, float]:
    start_s = seconds_of_ms(item.get("BeginOffsetMillis"), field=f"{field}.BeginOffsetMillis")
    end_s = seconds_of_ms(item.get("EndOffsetMillis"), field=f"{field}.EndOffsetMillis")
    if end_s < start_s:
        raise bad_value(end_s, field=f"{field}.EndOffsetMillis", expected="a time after BeginOffsetMillis")
    return start_s, end_s


def _words(item: Mapping[str, Any], *, field: str) -> tuple[Word, ...]:
    """The spoken words, each with the punctuation that follows it."""
    words: list[Word] = []
    for index, part in enumerate(as_list(item.get("Items") or [], field=f"{field}.Items")):
        part_field = f"{field}.Items[{index}]"
        part = as_object(part, field=part_field)
        text = as_text(part.get("Content"), field=f"{part_field}.Content")
        if part.get("Type") == "punctuation":
            if words:
                words[-1] = Word(
                    words[-1].text + text, words[-1].start_s, words[-1].end_s, words[-1].confidence
                )
            continue
        start_s, end_s = _span(part, field=part_field)
        confidence = optional_share(_number(part.get("Confidence")), field=f"{part_field}.Confidence")
        words.append(Word(text, start_s, end_s, confidence))
    return tuple(words)


def _number(value: object) -> object:
    """Older documents write the confidence as text."""
    try:
        return float(value) if isinstance(value, str) else value
    except ValueError:
        return value


def _facts(document: Mapping[str, Any], turns: tuple[Turn, ...]) -> ContactFacts:
    is_chat = document.get("Channel") == "CHAT" or turns[0].at is not None
    return ContactFacts(
        source_id=_source_id(document),
        channel=Channel.CHAT if is_chat else Channel.VOICE,
        started_at=turns[0].at,
        duration_s=_duration_s(document, turns),
        language=language_from_tag(optional_text(document.get("LanguageCode"), field="LanguageCode")),
    )


def _source_id(document: Mapping[str, Any]) -> str | None:
    customer = as_object(document.get("CustomerMetadata") or {}, field="CustomerMetadata")
    contact_id = optional_text(customer.get("ContactId"), field="CustomerMetadata.ContactId")
    return contact_id or optional_text(document.get("JobName"), field="JobName")


def _stated_talk_s(document: Mapping[str, Any]) -> dict[Party, float]:
    """Talk time per party as Amazon measured it on the sound; empty when the document does not say."""
    field = "ConversationCharacteristics.TalkTime.DetailsByParticipant"
    found: Any = document
    for name in field.split("."):
        found = as_object(found.get(name) or {}, field=name)
    stated: dict[Party, float] = {}
    for role, details in found.items():
        party = party_from_word(role)
        talk_ms = as_object(details, field=f"{field}.{role}").get("TotalTimeMillis")
        if party is not None and talk_ms is not None:
            stated[party] = seconds_of_ms(talk_ms, field=f"{field}.{role}.TotalTimeMillis")
    return stated


def _duration_s(document: Mapping[str, Any], turns: tuple[Turn, ...]) -> float | None:
    measured = as_object(
        document.get("ConversationCharacteristics") or {}, field="ConversationCharacteristics"
    )
    duration_ms = measured.get("TotalConversationDurationMillis")
    if duration_ms is not None:
        return seconds_of_ms(duration_ms, field="ConversationCharacteristics.TotalConversationDurationMillis")
    if turns[0].at is not None and turns[-1].at is not None:
        return (turns[-1].at - turns[0].at).total_seconds()
    return max(turn.end_s or 0.0 for turn in turns)
