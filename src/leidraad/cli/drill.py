"""`leidraad drill restore`: proof that what was deleted stays unreadable when a backup comes back.

Everything happens in a scratch folder with a database server of its own; of the real database a copy is taken and
nothing is changed in it. Django runs in child processes, one for each copy (``drill_inside``).
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from leidraad.cli.problems import ExitStatus, Unreachable
from leidraad.config.database_place import noted_home
from leidraad.config.database_server import (
    APPLICATION,
    DatabaseServer,
    application_connection,
    running_database,
)
from leidraad.config.database_url import parts_of
from leidraad.config.environment import Environment, environment

RESTORED, REAL_COPY = "restored", "real_copy"
FAST = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
}  # nothing here outlives the drill
SAMPLE_LIMIT = 200  # sealed objects copied beside the real database's copy


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tried: what it was, whether it is as it must be, and what was found."""

    tried: str
    is_good: bool
    found: str


@click.group()
def drill() -> None:
    """Exercises that prove a promise in a scratch copy; nothing real is changed."""


@drill.command()
@click.option(
    "--real/--no-real", default=True, help="Also restore a copy of the real database and open a sample."
)
@click.option("--json", "as_json", is_flag=True, help="The report as JSON.")
def restore(real: bool, as_json: bool) -> None:
    """Back up, delete, restore the backup elsewhere, and try every way to what was deleted.

    \b
    Exit status:
      0  nothing that was deleted could be read
      1  something could be read, or the backup does not serve
      3  the database cannot be reached
    """
    began = time.monotonic()
    findings = _run(real=real, settings=environment())
    elapsed_s = time.monotonic() - began
    click.echo(_as_json(findings, elapsed_s) if as_json else _in_words(findings, elapsed_s))
    raise SystemExit(ExitStatus.OK if all(each.is_good for each in findings) else ExitStatus.PROBLEMS)


def _run(*, real: bool, settings: Environment) -> list[Finding]:
    with _scratch() as folder, running_database(folder / "data", say=_quiet, settings=FAST) as server:
        findings = _restored_sample(server, folder, settings) if real else []
        return findings + _deleted_and_restored(server, folder)


def _deleted_and_restored(server: DatabaseServer, folder: Path) -> list[Finding]:
    """Plant, back up, delete, restore the backup beside it, attack."""
    data, other = folder / "data", folder / "restored"
    planted = _inside("plant", data)
    backup = folder / "backup.dump"
    _dump(server, {**application_connection(data)}, backup)
    shutil.copytree(data / "objects", other / "objects")
    shutil.copytree(data / "keys", other / "keys-before")
    deleted = _inside("delete", data)
    shutil.copytree(data / "keys", other / "keys")  # the keys as they are now: they are never brought back
    shutil.copy(data / "drill.json", other / "drill.json")
    _restore(server, backup, database=RESTORED)
    found = _inside("attack", other, url=_url(data, RESTORED))
    return list(_judged(planted, deleted, found))


def _judged(planted: Any, deleted: Any, found: Any) -> Iterator[Finding]:
    opens = all(planted["gone"].values()) and all(planted["kept"].values())
    yield Finding("the planted calls open before anything is deleted", opens, _listed(planted["gone"]))
    yield Finding("one of them is deleted and its key destroyed", deleted["destroyed"], "")
    for way, gave in found["before"]["gone"].items():
        yield Finding(f"restored from the backup, at once: {way}", not gave, "opened" if gave else "refused")
    kept = all(found["before"]["kept"].values())
    yield Finding("the call that was not deleted opens there", kept, _listed(found["before"]["kept"]))
    count = found["forgotten"]
    yield Finding("`leidraad prepare` makes the restored database forget it", count == 1, f"{count} contact")
    for way, gave in found["after"]["gone"].items():
        yield Finding(f"after that: {way}", not gave, "opened" if gave else "refused")
    rows = found["rows_after"]
    yield Finding("after that, no row of any table holds its words", not rows, _listed(rows) or "none")
    still = bool(found["kept_rows_after"]) and all(found["after"]["kept"].values())
    yield Finding("the other call is untouched", still, _listed(found["kept_rows_after"]))
    raw = _listed(found["rows_before"])
    yield Finding(
        "KNOWN: whoever reads the backup itself with all rights in a database finds the redacted words in",
        True,
        raw or "no table",
    )
    yield Finding(
        "KNOWN: a copy of keys/contacts from before the deletion, with the backup,",
        True,
        "opens the sound" if found["older_keys"] else "opens nothing",
    )


def _restored_sample(server: DatabaseServer, folder: Path, settings: Environment) -> list[Finding]:
    """A copy of the real database, with the keys as they are now and some sealed bytes: whether the backup serves."""
    connection = _real_connection(settings)
    backup, other = folder / "real.dump", folder / "real"
    _dump(server, connection, backup)
    _restore(server, backup, database=REAL_COPY)
    shutil.copytree(settings.keys_dir, other / "keys")
    _copy_newest(settings.objects_dir, other / "objects")
    found = _inside("sample", other, url=_url(folder / "data", REAL_COPY))
    words = f"{found['contacts']} contacts; {found['opened']} of {found['tried']} recordings opened"
    return [
        Finding("a backup of the real database comes back", found["opened"] >= min(1, found["tried"]), words)
    ]


