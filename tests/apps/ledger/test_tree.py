"""The tree in its tables: proofs read a few rows and are the same as those from all leaves."""

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from leidraad.apps.ledger import actions, queries, tree
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf, Sequenced, Subtree
from leidraad.domain.ledger.merkle import leaf_hash
from leidraad.domain.ledger.proofs import consistency_proof, inclusion_proof
from leidraad.domain.ledger.tampering import FindingCode
from tests.apps.ledger.histories import AT, tamper

pytestmark = pytest.mark.django_db
SIZE = 1_300  # five whole subtrees and a rest


def fill(count: int) -> None:
    leaves = [({"number": number}, None) for number in range(count)]
    actions.record_all(Event.HEARTBEAT, actor="worker", at=AT, each=leaves)
    while actions.integrate_leaves(batch_size=611):
        pass


@pytest.fixture
def hashes() -> list[bytes]:
    fill(SIZE)
    return [leaf_hash(leaf.body.encode()) for leaf in Leaf.objects.order_by("pk")]


def test_a_root_is_kept_over_every_256_leaves(hashes: list[bytes]) -> None:
    assert list(Subtree.objects.order_by("position").values_list("level", "position")) == [
        (8, position) for position in range(SIZE >> 8)
    ]
    assert actions.verify_ledger() == []


@pytest.mark.parametrize("index", [0, 1, 255, 256, 700, 1_279, 1_280, 1_299])
def test_a_proof_is_the_one_from_all_leaves(hashes: list[bytes], index: int) -> None:
    leaf = Leaf.objects.get(pk=Sequenced.objects.get(index=index).leaf_id)
    found = queries.proof_of(leaf)

    assert found is not None
    assert (found[0], found[2]) == (index, inclusion_proof(hashes, index))


@pytest.mark.parametrize("first", [1, 255, 256, 257, 1_024, 1_280, 1_299, 1_300])
def test_a_consistency_proof_is_the_one_from_all_leaves(hashes: list[bytes], first: int) -> None:
    assert queries.consistency_between(first, SIZE) == consistency_proof(hashes, first)
    assert queries.consistency_between(1, first) == consistency_proof(hashes[:first], 1)


def test_many_proofs_are_read_together(
    hashes: list[bytes], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    ids = list(Sequenced.objects.order_by("index").values_list("leaf_id", flat=True)[::100])
    with django_assert_max_num_queries(6):
        proofs = queries.inclusion_proofs_for(ids)

    assert [proofs[pk].hashes for pk in ids] == [inclusion_proof(hashes, at) for at in range(0, SIZE, 100)]


def test_a_ledger_from_before_there_were_subtrees_can_be_proved_and_gets_them(hashes: list[bytes]) -> None:
    kept = queries.stored_subtrees()
    tamper("DELETE FROM ledger_subtree")
    assert queries.consistency_between(300, SIZE) == consistency_proof(hashes, 300)
    fill(1)

    assert queries.stored_subtrees() == kept


def test_subtrees_are_made_in_pieces_that_fit(hashes: list[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    kept = queries.stored_subtrees()
    tamper("DELETE FROM ledger_subtree")
    monkeypatch.setattr(tree, "AT_ONCE", 2)
    fill(1)

    assert queries.stored_subtrees() == kept


def test_a_subtree_that_was_changed_is_found(hashes: list[bytes]) -> None:
    tamper("UPDATE ledger_subtree SET hash = %s WHERE position = 2", bytes(32))

    (found,) = actions.verify_ledger()
    assert (found.code, found.index, found.last_index) == (FindingCode.SUBTREE_CHANGED, 512, 767)


def test_no_leaf_has_a_proof_before_it_has_a_place() -> None:
    leaf = actions.write_heartbeat(at=AT)

    assert queries.proof_of(leaf) is None
    assert queries.inclusion_proofs_for([leaf.pk]) == {}
