"""The pages of the data protection officer: customers' requests, and the clocks of the stores."""

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leidraad.apps.contacts import request_pages
from leidraad.apps.contacts.actions import customer_requests, stores
from leidraad.apps.contacts.actions.customer_requests import RequestProblem
from leidraad.apps.contacts.forms import ExtensionForm, NewRequestForm, RefusalForm
from leidraad.apps.contacts.models import CustomerRequest, RequestReason
from leidraad.apps.people.models import Person, Role
from leidraad.web.downloads import to_save_as


@require_http_methods(["GET", "HEAD", "POST"])
def customers_requests(request: HttpRequest) -> HttpResponse:
    officer = _officer(request)
    form = NewRequestForm(request.POST or None)
    status = HTTPStatus.OK
    if request.method == "POST":
        if form.is_valid():
            made = customer_requests.register_request(form.request(), by=officer, at=timezone.now())
            return redirect("contacts:request", request_id=made.pk)
        status = HTTPStatus.UNPROCESSABLE_ENTITY
    today = stores.local_day(timezone.now())
    context = {"rows": request_pages.request_rows(officer, today=today), "form": form}
    return render(request, "contacts/requests.html", context, status=status)


@require_safe
def customers_request(request: HttpRequest, request_id: UUID) -> HttpResponse:
    found = _found(request, request_id)
    context = {
        "page": request_pages.request_page(found, at=timezone.now()),
        "extension_form": ExtensionForm(),
        "refusal_form": RefusalForm(),
    }
    return render(request, "contacts/request.html", context)


@require_POST
def request_step(request: HttpRequest, request_id: UUID, step: str) -> HttpResponse:
    found, officer, at = _found(request, request_id), _officer(request), timezone.now()
    if step == "checked":
        customer_requests.note_identity_checked(found, by=officer, at=at)
    elif step == "answered":
        customer_requests.answer_request(found, by=officer, at=at)
    elif step == "extended":
        customer_requests.extend_request(found, reason=_reason(request), by=officer, at=at)
    elif step == "refused":
        customer_requests.refuse_request(found, reason=_reason(request), by=officer, at=at)
    else:
        raise Http404
    messages.success(request, _("It is written down."))
    return redirect("contacts:request", request_id=found.pk)


@require_safe
def request_copy(request: HttpRequest, request_id: UUID) -> HttpResponse:
    found = _found(request, request_id)
    data = customer_requests.open_copy(found, by=_officer(request), at=timezone.now())
    name = f"copy-{str(found.pk)[:8]}.zip"
    headers = {"Cache-Control": "no-store"}
    return to_save_as(name, HttpResponse(data, content_type="application/zip", headers=headers))


@require_safe
def retention_clocks(request: HttpRequest) -> HttpResponse:
    _officer(request)
    at = timezone.now()
    context = {"rows": request_pages.store_rows(), "next_at": request_pages.next_clearing(at)}
    return render(request, "contacts/retention.html", context)


def _found(request: HttpRequest, request_id: UUID) -> CustomerRequest:
    return get_object_or_404(CustomerRequest.objects.visible_to(_officer(request)), pk=request_id)


def _reason(request: HttpRequest) -> RequestReason:
    given = request.POST.get("reason", "")
    if given not in set(RequestReason):
        raise RequestProblem("reason")
    return RequestReason(given)


def _officer(request: HttpRequest) -> Person:
    assert isinstance(request.user, Person)  # LoginRequiredMiddleware lets nobody else through
    if not request.user.has_role(Role.DATA_PROTECTION_OFFICER):
        raise PermissionDenied
    return request.user
