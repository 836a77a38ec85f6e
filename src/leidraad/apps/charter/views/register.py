"""The monitoring register, what customers are told, and the numbers that are never captured."""

import csv
import io
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leidraad.apps.charter import actions, register, register_pages
from leidraad.apps.charter.actions.notices import NOTICE_KEEPERS, NUMBER_KEEPERS
from leidraad.apps.charter.customer_notices import proposed_texts
from leidraad.apps.charter.models import CustomerNotice, MonitoringSystem, ProtectedNumber
from leidraad.apps.charter.queries import active_charter
from leidraad.apps.charter.register_forms import CustomerNoticeForm, ProtectedNumberForm, SystemForm
from leidraad.apps.people.asking import person_with
from leidraad.apps.people.models import Role
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.web.downloads import to_save_as

OFFICER = Role.DATA_PROTECTION_OFFICER


@require_safe
def systems(request: HttpRequest) -> HttpResponse:
    person_with(request, OFFICER)
    return _systems_page(request, SystemForm())


@require_POST
def propose(request: HttpRequest) -> HttpResponse:
    person, form = person_with(request, OFFICER), SystemForm(request.POST)
    if form.is_valid():
        try:
            actions.propose_system(form.instance, by=person, at=timezone.now())
        except actions.CodeTaken:
            form.add_error("code", _("A system of this code stands in the register already."))
        else:
            return redirect("charter:register")
    return _systems_page(request, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@require_POST
def approve(request: HttpRequest, system_id: int) -> HttpResponse:
    person = person_with(request, OFFICER)
    actions.approve_system(get_object_or_404(MonitoringSystem, pk=system_id), by=person, at=timezone.now())
    return redirect("charter:register")


@require_POST
def end(request: HttpRequest, system_id: int) -> HttpResponse:
    person = person_with(request, OFFICER)
    actions.end_system(get_object_or_404(MonitoringSystem, pk=system_id), by=person, at=timezone.now())
    return redirect("charter:register")


@require_safe
def as_json(request: HttpRequest) -> HttpResponse:
    person_with(request, OFFICER)
    answer = JsonResponse({"systems": register_pages.exported(at=timezone.now())})
    return to_save_as("monitoring-register.json", answer)


@require_safe
def as_csv(request: HttpRequest) -> HttpResponse:
    person_with(request, OFFICER)
    text = io.StringIO()
    writer = csv.DictWriter(text, register_pages.EXPORTED_FIELDS)
    writer.writeheader()
    writer.writerows(register_pages.flattened(row) for row in register_pages.exported(at=timezone.now()))
    answer = HttpResponse(text.getvalue(), content_type="text/csv; charset=utf-8")
    return to_save_as("monitoring-register.csv", answer)


@require_safe
def customer_notices(request: HttpRequest) -> HttpResponse:
    person_with(request, *NOTICE_KEEPERS)
    return _notices_page(request, _notice_form(request))


@require_POST
def enter_notice(request: HttpRequest) -> HttpResponse:
    person, form = person_with(request, *NOTICE_KEEPERS), _notice_form(request)
    if form.is_valid():
        uploaded, data = form.cleaned_data["evidence"], form.cleaned_data
        try:
            actions.enter_customer_notice(
                channel=Channel(data["channel"]),
                direction=Direction(data["direction"]) if data["direction"] else None,
                line=data["line"],
                way=data["way"],
                texts=form.texts(),
                evidence_name=uploaded.name,
                evidence=uploaded.read(),
                from_at=form.begins(),
                by=person,
                at=timezone.now(),
            )
        except actions.EvidenceMissing:
            form.add_error("evidence", _("The file is empty or larger than 10 MB."))
        except actions.TextMissing as error:
            for code in error.languages:
                form.add_error(
                    f"text_{code}" if f"text_{code}" in form.fields else None, _("A text is missing.")
                )
        else:
            return redirect("charter:customer_notices")
    return _notices_page(request, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@require_POST
def check_notice(request: HttpRequest, notice_id: int) -> HttpResponse:
    person = person_with(request, *NOTICE_KEEPERS)
    notice = get_object_or_404(CustomerNotice.objects.defer("evidence"), pk=notice_id)
    actions.check_customer_notice(notice, by=person, at=timezone.now())
    return redirect("charter:customer_notices")


@require_POST
def end_notice(request: HttpRequest, notice_id: int) -> HttpResponse:
    person = person_with(request, *NOTICE_KEEPERS)
    notice = get_object_or_404(CustomerNotice.objects.defer("evidence"), pk=notice_id)
    actions.end_customer_notice(notice, by=person, at=timezone.now())
    return redirect("charter:customer_notices")


@require_safe
def evidence(request: HttpRequest, notice_id: int) -> HttpResponse:
    person_with(request, *NOTICE_KEEPERS)
    notice = get_object_or_404(CustomerNotice, pk=notice_id)
    # Never shown in the browser: somebody uploaded it, and it could be a page with a script.
    answer = HttpResponse(bytes(notice.evidence), content_type="application/octet-stream")
    to_save_as(f"evidence-{notice.pk}", answer)
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


@require_safe
def protected(request: HttpRequest) -> HttpResponse:
    person_with(request, *NUMBER_KEEPERS)
    return _protected_page(request, ProtectedNumberForm())


@require_POST
def protect(request: HttpRequest) -> HttpResponse:
    person, form = person_with(request, *NUMBER_KEEPERS), ProtectedNumberForm(request.POST)
    if form.is_valid():
        data = form.cleaned_data
        try:
            actions.protect_number(number=data["number"], kind=data["kind"], by=person, at=timezone.now())
        except ValueError:
            form.add_error("number", _("This is no telephone number and no address."))
        else:
            return redirect("charter:protected")
    return _protected_page(request, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@require_POST
def release(request: HttpRequest, number_id: int) -> HttpResponse:
    person = person_with(request, *NUMBER_KEEPERS)
    row = get_object_or_404(ProtectedNumber, pk=number_id)
    actions.release_number(row, by=person, at=timezone.now())
    return redirect("charter:protected")


def _systems_page(request: HttpRequest, form: SystemForm, *, status: int = HTTPStatus.OK) -> HttpResponse:
    active = active_charter()
    context = {
        "own": list(register.own_streams(active.charter if active else None)),
        "others": register_pages.systems(at=timezone.now()),
        "notice_days": active.charter.monitoring_register.notice_days if active else 0,
        "form": form,
    }
    return render(request, "charter/register.html", context, status=status)


def _notice_form(request: HttpRequest) -> CustomerNoticeForm:
    active = active_charter()
    asked = request.GET.get("channel", "")
    channel = Channel(asked) if asked in set(Channel) else Channel.VOICE
    texts = dict(proposed_texts(active.charter, channel=channel)) if active else {}
    charter = active.charter if active else None
    if request.method == "POST":
        return CustomerNoticeForm(request.POST, request.FILES, charter=charter, texts=texts)
    initial = {"channel": channel, "from_at": timezone.now()}
    if charter and channel in charter.customer_notice:
        initial["way"] = str(charter.customer_notice[channel])
    return CustomerNoticeForm(charter=charter, texts=texts, initial=initial)


def _notices_page(
    request: HttpRequest, form: CustomerNoticeForm, *, status: int = HTTPStatus.OK
) -> HttpResponse:
    page = register_pages.notices_page(at=timezone.now())
    return render(request, "charter/customer_notices.html", {"page": page, "form": form}, status=status)


def _protected_page(
    request: HttpRequest, form: ProtectedNumberForm, *, status: int = HTTPStatus.OK
) -> HttpResponse:
    rows = ProtectedNumber.objects.in_force()
    return render(request, "charter/protected.html", {"rows": rows, "form": form}, status=status)
