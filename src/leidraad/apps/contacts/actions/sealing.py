"""Sealing what is received under a key of its own, and opening it again.

Each contact has a key outside the database (``engines.key_store.contact_keys``), which a deletion destroys; what it wraps is
wrapped once more by the key of the installation, so that neither file alone opens anything. Where the keys are gone or
damaged, everything here raises: nothing is half served and nothing new is sealed under keys that nobody keeps.
"""

import hashlib
import hmac
import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings

from leidraad.apps.contacts.models import Contact, KeyStoreMark, Payload, Recording, Sealed
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.engines.buckets import BucketPlace
from leidraad.engines.key_store import KeyStore, KeyUnavailable, WhyUnavailable, aws_kms, key_file, vault
from leidraad.engines.key_store import KeyStoreError as KeyStoreError  # for who answers it
from leidraad.engines.key_store.contact_keys import ContactKeys, create_contact_keys
from leidraad.engines.key_store.key_file import KeyFile, create_key_file
from leidraad.engines.key_store.side_by_side import KeyStores
from leidraad.engines.object_store import ObjectStore, new_object_name
from leidraad.engines.object_store import StoreFailed as StoreFailed  # for who answers it, or waits
from leidraad.engines.object_store.local_folder import LocalFolder
from leidraad.engines.object_store.s3 import S3Bucket
from leidraad.formats import sealed

STORES_AWAY = (StoreFailed, KeyUnavailable)  # nothing is wrong with what was to be sealed or opened: it waits
IN_ROW_LIMIT_BYTES = 256 * 1024  # above it, a row would make every backup and vacuum carry the bytes
KEY_FILE = "recording-keys.json"
FOLDERS = ("contacts", "crowds", "customers")
_WRAPPING = {
    "file": key_file.WRAPPED_VERSION,
    "aws-kms": aws_kms.WRAPPED_VERSION,
    "vault": vault.WRAPPED_VERSION,
}


@dataclass(frozen=True, slots=True)
class SealedBytes:
    """The fields of a ``Sealed`` row."""

    object_name: str | None
    sealed: bytes | None
    wrapped_key: bytes
    byte_count: int


def seal(plain: bytes, *, context: str, period: str, in_row: bool = False) -> SealedBytes:
    """Seal under a fresh key. ``context`` (the contact's id) is bound to the key: it opens nothing else.

    ``period`` is the contact's ``key_period``: when that ends, or the contact is deleted, nobody opens it any more.
    Written to the object store unless ``in_row`` and small enough; an object whose row never commits holds
    bytes that nobody can open, and ``sweep_objects`` removes it. KeyDestroyed when the contact was deleted meanwhile.
    """
    key = secrets.token_bytes(32)
    data = sealed.seal(plain, key=key)
    wrapped = _wrap(key, context=context.encode(), period=period)
    if in_row and len(data) <= IN_ROW_LIMIT_BYTES:
        return SealedBytes(None, data, wrapped, len(plain))
    name = new_object_name()
    object_store().put(name, data)
    return SealedBytes(name, None, wrapped, len(plain))


def open_whole(row: Sealed, *, context: str) -> bytes:
    """The plain bytes of a row; KeyDestroyed or KeyUnavailable when its key is not there."""
    key = _unwrap(bytes(row.wrapped_key), context=context.encode())
    if row.object_name is None:
        assert row.sealed is not None
        return sealed.open_sealed(bytes(row.sealed), key=key)
    return sealed.open_sealed(object_store().get(row.object_name), key=key)


def part_reader(row: Sealed, *, context: str) -> Callable[[int, int], bytes]:
    """Reads (start, length) of the plain bytes of a row in the object store: for one stream, or one job, and no longer.

    The key store is asked once, here, for elsewhere each question costs its time. Before each part the key of the contact is
    asked for, and whether the key of the installation is still there: whatever takes one of them away ends the reading.
    """
    key = _unwrap(bytes(row.wrapped_key), context=context.encode())
    name = row.object_name
    assert name is not None

    def read(start: int, length: int) -> bytes:
        contact_keys().unwrap(bytes(row.wrapped_key), context=context.encode())
        key_store().key_id  # noqa: B018  remembered for some seconds where it is kept elsewhere
        store = object_store()
        return sealed.open_range(
            lambda at, count: store.get_range(name, at, count), key=key, start=start, length=length
        )

    return read


def may_be_opened(contact: Contact) -> bool:
    """Whether the contact's key is still there: words are shown under it too. KeyUnavailable when nobody can say."""
    key_store().key_id  # noqa: B018  asks the file itself: it may have gone since this process read it
    return contact_keys().has(str(contact.pk).encode(), period=contact.key_period)


def link_of(contact: Contact) -> bytes:
    """What ties a contact to its rows in the other stores: only its key gives it. KeyDestroyed once that is gone."""
    return contact_keys().digest(b"stores", context=str(contact.pk).encode(), period=contact.key_period)


def destroy_keys(contacts: Iterable[Contact]) -> None:
    """Take the keys of these contacts away for good, durably when this returns; twice is the same as once."""
    by_period: dict[str, list[bytes]] = {}
    for contact in contacts:
        by_period.setdefault(contact.key_period, []).append(str(contact.pk).encode())
    for period, contexts in by_period.items():
        contact_keys().destroy(contexts, period=period)


