"""Speech to text with Whisper models on CTranslate2, through faster-whisper. Loads from a folder and downloads nothing.

A model is loaded once per process, folder and device, and kept. Radford et al., "Robust Speech Recognition via Large-Scale Weak Supervision", 2022; word times come from
its cross-attention.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leidraad.domain.contacts.invented_text import Stretch
from leidraad.domain.contacts.turns import Word
from leidraad.domain.language.languages import Language
from leidraad.engines.speech_to_text import (
    SAMPLE_RATE_HZ,
    ChannelTranscript,
    LanguageNotSupported,
    ModelIncomplete,
    ModelUnusable,
    Plain,
    TranscriptionFailed,
)
from leidraad.engines.speech_to_text.options import TranscriptionOptions
from leidraad.engines.speech_to_text.windows import Chunk, chunks_of_speech, heard_samples, windows_of

ENGINE = "faster-whisper"
NEEDED_FILES = ("model.bin", "config.json", "tokenizer.json", "vocabulary.*")
_SEED = 0  # of the sampling that follows when a window fails a threshold: the same audio gives the same words


class Device(StrEnum):
    AUTO = "auto"  # a GPU when one is there
    CPU = "cpu"
    GPU = "gpu"


@dataclass(frozen=True, slots=True)
class Hardware:
    """Where a model runs. ``thread_count`` is for the CPU; None leaves it to the library.

    ``batch_size`` windows of a recording are computed at once: above 1 it is faster and takes more memory, and a window
    that fails a threshold is not tried again. docs/speech.md has the figures.
    """

    device: Device = Device.AUTO
    thread_count: int | None = None
    batch_size: int = 1


@dataclass(frozen=True, slots=True)
class _Placement:
    device: str  # as CTranslate2 names it
    compute_type: str


@dataclass(frozen=True, slots=True)
class _LoadedModel:
    whisper: Any
    name: str
    placement: _Placement
    batch_size: int
    turn: threading.Lock  # the seed is the process's: two transcriptions at once would not repeat


@dataclass(frozen=True, slots=True)
class _Heard:
    """What one run found out before any word is computed; the segments are computed as they are taken."""

    segments: Iterable[Any]
    language: Language | None
    share: float | None
    speech_s: float


class FasterWhisper:
    """Implements SpeechToText; made by ``load_faster_whisper``. Threads that share it take turns."""

    def __init__(self, model: _LoadedModel, *, options: TranscriptionOptions) -> None:
        self._model = model
        self._options = options

    def transcribe(
        self,
        samples: NDArray[np.float32],
        *,
        language: Language | None = None,
        speech: Sequence[tuple[float, float]] | None = None,
        on_progress: Callable[[float], None] | None = None,
    ) -> ChannelTranscript:
        self._check(samples, language)
        duration_s = samples.size / SAMPLE_RATE_HZ
        report = on_progress or _nobody
        with self._model.turn:
            heard = self._listen(_Sound.of(samples, speech), language)
            stretches = tuple(
                _stretches(_reported(heard.segments, report, duration_s=duration_s), duration_s)
            )
        report(1.0)
        return self._transcript(stretches, heard, duration_s=duration_s)

    def _check(self, samples: NDArray[np.float32], language: Language | None) -> None:
        if samples.ndim != 1 or samples.dtype != np.float32:
            raise ValueError(f"one channel of float32 is needed, not {samples.ndim} of {samples.dtype}")
        if language not in (None, Language.ENGLISH) and not self._model.whisper.model.is_multilingual:
            raise LanguageNotSupported(language, model=self._model.name)

    def _listen(self, sound: "_Sound", language: Language | None) -> _Heard:
        if not sound.samples.size:
            return _Heard((), language, None, 0.0)
        segments, info = self._run(sound, language)
        speech_s = float(info.duration_after_vad)
        if not speech_s or language is not None:
            return _Heard(segments if speech_s else (), language, None, speech_s)
        chosen, share = likeliest_of_the_four(info.language, info.all_language_probs)
        if chosen != info.language:
            segments, info = self._run(sound, chosen)
        return _Heard(segments, chosen, share, speech_s)

    def _run(self, sound: "_Sound", language: Language | None) -> tuple[Iterable[Any], Any]:
        import ctranslate2  # noqa: PLC0415  takes a second: only where speech is transcribed

        ctranslate2.set_random_seed(_SEED)
        arguments = self._options.as_arguments() | {"language": None if language is None else language.value}
        if sound.chunks is not None:
            arguments["vad_filter"] = False  # the caller has looked where speech is
        with _engine_failures():
            if self._model.batch_size == 1:
                segments, info = self._model.whisper.transcribe(sound.samples, **arguments)
            else:
                segments, info = self._run_batched(sound, arguments)
        return sound.in_its_time(segments), info

    def _run_batched(self, sound: "_Sound", arguments: dict[str, object]) -> tuple[Iterable[Any], Any]:
        from faster_whisper import BatchedInferencePipeline  # noqa: PLC0415  as above

        pipeline = BatchedInferencePipeline(
            self._model.whisper
        )  # anew: it carries state from one call to the next
        arguments["clip_timestamps"] = sound.windows()  # None is its word for "all of it"
        segments, info = pipeline.transcribe(sound.samples, batch_size=self._model.batch_size, **arguments)
        return segments, info

    def _transcript(
        self, stretches: tuple[Stretch, ...], heard: _Heard, *, duration_s: float
    ) -> ChannelTranscript:
        placement: dict[str, Plain] = {
            "device": self._model.placement.device,
            "compute_type": self._model.placement.compute_type,
            "batch_size": self._model.batch_size,
            "seed": _SEED,
        }
        return ChannelTranscript(
            words=tuple(word for stretch in stretches for word in stretch.words),
            language=heard.language,
            language_probability=heard.share,
            duration_s=duration_s,
            speech_s=heard.speech_s,
            engine=ENGINE,
            engine_version=_engine_version(),
            model=self._model.name,
            options=self._options.as_plain() | placement,
            stretches=stretches,
        )


@dataclass(frozen=True, slots=True)
class _Sound:
    """What the model gets to hear; with chunks, where each part of it lies in the channel."""

    samples: NDArray[np.float32]
    chunks: tuple[Chunk, ...] | None = None
    speech: tuple[tuple[float, float], ...] = ()

    @classmethod
    def of(cls, samples: NDArray[np.float32], speech: Sequence[tuple[float, float]] | None) -> "_Sound":
        if speech is None:
            return cls(samples)
        chunks = chunks_of_speech(speech, sample_count=samples.size, rate_hz=SAMPLE_RATE_HZ)
        return cls(heard_samples(samples, chunks), tuple(chunks), tuple(speech))

    def windows(self) -> list[dict[str, float]] | None:
        if self.chunks is None:
            return None
        windows = windows_of(self.chunks, self.speech, rate_hz=SAMPLE_RATE_HZ)
        return [{"start": start_s, "end": end_s} for start_s, end_s in windows]

    def in_its_time(self, segments: Iterable[Any]) -> Iterable[Any]:
        """The segments with the times of the whole channel."""
        if self.chunks is None:
            return segments
        from faster_whisper.transcribe import restore_speech_timestamps  # noqa: PLC0415  as above

        chunks = [{"start": start, "end": end} for start, end in self.chunks]
        restored: Iterable[Any] = restore_speech_timestamps(segments, chunks, SAMPLE_RATE_HZ)
        return restored


def load_faster_whisper(
    folder: Path, *, hardware: Hardware | None = None, options: TranscriptionOptions | None = None
) -> FasterWhisper:
    """The engine for the model in ``folder``; the model is loaded at the first call of this process and kept.

    Nothing is ever downloaded: ModelIncomplete names what the folder lacks, ModelUnusable says why it does not load.
    """
    with _LOADING:
        model = _load(folder.resolve(), hardware or Hardware())
    return FasterWhisper(model, options=options or TranscriptionOptions())


def missing_files(folder: Path) -> tuple[str, ...]:
    """Which of the files that every model needs are not in ``folder``; empty when all are there."""
    return tuple(name for name in NEEDED_FILES if not any(path.is_file() for path in folder.glob(name)))


@cache
def _engine_version() -> str:
    return version("faster-whisper")  # reads a file each time


def likeliest_of_the_four(
    found: str, probabilities: Iterable[tuple[str, float]] | None
) -> tuple[Language, float]:
    """The likeliest of our languages and its share among them (0 to 1).

    Whisper weighs a hundred languages, and takes Flemish on a bad line for Afrikaans or Luxembourgish. An English-only
    model gives no probabilities: then ``found`` holds.
    """
    ours = {code: probability for code, probability in probabilities or () if code in set(Language)}
    total = sum(ours.values())
    if not total:
        return (Language(found), 1.0) if found in set(Language) else (Language.ENGLISH, 0.0)
    best = max(ours, key=lambda code: ours[code])
    return Language(best), ours[best] / total


_LOADING = threading.Lock()


@lru_cache(maxsize=4)  # queues and languages may each have their own; each takes gigabytes
def _load(folder: Path, hardware: Hardware) -> _LoadedModel:
    missing = missing_files(folder)
    if missing:
        raise ModelIncomplete(folder, missing=missing)
    placement = _placement(hardware.device)
    model = _whisper_model(folder, placement, thread_count=hardware.thread_count)
    _check_feature_size(model, folder)
    return _LoadedModel(model, folder.name, placement, hardware.batch_size, threading.Lock())


def _placement(device: Device) -> _Placement:
    """8-bit integers on a CPU, 16-bit floats on a GPU: what the published figures of each were measured with."""
    import ctranslate2  # noqa: PLC0415  takes a second: only where speech is transcribed

    gpu_present = ctranslate2.get_cuda_device_count() > 0
    if device is Device.GPU or (device is Device.AUTO and gpu_present):
        return _Placement("cuda", "float16")
    return _Placement("cpu", "int8")


def _whisper_model(folder: Path, placement: _Placement, *, thread_count: int | None) -> Any:
    from faster_whisper import WhisperModel  # noqa: PLC0415  takes a second: only where speech is transcribed

    try:
        return WhisperModel(
            str(folder),
            device=placement.device,
            compute_type=placement.compute_type,
            cpu_threads=thread_count or 0,
            local_files_only=True,
        )
    except Exception as error:  # not narrower: tokenizers raises Exception itself on a broken tokenizer.json
        raise ModelUnusable(folder, reason=f"{type(error).__name__}: {error}") from error


def _check_feature_size(model: Any, folder: Path) -> None:
    """large-v3 hears 128 mel bands and says so in preprocessor_config.json; without it 80 are assumed and decoding
    breaks off at the first window with a message about shapes."""
    made, needed = model.feature_extractor.mel_filters.shape[0], model.model.n_mels
    if made != needed:
        raise ModelIncomplete(folder, missing=("preprocessor_config.json",))


@contextmanager
def _engine_failures() -> Iterator[None]:
    try:
        yield
    except (RuntimeError, ValueError, MemoryError) as error:
        raise TranscriptionFailed(str(error) or type(error).__name__, engine=ENGINE) from error


def _reported(
    segments: Iterable[Any], report: Callable[[float], None], *, duration_s: float
) -> Iterator[Any]:
    report(0.0)
    done_share = 0.0
    for segment in _computed(segments):
        yield segment
        done_share = max(done_share, min(1.0, float(segment.end) / duration_s))
        report(done_share)


def _computed(segments: Iterable[Any]) -> Iterator[Any]:
    """Each segment is computed as it is taken, so that is where the engine may break off."""
    iterator = iter(segments)
    while True:
        with _engine_failures():
            segment = next(iterator, None)
        if segment is None:
            return
        yield segment


def _stretches(segments: Iterable[Any], duration_s: float) -> Iterator[Stretch]:
    """The segments with their words, without the space that Whisper puts before each, and within the recording.

    At the seam of two windows a word may be timed a little before the one it follows: it keeps its place, not its time.
    """
    earliest_s = 0.0
    for segment in segments:
        words: list[Word] = []
        for word in segment.words or ():
            text = word.word.strip()
            start_s = min(max(earliest_s, float(word.start)), duration_s)
            end_s = min(max(start_s, float(word.end)), duration_s)
            if text:
                words.append(Word(text, start_s, end_s, confidence=float(word.probability)))
                earliest_s = start_s
        yield Stretch(
            tuple(words),
            mean_log_probability=float(segment.avg_logprob),
            no_speech_probability=float(segment.no_speech_prob),
            compression_ratio=float(segment.compression_ratio),
        )


def _nobody(share: float) -> None:
    """Takes the progress when nobody asked for it."""
