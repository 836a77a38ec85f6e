"""The keys of contacts, outside the database: one file for all contacts of a day that live equally long, from which
single contacts are taken away when they are deleted.

A contact's data key is wrapped by a key that only its file gives (``punctured``). A backup of the database therefore
holds wrapped keys that nothing opens once the contact was taken out of its file, and nothing at all of a day once the
file is gone. The files hold no list of contacts, so nothing in them says what was deleted or whose it was.

A file is: magic, version, then one record for each node that is left (depth, path, secret), and the SHA-256 of all
before it, so that a damaged file is refused and not half used. ``erasures`` beside the files counts what was taken
away: a database that knows of fewer was brought back from a backup and must forget again (see ``contacts.actions.stores``).
"""

import fcntl
import hashlib
import hmac
import os
import re
import secrets
import struct
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from leidraad.engines.key_store import KeyDestroyed, KeyUnavailable, WhyUnavailable, WrongKey
from leidraad.engines.key_store.punctured import DEPTH_BITS, SECRET_BYTES, PuncturedTree, new_tree

_MAGIC = b"LDRK\x01"
_RECORD = struct.Struct(f">BQ{SECRET_BYTES}s")
_CHECKSUM_BYTES = 32
_WRAPPED_VERSION = 2
_NONCE_BYTES = 12
_TAG_BYTES = 16
_PERIOD = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})\.([0-9]{1,4})")
_ENDING = ".keys"
_COUNTER = "erasures"

MOST_KEYS_KNOWN = 1_000  # a few jobs' contacts: each is asked for twice, to open it and to tie its rows

Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _File:
    """A file as it was read: its tree, and keys of it that were asked for, which go when the file changes."""

    stamp: Stamp
    tree: PuncturedTree
    known: dict[bytes, bytes] = field(default_factory=dict)

    def key_of(self, context: bytes) -> bytes | None:
        key = self.known.get(context) or self.tree.key_of(context)
        if key is not None:
            if len(self.known) >= MOST_KEYS_KNOWN:
                self.known.clear()
            self.known[context] = key
        return key


