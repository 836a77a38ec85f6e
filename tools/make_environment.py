"""Make the virtual environment, with nothing but a Python 3.11 (Debian's bare one has neither pip nor ensurepip).

    python3 tools/make_environment.py run|dev|bench|peers

`peers` is an environment of its own, .venv-peers: published software that ours is compared with and that cannot live
beside it. The packages are exactly those of requirements/<set>.lock, each checked by its hash, installed by the pip that lies
beside this file, under your own pip configuration. Done once: as long as the lock file, the Python and the place of
the checkout stay the same, a second call only looks.
"""

import hashlib
import json
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
STAMP_NAME = "leidraad-environment.json"
PEERS = "peers"
OLDEST_PYTHON = (3, 11)
CONTAINED_IN = {
    "run": ("run", "dev", "bench"),
    "dev": ("dev", "bench"),
    "bench": ("bench",),
    PEERS: (PEERS,),
}

# Processes that the command starts import it again, and must not run it.
COMMAND = """#!{python}
import sys

from leidraad.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
"""


def main() -> int:
    name = sys.argv[1] if len(sys.argv) == 2 else ""
    if name not in CONTAINED_IN:
        print(__doc__, file=sys.stderr)
        return 2
    if sys.version_info < OLDEST_PYTHON:
        print(
            f"Leidraad needs Python 3.11 or newer; this is {sys.version.split()[0]}: {sys.executable}",
            file=sys.stderr,
        )
        print("Name another one, for instance: make PYTHON=python3.12 demo", file=sys.stderr)
        return 3
    status = 0 if is_up_to_date(name) else make(name)
    if status == 0 and name != PEERS:
        put_project_in_place()
    return status


def folder_of(name: str) -> Path:
    """Where the environment of a set lies."""
    return ENVIRONMENT.with_name(".venv-peers") if name == PEERS else ENVIRONMENT


def is_up_to_date(name: str) -> bool:
    """Whether this set, or one that contains it, was installed from the lock files as they are."""
    stamp_file = folder_of(name) / STAMP_NAME
    if not (stamp_file.exists() and (folder_of(name) / "bin" / "python").exists()):
        return False
    stamp = json.loads(stamp_file.read_text())
    return stamp["set"] in CONTAINED_IN[name] and stamp == stamp_of(stamp["set"])


def stamp_of(name: str) -> dict[str, str]:
    """What an environment depends on."""
    lock = hashlib.sha256((ROOT / "requirements" / f"{name}.lock").read_bytes()).hexdigest()
    interpreter = str(Path(sys.base_prefix).resolve())
    return {
        "set": name,
        "lock": lock,
        "python": f"{interpreter} {sys.version.split()[0]}",
        "checkout": str(ROOT),
    }


def make(name: str) -> int:
    """Make the environment and install the set; the exit status of pip."""
    folder = folder_of(name)
    python, stamp_file = folder / "bin" / "python", folder / STAMP_NAME
    stamp_file.unlink(missing_ok=True)
    if not python.exists() or not runs(python):
        venv.create(folder, with_pip=False, clear=folder.exists(), symlinks=True)
    status = install(ROOT / "requirements" / f"{name}.lock", python=python)
    if status != 0:
        return 3
    stamp_file.write_text(json.dumps(stamp_of(name), indent=1))
    return 0


def runs(python: Path) -> bool:
    """Whether the environment's Python is still there: it is a link to one that may have been removed."""
    return subprocess.run([python, "-c", ""], check=False, capture_output=True).returncode == 0


def install(lock: Path, *, python: Path) -> int:
    """Install what the lock file lists; pip's exit status. Says how far it is, and on failure what pip said."""
    (pip,) = (ROOT / "tools").glob("pip-*.whl")
    options = [
        "--require-hashes",
        "--no-compile",
        "--no-input",
        "--disable-pip-version-check",
        "--progress-bar=off",
    ]
    command = [python, pip / "pip", "install", *options, "-r", lock]
    total = sum("==" in line and not line.startswith((" ", "#")) for line in lock.read_text().splitlines())
    print(f"Installing {total} packages in {python.parents[1].name} (once) ...", flush=True)
    lines: list[str] = []
    began = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            lines.append(line)
            show_progress(lines, total=total)
    if process.returncode != 0:
        print("".join(lines[-30:]), file=sys.stderr)
        print(
            "The packages could not be installed; above is what pip said. Is a package index reachable?",
            file=sys.stderr,
        )
    else:
        print(f"Installed in {time.monotonic() - began:.0f} s.", flush=True)
    return process.returncode


def show_progress(lines: list[str], *, total: int) -> None:
    """One line that is rewritten on a terminal, a line for each twenty packages elsewhere."""
    last = lines[-1]
    found = sum(line.startswith(("Collecting", "Requirement already")) for line in lines)
    if last.startswith("Installing collected packages"):
        print(
            "\nAll there; unpacking ..." if sys.stdout.isatty() else "  all there; unpacking ...", flush=True
        )
    elif last.startswith("Collecting") and sys.stdout.isatty():
        print(f"\r  {found} of {total}: {last.split()[1].split('==')[0]:<40}", end="", flush=True)
    elif last.startswith("Collecting") and found % 20 == 0:
        print(f"  {found} of {total}", flush=True)


def put_project_in_place() -> None:
    """Let the environment find the source, and write the command `leidraad`: an editable install, without building."""
    folder = f"python{sys.version_info.major}.{sys.version_info.minor}"
    (ENVIRONMENT / "lib" / folder / "site-packages" / "leidraad.pth").write_text(f"{ROOT / 'src'}\n")
    command = ENVIRONMENT / "bin" / "leidraad"
    command.write_text(COMMAND.format(python=PYTHON))
    command.chmod(0o755)


if __name__ == "__main__":
    sys.exit(main())
