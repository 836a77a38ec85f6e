"""Taking in vCons: how many contacts a second, beside the published library that parses them and no more.

Run from the root of the repository: ``PYTHONPATH=src python -m benchmarks.vcon`` (``--short``: 300 documents). The
documents are the generated ones of the vCon working group's tools, again and again, text alone. Measured, in one run:

reading      bytes to a checked contact (``read_contact``), one process
the library  ``Vcon.build_from_json``, one process in its own environment: it keeps the JSON and checks nothing
door         read, asked of the charter, sealed, queued and written in the ledger, by one sender on an embedded server with
             its durable settings: from here on the sender may forget them
understood   reading, then language, redaction and measurements, on two processes: what the workers do beside storing
whole path   the door, and two warm workers meanwhile, until the last is redacted, read, measured and ready to be searched

`at best` divides by the processor time of all processes: both cores busy with nothing else. Exits 1 when the door, which is
what an import waits for, is slower than its target even then; 2 when the documents are absent. The whole path is shown and
has its target in turns (``benchmarks.intake``), for what is read in a contact counts in turns and not in documents.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.database import benchmark_database, machine_in_words, server_in_words
from benchmarks.intake import WARMING_COUNT, measured, receive, warm_workers, whole_path
from leidraad.cli.start import start_django

if TYPE_CHECKING:
    from benchmarks.intake_data import Document

DOCUMENT_COUNT, SHORT_DOCUMENT_COUNT = 3_000, 300
TARGET_PER_S = 500.0
CORE_COUNT = 2
PEER_PYTHON = Path(__file__).resolve().parents[1] / ".venv-peers" / "bin" / "python"
PEER_PROGRAM = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
from vcon import Vcon
texts = json.load(sys.stdin)
began, before_s = time.perf_counter(), time.process_time()
for text in texts:
    Vcon.build_from_json(text)
print(time.perf_counter() - began, time.process_time() - before_s)
"""


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    process_count: int
    elapsed_s: float | None  # None: not there to be measured
    processor_s: float | None = None  # of all processes together, where it is known


def main() -> int:
    """Measure, print, and say whether the target is met."""
    options = _options()
    with benchmark_database():
        from django.utils import timezone

        from benchmarks import intake_data

        try:
            counts = [options.documents, options.documents, min(WARMING_COUNT, options.documents)]
            documents, others, warming = intake_data.parts(counts, only=intake_data.generated_vcons)
        except intake_data.DataAbsentError as error:
            print(error, file=sys.stderr)
            return 2
        intake_data.make_centre(at=timezone.now())
        turn_count = sum(document.turn_count for document in documents)
        print(f"{len(documents):,} vCons with {turn_count:,} turns; {server_in_words()}")
        print(machine_in_words())
        steps = [
            _timed("reading", lambda: _read(documents)),
            _library(documents),
            Step("understood", CORE_COUNT, _understood_s(documents)),
        ]
        with warm_workers(warming) as workers:
            steps.append(_through("whole path", documents, whole_path, workers))
        steps.append(_through("door", others, receive))
    return _report(steps, count=len(documents))


def _read(documents: "Sequence[Document]") -> None:
    from benchmarks.intake_data import LIMITS
    from leidraad.formats.read import read_contact

    for document in documents:
        read_contact(document.data, name=document.name, limits=LIMITS)


def _library(documents: "Sequence[Document]") -> Step:
    if not PEER_PYTHON.exists():
        return Step("the library", 1, None)
    texts = json.dumps([document.data.decode() for document in documents])
    done = subprocess.run(
        [PEER_PYTHON, "-c", PEER_PROGRAM], input=texts, capture_output=True, text=True, check=True
    )
    elapsed_s, processor_s = map(float, done.stdout.split())
    return Step("the library", 1, elapsed_s, processor_s)


def _understood_s(documents: "Sequence[Document]") -> float:
    halves = [
        [(each.name, each.data) for each in documents[number::CORE_COUNT]] for number in range(CORE_COUNT)
    ]
    with ProcessPoolExecutor(CORE_COUNT, mp_context=get_context("spawn"), initializer=start_django) as pool:
        list(
            pool.map(_understand, [half[:5] for half in halves])
        )  # the models and word lists are loaded once
        began = time.perf_counter()
        list(pool.map(_understand, halves))
        return time.perf_counter() - began


def _understand(documents: list[tuple[str, bytes]]) -> int:
    """Read and redact each, as the worker does; how many."""
    from leidraad.apps.contacts.pipeline import read_turns
    from leidraad.formats.limits import Limits
    from leidraad.formats.read import read_contact

    for name, data in documents:
        contact = read_contact(data, name=name, limits=Limits())
        read_turns(contact.turns, language=contact.facts.language, duration_s=contact.facts.duration_s)
    return len(documents)


def _through(
    name: str,
    documents: "Sequence[Document]",
    work: Callable[["Sequence[Document]"], float],
    workers: Sequence[int] = (),
) -> Step:
    found = measured(name, len(documents), lambda: work(documents), workers)
    return Step(name, CORE_COUNT, found.elapsed_s, found.sender_s + found.workers_s + found.server_s)


def _timed(name: str, work: Callable[[], object]) -> Step:
    began, before_s = time.perf_counter(), time.process_time()
    work()
    processor_s = time.process_time() - before_s
    return Step(name, 1, time.perf_counter() - began, processor_s)


def _report(steps: Sequence[Step], *, count: int) -> int:
    print(f"\n{'':14}{'processes':>10}{'vCons/s':>10}{'s':>8}{'vCons/s at best':>17}")
    for step in steps:
        if step.elapsed_s is None:
            print(f"{step.name:14}not installed: python3 tools/make_environment.py peers")
            continue
        at_best = f"{count * CORE_COUNT / step.processor_s:>17,.0f}" if step.processor_s else ""
        print(
            f"{step.name:14}{step.process_count:>10}{count / step.elapsed_s:>10,.0f}{step.elapsed_s:>8.1f}{at_best}"
        )
    door = next(step for step in steps if step.name == "door")
    assert door.processor_s is not None
    print(f"\nTarget of the door, at best: {TARGET_PER_S:,.0f} vCons/s.")
    return 0 if count * CORE_COUNT / door.processor_s >= TARGET_PER_S else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast vCons are taken in.")
    parser.add_argument("--short", action="store_const", dest="documents", const=SHORT_DOCUMENT_COUNT)
    parser.add_argument("--documents", type=int)
    parser.set_defaults(documents=DOCUMENT_COUNT)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