class ContactKeys:
    """The folder of key files. Several processes, on several machines that share the folder, may use it at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, _File] = {}
        self._paths: dict[str, Path] = {}

    def wrap(self, data_key: bytes, *, context: bytes, period: str) -> bytes:
        """``data_key`` under the key of ``context``; ``period`` names the file, made when it is new.

        KeyDestroyed when this context was taken away before; KeyUnavailable when the folder or the file cannot be used.
        """
        self.make_period(period)
        head = _head(period)
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return head + nonce + AESGCM(self._key(period, context)).encrypt(nonce, data_key, head + context)

    def unwrap(self, wrapped: bytes, *, context: bytes) -> bytes:
        """The data key again; KeyDestroyed, KeyUnavailable, or WrongKey when made for another context or changed."""
        period = period_of(wrapped)
        head = _head(period)
        nonce = wrapped[len(head) : len(head) + _NONCE_BYTES]
        key = self._key(period, context)
        try:
            return AESGCM(key).decrypt(nonce, wrapped[len(head) + _NONCE_BYTES :], head + context)
        except InvalidTag as error:
            raise WrongKey("the key of the contact does not open this") from error

    def rewrapped(self, wrapped: bytes, change: Callable[[bytes], bytes], *, context: bytes) -> bytes:
        """The same, with what lies inside changed by ``change``; ``wrapped`` itself where that changes nothing.

        KeyDestroyed, as ``unwrap``: nothing that was taken away comes back, and no file is made anew.
        """
        period = period_of(wrapped)
        inside = self.unwrap(wrapped, context=context)
        changed = change(inside)
        if changed == inside:
            return wrapped
        head, nonce = _head(period), secrets.token_bytes(_NONCE_BYTES)
        return head + nonce + AESGCM(self._key(period, context)).encrypt(nonce, changed, head + context)

    def digest(self, *parts: bytes, context: bytes, period: str) -> bytes:
        """32 bytes that only who holds the key of ``context`` can compute; gone for ever once that is destroyed.

        KeyDestroyed as well when the period has no file: unlike ``wrap``, this makes none.
        """
        return hmac.digest(self._key(period, context), b"digest\x00" + b"\x00".join(parts), hashlib.sha256)

    def make_period(self, period: str) -> None:
        """Make the file of a period unless it is there."""
        if not self._path(period).exists():
            self._check_folder()
            self._make(period)

    def has(self, context: bytes, *, period: str) -> bool:
        """Whether the key of ``context`` is still there; False once destroyed. KeyUnavailable when nobody can say."""
        try:
            self._key(period, context)
        except KeyDestroyed:
            return False
        return True

    def destroy(self, contexts: Sequence[bytes], *, period: str) -> None:
        """Take the keys of these contexts away for good, durably when this returns. Twice is the same as once."""
        self._check_folder()
        with self._alone():
            if not self._path(period).exists():
                return
            tree = whole = self._file(period).tree
            for context in contexts:
                tree = tree.without(context)
            if tree is not whole:
                self._count_one_more()
                _replace(self._path(period), _packed(tree))
                self._files.pop(period)  # what was taken away stays in no memory either

    def destroy_period(self, period: str) -> bool:
        """Take away every key of a period, durably when this returns; whether there was a file."""
        self._check_folder()
        with self._alone():
            self._files.pop(period, None)
            path = self._path(period)
            if not path.exists():
                return False
            path.unlink()
            _flush_folder(self._folder)
            return True

    def periods(self) -> list[str]:
        """The periods for which there is a file, oldest day first."""
        self._check_folder()
        names = (path.name.removesuffix(_ENDING) for path in self._folder.glob(f"*{_ENDING}"))
        return sorted(name for name in names if _PERIOD.fullmatch(name))

    def erasure_count(self) -> int:
        """How often keys were taken out of files since the folder was made."""
        self._check_folder()
        try:
            return int((self._folder / _COUNTER).read_text("ascii"))
        except FileNotFoundError:
            return 0
        except (OSError, ValueError) as error:
            raise KeyUnavailable(WhyUnavailable.MALFORMED, detail=_COUNTER) from error

    def raise_erasure_count(self, count: int) -> None:
        """Count from ``count`` on where the folder knows of fewer: it came back from a copy older than the database."""
        self._check_folder()
        with self._alone():
            if self.erasure_count() < count:
                _replace(self._folder / _COUNTER, str(count).encode())

    def _key(self, period: str, context: bytes) -> bytes:
        key = self._file(period).key_of(context)
        if key is None:
            raise KeyDestroyed("the key was destroyed")
        return key

    def _file(self, period: str) -> _File:
        """The file as it is now: its stamp is asked for every time, for another process may have taken a key away."""
        path = self._path(period)
        try:
            status = path.stat()
            stamp = (status.st_ino, status.st_mtime_ns, status.st_size)
            known = self._files.get(period)
            if known is None or known.stamp != stamp:
                known = self._files[period] = _File(stamp, _unpacked(path.read_bytes(), name=path.name))
        except FileNotFoundError as error:
            self._check_folder()
            raise KeyDestroyed(f"the keys of {period} are gone") from error
        except OSError as error:
            raise KeyUnavailable(WhyUnavailable.UNREADABLE, detail=path.name) from error
        return known

    def _make(self, period: str) -> None:
        path = self._path(period)
        beside = _write_beside(path, _packed(new_tree()))
        try:
            path.hardlink_to(
                beside
            )  # unlike a rename, never takes the place of a file that another made meanwhile
            _flush_folder(self._folder)
        except FileExistsError:
            pass
        finally:
            beside.unlink()

    def _count_one_more(self) -> None:
        # Before the file itself: cut short in between, a database is made to look again, and never let off.
        _replace(self._folder / _COUNTER, str(self.erasure_count() + 1).encode())

    def _path(self, period: str) -> Path:
        found = self._paths.get(period)
        if found is None:
            if not _PERIOD.fullmatch(period):
                raise WrongKey(f"not a period: {period[:20]!r}")
            found = self._paths[period] = self._folder / f"{period}{_ENDING}"
        return found

    def _check_folder(self) -> None:
        if not self._folder.is_dir():
            raise KeyUnavailable(WhyUnavailable.NO_FILE, detail=self._folder.name)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        try:
            descriptor = os.open(self._folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise KeyUnavailable(WhyUnavailable.UNREADABLE, detail=self._folder.name) from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)


def create_contact_keys(folder: Path) -> None:
    """Make the folder, for its owner only; FileExistsError when it is there."""
    folder.mkdir(mode=0o700, parents=True)


def period_name(first_day: date, *, days: int) -> str:
    """The name of the period of what begins on a day and lives this many days."""
    return f"{first_day.isoformat()}.{days}"


def period_parts(period: str) -> tuple[date, int]:
    """The day of a period and how many days it lives; WrongKey when it is not the name of one."""
    found = _PERIOD.fullmatch(period)
    if found is None:
        raise WrongKey(f"not a period: {period[:20]!r}")
    return date.fromisoformat(found[1]), int(found[2])


def period_of(wrapped: bytes) -> str:
    """The period in a wrapped key; WrongKey when it is not one of these."""
    if len(wrapped) < 2 or wrapped[0] != _WRAPPED_VERSION:
        raise WrongKey("not a wrapped key of version 2")
    end = 2 + wrapped[1]
    if len(wrapped) < end + _NONCE_BYTES + _TAG_BYTES:
        raise WrongKey(f"{len(wrapped)} bytes are too few for a wrapped key")
    return wrapped[2:end].decode("ascii", errors="replace")


def _head(period: str) -> bytes:
    encoded = period.encode("ascii")
    return bytes([_WRAPPED_VERSION, len(encoded)]) + encoded


def _packed(tree: PuncturedTree) -> bytes:
    records = (_RECORD.pack(depth, path, secret) for (depth, path), secret in tree.nodes.items())
    body = _MAGIC + b"".join(records)
    return body + hashlib.sha256(body).digest()


def _unpacked(data: bytes, *, name: str) -> PuncturedTree:
    body, checksum = data[:-_CHECKSUM_BYTES], data[-_CHECKSUM_BYTES:]
    records = body[len(_MAGIC) :]
    if not body.startswith(_MAGIC) or hashlib.sha256(body).digest() != checksum:
        raise KeyUnavailable(WhyUnavailable.MALFORMED, detail=name)
    if len(records) % _RECORD.size:
        raise KeyUnavailable(WhyUnavailable.MALFORMED, detail=name)
    nodes = {(depth, path): secret for depth, path, secret in _RECORD.iter_unpack(records)}
    if any(depth > DEPTH_BITS for depth, _ in nodes):
        raise KeyUnavailable(WhyUnavailable.MALFORMED, detail=name)
    return PuncturedTree(nodes)


def _replace(path: Path, data: bytes) -> None:
    try:
        _write_beside(path, data).replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        raise KeyUnavailable(WhyUnavailable.UNREADABLE, detail=path.name) from error


def _write_beside(path: Path, data: bytes) -> Path:
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise KeyUnavailable(WhyUnavailable.UNREADABLE, detail=path.name) from error
    return beside


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
