"""The embedded PostgreSQL: a foreground child of ours, on a unix socket that only the kernel-checked owner may open.

No password exists: the server asks the kernel who is at the other end of the socket (method ``peer``) and lets only
the account that started it, and its own, be ``postgres`` (administration) or ``leidraad`` (the application, no
superuser), or ``leidraad_web`` (the web server). Nothing listens on the network. "Ready" means that a connection succeeds, nothing less.
"""

import fcntl
import os
import pwd
import signal
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from leidraad.config.child_process import Account, Child, run_as, start_child
from leidraad.config.database_place import (
    PORT,
    Binaries,
    DatabasePlace,
    DatabaseServerProblem,
    Say,
    noted_socket_folder,
    place_for,
)

ADMINISTRATOR = "postgres"
APPLICATION = "leidraad"  # the role and the database of the application
WEB = (
    "leidraad_web"  # the role of the web server: owns nothing, and sees what the person of a request may see
)
STOP_PATIENCE_S = 60.0

# Modest, for a machine that also runs the web server and speech to text. Written once; the file is then the operator's.
SETTINGS: Mapping[str, str] = {
    "shared_buffers": "128MB",
    "max_connections": "100",  # 16 per web process, a few per worker
    "fsync": "on",
    "synchronous_commit": "on",
    "max_wal_size": "1GB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "lc_messages": "C",
    "log_line_prefix": "%m [%p] %u@%d ",
    # Statements and details show the contents of rows, and these never belong in a log.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "unix_socket_permissions": "0700",
}


def application_connection(data_folder: Path) -> dict[str, str]:
    """NAME, USER, PASSWORD, HOST and PORT for Django, whether or not the server runs."""
    return {
        "NAME": APPLICATION,
        "USER": APPLICATION,
        "PASSWORD": "",
        "HOST": str(noted_socket_folder(data_folder)),
        "PORT": str(PORT),
    }


class DatabaseServer:
    """The server of one data folder. The caller holds ``only_start`` for that folder."""

    def __init__(self, place: DatabasePlace, *, say: Say, settings: Mapping[str, str] | None = None) -> None:
        self.place = place
        self._say = say
        self._settings = settings or {}  # for this run only

    def launch(self) -> Child:
        """Make the cluster if there is none, and start the server; raises DatabaseServerProblem."""
        if not (self.place.cluster / "PG_VERSION").exists():
            _make_cluster(self.place)
        _write_access_rules(self.place)
        _forget_dead_server(self.place)
        _shorten_log(self.place.log)
        command: list[str | Path] = [self.place.binaries.program("postgres"), "-D", self.place.cluster]
        options = ["-k", str(self.place.socket_folder), "-p", str(PORT), "-c", "listen_addresses="]
        options += [word for name, value in self._settings.items() for word in ("-c", f"{name}={value}")]
        with self.place.log.open("ab") as log:
            return start_child(
                [*command, *options],
                account=self.place.account,
                variables={"LC_ALL": "C.UTF-8", "TZ": "UTC"},
                folder=self.place.cluster.parent,
                output=log,
                on_our_death=signal.SIGINT,
            )

    def wait_until_ready(self, child: Child) -> None:
        """Return when a connection succeeds, however long recovery takes; raises DatabaseServerProblem if it ends."""
        began, said = time.monotonic(), 0
        while not self._answers():
            status = child.exit_status()
            if status is not None:
                raise DatabaseServerProblem(
                    f"the database ended at its start (status {status}); the end of {self.place.log}:\n"
                    + "\n".join(self.last_log_lines())
                )
            if time.monotonic() - began > 10 * (said + 1):
                said += 1
                self._say(
                    f"The database is not ready after {10 * said} s: it may be recovering; still waiting"
                )
            time.sleep(0.02)

    def prepare(self, *, may_create_databases: bool = False) -> None:
        """Make the application's role and database where missing, and take from the role what it must not have."""
        with self.administration() as connection:
            role = sql.Identifier(APPLICATION)
            _make_role(connection, APPLICATION, "CREATEDB" if may_create_databases else "NOCREATEDB")
            _make_role(connection, WEB, "NOCREATEDB")
            # The owner may try what the web server may; never the other way round.
            connection.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(WEB), role))
            if not _exists(connection, "SELECT 1 FROM pg_database WHERE datname = %s", APPLICATION):
                connection.execute(
                    sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0").format(role, role)
                )
                connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(role))

    def administration(self) -> "psycopg.Connection[tuple[object, ...]]":
        """A connection as the superuser, each statement for itself."""
        return psycopg.connect(
            host=str(self.place.socket_folder), port=PORT, user=ADMINISTRATOR, dbname="postgres",
            autocommit=True, connect_timeout=5,
        )  # fmt: skip

    def stop(self, child: Child) -> None:
        """Stop cleanly: sessions are cut, everything committed is kept."""
        if not child.stop(signal.SIGINT, patience_s=STOP_PATIENCE_S):
            self._say("The database did not stop when asked and was killed; it recovers at the next start")

    def last_log_lines(self, count: int = 10) -> list[str]:
        """The end of the server's log; empty when there is none."""
        if not self.place.log.exists():
            return []
        return self.place.log.read_text(errors="replace").splitlines()[-count:]

    def _answers(self) -> bool:
        try:
            self.administration().close()
        except psycopg.OperationalError:
            return False
        return True


@contextmanager
def running_database(
    data_folder: Path,
    *,
    say: Say,
    binaries: Binaries | None = None,
    may_create_databases: bool = False,
    settings: Mapping[str, str] | None = None,
) -> Iterator[DatabaseServer]:
    """The server of ``data_folder``, started, prepared, and stopped at the end. ``settings`` hold for this run only."""
    with only_start(data_folder):
        server = DatabaseServer(
            place_for(data_folder, say=say, binaries=binaries), say=say, settings=settings
        )
        child = server.launch()
        try:
            server.wait_until_ready(child)
            server.prepare(may_create_databases=may_create_databases)
            yield server
        finally:
            server.stop(child)


