"""Who asks, and whether their role may."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from leidraad.apps.people.models import Person, Role


def person_with(request: HttpRequest, *roles: Role) -> Person:
    """The person who asks; PermissionDenied without one of these roles."""
    person = request.user
    assert isinstance(person, Person)  # LoginRequiredMiddleware lets nobody else through
    if not person.has_role(*roles):
        raise PermissionDenied
    return person