def _copy_newest(objects: Path, target: Path) -> None:
    files = [path for path in objects.glob("??/??/*") if path.is_file()] if objects.exists() else []
    for path in sorted(files, key=lambda path: path.stat().st_mtime, reverse=True)[:SAMPLE_LIMIT]:
        there = target / path.relative_to(objects)
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, there)


def _real_connection(settings: Environment) -> dict[str, Any]:
    if settings.database_url is None:
        return {**application_connection(settings.data_dir)}
    return parts_of(settings.database_url)


def _dump(server: DatabaseServer, connection: Mapping[str, Any], target: Path) -> None:
    _program(server, ["pg_dump", "-Fc", "--no-owner", "--no-acl", "-f", str(target)], connection)


def _restore(server: DatabaseServer, backup: Path, *, database: str) -> None:
    from psycopg import sql

    with server.administration() as administration:
        names = (sql.Identifier(database), sql.Identifier(APPLICATION))
        administration.execute(sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0").format(*names))
    connection = {**_scratch_connection(server), "NAME": database}
    _program(server, ["pg_restore", "--no-owner", "--no-acl", "-d", database, str(backup)], connection)


def _scratch_connection(server: DatabaseServer) -> dict[str, Any]:
    return {"USER": APPLICATION, "PASSWORD": "", "HOST": str(server.place.socket_folder), "PORT": "5432"}


def _program(server: DatabaseServer, words: list[str], connection: Mapping[str, Any]) -> None:
    """Run a program of PostgreSQL; the password goes in the environment, where no list of processes shows it."""
    variables = {
        "PGHOST": str(connection["HOST"]),
        "PGPORT": str(connection["PORT"]),
        "PGUSER": str(connection["USER"]),
        "PGPASSWORD": str(connection["PASSWORD"]),
        "PGDATABASE": str(connection["NAME"]),
    }
    command = [str(server.place.binaries.program(words[0])), *words[1:]]
    done = subprocess.run(  # noqa: S603  a program of PostgreSQL, by its path
        command, env={**os.environ, **variables}, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise Unreachable(f"{words[0]} failed: {done.stderr.strip()[-500:]}")


def _inside(part: str, data_folder: Path, *, url: str | None = None) -> Any:
    """What a part of ``drill_inside`` found, run on a data folder and its database."""
    variables = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DATABASE_URL", "DATABASE_URL_FILE", "LEIDRAAD_WEB_DATABASE_URL", "LEIDRAAD_PROCESS"}
    }
    variables["LEIDRAAD_DATA_DIR"] = str(data_folder)
    if url:
        variables["DATABASE_URL"] = url
    done = subprocess.run(  # noqa: S603  ourselves
        [sys.executable, "-m", "leidraad.cli.drill_inside", part],
        env=variables, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise click.ClickException(f"the part {part!r} of the drill broke: {done.stderr.strip()[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def _url(data_folder: Path, database: str) -> str:
    socket = application_connection(data_folder)["HOST"]
    return f"postgresql://{APPLICATION}@/{database}?host={socket}"


@contextmanager
def _scratch() -> Iterator[Path]:
    """A folder that the database's account may pass through, gone at the end with everything in it."""
    folder = Path(tempfile.mkdtemp(prefix="leidraad-drill-"))
    folder.chmod(0o711)
    for name in ("data", "restored", "real"):
        (folder / name).mkdir()
    try:
        yield folder
    finally:
        home = noted_home(folder / "data")
        shutil.rmtree(folder)
        if home is not None and home.exists():
            shutil.rmtree(home)


def _listed(found: Mapping[str, object]) -> str:
    return ", ".join(
        f"{name} ({value})" if not isinstance(value, bool) else name for name, value in found.items()
    )


def _as_json(findings: list[Finding], elapsed_s: float) -> str:
    rows = [{"tried": each.tried, "good": each.is_good, "found": each.found} for each in findings]
    return json.dumps({"findings": rows, "elapsed_s": round(elapsed_s, 1)}, indent=2)


def _in_words(findings: list[Finding], elapsed_s: float) -> str:
    lines = [
        f"{'ok  ' if each.is_good else 'BAD '} {each.tried}: {each.found or 'done'}" for each in findings
    ]
    verdict = (
        "What was deleted stays unreadable."
        if all(each.is_good for each in findings)
        else "SOMETHING THAT WAS DELETED CAN BE READ, or the backup does not serve."
    )
    return "\n".join([*lines, f"{verdict} ({elapsed_s:.0f} s)"])


def _quiet(_line: str) -> None:
    """The scratch server's own remarks are no part of the report."""