def take_up_older_keys() -> int:
    """Put contacts that were sealed before each had a key outside the database under one; how many rows of keys."""
    count = 0
    for model in (Payload, Recording):
        for row in model._default_manager.select_related("contact").iterator(chunk_size=500):
            if bytes(row.wrapped_key)[:1] == b"\x01":
                context, period = str(row.contact_id).encode(), row.contact.key_period
                wrapped = contact_keys().wrap(bytes(row.wrapped_key), context=context, period=period)
                model._default_manager.filter(pk=row.pk).update(wrapped_key=wrapped)
                count += 1
    return count


def store_away(error: Exception) -> IntakeProblem:
    """Which store is away and why, of one of STORES_AWAY; names no contact and holds no secret."""
    if isinstance(error, StoreFailed):
        return IntakeProblem(ProblemCode.STORE_FAILED, store="objects", error=error.reason)
    why = error.why if isinstance(error, KeyUnavailable) else type(error).__name__
    return IntakeProblem(ProblemCode.STORE_FAILED, store="keys", error=str(why))


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
    """Where sealed bytes lie: the bucket that is set, else a folder."""
    chosen = settings.ENVIRONMENT.object_bucket
    if chosen is None:
        return LocalFolder(settings.ENVIRONMENT.objects_dir)
    return S3Bucket(
        BucketPlace(
            bucket=chosen.bucket,
            region=chosen.region,
            endpoint=chosen.endpoint,
            prefix=chosen.prefix,
            access_key=chosen.access_key,
            secret_key=chosen.secret_key,
        )
    )


@cache
def key_store() -> KeyStores:
    """The key of the installation, wherever it is kept; what another store wrapped before opens as well."""
    make_keys_once()
    chosen = settings.ENVIRONMENT.wrapping_keys
    stores: dict[int, Callable[[], KeyStore]] = {key_file.WRAPPED_VERSION: lambda: KeyFile(key_file_path())}
    stores[aws_kms.WRAPPED_VERSION] = _kms
    if chosen.vault_address:
        stores[vault.WRAPPED_VERSION] = _vault
    stores_now = KeyStores(stores, wrapping=_WRAPPING[chosen.kind])
    stores_now.key_id  # noqa: B018  asks once, so that a store that is not there is told at the start
    return stores_now


def key_file_path() -> Path:
    """Where the key file of the installation lies, if it keeps one."""
    return Path(settings.ENVIRONMENT.keys_dir / KEY_FILE)


def _kms() -> KeyStore:
    chosen = settings.ENVIRONMENT.wrapping_keys
    key = aws_kms.KmsKey(chosen.kms_key, chosen.kms_region, chosen.kms_endpoint or None)
    return aws_kms.AwsKms(key)


def _vault() -> KeyStore:
    chosen = settings.ENVIRONMENT.wrapping_keys
    return vault.VaultTransit(
        vault.TransitKey(
            address=chosen.vault_address,
            name=chosen.vault_key,
            mount=chosen.vault_mount,
            namespace=chosen.vault_namespace or None,
            certificates=chosen.vault_certificates or None,
            token=chosen.vault_token,
        )
    )


def seal_secret(secret: bytes, *, of: object) -> bytes:
    """A secret of 32 bytes that is no contact's, such as a webhook's, wrapped by the key of the installation."""
    return key_store().wrap(secret, context=secret_context(of))


def open_secret(wrapped: bytes, *, of: object) -> bytes:
    """The secret again; KeyUnavailable, or WrongKey for another's."""
    return key_store().unwrap(wrapped, context=secret_context(of))


def secret_context(of: object) -> bytes:
    """What such a secret is bound to."""
    return f"secret:{of}".encode()


def contact_keys() -> ContactKeys:
    """The keys of contacts, each taken away with its contact."""
    return _keys_in(settings.ENVIRONMENT.keys_dir, "contacts")


def crowd_keys() -> ContactKeys:
    """The secrets of months behind ``InsightTurn.crowd``."""
    return _keys_in(settings.ENVIRONMENT.keys_dir, "crowds")


def customer_keys() -> ContactKeys:
    """What says which customers were erased, outside the database: they have no key here any more."""
    return _keys_in(settings.ENVIRONMENT.keys_dir, "customers")


def missing_keys() -> list[str]:
    """What should lie in the folder of keys and does not; everything, before the first start."""
    folder = settings.ENVIRONMENT.keys_dir
    return [name for name in (*FOLDERS, *_files()) if not (folder / name).exists()]


def make_keys_once() -> None:
    """Make the keys of a new installation. A database that has known keys is never given others: they are missing then."""
    folder, missing = settings.ENVIRONMENT.keys_dir, missing_keys()
    if not missing:
        return
    if KeyStoreMark.objects.exists():
        raise KeyUnavailable(WhyUnavailable.NO_FILE, detail=", ".join(missing))
    for name in FOLDERS:
        with suppress(FileExistsError):  # another process was first
            create_contact_keys(folder / name)
    for name in _files():
        with suppress(FileExistsError):
            create_key_file(folder / name)


def _files() -> tuple[str, ...]:
    return (KEY_FILE,) if settings.ENVIRONMENT.wrapping_keys.kind == "file" else ()


@cache
def _keys_in(folder: Path, name: str) -> ContactKeys:
    make_keys_once()
    return ContactKeys(folder / name)


def _wrap(data_key: bytes, *, context: bytes, period: str) -> bytes:
    return contact_keys().wrap(key_store().wrap(data_key, context=context), context=context, period=period)


def _unwrap(wrapped: bytes, *, context: bytes) -> bytes:
    return key_store().unwrap(contact_keys().unwrap(wrapped, context=context), context=context)
