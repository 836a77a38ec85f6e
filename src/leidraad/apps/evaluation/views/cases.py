"""Cases: an agent lets delegates see every access to their contacts, to show that none was used against them."""

import json
from datetime import timedelta
from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leidraad.apps.evaluation import actions, queries
from leidraad.apps.evaluation.forms import CaseForm
from leidraad.apps.evaluation.models import CaseConsent
from leidraad.apps.evaluation.statements import statement_for
from leidraad.apps.people.asking import person_with
from leidraad.apps.people.models import Role
from leidraad.web.downloads import to_save_as

LOOKED_BACK = timedelta(days=90)


@require_http_methods(["GET", "HEAD", "POST"])
def cases(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.AGENT, Role.UNION_DELEGATE)
    agent = person.agent_or_none()
    form = CaseForm(request.POST or None, initial=_last_three_months())
    if request.method == "POST":
        if agent is None:
            raise PermissionDenied
        if form.is_valid():
            actions.give_case_consent(form.save(commit=False), agent=agent, at=timezone.now())
            messages.success(
                request, _("Delegates can take the statement of this case until you take it back.")
            )
            return redirect("evaluation:cases")
    context = {"rows": queries.case_consents(person), "form": form, "agent": agent}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "evaluation/cases.html", context, status=status)


@require_POST
def withdraw(request: HttpRequest, case_id: int) -> HttpResponse:
    person = person_with(request, Role.AGENT)
    row = get_object_or_404(CaseConsent.objects.filter(agent__person=person), pk=case_id)
    actions.withdraw_case_consent(row, at=timezone.now())
    messages.success(request, _("You took it back: nobody else can take the statement any more."))
    return redirect("evaluation:cases")


@require_safe
def statement(request: HttpRequest, case_id: int) -> HttpResponse:
    """Every leaf about the agent's contacts in the period, with the proof that there is no other."""
    person = person_with(request, Role.AGENT, Role.UNION_DELEGATE)
    row = get_object_or_404(queries.case_consents(person), pk=case_id)
    content = json.dumps(statement_for(row), ensure_ascii=False, indent=1)
    response = HttpResponse(content, content_type="application/json")
    return to_save_as(f"statement-{row.pk}.json", response)


def _last_three_months() -> dict[str, object]:
    today = timezone.localdate()
    return {"first_day": today - LOOKED_BACK, "last_day": today}
