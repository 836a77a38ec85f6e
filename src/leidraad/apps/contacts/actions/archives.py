"""Handing over an archive piece by piece: what became of each thing is written with it, so that a kill loses nothing.

Apart from intake because how far an archive is belongs to it alone; each contact goes the way of every other.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from leidraad.apps.charter.queries import retention_days
from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.actions import intake, sealing
from leidraad.apps.contacts.actions.intake import Handover, Receipt
from leidraad.apps.contacts.models import ArchiveItem, ArchiveLoad, LoadState
from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.contacts.deadlines import quality_end
from leidraad.domain.contacts.problems import IntakeProblem

TOO_OLD = "too_old"  # beside intake's own outcomes
BY = "archive"
PACE_MOMENTS = 12  # the last few batches say how fast it goes now
_LOCK = 0x1E1D  # of advisory locks: the first number; the archive's is the second


class AlreadyLoading(Exception):
    """Another process is loading this archive."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Something in an archive that is no handover, with the reason."""

    name: str
    path: str
    problem: IntakeProblem


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of an archive and the digest under which it is known."""

    key: bytes
    found: Handover | Broken


def item_key(*parts: str | bytes) -> bytes:
    """The keyed digest of where a thing lies in its archive, 32 bytes."""
    told = (part.encode() if isinstance(part, str) else part for part in parts)
    return sealing.keyed_digest(b"archive item", *told)


@transaction.atomic
def begin_load(place: str, *, rate_per_minute: int, total: int, at: datetime) -> ArchiveLoad:
    """The archive at this place, begun or gone on with; one that somebody paused stays paused."""
    load, is_new = ArchiveLoad.objects.get_or_create(
        place=place,
        defaults={
            "rate_per_minute": rate_per_minute,
            "total_count": total,
            "started_at": at,
            "heard_at": at,
        },
    )
    if not is_new:
        load.rate_per_minute, load.total_count = rate_per_minute, max(total, load.done_count)
        load.state = LoadState.PAUSED if load.state == LoadState.PAUSED else LoadState.RUNNING
        load.finished_at, load.heard_at, load.pace = None, at, []
        load.save()
    return load


@contextmanager
def alone_with(load: ArchiveLoad) -> Iterator[None]:
    """Inside, no other process loads this archive; a process that dies lets go. Raises AlreadyLoading."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [_LOCK, load.pk])
        (is_free,) = cursor.fetchone()
    if not is_free:
        raise AlreadyLoading
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [_LOCK, load.pk])


def done_keys(load: ArchiveLoad) -> set[bytes]:
    """The things of an archive that need not be handed over again."""
    return {bytes(key) for key in load.items.values_list("item_key", flat=True)}


@transaction.atomic
def forget_failures(load: ArchiveLoad) -> int:
    """Have what was set aside or refused handed over once more; how many things."""
    again = Counter(
        load.items.filter(
            outcome__in=[intake.Outcome.SET_ASIDE, intake.Outcome.REFUSED, TOO_OLD]
        ).values_list("outcome", flat=True)
    )
    load.items.filter(outcome__in=again).delete()
    load.outcomes = {
        name: count - again[name] for name, count in load.outcomes.items() if count > again[name]
    }
    load.refusals = {}
    load.save(update_fields=["outcomes", "refusals"])
    return again.total()


@transaction.atomic
def hand_over(load: ArchiveLoad, items: Sequence[Item], *, at: datetime) -> None:
    """Hand over some of an archive, and write down in the same transaction what became of each.

    What the charter would have destroyed by now is not stored at all.
    """
    ends = {item.key: _is_too_old(item.found, at=at) for item in items}
    wanted = [item for item in items if isinstance(item.found, Handover) and not ends[item.key]]
    handovers = [
        replace(item.found, is_from_archive=True) for item in wanted if isinstance(item.found, Handover)
    ]
    receipts = intake.receive_contacts(handovers, by=BY, at=at)
    outcomes = {item.key: str(receipt.outcome) for item, receipt in zip(wanted, receipts, strict=True)}
    outcomes |= {key: TOO_OLD for key, is_too_old in ends.items() if is_too_old}
    for item in items:
        if isinstance(item.found, Broken):
            broken = item.found
            intake.set_aside_unread(broken.name, broken.problem, by=BY, at=at, path=broken.path)
            outcomes[item.key] = str(intake.Outcome.SET_ASIDE)
    _write_down(load, outcomes, _refusals(receipts, too_old=sum(ends.values())), at=at)


def give_sign(load: ArchiveLoad, *, at: datetime) -> LoadState:
    """Note that the archive is still being loaded; whether it should be."""
    ArchiveLoad.objects.filter(pk=load.pk).update(heard_at=at)
    load.refresh_from_db()
    return LoadState(load.state)


def finish_load(load: ArchiveLoad, *, at: datetime) -> None:
    """Everything was handed over."""
    ArchiveLoad.objects.filter(pk=load.pk).update(
        state=LoadState.DONE, finished_at=at, heard_at=at, total_count=load.done_count
    )
    load.refresh_from_db()


def pause_load(load: ArchiveLoad) -> bool:
    """Stop after what is being handed over now; False when it was not running."""
    return bool(
        ArchiveLoad.objects.filter(pk=load.pk, state=LoadState.RUNNING).update(state=LoadState.PAUSED)
    )


def resume_load(load: ArchiveLoad) -> bool:
    """Let a paused archive go on; False when it was not paused."""
    return bool(
        ArchiveLoad.objects.filter(pk=load.pk, state=LoadState.PAUSED).update(state=LoadState.RUNNING)
    )


def unread_count() -> int:
    """How much work on archives waits for a worker."""
    return ProcrastinateJob.objects.filter(status="todo", priority=jobs.ARCHIVE).count()


def _is_too_old(found: Handover | Broken, *, at: datetime) -> bool:
    if isinstance(found, Broken) or found.facts.started_at is None or found.facts.started_at.tzinfo is None:
        return False
    return quality_end(found.facts.started_at, days=retention_days()) <= at


def _refusals(receipts: Sequence[Receipt], *, too_old: int) -> Counter[str]:
    found = Counter(
        ", ".join(str(clause) for clause in receipt.decision.clause_ids)
        for receipt in receipts
        if receipt.decision is not None and receipt.outcome is intake.Outcome.REFUSED
    )
    if too_old:
        found[str(ClauseId.RETENTION)] += too_old
    return found


def _write_down(
    load: ArchiveLoad, outcomes: Mapping[bytes, str], refusals: Mapping[str, int], *, at: datetime
) -> None:
    locked = ArchiveLoad.objects.select_for_update().get(pk=load.pk)
    rows = [ArchiveItem(load=load, item_key=key, outcome=outcome) for key, outcome in outcomes.items()]
    ArchiveItem.objects.bulk_create(rows, ignore_conflicts=True)
    locked.outcomes = _added(locked.outcomes, Counter(outcomes.values()))
    locked.refusals = _added(locked.refusals, refusals)
    locked.total_count = max(locked.total_count, locked.done_count)
    locked.pace = [*locked.pace, [at.isoformat(), locked.done_count]][-PACE_MOMENTS:]
    locked.heard_at = at
    locked.save(update_fields=["outcomes", "refusals", "total_count", "pace", "heard_at"])
    load.refresh_from_db()


def _added(stored: Mapping[str, Any], new: Mapping[str, int]) -> dict[str, int]:
    return {name: int(stored.get(name, 0)) + new.get(name, 0) for name in {**stored, **new}}
