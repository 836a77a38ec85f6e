"""The sound of a call in the parts in which it is sealed while it is recorded, and the whole of it again at the end.

A part is a row of pieces: channel (1 byte), first frame (8 bytes), length (4 bytes), and so many bytes of sound. Pieces
know their place, so parts may be missing (a server that died) or overlap (a sender that repeats itself): what never came
is silent.
"""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from leidraad.formats.telephone_sound import Encoding, wav_of

_PIECE = struct.Struct(">BQI")


@dataclass(frozen=True, slots=True)
class Piece:
    """Sound of one channel; ``first_frame`` counts from the start of the contact."""

    channel: int
    first_frame: int
    sound: bytes


def packed(pieces: Iterable[Piece]) -> bytes:
    """The plain bytes of a part."""
    return b"".join(
        _PIECE.pack(each.channel, each.first_frame, len(each.sound)) + each.sound for each in pieces
    )


def unpacked(part: bytes) -> Iterator[Piece]:
    """The pieces of a part; ValueError when it ends in the middle of one."""
    place = 0
    while place < len(part):
        if place + _PIECE.size > len(part):
            raise ValueError(f"{len(part) - place} bytes are too few for a piece")
        channel, first_frame, length = _PIECE.unpack_from(part, place)
        place += _PIECE.size
        if place + length > len(part):
            raise ValueError(f"{length} bytes announced, {len(part) - place} found")
        yield Piece(channel, first_frame, part[place : place + length])
        place += length


def recording_of(
    parts: Iterable[bytes], *, channel_count: int, encoding: Encoding, frame_count: int
) -> tuple[bytes, int]:
    """The WAV of all parts, and how many frames of it came at all; silent where nothing did.

    It lasts ``frame_count`` frames, or longer when sound came after that. Raises ValueError for a part that is none.
    """
    pieces = [piece for part in parts for piece in unpacked(part) if piece.channel < channel_count]
    size = encoding.sample_bytes
    ends = (piece.first_frame + len(piece.sound) // size for piece in pieces)
    length = max([frame_count if pieces else 0, *ends])
    channels = [bytearray(encoding.silence * length) for _ in range(channel_count)]
    for piece in pieces:
        start = piece.first_frame * size
        sound = piece.sound[: len(piece.sound) // size * size]
        channels[piece.channel][start : start + len(sound)] = sound
    heard = sum(len(piece.sound) // size for piece in pieces) // max(1, channel_count)
    return (wav_of([bytes(channel) for channel in channels], encoding) if length else b""), heard
