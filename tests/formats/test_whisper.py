"""Whisper and its relatives, by the members that each writes."""

import json
from typing import Any

import pytest

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.incoming import IncomingContact
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Party, Word
from leidraad.domain.language.languages import Language
from leidraad.formats.read import read_contact
from tests.formats.speech_documents import whisper, whisper_cpp


def read(document: dict[str, Any]) -> IncomingContact:
    return read_contact(json.dumps(document).encode(), name="call.json")


def test_segments_are_turns_of_nobody_in_particular() -> None:
    contact = read(whisper())
    (turn,) = contact.turns
    assert (turn.party, turn.text, turn.start_s, turn.end_s) == (
        Party.OTHER,
        "Goedemorgen, waarmee kan ik helpen?",
        0.0,
        2.5,
    )
    assert turn.words[1] == Word("waarmee", 0.5, 1.0, 0.8)
    assert contact.separation is Separation.TOGETHER
    assert contact.facts.language is Language.DUTCH


@pytest.mark.parametrize(
    ("name", "language"),
    [("dutch", Language.DUTCH), ("French", Language.FRENCH), ("de", Language.GERMAN), ("welsh", None)],
)
def test_the_interface_of_openai_names_languages_in_english(name: str, language: Language | None) -> None:
    assert read(whisper(task="transcribe", language=name, duration=2.6)).facts.language is language


def test_whisperx_names_speakers_by_number_and_leaves_figures_untimed() -> None:
    words = [{"word": "om", "start": 0.0, "end": 0.2, "score": 0.9}, {"word": "14"}]
    segment = {"start": 0.0, "end": 1.0, "text": " om 14", "words": words, "speaker": "SPEAKER_00"}
    (turn,) = read({"segments": [segment], "word_segments": words}).turns
    assert (turn.party, turn.text, turn.words) == (Party.OTHER, "om 14", ())


def test_a_diarised_answer_with_known_speakers_names_the_party() -> None:
    segments = [
        {"type": "transcript.text.segment", "id": "1", "start": 0, "end": 1, "text": "Ja", "speaker": "agent"}
    ]
    assert read({"text": "Ja", "segments": segments}).turns[0].party is Party.AGENT


def test_whisper_cpp_counts_in_milliseconds() -> None:
    contact = read(whisper_cpp())
    assert [(turn.text, turn.start_s, turn.end_s) for turn in contact.turns] == [("Bonjour.", 0.0, 2.0)]
    assert contact.facts.language is Language.FRENCH


def test_a_recording_without_speech_has_no_turns() -> None:
    with pytest.raises(IntakeProblem) as caught:
        read(whisper(text="", segments=[]))
    assert caught.value.code is ProblemCode.NO_TURNS


@pytest.mark.parametrize(
    ("changes", "field"), [({"start": "x"}, "start"), ({"end": -1}, "end"), ({"text": 3}, "text")]
)
def test_a_wrong_value_is_refused_with_its_path(changes: dict[str, Any], field: str) -> None:
    segment = {"start": 0.0, "end": 1.0, "text": "ja", **changes}
    with pytest.raises(IntakeProblem) as caught:
        read(whisper(segments=[segment]))
    assert caught.value.data["field"] == f"segments[0].{field}"
