"""How long it takes to verify a ledger of a million leaves, to prove one of them, and to write them.

    python -m benchmarks.ledger            (1,000,000 leaves)
    python -m benchmarks.ledger --short    (30,000)

The server is the embedded one with its durable settings. Leaves are of the size of those that a grant writes, and of
every kind the verifier looks into: one in five hundred is a heartbeat. A checkpoint is signed for every 500 leaves, which
is a busy centre's 100 leaves a second at one checkpoint each 5 s; a witness cosigned each hundredth of them.

Printed:

    append       leaves a second through the sequencer: hashed, placed, signed, fsynced in the file outside
    export       writing the whole ledger to a file
    offline      leidraad_verify.py on that file, as a process of its own: the limit of 10 s is for this one
    inside       `leidraad ledger verify`, the database and all: the limit is for this one too
    proofs       inclusion proofs a second: one at a time, and a thousand read together; consistency proofs

The exit status is 1 when one of the two verifications of a million leaves takes 10 s or more.
"""

import random
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from benchmarks.database import benchmark_database, machine_in_words, server_in_words

if TYPE_CHECKING:
    from leidraad.apps.ledger.models import Leaf

LIMIT_S = 10.0
LEAVES = 1_000_000
CHECKPOINT_EVERY = 500
COSIGNED_EVERY = 100
AT_ONCE = 50_000
START = datetime(2026, 1, 1, tzinfo=UTC)


@click.command()
@click.option("--leaves", default=LEAVES, show_default=True, help="How many.")
@click.option("--short", is_flag=True, help="30,000 leaves in place of a million.")
def main(*, leaves: int, short: bool) -> None:
    """Measure verifying, proving and writing."""
    leaves = 30_000 if short else leaves
    with benchmark_database() as folder:
        print(f"{machine_in_words()}; {server_in_words()}")
        elapsed_s = _write(leaves)
        print(f"append      {leaves / elapsed_s:>10,.0f} leaves/s")
        export = folder / "ledger.jsonl"
        elapsed_s = _timed(lambda: _export(export))
        print(f"export      {elapsed_s:>10.1f} s, {export.stat().st_size / 1e6:,.0f} MB")
        offline_s = _timed(lambda: _verify_offline(export))
        print(f"offline     {offline_s:>10.1f} s for {leaves:,} leaves, {leaves / offline_s:,.0f} leaves/s")
        inside_s = _timed(_verify_inside)
        print(f"inside      {inside_s:>10.1f} s for {leaves:,} leaves, {leaves / inside_s:,.0f} leaves/s")
        _prove(leaves)
    missed = max(offline_s, inside_s) >= LIMIT_S
    print(f"verified under {LIMIT_S:.0f} s: {'no' if missed else 'yes'}")
    sys.exit(1 if missed else 0)


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _write(leaves: int) -> float:
    """All leaves with their places and checkpoints; the seconds that the sequencer took."""
    from leidraad.apps.ledger import actions, queries
    from leidraad.apps.ledger.models import Leaf, WitnessKind
    from tests.apps.ledger.witness_keys import InventedWitness

    witness = InventedWitness("union.example")
    actions.register_witness(verifier_key=witness.key.text(), kind=WitnessKind.UNION, by="command", at=START)
    elapsed_s, written = 0.0, 1
    while written < leaves:
        batch = min(AT_ONCE, leaves - written)
        Leaf.objects.bulk_create((_leaf(written + number) for number in range(batch)), batch_size=5_000)
        written += batch
        while True:
            began = time.perf_counter()
            placed = actions.integrate_leaves(batch_size=CHECKPOINT_EVERY)
            elapsed_s += time.perf_counter() - began
            if not placed:
                break
            last = queries.last_checkpoint()
            assert last is not None
            if last.size // CHECKPOINT_EVERY % COSIGNED_EVERY == 0:
                line = witness.line(last.note, at_s=int(START.timestamp()))
                actions.add_cosignature(size=last.size, line=line, at=START)
    return elapsed_s


def _leaf(number: int) -> "Leaf":
    """As a grant is written, one in five hundred as a heartbeat."""
    from leidraad.apps.ledger.models import Leaf

    at = START + timedelta(seconds=number, microseconds=1 + number % 999_999)
    chance = random.Random(number)
    if number % 500 == 0:
        event, data = (
            "ledger:heartbeat:written",
            '{"running_since":"2026-01-01T00:00:00+00:00","version":"0.1.0"}',
        )
    else:
        agent, contact = f"{chance.getrandbits(256):064x}", f"{chance.getrandbits(256):064x}"
        event = "charter:grant:reserved"
        data = f'{{"agent":"{agent}","allowed":12,"contact":"{contact}","purpose":"coaching","used":{number % 12}}}'
    body = (
        f'{{"actor":"{chance.getrandbits(256):064x}","at":"{at.isoformat()}","data":{data},"event":"{event}",'
        f'"recorded_at":"{at.isoformat()}","subject":null}}'
    )
    return Leaf(recorded_at=at, event=event, body=body)


def _export(path: Path) -> None:
    from leidraad.apps.ledger.export import export_lines
    from leidraad.apps.ledger.queries import last_checkpoint

    last = last_checkpoint()
    assert last is not None
    with path.open("wb") as file:
        file.writelines(export_lines(last))


def _verify_offline(export: Path) -> None:
    from leidraad.apps.ledger.offline import leidraad_verify

    command = [sys.executable, leidraad_verify.__file__, "ledger", str(export)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def _verify_inside() -> None:
    from leidraad.apps.ledger.actions import verify_ledger

    found = verify_ledger()
    assert found == [], found[:3]


def _prove(leaves: int) -> None:
    from leidraad.apps.ledger import queries
    from leidraad.apps.ledger.models import Leaf, Sequenced

    chance = random.Random(1)
    places = [chance.randrange(leaves) for _ in range(1_000)]
    ids = dict(Sequenced.objects.filter(index__in=places).values_list("index", "leaf_id"))
    some = list(Leaf.objects.filter(pk__in=ids.values())[:300])
    one_s = _timed(lambda: [queries.proof_of(leaf) for leaf in some])
    print(f"proofs      {len(some) / one_s:>10,.0f} a second, one at a time")
    many_s = _timed(lambda: queries.inclusion_proofs_for(list(ids.values())))
    print(f"            {len(ids) / many_s:>10,.0f} a second, {len(ids):,} read together")
    last = queries.last_checkpoint()
    assert last is not None
    pairs = [sorted((chance.randrange(1, last.size), chance.randrange(1, last.size))) for _ in range(300)]
    pairs_s = _timed(lambda: [queries.consistency_between(*pair) for pair in pairs])
    print(f"            {len(pairs) / pairs_s:>10,.0f} consistency proofs a second")


if __name__ == "__main__":
    main()
