"""What somebody takes away to check elsewhere: one leaf, a period, or a choice of leaves, each with its proof.

A bundle is a mapping of plain values, to be written as JSON; ``leidraad_verify.py`` reads it without any of this code.
It holds the signed state it is about, with every cosignature, and the public keys. A bundle of several leaves is the
whole tree in pieces: leaves that are shown, and hashes over those that are not, so that nothing can be left out unseen.
"""

import base64
import hashlib
import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from django.db.models import Max, Min

from leidraad.apps.ledger import signing
from leidraad.apps.ledger.commitments import commitment
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Checkpoint, Leaf, Sequenced, SubjectSalt, Witness
from leidraad.apps.ledger.queries import (
    bodies_by_index,
    cosigned_note,
    inclusion_proofs_for,
    last_checkpoint,
    last_cosigned_checkpoint,
)
from leidraad.apps.ledger.tree import read_nodes
from leidraad.domain.ledger.subtrees import Node, cover
from leidraad.web.acting import Part, as_part

Bundle = dict[str, object]

PROOF = "leidraad-proof/1"
STATEMENT = "leidraad-statement/1"
ANNEX = "leidraad-annex/1"
COMMITMENT = re.compile("[0-9a-f]{64}")


class NothingSignedError(LookupError):
    """There is no signed state that holds these leaves yet; in a few seconds there is."""


def proof_bundle(leaf: Leaf) -> Bundle:
    """That ``leaf`` is in the ledger, for whoever keeps it: the leaf, its place, the proof and the signed state.

    NothingSignedError while the leaf has no place. The state is the newest that a witness saw, if it holds the leaf.
    """
    place = Sequenced.objects.filter(leaf_id=leaf.pk).values_list("index", flat=True).first()
    if place is None:
        raise NothingSignedError(f"leaf {leaf.pk} has no place yet")
    checkpoint = _state_holding(place)
    found = inclusion_proofs_for([leaf.pk], under=checkpoint)[leaf.pk]
    return {
        "format": PROOF,
        **_state(checkpoint),
        "index": found.index,
        "leaf": leaf.body,
        "proof": [_base64(each) for each in found.hashes],
    }


def accesses_bundle(
    subjects: Iterable[str], since: datetime, until: datetime, *, show_all: bool = False
) -> Bundle:
    """Every leaf from ``since`` up to ``until`` that names one of ``subjects``, and that there is no other.

    ``subjects`` are identities as leaves commit to them: user names, contact ids. Their salts are in the bundle, so who
    has it can recognise them in every leaf: give it only to them, or to others with their consent. The other leaves of
    the period stand there as hashes over them, or as they are with ``show_all``. NothingSignedError before the first
    checkpoint.
    """
    checkpoint = last_checkpoint()
    if checkpoint is None:
        raise NothingSignedError("no state has been signed yet")
    salts = {subject: _salt(subject) for subject in dict.fromkeys(subjects)}
    first, end = _places_between(since, until, size=checkpoint.size)
    shown = range(first, end) if show_all else _places_naming(salts, first, end)
    edges = _heartbeats_among({first, end - 1})
    return {
        "format": STATEMENT,
        **_state(checkpoint),
        "since": since.isoformat(),
        "until": until.isoformat(),
        "range": [first, end],
        "revealed": [
            {"identity": subject, "salt": None if salt is None else _base64(salt)}
            for subject, salt in salts.items()
        ],
        "pieces": _pieces({*shown, *edges}, size=checkpoint.size, cuts=(first, end)),
    }


def signed_annex(leaves: Collection[Leaf]) -> Bundle:
    """These leaves with the proof that the ledger holds them, signed as a whole with the ledger's key; for a report.

    NothingSignedError while one of them has no place, and before the first checkpoint.
    """
    ids = {leaf.pk for leaf in leaves}
    places = set(Sequenced.objects.filter(leaf_id__in=ids).values_list("index", flat=True))
    if len(places) != len(ids):
        raise NothingSignedError("a leaf has no place yet")
    checkpoint = _state_holding(max(places, default=0))
    pieces = _pieces(places, size=checkpoint.size, cuts=())
    annex: Bundle = {"format": ANNEX, **_state(checkpoint), "pieces": pieces}
    return annex | {"signature": signing.sign_statement(annex_text(annex))}


