"""One turn with all that can be said of it, and the buttons by which a person says it; the page of readings."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leidraad.apps.contacts.actions import access
from leidraad.apps.contacts.actions.corrections import (
    SignalProblem,
    correct_signal,
    signals_are_open_to,
    take_back_correction,
)
from leidraad.apps.contacts.models import Contact, Turn
from leidraad.apps.contacts.readings_page import readings_page
from leidraad.apps.contacts.shown_signals import ShownSignals, choices_of_turn, shown_signals
from leidraad.apps.contacts.transcript import shown_turn
from leidraad.apps.people.asking import person_of, person_with
from leidraad.apps.people.models import Person, Role
from leidraad.domain.language.reading import SignalKind


@require_safe
def turn(request: HttpRequest, contact_id: UUID, position: int) -> HttpResponse:
    contact = _visible_contact(request, contact_id)
    person, at = person_of(request), timezone.now()
    if not signals_are_open_to(person, contact, at=at):
        raise Http404
    row = get_object_or_404(Turn, contact=contact, position=position)
    shown = shown_signals(contact)
    if shown is None:
        raise Http404
    access.open_transcript(contact, by=person, at=at)
    context = {"contact": contact, "turn": shown_turn(row), "choices": choices_of_turn(shown, position)}
    return render(request, "contacts/turn.html", context)


@require_POST
def correct(request: HttpRequest, contact_id: UUID, position: int) -> HttpResponse:
    contact, kind = _visible_contact(request, contact_id), _kind(request)
    try:
        correct_signal(
            contact, position=position, kind=kind, label=request.POST.get("label", ""),
            by=person_of(request), at=timezone.now(),
        )  # fmt: skip
    except SignalProblem as problem:
        raise Http404 from problem
    messages.success(request, _("It is kept as you say, whatever the software reads here later."))
    return redirect(f"{reverse('contacts:contact', args=[contact.pk])}#signals")


@require_POST
def take_back_correct(request: HttpRequest, contact_id: UUID, position: int) -> HttpResponse:
    contact, kind = _visible_contact(request, contact_id), _kind(request)
    try:
        take_back_correction(contact, position=position, kind=kind, by=person_of(request), at=timezone.now())
    except SignalProblem as problem:
        raise Http404 from problem
    messages.success(request, _("What the software found stands again."))
    return redirect(f"{reverse('contacts:contact', args=[contact.pk])}#signals")


@require_safe
def readings(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.ADMINISTRATOR, Role.QUALITY_ANALYST)
    return render(request, "contacts/readings.html", {"page": readings_page(person)})


def open_signals(contact: Contact, *, by: Person, at: datetime) -> ShownSignals | None:
    """What this person may see of what was read in a contact that is open to them; None: nothing."""
    return shown_signals(contact) if signals_are_open_to(by, contact, at=at) else None


def _visible_contact(request: HttpRequest, contact_id: UUID) -> Contact:
    rows = Contact.objects.visible_to(person_of(request)).select_related("agent__person", "team")
    return get_object_or_404(rows, pk=contact_id)


def _kind(request: HttpRequest) -> SignalKind:
    try:
        return SignalKind(request.POST.get("kind", ""))
    except ValueError as error:
        raise Http404 from error
