"""Reading the ledger: its rows as the verification wants them, its state, its witnesses, and proofs of its leaves."""

import json
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, LiteralString

import psycopg
from django.conf import settings
from django.db import connection, transaction
from django.db.models import Exists, Max, OuterRef, QuerySet, Subquery

from leidraad.apps.ledger.commitments import commitment
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import (
    Checkpoint,
    Cosignature,
    Leaf,
    Sequenced,
    SubjectSalt,
    Subtree,
    Witness,
)
from leidraad.apps.ledger.tree import read_nodes
from leidraad.domain.ledger.heartbeats import SILENCE_AFTER, Heartbeat, Remark, remarks_on
from leidraad.domain.ledger.notes import with_signature_lines
from leidraad.domain.ledger.subtrees import Node, consistency_path, inclusion_path, proof_along
from leidraad.domain.ledger.tampering import Entry, StoredCheckpoint, StoredCosignature
from leidraad.web.acting import Part, as_part

OVERLAP = 10_000  # how far back a leaf is looked for whose transaction committed late
ROWS_AT_ONCE = 10_000
WAITING_LIMIT = timedelta(minutes=2)  # a leaf gets its place within seconds

# Event and time come only where the columns do not say, letter for letter, what the leaf says: leaves are many.
READ_ENTRIES = """
SELECT index, hash, body, CASE WHEN fits THEN NULL ELSE event END, CASE WHEN fits THEN NULL ELSE at::text END
  FROM (
    SELECT place.index, place.hash, leaf.body, leaf.event, leaf.recorded_at AT TIME ZONE 'UTC' AS at,
        position(
          '"event":"' || leaf.event || '","recorded_at":"'
          || to_char(leaf.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '+00:00","subject":'
          IN leaf.body) > 0 AS fits
      FROM ledger_sequenced AS place LEFT JOIN ledger_leaf AS leaf ON leaf.id = place.leaf_id
     WHERE place.index > %s ORDER BY place.index LIMIT %s
  ) AS entry
"""
ENTRIES_AT_ONCE = 100_000
ROWS_AHEAD = 1_000  # that the database has sent while the ones before are looked at
READ_BODIES = """
SELECT place.index, place.hash, leaf.body
  FROM ledger_sequenced AS place LEFT JOIN ledger_leaf AS leaf ON leaf.id = place.leaf_id
 WHERE place.index > %s AND place.index < %s ORDER BY place.index LIMIT %s
"""
Row = tuple[Any, ...]
BEFORE_ALL = -(2**63)


@dataclass(frozen=True, slots=True)
class LeafProof:
    """That ``leaf`` stands at ``index`` under ``checkpoint`` (RFC 9162, section 2.1.3)."""

    leaf: Leaf
    index: int
    checkpoint: Checkpoint
    hashes: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class WitnessState:
    """A witness that is not ended, its last cosignature (None before the first), and whether that is too long ago."""

    witness: Witness
    last: Cosignature | None
    is_late: bool


@dataclass(frozen=True, slots=True)
class WitnessPolicy:
    """How many witnesses the centre wants, how old their last cosignature may be, and those it has."""

    required: int
    limit_s: int
    states: tuple[WitnessState, ...]

    @property
    def in_time(self) -> int:
        """How many cosigned within the limit."""
        return sum(not state.is_late for state in self.states)

    @property
    def is_kept(self) -> bool:
        """Whether as many as are wanted cosigned within the limit."""
        return self.in_time >= self.required

    @property
    def last_seen_at(self) -> datetime | None:
        """When a witness looked last; None when none ever did."""
        return max((state.last.cosigned_at for state in self.states if state.last), default=None)

    @property
    def last_seen_size(self) -> int:
        """The largest state that one of these witnesses cosigned; 0 for none."""
        return max((state.last.size for state in self.states if state.last), default=0)


@dataclass(frozen=True, slots=True)
class Clockwork:
    """Heartbeats and checkpoints as they come: what stands still, and since when."""

    last_heartbeat_at: datetime | None
    heart_stands_still: bool
    waiting_since: datetime | None  # when the oldest leaf without a place was written
    sequencer_stands_still: bool


