"""The page of words that may be personal data, for the data protection officer: masked or left, in one click."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leidraad.apps.contacts.actions.doubtful import AlreadyDecided, decide_doubtful, open_doubtful
from leidraad.apps.contacts.transcript import kind_in_words
from leidraad.apps.people.asking import person_with
from leidraad.apps.people.models import Role


@require_safe
def doubtful(request: HttpRequest) -> HttpResponse:
    person = person_with(request, Role.DATA_PROTECTION_OFFICER)
    page = open_doubtful(by=person, at=timezone.now())
    rows = [(span, kind_in_words(span.kind)) for span in page.spans]
    return render(request, "contacts/doubtful.html", {"rows": rows, "open_count": page.open_count})


@require_POST
def decide(request: HttpRequest, span_id: int) -> HttpResponse:
    person = person_with(request, Role.DATA_PROTECTION_OFFICER)
    mask = request.POST.get("decision") == "mask"
    try:
        decide_doubtful(span_id, mask=mask, by=person, at=timezone.now())
    except AlreadyDecided:
        messages.warning(request, _("These words were decided on before, or their contact is gone."))
        return redirect("contacts:doubtful")
    told = (
        _("It is being masked: in the words, in the sound where there is any, and in insight.")
        if mask
        else _("It is left as it is, and not asked again.")
    )
    messages.success(request, told)
    return redirect("contacts:doubtful")
