"""Ways in beside the ordinary one: sources that are looked at, and uploads that arrive in parts.

Nothing here says who a contact is about: of a file at a source only keyed digests are kept, and what an upload tells
about itself is sealed.
"""

import uuid
from datetime import UTC
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from leidraad.apps.contacts.models.quality import Sealed
from leidraad.apps.people.models import Person, Role

UPLOAD_DAYS = 2  # an upload is finished within a day, or its key dies at the end of the next


class SourceQuerySet(models.QuerySet["Source"]):
    def visible_to(self, person: Person) -> Self:
        """Administrators look after sources, and officers see them."""
        carers = (Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)
        return self if person.has_role(*carers) else self.none()


class Source(models.Model):
    """What is known of one source named in ``sources.yaml``: when it was looked at, and what came of it."""

    name = models.CharField(max_length=60, primary_key=True)
    kind = models.CharField(max_length=20)
    place = models.CharField(max_length=500)  # where it is, without secrets
    checked_at = models.DateTimeField(null=True)
    succeeded_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    error_code = models.CharField(max_length=60, blank=True)  # of the last look; empty: it went well
    error_detail = models.CharField(max_length=300, blank=True)
    received_count = models.BigIntegerField(default=0)
    already_here_count = models.BigIntegerField(default=0)
    refused_count = models.BigIntegerField(default=0)  # by the charter
    set_aside_count = models.BigIntegerField(default=0)
    waiting_count = models.IntegerField(default=0)  # files still growing, or waiting for what belongs to them
    waiting_since = models.DateTimeField(null=True)  # the oldest of them

    objects = SourceQuerySet.as_manager()


class SourceFile(models.Model):
    """One file at a source, as it was seen: so that none is taken while it grows, and none twice."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="files")
    key = models.BinaryField(max_length=32)  # keyed digest of its path
    mark = models.BinaryField(max_length=32)  # keyed digest of its size and time: another one is another file
    seen_at = models.DateTimeField()  # since when it is as it is
    taken_at = models.DateTimeField(null=True)
    stays = models.BooleanField(default=False)  # it was set aside: neither moved nor removed
    gone_at = models.DateTimeField(null=True)  # since when it is there no more

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["source", "key"], name="a_file_of_a_source_once"),
        ]


class UploadQuerySet(models.QuerySet["Upload"]):
    def visible_to(self, person: Person) -> Self:
        """Who began an upload goes on with it; nobody else sees it."""
        return self.filter(person=person)


class Upload(Sealed):
    """An upload that arrives in parts. Its own sealed bytes are what its sender told: the name, and the facts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    length_bytes = models.BigIntegerField()
    offset_bytes = models.BigIntegerField(default=0)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    answer_status = models.SmallIntegerField(null=True)  # null: not handed over yet
    answer = models.JSONField(null=True)  # what handing it over whole would have answered

    objects = UploadQuerySet.as_manager()

    class Meta(Sealed.Meta):
        constraints: ClassVar = [
            *Sealed.Meta.constraints,
            models.CheckConstraint(
                condition=Q(offset_bytes__gte=0, offset_bytes__lte=models.F("length_bytes")),
                name="an_upload_ends_at_its_length",
            ),
        ]

    @property
    def key_period(self) -> str:
        """Which file holds its key."""
        return f"{self.created_at.astimezone(UTC).date().isoformat()}.{UPLOAD_DAYS}"


class UploadPart(Sealed):
    """Some bytes of an upload, in the order in which they came."""

    upload = models.ForeignKey(Upload, on_delete=models.CASCADE, related_name="parts")
    start_byte = models.BigIntegerField()

    class Meta(Sealed.Meta):
        constraints: ClassVar = [
            *Sealed.Meta.constraints,
            models.UniqueConstraint(fields=["upload", "start_byte"], name="a_part_of_an_upload_once"),
        ]
