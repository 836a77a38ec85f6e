"""What a WAV announces against what it holds."""

import struct

from hypothesis import given
from hypothesis import strategies as st

from leidraad.formats.riff import announced_and_found_s


def wav(*, announced_bytes: int, found_bytes: int, before: bytes = b"") -> bytes:
    form = b"fmt " + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 16000, 2, 16)
    body = b"WAVE" + form + before + b"data" + struct.pack("<I", announced_bytes) + bytes(found_bytes)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def test_both_lengths_are_given_in_seconds() -> None:
    assert announced_and_found_s(wav(announced_bytes=32_000, found_bytes=8_000)) == (2.0, 0.5)


def test_what_follows_the_sound_is_not_sound() -> None:
    assert announced_and_found_s(wav(announced_bytes=16_000, found_bytes=90_000)) == (1.0, 1.0)


def test_chunks_before_the_sound_are_skipped() -> None:
    before = b"LIST" + struct.pack("<I", 3) + b"abc\x00"
    assert announced_and_found_s(wav(announced_bytes=16_000, found_bytes=16_000, before=before)) == (1.0, 1.0)


def test_a_length_left_open_announces_nothing() -> None:
    for open_length in (0, 0xFFFFFFFF):
        assert announced_and_found_s(wav(announced_bytes=open_length, found_bytes=100)) is None


@given(st.binary(max_size=200))
def test_any_bytes_behind_the_mark_give_lengths_in_order_or_none(data: bytes) -> None:
    lengths = announced_and_found_s(b"RIFF\x00\x00\x00\x00WAVE" + data)
    assert lengths is None or 0 <= lengths[1] <= lengths[0]
