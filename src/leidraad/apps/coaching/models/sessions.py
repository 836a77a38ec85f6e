"""Coaching itself: sitting side by side, planned and agreed; and what coach and agent agreed afterwards."""

import uuid
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leidraad.apps.people.models import Agent, Person


class SessionKind(models.TextChoices):
    """How the coach came to know the work. Stored, so a value never changes its meaning."""

    SIDE_BY_SIDE = "side_by_side", _("side by side")
    LISTENED = "listened", _("after listening")


class SharedQuerySet(models.QuerySet):  # type: ignore[type-arg]
    def visible_to(self, person: Person) -> Self:
        """Agent and coach, and nobody else: not the team leader, not the quality analyst."""
        return self.filter(Q(agent__person=person) | Q(coach=person))


class SideBySide(models.Model):
    """A coach will sit beside an agent: announced to the agent by its being here, held only once the agent agreed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="side_by_side")
    coach = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="side_by_side")
    planned_for = models.DateTimeField()
    duration_min = models.IntegerField()
    announced_at = models.DateTimeField()
    agreed_at = models.DateTimeField(null=True)
    declined_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["planned_for"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(duration_min__gte=5, duration_min__lte=480), name="side_by_side_5_min_to_8_h"
            ),
            models.CheckConstraint(
                condition=Q(agreed_at=None) | Q(declined_at=None), name="agreed_or_declined"
            ),
        ]


class CoachingSession(models.Model):
    """Coaching that was given, and the action agreed: in the coach's words until the agent settles it in their own.

    Never a score. Only the two of them read it, and it is destroyed when the charter's time for notes is over.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="coaching_sessions")
    coach = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="coaching_sessions")
    kind = models.CharField(max_length=20, choices=SessionKind.choices)
    held_at = models.DateTimeField()
    side_by_side = models.OneToOneField(
        SideBySide, on_delete=models.CASCADE, null=True, related_name="session"
    )
    proposed_action = models.TextField()  # as the coach wrote it: the agent sees it first
    action = models.TextField(blank=True)  # as it holds: the agent's correction, or the same words
    annex = models.TextField(blank=True)  # what the agent adds
    written_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)  # the agent read it and agreed

    objects = SharedQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-held_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind="side_by_side", side_by_side__isnull=False)
                | Q(kind="listened", side_by_side=None),
                name="session_of_its_kind",
            ),
            models.CheckConstraint(
                condition=Q(settled_at=None, action="", annex="")
                | (Q(settled_at__isnull=False) & ~Q(action="")),
                name="action_holds_once_the_agent_settled_it",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["held_at"], name="sessions_by_time")]
