"""The messages of Twilio Media Streams become values; the signature is that of Twilio's own documentation."""

import base64
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Party
from leidraad.formats import twilio_media
from leidraad.formats.twilio_media import EventKind, read_event, read_media, read_start

AT = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)


def event(kind: str, seq: int = 1, **body: Any) -> str:
    return json.dumps({"event": kind, "sequenceNumber": str(seq), "streamSid": "MZ1", kind: body})


def start(**changed: Any) -> twilio_media.Start:
    body = {
        "streamSid": "MZ1",
        "accountSid": "AC1",
        "callSid": "CA1",
        "tracks": ["inbound", "outbound"],
        "mediaFormat": {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1},
        "customParameters": {"agent": "a1", "customer": "+32470123456", "language": "fr"},
    }
    return read_start(read_event(event("start", **body | changed)), started_at=AT)


def test_a_start_tells_whose_call_it_is() -> None:
    found = start()

    assert (found.call_id, found.stream_id, found.account_id) == ("CA1", "MZ1", "AC1")
    assert (found.facts.agent, found.facts.customer_identities) == ("a1", ("+32470123456",))
    assert (found.facts.channel, found.facts.started_at) == (Channel.VOICE, AT)
    assert found.parties == (Party.CUSTOMER, Party.AGENT)


def test_the_tracks_may_be_the_other_way_round() -> None:
    found = start(customParameters={"agent": "a1", "inbound_party": "agent"})

    assert found.parties == (Party.AGENT, Party.CUSTOMER)


def test_one_track_is_one_party() -> None:
    assert start(tracks=["inbound"]).parties == (Party.CUSTOMER,)


def test_a_piece_of_sound_has_its_place() -> None:
    payload = base64.b64encode(b"\xff" * 160).decode()
    found = read_media(
        read_event(event("media", 4, track="outbound", chunk="2", timestamp="40", payload=payload))
    )

    assert (found.track, found.first_frame, found.sound) == ("outbound", 320, b"\xff" * 160)


def test_the_first_message_has_no_number() -> None:
    found = read_event('{"event": "connected", "protocol": "Call", "version": "1.0.0"}')

    assert (found.kind, found.seq) == (EventKind.CONNECTED, 0)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", ProblemCode.MALFORMED_JSON),
        ("[1]", ProblemCode.BAD_VALUE),
        (event("dance"), ProblemCode.BAD_VALUE),
        (event("mark").replace('"1"', '"one"'), ProblemCode.BAD_VALUE),
        (event("mark", padding="x" * 70_000), ProblemCode.TOO_LARGE),
    ],
)
def test_what_is_no_message_is_refused(text: str, code: ProblemCode) -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_event(text)
    assert caught.value.code is code


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"callSid": ""}, ProblemCode.MISSING_FACT),
        ({"mediaFormat": {"encoding": "audio/l16", "sampleRate": 8000}}, ProblemCode.BAD_VALUE),
        ({"customParameters": {"inbound_party": "robot"}}, ProblemCode.BAD_VALUE),
        ({"customParameters": {"language": "xx"}}, ProblemCode.BAD_VALUE),
    ],
)
def test_a_start_that_cannot_be_used_is_refused(changed: dict[str, Any], code: ProblemCode) -> None:
    with pytest.raises(IntakeProblem) as caught:
        start(**changed)
    assert caught.value.code is code


@pytest.mark.parametrize(
    "body",
    [
        {"track": "both", "timestamp": "1", "payload": "AA=="},
        {"timestamp": "1", "payload": "!"},
        {"timestamp": "-1", "payload": "AA=="},
        {"timestamp": "1"},
    ],
)
def test_sound_that_cannot_be_used_is_refused(body: dict[str, str]) -> None:
    with pytest.raises(IntakeProblem):
        read_media(read_event(event("media", **body)))


def test_a_signature_is_known_by_its_url_and_token() -> None:
    # HMAC-SHA-1 of "what do ya want for nothing?" under "Jefe": RFC 2202, test case 2.
    digest = bytes.fromhex("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")

    assert (
        twilio_media.signature_of("what do ya want for nothing?", token=b"Jefe")
        == base64.b64encode(digest).decode()
    )


@given(st.text(max_size=30), st.binary(min_size=1, max_size=20))
def test_only_the_right_signature_passes(path: str, token: bytes) -> None:
    url = f"wss://live.example/{path}"
    signature = twilio_media.signature_of(url, token=token)

    assert twilio_media.is_signed(url, signature, token=token)
    assert not twilio_media.is_signed(url + "x", signature, token=token)
    assert not twilio_media.is_signed(url, signature, token=token + b"x")
    assert not twilio_media.is_signed(url, None, token=token)
