"""A key store in one file outside the database: wrapping keys with ids, one of which wraps.

The file is JSON, readable by its owner only: ``{"format": "leidraad-keys", "version": 1, "active": id,
"keys": {id: base64 of 32 bytes}}``. Rotation adds a key and keeps the old ones, for they still unwrap.

A wrapped key is: version (1 byte), length of the key id (1 byte), key id, nonce (12 bytes), AES-256-GCM of the data key.
Everything before the nonce and the context are associated data. Nonces are random: NIST SP 800-38D (8.3) allows 2^32
wraps under one key, two hundred years at twenty million contacts a year.
"""

import base64
import json
import os
import secrets
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from leidraad.engines.key_store import KeyUnavailable, WhyUnavailable, WrongKey

KEY_BYTES = 32
_FORMAT = "leidraad-keys"
_VERSION = 1
WRAPPED_VERSION = 1
_NONCE_BYTES = 12
_TAG_BYTES = 16


@dataclass(frozen=True, slots=True)
class _Keys:
    active: str
    keys: Mapping[str, bytes]


class KeyFile:
    """Implements KeyStore over the file at ``path``.

    The file is read again whenever it changes, so a key added while a worker runs is known to it at once.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stamp: tuple[int, int, int] | None = None
        self._keys = self._read()

    @property
    def key_id(self) -> str:
        return self._read().active

    def wrap(self, data_key: bytes, *, context: bytes) -> bytes:
        keys = self._read()
        head = _head(keys.active)
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return head + nonce + AESGCM(keys.keys[keys.active]).encrypt(nonce, data_key, head + context)

    def unwrap(self, wrapped: bytes, *, context: bytes) -> bytes:
        key_id = key_id_of(wrapped)
        key = self._read().keys.get(key_id)
        if key is None:
            raise KeyUnavailable(WhyUnavailable.UNKNOWN_KEY, detail=key_id)
        head = _head(key_id)
        nonce = wrapped[len(head) : len(head) + _NONCE_BYTES]
        try:
            return AESGCM(key).decrypt(nonce, wrapped[len(head) + _NONCE_BYTES :], head + context)
        except InvalidTag as error:
            raise WrongKey(f"key {key_id} does not open this") from error

    def wraps_now(self, wrapped: bytes) -> bool:
        return key_id_of(wrapped) == self.key_id

    def rewrap(self, wrapped: bytes, *, context: bytes) -> bytes:
        """The same data key under the key that wraps now; ``wrapped`` itself when that is so already."""
        if key_id_of(wrapped) == self.key_id:
            return wrapped
        return self.wrap(self.unwrap(wrapped, context=context), context=context)

    def _read(self) -> _Keys:
        status = _checked_status(self._path)
        stamp = (status.st_ino, status.st_mtime_ns, status.st_size)
        if stamp != self._stamp:
            self._keys = _load(self._path)
            self._stamp = stamp
        return self._keys


def create_key_file(path: Path) -> str:
    """Makes a key file with one new key and returns its id; FileExistsError when one is there, which is kept."""
    key_id = _new_key_id()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = _write_beside(path, _Keys(key_id, {key_id: secrets.token_bytes(KEY_BYTES)}))
    try:
        path.hardlink_to(beside)  # unlike a rename, a link never takes the place of a file that is there
    finally:
        beside.unlink()
    return key_id


def add_key(path: Path) -> str:
    """Adds a new key that wraps from now on, and returns its id; the others go on unwrapping."""
    _checked_status(path)
    keys = _load(path)
    key_id = _new_key_id()
    _write_beside(path, _Keys(key_id, {**keys.keys, key_id: secrets.token_bytes(KEY_BYTES)})).replace(path)
    return key_id


def key_id_of(wrapped: bytes) -> str:
    """The id of the key that wrapped this; WrongKey when it is not a wrapped key at all."""
    if len(wrapped) < 2 or wrapped[0] != WRAPPED_VERSION:
        raise WrongKey("not a wrapped key of version 1")
    end = 2 + wrapped[1]
    if len(wrapped) < end + _NONCE_BYTES + _TAG_BYTES:
        raise WrongKey(f"{len(wrapped)} bytes are too few for a wrapped key")
    try:
        return wrapped[2:end].decode("ascii")
    except UnicodeDecodeError as error:
        raise WrongKey("the id of the wrapping key is not readable") from error


def _head(key_id: str) -> bytes:
    encoded = key_id.encode("ascii")
    return bytes([WRAPPED_VERSION, len(encoded)]) + encoded


def _new_key_id() -> str:
    return f"k-{secrets.token_hex(8)}"


def _checked_status(path: Path) -> os.stat_result:
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise KeyUnavailable(WhyUnavailable.NO_FILE, detail=path.name) from error
    except OSError as error:
        raise KeyUnavailable(WhyUnavailable.UNREADABLE, detail=path.name) from error
    if status.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise KeyUnavailable(WhyUnavailable.EXPOSED, detail=f"{path.name} {stat.filemode(status.st_mode)}")
    return status


def _load(path: Path) -> _Keys:
    try:
        return _parse(path.read_text("ascii"))
    except OSError as error:
        raise KeyUnavailable(WhyUnavailable.UNREADABLE, detail=path.name) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise KeyUnavailable(WhyUnavailable.MALFORMED, detail=f"{path.name}: {error}") from error


def _parse(text: str) -> _Keys:
    document = json.loads(text)
    if document["format"] != _FORMAT or document["version"] != _VERSION:
        raise ValueError(f"not {_FORMAT} version {_VERSION}")
    keys = {str(name): base64.b64decode(value, validate=True) for name, value in document["keys"].items()}
    if any(len(key) != KEY_BYTES for key in keys.values()):
        raise ValueError(f"a key has {KEY_BYTES} bytes")
    if document["active"] not in keys:
        raise ValueError("the active key is not among the keys")
    return _Keys(document["active"], keys)


def _write_beside(path: Path, keys: _Keys) -> Path:
    """Writes the keys to a new file in the same folder, flushed, and returns its path."""
    document = {
        "format": _FORMAT,
        "version": _VERSION,
        "active": keys.active,
        "keys": {name: base64.b64encode(key).decode("ascii") for name, key in keys.keys.items()},
    }
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        json.dump(document, file, indent=2)
        file.write("\n")
        file.flush()
        os.fsync(file.fileno())
    return beside
