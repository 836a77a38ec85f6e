"""Admitting and ending witnesses, keeping what they cosign, and noting who took a copy of the ledger."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from django.db import IntegrityError, transaction

from leidraad.apps.ledger import signing
from leidraad.apps.ledger.actions.recording import record
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Checkpoint, Cosignature, Leaf, Witness, WitnessKind
from leidraad.domain.ledger.notes import (
    KeyKind,
    MalformedNoteError,
    VerifierKey,
    cosigned_at_s,
    signature_line_from_text,
    verifier_key_from_text,
    with_signature_lines,
)

CLOCKS_APART = timedelta(minutes=5)  # how far a witness's clock may be ahead of ours
LONGEST_NAME = 100


class WitnessProblem(Exception):
    """A witness cannot be registered or ended; ``code`` says why: bad_key, not_a_witness_key, own_key, known, ended."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class CosignatureFault(StrEnum):
    """Why a cosignature is not kept."""

    NO_CHECKPOINT = "no_such_checkpoint"
    MALFORMED = "malformed_cosignature"
    NO_WITNESS = "unknown_witness"
    NOT_VALID = "cosignature_does_not_hold"
    FROM_THE_FUTURE = "cosignature_from_the_future"


class CosignatureProblem(Exception):
    """A cosignature is not kept; ``fault`` says why."""

    def __init__(self, fault: CosignatureFault) -> None:
        super().__init__(str(fault))
        self.fault = fault


@transaction.atomic
def register_witness(*, verifier_key: str, kind: WitnessKind, by: str, at: datetime) -> Witness:
    """Admit the witness of a key of the form ``name+hash+base64``; its name is the key's. WitnessProblem says why not."""
    key = _witness_key(verifier_key)
    try:
        with transaction.atomic():
            witness = Witness.objects.create(name=key.name, kind=kind, verifier_key=key.text(), added_at=at)
    except IntegrityError as error:
        raise WitnessProblem("known") from error
    data = {"name": key.name, "kind": str(kind), "key": key.text()}
    record(Event.WITNESS_REGISTERED, actor=by, at=at, data=data)
    return witness


@transaction.atomic
def end_witness(witness: Witness, *, by: str, at: datetime) -> None:
    """Take nothing more from a witness, as when its key is lost; what it cosigned stays. WitnessProblem when it was ended."""
    if not Witness.objects.filter(pk=witness.pk, ended_at=None).update(ended_at=at):
        raise WitnessProblem("ended")
    record(Event.WITNESS_ENDED, actor=by, at=at, data={"name": witness.name})


def add_cosignature(*, size: int, line: str, at: datetime) -> tuple[Cosignature, bool]:
    """Keep a witness's signature line over the checkpoint of ``size`` leaves; whether it is new.

    CosignatureProblem when it is not one of a registered witness over an existing checkpoint, or does not hold.
    """
    checkpoint = Checkpoint.objects.filter(size=size).first()
    if checkpoint is None:
        raise CosignatureProblem(CosignatureFault.NO_CHECKPOINT)
    witness, key = _witness_of(line)
    cosigned_at = _time_of(checkpoint, line, key)
    if cosigned_at > at + CLOCKS_APART:
        raise CosignatureProblem(CosignatureFault.FROM_THE_FUTURE)
    return Cosignature.objects.get_or_create(
        line=line,
        defaults={"witness": witness, "size": size, "cosigned_at": cosigned_at, "received_at": at},
    )


def record_export(*, by: str, at: datetime, size: int) -> Leaf:
    """Note that somebody took a copy of the ledger: that is an access as well."""
    return record(Event.LEDGER_EXPORTED, actor=by, at=at, data={"size": size})


def _witness_key(text: str) -> VerifierKey:
    try:
        key = verifier_key_from_text(text)
    except MalformedNoteError as error:
        raise WitnessProblem("bad_key") from error
    if key.kind is not KeyKind.COSIGNATURE or len(key.name) > LONGEST_NAME:
        raise WitnessProblem("not_a_witness_key")
    if key.public_key == signing.log_key().public_key:
        raise WitnessProblem("own_key")  # a ledger that vouches for itself is no witness
    return key


def _witness_of(line: str) -> tuple[Witness, VerifierKey]:
    try:
        signature = signature_line_from_text(line)
    except MalformedNoteError as error:
        raise CosignatureProblem(CosignatureFault.MALFORMED) from error
    witness = Witness.objects.filter(name=signature.name, ended_at=None).first()
    if witness is None:
        raise CosignatureProblem(CosignatureFault.NO_WITNESS)
    return witness, verifier_key_from_text(witness.verifier_key)


def _time_of(checkpoint: Checkpoint, line: str, key: VerifierKey) -> datetime:
    at_s = cosigned_at_s(
        with_signature_lines(checkpoint.note, [line]),
        key=key,
        check=lambda signature, message: signing.signature_holds(key.public_key, signature, message),
    )
    if at_s is None:
        raise CosignatureProblem(CosignatureFault.NOT_VALID)
    try:
        return datetime.fromtimestamp(at_s, tz=UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise CosignatureProblem(CosignatureFault.FROM_THE_FUTURE) from error
