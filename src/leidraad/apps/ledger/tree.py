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
POSITIONS_AT_ONCE = 10_000

Range = tuple[int, int]  # of positions; the second is not in it

# By position, one by one: the database cannot guess how few rows a range holds, and would read them all.
READ_LEAVES = "SELECT index, hash FROM ledger_sequenced WHERE index = ANY(%s::bigint[])"
READ_SUBTREES = "SELECT position, hash FROM ledger_subtree WHERE level = %s AND position = ANY(%s::bigint[])"


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
    wanted = sorted({position for each in ranges for position in range(*each)})
    found: dict[int, bytes] = {}
    with connection.cursor() as cursor:
        for at in range(0, len(wanted), POSITIONS_AT_ONCE):
            positions = wanted[at : at + POSITIONS_AT_ONCE]
            if level == 0:
                cursor.execute(READ_LEAVES, [positions])
            else:
                cursor.execute(READ_SUBTREES, [level, positions])
            found |= {position: bytes(digest) for position, digest in cursor.fetchall()}
    if level == 0:
        return found
    missing = set(wanted) - found.keys()
    return found | (_from_below(level, missing) if missing else {})


def _from_below(level: int, positions: Iterable[int]) -> dict[int, bytes]:
    ranges = {position: _positions_under(Node(level, position), level - STEP) for position in positions}
    hashes = _stored_hashes(level - STEP, ranges.values())
    return {position: root_of(hashes[each] for each in range(*under)) for position, under in ranges.items()}


def _positions_under(node: Node, level: int) -> Range:
    return node.first >> level, node.end >> level
