"""Sealed recordings: bytes encrypted in chunks, so that a player can seek without opening the whole.

Apart from the stores because it is a format: bytes to bytes, no file and no key store. A sealed recording is a header
and then chunks, each one AES-256-GCM (NIST SP 800-38D):

    header   magic "LDRS", version, 3 zero bytes, chunk size (u32), plain length (u64), nonce prefix (8 bytes)
    chunk i  the i-th piece of the plain bytes, encrypted, and its 16-byte tag

The nonce of chunk i is the prefix and i (u32). Its associated data are the header, i, and whether it is the last chunk:
a chunk that was changed, moved, left out, cut off, or taken from another recording does not open. One key seals one
recording; a random prefix keeps nonces apart should a recording be sealed again under its key. The construction is
that of Hoang, Reyhanitabar, Rogaway and Vizár, "Online Authenticated-Encryption and its Nonce-Reuse
Misuse-Resistance", CRYPTO 2015 (STREAM), with the whole header bound as well.

SealedError
  NotSealed      the bytes do not start as a sealed recording does
  Truncated      fewer bytes, or more, than the header announces
  SealBroken     wrong key, or changed bytes: the two cannot be told apart
"""

import secrets
import struct
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

CHUNK_SIZE_BYTES = 64 * 1024  # 4 s of 8 kHz 16-bit mono: little is opened that is not heard
KEY_BYTES = 32
NONCE_PREFIX_BYTES = 8
TAG_BYTES = 16

_MAGIC = b"LDRS"
_VERSION = 1
_HEADER = struct.Struct(">4sB3sIQ8s")
_CHUNK_NUMBER = struct.Struct(">I")
_PLACE = struct.Struct(">I?")  # chunk number, last or not
_MAX_CHUNK_COUNT = 2**32
_MAX_CHUNK_SIZE_BYTES = 16 * 1024 * 1024

HEADER_BYTES = _HEADER.size


class SealedError(Exception):
    """A sealed recording cannot be opened."""


class NotSealed(SealedError):
    """The bytes do not start as a sealed recording of a known version does."""


class Truncated(SealedError):
    """The sealed recording is shorter or longer than its header announces."""


class SealBroken(SealedError):
    """The key is not the one that sealed this, or bytes were changed, moved or left out."""


