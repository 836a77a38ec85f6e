import textwrap
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.calls import Hold
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Direction
from leidraad.formats.call_records import (
    FIELDS,
    MappingProblem,
    is_call_records,
    read_call_records,
    read_mapping,
)

MAPPING = """\
columns:
  call_id: UniqueID
  started_at: Start
  answered_at: Answer
  ended_at: End
  agent: Agent
  customer: CLI
  direction: Dir
  queue: Queue
  queue_s: Wait
  ivr: Menu
  transferred_to: Xfer
  holds: Hold
  disposition: Result
time: "%d/%m/%Y %H:%M:%S"
zone: Europe/Brussels
separator: ">"
words:
  direction: {"1": inbound, "2": outbound}
"""
HEADER = "UniqueID;Start;Answer;End;Agent;CLI;Dir;Queue;Wait;Menu;Xfer;Hold;Result;Other"
ROW = "c1;20/11/2026 09:00:00;20/11/2026 09:00:30;20/11/2026 09:05:00;a1;+32470000001;1;billing;0:25;nl > invoice;;60-90;ok;x"
NINE = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)  # nine in Brussels


def faults(text: str) -> list[tuple[int, str, str]]:
    with pytest.raises(MappingProblem) as raised:
        read_mapping(text)
    return [(each.line, each.found, each.instead) for each in raised.value.faults]


def test_a_row_is_read_by_the_mapping() -> None:
    records = read_call_records(f"{HEADER}\n{ROW}\n".encode(), read_mapping(MAPPING))

    (call,) = records.calls
    assert records.refused == ()
    assert (call.call_id, call.started_at, call.ended_at) == ("c1", NINE, NINE + timedelta(minutes=5))
    assert (call.agents, call.customers) == (("a1",), ("+32470000001",))
    assert call.direction is Direction.INBOUND
    assert call.routing.ivr == ("nl", "invoice")
    assert call.routing.queue_s == 25
    assert call.holds == (Hold(NINE + timedelta(seconds=60), NINE + timedelta(seconds=90)),)


def test_holds_count_from_the_answer_where_the_mapping_says_so() -> None:
    records = read_call_records(
        f"{HEADER}\n{ROW}".encode(), read_mapping(MAPPING + "holds_from: answered_at\n")
    )

    assert records.calls[0].holds[0].since == NINE + timedelta(seconds=90)


def test_hold_may_stand_in_rows_and_times_of_its_own() -> None:
    mapping = read_mapping(
        "columns: {call_id: id, started_at: start, hold_started_at: held, hold_ended_at: back}"
    )
    rows = (
        "id,start,held,back\n"
        "c1,2026-11-20T09:00:00Z,,\n"
        "c1,2026-11-20T09:00:00Z,2026-11-20T09:01:00Z,2026-11-20T09:02:00Z\n"
        "c1,2026-11-20T09:00:00Z,2026-11-20T09:04:00Z,\n"
    )

    (call,) = read_call_records(rows.encode(), mapping).calls

    at = datetime(2026, 11, 20, 9, tzinfo=UTC)
    assert call.holds == (
        Hold(at + timedelta(minutes=1), at + timedelta(minutes=2)),
        Hold(at + timedelta(minutes=4)),
    )


def test_bad_rows_are_refused_with_their_line_and_the_others_used() -> None:
    bad_time = ROW.replace("20/11/2026 09:00:00", "2026-11-20 09:00")
    records = read_call_records(
        "\n".join((HEADER, bad_time, ROW, "c2;only;three", ROW.replace(";1;", ";sideways;"))).encode(),
        read_mapping(MAPPING),
    )

    assert [call.call_id for call in records.calls] == ["c1"]
    assert [(row.line, row.problem.code) for row in records.refused] == [
        (2, ProblemCode.BAD_VALUE),
        (4, ProblemCode.MALFORMED_TEXT),
        (5, ProblemCode.BAD_VALUE),
    ]
    assert records.refused[0].problem.data["expected"] == "%d/%m/%Y %H:%M:%S"


def test_a_time_without_a_zone_anywhere_is_refused() -> None:
    mapping = read_mapping(MAPPING.replace("zone: Europe/Brussels\n", ""))

    (row,) = read_call_records(f"{HEADER}\n{ROW}".encode(), mapping).refused

    assert row.problem.code is ProblemCode.TIME_WITHOUT_ZONE


def test_a_file_is_known_by_its_header_and_refused_without_a_column() -> None:
    mapping = read_mapping(MAPPING)

    assert is_call_records(f"{HEADER}\n{ROW}".encode(), mapping)
    assert is_call_records(HEADER.lower().encode(), mapping)
    assert not is_call_records(b"file;agent\ncall.wav;a1", mapping)
    assert not is_call_records(b"\xff\xfe\x00", mapping)
    with pytest.raises(IntakeProblem) as raised:
        read_call_records(b"UniqueID;Start\nc1;x", mapping)
    assert raised.value.data["expected"] == "a header row with a column named Answer"


