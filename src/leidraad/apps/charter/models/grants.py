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


class GrantQuerySet(models.QuerySet["Grant"]):
    def live(self, at: datetime | None = None) -> Self:
        """The grants under which something may be opened at this moment (the database's clock when none is given)."""
        return self.filter(state__in=LIVE_STATES, expires_at__gt=at or Now())

    def visible_to(self, person: Person) -> Self:
        """Whose grants a person sees: their own, and those on their own contacts."""
        return self.filter(Q(holder=person) | Q(agent__person=person))


class Grant(models.Model):
    """A reserved, short-lived right of one person to listen to and read one contact."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    contact_id = models.UUIDField()
    captured_at = models.DateTimeField()
    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="grants")
    holder = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="grants")
    window = models.ForeignKey(QuotaWindow, on_delete=models.PROTECT, related_name="grants")
    purpose = models.CharField(max_length=30)
    state = models.CharField(max_length=10, choices=GrantState.choices, default=GrantState.RESERVED)
    reserved_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)  # expired unused, or revoked
    expires_at = models.DateTimeField()
    clause_ids = models.JSONField()
    decision = models.JSONField()

    objects = GrantQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["contact_id"], name="grants_on_a_contact"),
            models.Index(fields=["holder", "agent"], name="grants_of_a_holder"),
            models.Index(fields=["expires_at"], condition=Q(state="reserved"), name="grants_to_expire"),
        ]


class OpenedPart(models.TextChoices):
    """What of a contact was opened. Stored, so a value never changes its meaning."""

    AUDIO = "audio", _("recording")
    TRANSCRIPT = "transcript", _("transcript")


class AccessQuerySet(models.QuerySet["Access"]):
    def visible_to(self, person: Person) -> Self:
        """The agent sees every access to their contacts; everybody sees what they opened themselves."""
        return self.filter(Q(agent__person=person) | Q(person=person))


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
