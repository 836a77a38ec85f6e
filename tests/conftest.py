"""What every test may rely on: a database that is made when the first test asks for one."""

import os
import re
import time
from collections.abc import Generator, Iterator

import hypothesis
import pytest
from django.conf import settings
from django.db import connections
from django.db.backends.postgresql.operations import DatabaseOperations
from django.utils import translation
from pytest_django import DjangoDbBlocker

from tests.postgres import server_for_tests
from tests.web_role import requests_as_web, secure_rows_for_tests

# Without a deadline: other work on the machine makes a single example slow, and that is no fault.
hypothesis.settings.register_profile("everyday", deadline=None, derandomize=True)  # no luck in CI
hypothesis.settings.register_profile("thorough", deadline=None, max_examples=2_000)  # `make prove`
hypothesis.settings.load_profile("everyday")


def pytest_configure() -> None:
    """Passwords are slow to hash on purpose; a test makes dozens of people.

    And each thread has a connection of its own, as the commands do: one that came back from a pool would carry over to
    the next test what the last one left in it, and a fork would share those that lie in it.
    """
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.DATABASES["default"]["OPTIONS"].pop("pool", None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In continuous integration, a test whose Debian package is absent fails instead of being skipped."""
    report = yield
    if os.environ.get("CI") and report.skipped and re.search(r"\bapt(-get)? install\b", str(report.longrepr)):
        report.outcome = "failed"
        report.longrepr = f"skipped, with CI set: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:
    """Point Django to the tests' own server; pytest-django calls this before it creates the database."""
    if os.environ.get("DATABASE_URL"):
        yield
        return
    with server_for_tests() as connection:
        connections["default"].settings_dict.update(connection)
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Put row security in force; at the end, close what threads of tests left open before the database is dropped."""
    with django_db_blocker.unblock():
        secure_rows_for_tests()
    yield
    with django_db_blocker.unblock(), connections["default"].cursor() as cursor:
        others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        cursor.execute(f"SELECT pg_terminate_backend(pid) {others} AND usename = current_user")
        until = time.monotonic() + 10
        while time.monotonic() < until:
            cursor.execute(f"SELECT count(*) {others}")
            if cursor.fetchone() == (0,):
                break
            time.sleep(0.05)


@pytest.fixture(autouse=True)
def _in_the_language_of_nobody() -> None:
    """A request leaves its language active in its thread; the next test must not read pages in it."""
    translation.deactivate()


# Tables of the ledger that refuse every change.
APPEND_ONLY = ("leaf", "sequenced", "checkpoint", "subtree", "witness", "cosignature")


@pytest.fixture(scope="session", autouse=True)
def _requests_in_their_role() -> Iterator[None]:
    """Every request of a test is asked as the web server asks, under row security; LEIDRAAD_TEST_ROLE=owner: without.

    A page that works for the owner alone needs a policy: see the ``row_security.sql`` of its feature.
    """
    if os.environ.get("LEIDRAAD_TEST_ROLE") == "owner":
        yield
        return
    with requests_as_web():
        yield


# Django does not manage the tables of the queue, so it does not empty them either.
EMPTY_QUEUE = "TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE"
PATIENCE = "SET LOCAL lock_timeout = '60s'"  # what a test left open would hold up the rest for ever


@pytest.fixture(scope="session", autouse=True)
def _emptying_the_tables_between_tests(django_db_blocker: object) -> Iterator[None]:
    """The ledger's own triggers forbid the TRUNCATE by which tests with real transactions clean up; here alone they rest."""
    original = DatabaseOperations.execute_sql_flush

    def flush(operations: DatabaseOperations, statements: list[str]) -> None:
        tables = [f"ledger_{name}" for name in APPEND_ONLY]
        rest = [f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in tables]
        wake = [f"ALTER TABLE {table} ENABLE TRIGGER USER" for table in tables]
        original(operations, [PATIENCE, *rest, *statements, *wake, EMPTY_QUEUE])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "execute_sql_flush", flush)
        yield
