"""Every benchmark, one after another, and one table at the end: ``python -m benchmarks`` (``--short``: the small forms)."""

import argparse
import importlib.util
import subprocess
import sys
import time
from dataclasses import dataclass

# Which have a form of their own for a quick look, and what each needs beside the product.
BENCHMARKS = {
    "decision": (True, "one decision of the charter"),
    "redaction": (False, "redaction beside Presidio"),
    "speech": (False, "our part around the speech engine"),
    "sound": (True, "decoding and judging sound, and its memory"),
    "sound_evidence": (False, "music, tones, copies: found and missed"),
    "grants": (True, "sixty-four coaches and one quota"),
    "search": (True, "search over a million turns"),
    "intake": (True, "taking in ready transcripts"),
    "vcon": (True, "taking in vCons beside their library"),
    "door": (True, "reading transcripts of every vendor"),
    "live": (True, "turns of live calls, streams on one core"),
    "categories": (True, "a hundred categories over a million turns"),
    "stored_categories": (True, "the same over the database"),
    "reading": (False, "reading a contact: promises, outcomes, questions …"),
    "ledger": (True, "verifying a million leaves"),
}
OUTCOMES = {0: "met", 1: "missed", 2: "not run"}


@dataclass(frozen=True, slots=True)
class Run:
    name: str
    status: int
    elapsed_s: float


def main() -> int:
    """Run all of them; 1 when a target is missed or one breaks off, 0 when all that could run met theirs."""
    parser = argparse.ArgumentParser(description="Measure against others and against ourselves.")
    parser.add_argument("--short", action="store_true", help="the small forms, for continuous integration")
    short = parser.parse_args().short
    runs = [_run(name, short=short) for name in BENCHMARKS if _exists(name)]
    print(f"\n{'benchmark':16}{'what it measures':42}{'target':>10}{'s':>8}")
    for run in runs:
        outcome = OUTCOMES.get(run.status, f"broke ({run.status})")
        print(f"{run.name:16}{BENCHMARKS[run.name][1]:42}{outcome:>10}{run.elapsed_s:>8.0f}")
    return 0 if all(run.status in {0, 2} for run in runs) else 1


def _run(name: str, *, short: bool) -> Run:
    print(f"\n=== {name}: {BENCHMARKS[name][1]}", flush=True)
    options = ["--short"] if short and BENCHMARKS[name][0] else []
    began = time.monotonic()
    status = subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *options], check=False).returncode
    return Run(name, status, time.monotonic() - began)


def _exists(name: str) -> bool:
    return importlib.util.find_spec(f"benchmarks.{name}") is not None


if __name__ == "__main__":
    sys.exit(main())
