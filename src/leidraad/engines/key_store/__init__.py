"""Who keeps the keys that wrap the keys of recordings, and why a key may not be had.

Each recording has a data key of its own; the database holds it wrapped. What unwraps it stays outside the database, so
that neither a dump of the database nor a copy of the recordings opens anything.

KeyStoreError
  KeyUnavailable   the wrapping key cannot be had now; ``why`` says what to repair
  WrongKey         the key is there but does not open this: other context, changed bytes
  KeyDestroyed     the key was destroyed on purpose: nobody opens this any more
"""

from enum import StrEnum
from typing import Protocol


class WhyUnavailable(StrEnum):
    NO_FILE = "no_file"
    EXPOSED = "exposed"  # others than the owner may read or write the file
    UNREADABLE = "unreadable"  # the system refuses to read it
    MALFORMED = "malformed"  # not a key file
    UNKNOWN_KEY = "unknown_key"  # a key file, or a store elsewhere, without the key that was used
    UNREACHABLE = "unreachable"  # a store elsewhere does not answer
    REFUSED = "refused"  # a store elsewhere does not let us in, or not do this


class KeyStoreError(Exception):
    """A data key could not be wrapped or unwrapped."""


class KeyUnavailable(KeyStoreError):
    """The wrapping key cannot be had; nothing is lost, and it works again once ``why`` is repaired."""

    def __init__(self, why: WhyUnavailable, *, detail: str) -> None:
        super().__init__(f"{why}: {detail}")
        self.why = why
        self.detail = detail


class WrongKey(KeyStoreError):
    """The wrapped key was made for another context, or its bytes were changed."""


class KeyDestroyed(KeyStoreError):
    """The key was destroyed on purpose, by a deletion or at the end of its time; there is nothing to repair."""


class KeyStore(Protocol):
    """Wraps data keys. Each method may raise KeyUnavailable."""

    @property
    def key_id(self) -> str:
        """The id of the key that wraps now."""

    def wrap(self, data_key: bytes, *, context: bytes) -> bytes:
        """``data_key`` wrapped, bound to ``context`` (what it is for, such as the id of the recording)."""

    def unwrap(self, wrapped: bytes, *, context: bytes) -> bytes:
        """The data key again; WrongKey when ``context`` is not the one it was wrapped with."""

    def wraps_now(self, wrapped: bytes) -> bool:
        """Whether ``wrapped`` lies under the key that wraps now; WrongKey when it is not a wrapped key of this store."""
