"""Categories with their versions and cases, which conversations are of them, and topics that nobody asked for.

What is kept of a conversation here goes when the conversation goes: the database itself sees to that, for contacts knows
nothing of insight.
"""

import uuid
from datetime import date
from typing import ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.contacts.models import ChannelChoice, InsightConversation, InsightTurn, LanguageChoice
from leidraad.apps.people.models import Person, Role
from leidraad.domain.contacts.deadlines import months_after
from leidraad.domain.language.topics.growth import Trend

EDITORS = (Role.QUALITY_ANALYST,)
READERS = (Role.QUALITY_ANALYST, Role.UNION_DELEGATE, Role.DATA_PROTECTION_OFFICER)
KEY_CHARACTERS = 60
RESERVED = frozenset(
    {"new", "try", "starters", "runs", "count", "topics"}
)  # words of addresses, and no names
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
    is_reason = models.BooleanField(default=False)  # it says why somebody is in contact
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

    # By the database: ON DELETE CASCADE. No index of their own: those below begin with them.
    version = models.ForeignKey(
        CategoryVersion,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        db_index=False,
        related_name="matches",
    )
    conversation = models.ForeignKey(
        InsightConversation,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        db_index=False,
        related_name="+",
    )
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


class TopicFault(models.TextChoices):
    """Why topics could not be found; stored, so a value never changes its meaning."""

    NO_INSIGHT = "no_insight", _("the charter does not allow insight")
    BROKEN = "broken", _("the software failed")


class TrendChoice(models.TextChoices):
    """``domain.language.topics.growth.Trend`` in words."""

    NEW = Trend.NEW, pgettext_lazy("a topic", "new")
    GROWING = Trend.GROWING, pgettext_lazy("a topic", "growing")
    SHRINKING = Trend.SHRINKING, pgettext_lazy("a topic", "shrinking")
    STEADY = Trend.STEADY, pgettext_lazy("a topic", "steady")
    TOO_FEW = Trend.TOO_FEW, pgettext_lazy("a topic", "too few contacts to compare")


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


class TopicRunQuerySet(models.QuerySet["TopicRun"]):
    def visible_to(self, person: Person) -> Self:
        """Analysts ask for topics; delegates and officers see what was found."""
        return self if person.has_role(*READERS) else self.none()

    def past(self, today: date, *, months: int) -> Self:
        """Those whose contacts are all past their time: as agreed when these came in, or earlier when less is agreed now."""
        return self.filter(Q(keep_until__lte=today) | Q(until__lte=months_after(today, -months)))


class TopicRun(models.Model):
    """What the contacts of a period were about, found without anybody having asked for it: how, over what, and how far it is.

    ``stretches`` are the weeks or months that counts are told by: those of the time before first. Figures only; what is kept
    of a contact hangs on the contact itself (``TopicExample``).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    since = models.DateField()
    until = models.DateField()
    channel = models.CharField(max_length=20, choices=ChannelChoice.choices, blank=True)  # blank: all
    language = models.CharField(max_length=2, choices=LanguageChoice.choices, blank=True)  # blank: all
    seed = models.IntegerField(default=0)
    state = models.CharField(max_length=20, choices=RunState.choices, default=RunState.WAITING)
    fault = models.CharField(max_length=20, choices=TopicFault.choices, blank=True)  # why it failed
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    total_count = models.IntegerField(default=0)  # contacts to be read, of both times
    read_count = models.IntegerField(default=0)
    grouped_count = models.IntegerField(default=0)
    method = models.CharField(max_length=20, blank=True)  # version of the calculation
    threshold = models.SmallIntegerField(default=0)  # agents behind each figure at least
    found_count = models.IntegerField(
        default=0
    )  # contacts there were; more than were read: a sample was drawn
    contact_count = models.IntegerField(null=True)  # read of the period; null: too few agents
    before_count = models.IntegerField(null=True)  # read of the time before; null: too few agents, or none
    rest_count = models.IntegerField(default=0)  # of the period, in no topic that is told
    stretches = models.JSONField(default=list)  # {"since": …, "until": …, "total": … or null}
    keep_until = models.DateField(
        null=True
    )  # when its newest contact is past its time; null: nothing was found

    objects = TopicRunQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-asked_at"]


class Topic(models.Model):
    """One topic of a run: its figures, each about enough agents, and the words that set it apart in each language."""

    run = models.ForeignKey(
        TopicRun, on_delete=models.DO_NOTHING, db_constraint=False, related_name="topics"
    )  # by the database: ON DELETE CASCADE
    position = models.IntegerField()  # from 1, the largest first
    terms = models.JSONField(default=dict)  # language -> [{"text": …, "share": …}]
    language_counts = models.JSONField(default=dict)  # language -> contacts of the period
    concepts = models.JSONField(default=list)  # codes of domain.language.topics.anchors
    contact_count = models.IntegerField()  # of the period
    before_count = models.IntegerField(null=True)  # null: too few agents, or nothing to compare with
    trend = models.CharField(max_length=20, choices=TrendChoice.choices, blank=True)  # blank: not compared
    ratio = models.FloatField(null=True)  # of the shares of both times; null: not told, or nothing before
    ratio_low = models.FloatField(null=True)  # its interval; null: not told
    ratio_high = models.FloatField(null=True)  # null: not told, or without end
    counts = models.JSONField(default=list)  # by stretch of the run; null: too few agents

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["run", "position"], name="one_topic_of_a_position")
        ]


class TopicExample(models.Model):
    """A turn that says what a topic is about. Its words stay where they are: when the contact goes, so does this."""

    topic = models.ForeignKey(
        Topic, on_delete=models.DO_NOTHING, db_constraint=False, related_name="examples"
    )  # by the database: ON DELETE CASCADE
    turn = models.ForeignKey(
        InsightTurn, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )  # by the database: ON DELETE CASCADE
    position = models.IntegerField()  # what tells most comes first

    class Meta:
        ordering: ClassVar = ["position"]