@dataclass(frozen=True, slots=True)
class _Header:
    chunk_size_bytes: int
    plain_bytes: int
    nonce_prefix: bytes

    def packed(self) -> bytes:
        return _HEADER.pack(
            _MAGIC, _VERSION, bytes(3), self.chunk_size_bytes, self.plain_bytes, self.nonce_prefix
        )

    @property
    def chunk_count(self) -> int:
        """One chunk at least: that a recording is empty is authenticated as well."""
        return max(1, -(-self.plain_bytes // self.chunk_size_bytes))

    @property
    def sealed_bytes(self) -> int:
        return HEADER_BYTES + self.plain_bytes + self.chunk_count * TAG_BYTES

    def chunk_start(self, index: int) -> int:
        """Where chunk ``index`` starts in the sealed bytes; one past the last chunk gives the end."""
        if index >= self.chunk_count:
            return self.sealed_bytes
        return HEADER_BYTES + index * (self.chunk_size_bytes + TAG_BYTES)

    def nonce(self, index: int) -> bytes:
        return self.nonce_prefix + _CHUNK_NUMBER.pack(index)

    def bound_to(self, index: int) -> bytes:
        """What chunk ``index`` is authenticated with."""
        return self.packed() + _PLACE.pack(index, index == self.chunk_count - 1)


def seal(
    plain: bytes, *, key: bytes, nonce_prefix: bytes | None = None, chunk_size_bytes: int = CHUNK_SIZE_BYTES
) -> bytes:
    """``plain`` sealed under ``key`` (32 bytes, used for this recording only).

    ``nonce_prefix`` (8 bytes) is random unless given. ValueError when key or prefix has another length.
    """
    cipher = _cipher(key)
    prefix = secrets.token_bytes(NONCE_PREFIX_BYTES) if nonce_prefix is None else nonce_prefix
    header = _checked_header(chunk_size_bytes, len(plain), prefix)
    pieces = [header.packed()]
    for index in range(header.chunk_count):
        piece = plain[index * chunk_size_bytes : (index + 1) * chunk_size_bytes]
        pieces.append(cipher.encrypt(header.nonce(index), piece, header.bound_to(index)))
    return b"".join(pieces)


def open_sealed(sealed: bytes, *, key: bytes) -> bytes:
    """The whole plain bytes. NotSealed, Truncated (also when bytes follow the end) or SealBroken otherwise."""
    header = _read_header(sealed)
    if len(sealed) != header.sealed_bytes:
        raise Truncated(f"{len(sealed)} bytes found, {header.sealed_bytes} announced")
    return _open_chunks(sealed[HEADER_BYTES:], _cipher(key), header, first=0, last=header.chunk_count - 1)


def open_range(read: Callable[[int, int], bytes], *, key: bytes, start: int, length: int) -> bytes:
    """``length`` plain bytes from ``start``, or fewer at the end of the recording, as a slice would give.

    ``read(offset, length)`` returns sealed bytes; it is asked for the header and for the chunks that hold the range,
    and for no others. What lies outside those chunks is not checked.
    """
    if start < 0 or length < 0:
        raise ValueError(f"a range cannot start at {start} or be {length} bytes long")
    header = _read_header(read(0, HEADER_BYTES))
    stop = min(start + length, header.plain_bytes)
    first = min(start // header.chunk_size_bytes, header.chunk_count - 1)
    last = max(first, (stop - 1) // header.chunk_size_bytes)
    sealed = _read_chunks(read, header, first=first, last=last)
    plain = _open_chunks(sealed, _cipher(key), header, first=first, last=last)
    offset = first * header.chunk_size_bytes
    return plain[max(0, start - offset) : max(0, stop - offset)]


def sealed_length(plain_bytes: int, *, chunk_size_bytes: int = CHUNK_SIZE_BYTES) -> int:
    """How many bytes ``plain_bytes`` take when sealed."""
    return _checked_header(chunk_size_bytes, plain_bytes, bytes(NONCE_PREFIX_BYTES)).sealed_bytes


def plain_length(sealed_start: bytes) -> int:
    """How many plain bytes a recording holds, from its first HEADER_BYTES bytes; trusted once a chunk has opened."""
    return _read_header(sealed_start).plain_bytes


def _cipher(key: bytes) -> AESGCM:
    if len(key) != KEY_BYTES:
        raise ValueError(f"a key has {KEY_BYTES} bytes, this one {len(key)}")
    return AESGCM(key)


def _checked_header(chunk_size_bytes: int, plain_bytes: int, nonce_prefix: bytes) -> _Header:
    if len(nonce_prefix) != NONCE_PREFIX_BYTES:
        raise ValueError(f"a nonce prefix has {NONCE_PREFIX_BYTES} bytes, this one {len(nonce_prefix)}")
    if not 1 <= chunk_size_bytes <= _MAX_CHUNK_SIZE_BYTES:
        raise ValueError(f"a chunk holds 1 to {_MAX_CHUNK_SIZE_BYTES} bytes, not {chunk_size_bytes}")
    header = _Header(chunk_size_bytes, plain_bytes, nonce_prefix)
    if header.chunk_count > _MAX_CHUNK_COUNT:
        raise ValueError(f"{plain_bytes} bytes need more than {_MAX_CHUNK_COUNT} chunks")
    return header


def _read_header(sealed: bytes) -> _Header:
    if len(sealed) < HEADER_BYTES:
        raise NotSealed(f"{len(sealed)} bytes are fewer than a header has ({HEADER_BYTES})")
    magic, version, padding, chunk_size_bytes, plain_bytes, prefix = _HEADER.unpack_from(sealed)
    if magic != _MAGIC or version != _VERSION or any(padding):
        raise NotSealed("the first bytes are not those of a sealed recording, version 1")
    try:
        return _checked_header(chunk_size_bytes, plain_bytes, prefix)
    except ValueError as error:
        raise NotSealed(str(error)) from error


def _read_chunks(read: Callable[[int, int], bytes], header: _Header, *, first: int, last: int) -> bytes:
    start = header.chunk_start(first)
    length = header.chunk_start(last + 1) - start
    sealed = read(start, length)
    if len(sealed) != length:
        raise Truncated(f"{len(sealed)} bytes found from {start}, {length} announced")
    return sealed


def _open_chunks(sealed: bytes, cipher: AESGCM, header: _Header, *, first: int, last: int) -> bytes:
    """The plain bytes of chunks ``first`` to ``last``; ``sealed`` holds exactly these."""
    size = header.chunk_size_bytes + TAG_BYTES
    pieces = []
    for index in range(first, last + 1):
        piece = sealed[(index - first) * size : (index - first + 1) * size]
        try:
            pieces.append(cipher.decrypt(header.nonce(index), piece, header.bound_to(index)))
        except InvalidTag as error:
            raise SealBroken(f"chunk {index} does not open") from error
    return b"".join(pieces)
