"""Categories with their versions and cases, and which conversations are of them.

What is kept of a conversation here goes when the conversation goes: the database itself sees to that, for contacts knows
nothing of insight.
"""

import uuid
from typing import ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leidraad.apps.contacts.models import InsightConversation
from leidraad.apps.people.models import Person, Role

EDITORS = (Role.QUALITY_ANALYST,)
READERS = (Role.QUALITY_ANALYST, Role.UNION_DELEGATE, Role.DATA_PROTECTION_OFFICER)
KEY_CHARACTERS = 60
RESERVED = frozenset({"new", "try", "starters", "runs", "count"})  # words of addresses, and no names
KEY = RegexValidator(
    r"^[a-z][a-z0-9_-]*\Z", _("Small letters without accents, digits, - and _; a letter comes first.")
)


class CategoryQuerySet(models.QuerySet["Category"]):
    def visible_to(self, person: Person) -> Self:
        """Analysts make categories; delegates and officers see what is asked of the contacts."""
        return self if person.has_role(*READERS) else self.none()


class Category(models.Model):
    """A named question about the words of contacts. Others name it as ``@key``."""

    key = models.CharField(max_length=KEY_CHARACTERS, unique=True, validators=[KEY])

    objects = CategoryQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["key"]


class CategoryVersion(models.Model):
    """What a category asked from one change to the next. Never changed afterwards; the newest is current."""

    category = models.ForeignKey(Category, on_delete=models.CASCADE, related_name="versions")
    number = models.IntegerField()
    titles = models.JSONField(default=dict)  # language -> title
    text = models.TextField()
    made_by = models.CharField(max_length=150)
    made_at = models.DateTimeField()
    is_current = models.BooleanField(default=True)
    counted_at = models.DateTimeField(null=True)  # when its matches were all there first; null: not yet
    stale_since = models.DateTimeField(null=True)  # its matches are to be found (again); null: they are right

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["category", "number"], name="one_version_of_a_number"),
            models.UniqueConstraint(
                fields=["category"], condition=Q(is_current=True), name="one_version_is_current"
            ),
        ]


class CategoryCase(models.Model):
    """A written example with what must be answered: of the category, or not (``domain.language.categories.cases``)."""

    category = models.ForeignKey(Category, on_delete=models.CASCADE, related_name="cases")
    position = models.IntegerField()
    line = models.TextField()
    is_hit = models.BooleanField()

    class Meta:
        ordering: ClassVar = ["position"]


class Match(models.Model):
    """A conversation that is of a category as a version asks it."""

    version = models.ForeignKey(
        CategoryVersion, on_delete=models.DO_NOTHING, db_constraint=False, related_name="matches"
    )  # by the database: ON DELETE CASCADE
    conversation = models.ForeignKey(
        InsightConversation, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )  # by the database: ON DELETE CASCADE
    day = models.DateField()
    crowd = models.SmallIntegerField()  # as in InsightConversation
    is_told = models.BooleanField(default=True)  # to other programs, or nothing to be told

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "conversation"], name="a_conversation_once"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["version", "day"], name="matches_by_day"),
            models.Index(fields=["conversation"], name="matches_of_a_conversation"),
            models.Index(fields=["version"], condition=Q(is_told=False), name="matches_to_be_told"),
        ]


class Judged(models.Model):
    """That a conversation was put to every category there was; what is not here is new."""

    conversation = models.OneToOneField(
        InsightConversation,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        primary_key=True,
        related_name="+",
    )  # by the database: ON DELETE CASCADE


class DayTotal(models.Model):
    """How many conversations a day has in all, and in which crowds: that of which a category is a share."""

    day = models.DateField(primary_key=True)
    conversation_count = models.IntegerField()
    crowds = ArrayField(models.SmallIntegerField())


class RunState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    RUNNING = "running", _("counting")
    DONE = "done", _("done")
    FAILED = "failed", _("could not be counted")


class CountRun(models.Model):
    """A count that takes longer than a page waits: what is asked, how far it is, and the answer."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    text = models.TextField()
    key = models.CharField(max_length=KEY_CHARACTERS, blank=True)  # of the category that it is a draft of
    since = models.DateField()
    until = models.DateField()
    state = models.CharField(max_length=20, choices=RunState.choices, default=RunState.WAITING)
    total_count = models.IntegerField(default=0)  # conversations to be looked at
    done_count = models.IntegerField(default=0)
    answer = models.JSONField(null=True)  # counting.Count.to_json
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
