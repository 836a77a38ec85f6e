"""A sealed recording opens whole and in ranges, with its key, and in no other way."""

import hashlib
import struct

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from leidraad.formats.sealed import (
    CHUNK_SIZE_BYTES,
    HEADER_BYTES,
    NotSealed,
    SealBroken,
    SealedError,
    Truncated,
    open_range,
    open_sealed,
    plain_length,
    seal,
    sealed_length,
)

KEY = bytes(range(32))
PREFIX = b"12345678"
SMALL = 7  # bytes in a chunk: many chunks in little data


class Reader:
    """Reads sealed bytes as a store would, and notes what it was asked for."""

    def __init__(self, sealed: bytes) -> None:
        self.sealed = sealed
        self.asked: list[tuple[int, int]] = []

    def __call__(self, offset: int, length: int) -> bytes:
        self.asked.append((offset, length))
        return self.sealed[offset : offset + length]


def sealed_small(plain: bytes) -> bytes:
    return seal(plain, key=KEY, nonce_prefix=PREFIX, chunk_size_bytes=SMALL)


def test_opens_to_what_was_sealed() -> None:
    plain = b"a" * (2 * CHUNK_SIZE_BYTES + 1)

    assert open_sealed(seal(plain, key=KEY), key=KEY) == plain


def test_layout_is_the_one_described_when_decrypted_by_hand() -> None:
    sealed = sealed_small(b"seven..and three")

    header = sealed[:28]
    assert struct.unpack(">4sB3sIQ8s", header) == (b"LDRS", 1, bytes(3), SMALL, 16, PREFIX)
    last = AESGCM(KEY).decrypt(PREFIX + b"\0\0\0\2", sealed[28 + 2 * 23 :], header + b"\0\0\0\2" + b"\1")
    assert last == b"ee"


def test_layout_stays_as_it_is_for_recordings_that_are_stored() -> None:
    digest = hashlib.sha256(sealed_small(bytes(range(256)))).hexdigest()

    assert digest == "c9d954cee37cdce12f834eca42081fa736a466838e3092c4ee5b0f902cf367bd"


def test_two_seals_of_the_same_bytes_differ() -> None:
    assert seal(b"same", key=KEY) != seal(b"same", key=KEY)


def test_empty_recording_is_sealed_and_authenticated() -> None:
    sealed = seal(b"", key=KEY)

    assert len(sealed) == HEADER_BYTES + 16
    assert open_sealed(sealed, key=KEY) == b""
    with pytest.raises(SealBroken):
        open_sealed(sealed, key=bytes(32))


def test_range_reads_only_the_header_and_the_chunks_that_hold_it() -> None:
    reader = Reader(sealed_small(bytes(70)))

    open_range(reader, key=KEY, start=15, length=7)  # in the third and fourth chunk of 7

    assert reader.asked == [(0, HEADER_BYTES), (HEADER_BYTES + 2 * 23, 2 * 23)]


def test_range_past_the_end_gives_what_there_is() -> None:
    reader = Reader(sealed_small(b"0123456789"))

    assert open_range(reader, key=KEY, start=8, length=100) == b"89"
    assert open_range(reader, key=KEY, start=10, length=1) == b""
    assert open_range(reader, key=KEY, start=500, length=1) == b""


def test_range_before_the_beginning_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="cannot start at -1"):
        open_range(Reader(b""), key=KEY, start=-1, length=1)


def test_range_opens_although_the_end_is_missing_but_the_end_does_not() -> None:
    cut = Reader(sealed_small(bytes(70))[:-1])

    assert open_range(cut, key=KEY, start=0, length=7) == bytes(7)
    with pytest.raises(Truncated):
        open_range(cut, key=KEY, start=69, length=1)


def test_lengths_follow_from_each_other() -> None:
    sealed = seal(bytes(200_000), key=KEY)

    assert sealed_length(200_000) == len(sealed)
    assert plain_length(sealed[:HEADER_BYTES]) == 200_000


