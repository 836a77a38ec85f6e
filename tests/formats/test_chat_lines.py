"""Chats as JSON lines."""

import json
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.formats.chat_lines import read_chat_lines, write_chat_lines
from leidraad.formats.limits import Limits
from leidraad.formats.read import read_contact

CHAT = b"""{"contact": {"source_id": "chat-1", "agent": "a17", "language": "nl", "channel": "messaging"}}
{"at": "2026-11-20T09:12:20+01:00", "party": "agent", "text": "Goedemorgen", "language": "nl"}

{"at": "2026-11-20T09:12:00+01:00", "party": "visitor", "text": "Dag"}
"""


def problem_of(data: bytes) -> IntakeProblem:
    with pytest.raises(IntakeProblem) as caught:
        read_contact(data, name="chat.jsonl")
    return caught.value


def test_messages_become_turns_in_time_order() -> None:
    contact = read_contact(CHAT, name="chat.jsonl")
    assert contact.turns == (
        Turn(Party.CUSTOMER, "Dag", at=datetime(2026, 11, 20, 8, 12, tzinfo=UTC)),
        Turn(
            Party.AGENT,
            "Goedemorgen",
            at=datetime(2026, 11, 20, 8, 12, 20, tzinfo=UTC),
            language=Language.DUTCH,
        ),
    )


def test_the_first_line_gives_facts_and_the_messages_the_times() -> None:
    assert read_contact(CHAT, name="chat.jsonl").facts == ContactFacts(
        source_id="chat-1",
        channel=Channel.MESSAGING,
        agent="a17",
        language=Language.DUTCH,
        started_at=datetime(2026, 11, 20, 8, 12, tzinfo=UTC),
        duration_s=20.0,
    )


def test_without_facts_it_is_a_chat() -> None:
    contact = read_contact(b'{"at": 1795162350, "party": "agent", "text": "Dag"}', name="x")
    assert contact.facts.channel is Channel.CHAT


def test_broken_json_is_refused_with_line_and_column() -> None:
    problem = problem_of(CHAT + b'{"at": 1795162350, "party": agent}\n')
    assert problem.code is ProblemCode.MALFORMED_JSON
    assert (problem.data["line"], problem.data["column"]) == (5, 29)


@pytest.mark.parametrize(
    ("line", "field"),
    [
        (b'{"at": 1795162350, "party": "Louis", "text": "Dag"}', "line 5.party"),
        (b'{"at": 1795162350, "party": "agent", "text": 5}', "line 5.text"),
        (b'{"at": "yesterday", "party": "agent", "text": "Dag"}', "line 5.at"),
        (b"[]", "line 5"),
    ],
)
def test_a_wrong_value_is_refused_with_its_line(line: bytes, field: str) -> None:
    problem = problem_of(CHAT + line)
    assert (problem.code, problem.data["field"]) == (ProblemCode.BAD_VALUE, field)


def test_a_time_without_zone_is_refused_unless_a_zone_is_given() -> None:
    line = b'{"at": "2026-11-20T09:12:00", "party": "agent", "text": "Dag"}'
    assert problem_of(line).code is ProblemCode.TIME_WITHOUT_ZONE
    contact = read_contact(line, name="chat.jsonl", default_zone=ZoneInfo("Europe/Brussels"))
    assert contact.turns[0].at == datetime(2026, 11, 20, 8, 12, tzinfo=UTC)


def test_facts_alone_are_no_chat() -> None:
    assert problem_of(b'{"contact": {"agent": "a17"}}').code is ProblemCode.NO_TURNS


def test_too_many_messages_are_refused() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_chat_lines(CHAT, limits=Limits(turn_count=2))
    assert caught.value.code is ProblemCode.TOO_MANY_TURNS


MOMENTS = st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
TURNS = st.builds(
    Turn,
    party=st.sampled_from(Party),
    text=st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00")),
    at=MOMENTS,
    language=st.one_of(st.none(), st.sampled_from(Language)),
)


@given(st.lists(TURNS, min_size=1, max_size=6, unique_by=lambda turn: turn.at))
def test_turns_that_were_written_are_read_as_they_were(turns: list[Turn]) -> None:
    written = write_chat_lines(turns)

    assert sorted(turns, key=lambda turn: turn.at or datetime.max) == list(  # noqa: DTZ901
        read_chat_lines(written, limits=Limits()).turns
    )
    for line in written.decode().split("\n"):
        _schema().validate(json.loads(line))


def test_a_turn_without_its_moment_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="moment"):
        write_chat_lines([Turn(Party.AGENT, "Dag")])


def test_the_published_schema_takes_the_example_and_refuses_what_the_reader_refuses() -> None:
    schema = _schema()
    facts, message = CHAT.decode().splitlines()[:2]
    schema.validate(json.loads(facts))
    schema.validate(json.loads(message))

    for wrong in (
        {"party": "agent", "text": "x"},
        {"at": "2026-11-20T09:12:00", "party": "agent", "text": "x"},
        {"at": "2026-11-20T09:12:00Z", "party": "the cat", "text": "x"},
        {"at": "2026-11-20T09:12:00Z", "party": "agent"},
    ):
        assert not schema.is_valid(wrong)
        problem_of(json.dumps(wrong).encode() + b"\n" + json.dumps(wrong).encode())


LINES = st.fixed_dictionaries(
    {
        "at": MOMENTS.map(datetime.isoformat),
        "party": st.sampled_from([*Party, "cat", 1]),
        "text": st.one_of(st.text(), st.none()),
    },
    optional={"language": st.sampled_from(["nl-BE", "fr", "xx", 3])},
)


@given(LINES)
def test_what_the_schema_takes_the_reader_takes(line: dict[str, Any]) -> None:
    if _schema().is_valid(line):
        read_chat_lines(json.dumps(line).encode(), limits=Limits())


def _schema() -> Draft202012Validator:
    return Draft202012Validator(
        json.loads(files("leidraad.formats").joinpath("chat_lines.schema.json").read_text())
    )
