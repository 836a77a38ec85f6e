"""What a witness decides: whether a newer state of the ledger extends the one it saw last, and may be cosigned.

Apart from the command that fetches and keeps states, so that the decision can be read and tried without a network.
"""

from collections.abc import Sequence
from enum import StrEnum

from leidraad.domain.ledger.merkle import EMPTY_ROOT
from leidraad.domain.ledger.notes import Checkpoint, MalformedNoteError, checkpoint_from_note
from leidraad.domain.ledger.proofs import consistency_holds
from leidraad.domain.ledger.tampering import LogKey


class WitnessRefusal(StrEnum):
    """Why a witness does not cosign. The last four show, with what is kept, that the ledger was changed."""

    NOT_A_CHECKPOINT = "not_a_checkpoint"
    NOT_SIGNED = "not_signed"
    OTHER_LEDGER = "other_ledger"
    NO_PROOF = "no_proof"
    SHRUNK = "shrunk"
    FORKED = "forked"  # the same number of leaves, another root
    REWRITTEN = "rewritten"  # more leaves, and no proof that the earlier ones are the same
    BROKEN = "broken"  # the leaves of an exported ledger are not those that it signed


EVIDENCE = frozenset(
    {WitnessRefusal.SHRUNK, WitnessRefusal.FORKED, WitnessRefusal.REWRITTEN, WitnessRefusal.BROKEN}
)


def refusal_of(
    note: str, *, key: LogKey, seen: Checkpoint | None, proof: Sequence[bytes] | None
) -> WitnessRefusal | None:
    """Why ``note`` may not be cosigned by a witness that saw ``seen`` last (None: nothing yet); None when it may.

    ``proof`` is the consistency proof from ``seen`` to ``note``; None when none was to be had.
    """
    try:
        newer = checkpoint_from_note(note)
    except MalformedNoteError:
        return WitnessRefusal.NOT_A_CHECKPOINT
    if newer.origin != key.name:
        return WitnessRefusal.OTHER_LEDGER
    if not key.signed(note):
        return WitnessRefusal.NOT_SIGNED
    return _refusal_to_follow(seen, newer, proof)


def _refusal_to_follow(
    seen: Checkpoint | None, newer: Checkpoint, proof: Sequence[bytes] | None
) -> WitnessRefusal | None:
    if seen is None or seen.size == 0:
        whole = newer.size > 0 or newer.root == EMPTY_ROOT
        return None if whole else WitnessRefusal.NOT_A_CHECKPOINT
    if newer.size < seen.size:
        return WitnessRefusal.SHRUNK
    if newer.size == seen.size:
        return None if newer.root == seen.root else WitnessRefusal.FORKED
    if proof is None:
        return WitnessRefusal.NO_PROOF
    holds = consistency_holds(
        first_size=seen.size,
        second_size=newer.size,
        proof=proof,
        first_root=seen.root,
        second_root=newer.root,
    )
    return None if holds else WitnessRefusal.REWRITTEN
