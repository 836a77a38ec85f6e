"""Taking a contact out from its page: a file to save, or back to the page with what stood in the way."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from leidraad.apps.contacts.actions.export import Exported, ExportProblem, export_contact
from leidraad.apps.contacts.models import Contact
from leidraad.apps.people.asking import person_of
from leidraad.formats.vcon_signed import MEDIA_TYPE, KeyProblem, recipient_from_pem
from leidraad.web.downloads import to_save_as

LARGEST_KEY_BYTES = 64 * 1024


class ExportForm(forms.Form):
    """What is to leave, and who alone may read it."""

    sound = forms.BooleanField(label=gettext_lazy("With the sound"), required=False)
    recipient = forms.FileField(
        label=gettext_lazy("Only for whoever has the key of"),
        help_text=gettext_lazy(
            "The certificate or public key of the reader (RSA, PEM). Without one, everybody who gets the file can read it."
        ),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".pem,.crt,.cer,.pub"}),
    )

    def clean_recipient(self) -> Any:
        """The public key in the file; None without a file."""
        given: UploadedFile[Any] | None = self.cleaned_data.get("recipient")
        if given is None:
            return None
        try:
            return recipient_from_pem(given.read(LARGEST_KEY_BYTES))
        except KeyProblem as problem:
            raise forms.ValidationError(
                _("There is no public RSA key in the file, nor a certificate of one."), code="key"
            ) from problem


@require_POST
def export(request: HttpRequest, contact_id: UUID) -> HttpResponseBase:
    person = person_of(request)
    rows = Contact.objects.visible_to(person).select_related("agent__person", "team")
    contact = get_object_or_404(rows, pk=contact_id)
    form = ExportForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, " ".join(str(each) for errors in form.errors.values() for each in errors))
        return redirect("contacts:contact", contact_id=contact.pk)
    chosen = form.cleaned_data
    try:
        made = export_contact(
            contact, by=person, at=timezone.now(), now=timezone.now,
            with_sound=chosen["sound"], recipient=chosen["recipient"],
        )  # fmt: skip
    except (ExportProblem, KeyProblem) as problem:
        messages.warning(request, _in_words(problem))
        return redirect("contacts:contact", contact_id=contact.pk)
    return _as_file(made)


def _in_words(problem: ExportProblem | KeyProblem) -> str:
    if isinstance(problem, KeyProblem):
        return _("The key with which this centre signs cannot be read. An administrator can tell you more.")
    if problem.code == "not_ready":
        return _("This contact has not been read yet: there is nothing to take out.")
    if problem.code == "no_sound":
        return _("No sound of this contact is kept.")
    return _("A contact can be taken out by its own agent alone.")


def _as_file(made: Exported) -> HttpResponse:
    answer = HttpResponse(made.data, content_type=MEDIA_TYPE)
    answer.headers["Cache-Control"] = "no-store"
    return to_save_as(made.name, answer)
