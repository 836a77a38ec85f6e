"""How a contact was chosen: drawn by chance under a secret committed beforehand, or offered by its agent.

No grant stands without one of these rows: the database refuses a grant for another contact, agent or coach than the draw
or the nomination names (see the migrations).
"""

import uuid
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import pgettext_lazy

from leidraad.apps.people.models import Agent, Person, Team


class DrawWindow(models.Model):
    """One team's month of draws: the commitment to its seed, the seed sealed, and at the end the seed itself."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="draw_windows")
    starts_on = models.DateField()
    seed_commitment = models.BinaryField(max_length=32)
    sealed_seed = models.BinaryField()  # under a key outside the database
    seed = models.BinaryField(max_length=32, null=True)  # once it is public
    committed_at = models.DateTimeField()
    committed_leaf_id = models.BigIntegerField()
    revealed_at = models.DateTimeField(null=True)
    last_number = models.IntegerField(default=0)

    class Meta:
        ordering: ClassVar = ["-starts_on", "team__name"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["team", "starts_on"], name="one_seed_a_month"),
            models.CheckConstraint(
                condition=Q(seed=None, revealed_at=None) | Q(seed__isnull=False, revealed_at__isnull=False),
                name="seed_is_public_once_revealed",
            ),
            models.CheckConstraint(
                condition=Q(revealed_at=None) | Q(revealed_at__gt=F("committed_at")),
                name="seed_committed_before_revealed",
            ),
        ]


class Outcome(models.TextChoices):
    """How a draw ended. Stored, so a value never changes its meaning."""

    OPENED = "opened", pgettext_lazy("of a drawn contact", "opened")
    GONE = "gone", pgettext_lazy("of a drawn contact", "deleted or at its end")
    NO_QUOTA = "no_quota", pgettext_lazy("of a drawn contact", "no share left in its month")


class DrawQuerySet(models.QuerySet["Draw"]):
    def visible_to(self, person: Person) -> Self:
        """The draws about one's own contacts, and those one asked for."""
        return self.filter(Q(agent__person=person) | Q(coach=person))


class Draw(models.Model):
    """That chance chose a contact for a coach: everything needed to compute it again.

    Until the contact was opened or is gone it stays the coach's next one, so that nobody draws until they like it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    window = models.ForeignKey(DrawWindow, on_delete=models.PROTECT, related_name="draws")
    number = models.IntegerField()
    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="draws")
    coach = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="draws")
    contact_id = models.UUIDField()
    stratum = models.JSONField(default=dict)
    candidates = models.BinaryField()  # commitments of 32 bytes each, in ascending order
    digest = models.BinaryField(max_length=32)
    drawn = models.BinaryField(max_length=32)
    leaf_id = models.BigIntegerField()
    drawn_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)

    objects = DrawQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["window", "number"], name="draws_are_numbered"),
            models.UniqueConstraint(
                fields=["agent", "coach"], condition=Q(ended_at=None), name="one_unopened_draw_at_a_time"
            ),
            models.UniqueConstraint(
                fields=["contact_id"], condition=Q(outcome__in=["", "opened"]), name="contact_drawn_once"
            ),
            models.UniqueConstraint(
                fields=["id", "contact_id", "agent", "coach"], name="draw_as_a_grant_names_it"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, outcome="") | (Q(ended_at__isnull=False) & ~Q(outcome="")),
                name="draw_ended_with_an_outcome",
            ),
        ]


class NominationQuerySet(models.QuerySet["Nomination"]):
    def open(self) -> Self:
        """What is on offer."""
        return self.filter(taken_back_at=None)

    def visible_to(self, person: Person) -> Self:
        """One's own."""
        return self.filter(agent__person=person)


class Nomination(models.Model):
    """That an agent offers a contact of their own for coaching. Nobody else can: the way in checks it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    contact_id = models.UUIDField()
    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="nominations")
    nominated_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True)

    objects = NominationQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["contact_id", "agent"], condition=Q(taken_back_at=None), name="offered_once"
            ),
            models.UniqueConstraint(
                fields=["id", "contact_id", "agent"], name="nomination_as_a_grant_names_it"
            ),
        ]