@contextmanager
def one_moment() -> Iterator[None]:
    """Read everything as it was at one moment, while others write; inside a transaction already begun, as that sees it."""
    if connection.in_atomic_block:
        yield
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def entries() -> Iterator[Entry]:
    """Every sequenced leaf by index, read while the database still sends.

    Event and time are told only where the columns differ from the leaf, if only in how a time is written.
    """
    last = BEFORE_ALL
    while True:
        count = 0
        for index, digest, body, event, at in _streamed(READ_ENTRIES, last, ENTRIES_AT_ONCE):
            last, count = index, count + 1
            yield Entry(index, digest, body) if event is None else _compared(index, digest, body, event, at)
        if count < ENTRIES_AT_ONCE:
            return


def leaves_at(places: Collection[int]) -> dict[int, Leaf]:
    """The leaf at each place, by index; none for a place without a leaf."""
    ids = dict(Sequenced.objects.filter(index__in=places).values_list("leaf_id", "index"))
    return {ids[leaf.pk]: leaf for leaf in Leaf.objects.filter(pk__in=ids)}


def bodies_by_index(size: int, *, first: int = 0) -> Iterator[tuple[int, bytes, str | None]]:
    """Index, stored hash and body of every leaf from ``first`` up to ``size``; None for the body of one that is gone."""
    last = first - 1
    while True:
        with connection.cursor() as cursor:
            cursor.execute(READ_BODIES, [last, size, ROWS_AT_ONCE])
            rows = cursor.fetchall()
        if not rows:
            return
        yield from rows
        last = rows[-1][0]


def stored_checkpoints() -> list[StoredCheckpoint]:
    """Every checkpoint row, by size."""
    return [
        StoredCheckpoint(size, bytes(root), note, signed_at)
        for size, root, note, signed_at in Checkpoint.objects.order_by("size").values_list(
            "size", "root", "note", "signed_at"
        )
    ]


def stored_cosignatures() -> list[StoredCosignature]:
    """Every cosignature, by the size it is about."""
    rows = Cosignature.objects.order_by("size", "pk").values_list("size", "line", "witness__verifier_key")
    return [StoredCosignature(size, line, key) for size, line, key in rows]


def stored_subtrees() -> dict[Node, bytes]:
    """The root of every subtree that has a row."""
    rows = Subtree.objects.values_list("level", "position", "hash")
    return {Node(level, position): bytes(digest) for level, position, digest in rows}


def last_checkpoint() -> Checkpoint | None:
    """The state signed last; None before the first."""
    return Checkpoint.objects.order_by("-size").first()


def last_cosigned_checkpoint() -> Checkpoint | None:
    """The largest state that a witness saw; None before the first cosignature."""
    largest = Cosignature.objects.aggregate(largest=Max("size"))["largest"]
    return None if largest is None else Checkpoint.objects.filter(size=largest).first()


def cosigned_note(checkpoint: Checkpoint) -> str:
    """The note of a checkpoint with every witness's signature line under the ledger's own."""
    lines = Cosignature.objects.filter(size=checkpoint.size).order_by("pk").values_list("line", flat=True)
    return with_signature_lines(checkpoint.note, lines)


def witness_policy(*, at: datetime) -> WitnessPolicy:
    """How many witnesses the centre wants, and every witness that is not ended with its last cosignature."""
    settled = settings.ENVIRONMENT
    limit = at - timedelta(seconds=settled.ledger_witness_limit_s)
    states = []
    for witness in Witness.objects.filter(ended_at=None):
        last = witness.cosignatures.order_by("-cosigned_at", "-pk").first()
        states.append(WitnessState(witness, last, is_late=last is None or last.cosigned_at < limit))
    return WitnessPolicy(settled.ledger_witnesses_required, settled.ledger_witness_limit_s, tuple(states))


def clockwork(*, at: datetime) -> Clockwork:
    """Whether heartbeats and checkpoints come as they should, at this moment."""
    beat = (
        Leaf.objects.filter(event=Event.HEARTBEAT)
        .order_by("-pk")
        .values_list("recorded_at", flat=True)
        .first()
    )
    waiting = fresh_leaves(look_everywhere=False).values_list("recorded_at", flat=True).first()
    return Clockwork(
        last_heartbeat_at=beat,
        heart_stands_still=beat is None or at - beat > SILENCE_AFTER,
        waiting_since=waiting,
        sequencer_stands_still=waiting is not None and at - waiting > WAITING_LIMIT,
    )


def irregularities(*, since: datetime | None = None) -> list[Remark]:
    """What the heartbeats from ``since`` on, or all of them, say about silences, restarts and a sequencer that stood still."""
    beats = Leaf.objects.filter(event=Event.HEARTBEAT).order_by("pk")
    if since is not None:
        beats = beats.filter(recorded_at__gte=since)
    bodies = beats.values_list("recorded_at", "body").iterator(chunk_size=ROWS_AT_ONCE)
    return remarks_on(_heartbeat(at, body) for at, body in bodies)


