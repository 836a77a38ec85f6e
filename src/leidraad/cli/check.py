"""`leidraad check`: whether everything Leidraad depends on is as it should be, and what to do where it is not."""

import json
import os
import shutil
import stat
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime

import click

from leidraad.cli.check_outside import outside_findings
from leidraad.cli.finding import Finding as Finding
from leidraad.cli.finding import Level as Level
from leidraad.cli.problems import ExitStatus
from leidraad.cli.start import start_django
from leidraad.config.environment import environment

OLDEST_POSTGRESQL = 15
CLOCK_WARNING_S = 2.0
CLOCK_PROBLEM_S = 60.0
WORKER_SILENT_AFTER_S = 60.0  # a worker shows that it lives every 10 s
JOB_LATE_AFTER_S = 900.0
DISK_PROBLEM_BYTES = 1_000_000_000
DISK_WARNING_BYTES = 5_000_000_000
COLOURS = {"ok": "green", "warning": "yellow", "problem": "red"}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON, for a monitoring system.")
def check(as_json: bool) -> int:
    """See whether everything is as it should be; the exit status is 1 when something is not.

    \b
    Examples:
      leidraad check
      leidraad check --json | jq '.[] | select(.level != "ok")'
    """
    start_django()
    found = list(findings())
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in found], ensure_ascii=False, indent=2))
    else:
        _show(found)
    return ExitStatus.PROBLEMS if any(finding.level is Level.PROBLEM for finding in found) else ExitStatus.OK


def findings() -> Iterator[Finding]:
    """Everything that was looked at; without a database, what needs none. Django has been set up."""
    reachable = _database_reachable()
    yield reachable
    if reachable.level is Level.OK:
        for look in (_role, _web_role, _migrations, _workers, _jobs, _clock):
            yield look()
        if _migrations().level is Level.OK:
            yield _ledger()
            yield _witnesses()
            yield _contact_keys()
            yield _deletions()
            yield from outside_findings()
    yield from _keys()
    yield _speech_model()
    yield _disk()


def _database_reachable() -> Finding:
    from django.db import OperationalError, connection

    try:
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_version_num")
            number = int(cursor.fetchone()[0])
    except OperationalError as error:
        reason = str(error).strip().splitlines()[0]
        return Finding(
            "database",
            Level.PROBLEM,
            f"cannot be reached: {reason}",
            "start `leidraad serve`, or the server of DATABASE_URL",
        )
    version = f"PostgreSQL {number // 10_000}.{number % 10_000}"
    if number // 10_000 < OLDEST_POSTGRESQL:
        return Finding(
            "database",
            Level.PROBLEM,
            f"{version} is too old",
            f"PostgreSQL {OLDEST_POSTGRESQL} or newer is needed",
        )
    return Finding("database", Level.OK, version)


def _role() -> Finding:
    name, is_superuser, bypasses = _row(
        "SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"
    )
    if is_superuser or bypasses:
        return Finding(
            "database role", Level.PROBLEM, f"{name} may pass over every rule of the database",
            f"ALTER ROLE {name} NOSUPERUSER NOBYPASSRLS, or connect as another role",
        )  # fmt: skip
    return Finding("database role", Level.OK, f"{name}, no superuser")


def _web_role() -> Finding:
    """Whether the web server is held to row security; `leidraad prepare` puts it in force."""
    from django.conf import settings
    from django.db import connection

    from leidraad.config.row_security import faults_of, web_role_of

    role = web_role_of(settings.ENVIRONMENT)
    if role is None:
        return Finding(
            "row security", Level.WARNING, "the web server asks as the owner of the database, who sees every row",
            "set LEIDRAAD_WEB_DATABASE_URL to a role of its own (docs/operating.md)",
        )  # fmt: skip
    connection.ensure_connection()
    faults = faults_of(connection.connection, role=role, key=settings.ACTING_KEY)
    if faults:
        return Finding("row security", Level.PROBLEM, "; ".join(faults), "run `leidraad prepare`")
    return Finding("row security", Level.OK, f"in force for {role.name}")


def _migrations() -> Finding:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if missing:
        return Finding("migrations", Level.PROBLEM, f"{len(missing)} not applied", "run `leidraad prepare`")
    return Finding("migrations", Level.OK, "all applied")


