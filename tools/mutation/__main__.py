"""Does any test notice? ``python -m tools.mutation`` makes thousands of small mistakes in the charter and the ledger.

Each mistake that no test of its module notices is a survivor: it is explained in ``survivors.yaml`` or it fails the run,
as does a share of killed mutants below 95 %. ``--sample 8`` takes eight of each module, ``decide`` only that module.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from tools.mutation.mutants import Mutant, mutants_of
from tools.mutation.running import ROOT, Module, sampled, verdicts

DOMAIN = ROOT / "src" / "leidraad" / "domain"
TESTS = Path("tests") / "domain"
KILLED_AT_LEAST_PERCENT = 95
SURVIVORS = Path(__file__).with_name("survivors.yaml")

# Beside the mirrored tests: those that are about the same rules.
ALSO = {
    "phases": ("charter/test_stored_values.py",),
    "draws": ("charter/test_stored_values.py",),
    "targets": ("charter/test_stored_values.py",),
    "orders": ("charter/test_stored_values.py", "charter/test_compare.py", "charter/test_meet.py"),
    "compare": ("charter/test_meet.py",),
    "merkle": ("ledger/test_subtrees.py", "ledger/test_proofs.py", "ledger/test_witnessing.py"),
    "notes": ("ledger/test_cosignatures.py",),
}
# What decides nothing (words, shapes) or is only listed here to say so.
LEFT_OUT = {"clauses", "requests", "texts", "__init__"}
FUNCTIONS_ALONE = {"law"}  # the rest are titles and articles, which no rule could tell to be wrong


@dataclass(slots=True)
class Tally:
    """One module's outcome."""

    name: str
    tried: int
    survivors: list[Mutant]
    unexplained: list[Mutant]
    elapsed_s: float

    @property
    def killed_percent(self) -> float:
        return 100 * (self.tried - len(self.survivors)) / self.tried if self.tried else 100.0


def main() -> int:
    """0 when at least 95 % are killed and every survivor is explained, 1 otherwise."""
    parser = argparse.ArgumentParser(description="Make small mistakes and see whether a test notices.")
    parser.add_argument("modules", nargs="*", help="such as decide or ledger/merkle; all when none is named")
    parser.add_argument(
        "--sample", type=int, default=0, help="so many mutants of each module; all by default"
    )
    options = parser.parse_args()
    tallies = []
    for module in modules(options.modules):
        tallies.append(_tally(module, options.sample))
        _show(tallies[-1])
    return _sum_up(tallies)


def modules(named: list[str]) -> Iterator[Module]:
    """The modules to mutate: those whose name ends in one of ``named``, else all that have tests."""
    for path in sorted([*(DOMAIN / "charter").rglob("*.py"), *(DOMAIN / "ledger").rglob("*.py")]):
        short = str(path.relative_to(DOMAIN).with_suffix(""))
        if path.stem in LEFT_OUT or "wording" in path.parts:
            continue
        if named and not any(short == name or short.endswith(f"/{name}") for name in named):
            continue
        mirrored = f"{Path(short).parent}/test_{path.stem}.py"
        tests = [TESTS / name for name in (mirrored, *ALSO.get(path.stem, ()))]
        if found := tuple(str(each) for each in tests if (ROOT / each).exists()):
            yield Module(path, found)


def _tally(module: Module, sample: int) -> Tally:
    began = time.monotonic()
    found = mutants_of(module.path.read_text(encoding="utf-8"))
    if module.path.stem in FUNCTIONS_ALONE:
        found = [each for each in found if each.function]
    mutants = sampled(found, sample)
    survivors = [each.mutant for each in verdicts(module, mutants) if each.survived]
    known = explained(module.name)
    unexplained = [each for each in survivors if (each.source_line, each.change) not in known]
    return Tally(module.name, len(mutants), survivors, unexplained, time.monotonic() - began)


def explained(module_name: str) -> set[tuple[str, str]]:
    """The survivors of a module that are known to change nothing, by the line they are in and the change."""
    known = yaml.safe_load(SURVIVORS.read_text(encoding="utf-8")) or {}
    return {(each["line"], each["change"]) for each in known.get(module_name, [])}


def _show(tally: Tally) -> None:
    print(
        f"{tally.name}: {tally.tried} mutants, {tally.killed_percent:.1f} % killed, "
        f"{len(tally.survivors)} survived, {len(tally.unexplained)} unexplained ({tally.elapsed_s:.0f} s)",
        flush=True,
    )
    for mutant in tally.unexplained:
        print(f"  {mutant.name}\n      {mutant.source_line}", flush=True)


def _sum_up(tallies: list[Tally]) -> int:
    tried = sum(tally.tried for tally in tallies)
    survived = sum(len(tally.survivors) for tally in tallies)
    unexplained = sum(len(tally.unexplained) for tally in tallies)
    if not tried:
        print("no such module")
        return 1
    killed_percent = 100 * (tried - survived) / tried
    print(
        f"\n{tried} mutants, {killed_percent:.1f} % killed, {survived} survived, {unexplained} of them unexplained; "
        f"target: {KILLED_AT_LEAST_PERCENT} % killed, every survivor explained"
    )
    return 0 if killed_percent >= KILLED_AT_LEAST_PERCENT and not unexplained else 1


if __name__ == "__main__":
    sys.exit(main())
