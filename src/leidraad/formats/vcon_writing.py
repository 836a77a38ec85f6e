"""Writing a vCon: strictly as the published schema has it (draft-ietf-vcon-vcon-core, syntax 0.4.0).

Apart from the reader, because the two owe different things: the reader takes what is about, this writes only what the
draft names. What ``read_vcon`` makes of a document that is written here gives the same document when it is written again.
"""

import base64
import hashlib
import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.spans import Span
from leidraad.domain.contacts.turns import Channel, Turn
from leidraad.formats.fields import clean_text
from leidraad.formats.lawful_basis import EXTENSION as LAWFUL_BASIS
from leidraad.formats.vcon_content import last_part
from leidraad.formats.vcon_parties import People, people_of
from leidraad.formats.vcon_transcript_writing import WTF, transcript_body

VENDOR = "leidraad"
MEDIA_TYPE = "application/vcon+json"
TURNS_SCHEMA = "leidraad_turns_1"  # where a turn has no times, which WTF demands

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Earlier:
    """The vCon that another one follows: known by its uuid, its address and hash, or all of them."""

    uuid: UUID | None = None
    url: str | None = None
    content_hash: str | None = None  # sha512-…, of its bytes; with ``url`` it must be there


@dataclass(frozen=True, slots=True)
class Envelope:
    """What a vCon says beside the contact itself."""

    uuid: UUID
    created_at: datetime  # aware
    subject: str | None = None
    recording_type: str = "audio/wav"  # media type of the recording
    product: str | None = None  # what made the transcript: engine, version, model
    redaction: str | None = None  # how it was redacted; None: it was not
    redacted_from: Earlier = field(default_factory=Earlier)
    amends: Earlier | None = None
    attachments: Sequence[Mapping[str, Any]] = ()  # each as ``attachment`` gives them

    def __post_init__(self) -> None:
        if self.redaction is not None and self.amends is not None:
            raise ValueError("a vCon is redacted or amended, never both: write one after the other")
        for earlier in (self.redacted_from, self.amends):
            if earlier and earlier.url and not earlier.content_hash:
                raise ValueError("an earlier vCon that is named by its address needs the hash of its content")


def write_vcon(contact: IncomingContact, envelope: Envelope) -> Json:
    """The unsigned vCon of a contact, valid against the schema of the draft.

    Voice gives one recording dialog (its bytes inline; without them a file name, or a placeholder) and its turns as a
    transcript; every other channel gives a text dialog for each turn. A time that is not known is the start of the
    contact; its start, when nobody knows it, is ``created_at``. Principal, team, queue and line are not written: no member of a vCon holds them.
    """
    people = people_of(contact)
    begun = _begun(contact, envelope)
    start = _moment(begun)
    is_voice = _is_voice(contact)
    dialog = (
        [_recording(contact, people, envelope, start=start)]
        if is_voice
        else _messages(contact, people, begun=begun)
    )
    analysis = [_transcript(contact, envelope)] if is_voice and _spoken(contact.turns) else []
    attachments = [*envelope.attachments, *_cut_parts(contact.facts.spans, start=start)]
    document: Json = {
        "vcon": "0.4.0",
        "uuid": str(envelope.uuid),
        "extensions": list(_extensions(people.parties, attachments, analysis)),
        "created_at": _moment(envelope.created_at),
        "subject": clean_text(envelope.subject) if envelope.subject else None,
        "meta": _meta(contact.facts, started_at=None if dialog and dialog[0]["start"] == start else start)
        or None,
        "redacted": _redacted(envelope),
        "amended": _earlier(envelope.amends) if envelope.amends else None,
        "parties": list(people.parties),
        "dialog": dialog,
        "analysis": analysis,
        "attachments": attachments,
    }
    return {name: value for name, value in document.items() if value is not None}


