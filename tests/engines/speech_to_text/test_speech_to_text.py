"""What every engine behind the Protocol owes its caller, and one loop in which real words come out of real sound."""

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from jiwer import wer
from numpy.typing import NDArray

from leidraad.domain.language.languages import Language
from leidraad.engines.speech_to_text import LanguageNotSupported, SpeechToText
from leidraad.engines.speech_to_text.faster_whisper import Device, Hardware, load_faster_whisper
from leidraad.engines.voice_activity import speech_spans
from tests.engines.speech_to_text.pocketsphinx import PocketSphinx
from tests.tiny_whisper import build_tiny_whisper

SPOKEN = (
    "thank you for calling how can i help you today",
    "i would like to know when my order will arrive",
    "could you please give me your customer number",
    "i have been waiting for more than twenty minutes",
    "the invoice of last month is not correct",
    "thank you very much for your help and have a nice day",
)


@pytest.fixture(scope="module", params=["faster-whisper", "pocketsphinx"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> SpeechToText:
    if request.param == "pocketsphinx":
        return PocketSphinx()
    folder = build_tiny_whisper(tmp_path_factory.mktemp("model"))
    return load_faster_whisper(folder, hardware=Hardware(device=Device.CPU))


def spoken(sentence: str, folder: Path) -> NDArray[np.float32]:
    """The sentence as flite, a speech synthesiser of Debian, says it in the voice ``rms``."""
    from faster_whisper.audio import decode_audio

    program = shutil.which("flite")
    if program is None:
        pytest.skip("flite is absent (Debian: apt install flite); nothing can speak")
    path = folder / "spoken.wav"
    subprocess.run([program, "-voice", "rms", "-t", sentence, "-o", str(path)], check=True)
    samples: NDArray[np.float32] = decode_audio(str(path))
    return samples


def test_spoken_sentences_are_recognised(tmp_path: Path) -> None:
    engine: SpeechToText = PocketSphinx()

    heard = [
        " ".join(word.text for word in engine.transcribe(spoken(sentence, tmp_path)).words)
        for sentence in SPOKEN
    ]

    assert wer(list(SPOKEN), heard) <= 0.15  # of 55 words; measured 0.05


def test_recognised_words_lie_where_speech_was_found(tmp_path: Path) -> None:
    silence = np.zeros(3 * 16_000, np.float32)
    samples = np.concatenate([silence, spoken(SPOKEN[1], tmp_path), silence])

    words = PocketSphinx().transcribe(samples).words
    (span,) = speech_spans(samples)

    inside = [word for word in words if span[0] - 0.2 <= (word.start_s + word.end_s) / 2 <= span[1] + 0.2]
    assert 3 - 0.2 < span[0] < 3.5
    assert len(inside) >= len(words) - 1
    assert len(inside) >= 8


def test_words_of_any_engine_are_in_order_and_within_the_recording(
    engine: SpeechToText, tmp_path: Path
) -> None:
    shares: list[float] = []

    transcript = engine.transcribe(
        spoken(SPOKEN[0], tmp_path), language=Language.ENGLISH, on_progress=shares.append
    )

    assert transcript.words
    assert transcript.language is Language.ENGLISH
    assert transcript.engine
    assert transcript.engine_version
    assert shares[-1] == 1
    previous_s = 0.0
    for word in transcript.words:
        assert previous_s <= word.start_s <= word.end_s <= transcript.duration_s
        previous_s = word.start_s


def test_any_engine_hears_nothing_in_no_samples(engine: SpeechToText) -> None:
    transcript = engine.transcribe(np.zeros(0, np.float32), language=Language.ENGLISH)

    assert transcript.words == ()
    assert transcript.duration_s == 0


def test_engine_for_english_refuses_dutch() -> None:
    with pytest.raises(LanguageNotSupported):
        PocketSphinx().transcribe(np.zeros(16_000, np.float32), language=Language.DUTCH)
