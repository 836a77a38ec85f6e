"""The pages of coaching: draws and offers, side by side, and what was agreed; and the public record of draws."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from leidraad.apps.coaching import actions
from leidraad.apps.people.models import Agent, Person, Role
from leidraad.domain.charter.clauses import Purpose


@require_POST
def draw(request: HttpRequest, agent_id: int) -> HttpResponse:
    coach = _person_with(request, Role.COACH)
    agent = get_object_or_404(
        Agent.objects.select_related("team", "person"), pk=agent_id, team__in=coach.teams_as(Role.COACH)
    )
    try:
        grant = actions.draw_contact(agent, by=coach, purpose=Purpose.COACHING, at=timezone.now())
    except actions.NothingToDraw:
        messages.warning(
            request,
            _(
                "%(name)s has no contact that can be drawn now: none is ready, or you had each of them already."
            )
            % {"name": agent.person.name},
        )
        return redirect("home:start")
    return redirect("contacts:contact", contact_id=grant.contact_id)


def _person_with(request: HttpRequest, *roles: Role) -> Person:
    assert isinstance(request.user, Person)  # LoginRequiredMiddleware lets nobody else through
    if not request.user.has_role(*roles):
        raise PermissionDenied
    return request.user
