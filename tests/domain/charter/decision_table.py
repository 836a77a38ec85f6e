"""Every answer of a charter, enumerated, and the few lines from which a person can read them all.

Three parts for each action: every role, purpose and phase; every combination of facts; and every two values together, the
clauses under dispute among them. The lines tell what each value does alone, all others being good. What several do together
is the union of what each denies (a clause that denies by itself is not named as disputed as well), and where it is not,
there is a line for it. What this grouping hides, such as the figures in reasons, a digest of all answers in full guards.

``python -m tests.domain.charter.decision_table`` writes the tables anew; the difference is for a person to judge.
"""

import dataclasses
import hashlib
import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from math import prod
from pathlib import Path
from typing import Any

from leidraad.domain.charter.clauses import Charter, ClauseId, Purpose, SelectionMethod, Stage
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.quota import allowed_count
from leidraad.domain.charter.requests import (
    Action,
    ActorRole,
    Analysis,
    Decision,
    Facts,
    Phase,
    ReasonCode,
    Request,
)
from leidraad.domain.contacts.turns import Channel, Direction
from tests.domain.charter.charters import CHARTERS, good_facts, shipped

# The role and purpose for which each action is meant; the facts are turned for these.
MEANT_FOR = {
    Action.CAPTURE: (ActorRole.INTAKE, None),
    Action.LISTEN: (ActorRole.COACH, Purpose.COACHING),
    Action.READ: (ActorRole.COACH, Purpose.TRAINING),
    Action.LISTEN_OWN: (ActorRole.AGENT, Purpose.OWN_REVIEW),
    Action.READ_OWN: (ActorRole.AGENT, Purpose.OWN_REVIEW),
    Action.DELETE: (ActorRole.AGENT, None),
    Action.SEARCH_INSIGHT: (ActorRole.QUALITY_ANALYST, Purpose.INSIGHT),
    Action.READ_SUMMARY: (ActorRole.COACH, Purpose.COACHING),
    Action.NOMINATE: (ActorRole.AGENT, Purpose.COACHING),
    Action.LISTEN_LIVE: (ActorRole.COACH, Purpose.COACHING),
    Action.ANALYSE: (ActorRole.INTAKE, Purpose.COACHING),
    Action.BRIEF: (ActorRole.AGENT, Purpose.SERVICE),
    Action.MONITOR: (ActorRole.INTAKE, None),
}
UNKNOWN = "unknown"
CROSSED_LAST = ("phase", "purpose")  # as long as the rows of an action stay within
CROSSED_AT_MOST = 8_000
IN_PAIRS_ONLY = {"role", "under dispute", "private", "customer refuses", "pool"}
CAPTURE_IN_PAIRS_ONLY = {"age"}  # each combined with all others would make 700,000 rows

Changes = Mapping[str, Any]
Dimension = Mapping[str, Changes]
Chosen = tuple[tuple[str, str], ...]  # dimensions and their values, all others being good


@dataclass(frozen=True, slots=True)
class Row:
    """One question to a charter: the values by which the table names it, and what they stand for."""

    chosen: Chosen
    request: Request
    facts: Facts

    @property
    def label(self) -> str:
        return " + ".join(f"{name} {value}" for name, value in self.chosen)


Answered = tuple[Row, Decision]


def shipped_names() -> list[str]:
    """The charters that have a table: all that are shipped."""
    return sorted(path.parent.name for path in CHARTERS.glob("*/charter.yaml"))


def golden(name: str) -> Path:
    return Path(__file__).with_name(f"decision_table_{name}.txt")


@cache
def table(name: str, action: Action) -> "Table":
    return Table(shipped(name), action)


