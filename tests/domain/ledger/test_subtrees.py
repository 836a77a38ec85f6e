"""Proofs made of a few nodes are the proofs of the whole list, and need few nodes."""

from collections.abc import Collection, Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.ledger.merkle import GrowingTree, compact_range_of, leaf_hash, root_of
from leidraad.domain.ledger.proofs import consistency_proof, inclusion_proof
from leidraad.domain.ledger.subtrees import (
    HashReader,
    Node,
    consistency_path,
    cover,
    inclusion_path,
    perfect_subtrees,
    proof_along,
    root_of_cover,
)
from tests.domain.ledger.vectors import CONSISTENCY, INCLUSION, LEAVES

TREES = st.lists(st.binary(max_size=4).map(leaf_hash), min_size=1, max_size=70)


def reader_of(hashes: list[bytes]) -> HashReader:
    def read(nodes: Collection[Node]) -> Mapping[Node, bytes]:
        assert all(node.end <= len(hashes) for node in nodes), "a node that is not whole yet"
        return {node: root_of(hashes[node.first : node.end]) for node in nodes}

    return read


@pytest.mark.parametrize(("index", "size", "expected"), INCLUSION)
def test_inclusion_proofs_are_those_published(index: int, size: int, expected: tuple[str, ...]) -> None:
    read = reader_of([leaf_hash(leaf) for leaf in LEAVES[:size]])

    assert tuple(step.hex() for step in proof_along(inclusion_path(index, size), read)) == expected


@pytest.mark.parametrize(("first", "second", "expected"), CONSISTENCY)
def test_consistency_proofs_are_those_published(first: int, second: int, expected: tuple[str, ...]) -> None:
    read = reader_of([leaf_hash(leaf) for leaf in LEAVES[:second]])

    assert tuple(step.hex() for step in proof_along(consistency_path(first, second), read)) == expected


@given(TREES, st.data())
def test_a_proof_from_nodes_is_the_proof_from_all_hashes(hashes: list[bytes], draw: st.DataObject) -> None:
    index = draw.draw(st.integers(0, len(hashes) - 1))
    first = draw.draw(st.integers(1, len(hashes)))
    read = reader_of(hashes)

    assert proof_along(inclusion_path(index, len(hashes)), read) == inclusion_proof(hashes, index)
    assert proof_along(consistency_path(first, len(hashes)), read) == consistency_proof(hashes, first)


@given(st.integers(1, 2**40), st.data())
def test_a_proof_in_a_large_ledger_needs_few_nodes(size: int, draw: st.DataObject) -> None:
    index = draw.draw(st.integers(0, size - 1))
    first = draw.draw(st.integers(1, size))

    for path in (inclusion_path(index, size), consistency_path(first, size)):
        assert len(path) <= size.bit_length() + 1
        assert sum(len(step) for step in path) <= 2 * size.bit_length()


@given(st.integers(0, 2**33), st.integers(0, 2**33))
def test_perfect_subtrees_follow_one_another_without_gap_and_are_as_few_as_can_be(
    one: int, other: int
) -> None:
    first, end = sorted((one, other))
    nodes = perfect_subtrees(first, end)

    edges = [first, *(node.end for node in nodes)]
    assert [node.first for node in nodes] == edges[:-1]
    assert edges[-1] == end
    assert not any(
        left.level == right.level and left.position % 2 == 0 and right.position == left.position + 1
        for left, right in pairwise(nodes)
    )


@pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_a_leaf_that_is_not_there_has_no_path(index: int, size: int) -> None:
    with pytest.raises(IndexError, match="is not among"):
        inclusion_path(index, size)


@pytest.mark.parametrize(("first", "second"), [(0, 3), (4, 3), (-1, 3)])
def test_a_tree_that_never_was_has_no_path(first: int, second: int) -> None:
    with pytest.raises(ValueError, match="is not a size between"):
        consistency_path(first, second)


@given(TREES, st.data())
def test_a_cover_shows_the_wanted_leaves_and_leads_to_the_root(
    hashes: list[bytes], draw: st.DataObject
) -> None:
    size = len(hashes)
    shown = draw.draw(st.sets(st.integers(0, size - 1)))
    cuts = draw.draw(st.sets(st.integers(-3, size + 3), max_size=2))
    nodes = cover(size, shown=shown, cuts=cuts)
    read = reader_of(hashes)(nodes)

    assert all(Node(0, index) in nodes for index in shown)
    assert not any(node.first < cut < node.end for node in nodes for cut in cuts)
    assert root_of_cover((node.level, read[node]) for node in nodes) == (size, root_of(hashes))


def test_a_cover_has_as_few_nodes_as_the_shown_leaves_and_the_cuts_allow() -> None:
    assert cover(8, shown=[3, 2], cuts=[6]) == (
        Node(1, 0),
        Node(0, 2),
        Node(0, 3),
        Node(1, 2),
        Node(1, 3),
    )
    assert cover(8, shown=[], cuts=[-3, 0, 8, 11]) == (Node(3, 0),)
    assert cover(0, shown=[]) == ()


@pytest.mark.parametrize("shown", [[3], [-1], [0, 3], [-1, 2], [0, 1, 2, 7]])
def test_a_cover_cannot_show_what_is_not_there(shown: list[int]) -> None:
    with pytest.raises(IndexError, match="not all among 3"):
        cover(3, shown=shown)


def test_the_perfect_subtrees_of_a_range_are_those_worked_out_by_hand() -> None:
    assert perfect_subtrees(5, 5) == ()
    assert perfect_subtrees(0, 7) == (Node(2, 0), Node(1, 2), Node(0, 6))
    assert perfect_subtrees(3, 8) == (Node(0, 3), Node(2, 1))
    assert (Node(2, 1).first, Node(2, 1).end) == (4, 8)


def test_a_tree_needs_nothing_to_extend_itself() -> None:
    assert [consistency_path(size, size) for size in (1, 4, 5)] == [(), (), ()]


@given(TREES)
def test_a_tree_that_grows_in_place_is_the_tree(hashes: list[bytes]) -> None:
    tree = GrowingTree()
    for each in hashes:
        tree.append(each)

    assert (tree.size, tree.root()) == (len(hashes), root_of(hashes))
    assert tuple(tree.peaks) == compact_range_of(hashes).peaks


@pytest.mark.parametrize(("size", "level"), [(1, 1), (2, 2), (3, 1), (0, -1)])
def test_a_subtree_stands_only_where_it_can(size: int, level: int) -> None:
    tree = GrowingTree()
    for number in range(size):
        tree.append(leaf_hash(bytes([number])))

    with pytest.raises(ValueError, match=f"no subtree of level {level} begins at leaf {size}"):
        tree.append_subtree(leaf_hash(b"x"), level=level)
