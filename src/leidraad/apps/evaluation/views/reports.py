"""Reports of the evaluation: the figures as they stand, those that were kept, their annex, and the measures beside them."""

import json
from datetime import timedelta
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leidraad.apps.evaluation import actions, queries
from leidraad.apps.evaluation.annex import annex_of
from leidraad.apps.evaluation.figures import Period, all_figures
from leidraad.apps.evaluation.forms import CloseReportForm, MeasureForm, PeriodForm
from leidraad.apps.evaluation.models import Measure, Report
from leidraad.apps.evaluation.printing import pdf_response
from leidraad.apps.evaluation.shown import figures_in_words
from leidraad.apps.people.asking import person_with
from leidraad.apps.people.models import Person, Role
from leidraad.web.downloads import to_save_as

LAST_DAYS = 28


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    return _overview(request, person_with(request, *queries.READERS), PeriodForm(initial=_last_four_weeks()))


@require_POST
def make(request: HttpRequest) -> HttpResponse:
    person = person_with(request, *queries.MAKERS)
    form = PeriodForm(request.POST)
    if not form.is_valid():
        return _overview(request, person, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    made = actions.make_report(**form.cleaned_data, by=person, at=timezone.now())
    messages.success(
        request, _("Report %(number)d is made; its figures stay as they are.") % {"number": made.number}
    )
    return redirect("evaluation:report", made.number)


@require_safe
def report(request: HttpRequest, number: int) -> HttpResponse:
    person = person_with(request, *queries.READERS)
    return render(request, "evaluation/report.html", _report_context(person, _report(person, number)))


@require_safe
def report_pdf(request: HttpRequest, number: int) -> HttpResponse:
    person = person_with(request, *queries.READERS)
    found = _report(person, number)
    context = _report_context(person, found)
    return pdf_response(request, "evaluation/report_print.html", context, name=f"evaluation-{found.number}")


@require_safe
def annex(request: HttpRequest, number: int) -> HttpResponse:
    """The proofs that the ledger holds what the report is made of, signed; for the offline verifier."""
    found = _report(person_with(request, *queries.WATCHERS), number)
    content = json.dumps(annex_of(found), ensure_ascii=False, indent=1)
    response = HttpResponse(content, content_type="application/json")
    return to_save_as(f"evaluation-{found.number}-annex.json", response)


@require_POST
def close(request: HttpRequest, number: int) -> HttpResponse:
    person = person_with(request, Role.CHARTER_KEEPER)
    form = CloseReportForm(request.POST)
    found = _report(person, number)
    if not form.is_valid():
        context = _report_context(person, found) | {"close_form": form}
        return render(request, "evaluation/report.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    actions.close_report(found, decision=form.cleaned_data["decision"], by=person, at=timezone.now())
    messages.success(request, _("The evaluation is closed with this report."))
    return redirect("evaluation:report", found.number)


@require_http_methods(["GET", "HEAD", "POST"])
def measures(request: HttpRequest) -> HttpResponse:
    person = person_with(request, *(queries.MEASURERS if request.method == "POST" else queries.READERS))
    form = MeasureForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.enter_measure(form.save(commit=False), by=person, at=timezone.now())
        messages.success(request, _("The measure is kept and stands in the next report."))
        return redirect("evaluation:measures")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    context = {
        "form": form,
        "rows": queries.measures_for(person),
        "may_enter": person.has_role(*queries.MEASURERS),
    }
    return render(request, "evaluation/measures.html", context, status=status)


@require_POST
def remove_measure(request: HttpRequest, measure_id: int) -> HttpResponse:
    person = person_with(request, *queries.MEASURERS)
    row = get_object_or_404(Measure, pk=measure_id)
    actions.remove_measure(row, by=person, at=timezone.now())
    messages.success(
        request, _("The measure %(name)s is taken back. Reports that were made keep it.") % {"name": row.name}
    )
    return redirect("evaluation:measures")


def _overview(
    request: HttpRequest, person: Person, form: PeriodForm, *, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    now = timezone.now()
    period = Period(**_last_four_weeks())
    context = {
        "figures": figures_in_words(all_figures(period, at=now)),
        "reports": queries.reports_for(person),
        "form": form,
        "may_make": person.has_role(*queries.MAKERS),
    }
    return render(request, "evaluation/overview.html", context, status=status)


def _report(person: Person, number: int) -> Report:
    return get_object_or_404(queries.reports_for(person), pk=number)


def _report_context(person: Person, found: Report) -> dict[str, Any]:
    return {
        "report": found,
        "figures": figures_in_words(found.figures),
        "close_form": CloseReportForm(),
        "may_prove": person.has_role(*queries.WATCHERS),
        "may_close": person.has_role(Role.CHARTER_KEEPER) and found.closed_at is None,
    }


def _last_four_weeks() -> dict[str, Any]:
    today = timezone.localdate()
    return {"first_day": today - timedelta(days=LAST_DAYS - 1), "last_day": today}
