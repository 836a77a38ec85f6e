"""Who is behind a request to the API, and whether one of their roles may do what is asked."""

from django.http import HttpRequest

from leidraad.apps.people.models import Person, Role
from leidraad.web.api import NotForThisRole


def person_of(request: HttpRequest) -> Person:
    """The person whose token came with the request."""
    person = request.user
    assert isinstance(person, Person)  # the API's sign-in lets nobody else through
    return person


def person_with(request: HttpRequest, *roles: Role) -> Person:
    """The same, when they hold one of these roles; raises NotForThisRole."""
    person = person_of(request)
    if not person.has_role(*roles):
        raise NotForThisRole(*roles)
    return person
