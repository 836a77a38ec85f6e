"""A history of listening on a real PostgreSQL, made by sixty-four workers and checked afterwards.

LEIDRAAD_PROVE_LISTENS says how many attempts to hear something it holds: 400 where nothing is said, 100,000 in
`make prove`. Histories that break a law are made by hand from an honest one, so that the checker is checked too.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.prove import listening_checker as checker

ROOT = Path(__file__).resolve().parents[2]
LISTENS = int(os.environ.get("LEIDRAAD_PROVE_LISTENS", "400"))
CONTACT, COACH, SALT = "11111111-1111-4111-8111-111111111111", 7, "00" * 32
S = 1_000_000_000


@pytest.mark.slow
def test_sixty_four_workers_never_break_a_law(tmp_path: Path) -> None:
    folder = tmp_path / "history"
    own = {
        name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "LEIDRAAD_DATA_DIR"}
    }
    run = subprocess.run(
        [sys.executable, "-m", "tests.prove.listening_history", str(folder), "--listens", str(LISTENS)],
        cwd=ROOT,
        env=own | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        timeout=3_600,
        check=False,
    )
    print(run.stdout)
    assert run.returncode == 0, run.stderr[-3000:]

    history = checker.read_history(folder)
    counts = checker.summary(history)
    print(dict(counts))
    assert counts["ask:granted"] > 0
    assert counts["byte:served"] > 0
    assert sum(count for name, count in counts.items() if name.startswith("open:")) >= LISTENS
    assert checker.read_lines(folder / "samples.jsonl")
    assert checker.violations(folder) == []


# ---- the checker on histories made by hand


def an_op(op: str, begin_s: float, result: str, **about: object) -> dict[str, Any]:
    return {
        "op": op,
        "b": int(begin_s * S),
        "e": int((begin_s + 0.1) * S),
        "w": 0,
        "result": result,
        "contact": CONTACT,
        "coach": COACH,
    } | about


def honest() -> list[dict[str, Any]]:
    return [
        an_op("ask", 1, "granted"),
        an_op("open", 2, "opened"),
        an_op("byte", 3, "served"),
        an_op("delete", 4, "deleted"),
        an_op("open", 5, "not_visible"),
    ]


def a_leaf(committed_s: float, *, contact: str = CONTACT) -> list[Any]:
    identities = {"salts": {"cleo": SALT, contact: SALT}}
    body = {
        "actor": checker._commitment(identities, "cleo"),
        "data": {"contact": checker._commitment(identities, contact)},
    }
    return [1, "charter:contact:opened", json.dumps(body), int(committed_s * 1_000_000)]


def kept(
    folder: Path,
    ops: list[dict[str, Any]],
    *,
    leaves: list[list[Any]] | None = None,
    samples: list[list[list[int]]] | None = None,
    percent: int = 10,
) -> Path:
    setup = {
        "percent": percent,
        "reserved_s": 60,
        "captured": {"1": 10},
        "contacts": {CONTACT: [1], "other": [1]},
    }
    (folder / "setup.json").write_text(json.dumps(setup))
    (folder / "worker-00.jsonl").write_text("\n".join(map(json.dumps, ops)))
    (folder / "samples.jsonl").write_text("\n".join(map(json.dumps, samples or [[[1, 1, 10, 1, 10, 1]]])))
    told = [a_leaf(2.05)] if leaves is None else leaves
    (folder / "leaves.jsonl").write_text("\n".join(map(json.dumps, told)))
    identities = {"salts": {"cleo": SALT, CONTACT: SALT, "other": SALT}, "people": {str(COACH): "cleo"}}
    (folder / "salts.json").write_text(json.dumps(identities))
    return folder


def test_an_honest_history_breaks_no_law(tmp_path: Path) -> None:
    assert checker.violations(kept(tmp_path, honest())) == []


Change = Callable[[list[dict[str, Any]]], list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("law", "change"),
    [
        ("above_cap", lambda ops: [*ops, an_op("ask", 1.5, "granted", contact="other")]),
        ("above_cap", lambda ops: [*ops, an_op("open", 90, "opened", contact="other")]),
        ("after_deletion", lambda ops: [*ops, an_op("byte", 6, "served")]),
        ("after_deletion", lambda ops: [*ops, an_op("open", 6, "opened")]),
        ("after_leaving", lambda ops: [*ops, an_op("leave", 2.5, "left", agent=1)]),
    ],
)
def test_each_law_that_is_broken_is_named(tmp_path: Path, law: str, change: Change) -> None:
    found = checker.violations(kept(tmp_path, change(honest())))

    assert law in {each.law for each in found}


def test_what_expired_may_be_counted_anew(tmp_path: Path) -> None:
    ops = [an_op("ask", 1, "granted"), an_op("ask", 62, "granted", contact="other")]

    assert checker.violations(kept(tmp_path, ops)) == []


def test_who_asks_again_after_the_agent_came_back_breaks_nothing(tmp_path: Path) -> None:
    ops = [
        *honest()[:3],
        an_op("leave", 3.2, "left", agent=1),
        an_op("join", 3.4, "joined", agent=1),
        an_op("ask", 3.6, "granted"),
        an_op("byte", 3.8, "served"),
    ]

    assert checker.violations(kept(tmp_path, ops)) == []


@pytest.mark.parametrize("leaves", [[], [a_leaf(3.5)], [a_leaf(1, contact="other")]])
def test_a_byte_without_an_earlier_leaf_is_found(tmp_path: Path, leaves: list[list[Any]]) -> None:
    found = checker.violations(kept(tmp_path, honest(), leaves=leaves))

    assert {each.law for each in found} == {"no_leaf"}


@pytest.mark.parametrize("sample", [[1, 2, 10, 1, 10, 2], [1, 1, 10, 1, 10, 0]])
def test_books_that_do_not_balance_are_found(tmp_path: Path, sample: list[int]) -> None:
    found = checker.violations(kept(tmp_path, honest(), samples=[[sample]]))

    assert {each.law for each in found} == {"books"}