def _workers() -> Finding:
    count, last = _row(
        "SELECT count(*) FILTER (WHERE now() - last_heartbeat < make_interval(secs => %s)), max(last_heartbeat) FROM procrastinate_workers",
        WORKER_SILENT_AFTER_S,
    )
    if count:
        return Finding("workers", Level.OK, f"{count} at work")
    seen = (
        f"the last was seen {last:%Y-%m-%d %H:%M} UTC" if isinstance(last, datetime) else "none was ever seen"
    )
    return Finding(
        "workers", Level.PROBLEM, f"none at work; {seen}", "start `leidraad serve` or `leidraad work`"
    )


def _jobs() -> Finding:
    waiting, late = _row(
        "SELECT count(*), count(*) FILTER (WHERE now() - coalesce(scheduled_at, deferred.at) > make_interval(secs => %s)) FROM procrastinate_jobs "
        "CROSS JOIN LATERAL (SELECT min(at) AS at FROM procrastinate_events WHERE job_id = procrastinate_jobs.id) AS deferred "
        "WHERE status = 'todo'",
        JOB_LATE_AFTER_S,
    )
    if late:
        return Finding(
            "queue",
            Level.WARNING,
            f"{late} of {waiting} pieces of work wait longer than {JOB_LATE_AFTER_S / 60:.0f} minutes",
            "start more workers: `leidraad work`, or LEIDRAAD_WORKERS",
        )
    return Finding("queue", Level.OK, f"{waiting} pieces of work wait")


def _clock() -> Finding:
    (database_time,) = _row("SELECT clock_timestamp()")
    assert isinstance(database_time, datetime)
    apart_s = abs((datetime.now(UTC) - database_time).total_seconds())
    if apart_s > CLOCK_WARNING_S:
        level = Level.PROBLEM if apart_s > CLOCK_PROBLEM_S else Level.WARNING
        return Finding(
            "clock", level, f"{apart_s:.0f} s apart from the database's", "synchronise both machines (NTP)"
        )
    zone = environment().time_zone
    return Finding("clock", Level.OK, f"{datetime.now(zone):%H:%M} in {zone}, the same as the database's")


def _ledger() -> Finding:
    from django.utils import timezone

    from leidraad.apps.ledger.queries import clockwork, last_checkpoint

    state, last = clockwork(at=timezone.now()), last_checkpoint()
    if state.sequencer_stands_still:
        text = f"a leaf waits for its place since {state.waiting_since:%Y-%m-%d %H:%M} UTC, and is not signed yet"
        return Finding("ledger", Level.PROBLEM, text, "start a worker; if one runs, `leidraad ledger verify`")
    if state.last_heartbeat_at is not None and state.heart_stands_still:
        text = f"no heartbeat since {state.last_heartbeat_at:%Y-%m-%d %H:%M} UTC"
        return Finding("ledger", Level.WARNING, text, "start a worker: it writes one every five minutes")
    signed = (
        f"{last.size} leaves, signed {last.signed_at:%Y-%m-%d %H:%M} UTC" if last else "nothing in it yet"
    )
    return Finding("ledger", Level.OK, signed)


def _witnesses() -> Finding:
    from django.utils import timezone

    from leidraad.apps.ledger.queries import witness_policy

    policy = witness_policy(at=timezone.now())
    seen = (
        f"the last looked {policy.last_seen_at:%Y-%m-%d %H:%M} UTC"
        if policy.last_seen_at
        else "none ever looked"
    )
    text = f"{policy.in_time} of {len(policy.states)} looked lately, {policy.required} wanted; {seen}"
    if not policy.is_kept:
        to_do = "see to the machines that run `leidraad witness cosign`, or register witnesses on the ledger's page"
        return Finding("witnesses", Level.PROBLEM, text, to_do)
    if not policy.in_time:
        to_do = "have union and data protection officer run `leidraad witness` (docs/methods/ledger.md)"
        return Finding("witnesses", Level.WARNING, text, to_do)
    return Finding("witnesses", Level.OK, text)


