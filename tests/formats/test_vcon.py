"""vCon: everything published as good is read, everything published as bad is refused with its reason."""

import base64
import hashlib
import json
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from leidraad.domain.contacts.incoming import IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.spans import Span, SpanKind
from leidraad.domain.contacts.turns import Channel, Direction, Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.formats.read import Limits, read_contact
from leidraad.formats.vcon_content import check_hashes
from tests.shared_data import shared_data

SOUND = b"RIFF\x24\x00\x00\x00WAVEfmt sound"
PEOPLE = [
    {"role": "agent", "mailto": "a17@centre.example", "name": "Ann Agent"},
    {"meta": {"role": "customer"}, "tel": "+3225550100", "email": "c@home.example", "name": "Cas Customer"},
]


def recording(**changes: Any) -> dict[str, Any]:
    return {
        "type": "recording",
        "start": "2026-11-20T09:12:00+01:00",
        "duration": 61.5,
        "parties": [0, 1],
        "mediatype": "audio/x-wav",
        "filename": "call.wav",
        **changes,
    }


def text(body: str, *, party: int, second: int = 0, **changes: Any) -> dict[str, Any]:
    start = f"2026-11-20T09:12:{second:02}+01:00"
    return {"type": "text", "start": start, "parties": [party], "body": body, "encoding": "none", **changes}


def transcript(body: object, **changes: Any) -> dict[str, Any]:
    return {"type": "transcript", "dialog": 0, "vendor": "invented", "body": body, **changes}


def read(*dialogs: dict[str, Any], limits: Limits | None = None, **changes: Any) -> IncomingContact:
    document = {"uuid": "u-1", "parties": PEOPLE, "dialog": list(dialogs), "analysis": [], **changes}
    return read_contact(json.dumps(document).encode(), name="call.vcon", limits=limits)


def problem_of(*dialogs: dict[str, Any], **changes: Any) -> IntakeProblem:
    with pytest.raises(IntakeProblem) as caught:
        read(*dialogs, **changes)
    return caught.value


def published(folder: str) -> list[tuple[str, bytes]]:
    files = sorted(
        path
        for path in shared_data(f"formats/vcon/{folder}").iterdir()
        if "vcon" in path.name or path.suffix == ".json"
    )
    return [(path.name, path.read_bytes()) for path in files]


def test_all_recorded_calls_are_read() -> None:
    files = published("recorded")
    for name, data in files:
        contact = read_contact(data, name=name)
        assert contact.recording is None
        assert contact.recording_name == name.replace(".vcon.json", ".mp3")
        assert len(contact.turns) >= 10
        assert {turn.party for turn in contact.turns} == {Party.AGENT, Party.CUSTOMER}
        assert contact.facts.audio_parties == (Party.CUSTOMER, Party.AGENT)
        assert contact.facts.channel is Channel.VOICE
        assert contact.facts.direction is Direction.INBOUND
        assert contact.facts.agent
        assert len(contact.facts.customer_identities) == 2
    assert len(files) == 6


def test_all_generated_conversations_are_read() -> None:
    files = published("generated")
    for name, data in files:
        contact = read_contact(data, name=name)
        assert contact.turns
        assert contact.facts.agent
        assert contact.facts.started_at is not None
        parties = {turn.party for turn in contact.turns}
        if contact.facts.channel is Channel.CHAT:
            assert parties == {Party.AGENT, Party.CUSTOMER}
        else:
            assert contact.facts.language is Language.ENGLISH
    assert len(files) == 60


@pytest.mark.parametrize(
    ("name", "code", "field"),
    [
        ("bad_dialog_types", ProblemCode.BAD_VALUE, "dialog[0].duration"),
        ("bad_duration", ProblemCode.BAD_VALUE, "dialog[0].duration"),
        ("bad_mimetype", ProblemCode.BAD_VALUE, "dialog[0].mediatype"),
        ("bad_party_ref", ProblemCode.BAD_VALUE, "dialog[0].parties"),
        ("bad_url", ProblemCode.BAD_VALUE, "dialog[0].url"),
        ("empty_vcon", ProblemCode.MISSING_FACT, "uuid"),
        ("invalid_dialog_url", ProblemCode.BAD_VALUE, "dialog[0].url"),
        ("missing_uuid_and_vcon_version", ProblemCode.MISSING_FACT, "uuid"),
        ("null_dialog_string_analysis", ProblemCode.BAD_VALUE, "dialog"),
        ("null_parties", ProblemCode.BAD_VALUE, "parties"),
        ("out_of_range_party_indices", ProblemCode.BAD_VALUE, "dialog[0].parties"),
    ],
)
def test_each_invalid_document_is_refused_with_its_reason(name: str, code: ProblemCode, field: str) -> None:
    data = shared_data(f"formats/vcon/invalid/{name}.json").read_bytes()
    with pytest.raises(IntakeProblem) as caught:
        read_contact(data, name=f"{name}.json")
    assert (caught.value.code, caught.value.data["field"]) == (code, field)


