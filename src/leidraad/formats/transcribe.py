"""Amazon Transcribe Call Analytics; what it shares with Contact Lens documents is used from here by ``contact_lens``.

What others found in the call (sentiment, categories, issues, loudness) is dropped: Leidraad measures itself, and infers
no emotion. Marks such as [PII] stay in the text.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.party_words import party_from_word
from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.language.languages import language_from_tag
from leidraad.formats.fields import as_list, as_object, as_text, bad_value, optional_text, seconds_of_ms
from leidraad.formats.limits import Limits
from leidraad.formats.spoken import share_of, spoken_contact


def read_transcribe(document: Mapping[str, Any], *, limits: Limits) -> IncomingContact:
    """The turns, words and facts of a Call Analytics document; turns in time order.

    Raises BAD_VALUE, NO_TURNS, TOO_MANY_TURNS, TOO_LONG.
    """
    if document.get("JobStatus", "COMPLETED") != "COMPLETED":
        raise bad_value(document["JobStatus"], field="JobStatus", expected="COMPLETED")
    items = as_list(document.get("Transcript"), field="Transcript")
    limits.check_turn_count(len(items))
    turns = [_turn(item, f"Transcript[{index}]") for index, item in enumerate(items)]
    facts = ContactFacts(
        source_id=optional_text(document.get("JobName"), field="JobName"),
        duration_s=analytics_duration_s(document),
        language=language_from_tag(optional_text(document.get("LanguageCode"), field="LanguageCode")),
    )
    return spoken_contact(turns, facts=facts, limits=limits, stated_talk_s=stated_talk_s(document))


def _turn(found: object, field: str) -> Turn:
    item = as_object(found, field=field)
    role = optional_text(item.get("ParticipantRole"), field=f"{field}.ParticipantRole")
    return analytics_turn(item, party=party_from_word(role) or Party.OTHER, field=field)


def analytics_turn(item: Mapping[str, Any], *, party: Party, field: str) -> Turn:
    """One spoken turn of a Call Analytics or a Contact Lens document; raises BAD_VALUE with the member's path."""
    text = as_text(item.get("Content"), field=f"{field}.Content")
    start_s, end_s = _span(item, field=field)
    return Turn(party=party, text=text, start_s=start_s, end_s=end_s, words=_words(item, field=field))


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
                words[-1] = replace(words[-1], text=words[-1].text + text)
            continue
        start_s, end_s = _span(part, field=part_field)
        confidence = share_of(part.get("Confidence"), field=f"{part_field}.Confidence")
        words.append(Word(text, start_s, end_s, confidence))
    return tuple(words)


def stated_talk_s(document: Mapping[str, Any]) -> dict[Party, float]:
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


def analytics_duration_s(document: Mapping[str, Any]) -> float | None:
    """How long the contact lasted, as Amazon measured it; None when the document does not say."""
    field = "ConversationCharacteristics"
    measured = as_object(document.get(field) or {}, field=field)
    duration_ms = measured.get("TotalConversationDurationMillis")
    if duration_ms is None:
        return None
    return seconds_of_ms(duration_ms, field=f"{field}.TotalConversationDurationMillis")
