"""A text classifier in a folder, as Hugging Face writes one: a dummy for plumbing, real to the loader and trained on nothing.

Each word has a row of scores of its own, and a text gets the sum of its words' rows; padding counts for nothing.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer, models, pre_tokenizers
from tokenizers.normalizers import Lowercase

from tests.onnx_writing import message, node, number, tensor

INT32, INT64 = 6, 7
UNKNOWN, PAD = "[UNK]", "[PAD]"


def write_classifier(
    folder: Path,
    words: Mapping[str, Sequence[float]],
    *,
    labels: Sequence[str],
    rest: Sequence[float] | None = None,
    longest_tokens: int = 64,
    further_inputs: Sequence[str] = (),
    whole_number: int = INT64,
    **config: object,
) -> Path:
    """The folder, with a model that gives each word its scores, one for each label, and any other word ``rest``.

    ``further_inputs`` are asked for and not looked at, as some exports do; ``whole_number`` is the type of all inputs.
    """
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = {PAD: 0, UNKNOWN: 1, **{word: place for place, word in enumerate(words, 2)}}
    rows = [[0.0] * len(labels), list(rest or [0.0] * len(labels)), *map(list, words.values())]
    inputs = dict.fromkeys(("input_ids", "attention_mask", *further_inputs), whole_number)
    model = _model(np.array(rows, dtype=np.float32), label_count=len(labels), inputs=inputs)
    (folder / "model.onnx").write_bytes(model)
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token=UNKNOWN))
    tokenizer.normalizer = Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    named = {str(place): label for place, label in enumerate(labels)}
    told = {"id2label": named, "pad_token_id": 0, "max_position_embeddings": longest_tokens + 2, **config}
    (folder / "config.json").write_text(json.dumps(told))
    return folder


def _model(rows: NDArray[np.float32], *, label_count: int, inputs: Mapping[str, int]) -> bytes:
    """logits[text] = sum over its tokens of rows[token] * attention_mask[token]; further inputs count for nothing."""
    nodes = [
        node("Gather", ["rows", "input_ids"], "found"),
        node("Cast", ["attention_mask"], "mask", to=1),
        node("Unsqueeze", ["mask", "last"], "column"),
        node("Mul", ["found", "column"], "kept"),
    ]
    last = "kept"
    for name in list(inputs)[2:]:
        nodes += [
            node("Cast", [name], f"{name}.number", to=1),
            node("Unsqueeze", [f"{name}.number", "last"], f"{name}.column"),
            node("Mul", [f"{name}.column", "nought"], f"{name}.nothing"),
            node("Add", [last, f"{name}.nothing"], f"{name}.kept"),
        ]
        last = f"{name}.kept"
    nodes.append(node("ReduceSum", [last, "over_tokens"], "logits", keepdims=0))
    graph = b"".join(message(1, each) for each in nodes) + message(2, "bag of words")
    nought = np.zeros(1, dtype=np.float32)
    weights = [
        tensor("rows", rows),
        tensor("nought", nought),
        _whole_numbers("last", [2]),
        _whole_numbers("over_tokens", [1]),
    ]
    graph += b"".join(message(5, each) for each in weights)
    graph += b"".join(message(11, _value(name, kind, ["b", "t"])) for name, kind in inputs.items())
    graph += message(12, _value("logits", 1, ["b", label_count]))
    return number(1, 8) + message(7, graph) + message(8, number(2, 13))


def _whole_numbers(name: str, values: list[int]) -> bytes:
    data = np.array(values, dtype="<i8").tobytes()
    return number(1, len(values)) + number(2, INT64) + message(8, name) + message(9, data)


def _value(name: str, kind: int, shape: Sequence[int | str]) -> bytes:
    sizes = [number(1, size) if isinstance(size, int) else message(2, size) for size in shape]
    of_tensor = number(1, kind) + message(2, b"".join(message(1, size) for size in sizes))
    return message(1, name) + message(2, message(1, of_tensor))
