"""The tree against the vectors of the Certificate Transparency test suite, then its laws."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.ledger.merkle import (
    EMPTY_ROOT,
    CompactRange,
    GrowingTree,
    compact_range_of,
    leaf_hash,
    node_hash,
    root_of,
)
from tests.domain.ledger.vectors import LEAVES, ROOTS

DATA = st.lists(st.binary(max_size=20), max_size=70)


@pytest.mark.parametrize("size", range(1, 9))
def test_roots_are_those_published_for_certificate_transparency(size: int) -> None:
    assert root_of(leaf_hash(leaf) for leaf in LEAVES[:size]).hex() == ROOTS[size - 1]


def test_a_tree_without_leaves_has_the_hash_of_nothing() -> None:
    assert root_of([]) == EMPTY_ROOT == hashlib.sha256().digest()


def test_leaf_and_node_hashes_differ_for_the_same_bytes() -> None:
    left, right = leaf_hash(b"a"), leaf_hash(b"b")

    assert node_hash(left, right) != leaf_hash(left + right)


def test_a_range_refuses_peaks_that_do_not_fit_its_size() -> None:
    with pytest.raises(ValueError, match="3 leaves does not have 1 peaks"):
        CompactRange(3, (leaf_hash(b""),))
    with pytest.raises(ValueError, match="-1 leaves"):
        CompactRange(-1, (leaf_hash(b""),))


def test_a_range_and_a_tree_begin_empty() -> None:
    assert CompactRange() == CompactRange(0, ()) == compact_range_of([])
    assert (GrowingTree().size, GrowingTree().peaks) == (0, [])
    assert CompactRange().root() == GrowingTree().root() == EMPTY_ROOT


def test_leaves_and_nodes_are_hashed_behind_the_bytes_of_the_rfc() -> None:
    assert leaf_hash(b"a") == hashlib.sha256(b"\x00a").digest()
    assert node_hash(b"l", b"r") == hashlib.sha256(b"\x01lr").digest()


@given(DATA, st.data())
def test_a_tree_of_whole_subtrees_and_leaves_is_the_tree_of_all_its_leaves(
    data: list[bytes], draw: st.DataObject
) -> None:
    hashes, tree = [leaf_hash(item) for item in data], GrowingTree()
    while tree.size < len(hashes):
        at = tree.size
        fitting = [each for each in range(7) if not at % (1 << each) and at + (1 << each) <= len(hashes)]
        level = draw.draw(st.sampled_from(fitting))
        tree.append_subtree(root_of(hashes[at : at + (1 << level)]), level=level)
        if draw.draw(st.booleans()):
            tree.extend(hashes[tree.size : tree.size + 3])

    assert (tree.size, tuple(tree.peaks)) == (len(hashes), compact_range_of(hashes).peaks)


def _root_by_definition(hashes: list[bytes]) -> bytes:
    """The recursive definition of RFC 9162, section 2.1.1, written down as it stands."""
    if len(hashes) == 1:
        return hashes[0]
    split = 1
    while split * 2 < len(hashes):
        split *= 2
    return node_hash(_root_by_definition(hashes[:split]), _root_by_definition(hashes[split:]))


@given(DATA.filter(bool))
def test_appending_one_by_one_gives_the_root_of_the_definition(data: list[bytes]) -> None:
    hashes = [leaf_hash(item) for item in data]

    assert compact_range_of(hashes).root() == _root_by_definition(hashes)


@given(DATA, st.data())
def test_a_range_continued_equals_a_range_built_at_once(data: list[bytes], draw: st.DataObject) -> None:
    hashes = [leaf_hash(item) for item in data]
    cut = draw.draw(st.integers(0, len(hashes)))

    continued = compact_range_of(hashes[:cut])
    for item in hashes[cut:]:
        continued = continued.appended(item)

    assert continued == compact_range_of(hashes)


@given(DATA.filter(bool), st.data())
def test_changing_any_one_leaf_changes_the_root(data: list[bytes], draw: st.DataObject) -> None:
    index = draw.draw(st.integers(0, len(data) - 1))
    changed = [*data[:index], data[index] + b"!", *data[index + 1 :]]

    assert root_of(map(leaf_hash, changed)) != root_of(map(leaf_hash, data))
