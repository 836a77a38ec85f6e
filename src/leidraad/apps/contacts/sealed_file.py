"""A sealed payload as a file that is opened part by part: a recording of hours never lies in memory whole.

Apart from sealing, because only reading sound needs it. Nothing of it is written anywhere.
"""

import io
from typing import TYPE_CHECKING, BinaryIO

from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.models import Sealed

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_PART_BYTES = 2 << 20  # asked of the store at once: each part costs an opening of its key


def opened_file(row: Sealed, *, context: str) -> BinaryIO:
    """The plain bytes of a row as a seekable file; KeyDestroyed or KeyUnavailable when its key is not there."""
    if row.object_name is None:
        return io.BytesIO(sealing.open_whole(row, context=context))
    sealing.check_key(row, context=context)
    return io.BufferedReader(_Parts(row, context), _PART_BYTES)


class _Parts(io.RawIOBase):
    def __init__(self, row: Sealed, context: str) -> None:
        self._row, self._context, self._at = row, context, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._row.byte_count}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: "WriteableBuffer") -> int:
        target = memoryview(buffer).cast("B")
        length = min(len(target), self._row.byte_count - self._at)
        if length <= 0:
            return 0
        target[:length] = sealing.open_part(self._row, context=self._context, start=self._at, length=length)
        self._at += length
        return length
