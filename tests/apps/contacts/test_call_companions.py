"""What a telephone system writes beside recordings: SIPREC metadata, call detail records."""

import io
import wave
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.utils import timezone, translation
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions import call_records as records
from leidraad.apps.contacts.actions.intake import Handover, receive_contact
from leidraad.apps.contacts.call_records import look_after_records, take_in_records
from leidraad.apps.contacts.handovers import Found, Unreadable, centre_reading, handovers_in
from leidraad.apps.contacts.models import CallRecord, Contact, SetAside
from leidraad.apps.contacts.queries import contact_page
from leidraad.apps.contacts.reasons import reason_in_words
from leidraad.apps.contacts.routing_words import RoutingRow, routing_rows
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Party
from leidraad.formats.call_records import read_mapping
from tests.apps.contacts.centre import Centre, run_jobs

MAPPING = "columns: {call_id: id, started_at: start, ended_at: end, agent: agent, queue: queue, ivr: menu, holds: hold}"
SESSION = "GZBIusaXEeuxxK1dFIaIyA"


@pytest.fixture
def mapped(settings: Settings) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, call_records=read_mapping(MAPPING))


def siprec(*, agent: str = "a1") -> bytes:
    """A call of two in which the customer, on the second stream, is on hold from 60 to 90 seconds."""
    times = (("09:00:00", "09:01:00"), ("09:01:30", "09:05:00"))
    sending = "".join(
        f'<participantstreamassoc participant_id="c"><send>t</send><associate-time>2026-11-20T{a}Z</associate-time>'
        f"<disassociate-time>2026-11-20T{b}Z</disassociate-time></participantstreamassoc>"
        for a, b in times
    )
    return (
        '<recording xmlns="urn:ietf:params:xml:ns:recording:1">'
        f'<session session_id="{SESSION}=="><start-time>2026-11-20T09:00:00Z</start-time>'
        "<stop-time>2026-11-20T09:05:00Z</stop-time></session>"
        f'<participant participant_id="a"><nameID aor="sip:{agent}@pbx.example"/></participant>'
        '<participant participant_id="c"><nameID aor="sip:+32470000001@sbc.example"/></participant>'
        '<stream stream_id="s"><label>1</label></stream><stream stream_id="t"><label>2</label></stream>'
        f'<participantstreamassoc participant_id="a"><send>s</send></participantstreamassoc>{sending}</recording>'
    ).encode()


def found_in(folder: Path) -> list[Found]:
    return list(handovers_in([folder], centre_reading()))


@pytest.mark.parametrize("name", ["call.xml", "call.siprec", "call.wav.xml", "call.rs-metadata.txt"])
def test_siprec_metadata_of_the_same_name_tells_of_a_recording(
    centre: Centre, tmp_path: Path, name: str
) -> None:
    (tmp_path / "call.wav").write_bytes(sound())
    (tmp_path / name).write_bytes(siprec())

    (found,) = found_in(tmp_path)

    assert isinstance(found, Handover)
    assert found.facts.agent == "a1"
    assert found.facts.customer_identities == ("+32470000001",)
    assert found.facts.audio_parties == (Party.AGENT, Party.CUSTOMER)
    assert found.facts.started_at == datetime(2026, 11, 20, 9, tzinfo=UTC)
    assert [(span.start_s, span.end_s) for span in found.facts.spans] == [(60.0, 90.0)]


def test_siprec_metadata_is_found_by_the_id_of_its_session(centre: Centre, tmp_path: Path) -> None:
    (tmp_path / f"2026-11-20_{SESSION}.wav").write_bytes(sound())
    (tmp_path / "other.wav").write_bytes(sound())
    (tmp_path / "00017.xml").write_bytes(siprec())

    found = {each.name: each for each in found_in(tmp_path)}

    assert len(found) == 2
    named = found[f"2026-11-20_{SESSION}.wav"]
    assert isinstance(named, Handover)
    assert named.facts.agent == "a1"


def test_siprec_metadata_without_its_recording_says_so(centre: Centre, tmp_path: Path) -> None:
    (tmp_path / "call.xml").write_bytes(siprec())

    (found,) = found_in(tmp_path)

    assert isinstance(found, Unreadable)
    assert found.problem.code is ProblemCode.NO_RECORDING
    assert found.problem.data["name"] == f"{SESSION}=="


