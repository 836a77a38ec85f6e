"""The real library on two small models that tell tones apart: what is carried through, and what a damaged file does.

Nothing here says how well voices are told apart: that needs real models.
"""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from leidraad.engines.diarisation import ModelIncomplete, ModelUnusable, VoiceSpan
from leidraad.engines.diarisation.sherpa import SherpaDiarisation, load_sherpa
from tests.tiny_diariser import HIGH_HZ, LOW_HZ, RATE_HZ, build_tiny_diariser, tone

PAUSE = np.zeros(RATE_HZ, np.float32)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> SherpaDiarisation:
    return load_sherpa(build_tiny_diariser(tmp_path_factory.mktemp("models") / "tones"))


def test_two_that_take_turns_are_told_apart_with_their_times(engine: SherpaDiarisation) -> None:
    call = np.concatenate([tone(LOW_HZ, 3), PAUSE, tone(HIGH_HZ, 4), PAUSE, tone(LOW_HZ, 2)])

    spans = engine.voices(call)

    assert [(round(span.start_s), round(span.end_s)) for span in spans] == [(0, 3), (4, 8), (9, 11)]
    assert spans[0].voice == spans[2].voice != spans[1].voice
    assert all(span.confidence is not None and 0 <= span.confidence <= 1 for span in spans)


def test_one_voice_is_one_voice(engine: SherpaDiarisation) -> None:
    assert len({span.voice for span in engine.voices(tone(HIGH_HZ, 5))}) == 1


def test_silence_and_no_samples_have_no_voice(engine: SherpaDiarisation) -> None:
    assert engine.voices(np.zeros(5 * RATE_HZ, np.float32)) == ()
    assert engine.voices(np.zeros(0, np.float32)) == ()


def test_a_span_never_ends_after_the_recording(engine: SherpaDiarisation) -> None:
    samples = tone(LOW_HZ, 5)
    assert max(span.end_s for span in engine.voices(samples)) <= samples.size / RATE_HZ


def test_the_engine_names_itself_with_its_version(engine: SherpaDiarisation) -> None:
    assert engine.name.startswith("sherpa-onnx 2.")


def test_what_comes_out_holds_times_and_numbers_and_no_print_of_a_voice() -> None:
    assert set(VoiceSpan.__slots__) == {"start_s", "end_s", "voice", "confidence"}


def test_a_folder_without_a_file_says_which(tmp_path: Path) -> None:
    folder = build_tiny_diariser(tmp_path / "models")
    (folder / "embedding.onnx").unlink()
    with pytest.raises(ModelIncomplete) as raised:
        load_sherpa(folder)
    assert raised.value.missing == ("embedding.onnx",)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    folder = build_tiny_diariser(tmp_path / "models")
    (folder / "segmentation.onnx").write_bytes(b"no model")
    with pytest.raises(ModelUnusable, match=r"segmentation\.onnx"):
        load_sherpa(folder)


def test_a_model_of_another_kind_is_refused_before_the_library_ends_the_process(tmp_path: Path) -> None:
    folder = build_tiny_diariser(tmp_path / "models")
    (folder / "segmentation.onnx").write_bytes((folder / "embedding.onnx").read_bytes())
    with pytest.raises(ModelUnusable, match="window_size"):
        load_sherpa(folder)


def test_the_library_would_have_ended_the_process(tmp_path: Path) -> None:
    """Why the metadata is looked at first; when this fails, the check may go."""
    folder = build_tiny_diariser(tmp_path / "models")
    wrong = str(folder / "embedding.onnx")
    program = (
        "import sherpa_onnx as s\n"
        f"p = s.OfflineSpeakerSegmentationPyannoteModelConfig(model={wrong!r})\n"
        "c = s.OfflineSpeakerDiarizationConfig(s.OfflineSpeakerSegmentationModelConfig(p),"
        f" s.SpeakerEmbeddingExtractorConfig(model={wrong!r}), s.FastClusteringConfig(num_clusters=2))\n"
        "try:\n    s.OfflineSpeakerDiarization(c)\n"
        "except Exception:\n    pass\n"
        "print('alive')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert "alive" not in done.stdout
