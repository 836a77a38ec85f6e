"""The real loader and the real engine, on a model with random weights: it writes noise, and all else is as it will be."""

import json
import socket
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from leidraad.domain.language.languages import Language
from leidraad.engines.speech_to_text import (
    ChannelTranscript,
    LanguageNotSupported,
    ModelIncomplete,
    ModelUnusable,
    TranscriptionFailed,
)
from leidraad.engines.speech_to_text.faster_whisper import (
    Device,
    FasterWhisper,
    Hardware,
    likeliest_of_the_four,
    load_faster_whisper,
)
from leidraad.engines.speech_to_text.options import TranscriptionOptions
from tests.shared_data import shared_data
from tests.tiny_whisper import build_tiny_whisper

CPU = Hardware(device=Device.CPU)
QUICK = TranscriptionOptions(temperature=(0.0,))  # noise fails every threshold: no second tries


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves that nothing is downloaded: any attempt to connect fails the test."""

    def refuse(*arguments: object, **options: object) -> None:
        raise AssertionError("the network was used")

    for name in ("getaddrinfo", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_tiny_whisper(tmp_path_factory.mktemp("models") / "random-weights")


@pytest.fixture(scope="module")
def engine(folder: Path) -> FasterWhisper:
    return load_faster_whisper(folder, hardware=CPU, options=QUICK)


@pytest.fixture(scope="module")
def dutch_call() -> NDArray[np.float32]:
    """66 s of a Dutch telephone conversation."""
    from faster_whisper.audio import decode_audio

    path = shared_data("audio/telephone-nl-fr-de-en/dutch_duo_sample_2-mono-NB.wav")
    samples: NDArray[np.float32] = decode_audio(str(path))
    return samples


@pytest.fixture(scope="module")
def transcript(engine: FasterWhisper, dutch_call: NDArray[np.float32]) -> ChannelTranscript:
    return engine.transcribe(dutch_call)


def test_words_come_with_times_within_the_recording_in_order(transcript: ChannelTranscript) -> None:
    assert len(transcript.words) > 10
    starts = [word.start_s for word in transcript.words]
    assert starts == sorted(starts)
    for word in transcript.words:
        assert 0 <= word.start_s <= word.end_s <= transcript.duration_s
        assert word.text == word.text.strip() != ""
        assert type(word.start_s) is float  # numpy's own floats do not go into JSON
        assert word.confidence is not None
        assert 0 <= word.confidence <= 1


def test_transcript_says_what_wrote_it_and_how(transcript: ChannelTranscript) -> None:
    assert (transcript.engine, transcript.model) == ("faster-whisper", "random-weights")
    assert transcript.engine_version.split(".")[0].isdigit()
    assert transcript.options["compute_type"] == "int8"
    assert transcript.options["beam_size"] == 5
    assert json.loads(json.dumps(transcript.options, allow_nan=False)) == transcript.options


def test_duration_is_all_and_speech_is_what_was_listened_to(transcript: ChannelTranscript) -> None:
    assert transcript.duration_s == pytest.approx(65.95, abs=0.01)
    assert 30 < transcript.speech_s < transcript.duration_s


def test_language_is_found_among_the_four(transcript: ChannelTranscript) -> None:
    assert transcript.language in set(Language)
    assert transcript.language_probability is not None
    assert 0.25 <= transcript.language_probability <= 1


def test_language_outside_the_four_is_not_used_although_the_model_hears_it(
    tmp_path: Path, dutch_call: NDArray[np.float32]
) -> None:
    from faster_whisper import WhisperModel

    folder = build_tiny_whisper(tmp_path / "model", seed=4)
    samples = dutch_call[: 16_000 * 20]
    heard, _, _ = WhisperModel(str(folder), device="cpu").detect_language(samples, vad_filter=True)
    assert heard == "ja"  # or this test would show nothing

    transcript = load_faster_whisper(folder, hardware=CPU, options=QUICK).transcribe(samples)

    assert transcript.language in set(Language)
    told = load_faster_whisper(folder, hardware=CPU, options=QUICK).transcribe(
        samples, language=transcript.language
    )
    assert transcript.words == told.words


def test_language_told_is_taken_as_it_is(engine: FasterWhisper, dutch_call: NDArray[np.float32]) -> None:
    transcript = engine.transcribe(dutch_call[: 16_000 * 20], language=Language.FRENCH)

    assert transcript.language is Language.FRENCH
    assert transcript.language_probability is None


def test_same_audio_gives_the_same_words_also_where_it_is_sampled(
    folder: Path, dutch_call: NDArray[np.float32]
) -> None:
    engine = load_faster_whisper(folder, hardware=CPU, options=TranscriptionOptions(temperature=(0.0, 0.8)))

    first = engine.transcribe(dutch_call[: 16_000 * 25])
    engine.transcribe(dutch_call[16_000 * 30 : 16_000 * 40])
    second = engine.transcribe(dutch_call[: 16_000 * 25])

    assert first == second


def test_progress_rises_from_nothing_to_all(engine: FasterWhisper, dutch_call: NDArray[np.float32]) -> None:
    shares: list[float] = []

    engine.transcribe(dutch_call[: 16_000 * 40], on_progress=shares.append)

    assert shares[0] == 0
    assert shares[-1] == 1
    assert shares == sorted(shares)
    assert len(shares) > 2


@pytest.mark.parametrize("length_s", [0, 0.01, 4])
def test_silence_gives_no_words_and_no_language(engine: FasterWhisper, length_s: float) -> None:
    transcript = engine.transcribe(np.zeros(int(16_000 * length_s), np.float32))

    assert transcript.words == ()
    assert transcript.language is None
    assert transcript.speech_s == 0
    assert transcript.duration_s == pytest.approx(length_s)


def test_mistake_in_what_takes_the_progress_is_not_taken_for_the_engines(
    engine: FasterWhisper, dutch_call: NDArray[np.float32]
) -> None:
    def fail(share: float) -> None:
        raise RuntimeError("the caller's own")

    with pytest.raises(RuntimeError, match="the caller's own"):
        engine.transcribe(dutch_call[: 16_000 * 5], on_progress=fail)


def test_silence_in_a_told_language_gives_no_words(engine: FasterWhisper) -> None:
    transcript = engine.transcribe(np.zeros(16_000 * 4, np.float32), language=Language.DUTCH)

    assert transcript.words == ()
    assert transcript.language is Language.DUTCH


def test_no_word_lies_outside_speech(engine: FasterWhisper, dutch_call: NDArray[np.float32]) -> None:
    silence = np.zeros(16_000 * 30, np.float32)
    samples = np.concatenate([silence, dutch_call[: 16_000 * 20], silence])

    words = engine.transcribe(samples).words

    assert words
    for word in words:
        assert 29 < (word.start_s + word.end_s) / 2 < 51


@pytest.mark.parametrize("language", [None, Language.GERMAN])
def test_windows_computed_at_once_give_words_in_order_within_speech(
    folder: Path, dutch_call: NDArray[np.float32], language: Language | None
) -> None:
    engine = load_faster_whisper(folder, hardware=Hardware(device=Device.CPU, batch_size=4), options=QUICK)
    silence = np.zeros(16_000 * 30, np.float32)

    transcript = engine.transcribe(np.concatenate([silence, dutch_call[: 16_000 * 45]]), language=language)

    starts = [word.start_s for word in transcript.words]
    assert len(starts) > 5
    assert starts == sorted(starts)
    assert starts[0] > 29
    assert max(starts) > 60  # the second window as well
    assert transcript.options["batch_size"] == 4
    assert transcript.language in set(Language)
    assert transcript == engine.transcribe(
        np.concatenate([silence, dutch_call[: 16_000 * 45]]), language=language
    )
    assert engine.transcribe(silence).words == ()


def test_machine_with_a_gpu_uses_it_in_16_bits_and_one_without_its_processor_in_8(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import ctranslate2
    import faster_whisper

    asked: list[tuple[object, object, object]] = []

    class Noted(faster_whisper.WhisperModel):  # type: ignore[misc]  # untyped library
        def __init__(self, folder: str, **options: object) -> None:
            asked.append((options["device"], options["compute_type"], options["cpu_threads"]))
            super().__init__(folder, device="cpu")

    monkeypatch.setattr(faster_whisper, "WhisperModel", Noted)
    for gpu_count, threads in ((0, 3), (2, 5)):
        monkeypatch.setattr(ctranslate2, "get_cuda_device_count", lambda count=gpu_count: count)
        load_faster_whisper(folder, hardware=Hardware(thread_count=threads))

    assert asked == [("cpu", "int8", 3), ("cuda", "float16", 5)]


def test_gpu_asked_for_and_absent_is_told(folder: Path) -> None:
    import ctranslate2

    if ctranslate2.get_cuda_device_count():
        pytest.skip("this machine has a GPU")

    with pytest.raises(ModelUnusable, match=r"(?i)cuda"):
        load_faster_whisper(folder, hardware=Hardware(device=Device.GPU))


def test_two_channels_at_once_are_a_mistake_of_the_caller(engine: FasterWhisper) -> None:
    with pytest.raises(ValueError, match="one channel"):
        engine.transcribe(np.zeros((2, 16_000), np.float32))
    with pytest.raises(ValueError, match="float64"):
        engine.transcribe(np.zeros(16_000))  # type: ignore[arg-type]  # the mistake under test


def test_engine_that_breaks_off_says_so(folder: Path, dutch_call: NDArray[np.float32]) -> None:
    wrong = TranscriptionOptions(temperature=(0.0,), max_new_tokens=10_000)
    engine = load_faster_whisper(folder, hardware=CPU, options=wrong)

    with pytest.raises(TranscriptionFailed) as caught:
        engine.transcribe(dutch_call[: 16_000 * 5])

    assert caught.value.engine == "faster-whisper"
    assert caught.value.reason


def test_model_is_loaded_once_for_all_options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import faster_whisper

    loaded: list[object] = []

    class Counted(faster_whisper.WhisperModel):  # type: ignore[misc]  # untyped library
        def __init__(self, *arguments: object, **options: object) -> None:
            loaded.append(arguments)
            super().__init__(*arguments, **options)

    monkeypatch.setattr(faster_whisper, "WhisperModel", Counted)
    folder = build_tiny_whisper(tmp_path / "model")

    load_faster_whisper(folder, hardware=CPU)
    load_faster_whisper(folder / ".", hardware=CPU, options=QUICK.with_names(("Voorbeeldbank",)))

    assert len(loaded) == 1


@pytest.mark.parametrize("name", ["model.bin", "config.json", "tokenizer.json", "vocabulary.json"])
def test_missing_file_is_named_and_nothing_is_downloaded(tmp_path: Path, name: str) -> None:
    folder = build_tiny_whisper(tmp_path / "model")
    (folder / name).unlink()

    with pytest.raises(ModelIncomplete) as caught:
        load_faster_whisper(folder, hardware=CPU)

    assert caught.value.missing == (name.replace(".json", ".*") if name.startswith("vocabulary") else name,)


def test_absent_folder_lacks_everything(tmp_path: Path) -> None:
    with pytest.raises(ModelIncomplete) as caught:
        load_faster_whisper(tmp_path / "absent", hardware=CPU)

    assert len(caught.value.missing) == 4


@pytest.mark.parametrize("name", ["model.bin", "tokenizer.json", "vocabulary.json"])
def test_broken_file_makes_the_model_unusable(tmp_path: Path, name: str) -> None:
    folder = build_tiny_whisper(tmp_path / "model")
    (folder / name).write_bytes(b"broken")

    with pytest.raises(ModelUnusable) as caught:
        load_faster_whisper(folder, hardware=CPU)

    assert caught.value.folder == folder
    assert caught.value.reason


def test_model_for_other_features_asks_for_the_file_that_states_them(tmp_path: Path) -> None:
    folder = build_tiny_whisper(tmp_path / "model")
    (folder / "preprocessor_config.json").write_text(json.dumps({"feature_size": 128}))

    with pytest.raises(ModelIncomplete) as caught:
        load_faster_whisper(folder, hardware=CPU)

    assert caught.value.missing == ("preprocessor_config.json",)


def test_english_only_model_refuses_dutch(tmp_path: Path) -> None:
    folder = build_tiny_whisper(tmp_path / "model.en")
    vocabulary = json.loads((folder / "vocabulary.json").read_text())
    vocabulary[vocabulary.index("")] = (
        "<|not empty|>"  # the empty token is what marks a model as multilingual
    )
    (folder / "vocabulary.json").write_text(json.dumps(vocabulary))
    engine = load_faster_whisper(folder, hardware=CPU, options=QUICK)

    with pytest.raises(LanguageNotSupported):
        engine.transcribe(np.zeros(16_000, np.float32), language=Language.DUTCH)
    assert engine.transcribe(np.zeros(16_000, np.float32), language=Language.ENGLISH).words == ()


def test_flemish_taken_for_afrikaans_is_dutch() -> None:
    heard = [("af", 0.5), ("nl", 0.3), ("de", 0.1), ("fr", 0.0), ("en", 0.1)]

    language, share = likeliest_of_the_four("af", heard)

    assert language is Language.DUTCH
    assert share == pytest.approx(0.6)


def test_english_only_model_hears_english() -> None:
    assert likeliest_of_the_four("en", None) == (Language.ENGLISH, 1.0)
