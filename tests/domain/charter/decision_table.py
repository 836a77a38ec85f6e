"""Every role, action, purpose and flag, with what the demo charter answers, as lines that read well in a diff.

``python -m tests.domain.charter.decision_table`` writes the table anew; the difference is for a person to judge.
"""

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from leidraad.domain.charter.clauses import Purpose
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.requests import Action, ActorRole, Decision, Request
from tests.domain.charter.charters import A_DAY, good_facts, shipped

GOLDEN = Path(__file__).with_name("decision_table.txt")

# The role and purpose for which each action is meant; the flags are turned for these.
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
    Action.ANALYSE: (ActorRole.INTAKE, Purpose.INSIGHT),
    Action.BRIEF: (ActorRole.AGENT, Purpose.SERVICE),
    Action.MONITOR: (ActorRole.INTAKE, None),
}
AFTER_THE_END = date(2027, 9, 1)

FLAGS: dict[str, dict[str, Any]] = {
    "after the end": {},
    "other team": {"team": "other"},
    "team unknown": {"team": None},
    "channel unknown": {"channel": None},
    "direction unknown": {"direction": None},
    "not enrolled": {"agent_is_enrolled": False},
    "enrolment unknown": {"agent_is_enrolled": None},
    "not notified": {"agent_is_notified": False},
    "notification unknown": {"agent_is_notified": None},
    "number protected": {"customer_is_protected": True},
    "number unknown": {"customer_is_protected": None},
    "not own": {"is_own": False},
    "owner unknown": {"is_own": None},
    "other coach": {"coaches_agent": False},
    "coach unknown": {"coaches_agent": None},
    "deleted": {"is_deleted": True},
    "deletion unknown": {"is_deleted": None},
    "too old": {"age_days": 28},
    "age unknown": {"age_days": None},
    "cap reached": {"used_count": 10},
    "cap reached, counted already": {"used_count": 10, "is_counted": True},
    "quota unknown": {"used_count": None},
    "group too small": {"group_size": 4},
    "group unknown": {"group_size": None},
}


def lines() -> Iterator[str]:
    """The whole table."""
    yield "# Answers of the demo charter. First by role and purpose, all facts good; then flags, one and two at a time."
    for action in Action:
        for role in ActorRole:
            yield from _by_purpose(action, role)
    for action in Action:
        yield from _by_flags(action)


def answer(action: Action, role: ActorRole, purpose: Purpose | None, *flags: str) -> Decision:
    """What the demo charter says when these flags are turned and all else is good."""
    changes = {name: value for flag in flags for name, value in FLAGS[flag].items()}
    on = AFTER_THE_END if "after the end" in flags else A_DAY
    request = Request(action, frozenset({role}), on=on, purpose=purpose)
    return decide(shipped("demo"), request, good_facts(**changes))


def _by_purpose(action: Action, role: ActorRole) -> Iterator[str]:
    outcomes: dict[str, list[str]] = {}
    for purpose in (None, *Purpose):
        outcomes.setdefault(_outcome(answer(action, role, purpose)), []).append(str(purpose or "none"))
    for outcome, purposes in outcomes.items():
        yield f"{action} | {role} | {' '.join(purposes)} | {outcome}"


def _by_flags(action: Action) -> Iterator[str]:
    role, purpose = MEANT_FOR[action]
    alone = {flag: _outcome(answer(action, role, purpose, flag)) for flag in FLAGS}
    idle = [flag for flag in FLAGS if alone[flag] == _outcome(answer(action, role, purpose))]
    yield f"{action} | without effect: {', '.join(idle)}"
    active = [flag for flag in FLAGS if flag not in idle]
    for flag in active:
        yield f"{action} | {flag} | {alone[flag]}"
    for pair in combinations(active, 2):
        yield f"{action} | {' + '.join(pair)} | {_outcome(answer(action, role, purpose, *pair))}"


def _outcome(decision: Decision) -> str:
    said = ", ".join(f"{reason.clause_id} {reason.code}" for reason in decision.reasons)
    return f"{decision.effect}: {said}"


if __name__ == "__main__":
    GOLDEN.write_text("\n".join(lines()) + "\n", encoding="utf-8")
