"""Proofs that a leaf is in the ledger and that a later ledger extends an earlier one, and how to check them.

Checking needs only the proof and two roots, so a reader who trusts nobody's database can do it.
Algorithms: RFC 9162, sections 2.1.3 and 2.1.4.
"""

from collections.abc import Sequence

from leidraad.domain.ledger.merkle import HASH_BYTES, node_hash, root_of


def inclusion_proof(leaf_hashes: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """The hashes that lead from leaf ``index`` (from 0) to the root over all ``leaf_hashes``.

    One leaf has an empty proof. IndexError when there is no such leaf.
    """
    if not 0 <= index < len(leaf_hashes):
        raise IndexError(f"leaf {index} is not among {len(leaf_hashes)}")
    if len(leaf_hashes) == 1:
        return ()
    split = _largest_power_of_two_below(len(leaf_hashes))
    left, right = leaf_hashes[:split], leaf_hashes[split:]
    if index < split:
        return (*inclusion_proof(left, index), root_of(right))
    return (*inclusion_proof(right, index - split), root_of(left))


def consistency_proof(leaf_hashes: Sequence[bytes], first_size: int) -> tuple[bytes, ...]:
    """The hashes that show the tree over all ``leaf_hashes`` extends the one over the first ``first_size``.

    Empty when the sizes are equal. ValueError when ``first_size`` is not between 1 and the number of leaves.
    """
    if not 1 <= first_size <= len(leaf_hashes):
        raise ValueError(f"{first_size} is not a size between 1 and {len(leaf_hashes)}")
    return _subproof(leaf_hashes, first_size, whole=True)


def inclusion_holds(*, leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether ``proof`` shows that the leaf with hash ``leaf`` stands at ``index`` under ``root`` of ``size`` leaves.

    False for anything malformed: never an error, as a proof comes from the party that is being checked.
    """
    if not 0 <= index < size or not _are_hashes((leaf, *proof)):
        return False
    node, position, last = leaf, index, size - 1
    for sibling in proof:
        if last == 0:
            return False
        if position & 1 or position == last:
            node = node_hash(sibling, node)
            while not position & 1:
                position, last = position >> 1, last >> 1
        else:
            node = node_hash(node, sibling)
        position, last = position >> 1, last >> 1
    return last == 0 and node == root


def consistency_holds(
    *, first_size: int, second_size: int, proof: Sequence[bytes], first_root: bytes, second_root: bytes
) -> bool:
    """Whether ``proof`` shows that the tree of ``second_size`` extends that of ``first_size``.

    False for anything malformed. Every tree extends itself, with an empty proof.
    """
    if not 1 <= first_size <= second_size or not _are_hashes((first_root, *proof)):
        return False
    if first_size == second_size:
        return not proof and first_root == second_root
    path = (first_root, *proof) if first_size & (first_size - 1) == 0 else tuple(proof)
    return bool(path) and _both_roots(first_size - 1, second_size - 1, path) == (first_root, second_root)


def _both_roots(first_last: int, second_last: int, path: Sequence[bytes]) -> tuple[bytes, bytes] | None:
    """The roots of the earlier and the later tree that ``path`` leads to; None when its length is wrong."""
    while first_last & 1:
        first_last, second_last = first_last >> 1, second_last >> 1
    earlier = later = path[0]
    for sibling in path[1:]:
        if second_last == 0:
            return None
        if first_last & 1 or first_last == second_last:
            earlier, later = node_hash(sibling, earlier), node_hash(sibling, later)
            while not first_last & 1:
                first_last, second_last = first_last >> 1, second_last >> 1
        else:
            later = node_hash(later, sibling)
        first_last, second_last = first_last >> 1, second_last >> 1
    return (earlier, later) if second_last == 0 else None


def _subproof(leaf_hashes: Sequence[bytes], first_size: int, *, whole: bool) -> tuple[bytes, ...]:
    if first_size == len(leaf_hashes):
        return () if whole else (root_of(leaf_hashes),)
    split = _largest_power_of_two_below(len(leaf_hashes))
    left, right = leaf_hashes[:split], leaf_hashes[split:]
    if first_size <= split:
        return (*_subproof(left, first_size, whole=whole), root_of(right))
    return (*_subproof(right, first_size - split, whole=False), root_of(left))


def _largest_power_of_two_below(count: int) -> int:
    return 1 << ((count - 1).bit_length() - 1)


def _are_hashes(values: Sequence[bytes]) -> bool:
    return all(len(value) == HASH_BYTES for value in values)
