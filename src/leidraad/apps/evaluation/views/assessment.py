"""The data protection impact assessment: what its officer writes, beside the facts, with the union's opinion attached."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from leidraad.apps.charter.pages import charter_page
from leidraad.apps.evaluation import actions, queries
from leidraad.apps.evaluation.forms import AssessmentForm
from leidraad.apps.evaluation.printing import pdf_response
from leidraad.apps.evaluation.shown import documents_of, opinions, streams
from leidraad.apps.people.asking import person_with
from leidraad.apps.people.models import Person, Role


@require_http_methods(["GET", "HEAD", "POST"])
def assessment(request: HttpRequest) -> HttpResponse:
    person = person_with(request, *queries.ASSESSMENT_READERS)
    found = queries.newest_assessment(person)
    may_write = person.has_role(Role.DATA_PROTECTION_OFFICER)
    form = AssessmentForm(request.POST or None, instance=None if request.POST else found)
    if request.method == "POST":
        if not may_write:
            raise PermissionDenied
        if form.is_valid():
            actions.write_assessment(**form.cleaned_data, by=person, at=timezone.now())
            messages.success(request, _("This version is kept; the one before it stays in the ledger."))
            return redirect("evaluation:assessment")
    context = _context(person) | {"form": form, "may_write": may_write}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "evaluation/assessment.html", context, status=status)


@require_safe
def assessment_pdf(request: HttpRequest) -> HttpResponse:
    person = person_with(request, *queries.ASSESSMENT_READERS)
    context = _context(person)
    number = context["assessment"].number if context["assessment"] else 0
    return pdf_response(
        request,
        "evaluation/assessment_print.html",
        context,
        name=f"impact-assessment-{number}",
        enclosed=documents_of(context["opinions"]),
    )


def _context(person: Person) -> dict[str, Any]:
    return {
        "assessment": queries.newest_assessment(person),
        "charter": charter_page(at=timezone.now()),
        "streams": streams(at=timezone.now()),
        "opinions": opinions(),
        "now": timezone.now(),
    }