class Table:
    """All rows of one charter for one action. The first value of each dimension is the good one."""

    def __init__(self, charter: Charter, action: Action) -> None:
        self.charter, self.action = charter, action
        self.dimensions = {**_who_and_why(action), **_dimensions(charter)}
        self._good = _good(self.dimensions)
        self.active = [name for name in self.dimensions if len(self.telling(name)) > 1]

    def rows(self) -> Iterator[Row]:
        """Every row."""
        for part in (self.by_role_purpose_and_phase(), self.combined(), self.in_pairs()):
            yield from part

    def by_role_purpose_and_phase(self) -> Iterator[Row]:
        return self._product({name: list(self.dimensions[name]) for name in ("role", "purpose", "phase")})

    def combined(self) -> Iterator[Row]:
        """Every combination of facts; of the values that answer alike, the first stands for all."""
        return self._product(self.crossed())

    def in_pairs(self) -> Iterator[Row]:
        """Every two values of two dimensions, also of those that answer alike."""
        for two in itertools.combinations(self.active, 2):
            yield from self._product({name: list(self.dimensions[name]) for name in two})

    def crossed(self) -> dict[str, list[str]]:
        """The dimensions that are combined with all others, and the values that are."""
        found = {
            name: self.telling(name)
            for name in self.active
            if name not in self.in_pairs_only | set(CROSSED_LAST)
        }
        for name in CROSSED_LAST:
            values = self.telling(name)
            rows = prod(len(each) for each in found.values()) * len(values)
            if name in self.active and rows <= CROSSED_AT_MOST:
                found[name] = values
        return found

    @property
    def in_pairs_only(self) -> set[str]:
        return IN_PAIRS_ONLY | (CAPTURE_IN_PAIRS_ONLY if self.action is Action.CAPTURE else set())

    def telling(self, dimension: str) -> list[str]:
        """One value for each different answer."""
        found: dict[str, str] = {}
        for value in self.dimensions[dimension]:
            found.setdefault(outcome(self.answer((dimension, value))), value)
        return list(found.values())

    def answer(self, *chosen: tuple[str, str]) -> Decision:
        row = self.row(chosen)
        return decide(self.charter, row.request, row.facts)

    def row(self, chosen: Chosen) -> Row:
        changes = dict(self._good)
        for name, value in chosen:
            changes.update(self.dimensions[name][value])
        role, purpose, on = (changes.pop(name) for name in ("role", "purpose", "on"))
        request = Request(self.action, frozenset({role}), on=on, purpose=purpose)
        return Row(chosen, request, Facts(**changes))

    def _product(self, values: Mapping[str, list[str]]) -> Iterator[Row]:
        for chosen in itertools.product(*values.values()):
            yield self.row(tuple(zip(values, chosen, strict=True)))


def _who_and_why(action: Action) -> dict[str, Dimension]:
    role, purpose = MEANT_FOR[action]
    roles = sorted(ActorRole, key=lambda each: each is not role)
    purposes = sorted([None, *Purpose], key=lambda each: each is not purpose)
    return {
        "role": {str(each): {"role": each} for each in roles},
        "purpose": {str(each or "none"): {"purpose": each} for each in purposes},
    }


def _good(dimensions: Mapping[str, Dimension]) -> Changes:
    good = {field.name: getattr(good_facts(), field.name) for field in dataclasses.fields(Facts)}
    for values in dimensions.values():
        good.update(next(iter(values.values())))
    return good


def _dimensions(charter: Charter) -> dict[str, Dimension]:
    """Whatever may be known, by the name it has in the table."""
    phase = Phase.PILOT if charter.stage is Stage.PILOT else Phase.ROLL_OUT
    phases = [phase, *(each for each in Phase if each is not phase)]
    return {
        "day": _days(charter),
        "phase": _values("phase", phases),
        "under dispute": {
            "nothing": {"frozen": frozenset()},
            **{str(clause_id): {"frozen": frozenset({clause_id})} for clause_id in ClauseId},
            "everything": {"frozen": frozenset(ClauseId)},
            UNKNOWN: {"frozen": None},
        },
        "team": _values("team", [min(charter.scope.teams), "another"]),
        "channel": _values("channel", sorted(Channel, key=lambda each: each not in charter.scope.channels)),
        "direction": _values("direction", list(Direction)),
        "enrolled": _truth("agent_is_enrolled"),
        "agent told": _truth("agent_is_notified"),
        "others take part": _truth("others_take_part"),
        "customer told": _truth("customer_is_told"),
        "number protected": _truth("customer_is_protected", good=False),
        "own": _truth("is_own"),
        "coach of the agent": _truth("coaches_agent"),
        "deleted": _truth("is_deleted", good=False),
        "age": _ages(charter),
        "quota": _quotas(charter),
        "chosen by": _values("chosen_by", list(SelectionMethod)),
        "group": _groups(charter),
        "analysis": _values("analysis", [Analysis.CUSTOMER_EMOTION, *Analysis]),
        "registered": _truth("system_is_registered"),
        "serves the customer": _truth("serves_customer"),
        "private": _truth("is_private", good=False),
        "customer refuses": _truth("customer_refuses", good=False),
        "pool": _pools(charter),
    }


