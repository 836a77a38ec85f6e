"""Search over a million turns: how long twenty different questions take at the database.

Run from the root of the repository: ``PYTHONPATH=src python -m benchmarks.search`` (``--short``: 50,000 turns;
``--folder F``: keep the filled database in F and use it again). Each question goes through ``search_turns`` as a page
asks it, in the web server's role and so under row security (``--role owner``: without); every statement that it sends
is then explained and executed once more for PostgreSQL's own figure.
Exits 1 when the 95th percentile at the database is above the target, 2 when the texts are absent.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from benchmarks.database import benchmark_database, machine_in_words, server_in_words
from leidraad.config.database_server import WEB

TURN_COUNT, SHORT_TURN_COUNT = 1_000_000, 50_000
TARGET_MS = 50.0
REPETITIONS = 5
NOW = datetime.now(UTC)  # quality data live 28 days, so a fixed day would leave none


@dataclass(frozen=True, slots=True)
class Question:
    """One search: who asks what. ``page`` 2 asks for what follows the first page."""

    name: str
    who: str  # a field of search_data.Centre
    query: str
    page: int = 1
    filters: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Figure:
    """One question's times in milliseconds, a value for each repetition, and how many hits came."""

    question: Question
    hit_count: int
    wall_ms: Sequence[float]
    database_ms: Sequence[float]


def main() -> int:
    """Fill, ask, print; the exit status."""
    options = _options()
    with benchmark_database(options.folder) as _:
        from benchmarks import search_data

        began = time.monotonic()
        try:
            if not search_data.is_filled():
                search_data.fill(turn_count=options.turns, now=NOW)
        except search_data.DataAbsentError as error:
            print(error, file=sys.stderr)
            return 2
        print(f"{_turn_count():,} turns, filled in {time.monotonic() - began:.0f} s; {server_in_words()}")
        print(machine_in_words())
        people = search_data.centre()
        _ask_as(options.role)
        figures = [_measured(question, getattr(people, question.who)) for question in questions()]
    return _report(figures)


def _ask_as(role: str) -> None:
    """From now on in the web server's role, so under row security; or as the owner, to see what that costs."""
    settings.CONNECTS_AS_WEB = role == "web"
    if role == "web":
        with connection.cursor() as cursor:
            cursor.execute(f"SET ROLE {WEB}")
            cursor.execute("SET search_path = web, public")


def questions() -> list[Question]:
    """Rare and common words, phrases, exclusions, filters, each kind of reader, a second page."""
    from leidraad.domain.contacts.turns import Channel, Direction, Party
    from leidraad.domain.language.languages import Language

    today = NOW.date()
    this_month = {"since": today - timedelta(days=20), "until": today}
    half_a_year_ago = {"since": today - timedelta(days=200), "until": today - timedelta(days=170)}
    return [
        Question("a rare word", "analyst", "Lakoke"),
        Question("a very rare word", "analyst", "Sanone"),
        Question("a word that is not there", "analyst", "xylofoonbouwer"),
        Question("a common word", "analyst", "factuur"),
        Question("the commonest word", "analyst", "have"),
        Question("two common words", "analyst", "factuur betalen"),
        Question("words of two languages, never together", "analyst", "factuur réclamation"),
        Question("a phrase", "analyst", '"ik stuur"'),
        Question("a phrase of common words", "analyst", '"would you like"'),
        Question("a common word without another", "analyst", "factuur -betalen"),
        Question("an exclusion alone", "analyst", "-factuur"),
        Question("this or that", "analyst", "Rechnung or facture or invoice"),
        Question("one language", "analyst", "restaurant", filters={"language": Language.ENGLISH}),
        Question("channel, direction and party", "analyst", "contract",
                 filters={"channel": Channel.EMAIL, "direction": Direction.OUTBOUND, "party": Party.CUSTOMER}),
        Question("this month", "analyst", "contract", filters=this_month),
        Question("half a year ago", "analyst", "contract", filters=half_a_year_ago),
        Question("second page", "analyst", "factuur", page=2),
        Question("an agent, common word", "agent", "contract"),
        Question("a coach, common word", "coach", "contract"),
        Question("an agent who coaches, rare word", "both", "Lakoke"),
    ]  # fmt: skip


def _measured(question: Question, person: Any) -> Figure:
    from leidraad.apps.contacts.search import SearchRequest, search_turns
    from leidraad.web import acting

    acting.begin(person.pk)
    request = SearchRequest(question.query, **question.filters)
    cursor = None
    for _ in range(question.page - 1):
        cursor = search_turns(person, request, cursor=cursor).next_cursor

    def ask() -> int:
        return len(search_turns(person, request, cursor=cursor).hits)

    hit_count, statements = _statements_of(ask)
    wall_ms = [_elapsed_ms(ask) for _ in range(REPETITIONS)]
    database_ms = [_explained_ms(statements) for _ in range(REPETITIONS)]
    return Figure(question, hit_count, wall_ms, database_ms)


def _statements_of(ask: Callable[[], int]) -> tuple[int, list[str]]:
    """What is asked of the database, with its values filled in as the driver sends it."""
    sent: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        sent.append(context["cursor"].mogrify(sql, params) if params else sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        hit_count = ask()
    return hit_count, [sql for sql in sent if sql.lstrip().startswith("SELECT")]


def _explained_ms(statements: Sequence[str]) -> float:
    """Planning and execution of all of them, in one transaction and under the same settings as when they were asked."""
    total_ms = 0.0
    with transaction.atomic(), connection.cursor() as cursor:
        for sql in statements:
            if "set_config" in sql:
                cursor.execute(sql)
                continue
            cursor.execute("EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) " + sql)
            answer = cursor.fetchone()[0]
            plan = (json.loads(answer) if isinstance(answer, str) else answer)[0]
            total_ms += float(plan["Planning Time"] + plan["Execution Time"])
    return total_ms


def _elapsed_ms(ask: Callable[[], int]) -> float:
    began = time.perf_counter()
    ask()
    return (time.perf_counter() - began) * 1000


def _report(figures: Sequence[Figure]) -> int:
    print(f"\n{'question':42}{'asked by':>10}{'hits':>6}{'database ms':>13}{'wall ms':>10}")
    for figure in figures:
        print(
            f"{figure.question.name:42}{figure.question.who:>10}{figure.hit_count:>6}"
            f"{statistics.median(figure.database_ms):>13.1f}{statistics.median(figure.wall_ms):>10.1f}"
        )
    at_database = _percentile_95([value for figure in figures for value in figure.database_ms])
    at_wall = _percentile_95([value for figure in figures for value in figure.wall_ms])
    print(
        f"\n95th percentile: {at_database:.1f} ms at the database (target {TARGET_MS:.0f}), {at_wall:.1f} ms in all"
    )
    return 0 if at_database < TARGET_MS else 1


def _percentile_95(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def _turn_count() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM contacts_insightturn")
        return int(cursor.fetchone()[0])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How long search takes.")
    parser.add_argument("--short", action="store_const", dest="turns", const=SHORT_TURN_COUNT)
    parser.add_argument("--turns", type=int)
    parser.add_argument("--folder", type=Path, help="keep the filled database here and use it again")
    parser.add_argument(
        "--role", choices=["web", "owner"], default="web", help="as whom the database is asked"
    )
    parser.set_defaults(turns=TURN_COUNT)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