@pytest.mark.parametrize(
    ("name", "channel", "turn_count", "has_sound", "recording_name"),
    [
        ("ab_call_ext_rec", Channel.VOICE, 0, False, "ab_call.mp3"),
        ("ab_call_ext_rec_amended", Channel.VOICE, 1, False, "ab_call.mp3"),
        ("ab_call_ext_rec_analysis", Channel.VOICE, 1, False, "ab_call.mp3"),
        ("ab_call_ext_rec_decrypted_verified", Channel.VOICE, 0, False, "ab_call.mp3"),
        ("ab_call_ext_rec_redacted", Channel.VOICE, 18, False, "ab_call.mp3"),
        ("ab_call_int_rec", Channel.VOICE, 0, True, "ab_call.wav"),
        ("ab_email_acct_prob_thread", Channel.EMAIL, 2, False, None),
        ("ab_email_prob_followup_alice", Channel.EMAIL, 1, False, None),
        ("ab_email_prob_followup_bob_reply", Channel.EMAIL, 2, False, None),
        ("ab_email_prob_followup_text_thread", Channel.EMAIL, 3, False, None),
        ("b_email_acct_prob_image", Channel.EMAIL, 1, False, None),
    ],
)
def test_examples_of_the_standard_are_read(
    name: str, channel: Channel, turn_count: int, has_sound: bool, recording_name: str | None
) -> None:
    contact = read_contact(shared_data(f"formats/vcon/examples/{name}.vcon").read_bytes(), name=name)
    assert contact.facts.channel is channel
    assert len(contact.turns) == turn_count
    assert (contact.recording is not None) is has_sound
    assert contact.recording_name == recording_name


def test_the_sound_inside_a_published_example_is_the_published_file() -> None:
    contact = read_contact(
        shared_data("formats/vcon/examples/ab_call_int_rec.vcon").read_bytes(), name="a.vcon"
    )
    assert contact.recording == shared_data("formats/vcon/examples/ab_call.wav").read_bytes()


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("base64url", base64.urlsafe_b64encode(SOUND).decode()),
        ("base64url", base64.urlsafe_b64encode(SOUND).decode().rstrip("=")),
        ("base64", base64.encodebytes(SOUND).decode()),
    ],
)
def test_inline_sound_is_read_in_each_alphabet(encoding: str, body: str) -> None:
    assert read(recording(encoding=encoding, body=body)).recording == SOUND


def test_a_matching_hash_is_accepted_and_another_refused() -> None:
    body = base64.urlsafe_b64encode(SOUND).decode()
    digest = base64.urlsafe_b64encode(hashlib.sha512(SOUND).digest()).decode()
    for given in ({"content_hash": f"sha512-{digest}"}, {"alg": "SHA-512", "signature": digest.rstrip("=")}):
        assert read(recording(encoding="base64url", body=body, **given)).recording == SOUND
    problem = problem_of(recording(encoding="base64url", body=body, content_hash="sha512-AAAA"))
    assert (problem.code, problem.data["field"]) == (ProblemCode.BAD_VALUE, "dialog[0].content_hash")


def test_the_hash_of_sound_elsewhere_fits_the_file_beside_it() -> None:
    for name, data in published("recorded"):
        sound = shared_data(f"formats/vcon/recorded/{name.replace('.vcon.json', '.mp3')}").read_bytes()
        hashes = read_contact(data, name=name).recording_hashes
        assert len(hashes) == 1
        check_hashes(sound, hashes, field="recording")
        with pytest.raises(IntakeProblem):
            check_hashes(sound + b"x", hashes, field="recording")


def test_sound_elsewhere_gives_the_name_of_its_file() -> None:
    elsewhere = recording(url="https://store.example/2026/a%20b.mp3?key=1")
    del elsewhere["filename"]
    assert read(elsewhere).recording_name == "a b.mp3"
    assert read(recording(filename="../../etc/call.wav")).recording_name == "call.wav"


