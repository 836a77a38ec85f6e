"""The page of an agent's own call while it lasts: the words so far, and the buttons that pause or destroy its recording.

Each page is about the calls of the person who asks and of nobody else: nobody listens in live.
"""

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leidraad.apps.contacts.actions import live as actions
from leidraad.apps.contacts.live_calls import live_calls, mark_of
from leidraad.apps.people.asking import agent_of, person_of
from leidraad.domain.contacts.live import DESTROYS, Asked


@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """The agent's calls that last; the part of it alone that htmx asks for every second."""
    person, agent = person_of(request), agent_of(request)
    calls = live_calls(person)
    for call in calls:
        if call.turns:
            actions.open_words(call.stream, by=person, agent=agent, at=timezone.now())
    is_part = bool(getattr(request, "htmx", None)) and not request.htmx.boosted  # type: ignore[attr-defined]
    mark = mark_of(calls)
    if is_part and request.GET.get("seen") == mark:
        response = HttpResponse(status=HTTPStatus.NO_CONTENT)  # htmx leaves the page as it is
    else:
        template = "contacts/_live.html" if is_part else "contacts/live.html"
        response = render(request, template, {"calls": calls, "mark": mark})
    response.headers["Cache-Control"] = "no-store"
    return response


@require_POST
def ask(request: HttpRequest, stream_id: UUID, what: str) -> HttpResponse:
    """Pause, go on, or destroy: the server of the stream does it within half a second."""
    person = person_of(request)
    agent_of(request)
    if what not in set(Asked):
        raise Http404
    asked = Asked(what)
    if not actions.ask(stream_id, asked, by=person):
        if request.headers.get("HX-Request"):
            return HttpResponse(status=HTTPStatus.CONFLICT)
        messages.warning(request, _("This call is over: nothing was changed."))
        return redirect("contacts:live")
    if asked in DESTROYS:
        messages.success(request, _("The recording stops now, and what there is of it is destroyed."))
    return redirect("contacts:live")


@require_safe
def ask_again(request: HttpRequest, stream_id: UUID, what: str) -> HttpResponse:
    """What destroying means, and the button that does it; only for what destroys, and while the call lasts."""
    person = person_of(request)
    agent_of(request)
    found = next((call for call in live_calls(person) if call.stream.pk == stream_id), None)
    if what not in DESTROYS or found is None or found.is_ending:
        return redirect("contacts:live")
    context = {"stream": found.stream, "what": what, "is_refused": what == Asked.REFUSED}
    return render(request, "contacts/live_destroy.html", context)
