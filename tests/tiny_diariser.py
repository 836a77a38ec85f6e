"""Two ONNX models of a few kilobytes that the real diarisation library loads, and that tell two tones apart.

They prove that files are found, loaded and run, that clustering and times are carried through, and nothing about voices.
The tones stand for speakers: LOW_HZ and HIGH_HZ.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.onnx_writing import model, node

LOW_HZ, HIGH_HZ = 300.0, 1500.0
RATE_HZ = 16_000
_KERNEL, _STRIDE, _WINDOW = 991, 270, 160_000
_CLASSES = 7  # nobody, three speakers, three pairs of them
_BANDS, _WIDTH = 80, 16


def build_tiny_diariser(folder: Path) -> Path:
    """Writes segmentation.onnx and embedding.onnx into ``folder`` (made when absent) and returns it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "segmentation.onnx").write_bytes(_segmentation())
    (folder / "embedding.onnx").write_bytes(_embedding())
    return folder


def tone(hz: float, seconds: float) -> NDArray[np.float32]:
    """One "speaker" for so long."""
    time = np.arange(int(seconds * RATE_HZ)) / RATE_HZ
    return (0.3 * np.sin(2 * np.pi * hz * time)).astype(np.float32)


def _segmentation() -> bytes:
    """Energy at each tone, as the logarithm of how likely each class is."""
    time = np.arange(_KERNEL) / RATE_HZ
    waves = [wave(2 * np.pi * hz * time) for hz in (LOW_HZ, HIGH_HZ) for wave in (np.sin, np.cos)]
    filters = (np.stack(waves) / _KERNEL).astype(np.float32)[:, None, :]
    mixing = np.zeros((_CLASSES, 4, 1), np.float32)
    mixing[1, :2], mixing[2, 2:] = 4000.0, 4000.0
    bias = np.array([5.0, 0, 0, -50, -50, -50, -50], np.float32)
    return model(
        [
            node("Conv", ["x", "filters"], "waves", kernel_shape=[_KERNEL], strides=[_STRIDE]),
            node("Mul", ["waves", "waves"], "energy"),
            node("Conv", ["energy", "mixing", "bias"], "scores", kernel_shape=[1], strides=[1]),
            node("Transpose", ["scores"], "frames", perm=[0, 2, 1]),
            node("LogSoftmax", ["frames"], "y", axis=2),
        ],
        weights={"filters": filters, "mixing": mixing, "bias": bias},
        inputs={"x": ["N", 1, "T"]},
        outputs={"y": ["N", "F", _CLASSES]},
        metadata={
            "sample_rate": RATE_HZ,
            "window_size": _WINDOW,
            "receptive_field_size": _KERNEL,
            "receptive_field_shift": _STRIDE,
            "num_speakers": 3,
            "powerset_max_classes": 2,
            "num_classes": _CLASSES,
        },
    )


def _embedding() -> bytes:
    """The mean spectrum, projected: two tones point in two directions."""
    projection = np.random.default_rng(0).normal(0, 1, (_BANDS, _WIDTH)).astype(np.float32)
    return model(
        [
            node("ReduceMean", ["feats"], "mean", axes=[1], keepdims=0),
            node("MatMul", ["mean", "projection"], "embs"),
        ],
        weights={"projection": projection},
        inputs={"feats": ["B", "T", _BANDS]},
        outputs={"embs": ["B", _WIDTH]},
        metadata={
            "framework": "wespeaker",
            "language": "English",
            "url": "random",
            "comment": "tones, for tests",
            "sample_rate": RATE_HZ,
            "output_dim": _WIDTH,
            "normalize_samples": 1,
        },
    )
