"""Rights to open one contact, and every opening that took place."""

import uuid
from datetime import datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.charter.models.quota import QuotaWindow
from leidraad.apps.people.models import Agent, Person


class GrantState(models.TextChoices):
    """Stored, so a value never changes its meaning."""

    RESERVED = "reserved", pgettext_lazy("state of a grant", "reserved")
    USED = "used", pgettext_lazy("state of a grant", "used")
    EXPIRED = "expired", pgettext_lazy("state of a grant", "expired")
    REVOKED = "revoked", pgettext_lazy("state of a grant", "revoked")


LIVE_STATES = (GrantState.RESERVED, GrantState.USED)


class ChosenBy(models.TextChoices):
    """How a contact came to be opened to somebody else; a pick by a person does not exist. Stored."""

    DRAW = "committed_draw", _("chance")
    NOMINATION = "nomination", _("the agent's own choice")


class GrantQuerySet(models.QuerySet["Grant"]):
    def live(self, at: datetime | None = None) -> Self:
        """The grants under which something may be opened at this moment (the database's clock when none is given)."""
        return self.filter(state__in=LIVE_STATES, expires_at__gt=at or Now())

    def on_agent(self, agent: Agent) -> Self:
        """The grants on contacts of this agent, also of those that another agent had as well."""
        also = OtherAgent.objects.filter(agent=agent).values("grant_id")
        return self.filter(Q(agent=agent) | Q(pk__in=also))

    def visible_to(self, person: Person) -> Self:
        """Whose grants a person sees: their own, and those on their own contacts."""
        also = OtherAgent.objects.filter(agent__person=person).values("grant_id")
        return self.filter(Q(holder=person) | Q(agent__person=person) | Q(pk__in=also))


class Grant(models.Model):
    """A reserved, short-lived right of one person to listen to and read one contact.

    It stands on the draw or the nomination that chose the contact: ``coaching`` holds those, and lets the database
    refuse a grant for another contact, agent or coach than they name.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    contact_id = models.UUIDField()
    captured_at = models.DateTimeField()
    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="grants")
    holder = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="grants")
    window = models.ForeignKey(QuotaWindow, on_delete=models.PROTECT, related_name="grants")
    purpose = models.CharField(max_length=30)
    chosen_by = models.CharField(max_length=20, choices=ChosenBy.choices, blank=True)  # blank: before draws
    draw_id = models.UUIDField(null=True)
    nomination_id = models.UUIDField(null=True)
    charter_version = models.IntegerField(null=True)  # in force when the contact was captured
    state = models.CharField(max_length=10, choices=GrantState.choices, default=GrantState.RESERVED)
    reserved_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)  # expired unused, or revoked
    expires_at = models.DateTimeField()
    clause_ids = models.JSONField()
    decision = models.JSONField()

    objects = GrantQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(chosen_by="committed_draw", draw_id__isnull=False, nomination_id=None)
                | Q(chosen_by="nomination", draw_id=None, nomination_id__isnull=False)
                | Q(chosen_by="", draw_id=None, nomination_id=None, state__in=["expired", "revoked"]),
                name="grant_stands_on_a_choice",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["contact_id"], name="grants_on_a_contact"),
            models.Index(fields=["holder", "agent"], name="grants_of_a_holder"),
            models.Index(fields=["expires_at"], condition=Q(state="reserved"), name="grants_to_expire"),
        ]


class OtherAgent(models.Model):
    """Another agent who had the same contact: it counts in a window of theirs too, and they see who listened."""

    grant = models.ForeignKey(Grant, on_delete=models.PROTECT, related_name="others")
    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="+")
    window = models.ForeignKey(QuotaWindow, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["grant", "agent"], name="other_agent_once_in_a_grant")
        ]


class OpenedPart(models.TextChoices):
    """What of a contact was opened. Stored, so a value never changes its meaning."""

    AUDIO = "audio", _("recording")
    TRANSCRIPT = "transcript", _("transcript")
    SUMMARY = "summary", _("summary")


class AccessQuerySet(models.QuerySet["Access"]):
    def visible_to(self, person: Person) -> Self:
        """Each agent of a contact sees every access to it; everybody sees what they opened themselves."""
        also = OtherAgent.objects.filter(agent__person=person).values("grant_id")
        return self.filter(Q(agent__person=person) | Q(person=person) | Q(grant_id__in=also))


class Access(models.Model):
    """That somebody opened a contact: who, when, what, why and under which clauses."""

    contact_id = models.UUIDField()
    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="accesses")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="accesses")
    grant = models.ForeignKey(Grant, on_delete=models.PROTECT, null=True, related_name="accesses")
    what = models.CharField(max_length=20, choices=OpenedPart.choices)
    purpose = models.CharField(max_length=30)
    clause_ids = models.JSONField()
    opened_at = models.DateTimeField()

    objects = AccessQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["contact_id", "opened_at"], name="accesses_of_a_contact"),
            models.Index(fields=["agent", "-opened_at"], name="accesses_to_an_agent"),
        ]


class ClosedContact(models.Model):
    """A contact that was deleted: no grant on it is ever given again. Only an id that leads nowhere."""

    contact_id = models.UUIDField(primary_key=True)
    closed_at = models.DateTimeField()
