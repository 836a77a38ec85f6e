"""Genesys AudioHook, version 2: the JSON messages of both sides, to values and back; the sound itself comes in binary.

Source: the protocol's published reference implementation (types, validators and tests of
purecloudlabs/audiohook-reference-implementation). Binary frames hold interleaved samples of the channels agreed on.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Party
from leidraad.domain.language.languages import language_from_tag
from leidraad.formats.documents import json_of
from leidraad.formats.fields import as_object, bad_value
from leidraad.formats.sidecar import SIDECAR_KEYS, facts_from_object
from leidraad.formats.telephone_sound import RATE_HZ, Encoding

MESSAGE_LIMIT_BYTES = 64 * 1024
NULL_ID = "00000000-0000-0000-0000-000000000000"
SIGNED_PARTS = (  # what a signature of the sender must cover
    "@request-target",
    "@authority",
    "audiohook-organization-id",
    "audiohook-session-id",
    "audiohook-correlation-id",
    "x-api-key",
)
_DURATION = re.compile(r"PT([0-9]+(?:\.[0-9]+)?)S")
_PARTIES = {"external": Party.CUSTOMER, "internal": Party.AGENT}


# What the configuration of a stream may say of its contact, by the names of a sidecar; the rest the protocol says itself.
TOLD_NAMES = SIDECAR_KEYS - {
    "started_at",
    "duration_s",
    "spans",
    "channel",
    "source_id",
    "audio_parties",
    "zone",
}


class ClientMessageType(StrEnum):
    OPEN = "open"
    CLOSE = "close"
    PING = "ping"
    DISCARDED = "discarded"
    ERROR = "error"
    PAUSED = "paused"
    RESUMED = "resumed"
    UPDATE = "update"


class ServerMessageType(StrEnum):
    OPENED = "opened"
    CLOSED = "closed"
    PONG = "pong"
    PAUSE = "pause"
    RESUME = "resume"
    DISCONNECT = "disconnect"
    RECONNECT = "reconnect"
    UPDATED = "updated"


class DisconnectReason(StrEnum):
    COMPLETED = "completed"
    UNAUTHORIZED = "unauthorized"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class ClientMessage:
    """One message of the sender. ``position_frames`` is how far its sound has come; ``parameters`` are as they came."""

    session_id: str
    type: ClientMessageType
    seq: int
    server_seq: int
    position_frames: int
    parameters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Media:
    """The sound agreed on, and as it is named on the wire."""

    encoding: Encoding
    channels: tuple[str, ...]

    @property
    def parties(self) -> tuple[Party, ...]:
        return tuple(_PARTIES[name] for name in self.channels)

    def as_json(self) -> dict[str, Any]:
        return {
            "type": "audio",
            "format": str(self.encoding),
            "channels": list(self.channels),
            "rate": RATE_HZ,
        }


@dataclass(frozen=True, slots=True)
class Opening:
    """What an ``open`` message says. A probe only tries whether there is somebody; ``media`` None: no sound we can take."""

    organization_id: str
    conversation_id: str
    facts: ContactFacts
    media: Media | None
    leg_id: str  # which part of the conversation: several may be streamed at once
    is_probe: bool


@dataclass(frozen=True, slots=True)
class Numbering:
    """The sequence numbers of one session, and its id once it is known."""

    session_id: str = ""
    server_seq: int = 0
    client_seq: int = 0

    def after(self, message: ClientMessage) -> "Numbering":
        """With a message of the sender counted; BAD_VALUE when it does not follow on the one before."""
        if message.seq != self.client_seq + 1:
            raise bad_value(message.seq, field="seq", expected=str(self.client_seq + 1))
        if message.server_seq > self.server_seq:
            raise bad_value(message.server_seq, field="serverseq", expected=f"at most {self.server_seq}")
        if self.session_id and message.session_id != self.session_id:
            raise bad_value(message.session_id, field="id", expected=self.session_id)
        return Numbering(message.session_id, self.server_seq, message.seq)

    def written(self, kind: ServerMessageType, **parameters: Any) -> tuple[str, "Numbering"]:
        """A message of ours as it goes on the wire, and the numbers after it."""
        after = Numbering(self.session_id, self.server_seq + 1, self.client_seq)
        message = {
            "version": "2",
            "id": self.session_id,
            "type": str(kind),
            "seq": after.server_seq,
            "clientseq": self.client_seq,
            "parameters": parameters,
        }
        return json.dumps(message, ensure_ascii=False), after


def read_message(text: str) -> ClientMessage:
    """A message of the sender; raises TOO_LARGE, MALFORMED_JSON, MISSING_FACT or BAD_VALUE."""
    if len(text.encode()) > MESSAGE_LIMIT_BYTES:
        raise IntakeProblem(
            ProblemCode.TOO_LARGE, size_bytes=len(text.encode()), limit_bytes=MESSAGE_LIMIT_BYTES
        )
    found = as_object(json_of(text.encode()), field="message")
    if found.get("version") != "2":
        raise bad_value(found.get("version"), field="version", expected="2")
    kind = found.get("type")
    if kind not in set(ClientMessageType):
        raise bad_value(kind, field="type", expected=", ".join(ClientMessageType))
    parameters = found.get("parameters")
    return ClientMessage(
        session_id=_text(found, "id"),
        type=ClientMessageType(kind),
        seq=_count(found, "seq"),
        server_seq=_count(found, "serverseq"),
        position_frames=frames_of(found.get("position")),
        parameters=parameters if isinstance(parameters, dict) else {},
    )


def read_opening(message: ClientMessage, *, started_at: datetime) -> Opening:
    """What is opened. The agent and the like come from ``customConfig`` or ``inputVariables``, by the names of a sidecar.

    Raises MISSING_FACT or BAD_VALUE.
    """
    told = message.parameters
    conversation_id = _text(told, "conversationId")
    participant = told.get("participant")
    named = participant if isinstance(participant, dict) else {}
    return Opening(
        organization_id=_text(told, "organizationId"),
        conversation_id=conversation_id,
        facts=_facts(told, named, conversation_id, started_at),
        media=_chosen(told.get("media")),
        leg_id=str(named.get("id") or ""),
        is_probe=conversation_id == NULL_ID and named.get("id") == NULL_ID,
    )


def span_of(message: ClientMessage) -> tuple[int, int]:
    """First frame and one past the last of what ``discarded`` or ``resumed`` says was left out."""
    start = frames_of(message.parameters.get("start"))
    return start, start + frames_of(message.parameters.get("discarded"))


def frames_of(duration: object) -> int:
    """Frames in a duration such as ``PT1.5S``; BAD_VALUE for anything else."""
    found = _DURATION.fullmatch(duration) if isinstance(duration, str) else None
    if found is None:
        raise bad_value(duration, field="position", expected="a length of time, as in PT1M2.5S")
    return round(float(found[1]) * RATE_HZ)


def duration_of(frames: int) -> str:
    """``PT1.5S`` for 12000 frames."""
    return f"PT{frames / RATE_HZ:.6f}".rstrip("0").rstrip(".") + "S"


def _facts(
    told: Mapping[str, Any], participant: Mapping[str, Any], conversation_id: str, started_at: datetime
) -> ContactFacts:
    named: dict[str, Any] = {}
    for name in ("customConfig", "inputVariables"):
        values = told.get(name)
        named |= values if isinstance(values, dict) else {}
    known = {key: value for key, value in named.items() if key in TOLD_NAMES}
    from_config = facts_from_object(known)
    numbers = [participant.get("ani")] if not from_config.customer_identities else []
    return from_config.merged_with(
        ContactFacts(
            source_id=conversation_id,
            channel=Channel.VOICE,
            started_at=started_at,
            language=language_from_tag(
                told.get("language") if isinstance(told.get("language"), str) else None
            ),
            customer_identities=tuple(str(number) for number in numbers if number),
            line=str(participant.get("dnis") or "") or None,
        )
    )


def _chosen(offered: object) -> Media | None:
    """Both channels before one, mu-law before 16 bits: half as much to carry, and nothing is lost on the telephone."""
    found = [media for each in offered if (media := _media(each))] if isinstance(offered, list) else []
    ranked = sorted(found, key=lambda media: (-len(media.channels), media.encoding is not Encoding.MULAW))
    return ranked[0] if ranked else None


def _media(value: object) -> Media | None:
    if not isinstance(value, dict) or value.get("rate") != RATE_HZ or value.get("type") != "audio":
        return None
    channels = value.get("channels")
    if value.get("format") not in set(Encoding) or not isinstance(channels, list) or not channels:
        return None
    if not all(name in _PARTIES for name in channels):
        return None
    return Media(Encoding(value["format"]), tuple(channels))


def _text(found: Mapping[str, Any], name: str) -> str:
    value = found.get(name)
    if not isinstance(value, str) or not value:
        raise IntakeProblem(ProblemCode.MISSING_FACT, field=name)
    return value


def _count(found: Mapping[str, Any], name: str) -> int:
    value = found.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise bad_value(value, field=name, expected="a whole number")
    return value
