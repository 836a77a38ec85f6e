"""What was read in contacts: signals beside turns, what people corrected in them, and what of both outlives the contact.

The first three tables belong to the quality store and go with the contact. The last two belong to insight: like its
turns they know neither contact nor agent, and hang on the same conversation, so that a deletion reaches them.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from leidraad.apps.contacts.models.quality import (
    ChannelChoice,
    Contact,
    DirectionChoice,
    LanguageChoice,
    PartyChoice,
)
from leidraad.apps.people.models import Role


class CorrectingRole(models.TextChoices):
    """In which role somebody corrected: all that is kept of who it was."""

    AGENT = Role.AGENT.value, Role.AGENT.label
    COACH = Role.COACH.value, Role.COACH.label


class StoredReading(models.Model):
    """That a contact was read, by which version, and what was found in it as a whole."""

    contact = models.OneToOneField(
        Contact, on_delete=models.CASCADE, primary_key=True, related_name="reading"
    )
    version = models.CharField(max_length=300)
    read_at = models.DateTimeField()
    own_numbers = models.CharField(max_length=16, blank=True)  # by which lists of numbers; blank: by none
    reason = models.CharField(max_length=100, blank=True)  # code; blank: nothing says why
    outcome = models.CharField(max_length=100, blank=True)  # code; blank: nothing says how it ended
    course = models.CharField(max_length=10, blank=True)  # of the customer's sentiment; blank: not read
    summary = models.JSONField(default=list)  # [part, position, start, end, is it what comes next] each

    class Meta:
        indexes: ClassVar = [models.Index(fields=["version"], name="readings_by_version")]


class FoundSignal(models.Model):
    """The columns of a signal, in whichever store: never a column about the agent."""

    position = models.IntegerField()  # of the turn
    kind = models.CharField(max_length=20)  # as ``SignalKind`` of the reading writes it
    label = models.CharField(max_length=40)
    party = models.CharField(max_length=20, choices=PartyChoice.choices)
    start = models.IntegerField(null=True)  # characters of the turn's text
    end = models.IntegerField(null=True)  # excluded
    confidence = models.FloatField(null=True)  # 0 to 1; null: the reading gives none, or a person said so
    value = models.JSONField(default=dict)
    version = models.CharField(max_length=300)  # blank: a person said so

    class Meta:
        abstract = True
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(start=None, end=None) | Q(start__gte=0, end__gt=F("start")),
                name="%(class)s_has_words_or_none",
            ),
        ]


class Signal(FoundSignal):
    """One thing found in one turn of a contact, as the software read it."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="signals")

    class Meta(FoundSignal.Meta):
        ordering: ClassVar = ["contact", "position", "pk"]


class SignalCorrection(models.Model):
    """What a person says about one kind of signal in one turn; it holds against every later reading.

    ``label_after`` blank: there is none. ``label_before`` blank: the software found none.
    """

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="corrections")
    position = models.IntegerField()
    kind = models.CharField(max_length=20)  # as ``SignalKind`` of the reading writes it
    label_before = models.CharField(max_length=40, blank=True)
    label_after = models.CharField(max_length=40, blank=True)
    role = models.CharField(max_length=20, choices=CorrectingRole.choices)
    version = models.CharField(max_length=300)  # the reading that was corrected
    corrected_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["contact", "position", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contact", "position", "kind"], name="corrected_once"),
            models.CheckConstraint(condition=~Q(label_before=F("label_after")), name="corrects_something"),
        ]


class Decision(models.TextChoices):
    """What somebody said of words that may be personal data. Stored, so a value never changes its meaning."""

    OPEN = "open", _("nobody looked yet")
    MASK = "mask", _("to be masked")
    LEFT = "left", _("left as they are")


class DoubtfulSpan(models.Model):
    """Words of a redacted turn that may be personal data all the same, until a data protection officer looked.

    ``words`` and what stands around them are kept here, so that nobody needs the turn to judge them; they are emptied
    once that is done. Masked ones are gone from here and from the turn.
    """

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="doubtful_spans")
    position = models.IntegerField()  # of the turn
    start = models.IntegerField()
    end = models.IntegerField()
    kind = models.CharField(max_length=40)  # as ``PersonalDataKind`` writes it
    confidence = models.FloatField()  # 0 to 1
    language = models.CharField(max_length=2, choices=LanguageChoice.choices, blank=True)
    before = models.CharField(max_length=100, blank=True)
    words = models.TextField(blank=True)
    after = models.CharField(max_length=100, blank=True)
    decision = models.CharField(max_length=10, choices=Decision.choices, default=Decision.OPEN)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["contact", "position", "start", "end"], name="doubtful_words_once"
            ),
            models.CheckConstraint(condition=Q(start__gte=0, end__gt=F("start")), name="doubtful_has_words"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["-confidence", "id"], condition=Q(decision="open"), name="doubtful_words_open"
            ),
        ]


class InsightSignal(FoundSignal):
    """A signal without agent, team, customer, contact, or time of day; ``crowd`` as for ``InsightTurn``."""

    conversation = models.UUIDField()
    language = models.CharField(max_length=2, choices=LanguageChoice.choices)
    channel = models.CharField(max_length=20, choices=ChannelChoice.choices)
    direction = models.CharField(max_length=20, choices=DirectionChoice.choices)
    day = models.DateField()
    crowd = models.SmallIntegerField()
    keep_until = models.DateField()  # as agreed at capture: gone on this day

    class Meta(FoundSignal.Meta):
        indexes: ClassVar = [
            models.Index(fields=["conversation"], name="insight_signals_together"),
            models.Index(fields=["kind", "label", "-day"], name="insight_signals_by_kind"),
            models.Index(fields=["keep_until"], name="insight_signals_by_end"),
        ]


class LabelledTurn(models.Model):
    """The redacted words of one turn with a label that a person gave: what a reading can learn from."""

    conversation = models.UUIDField()
    position = models.IntegerField()
    party = models.CharField(max_length=20, choices=PartyChoice.choices)
    language = models.CharField(max_length=2, choices=LanguageChoice.choices)
    channel = models.CharField(max_length=20, choices=ChannelChoice.choices)
    day = models.DateField()
    text = models.TextField()
    kind = models.CharField(max_length=20)  # as ``SignalKind`` of the reading writes it
    label_before = models.CharField(max_length=40, blank=True)
    label_after = models.CharField(max_length=40, blank=True)
    role = models.CharField(max_length=20, choices=CorrectingRole.choices)
    version = models.CharField(max_length=300)
    keep_until = models.DateField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["conversation"], name="labelled_together"),
            models.Index(fields=["kind", "-day"], name="labelled_by_kind"),
            models.Index(fields=["keep_until"], name="labelled_by_end"),
        ]
