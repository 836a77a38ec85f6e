"""An object store in a folder of this machine: one file per object, two levels of folders.

A file appears whole or not at all: it is written aside, flushed to the disk, and renamed into place. Deleting unlinks
and overwrites nothing, for on journalling file systems and flash an overwrite does not reach the old bytes; a recording
is shredded by destroying its key.
"""

import errno
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from leidraad.engines.object_store import ObjectNotFound, StoreFailed, check_object_name

_UNFINISHED = ".unfinished"


class LocalFolder:
    """Implements ObjectStore in ``folder``, which is made, readable by its owner only, when absent."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with _failures_named("folder"):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            (folder / _UNFINISHED).mkdir(mode=0o700, exist_ok=True)

    def put(self, name: str, data: bytes) -> None:
        path = self._path(name)
        with _failures_named(name):
            temporary = self._write_aside(data)
            try:
                _make_folders(path.parent, self._folder)
                temporary.replace(path)
            except OSError:
                temporary.unlink(missing_ok=True)
                raise
            _flush_folder(path.parent)

    def get(self, name: str) -> bytes:
        with _absence_named(name):
            return self._path(name).read_bytes()

    def get_range(self, name: str, start: int, length: int) -> bytes:
        if start < 0 or length < 0:
            raise ValueError(f"a range cannot start at {start} or be {length} bytes long")
        with _absence_named(name), self._path(name).open("rb") as file:
            file.seek(start)
            return file.read(length)

    def delete(self, name: str) -> bool:
        path = self._path(name)
        with _failures_named(name):
            try:
                path.unlink()
            except FileNotFoundError:
                return False
            _flush_folder(path.parent)
            return True

    def exists(self, name: str) -> bool:
        return self._path(name).is_file()

    def names(self) -> Iterator[str]:
        return (path.name for path in self._folder.glob("??/??/*"))

    def age_s(self, name: str) -> float:
        with _absence_named(name):
            return time.time() - self._path(name).stat().st_mtime

    def discard_unfinished(self, *, older_than_s: float) -> int:
        """Removes what a crash left half written; returns how many files that were.

        ``older_than_s`` must exceed the time that a put takes, or a put in progress fails.
        """
        count = 0
        for path in (self._folder / _UNFINISHED).iterdir():
            if time.time() - path.stat().st_mtime > older_than_s:
                path.unlink(missing_ok=True)
                count += 1
        return count

    def _path(self, name: str) -> Path:
        check_object_name(name)
        return self._folder / name[:2] / name[2:4] / name

    def _write_aside(self, data: bytes) -> Path:
        path = self._folder / _UNFINISHED / secrets.token_hex(16)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            path.unlink(missing_ok=True)
            raise
        return path


@contextmanager
def _failures_named(name: str) -> Iterator[None]:
    """Turns the system's errors into those of the store."""
    try:
        yield
    except OSError as error:
        raise StoreFailed(errno.errorcode.get(error.errno or 0, "EIO"), name=name) from error


@contextmanager
def _absence_named(name: str) -> Iterator[None]:
    """The same, where a missing file means a missing object."""
    with _failures_named(name):
        try:
            yield
        except FileNotFoundError as error:
            raise ObjectNotFound(name) from error


def _make_folders(folder: Path, root: Path) -> None:
    """Makes the two levels, and flushes each level that had to be made into the one above."""
    if folder.is_dir():
        return
    for level in (folder.parent, folder):
        level.mkdir(mode=0o700, exist_ok=True)
    for above in (root, folder.parent):
        _flush_folder(above)


def _flush_folder(folder: Path) -> None:
    """A rename or unlink is durable only once its folder has reached the disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
