"""Reading the ledger: its rows as the verification wants them, its state, and the leaves about somebody."""

import json
from collections.abc import Iterator
from datetime import datetime

from django.db.models import F, OuterRef, QuerySet, Subquery

from leidraad.apps.ledger.commitments import commitment
from leidraad.apps.ledger.models import Checkpoint, Leaf, Sequenced, SubjectSalt
from leidraad.domain.ledger.proofs import inclusion_proof
from leidraad.domain.ledger.tampering import Entry, StoredCheckpoint


def entries() -> Iterator[Entry]:
    """Every sequenced leaf by index, read in pieces so that a large ledger fits."""
    leaf = Leaf.objects.filter(pk=OuterRef("leaf_id"))
    rows = (
        Sequenced.objects.order_by("index")
        .annotate(
            body=Subquery(leaf.values("body")),
            event=Subquery(leaf.values("event")),
            recorded_at=Subquery(leaf.values("recorded_at")),
        )
        .values_list("index", "hash", "body", "event", "recorded_at")
    )
    for index, digest, body, event, recorded_at in rows.iterator(chunk_size=5_000):
        matches = body is None or _columns_match(body, event, recorded_at)
        yield Entry(index, bytes(digest), body, matches, event or "", recorded_at)


def stored_checkpoints() -> list[StoredCheckpoint]:
    """Every checkpoint row, by size."""
    return [
        StoredCheckpoint(row.size, bytes(row.root), row.note, row.signed_at)
        for row in Checkpoint.objects.order_by("size")
    ]


def last_checkpoint() -> Checkpoint | None:
    """The state signed last; None before the first."""
    return Checkpoint.objects.order_by("-size").first()


def leaves_about(subject: str) -> QuerySet[Leaf]:
    """The leaves about a subject, newest first; none once its salt is destroyed."""
    salt = SubjectSalt.objects.filter(pk=subject).values_list("salt", flat=True).first()
    if salt is None:
        return Leaf.objects.none()
    return Leaf.objects.filter(subject=commitment(bytes(salt), subject)).order_by("-pk")


def latest_leaves(count: int) -> list[tuple[Leaf, int | None]]:
    """The newest leaves, each with its index; None for one that has no place yet."""
    place = Sequenced.objects.filter(leaf_id=OuterRef("pk")).values("index")
    rows = Leaf.objects.annotate(place=Subquery(place)).order_by("-pk")[:count]
    return [(row, row.place) for row in rows]


def proof_of(leaf: Leaf) -> tuple[int, Checkpoint, tuple[bytes, ...]] | None:
    """The index of a leaf, the last checkpoint and the proof that it is in it; None while it has no place."""
    place = Sequenced.objects.filter(leaf_id=leaf.pk).first()
    checkpoint = last_checkpoint()
    if place is None or checkpoint is None:
        return None
    hashes = (
        Sequenced.objects.filter(index__lt=checkpoint.size)
        .order_by("index")
        .values_list(F("hash"), flat=True)
    )
    return place.index, checkpoint, inclusion_proof([bytes(each) for each in hashes], place.index)


def _columns_match(body: str, event: str, recorded_at: datetime) -> bool:
    try:
        content = json.loads(body)
        return bool(
            content["event"] == event and datetime.fromisoformat(content["recorded_at"]) == recorded_at
        )
    except (ValueError, KeyError, TypeError):
        return False
