"""What the pages about people read."""

from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from leidraad.apps.people.models import ApiToken, Person, Role, RoleAssignment


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the list of people."""

    name: str
    username: str
    is_active: bool
    roles: tuple[str, ...]  # in words, with the team where there is one


def live_tokens(person: Person) -> QuerySet[ApiToken]:
    """This person's tokens that still open something, newest first."""
    return ApiToken.objects.filter(person=person, revoked_at=None).order_by("-created_at")


def people_rows() -> list[PersonRow]:
    """Everybody by name, with their roles."""
    assignments = RoleAssignment.objects.select_related("team").order_by("role", "team__name")
    people = (
        Person.objects.select_related("agent__team")
        .prefetch_related(Prefetch("role_assignments", queryset=assignments))
        .order_by("-is_active", "name")
    )
    return [_row(person) for person in people]


def role_words(person: Person) -> str:
    """This person's roles in words, for the head of every page; empty without any."""
    return ", ".join(str(role.label) for role in Role if role in person.roles())


def _row(person: Person) -> PersonRow:
    agent = getattr(person, "agent", None)
    roles = []
    for assignment in person.role_assignments.all():
        team = assignment.team or (agent.team if agent and assignment.role == Role.AGENT else None)
        label = str(Role(assignment.role).label)
        roles.append(f"{label} · {team.name}" if team else label)
    return PersonRow(person.name, person.username, person.is_active, tuple(roles))
