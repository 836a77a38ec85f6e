"""Run every check, and report all that failed at the end rather than stopping at the first."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = ROOT / ".venv" / "bin"
PYTHON_FOLDERS = ("src", "tests", "tools", "demo", "benchmarks")


@dataclass(frozen=True, slots=True)
class Check:
    """One check: what it establishes, and the command that does."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    check: Check
    status: int
    output: str
    took_s: float


def checks() -> list[Check]:
    """Every check, the slowest first, so that two at a time end together."""
    folders = tuple(name for name in PYTHON_FOLDERS if (ROOT / name).is_dir())
    return [
        Check("types (mypy)", ("mypy",)),
        Check("import contracts (import-linter)", ("lint-imports",)),
        Check("templates (djlint)", ("djlint", "--check", "--lint", "--quiet", "src")),
        Check("migrations are complete", ("python", "tools/check_migrations.py")),
        Check("translations", ("python", "tools/check_messages.py")),
        Check("format (ruff)", ("ruff", "format", "--check", *folders)),
        Check("lint (ruff)", ("ruff", "check", *folders)),
    ]


def run(check: Check) -> Result:
    began = time.monotonic()
    variables = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "leidraad.config.settings",
        "PYTHONPATH": str(ROOT / "src"),
    }
    done = subprocess.run(
        [str(BIN / check.command[0]), *check.command[1:]],
        cwd=ROOT,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Result(check, done.returncode, done.stdout.strip(), time.monotonic() - began)


def main() -> int:
    with ThreadPoolExecutor(max_workers=2) as pool:
        results = []
        for result in pool.map(run, checks()):
            print(
                f"{'ok    ' if result.status == 0 else 'FAILED'} {result.check.name} ({result.took_s:.0f} s)",
                flush=True,
            )
            results.append(result)
    failed = [result for result in results if result.status != 0]
    for result in failed:
        print(f"\n==== {result.check.name}: {' '.join(result.check.command)}\n{result.output}")
    if failed:
        print(
            f"\n{len(failed)} of {len(results)} checks failed: {', '.join(result.check.name for result in failed)}"
        )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
