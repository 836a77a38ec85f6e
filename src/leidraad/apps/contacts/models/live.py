"""Calls that are being recorded at this moment: a row until the call is over and handed to the intake, or destroyed.

Nothing here can be opened without the stream's own key, which lies outside the database and dies with the row. What an
agent sees during the call is redacted before it is stored, and goes with the row as well.
"""

import uuid
from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from leidraad.apps.contacts.models.quality import LanguageChoice, PartyChoice
from leidraad.apps.people.models import Agent, Person, Team

LOST_AFTER = timedelta(seconds=90)  # three times what a server lets pass without a sign of life


class LivePhaseChoice(models.TextChoices):
    RECORDING = "recording", pgettext_lazy("a call", "being recorded")
    PAUSED = "paused", pgettext_lazy("a call", "recording paused")
    ENDED = "ended", pgettext_lazy("a call", "over")
    DESTROYED = "destroyed", pgettext_lazy("a call", "destroyed")


class DialectChoice(models.TextChoices):
    AUDIOHOOK = "audiohook", "AudioHook"
    TWILIO = "twilio", "Twilio Media Streams"


OPEN_PHASES = (LivePhaseChoice.RECORDING, LivePhaseChoice.PAUSED)


class LiveStreamQuerySet(models.QuerySet["LiveStream"]):
    def visible_to(self, person: Person) -> Self:
        """An agent's own calls that last. Nobody else sees one, under no right whatever: nobody listens in live."""
        return self.filter(agent__person=person, phase__in=OPEN_PHASES)

    def open(self) -> Self:
        return self.filter(phase__in=OPEN_PHASES)

    def lost(self, at: datetime) -> Self:
        """Those whose server gave no sign of life for long: it died, or their sender did not come back."""
        return self.open().filter(heard_at__lt=at - LOST_AFTER)


class LiveStream(models.Model):
    """One call, from the charter's permission to the intake."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="live_streams")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="live_streams")
    dialect = models.CharField(max_length=20, choices=DialectChoice.choices)
    call_key = models.BinaryField(max_length=32)  # keyed digest of dialect, call, leg and agent
    refusal_key = models.BinaryField(max_length=32)  # of dialect and call: a refusal holds for every agent
    connection = models.IntegerField(default=1)  # counts the connections; only the last one may write
    phase = models.CharField(
        max_length=20, choices=LivePhaseChoice.choices, default=LivePhaseChoice.RECORDING
    )
    encoding = models.CharField(max_length=10)
    parties = models.JSONField()  # party per channel, in order
    facts = models.BinaryField()  # what the sender told, sealed under the stream's key
    started_at = models.DateTimeField()
    heard_at = models.DateTimeField()
    frame_count = models.BigIntegerField(default=0)
    pausers = models.JSONField(default=list)
    paused_from = models.BigIntegerField(null=True)  # frame
    spans = models.JSONField(default=list)  # [kind, start_s, end_s] each
    asked = models.CharField(max_length=20, blank=True)  # what the agent asks for, until it is done
    opened_at = models.DateTimeField(null=True)  # when its agent first looked; that is in the ledger
    is_behind = models.BooleanField(default=False)  # words come too slowly to be shown

    objects = LiveStreamQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["call_key"],
                condition=Q(phase__in=OPEN_PHASES),
                name="one_stream_of_a_call",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["phase", "heard_at"], name="live_by_phase"),
        ]

    @property
    def is_paused(self) -> bool:
        return self.phase == LivePhaseChoice.PAUSED

    @property
    def is_paused_by_agent(self) -> bool:
        return "agent" in self.pausers


class LivePart(models.Model):
    """Some seconds of sound, sealed under the stream's key; where they belong is inside."""

    stream = models.ForeignKey(LiveStream, on_delete=models.CASCADE, related_name="parts")
    number = models.IntegerField()
    sealed = models.BinaryField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["stream", "number"], name="one_live_part_in_each_place"),
        ]


class LiveTurn(models.Model):
    """What was said a moment ago, redacted; for the agent of the call alone, until the call is over."""

    stream = models.ForeignKey(LiveStream, on_delete=models.CASCADE, related_name="turns")
    position = models.IntegerField()
    party = models.CharField(max_length=20, choices=PartyChoice.choices)
    language = models.CharField(max_length=2, choices=LanguageChoice.choices, blank=True)
    start_s = models.FloatField()
    end_s = models.FloatField()
    text = models.TextField()

    class Meta:
        ordering: ClassVar = ["stream", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["stream", "position"], name="one_live_turn_in_each_place"),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.text = self.text.replace("\x00", "")
        super().save(*args, **kwargs)
