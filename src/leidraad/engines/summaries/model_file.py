"""The file ``model.bin`` of CTranslate2, looked at without loading it: which kind of model, and whether all of it is there.

Apart from running one, so that a folder can be told wrong in a second and with a reason, and not by what a library says.
The layout is that of ``ctranslate2/specs/model_spec.py`` (``ModelSpec._serialize``), versions 5 and 6.
"""

import os
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_VERSIONS = frozenset({5, 6})
_LONGEST_NAME = 1_000  # bytes
_MOST_VARIABLES = 1_000_000
_POSITIONS = ("decoder/position_encodings/encodings", "encoder/position_encodings/encodings")


class NotAModel(Exception):
    """The file is none that this reads; ``is_cut`` where it begins as one and ends before its end."""

    def __init__(self, *, is_cut: bool, found: str = "") -> None:
        super().__init__("cut short" if is_cut else f"no model of CTranslate2: {found}")
        self.is_cut = is_cut
        self.found = found


@dataclass(frozen=True, slots=True)
class ModelFile:
    """What stands in the head of the file. ``shapes`` holds the dimensions of each variable."""

    kind: str  # TransformerDecoderSpec, TransformerSpec, WhisperSpec…
    shapes: Mapping[str, tuple[int, ...]]

    @property
    def most_positions(self) -> int | None:
        """Tokens that the model can tell apart by place; None where its places have no end of their own."""
        known = [self.shapes[name][0] for name in _POSITIONS if self.shapes.get(name)]
        return min(known) if known else None


def read_model_file(path: Path) -> ModelFile:
    """The head of this file; its weights are stepped over. Raises NotAModel, OSError."""
    size_bytes = path.stat().st_size
    with path.open("rb") as file:
        version = _number(file, "I")
        if version not in _VERSIONS:
            raise NotAModel(is_cut=False, found=f"version {version}")
        kind = _name(file)
        _number(file, "I")  # revision
        count = _number(file, "I")
        if count > _MOST_VARIABLES:
            raise NotAModel(is_cut=False, found=f"{count} variables")
        return ModelFile(kind, dict(_variable(file, size_bytes) for _ in range(count)))


def _variable(file: BinaryIO, size_bytes: int) -> tuple[str, tuple[int, ...]]:
    name = _name(file)
    shape = tuple(_number(file, "I") for _ in range(_number(file, "B")))
    _number(file, "B")  # type
    length = _number(file, "I")
    if file.seek(length, os.SEEK_CUR) > size_bytes:
        raise NotAModel(is_cut=True)
    return name, shape


def _name(file: BinaryIO) -> str:
    length = _number(file, "H")
    if not 0 < length <= _LONGEST_NAME:
        raise NotAModel(is_cut=False, found=f"a name of {length} bytes")
    data = file.read(length)
    if len(data) < length:
        raise NotAModel(is_cut=True)
    if data[-1:] != b"\0" or not data[:-1].isascii():
        raise NotAModel(is_cut=False, found="a name that is none")
    return data[:-1].decode("ascii")


def _number(file: BinaryIO, form: str) -> int:
    data = file.read(struct.calcsize(f"<{form}"))
    if len(data) < struct.calcsize(f"<{form}"):
        raise NotAModel(is_cut=True)
    found: int = struct.unpack(f"<{form}", data)[0]
    return found
