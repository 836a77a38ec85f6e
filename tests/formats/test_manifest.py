"""A CSV list of recordings: good rows are used, bad ones kept aside."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Direction, Party
from leidraad.formats.manifest import read_manifest

BRUSSELS = ZoneInfo("Europe/Brussels")


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_each_row_gives_the_facts_of_its_file(delimiter: str) -> None:
    text = "File,agent,started_at,direction,audio_parties,colour\na.wav,a17,2026-11-20T09:12:00,in,agent|customer,red\n"
    manifest = read_manifest(text.replace(",", delimiter).encode("utf-8-sig"), default_zone=BRUSSELS)
    assert manifest.refused == ()
    assert manifest.facts == {
        "a.wav": ContactFacts(
            agent="a17",
            started_at=datetime(2026, 11, 20, 8, 12, tzinfo=UTC),
            direction=Direction.INBOUND,
            audio_parties=(Party.AGENT, Party.CUSTOMER),
        )
    }


def test_bad_rows_are_kept_aside_with_line_and_reason_and_the_others_go_on() -> None:
    manifest = read_manifest(
        b"file,agent,direction,started_at\n"
        b"a.wav,a1,in,\n"
        b"../b.wav,a2,in,\n"
        b"c.wav,a3\n"
        b"a.wav,a4,in,\n"
        b"d.wav,a5,sideways,\n"
        b"e.wav,a6,in,2026-11-20T09:12\n"
        b"\n"
        b"f.wav,a7,out,\n"
    )
    assert list(manifest.facts) == ["a.wav", "f.wav"]
    assert [(row.line, row.problem.code) for row in manifest.refused] == [
        (3, ProblemCode.BAD_NAME),
        (4, ProblemCode.MALFORMED_TEXT),
        (5, ProblemCode.DUPLICATE_ID),
        (6, ProblemCode.BAD_VALUE),
        (7, ProblemCode.TIME_WITHOUT_ZONE),
    ]


def test_a_refused_row_names_the_file_that_must_not_be_taken_without_it() -> None:
    manifest = read_manifest(
        b"file,agent,private\na.wav,a1,perhaps\nb.wav,a1,no\nb.wav,a1,no\nc.wav,a1,no\nc.wav,a1,yes\nd.wav\n"
    )
    assert list(manifest.facts) == ["b.wav", "c.wav"]
    assert [(row.line, row.name) for row in manifest.refused] == [
        (2, "a.wav"),
        (4, ""),  # says nothing that the first row does not
        (6, "c.wav"),
        (7, "d.wav"),
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ProblemCode.EMPTY_FILE),
        (b" \r\n", ProblemCode.EMPTY_FILE),
        (b"name,agent\na.wav,a1\n", ProblemCode.MALFORMED_TEXT),
        (b"file,agent\ncaf\xe9.wav,a1\n", ProblemCode.MALFORMED_TEXT),
    ],
)
def test_a_list_that_is_none_is_refused(data: bytes, code: ProblemCode) -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_manifest(data)
    assert caught.value.code is code


@given(st.one_of(st.binary(), st.text().map(lambda text: f"file,agent\n{text}".encode("utf-8", "replace"))))
def test_anything_gives_a_manifest_or_a_problem(data: bytes) -> None:
    try:
        manifest = read_manifest(data, default_zone=BRUSSELS)
    except IntakeProblem:
        return
    assert all(name.strip() for name in manifest.facts)