def test_roles_in_either_place_name_the_parties_and_identities() -> None:
    contact = read(recording())
    assert contact.facts.audio_parties == (Party.AGENT, Party.CUSTOMER)
    assert contact.facts.agent == "a17@centre.example"
    assert contact.facts.customer_identities == ("c@home.example", "+3225550100")


def test_a_list_per_channel_and_an_unused_channel_are_read() -> None:
    assert read(recording(parties=[[1], None, [0, 1]])).facts.audio_parties == (
        Party.CUSTOMER,
        Party.OTHER,
        Party.OTHER,
    )


def test_messages_are_turns_of_their_originator_in_time_order() -> None:
    contact = read(text("Dag", party=0, second=20), text("Hallo", party=0, second=5, originator=1))
    at = datetime(2026, 11, 20, 8, 12, 5, tzinfo=UTC)
    assert contact.turns == (
        Turn(Party.CUSTOMER, "Hallo", at=at),
        Turn(Party.AGENT, "Dag", at=at + timedelta(seconds=15)),
    )
    assert (contact.facts.channel, contact.facts.duration_s) == (Channel.CHAT, 15.0)


def test_a_mail_gives_its_plain_part() -> None:
    body = "--b\r\nContent-Type: text/html\r\n\r\n<p>Dag</p>\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDag mevrouw\r\n--b--"
    contact = read(text(body, party=1, mediatype='multipart/alternative; \n\tboundary="b"'))
    assert contact.facts.channel is Channel.EMAIL
    assert contact.turns[0].text == "Dag mevrouw"


@pytest.mark.parametrize(
    "body",
    [
        [{"speaker": "Agent", "message": "Dag"}, {"speaker": "Cas Customer", "message": "Hallo"}],
        json.dumps([{"speaker": "Agent", "message": "Dag"}, {"speaker": "Customer", "message": "Hallo"}]),
        "Agent: Dag\nCustomer: Hallo",
        "**Ann Agent:** Dag\n\n**Customer:** Hallo",
        {"transcript": "Agent: Dag\nCustomer: Hallo", "detected_language": "nl"},
        {"segments": [{"speaker": "agent", "text": "Dag"}, {"speaker": "customer", "text": "Hallo"}]},
        {"conversation": [{"parties": 0, "text": "Dag"}, {"parties": [1], "text": "Hallo"}]},
    ],
)
def test_transcripts_of_every_shape_give_the_same_turns(body: object) -> None:
    contact = read(recording(), analysis=[transcript(body)])
    assert contact.turns == (Turn(Party.AGENT, "Dag"), Turn(Party.CUSTOMER, "Hallo"))


def test_times_of_a_transcript_count_from_the_start_of_the_recording() -> None:
    body = [{"parties": 0, "start": "2026-11-20T09:12:01.200+01:00", "duration": 0.5, "text": "Dag"}]
    assert read(recording(), analysis=[transcript(body)]).turns == (Turn(Party.AGENT, "Dag", 1.2, 1.7),)


def test_words_of_a_vendor_give_a_turn_per_speaker() -> None:
    words = [
        {"word": "dag", "punctuated_word": "Dag.", "start": 0.5, "end": 0.9, "confidence": 0.9, "speaker": 0},
        {"word": "hallo", "start": 1.0, "end": 1.5, "confidence": 1, "speaker": 1},
    ]
    body = {"results": {"channels": [{"alternatives": [{"words": words}]}]}}
    turns = read(recording(), analysis=[transcript(body)]).turns
    assert [(turn.text, turn.start_s, turn.end_s, len(turn.words)) for turn in turns] == [
        ("Dag.", 0.5, 0.9, 1),
        ("hallo", 1.0, 1.5, 1),
    ]


@pytest.mark.parametrize("version", ["0.0.1", "0.0.2", "0.3.0", "0.4.0"])
def test_versions_up_to_0_4_0_are_read(version: str) -> None:
    assert read(recording(), vcon=version).facts.source_id == "u-1"


@pytest.mark.parametrize(
    ("changes", "version"),
    [
        ({"vcon": "0.5.0"}, "0.5.0"),
        ({"vcon": "next"}, "next"),
        ({"critical": ["cc", "telepathy"]}, "critical: telepathy"),
        ({"must_support": ["telepathy"]}, "must_support: telepathy"),
    ],
)
def test_what_is_not_known_must_not_be_guessed(changes: dict[str, Any], version: str) -> None:
    problem = problem_of(recording(), **changes)
    assert problem.code is ProblemCode.UNSUPPORTED_VERSION
    assert problem.data == {"format": "vcon", "version": version}