def vcon_bytes(document: Mapping[str, Any]) -> bytes:
    """The document as UTF-8 JSON, the same bytes for the same document."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def content_hash(content: bytes) -> str:
    """``sha512-`` and the unpadded base64url of the SHA-512 of these bytes, as the draft writes it."""
    return f"sha512-{_base64url(hashlib.sha512(content).digest())}"


def attachment(body: Any, *, purpose: str, start: datetime, party: int = 0, dialog: int = 0) -> Json:
    """An attachment of JSON, with every member that the draft demands."""
    return _attachment(body, purpose=purpose, start=_moment(start), party=party, dialog=dialog)


def _attachment(body: Any, *, purpose: str, start: str, party: int, dialog: int) -> Json:
    return {
        "type": purpose,  # as readers of the older versions know it
        "purpose": purpose,
        "start": start,
        "party": party,
        "dialog": dialog,
        "mediatype": "application/json",
        "encoding": "json",
        "body": body,
    }


def _is_voice(contact: IncomingContact) -> bool:
    if contact.facts.channel is not None:
        return contact.facts.channel is Channel.VOICE
    return contact.recording is not None or not any(turn.at for turn in contact.turns)


def _recording(contact: IncomingContact, people: People, envelope: Envelope, *, start: str) -> Json:
    found: Json = {"type": "recording", "start": start}
    if contact.facts.duration_s:  # 0 says nothing, and is read as nothing
        found["duration"] = contact.facts.duration_s
    channels = people.of_channels(contact.facts.audio_parties)
    if channels:
        found["parties"] = channels
    name = last_part(clean_text(contact.recording_name or ""))
    if contact.recording or name:
        found["mediatype"] = envelope.recording_type
    if name:
        found["filename"] = name
    if contact.recording:
        found |= {"encoding": "base64url", "body": _base64url(contact.recording)}
        found["content_hash"] = content_hash(contact.recording)
    elif contact.recording_hashes:
        found["content_hash"] = list(contact.recording_hashes)
    return found


def _messages(contact: IncomingContact, people: People, *, begun: datetime) -> list[Json]:
    kept = [(turn.at or begun, turn) for turn in contact.turns if _text(turn)]
    ordered = sorted(kept, key=lambda pair: pair[0].timestamp())
    return [_message(turn, contact.facts.channel, people, at=at) for at, turn in ordered]


def _message(turn: Turn, channel: Channel | None, people: People, *, at: datetime) -> Json:
    return {
        "type": "text",
        "start": _moment(at),
        "parties": people.from_sender(turn.party),
        "application": str(channel or Channel.CHAT),
        "mediatype": "text/plain",
        "encoding": "none",
        "body": _text(turn),
    }


def _transcript(contact: IncomingContact, envelope: Envelope) -> Json:
    turns = _spoken(contact.turns)
    body, is_wtf = transcript_body(
        turns, language=contact.facts.language, duration_s=contact.facts.duration_s, at=_moment(envelope.created_at),
        product=envelope.product,
    )  # fmt: skip
    found: Json = {
        "type": "transcript",
        "dialog": 0,
        "vendor": VENDOR,
        "product": envelope.product,
        "schema": WTF if is_wtf else TURNS_SCHEMA,
        "mediatype": "application/json",
        "encoding": "json",
        "body": body,
    }
    return {name: value for name, value in found.items() if value is not None}


def _spoken(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    return tuple(turn for turn in turns if _text(turn))


def _text(turn: Turn) -> str:
    return clean_text(turn.text).strip()


def _cut_parts(spans: Sequence[Span], *, start: str) -> Iterator[Json]:
    if spans:
        body = [_cut_part(span) for span in spans]
        yield _attachment(body, purpose="recording_spans", start=start, party=0, dialog=0)


def _cut_part(span: Span) -> Json:
    known = {"kind": str(span.kind), "start_s": span.start_s}
    return known if math.isinf(span.end_s) else {**known, "end_s": span.end_s}


def _extensions(
    parties: Sequence[Json], attachments: Sequence[Mapping[str, Any]], analysis: Sequence[Json]
) -> Iterator[str]:
    if any("role" in party for party in parties):
        yield "cc"
    if any(found.get("purpose") == LAWFUL_BASIS for found in attachments):
        yield LAWFUL_BASIS
    if any(found.get("schema") == WTF for found in analysis):
        yield WTF


def _meta(facts: ContactFacts, *, started_at: str | None) -> Json:
    """What the reader takes from ``meta``: the core draft has no member for it, and readers pass over what they do not know."""
    found: Json = {
        "direction": str(facts.direction) if facts.direction else None,
        "language": str(facts.language) if facts.language else None,
        "started_at": started_at,
        "private": facts.private or None,
        "recording_refused": facts.recording_refused or None,
    }
    return {name: value for name, value in found.items() if value is not None}


def _redacted(envelope: Envelope) -> Json | None:
    if envelope.redaction is None:
        return None
    return {"type": envelope.redaction} | _earlier(envelope.redacted_from)


def _earlier(earlier: Earlier) -> Json:
    found = {
        "uuid": str(earlier.uuid) if earlier.uuid else None,
        "url": earlier.url,
        "content_hash": earlier.content_hash,
    }
    return {name: value for name, value in found.items() if value is not None}


def _begun(contact: IncomingContact, envelope: Envelope) -> datetime:
    """When it began: no later than what was written first, which is where a reader puts the start."""
    told = contact.facts.started_at
    if _is_voice(contact):
        return told or envelope.created_at
    moments = [turn.at for turn in contact.turns if turn.at is not None and _text(turn)]
    return min([*moments, *([told] if told else [])], default=envelope.created_at)


def _moment(at: datetime) -> str:
    if at.tzinfo is None:
        raise ValueError("a time in a vCon has a zone")
    return at.isoformat()


def _base64url(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()
