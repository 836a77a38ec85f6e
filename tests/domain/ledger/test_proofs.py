"""Proofs against published vectors, then: every honest proof holds and no altered one does."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.ledger.merkle import leaf_hash, node_hash, root_of
from leidraad.domain.ledger.proofs import (
    consistency_holds,
    consistency_proof,
    inclusion_holds,
    inclusion_proof,
)
from tests.domain.ledger.vectors import CONSISTENCY, INCLUSION, LEAVES, ROOTS

HASHES = [leaf_hash(leaf) for leaf in LEAVES]


@pytest.mark.parametrize(("index", "size", "expected"), INCLUSION)
def test_inclusion_proofs_are_those_published(index: int, size: int, expected: tuple[str, ...]) -> None:
    proof = inclusion_proof(HASHES[:size], index)

    assert tuple(step.hex() for step in proof) == expected
    root = bytes.fromhex(ROOTS[size - 1])
    assert inclusion_holds(leaf=HASHES[index], index=index, size=size, proof=proof, root=root)


@pytest.mark.parametrize(("first", "second", "expected"), CONSISTENCY)
def test_consistency_proofs_are_those_published(first: int, second: int, expected: tuple[str, ...]) -> None:
    proof = consistency_proof(HASHES[:second], first)

    assert tuple(step.hex() for step in proof) == expected
    assert consistency_holds(
        first_size=first,
        second_size=second,
        proof=proof,
        first_root=bytes.fromhex(ROOTS[first - 1]),
        second_root=bytes.fromhex(ROOTS[second - 1]),
    )


@pytest.mark.parametrize("index", [-1, 8])
def test_a_leaf_that_is_not_there_has_no_proof(index: int) -> None:
    with pytest.raises(IndexError, match="is not among 8"):
        inclusion_proof(HASHES, index)


@pytest.mark.parametrize("first", [0, 9])
def test_a_tree_that_never_was_has_no_consistency_proof(first: int) -> None:
    with pytest.raises(ValueError, match="is not a size between 1 and 8"):
        consistency_proof(HASHES, first)


MANY = [leaf_hash(bytes([number])) for number in range(33)]


@pytest.mark.parametrize("size", range(1, 34))
def test_every_leaf_of_every_small_tree_is_proved_by_exactly_its_own_proof(size: int) -> None:
    root = root_of(MANY[:size])
    for index in range(size):
        holds = partial(inclusion_holds, leaf=MANY[index], index=index, size=size, root=root)
        proof = inclusion_proof(MANY[:size], index)

        assert holds(proof=proof) is True
        for wrong in ((*proof, root), (root, *proof), proof[1:], proof[:-1]):
            assert holds(proof=wrong) is (wrong == proof)


@pytest.mark.parametrize("second", range(1, 34))
def test_every_small_tree_extends_all_before_it_by_exactly_one_proof(second: int) -> None:
    later = root_of(MANY[:second])
    for first in range(1, second + 1):
        earlier, proof = root_of(MANY[:first]), consistency_proof(MANY[:second], first)
        holds = partial(_extends, first, second, first_root=earlier, second_root=later)

        assert holds(proof=proof) is True
        for wrong in ((*proof, later), (later, *proof), proof[1:], proof[:-1], ()):
            assert holds(proof=wrong) is (wrong == proof)


def _extends(
    first: int, second: int, *, proof: tuple[bytes, ...] = (), first_root: bytes, second_root: bytes
) -> bool:
    return consistency_holds(
        first_size=first, second_size=second, proof=proof, first_root=first_root, second_root=second_root
    )


ONE = HASHES[0]


@pytest.mark.parametrize(("index", "size"), [(-1, 1), (1, 1), (0, 0), (0, -1), (0, 2), (1, 2)])
def test_a_leaf_that_is_itself_the_root_is_proved_only_as_the_single_leaf(index: int, size: int) -> None:
    assert inclusion_holds(leaf=ONE, index=0, size=1, proof=(), root=ONE) is True
    assert inclusion_holds(leaf=ONE, index=index, size=size, proof=(), root=ONE) is False


@pytest.mark.parametrize(("first", "second"), [(0, 0), (-1, -1), (2, 1), (0, 1), (1, 2), (3, 4)])
def test_equal_roots_prove_nothing_about_sizes_that_differ_or_cannot_be(first: int, second: int) -> None:
    assert _extends(1, 1, first_root=ONE, second_root=ONE) is True
    assert _extends(first, second, first_root=ONE, second_root=ONE) is False


def test_a_tree_extends_itself_only_with_an_empty_proof_and_the_same_root() -> None:
    assert _extends(1, 1, proof=(ONE,), first_root=ONE, second_root=ONE) is False
    assert _extends(1, 1, first_root=ONE, second_root=HASHES[1]) is False


@pytest.mark.parametrize("length_bytes", [0, 31, 33])
def test_what_has_not_the_length_of_a_hash_proves_nothing(length_bytes: int) -> None:
    odd = bytes(length_bytes)
    root = node_hash(ONE, odd)

    assert inclusion_holds(leaf=odd, index=0, size=1, proof=(), root=odd) is False
    assert inclusion_holds(leaf=ONE, index=0, size=2, proof=(odd,), root=root) is False
    beside = node_hash(odd, ONE)
    assert inclusion_holds(leaf=odd, index=0, size=2, proof=(ONE,), root=beside) is False
    assert inclusion_holds(leaf=ONE, index=0, size=1, proof=(), root=odd) is False
    assert _extends(1, 2, proof=(ONE,), first_root=odd, second_root=beside) is False
    assert _extends(1, 2, proof=(ONE,), first_root=ONE, second_root=odd) is False
    assert _extends(2, 2, first_root=odd, second_root=odd) is False
    assert _extends(1, 2, proof=(odd,), first_root=ONE, second_root=root) is False


def test_a_proof_that_stops_below_the_root_shows_nothing_though_all_its_hashes_fit() -> None:
    two = node_hash(*HASHES[:2])

    assert not inclusion_holds(leaf=ONE, index=0, size=3, proof=(HASHES[1],), root=two)
    assert not _extends(1, 3, proof=(HASHES[1],), first_root=ONE, second_root=two)


TREES = st.lists(st.binary(max_size=4).map(leaf_hash), min_size=1, max_size=40)


@given(TREES, st.data())
def test_every_leaf_can_be_proved_and_at_no_other_place(hashes: list[bytes], draw: st.DataObject) -> None:
    index = draw.draw(st.integers(0, len(hashes) - 1))
    elsewhere = draw.draw(st.integers(-1, len(hashes)).filter(lambda other: other != index))
    proof, root = inclusion_proof(hashes, index), root_of(hashes)

    assert inclusion_holds(leaf=hashes[index], index=index, size=len(hashes), proof=proof, root=root)
    if hashes.count(hashes[index]) == 1:
        assert not inclusion_holds(
            leaf=hashes[index], index=elsewhere, size=len(hashes), proof=proof, root=root
        )


@given(TREES, st.data())
def test_a_proof_with_any_bit_turned_proves_nothing(hashes: list[bytes], draw: st.DataObject) -> None:
    index = draw.draw(st.integers(0, len(hashes) - 1))
    proof = inclusion_proof(hashes, index)
    forged = _with_one_bit_turned((hashes[index], *proof, root_of(hashes)), draw)

    leaf, *steps, root = forged
    assert not inclusion_holds(leaf=leaf, index=index, size=len(hashes), proof=steps, root=root)


@given(TREES, st.data())
def test_every_earlier_tree_is_proved_to_be_extended(hashes: list[bytes], draw: st.DataObject) -> None:
    first = draw.draw(st.integers(1, len(hashes)))
    proof = consistency_proof(hashes, first)
    sizes = {"first_size": first, "second_size": len(hashes)}
    earlier, later = root_of(hashes[:first]), root_of(hashes)

    assert consistency_holds(proof=proof, first_root=earlier, second_root=later, **sizes)
    forged = _with_one_bit_turned((earlier, *proof, later), draw)
    assert not consistency_holds(proof=forged[1:-1], first_root=forged[0], second_root=forged[-1], **sizes)


@given(st.lists(st.binary(min_size=30, max_size=34), max_size=6), st.integers(-2, 9), st.integers(-2, 9))
def test_noise_is_refused_without_an_error(proof: list[bytes], first: int, second: int) -> None:
    root = root_of(HASHES)

    assert not inclusion_holds(leaf=b"?" * 32, index=first, size=second, proof=proof, root=root)
    assert not consistency_holds(
        first_size=first, second_size=second, proof=proof, first_root=b"?" * 32, second_root=root
    )


def _with_one_bit_turned(values: tuple[bytes, ...], draw: st.DataObject) -> list[bytes]:
    which = draw.draw(st.integers(0, len(values) - 1))
    bit = draw.draw(st.integers(0, 255))
    turned = (int.from_bytes(values[which]) ^ (1 << bit)).to_bytes(32)
    return [*values[:which], turned, *values[which + 1 :]]
