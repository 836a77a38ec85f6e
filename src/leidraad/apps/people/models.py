"""People and where they work: principals, sites, teams, agents, roles; and the tokens of programs."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.web.acting import Part, as_part


class Role(models.TextChoices):
    """What a person is here to do. Stored, so a value never changes its meaning."""

    AGENT = "agent", _("agent")
    COACH = "coach", _("coach")
    TEAM_LEADER = "team_leader", _("team leader")
    QUALITY_ANALYST = "quality_analyst", _("quality analyst")
    UNION_DELEGATE = "union_delegate", _("union delegate")
    DATA_PROTECTION_OFFICER = "data_protection_officer", _("data protection officer")
    ADMINISTRATOR = "administrator", _("administrator")
    EXECUTIVE = "executive", _("executive")
    PLANNER = "planner", _("planner")
    PREVENTION_ADVISER = "prevention_adviser", _("prevention adviser")
    CHARTER_KEEPER = "charter_keeper", _("charter keeper")
    ENROLMENT_KEEPER = "enrolment_keeper", _("enrolment keeper")


TEAM_ROLES = frozenset({Role.COACH, Role.TEAM_LEADER})


class Principal(models.Model):
    """The company on whose behalf contacts are handled."""

    code = models.SlugField(unique=True)
    name = models.CharField(max_length=200)


class Site(models.Model):
    code = models.SlugField(unique=True)
    name = models.CharField(max_length=200)


class Team(models.Model):
    code = models.SlugField(unique=True)
    name = models.CharField(max_length=200)
    principal = models.ForeignKey(Principal, on_delete=models.PROTECT, related_name="teams")
    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="teams")

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name


class PersonManager(BaseUserManager["Person"]):
    """What Django's sign-in asks of the table of people."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(username=username)


class Person(AbstractBaseUser):
    """Somebody who signs in."""

    username = models.SlugField(unique=True, verbose_name=_("user name"))
    name = models.CharField(max_length=200)
    language = models.CharField(
        max_length=2, choices=[("nl", "nl"), ("fr", "fr"), ("de", "de"), ("en", "en")]
    )
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    objects = PersonManager()

    def __str__(self) -> str:
        return self.name

    def roles(self) -> frozenset[Role]:
        """Every role of this person, read once per request."""
        if not hasattr(self, "_roles"):
            self._roles = frozenset(
                Role(value) for value in self.role_assignments.values_list("role", flat=True)
            )
        return self._roles

    def has_role(self, *roles: Role) -> bool:
        return not self.roles().isdisjoint(roles)

    def teams_as(self, *roles: Role) -> models.QuerySet[Team]:
        """The teams for which this person holds one of these roles."""
        return Team.objects.filter(role_assignments__person=self, role_assignments__role__in=roles).distinct()

    def agent_or_none(self) -> "Agent | None":
        """This person as an agent; None for somebody who takes no contacts."""
        if not hasattr(self, "_agent"):
            self._agent = Agent.objects.filter(person=self).select_related("team").first()
        return self._agent


class RoleAssignment(models.Model):
    """A role that a person holds; coaches and team leaders hold it for one team each time."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="role_assignments")
    role = models.CharField(max_length=40, choices=Role.choices)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, null=True, related_name="role_assignments")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "role", "team"], nulls_distinct=False, name="role_held_once"
            ),
            models.CheckConstraint(
                condition=Q(role__in=sorted(TEAM_ROLES), team__isnull=False)
                | (~Q(role__in=sorted(TEAM_ROLES)) & Q(team__isnull=True)),
                name="coaches_and_team_leaders_have_a_team",
            ),
        ]


class Agent(models.Model):
    """Somebody who takes contacts, under the code that recorders and telephone systems write."""

    code = models.CharField(max_length=100, unique=True)
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="agent")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="agents")

    class Meta:
        ordering: ClassVar = ["person__name"]

    def __str__(self) -> str:
        return self.person.name


class ApiToken(models.Model):
    """A program's key to the API, acting for one person; only its digest is kept."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=100, verbose_name=pgettext_lazy("of a token", "name"))
    digest = models.BinaryField(
        max_length=32, unique=True
    )  # SHA-256 of a 256-bit random token: no salt needed
    created_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)


@as_part(Part.SIGN_IN)
def person_named(username: str) -> Person | None:
    """The person with this user name, active or not; None when nobody has it."""
    return Person.objects.filter(username=username).first()