def _values(fact: str, values: Iterable[Any]) -> Dimension:
    return {**{str(value): {fact: value} for value in values}, UNKNOWN: {fact: None}}


def _truth(fact: str, *, good: bool = True) -> Dimension:
    words = {True: "yes", False: "no"}
    return {words[good]: {fact: good}, words[not good]: {fact: not good}, UNKNOWN: {fact: None}}


def _days(charter: Charter) -> Dimension:
    scope, days = charter.scope, charter.retention.quality_days
    return {
        "first": {"on": scope.valid_from},
        "last": {"on": scope.valid_until},
        "before the first": {"on": scope.valid_from - timedelta(1)},
        "after the last": {"on": scope.valid_until + timedelta(1)},
        f"{days} after the last": {"on": scope.valid_until + timedelta(days)},
        f"{days + 1} after the last": {"on": scope.valid_until + timedelta(days + 1)},
        "of another year": {"on": date(1999, 1, 1)},
    }


def _ages(charter: Charter) -> Dimension:
    limit = charter.retention.quality_days
    return {
        **{f"{days} days": {"age_days": days} for days in (0, limit - 1, limit, limit + 1)},
        UNKNOWN: {"age_days": None},
    }


def _pools(charter: Charter) -> Dimension:
    smallest = charter.participation.smallest_pool
    return {
        **{f"of {size} agents": {"pool_size": size} for size in (smallest, smallest + 1, smallest - 1, 0)},
        UNKNOWN: {"pool_size": None},
    }


def _groups(charter: Charter) -> Dimension:
    limit = charter.groups.threshold
    return {
        **{f"of {size}": {"group_size": size} for size in (limit, limit + 1, limit - 1, 0)},
        UNKNOWN: {"group_size": None},
    }


def _quotas(charter: Charter) -> Dimension:
    cap = charter.listening_cap
    captured = 100
    allowed = allowed_count(cap.percent, captured) if cap else 0
    counts = {
        "one left": (captured, allowed - 1, False),
        "all left": (captured, 0, False),
        "none left": (captured, allowed, False),
        "none left and counted": (captured, allowed, True),
        "one too many": (captured, allowed + 1, False),
        "one too many and counted": (captured, allowed + 1, True),
        "nothing captured": (0, 0, False),
    }
    found: dict[str, Changes] = {
        name: {
            "captured_count": captured,
            "used_count": max(used, 0),
            "is_counted": counted,
            "window_share": 1,
        }
        for name, (captured, used, counted) in counts.items()
    }
    good = next(iter(found.values()))
    found["the month began with nothing"] = {**good, "window_share": 0}
    if cap and cap.absolute_maximum is not None:
        at_most = {"captured_count": 10**6, "window_share": 1, "is_counted": False}
        found["at the maximum"] = {**at_most, "used_count": cap.absolute_maximum}
        found["below the maximum"] = {**at_most, "used_count": cap.absolute_maximum - 1}
        found["at the maximum and counted"] = {**found["at the maximum"], "is_counted": True}
        found["above the maximum and counted"] = {
            **at_most,
            "used_count": cap.absolute_maximum + 1,
            "is_counted": True,
        }
    return {
        **found,
        **{f"{name} {UNKNOWN}": {**good, name: None} for name in good},
    }


