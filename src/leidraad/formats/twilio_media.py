"""Twilio Media Streams: the JSON messages of a call's sound, to values; and the signature of the request that begins it.

Sources: Twilio's pages "Media Streams - WebSocket Messages", "TwiML Voice: Stream" and "Security". Telnyx, SignalWire and
Fonoster speak the same messages. The stream is one way: what we have to say is said by closing the connection.
"""

import base64
import binascii
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.party_words import party_from_word
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Party
from leidraad.formats.documents import json_of
from leidraad.formats.fields import as_object, bad_value
from leidraad.formats.sidecar import SIDECAR_KEYS, facts_from_object
from leidraad.formats.telephone_sound import RATE_HZ, Encoding

MESSAGE_LIMIT_BYTES = 64 * 1024
_FRAMES_IN_A_MS = RATE_HZ // 1000
TRACKS = ("inbound", "outbound")
TOLD_NAMES = SIDECAR_KEYS - {
    "started_at",
    "duration_s",
    "spans",
    "channel",
    "source_id",
    "audio_parties",
    "zone",
}
INBOUND_PARTY = "inbound_party"  # our own parameter: who the inbound track carries, "customer" unless told


class EventKind(StrEnum):
    CONNECTED = "connected"
    START = "start"
    MEDIA = "media"
    DTMF = "dtmf"
    MARK = "mark"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Start:
    """The beginning of a stream: whose call, and what the parameters of the stream say of it."""

    stream_id: str
    account_id: str
    call_id: str
    tracks: tuple[str, ...]
    encoding: Encoding
    parties: tuple[Party, ...]  # in the order of ``tracks``
    facts: ContactFacts


@dataclass(frozen=True, slots=True)
class Media:
    """A piece of the sound of one track, as it is encoded; ``first_frame`` counts from the start of the stream."""

    track: str
    first_frame: int
    sound: bytes


@dataclass(frozen=True, slots=True)
class Event:
    """One message. ``seq`` counts up from 1; ``body`` is what stands under the message's own name."""

    kind: EventKind
    seq: int
    stream_id: str
    body: Mapping[str, Any] = field(default_factory=dict)


def read_event(text: str) -> Event:
    """A message; raises TOO_LARGE, MALFORMED_JSON or BAD_VALUE."""
    if len(text) > MESSAGE_LIMIT_BYTES:
        raise IntakeProblem(ProblemCode.TOO_LARGE, size_bytes=len(text), limit_bytes=MESSAGE_LIMIT_BYTES)
    found = as_object(json_of(text.encode()), field="message")
    kind = found.get("event")
    if kind not in set(EventKind):
        raise bad_value(kind, field="event", expected=", ".join(EventKind))
    body = found.get(str(kind))
    return Event(
        kind=EventKind(kind),
        seq=_count(found.get("sequenceNumber", "0"), "sequenceNumber"),
        stream_id=str(found.get("streamSid") or ""),
        body=body if isinstance(body, dict) else {},
    )


def read_start(event: Event, *, started_at: datetime) -> Start:
    """What a ``start`` says; raises MISSING_FACT, BAD_VALUE (also for any sound but mu-law at 8 kHz)."""
    body = event.body
    _check_media_format(body.get("mediaFormat"))
    told = body.get("customParameters")
    named = told if isinstance(told, dict) else {}
    known = {key: value for key, value in named.items() if key in TOLD_NAMES}
    call_id = _text(body, "callSid")
    tracks = tuple(track for track in TRACKS if track in (body.get("tracks") or TRACKS))
    parties = _parties(named.get(INBOUND_PARTY))
    facts = facts_from_object(known).merged_with(
        ContactFacts(source_id=call_id, channel=Channel.VOICE, started_at=started_at)
    )
    return Start(
        stream_id=_text(body, "streamSid"),
        account_id=_text(body, "accountSid"),
        call_id=call_id,
        tracks=tracks,
        encoding=Encoding.MULAW,
        parties=tuple(parties[track] for track in tracks),
        facts=facts,
    )


def read_media(event: Event) -> Media:
    """A piece of sound; raises MISSING_FACT or BAD_VALUE."""
    track = event.body.get("track", TRACKS[0])
    if track not in TRACKS:
        raise bad_value(track, field="track", expected=" or ".join(TRACKS))
    payload = _text(event.body, "payload")
    try:
        sound = base64.b64decode(payload, validate=True)
    except binascii.Error as error:
        raise bad_value(payload, field="payload", expected="base64") from error
    return Media(track, _count(event.body.get("timestamp"), "timestamp") * _FRAMES_IN_A_MS, sound)


def is_signed(url: str, signature: str | None, *, token: bytes) -> bool:
    """Whether ``X-Twilio-Signature`` is that of this URL, as Twilio was given it, under the account's token.

    It covers the URL alone, so it is the same for every call: what keeps it secret is TLS.
    """
    return hmac.compare_digest(signature_of(url, token=token), (signature or "").strip())


def signature_of(url: str, *, token: bytes) -> str:
    """Base64 of HMAC-SHA-1, as Twilio computes it for a request without a body."""
    return base64.b64encode(hmac.digest(token, url.encode(), "sha1")).decode()


def _check_media_format(value: object) -> None:
    found = value if isinstance(value, dict) else {}
    encoding, rate_hz = found.get("encoding", "audio/x-mulaw"), found.get("sampleRate", RATE_HZ)
    if encoding != "audio/x-mulaw" or rate_hz != RATE_HZ:
        raise bad_value(f"{encoding} {rate_hz}", field="mediaFormat", expected="audio/x-mulaw 8000")


def _parties(inbound: object) -> dict[str, Party]:
    party = party_from_word(str(inbound)) if inbound else Party.CUSTOMER
    if party is Party.AGENT:
        return {"inbound": Party.AGENT, "outbound": Party.CUSTOMER}
    if party is Party.CUSTOMER:
        return {"inbound": Party.CUSTOMER, "outbound": Party.AGENT}
    raise bad_value(inbound, field=INBOUND_PARTY, expected="customer or agent")


def _text(body: Mapping[str, Any], name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str) or not value:
        raise IntakeProblem(ProblemCode.MISSING_FACT, field=name)
    return value


def _count(value: object, name: str) -> int:
    """Numbers come as text."""
    if isinstance(value, str | int) and not isinstance(value, bool) and str(value).isdecimal():
        return int(value)
    raise bad_value(value, field=name, expected="a whole number")
