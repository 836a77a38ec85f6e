"""What the API's routers share: the form of an error, and the kinds of text that a request may hold."""

from typing import Annotated, Any

from django.http import JsonResponse
from ninja import Schema
from pydantic import StringConstraints

from leidraad.web.errors import PROBLEM_JSON

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


def problem_response(status: int, document: dict[str, object]) -> JsonResponse:
    """A problem document on its way."""
    return JsonResponse(document, status=status, content_type=PROBLEM_JSON)
