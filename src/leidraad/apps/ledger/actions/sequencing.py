"""Giving leaves their place in the tree, signing its state, and the heartbeat that makes silence visible."""

from collections.abc import Sequence
from datetime import UTC, datetime

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone

from leidraad import __version__
from leidraad.apps.ledger import signing
from leidraad.apps.ledger.actions.recording import record
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Checkpoint, Leaf, Sequenced, Subtree
from leidraad.apps.ledger.queries import fresh_leaves, last_checkpoint
from leidraad.apps.ledger.tree import SUBTREE_LEVELS, subtrees_to_add
from leidraad.domain.ledger.merkle import HASH_BYTES, CompactRange, GrowingTree, leaf_hash
from leidraad.domain.ledger.notes import MalformedNoteError, checkpoint_from_note

SEQUENCER_LOCK = 0x1E1D_4AAD  # of PostgreSQL's advisory locks: one sequencer at a time
BATCH_SIZE = 5_000
WRITE_PLACES = "COPY ledger_sequenced (index, leaf_id, hash) FROM STDIN (FORMAT BINARY)"
PROCESS_STARTED_AT = datetime.now(UTC)  # in every heartbeat, so that a restart is seen


class LedgerBrokenError(Exception):
    """The last state does not fit what was signed; nothing is signed on top of it. ``verify_ledger`` says more."""


def write_heartbeat(*, at: datetime) -> Leaf:
    """A leaf that says only that the software ran, so that silence in the ledger is seen.

    It holds since when this process runs and how far the sequencer was, so a restart, and a sequencer that stood still,
    are seen as well.
    """
    last = last_checkpoint()
    data = {
        "running_since": PROCESS_STARTED_AT.isoformat(timespec="seconds"),
        "version": __version__,
        "signed_size": last.size if last else 0,
    }
    return record(Event.HEARTBEAT, actor="worker", at=at, data=data)


def integrate_leaves(*, batch_size: int = BATCH_SIZE, look_everywhere: bool = False) -> int:
    """Give new leaves their place, sign the new state, keep it outside the database; how many there were.

    0 when there were none, or when another process is at it. ``look_everywhere`` also finds leaves whose transaction
    took very long. LedgerBrokenError when the last state was tampered with.
    """
    with transaction.atomic():
        if not _alone():
            return 0
        tree = _last_tree()
        fresh = list(fresh_leaves(look_everywhere=look_everywhere)[:batch_size])
        if not fresh:
            return 0
        note = _append(tree, fresh)
    signing.keep_outside(note)
    return len(fresh)


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


def _append(tree: CompactRange, fresh: Sequence[Leaf]) -> str:
    hashes = [leaf_hash(leaf.body.encode()) for leaf in fresh]
    with connection.cursor() as cursor, cursor.copy(WRITE_PLACES) as copy:
        copy.set_types(["int8", "int8", "bytea"])
        for index, (leaf, digest) in enumerate(zip(fresh, hashes, strict=True), tree.size):
            copy.write_row((index, leaf.pk, digest))
    grown = GrowingTree(tree.size, list(tree.peaks))
    grown.extend(hashes)
    for level in SUBTREE_LEVELS:
        Subtree.objects.bulk_create(subtrees_to_add(level, size=grown.size), batch_size=1_000)
    note = signing.sign_checkpoint(size=grown.size, root=grown.root())
    Checkpoint.objects.create(
        size=grown.size,
        root=grown.root(),
        peaks=b"".join(grown.peaks),
        note=note,
        signed_at=timezone.now(),
    )
    return note
