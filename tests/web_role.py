"""Asking as the web server does: in its own role of the database, which sees what the person of the request may see.

The tests own their database. Inside ``requests_as_web`` each request of the test client, and each part of a stream,
runs in the role ``leidraad_web`` instead; what the test itself reads and writes does not.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.db.backends.signals import connection_created
from django.http import HttpResponseBase
from django.test import override_settings
from django.test.client import ClientHandler
from psycopg.pq import TransactionStatus

from leidraad.apps.people.models import Person
from leidraad.config.row_security import WEB_ROLE, WebRole, apply_row_security
from leidraad.web import acting


def secure_rows_for_tests() -> None:
    """Row security on the tests' database, and the right of its owner to step into the web server's role."""
    connection.ensure_connection()
    apply_row_security(connection.connection, role=WebRole(), key=settings.ACTING_KEY)
    may_step_in = "SELECT pg_has_role(current_user, %s, 'MEMBER')"
    if connection.connection.execute(may_step_in, [WEB_ROLE]).fetchone() != (True,):
        connection.connection.execute(f"GRANT {WEB_ROLE} TO CURRENT_USER")


@contextmanager
def asking_as_web() -> Iterator[None]:
    """Inside, every statement on this thread's connection is the web server's."""
    with override_settings(CONNECTS_AS_WEB=True):
        _execute(f"SET ROLE {WEB_ROLE}", "SET search_path = web, public")
        try:
            yield
        finally:
            if connection.connection.info.transaction_status != TransactionStatus.INERROR:
                _execute("RESET search_path", "RESET ROLE")


@contextmanager
def sql_as(person: Person | None) -> Iterator[Any]:
    """A cursor in the web server's role while ``person`` is signed in: what SQL slipped into one of their pages could do."""
    with asking_as_web():
        acting.begin(person.pk if person else None)
        try:
            with connection.cursor() as cursor:
                yield cursor
        finally:
            acting.end()


@contextmanager
def requests_as_web() -> Iterator[None]:
    """Inside, the test client's requests are the web server's."""
    original: Callable[..., HttpResponseBase] = ClientHandler.__call__
    if original.__name__ == "in_web_role":
        yield  # they are already
        return

    def in_web_role(handler: ClientHandler, environ: Any) -> HttpResponseBase:
        with asking_as_web():
            response = original(handler, environ)
        if response.streaming:
            response.streaming_content = _parts_as_web(iter(response.streaming_content))  # type: ignore[attr-defined]
        return response

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ClientHandler, "__call__", in_web_role)
        yield


@contextmanager
def live_server_as_web() -> Iterator[None]:
    """Inside, the threads of a live server connect in the web server's role; the thread of the test stays the owner's."""

    def step_in(connection: Any, **_: object) -> None:
        if threading.current_thread() is not threading.main_thread():
            with connection.cursor() as cursor:
                cursor.execute(f"SET ROLE {WEB_ROLE}")
                cursor.execute("SET search_path = web, public")

    connection_created.connect(step_in)
    try:
        with override_settings(CONNECTS_AS_WEB=True):
            yield
    finally:
        connection_created.disconnect(step_in)


def _parts_as_web(parts: Iterator[bytes]) -> Iterator[bytes]:
    while True:
        with asking_as_web():
            part = next(parts, None)
        if part is None:
            return
        yield part


def _execute(*statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
