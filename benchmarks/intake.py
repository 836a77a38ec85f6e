"""Taking in ready transcripts: how many turns a second come through, as a centre would run it.

Run from the root of the repository: ``PYTHONPATH=src python -m benchmarks.intake`` (``--short``: 200 documents,
``--profile``: where the time of one reading process goes). What runs: the embedded server with its default, durable
settings; this process, which hands over (``handover_of``, ``receive_contacts``, as `leidraad ingest` does); two workers
(``leidraad work``), which have read a few contacts before anything is measured: a centre's workers run for weeks. Every
contact is asked of the charter, sealed, queued, opened, redacted, measured, indexed and written in the ledger. Exits 1
when the whole path is slower than the target, 2 when the documents are absent.
"""

import argparse
import cProfile
import os
import pstats
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import connection
from django.utils import timezone

from benchmarks.database import benchmark_database, machine_in_words, server_in_words

if TYPE_CHECKING:
    from benchmarks.intake_data import Document

DOCUMENT_COUNT, SHORT_DOCUMENT_COUNT = 3_000, 200
TOGETHER = 50  # as many as `leidraad ingest` hands over at once
WORKER_COUNT = 2
WARMING_COUNT = (
    2 * WORKER_COUNT * TOGETHER
)  # read before anything is measured: models and word lists are loaded by then
TARGET_TURNS_PER_S = 3_000.0
PATIENCE_S = 600.0
CORE_COUNT = 2


@dataclass(frozen=True, slots=True)
class Step:
    """One part of the way: how long it took, and whose processor time it cost."""

    name: str
    turn_count: int
    elapsed_s: float
    sender_s: float
    workers_s: float
    server_s: float

    @property
    def turns_per_s(self) -> float:
        return self.turn_count / self.elapsed_s

    @property
    def turns_per_s_at_best(self) -> float:
        """What two cores could do that have nothing else to do."""
        return self.turn_count * CORE_COUNT / (self.sender_s + self.workers_s + self.server_s)


def main() -> int:
    """Take in, print, and say whether the target is met."""
    options = _options()
    with benchmark_database():
        from benchmarks import intake_data

        try:
            parts = intake_data.parts(
                [options.documents, options.documents, min(WARMING_COUNT, options.documents)]
            )
        except intake_data.DataAbsentError as error:
            print(error, file=sys.stderr)
            return 2
        intake_data.make_centre(at=timezone.now())
        first, second, warming = parts
        turn_counts = [sum(document.turn_count for document in part) for part in parts]
        print(f"{len(first):,} documents with {turn_counts[0]:,} turns, twice; {server_in_words()}")
        print(machine_in_words())
        if options.profile:
            _profile(first)
            return 0
        steps = [measured("receiving, one process", turn_counts[0], lambda: receive(first))]
        _hold_queued()
        with warm_workers(warming) as workers:
            steps += [
                measured("reading, two workers", turn_counts[0], _read_held, workers),
                measured("the whole path", turn_counts[1], lambda: whole_path(second), workers),
            ]
    return _report(steps)


def measured(name: str, turn_count: int, work: Callable[[], float], workers: Sequence[int] = ()) -> Step:
    """One step: ``work`` says how long it took; ``workers`` are the processes whose time counts as well."""
    before = _processor_s(workers)
    elapsed_s = work()
    after = _processor_s(workers)
    return Step(
        name, turn_count, elapsed_s, *(late - early for late, early in zip(after, before, strict=True))
    )


def _processor_s(workers: Sequence[int]) -> tuple[float, float, float]:
    """Seconds of processor time so far: this process, the workers, the server with all its sessions."""
    own = os.times()
    ticks = sum(int(value) for worker in workers for value in _process(worker)[11:13])
    return own.user + own.system, ticks / os.sysconf("SC_CLK_TCK"), _server_processor_s()


def _server_processor_s() -> float:
    session = int(_one_number("SELECT pg_backend_pid()"))
    server = int(_process(session)[1])
    total_s = 0.0
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal() and (fields := _process(int(entry.name))):
            ticks = 0
            if int(entry.name) == server:
                ticks = sum(
                    int(value) for value in fields[11:15]
                )  # its own, and of the sessions that have ended
            elif int(fields[1]) == server:
                ticks = sum(int(value) for value in fields[11:13])
            total_s += ticks / os.sysconf("SC_CLK_TCK")
    return total_s


