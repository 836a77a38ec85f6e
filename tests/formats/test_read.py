"""The one door: no bytes whatever make it raise anything but an intake problem."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel
from leidraad.formats.read import Limits, read_contact
from tests.shared_data import ROOT, shared_data

REAL = [
    *sorted((ROOT / "formats/vcon/invalid").glob("*.json")),
    *sorted((ROOT / "formats/vcon/examples").glob("*.vcon")),
    *sorted((ROOT / "formats/vcon/recorded").glob("*.json"))[:2],
    *sorted((ROOT / "formats/vcon/generated").glob("*.json"))[:6],
    *sorted((ROOT / "formats/webvtt").glob("*.vtt")),
    *sorted((ROOT / "formats/contact-lens").glob("*.json")),
    *sorted((ROOT / "formats/transcribe").glob("*.json")),
    *sorted((ROOT / "audio/mixed-channels").glob("*.*")),
]
NAMES = st.sampled_from(["a.wav", "a.json", "a.vcon", "a.vtt", "a.jsonl", "a.csv", "a", ""])


def code_of(data: bytes, *, name: str) -> ProblemCode:
    with pytest.raises(IntakeProblem) as caught:
        read_contact(data, name=name)
    return caught.value.code


def test_a_recording_gives_the_facts_of_its_header_and_its_bytes() -> None:
    data = shared_data("audio/mixed-channels/two_channel_16k.wav").read_bytes()
    contact = read_contact(data, name="two_channel_16k.wav")
    assert contact.facts.channel is Channel.VOICE
    assert contact.facts.duration_s == pytest.approx(6.665, abs=0.001)
    assert (contact.recording, contact.recording_name, contact.turns) == (data, "two_channel_16k.wav", ())


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.wav", ProblemCode.EMPTY_FILE),
        (b"Dear all,\n", "a.wav", ProblemCode.NOT_AUDIO),
        (b"%PDF-1.7", "a.wav", ProblemCode.NOT_AUDIO),
        (b"\x00\x01\xff\xfe\x00", "a.wav", ProblemCode.BROKEN_HEADER),
        (b"Dear all,\n", "a.txt", ProblemCode.UNKNOWN_FORMAT),
        (b"PK\x03\x04", "a.zip", ProblemCode.UNKNOWN_FORMAT),
        (b"file,agent\na.wav,a17\n", "list.csv", ProblemCode.UNKNOWN_FORMAT),
        (b'{"agent": "a17"}', "a.json", ProblemCode.OTHER_JSON),
        (b'{"schemaVersion": "3.1"}', "a.json", ProblemCode.OTHER_JSON),
        (b"{", "a.json", ProblemCode.MALFORMED_JSON),
        (b"[" * 100_000, "a.json", ProblemCode.MALFORMED_JSON),
        (b'{"a": ' + b"9" * 5000 + b"}", "a.json", ProblemCode.MALFORMED_JSON),
        (b'{"a": NaN}', "a.json", ProblemCode.MALFORMED_JSON),
        (b'{"a": "\xff"}', "a.json", ProblemCode.MALFORMED_JSON),
    ],
)
def test_what_is_no_contact_is_refused_with_its_reason(data: bytes, name: str, code: ProblemCode) -> None:
    assert code_of(data, name=name) is code


def test_the_size_limit_comes_first() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_contact(b"x" * 11, name="a", limits=Limits(size_bytes=10))
    assert caught.value.data == {"size_bytes": 11, "limit_bytes": 10}


def test_text_that_a_database_refuses_is_cleaned() -> None:
    data = b'{"at": 1795162350, "party": "agent", "text": "a\\u0000b\\ud800c"}'
    assert read_contact(data, name="a.jsonl").turns[0].text == "ab\ufffdc"


def attempt(data: bytes, *, name: str) -> None:
    """Reads; what comes out, contact or problem, can be stored as UTF-8 without NUL."""
    try:
        contact = read_contact(data, name=name)
    except IntakeProblem as problem:
        texts = [str(value) for value in problem.data.values()]
    else:
        texts = [*(turn.text for turn in contact.turns), str(contact.facts)]
    for text in texts:
        assert b"\x00" not in text.encode()


@given(st.binary(max_size=300), NAMES)
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    attempt(data, name=name)


STARTS = [
    b"RIFF\x24\x00\x00\x00WAVEfmt ",
    b"ID3\x04",
    b"OggS",
    b"fLaC",
    b"\x00\x00\x00\x20ftyp",
    b"\x1aE\xdf\xa3",
    b"WEBVTT\n\n",
    b"\xff\xfb\x90\x64",
    b"file;agent\n",
    b"\xff\xfe{",
    b"FORM....AIFF",
    b".snd",
]


@given(st.sampled_from(STARTS), st.binary(max_size=300), NAMES)
def test_any_bytes_behind_a_known_start_are_read_or_refused(start: bytes, data: bytes, name: str) -> None:
    attempt(start + data, name=name)


@pytest.mark.skipif(not REAL, reason="shared data absent: ../shared/data/formats")
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_damaged_real_files_are_read_or_refused(data: st.DataObject) -> None:
    path: Path = data.draw(st.sampled_from(REAL))
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, min(len(whole), 4000)))
        whole[at : at + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=8))
    attempt(bytes(whole), name=path.name)


LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 5),
    st.integers(),
    st.floats(),
    st.text(max_size=12),
    st.just([]),
    st.just({}),
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, below in inner for place in places(below, (*path, key)))]


@pytest.mark.skipif(not REAL, reason="shared data absent: ../shared/data/formats")
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_real_documents_with_other_values_are_read_or_refused(data: st.DataObject) -> None:
    path: Path = data.draw(st.sampled_from([path for path in REAL if path.suffix in (".json", ".vcon")]))
    try:
        document = json.loads(path.read_bytes())
    except ValueError:
        return
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.sampled_from(places(document)[1:] or [()]))
        if place:
            target = document
            for key in place[:-1]:
                target = target[key]
            target[place[-1]] = data.draw(LEAVES)
    attempt(json.dumps(document).encode(), name=path.name)


JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
MEMBERS = st.sampled_from(
    [
        "vcon",
        "uuid",
        "parties",
        "dialog",
        "analysis",
        "meta",
        "type",
        "start",
        "duration",
        "body",
        "encoding",
        "url",
        "filename",
        "originator",
        "mediatype",
        "role",
        "tel",
        "critical",
        "content_hash",
        "Transcript",
        "JobStatus",
        "Participants",
        "Content",
        "Items",
        "contact",
        "at",
        "party",
        "text",
    ]
)


@given(
    st.dictionaries(
        MEMBERS, st.one_of(JSON, st.lists(st.dictionaries(MEMBERS, JSON, max_size=6), max_size=3)), max_size=8
    )
)
@example({"vcon": "0.0.1", "uuid": "u", "parties": [], "dialog": [{"type": "text", "body": {"a": 1}}]})
def test_any_members_are_read_or_refused(document: dict[str, Any]) -> None:
    attempt(json.dumps(document).encode(), name="a.json")
