"""A database of its own for a benchmark: the embedded server as a centre would have it, in a folder that goes at the end.

Default settings, durable: nothing is switched off to look faster. Call ``benchmark_database`` before anything of Django
is imported, for settings are read once.
"""

import os
import platform
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import connection as db_connection
from django.db import connections

from leidraad.cli.prepare import secure_rows
from leidraad.cli.start import start_django
from leidraad.config.database_place import noted_home
from leidraad.config.database_server import running_database


@contextmanager
def benchmark_database(folder: Path | None = None) -> Iterator[Path]:
    """Start the server, set Django up, bring the schema up to date; yields the data folder.

    A given ``folder`` stays, so that a later run can use what is in it; without one everything is removed at the end.
    """
    with _data_folder(folder) as data_folder:
        os.environ["LEIDRAAD_DATA_DIR"] = str(data_folder)
        os.environ.pop("DATABASE_URL", None)
        with running_database(data_folder, say=_say):
            start_django()
            call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
            secure_rows(db_connection)
            yield data_folder
            connections.close_all()


def machine_in_words() -> str:
    """The machine a figure was measured on: processors, load at this moment, Python."""
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} cores, load {load:.1f} at the start, Python {platform.python_version()}"


def server_in_words() -> str:
    """The server and the settings that decide how durable and how large it is."""
    with db_connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        version = cursor.fetchone()[0].split()[0]
        shown = []
        for name in ("fsync", "synchronous_commit", "shared_buffers", "work_mem"):
            cursor.execute(f"SHOW {name}")
            shown.append(f"{name} {cursor.fetchone()[0]}")
    return f"PostgreSQL {version}: {', '.join(shown)}"


@contextmanager
def _data_folder(folder: Path | None) -> Iterator[Path]:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o711)  # the server may run as an account of its own
        yield folder.absolute()
        return
    made = Path(tempfile.mkdtemp(prefix="leidraad-benchmark-"))
    made.chmod(0o711)
    try:
        yield made
    finally:
        home = noted_home(made)
        shutil.rmtree(made)
        if home is not None and home.exists():
            shutil.rmtree(home)


def _say(text: str) -> None:
    print(text, flush=True)
