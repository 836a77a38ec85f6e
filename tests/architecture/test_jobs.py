"""Work is queued by name; the library accepts any name, so each must be one that a worker knows."""

import re
from pathlib import Path

from procrastinate.contrib.django import app

SOURCE = Path(__file__).resolve().parents[2] / "src" / "leidraad" / "apps"


def test_every_name_that_jobs_are_queued_under_is_a_task() -> None:
    named = {
        name
        for path in SOURCE.glob("*/jobs.py")
        for name in re.findall(r'"((?:contacts|charter|insight|ledger|people)\.[a-z_]+)"', path.read_text())
    }

    assert named
    assert named <= set(app.tasks)
