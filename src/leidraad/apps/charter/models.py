"""Charter versions, who takes part, how much may be listened to, and every right and access given.

Contacts stand above the charter, so a contact is known here by its id alone.
"""

import uuid
from datetime import datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.people.models import Agent, Person
from leidraad.domain.charter.clauses import Charter
from leidraad.domain.charter.parse import charter_from_yaml


class CharterVersion(models.Model):
    """One text that came into force; the highest number is the one in force."""

    number = models.IntegerField(primary_key=True)
    yaml_text = models.TextField()
    canonical_hash = models.CharField(max_length=64)
    activated_at = models.DateTimeField()
    activated_by = models.CharField(max_length=150)

    def charter(self) -> Charter:
        """What the text says."""
        return charter_from_yaml(self.yaml_text)


class Enrolment(models.Model):
    """An agent's part in the charter: when they joined, were told what is captured, and left."""

    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="enrolments")
    joined_at = models.DateTimeField()
    notified_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agent"], condition=Q(left_at=None), name="enrolled_once"),
            models.CheckConstraint(
                condition=Q(left_at=None) | Q(left_at__gte=F("joined_at")), name="left_after_joining"
            ),
        ]


class QuotaWindow(models.Model):
    """One agent's month: how many contacts were captured, and how many of them others opened.

    ``basis_count`` is what the share is taken of: this month's captured contacts or last month's, as the charter says.
    The share is that of the charter in force when the window began; a larger one counts from the next window.
    """

    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="quota_windows")
    starts_on = models.DateField()
    captured_count = models.IntegerField(default=0)
    basis_count = models.IntegerField(default=0)
    used_count = models.IntegerField(default=0)
    share_numerator = models.BigIntegerField()
    share_denominator = models.BigIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agent", "starts_on"], name="one_quota_window_a_month"),
            models.CheckConstraint(
                condition=Q(captured_count__gte=0, basis_count__gte=0, used_count__gte=0),
                name="quota_counts_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(share_numerator__gte=0, share_denominator__gt=0)
                & Q(share_numerator__lte=F("share_denominator")),
                name="quota_share_from_0_to_1",
            ),
            # In whole numbers, so that nothing is lost in rounding: used <= floor(share x basis).
            models.CheckConstraint(
                condition=Q(
                    LessThanOrEqual(
                        F("used_count") * F("share_denominator"), F("basis_count") * F("share_numerator")
                    )
                ),
                name="quota_never_exceeded",
            ),
        ]


class CountedContact(models.Model):
    """A contact that somebody other than the agent may open: counted once in its window, however many open it."""

    window = models.ForeignKey(QuotaWindow, on_delete=models.PROTECT, related_name="counted")
    contact_id = models.UUIDField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["window", "contact_id"], name="contact_counted_once")
        ]


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
