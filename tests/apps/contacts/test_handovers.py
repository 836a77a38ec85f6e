import io
import json
import wave
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from leidraad.apps.contacts.actions.intake import (
    Handover,
    NothingKept,
    Outcome,
    receive_contact,
    set_aside_unread,
)
from leidraad.apps.contacts.handovers import Found, Reading, Unreadable, hand_over_again, handovers_in
from leidraad.apps.contacts.models import SetAside, Turn
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Direction, Party
from leidraad.formats.limits import Limits
from leidraad.formats.read import read_contact
from tests.apps.contacts.centre import Centre, chat, run_jobs
from tests.formats.speech_documents import deepgram, transcribe_by_channel

BRUSSELS = ZoneInfo("Europe/Brussels")
ANCHORAGE = ZoneInfo("America/Anchorage")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def test_a_recording_takes_its_sidecar_its_transcript_and_the_operators_word(folder: Path) -> None:
    (folder / "call.wav").write_bytes(_sound())
    (folder / "call.meta.json").write_text('{"agent": "a17", "started_at": "2026-11-20T09:12:00+01:00"}')
    (folder / "call.json").write_text(json.dumps(_transcript()))

    (found,) = _found(folder, defaults=ContactFacts(queue="billing", agent="somebody else"))

    assert isinstance(found, Handover)
    assert found.facts.agent == "a17"
    assert found.facts.queue == "billing"
    assert found.facts.channel is Channel.VOICE
    assert found.recording == _sound()
    assert found.document is not None
    assert found.path == str(folder / "call.wav")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("call.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>ja\n"),
        ("call.wav.srt", "1\n00:00:01,000 --> 00:00:02,000\nAgent: ja\n"),
        ("call.txt", "Agent: ja\nKlant: nee\nAgent: dag\n"),
        ("call.json", json.dumps(deepgram())),
    ],
)
def test_a_transcript_of_any_format_belongs_to_the_recording_beside_it(
    folder: Path, name: str, text: str
) -> None:
    (folder / "call.wav").write_bytes(_sound())
    (folder / name).write_text(text)

    (found,) = _found(folder)

    assert isinstance(found, Handover)
    assert (found.recording, found.document, found.name) == (_sound(), text.encode(), name)


def test_a_text_beside_a_recording_that_is_no_transcript_is_named_apart(folder: Path) -> None:
    (folder / "call.wav").write_bytes(_sound())
    (folder / "call.txt").write_text("Dear all,\nplease find the minutes.\n")

    handed, unreadable = _parted(_found(folder))

    assert [each.document for each in handed] == [None]
    assert [each.name for each in unreadable] == ["call.txt"]


def test_what_the_operator_says_of_the_channels_names_the_parties_of_a_transcript(folder: Path) -> None:
    (folder / "call.json").write_text(json.dumps(transcribe_by_channel()))
    parties = (Party.CUSTOMER, Party.AGENT)
    reading = Reading(limits=Limits(), defaults=ContactFacts(audio_parties=parties))

    (found,) = handovers_in([folder], reading)

    assert isinstance(found, Handover)
    assert found.document is not None
    assert found.facts.audio_parties == parties
    read = read_contact(found.document, name=found.name, audio_parties=found.facts.audio_parties)
    assert [turn.party for turn in read.turns] == [Party.CUSTOMER, Party.AGENT]


def test_a_manifest_tells_of_its_files_and_names_what_is_wrong_in_it(folder: Path) -> None:
    (folder / "one.wav").write_bytes(_sound())
    (folder / "two.wav").write_bytes(_sound())
    (folder / "calls.csv").write_text(
        "file;agent;direction;started_at\n"
        "one.wav;a17;outbound;2026-11-20T09:12:00+01:00\n"
        "two.wav;a18;sideways;2026-11-20T09:12:00+01:00\n"
        "three.wav;a19;inbound;2026-11-20T09:12:00+01:00\n"
    )

    handed, unreadable = _parted(_found(folder))

    one = next(each for each in handed if each.name == "one.wav")
    assert (one.facts.agent, one.facts.direction) == ("a17", Direction.OUTBOUND)
    assert {each.problem.code for each in unreadable} == {ProblemCode.BAD_VALUE, ProblemCode.NO_RECORDING}


def test_a_file_name_tells_what_it_holds(folder: Path) -> None:
    (folder / "2026-11-20T09-12_agent-a17.wav").write_bytes(_sound())

    (found,) = _found(folder, zone=BRUSSELS)

    assert isinstance(found, Handover)
    assert found.facts.agent == "a17"
    assert found.facts.started_at == datetime(2026, 11, 20, 9, 12, tzinfo=BRUSSELS)


def test_a_vcon_takes_the_recording_that_it_points_to(folder: Path) -> None:
    vcon = {
        "vcon": "0.0.1",
        "uuid": "0195b7a2-69ef-8e73-9dd8-dd37220d739c",
        "parties": [{"name": "A", "role": "agent"}, {"name": "C", "role": "customer"}],
        "dialog": [
            {"type": "recording", "start": "2026-11-20T09:12:00+01:00", "parties": [0, 1], "filename": "x.wav",
             "mimetype": "audio/wav", "duration": 1}
        ],
    }  # fmt: skip
    (folder / "x.vcon.json").write_text(json.dumps(vcon))
    (folder / "x.wav").write_bytes(_sound())

    (found,) = _found(folder)

    assert isinstance(found, Handover)
    assert found.recording == _sound()
    assert found.document is not None


