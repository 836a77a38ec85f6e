"""Joining and leaving the charter, and who opened one's contacts."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leidraad.apps.charter import actions, pages
from leidraad.apps.charter.views.person import agent_of, person_of


@require_POST
def enrol(request: HttpRequest) -> HttpResponse:
    actions.enrol_agent(agent=agent_of(request), by=person_of(request).username, at=timezone.now())
    messages.success(request, _("You take part from now on. You can leave at any moment, here."))
    return redirect("home:start")


@require_POST
def withdraw(request: HttpRequest) -> HttpResponse:
    actions.withdraw_agent(agent=agent_of(request), by=person_of(request).username, at=timezone.now())
    messages.success(
        request,
        _(
            "You no longer take part: nothing more is kept, and every right to listen has ended. What was kept"
            " is still yours to delete."
        ),
    )
    return redirect("home:start")


@require_safe
def accesses(request: HttpRequest) -> HttpResponse:
    rows = pages.accesses_by_others(agent_of(request), at=timezone.now())
    return render(request, "charter/accesses.html", {"rows": rows})
