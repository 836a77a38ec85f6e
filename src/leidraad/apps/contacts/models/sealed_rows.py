"""Every table of sealed bytes at once: for what must reach them all, whichever feature adds the next."""

from leidraad.apps.contacts.models.quality import Sealed

_OWNERS = (
    "contact_id",
    "request_id",
    "upload_id",
)  # whose id the key of a row is bound to; otherwise its own


def sealed_tables() -> list[type[Sealed]]:
    """The tables of sealed bytes."""
    return [table for table in Sealed.__subclasses__() if not table._meta.abstract]


def context_of(row: Sealed) -> str:
    """What the key of this row is bound to: its contact, request or upload, else the row itself."""
    owner = next((getattr(row, name) for name in _OWNERS if hasattr(row, name)), row.pk)
    return str(owner)
