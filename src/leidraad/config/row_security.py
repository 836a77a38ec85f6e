"""The database's own rules about who sees which row: what they are, and putting them in force.

Every table has row security, so whatever no policy opens to the web server's role is closed; the tables that need none
stand in a list with the reason. What each feature opens lies in ``row_security.sql`` in its folder. All of it is written
anew in one transaction when it, the tables or the role changed: the files are what holds, not the history of changes.
"""

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from psycopg.errors import DuplicateObject, UniqueViolation

from leidraad.config.database_url import parts_of
from leidraad.config.environment import Environment
from leidraad.web.acting import key_pads

WEB_ROLE = "leidraad_web"  # the role of the web server; the SQL files know it by this name
PACKAGE = Path(__file__).resolve().parents[1]

WITHOUT_ROW_SECURITY = {
    "ledger_leaf": "leaves know nobody: identities are salted commitments",
    "ledger_sequenced": "places and hashes of leaves",
    "ledger_checkpoint": "signed notes, made to be shown",
    "ledger_subtree": "hashes of leaves",
    "people_principal": "companies",
    "people_site": "places",
    "people_team": "names of teams",
    "procrastinate_jobs": "work by the ids of contacts; what it is about (args) is not granted",
    "procrastinate_events": "times of jobs",
    "procrastinate_workers": "times at which workers were heard",
}


class RoleMissing(Exception):
    """The web server's role is not there and this role may not make it; ``statements`` make it."""

    def __init__(self, statements: str) -> None:
        super().__init__(statements)
        self.statements = statements


@dataclass(frozen=True, slots=True)
class WebRole:
    """The role that the web server connects as; without a password where the kernel vouches for it."""

    name: str = WEB_ROLE
    password: str = ""


def web_role_of(environment: Environment) -> WebRole | None:
    """The role of the web server as the settings name it; None when it has none of its own."""
    if environment.database_url is None:
        return WebRole()
    if environment.web_database_url is None:
        return None
    parts = parts_of(environment.web_database_url, variable="LEIDRAAD_WEB_DATABASE_URL")
    return WebRole(parts["USER"], parts["PASSWORD"])


def apply_row_security(connection: Any, *, role: WebRole | None, key: bytes) -> bool:
    """Put every rule in force; whether anything had to be written. ``connection`` is the owner's, in autocommit.

    Without a role the tables and functions are prepared and nothing is granted. Raises RoleMissing.
    """
    if role is not None:
        _ensure_role(connection, role)
    if _applied(connection) == _fingerprint(connection, role, key):
        return False
    with connection.transaction():
        _clear(connection, role)
        _close_every_table(connection)
        _close_database(connection, role)
        for path in sql_files():
            connection.execute(_for_role(path.read_text(), connection, role))
        connection.execute("INSERT INTO acting.key VALUES (%s, %s)", key_pads(key))
        connection.execute(f"COMMENT ON SCHEMA acting IS '{_fingerprint(connection, role, key)}'")
    return True


def open_for_migrations(connection: Any) -> None:
    """Take the rules away that would hinder a change of tables. The tables stay closed to the web server meanwhile."""
    with connection.transaction():
        _clear(connection, None)


def faults_of(connection: Any, *, role: WebRole, key: bytes) -> list[str]:
    """What keeps the rules from holding for this role, in words; empty when nothing does."""
    row = connection.execute(
        "SELECT rolsuper OR rolbypassrls, rolcreaterole, EXISTS (SELECT FROM pg_auth_members WHERE member = oid)"
        " FROM pg_roles WHERE rolname = %s",
        [role.name],
    ).fetchone()
    if row is None:
        return [f"there is no role {role.name}"]
    passes, makes_roles, is_member = row
    faults = []
    if passes or makes_roles:
        faults.append(f"{role.name} may pass over every rule of the database")
    if is_member:
        faults.append(f"{role.name} is a member of another role and has its rights")
    if _applied(connection) != _fingerprint(connection, role, key):
        faults.append("the rules in force are not those of this version, or its key")
    return faults


