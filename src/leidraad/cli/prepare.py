"""`leidraad prepare`: the database and the files for the browser, brought up to date."""

from pathlib import Path
from typing import Any

import click

from leidraad.cli.problems import Unreachable
from leidraad.cli.start import start_django

LOCK = 0x4C454944  # any number that every Leidraad uses: "LEID"


@click.command()
@click.option("--static/--no-static", default=True, help="Collect the files for the browser as well.")
def prepare(static: bool) -> None:
    """Bring the database up to date. Several machines may call this at once: one works, the others wait."""
    start_django()
    bring_up_to_date()
    if static:
        from django.core.management import call_command

        call_command("collectstatic", verbosity=0, interactive=False)


def bring_up_to_date() -> None:
    """Apply the migrations, then the rules about who sees which row; one process at a time on one database.

    Django has been set up. Raises Unreachable, with what to do, when the web server's role is missing.
    """
    from django.conf import settings
    from django.db import connection

    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)  # the web server warns when it is absent
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            _migrate(connection)
            secure_rows(connection)
            _forget_what_was_deleted()
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def _forget_what_was_deleted() -> None:
    """Make the keys of a new installation; in a database that came back from a backup, delete what was deleted since."""
    from django.utils import timezone

    from leidraad.apps.contacts.actions import retention

    try:
        count = retention.make_ready(at=timezone.now())
    except retention.KeysMissing as problem:
        raise Unreachable(
            f"keys that this database knows of are missing or damaged ({problem}): bring the folder keys/ back; "
            "until then nothing opens, and nothing is forgotten that was deleted"
        ) from problem
    if count:
        click.echo(
            f"This database came back from a backup: {count} deleted contacts were deleted again", err=True
        )


def secure_rows(connection: Any) -> None:
    """Put row security in force for the web server's role, when it has one. ``connection`` is Django's, as the owner."""
    from django.conf import settings

    from leidraad.config.row_security import RoleMissing, apply_row_security, web_role_of

    connection.ensure_connection()
    role = web_role_of(settings.ENVIRONMENT)
    try:
        apply_row_security(connection.connection, role=role, key=settings.ACTING_KEY)
    except RoleMissing as problem:
        raise Unreachable(
            "the role of LEIDRAAD_WEB_DATABASE_URL is missing, and the role of DATABASE_URL may make none; "
            f"as a superuser: {problem.statements}"
        ) from problem


def _migrate(connection: Any) -> None:
    from django.core.management import call_command
    from django.db.migrations.executor import MigrationExecutor

    from leidraad.config.row_security import open_for_migrations

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        connection.ensure_connection()
        open_for_migrations(connection.connection)
    call_command("migrate", verbosity=0, interactive=False)
