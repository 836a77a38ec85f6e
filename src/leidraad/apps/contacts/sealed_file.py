"""A sealed payload as a file that is opened part by part: a recording of hours never lies in memory whole.

Apart from sealing, because only reading sound needs it. Nothing of it is written anywhere.
"""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.models import Sealed

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_PART_BYTES = 2 << 20  # asked of the object store at once


def opened_file(row: Sealed, *, context: str) -> BinaryIO:
    """The plain bytes of a row as a seekable file; KeyDestroyed or KeyUnavailable when its key is not there."""
    if row.object_name is None:
        return io.BytesIO(sealing.open_whole(row, context=context))
    return io.BufferedReader(_Parts(row.byte_count, sealing.part_reader(row, context=context)), _PART_BYTES)


class _Parts(io.RawIOBase):
    def __init__(self, byte_count: int, read: Callable[[int, int], bytes]) -> None:
        self._byte_count, self._read, self._at = byte_count, read, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._byte_count}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: "WriteableBuffer") -> int:
        target = memoryview(buffer).cast("B")
        length = min(len(target), self._byte_count - self._at)
        if length <= 0:
            return 0
        target[:length] = self._read(self._at, length)
        self._at += length
        return length