def test_a_recording_waits_for_metadata_that_is_broken(centre: Centre, tmp_path: Path) -> None:
    (tmp_path / "call.wav").write_bytes(sound())
    (tmp_path / "call.siprec").write_bytes(siprec().replace(b"</session>", b""))

    (found,) = found_in(tmp_path)

    assert isinstance(found, Unreadable)
    assert found.problem.code is ProblemCode.MALFORMED_TEXT


def test_records_beside_recordings_are_heard_before_them(
    centre: Centre, tmp_path: Path, mapped: None
) -> None:
    at = timezone.now().replace(microsecond=0)
    begun = at - timedelta(hours=1)
    (tmp_path / "call.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\n<v agent>Dag\n")
    rows = f"id;start;end;agent;queue;menu;hold\nc1;{begun.isoformat()};;a1;billing;nl;\nbroken;row\n"
    (tmp_path / "calls.csv").write_text(rows)

    found = found_in(tmp_path)

    refused = [each for each in found if isinstance(each, Unreadable) and each.name == "calls.csv:3"]
    assert [each.problem.code for each in refused] == [ProblemCode.MALFORMED_TEXT]
    assert CallRecord.objects.count() == 1


def test_a_manifest_stays_a_manifest_though_its_columns_fit(
    centre: Centre, tmp_path: Path, settings: Settings
) -> None:
    mapping = read_mapping("columns: {started_at: started_at, agent: agent}")
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, call_records=mapping)
    (tmp_path / "call.wav").write_bytes(sound())
    (tmp_path / "calls.csv").write_text("file;agent;started_at\ncall.wav;a1;2026-11-20T09:00:00Z\n")

    (found,) = found_in(tmp_path)

    assert isinstance(found, Handover)
    assert found.facts.agent == "a1"
    assert not CallRecord.objects.exists()


def test_without_a_mapping_records_are_refused(centre: Centre) -> None:
    with pytest.raises(IntakeProblem) as raised:
        take_in_records(b"id;start\n", name="calls.csv", at=timezone.now())

    assert raised.value.data == {"field": "LEIDRAAD_CALL_RECORDS"}


def test_the_page_of_a_contact_says_how_it_came_in(centre: Centre, mapped: None) -> None:
    at = timezone.now().replace(microsecond=0)
    begun = at - timedelta(hours=1)
    document = b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v agent>Dag\n"
    take_in_records(
        f"id;start;end;agent;queue;menu;hold\nc1;{begun.isoformat()};;a1;billing;nl|factuur;\n".encode(),
        name="calls.csv",
        at=at,
    )
    facts = centre_reading().defaults
    facts = replace(facts, agent="a1", source_id="c1", channel="voice", started_at=begun)
    receive_contact(Handover(name="call.vtt", facts=facts, document=document), by="test", at=at)
    run_jobs()

    page = contact_page(Contact.objects.get(), by=centre.agnes.person)

    assert page.routing == (RoutingRow("Menu", "nl › factuur"),)


def test_routing_is_said_in_words() -> None:
    with translation.override("en"):
        rows = routing_rows(
            {
                "ivr": ["nl"],
                "queue_s": 75,
                "transfer_count": 2,
                "hold_s": 0,
                "handled_s": 300,
                "disposition": "ok",
            }
        )

    assert [(row.name, row.words) for row in rows] == [
        ("Menu", "nl"),
        ("Waiting", "1 minute and 15 seconds"),
        ("Passed on", "2 times"),
        ("On hold", "0 seconds"),
        ("Handled in", "5 minutes"),
        ("Ended as", "ok"),
    ]
    assert routing_rows(None) == ()


def test_records_that_found_no_contact_are_named_by_file_after_a_day(centre: Centre, mapped: None) -> None:
    at = timezone.now()
    rows = "".join(f"c{n};2026-11-20T09:00:00Z;;a1;;;\n" for n in range(3))
    take_in_records(f"id;start;end;agent;queue;menu;hold\n{rows}".encode(), name="calls.csv", at=at)

    look_after_records(at=at + records.KEPT_FOR)

    row = SetAside.objects.get()
    assert row.name == "calls.csv"
    with translation.override("en"):
        assert reason_in_words(row.reason_code, row.reason_data) == (
            "3 call records found no contact within a day. Lines: 2, 3, 4."
        )


def sound() -> bytes:
    data = io.BytesIO()
    with wave.open(data, "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(range(256)) * 125)
    return data.getvalue()
