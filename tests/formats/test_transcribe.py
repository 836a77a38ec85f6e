"""Call Analytics documents."""

import json
from typing import Any

import pytest

from leidraad.domain.contacts.incoming import IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Party, Word
from leidraad.domain.language.languages import Language
from leidraad.formats.read import Limits, read_contact
from tests.shared_data import shared_data


def turn(**changes: Any) -> dict[str, Any]:
    return {
        "ParticipantRole": "AGENT",
        "Content": "Goedemorgen.",
        "BeginOffsetMillis": 40,
        "EndOffsetMillis": 1250,
        "Items": [
            {
                "Type": "pronunciation",
                "Content": "Goedemorgen",
                "Confidence": "0.98",
                "BeginOffsetMillis": 40,
                "EndOffsetMillis": 1250,
            },
            {"Type": "punctuation", "Content": ".", "Confidence": 0.0},
        ],
        **changes,
    }


def read(*turns: dict[str, Any], limits: Limits | None = None, **changes: Any) -> IncomingContact:
    document = {"JobStatus": "COMPLETED", "Transcript": list(turns), **changes}
    return read_contact(json.dumps(document).encode(), name="call.json", limits=limits)


def test_a_published_call_is_read_whole() -> None:
    contact = read_contact(
        shared_data("formats/transcribe/call-analytics.json").read_bytes(), name="call.json"
    )
    assert contact.facts.channel is Channel.VOICE
    assert contact.facts.language is Language.ENGLISH
    assert contact.facts.duration_s == 182.89
    assert contact.facts.source_id == "example-call.wav"
    assert len(contact.turns) == 37
    assert sum(turn.party is Party.AGENT for turn in contact.turns) == 19
    assert sum(len(turn.words) for turn in contact.turns) == 462
    first = contact.turns[0]
    assert (first.start_s, first.end_s, first.words[0]) == (0.04, 5.05, Word("Thank", 0.04, 0.33, 1.0))


def test_marks_of_removed_personal_data_stay() -> None:
    contact = read_contact(
        shared_data("formats/transcribe/call-analytics.json").read_bytes(), name="call.json"
    )
    assert any("[PII]" in turn.text for turn in contact.turns)
    assert any(word.text.startswith("[PII]") for turn in contact.turns for word in turn.words)


def test_words_joined_are_the_text() -> None:
    contact = read_contact(
        shared_data("formats/transcribe/call-analytics.json").read_bytes(), name="call.json"
    )
    for turn in contact.turns:
        assert " ".join(word.text for word in turn.words) == turn.text


def test_punctuation_belongs_to_the_word_before_it() -> None:
    (found,) = read(turn()).turns
    assert found.words == (Word("Goedemorgen.", 0.04, 1.25, 0.98),)


def test_turns_are_put_in_time_order() -> None:
    late, early = turn(Content="later", BeginOffsetMillis=2000, EndOffsetMillis=2500), turn()
    assert [found.text for found in read(late, early).turns] == ["Goedemorgen.", "later"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"Content": None}, "Transcript[0].Content"),
        ({"BeginOffsetMillis": "soon"}, "Transcript[0].BeginOffsetMillis"),
        ({"EndOffsetMillis": 3}, "Transcript[0].EndOffsetMillis"),
        ({"Items": "none"}, "Transcript[0].Items"),
        ({"Items": [7]}, "Transcript[0].Items[0]"),
    ],
)
def test_a_wrong_value_is_refused_with_its_path(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(IntakeProblem) as caught:
        read(turn(**changes))
    assert caught.value.code is ProblemCode.BAD_VALUE
    assert caught.value.data["field"] == field


def test_an_unfinished_job_is_refused() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read(turn(), JobStatus="FAILED")
    assert caught.value.data == {"field": "JobStatus", "value": "FAILED", "expected": "COMPLETED"}


def test_a_document_without_turns_is_refused() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read()
    assert caught.value.code is ProblemCode.NO_TURNS


def test_limits_hold() -> None:
    with pytest.raises(IntakeProblem) as too_many:
        read(turn(), turn(), limits=Limits(turn_count=1))
    assert too_many.value.code is ProblemCode.TOO_MANY_TURNS
    with pytest.raises(IntakeProblem) as too_long:
        read(turn(EndOffsetMillis=99_000), limits=Limits(duration_s=60))
    assert too_long.value.data == {"duration_s": 99.0, "limit_s": 60}