def sql_files() -> list[Path]:
    """What is put in force, the ground first; among features the order does not matter."""
    return [Path(__file__).with_name("row_security.sql"), *sorted(PACKAGE.glob("apps/*/row_security.sql"))]


def _clear(connection: Any, role: WebRole | None) -> None:
    connection.execute("DROP SCHEMA IF EXISTS web CASCADE")
    connection.execute("DROP SCHEMA IF EXISTS acting CASCADE")
    for table, policy in connection.execute(
        "SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'public'"
    ).fetchall():
        connection.execute(f'DROP POLICY "{policy}" ON "{table}"')
    if role is not None:
        name = _quoted(connection, role.name)
        for what in ("TABLES", "SEQUENCES", "FUNCTIONS"):
            connection.execute(f"REVOKE ALL ON ALL {what} IN SCHEMA public FROM {name}")


def _close_every_table(connection: Any) -> None:
    for name, is_closed in _tables(connection):
        verb = "DISABLE" if name in WITHOUT_ROW_SECURITY else "ENABLE"
        if is_closed != (verb == "ENABLE"):
            connection.execute(f'ALTER TABLE "{name}" {verb} ROW LEVEL SECURITY')


def _close_database(connection: Any, role: WebRole | None) -> None:
    """Nobody makes tables of their own, temporary ones neither: those would stand before ours in the next request."""
    (name,) = connection.execute("SELECT current_database()").fetchone()
    database = _quoted(connection, name)
    connection.execute(f"REVOKE TEMPORARY, CREATE ON DATABASE {database} FROM PUBLIC")
    connection.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    if role is not None:
        connection.execute(f"GRANT CONNECT ON DATABASE {database} TO {_quoted(connection, role.name)}")


def _tables(connection: Any) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = connection.execute(
        "SELECT relname, relrowsecurity FROM pg_class"
        " WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace ORDER BY relname"
    ).fetchall()
    return found


def _fingerprint(connection: Any, role: WebRole | None, key: bytes) -> str:
    """Of everything that decides what must be in force, and of what is."""
    policies = connection.execute(
        "SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'public' ORDER BY 1, 2"
    ).fetchall()
    parts = [path.read_bytes() for path in sql_files()]
    state = (sorted(WITHOUT_ROW_SECURITY), role.name if role else None, _tables(connection), policies)
    return hashlib.sha256(
        b"\0".join([*parts, repr(state).encode(), hashlib.sha256(key).digest()])
    ).hexdigest()


def _applied(connection: Any) -> str | None:
    row = connection.execute(
        "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = 'acting'"
    ).fetchone()
    return row[0] if row else None


def _ensure_role(connection: Any, role: WebRole) -> None:
    if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role.name]).fetchone():
        return
    name = _quoted(connection, role.name)
    if not _may_make_roles(connection):
        raise RoleMissing(f"CREATE ROLE {name} LOGIN PASSWORD '…';")
    with suppress(DuplicateObject, UniqueViolation):  # another process was first
        connection.execute(f"CREATE ROLE {name} LOGIN{_password(connection, role)}")


def _may_make_roles(connection: Any) -> bool:
    row = connection.execute(
        "SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user"
    ).fetchone()
    return bool(row[0])


def _password(connection: Any, role: WebRole) -> str:
    """Already turned into what the server keeps, so that no log can hold it."""
    if not role.password:
        return ""
    kept = connection.pgconn.encrypt_password(role.password.encode(), role.name.encode()).decode()
    return f" PASSWORD '{kept}'"


def _for_role(text: str, connection: Any, role: WebRole | None) -> str:
    """The file with the role's real name; without a role the owner's, to whom a grant changes nothing."""
    return text.replace(WEB_ROLE, _quoted(connection, role.name) if role else "CURRENT_USER")


def _quoted(connection: Any, name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
