"""The tool that makes mistakes: it makes those it should, finds the ones no test notices, and is not fooled."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tools.mutation.__main__ import SURVIVORS, modules
from tools.mutation.mutants import mutants_of
from tools.mutation.running import Module, sampled, verdicts

ROOT = Path(__file__).resolve().parents[2]

SOURCE = '''"""Words."""

LIMITS = {"a": 1, "b": 2}


def is_within(value: int, *, strict: bool = False) -> bool:
    """Words."""
    if strict and value == 0:
        raise ValueError("words")
    return value < LIMITS["a"]
'''


def _changes(source: str) -> set[str]:
    return {mutant.change for mutant in mutants_of(source)}


def test_operators_constants_conditions_returns_and_statements_are_changed() -> None:
    assert _changes(SOURCE) == {
        "without key 'a'",
        "without key 'b'",
        "'a' → 'aX'",
        "'b' → 'bX'",
        "1 → 2",
        "2 → 3",
        "False → True",
        "condition turned round",
        "strict and value == 0 → strict or value == 0",
        "value == 0 → value != 0",
        "0 → 1",
        "statement removed",
        "returns None",
        "value < LIMITS['a'] → value <= LIMITS['a']",
    }


@pytest.mark.parametrize(
    ("source", "changes"),
    [
        (
            "def f():\n    return [a for a in b if a]",
            {"filter removed", "filter turned round", "returns None"},
        ),
        ("while x:\n    break", {"condition turned round", "break → continue"}),
        ("x = -y", {"-y → y"}),
        ("x = not y", {"not y → y"}),
        ("x += 1", {"x += 1 → x -= 1", "statement removed", "1 → 2"}),
        ("x: str | None = None", set()),
        ("Plain = str | int", set()),
        ('x = f"words {y}"', set()),
        ("@decorated(True)\ndef f():\n    pass", set()),
        ("match x:\n    case 1:\n        pass\n    case _:\n        pass", {"case removed", "1 → 2"}),
        ("x = y[1:]", {"1 → 2"}),
        ("x = (a, b)", {"without a", "without b"}),
    ],
)
def test_each_kind_of_mistake_and_what_is_left_alone(source: str, changes: set[str]) -> None:
    assert _changes(source) == changes


def test_each_mutant_differs_from_the_source_in_one_place_and_compiles() -> None:
    path = ROOT / "src/leidraad/domain/charter/quota.py"
    source = path.read_text(encoding="utf-8")
    found = mutants_of(source)

    assert len(found) > 30
    assert {mutant.function for mutant in found} >= {"allowed_count", "Window.holds", "_part"}
    for mutant in found:
        compile(mutant.tree, "mutant", "exec")
        assert ast.unparse(mutant.tree) != ast.unparse(ast.parse(source))
        assert mutant.source_line in source


def test_a_sample_is_the_same_every_time_and_reaches_the_end() -> None:
    found = mutants_of(SOURCE)

    assert sampled(found, 0) == found
    assert sampled(found, 4) == sampled(found, 4)
    assert len(sampled(found, 4)) == 4
    assert sampled(found, 4)[-1].line >= 8


def test_every_module_that_decides_has_tests_and_a_name() -> None:
    names = {module.name.rpartition(".")[2] for module in modules([])}

    assert names >= {
        "decide",
        "quota",
        "compare",
        "meet",
        "floor",
        "phases",
        "targets",
        "canonical",
        "merkle",
        "notes",
    }
    assert [module.name for module in modules(["charter/meet"])] == ["leidraad.domain.charter.meet"]
    assert list(modules(["nothing"])) == []


def test_every_explained_survivor_still_stands_in_its_module() -> None:
    """An explanation of a line that is gone explains nothing."""
    for name, survivors in (yaml.safe_load(SURVIVORS.read_text(encoding="utf-8")) or {}).items():
        source = (ROOT / "src" / Path(*name.split("."))).with_suffix(".py").read_text(encoding="utf-8")
        found = {(mutant.source_line, mutant.change) for mutant in mutants_of(source)}
        for survivor in survivors:
            assert (survivor["line"], survivor["change"]) in found, survivor
            assert survivor["why"].strip()


@pytest.mark.slow
def test_the_mistakes_of_a_fixed_sample_are_noticed() -> None:
    """The short form of what `make prove` does with all, for modules whose tests are quick (those of decide take minutes)."""
    command = [sys.executable, "-m", "tools.mutation", "meet", "quota", "statements", "--sample", "4"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)

    assert run.returncode == 0, run.stdout + run.stderr[-2000:]
    assert "0 of them unexplained" in run.stdout


@pytest.mark.slow
def test_a_mistake_that_no_test_notices_survives() -> None:
    """The tool can say no: with tests that are about something else, every mistake survives."""
    module = Module(ROOT / "src/leidraad/domain/charter/meet.py", ("tests/domain/charter/test_quota.py",))
    mutants = sampled(mutants_of(module.path.read_text(encoding="utf-8")), 2)

    assert [verdict.survived for verdict in verdicts(module, mutants)] == [True, True]
