"""Places where others lay down files: a folder, a bucket, an SFTP drop. What lies there, its bytes, and putting it away.

Apart from the object store because nothing of ours lies here: names are those of others, and may say anything.

SourceFailed
  ``why`` says what kind of trouble it is, ``detail`` the other side's own word for it
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

# What programs call a file that they are still writing.
UNFINISHED_ENDINGS = (
    ".part",
    ".partial",
    ".tmp",
    ".temp",
    ".filepart",
    ".crdownload",
    ".uploading",
    ".writing",
)


class WhyFailed(StrEnum):
    """Stored with a source, so a value never changes its meaning."""

    UNREACHABLE = "unreachable"  # it does not answer, or the connection broke
    REFUSED = "refused"  # it does not let us in
    WRONG_HOST_KEY = "wrong_host_key"  # somebody else answers, or the server has a new key
    NO_FOLDER = "no_folder"  # the folder, bucket or prefix is not there
    FORBIDDEN = "forbidden"  # it lets us in, and not do this
    NO_CREDENTIALS = "no_credentials"  # nothing says who we are
    GONE = "gone"  # a file that was there a moment ago is not
    OTHER = "other"


class SourceFailed(Exception):
    """A place of files could not do what was asked."""

    def __init__(self, why: WhyFailed, *, detail: str = "") -> None:
        super().__init__(f"{why}: {detail}" if detail else str(why))
        self.why = why
        self.detail = detail


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file as its place lists it."""

    path: str  # below the place, with / between folders
    size_bytes: int
    changed_at: datetime  # aware, as the place tells it
    mark: str = ""  # the place's own fingerprint, where it has one

    @property
    def is_unfinished(self) -> bool:
        """Whether its name says that it is still being written, or that it is none of ours."""
        parts = self.path.split("/")
        return any(part.startswith(".") for part in parts) or parts[-1].lower().endswith(UNFINISHED_ENDINGS)


class FileSource(Protocol):
    """Files of others. Each method may raise SourceFailed."""

    def listed(self, *, without: str) -> Iterator[ListedFile]:
        """Every file below the place, in no order; what lies in its folder ``without`` is left out."""

    def read(self, path: str, *, limit_bytes: int | None = None) -> bytes:
        """The bytes of a file, or the first ``limit_bytes`` of them; SourceFailed (GONE) when it is there no more."""

    def move(self, path: str, *, to_folder: str) -> None:
        """Put a file, with its folders, into the folder ``to_folder`` of the place; one that is not there is moved already."""

    def remove(self, path: str) -> None:
        """Remove a file; one that is not there is removed already."""

    def close(self) -> None:
        """Let go of connections."""
