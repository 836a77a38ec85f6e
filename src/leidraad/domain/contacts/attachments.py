"""What is kept of a file that came with a message: of what kind it is, how large, and its name without personal data.

Apart from ``incoming`` because names are redacted here, which takes the recognisers along. The bytes are never read.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from leidraad.domain.contacts.incoming import Attachment
from leidraad.domain.language.personal_data.redact import redact_text

MOST_KEPT = 100  # of one contact
LONGEST_NAME = 120  # characters, with its ending
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}\Z")
_JOINED = re.compile(r"(?:_|%20|\+)+")  # stand between the words of a file name, and hide where a word begins
_UNSHOWN = re.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # also what turns text around
_LONG_NUMBER = re.compile(
    r"\d(?:[ .-]?\d){7,}"
)  # a name says too little to tell a number of somebody from another
NUMBER_MARK = "[number]"


class AttachmentKind(StrEnum):
    """Stored, so a value never changes its meaning."""

    IMAGE = "image"
    SOUND = "sound"
    VIDEO = "video"
    TEXT = "text"
    DOCUMENT = "document"  # a page to print: PDF, a word processor's
    TABLE = "table"
    ARCHIVE = "archive"
    MESSAGE = "message"  # a mail within a mail
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class KeptAttachment:
    """One file as it is listed; ``name`` may be empty."""

    kind: AttachmentKind
    size_bytes: int | None
    name: str

    def to_json(self) -> list[str | int | None]:
        """As it is stored: kind, size, name."""
        return [str(self.kind), self.size_bytes, self.name]


def attachment_from_json(value: list[str | int | None]) -> KeptAttachment:
    """What ``to_json`` gave."""
    kind, size_bytes, name = value
    return KeptAttachment(
        AttachmentKind(str(kind)), None if size_bytes is None else int(size_bytes), str(name)
    )


def kept_attachments(attachments: Iterable[Attachment]) -> tuple[KeptAttachment, ...]:
    """The files in the order in which they came, a hundred at most."""
    return tuple(map(kept_attachment, tuple(attachments)[:MOST_KEPT]))


def kept_attachment(attachment: Attachment) -> KeptAttachment:
    """The file without personal data in its name.

    >>> kept_attachment(Attachment("foto_0470 12 34 56.jpg", "image/jpeg", 2048))
    KeptAttachment(kind=<AttachmentKind.IMAGE: 'image'>, size_bytes=2048, name='foto [phone].jpg')
    """
    name = redacted_name(attachment.name)
    return KeptAttachment(kind_of(attachment.media_type, name=attachment.name), attachment.size_bytes, name)


def redacted_name(name: str) -> str:
    """The name with marks for personal data and for every long number; its ending stays. Empty for an empty one."""
    plain = _UNSHOWN.sub("", name.replace("\\", "/").rstrip("/").rpartition("/")[2])
    ending = _ENDING.search(plain)
    stem = plain[: ending.start()] if ending else plain
    words = redact_text(" ".join(_JOINED.sub(" ", stem).split())).text
    shown = _LONG_NUMBER.sub(NUMBER_MARK, words)
    kept = ending.group() if ending else ""
    return shown[: LONGEST_NAME - len(kept)].strip() + kept


def kind_of(media_type: str, *, name: str = "") -> AttachmentKind:
    """The kind by the media type; by the ending of the name where the type says nothing."""
    major, _slash, minor = media_type.strip().lower().partition("/")
    minor = minor.partition(";")[0].strip()
    found = _KINDS_OF_SUBTYPES.get(minor) or _KINDS_OF_TYPES.get(major)
    if found is not None:
        return found
    ending = _ENDING.search(name.lower())
    return _KINDS_OF_ENDINGS.get(ending.group()[1:], AttachmentKind.OTHER) if ending else AttachmentKind.OTHER


_KINDS_OF_TYPES = {
    "image": AttachmentKind.IMAGE,
    "audio": AttachmentKind.SOUND,
    "video": AttachmentKind.VIDEO,
    "text": AttachmentKind.TEXT,
    "message": AttachmentKind.MESSAGE,
}
_KINDS_OF_SUBTYPES = {
    "pdf": AttachmentKind.DOCUMENT,
    "msword": AttachmentKind.DOCUMENT,
    "rtf": AttachmentKind.DOCUMENT,
    "vnd.oasis.opendocument.text": AttachmentKind.DOCUMENT,
    "vnd.openxmlformats-officedocument.wordprocessingml.document": AttachmentKind.DOCUMENT,
    "csv": AttachmentKind.TABLE,
    "vnd.ms-excel": AttachmentKind.TABLE,
    "vnd.oasis.opendocument.spreadsheet": AttachmentKind.TABLE,
    "vnd.openxmlformats-officedocument.spreadsheetml.sheet": AttachmentKind.TABLE,
    "zip": AttachmentKind.ARCHIVE,
    "gzip": AttachmentKind.ARCHIVE,
    "x-7z-compressed": AttachmentKind.ARCHIVE,
    "x-rar-compressed": AttachmentKind.ARCHIVE,
    "vnd.rar": AttachmentKind.ARCHIVE,
    "x-tar": AttachmentKind.ARCHIVE,
}
_KINDS_OF_ENDINGS = {
    ending: kind
    for kind, endings in {
        AttachmentKind.IMAGE: "jpg jpeg png gif webp heic bmp tif tiff svg",
        AttachmentKind.SOUND: "mp3 wav ogg opus m4a aac flac amr",
        AttachmentKind.VIDEO: "mp4 mov avi mkv webm 3gp",
        AttachmentKind.TEXT: "txt md log xml json html htm",
        AttachmentKind.DOCUMENT: "pdf doc docx odt rtf pages",
        AttachmentKind.TABLE: "csv xls xlsx ods tsv",
        AttachmentKind.ARCHIVE: "zip gz 7z rar tar",
        AttachmentKind.MESSAGE: "eml msg",
    }.items()
    for ending in endings.split()
}
