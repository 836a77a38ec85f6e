"""The rows that a scene of the tests is made of, made once and put in again for each test that wants the same scene.

Most tests begin with the same few people under a charter in force. Made the whole way that is hundreds of statements, several
times what the test itself asks; put in again it is one statement for each table. The first of a process is always made the
whole way, and so is one under other circumstances than those of the kept one.
"""

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from django.conf import settings
from django.db import connection, transaction
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

    It is put in again only where its tables are empty as they were, the clock is near, and what ``make`` calls by name and the
    settings are the same; otherwise it is made. One that writes files is never kept.
    """
    kept: dict[tuple[Any, ...], Kept] = {}

    @wraps(make)
    def put_in_or_make(*arguments: Arguments.args, **named: Arguments.kwargs) -> Scene:
        key = (repr(arguments), repr(sorted(named.items())), *_circumstances(make))
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


def _circumstances(make: Callable[..., Any]) -> Iterator[Any]:
    """What else may differ: what a test put in the place of something, and the rows of migrations, which a flush removes."""
    yield connection.in_atomic_block
    yield settings.TIME_ZONE
    yield repr(replace(settings.ENVIRONMENT, data_dir=Path()))
    used = (make.__globals__.get(name) for name in make.__code__.co_names)
    yield tuple(each for each in used if callable(each))


def _is_near(made_at: datetime) -> bool:
    now = timezone.now()
    is_same_day = timezone.localdate(made_at) == timezone.localdate(now) and made_at.date() == now.date()
    return is_same_day and timedelta() <= now - made_at <= KEPT_FOR


def _made_with_rows(make: Callable[[], Scene]) -> tuple[Scene, dict[str, bytes] | None]:
    """The scene and the rows that are there because of it; None where something changed that rows alone do not hold."""
    before, files = every_row(), _files()
    made = make()
    after = every_row()
    changed = {table for table in after if after[table] != before[table]}
    if any(before[table] for table in changed) or files != _files():
        return made, None
    return made, {table: after[table] for table in after if table in changed - WRITTEN_BY_TRIGGERS}


def every_row() -> dict[str, bytes]:
    """All that the database holds: the rows of each table, as COPY writes them."""
    with connection.cursor() as cursor:
        return {table: _copied_out(cursor, table) for table in connection.introspection.table_names(cursor)}


def _copied_out(cursor: Any, table: str) -> bytes:
    with cursor.copy(sql.SQL("COPY {} TO STDOUT").format(sql.Identifier(table))) as rows:
        return b"".join(bytes(part) for part in rows)


def _put_in(rows: dict[str, bytes]) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
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
