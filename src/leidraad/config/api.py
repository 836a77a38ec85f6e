"""The REST API: sign-in by token, one form for every error (RFC 9457), and the routers of the features."""

import logging
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.db import DatabaseError, connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.http.multipartparser import MultiPartParserError
from django.http.request import UnreadablePostError
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.operation import Operation
from ninja.security import HttpBearer

from leidraad.apps.charter.api import grants_router
from leidraad.apps.charter.api import router as charter_router
from leidraad.apps.coaching.api import router as draws_router
from leidraad.apps.contacts.api import router as contacts_router
from leidraad.apps.contacts.batch_api import router as batch_router
from leidraad.apps.contacts.uploads_api import OFFSET_STREAM, VERSION
from leidraad.apps.contacts.uploads_api import router as uploads_router
from leidraad.apps.insight.api import router as categories_router
from leidraad.apps.insight.topics_api import router as topics_router
from leidraad.apps.ledger.api import router as ledger_router
from leidraad.apps.people import actions as people
from leidraad.web import acting
from leidraad.web.api import ProblemOut, problem_response
from leidraad.web.errors import PROBLEM_JSON, Explanation, problem_document, problem_of, told_when

logger = logging.getLogger("leidraad.api")

FORM_BYTES = 1024 * 1024  # what stands around a file in an upload, and all of any other request
UNREADABLE = (BadRequest, SuspiciousOperation, MultiPartParserError, UnreadablePostError)


class TokenAuth(HttpBearer):
    """``Authorization: Bearer leidraad_…``; the request acts for the person who made the token."""

    openapi_name = "token"

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        person = people.person_of_token(token, at=timezone.now())
        if person is not None:
            request.user = person
            acting.begin(person.pk)
        return person


class Api(NinjaAPI):
    """The API with its description put right: errors are problem documents, and nothing in a request can be null."""

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """The plain name, under which client generators offer it."""
        return operation.view_func.__name__

    def get_openapi_schema(self, **options: Any) -> Any:
        """OpenAPI 3.1, as docs/openapi.json keeps it."""
        schema = super().get_openapi_schema(**options)
        for operations in schema["paths"].values():
            for operation in operations.values():
                _describe_problems(operation["responses"])
                for parameter in operation.get("parameters", []):
                    parameter["schema"] = _without_null(parameter["schema"])
                for form in operation.get("requestBody", {}).get("content", {}).values():
                    properties = form["schema"].get("properties", {})
                    properties.update({name: _without_null(each) for name, each in properties.items()})
        return schema


def _describe_problems(responses: dict[int, Any]) -> None:
    for status, answer in responses.items():
        content = answer.get("content", {})
        if int(status) >= HTTPStatus.BAD_REQUEST and "application/json" in content:
            content[PROBLEM_JSON] = content.pop("application/json")


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    # What may be left out of an address, a header or a form is absent there, and never null.
    choices = [each for each in schema.get("anyOf", []) if each != {"type": "null"}]
    if len(choices) != 1:
        return schema
    return {**{key: value for key, value in schema.items() if key != "anyOf"}, **choices[0]}


api = Api(
    title="Leidraad",
    version="1",
    description="Contacts in, their states and words out, under the charter. Times are UTC, durations seconds.",
    auth=TokenAuth(),
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api",
)
api.add_router("/", batch_router)  # before the contacts, of which "batch" could be an id
api.add_router("/", contacts_router)
api.add_router("/", uploads_router)
api.add_router("/draws", draws_router)
api.add_router("/categories", categories_router)
api.add_router("/insight", topics_router)
api.add_router("/grants", grants_router)
api.add_router("/charter", charter_router)
api.add_router("/ledger", ledger_router)


class HealthOut(Schema):
    status: str


@api.get(
    "/health", response={200: HealthOut, 503: ProblemOut}, auth=None, tags=["health"], summary="Is it up"
)
def health(request: HttpRequest) -> HealthOut | HttpResponse:
    """200 when the database answers. Needs no token and says nothing else."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return _problem(HTTPStatus.SERVICE_UNAVAILABLE, "database_down", _("The database does not answer"))
    return HealthOut(status="ok")


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError | type[ValidationError]) -> HttpResponse:
    assert isinstance(error, ValidationError)
    faults = [{"where": [str(part) for part in fault["loc"]], "what": fault["msg"]} for fault in error.errors]
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
        return told_when(problem_response(*known), error)
    if isinstance(error, RequestDataTooBig):
        return _too_large(request)
    if isinstance(error, UNREADABLE):
        return _problem(HTTPStatus.BAD_REQUEST, "bad_request", _("The request cannot be read"))
    logger.error("unforeseen error at %s %s", request.method, request.path, exc_info=error)
    return _problem(
        HTTPStatus.INTERNAL_SERVER_ERROR, "unforeseen", _("Something went wrong here; it was noted")
    )


def _problem(status: HTTPStatus, code: str, title: str, **data: object) -> HttpResponse:
    return problem_response(status.value, problem_of(status, Explanation(code=code, title=title, data=data)))


def _too_large(request: HttpRequest) -> HttpResponse:
    limit = _size_limit(request)
    return _problem(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        "too_large",
        _("This is too large to be received"),
        limit_bytes=limit,
    )


def _size_limit(request: HttpRequest) -> int:
    is_upload = request.content_type in {"multipart/form-data", OFFSET_STREAM}
    return FORM_BYTES + (settings.ENVIRONMENT.upload_limit_bytes if is_upload else 0)


def _announced_bytes(request: HttpRequest) -> int:
    text = request.META.get("CONTENT_LENGTH") or "0"
    return int(text) if text.isdecimal() else 0


def _guarded(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """The same view, asked only for requests of a bearable size, with its refusal of a method as problem document."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if _announced_bytes(request) > _size_limit(request):
            return _too_large(request)
        response = view(request, *args, **kwargs)
        if "Tus-Resumable" in request.headers:
            response.headers.setdefault("Tus-Resumable", VERSION)  # on every answer, the protocol says
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            return _method_not_allowed(response.headers["Allow"])
        if response.status_code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
            return _range_outside(response.headers["Content-Range"])
        return response

    return guarded


def _method_not_allowed(allowed: str) -> HttpResponse:
    response = _problem(
        HTTPStatus.METHOD_NOT_ALLOWED, "method_not_allowed", _("This address does not know that method")
    )
    response.headers["Allow"] = allowed
    return response


def _range_outside(content_range: str) -> HttpResponse:
    response = _problem(
        HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "range_outside", _("The recording ends before that part")
    )
    response.headers["Content-Range"] = content_range
    return response


# Tokens take the place of the session: the pages' sign-in must not send programs to a form.
urls: Any = api.urls
for pattern in urls[0]:
    pattern.callback = login_not_required(_guarded(pattern.callback))
