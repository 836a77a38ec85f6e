"""kill -9 between every two steps of a deletion: it has not begun, or it completes by itself."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.db import connections

from tests.apps.contacts.centre import build_centre

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_deletion_that_is_killed_has_not_begun_or_completes_by_itself(data_folder: Path) -> None:
    build_centre()

    kills = kills_of("tests.apps.contacts.killing", data_folder)

    assert len(kills) == 24
    for kill in kills:
        assert kill["killed"], kill
        if kill["open"]:  # not begun: everything is as it was
            assert (kill["key"], kill["leaves"]) == (True, 0), kill
            assert (kill["open_after"], kill["key_after"], kill["bytes_after"]) == (True, True, True), kill
        else:
            assert kill["leaves"] == 1, kill
            assert (kill["row_after"], kill["key_after"], kill["bytes_after"]) == (False, False, False), kill
    assert {kill["open"] for kill in kills} == {True, False}
    assert {kill["key"] for kill in kills if not kill["open"]} == {True, False}


def kills_of(module: str, data_folder: Path) -> list[dict[str, Any]]:
    """What a module that is killed again and again printed, a line for each time; on the database of this test."""
    settings = connections["default"].settings_dict
    host = str(settings["HOST"])
    place = (
        f"/{settings['NAME']}?host={host}"
        if os.path.isabs(host)
        else f"{host}:{settings['PORT']}/{settings['NAME']}"
    )
    variables = os.environ | {
        "DATABASE_URL": f"postgresql://{settings['USER']}:{settings['PASSWORD']}@{place}",
        "LEIDRAAD_DATA_DIR": str(data_folder),
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "DJANGO_SETTINGS_MODULE": "leidraad.config.settings",
    }
    done = subprocess.run(
        [sys.executable, "-m", module],
        cwd=ROOT, env=variables, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]
