"""Run the checks, then the tests on the embedded database, then those that touch the database on Debian's.

Everything runs even when something fails; the last lines say what did.
"""

import glob
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON = ROOT / ".venv" / "bin" / "python"
PYTEST = (str(PYTHON), "-m", "pytest", "-n", "2", "--dist", "loadfile", "--durations=10")
# What holds SQL of its own: functions, triggers, constraints, row security, searches.
DATABASE_FOLDERS = (
    "tests/apps/ledger",
    "tests/apps/coaching",
    "tests/apps/contacts",
    "tests/apps/charter/test_grants.py",
    "tests/apps/charter/test_many_at_once.py",
    "tests/apps/insight",
    "tests/config/test_row_security.py",
    "tests/red_team",
)
# In those folders, what is about recognisers and the servers of others, and whole processes that are killed and started for
# half a minute: what these ask of the database, other tests in the same folders ask as well, a few plain statements apart.
ONCE_IS_ENOUGH = (
    "tests/apps/contacts/test_hearing.py",
    "tests/apps/contacts/test_hearing_again_killed.py",
    "tests/apps/contacts/test_killed.py",
    "tests/apps/contacts/test_live_hearing.py",
    "tests/apps/contacts/test_live_killed.py",
    "tests/apps/contacts/test_nothing_is_lost.py",
    "tests/apps/contacts/test_nothing_personal_is_kept.py",
    "tests/apps/contacts/test_stores_away.py",
    "tests/apps/contacts/test_stores_elsewhere.py",
    "tests/apps/contacts/test_summaries_from_folder.py",
    "tests/apps/contacts/test_written_summaries_killed.py",
)


@dataclass(frozen=True, slots=True)
class Step:
    """One run: what it shows, its command, and the database that its tests use."""

    name: str
    command: tuple[str, ...]
    database: str = "embedded"


def steps() -> list[Step]:
    found = [Step("checks", (str(PYTHON), "tools/check.py")), Step("tests, embedded PostgreSQL", PYTEST)]
    if glob.glob("/usr/lib/postgresql/*/bin/postgres"):
        folders = tuple(name for name in DATABASE_FOLDERS if (ROOT / name).exists())
        left_out = tuple(f"--ignore={name}" for name in ONCE_IS_ENOUGH)
        found.append(Step("tests, Debian's PostgreSQL", (*PYTEST, *folders, *left_out), database="debian"))
    return found


def variables_of(step: Step) -> dict[str, str]:
    """The environment of a run, in which Python keeps what it compiled.

    Some machines say PYTHONDONTWRITEBYTECODE; each process that a test starts would compile a thousand modules anew.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "LEIDRAAD_TEST_POSTGRES": step.database}


def main() -> int:
    failed = []
    for step in steps():
        print(f"\n======== {step.name}", flush=True)
        if subprocess.run(
            step.command, cwd=ROOT, env=variables_of(step), stdin=subprocess.DEVNULL, check=False
        ).returncode:
            failed.append(step.name)
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nEverything passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
