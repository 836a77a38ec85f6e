"""What was said while recording was paused, on hold or private is stored nowhere: searched for in the bytes themselves."""

import io
import json
import wave
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django.db import connection
from django.utils import timezone

from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.actions.intake import Handover, Outcome, Receipt, receive_contact
from leidraad.apps.contacts.handovers import Unreadable, centre_reading, handovers_in
from leidraad.apps.contacts.models import Contact, Payload, PayloadKind, Recording, SetAside, State, Turn
from leidraad.apps.contacts.queries import contact_page
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import ProblemCode
from leidraad.domain.contacts.spans import Span, SpanKind
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.formats.audio import decode_audio
from tests.apps.contacts.centre import Centre, chat, run_jobs

MARKER = "kwikstaartje"  # spoken on hold, and nowhere else
HOLD = Span(4.0, 8.0, SpanKind.HOLD)
RATE_HZ = 8_000


def a_call(*, started_at: datetime | None = None, **facts: object) -> Handover:
    """Twelve seconds, a tone on both channels throughout, and a transcript in which the marker is said on hold."""
    told = {
        "agent": "a1",
        "channel": Channel.VOICE,
        "direction": Direction.INBOUND,
        "started_at": started_at or timezone.now() - timedelta(hours=1),
        "spans": (HOLD,),
    } | facts
    return Handover(
        name="call.json",
        facts=ContactFacts(**told),  # type: ignore[arg-type]
        document=json.dumps(transcript()).encode(),
        recording=tone(12.0),
        recording_name="call.wav",
    )


def transcript() -> dict[str, Any]:
    said = [("AGENT", "een ogenblik ik zet u even in de wacht", 1.0, 3.5), ("AGENT", MARKER, 5.0, 6.0),
            ("CUSTOMER", f"ja {MARKER} {MARKER} {MARKER} {MARKER} dank", 2.0, 11.0), ("AGENT", "daar ben ik weer", 9.5, 11.0)]  # fmt: skip
    return {
        "JobStatus": "COMPLETED",
        "Participants": [{"ParticipantRole": "AGENT"}, {"ParticipantRole": "CUSTOMER"}],
        "ConversationCharacteristics": {"TotalConversationDurationMillis": 12_000},
        "Transcript": [
            {
                "ParticipantRole": role,
                "Content": text,
                "BeginOffsetMillis": round(start_s * 1000),
                "EndOffsetMillis": round(end_s * 1000),
                "Items": items(text, start_s, end_s),
            }
            for role, text, start_s, end_s in said
        ],
    }


def items(text: str, start_s: float, end_s: float) -> list[dict[str, object]]:
    words = text.split()
    step_s = (end_s - start_s) / len(words)
    return [
        {
            "Content": word,
            "BeginOffsetMillis": round((start_s + step_s * number) * 1000),
            "EndOffsetMillis": round((start_s + step_s * (number + 1)) * 1000),
            "Confidence": 0.9,
        }
        for number, word in enumerate(words)
    ]


def tone(duration_s: float) -> bytes:
    seconds = np.arange(int(duration_s * RATE_HZ)) / RATE_HZ
    mono = (12_000 * np.sin(2 * np.pi * 440 * seconds)).astype("<i2")
    sound = io.BytesIO()
    with wave.open(sound, "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(np.repeat(mono, 2).tobytes())
    return sound.getvalue()


def receive(handover: Handover) -> Receipt:
    return receive_contact(handover, by="test", at=timezone.now())


def loudest(data: bytes, start_s: float, end_s: float) -> float:
    decoded = decode_audio(data)
    return float(np.abs(decoded.samples[:, int(start_s * 16_000) : int(end_s * 16_000)]).max())


def everything_kept(data_folder: Path) -> bytes:
    """Each row of each table, each object as it lies there, and each sealed payload opened with its key."""
    with connection.cursor() as cursor:
        rows = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT coalesce(string_agg(t::text, chr(10)), '') FROM \"{table}\" t")
            rows.append(cursor.fetchone()[0].encode())
    files = [path.read_bytes() for path in data_folder.rglob("*") if path.is_file()]
    opened = [
        sealing.open_whole(row, context=str(row.contact_id))
        for kind in (Payload, Recording)
        for row in kind.objects.all()
    ]
    return b"\n".join([*rows, *files, *opened])


