"""How much of each agent's contacts may be opened by others, and how much was."""

from typing import ClassVar

from django.db import models
from django.db.models import Case, F, Q, When
from django.db.models.lookups import LessThanOrEqual

from leidraad.apps.people.models import Agent
from leidraad.domain.charter.clauses import CapDenominator, CapWindow, ListeningCap


class Basis(models.TextChoices):
    """Which contacts the share is taken of. Stored, so a value never changes its meaning."""

    CAPTURED = "captured"  # of this month, so far
    PREVIOUS_CAPTURED = "previous_captured"  # of the month before
    HANDLED = "handled"
    PREVIOUS_HANDLED = "previous_handled"


_BASES = {
    (CapDenominator.CAPTURED, CapWindow.CALENDAR_MONTH): Basis.CAPTURED,
    (CapDenominator.CAPTURED, CapWindow.PREVIOUS): Basis.PREVIOUS_CAPTURED,
    (CapDenominator.HANDLED, CapWindow.CALENDAR_MONTH): Basis.HANDLED,
    (CapDenominator.HANDLED, CapWindow.PREVIOUS): Basis.PREVIOUS_HANDLED,
}


def basis_of(cap: ListeningCap | None) -> Basis:
    """What a cap takes its share of; where no cap was agreed it matters to nobody."""
    return _BASES[cap.denominator, cap.window] if cap else Basis.CAPTURED


class QuotaWindow(models.Model):
    """One agent's month: how many contacts were captured and handled, and how many of them others opened.

    Share, maximum and basis are those of the charter in force when the month's first contact was captured; what became
    looser since counts from the next month, what became stricter counts at once (see ``queries.allowance_of``).
    """

    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="quota_windows")
    starts_on = models.DateField()
    captured_count = models.IntegerField(default=0)
    previous_captured_count = models.IntegerField(default=0)
    handled_count = models.IntegerField(default=0)
    previous_handled_count = models.IntegerField(default=0)
    basis = models.CharField(max_length=20, choices=Basis.choices, default=Basis.CAPTURED)
    basis_count = models.GeneratedField(
        expression=Case(
            When(basis="previous_captured", then=F("previous_captured_count")),
            When(basis="handled", then=F("handled_count")),
            When(basis="previous_handled", then=F("previous_handled_count")),
            default=F("captured_count"),
        ),
        output_field=models.IntegerField(),
        db_persist=True,
    )
    used_count = models.IntegerField(default=0)
    share_numerator = models.BigIntegerField()
    share_denominator = models.BigIntegerField()
    absolute_maximum = models.IntegerField(
        null=True
    )  # contacts, whatever the share gives; null: none was agreed

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agent", "starts_on"], name="one_quota_window_a_month"),
            models.CheckConstraint(
                condition=Q(
                    captured_count__gte=0,
                    previous_captured_count__gte=0,
                    handled_count__gte=0,
                    previous_handled_count__gte=0,
                    used_count__gte=0,
                ),
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
            models.CheckConstraint(
                condition=Q(absolute_maximum=None) | Q(used_count__lte=F("absolute_maximum")),
                name="quota_maximum_never_exceeded",
            ),
        ]

    def count_for(self, basis: Basis) -> int:
        """What the share would be taken of under ``basis``."""
        counts = {
            Basis.CAPTURED: self.captured_count,
            Basis.PREVIOUS_CAPTURED: self.previous_captured_count,
            Basis.HANDLED: self.handled_count,
            Basis.PREVIOUS_HANDLED: self.previous_handled_count,
        }
        return counts[basis]


class HandledCount(models.Model):
    """How many contacts an agent had on a day, captured or not, as the telephone system reports it."""

    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="handled_counts")
    day = models.DateField()
    count = models.IntegerField()
    source = models.CharField(max_length=100)
    reported_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agent", "day"], name="handled_once_a_day"),
            models.CheckConstraint(condition=Q(count__gte=0), name="handled_not_negative"),
        ]


class CountedContact(models.Model):
    """A contact that somebody other than the agent may open: counted once in its window, however many open it."""

    window = models.ForeignKey(QuotaWindow, on_delete=models.PROTECT, related_name="counted")
    contact_id = models.UUIDField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["window", "contact_id"], name="contact_counted_once")
        ]
        indexes: ClassVar = [models.Index(fields=["contact_id"], name="counted_by_contact")]
