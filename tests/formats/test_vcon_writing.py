"""What is written is valid against the published schema, and reading and writing it again changes nothing."""

import json
import math
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.spans import Span, SpanKind
from leidraad.domain.contacts.turns import Channel, Direction, Party, Turn, Word
from leidraad.domain.language.languages import Language
from leidraad.formats.limits import Limits
from leidraad.formats.read import read_contact
from leidraad.formats.vcon import read_vcon
from leidraad.formats.vcon_content import check_hashes
from leidraad.formats.vcon_writing import (
    Earlier,
    Envelope,
    attachment,
    content_hash,
    vcon_bytes,
    write_vcon,
)
from tests.shared_data import shared_data

ID = UUID("019f15a6-a752-826f-b9a2-279e0d16bc46")
AT = datetime(2026, 11, 20, 8, 12, tzinfo=UTC)
ENVELOPE = Envelope(uuid=ID, created_at=AT + timedelta(hours=1), product="faster-whisper 1.2 large-v2")
WORDS = (Word("Goedemorgen,", 0.5, 1.0, 0.9), Word("dag.", 1.1, 1.5, 0.7))
CALL = IncomingContact(
    facts=ContactFacts(
        source_id="call-1",
        channel=Channel.VOICE,
        direction=Direction.INBOUND,
        started_at=AT,
        duration_s=12.5,
        agent="a17",
        language=Language.DUTCH,
        customer_identities=("cas@home.example", "+32450000101"),
        audio_parties=(Party.AGENT, Party.CUSTOMER),
        further_agents=("a18",),
        other_numbers=("+32450000102",),
        spans=(Span(4.0, 6.0, SpanKind.HOLD), Span(10.0, math.inf, SpanKind.PRIVATE)),
    ),
    turns=(
        Turn(Party.AGENT, "Goedemorgen, dag.", 0.5, 1.5, language=Language.DUTCH, words=WORDS),
        Turn(Party.CUSTOMER, "Hallo.", 1.6, 2.0, language=Language.DUTCH, words=(Word("Hallo.", 1.6, 2.0, 1.0),)),
    ),
    recording=b"RIFF and sound",
    recording_name="call-1.wav",
)  # fmt: skip
CHAT = IncomingContact(
    facts=ContactFacts(channel=Channel.CHAT, started_at=AT, agent="a17", customer_identities=("c-1",)),
    turns=(
        Turn(Party.CUSTOMER, "Dag", at=AT),
        Turn(Party.BOT, "Even geduld", at=AT + timedelta(seconds=1)),
        Turn(Party.AGENT, "Dag!", at=AT + timedelta(seconds=9)),
    ),
)


def read(document: dict[str, Any]) -> IncomingContact:
    return read_vcon(json.loads(vcon_bytes(document)), limits=Limits())


def check_schema(document: dict[str, Any]) -> None:
    for name in ("vcon_json_schema", "cc_json_schema"):
        schema(name).validate(document)


@cache
def schema(name: str) -> jsonschema.Draft7Validator:
    found = json.loads(shared_data(f"formats/vcon/schema/{name}.json").read_bytes())
    return jsonschema.Draft7Validator(found, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER)


def test_a_call_is_written_with_its_sound_and_its_transcript() -> None:
    document = write_vcon(CALL, ENVELOPE)

    assert document["extensions"] == ["cc", "wtf_transcription"]
    assert document["parties"] == [
        {"type": "person", "role": "agent", "name": "a17"},
        {"type": "person", "role": "agent", "name": "a18"},
        {"type": "person", "role": "customer", "mailto": "cas@home.example", "tel": "+32450000101"},
        {"type": "person", "role": "thirdparty", "tel": "+32450000102"},
    ]
    (dialog,) = document["dialog"]
    assert dialog["parties"] == [0, 2]
    check_hashes(b"RIFF and sound", [dialog["content_hash"]], field="dialog[0]")
    (analysis,) = document["analysis"]
    assert (analysis["vendor"], analysis["schema"]) == ("leidraad", "wtf_transcription")
    assert analysis["body"]["segments"][1]["words"] == [2]
    (cut,) = document["attachments"]
    assert cut["body"] == [
        {"kind": "hold", "start_s": 4.0, "end_s": 6.0},
        {"kind": "private", "start_s": 10.0},
    ]
    check_schema(document)


