"""What programs may ask about the ledger, witnesses above all: its signed states, proofs, and where to bring a cosignature.

It knows nobody.
"""

import base64
from datetime import datetime
from http import HTTPStatus
from typing import Annotated

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Path, Query, Router, Schema, Status
from pydantic import Field, StringConstraints

from leidraad.apps.ledger import actions, queries, signing
from leidraad.apps.ledger.models import Checkpoint, Leaf
from leidraad.domain.ledger.merkle import leaf_hash
from leidraad.web.api import MISSING, REFUSED, ProblemOut, problem_response
from leidraad.web.errors import Explanation, problem_of

router = Router(tags=["ledger"])
LARGEST_ID = 2**63 - 1


class NotYetPlaced(Exception):
    """The leaf was written and has no place in the tree yet: that takes some seconds."""


Size = Annotated[int, Field(ge=1, le=LARGEST_ID)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=400, pattern=r"^[^\x00\n]*$")]


class CheckpointOut(Schema):
    """A signed note with its cosignatures; ``verifier_key`` is the ledger's key as C2SP's signed-note writes it."""

    size: int
    root: str
    note: str
    signed_at: datetime
    verifier_key: str


class ProofOut(Schema):
    """That a leaf stands at ``index`` of the ledger that ``note`` signs (RFC 9162, 2.1.3). Hashes are base64."""

    leaf_id: int
    index: int
    size: int
    leaf_hash: str
    proof: list[str]
    root: str
    note: str


class ConsistencyOut(Schema):
    """That the state of ``second`` leaves extends the one of ``first`` (RFC 9162, 2.1.4). Hashes are base64."""

    first: int
    second: int
    proof: list[str]


class WitnessOut(Schema):
    """Who cosigns: the key, the last state seen and when; ``is_late`` when that is longer ago than the centre allows."""

    name: str
    kind: str
    verifier_key: str
    last_size: int | None
    last_cosigned_at: datetime | None
    is_late: bool


class WitnessesOut(Schema):
    """Every witness; ``required`` is how many the centre wants, ``limit_s`` how old their last cosignature may be."""

    required: int
    limit_s: int
    witnesses: list[WitnessOut]


class CosignatureIn(Schema):
    """A witness's signature line (C2SP tlog-cosignature) over the checkpoint of ``size`` leaves."""

    size: Size
    line: Line


class CosignatureOut(Schema):
    size: int
    witness: str
    cosigned_at: datetime


@router.get("/checkpoint", response={200: CheckpointOut, **MISSING}, summary="The signed state")
def checkpoint(request: HttpRequest) -> CheckpointOut:
    """The last checkpoint, for a witness; 404 before the first."""
    return _checkpoint_out(queries.last_checkpoint())


@router.get(
    "/checkpoints/{size}", response={200: CheckpointOut, **MISSING}, summary="An earlier signed state"
)
def checkpoint_of_size(
    request: HttpRequest, size: Annotated[int, Path(ge=1, le=LARGEST_ID)]
) -> CheckpointOut:
    """The checkpoint of exactly so many leaves."""
    return _checkpoint_out(Checkpoint.objects.filter(size=size).first())


@router.get("/consistency", response={200: ConsistencyOut, **MISSING}, summary="Prove that it only grew")
def consistency(
    request: HttpRequest,
    first: Annotated[int, Query(ge=1, le=LARGEST_ID)],
    second: Annotated[int, Query(ge=1, le=LARGEST_ID)],
) -> ConsistencyOut:
    """The proof between two sizes, for a witness that saw ``first``; 404 when the ledger never had such sizes."""
    last = queries.last_checkpoint()
    if last is None or not first <= second <= last.size:
        raise Http404
    proof = queries.consistency_between(first, second)
    return ConsistencyOut(first=first, second=second, proof=[_base64(each) for each in proof])


@router.get("/witnesses", response={200: WitnessesOut, **REFUSED}, summary="Who cosigns")
def witnesses(request: HttpRequest) -> WitnessesOut:
    """The witnesses that are not ended, and whether they looked lately."""
    policy = queries.witness_policy(at=timezone.now())
    return WitnessesOut(
        required=policy.required,
        limit_s=policy.limit_s,
        witnesses=[_witness_out(state) for state in policy.states],
    )


@router.post(
    "/cosignatures",
    response={201: CosignatureOut, 200: CosignatureOut, **MISSING},
    summary="Bring a cosignature",
)
def add_cosignature(request: HttpRequest, body: CosignatureIn) -> Status[CosignatureOut] | HttpResponse:
    """Keep it with its checkpoint: 201, or 200 when it was there. Only of a registered witness, and only if it holds."""
    try:
        found, is_new = actions.add_cosignature(size=body.size, line=body.line, at=timezone.now())
    except actions.CosignatureProblem as problem:
        return _not_kept(problem)
    out = CosignatureOut(size=found.size, witness=found.witness.name, cosigned_at=found.cosigned_at)
    return Status(HTTPStatus.CREATED if is_new else HTTPStatus.OK, out)


@router.get(
    "/leaves/{leaf_id}/proof",
    response={200: ProofOut, 409: ProblemOut, **MISSING},
    summary="Prove a leaf",
)
def proof(request: HttpRequest, leaf_id: Annotated[int, Path(ge=1, le=LARGEST_ID)]) -> ProofOut:
    """That the leaf, such as the one of a deletion's receipt, is in the ledger. 409 while it has no place yet."""
    leaf = get_object_or_404(Leaf, pk=leaf_id)
    found = queries.proof_of(leaf)
    if found is None:
        raise NotYetPlaced
    index, last, hashes = found
    return ProofOut(
        leaf_id=leaf.pk,
        index=index,
        size=last.size,
        leaf_hash=_base64(leaf_hash(leaf.body.encode())),
        proof=[_base64(each) for each in hashes],
        root=_base64(bytes(last.root)),
        note=queries.cosigned_note(last),
    )


def _checkpoint_out(found: Checkpoint | None) -> CheckpointOut:
    if found is None:
        raise Http404
    return CheckpointOut(
        size=found.size,
        root=_base64(bytes(found.root)),
        note=queries.cosigned_note(found),
        signed_at=found.signed_at,
        verifier_key=signing.public_verifier_key(),
    )


def _witness_out(state: queries.WitnessState) -> WitnessOut:
    return WitnessOut(
        name=state.witness.name,
        kind=state.witness.kind,
        verifier_key=state.witness.verifier_key,
        last_size=state.last.size if state.last else None,
        last_cosigned_at=state.last.cosigned_at if state.last else None,
        is_late=state.is_late,
    )


def _not_kept(problem: actions.CosignatureProblem) -> HttpResponse:
    missing = problem.fault is actions.CosignatureFault.NO_CHECKPOINT
    status = HTTPStatus.NOT_FOUND if missing else HTTPStatus.UNPROCESSABLE_ENTITY
    explanation = Explanation(code=str(problem.fault), title=_("This cosignature is not kept"))
    return problem_response(status.value, problem_of(status, explanation))


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode()
