"""The REST API: sign-in by token, one form for every error (RFC 9457), and the routers of the features."""

import logging
from http import HTTPStatus
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.security import HttpBearer

from leidraad.apps.charter.api import router as charter_router
from leidraad.apps.contacts.api import router as contacts_router
from leidraad.apps.ledger.api import router as ledger_router
from leidraad.apps.people import actions as people
from leidraad.web.errors import PROBLEM_JSON, Explanation, problem_document, problem_of

logger = logging.getLogger("leidraad.api")


class TokenAuth(HttpBearer):
    """``Authorization: Bearer leidraad_…``; the request acts for the person who made the token."""

    openapi_name = "token"

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        person = people.person_of_token(token, at=timezone.now())
        if person is not None:
            request.user = person
        return person


api = NinjaAPI(
    title="Leidraad",
    version="1",
    description="Contacts in, their states and words out, under the charter. Times are UTC, durations seconds.",
    auth=TokenAuth(),
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api",
)
api.add_router("/", contacts_router)
api.add_router("/charter", charter_router)
api.add_router("/ledger", ledger_router)


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError | type[ValidationError]) -> HttpResponse:
    assert isinstance(error, ValidationError)
    faults = [{"where": list(fault["loc"]), "what": fault["msg"]} for fault in error.errors]
    return _problem(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "invalid_request",
        _("The request is not as described"),
        faults=faults,
    )


@api.exception_handler(AuthenticationError)
def _stranger(request: HttpRequest, error: Any) -> HttpResponse:
    response = _problem(HTTPStatus.UNAUTHORIZED, "sign_in_needed", _("A valid token is needed"))
    response.headers["WWW-Authenticate"] = "Bearer"
    return response


@api.exception_handler(Http404)
def _not_found(request: HttpRequest, error: Any) -> HttpResponse:
    return _problem(HTTPStatus.NOT_FOUND, "not_found", _("There is nothing here that you may see"))


@api.exception_handler(HttpError)
def _http_error(request: HttpRequest, error: HttpError | type[HttpError]) -> HttpResponse:
    assert isinstance(error, HttpError)
    status = HTTPStatus(error.status_code)
    return _problem(status, status.name.lower(), str(error))


@api.exception_handler(Exception)
def _any_other(request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    assert isinstance(error, Exception)
    known = problem_document(error)
    if known is not None:
        status, document = known
        return JsonResponse(document, status=status, content_type=PROBLEM_JSON)
    logger.error("unforeseen error at %s %s", request.method, request.path, exc_info=error)
    return _problem(
        HTTPStatus.INTERNAL_SERVER_ERROR, "unforeseen", _("Something went wrong here; it was noted")
    )


def _problem(status: HTTPStatus, code: str, title: str, **data: object) -> HttpResponse:
    document = problem_of(status, Explanation(code=code, title=title, data=data))
    return JsonResponse(document, status=status.value, content_type=PROBLEM_JSON)


# Tokens take the place of the session: the pages' sign-in must not send programs to a form.
urls: Any = api.urls
for pattern in urls[0]:
    pattern.callback = login_not_required(pattern.callback)
