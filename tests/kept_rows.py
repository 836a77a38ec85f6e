"""The rows that a scene of the tests is made of, made once and put in again for each test that wants the same scene.

Most tests begin with the same few people under a charter in force. Made the whole way that is hundreds of statements, several
times what the test itself asks; put in again it is one statement for each table. The first of a process is always made the
whole way, so is one under other circumstances than those of the kept one, and so is everything that is really committed.
"""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from django.conf import settings
from django.db import connection
from django.utils import timezone
from psycopg import sql

Arguments = ParamSpec("Arguments")
Scene = TypeVar("Scene")

KEPT_FOR = timedelta(minutes=5)  # what a scene calls now must stay near to what a test calls so
# A trigger writes these rows when the jobs that they tell of are put in.
WRITTEN_BY_TRIGGERS = frozenset({"procrastinate_events"})


@dataclass(frozen=True, slots=True)
class Kept:
    """A scene, the rows it consists of by their table, as COPY writes them, and when they were made."""

    scene: Any
    rows: dict[str, bytes]
    made_at: datetime


def made_once(make: Callable[Arguments, Scene]) -> Callable[Arguments, Scene]:
    """Let what ``make`` puts in the database be kept, by its arguments.

    It is put in again only inside a transaction, where its tables are empty as they were and the clock is near; otherwise
    it is made. ``make`` must hold what it did in its rows and in what comes back: one that writes files is never kept.
    """
    kept: dict[str, Kept] = {}

    @wraps(make)
    def put_in_or_make(*arguments: Arguments.args, **named: Arguments.kwargs) -> Scene:
        if not connection.in_atomic_block:
            return make(*arguments, **named)
        key = f"{arguments!r} {sorted(named.items())!r}"
        found = kept.get(key)
        if found is not None and _is_near(found.made_at) and _are_empty(found.rows):
            _put_in(found.rows)
            scene: Scene = copy.deepcopy(found.scene)
            return scene
        made, rows = _made_with_rows(lambda: make(*arguments, **named))
        if rows is not None:
            kept[key] = Kept(copy.deepcopy(made), rows, timezone.now())
        return made

    return put_in_or_make


def _is_near(made_at: datetime) -> bool:
    now = timezone.now()
    is_same_day = timezone.localdate(made_at) == timezone.localdate(now) and made_at.date() == now.date()
    return is_same_day and timedelta() <= now - made_at <= KEPT_FOR


def _made_with_rows(make: Callable[[], Scene]) -> tuple[Scene, dict[str, bytes] | None]:
    """The scene and the rows that are there because of it; None where something changed that rows alone do not hold."""
    before, files = _everything(), _files()
    made = make()
    after = _everything()
    changed = {table for table in after if after[table] != before[table]}
    if any(before[table] for table in changed) or files != _files():
        return made, None
    return made, {table: after[table] for table in after if table in changed - WRITTEN_BY_TRIGGERS}


def _everything() -> dict[str, bytes]:
    with connection.cursor() as cursor:
        return {table: _copied_out(cursor, table) for table in connection.introspection.table_names(cursor)}


def _copied_out(cursor: Any, table: str) -> bytes:
    with cursor.copy(sql.SQL("COPY {} TO STDOUT").format(sql.Identifier(table))) as rows:
        return b"".join(bytes(part) for part in rows)


def _put_in(rows: dict[str, bytes]) -> None:
    with connection.cursor() as cursor:
        for table, lines in rows.items():
            with cursor.copy(sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(table))) as into:
                into.write(lines)


def _are_empty(tables: dict[str, bytes]) -> bool:
    holds = sql.SQL(" OR ").join(
        sql.SQL("EXISTS (SELECT FROM {})").format(sql.Identifier(table)) for table in tables
    )
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("SELECT {}").format(holds))
        return bool(cursor.fetchone() == (False,))


def _files() -> frozenset[Path]:
    return frozenset(path for path in Path(settings.ENVIRONMENT.data_dir).rglob("*") if path.is_file())
