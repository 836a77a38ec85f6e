"""Contact Lens: the published chat, and the published call made valid as its own comments say."""

import json
import re
from typing import Any

import pytest

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Party
from leidraad.domain.language.languages import Language
from leidraad.formats.read import read_contact
from tests.shared_data import shared_data

CHAT = "formats/contact-lens/contact-lens-example-output-files-chat-{}.json"
CALL = "formats/contact-lens/contact-lens-example-output-files-{}.json"


def published_call(number: int) -> bytes:
    """The printed example without its comments, its trailing commas and its brace too many: what a machine writes."""
    text = shared_data(CALL.format(number)).read_text()
    text = re.sub(r",(\s*[\]}])", r"\1", re.sub(r"//.*", "", text))
    document, _ = json.JSONDecoder().raw_decode(text)
    return json.dumps(document).encode()


@pytest.mark.parametrize("number", [0, 1])
def test_a_published_call_is_read_whole(number: int) -> None:
    contact = read_contact(published_call(number), name="call.json")
    assert (contact.facts.channel, contact.facts.duration_s) == (Channel.VOICE, 32.11)
    assert contact.facts.language is Language.ENGLISH
    assert [turn.party for turn in contact.turns] == [Party.AGENT, Party.CUSTOMER] * 5
    assert contact.stated_talk_s == {Party.AGENT: 15.079, Party.CUSTOMER: 13.619}
    assert contact.separation is Separation.STATED


def test_marks_of_a_redacted_call_stay() -> None:
    texts = [turn.text for turn in read_contact(published_call(1), name="call.json").turns]
    assert sum("[PII]" in text for text in texts) == 2


@pytest.mark.parametrize("number", [0, 1])
def test_a_published_chat_keeps_messages_and_drops_events(number: int) -> None:
    contact = read_contact(shared_data(CHAT.format(number)).read_bytes(), name="chat.json")
    assert contact.facts.channel is Channel.CHAT
    assert contact.facts.source_id == "b49644f6-672f-445c-b209-f76b36482830"
    assert {turn.party for turn in contact.turns} == {Party.AGENT, Party.CUSTOMER, Party.OTHER}
    moments = [turn.at for turn in contact.turns if turn.at is not None]
    assert len(moments) == len(contact.turns) == 31
    assert moments == sorted(moments)
    assert contact.facts.started_at == moments[0]


@pytest.mark.parametrize(("number", "line", "column"), [(0, 297, 1), (1, 10, 44)])
def test_printed_examples_that_are_no_json_are_refused_with_the_place(
    number: int, line: int, column: int
) -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_contact(shared_data(CALL.format(number)).read_bytes(), name="call.json")
    assert caught.value.code is ProblemCode.MALFORMED_JSON
    assert (caught.value.data["line"], caught.value.data["column"]) == (line, column)


def document(*items: dict[str, Any], **changes: Any) -> bytes:
    whole = {"Version": "1.1.0", "JobStatus": "COMPLETED", "Transcript": list(items), **changes}
    return json.dumps(whole).encode()


def message(**changes: Any) -> dict[str, Any]:
    return {
        "AbsoluteTime": "2026-11-20T09:12:00Z",
        "Content": "Dag",
        "ParticipantId": "p1",
        "Type": "MESSAGE",
        **changes,
    }


def test_two_agents_of_one_call_are_both_the_agent() -> None:
    participants = [
        {"ParticipantId": name, "ParticipantRole": role}
        for name, role in (("p1", "CUSTOMER"), ("p2", "AGENT"), ("p3", "AGENT"))
    ]
    items = [message(ParticipantId=name) for name in ("p1", "p2", "p3")]
    contact = read_contact(document(*items, Participants=participants), name="chat.json")
    assert [turn.party for turn in contact.turns] == [Party.CUSTOMER, Party.AGENT, Party.AGENT]


def test_a_participant_that_nobody_introduced_is_nobody() -> None:
    contact = read_contact(document(message(ParticipantId="p9")), name="chat.json")
    assert contact.turns[0].party is Party.OTHER
    assert contact.separation is Separation.TOGETHER


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"AbsoluteTime": "today"}, "Transcript[0].AbsoluteTime"),
        ({"Content": 3}, "Transcript[0].Content"),
        ({"ParticipantRole": ["AGENT"]}, "Transcript[0].ParticipantRole"),
    ],
)
def test_a_wrong_value_is_refused_with_its_path(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_contact(document(message(**changes)), name="chat.json")
    assert caught.value.code is ProblemCode.BAD_VALUE
    assert caught.value.data["field"] == field


def test_a_chat_may_take_longer_than_a_call() -> None:
    messages = [message(AbsoluteTime=f"2026-11-{day}T09:12:00Z") for day in (20, 23)]
    contact = read_contact(document(*messages), name="chat.json")
    assert contact.facts.duration_s == 3 * 86_400


def test_an_unfinished_job_is_refused() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read_contact(document(message(), JobStatus="FAILED"), name="chat.json")
    assert caught.value.data == {"field": "JobStatus", "value": "FAILED", "expected": "COMPLETED"}
