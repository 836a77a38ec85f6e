"""kill -9 of the command that loads an archive, again and again: everything goes in, and nothing twice."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from django.db import connection, connections

from leidraad.apps.contacts.models import ArchiveLoad, Contact
from tests.apps.contacts.centre import build_centre
from tests.apps.contacts.test_archives import write

ROOT = Path(__file__).resolve().parents[3]
THINGS, KILLS = 50, 3


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_an_archive_whose_process_is_killed_again_and_again_goes_in_whole(
    data_folder: Path, tmp_path: Path
) -> None:
    build_centre()
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(THINGS):
        write(folder, number)
    counts = []

    for kill in range(KILLS):
        counts.append(_killed(folder, data_folder, later_s=kill * 0.05))
    last = subprocess.run(
        _command(folder, rate=6_000), env=_variables(data_folder), capture_output=True, check=False
    )

    assert last.returncode == 0, last.stderr
    assert counts == sorted(counts)
    assert counts[0] > 0
    assert counts[-1] < THINGS
    load = ArchiveLoad.objects.get()
    assert (load.state, load.outcomes) == ("done", {"received": THINGS})
    assert Contact.objects.count() == load.items.count() == THINGS
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), count(DISTINCT contact) FROM procrastinate_jobs, jsonb_array_elements_text("
            " coalesce(args->'contact_ids', jsonb_build_array(args->'contact_id'))) AS contact"
            " WHERE queue_name = 'reading' AND priority = -10"
        )
        assert cursor.fetchone() == (THINGS, THINGS)


def _killed(folder: Path, data_folder: Path, *, later_s: float) -> int:
    """How many things were written down when the process was killed, so much later than its first."""
    begun = _written_down()
    process = subprocess.Popen(
        _command(folder, rate=120), env=_variables(data_folder), stderr=subprocess.PIPE
    )
    ends_at = time.monotonic() + 60
    while _written_down() == begun and process.poll() is None and time.monotonic() < ends_at:
        time.sleep(0.01)
    time.sleep(later_s)
    process.send_signal(signal.SIGKILL)
    _out, told = process.communicate()
    assert process.returncode == -signal.SIGKILL, told
    return _written_down()


def _written_down() -> int:
    return sum(load.done_count for load in ArchiveLoad.objects.all())


def _command(folder: Path, *, rate: int) -> list[str]:
    return [sys.executable, "-m", "leidraad.cli.main", "archive", "load", str(folder), "--rate", str(rate)]


def _variables(data_folder: Path) -> Mapping[str, str]:
    settings = connections["default"].settings_dict
    host = str(settings["HOST"])
    place = (
        f"/{settings['NAME']}?host={host}"
        if os.path.isabs(host)
        else f"{host}:{settings['PORT']}/{settings['NAME']}"
    )
    return os.environ | {
        "DATABASE_URL": f"postgresql://{settings['USER']}:{settings['PASSWORD']}@{place}",
        "LEIDRAAD_DATA_DIR": str(data_folder),
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "DJANGO_SETTINGS_MODULE": "leidraad.config.settings",
    }
