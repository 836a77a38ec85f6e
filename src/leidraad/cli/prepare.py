"""`leidraad prepare`: the database and the files for the browser, brought up to date."""

import click

from leidraad.cli.start import start_django

LOCK = 0x4C454944  # any number that every Leidraad uses: "LEID"


@click.command()
@click.option("--static/--no-static", default=True, help="Collect the files for the browser as well.")
def prepare(static: bool) -> None:
    """Bring the database up to date. Several machines may call this at once: one works, the others wait."""
    start_django()
    from django.core.management import call_command
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            call_command("migrate", verbosity=0, interactive=False)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
    if static:
        call_command("collectstatic", verbosity=0, interactive=False)
