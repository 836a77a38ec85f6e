"""Call detail records that wait for their contact, and archives that are being loaded.

Apart from the quality store because neither is tied to an agent: a record that waits is sealed, and known by keyed digests
alone; of an archive only what became of each file is kept, not its name.
"""

import uuid
from datetime import UTC
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.contacts.models.quality import Sealed
from leidraad.apps.people.models import Person, Role


class CallRecord(Sealed):
    """A call detail record without its contact: kept until that comes, a day at most.

    What it says (agents, numbers, holds) is sealed under a key that dies with the second day; ``call_key`` and
    ``customer_key`` are keyed digests, the latter as in ``Contact.customer_key``.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    record_key = models.BinaryField(max_length=32, unique=True)  # keyed digest of all that it says
    call_key = models.BinaryField(max_length=32, null=True)  # of the call's id, where it has one
    customer_key = models.BinaryField(max_length=32, null=True)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    received_at = models.DateTimeField()
    paired_at = models.DateTimeField(null=True)  # when a contact of it came; others may follow, one per agent
    file_name = models.CharField(max_length=300)  # redacted; with the line, where an operator finds it again
    line = models.IntegerField()

    class Meta(Sealed.Meta):
        indexes: ClassVar = [
            models.Index(fields=["call_key"], name="call_records_by_call"),
            models.Index(fields=["started_at"], name="call_records_by_time"),
            models.Index(fields=["received_at"], name="call_records_by_arrival"),
        ]

    @property
    def key_period(self) -> str:
        """Which file of keys it lies under: that of its day of arrival, which lives two days."""
        return f"{self.received_at.astimezone(UTC).date().isoformat()}.2"


class LoadState(models.TextChoices):
    """Where the loading of an archive is. Stored, so a value never changes its meaning."""

    RUNNING = "running", pgettext_lazy("state of an archive", "running")
    PAUSED = "paused", pgettext_lazy("state of an archive", "paused")
    DONE = "done", pgettext_lazy("state of an archive", "done")


class ArchiveLoadQuerySet(models.QuerySet["ArchiveLoad"]):
    def visible_to(self, person: Person) -> Self:
        """Administrators run it; data protection officers see it."""
        carers = (Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)
        return self if person.has_role(*carers) else self.none()


class ArchiveLoad(models.Model):
    """One archive on its way in: how far it is, at what pace, and what became of what it holds."""

    place = models.TextField(unique=True)  # the folder or manifest, as the machine that loads it knows it
    rate_per_minute = models.IntegerField()
    state = models.CharField(max_length=20, choices=LoadState.choices, default=LoadState.RUNNING)
    total_count = models.IntegerField()
    outcomes = models.JSONField(default=dict)  # outcome -> how many
    refusals = models.JSONField(default=dict)  # clauses -> how many
    pace = models.JSONField(default=list)  # [moment, how many were done by then] each, the last few
    started_at = models.DateTimeField()
    heard_at = models.DateTimeField()  # when the process that loads it last gave a sign
    finished_at = models.DateTimeField(null=True)

    objects = ArchiveLoadQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(rate_per_minute__gte=1), name="an_archive_moves"),
        ]

    @property
    def done_count(self) -> int:
        return sum(self.outcomes.values())


class ArchiveItem(models.Model):
    """What became of one thing of an archive, so that it is not handed over twice; its name only as a keyed digest."""

    load = models.ForeignKey(ArchiveLoad, on_delete=models.CASCADE, related_name="items")
    item_key = models.BinaryField(max_length=32)
    outcome = models.CharField(max_length=20)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["load", "item_key"], name="archive_item_once"),
        ]


LOAD_WORDS = {
    "received": _("taken in"),
    "already_here": _("here already"),
    "deleted_before": _("deleted by their agent before"),
    "set_aside": _("set aside"),
    "refused": _("refused by the charter"),
    "too_old": _("older than the charter keeps contacts"),
}
