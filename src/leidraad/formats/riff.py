"""The length a WAV file announces against the bytes it really holds.

Read here because the decoder only reports the announced length, and a recorder that lost power leaves that too long.
"""

import struct

_UNKNOWN_LENGTHS = (
    0,
    0xFFFFFFFF,
    0x7FFFFFFF,
    0xFFFFFFFF - 36,
    0x7FFFFFFF - 36,
)  # written by streams of unknown length
_CHUNK_LIMIT = 1000


def announced_and_found_s(data: bytes) -> tuple[float, float] | None:
    """Seconds announced and seconds of bytes present; None for what is no plain WAV or announces nothing."""
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        return None
    bytes_per_s, position = 0, 12
    for _ in range(_CHUNK_LIMIT):
        if position + 8 > len(data):
            return None
        kind, size = struct.unpack_from("<4sI", data, position)
        position += 8
        if kind == b"data":
            return _lengths(size, found_bytes=len(data) - position, bytes_per_s=bytes_per_s)
        if kind == b"fmt " and position + 12 <= len(data):
            (bytes_per_s,) = struct.unpack_from("<I", data, position + 8)
        position += size + size % 2
    return None


def _lengths(announced_bytes: int, *, found_bytes: int, bytes_per_s: int) -> tuple[float, float] | None:
    if announced_bytes in _UNKNOWN_LENGTHS or bytes_per_s == 0:
        return None
    return announced_bytes / bytes_per_s, min(found_bytes, announced_bytes) / bytes_per_s
