"""What is wrong with a ledger, from its rows and its signed checkpoints alone.

Apart from the database so that a reader who was only handed the rows can find the same faults.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import partial

from leidraad.domain.ledger.merkle import GrowingTree, folded, leaf_hash, root_of
from leidraad.domain.ledger.notes import (
    Check,
    Checkpoint,
    MalformedNoteError,
    checkpoint_from_note,
    cosigned_at_s,
    note_is_signed_by,
    verifier_key_from_text,
    with_signature_lines,
)
from leidraad.domain.ledger.subtrees import Node

BLOCK_LEVEL = 8  # the lowest level at which roots are kept
BLOCK_SIZE = 1 << BLOCK_LEVEL

CheckWith = Callable[[bytes, bytes, bytes], bool]  # public key, signature, message


class FindingCode(StrEnum):
    """One kind of fault each; the index says where, ``last_index`` the end of a range that could not be narrowed."""

    LEAF_EDITED = "leaf_edited"
    LEAF_REMOVED = "leaf_removed"
    LEAF_NOT_SIGNED = "leaf_not_signed"  # stands after the last checkpoint: put in by hand
    INDEX_MISSING = "index_missing"
    LEAVES_CHANGED = "leaves_changed"  # leaf and hash were changed together; the signed root differs
    TRUNCATED = "truncated"  # a signed checkpoint knows more leaves than there are
    CHECKPOINT_FORGED = (
        "checkpoint_forged"  # its signature does not hold, or its columns differ from its note
    )
    CHECKPOINT_REMOVED = (
        "checkpoint_removed"  # it is in the file outside the database and not in the database
    )
    SIGNED_TWICE = "signed_twice"  # two roots of one size, both with the ledger's signature
    WITNESS_FILE_MISSING = "witness_file_missing"
    LEAF_NEVER_SEQUENCED = "leaf_never_sequenced"
    COSIGNATURE_FORGED = "cosignature_forged"  # it does not hold for the checkpoint it is kept with
    SUBTREE_CHANGED = (
        "subtree_changed"  # the root kept over 256 leaves is not theirs: proofs made from it fail
    )


@dataclass(frozen=True, slots=True)
class Entry:
    """One sequenced leaf as the database has it; ``body`` is None when the leaf itself is gone."""

    index: int
    stored_hash: bytes
    body: str | None
    columns_match_body: bool = True
    event: str = ""
    recorded_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredCheckpoint:
    """One checkpoint row: what its columns say, and the signed note."""

    size: int
    root: bytes
    note: str
    signed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredCosignature:
    """One cosignature as the database has it: the size it is about, its line, and the witness's key as text."""

    size: int
    line: str
    verifier_key: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: what, where (index from 0) and when it was recorded or signed, as far as that is known."""

    code: FindingCode
    index: int | None = None
    last_index: int | None = None
    at: datetime | None = None
    event: str = ""


@dataclass(frozen=True, slots=True)
class LogKey:
    """Whose signatures count: the name of the ledger, its public key and how to check a signature."""

    name: str
    public_key: bytes
    check: Check

    def signed(self, note: str) -> bool:
        """Whether this key signed ``note``."""
        return note_is_signed_by(note, name=self.name, public_key=self.public_key, check=self.check)


@dataclass(slots=True)
class _Roots:
    """Walks the leaves once and keeps the root at every size a checkpoint speaks of, and over every 256 leaves."""

    wanted: frozenset[int]
    tree: GrowingTree = field(default_factory=GrowingTree)  # of whole blocks
    block: GrowingTree = field(default_factory=GrowingTree)  # the 256 leaves at the end, while they are fewer
    fresh: list[bytes] = field(default_factory=list)  # not yet in the block
    blocks: list[bytes] = field(default_factory=list)
    roots: dict[int, bytes] = field(default_factory=dict)
    size: int = 0

    def add(self, digest: bytes) -> None:
        self.fresh.append(digest)
        self.size += 1
        if not self.size % BLOCK_SIZE or self.size in self.wanted:
            self._grow()

    def _grow(self) -> None:
        self.block.extend(self.fresh)
        self.fresh = []
        if self.block.size == BLOCK_SIZE:
            self.blocks.append(self.block.root())
            self.tree.append_subtree(self.blocks[-1], level=BLOCK_LEVEL)
            self.block = GrowingTree()
        if self.size in self.wanted:
            self.roots[self.size] = folded([*self.tree.peaks, *self.block.peaks])

    def subtree_roots(self) -> dict[Node, bytes]:
        """The roots over every 256 leaves, over every 256 of those, and so on."""
        found: dict[Node, bytes] = {}
        level, hashes = BLOCK_LEVEL, self.blocks
        while hashes:
            found |= {Node(level, position): digest for position, digest in enumerate(hashes)}
            whole = range(0, len(hashes) - BLOCK_SIZE + 1, BLOCK_SIZE)
            hashes = [root_of(hashes[at : at + BLOCK_SIZE]) for at in whole]
            level += BLOCK_LEVEL
        return found


def findings_of(
    entries: Iterable[Entry],
    *,
    checkpoints: Sequence[StoredCheckpoint],
    witnessed_notes: Sequence[str] | None,
    key: LogKey,
    cosignatures: Sequence[StoredCosignature] = (),
    subtrees: Mapping[Node, bytes] | None = None,
    check_with: CheckWith | None = None,
) -> list[Finding]:
    """Every fault, in the order of the leaves, then of the checkpoints; empty for a ledger that is whole.

    ``entries`` come by index; ``witnessed_notes`` are the checkpoints of the file outside the database, oldest first,
    None when the file is missing. ``check_with`` checks a signature with a public key; without it no cosignature holds.
    """
    genuine = [_genuine(stored, key) for stored in checkpoints]
    witnessed = [_signed_checkpoint(note, key) for note in witnessed_notes or ()]
    trusted = {each.size: each for each in (*genuine, *witnessed) if each}
    walk = _Roots(frozenset(trusted))
    signed_size = max((each.size for each in genuine if each), default=0)
    found = list(_leaf_findings(entries, walk, signed_size))
    found += _root_findings(trusted, walk, {each.size: each.signed_at for each in checkpoints})
    found += _double_signings(genuine, witnessed)
    found += [
        Finding(FindingCode.CHECKPOINT_FORGED, index=stored.size, at=stored.signed_at)
        for stored, checkpoint in zip(checkpoints, genuine, strict=True)
        if checkpoint is None
    ]
    found += _witness_findings(checkpoints, witnessed_notes, witnessed)
    found += _cosignature_findings(checkpoints, cosignatures, check_with)
    found += _subtree_findings(walk.subtree_roots(), subtrees or {})
    return found


def _leaf_findings(entries: Iterable[Entry], walk: _Roots, signed_size: int) -> Iterator[Finding]:
    expected = 0
    for entry in entries:
        if entry.index != expected:
            yield Finding(FindingCode.INDEX_MISSING, index=expected, last_index=entry.index - 1)
        expected = entry.index + 1
        # From the words that stand there now: a stored hash is as easily changed as they are, and only fills a gap.
        digest = entry.stored_hash if entry.body is None else leaf_hash(entry.body.encode())
        walk.add(digest)
        if (code := _fault_of(entry, digest, signed_size)) is not None:
            yield Finding(code, index=entry.index, at=entry.recorded_at, event=entry.event)


def _fault_of(entry: Entry, digest: bytes, signed_size: int) -> FindingCode | None:
    if entry.body is None:
        return FindingCode.LEAF_REMOVED
    if digest != entry.stored_hash or not entry.columns_match_body:
        return FindingCode.LEAF_EDITED
    return FindingCode.LEAF_NOT_SIGNED if entry.index >= signed_size else None


def _root_findings(
    trusted: Mapping[int, Checkpoint], walk: _Roots, signed_at: Mapping[int, datetime | None]
) -> Iterator[Finding]:
    good_size = 0
    for size, checkpoint in sorted(trusted.items()):
        at = signed_at.get(size)
        if size > walk.size:
            yield Finding(FindingCode.TRUNCATED, index=walk.size, last_index=size - 1, at=at)
        elif size and walk.roots[size] != checkpoint.root:
            yield Finding(FindingCode.LEAVES_CHANGED, index=good_size, last_index=size - 1, at=at)
            return  # every later root differs for the same reason
        else:
            good_size = size


def _double_signings(
    genuine: Sequence[Checkpoint | None], witnessed: Sequence[Checkpoint | None]
) -> Iterator[Finding]:
    """Sizes of which the database and the file outside hold two roots, both signed: one of two histories was hidden."""
    outside = {each.size: each.root for each in witnessed if each}
    for checkpoint in genuine:
        if checkpoint and outside.get(checkpoint.size, checkpoint.root) != checkpoint.root:
            yield Finding(FindingCode.SIGNED_TWICE, index=checkpoint.size)


def _witness_findings(
    checkpoints: Sequence[StoredCheckpoint],
    notes: Sequence[str] | None,
    witnessed: Sequence[Checkpoint | None],
) -> Iterator[Finding]:
    if notes is None:
        if checkpoints:
            yield Finding(FindingCode.WITNESS_FILE_MISSING)
        return
    stored = {checkpoint.size for checkpoint in checkpoints}
    for checkpoint in witnessed:
        if checkpoint is None:
            yield Finding(FindingCode.CHECKPOINT_FORGED)
        elif checkpoint.size not in stored:
            yield Finding(FindingCode.CHECKPOINT_REMOVED, index=checkpoint.size)


def _cosignature_findings(
    checkpoints: Sequence[StoredCheckpoint],
    cosignatures: Sequence[StoredCosignature],
    check_with: CheckWith | None,
) -> Iterator[Finding]:
    notes = {checkpoint.size: checkpoint.note for checkpoint in checkpoints}
    for cosignature in cosignatures:
        if cosignature.size not in notes:
            yield Finding(FindingCode.CHECKPOINT_REMOVED, index=cosignature.size)
        elif _seen_at_s(notes[cosignature.size], cosignature, check_with) is None:
            yield Finding(FindingCode.COSIGNATURE_FORGED, index=cosignature.size)


def _seen_at_s(note: str, cosignature: StoredCosignature, check_with: CheckWith | None) -> int | None:
    try:
        key = verifier_key_from_text(cosignature.verifier_key)
        cosigned = with_signature_lines(note, [cosignature.line])
    except MalformedNoteError:
        return None
    if check_with is None:
        return None
    return cosigned_at_s(cosigned, key=key, check=partial(check_with, key.public_key))


def _subtree_findings(computed: Mapping[Node, bytes], stored: Mapping[Node, bytes]) -> Iterator[Finding]:
    for node, digest in sorted(stored.items()):
        if computed.get(node) != digest:
            yield Finding(FindingCode.SUBTREE_CHANGED, index=node.first, last_index=node.end - 1)


def _genuine(stored: StoredCheckpoint, key: LogKey) -> Checkpoint | None:
    checkpoint = _signed_checkpoint(stored.note, key)
    if checkpoint is None or (checkpoint.size, checkpoint.root) != (stored.size, stored.root):
        return None
    return checkpoint


def _signed_checkpoint(note: str, key: LogKey) -> Checkpoint | None:
    if not key.signed(note):
        return None
    try:
        checkpoint = checkpoint_from_note(note)
    except MalformedNoteError:
        return None
    return checkpoint if checkpoint.origin == key.name else None
