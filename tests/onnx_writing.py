"""Writes ONNX graphs byte by byte, for tests that need a model file that the real loader loads.

The onnx package would bring a compiler's worth of code for this page. Fields by number, from onnx.proto of the ONNX
project; ``protobuf`` wire format: a key (field number and type), then a varint or a length and bytes.
"""

import numpy as np
from numpy.typing import NDArray

FLOAT = 1
Attribute = int | list[int]


def varint(value: int) -> bytes:
    out = bytearray()
    value &= (1 << 64) - 1
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def number(field: int, value: int) -> bytes:
    return varint(field << 3) + varint(value)


def message(field: int, value: bytes | str) -> bytes:
    data = value.encode() if isinstance(value, str) else value
    return varint(field << 3 | 2) + varint(len(data)) + data


def node(kind: str, inputs: list[str], output: str, **attributes: Attribute) -> bytes:
    named = [message(1, name) for name in inputs] + [message(2, output), message(4, kind)]
    return b"".join(named + [message(5, _attribute(name, value)) for name, value in attributes.items()])


def _attribute(name: str, value: Attribute) -> bytes:
    if isinstance(value, int):
        return message(1, name) + number(3, value) + number(20, 2)
    return message(1, name) + b"".join(number(8, each) for each in value) + number(20, 7)


def tensor(name: str, values: NDArray[np.float32]) -> bytes:
    dims = b"".join(number(1, size) for size in values.shape)
    return dims + number(2, FLOAT) + message(8, name) + message(9, values.astype("<f4").tobytes())


def value(name: str, shape: list[int | str]) -> bytes:
    """An input or output; a word in the shape is a size that is only known when it runs."""
    dims = [number(1, size) if isinstance(size, int) else message(2, size) for size in shape]
    of_tensor = number(1, FLOAT) + message(2, b"".join(message(1, dim) for dim in dims))
    return message(1, name) + message(2, message(1, of_tensor))


def model(
    nodes: list[bytes],
    *,
    weights: dict[str, NDArray[np.float32]],
    inputs: dict[str, list[int | str]],
    outputs: dict[str, list[int | str]],
    metadata: dict[str, str | int],
) -> bytes:
    graph = b"".join(message(1, each) for each in nodes) + message(2, "tiny")
    graph += b"".join(message(5, tensor(name, values)) for name, values in weights.items())
    graph += b"".join(message(11, value(name, shape)) for name, shape in inputs.items())
    graph += b"".join(message(12, value(name, shape)) for name, shape in outputs.items())
    properties = (message(14, message(1, key) + message(2, str(found))) for key, found in metadata.items())
    return number(1, 8) + message(7, graph) + message(8, number(2, 13)) + b"".join(properties)
