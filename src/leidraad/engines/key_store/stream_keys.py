"""The keys of calls that are being recorded, each in a file of its own outside the database until the call is over.

Apart from the keys of contacts because these live for minutes: a call that ends, or is destroyed on the way, takes its key
with it at once, and no backup of the database holds what was recorded live. The key in a file is wrapped by the key of the
installation, so the file alone opens nothing.
"""

import os
from pathlib import Path
from uuid import UUID

from leidraad.engines.key_store import KeyDestroyed, KeyUnavailable, WhyUnavailable

_ENDING = ".key"


class StreamKeys:
    """The folder of keys. Several processes, on several machines that share the folder, may use it at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, stream_id: UUID, wrapped: bytes) -> None:
        """Keep a wrapped key, durably when this returns. KeyUnavailable when the folder cannot be written."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(self._path(stream_id), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(wrapped)
                file.flush()
                os.fsync(file.fileno())
            self._flush()
        except OSError as error:
            raise KeyUnavailable(WhyUnavailable.UNREADABLE, detail=self._folder.name) from error

    def get(self, stream_id: UUID) -> bytes:
        """The wrapped key; KeyDestroyed once it was taken away."""
        if not self._folder.is_dir():
            raise KeyUnavailable(WhyUnavailable.NO_FILE, detail=self._folder.name)
        try:
            return self._path(stream_id).read_bytes()
        except FileNotFoundError as error:
            raise KeyDestroyed("the key of the stream was destroyed") from error
        except OSError as error:
            raise KeyUnavailable(WhyUnavailable.UNREADABLE, detail=self._folder.name) from error

    def destroy(self, stream_id: UUID) -> None:
        """Take a key away for good, durably when this returns; twice is the same as once."""
        try:
            self._path(stream_id).unlink(missing_ok=True)
            if self._folder.is_dir():
                self._flush()
        except OSError as error:
            raise KeyUnavailable(WhyUnavailable.UNREADABLE, detail=self._folder.name) from error

    def _path(self, stream_id: UUID) -> Path:
        return self._folder / f"{stream_id}{_ENDING}"

    def _flush(self) -> None:
        descriptor = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
