"""The files that came with a contact's messages, as a page lists them."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.contacts.models import Contact
from leidraad.apps.contacts.transcript import Piece, pieces_of
from leidraad.domain.contacts.attachments import AttachmentKind

KIND_WORDS = {
    AttachmentKind.IMAGE: _("image"),
    AttachmentKind.SOUND: pgettext_lazy("kind of file", "sound"),
    AttachmentKind.VIDEO: pgettext_lazy("kind of file", "film"),
    AttachmentKind.TEXT: pgettext_lazy("kind of file", "text"),
    AttachmentKind.DOCUMENT: pgettext_lazy("kind of file", "document"),
    AttachmentKind.TABLE: pgettext_lazy("kind of file", "table"),
    AttachmentKind.ARCHIVE: pgettext_lazy("kind of file", "packed files"),
    AttachmentKind.MESSAGE: pgettext_lazy("kind of file", "message"),
    AttachmentKind.OTHER: pgettext_lazy("kind of file", "file"),
}


@dataclass(frozen=True, slots=True)
class ShownAttachment:
    """One file; ``pieces`` is its name, empty when it had none."""

    kind_words: str
    pieces: tuple[Piece, ...]
    size_bytes: int | None


def shown_attachments(contact: Contact) -> tuple[ShownAttachment, ...]:
    """The files of a contact in the order in which they came; empty for most."""
    return tuple(
        ShownAttachment(str(KIND_WORDS[each.kind]), pieces_of(each.name, None), each.size_bytes)
        for each in contact.listed_attachments
    )
