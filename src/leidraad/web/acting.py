"""On whose behalf this request asks the database: the person, and for a few statements a named part of the software.

The web server connects as a role that sees no row of anybody (the ``row_security.sql`` of each feature). What it may see
follows from one setting of its connection, which says who acts and is sealed with a key that lies outside the database
and that this role cannot read there: SQL slipped into a page can neither become somebody else nor a part.

A part opens what no person may see and the software needs: taking in, deciding, figures about groups. It is entered
around the fewest statements and never opens words or keys. In the worker and on the command line, which connect as the
owner, everything here does nothing.

Apart from the features because the lowest of them needs it.
"""

import hashlib
import hmac
import time
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from psycopg.pq import TransactionStatus

SETTING = "leidraad.acting"
SEALED_FOR_S = (
    3600  # longer than any request; a stream that plays longer is sealed again for each of its parts
)


class Part(StrEnum):
    """A part of the software, and what it opens beside what the person may see. The policies know the same words."""

    SIGN_IN = "sign_in"  # one's password hash and tokens, before it is known who asks
    LEDGER = "ledger"  # the salts that turn identities into commitments
    INTAKE = "intake"  # whether a contact is here already; adding one
    DECIDING = "deciding"  # the facts of a decision, quotas and grants
    CARE = "care"  # state and reason of the contacts whose passage somebody looks after
    DELETING = "deleting"  # putting one's own contact out of reach, and taking that back
    DRAWING = "drawing"  # among which contacts chance chooses
    FIGURES = "figures"  # counting contacts, quotas and accesses
    INSIGHT = "insight"  # redacted turns without agent


def begin(person_id: int | None) -> None:
    """From now on this connection asks for this person; for nobody when None. Called once a request, before its work."""
    if settings.CONNECTS_AS_WEB and (person_id is not None or connection.connection is not None):
        _tell(_sealed(person_id, None))


def end() -> None:
    """Ask for nobody any more, if there is still a connection that could."""
    if not settings.CONNECTS_AS_WEB:
        return
    try:
        _put_back("")
    except DatabaseError:
        connection.close()  # it died on the way, and with it what was said


@contextmanager
def as_part(part: Part) -> Iterator[None]:
    """Inside, what ``part`` opens is open as well; also a decorator. Inside another part it takes its place meanwhile."""
    if not settings.CONNECTS_AS_WEB:
        yield
        return
    person_id, before = _told()
    _tell(_sealed(person_id, part))
    try:
        yield
    finally:
        _put_back(_sealed(person_id, before))


@contextmanager
def as_person(person_id: int) -> Iterator[None]:
    """Inside, this person acts: for what goes on after the request, such as a recording that plays."""
    if not settings.CONNECTS_AS_WEB:
        yield
        return
    before = _told()
    _tell(_sealed(person_id, None))
    try:
        yield
    finally:
        _put_back(_sealed(*before))


def forget(raw_connection: Any) -> None:
    """For the pool: a connection that comes back asks for nobody."""
    raw_connection.execute("SELECT set_config(%s, '', false)", [SETTING])
    raw_connection.commit()
    raw_connection.acting_as = ""


def key_pads(key: bytes) -> tuple[bytes, bytes]:
    """The two blocks that HMAC-SHA-256 (RFC 2104) makes of a key: all that the database needs to check a seal."""
    block = (hashlib.sha256(key).digest() if len(key) > 64 else key).ljust(64, b"\0")
    return bytes(byte ^ 0x36 for byte in block), bytes(byte ^ 0x5C for byte in block)


def _sealed(person_id: int | None, part: Part | None) -> str:
    """``person:part:process:until:seal``. Bound to the database's process, so it opens nothing in another connection."""
    if person_id is None and part is None:
        return ""
    connection.ensure_connection()
    process = connection.connection.info.backend_pid
    said = f"{person_id or ''}:{part or ''}:{process}:{int(time.time()) + SEALED_FOR_S}"
    seal = hmac.new(settings.ACTING_KEY, said.encode(), hashlib.sha256).hexdigest()
    return f"{said}:{seal}"


def _tell(value: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, false)", [SETTING, value])
    connection.connection.acting_as = value


def _put_back(value: str) -> None:
    # In a transaction that failed nothing can be said, and nothing need be: its end undoes what was said in it.
    if connection.connection is None:
        return
    if connection.connection.info.transaction_status == TransactionStatus.INERROR:
        connection.connection.acting_as = value
        return
    _tell(value)


def _told() -> tuple[int | None, Part | None]:
    """Who acts on this connection, as we said it last."""
    value = getattr(connection.connection, "acting_as", "") if connection.connection is not None else ""
    person, part = value.split(":")[:2] if value else ("", "")
    return int(person) if person else None, Part(part) if part else None
