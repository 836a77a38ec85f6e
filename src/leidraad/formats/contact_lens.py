"""Contact Lens of Amazon Connect: the analysis of a call, or of a chat. Its turns name participants by an id.

Field list: the example output files in the Amazon Connect administrator guide. Beside what Call Analytics has (see
``transcribe``): roles are looked up, messages of a chat have a moment, several people of one role may take part. Sentiment,
summaries, categories, response times, skipped analyses and the character offsets of redactions are dropped.
"""

from collections.abc import Mapping
from typing import Any

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.party_words import party_from_word
from leidraad.domain.contacts.times import parse_time
from leidraad.domain.contacts.turns import Channel, Party, Turn
from leidraad.domain.language.languages import language_from_tag
from leidraad.formats.fields import as_list, as_object, as_text, bad_value, optional_text
from leidraad.formats.limits import Limits
from leidraad.formats.spoken import spoken_contact
from leidraad.formats.transcribe import analytics_duration_s, analytics_turn, stated_talk_s


def read_contact_lens(document: Mapping[str, Any], *, limits: Limits) -> IncomingContact:
    """The turns of a call or the messages of a chat, by time, with the facts of the document; events are left out.

    Raises BAD_VALUE, TIME_WITHOUT_ZONE, NO_TURNS, TOO_MANY_TURNS, TOO_LONG.
    """
    if document.get("JobStatus", "COMPLETED") != "COMPLETED":
        raise bad_value(document["JobStatus"], field="JobStatus", expected="COMPLETED")
    items = as_list(document.get("Transcript"), field="Transcript")
    limits.check_turn_count(len(items))
    roles = _roles(document)
    found = [_turn(item, f"Transcript[{index}]", roles) for index, item in enumerate(items)]
    turns = [turn for turn in found if turn is not None]
    turns.sort(key=_moment)
    return spoken_contact(
        turns, facts=_facts(document, turns), limits=limits, stated_talk_s=stated_talk_s(document)
    )


def _moment(turn: Turn) -> float:
    return turn.at.timestamp() if turn.at is not None else turn.start_s or 0.0


def _roles(document: Mapping[str, Any]) -> dict[str, str]:
    """The role of each participant id."""
    roles = {}
    for index, participant in enumerate(as_list(document.get("Participants") or [], field="Participants")):
        field = f"Participants[{index}]"
        participant = as_object(participant, field=field)
        name = optional_text(participant.get("ParticipantId"), field=f"{field}.ParticipantId")
        role = optional_text(participant.get("ParticipantRole"), field=f"{field}.ParticipantRole")
        if name and role:
            roles[name] = role
    return roles


def _turn(found: object, field: str, roles: Mapping[str, str]) -> Turn | None:
    """The turn, or None for an event of a chat (somebody joined)."""
    item = as_object(found, field=field)
    if item.get("Type") == "EVENT":
        return None
    party = _party(item, field=field, roles=roles)
    if "AbsoluteTime" not in item:
        return analytics_turn(item, party=party, field=field)
    text = as_text(item.get("Content"), field=f"{field}.Content")
    return Turn(party=party, text=text, at=parse_time(item["AbsoluteTime"], field=f"{field}.AbsoluteTime"))


def _party(item: Mapping[str, Any], *, field: str, roles: Mapping[str, str]) -> Party:
    role = optional_text(item.get("ParticipantRole"), field=f"{field}.ParticipantRole")
    name = optional_text(item.get("ParticipantId"), field=f"{field}.ParticipantId")
    return party_from_word(role or roles.get(name or "", name)) or Party.OTHER


def _facts(document: Mapping[str, Any], turns: list[Turn]) -> ContactFacts:
    moments = [turn.at for turn in turns if turn.at is not None]
    is_chat = document.get("Channel") == "CHAT" or bool(moments)
    duration_s = analytics_duration_s(document)
    if duration_s is None and moments:
        duration_s = (max(moments) - min(moments)).total_seconds()
    customer = as_object(document.get("CustomerMetadata") or {}, field="CustomerMetadata")
    return ContactFacts(
        source_id=optional_text(customer.get("ContactId"), field="CustomerMetadata.ContactId"),
        channel=Channel.CHAT if is_chat else Channel.VOICE,
        started_at=min(moments) if moments else None,
        duration_s=duration_s,
        language=language_from_tag(optional_text(document.get("LanguageCode"), field="LanguageCode")),
    )
