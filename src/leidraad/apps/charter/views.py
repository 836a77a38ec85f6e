"""The charter as a text, taking part in it, and who opened one's contacts."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leidraad.apps.charter import actions, pages, queries
from leidraad.apps.people.models import Agent, Person


@require_safe
def charter(request: HttpRequest) -> HttpResponse:
    person = _person(request)
    agent = person.agent_or_none()
    context = {
        "page": pages.charter_page(at=timezone.now()),
        "is_agent": agent is not None,
        "is_enrolled": agent is not None and queries.is_enrolled(agent),
    }
    return render(request, "charter/charter.html", context)


@require_POST
def enrol(request: HttpRequest) -> HttpResponse:
    actions.enrol_agent(agent=_agent(request), by=_person(request).username, at=timezone.now())
    messages.success(request, _("You take part from now on. You can leave at any moment, here."))
    return redirect("home:start")


@require_POST
def withdraw(request: HttpRequest) -> HttpResponse:
    actions.withdraw_agent(agent=_agent(request), by=_person(request).username, at=timezone.now())
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
    rows = pages.accesses_by_others(_agent(request), at=timezone.now())
    return render(request, "charter/accesses.html", {"rows": rows})


def _agent(request: HttpRequest) -> Agent:
    agent = _person(request).agent_or_none()
    if agent is None:
        raise PermissionDenied
    return agent


def _person(request: HttpRequest) -> Person:
    assert isinstance(request.user, Person)  # LoginRequiredMiddleware lets nobody else through
    return request.user