def test_nothing_is_left_out_in_silence(folder: Path) -> None:
    (folder / "readme.txt").write_text("what this folder is for")
    (folder / "broken.json").write_text('{"agent": "a17",,}')
    (folder / "text.wav").write_text("no sound")
    (folder / "empty.wav").write_bytes(b"")
    (folder / ".hidden").write_text("a file of the system's own")

    handed, unreadable = _parted(_found(folder))

    assert not handed
    assert {each.name: each.problem.code for each in unreadable} == {
        "readme.txt": ProblemCode.UNKNOWN_FORMAT,
        "broken.json": ProblemCode.MALFORMED_JSON,
        "text.wav": ProblemCode.NOT_AUDIO,
        "empty.wav": ProblemCode.EMPTY_FILE,
    }


def test_malformed_json_is_named_with_line_and_column(folder: Path) -> None:
    (folder / "broken.json").write_text('{\n  "agent": "a17",\n  oops\n}')

    (found,) = _found(folder)

    assert isinstance(found, Unreadable)
    assert (found.problem.data["line"], found.problem.data["column"]) == (3, 3)


def test_a_file_over_the_limit_is_not_read_into_memory(folder: Path) -> None:
    (folder / "large.wav").write_bytes(_sound())

    (found,) = handovers_in([folder], Reading(limits=Limits(size_bytes=100)))

    assert isinstance(found, Unreadable)
    assert found.problem.code is ProblemCode.TOO_LARGE


def test_a_file_that_nobody_may_read_does_not_stop_the_others(folder: Path) -> None:
    (folder / "gone.wav").symlink_to(folder / "nowhere.wav")
    (folder / "call.wav").write_bytes(_sound())

    handed, unreadable = _parted(_found(folder))

    assert [each.name for each in handed] == ["call.wav"]
    assert [each.problem.code for each in unreadable] == [ProblemCode.STORE_FAILED]


def test_folders_below_are_read_too(folder: Path) -> None:
    (folder / "monday").mkdir()
    (folder / "monday" / "call.wav").write_bytes(_sound())

    assert len(_found(folder)) == 1


@pytest.mark.django_db
def test_a_file_set_aside_is_read_again_from_where_it_lies(centre: Centre, folder: Path) -> None:
    file = folder / "chat.jsonl"
    problem = IntakeProblem(ProblemCode.MALFORMED_JSON, line=1, column=2, found="b")
    set_aside_unread("chat.jsonl", problem, by="test", at=timezone.now(), path=str(file))
    document = chat("Hallo", "Dag").document
    assert document is not None
    facts = {"contact": {"agent": "a1", "direction": "inbound"}}
    file.write_bytes(json.dumps(facts).encode() + b"\n" + document)

    receipt = hand_over_again(SetAside.objects.get(), by="adam", at=timezone.now())

    assert receipt.outcome is Outcome.RECEIVED
    assert not SetAside.objects.open().exists()


@pytest.mark.django_db
def test_a_file_that_is_gone_cannot_be_read_again(centre: Centre, folder: Path) -> None:
    problem = IntakeProblem(ProblemCode.EMPTY_FILE)
    set_aside_unread("x.wav", problem, by="test", at=timezone.now(), path=str(folder / "x.wav"))

    with pytest.raises(NothingKept):
        hand_over_again(SetAside.objects.get(), by="adam", at=timezone.now())


def _found(
    folder: Path, *, defaults: ContactFacts | None = None, zone: ZoneInfo | None = None
) -> list[Found]:
    reading = Reading(limits=Limits(), defaults=defaults or ContactFacts(), zone=zone)
    return list(handovers_in([folder], reading))


def _parted(found: list[Found]) -> tuple[list[Handover], list[Unreadable]]:
    handed = [each for each in found if isinstance(each, Handover)]
    return handed, [each for each in found if isinstance(each, Unreadable)]


def _sound() -> bytes:
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"\x10\x20" * 2 * 8000)
    return buffer.getvalue()


def _transcript() -> dict[str, object]:
    turn = {
        "ParticipantRole": "AGENT",
        "Content": "Goedemorgen",
        "BeginOffsetMillis": 0,
        "EndOffsetMillis": 900,
    }
    return {"Transcript": [turn], "Participants": [{"ParticipantRole": "AGENT"}], "JobStatus": "COMPLETED"}


def test_times_without_zone_are_still_those_of_the_sender_when_the_work_begins(
    folder: Path, centre: Centre
) -> None:
    lines = [
        {"contact": {"channel": "chat", "direction": "inbound", "agent": "a1"}},
        {"party": "customer", "text": "Hallo", "at": "2026-11-20T00:12:00"},
        {"party": "agent", "text": "Dag", "at": "2026-11-20T00:13:00"},
    ]
    (folder / "chat.jsonl").write_text("\n".join(json.dumps(line) for line in lines))
    (found,) = _found(folder, zone=ANCHORAGE)
    assert isinstance(found, Handover)

    receive_contact(found, by="test", at=timezone.now())
    run_jobs()

    assert [turn.at for turn in Turn.objects.order_by("position")] == [
        datetime(2026, 11, 20, 0, minute, tzinfo=ANCHORAGE) for minute in (12, 13)
    ]
