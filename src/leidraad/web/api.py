"""What the API's routers share: the form of an error, who may not, and where a page of a list ended."""

import base64
import hashlib
import hmac
import struct
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any

from django.conf import settings
from django.http import JsonResponse
from ninja import Schema
from pydantic import StringConstraints

from leidraad.formats import sealed
from leidraad.web.errors import PROBLEM_JSON

PLACE = struct.Struct(">q16s")  # microseconds since 1970, and what tells rows of one moment apart

# PostgreSQL stores no NUL; said in the description, so that nobody has to find out.
Word = Annotated[str, StringConstraints(min_length=1, max_length=100, pattern=r"^[^\x00]*$")]
Cursor = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[A-Za-z0-9_\-]+$")]


class ProblemOut(Schema):
    """What went wrong, as a problem document (RFC 9457); ``code`` is for programs and never changes its meaning."""

    type: str = "about:blank"
    title: str
    status: int
    code: str
    detail: str | None = None
    clauses: list[str] | None = None
    data: dict[str, Any] | None = None


REFUSED = {400: ProblemOut, 401: ProblemOut, 403: ProblemOut}
MISSING = {404: ProblemOut, 422: ProblemOut, **REFUSED}


class NotForThisRole(Exception):
    """The person behind the token holds none of the roles that may do this; ``roles`` names them."""

    def __init__(self, *roles: str) -> None:
        super().__init__(", ".join(roles))
        self.roles = roles


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


def problem_response(status: int, document: dict[str, object]) -> JsonResponse:
    """A problem document on its way."""
    return JsonResponse(document, status=status, content_type=PROBLEM_JSON)


def _cursor_key() -> bytes:
    return hmac.digest(settings.DIGEST_KEY, b"cursor of a list", hashlib.sha256)
