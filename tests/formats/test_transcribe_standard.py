"""Amazon Transcribe without Call Analytics. There is no published file here: documents by the guide's field list."""

import json
from typing import Any

import pytest

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.incoming import IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Party, Word
from leidraad.domain.language.languages import Language
from leidraad.formats.read import read_contact
from tests.formats.speech_documents import (
    labelled,
    transcribe_by_channel,
    transcribe_by_speaker,
    transcribe_item,
)


def read(document: dict[str, Any], *parties: Party) -> IncomingContact:
    return read_contact(json.dumps(document).encode(), name="call.json", audio_parties=parties)


def test_speakers_make_turns_and_nobody_is_guessed() -> None:
    contact = read(transcribe_by_speaker())
    assert [(turn.party, turn.text) for turn in contact.turns] == [
        (Party.OTHER, "Goedemorgen."),
        (Party.OTHER, "Dag mevrouw"),
    ]
    assert contact.separation is Separation.TOGETHER
    assert (contact.facts.source_id, contact.facts.language) == ("call-1", Language.DUTCH)
    assert contact.facts.duration_s == 2.9


def test_words_keep_times_confidence_and_the_punctuation_behind_them() -> None:
    first = read(transcribe_by_speaker()).turns[0]
    assert first.words == (Word("Goedemorgen.", 0.5, 1.1, 0.97),)


def test_channels_carry_who_the_sender_says() -> None:
    told = read(transcribe_by_channel(), Party.CUSTOMER, Party.AGENT)
    assert [(turn.party, turn.text) for turn in told.turns] == [
        (Party.CUSTOMER, "Hallo?"),
        (Party.AGENT, "Ja"),
    ]
    assert told.separation is Separation.STATED
    assert {turn.party for turn in read(transcribe_by_channel()).turns} == {Party.OTHER}


def test_what_was_told_of_channels_says_nothing_of_speakers_on_one() -> None:
    document = transcribe_by_speaker()
    for item in document["results"]["items"]:
        item["channel_label"] = "ch_0"
    told = read(document, Party.AGENT, Party.CUSTOMER)
    assert {turn.party for turn in told.turns} == {Party.OTHER}


def test_older_documents_name_the_speaker_in_the_segments_alone() -> None:
    items = [
        transcribe_item("Hallo", "0.2", "0.6", speaker_label="spk_0"),
        transcribe_item("ja", "0.7", "0.9", speaker_label="spk_1"),
    ]
    document = transcribe_by_speaker()
    document["results"]["speaker_labels"]["segments"] = [{"items": [labelled(item)]} for item in items]
    document["results"]["items"] = [{**item, "speaker_label": None} for item in items]
    assert [turn.text for turn in read(document).turns] == ["Hallo", "ja"]


def test_removed_personal_data_stays_a_mark() -> None:
    document = transcribe_by_speaker()
    document["results"]["items"] = [
        transcribe_item("[PII]", "0.2", "0.6", redactions=[{"category": "PII", "type": "NAME"}]),
        transcribe_item("[PHONE]", "0.6", "0.9"),
    ]
    (turn,) = read(document).turns
    assert [word.text for word in turn.words] == ["[PII]", "[phone]"]


def test_a_document_with_its_full_text_alone_is_one_turn_without_times() -> None:
    document = transcribe_by_speaker(results={"transcripts": [{"transcript": "Goedemorgen."}]})
    (turn,) = read(document).turns
    assert (turn.text, turn.start_s, turn.words) == ("Goedemorgen.", None, ())


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"start_time": "soon"}, "results.items[0].start_time"),
        ({"end_time": "0.1"}, "results.items[0].end_time"),
        ({"alternatives": []}, "results.items[0].alternatives"),
        ({"alternatives": [{"content": 4}]}, "results.items[0].alternatives[0].content"),
        (
            {"alternatives": [{"content": "a", "confidence": "1.2"}]},
            "results.items[0].alternatives[0].confidence",
        ),
    ],
)
def test_a_wrong_value_is_refused_with_its_path(changes: dict[str, Any], field: str) -> None:
    document = transcribe_by_speaker()
    document["results"]["items"] = [transcribe_item("a", "0.5", "1.0", **changes)]
    with pytest.raises(IntakeProblem) as caught:
        read(document)
    assert caught.value.code is ProblemCode.BAD_VALUE
    assert caught.value.data["field"] == field


def test_an_unfinished_job_is_refused() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read(transcribe_by_speaker(status="FAILED"))
    assert caught.value.data == {"field": "status", "value": "FAILED", "expected": "COMPLETED"}
