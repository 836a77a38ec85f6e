"""Faults found from rows and signatures alone, without any database."""

import dataclasses
from datetime import UTC, datetime

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.ledger.merkle import compact_range_of, leaf_hash, root_of
from leidraad.domain.ledger.notes import (
    Checkpoint,
    KeyKind,
    VerifierKey,
    cosignature_line,
    signed_note,
)
from leidraad.domain.ledger.subtrees import Node
from leidraad.domain.ledger.tampering import (
    Entry,
    Finding,
    FindingCode,
    LogKey,
    StoredCheckpoint,
    StoredCosignature,
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


def test_the_words_of_the_findings_are_those_that_reports_already_carry() -> None:
    assert [each.value for each in FindingCode] == [
        "leaf_edited",
        "leaf_removed",
        "leaf_not_signed",
        "index_missing",
        "leaves_changed",
        "truncated",
        "checkpoint_forged",
        "checkpoint_removed",
        "signed_twice",
        "witness_file_missing",
        "leaf_never_sequenced",
        "cosignature_forged",
        "subtree_changed",
    ]


def test_nothing_is_wrong_with_a_ledger_that_is_whole_or_empty() -> None:
    assert _findings(ENTRIES) == []
    assert findings_of([], checkpoints=[], witnessed_notes=None, key=KEY) == []


def test_an_edited_leaf_is_named_with_its_time() -> None:
    edited = [*ENTRIES[:5], dataclasses.replace(ENTRIES[5], body="other"), *ENTRIES[6:]]

    assert _findings(edited) == [
        Finding(FindingCode.LEAF_EDITED, index=5, at=WHEN, event="e"),
        Finding(FindingCode.LEAVES_CHANGED, index=4, last_index=6, at=WHEN),
    ]


@pytest.mark.parametrize(
    "edited",
    [
        dataclasses.replace(ENTRIES[5], stored_hash=bytes(32)),
        dataclasses.replace(ENTRIES[5], columns_match_body=False),
    ],
)
def test_a_leaf_whose_hash_or_columns_alone_were_changed_is_edited(edited: Entry) -> None:
    assert _findings([*ENTRIES[:5], edited, *ENTRIES[6:]]) == [
        Finding(FindingCode.LEAF_EDITED, index=5, at=WHEN, event="e")
    ]


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

    assert found == [
        Finding(FindingCode.INDEX_MISSING, index=2, last_index=4),
        Finding(FindingCode.LEAVES_CHANGED, index=0, last_index=3, at=WHEN),
    ]


def test_a_checkpoint_of_another_ledger_signed_with_the_same_key_does_not_count() -> None:
    foreign = _checkpoint(ENTRIES, 4, origin="test/other")

    found = findings_of(ENTRIES[:4], checkpoints=[foreign], witnessed_notes=[], key=KEY)
    assert [each.code for each in found[:4]] == [FindingCode.LEAF_NOT_SIGNED] * 4
    assert found[4:] == [Finding(FindingCode.CHECKPOINT_FORGED, index=4, at=WHEN)]


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


def test_leaves_after_the_last_checkpoint_were_put_in_by_hand() -> None:
    notes = [checkpoint.note for checkpoint in CHECKPOINTS[:2]]
    found = findings_of(ENTRIES, checkpoints=CHECKPOINTS[:2], witnessed_notes=notes, key=KEY)

    assert found == [
        Finding(FindingCode.LEAF_NOT_SIGNED, index=index, at=WHEN, event="e") for index in (7, 8, 9)
    ]


def test_a_leaf_in_a_ledger_that_never_signed_is_not_signed_and_nothing_more_is_known_of_it() -> None:
    found = findings_of([Entry(0, leaf_hash(b"x"), "x")], checkpoints=[], witnessed_notes=None, key=KEY)

    assert [(each.code, each.index, each.at, each.event) for each in found] == [
        (FindingCode.LEAF_NOT_SIGNED, 0, None, "")
    ]
    assert Finding(FindingCode.TRUNCATED).event == ""


def test_a_leaf_that_is_gone_with_its_hash_changed_is_narrowed_to_its_batch_too() -> None:
    removed = [*ENTRIES[:8], Entry(8, bytes(32), None), *ENTRIES[9:]]

    assert _findings(removed) == [
        Finding(FindingCode.LEAF_REMOVED, index=8),
        Finding(FindingCode.LEAVES_CHANGED, index=7, last_index=9, at=WHEN),
    ]


def test_what_is_cut_off_is_named_from_the_first_leaf_that_is_not_there() -> None:
    assert _findings(ENTRIES[:8]) == [Finding(FindingCode.TRUNCATED, index=8, last_index=9, at=WHEN)]


def test_leaves_cut_off_with_their_checkpoints_are_known_from_the_file_outside() -> None:
    notes = [checkpoint.note for checkpoint in CHECKPOINTS]
    found = findings_of(ENTRIES[:4], checkpoints=CHECKPOINTS[:1], witnessed_notes=notes, key=KEY)

    assert found == [
        Finding(FindingCode.TRUNCATED, index=4, last_index=6),
        Finding(FindingCode.TRUNCATED, index=4, last_index=9),
        Finding(FindingCode.CHECKPOINT_REMOVED, index=7),
        Finding(FindingCode.CHECKPOINT_REMOVED, index=10),
    ]


def test_without_the_file_outside_the_checkpoints_of_the_database_still_count() -> None:
    found = findings_of(ENTRIES[:9], checkpoints=CHECKPOINTS, witnessed_notes=None, key=KEY)

    assert found == [
        Finding(FindingCode.TRUNCATED, index=9, last_index=9, at=WHEN),
        Finding(FindingCode.WITNESS_FILE_MISSING),
    ]


def test_a_ledger_that_signed_its_empty_state_is_whole() -> None:
    checkpoints = [_checkpoint(ENTRIES, 0), *CHECKPOINTS]
    notes = [checkpoint.note for checkpoint in checkpoints]

    assert findings_of(ENTRIES, checkpoints=checkpoints, witnessed_notes=notes, key=KEY) == []
    assert findings_of([], checkpoints=checkpoints[:1], witnessed_notes=notes[:1], key=KEY) == []


def _signed(text: str) -> str:
    return signed_note(text, name=KEY.name, public_key=PUBLIC, sign=PRIVATE.sign)


@pytest.mark.parametrize(
    "forged",
    [
        dataclasses.replace(CHECKPOINTS[2], size=9),
        dataclasses.replace(CHECKPOINTS[2], root=bytes(32)),
        dataclasses.replace(CHECKPOINTS[2], note="noise"),
        dataclasses.replace(CHECKPOINTS[2], note=_signed("signed, and no checkpoint\n")),
        dataclasses.replace(
            CHECKPOINTS[2], note=CHECKPOINTS[2].note.replace("test/ledger\n10", "test/ledger\n11")
        ),
    ],
)
def test_a_checkpoint_whose_columns_note_and_signature_do_not_agree_is_forged(
    forged: StoredCheckpoint,
) -> None:
    checkpoints = [CHECKPOINTS[0], CHECKPOINTS[1], forged]
    found = findings_of(ENTRIES[:7], checkpoints=checkpoints, witnessed_notes=[CHECKPOINTS[1].note], key=KEY)

    assert found == [Finding(FindingCode.CHECKPOINT_FORGED, index=forged.size, at=WHEN)]


WITNESS = Ed25519PrivateKey.from_private_bytes(bytes(32))
WITNESS_KEY = VerifierKey("union.example", WITNESS.public_key().public_bytes_raw(), KeyKind.COSIGNATURE)
LINE = cosignature_line(CHECKPOINTS[1].note, key=WITNESS_KEY, at_s=0, sign=WITNESS.sign)
COSIGNATURE = StoredCosignature(size=7, line=LINE, verifier_key=WITNESS_KEY.text())


def _check_with(public_key: bytes, signature: bytes, message: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def _about(cosignature: StoredCosignature, *, checked: bool = True) -> list[Finding]:
    return findings_of(
        ENTRIES,
        checkpoints=CHECKPOINTS,
        witnessed_notes=[],
        key=KEY,
        cosignatures=[cosignature],
        check_with=_check_with if checked else None,
    )


def test_a_cosignature_that_holds_is_no_finding_even_one_of_the_first_second_of_1970() -> None:
    assert _about(COSIGNATURE) == []


OTHER_KEY = VerifierKey("union.example", PUBLIC, KeyKind.COSIGNATURE)
OTHER_NAME = VerifierKey("other.example", WITNESS_KEY.public_key, KeyKind.COSIGNATURE)


@pytest.mark.parametrize(
    "forged",
    [
        dataclasses.replace(COSIGNATURE, size=4),
        dataclasses.replace(COSIGNATURE, line="noise"),
        dataclasses.replace(COSIGNATURE, verifier_key="noise"),
        dataclasses.replace(COSIGNATURE, verifier_key=OTHER_KEY.text()),
        dataclasses.replace(COSIGNATURE, verifier_key=OTHER_NAME.text()),
    ],
)
def test_a_cosignature_of_another_checkpoint_key_or_form_is_forged(forged: StoredCosignature) -> None:
    assert _about(forged) == [Finding(FindingCode.COSIGNATURE_FORGED, index=forged.size)]


def test_a_cosignature_that_nobody_can_check_does_not_hold() -> None:
    assert _about(COSIGNATURE, checked=False) == [Finding(FindingCode.COSIGNATURE_FORGED, index=7)]


def test_a_cosignature_of_a_checkpoint_that_is_gone_names_the_checkpoint() -> None:
    stray = dataclasses.replace(COSIGNATURE, size=8)

    assert _about(stray) == [Finding(FindingCode.CHECKPOINT_REMOVED, index=8)]


def _large(count: int, *, checkpoint_sizes: tuple[int, ...], subtrees: dict[Node, bytes]) -> list[Finding]:
    """The findings about a ledger of so many leaves, of which nothing but the checkpoints is new each time."""
    checkpoints = [
        StoredCheckpoint(size=size, root=root, note=_signed(Checkpoint(KEY.name, size, root).text()))
        for size, root in ((size, root_of(MANY[:size])) for size in checkpoint_sizes)
    ]
    entries = (Entry(number, MANY[number], str(number)) for number in range(count))
    return findings_of(entries, checkpoints=checkpoints, witnessed_notes=[], key=KEY, subtrees=subtrees)


MANY = [leaf_hash(str(number).encode()) for number in range(256 * 257 + 44)]
BLOCKS = {Node(8, at): root_of(MANY[at * 256 : (at + 1) * 256]) for at in range(257)}


def test_roots_kept_over_every_256_leaves_are_compared_with_the_leaves() -> None:
    kept = {Node(8, 0): BLOCKS[Node(8, 0)], Node(8, 1): BLOCKS[Node(8, 1)]}
    sizes = (100, 255, 256, 257, 300, 511, 512, 600)

    assert _large(600, checkpoint_sizes=sizes, subtrees=kept) == []
    assert _large(600, checkpoint_sizes=(600,), subtrees=kept) == []
    assert _large(600, checkpoint_sizes=(600,), subtrees={**kept, Node(8, 0): bytes(32)}) == [
        Finding(FindingCode.SUBTREE_CHANGED, index=0, last_index=255)
    ]
    assert _large(600, checkpoint_sizes=(600,), subtrees={**kept, Node(8, 1): bytes(32)}) == [
        Finding(FindingCode.SUBTREE_CHANGED, index=256, last_index=511)
    ]


def test_a_root_kept_over_leaves_that_are_not_all_there_is_not_theirs() -> None:
    unfinished = {Node(8, 2): root_of(MANY[512:600]), Node(16, 0): root_of(MANY[:600])}

    assert _large(600, checkpoint_sizes=(600,), subtrees=unfinished) == [
        Finding(FindingCode.SUBTREE_CHANGED, index=512, last_index=767),
        Finding(FindingCode.SUBTREE_CHANGED, index=0, last_index=65_535),
    ]


def test_roots_over_256_times_256_leaves_are_kept_once_these_are_all_there() -> None:
    count, whole = len(MANY), Node(16, 0)
    kept = BLOCKS | {whole: root_of(MANY[:65_536])}

    assert _large(count, checkpoint_sizes=(count,), subtrees=kept) == []
    almost = {Node(16, 0): root_of(MANY[: 255 * 256])}
    assert _large(255 * 256, checkpoint_sizes=(255 * 256,), subtrees=almost) == [
        Finding(FindingCode.SUBTREE_CHANGED, index=0, last_index=65_535)
    ]
    beyond = {Node(16, 1): BLOCKS[Node(8, 256)]}
    assert _large(count, checkpoint_sizes=(count,), subtrees=beyond) == [
        Finding(FindingCode.SUBTREE_CHANGED, index=65_536, last_index=131_071)
    ]


@pytest.mark.parametrize("honest_one_is_outside", [True, False])
def test_two_signed_roots_of_one_size_are_found_wherever_the_honest_one_lies(
    honest_one_is_outside: bool,
) -> None:
    other = _checkpoint(_entries([f"other {number}" for number in range(10)]), 10)
    inside, outside = (other, CHECKPOINTS[-1]) if honest_one_is_outside else (CHECKPOINTS[-1], other)

    found = findings_of(ENTRIES, checkpoints=[inside], witnessed_notes=[outside.note], key=KEY)

    assert Finding(FindingCode.SIGNED_TWICE, index=10) in found
