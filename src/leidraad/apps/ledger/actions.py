"""Writing in the ledger, putting its leaves in order, and finding out whether anybody changed them."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Exists, Max, OuterRef, QuerySet
from django.utils import timezone

from leidraad.apps.ledger import signing
from leidraad.apps.ledger.commitments import Value, identities_in, leaf_body, salts_for
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Checkpoint, Leaf, Sequenced, SubjectSalt
from leidraad.apps.ledger.queries import entries, stored_checkpoints
from leidraad.domain.ledger.merkle import HASH_BYTES, CompactRange, leaf_hash
from leidraad.domain.ledger.notes import MalformedNoteError, checkpoint_from_note
from leidraad.domain.ledger.tampering import Finding, FindingCode, findings_of

SEQUENCER_LOCK = 0x1E1D_4AAD  # of PostgreSQL's advisory locks: one sequencer at a time
BATCH_SIZE = 5_000
OVERLAP = 10_000  # how far back a leaf is looked for whose transaction committed late
NEVER_SEQUENCED_AFTER = timedelta(minutes=10)


class LedgerBrokenError(Exception):
    """The last state does not fit what was signed; nothing is signed on top of it. ``verify_ledger`` says more."""


def record(
    event: Event,
    *,
    actor: str,
    at: datetime,
    data: Mapping[str, Value],
    subject: str | None = None,
    salts: Mapping[str, bytes] | None = None,
) -> Leaf:
    """Write one leaf; it counts when the caller's transaction commits.

    ``actor`` is a user name, or the name of a part of the software; it and everything under an identity's name in
    ``data`` is kept as a commitment only. ``subject`` is what the leaf is about, such as a contact's id. ``salts`` are
    those that the caller read already.
    """
    leaf = new_leaf(event, actor=actor, at=at, data=data, subject=subject, salts=salts)
    leaf.save(force_insert=True)
    return leaf


def record_all(
    event: Event, *, actor: str, at: datetime, each: Sequence[tuple[Mapping[str, Value], str | None]]
) -> list[Leaf]:
    """Write one leaf for each (data, subject), in a few statements however many they are; none for none."""
    identities = [identities_in(actor=actor, data=data, subject=subject) for data, subject in each]
    salts = salts_for(set().union(*identities)) if identities else {}
    leaves = [
        new_leaf(event, actor=actor, at=at, data=data, subject=subject, salts=salts) for data, subject in each
    ]
    return Leaf.objects.bulk_create(leaves)


def new_leaf(
    event: Event,
    *,
    actor: str,
    at: datetime,
    data: Mapping[str, Value],
    subject: str | None = None,
    salts: Mapping[str, bytes] | None = None,
) -> Leaf:
    """The same leaf, not yet written: for whoever writes it in one statement with something else."""
    recorded_at = timezone.now()
    known = dict(salts or {})
    if missing := identities_in(actor=actor, data=data, subject=subject) - known.keys():
        known |= salts_for(missing)
    body = leaf_body(
        event, actor=actor, at=at, recorded_at=recorded_at, data=data, subject=subject, salts=known
    )
    return Leaf(recorded_at=recorded_at, event=event, body=body)


def forget_subject(subject: str | UUID) -> None:
    """Destroy what ties leaves to a subject: they stay, and nobody can tell any more whom they were about."""
    SubjectSalt.objects.filter(subject=str(subject)).delete()


def write_heartbeat(*, at: datetime) -> Leaf:
    """A leaf that says only that the software ran, so that silence in the ledger is seen."""
    return record(Event.HEARTBEAT, actor="worker", at=at, data={})


def integrate_leaves(*, batch_size: int = BATCH_SIZE, look_everywhere: bool = False) -> int:
    """Give new leaves their place, sign the new state, keep it outside the database; how many there were.

    0 when there were none, or when another process is at it. ``look_everywhere`` also finds leaves whose transaction
    took very long. LedgerBrokenError when the last state was tampered with.
    """
    with transaction.atomic():
        if not _alone():
            return 0
        tree = _last_tree()
        fresh = list(_fresh_leaves(look_everywhere=look_everywhere)[:batch_size])
        if not fresh:
            return 0
        note = _append(tree, fresh)
    signing.keep_outside(note)
    return len(fresh)


def verify_ledger(*, now: datetime | None = None) -> list[Finding]:
    """Recompute everything from the leaves and hold it against every signature; the faults, empty when there are none."""
    found = findings_of(
        entries(),
        checkpoints=stored_checkpoints(),
        witnessed_notes=signing.notes_outside(),
        key=signing.log_key(),
    )
    limit = (now or timezone.now()) - NEVER_SEQUENCED_AFTER
    stranded = _fresh_leaves(look_everywhere=True).filter(recorded_at__lt=limit)
    return found + [
        Finding(FindingCode.LEAF_NEVER_SEQUENCED, at=leaf.recorded_at, event=leaf.event) for leaf in stranded
    ]


def _alone() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [SEQUENCER_LOCK])
        return bool(cursor.fetchone()[0])


def _last_tree() -> CompactRange:
    """The tree so far, taken from the last checkpoint only when signature, root and the file outside agree with it."""
    last = Checkpoint.objects.order_by("-size").first()
    _check_nothing_is_lost(last.size if last else 0)
    if last is None:
        return CompactRange()
    peaks = bytes(last.peaks)
    tree = CompactRange(
        last.size, tuple(peaks[at : at + HASH_BYTES] for at in range(0, len(peaks), HASH_BYTES))
    )
    if tree.root() != bytes(last.root) or not signing.log_key().signed(last.note):
        raise LedgerBrokenError("the last checkpoint is not the one that was signed")
    if checkpoint_from_note(last.note).root != tree.root():
        raise LedgerBrokenError("the last checkpoint's note speaks of another root")
    return tree


def _check_nothing_is_lost(size: int) -> None:
    notes = signing.notes_outside()
    if notes:
        try:
            witnessed = checkpoint_from_note(notes[-1]).size
        except MalformedNoteError as error:
            raise LedgerBrokenError("the file of checkpoints cannot be read") from error
        if witnessed > size:
            raise LedgerBrokenError(f"{witnessed} leaves were signed and {size} are known")
    highest = Sequenced.objects.aggregate(highest=Max("index"))["highest"]
    if (highest + 1 if highest is not None else 0) != size:
        raise LedgerBrokenError("the places given do not end where the last checkpoint does")


def _fresh_leaves(*, look_everywhere: bool) -> QuerySet[Leaf]:
    placed = Sequenced.objects.filter(leaf_id=OuterRef("pk"))
    fresh = Leaf.objects.filter(~Exists(placed)).order_by("pk")
    if look_everywhere:
        return fresh
    highest = Sequenced.objects.aggregate(highest=Max("leaf_id"))["highest"] or 0
    return fresh.filter(pk__gt=highest - OVERLAP)


def _append(tree: CompactRange, fresh: Sequence[Leaf]) -> str:
    rows = []
    for leaf in fresh:
        digest = leaf_hash(leaf.body.encode())
        rows.append(Sequenced(index=tree.size, leaf_id=leaf.pk, hash=digest))
        tree = tree.appended(digest)
    Sequenced.objects.bulk_create(rows, batch_size=1_000)
    note = signing.sign_checkpoint(size=tree.size, root=tree.root())
    Checkpoint.objects.create(
        size=tree.size,
        root=tree.root(),
        peaks=b"".join(tree.peaks),
        note=note,
        signed_at=timezone.now(),
    )
    return note
