"""The law that the charter rests on, and who looked it up last."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leidraad.apps.charter import actions, agreement_pages
from leidraad.apps.charter.agreement_forms import LegalCheckForm
from leidraad.apps.people.asking import person_of, person_with
from leidraad.apps.people.models import Role

CHECKERS = (Role.CHARTER_KEEPER, Role.DATA_PROTECTION_OFFICER)


@require_safe
def law(request: HttpRequest) -> HttpResponse:
    return _law_page(request)


@require_POST
def check_law(request: HttpRequest) -> HttpResponse:
    person = person_with(request, *CHECKERS)
    form = LegalCheckForm(_references(), request.POST)
    if not form.is_valid():
        return _law_page(request, form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    actions.record_legal_check(
        code=form.cleaned_data["code"],
        verified_on=form.cleaned_data["verified_on"],
        verified_by=form.cleaned_data["verified_by"],
        by=person.username,
        at=timezone.now(),
    )
    messages.success(request, _("The check is written down; it holds for twelve months."))
    return redirect("charter:law")


def _law_page(
    request: HttpRequest, *, form: LegalCheckForm | None = None, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    context = {
        "rows": agreement_pages.law_rows(at=timezone.now()),
        "may_check": person_of(request).has_role(*CHECKERS),
        "form": form or LegalCheckForm(_references()),
    }
    return render(request, "charter/law.html", context, status=status.value)


def _references() -> list[tuple[str, str]]:
    return [(row.code, row.words) for row in agreement_pages.law_rows(at=timezone.now())]
