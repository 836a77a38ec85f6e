"""What every test may rely on: a database that is made when the first test asks for one."""

import os
from collections.abc import Iterator

import pytest
from django.db import connections
from django.db.backends.postgresql.operations import DatabaseOperations

from tests.postgres import server_for_tests


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:
    """Point Django to the tests' own server; pytest-django calls this before it creates the database."""
    if os.environ.get("DATABASE_URL"):
        yield
        return
    with server_for_tests() as connection:
        connections["default"].settings_dict.update(connection)
        yield


@pytest.fixture(scope="session", autouse=True)
def _emptying_the_tables_between_tests(django_db_blocker: object) -> Iterator[None]:
    """The ledger's own triggers forbid the TRUNCATE by which tests with real transactions clean up; here alone they rest."""
    original = DatabaseOperations.execute_sql_flush

    def flush(operations: DatabaseOperations, statements: list[str]) -> None:
        tables = ("ledger_leaf", "ledger_sequenced", "ledger_checkpoint")
        rest = [f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in tables]
        wake = [f"ALTER TABLE {table} ENABLE TRIGGER USER" for table in tables]
        original(operations, [*rest, *statements, *wake])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "execute_sql_flush", flush)
        yield
