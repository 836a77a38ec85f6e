"""Changing the key of the installation: every data key is wrapped anew, and no recording is read or written.

Apart from sealing because it reaches every table at once. It may be cut short anywhere and run again: what lies under the
new key already is passed over. A key that was destroyed stays destroyed: there is nothing left to wrap.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from django.db import models

from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.models import Webhook
from leidraad.apps.contacts.models.quality import Sealed
from leidraad.apps.contacts.models.sealed_rows import context_of, sealed_tables
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.engines.key_store import KeyDestroyed, WrongKey
from leidraad.engines.key_store.key_file import KeyFile, add_key
from leidraad.engines.key_store.vault import VaultTransit

READ_TOGETHER = 500


class Became(Enum):
    """What became of one wrapped key."""

    CURRENT = "current"  # it lay under the key that wraps now
    ANEW = "anew"
    DESTROYED = "destroyed"  # its contact was deleted; its row is about to go
    UNREADABLE = "unreadable"  # damaged, or moved from another row


class CannotMakeKey(Exception):
    """The key store makes its own keys: there, another one is made or set, and then the keys are wrapped anew."""


@dataclass(frozen=True, slots=True)
class Wrapped:
    """How many wrapped keys lie under the key that wraps now, and how many under an earlier one."""

    current_count: int
    old_count: int
    unreadable_count: int


def count_wrapped() -> Wrapped:
    """How far a rotation is."""
    found = [_state(row) for row in _rows()]
    return Wrapped(found.count(Became.CURRENT), found.count(Became.ANEW), found.count(Became.UNREADABLE))


def make_new_key(*, by: str, at: datetime) -> str:
    """Have a new key that wraps from now on; its id. CannotMakeKey where the key store does that by itself."""
    active = sealing.key_store().active
    if isinstance(active, KeyFile):
        key_id = add_key(sealing.key_file_path())
    elif isinstance(active, VaultTransit):
        key_id = active.rotate()
    else:
        raise CannotMakeKey
    ledger.record(Event.KEYS_ROTATED, actor=by, at=at, data={"key": key_id})
    return key_id


def wrap_all_anew(*, told: Callable[[Became], None] = lambda became: None) -> dict[Became, int]:
    """Put every data key under the key that wraps now; how many became what. ``told`` hears of each.

    KeyUnavailable when a key cannot be had: what was done stays done.
    """
    counts = dict.fromkeys(Became, 0)
    for row in _rows():
        became = _wrap_anew(row)
        counts[became] += 1
        told(became)
    return counts


def count_rows() -> int:
    """How many wrapped keys there are."""
    return sum(table._default_manager.count() for table in _tables())


def _tables() -> list[type[models.Model]]:
    return [*sealed_tables(), Webhook]


def _rows() -> Iterator[Any]:
    for table in _tables():
        names = [field.name for field in table._meta.concrete_fields if not _is_large(field)]
        yield from table._default_manager.only(*names).iterator(chunk_size=READ_TOGETHER)


def _is_large(field: Any) -> bool:
    """What need not be read to wrap a key anew."""
    return field.name == "sealed" or isinstance(field, models.JSONField)


def _wrap_anew(row: Any) -> Became:
    before = _wrapped(row)
    try:
        after = _anew(row, before)
    except KeyDestroyed:
        return Became.DESTROYED
    except WrongKey:
        return Became.UNREADABLE
    if after == before:
        return Became.CURRENT
    # Where the row changed meanwhile, what changed it wrapped under the new key already.
    column = _column(row)
    type(row)._default_manager.filter(**{"pk": row.pk, column: before}).update(**{column: after})
    return Became.ANEW


def _anew(row: Any, wrapped: bytes) -> bytes:
    store = sealing.key_store()
    if not isinstance(row, Sealed):
        return store.rewrap(wrapped, context=sealing.secret_context(row.pk))
    context = context_of(row).encode()
    return sealing.contact_keys().rewrapped(
        wrapped, lambda inside: store.rewrap(inside, context=context), context=context
    )


def _state(row: Any) -> Became:
    store, wrapped = sealing.key_store(), _wrapped(row)
    try:
        if isinstance(row, Sealed):
            wrapped = sealing.contact_keys().unwrap(wrapped, context=context_of(row).encode())
        return Became.CURRENT if store.wraps_now(wrapped) else Became.ANEW
    except KeyDestroyed:
        return Became.DESTROYED
    except WrongKey:
        return Became.UNREADABLE


def _wrapped(row: Any) -> bytes:
    return bytes(getattr(row, _column(row)))


def _column(row: Any) -> str:
    return "wrapped_key" if isinstance(row, Sealed) else "wrapped_secret"
