"""Categories over a million stored turns: one new category as its page counts it, a hundred in two processes, and a hundred
kept ones as the worker counts them.

Run: PYTHONPATH=src python -m benchmarks.stored_categories [--short] [--folder F]

The contacts and the hundred categories are those of ``benchmarks.categories``, forty turns in each, spread over a year of the
store of insight, with their index of terms. Unlike there, everything is in the measured time: narrowing in the database,
reading the turns from it, splitting into words and judging; of the kept ones keeping their matches as well, in one process.
Computing is the processor time of our processes and of the servers of their connections; in the queue is how long these
were ready and had no processor, as other work had it. Exits 1 when a target is missed.
"""

import argparse
import os
import random
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from uuid import UUID

from benchmarks.categories import (
    CATEGORIES,
    DIFFERENT_CONTACTS,
    NEW_CATEGORY,
    PROCESSES,
    TARGET_ALL_S,
    TARGET_NEW_S,
    TURNS,
    TURNS_PER_CONTACT,
    TURNS_SHORT,
    Contact,
    categories,
    contacts,
    hundred,
)
from benchmarks.database import benchmark_database, machine_in_words, server_in_words

DAYS, CROWDS = 360, 64
REPETITIONS = 3
TURN_COLUMNS = "conversation, position, start_s, end_s, party, language, channel, direction, day, crowd, text, keep_until, search"
COLUMNS = "conversation, day, channel, direction, language, queue, duration_s, crowd, keep_until, terms"


