"""Files that lie elsewhere, in the form in which those of a folder are read: so that one reading serves both.

Their bytes stay in memory, never on a disk of ours. Small ones are kept while their batch is read, for a sidecar or a
transcript is looked at more than once.
"""

import io
import os
import stat
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import cast

KEPT_LIMIT_BYTES = 8 * 1024 * 1024

ReadBytes = Callable[[int | None], bytes]


class RemoteFile(PurePosixPath):
    """A path whose bytes come from ``read``, called with the most bytes that are wanted, or None for all."""

    __slots__ = ("_changed_s", "_kept", "_read", "_size_bytes")

    _read: ReadBytes
    _size_bytes: int
    _changed_s: float
    _kept: bytes | None

    def read_bytes(self) -> bytes:
        """All bytes."""
        if self._kept is not None:
            return self._kept
        data = self._read(None)
        if len(data) <= KEPT_LIMIT_BYTES:
            self._kept = data
        return data

    def open(self, mode: str = "rb") -> io.BytesIO:
        """Its beginning: whoever wants the whole uses ``read_bytes``."""
        return io.BytesIO(self._read(64 * 1024))

    def stat(self) -> os.stat_result:
        """Size and time; the rest is that of any file of ours."""
        changed_s = int(self._changed_s)
        return os.stat_result(
            (stat.S_IFREG | 0o600, 0, 0, 1, 0, 0, self._size_bytes, changed_s, changed_s, changed_s)
        )

    def is_dir(self) -> bool:
        """It is none."""
        return False

    def is_file(self) -> bool:
        """It is one."""
        return True


def remote_file(path: str, *, size_bytes: int, changed_s: float, read: ReadBytes) -> Path:
    """Something that is read like a file of a folder."""
    file = RemoteFile(path)
    file._size_bytes, file._changed_s, file._read, file._kept = size_bytes, changed_s, read, None
    return cast(Path, file)  # handovers read files, and ask nothing else of a path
