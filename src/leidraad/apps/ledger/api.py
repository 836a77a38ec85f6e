"""What programs may ask about the ledger: its signed state, and the proof that a leaf is in it. It knows nobody."""

import base64
from datetime import datetime
from typing import Annotated

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Path, Router, Schema

from leidraad.apps.ledger import queries, signing
from leidraad.apps.ledger.models import Leaf
from leidraad.domain.ledger.merkle import leaf_hash
from leidraad.web.api import MISSING, ProblemOut

router = Router(tags=["ledger"])
LARGEST_ID = 2**63 - 1


class NotYetPlaced(Exception):
    """The leaf was written and has no place in the tree yet: that takes some seconds."""


class CheckpointOut(Schema):
    """The newest signed note; ``verifier_key`` is the public key as C2SP's signed-note writes it."""

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


@router.get("/checkpoint", response={200: CheckpointOut, **MISSING}, summary="The signed state")
def checkpoint(request: HttpRequest) -> CheckpointOut:
    """The last checkpoint, for a witness; 404 before the first."""
    last = queries.last_checkpoint()
    if last is None:
        raise Http404
    return CheckpointOut(
        size=last.size,
        root=_base64(bytes(last.root)),
        note=last.note,
        signed_at=last.signed_at,
        verifier_key=signing.public_verifier_key(),
    )


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
        note=last.note,
    )


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode()
