"""Post-Call Analytics: the published result, and documents by the project's field list."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.incoming import IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Party
from leidraad.domain.language.languages import Language
from leidraad.formats.read import read_contact
from tests.formats.speech_documents import pca, pca_segment
from tests.shared_data import shared_data


def read(document: dict[str, Any]) -> IncomingContact:
    return read_contact(json.dumps(document).encode(), name="result.json")


def test_the_published_result_is_read_whole() -> None:
    contact = read_contact(shared_data("formats/transcribe/pca-result.json").read_bytes(), name="result.json")
    assert (len(contact.turns), contact.facts.duration_s) == (12, 28.67)
    assert {turn.party for turn in contact.turns} == {Party.AGENT, Party.CUSTOMER}
    assert contact.facts.source_id == "stereo_std_1.mp3"
    assert contact.stated_talk_s == {Party.AGENT: 9.879, Party.CUSTOMER: 19.56}
    assert contact.separation is Separation.STATED
    for turn in contact.turns:
        assert " ".join(word.text for word in turn.words) == turn.text


def test_a_word_written_without_a_length_lasts_up_to_the_next() -> None:
    contact = read_contact(shared_data("formats/transcribe/pca-result.json").read_bytes(), name="result.json")
    words = contact.turns[3].words
    assert [(word.text, word.start_s, word.end_s) for word in words[1:3]] == [
        ("is", 3.93, 4.18),
        ("[PII]", 4.18, 4.43),
    ]
    assert words[-1].end_s == contact.turns[3].end_s


def test_the_word_none_and_the_time_of_processing_say_nothing() -> None:
    facts = read_contact(
        shared_data("formats/transcribe/pca-result.json").read_bytes(), name="result.json"
    ).facts
    assert (facts.agent, facts.started_at) == (None, None)


def test_facts_of_a_call_are_taken() -> None:
    document = pca(pca_segment("spk_0", "Goedemorgen", start=0.5), Agents=["a17", "a18"])
    facts = read(document).facts
    assert (facts.source_id, facts.agent, facts.further_agents) == ("guid-1", "a17", ("a18",))
    assert facts.started_at == datetime(2026, 11, 20, 8, 12, tzinfo=UTC)
    assert (facts.duration_s, facts.language) == (28.5, Language.DUTCH)


def test_without_a_zone_the_start_is_unknown() -> None:
    document = pca(pca_segment("spk_0", "ja", start=0.5), ConversationLocation=None)
    assert read(document).facts.started_at is None


def test_labels_given_out_by_voice_are_no_firm_ground() -> None:
    document = pca(pca_segment("spk_0", "ja", start=0.5), channels=0)
    contact = read(document)
    assert contact.turns[0].party is Party.AGENT
    assert contact.separation is Separation.DIARISED


def test_the_menu_is_the_bot_and_a_name_is_nobody() -> None:
    labels = [{"Speaker": "spk_0", "DisplayText": "Ann"}]
    contact = read(
        pca(
            pca_segment("spk_0", "Kies een", start=0.0, IVRSegment=True),
            pca_segment("spk_0", "Dag", start=5.0),
            SpeakerLabels=labels,
        )
    )
    assert [turn.party for turn in contact.turns] == [Party.BOT, Party.OTHER]


def test_words_that_the_shown_text_no_longer_has_are_dropped() -> None:
    segment = pca_segment("spk_0", "met Ann Peeters", start=0.0, DisplayText="met [NAME]")
    (turn,) = read(pca(segment)).turns
    assert (turn.text, turn.words) == ("met [NAME]", ())


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"SegmentStartTime": None}, "SpeechSegments[0].SegmentStartTime"),
        ({"SegmentEndTime": 0.1}, "SpeechSegments[0].SegmentEndTime"),
        ({"DisplayText": None}, "SpeechSegments[0].DisplayText"),
        ({"WordConfidence": [{}]}, "SpeechSegments[0].WordConfidence[0].StartTime"),
    ],
)
def test_a_wrong_value_is_refused_with_its_path(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(IntakeProblem) as caught:
        read(pca(pca_segment("spk_0", "ja", start=0.5, **changes)))
    assert caught.value.code is ProblemCode.BAD_VALUE
    assert caught.value.data["field"] == field


def test_a_zone_that_is_none_is_refused() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read(pca(pca_segment("spk_0", "ja", start=0.5), ConversationLocation="Europe/Nowhere"))
    assert caught.value.data["field"] == "ConversationAnalytics.ConversationLocation"