def test_a_call_that_is_read_again_says_the_same() -> None:
    contact = read(write_vcon(CALL, ENVELOPE))

    assert contact.turns == CALL.turns
    assert contact.recording == CALL.recording
    kept = {name: getattr(CALL.facts, name) for name in CALL.facts.__slots__} | {"source_id": str(ID)}
    assert contact.facts == ContactFacts(**kept)


def test_a_chat_is_written_as_a_dialog_for_each_message() -> None:
    document = write_vcon(CHAT, ENVELOPE)

    assert [(each["parties"], each["body"]) for each in document["dialog"]] == [
        ([1, 0, 2], "Dag"),
        ([2, 0, 1], "Even geduld"),
        ([0, 1, 2], "Dag!"),
    ]
    assert document["parties"][1:] == [
        {"type": "person", "role": "customer", "id": "c-1"},
        {"type": "bot"},
    ]
    assert read(document).turns == CHAT.turns
    check_schema(document)


@pytest.mark.parametrize("channel", [Channel.CHAT, Channel.EMAIL, Channel.MESSAGING])
def test_the_channel_of_what_was_written_is_kept(channel: Channel) -> None:
    contact = IncomingContact(facts=ContactFacts(channel=channel), turns=CHAT.turns)
    assert read(write_vcon(contact, ENVELOPE)).facts.channel is channel


def test_a_turn_without_times_is_not_given_any() -> None:
    turns = (Turn(Party.AGENT, "Dag", 0.0, 1.0), Turn(Party.CUSTOMER, "Hallo"))
    document = write_vcon(IncomingContact(facts=ContactFacts(channel=Channel.VOICE), turns=turns), ENVELOPE)

    assert document["analysis"][0]["schema"] == "leidraad_turns_1"
    assert document["extensions"] == ["cc"]
    assert read(document).turns == turns


def test_a_mono_recording_does_not_say_who_is_on_its_channel() -> None:
    contact = IncomingContact(
        facts=ContactFacts(channel=Channel.VOICE, agent="a17", customer_identities=("c-1",)),
        recording=b"RIFF",
    )
    document = write_vcon(contact, ENVELOPE)
    assert document["dialog"][0]["parties"] == [[0, 1]]
    assert read(document).facts.audio_parties == ()


def test_a_redacted_or_amended_vcon_names_the_one_before() -> None:
    digest = content_hash(b"the one before")
    redacted = Envelope(uuid=ID, created_at=AT, redaction="personal_data", redacted_from=Earlier(uuid=ID))
    amended = Envelope(
        uuid=ID, created_at=AT, amends=Earlier(url="https://store.example/1", content_hash=digest)
    )

    assert write_vcon(CHAT, redacted)["redacted"] == {"type": "personal_data", "uuid": str(ID)}
    assert write_vcon(CHAT, amended)["amended"] == {"url": "https://store.example/1", "content_hash": digest}
    for envelope in (redacted, amended):
        check_schema(write_vcon(CHAT, envelope))
    with pytest.raises(ValueError, match="never both"):
        Envelope(uuid=ID, created_at=AT, redaction="personal_data", amends=Earlier(uuid=ID))
    with pytest.raises(ValueError, match="hash"):
        Envelope(uuid=ID, created_at=AT, amends=Earlier(url="https://store.example/1"))


def test_an_attachment_has_every_member_of_the_draft() -> None:
    made = attachment({"a": 1}, purpose="lawful_basis", start=AT, party=0, dialog=0)
    document = write_vcon(CHAT, Envelope(uuid=ID, created_at=AT, attachments=(made,)))

    assert made.keys() >= {"purpose", "start", "party", "dialog", "encoding", "body"}
    assert document["extensions"] == ["cc", "lawful_basis"]
    check_schema(document)


def test_a_time_without_zone_is_not_written() -> None:
    with pytest.raises(ValueError, match="zone"):
        write_vcon(CHAT, Envelope(uuid=ID, created_at=AT.replace(tzinfo=None)))


