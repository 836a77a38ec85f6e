"""Who takes part, and what each agent was told."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from leidraad.apps.people.models import Agent


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
