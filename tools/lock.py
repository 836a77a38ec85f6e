"""Write requirements/run.lock, dev.lock and bench.lock from pyproject.toml, with the hash of every file.

And peers.lock from peers.in: what cannot live in one environment with the rest, and is only compared with.
"""

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
        options = [option for extra in extras for option in ("--extra", extra)]
        write(uv, "pyproject.toml", *options, *earlier, name=name)
        earlier = ["-c", f"requirements/{name}.lock"]
    write(uv, "requirements/peers.in", name="peers")
    return 0


def write(uv: str, source: str, *options: str, name: str) -> None:
    """Resolve one set into its lock file."""
    # No header: it would show the command with the paths of this machine; no address of an index either.
    shape = ["--quiet", "--generate-hashes", "--no-header", "--no-emit-index-url", "--python-version", "3.11"]
    target = f"requirements/{name}.lock"
    subprocess.run([uv, "pip", "compile", source, *shape, *options, "-o", target], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
