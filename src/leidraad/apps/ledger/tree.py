"""The tree as it lies in tables: leaf hashes, and the roots over 256 of them, over 256 of those, and so on.

A proof then reads a few hundred rows however large the ledger is. The row of a subtree is written by the sequencer in
the transaction that completes it; a ledger from before there were such rows gets them with its next batch.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from django.db import connection
from django.db.models import Max

from leidraad.apps.ledger.models import Subtree
from leidraad.domain.ledger.merkle import root_of
from leidraad.domain.ledger.subtrees import Node

STEP = 8  # levels between those that are stored
SUBTREE_LEVELS = (8, 16, 24, 32)
AT_ONCE = 64  # subtrees made from what is read in one go
RANGES_AT_ONCE = 100

Range = tuple[int, int]  # of positions; the second is not in it

# The ranges stand in the statement itself, so that the database sees how few rows they hold.
READ_LEAVES = "SELECT index, hash FROM ledger_sequenced WHERE "
READ_SUBTREES = "SELECT position, hash FROM ledger_subtree WHERE level = %s AND "


def read_nodes(nodes: Collection[Node]) -> Mapping[Node, bytes]:
    """The hash of each node, in one statement for each stored level. KeyError for a node that is not whole yet."""
    by_level: defaultdict[int, list[Node]] = defaultdict(list)
    for node in nodes:
        by_level[node.level - node.level % STEP].append(node)
    found: dict[Node, bytes] = {}
    for level, wanted in by_level.items():
        hashes = _stored_hashes(level, [_positions_under(node, level) for node in wanted])
        for node in wanted:
            found[node] = root_of(hashes[position] for position in range(*_positions_under(node, level)))
    return found


def subtrees_to_add(level: int, *, size: int) -> Iterator[Subtree]:
    """The subtrees of ``level`` that are whole in a tree of ``size`` leaves and have no row yet."""
    highest = Subtree.objects.filter(level=level).aggregate(highest=Max("position"))["highest"]
    whole = size >> level
    for first in range(0 if highest is None else highest + 1, whole, AT_ONCE):
        positions = range(first, min(first + AT_ONCE, whole))
        for position, digest in _from_below(level, positions).items():
            yield Subtree(level=level, position=position, hash=digest)


def _stored_hashes(level: int, ranges: Collection[Range]) -> dict[int, bytes]:
    """By position; what has no row is made from the level below."""
    wanted = _merged(ranges)
    found: dict[int, bytes] = {}
    with connection.cursor() as cursor:
        for at in range(0, len(wanted), RANGES_AT_ONCE):
            some = wanted[at : at + RANGES_AT_ONCE]
            column, start, given = (
                ("index", READ_LEAVES, []) if level == 0 else ("position", READ_SUBTREES, [level])
            )
            within = " OR ".join([f"{column} >= %s AND {column} < %s"] * len(some))
            cursor.execute(f"{start}({within})", [*given, *(edge for each in some for edge in each)])
            found |= {position: bytes(digest) for position, digest in cursor.fetchall()}
    if level == 0:
        return found
    missing = {position for each in wanted for position in range(*each)} - found.keys()
    return found | (_from_below(level, missing) if missing else {})


def _merged(ranges: Iterable[Range]) -> list[Range]:
    """The same positions in as few ranges as can be, in order."""
    found: list[Range] = []
    for first, end in sorted(ranges):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif first < end:
            found.append((first, end))
    return found


def _from_below(level: int, positions: Iterable[int]) -> dict[int, bytes]:
    ranges = {position: _positions_under(Node(level, position), level - STEP) for position in positions}
    hashes = _stored_hashes(level - STEP, ranges.values())
    return {position: root_of(hashes[each] for each in range(*under)) for position, under in ranges.items()}


def _positions_under(node: Node, level: int) -> Range:
    return node.first >> level, node.end >> level
