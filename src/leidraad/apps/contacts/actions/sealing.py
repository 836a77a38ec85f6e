"""Sealing what is received under a key of its own, and opening it again; keys are wrapped by one outside the database."""

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from django.conf import settings

from leidraad.apps.contacts.models import Sealed
from leidraad.engines.key_store import KeyStore
from leidraad.engines.key_store.key_file import KeyFile, create_key_file
from leidraad.engines.object_store import ObjectStore, new_object_name
from leidraad.engines.object_store.local_folder import LocalFolder
from leidraad.formats import sealed

IN_ROW_LIMIT_BYTES = 256 * 1024  # above it, a row would make every backup and vacuum carry the bytes


@dataclass(frozen=True, slots=True)
class SealedBytes:
    """The fields of a ``Sealed`` row."""

    object_name: str | None
    sealed: bytes | None
    wrapped_key: bytes
    byte_count: int


def seal(plain: bytes, *, context: str, in_row: bool = False) -> SealedBytes:
    """Seal under a fresh key. ``context`` (the contact's id) is bound to the key: it opens nothing else.

    Written to the object store unless ``in_row`` and small enough; an object whose row never commits holds
    bytes that nobody can open, and ``sweep_objects`` removes it.
    """
    key = secrets.token_bytes(32)
    data = sealed.seal(plain, key=key)
    wrapped = key_store().wrap(key, context=context.encode())
    if in_row and len(data) <= IN_ROW_LIMIT_BYTES:
        return SealedBytes(None, data, wrapped, len(plain))
    name = new_object_name()
    object_store().put(name, data)
    return SealedBytes(name, None, wrapped, len(plain))


def open_whole(row: Sealed, *, context: str) -> bytes:
    """The plain bytes of a row."""
    key = key_store().unwrap(bytes(row.wrapped_key), context=context.encode())
    if row.object_name is None:
        assert row.sealed is not None
        return sealed.open_sealed(bytes(row.sealed), key=key)
    return sealed.open_sealed(object_store().get(row.object_name), key=key)


def open_part(row: Sealed, *, context: str, start: int, length: int) -> bytes:
    """Part of the plain bytes of a row in the object store; reads and opens only the chunks it needs."""
    key = key_store().unwrap(bytes(row.wrapped_key), context=context.encode())
    name = row.object_name
    assert name is not None
    store = object_store()
    return sealed.open_range(
        lambda at, count: store.get_range(name, at, count), key=key, start=start, length=length
    )


def destroy_objects(names: Iterable[str | None]) -> None:
    """Remove the bytes of each name; the rows with their keys are the caller's to delete."""
    for name in names:
        if name is not None:
            object_store().delete(name)


def keyed_digest(*parts: bytes) -> bytes:
    """HMAC-SHA-256, 32 bytes, under a key outside the database: tells equal from unequal and nothing else."""
    lengths = b"".join(len(part).to_bytes(8, "big") for part in parts)
    return hmac.digest(settings.DIGEST_KEY, lengths + b"".join(parts), hashlib.sha256)


@cache
def object_store() -> ObjectStore:
    return LocalFolder(settings.ENVIRONMENT.objects_dir)


@cache
def key_store() -> KeyStore:
    path = settings.ENVIRONMENT.keys_dir / "recording-keys.json"
    if not path.exists():
        with suppress(FileExistsError):  # another process was first
            create_key_file(path)
    return KeyFile(path)
