"""Faults found from rows and signatures alone, without any database."""

import dataclasses
from datetime import UTC, datetime

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.ledger.merkle import compact_range_of, leaf_hash
from leidraad.domain.ledger.notes import Checkpoint, signed_note
from leidraad.domain.ledger.tampering import (
    Entry,
    Finding,
    FindingCode,
    LogKey,
    StoredCheckpoint,
    findings_of,
)

PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = PRIVATE.public_key().public_bytes_raw()
WHEN = datetime(2026, 11, 20, tzinfo=UTC)


def _check(signature: bytes, message: bytes) -> bool:
    try:
        PRIVATE.public_key().verify(signature, message)
    except InvalidSignature:
        return False
    return True


KEY = LogKey(name="test/ledger", public_key=PUBLIC, check=_check)


def _entries(bodies: list[str]) -> list[Entry]:
    return [Entry(i, leaf_hash(b.encode()), b, event="e", recorded_at=WHEN) for i, b in enumerate(bodies)]


def _checkpoint(entries: list[Entry], size: int, *, origin: str = KEY.name) -> StoredCheckpoint:
    root = compact_range_of(entry.stored_hash for entry in entries[:size]).root()
    text = Checkpoint(origin=origin, size=size, root=root).text()
    note = signed_note(text, name=KEY.name, public_key=PUBLIC, sign=PRIVATE.sign)
    return StoredCheckpoint(size=size, root=root, note=note, signed_at=WHEN)


ENTRIES = _entries([f"leaf {number}" for number in range(10)])
CHECKPOINTS = [_checkpoint(ENTRIES, size) for size in (4, 7, 10)]


def _findings(entries: list[Entry], *, witnessed: list[str] | None = None) -> list[Finding]:
    notes = [checkpoint.note for checkpoint in CHECKPOINTS] if witnessed is None else witnessed
    return findings_of(entries, checkpoints=CHECKPOINTS, witnessed_notes=notes, key=KEY)


def test_nothing_is_wrong_with_a_ledger_that_is_whole_or_empty() -> None:
    assert _findings(ENTRIES) == []
    assert findings_of([], checkpoints=[], witnessed_notes=None, key=KEY) == []


def test_an_edited_leaf_is_named_with_its_time() -> None:
    edited = [*ENTRIES[:5], dataclasses.replace(ENTRIES[5], body="other"), *ENTRIES[6:]]

    assert _findings(edited)[0] == Finding(FindingCode.LEAF_EDITED, index=5, at=WHEN, event="e")


def test_leaf_and_hash_edited_together_are_narrowed_to_one_batch() -> None:
    edited = [
        *ENTRIES[:5],
        dataclasses.replace(ENTRIES[5], body="x", stored_hash=leaf_hash(b"x")),
        *ENTRIES[6:],
    ]

    assert _findings(edited) == [Finding(FindingCode.LEAVES_CHANGED, index=4, last_index=6, at=WHEN)]


def test_a_leaf_that_is_gone_is_named() -> None:
    removed = [*ENTRIES[:3], dataclasses.replace(ENTRIES[3], body=None), *ENTRIES[4:]]

    assert _findings(removed) == [Finding(FindingCode.LEAF_REMOVED, index=3, at=WHEN, event="e")]


def test_a_gap_is_named_from_its_first_place_to_its_last() -> None:
    found = _findings([*ENTRIES[:2], *ENTRIES[5:]])

    assert found[0] == Finding(FindingCode.INDEX_MISSING, index=2, last_index=4)


def test_a_checkpoint_of_another_ledger_signed_with_the_same_key_does_not_count() -> None:
    foreign = _checkpoint(ENTRIES, 4, origin="test/other")

    found = findings_of(ENTRIES[:4], checkpoints=[foreign], witnessed_notes=[], key=KEY)
    assert FindingCode.CHECKPOINT_FORGED in {each.code for each in found}


def test_noise_in_the_file_outside_is_a_forged_checkpoint() -> None:
    notes = [checkpoint.note for checkpoint in CHECKPOINTS]

    assert _findings(ENTRIES, witnessed=[*notes, "noise"]) == [Finding(FindingCode.CHECKPOINT_FORGED)]


@pytest.mark.parametrize("keep", range(10))
def test_a_ledger_cut_off_anywhere_is_found(keep: int) -> None:
    codes = {each.code for each in _findings(ENTRIES[:keep])}

    assert FindingCode.TRUNCATED in codes


@given(st.permutations(range(10)))
def test_every_other_order_is_found(order: list[int]) -> None:
    moved = [dataclasses.replace(ENTRIES[old], index=new) for new, old in enumerate(order)]

    assert (_findings(moved) == []) == (order == sorted(order))
