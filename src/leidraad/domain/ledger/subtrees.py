"""Proofs from the roots of perfect subtrees: which of them a proof needs, and the proof once they have been read.

Apart from proofs because a ledger of millions of leaves must not be read whole for one proof: these functions name the
few nodes they need, and a reader that is handed in brings their hashes. Algorithms: RFC 9162, sections 2.1.3 and 2.1.4.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from leidraad.domain.ledger.merkle import GrowingTree, folded


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """The root of the perfect subtree over the leaves from ``position << level`` up to the next such place."""

    level: int
    position: int

    @property
    def first(self) -> int:
        """The index of its first leaf."""
        return self.position << self.level

    @property
    def end(self) -> int:
        """The index after its last leaf."""
        return (self.position + 1) << self.level


HashReader = Callable[[Collection[Node]], Mapping[Node, bytes]]
Path = tuple[tuple[Node, ...], ...]  # each step of a proof is the fold of some nodes


def perfect_subtrees(first: int, end: int) -> tuple[Node, ...]:
    """The largest perfect subtrees that together are the leaves from ``first`` up to ``end``, in order; none for none."""
    found = []
    while first < end:
        aligned = first & -first or end  # leaf 0 may begin a subtree of any level
        level = min(aligned.bit_length(), (end - first).bit_length()) - 1
        found.append(Node(level, first >> level))
        first += 1 << level
    return tuple(found)


def inclusion_path(index: int, size: int) -> Path:
    """What an inclusion proof of leaf ``index`` in ``size`` leaves consists of, leaf first. IndexError without such a leaf."""
    if not 0 <= index < size:
        raise IndexError(f"leaf {index} is not among {size}")
    return tuple(reversed(list(_siblings(index, size))))


def consistency_path(first_size: int, second_size: int) -> Path:
    """What a consistency proof between two sizes consists of; nothing when they are equal.

    ValueError when ``first_size`` is not between 1 and ``second_size``.
    """
    if not 1 <= first_size <= second_size:
        raise ValueError(f"{first_size} is not a size between 1 and {second_size}")
    return tuple(reversed(list(_extension(first_size, second_size))))


def proof_along(path: Path, read: HashReader) -> tuple[bytes, ...]:
    """The hashes of a proof, read in one go."""
    hashes = read({node for step in path for node in step})
    return tuple(folded([hashes[node] for node in step]) for step in path)


def cover(size: int, *, shown: Iterable[int], cuts: Iterable[int] = ()) -> tuple[Node, ...]:
    """Nodes that together are the whole tree: each leaf of ``shown`` alone, everything between in as few as possible.

    No node reaches over a place in ``cuts``. IndexError when a leaf of ``shown`` is not there.
    """
    wanted = sorted(set(shown))
    if wanted and not 0 <= wanted[0] <= wanted[-1] < size:
        raise IndexError(f"leaves {wanted[0]} to {wanted[-1]} are not all among {size}")
    edges = sorted(
        {0, size, *(cut for cut in cuts if cut in range(size)), *wanted, *(each + 1 for each in wanted)}
    )
    return tuple(node for first, end in pairwise(edges) for node in perfect_subtrees(first, end))


def root_of_cover(pieces: Iterable[tuple[int, bytes]]) -> tuple[int, bytes]:
    """Size and root of the tree whose consecutive pieces (level, hash) these are. ValueError where one cannot stand."""
    tree = GrowingTree()
    for level, digest in pieces:
        tree.append_subtree(digest, level=level)
    return tree.size, tree.root()


def _siblings(index: int, size: int) -> Iterator[tuple[Node, ...]]:
    """From the root down, so the reverse of a proof's order."""
    first, end = 0, size
    while end - first > 1:
        split = first + _largest_power_of_two_below(end - first)
        if index < split:
            yield perfect_subtrees(split, end)
            end = split
        else:
            yield perfect_subtrees(first, split)
            first = split


def _extension(first_size: int, second_size: int) -> Iterator[tuple[Node, ...]]:
    """From the root down to the place where the earlier tree ends, so the reverse of a proof's order."""
    first, end = 0, second_size
    while first_size != end:
        split = first + _largest_power_of_two_below(end - first)
        if first_size <= split:
            yield perfect_subtrees(split, end)
            end = split
        else:
            yield perfect_subtrees(first, split)
            first = split
    if first:  # otherwise the earlier tree is this very node, and its root is known
        yield perfect_subtrees(first, end)


def _largest_power_of_two_below(count: int) -> int:
    return 1 << ((count - 1).bit_length() - 1)