def lines(name: str) -> Iterator[str]:
    """The whole table of one charter, to be read."""
    yield f"# Answers of the charter {name}. See decision_table.py for how to read and how to renew it."
    for action in Action:
        yield from _action_lines(table(name, action))


def _action_lines(found: Table) -> Iterator[str]:
    yield ""
    yield f"## {found.action}: {outcome(found.answer())}"
    yield f"without effect: {', '.join(each for each in found.dimensions if each not in found.active) or 'nothing'}"
    for name in found.active:
        yield from _dimension_lines(found, name)
    parts = {
        "roles, purposes and phases": found.by_role_purpose_and_phase(),
        "combinations": found.combined(),
        "pairs": found.in_pairs(),
    }
    whole = hashlib.sha256()
    for title, rows in parts.items():
        answered = [(row, decide(found.charter, row.request, row.facts)) for row in rows]
        yield from _union_lines(found, title, answered)
        add_to_digest(whole, answered)
    yield f"digest of {found.action}: {whole.hexdigest()}"


def _dimension_lines(found: Table, name: str) -> Iterator[str]:
    by_answer: dict[str, list[str]] = {}
    for value in found.dimensions[name]:
        by_answer.setdefault(_said(denials(found.answer((name, value)))), []).append(value)
    for said, values in by_answer.items():
        yield f"{name} | {', '.join(values)} | {said}"


def _union_lines(found: Table, title: str, answered: list[Answered]) -> Iterator[str]:
    expected = _Expected(found)
    exceptions: dict[tuple[str, str], list[str]] = {}
    for row, decision in answered:
        said = denials(decision)
        if _own_words(said) != _own_words(expected.of(row)):
            (name, value), *rest = row.chosen
            others = " + ".join(f"{each} {its}" for each, its in rest)
            exceptions.setdefault((f"{name} {{}} + {others}", _said(said)), []).append(value)
    yield f"{len(answered)} {title}: each denies what its parts deny{', but:' if exceptions else '.'}"
    for (label, words), values in exceptions.items():
        yield f"  {label.format(', '.join(values))} | {words}"


class _Expected:
    """What a row denies when each of its values does what it does alone: adds denials to the good row, or takes some."""

    def __init__(self, found: Table) -> None:
        self.good = denials(found.answer())
        self.alone = {
            (name, value): denials(found.answer((name, value)))
            for name in found.dimensions
            for value in found.dimensions[name]
        }

    def of(self, row: Row) -> frozenset[str]:
        alone = [self.alone[part] for part in row.chosen]
        kept = self.good.intersection(*alone)
        return kept.union(*(each - self.good for each in alone))


def _own_words(codes: frozenset[str]) -> frozenset[str]:
    """Without the dispute about a clause that denies by itself."""
    frozen = frozenset(code for code in codes if code.endswith(ReasonCode.CLAUSE_FROZEN))
    speaking = {code.split()[0] for code in codes - frozen}
    return codes - {code for code in frozen if code.split()[0] in speaking}


def _said(codes: frozenset[str]) -> str:
    in_order = sorted(codes, key=lambda code: (int(code[1:].split()[0]), code))
    return f"deny: {', '.join(in_order)}" if codes else "permit"


def outcome(decision: Decision) -> str:
    """An answer without its figures."""
    said = ", ".join(f"{reason.clause_id} {reason.code}" for reason in decision.reasons)
    return f"{decision.effect}: {said}"


def denials(decision: Decision) -> frozenset[str]:
    if decision.is_permitted:
        return frozenset()
    return frozenset(f"{reason.clause_id} {reason.code}" for reason in decision.reasons)


def add_to_digest(whole: "hashlib._Hash", answered: Iterable[Answered]) -> None:
    """Every answer in full, figures included."""
    for row, decision in answered:
        said = [f"{each.clause_id} {each.code} {each.data}" for each in decision.reasons]
        whole.update(f"{row.label}|{decision.effect}|{said}|{decision.obligations}\n".encode())


if __name__ == "__main__":
    for charter_name in shipped_names():
        golden(charter_name).write_text("\n".join(lines(charter_name)) + "\n", encoding="utf-8")
