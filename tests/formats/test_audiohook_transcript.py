"""AudioHook transcript events, by the protocol's types."""

import json
from typing import Any

import pytest

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.incoming import IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Party, Word
from leidraad.domain.language.languages import Language
from leidraad.formats.read import read_contact
from tests.formats.speech_documents import audiohook_event, audiohook_open, audiohook_transcript

AGENT = audiohook_transcript("t1", "internal", "Goedemorgen mevrouw", start=0.5)
CUSTOMER = audiohook_transcript("t2", "external", "Dag", start=2.0)


def read(*messages: dict[str, Any]) -> IncomingContact:
    return read_contact("\n".join(map(json.dumps, messages)).encode(), name="call.jsonl")


def test_inside_is_the_agent_and_outside_is_the_customer() -> None:
    contact = read(audiohook_open(), audiohook_event(AGENT), audiohook_event(CUSTOMER, seq=3))
    assert [(turn.party, turn.text, turn.start_s, turn.end_s) for turn in contact.turns] == [
        (Party.AGENT, "Goedemorgen mevrouw", 0.5, 1.1),
        (Party.CUSTOMER, "Dag", 2.0, 2.3),
    ]
    assert contact.turns[0].words[0] == Word("Goedemorgen", 0.5, 0.8, 0.9)
    assert contact.separation is Separation.STATED


def test_the_message_that_begins_the_stream_gives_the_facts() -> None:
    facts = read(audiohook_open(), audiohook_event(CUSTOMER)).facts
    assert (facts.source_id, facts.language) == ("conv-9", Language.DUTCH)
    assert (facts.customer_identities, facts.line) == (("+32470123456",), "+3225550000")


@pytest.mark.parametrize(
    "data",
    [
        json.dumps([audiohook_event(AGENT), audiohook_event(CUSTOMER)]),
        json.dumps(audiohook_event(AGENT, CUSTOMER)),
        json.dumps([AGENT, CUSTOMER]),
        json.dumps(AGENT) + "\r\n" + json.dumps(CUSTOMER) + "\r\n",
    ],
)
def test_a_list_one_message_and_bare_entities_say_the_same(data: str) -> None:
    contact = read_contact(data.encode(), name="call.json")
    assert [turn.text for turn in contact.turns] == ["Goedemorgen mevrouw", "Dag"]


def test_partial_transcripts_are_dropped_and_a_later_final_one_replaces_the_first() -> None:
    partial = audiohook_transcript("t1", "internal", "Goede", start=0.5, isFinal=False)
    again = audiohook_transcript("t1", "internal", "Goedemiddag mevrouw", start=0.5)
    contact = read(*(audiohook_event(found) for found in (partial, AGENT, again)))
    assert [turn.text for turn in contact.turns] == ["Goedemiddag mevrouw"]


def test_assistance_and_other_messages_are_passed_over() -> None:
    ping = {**audiohook_open(), "type": "ping", "parameters": {}}
    assistance = {"type": "agentassist", "data": {"utterances": []}}
    assert len(read(ping, audiohook_event(assistance, CUSTOMER)).turns) == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"alternatives": []}, "data.alternatives"),
        ({"offset": "soon"}, "data.offset"),
        ({"alternatives": [{"interpretations": [{}]}]}, "data.alternatives[0].interpretations[0].transcript"),
    ],
)
def test_a_wrong_value_is_refused_with_its_path(changes: dict[str, Any], field: str) -> None:
    entity = audiohook_transcript("t1", "internal", "ja", start=0.5, **changes)
    with pytest.raises(IntakeProblem) as caught:
        read(audiohook_event(entity))
    assert caught.value.code is ProblemCode.BAD_VALUE
    assert caught.value.data["field"] == f"messages[0].parameters.entities[0].{field}"


def test_a_broken_line_is_refused_with_its_number() -> None:
    data = json.dumps(audiohook_event(AGENT)) + "\n{broken\n"
    with pytest.raises(IntakeProblem) as caught:
        read_contact(data.encode(), name="call.jsonl")
    assert caught.value.code is ProblemCode.MALFORMED_JSON
    assert caught.value.data["line"] == 2
