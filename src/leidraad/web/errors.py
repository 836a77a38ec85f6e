"""From an error to what a person or a program reads: one table, exception class to answer.

The classes of this layer and below stand in the table here; the features' own are added by ``home``, which may know them
all. A test walks every error class of the product and fails when one has no answer.
"""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from leidraad.domain.contacts.problems import IntakeProblem

logger = logging.getLogger(__name__)
PROBLEM_JSON = "application/problem+json"


@dataclass(frozen=True, slots=True)
class ClauseLink:
    """A clause that stands behind a refusal."""

    number: str  # as the charter page numbers it; empty for the legal floor
    title: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a page or a problem document says of one error: every sentence in the reader's language."""

    code: str  # for programs; never changes its meaning
    title: str
    asked: str = ""  # what was asked
    clauses: tuple[ClauseLink, ...] = ()
    reason: str = ""
    who_can_change: str = ""
    instead: str = ""  # what is possible
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    status: HTTPStatus
    explain: Callable[[Exception], Explanation]
    retry_after_s: int | None = None  # where waiting helps


def _explain_intake(error: Exception) -> Explanation:
    assert isinstance(error, IntakeProblem)
    return Explanation(
        code=str(error.code),
        title=_("This cannot be read"),
        reason=_("What was sent cannot be read as it is. The reason is: %(code)s.")
        % {"code": str(error.code)},
        data=dict(error.data),
    )


ANSWERS: dict[type[Exception], Answer] = {
    IntakeProblem: Answer(HTTPStatus.UNPROCESSABLE_ENTITY, _explain_intake),
}


def answer_to(error: Exception) -> Answer | None:
    """The answer of the nearest class in the table; None for an error nobody foresaw."""
    for ancestor in type(error).__mro__:
        if ancestor in ANSWERS:
            return ANSWERS[ancestor]
    return None


def told_when(response: HttpResponse, error: Exception) -> HttpResponse:
    """The same answer, saying when to ask again (RFC 9110, 10.2.3), where waiting helps."""
    answer = answer_to(error)
    if answer is not None and answer.retry_after_s is not None:
        response.headers["Retry-After"] = str(answer.retry_after_s)
    return response


def problem_document(error: Exception) -> tuple[int, dict[str, object]] | None:
    """Status and RFC 9457 document for a program; None for an error nobody foresaw."""
    answer = answer_to(error)
    if answer is None:
        return None
    explanation = answer.explain(error)
    return answer.status.value, problem_of(answer.status, explanation)


def problem_of(status: HTTPStatus, explanation: Explanation) -> dict[str, object]:
    """The members of a problem document; ``code`` and ``data`` are extensions, as RFC 9457 allows."""
    document: dict[str, object] = {
        "type": "about:blank",
        "title": explanation.title,
        "status": status.value,
        "code": explanation.code,
    }
    if explanation.reason:
        document["detail"] = explanation.reason
    if explanation.clauses:
        document["clauses"] = [clause.number or clause.title for clause in explanation.clauses]
    if explanation.data:
        document["data"] = dict(explanation.data)
    return document


class RefusalMiddleware:
    """Turns the errors of the table into pages, and into problem documents under ``/api/``."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        if request.user.is_authenticated:
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        answer = answer_to(error)
        if answer is None:
            return None
        response = respond(request, status=answer.status, explanation=answer.explain(error))
        return told_when(response, error)


def respond(request: HttpRequest, *, status: HTTPStatus, explanation: Explanation) -> HttpResponse:
    """The page of an explanation, or the problem document where a program asked."""
    if wants_json(request):
        body = json.dumps(problem_of(status, explanation), ensure_ascii=False, default=str)
        return HttpResponse(body, status=status.value, content_type=PROBLEM_JSON)
    template = "errors/refusal.html" if status == HTTPStatus.FORBIDDEN else "errors/problem.html"
    return render(request, template, {"explanation": explanation}, status=status.value)


def wants_json(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The page of a role that has no business here."""
    explanation = Explanation(
        code="not_your_role",
        title=_("This page is not part of your role"),
        reason=_("Each role sees only what it needs. Nothing was opened and nothing was changed."),
        who_can_change=_("An administrator gives roles; every change of a role is written in the ledger."),
        instead=_("Your start page shows everything that is open to you."),
    )
    return respond(request, status=HTTPStatus.FORBIDDEN, explanation=explanation)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The page for what is not there, or not for this reader: the two look the same on purpose."""
    explanation = Explanation(
        code="not_found",
        title=_("There is nothing at this address"),
        reason=_("It was deleted, its time has run out, or it is not open to you."),
        instead=_("Your start page shows everything that is open to you."),
    )
    return respond(request, status=HTTPStatus.NOT_FOUND, explanation=explanation)


def broken(request: HttpRequest) -> HttpResponse:
    """The page of a fault of ours: it asks nothing of the database, which may be what broke."""
    if wants_json(request):
        explanation = Explanation(code="broken", title=_("Something broke on our side"))
        body = json.dumps(problem_of(HTTPStatus.INTERNAL_SERVER_ERROR, explanation), ensure_ascii=False)
        return HttpResponse(body, status=500, content_type=PROBLEM_JSON)
    return render(None, "errors/broken.html", status=500)
