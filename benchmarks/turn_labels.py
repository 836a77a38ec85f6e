"""Text classifiers from a local folder: turns a second of one thread, by the size of the model.

Run: python -m benchmarks.turn_labels [layers width ...]

The models are encoders of the shape that is usual, with random weights: what they say means nothing, and what they cost is what a
trained one of that size costs. Turns are of the own suite of aggression, of four to twenty words.
"""

import argparse
import json
import tempfile
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer, models, pre_tokenizers
from tokenizers.normalizers import Lowercase

from benchmarks.quality.functional_suite import cases_of
from leidraad.domain.language.languages import Language
from leidraad.domain.language.turn_label_models import FolderModel
from leidraad.domain.language.turn_labels import LabelledSignal, TurnToLabel
from leidraad.engines.turn_labels.onnx_folder import OnnxFolder
from tests.onnx_writing import message, node, number, tensor

SIZES = ((6, 384), (12, 384), (12, 768))  # layers and width: as MiniLM in two sizes, and as BERT base
HEAD_WIDTH = 64
TURNS = 256
INT64 = 7
LABELS = (("a", "none"), ("b", "insult"))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("sizes", nargs="*", type=int, help="layers and width, in pairs")
    told = parser.parse_args().sizes
    sizes = list(zip(told[::2], told[1::2], strict=True)) or SIZES
    texts = [case.text for case in cases_of("aggression", Language.DUTCH)][:TURNS]
    for layers, width in sizes:
        with tempfile.TemporaryDirectory() as folder:
            size_bytes = _write(Path(folder), texts, layers=layers, width=width)
            print(
                f"{layers} layers of {width}, {size_bytes / 1e6:.0f} MB: {_rate(folder, texts):.0f} turns/s",
                flush=True,
            )


def _rate(folder: str, texts: list[str]) -> float:
    labeller = OnnxFolder(FolderModel(LabelledSignal.AGGRESSION, "random", folder, LABELS))
    turns = [TurnToLabel(text, Language.DUTCH) for text in texts]
    labeller.labels(turns[:4], signal=LabelledSignal.AGGRESSION)  # loads it
    began = time.process_time()
    labeller.labels(turns, signal=LabelledSignal.AGGRESSION)
    return len(turns) / (time.process_time() - began)


def _write(folder: Path, texts: list[str], *, layers: int, width: int) -> int:
    """A folder with such a model; how large the model is."""
    words = sorted({word for text in texts for word in text.lower().split()})
    tokenizer = Tokenizer(
        models.WordLevel({"[UNK]": 0, **{word: at for at, word in enumerate(words, 1)}}, unk_token="[UNK]")
    )
    tokenizer.normalizer = Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "config.json").write_text(json.dumps({"id2label": {"0": "a", "1": "b"}}))
    data = _Encoder(width, len(words) + 1).model(layers)
    (folder / "model.onnx").write_bytes(data)
    return len(data)


