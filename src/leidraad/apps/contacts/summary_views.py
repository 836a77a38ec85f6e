"""Summaries by a model: what its agent says of one, in one click or after putting it right, and those that wait for them."""

from datetime import datetime
from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leidraad.apps.contacts.actions import access
from leidraad.apps.contacts.actions.corrections import signals_are_open_to
from leidraad.apps.contacts.actions.summaries import (
    SummaryProblem,
    approve_summary,
    correct_summary,
    discard_summary,
    may_decide,
)
from leidraad.apps.contacts.models import Contact
from leidraad.apps.contacts.shown_summaries import (
    SummaryOnPage,
    lines_by_part,
    shown_summary,
    summaries_for,
)
from leidraad.apps.contacts.summary_form import SummaryForm
from leidraad.apps.contacts.summary_words import refusal_in_words
from leidraad.apps.people.asking import person_of, person_with
from leidraad.apps.people.models import Person, Role
from leidraad.domain.charter.requests import CharterRefusal
from leidraad.web.paging import newest_first

GONE = frozenset(("not_own", "not_there"))  # nothing that this person could decide on


@require_safe
def summaries(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.AGENT)
    page = newest_first(summaries_for(person), by="started_at", cursor=request.GET.get("cursor"))
    return render(request, "contacts/summaries.html", {"page": page})


@require_POST
def approve(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    contact, person = _own_contact(request, contact_id), person_of(request)
    try:
        approve_summary(contact, seen=request.POST.get("seen", ""), by=person, at=timezone.now())
    except SummaryProblem as problem:
        return _not_done(request, contact, problem)
    messages.success(request, _("Approved. Whoever helps this customer later reads it, without your name."))
    return _back_to(contact)


@require_POST
def discard(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    contact, person = _own_contact(request, contact_id), person_of(request)
    try:
        discard_summary(contact, by=person, at=timezone.now())
    except SummaryProblem as problem:
        return _not_done(request, contact, problem)
    messages.success(request, _("The summary is gone. Nobody counts that."))
    return _back_to(contact)


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    contact, person = _own_contact(request, contact_id), person_of(request)
    summary = shown_summary(contact, by=person)
    if summary is None or not summary.lines:
        raise Http404
    if request.method != "POST":
        access.open_transcript(contact, by=person, at=timezone.now())
        form = SummaryForm.holding(lines_by_part(summary), seen=summary.seen)
        return _form_page(request, contact, summary, form)
    return _corrected(request, contact, summary, by=person)


def open_summary(contact: Contact, *, by: Person, at: datetime) -> SummaryOnPage | None:
    """What this person may see of the summary by a model of a contact whose words are open to them; None: nothing.

    That somebody other than its agents sees one is an access of its own, written down before: a charter may count
    summaries otherwise than words.
    """
    summary = shown_summary(contact, by=by) if signals_are_open_to(by, contact, at=at) else None
    if summary is None or summary.may_decide or not summary.lines:
        return summary
    try:
        access.open_summary(contact, by=by, at=at)
    except CharterRefusal:
        return None
    return summary


def _corrected(request: HttpRequest, contact: Contact, summary: SummaryOnPage, *, by: Person) -> HttpResponse:
    form = SummaryForm(request.POST)
    if form.is_valid():
        try:
            correct_summary(
                contact, lines=form.lines(), seen=form.cleaned_data["seen"], by=by, at=timezone.now()
            )
        except SummaryProblem as problem:
            if problem.code in GONE:
                raise Http404 from problem
            form.add_error(None, refusal_in_words(problem.code, problem.line, most=problem.most))
        else:
            messages.success(request, _("Approved as you wrote it."))
            return _back_to(contact)
    return _form_page(request, contact, summary, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _form_page(
    request: HttpRequest,
    contact: Contact,
    summary: SummaryOnPage,
    form: SummaryForm,
    *,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    context = {"contact": contact, "summary": summary, "form": form}
    return render(request, "contacts/summary.html", context, status=status)


def _not_done(request: HttpRequest, contact: Contact, problem: SummaryProblem) -> HttpResponse:
    """Approved, discarded or written anew meanwhile: the page says how it is now."""
    if problem.code in GONE:
        messages.warning(request, _("There is nothing to decide on any more."))
    else:
        messages.warning(request, refusal_in_words(problem.code, problem.line, most=problem.most))
    return _back_to(contact)


def _own_contact(request: HttpRequest, contact_id: UUID) -> Contact:
    person = person_of(request)
    rows = Contact.objects.visible_to(person).select_related("agent__person", "team")
    contact = get_object_or_404(rows, pk=contact_id)
    if not may_decide(contact, person):
        raise Http404  # open to a coach under a grant; theirs to approve it is not
    return contact


def _back_to(contact: Contact) -> HttpResponse:
    return redirect(f"{reverse('contacts:contact', args=[contact.pk])}#written")
