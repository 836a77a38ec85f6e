"""The page of words that may be personal data, for the data protection officer: masked or left, in one click."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leidraad.apps.contacts.actions.doubtful import (
    AlreadyDecided,
    ask_again,
    decide_doubtful,
    open_doubtful,
)
from leidraad.apps.contacts.transcript import kind_in_words
from leidraad.apps.people.asking import person_with
from leidraad.apps.people.models import Person, Role


@require_safe
def doubtful(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.DATA_PROTECTION_OFFICER)
    page = open_doubtful(by=person, at=timezone.now())
    context = {
        "rows": [(span, kind_in_words(span.kind)) for span in page.spans],
        "open_count": page.open_count,
        "left_last": page.left_last,
    }
    return render(request, "contacts/doubtful.html", context)


@require_POST
def decide(request: HttpRequest, span_id: int) -> HttpResponse:
    """``decision``: ``mask``, ``ask`` (again, what was left last), else the words are left."""
    person = person_with(request, Role.DATA_PROTECTION_OFFICER)
    try:
        told = _decided(request.POST.get("decision", ""), span_id, by=person)
    except AlreadyDecided:
        messages.warning(request, _("These words were decided on before, or their contact is gone."))
        return redirect("contacts:doubtful")
    if told:
        messages.success(request, told)
    return redirect("contacts:doubtful")


def _decided(decision: str, span_id: int, *, by: Person) -> str:
    """Do what was asked; the sentence that tells it, "" where the page shows it."""
    if decision == "ask":
        ask_again(span_id, by=by, at=timezone.now())
        return ""
    decide_doubtful(span_id, mask=decision == "mask", by=by, at=timezone.now())
    if decision == "mask":
        return _("It is being masked: in the words, in the sound where there is any, and in insight.")
    return ""