def test_other_encodings_and_delimiters_are_named_by_the_mapping() -> None:
    mapping = read_mapping(
        'columns: {started_at: début, agent: agent}\nencoding: windows-1252\ndelimiter: "\\t"\n'
    )

    (call,) = read_call_records("début\tagent\n2026-11-20T09:00Z\ta1".encode("cp1252"), mapping).calls

    assert call.agents == ("a1",)


def test_each_fault_of_a_mapping_has_its_line_and_what_to_write_instead() -> None:
    assert faults("columns:\n  start: Start\n  agent: Agent\nzone: Brussel\ntime: 'on %H'\nsize: 3\n") == [
        (2, "start in columns", "one of " + ", ".join(FIELDS)),
        (2, "no started_at in columns", "started_at: and the column of the start"),
        (4, "zone: Brussel", "a time zone, as in Europe/Brussels"),
        (5, "time: on %H", 'a form with year, month and day, as in "%d/%m/%Y %H:%M:%S"'),
        (
            6,
            "size in the mapping",
            "one of columns, time, zone, delimiter, encoding, separator, holds_from, words",
        ),
    ]


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("", 1, "no keys"),
        ("columns", 1, "no keys"),
        ("zone: Europe/Brussels", 1, "no columns"),
        ("columns: [a, b]", 1, "columns is no list of keys"),
        ("columns:\n  started_at: Start\n", 2, "nothing by which a call is known"),
        (
            "columns:\n  started_at: Start\n  started_at: Begin\n  agent: A\n",
            3,
            "started_at for the second time",
        ),
        ("columns:\n  started_at: Start\n  agent: [A]\n", 3, "no text"),
        ("columns: {started_at: S, agent: A, hold_ended_at: H}", 1, "hold_ended_at alone"),
        ("columns: {started_at: S, agent: A}\ndelimiter: ';;'", 2, "delimiter: ;;"),
        ("columns: {started_at: S, agent: A}\nencoding: klingon", 2, "encoding: klingon"),
        ("columns: {started_at: S, agent: A}\nholds_from: lunch", 2, "holds_from: lunch"),
        ("columns: {started_at: S, agent: A}\nwords: {direction: {a: sideways}}", 2, "a: sideways"),
        ("columns: {started_at: S, agent: A}\nwords:\n  direction: in", 3, "no words"),
    ],
)
def test_a_mapping_that_cannot_be_used_says_why(text: str, line: int, found: str) -> None:
    assert (line, found) in [each[:2] for each in faults(text)]


def test_a_mapping_that_is_no_yaml_says_on_which_line() -> None:
    ((line, _found, _instead),) = faults("columns:\n  a: [1, 2\nzone: x\n")

    assert line == 3


@pytest.mark.parametrize(
    ("text", "seconds"), [("75", 75), ("75,5", 75.5), ("1:15", 75), ("0:01:15", 75), ("01:00:00", 3600)]
)
def test_lengths_are_read_as_they_are_written(text: str, seconds: float) -> None:
    mapping = read_mapping("columns: {started_at: s, agent: a, queue_s: q}")

    (call,) = read_call_records(f"s;a;q\n2026-11-20T09:00Z;a1;{text}".encode(), mapping).calls

    assert call.routing.queue_s == seconds


@given(st.text(max_size=200))
def test_whatever_a_mapping_holds_it_is_read_or_refused(text: str) -> None:
    for each in (text, f"columns:\n  started_at: S\n  agent: {text}\n"):
        with suppress(MappingProblem):
            read_mapping(each)


@given(st.binary(max_size=200))
def test_whatever_a_file_holds_it_is_read_or_refused(data: bytes) -> None:
    mapping = read_mapping("columns: {started_at: s, agent: a, holds: h, queue_s: q}")
    for each in (data, b"s;a;h;q\n" + data):
        with suppress(IntakeProblem):
            read_call_records(each, mapping)


def test_the_mapping_in_the_documents_can_be_used() -> None:
    text = (Path(__file__).resolve().parents[2] / "docs" / "formats.md").read_text()
    block = text.partition("    columns:\n      call_id: UniqueID\n")
    example = textwrap.dedent("".join(block[1:]).partition("\n\n")[0])

    mapping = read_mapping(example)

    assert mapping.separator == ">"
    assert mapping.directions == {"1": Direction.INBOUND, "2": Direction.OUTBOUND}
    assert len(mapping.columns) == 11
