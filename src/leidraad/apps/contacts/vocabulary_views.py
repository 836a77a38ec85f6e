"""The page of names that the speech engine should expect, for administrators and quality analysts."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from leidraad.apps.contacts.actions.vocabulary import keep_vocabulary
from leidraad.apps.contacts.models import VOCABULARY_KEEPERS, Vocabulary
from leidraad.apps.contacts.vocabulary_form import VocabularyForm
from leidraad.apps.people.asking import person_with
from leidraad.apps.people.models import Person, Principal
from leidraad.domain.contacts.vocabulary import LIST_CHARACTERS, TERM_CHARACTERS, TERM_LIMIT


@require_http_methods(["GET", "HEAD", "POST"])
def vocabulary(request: HttpRequest) -> HttpResponse:
    person = person_with(request, *VOCABULARY_KEEPERS)
    principals = list(Principal.objects.order_by("name"))
    chosen = _chosen(request, principals)
    form = VocabularyForm(request.POST or None, initial=_kept(person, chosen))
    status = HTTPStatus.OK
    if request.method == "POST" and chosen is not None:
        if form.is_valid():
            keep_vocabulary(chosen, form.lists(), at=timezone.now())
            messages.success(request, _("The names are kept. What is transcribed from now on knows them."))
            return redirect(f"{reverse('contacts:vocabulary')}?principal={chosen.code}")
        status = HTTPStatus.UNPROCESSABLE_ENTITY
    limits = {"terms": TERM_LIMIT, "characters": LIST_CHARACTERS, "term_characters": TERM_CHARACTERS}
    context = {"principals": principals, "chosen": chosen, "form": form, "limits": limits}
    return render(request, "contacts/vocabulary.html", context, status=status)


def _chosen(request: HttpRequest, principals: list[Principal]) -> Principal | None:
    """The principal of the address, else the first; None while the centre has none."""
    code = request.GET.get("principal")
    if code is None:
        return principals[0] if principals else None
    found = next((principal for principal in principals if principal.code == code), None)
    if found is None:
        raise Http404
    return found


def _kept(person: Person, principal: Principal | None) -> dict[str, str]:
    rows = Vocabulary.objects.visible_to(person).filter(principal=principal) if principal else ()
    return {VocabularyForm.field_of(row.language): "\n".join(row.terms) for row in rows}