def test_nothing_said_on_hold_is_in_any_byte_that_is_kept(centre: Centre, data_folder: Path) -> None:
    assert MARKER.encode() in (a_call().document or b"")
    receipt = receive(a_call())
    assert receipt.outcome is Outcome.RECEIVED
    assert MARKER.encode() not in everything_kept(data_folder)

    sealed = Payload.objects.get(kind=PayloadKind.RECORDING)
    recording = sealing.open_whole(sealed, context=str(sealed.contact_id))
    assert loudest(recording, 4.01, 7.99) == 0.0  # reading it at another rate rings for a moment at the edges
    assert loudest(recording, 0.1, 3.9) > 0.3
    assert loudest(recording, 8.1, 11.9) > 0.3
    assert decode_audio(recording).duration_s == pytest.approx(12.0, abs=0.05)

    run_jobs()
    contact = Contact.objects.get()
    assert contact.state == State.READY
    assert MARKER.encode() not in everything_kept(data_folder)
    assert contact.cut_spans == [["hold", 4.0, 8.0]]
    assert [turn.text for turn in contact.turns.all()] == [
        "een ogenblik ik zet u even in de wacht",
        "ja dank",
        "daar ben ik weer",
    ]
    played = sealing.open_whole(contact.recording, context=str(contact.pk))
    assert loudest(played, 4.1, 7.9) < 0.01  # encoding rings a little at the edges


def test_what_was_cut_is_drawn_and_named_and_is_no_silence(centre: Centre) -> None:
    receive(a_call())
    run_jobs()
    contact = Contact.objects.get()
    page = contact_page(contact, by=centre.agnes.person)

    assert page.waveform is not None
    named = [(span.kind, span.start_s, span.end_s) for span in page.waveform.spans]
    assert ("hold", 4.0, 8.0) in named
    assert not any(kind == "silence" and start_s < 8.0 and end_s > 4.0 for kind, start_s, end_s in named)


def test_what_is_left_keeps_its_times(centre: Centre) -> None:
    receive(a_call())
    run_jobs()

    last = Turn.objects.order_by("position").last()
    assert last is not None
    assert (last.text, last.start_s, last.end_s) == ("daar ben ik weer", 9.5, 11.0)
    assert Contact.objects.get().duration_s == pytest.approx(12.0, abs=0.05)


def test_a_transcript_without_times_is_set_aside_and_nothing_of_it_kept(
    centre: Centre, data_folder: Path
) -> None:
    vcon = {
        "uuid": "u-1",
        "parties": [{"role": "agent", "id": "a1"}, {"role": "customer"}],
        "dialog": [{"type": "recording", "start": "2026-11-20T09:12:00Z", "duration": 12, "parties": [0, 1],
                    "filename": "x.wav"}],
        "analysis": [{"type": "transcript", "dialog": 0, "body": f"Agent: {MARKER}\n\nCustomer: dag"}],
    }  # fmt: skip
    handover = Handover(name="u.vcon", facts=a_call().facts, document=json.dumps(vcon).encode())

    receipt = receive(handover)
    assert receipt.problem is not None
    assert receipt.problem.code is ProblemCode.CANNOT_CUT
    assert not Contact.objects.exists()
    assert MARKER.encode() not in everything_kept(data_folder)


def test_a_recording_that_cannot_be_decoded_cannot_be_cut_and_is_set_aside(centre: Centre) -> None:
    broken = Handover(name="x.wav", facts=a_call().facts, recording=b"RIFF\x24\x00\x00\x00WAVEfmt sound")

    receipt = receive(broken)
    assert receipt.outcome is Outcome.SET_ASIDE
    assert not Payload.objects.exists()


def test_a_whole_document_inside_a_span_leaves_nothing(centre: Centre) -> None:
    everything = (Span(0.0, 12.0, SpanKind.PAUSED),)
    only_words = Handover(
        name="call.json", facts=a_call(spans=everything).facts, document=json.dumps(transcript()).encode()
    )

    receipt = receive(only_words)
    assert receipt.problem is not None
    assert receipt.problem.code is ProblemCode.NO_TURNS


def test_messages_on_hold_go_by_their_own_moment(centre: Centre, data_folder: Path) -> None:
    handover = chat("Dag", MARKER, "Dank u", spans=(Span(10.0, 30.0, SpanKind.PRIVATE),))
    receive(handover)
    run_jobs()

    assert [turn.text for turn in Turn.objects.order_by("position")] == ["Dag", "Dank u"]
    assert MARKER.encode() not in everything_kept(data_folder)


