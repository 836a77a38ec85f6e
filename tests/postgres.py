"""The PostgreSQL that the tests use, started when the first test asks for a database and gone with the last.

Unset: the embedded one. LEIDRAAD_TEST_POSTGRES=debian: Debian's own programs. DATABASE_URL: that server, as it is.
Each pytest process (each worker of xdist too) starts its own, so nothing is shared and nothing needs to be agreed on.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from leidraad.config.database_place import Binaries, binaries_in, noted_home, wheel_binaries
from leidraad.config.database_server import application_connection, running_database

FAST = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
}  # nothing here outlives the tests


@contextmanager
def server_for_tests() -> Iterator[dict[str, str]]:
    """Django's connection settings of a running server whose application role may create databases."""
    with (
        folder_for_server() as data_folder,
        running_database(
            data_folder, say=print, binaries=chosen_binaries(), may_create_databases=True, settings=FAST
        ),
    ):
        yield application_connection(data_folder)


@contextmanager
def folder_for_server() -> Iterator[Path]:
    """A data folder that the server's account may pass through, removed with everything in it at the end."""
    folder = Path(tempfile.mkdtemp(prefix="leidraad-tests-", dir="/tmp"))
    folder.chmod(0o711)
    try:
        yield folder
    finally:
        home = noted_home(folder)
        shutil.rmtree(folder)
        if home is not None and home.exists():
            shutil.rmtree(home)


def chosen_binaries() -> Binaries:
    """The programs that LEIDRAAD_TEST_POSTGRES names."""
    choice = os.environ.get("LEIDRAAD_TEST_POSTGRES", "embedded")
    if choice == "embedded":
        return wheel_binaries()
    if choice == "debian":
        return debian_binaries()
    raise pytest.UsageError(f"LEIDRAAD_TEST_POSTGRES is {choice!r}; expected embedded or debian")


def debian_binaries() -> Binaries:
    """Debian's newest PostgreSQL; skips the calling test, by name, when it is absent."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if not folders:
        pytest.skip("PostgreSQL of Debian is absent: apt-get install postgresql")
    return binaries_in(folders[-1])
