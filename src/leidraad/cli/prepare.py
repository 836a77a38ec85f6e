"""`leidraad prepare`: the database and the files for the browser, brought up to date."""

from pathlib import Path

import click

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
    """Apply the migrations, one process at a time on one database. Django has been set up."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection

    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)  # the web server warns when it is absent
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            call_command("migrate", verbosity=0, interactive=False)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
