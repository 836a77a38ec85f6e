"""What customers are told, whose numbers are never captured, and the other systems that watch agents."""

from datetime import datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.apps.people.models import Person, Role


class MonitoringSystemQuerySet(models.QuerySet["MonitoringSystem"]):
    def visible_to(self, person: Person) -> Self:
        """Everybody who works here may know of what is announced; what is only proposed is the officer's."""
        if person.has_role(Role.DATA_PROTECTION_OFFICER):
            return self
        return self.exclude(approved_at=None)

    def announced(self, at: datetime) -> Self:
        """Those that agents must be told of: approved and not ended."""
        return self.filter(approved_at__lte=at).filter(Q(ended_at=None) | Q(ended_at__gt=at))


class MonitoringSystem(models.Model):
    """A system of the operator's, beside this software, that holds data about agents: telephone statistics, for one.

    It writes nothing here before the officer approved it, the days of notice have passed, and the agent was told.
    """

    code = models.SlugField(unique=True, verbose_name=_("code"))
    name = models.CharField(max_length=200, verbose_name=pgettext_lazy("of a system", "name"))
    purpose = models.TextField(verbose_name=pgettext_lazy("of a system", "what for"))
    basis = models.TextField(verbose_name=_("legal basis"))
    data = models.TextField(verbose_name=_("what it holds about an agent"))
    retention = models.TextField(verbose_name=_("how long"))
    readers = models.TextField(verbose_name=_("who reads it"))
    entered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()
    approved_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", null=True)
    approved_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    objects = MonitoringSystemQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["code"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(approved_at=None, approved_by=None)
                | Q(approved_at__isnull=False, approved_by__isnull=False),
                name="system_approved_by_somebody",
            )
        ]

    def __str__(self) -> str:
        return self.name


class NoticeWay(models.TextChoices):
    """How customers are told. Stored, so a value never changes its meaning."""

    SPOKEN_MESSAGE = "spoken_message", _("spoken message before the conversation")
    WRITTEN_MESSAGE = "written_message", _("written message before the conversation")


class CustomerNoticeQuerySet(models.QuerySet["CustomerNotice"]):
    def in_force(self, at: datetime) -> Self:
        """The notices that customers got at this moment."""
        return self.filter(from_at__lte=at).filter(Q(until_at=None) | Q(until_at__gt=at))


class CustomerNotice(models.Model):
    """That customers are told on one channel, for one of the centre's own numbers or for all, with the evidence."""

    channel = models.CharField(max_length=20)
    direction = models.CharField(max_length=20, blank=True)  # blank: both
    line = models.CharField(max_length=200, blank=True)  # own number or address, in one form; blank: all
    way = models.CharField(max_length=20, choices=NoticeWay.choices)
    texts = models.JSONField()  # language -> what customers hear or read
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True)
    evidence_name = models.CharField(max_length=200)
    evidence = models.BinaryField()
    evidence_digest = models.CharField(max_length=64)  # SHA-256 of the evidence
    checked_at = models.DateTimeField()  # when somebody last heard or read it where customers do
    checked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = CustomerNoticeQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["channel", "line", "-from_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(until_at=None) | Q(until_at__gt=F("from_at")), name="notice_ends_after_it_began"
            )
        ]


class ProtectedNumberQuerySet(models.QuerySet["ProtectedNumber"]):
    def in_force(self) -> Self:
        return self.filter(removed_at=None)


class ProtectedNumber(models.Model):
    """A number that is never captured, kept as a keyed digest alone: the list says whose kind it is, and names nobody."""

    class Kind(models.TextChoices):
        """As the charter's clause names them. Stored, so a value never changes its meaning."""

        UNION = "union", pgettext_lazy("kind of number", "union")
        PREVENTION = "prevention", pgettext_lazy("kind of number", "prevention")
        MEDICAL = "medical", pgettext_lazy("kind of number", "medical")
        WHISTLE_BLOWER = "whistle_blower", pgettext_lazy("kind of number", "whistle-blower")

    digest = models.BinaryField(max_length=32)
    kind = models.CharField(max_length=20, choices=Kind.choices, verbose_name=_("whose number it is"))
    added_as = models.CharField(max_length=40, choices=Role.choices)
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    objects = ProtectedNumberQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["kind", "added_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["digest"], condition=Q(removed_at=None), name="number_protected_once"
            )
        ]