def _process(pid: int) -> list[str]:
    """The fields of /proc/PID/stat after the name, state first; empty when it has ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    except OSError:
        return []


def receive(documents: "Sequence[Document]") -> float:
    """Hand everything over, as `leidraad ingest` does; seconds."""
    from benchmarks.intake_data import READING
    from leidraad.apps.contacts.actions.intake import Outcome, receive_contacts
    from leidraad.apps.contacts.handovers import handover_of

    began = time.perf_counter()
    for start in range(0, len(documents), TOGETHER):
        handovers = [
            handover_of(document.data, name=document.name, reading=READING, facts=document.facts)
            for document in documents[start : start + TOGETHER]
        ]
        receipts = receive_contacts(handovers, by="bench", at=timezone.now())
        if any(receipt.outcome is not Outcome.RECEIVED for receipt in receipts):
            raise AssertionError(receipts)
    return time.perf_counter() - began


def _hold_queued() -> None:
    """Keep the jobs that wait now from the workers that start, until ``_read_held`` lets them go."""
    _change("UPDATE procrastinate_jobs SET queue_name = 'held' WHERE status = 'todo'")


def _read_held() -> float:
    """Let the workers read what was held; seconds from the first job's start to the last contact's being ready."""
    now = timezone.now()
    _change("UPDATE procrastinate_jobs SET queue_name = 'reading' WHERE queue_name = 'held'")
    _wait_until_read()
    return _one_number(
        "SELECT extract(epoch FROM (SELECT max(ready_at) FROM contacts_contact) -"
        " (SELECT min(at) FROM procrastinate_events WHERE type = 'started' AND at >= %s))",
        now,
    )


def whole_path(documents: "Sequence[Document]") -> float:
    """Hand over while warm workers read; seconds from the first handover to the last ready contact."""
    began = time.perf_counter()
    receive(documents)
    _wait_until_read()
    return time.perf_counter() - began


@contextmanager
def warm_workers(documents: "Sequence[Document]") -> Iterator[list[int]]:
    """Two workers that have read these documents, some for each; their process ids."""
    with _workers() as workers:
        _wait_until_up()
        receive(documents)
        _wait(
            "SELECT count(*) FROM procrastinate_jobs WHERE queue_name = 'reading' AND status <> 'succeeded'",
            0,
        )
        yield workers


@contextmanager
def _workers() -> Iterator[list[int]]:
    command = [sys.executable, "-m", "leidraad.cli.main", "work", "--queues", "reading", "--concurrency", "1"]
    environment = {**os.environ, "PYTHONPATH": "src"}
    running = [subprocess.Popen(command, env=environment) for _ in range(WORKER_COUNT)]
    try:
        yield [worker.pid for worker in running]
    finally:
        for worker in running:
            worker.terminate()
        for worker in running:
            worker.wait(timeout=30)


def _wait_until_up() -> None:
    _wait(
        "SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '20 s'",
        WORKER_COUNT,
    )
    time.sleep(2)


def _wait_until_read() -> None:
    _wait("SELECT count(*) FILTER (WHERE state NOT IN ('ready', 'set_aside')) FROM contacts_contact", 0)
    aside = _one_number("SELECT count(*) FROM contacts_contact WHERE state = 'set_aside'")
    if aside:
        raise AssertionError(f"{aside:.0f} contacts were set aside")


def _wait(query: str, wanted: int) -> None:
    ends_at = time.monotonic() + PATIENCE_S
    while _one_number(query) != wanted:
        if time.monotonic() > ends_at:
            raise TimeoutError(query)
        time.sleep(0.1)


def _one_number(query: str, *values: object) -> float:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return float(cursor.fetchone()[0])


def _change(query: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(query)


def _profile(documents: "Sequence[Document]") -> None:
    """Receive and read in this process under the profiler, and print what takes longest."""
    from leidraad.apps.contacts import tasks
    from leidraad.apps.contacts.models import Contact

    def read() -> None:
        for contact in Contact.objects.select_related("agent"):
            tasks._read_document(contact)

    for name, work in (("receiving", lambda: receive(documents)), ("reading", read)):
        profile = cProfile.Profile()
        began = time.perf_counter()
        profile.runcall(work)
        print(f"\n{name}: {time.perf_counter() - began:.1f} s under the profiler")
        pstats.Stats(profile).sort_stats("cumulative").print_stats(45)


def _report(steps: Sequence[Step]) -> int:
    print(
        f"\n{'':26}{'turns/s':>9}{'s':>8}   processor s: {'sender':>8}{'workers':>9}{'server':>8}{'turns/s at best':>17}"
    )
    for step in steps:
        print(
            f"{step.name:26}{step.turns_per_s:>9,.0f}{step.elapsed_s:>8.1f}{'':16}{step.sender_s:>8.1f}"
            f"{step.workers_s:>9.1f}{step.server_s:>8.1f}{step.turns_per_s_at_best:>17,.0f}"
        )
    print(
        f"\nTarget of the whole path: {TARGET_TURNS_PER_S:,.0f} turns/s. At best: both cores busy with nothing else."
    )
    return 0 if steps[-1].turns_per_s >= TARGET_TURNS_PER_S else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast ready transcripts are taken in.")
    parser.add_argument("--short", action="store_const", dest="documents", const=SHORT_DOCUMENT_COUNT)
    parser.add_argument("--documents", type=int)
    parser.add_argument("--profile", action="store_true")
    parser.set_defaults(documents=DOCUMENT_COUNT)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
