"""Where a page of a list ended, as text for the next request: sealed, for a time may say more than its reader is to know."""

import base64
import hashlib
import hmac
import struct
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings

from leidraad.formats import sealed

PLACE = struct.Struct(">q16s")  # microseconds since 1970, and what tells rows of one moment apart


class BadCursor(Exception):
    """A cursor that this server did not give out."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of a list ended: the time of its last row, and 16 bytes that order rows of the same time."""

    at: datetime
    key: bytes


def cursor_of(place: Place) -> str:
    """The place as text for the next request, sealed: a time may say more than its reader is to know."""
    microseconds = (place.at - datetime.fromtimestamp(0, tz=UTC)) // timedelta(microseconds=1)
    box = sealed.seal(PLACE.pack(microseconds, place.key), key=_cursor_key())
    return base64.urlsafe_b64encode(box).decode().rstrip("=")


def place_of(cursor: str) -> Place:
    """The place that a cursor names, whether or not its row is still there; raises BadCursor."""
    try:
        box = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        microseconds, key = PLACE.unpack(sealed.open_sealed(box, key=_cursor_key()))
    except (ValueError, struct.error, sealed.SealedError) as error:
        raise BadCursor from error
    return Place(datetime.fromtimestamp(0, tz=UTC) + timedelta(microseconds=microseconds), key)


def _cursor_key() -> bytes:
    return hmac.digest(settings.DIGEST_KEY, b"cursor of a list", hashlib.sha256)