@as_part(Part.LEDGER)
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


def fresh_leaves(*, look_everywhere: bool) -> QuerySet[Leaf]:
    """Leaves without a place, oldest first: among the newest, or everywhere, which reads the whole table."""
    placed = Sequenced.objects.filter(leaf_id=OuterRef("pk"))
    fresh = Leaf.objects.filter(~Exists(placed)).order_by("pk")
    if look_everywhere:
        return fresh
    highest = Sequenced.objects.aggregate(highest=Max("leaf_id"))["highest"] or 0
    return fresh.filter(pk__gt=highest - OVERLAP)


def proof_of(leaf: Leaf) -> tuple[int, Checkpoint, tuple[bytes, ...]] | None:
    """The index of a leaf, the last checkpoint and the proof that it is in it; None while it has no place."""
    checkpoint = last_checkpoint()
    found = {} if checkpoint is None else _proofs([leaf.pk], checkpoint)
    if checkpoint is None or leaf.pk not in found:
        return None
    index, hashes = found[leaf.pk]
    return index, checkpoint, hashes


def inclusion_proofs_for(
    leaf_ids: Collection[int], *, under: Checkpoint | None = None
) -> dict[int, LeafProof]:
    """The proof of each leaf, by its id, all read together, under ``under`` or the last checkpoint.

    None for a leaf that has no place in that state.
    """
    checkpoint = under or last_checkpoint()
    if checkpoint is None:
        return {}
    found = _proofs(leaf_ids, checkpoint)
    leaves = Leaf.objects.in_bulk(list(found))
    return {pk: LeafProof(leaf, found[pk][0], checkpoint, found[pk][1]) for pk, leaf in leaves.items()}


def consistency_between(first_size: int, second_size: int) -> tuple[bytes, ...]:
    """The proof that the state of ``second_size`` leaves extends that of ``first_size`` (RFC 9162, section 2.1.4).

    ValueError when ``first_size`` is not between 1 and ``second_size``; KeyError when there are not so many leaves.
    """
    return proof_along(consistency_path(first_size, second_size), read_nodes)


def _heartbeat(at: datetime, body: str) -> Heartbeat:
    try:
        data = json.loads(body)["data"]
        return Heartbeat(at, data.get("running_since"), data.get("signed_size"))
    except (ValueError, KeyError, TypeError, AttributeError):
        return Heartbeat(at)  # somebody changed it: that is for the verification


def _proofs(leaf_ids: Collection[int], under: Checkpoint) -> dict[int, tuple[int, tuple[bytes, ...]]]:
    """Index and hashes for each leaf with a place; every node that any of them needs is read once."""
    placed = Sequenced.objects.filter(leaf_id__in=leaf_ids, index__lt=under.size)
    places = dict(placed.values_list("leaf_id", "index"))
    paths = {leaf_id: inclusion_path(index, under.size) for leaf_id, index in places.items()}
    hashes = read_nodes({node for path in paths.values() for step in path for node in step})
    return {pk: (places[pk], proof_along(path, lambda _nodes: hashes)) for pk, path in paths.items()}


def _streamed(query: LiteralString, *values: int) -> Iterator[Row]:
    """Rows while the database still sends, so that both work at the same time; Django's cursors read all rows first."""
    connection.ensure_connection()
    with psycopg.Cursor(connection.connection) as cursor:
        yield from cursor.stream(query, values, binary=True, size=ROWS_AHEAD)


def _compared(index: int, digest: bytes, body: str, event: str, at: str) -> Entry:
    try:
        recorded_at = datetime.fromisoformat(at).replace(tzinfo=UTC)
    except ValueError:  # such as a time without end, which only somebody's hand writes
        return Entry(index, digest, body, columns_match_body=False, event=event)
    matches = _columns_match(body, event, recorded_at)
    return Entry(index, digest, body, columns_match_body=matches, event=event, recorded_at=recorded_at)


def _columns_match(body: str, event: str, recorded_at: datetime) -> bool:
    try:
        content = json.loads(body)
        return bool(
            content["event"] == event and datetime.fromisoformat(content["recorded_at"]) == recorded_at
        )
    except (ValueError, KeyError, TypeError):
        return False
