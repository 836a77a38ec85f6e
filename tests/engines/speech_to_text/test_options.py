"""Every option of the library is stated by us: one that appears, goes or is renamed fails here."""

import inspect
import json
from dataclasses import fields
from pathlib import Path

from faster_whisper import BatchedInferencePipeline, WhisperModel
from faster_whisper.vad import VadOptions

from leidraad.engines.speech_to_text.options import SpeechGateOptions, TranscriptionOptions

ASKED_PER_CALL = {"self", "audio", "language"}


def test_options_are_those_of_the_library_no_more_and_no_fewer() -> None:
    known = set(inspect.signature(WhisperModel.transcribe).parameters) - ASKED_PER_CALL

    assert {field.name for field in fields(TranscriptionOptions)} == known


def test_batched_transcription_takes_the_same_options() -> None:
    known = set(inspect.signature(BatchedInferencePipeline.transcribe).parameters)

    assert known - ASKED_PER_CALL - {"batch_size"} == {field.name for field in fields(TranscriptionOptions)}


def test_options_of_the_speech_gate_are_those_of_the_library() -> None:
    known = {field.name for field in fields(VadOptions)}

    assert {field.name for field in fields(SpeechGateOptions)} == known


def test_arguments_are_taken_by_the_library() -> None:
    arguments = TranscriptionOptions().as_arguments()

    inspect.signature(WhisperModel.transcribe).bind(None, None, **arguments)
    gate = VadOptions(**arguments["vad_parameters"])  # type: ignore[arg-type]  # a dict, as the library asks
    assert gate.max_speech_duration_s == float("inf")
    assert (gate.min_silence_duration_ms, gate.speech_pad_ms) == (2000, 400)


def test_where_we_differ_from_the_library_is_known() -> None:
    parameters = inspect.signature(WhisperModel.transcribe).parameters
    ours = TranscriptionOptions().as_arguments()

    differing = {name for name, value in ours.items() if _plain(value) != _plain(parameters[name].default)}

    assert differing == {
        "condition_on_previous_text",
        "word_timestamps",
        "vad_filter",
        "vad_parameters",
        "language_detection_segments",
    }


def test_options_are_stored_as_plain_json_that_says_all() -> None:
    plain = TranscriptionOptions().as_plain()

    assert json.loads(json.dumps(plain, allow_nan=False)) == plain
    assert set(plain) == set(TranscriptionOptions().as_arguments())


def test_every_option_is_explained() -> None:
    explained = (Path(__file__).parents[3] / "docs/speech.md").read_text("utf-8")

    for field in (*fields(TranscriptionOptions), *fields(SpeechGateOptions)):
        assert f"`{field.name}`" in explained, field.name


def test_names_to_expect_become_hotwords() -> None:
    assert (
        TranscriptionOptions().with_names(("Voorbeeldbank", "Kaart Plus")).hotwords
        == "Voorbeeldbank, Kaart Plus"
    )
    assert TranscriptionOptions().with_names(()).hotwords is None


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
