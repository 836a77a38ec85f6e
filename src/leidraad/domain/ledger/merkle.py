"""The Merkle tree of RFC 9162: leaf and node hashes, and a compact range that grows leaf by leaf.

Apart from proofs because the sequencer only ever appends: it needs the peaks of the tree, not its leaves.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import reduce

HASH_BYTES = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()


def leaf_hash(data: bytes) -> bytes:
    """The 32-byte hash of a leaf: SHA-256 over 0x00 and the data (RFC 9162, section 2.1.1)."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The 32-byte hash of an inner node: SHA-256 over 0x01, left and right (RFC 9162, section 2.1.1)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class CompactRange:
    """The roots of the perfect subtrees that make up a tree of ``size`` leaves, largest first.

    Their sizes are the powers of two in ``size``, so there are at most 64 of them for any log that can exist.
    """

    size: int = 0
    peaks: tuple[bytes, ...] = field(default=())

    def __post_init__(self) -> None:
        if self.size < 0 or len(self.peaks) != self.size.bit_count():
            raise ValueError(f"a tree of {self.size} leaves does not have {len(self.peaks)} peaks")

    def appended(self, new_leaf_hash: bytes) -> "CompactRange":
        """The range with one more leaf, given by its hash."""
        peaks, node, size = list(self.peaks), new_leaf_hash, self.size
        while size & 1:
            node = node_hash(peaks.pop(), node)
            size >>= 1
        return CompactRange(self.size + 1, (*peaks, node))

    def root(self) -> bytes:
        """The root hash of the tree; of no leaves, the hash of nothing (RFC 9162, section 2.1.1)."""
        return folded(self.peaks)


@dataclass(slots=True)
class GrowingTree:
    """A compact range that changes in place: for walking over millions of leaves, where a copy for each would count."""

    size: int = 0
    peaks: list[bytes] = field(default_factory=list)

    def append(self, new_leaf_hash: bytes) -> None:
        """Add one leaf, given by its hash."""
        self.extend([new_leaf_hash])

    def extend(self, new_leaf_hashes: Iterable[bytes]) -> None:
        """Add leaves in order, given by their hashes: level by level, which is faster than one by one."""
        fresh, size, alone = list(new_leaf_hashes), self.size, []
        self.size += len(fresh)
        while fresh:
            if size & 1:
                fresh.insert(0, self.peaks.pop())
            if len(fresh) & 1:
                alone.append(fresh.pop())
            fresh = [node_hash(left, right) for left, right in zip(fresh[::2], fresh[1::2], strict=True)]
            size >>= 1
        self.peaks.extend(reversed(alone))

    def append_subtree(self, subtree_root: bytes, *, level: int) -> None:
        """Add a whole subtree of 2^level leaves, given by its root. ValueError where such a subtree cannot stand."""
        if level < 0 or self.size % (1 << level):
            raise ValueError(f"no subtree of level {level} begins at leaf {self.size}")
        node, above = subtree_root, self.size >> level
        while above & 1:
            node, above = node_hash(self.peaks.pop(), node), above >> 1
        self.peaks.append(node)
        self.size += 1 << level

    def root(self) -> bytes:
        """The root hash of the tree as it is now; of no leaves, the hash of nothing."""
        return folded(self.peaks)


def folded(peaks: Sequence[bytes]) -> bytes:
    """The root over the roots of perfect subtrees, largest first; of none, the hash of nothing."""
    if not peaks:
        return EMPTY_ROOT
    return reduce(lambda right, left: node_hash(left, right), reversed(peaks))


def compact_range_of(leaf_hashes: Iterable[bytes]) -> CompactRange:
    """The compact range of leaf hashes in order; of none, the empty range."""
    tree = GrowingTree()
    tree.extend(leaf_hashes)
    return CompactRange(tree.size, tuple(tree.peaks))


def root_of(leaf_hashes: Iterable[bytes]) -> bytes:
    """The root hash over leaf hashes in order; of none, the hash of nothing."""
    return compact_range_of(leaf_hashes).root()