def test_chunk_moved_to_another_place_does_not_open() -> None:
    sealed = sealed_small(bytes(14))
    first, second = sealed[28 : 28 + 23], sealed[28 + 23 :]

    with pytest.raises(SealBroken):
        open_sealed(sealed[:28] + second + first, key=KEY)


def test_chunk_of_another_recording_under_the_same_key_does_not_open() -> None:
    ours = sealed_small(b"0123456" + b"abcdefg")
    other = seal(b"6543210" + b"gfedcba", key=KEY, nonce_prefix=b"87654321", chunk_size_bytes=SMALL)

    with pytest.raises(SealBroken):
        open_sealed(ours[: 28 + 23] + other[28 + 23 :], key=KEY)


def test_shortened_recording_with_an_honest_looking_header_does_not_open() -> None:
    sealed = sealed_small(bytes(14))
    header = bytearray(sealed[:28])
    header[12:20] = struct.pack(">Q", 7)  # announces the first chunk only

    with pytest.raises(SealBroken):
        open_sealed(bytes(header) + sealed[28 : 28 + 23], key=KEY)


@pytest.mark.parametrize("cut", [1, 16, 17, 23, 24])
def test_cut_off_recording_is_truncated(cut: int) -> None:
    with pytest.raises(Truncated):
        open_sealed(sealed_small(bytes(14))[:-cut], key=KEY)


def test_bytes_after_the_end_are_not_accepted() -> None:
    with pytest.raises(Truncated):
        open_sealed(sealed_small(b"x") + b"y", key=KEY)


@pytest.mark.parametrize("data", [b"", b"LDRS", b"RIFF" + bytes(60), b"LDRS\2" + bytes(60)])
def test_other_bytes_are_not_sealed(data: bytes) -> None:
    with pytest.raises(NotSealed):
        open_sealed(data, key=KEY)


@pytest.mark.parametrize("chunk_size_bytes", [0, 2**24 + 1])
def test_header_with_an_impossible_chunk_size_is_not_sealed(chunk_size_bytes: int) -> None:
    header = struct.pack(">4sB3sIQ8s", b"LDRS", 1, bytes(3), chunk_size_bytes, 5, PREFIX)

    with pytest.raises(NotSealed):
        plain_length(header)


def test_key_and_prefix_of_other_lengths_are_mistakes_of_the_caller() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        seal(b"", key=bytes(16))
    with pytest.raises(ValueError, match="8 bytes"):
        seal(b"", key=KEY, nonce_prefix=bytes(12))


@given(plain=st.binary(max_size=80), start=st.integers(0, 90), length=st.integers(0, 90))
def test_any_range_of_any_recording_is_the_slice_of_its_bytes(plain: bytes, start: int, length: int) -> None:
    sealed = sealed_small(plain)

    assert open_range(Reader(sealed), key=KEY, start=start, length=length) == plain[start : start + length]
    assert open_sealed(sealed, key=KEY) == plain
    assert len(sealed) == sealed_length(len(plain), chunk_size_bytes=SMALL)


@given(plain=st.binary(max_size=40), data=st.data())
def test_any_changed_byte_is_noticed(plain: bytes, data: st.DataObject) -> None:
    sealed = bytearray(sealed_small(plain))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= data.draw(st.integers(1, 255))

    with pytest.raises(SealedError):
        open_sealed(bytes(sealed), key=KEY)


@given(plain=st.binary(max_size=40), data=st.data())
def test_any_changed_byte_of_a_read_chunk_is_noticed_in_a_range(plain: bytes, data: st.DataObject) -> None:
    sealed = bytearray(sealed_small(plain))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= data.draw(st.integers(1, 255))

    with pytest.raises(SealedError):
        open_range(Reader(bytes(sealed)), key=KEY, start=0, length=max(1, len(plain)))
