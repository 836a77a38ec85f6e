"""Where a vCon departs from the draft: as the published schema says, and for every published document something."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.incoming import IncomingContact
from leidraad.formats.vcon_check import departures
from leidraad.formats.vcon_writing import attachment, write_vcon
from tests.formats.test_vcon_writing import AT, CALL, CHAT, ENVELOPE, contacts, schema
from tests.shared_data import shared_data


@given(contacts())
def test_what_is_written_here_departs_in_nothing(contact: IncomingContact) -> None:
    found = [each for each in departures(write_vcon(contact, ENVELOPE)) if "attachments" not in each.field]
    assert found == []


def test_every_published_document_departs_in_something() -> None:
    count = 0
    for folder in ("generated", "recorded", "examples"):
        for path in shared_data(f"formats/vcon/{folder}").iterdir():
            if ".vcon" not in path.name or path.stem in ("simple-vcon",):
                continue
            document = json.loads(path.read_bytes())
            if "parties" in document:
                assert departures(document), path.name
                count += 1
    assert count == 79


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"uuid": None}, "uuid"),
        ({"uuid": "7"}, "uuid"),
        ({"created_at": "20 Nov 2026"}, "created_at"),
        ({"vcon": "0.0.1"}, "vcon"),
        ({"appended": {}}, "appended"),
        ({"redacted": {}}, "redacted.type"),
        ({"redacted": {"type": "x"}, "amended": {"uuid": "y"}}, "amended"),
        ({"amended": {"url": "https://a.example"}}, "amended.content_hash"),
        ({"parties": None}, "parties"),
        ({"analysis": [{"type": "summary"}]}, "analysis[0].vendor"),
        ({"attachments": [{"purpose": "x", "party": 0, "dialog": 0}]}, "attachments[0].start"),
        ({"attachments": [{**attachment({}, purpose="x", start=AT), "dialog": 7}]}, "attachments[0].dialog"),
        ({"dialog": [3]}, "dialog[0]"),
    ],
)
def test_each_departure_is_named_by_its_path(change: dict[str, Any], field: str) -> None:
    document = {**write_vcon(CHAT, ENVELOPE), **change}
    assert field in [each.field for each in departures(document)]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"type": "video"}, "type"),
        ({"type": "incomplete"}, "disposition"),
        ({"encoding": "base64"}, "encoding"),
        ({"url": "https://a.example/1.wav", "content_hash": None}, None),
        ({"mimetype": "audio/wav"}, "mimetype"),
        ({"parties": [[0], None, [9]]}, "parties"),
        ({"start": "2026-11-20T09:12:00"}, "start"),
    ],
)
def test_so_is_each_of_a_dialog(change: dict[str, Any], field: str | None) -> None:
    document = write_vcon(CALL, ENVELOPE)
    document["dialog"] = [{**document["dialog"][0], **change}]
    assert [each.field for each in departures(document)] == ([f"dialog[0].{field}"] if field else [])


MEMBERS = st.sampled_from(
    ["uuid", "created_at", "parties", "dialog", "analysis", "attachments", "redacted", "vcon"]
)


@given(MEMBERS, st.none() | st.just({}) | st.just("x") | st.just([1]) | st.just([{}]))
def test_whatever_the_schema_refuses_of_these_is_a_departure(member: str, value: object) -> None:
    document = {**write_vcon(CALL, ENVELOPE), member: value}
    if not schema("vcon_json_schema").is_valid(document):
        assert departures(document)
