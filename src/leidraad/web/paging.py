"""Long lists a part at a time, by where the last part ended: the millionth row costs as much as the first."""

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Generic, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet

Item = TypeVar("Item")
Other = TypeVar("Other")
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """A part of a list, newest first; ``next_cursor`` is None at the end."""

    items: tuple[Item, ...]
    next_cursor: str | None = None
    is_later: bool = False  # not the first part

    def map(self, change: Callable[[Item], Other]) -> "Page[Other]":
        """The same page with each item changed."""
        return Page(tuple(change(item) for item in self.items), self.next_cursor, self.is_later)


def newest_first(rows: QuerySet[Row], *, by: str, cursor: str | None = None, size: int = 25) -> Page[Row]:
    """A page of ``rows`` from the newest ``by`` (a time) down; a cursor that cannot be read starts again at the newest."""
    place = _place(cursor, rows.model)
    if place:
        at, key = place
        rows = rows.filter(Q(**{f"{by}__lt": at}) | Q(**{by: at, "pk__lt": key}))
    found: Sequence[Row] = list(rows.order_by(f"-{by}", "-pk")[: size + 1])
    shown = tuple(found[:size])
    more = len(found) > size
    return Page(shown, _cursor(getattr(shown[-1], by), shown[-1].pk) if more else None, place is not None)


def _cursor(at: datetime, key: object) -> str:
    return base64.urlsafe_b64encode(f"{at.isoformat()} {key}".encode()).decode().rstrip("=")


def _place(cursor: str | None, model: type[Model]) -> tuple[datetime, object] | None:
    """Where the last page ended; None for a cursor that is not ours."""
    if not cursor:
        return None
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
        at_text, key_text = text.split(" ")
        at, key = datetime.fromisoformat(at_text), model._meta.pk.to_python(key_text)
        return (at.astimezone(UTC), key) if at.tzinfo else None
    except (ValueError, OverflowError, binascii.Error, ValidationError):
        return None