def annex_text(annex: Mapping[str, object]) -> str:
    """What is signed of an annex: a line that says so, and the hash of its canonical JSON without the signature."""
    content = {key: value for key, value in annex.items() if key != "signature"}
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return f"{ANNEX}\n{hashlib.sha256(canonical.encode()).hexdigest()}\n"


def public_keys() -> Bundle:
    """The ledger's public key and those of every witness, as C2SP's signed-note writes them."""
    witnesses = Witness.objects.order_by("added_at", "pk").values("name", "kind", "verifier_key")
    return {
        "log": signing.public_verifier_key(),
        "witnesses": [
            {"name": each["name"], "kind": each["kind"], "key": each["verifier_key"]} for each in witnesses
        ],
    }


def _state(checkpoint: Checkpoint) -> Bundle:
    return {
        "ledger": signing.log_key().name,
        "keys": public_keys(),
        "note": cosigned_note(checkpoint),
        "size": checkpoint.size,
    }


def _state_holding(index: int) -> Checkpoint:
    """The newest state that a witness saw if it holds the leaf, otherwise the last one."""
    witnessed, last = last_cosigned_checkpoint(), last_checkpoint()
    if witnessed is not None and witnessed.size > index:
        return witnessed
    if last is None or last.size <= index:
        raise NothingSignedError(f"no signed state holds leaf {index} yet")
    return last


def _pieces(shown: Collection[int], *, size: int, cuts: Sequence[int]) -> list[Bundle]:
    nodes = cover(size, shown=shown, cuts=cuts)
    bodies = _bodies(shown)
    hashes = read_nodes([node for node in nodes if _body_of(node, bodies) is None])
    return [
        {"hash": _base64(hashes[node]), "leaves": 1 << node.level}
        if (body := _body_of(node, bodies)) is None
        else {"leaf": body}
        for node in nodes
    ]


def _body_of(node: Node, bodies: Mapping[int, str]) -> str | None:
    return bodies.get(node.position) if node.level == 0 else None


def _bodies(places: Collection[int]) -> dict[int, str]:
    ids = dict(Sequenced.objects.filter(index__in=places).values_list("leaf_id", "index"))
    bodies = Leaf.objects.filter(pk__in=ids).values_list("pk", "body")
    return {ids[pk]: body for pk, body in bodies}


def _places_between(since: datetime, until: datetime, *, size: int) -> tuple[int, int]:
    """From the heartbeat before ``since`` up to and with the one after ``until``, so that the times can be compared."""
    beats = Leaf.objects.filter(event=Event.HEARTBEAT)
    before = beats.filter(recorded_at__lte=since).order_by("-pk").first()
    after = beats.filter(recorded_at__gte=until).order_by("pk").first()
    within = Leaf.objects.filter(recorded_at__gte=since, recorded_at__lt=until)
    places = Sequenced.objects.filter(leaf_id__in=within.values("pk"), index__lt=size)
    edges = places.aggregate(first=Min("index"), last=Max("index"))
    found = [edge for edge in edges.values() if edge is not None]
    first = 0 if before is None else _place_of(before, otherwise=0)
    last = size - 1 if after is None else _place_of(after, otherwise=size - 1)
    return min([first, *found]), min(max([last, *found]) + 1, size)


def _place_of(leaf: Leaf, *, otherwise: int) -> int:
    place = Sequenced.objects.filter(leaf_id=leaf.pk).values_list("index", flat=True).first()
    return otherwise if place is None else place


def _places_naming(salts: Mapping[str, bytes | None], first: int, end: int) -> list[int]:
    names = {commitment(salt, subject) for subject, salt in salts.items() if salt is not None}
    if not names:
        return []
    return [
        index
        for index, _digest, body in bodies_by_index(end, first=first)
        if body is not None and not names.isdisjoint(COMMITMENT.findall(body))
    ]


def _heartbeats_among(places: Collection[int]) -> set[int]:
    ids = dict(Sequenced.objects.filter(index__in=places).values_list("leaf_id", "index"))
    beats = Leaf.objects.filter(pk__in=ids, event=Event.HEARTBEAT).values_list("pk", flat=True)
    return {ids[pk] for pk in beats}


@as_part(Part.LEDGER)
def _salt(subject: str) -> bytes | None:
    salt = SubjectSalt.objects.filter(pk=subject).values_list("salt", flat=True).first()
    return None if salt is None else bytes(salt)


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode()
