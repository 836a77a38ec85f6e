"""Summaries that a model wrote: how far each is, and its lines.

Apart from the signals because a model wrote them and nobody may take that for the contact's own words, and apart from each other
because who looks after the software sees how far they are and no word of them. Both belong to the quality store and go with the
contact; what an agent approved is copied to the service store, without agent.
"""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.contacts.models.quality import Contact


class SummaryState(models.TextChoices):
    """Stored, so a value never changes its meaning."""

    WAITING = "waiting", pgettext_lazy("a summary", "not written yet")
    WRITTEN = "written", pgettext_lazy("a summary", "written by a model, not yet read by a person")
    APPROVED = "approved", pgettext_lazy("a summary", "written by a model, approved by the agent")
    DISCARDED = "discarded", pgettext_lazy("a summary", "discarded by the agent")
    FAILED = "failed", pgettext_lazy("a summary", "could not be written")


class PartChoice(models.TextChoices):
    """As ``WrittenPart`` writes it."""

    REASON = "reason", _("Why")
    DONE = "done", _("What was done")
    PROMISE = "promise", _("Promised")
    NEXT = "next", _("Next")
    TOLD = "told", _("In short")


class WrittenSummary(models.Model):
    """How far the summary of a contact by a model is: no word of it, and nobody's name."""

    contact = models.OneToOneField(
        Contact, on_delete=models.CASCADE, primary_key=True, related_name="written_summary"
    )
    state = models.CharField(max_length=20, choices=SummaryState.choices, default=SummaryState.WAITING)
    problem = models.CharField(max_length=40, blank=True)  # the last one, as ``WhyNotWritten`` writes it
    attempt_count = models.SmallIntegerField(default=0)
    model = models.CharField(max_length=200, blank=True)  # as the endpoint names it, or the folder
    version = models.CharField(max_length=300, blank=True)  # of build or folder, of question and check
    left_out = models.SmallIntegerField(default=0)  # lines that may not be shown
    is_cut = models.BooleanField(default=False)  # the model saw beginning and end of a long contact only
    is_corrected = models.BooleanField(default=False)  # by whoever approved it
    asked_at = models.DateTimeField()
    written_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["state", "asked_at"], name="summaries_by_state"),
        ]


class SummaryLine(models.Model):
    """One line of what a model wrote, or of what the agent made of it; redacted."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="summary_lines")
    position = models.SmallIntegerField()  # in the order in which they are shown
    part = models.CharField(max_length=10, choices=PartChoice.choices)
    text = models.TextField()
    doubtful = models.JSONField(default=list)  # pieces of the text that nobody said in the contact

    class Meta:
        ordering: ClassVar = ["contact", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contact", "position"], name="one_summary_line_in_a_place"),
        ]
