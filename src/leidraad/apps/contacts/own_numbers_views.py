"""The page of companies' own numbers, for administrators and the data protection officer: seen, tried and kept in one form."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from leidraad.apps.contacts.actions.own_numbers import keep_own_numbers
from leidraad.apps.contacts.models import OWN_NUMBERS_KEEPERS, OwnList, OwnNumberLists
from leidraad.apps.contacts.own_numbers_form import OwnNumbersForm
from leidraad.apps.contacts.own_numbers_page import invented_sentence, own_numbers_page
from leidraad.apps.people.asking import person_with
from leidraad.apps.people.models import Person, Principal


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("sentence")
def own_numbers(request: HttpRequest) -> HttpResponse:
    """``principal`` in the address is a company's code, none for all; a form with ``try`` is shown again and not kept."""
    person = person_with(request, *OWN_NUMBERS_KEEPERS)
    principals = list(Principal.objects.order_by("name"))
    chosen = _chosen(request, principals)
    if request.method != "POST":
        return _page(request, person, principals, chosen, OwnNumbersForm(initial=_kept(person, chosen)))
    form = OwnNumbersForm(request.POST)
    if not form.is_valid():
        return _page(request, person, principals, chosen, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    if "try" in request.POST:
        return _page(request, person, principals, chosen, form)
    if keep_own_numbers(chosen, form.lists(), by=person.username, at=timezone.now()):
        messages.success(request, _("The lists are kept, and hold from the next contact on."))
    else:
        messages.info(request, _("The lists are as they were."))
    return redirect(_address(chosen))


def _page(
    request: HttpRequest,
    person: Person,
    principals: list[Principal],
    chosen: Principal | None,
    form: OwnNumbersForm,
    *,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    lines = form.lines_so_far()
    if not form.is_bound:
        form.initial["sentence"] = invented_sentence(lines)
    sentence = str(form["sentence"].value() or "") if "sentence" not in form.errors else ""
    page = own_numbers_page(person, chosen, lines=lines, sentence=sentence)
    context = {
        "principals": principals,
        "chosen": chosen,
        "address": _address(chosen),
        "form": form,
        "lists": [form[each] for each in OwnList],
        "page": page,
    }
    return render(request, "contacts/own_numbers.html", context, status=status)


def _chosen(request: HttpRequest, principals: list[Principal]) -> Principal | None:
    code = request.GET.get("principal")
    if code is None:
        return None
    found = next((principal for principal in principals if principal.code == code), None)
    if found is None:
        raise Http404
    return found


def _address(chosen: Principal | None) -> str:
    page = reverse("contacts:own_numbers")
    return f"{page}?principal={chosen.code}" if chosen else page


def _kept(person: Person, principal: Principal | None) -> dict[str, str]:
    row = OwnNumberLists.objects.visible_to(person).filter(principal=principal).first()
    return {each.value: "\n".join(getattr(row, each)) for each in OwnList} if row else {}
