"""A witness follows a ledger that only grows, and no other."""

from collections.abc import Sequence

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.ledger.merkle import leaf_hash, root_of
from leidraad.domain.ledger.notes import Checkpoint, signed_note
from leidraad.domain.ledger.proofs import consistency_proof
from leidraad.domain.ledger.tampering import LogKey
from leidraad.domain.ledger.witnessing import EVIDENCE, WitnessRefusal, refusal_of

PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(32))
PUBLIC = PRIVATE.public_key().public_bytes_raw()
LEAVES = [leaf_hash(bytes([number])) for number in range(20)]


def check(signature: bytes, message: bytes) -> bool:
    try:
        PRIVATE.public_key().verify(signature, message)
    except InvalidSignature:
        return False
    return True


KEY = LogKey(name="test/ledger", public_key=PUBLIC, check=check)


def state(hashes: Sequence[bytes], *, origin: str = KEY.name) -> Checkpoint:
    return Checkpoint(origin=origin, size=len(hashes), root=root_of(hashes))


def note(hashes: Sequence[bytes], *, origin: str = KEY.name, by: Ed25519PrivateKey = PRIVATE) -> str:
    return signed_note(state(hashes, origin=origin).text(), name=KEY.name, public_key=PUBLIC, sign=by.sign)


def test_the_words_of_the_refusals_are_those_that_witnesses_already_wrote_down() -> None:
    assert [each.value for each in WitnessRefusal] == [
        "not_a_checkpoint",
        "not_signed",
        "other_ledger",
        "no_proof",
        "shrunk",
        "forked",
        "rewritten",
        "broken",
    ]


def test_only_what_the_ledger_signed_against_itself_is_evidence() -> None:
    assert [each.value for each in WitnessRefusal if each in EVIDENCE] == [
        "shrunk",
        "forked",
        "rewritten",
        "broken",
    ]


def test_a_first_state_is_taken_as_it_is() -> None:
    assert refusal_of(note(LEAVES), key=KEY, seen=None, proof=None) is None


def test_a_state_that_extends_the_last_one_is_followed() -> None:
    proof = consistency_proof(LEAVES, 7)

    assert refusal_of(note(LEAVES), key=KEY, seen=state(LEAVES[:7]), proof=proof) is None


def test_the_same_state_again_needs_no_proof() -> None:
    assert refusal_of(note(LEAVES), key=KEY, seen=state(LEAVES), proof=None) is None


def test_a_ledger_that_lost_leaves_is_refused() -> None:
    found = refusal_of(note(LEAVES[:7]), key=KEY, seen=state(LEAVES), proof=())

    assert found is WitnessRefusal.SHRUNK


def test_two_histories_of_the_same_length_are_a_fork() -> None:
    other = [*LEAVES[:19], leaf_hash(b"other")]

    assert refusal_of(note(other), key=KEY, seen=state(LEAVES), proof=()) is WitnessRefusal.FORKED


@given(st.integers(1, 19), st.data())
def test_a_history_that_was_rewritten_and_signed_again_is_refused_with_any_proof(
    seen_size: int, draw: st.DataObject
) -> None:
    changed = draw.draw(st.integers(0, seen_size - 1))
    rewritten = [*LEAVES[:changed], leaf_hash(b"other"), *LEAVES[changed + 1 :]]
    hashes = draw.draw(st.sampled_from([LEAVES, rewritten]))
    proof = consistency_proof(hashes, seen_size)

    found = refusal_of(note(rewritten), key=KEY, seen=state(LEAVES[:seen_size]), proof=proof)
    assert found is WitnessRefusal.REWRITTEN


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("noise", WitnessRefusal.NOT_A_CHECKPOINT),
        (note(LEAVES, by=STRANGER), WitnessRefusal.NOT_SIGNED),
        (note(LEAVES, origin="test/other"), WitnessRefusal.OTHER_LEDGER),
        (note(LEAVES), WitnessRefusal.NO_PROOF),
    ],
)
def test_what_cannot_be_judged_is_not_signed(text: str, refusal: WitnessRefusal) -> None:
    assert refusal_of(text, key=KEY, seen=state(LEAVES[:7]), proof=None) is refusal


def test_an_empty_ledger_may_grow_and_a_false_empty_root_is_no_state() -> None:
    forged = Checkpoint(origin=KEY.name, size=0, root=bytes(32))
    text = signed_note(forged.text(), name=KEY.name, public_key=PUBLIC, sign=PRIVATE.sign)

    assert refusal_of(note(LEAVES), key=KEY, seen=state([]), proof=None) is None
    assert refusal_of(note([]), key=KEY, seen=None, proof=None) is None
    assert refusal_of(text, key=KEY, seen=None, proof=None) is WitnessRefusal.NOT_A_CHECKPOINT


def test_a_ledger_of_one_leaf_is_followed_like_any_other() -> None:
    one, other = LEAVES[:1], [leaf_hash(b"other")]
    proof = consistency_proof(LEAVES, 1)

    assert refusal_of(note(one), key=KEY, seen=None, proof=None) is None
    assert refusal_of(note(LEAVES), key=KEY, seen=state(one), proof=proof) is None
    assert refusal_of(note(other), key=KEY, seen=state(one), proof=None) is WitnessRefusal.FORKED
    assert refusal_of(note([]), key=KEY, seen=state(one), proof=()) is WitnessRefusal.SHRUNK
