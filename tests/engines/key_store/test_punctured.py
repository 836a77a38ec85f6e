"""A label that was taken away has no key any more; every other label has the key it always had."""

from hypothesis import given
from hypothesis import strategies as st

from leidraad.engines.key_store.punctured import DEPTH_BITS, PuncturedTree, new_tree

LABELS = st.binary(min_size=1, max_size=20)


def test_each_label_has_a_key_of_its_own() -> None:
    tree = new_tree()

    assert tree.key_of(b"a") == tree.key_of(b"a")
    assert tree.key_of(b"a") != tree.key_of(b"b")
    assert new_tree().key_of(b"a") != tree.key_of(b"a")


def test_taking_a_label_away_costs_one_node_for_each_bit_of_its_path() -> None:
    assert len(new_tree().without(b"a").nodes) == DEPTH_BITS


@given(gone=st.sets(LABELS, max_size=8), kept=st.sets(LABELS, min_size=1, max_size=8))
def test_others_keep_their_keys_whatever_is_taken_away(gone: set[bytes], kept: set[bytes]) -> None:
    whole = tree = new_tree()
    for label in gone:
        tree = tree.without(label)

    assert all(tree.key_of(label) is None for label in gone)
    assert all(tree.key_of(label) == whole.key_of(label) for label in kept - gone)


@given(gone=st.lists(LABELS, max_size=5))
def test_taking_away_twice_changes_nothing_more(gone: list[bytes]) -> None:
    once = _without(new_tree(), gone)

    assert _without(once, gone).nodes == once.nodes


@given(gone=st.lists(LABELS, min_size=2, max_size=6, unique=True))
def test_the_order_makes_no_difference(gone: list[bytes]) -> None:
    tree = new_tree()

    assert _without(tree, gone).nodes == _without(tree, gone[::-1]).nodes


@given(gone=LABELS)
def test_no_secret_on_the_path_is_left(gone: bytes) -> None:
    tree = new_tree()
    left = tree.without(gone)

    assert (0, 0) not in left.nodes
    assert not set(left.nodes.values()) & {tree.nodes[0, 0], tree.key_of(gone)}


def _without(tree: PuncturedTree, labels: list[bytes]) -> PuncturedTree:
    for label in labels:
        tree = tree.without(label)
    return tree
