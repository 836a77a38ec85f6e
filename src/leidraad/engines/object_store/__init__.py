"""Where sealed recordings lie: bytes under random names. Apart so that another store can take the place of a folder.

What is put here is sealed already (``formats.sealed``); a store sees no plaintext and no key.

StoreError
  BadObjectName    the name is not one that ``new_object_name`` could have made
  ObjectNotFound   nothing lies under the name
  StoreFailed      the store itself refused: full, read-only, unreachable
"""

import re
import secrets
from collections.abc import Iterator
from typing import Protocol

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{7,127}")  # lower case: some file systems do not keep cases apart


class StoreError(Exception):
    """An object store could not do what was asked."""


class BadObjectName(StoreError):
    """A name has 8 to 128 lower-case letters, digits, ``-`` or ``_``, and starts with a letter or digit."""


class ObjectNotFound(StoreError):
    """Nothing lies under this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no object named {name}")
        self.name = name


class StoreFailed(StoreError):
    """The store refused; ``reason`` is the system's own word for it, such as ``ENOSPC``."""

    def __init__(self, reason: str, *, name: str) -> None:
        super().__init__(f"{reason} on {name}")
        self.reason = reason
        self.name = name


class ObjectStore(Protocol):
    """Bytes under names. Each method may raise StoreFailed, and BadObjectName where it takes a name."""

    def put(self, name: str, data: bytes) -> None:
        """``data`` lies under ``name``, durably and whole, when this returns; what lay there before is replaced."""

    def get(self, name: str) -> bytes:
        """All bytes under ``name``; ObjectNotFound when there are none."""

    def get_range(self, name: str, start: int, length: int) -> bytes:
        """``length`` bytes from ``start``, or fewer at the end, as a slice would give; ObjectNotFound."""

    def delete(self, name: str) -> bool:
        """Nothing lies under ``name`` any more when this returns; whether something did before."""

    def exists(self, name: str) -> bool:
        """Whether something lies under ``name``."""

    def names(self) -> Iterator[str]:
        """Every name, in no order."""

    def age_s(self, name: str) -> float:
        """How long ago the bytes under ``name`` were put there; ObjectNotFound."""


def new_object_name() -> str:
    """A random name of 32 characters that says nothing about what it holds."""
    return secrets.token_hex(16)


def check_object_name(name: str) -> None:
    """Raises BadObjectName for a name that could leave its folder or clash with another."""
    if not _NAME.fullmatch(name):
        raise BadObjectName(f"not a name for an object: {name[:40]!r}")