def test_a_time_without_zone_is_read_in_the_zone_given_or_as_utc() -> None:
    document = {"uuid": "u", "parties": PEOPLE, "dialog": [recording(start="2026-11-20T09:12:00")]}
    data = json.dumps(document).encode()
    local = read_contact(data, name="a.vcon", default_zone=ZoneInfo("Europe/Brussels"))
    assert local.facts.started_at == datetime(2026, 11, 20, 8, 12, tzinfo=UTC)
    assert read_contact(data, name="a.vcon").facts.started_at == datetime(2026, 11, 20, 9, 12, tzinfo=UTC)


def test_without_dialog_starts_the_document_says_when() -> None:
    contact = read(recording(start=None), created_at="Fri, 20 Nov 2026 09:12:00 +0100")
    assert contact.facts.started_at == datetime(2026, 11, 20, 8, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("dialog", "field"),
    [
        (recording(type="hologram"), "dialog[0].type"),
        (recording(originator=7), "dialog[0].originator"),
        (recording(parties=[True]), "dialog[0].parties"),
        (recording(start="NOT-A-DATE"), "dialog[0].start"),
        (recording(encoding="base64url", body="a b\u00e9"), "dialog[0].body"),
        (recording(mediatype=12), "dialog[0].mediatype"),
    ],
)
def test_a_wrong_member_is_refused_with_its_path(dialog: dict[str, Any], field: str) -> None:
    problem = problem_of(dialog)
    assert (problem.code, problem.data["field"]) == (ProblemCode.BAD_VALUE, field)


def test_nothing_to_read_or_hear_is_refused() -> None:
    assert problem_of().code is ProblemCode.NO_TURNS


def test_limits_hold() -> None:
    with pytest.raises(IntakeProblem) as too_many:
        read(text("a", party=0), text("b", party=1), limits=Limits(turn_count=1))
    assert too_many.value.code is ProblemCode.TOO_MANY_TURNS
    with pytest.raises(IntakeProblem) as too_long:
        read(recording(duration=5 * 3600))
    assert too_long.value.code is ProblemCode.TOO_LONG


def test_a_thread_of_mails_may_take_days() -> None:
    late = text("b", party=1, start="2026-11-23T09:12:00+01:00", message_id="<2@home.example>")
    contact = read(text("a", party=0, message_id="<1@centre.example>"), late)
    assert (contact.facts.channel, contact.facts.duration_s) == (Channel.EMAIL, 3 * 86_400.0)


def test_an_internal_id_is_an_identity_only_when_there_is_no_address() -> None:
    people = [PEOPLE[0], {"role": "customer", "tel": "+3225550100", "id": "x-1"}]
    assert read(recording(), parties=people).facts.customer_identities == ("+3225550100",)
    assert read(
        recording(), parties=[PEOPLE[0], {"role": "customer", "id": "x-1"}]
    ).facts.customer_identities == ("x-1",)


def test_further_agents_and_everybody_else_on_the_line_are_named() -> None:
    people = [
        *PEOPLE,
        {"role": "agent", "mailto": "second@centre.example"},
        {"role": "supervisor"},
        {"role": "other", "tel": "+32450000101"},
    ]
    facts = read(recording(), parties=people).facts

    assert facts.further_agents == ("second@centre.example", "unnamed")
    assert "+32450000101" in facts.other_numbers


def test_parts_to_cut_come_in_an_attachment() -> None:
    spans = [{"kind": "hold", "start_s": 3, "end_s": 9.5}]
    for body in (spans, json.dumps(spans)):
        attached = {"type": "recording_spans", "encoding": "json", "body": body}
        assert read(recording(), attachments=[attached]).facts.spans == (Span(3.0, 9.5, SpanKind.HOLD),)

    problem = problem_of(recording(), attachments=[{"type": "recording_spans", "body": [{"kind": "hold"}]}])
    assert problem.code is ProblemCode.BAD_VALUE


def test_a_private_call_and_a_customers_refusal_are_told_in_meta_or_by_the_lawful_basis() -> None:
    facts = read(recording(meta={"private": True}), meta={"recording_refused": True}).facts
    assert (facts.private, facts.recording_refused) == (True, True)
    assert read(recording()).facts.recording_refused is None

    grants = {"lawful_basis": "consent", "purpose_grants": [{"purpose": "recording", "granted": False}]}
    attached = {"type": "lawful_basis", "encoding": "json", "body": grants}
    assert read(recording(), attachments=[attached]).facts.recording_refused is True

    assert problem_of(recording(meta={"private": "yes"})).code is ProblemCode.BAD_VALUE
