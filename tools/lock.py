"""Write requirements/run.lock, dev.lock and bench.lock from pyproject.toml, with the hash of every file."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SETS = {"run": (), "dev": ("dev",), "bench": ("dev", "bench")}  # each contains the one before


def main() -> int:
    uv = shutil.which("uv")
    if uv is None:
        print("uv is not installed; it writes the lock files: https://docs.astral.sh/uv", file=sys.stderr)
        return 3
    earlier: list[str] = []
    for name, extras in SETS.items():
        target = f"requirements/{name}.lock"
        options = [option for extra in extras for option in ("--extra", extra)]
        # No header: it would show the command with the paths of this machine; no address of an index either.
        shape = [
            "--quiet",
            "--generate-hashes",
            "--no-header",
            "--no-emit-index-url",
            "--python-version",
            "3.11",
        ]
        subprocess.run(
            [uv, "pip", "compile", "pyproject.toml", *shape, *options, *earlier, "-o", target],
            cwd=ROOT,
            check=True,
        )
        earlier = ["-c", target]
    return 0


if __name__ == "__main__":
    sys.exit(main())
