"""Who takes part, what each agent was told, and what is left behind by those who leave."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from leidraad.apps.people.models import Agent, Person, Role


class EnrolmentQuerySet(models.QuerySet["Enrolment"]):
    def visible_to(self, person: Person) -> Self:
        """An agent's own; everybody's to the enrolment keeper. Nobody else sees who joined or left."""
        return self if person.has_role(Role.ENROLMENT_KEEPER) else self.filter(agent__person=person)


class Enrolment(models.Model):
    """An agent's part in the charter: when they joined and left. Whoever comes back has a second one."""

    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="enrolments")
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agent"], condition=Q(left_at=None), name="enrolled_once"),
            models.CheckConstraint(
                condition=Q(left_at=None) | Q(left_at__gte=F("joined_at")), name="left_after_joining"
            ),
        ]


class NoticeText(models.Model):
    """A text that agents were shown, once, under its SHA-256: what stands in it cannot be denied afterwards."""

    digest = models.CharField(primary_key=True, max_length=64)
    language = models.CharField(max_length=2)
    text = models.TextField()


class AgentNoticeQuerySet(models.QuerySet["AgentNotice"]):
    def visible_to(self, person: Person) -> Self:
        """What I was told myself; all of it to the enrolment keeper, since it tells who takes part."""
        return self if person.has_role(Role.ENROLMENT_KEEPER) else self.filter(agent__person=person)


class AgentNotice(models.Model):
    """That an agent was told: which text, about which systems, when it was shown and when they said they read it."""

    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="notices")
    text = models.ForeignKey(NoticeText, on_delete=models.PROTECT, related_name="shown_to")
    systems = models.JSONField()  # code of a system in the monitoring register -> the edition told
    purposes = models.JSONField()  # the purposes named, as the charter signs them
    quality_days = models.IntegerField()  # the retention named
    keeps_original = models.BooleanField(default=False)  # whether it said that originals stay
    shown_at = models.DateTimeField()
    acknowledged_at = models.DateTimeField(null=True)

    objects = AgentNoticeQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agent", "text"], name="text_shown_once_to_an_agent"),
            models.CheckConstraint(
                condition=Q(acknowledged_at=None) | Q(acknowledged_at__gte=F("shown_at")),
                name="acknowledged_after_it_was_shown",
            ),
        ]


class LeftBehindQuerySet(models.QuerySet["LeftBehind"]):
    def open(self) -> Self:
        """What is still to be destroyed."""
        return self.filter(done_at=None)


class LeftBehind(models.Model):
    """What an agent who left leaves behind, written down as they leave: contacts read it and destroy what it names."""

    class What(models.TextChoices):
        """As the clause on participation says. Stored, so a value never changes its meaning."""

        DESTROY = "destroy"
        RUN_OUT = "run_out"

    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="left_behind")
    left_at = models.DateTimeField()
    what = models.CharField(max_length=10, choices=What.choices)
    done_at = models.DateTimeField(null=True)

    objects = LeftBehindQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["left_at"], condition=Q(done_at=None), name="left_behind_to_destroy")
        ]