@contextmanager
def only_start(data_folder: Path) -> Iterator[None]:
    """Hold the data folder for this process; raises DatabaseServerProblem when another start holds it.

    The kernel frees the lock when its holder dies, however that happens.
    """
    data_folder.mkdir(parents=True, exist_ok=True)
    with (data_folder / "running.lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.seek(0)
            raise DatabaseServerProblem(
                f"Leidraad already runs on {data_folder} (process {file.read().strip() or 'unknown'}): "
                "stop that one first, or set LEIDRAAD_DATA_DIR to another folder"
            ) from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
        file.truncate(0)


def _make_role(connection: "psycopg.Connection[tuple[object, ...]]", name: str, more: str) -> None:
    role = sql.Identifier(name)
    if not _exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = %s", name):
        connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(role))
    rights = f"NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS {more}"
    connection.execute(sql.SQL("ALTER ROLE {} " + rights).format(role))


def _exists(connection: "psycopg.Connection[tuple[object, ...]]", query: str, name: str) -> bool:
    return connection.execute(query.encode(), [name]).fetchone() is not None


def _make_cluster(place: DatabasePlace) -> None:
    """Run initdb in an unfinished folder and give it its name last, so that a start cut short leaves no half cluster."""
    unfinished = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=place.cluster.parent))
    _hand_over(unfinished, place.account)
    command: list[str | Path] = [place.binaries.program("initdb"), "-D", unfinished, "-U", ADMINISTRATOR]
    options = ["-E", "UTF8", "--auth=peer", "--data-checksums", *_locale_options(place.binaries)]
    made = run_as([*command, *options], account=place.account, folder=place.cluster.parent)
    if made.returncode != 0:
        raise DatabaseServerProblem(
            f"the database could not be made in {place.cluster}:\n{made.stderr.strip()}"
        )
    defaults = "".join(f"{name} = '{value}'\n" for name, value in SETTINGS.items())
    text = (
        unfinished / "postgresql.conf"
    ).read_text() + "\n# Leidraad's defaults, written once; change them here.\n"
    _write(place, unfinished / "postgresql.conf", text + defaults)
    unfinished.rename(place.cluster)


def _locale_options(binaries: Binaries) -> list[str]:
    # Independent of the machine's locale: with LC_ALL=C, French stems and upper case would be wrong.
    if binaries.major >= 17:
        return ["--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return ["--locale=C.UTF-8"]


def _write_access_rules(place: DatabasePlace) -> None:
    """Who may connect, as what: the account that starts and the server's own, through the socket, and nobody else."""
    ours = pwd.getpwuid(os.geteuid()).pw_name
    accounts = sorted({ours, place.account.name if place.account else ours})
    lines = [
        f'leidraad "{account}" {role}\n' for account in accounts for role in (ADMINISTRATOR, APPLICATION, WEB)
    ]
    _write(place, place.cluster / "pg_ident.conf", "# Written at each start.\n" + "".join(lines))
    _write(
        place, place.cluster / "pg_hba.conf", "# Written at each start.\nlocal all all peer map=leidraad\n"
    )


def _write(place: DatabasePlace, path: Path, text: str) -> None:
    # As the server's account: root following a link that this account made could be led anywhere.
    script = 'umask 077 && cat > "$1.new" && mv "$1.new" "$1"'
    written = run_as(["/bin/sh", "-c", script, "sh", path], account=place.account, text=text)
    if written.returncode != 0:
        raise DatabaseServerProblem(f"{path} could not be written: {written.stderr.strip()}")


def _hand_over(path: Path, account: Account | None) -> None:
    if account is not None:
        os.chown(path, account.uid, account.gid, follow_symlinks=False)


def _forget_dead_server(place: DatabasePlace) -> None:
    """Keep PostgreSQL from taking a stranger, who got a dead server's process id, for that server.

    PostgreSQL refuses to start when the process named in its lock files lives, whoever it is, but never when that is
    its own parent: so our id replaces a stranger's. The rest of the file stays, by which it recognises memory that
    processes of the dead server may still hold.
    """
    path = place.cluster / "postmaster.pid"
    pid = _first_line_number(path)
    if pid is not None:
        _wait_for_end(pid, place)
        rest = path.read_text().split("\n", 1)[1]
        _write(place, path, f"{os.getpid()}\n{rest}")
    (place.socket_folder / f".s.PGSQL.{PORT}.lock").unlink(missing_ok=True)


def _first_line_number(path: Path) -> int | None:
    try:
        return int(path.read_text().split("\n", 1)[0])
    except (FileNotFoundError, ValueError):
        return None


def _wait_for_end(pid: int, place: DatabasePlace) -> None:
    """Wait for a server whose starter was killed: the kernel told it to stop, and that takes a moment."""
    ends_at = time.monotonic() + STOP_PATIENCE_S
    while _serves(pid, place.cluster):
        if time.monotonic() > ends_at:
            raise DatabaseServerProblem(
                f"another PostgreSQL (process {pid}) works on {place.cluster}: stop it, then start again"
            )
        time.sleep(0.05)


def _serves(pid: int, cluster: Path) -> bool:
    """Whether this process is a server on this cluster, by its command line (empty for a zombie)."""
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    return words[0].endswith(b"postgres") and os.fsencode(cluster) in words


def _shorten_log(path: Path, *, limit_bytes: int = 10_000_000) -> None:
    if path.exists() and path.stat().st_size > limit_bytes:
        path.replace(path.with_suffix(".log.1"))
