"""The length a WAV file announces against the bytes it really holds.

Read here because the decoder only reports the announced length, and a recorder that lost power leaves that too long.
"""

import io
import struct
from typing import BinaryIO

_UNKNOWN_LENGTHS = (
    0,
    0xFFFFFFFF,
    0x7FFFFFFF,
    0xFFFFFFFF - 36,
    0x7FFFFFFF - 36,
)  # written by streams of unknown length
_CHUNK_LIMIT = 1000


def announced_and_found_s(source: bytes | BinaryIO) -> tuple[float, float] | None:
    """Seconds announced and seconds of bytes present; None for what is no plain WAV or announces nothing.

    A file is read from where it stands, and only its headers.
    """
    file: BinaryIO = io.BytesIO(source) if isinstance(source, bytes) else source
    start = file.read(12)
    if start[:4] != b"RIFF" or start[8:12] != b"WAVE":
        return None
    bytes_per_s = 0
    for _ in range(_CHUNK_LIMIT):
        header = file.read(8)
        if len(header) < 8:
            return None
        kind, size = struct.unpack("<4sI", header)
        at = file.tell()
        if kind == b"data":
            return _lengths(size, found_bytes=file.seek(0, io.SEEK_END) - at, bytes_per_s=bytes_per_s)
        if kind == b"fmt ":
            bytes_per_s = _bytes_per_s(file.read(12)) or bytes_per_s
        file.seek(at + size + size % 2)
    return None


def _bytes_per_s(form: bytes) -> int:
    return int(struct.unpack_from("<I", form, 8)[0]) if len(form) == 12 else 0


def _lengths(announced_bytes: int, *, found_bytes: int, bytes_per_s: int) -> tuple[float, float] | None:
    if announced_bytes in _UNKNOWN_LENGTHS or bytes_per_s == 0:
        return None
    return announced_bytes / bytes_per_s, min(found_bytes, announced_bytes) / bytes_per_s
