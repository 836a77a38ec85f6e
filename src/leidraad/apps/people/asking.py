"""Who asks for a page: the person signed in, with the role it takes, and that person as an agent."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from leidraad.apps.people.models import Agent, Person, Role


def person_of(request: HttpRequest) -> Person:
    assert isinstance(request.user, Person)  # LoginRequiredMiddleware lets nobody else through
    return request.user


def person_with(request: HttpRequest, *roles: Role) -> Person:
    """The same, when they hold one of these roles; PermissionDenied otherwise."""
    person = person_of(request)
    if not person.has_role(*roles):
        raise PermissionDenied
    return person


def agent_of(request: HttpRequest) -> Agent:
    """The person signed in as an agent; PermissionDenied for somebody who takes no contacts."""
    agent = person_of(request).agent_or_none()
    if agent is None:
        raise PermissionDenied
    return agent