class _Encoder:
    """Writes the graph of a transformer encoder, layer by layer."""

    def __init__(self, width: int, word_count: int) -> None:
        self._width, self._random = width, np.random.default_rng(7)
        self._nodes: list[bytes] = []
        self._weights = [tensor("words", self._normal(word_count, width)), *self._shapes()]

    def model(self, layers: int) -> bytes:
        self._add("Gather", "words", "input_ids", to="x0")
        self._add("Cast", "attention_mask", to="mask", kind=1)
        self._add("Sub", "mask", "one", to="off")
        self._add("Mul", "off", "far", to="hidden_flat")
        self._add("Unsqueeze", "hidden_flat", "middle", to="hidden")
        for layer in range(layers):
            self._layer(layer)
        self._add("Gather", f"x{layers}", "first", to="summed", axis=1)
        self._dense("summed", "logits", self._width, 2)
        graph = b"".join(message(1, each) for each in self._nodes) + message(2, "encoder")
        graph += b"".join(message(5, each) for each in self._weights)
        graph += b"".join(message(11, _value(name, INT64, "t")) for name in ("input_ids", "attention_mask"))
        graph += message(12, _value("logits", 1, 2))
        return number(1, 8) + message(7, graph) + message(8, number(2, 17))

    def _layer(self, layer: int) -> None:
        x, width = f"x{layer}", self._width
        for name, order in (("q", [0, 2, 1, 3]), ("k", [0, 2, 3, 1]), ("v", [0, 2, 1, 3])):
            self._dense(x, f"{name}{layer}", width, width)
            self._add("Reshape", f"{name}{layer}", "to_heads", to=f"{name}{layer}.heads")
            self._nodes.append(
                node("Transpose", [f"{name}{layer}.heads"], f"{name}{layer}.turned", perm=order)
            )
        self._add("MatMul", f"q{layer}.turned", f"k{layer}.turned", to=f"a{layer}")
        self._add("Mul", f"a{layer}", "scale", to=f"a{layer}.scaled")
        self._add("Sub", f"a{layer}.scaled", "hidden", to=f"a{layer}.seen")
        self._add("Softmax", f"a{layer}.seen", to=f"a{layer}.shares")
        self._add("MatMul", f"a{layer}.shares", f"v{layer}.turned", to=f"c{layer}.heads")
        self._nodes.append(node("Transpose", [f"c{layer}.heads"], f"c{layer}.turned", perm=[0, 2, 1, 3]))
        self._add("Reshape", f"c{layer}.turned", "from_heads", to=f"c{layer}")
        self._dense(f"c{layer}", f"o{layer}", width, width)
        self._normed(x, f"o{layer}", f"m{layer}")
        self._dense(f"m{layer}", f"u{layer}", width, 4 * width)
        self._gelu(f"u{layer}", f"g{layer}")
        self._dense(f"g{layer}", f"d{layer}", 4 * width, width)
        self._normed(f"m{layer}", f"d{layer}", f"x{layer + 1}")

    def _dense(self, source: str, to: str, width_in: int, width_out: int) -> None:
        self._weights.append(tensor(f"{to}.w", self._normal(width_in, width_out)))
        self._weights.append(tensor(f"{to}.b", self._normal(width_out)))
        self._add("MatMul", source, f"{to}.w", to=f"{to}.product")
        self._add("Add", f"{to}.product", f"{to}.b", to=to)

    def _normed(self, first: str, second: str, to: str) -> None:
        self._add("Add", first, second, to=f"{to}.sum")
        self._add("LayerNormalization", f"{to}.sum", "ones", "noughts", to=to)

    def _gelu(self, source: str, to: str) -> None:
        self._add("Mul", source, "root_half", to=f"{to}.a")
        self._add("Erf", f"{to}.a", to=f"{to}.b")
        self._add("Add", f"{to}.b", "one", to=f"{to}.c")
        self._add("Mul", source, f"{to}.c", to=f"{to}.d")
        self._add("Mul", f"{to}.d", "half", to=to)

    def _add(
        self, name: str, *inputs: str, to: str, kind: int | None = None, axis: int | None = None
    ) -> None:
        told = {key: value for key, value in (("to", kind), ("axis", axis)) if value is not None}
        self._nodes.append(node(name, list(inputs), to, **told))

    def _shapes(self) -> list[bytes]:
        width, heads = self._width, self._width // HEAD_WIDTH
        scalars = {"one": 1.0, "far": -1e4, "half": 0.5, "root_half": 0.5**0.5, "scale": HEAD_WIDTH**-0.5}
        told = [tensor(name, np.array(value, dtype=np.float32)) for name, value in scalars.items()]
        told += [
            tensor("ones", np.ones(width, dtype=np.float32)),
            tensor("noughts", np.zeros(width, dtype=np.float32)),
        ]
        told += [_whole("to_heads", [0, 0, heads, HEAD_WIDTH]), _whole("from_heads", [0, 0, width])]
        return [
            *told,
            _whole("middle", [1, 2]),
            number(2, INT64) + message(8, "first") + message(9, bytes(8)),
        ]

    def _normal(self, *shape: int) -> NDArray[np.float32]:
        return (self._random.standard_normal(shape) * 0.02).astype(np.float32)


def _whole(name: str, values: list[int]) -> bytes:
    data = np.array(values, dtype="<i8").tobytes()
    return number(1, len(values)) + number(2, INT64) + message(8, name) + message(9, data)


def _value(name: str, kind: int, last: str | int) -> bytes:
    sizes = message(1, message(2, "b")) + message(
        1, number(1, last) if isinstance(last, int) else message(2, last)
    )
    return message(1, name) + message(2, message(1, number(1, kind) + message(2, sizes)))


if __name__ == "__main__":
    main()