@pytest.mark.parametrize("folder", ["generated", "recorded", "examples"])
def test_whatever_is_published_and_can_be_read_can_be_written_again(folder: str) -> None:
    paths = [path for path in shared_data(f"formats/vcon/{folder}").iterdir() if ".vcon" in path.name]
    written = 0
    for path in paths:
        if path.stem in ("ab", "simple-vcon", "ab_call_ext_rec_encrypted"):
            continue  # nobody says anything in it, no JSON, no key
        contact = read_contact(path.read_bytes(), name=path.name)
        document = write_vcon(contact, ENVELOPE)
        check_schema(document)
        assert write_vcon(read(document), ENVELOPE) == document, path.name
        written += 1
    assert written >= 6


SECONDS = st.floats(0, 3000, allow_nan=False).map(lambda value: round(value, 3))
TEXTS = st.text(max_size=30)
LANGUAGES = st.none() | st.sampled_from(Language)
SHARES = st.none() | st.floats(0, 1)


@st.composite
def spoken(draw: st.DrawFn) -> Turn:
    start_s, length_s = draw(st.none() | SECONDS), draw(SECONDS)
    end_s = None if start_s is None else start_s + length_s
    words = draw(st.lists(st.builds(Word, TEXTS, SECONDS, SECONDS, SHARES), max_size=3))
    return Turn(
        draw(st.sampled_from(Party)),
        draw(TEXTS),
        start_s,
        end_s,
        language=draw(LANGUAGES),
        words=tuple(words),
    )


MOMENTS = st.integers(0, 30_000_000).map(lambda passed_s: AT + timedelta(seconds=passed_s))
WRITTEN = st.builds(
    lambda party, text, at: Turn(party, text, at=at), st.sampled_from(Party), TEXTS, st.none() | MOMENTS
)
IDENTITIES = st.lists(
    st.sampled_from(["a@b.example", "+32450000101", "sip:a@b.example", "c-17", "017", "Ann"]) | TEXTS,
    max_size=4,
).map(tuple)
SPANS = st.lists(
    st.builds(
        lambda start_s, length_s, kind: Span(start_s, start_s + length_s, kind),
        SECONDS, SECONDS.map(lambda value: value + 1) | st.just(math.inf), st.sampled_from(SpanKind),
    ),
    max_size=2,
).map(tuple)  # fmt: skip


@st.composite
def contacts(draw: st.DrawFn) -> IncomingContact:
    channel = draw(st.sampled_from(Channel))
    is_voice = channel is Channel.VOICE
    facts = ContactFacts(
        channel=channel,
        direction=draw(st.none() | st.sampled_from(Direction)),
        started_at=draw(st.none() | MOMENTS),
        duration_s=draw(st.none() | SECONDS),
        agent=draw(st.none() | TEXTS),
        language=draw(LANGUAGES),
        customer_identities=draw(IDENTITIES),
        audio_parties=tuple(draw(st.lists(st.sampled_from(Party), max_size=2))) if is_voice else (),
        further_agents=draw(IDENTITIES),
        other_numbers=draw(IDENTITIES),
        private=draw(st.none() | st.booleans()),
        recording_refused=draw(st.none() | st.booleans()),
        spans=draw(SPANS),
    )
    turns = tuple(draw(st.lists(spoken() if is_voice else WRITTEN, max_size=4)))
    recording = draw(st.none() | st.binary(min_size=1, max_size=20)) if is_voice else None
    name = draw(st.none() | TEXTS) if is_voice else None
    return IncomingContact(facts=facts, turns=turns, recording=recording, recording_name=name)


@given(contacts())
def test_writing_what_was_read_gives_the_same_document(contact: IncomingContact) -> None:
    document = write_vcon(contact, ENVELOPE)
    check_schema(document)
    has_content = bool(document["analysis"]) or any(
        dialog.get("body") or dialog.get("filename") for dialog in document["dialog"]
    )
    if not has_content:
        return  # nothing to read or hear: such a document is refused
    assert write_vcon(read(document), ENVELOPE) == document
