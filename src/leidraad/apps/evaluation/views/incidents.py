"""Incidents with data about people, and the 72 hours within which the authority must know."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from leidraad.apps.evaluation import actions, queries
from leidraad.apps.evaluation.forms import CloseIncidentForm, IncidentForm, ToldForm
from leidraad.apps.evaluation.models import Incident
from leidraad.apps.evaluation.shown import incident_rows
from leidraad.apps.people.asking import person_with
from leidraad.apps.people.models import Person, Role


@require_http_methods(["GET", "HEAD", "POST"])
def incidents(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.DATA_PROTECTION_OFFICER)
    form = IncidentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.open_incident(form.save(commit=False), by=person, at=timezone.now())
        messages.success(request, _("The incident is entered; the clock runs."))
        return redirect("evaluation:incidents")
    return _page(request, person, form=form)


@require_POST
def told(request: HttpRequest, incident_id: int) -> HttpResponse:
    person = person_with(request, Role.DATA_PROTECTION_OFFICER)
    form = ToldForm(request.POST)
    if not form.is_valid():
        return _page(request, person, told_form=form)
    found = _incident(person, incident_id)
    actions.tell_authority(found, reference=form.cleaned_data["reference"], by=person, at=timezone.now())
    messages.success(request, _("It is written down that the authority was told."))
    return redirect("evaluation:incidents")


@require_POST
def close(request: HttpRequest, incident_id: int) -> HttpResponse:
    person = person_with(request, Role.DATA_PROTECTION_OFFICER)
    form = CloseIncidentForm(request.POST)
    if not form.is_valid():
        return _page(request, person, close_form=form)
    actions.close_incident(_incident(person, incident_id), **form.cleaned_data, by=person, at=timezone.now())
    messages.success(request, _("The incident is closed."))
    return redirect("evaluation:incidents")


def _incident(person: Person, incident_id: int) -> Incident:
    return get_object_or_404(queries.incidents_for(person), pk=incident_id)


def _page(
    request: HttpRequest,
    person: Person,
    *,
    form: IncidentForm | None = None,
    told_form: ToldForm | None = None,
    close_form: CloseIncidentForm | None = None,
) -> HttpResponse:
    forms = (form, told_form, close_form)
    wrong = any(each is not None and each.is_bound for each in forms)
    context = {
        "rows": incident_rows(queries.incidents_for(person), at=timezone.now()),
        "form": form or IncidentForm(),
        "told_form": told_form or ToldForm(),
        "close_form": close_form or CloseIncidentForm(),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return render(request, "evaluation/incidents.html", context, status=status)
