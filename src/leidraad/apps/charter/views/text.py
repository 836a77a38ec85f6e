"""The charter in force as a text."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from leidraad.apps.charter import pages, queries
from leidraad.apps.people.asking import person_of


@require_safe
def charter(request: HttpRequest) -> HttpResponse:
    agent = person_of(request).agent_or_none()
    context = {
        "page": pages.charter_page(at=timezone.now()),
        "is_agent": agent is not None,
        "is_enrolled": agent is not None and queries.is_enrolled(agent),
    }
    return render(request, "charter/charter.html", context)