def _contact_keys() -> Finding:
    """Whether the keys of contacts are there, and the database has forgotten what they say was deleted."""
    from leidraad.apps.contacts.actions import sealing, stores
    from leidraad.apps.contacts.models import KeyStoreMark

    missing = sealing.missing_keys()
    if missing and not KeyStoreMark.objects.exists():
        return Finding("keys of contacts", Level.OK, "made at the first start")
    try:
        is_behind = not missing and stores.is_behind_its_keys()
    except sealing.KeyStoreError as error:
        missing = [str(error)]
    if missing:
        return Finding(
            "keys of contacts",
            Level.PROBLEM,
            f"missing or damaged ({', '.join(missing)}): nothing opens, and nothing can be destroyed",
            "bring the newest copy of the folder keys/ back",
        )
    if is_behind:
        return Finding(
            "keys of contacts",
            Level.PROBLEM,
            "this database holds contacts that were deleted: it came back from a backup",
            "run `leidraad prepare`",
        )
    return Finding("keys of contacts", Level.OK, f"{len(sealing.contact_keys().periods())} days")


def _deletions() -> Finding:
    from django.utils import timezone

    from leidraad.apps.contacts.actions import deletion

    late = deletion.count_late(at=timezone.now())
    if late:
        return Finding(
            "deletions",
            Level.PROBLEM,
            f"{late} deleted contacts wait to be destroyed for more than an hour",
            "see that a worker runs; 24 hours after the deletion is the limit",
        )
    return Finding("deletions", Level.OK, "all carried out")


def _keys() -> Iterator[Finding]:
    folder = environment().keys_dir
    files = sorted(path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []
    if not files:
        yield Finding(
            "keys",
            Level.PROBLEM,
            f"none in {folder}",
            "put them back from your copy; a new centre gets them at its first start",
        )
        return
    open_to_others = [
        path for path in (folder, *files) if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    ]
    for path in open_to_others:
        yield Finding("keys", Level.PROBLEM, f"{path} can be read by others", f"chmod go= {path}")
    unreadable = [path for path in files if not os.access(path, os.R_OK)]
    for path in unreadable:
        yield Finding(
            "keys",
            Level.PROBLEM,
            f"{path} cannot be read by this account",
            "start Leidraad as the account that owns it",
        )
    if not open_to_others and not unreadable:
        yield Finding("keys", Level.OK, f"{len(files)} in {folder}, for this account only")


def _speech_model() -> Finding:
    from leidraad.engines.speech_to_text import SpeechToTextError
    from leidraad.engines.speech_to_text.models import choose_model

    settings = environment()
    try:
        folder = choose_model(settings.speech_model, folder=settings.models_dir)
    except SpeechToTextError as error:
        return Finding(
            "speech model", Level.PROBLEM, str(error), "set LEIDRAAD_SPEECH_MODEL to one of `leidraad models`"
        )
    if folder is None:
        chosen = settings.speech_model
        text = f"{chosen} is not installed" if chosen else "none installed"
        to_do = f"leidraad models fetch {chosen or 'large-v2'}"
        return Finding("speech model", Level.WARNING, f"{text}: recordings wait until there is one", to_do)
    return Finding("speech model", Level.OK, str(folder))


def _disk() -> Finding:
    folder = environment().data_dir
    free_bytes = shutil.disk_usage(folder).free
    text = f"{free_bytes / 1e9:.1f} GB free for {folder}"
    if free_bytes >= DISK_WARNING_BYTES:
        return Finding("disk", Level.OK, text)
    level = Level.PROBLEM if free_bytes < DISK_PROBLEM_BYTES else Level.WARNING
    return Finding(
        "disk", level, text, "make room, or move the data folder to a larger disk (LEIDRAAD_DATA_DIR)"
    )


def _row(query: str, *values: float) -> tuple[object, ...]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(query, values)
        row: tuple[object, ...] = cursor.fetchone()
    return row


def _show(found: list[Finding]) -> None:
    width = max(len(finding.subject) for finding in found)
    for finding in found:
        level = click.style(f"{finding.level:<8}", fg=COLOURS[finding.level])
        click.echo(f"{level} {finding.subject:<{width}}  {finding.text}")
        if finding.to_do:
            click.echo(f"{'':<8} {'':<{width}}  -> {finding.to_do}")
