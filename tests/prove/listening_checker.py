"""Checks a history of listening after the fact, from its files alone. Knows nothing of the product and imports none of it.

    python tests/prove/listening_checker.py FOLDER

What it holds a history to, each for certain under every order that the recorded times allow:

- ``above_cap``       the contacts that were certainly counted never outnumber what could at most be allowed;
- ``books``           in every sample of the database, what was used equals what is counted and stays within the share;
- ``no_leaf``         before a byte was asked for, the database had committed a leaf that says this coach opened this contact;
- ``after_deletion``  no byte, and no opening, was begun after a deletion had returned and yet served;
- ``after_leaving``   nor after an agent of the contact had left, under a right that was older than the leaving.
"""

import hashlib
import hmac
import json
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Op = dict[str, Any]
SETTLED_US = 2  # the database keeps commit times in microseconds; ours are cut to them


@dataclass(frozen=True)
class Violation:
    law: str
    about: str


def violations(folder: Path) -> list[Violation]:
    """Everything in a history that breaks a law; empty when there is nothing."""
    setup = json.loads((folder / "setup.json").read_text())
    history = read_history(folder)
    return [
        *above_cap(setup, history),
        *books(read_lines(folder / "samples.jsonl")),
        *no_leaf(history, folder),
        *after_deletion(history),
        *after_leaving(setup, history),
    ]


def read_history(folder: Path) -> list[Op]:
    """Every operation of every worker, in the order in which they ended."""
    found = [line for path in sorted(folder.glob("worker-*.jsonl")) for line in read_lines(path)]
    return sorted(found, key=lambda op: op["e"])


def read_lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def summary(history: Iterable[Op]) -> Counter[str]:
    """How often each operation had each result."""
    return Counter(f"{op['op']}:{op['result'] if op['op'] != 'expire' else 'done'}" for op in history)


def above_cap(setup: dict[str, Any], history: list[Op]) -> list[Violation]:
    """At the end of every opening and grant: certainly counted <= at most allowed, for each agent."""
    begun: dict[int, list[int]] = defaultdict(list)  # agent -> when captures began
    for op in history:
        if op["op"] == "capture":
            begun[op["agent"]].append(op["b"])
    for times in begun.values():
        times.sort()
    opened: dict[int, set[str]] = defaultdict(set)
    reserved: dict[int, dict[str, int]] = defaultdict(dict)  # contact -> until when for certain
    found = []
    for op in history:
        is_grant = op["op"] == "ask" and op["result"] == "granted"
        is_opening = op["op"] == "open" and op["result"] == "opened"
        if not (is_grant or is_opening):
            continue
        for agent in setup["contacts"][op["contact"]]:
            if is_opening:
                opened[agent].add(op["contact"])
            else:
                until = op["b"] + setup["reserved_s"] * 1_000_000_000
                reserved[agent][op["contact"]] = max(until, reserved[agent].get(op["contact"], 0))
            held = {contact for contact, until in reserved[agent].items() if until > op["e"]}
            counted = len(opened[agent] | held)
            captured = setup["captured"][str(agent)] + bisect_right(begun[agent], op["e"])
            if counted * 100 > captured * setup["percent"]:
                found.append(Violation("above_cap", f"agent {agent}: {counted} of {captured}"))
    return found


def books(samples: list[list[list[int]]]) -> list[Violation]:
    found = []
    for sample in samples:
        for agent, used, basis, part, whole, counted in sample:
            if used != counted or used * whole > basis * part:
                found.append(Violation("books", f"agent {agent}: used {used}, counted {counted} of {basis}"))
    return found


def no_leaf(history: list[Op], folder: Path) -> list[Violation]:
    """Holds the moments of bytes against the commits of the leaves about the same coach and contact."""
    identities = json.loads((folder / "salts.json").read_text())
    committed: dict[tuple[str, str], list[int]] = defaultdict(list)
    for _leaf, _event, body, committed_us in read_lines(folder / "leaves.jsonl"):
        content = json.loads(body)
        committed[content["actor"], content["data"]["contact"]].append(committed_us)
    for times in committed.values():
        times.sort()
    found = []
    for op in history:
        if op["op"] == "byte" and op["result"] == "served":
            coach = identities["people"][str(op["coach"])]
            key = _commitment(identities, coach), _commitment(identities, op["contact"])
            times = committed.get(key, [])
            if not times or times[0] > op["b"] // 1_000 + SETTLED_US:
                found.append(Violation("no_leaf", f"contact {op['contact']} to {coach}"))
    return found


def after_deletion(history: list[Op]) -> list[Violation]:
    gone = {op["contact"]: op["e"] for op in history if op["op"] == "delete" and op["result"] == "deleted"}
    return [
        Violation("after_deletion", f"{op['op']} of {op['contact']}")
        for op in history
        if _serves(op) and op["b"] > gone.get(op["contact"], op["b"])
    ]


def after_leaving(setup: dict[str, Any], history: list[Op]) -> list[Violation]:
    """A right that was asked for before an agent left serves nothing that was begun after they had left."""
    left: dict[int, list[int]] = defaultdict(list)
    asked: dict[tuple[int, str], list[int]] = defaultdict(list)
    for op in history:
        if op["op"] == "leave":
            left[op["agent"]].append(op["e"])
        if op["op"] == "ask" and op["result"] == "granted":
            asked[op["coach"], op["contact"]].append(op["e"])
    for times in (*left.values(), *asked.values()):
        times.sort()
    return [
        Violation("after_leaving", f"{op['op']} of {op['contact']}, agent {agent}")
        for op in history
        if _serves(op)
        for agent in setup["contacts"][op["contact"]]
        if _stale(left[agent], asked[op["coach"], op["contact"]], op)
    ]


def _stale(left: list[int], asked: list[int], op: Op) -> bool:
    """Whether the last leaving before ``op`` began came after every grant that could cover it had been given."""
    place = bisect_left(left, op["b"])
    if place == 0:
        return False
    newest = bisect_right(asked, op["e"])
    return newest == 0 or asked[newest - 1] < left[place - 1]


def _serves(op: Op) -> bool:
    return (op["op"], op["result"]) in {("byte", "served"), ("open", "opened")}


def _commitment(identities: dict[str, Any], identity: str) -> str:
    salt = bytes.fromhex(identities["salts"][identity])
    return hmac.new(salt, identity.encode(), hashlib.sha256).hexdigest()


def main() -> int:
    folder = Path(sys.argv[1])
    history = read_history(folder)
    for name, count in sorted(summary(history).items()):
        print(f"{count:>9}  {name}")
    found = violations(folder)
    for each in found[:20]:
        print(f"{each.law}: {each.about}")
    print(f"{len(history)} operations, {len(found)} violations")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
