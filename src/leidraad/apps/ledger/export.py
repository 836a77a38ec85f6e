"""The whole ledger as one file, for whoever verifies it elsewhere: leaves as they are hashed, and every signed state.

JSON lines. The first says which ledger, how many leaves and which keys; then each leaf, byte for byte as it is hashed,
in order; and after the last leaf that a checkpoint speaks of, the checkpoint with its cosignatures. Nobody is named in it.
"""

import base64
import json
from collections import defaultdict
from collections.abc import Iterator

from leidraad.apps.ledger import signing
from leidraad.apps.ledger.bundles import public_keys
from leidraad.apps.ledger.models import Checkpoint, Cosignature
from leidraad.apps.ledger.queries import bodies_by_index
from leidraad.domain.ledger.notes import with_signature_lines

EXPORT = "leidraad-ledger/1"
NOTES_AT_ONCE = 5_000


def export_lines(checkpoint: Checkpoint) -> Iterator[bytes]:
    """The ledger up to ``checkpoint``, line by line, each with its newline.

    What it reads never changes, so it needs no transaction however long it takes.
    """
    header = {
        "format": EXPORT,
        "ledger": signing.log_key().name,
        "size": checkpoint.size,
        "keys": public_keys(),
    }
    yield _line(header)
    notes = _notes(checkpoint.size)
    note_size, note = next(notes, (None, ""))
    for index, digest, body in bodies_by_index(checkpoint.size):
        while note_size is not None and note_size <= index:
            yield _line({"checkpoint": note})
            note_size, note = next(notes, (None, ""))
        yield _removed(digest) if body is None else body.encode() + b"\n"
    while note_size is not None:
        yield _line({"checkpoint": note})
        note_size, note = next(notes, (None, ""))


def _notes(size: int) -> Iterator[tuple[int, str]]:
    lines: defaultdict[int, list[str]] = defaultdict(list)
    for at, line in Cosignature.objects.filter(size__lte=size).order_by("pk").values_list("size", "line"):
        lines[at].append(line)
    rows = Checkpoint.objects.filter(size__lte=size).order_by("size").values_list("size", "note")
    last = -1
    while batch := list(rows.filter(size__gt=last)[:NOTES_AT_ONCE]):
        for at, note in batch:
            yield at, with_signature_lines(note, lines[at]) if at in lines else note
        last = batch[-1][0]


def _removed(digest: bytes) -> bytes:
    """In the place of a leaf that somebody took away: the verification says so."""
    return _line({"removed": base64.b64encode(digest).decode()})


def _line(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
