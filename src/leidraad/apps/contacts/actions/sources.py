"""What is remembered of sources: which files were seen and since when, which were taken, and how each look ended.

Of a file only keyed digests are kept, for its name may hold a customer's number.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from django.db import connection, transaction
from django.db.models import F

from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.actions.intake import Outcome, Receipt
from leidraad.apps.contacts.actions.source_places import ListedFile
from leidraad.apps.contacts.models import Source, SourceFile
from leidraad.formats.sources_file import SourceSettings

REMEMBERED_AFTER = timedelta(days=7)  # a file that is gone for so long may come again as a new one
WRITTEN_TOGETHER = 1000
STALE_AFTER = timedelta(minutes=10)  # longer than one look at a source takes

COUNTED = {
    Outcome.RECEIVED: "received_count",
    Outcome.ALREADY_HERE: "already_here_count",
    Outcome.DELETED_BEFORE: "already_here_count",
    Outcome.REFUSED: "refused_count",
    Outcome.SET_ASIDE: "set_aside_count",
}


class Standing(Enum):
    """Where a file is on its way."""

    GROWING = "growing"  # it changed lately, or its name says that it is not finished
    WHOLE = "whole"  # it may be taken
    TAKEN = "taken"  # and may be put away
    STAYS = "stays"  # taken, set aside, and left where it is


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A listed file, and where it is on its way."""

    file: ListedFile
    standing: Standing
    seen_at: datetime  # since when it is as it is


def start_look(source: SourceSettings, *, at: datetime) -> Source:
    """Note that a source is being looked at."""
    row, _ = Source.objects.update_or_create(
        name=source.name, defaults={"kind": str(source.kind), "place": source.place[:500], "checked_at": at}
    )
    return row


def due_sources(every: Collection[SourceSettings], *, at: datetime) -> list[SourceSettings]:
    """Those whose time has come."""
    last = dict(Source.objects.values_list("name", "checked_at"))
    return [source for source in every if _is_due(last.get(source.name), source, at=at)]


def forget_unset(every: Collection[SourceSettings]) -> int:
    """Forget the sources that are no longer set, with what was remembered of their files; how many."""
    return (
        Source.objects.exclude(name__in=[source.name for source in every])
        .delete()[1]
        .get("contacts.Source", 0)
    )


@transaction.atomic
def note_seen(source: SourceSettings, listed: Sequence[ListedFile], *, at: datetime) -> list[SeenFile]:
    """Remember what lies there now; each file with its standing."""
    known = {bytes(row.key): row for row in SourceFile.objects.filter(source_id=source.name)}
    keys = {_key(source, file.path): file for file in listed}
    _note_gone(source, known, keys, at=at)
    new, changed, seen = [], [], []
    for key, file in keys.items():
        row, mark = known.get(key), _mark(file)
        if row is None:
            row = SourceFile(source_id=source.name, key=key, mark=mark, seen_at=at)
            new.append(row)
        elif bytes(row.mark) != mark:
            row.mark, row.seen_at, row.taken_at, row.stays = mark, at, None, False
            changed.append(row)
        seen.append(SeenFile(file, _standing(row, file, source, at=at), row.seen_at))
    SourceFile.objects.bulk_create(new, batch_size=WRITTEN_TOGETHER)
    SourceFile.objects.bulk_update(
        changed, ["mark", "seen_at", "taken_at", "stays"], batch_size=WRITTEN_TOGETHER
    )
    return seen


@transaction.atomic
def note_taken(
    source: SourceSettings, files: Iterable[ListedFile], *, stay: Collection[str], at: datetime
) -> None:
    """These files were handed over; those of the paths ``stay`` are neither moved nor removed."""
    found = list(files)
    for stays in (True, False):
        keys = [_key(source, file.path) for file in found if (file.path in stay) is stays]
        SourceFile.objects.filter(source_id=source.name, key__in=keys).update(taken_at=at, stays=stays)


def note_outcomes(source: SourceSettings, receipts: Iterable[Receipt]) -> None:
    """Count what became of what was handed over."""
    more: dict[str, int] = {}
    for receipt in receipts:
        column = COUNTED[receipt.outcome]
        more[column] = more.get(column, 0) + 1
    if more:
        Source.objects.filter(name=source.name).update(
            **{column: F(column) + count for column, count in more.items()}
        )


def note_success(source: SourceSettings, waiting: Sequence[SeenFile], *, at: datetime) -> None:
    """The look went well; ``waiting`` are the files that were left for later."""
    Source.objects.filter(name=source.name).update(
        succeeded_at=at,
        error_code="",
        error_detail="",
        waiting_count=len(waiting),
        waiting_since=min((each.seen_at for each in waiting), default=None),
    )


def note_failure(source: SourceSettings, code: str, detail: str, *, at: datetime) -> None:
    """The look failed; what was taken stays taken, and the next look goes on."""
    Source.objects.filter(name=source.name).update(
        failed_at=at, error_code=code[:60], error_detail=detail[:300]
    )


@transaction.atomic
def forget_taken(name: str) -> int:
    """Forget which files of a source were set aside, so that the next look takes them again; how many."""
    return SourceFile.objects.filter(source_id=name, stays=True).update(taken_at=None, stays=False)


@contextmanager
def alone_with(source: SourceSettings) -> Iterator[bool]:
    """Whether nobody else looks at this source now; nobody else begins to until the block ends."""
    number = int.from_bytes(_key(source, "")[:8], "big", signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [number])
        (is_alone,) = cursor.fetchone()
    try:
        yield is_alone
    finally:
        if is_alone:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [number])


def _note_gone(
    source: SourceSettings, known: dict[bytes, SourceFile], keys: Collection[bytes], *, at: datetime
) -> None:
    gone = [row.pk for key, row in known.items() if key not in keys and row.gone_at is None]
    back = [row.pk for key, row in known.items() if key in keys and row.gone_at is not None]
    SourceFile.objects.filter(pk__in=gone).update(gone_at=at)
    SourceFile.objects.filter(pk__in=back).update(gone_at=None)
    SourceFile.objects.filter(source_id=source.name, gone_at__lt=at - REMEMBERED_AFTER).delete()


def _standing(row: SourceFile, file: ListedFile, source: SourceSettings, *, at: datetime) -> Standing:
    if row.taken_at is not None:
        return Standing.STAYS if row.stays else Standing.TAKEN
    if file.is_unfinished or at - row.seen_at < timedelta(seconds=source.settle_s):
        return Standing.GROWING
    return Standing.WHOLE


def _is_due(checked_at: datetime | None, source: SourceSettings, *, at: datetime) -> bool:
    # A look that the clock of the minute starts a moment early would otherwise be put off by a whole minute.
    return checked_at is None or at - checked_at >= timedelta(seconds=source.every_s) - timedelta(seconds=5)


def _key(source: SourceSettings, path: str) -> bytes:
    return sealing.keyed_digest(b"source", source.name.encode(), path.encode(errors="surrogateescape"))


def _mark(file: ListedFile) -> bytes:
    told = (str(file.size_bytes), file.changed_at.isoformat(), file.mark)
    return sealing.keyed_digest(*(part.encode() for part in told))
