"""Diarisation with sherpa-onnx, from two files in a folder: ``segmentation.onnx`` and ``embedding.onnx``.

Downloads nothing and sends nothing. The pipeline is that of pyannote (Bredin, "pyannote.audio 2.1 speaker diarization
pipeline", 2023): find who speaks locally, compute an embedding of each stretch, cluster them into two.
"""

import threading
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leidraad.engines.diarisation import (
    SAMPLE_RATE_HZ,
    VOICE_COUNT,
    DiarisationFailed,
    ModelIncomplete,
    ModelUnusable,
    VoiceSpan,
)

SEGMENTATION, EMBEDDING = "segmentation.onnx", "embedding.onnx"
# The library ends the whole process when one of these is not in a file: they are looked for first.
METADATA = {
    SEGMENTATION: (
        "num_classes",
        "num_speakers",
        "powerset_max_classes",
        "receptive_field_shift",
        "receptive_field_size",
        "sample_rate",
        "window_size",
    ),
    EMBEDDING: ("framework", "language", "normalize_samples", "output_dim", "sample_rate"),
}
_LOADING = threading.Lock()


class SherpaDiarisation:
    """Implements Diarisation; made by ``load_sherpa``. Threads that share it take turns."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._turn = threading.Lock()

    @property
    def name(self) -> str:
        return f"sherpa-onnx {version('sherpa-onnx')}"

    def voices(self, samples: NDArray[np.float32]) -> tuple[VoiceSpan, ...]:
        if samples.ndim != 1:
            raise ValueError(f"one channel is needed, not {samples.ndim}")
        if not samples.size:
            return ()
        try:
            with self._turn:
                found = self._model.process(samples).sort_by_start_time()
        except (RuntimeError, MemoryError) as error:
            raise DiarisationFailed(str(error)) from error
        return tuple(_span(each, length_s=samples.size / SAMPLE_RATE_HZ) for each in found)


def load_sherpa(folder: Path, *, thread_count: int = 1) -> SherpaDiarisation:
    """The engine for the two models in ``folder``; loaded at the first call of this process and kept.

    ModelIncomplete names what the folder lacks, ModelUnusable says why a file cannot be used.
    """
    missing = missing_files(folder)
    if missing:
        raise ModelIncomplete(folder, missing=missing)
    with _LOADING:
        return _load(folder.resolve(), thread_count)


def missing_files(folder: Path) -> tuple[str, ...]:
    """Which of the two files are not in ``folder``; empty when both are there."""
    return tuple(name for name in METADATA if not (folder / name).is_file())


@lru_cache(maxsize=1)
def _load(folder: Path, thread_count: int) -> SherpaDiarisation:
    import sherpa_onnx  # noqa: PLC0415  takes its time: only where a mono recording is read

    for name, needed in METADATA.items():
        _check_metadata(folder / name, needed)
    config = _config(sherpa_onnx, folder, thread_count)
    try:
        return SherpaDiarisation(sherpa_onnx.OfflineSpeakerDiarization(config))
    except RuntimeError as error:
        raise ModelUnusable(folder, reason=str(error)) from error


def _config(library: Any, folder: Path, thread_count: int) -> Any:
    segmentation = library.OfflineSpeakerSegmentationModelConfig(
        library.OfflineSpeakerSegmentationPyannoteModelConfig(model=str(folder / SEGMENTATION)),
        num_threads=thread_count,
    )
    embedding = library.SpeakerEmbeddingExtractorConfig(
        model=str(folder / EMBEDDING), num_threads=thread_count
    )
    clustering = library.FastClusteringConfig(num_clusters=VOICE_COUNT, compute_confidence=True)
    return library.OfflineSpeakerDiarizationConfig(
        segmentation=segmentation,
        embedding=embedding,
        clustering=clustering,
        min_duration_on=0.2,  # "ja" is short
        min_duration_off=0.5,  # a shorter pause stays within a span
    )


def _check_metadata(path: Path, needed: tuple[str, ...]) -> None:
    import onnxruntime  # noqa: PLC0415  as above

    try:
        session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    except Exception as error:  # not narrower: the library raises kinds of its own, one for each cause
        raise ModelUnusable(path, reason=str(error)) from error
    found = session.get_modelmeta().custom_metadata_map
    lacking = [key for key in needed if key not in found]
    if lacking:
        raise ModelUnusable(path, reason=f"its metadata lacks {', '.join(lacking)}")
    if int(found["sample_rate"]) != SAMPLE_RATE_HZ:
        raise ModelUnusable(path, reason=f"it hears {found['sample_rate']} Hz, not {SAMPLE_RATE_HZ}")


def _span(found: Any, *, length_s: float) -> VoiceSpan:
    told = float(found.confidence)
    return VoiceSpan(
        start_s=max(0.0, float(found.start)),
        end_s=min(length_s, float(found.end)),
        voice=int(found.speaker),
        confidence=min(1.0, told) if told >= 0 else None,  # below 0: there was nothing to compare with
    )