def fill(turns: int) -> None:
    """Copy conversations and their turns into the store of insight, and gather statistics as autovacuum would."""
    from django.db import connection

    chance, count = random.Random(16), turns // TURNS_PER_CONTACT
    made = contacts(min(count, DIFFERENT_CONTACTS))
    rows = [_Row(chance, made[number % len(made)], number, count) for number in range(count)]
    terms = {id(contact): _terms(contact) for contact in made}
    with connection.cursor() as cursor:
        with cursor.copy(f"COPY contacts_insightturn ({TURN_COLUMNS}) FROM STDIN") as copy:
            for row in rows:
                for values in row.turns():
                    copy.write_row(values)
        with cursor.copy(f"COPY contacts_insightconversation ({COLUMNS}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row((*row.facts(), terms[id(row.contact)]))
        cursor.execute("VACUUM (ANALYZE) contacts_insightturn, contacts_insightconversation")


class _Row:
    """One conversation as it is stored."""

    def __init__(self, chance: random.Random, contact: Contact, number: int, count: int) -> None:
        self.contact = contact
        self.id = UUID(int=chance.getrandbits(128), version=4)
        self.crowd = chance.randrange(CROWDS)
        self.day = date.today() - timedelta(days=DAYS * (count - number) // count)  # noqa: DTZ011

    def facts(self) -> tuple[object, ...]:
        language = str(self.contact[0].language)
        until = self.day + timedelta(days=390)
        return self.id, self.day, "voice", "inbound", language, "", 240.0, self.crowd, until

    def turns(self) -> Iterator[tuple[object, ...]]:
        for position, turn in enumerate(self.contact):
            yield (self.id, position, turn.start_s, turn.end_s, turn.party, str(turn.language), "voice", "inbound",
                   self.day, self.crowd, turn.text, self.day + timedelta(days=390), "")  # fmt: skip


def _terms(contact: Contact) -> str:
    """As the text of a tsvector."""
    from leidraad.domain.language.categories.terms import index_terms

    return " ".join(
        f"'{term}'" for term in sorted(index_terms((turn.text, turn.language) for turn in contact))
    )


def new_category() -> tuple[float, int, int]:
    """The median time in seconds, how many matched, and how many narrowing let through."""
    from leidraad.apps.insight.counting import Period, count, within
    from leidraad.apps.insight.narrowing import narrowed
    from leidraad.domain.language.categories.narrow import narrow
    from leidraad.domain.language.categories.parse import linked, parse

    expression = linked(parse(NEW_CATEGORY), {})
    period = Period(date.today() - timedelta(days=DAYS), date.today())  # noqa: DTZ011
    times = []
    for _ in range(REPETITIONS):
        began = time.perf_counter()
        found = count(expression, period)
        times.append(time.perf_counter() - began)
    assert found.total
    through = within(period).filter(narrowed(narrow(expression))).count()
    return sorted(times)[REPETITIONS // 2], found.matched, through


@dataclass(frozen=True, slots=True)
class Taken:
    elapsed_s: float
    computing_s: float
    queued_s: float
    held: int


class _Watch:
    """The time by the clock, and of processors and waiting for one: this process and the server of its connection."""

    def __init__(self) -> None:
        from django.db import connection

        connection.ensure_connection()
        self._server = connection.connection.info.backend_pid
        self._began, self._used, self._queued = time.perf_counter(), self._computing_s(), self._queued_s()

    def taken(self, held: int) -> Taken:
        elapsed_s = time.perf_counter() - self._began
        return Taken(elapsed_s, self._computing_s() - self._used, self._queued_s() - self._queued, held)

    def _queued_s(self) -> float:
        """The second field of schedstat, in nanoseconds; Linux keeps it for each process."""
        stats = (Path(f"/proc/{process}/schedstat").read_text() for process in (os.getpid(), self._server))
        return sum(int(stat.split()[1]) for stat in stats) / 1e9

    def _computing_s(self) -> float:
        fields = Path(f"/proc/{self._server}/stat").read_text().rpartition(")")[2].split()
        return time.process_time() + (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def every_category() -> Taken:
    """All categories over everything in two processes."""
    from django.db import connections

    connections.close_all()
    began = time.perf_counter()
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("fork")) as pool:
        shares = list(pool.map(_judge_share, range(PROCESSES)))
    elapsed_s = time.perf_counter() - began
    return Taken(
        elapsed_s,
        sum(each.computing_s for each in shares),
        sum(each.queued_s for each in shares),
        sum(each.held for each in shares),
    )


def _judge_share(share: int) -> Taken:
    """Every other month; the other process has those between."""
    from leidraad.apps.contacts.models import InsightConversation
    from leidraad.apps.insight.counting import Period, judged, months

    watch, asked = _Watch(), categories()
    whole = Period(date.today() - timedelta(days=DAYS), date.today())  # noqa: DTZ011
    held, rows = 0, InsightConversation.objects.all()
    for month in list(months(whole))[share::PROCESSES]:
        held += sum(len(found) for _row, _contact, found in judged(asked, rows, month))
    return watch.taken(held)


def kept_categories() -> Taken:
    """All categories as those of an analyst that were changed this moment, counted as the worker does it."""
    from leidraad.apps.insight.matching import count_changed
    from leidraad.apps.insight.models import Category, Match

    at = datetime.now(UTC)
    _make_kept(at)
    watch = _Watch()
    counted = count_changed(at=at)
    taken = watch.taken(Match.objects.count())
    assert counted == CATEGORIES
    Category.objects.all().delete()
    return taken


def _make_kept(at: datetime) -> None:
    from django.db import connection

    from leidraad.apps.insight.models import Category, CategoryVersion
    from leidraad.domain.language.categories.grammar import text_of

    for number, expression in hundred().items():
        CategoryVersion.objects.create(
            category=Category.objects.create(key=f"category-{number}"),
            number=1,
            text=text_of(expression),
            made_by="benchmark",
            made_at=at,
            stale_since=at,
        )
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE insight_judged")
        cursor.execute("INSERT INTO insight_judged SELECT conversation FROM contacts_insightconversation")
        cursor.execute("VACUUM (ANALYZE) insight_judged")


def _in_words(taken: Taken) -> str:
    return (
        f"{taken.elapsed_s:.1f} s, computing {taken.computing_s:.1f} s and in the queue {taken.queued_s:.1f} s in all, "
        f"{taken.held:,} held"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure categories over stored turns.")
    parser.add_argument("--short", action="store_true", help="40,000 turns; targets in proportion")
    parser.add_argument("--turns", type=int, help="another number of turns")
    parser.add_argument("--folder", type=Path, help="keep the filled database here and use it again")
    options = parser.parse_args()
    turns = options.turns or (TURNS_SHORT if options.short else TURNS)
    part = turns / TURNS
    print(machine_in_words())
    with benchmark_database(options.folder):
        from benchmarks import search_data

        print(server_in_words())
        if not search_data.is_filled():
            search_data._people(
                now=datetime.now(UTC)
            )  # a charter in force, without which nothing may be shown
            fill(turns)
        new_s, matched, through = new_category()
        print(f"one new category, {turns:,} turns: {through:,} of {turns // TURNS_PER_CONTACT:,} contacts let through, "
              f"{matched:,} held, counted in {new_s:.2f} s (target {TARGET_NEW_S * part:.2f} s)")  # fmt: skip
        every = every_category()
        print(f"{CATEGORIES} categories, {turns:,} turns, {PROCESSES} processes: {_in_words(every)} "
              f"(target {TARGET_ALL_S * part:.1f} s)")  # fmt: skip
        kept = kept_categories()
        print(f"{CATEGORIES} kept categories, {turns:,} turns, the worker alone: {_in_words(kept)} "
              f"(target {TARGET_ALL_S * part:.1f} s)")  # fmt: skip
    # What starting two processes takes does not grow with the turns, so the short form forgives it.
    met = (
        new_s <= TARGET_NEW_S * part + 0.2
        and max(every.elapsed_s, kept.elapsed_s) <= TARGET_ALL_S * part + 4.0
    )
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