def test_a_second_handover_of_the_same_bytes_is_known_though_other_bytes_were_sealed(centre: Centre) -> None:
    handover = a_call()

    assert receive(handover).outcome is Outcome.RECEIVED
    assert receive(handover).outcome is Outcome.ALREADY_HERE


@pytest.mark.parametrize("beside", ['{"private": true', '{"spans": [{"kind": "hold", "start_s": 4'])
def test_a_recording_waits_where_what_lies_beside_it_cannot_be_read(
    centre: Centre, tmp_path: Path, beside: str
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "2026-11-20T09-12_agent-a1.wav").write_bytes(tone(2.0))
    (tmp_path / "in" / "2026-11-20T09-12_agent-a1.json").write_text(beside)

    found = list(handovers_in([tmp_path / "in"], centre_reading()))
    assert [type(each) for each in found] == [Unreadable]
    assert isinstance(found[0], Unreadable)
    assert found[0].problem.code is ProblemCode.MALFORMED_JSON


@pytest.mark.parametrize("row", ["call.wav;a1;perhaps", "call.wav;a1"])
def test_a_recording_waits_where_its_row_of_a_manifest_cannot_be_read(
    centre: Centre, tmp_path: Path, row: str
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "call.wav").write_bytes(tone(2.0))
    (tmp_path / "in" / "other.wav").write_bytes(tone(3.0))
    (tmp_path / "in" / "list.csv").write_text(f"file;agent;private\n{row}\nother.wav;a1;no\n")

    found = list(handovers_in([tmp_path / "in"], centre_reading()))
    assert [each.name for each in found if isinstance(each, Handover)] == ["other.wav"]


def test_where_the_whole_manifest_cannot_be_read_no_recording_of_its_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "2026-11-20T09-12_agent-a1.wav").write_bytes(tone(2.0))
    (tmp_path / "in" / "list.csv").write_bytes(b"file,agent\ncaf\xe9.wav,a1\n")

    found = list(handovers_in([tmp_path / "in"], centre_reading()))
    assert all(isinstance(each, Unreadable) for each in found)
    assert len(found) == 2


def test_a_refused_contact_is_not_decoded_at_all(centre: Centre, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> bytes:
        raise AssertionError("decoded")

    monkeypatch.setattr("leidraad.apps.contacts.actions.intake.cut_recording", never)
    assert receive(a_call(private=True)).outcome is Outcome.REFUSED
    assert receive(a_call(recording_refused=True)).outcome is Outcome.REFUSED
    assert not SetAside.objects.exists()


def test_a_customer_who_says_no_leaves_nothing_behind(centre: Centre, data_folder: Path) -> None:
    handover = a_call(
        spans=(),
        recording_refused=True,
        customer_identities=("0470 12 34 56", "klant-4711"),
        line="02 555 01 99",
    )
    receipt = receive(replace(handover, name="0470123456.json", recording_name="+32470123456.wav"))

    assert receipt.outcome is Outcome.REFUSED
    kept = everything_kept(data_folder)
    for form in (b"470123456", b"470 12 34 56", b"klant-4711", MARKER.encode()):
        assert form not in kept
    assert not Contact.objects.exists()
    assert not SetAside.objects.exists()


@pytest.mark.parametrize(
    ("late", "code"),
    [
        ({"private": True}, "private_contact"),
        ({"recording_refused": True}, "customer_refused"),
        ({"spans": (HOLD,)}, "parts_told_late"),
    ],
)
def test_what_is_told_after_the_contact_was_taken_in_destroys_it(
    centre: Centre, data_folder: Path, late: dict[str, object], code: str
) -> None:
    handover = a_call(spans=())
    assert receive(handover).outcome is Outcome.RECEIVED
    run_jobs()
    assert MARKER.encode() in everything_kept(data_folder)

    receipt = receive(replace(handover, facts=replace(handover.facts, **late)))  # type: ignore[arg-type]
    assert receipt.outcome is Outcome.REFUSED
    assert receipt.decision is not None
    assert [str(reason.code) for reason in receipt.decision.reasons] == [code]

    while run_jobs():  # withdrawn, then destroyed
        pass
    assert not Contact.objects.exists()
    assert MARKER.encode() not in everything_kept(data_folder)
    assert receive(handover).outcome is Outcome.DELETED_BEFORE


def test_the_same_spans_again_change_nothing(centre: Centre) -> None:
    handover = a_call()
    receive(handover)

    assert receive(handover).outcome is Outcome.ALREADY_HERE
    run_jobs()
    assert Contact.objects.get().state == State.READY
