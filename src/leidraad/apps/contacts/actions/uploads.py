"""Uploads that arrive in parts: begun under the charter, each part sealed at once, destroyed when old.

The charter is asked before the first byte, by the facts that the sender tells; it is asked again when the contact is handed
over. All of an upload lies under one key outside the database, which goes when the upload does.
"""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F

from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.actions import intake, sealing, stores
from leidraad.apps.contacts.models import Upload, UploadPart
from leidraad.apps.people.models import Person
from leidraad.domain.charter.requests import CharterRefusal
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode

OPEN_FOR = timedelta(hours=24)  # less than the days that its key lives
MOST_OPEN = 50  # of one person at a time
PIECE_BYTES = 4 * 1024 * 1024  # what is kept of a part when the connection breaks off within it


class TooManyUploads(Exception):
    """This person has as many uploads under way as there may be."""


class WrongOffset(Exception):
    """The part does not begin where the upload ends; ``offset_bytes`` is where it does."""

    def __init__(self, offset_bytes: int) -> None:
        super().__init__(str(offset_bytes))
        self.offset_bytes = offset_bytes


def begin_upload(
    person: Person, *, name: str, told: dict[str, Any], facts: ContactFacts, length_bytes: int, at: datetime
) -> Upload:
    """Begin an upload; ``told`` are the facts as they were sent, kept sealed until the contact is handed over.

    Raises IntakeProblem where the facts do not suffice to ask the charter, CharterRefusal where it refuses (a ledger
    entry), and TooManyUploads. Nothing is stored then.
    """
    if Upload.objects.filter(person=person, answer_status=None, expires_at__gt=at).count() >= MOST_OPEN:
        raise TooManyUploads
    decision = intake.ask_before_bytes(facts, at=at)
    if not decision.is_permitted:
        raise CharterRefusal(decision)
    upload = Upload(person=person, length_bytes=length_bytes, created_at=at, expires_at=at + OPEN_FOR)
    head = json.dumps({"name": name, "facts": told}).encode()
    with transaction.atomic():
        _put(upload, sealing.seal(head, context=str(upload.pk), period=upload.key_period, in_row=True))
        upload.save(force_insert=True)
        if length_bytes == 0:
            jobs.request_taking_upload(upload.pk)
    return upload


def add_bytes(upload: Upload, pieces: Iterable[bytes], *, offset_bytes: int, at: datetime) -> int:
    """Keep what comes, piece by piece, each durably; where the upload ends now. Raises WrongOffset."""
    for piece in pieces:
        offset_bytes = _add(upload, piece, offset_bytes=offset_bytes, at=at)
    return offset_bytes


def opened(upload: Upload) -> tuple[str, dict[str, Any], bytes]:
    """Name, facts as told, and all bytes of an upload; for the worker."""
    head = json.loads(sealing.open_whole(upload, context=str(upload.pk)))
    parts = upload.parts.order_by("start_byte").iterator(chunk_size=8)
    data = b"".join(sealing.open_whole(part, context=str(upload.pk)) for part in parts)
    return head["name"], head["facts"], data


def settle_upload(upload: Upload, *, status: int, answer: dict[str, Any], at: datetime) -> None:
    """Keep the answer for a day, and destroy the parts with their key."""
    with transaction.atomic():
        Upload.objects.filter(pk=upload.pk).update(
            answer_status=status, answer=answer, expires_at=at + OPEN_FOR
        )
        names = _forget_parts(upload)
        transaction.on_commit(lambda: sealing.destroy_objects(names))
    _destroy_key(upload)


def drop_upload(upload: Upload, *, at: datetime) -> None:
    """Put an upload out of everybody's reach, at its sender's wish; the worker destroys it."""
    Upload.objects.filter(pk=upload.pk).update(expires_at=at)


def take_up_forgotten_uploads(*, at: datetime) -> int:
    """Queue again the uploads that are whole and that no job hands over: theirs was lost; how many."""
    whole = Upload.objects.filter(answer_status=None, offset_bytes=F("length_bytes"), expires_at__gt=at)
    old = whole.filter(created_at__lt=at - intake.FORGOTTEN_AFTER).values_list("pk", flat=True)
    forgotten = [pk for pk in old if not jobs.has_upload(pk)]
    for pk in forgotten:
        jobs.request_taking_upload(pk)
    return len(forgotten)


def clear_uploads(*, at: datetime) -> int:
    """Destroy what has come to its end, finished or not; how many. One that is whole and got no answer is set aside."""
    ended = list(Upload.objects.select_related("person").filter(expires_at__lte=at)[:500])
    for upload in ended:
        if _was_never_handed_over(upload):
            problem = IntakeProblem(ProblemCode.STORE_FAILED, store="uploads", error="given up after a day")
            intake.set_aside_unread(f"upload-{upload.pk}", problem, by=upload.person.username, at=at)
        _destroy_key(upload)
        with transaction.atomic():
            names = [*_forget_parts(upload), upload.object_name]
            Upload.objects.filter(pk=upload.pk).delete()
            transaction.on_commit(lambda names=names: sealing.destroy_objects(names))  # type: ignore[misc]
    return len(ended)


def _was_never_handed_over(upload: Upload) -> bool:
    """Whether all of it came and nobody took it back, and still it got no answer in its time."""
    is_whole = upload.answer_status is None and upload.offset_bytes == upload.length_bytes
    return is_whole and upload.expires_at >= upload.created_at + OPEN_FOR


def _add(upload: Upload, piece: bytes, *, offset_bytes: int, at: datetime) -> int:
    box = sealing.seal(piece, context=str(upload.pk), period=upload.key_period, in_row=True)
    try:
        with transaction.atomic():
            return _keep(upload.pk, box, offset_bytes=offset_bytes, at=at)
    except WrongOffset:
        sealing.destroy_objects([box.object_name])
        raise


def _keep(upload_id: UUID, box: sealing.SealedBytes, *, offset_bytes: int, at: datetime) -> int:
    row = Upload.objects.select_for_update().get(pk=upload_id)
    end = offset_bytes + box.byte_count
    if row.offset_bytes != offset_bytes or end > row.length_bytes:
        raise WrongOffset(row.offset_bytes)
    part = UploadPart(upload=row, start_byte=offset_bytes)
    _put(part, box)
    part.save()
    Upload.objects.filter(pk=row.pk).update(offset_bytes=end)
    if end == row.length_bytes:
        jobs.request_taking_upload(row.pk)
    return end


def _put(row: Upload | UploadPart, box: sealing.SealedBytes) -> None:
    row.object_name, row.sealed = box.object_name, box.sealed
    row.wrapped_key, row.byte_count = box.wrapped_key, box.byte_count


def _forget_parts(upload: Upload) -> list[str | None]:
    names: list[str | None] = list(upload.parts.values_list("object_name", flat=True))
    upload.parts.all().delete()
    return names


def _destroy_key(upload: Upload) -> None:
    """From this moment no copy of it can be opened, in no backup either."""
    sealing.contact_keys().destroy([str(upload.pk).encode()], period=upload.key_period)
    stores.note_erasures()


def upload_limit_bytes() -> int:
    """The largest thing that this centre takes."""
    return int(settings.ENVIRONMENT.upload_limit_bytes)
