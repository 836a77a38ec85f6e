"""``leidraad read-again``: read contacts anew from the words that are kept, on all cores; corrections hold."""

import multiprocessing
import os
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import click

from leidraad.cli.days import begin_of
from leidraad.cli.problems import ExitStatus
from leidraad.cli.progress import Bar, progress
from leidraad.cli.start import start_django

TOGETHER = 50  # contacts in one transaction: enough to share its cost, few enough to be done in a second


@dataclass(frozen=True, slots=True)
class Done:
    """What one process did with some contacts; of those that were read, ``unlabelled`` by no model though one is set.

    ``failed`` could not be read, whatever it was.
    """

    read_count: int = 0
    turn_count: int = 0
    closed_count: int = 0
    unlabelled_count: int = 0
    failed: tuple[str, ...] = ()

    def __add__(self, other: "Done") -> "Done":
        return Done(
            self.read_count + other.read_count,
            self.turn_count + other.turn_count,
            self.closed_count + other.closed_count,
            self.unlabelled_count + other.unlabelled_count,
            self.failed + other.failed,
        )

    @property
    def contact_count(self) -> int:
        return self.read_count + self.closed_count + len(self.failed)


@click.command(name="read-again")
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="Only contacts from this day on (YYYY-MM-DD, in the centre's time).",
)
@click.option("--dry-run", is_flag=True, help="Only say how many would be read.")
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    help="Processes that read at the same time; as many as there are cores otherwise.",
)
def read_again(*, since: datetime | None, dry_run: bool, workers: int | None) -> int:
    """Find signals anew in the contacts that an earlier version read, or that were not read.

    Words and recordings stay as they are, and so does whatever a person corrected. The signals of a contact are replaced in
    one step. Cut short, the same command goes on where it was.

    \b
    Examples:
      leidraad read-again --dry-run
      leidraad read-again
      leidraad read-again --since 2026-11-01 --workers 2
    """
    start_django()

    from leidraad.apps.contacts.actions.reading_again import contacts_to_read

    day = begin_of(since) if since else None
    ids = [str(pk) for pk in contacts_to_read(since=day).values_list("pk", flat=True)]
    if dry_run:
        _say_versions(len(ids))
        return ExitStatus.OK
    done = _read_all(ids, workers=workers or len(os.sched_getaffinity(0)))
    click.echo(_in_words(done))
    return ExitStatus.PROBLEMS if done.failed else ExitStatus.OK


def read_some(contact_ids: Sequence[str]) -> Done:
    """Read some contacts in this process; where they cannot be kept together, each by itself."""
    start_django()
    from django.utils import timezone

    from leidraad.apps.contacts.actions import reading_again

    try:
        found = reading_again.read_again([UUID(each) for each in contact_ids], at=timezone.now())
    except Exception:  # noqa: BLE001  whatever it is, it concerns one of them: the others are read
        if len(contact_ids) == 1:
            return Done(failed=tuple(contact_ids))
        return sum((read_some([each]) for each in contact_ids), Done())
    return Done(found.read_count, found.turn_count, found.closed_count, found.unlabelled_count)


def _read_all(ids: Sequence[str], *, workers: int) -> Done:
    begun = time.monotonic()
    done = Done()
    with progress("Reading again", len(ids)) as bar:
        for some in _done_in_turn(ids, workers=workers):
            done += some
            _show(bar, some, done, total=len(ids), elapsed_s=time.monotonic() - begun)
    return done


def _done_in_turn(ids: Sequence[str], *, workers: int) -> Iterator[Done]:
    """What each lot came to, as they are done. New processes, for a connection to the database is not shared by a fork."""
    lots = [ids[start : start + TOGETHER] for start in range(0, len(ids), TOGETHER)]
    if workers == 1 or len(lots) <= 1:
        yield from map(read_some, lots)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(workers, len(lots)), mp_context=context) as pool:
        for future in as_completed([pool.submit(read_some, lot) for lot in lots]):
            yield future.result()


def _show(bar: Bar, some: Done, done: Done, *, total: int, elapsed_s: float) -> None:
    rate = done.contact_count / max(elapsed_s, 0.001)
    left_s = (total - done.contact_count) / rate if rate else 0.0
    turns = done.turn_count / max(elapsed_s, 0.001)
    bar.advance(some.contact_count, note=f"{rate:.0f} contacts/s, {turns:.0f} turns/s, {_clock(left_s)} left")


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"


def _say_versions(count: int) -> None:
    from leidraad.apps.contacts.actions.signals import versions_in_use
    from leidraad.apps.contacts.actions.turn_labelling import present_version

    for version, contacts in versions_in_use().items():
        click.echo(f"{contacts:>8}  {version or 'not read'}")
    click.echo(f"{count:>8}  would be read again, by: {present_version()}")


def _in_words(done: Done) -> str:
    lines = [f"{done.read_count:>8}  read again, {done.turn_count} turns"]
    if done.closed_count:
        lines.append(
            f"{done.closed_count:>8}  left alone: gone, changed meanwhile, or their agent was not told of it"
        )
    if done.unlabelled_count:
        lines.append(
            f"{done.unlabelled_count:>8}  of them by the shipped rules alone: a model did not answer; see `leidraad check`, and run this again"
        )
    lines += [f"{len(done.failed):>8}  could not be read"] if done.failed else []
    lines += [f"            {each}" for each in done.failed[:20]]
    return "\n".join(lines)
