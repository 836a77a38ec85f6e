"""How much of each agent's contacts may be opened by others, and how much was."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.lookups import LessThanOrEqual

from leidraad.apps.people.models import Agent


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
