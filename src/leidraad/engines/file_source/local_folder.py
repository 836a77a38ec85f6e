"""A watched folder of this machine, or one that is mounted on it."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from leidraad.engines.file_source import ListedFile, SourceFailed, WhyFailed

_WHY = {
    errno.ENOENT: WhyFailed.NO_FOLDER,
    errno.ENOTDIR: WhyFailed.NO_FOLDER,
    errno.EACCES: WhyFailed.FORBIDDEN,
    errno.EPERM: WhyFailed.FORBIDDEN,
    errno.EROFS: WhyFailed.FORBIDDEN,
    errno.ESTALE: WhyFailed.UNREACHABLE,
    errno.ETIMEDOUT: WhyFailed.UNREACHABLE,
    errno.EHOSTDOWN: WhyFailed.UNREACHABLE,
}


class WatchedFolder:
    """Implements FileSource over a folder. Links are not followed: they could lead anywhere."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def listed(self, *, without: str) -> Iterator[ListedFile]:
        with _failures_named():
            yield from self._below(self._folder, "", without)

    def read(self, path: str, *, limit_bytes: int | None = None) -> bytes:
        with _failures_named(WhyFailed.GONE), self._path(path).open("rb") as file:
            return file.read(-1 if limit_bytes is None else limit_bytes)

    def move(self, path: str, *, to_folder: str) -> None:
        target = self._folder / to_folder / path
        with _failures_named():
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._path(path).rename(_free(target))
            except FileNotFoundError:
                return

    def remove(self, path: str) -> None:
        with _failures_named():
            self._path(path).unlink(missing_ok=True)

    def close(self) -> None:
        """Nothing is held."""

    def path_of(self, path: str) -> Path:
        """Where a file lies on this machine."""
        return self._path(path)

    def _path(self, path: str) -> Path:
        if ".." in path.split("/"):
            raise SourceFailed(WhyFailed.FORBIDDEN, detail="..")
        return self._folder / path

    def _below(self, folder: Path, prefix: str, without: str) -> Iterator[ListedFile]:
        with os.scandir(folder) as entries:
            for entry in entries:
                path = f"{prefix}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    if path != without:
                        yield from self._below(Path(entry.path), f"{path}/", without)
                elif entry.is_file(follow_symlinks=False):
                    status = entry.stat(follow_symlinks=False)
                    changed_at = datetime.fromtimestamp(status.st_mtime, tz=UTC)
                    yield ListedFile(path, status.st_size, changed_at, mark=str(status.st_ino))


def _free(path: Path) -> Path:
    """The path itself, or one beside it: what was put away before under the same name stays."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


@contextmanager
def _failures_named(absent: WhyFailed = WhyFailed.NO_FOLDER) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise SourceFailed(absent, detail="ENOENT") from error
    except OSError as error:
        code = error.errno or 0
        why = _WHY.get(code, WhyFailed.OTHER)
        raise SourceFailed(why, detail=errno.errorcode.get(code, "EIO")) from error
