"""The page of connections: where contacts come from, and who is told what becomes of them. Administrators change, officers see."""

from http import HTTPStatus
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_POST, require_safe

from leidraad.apps.contacts import connection_pages
from leidraad.apps.contacts.actions import webhooks
from leidraad.apps.contacts.models import Stopped, Webhook, WebhookEvent
from leidraad.apps.people.asking import person_with
from leidraad.apps.people.models import Person, Role


class WebhookForm(forms.Form):
    """Another address that is to be told."""

    url = forms.CharField(
        label=gettext_lazy("Address"),
        max_length=500,
        widget=forms.URLInput(attrs={"autocomplete": "off", "placeholder": "https://"}),
        help_text=gettext_lazy("A page of the program that is to be told, beginning with https://."),
    )
    events = forms.MultipleChoiceField(
        label=gettext_lazy("What is told"),
        choices=WebhookEvent.choices,
        initial=list(WebhookEvent.values),
        widget=forms.CheckboxSelectMultiple,
    )


@require_safe
def connections(request: HttpRequest) -> HttpResponse:
    person_with(request, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)
    return _page(request, WebhookForm())


@require_POST
@sensitive_variables("secret")
def add_webhook(request: HttpRequest) -> HttpResponse:
    """The secret is on this one page and nowhere else."""
    person = person_with(request, Role.ADMINISTRATOR)
    form = WebhookForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    events = [WebhookEvent(each) for each in form.cleaned_data["events"]]
    try:
        _webhook, secret = webhooks.add_webhook(
            form.cleaned_data["url"], events=events, by=person.username, at=timezone.now()
        )
    except webhooks.DeliveryFailed as failed:
        form.add_error("url", connection_pages.delivery_failure_in_words(str(failed.why)))
        return _page(request, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    except webhooks.TooManyWebhooks:
        form.add_error(None, _("There are as many as there may be: remove one first."))
        return _page(request, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return _page(request, WebhookForm(), secret=secret)


@require_POST
def stop_webhook(request: HttpRequest, webhook_id: UUID) -> HttpResponse:
    person, webhook = _found(request, webhook_id)
    webhooks.stop_webhook(webhook, why=Stopped.BY_HAND, by=person.username, at=timezone.now())
    messages.success(request, _("It is told nothing any more."))
    return redirect("contacts:connections")


@require_POST
def start_webhook(request: HttpRequest, webhook_id: UUID) -> HttpResponse:
    person, webhook = _found(request, webhook_id)
    webhooks.start_webhook(webhook, by=person.username, at=timezone.now())
    messages.success(request, _("It is told again, from now on."))
    return redirect("contacts:connections")


@require_POST
def remove_webhook(request: HttpRequest, webhook_id: UUID) -> HttpResponse:
    person, webhook = _found(request, webhook_id)
    webhooks.remove_webhook(webhook, by=person.username, at=timezone.now())
    messages.success(request, _("It is removed, and its secret is of no use any more."))
    return redirect("contacts:connections")


def _found(request: HttpRequest, webhook_id: UUID) -> tuple[Person, Webhook]:
    person = person_with(request, Role.ADMINISTRATOR)
    return person, get_object_or_404(Webhook.objects.visible_to(person), pk=webhook_id)


def _page(
    request: HttpRequest, form: WebhookForm, *, secret: str = "", status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    person = person_with(request, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)
    context = {
        "sources": connection_pages.source_rows(person),
        "source_problems": connection_pages.source_problems(),
        "mail": connection_pages.mail_rows(person),
        "webhooks": connection_pages.webhook_rows(person),
        "form": form,
        "secret": secret,
        "may_act": person.has_role(Role.ADMINISTRATOR),
    }
    return render(request, "contacts/connections.html", context, status=status)
