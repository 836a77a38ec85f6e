"""How long one decision takes, in the pure part: ``python -m benchmarks.decision``. Target: under 50 µs, median and p99.

Every action is asked thousands of times of the demo charter, with all facts good (every rule is then asked, and every
permission cited) and with nothing known (every rule refuses). Each question is timed alone, so that the slowest hundredth
shows; the clock is the processor time of this thread, so that what else the machine does is not part of it.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path

from leidraad.domain.charter.clauses import Charter, Purpose, SelectionMethod
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.parse import charter_from_yaml
from leidraad.domain.charter.requests import Action, ActorRole, Analysis, Facts, Phase, Request
from leidraad.domain.contacts.turns import Channel, Direction

TARGET_US = 50
ROUNDS = 20_000
A_DAY = date(2026, 11, 20)
DEMO = Path(__file__).resolve().parents[1] / "charters" / "demo" / "charter.yaml"

ASKED_BY = {
    Action.CAPTURE: (ActorRole.INTAKE, None),
    Action.LISTEN: (ActorRole.COACH, Purpose.COACHING),
    Action.READ: (ActorRole.COACH, Purpose.COACHING),
    Action.READ_SUMMARY: (ActorRole.COACH, Purpose.COACHING),
    Action.LISTEN_OWN: (ActorRole.AGENT, Purpose.OWN_REVIEW),
    Action.READ_OWN: (ActorRole.AGENT, Purpose.OWN_REVIEW),
    Action.DELETE: (ActorRole.AGENT, None),
    Action.NOMINATE: (ActorRole.AGENT, Purpose.COACHING),
    Action.LISTEN_LIVE: (ActorRole.COACH, Purpose.COACHING),
    Action.SEARCH_INSIGHT: (ActorRole.QUALITY_ANALYST, Purpose.INSIGHT),
    Action.BRIEF: (ActorRole.AGENT, Purpose.SERVICE),
    Action.ANALYSE: (ActorRole.INTAKE, Purpose.COACHING),
    Action.MONITOR: (ActorRole.INTAKE, None),
}
GOOD = Facts(
    team="linde",
    channel=Channel.VOICE,
    direction=Direction.INBOUND,
    agent_is_enrolled=True,
    agent_is_notified=True,
    customer_is_protected=False,
    is_own=True,
    coaches_agent=True,
    is_deleted=False,
    age_days=3,
    captured_count=312,
    used_count=4,
    is_counted=False,
    window_share=Fraction(1, 10),
    group_size=12,
    phase=Phase.PILOT,
    frozen=frozenset(),
    others_take_part=True,
    customer_is_told=True,
    chosen_by=SelectionMethod.COMMITTED_DRAW,
    analysis=Analysis.CUSTOMER_EMOTION,
    system_is_registered=True,
    serves_customer=True,
    is_private=False,
    customer_refuses=False,
    pool_size=30,
)


@dataclass(frozen=True, slots=True)
class Measured:
    """One action's times in microseconds."""

    action: Action
    answer: str
    median_us: float
    p99_us: float

    @property
    def is_met(self) -> bool:
        return self.median_us < TARGET_US and self.p99_us < TARGET_US


def main() -> int:
    """0 when every action meets the target, 1 otherwise."""
    parser = argparse.ArgumentParser(description="Time one decision.")
    parser.add_argument("--short", action="store_true", help="a twentieth of the rounds")
    rounds = ROUNDS // 20 if parser.parse_args().short else ROUNDS
    charter = charter_from_yaml(DEMO.read_text(encoding="utf-8"))
    measured = list(_measured(charter, rounds))
    print(f"{'action':16}{'answer':>8}{'median':>10}{'p99':>10}   µs, {rounds} rounds each")
    for each in measured:
        print(f"{each.action:16}{each.answer:>8}{each.median_us:>10.1f}{each.p99_us:>10.1f}")
    slowest = max(measured, key=lambda each: each.p99_us)
    print(f"slowest p99: {slowest.p99_us:.1f} µs ({slowest.action}); target: under {TARGET_US} µs")
    return 0 if all(each.is_met for each in measured) else 1


def _measured(charter: Charter, rounds: int) -> Iterator[Measured]:
    for action, (role, purpose) in ASKED_BY.items():
        for facts in (GOOD, Facts()):
            request = Request(action, frozenset({role}), on=A_DAY, purpose=purpose)
            yield _timed(charter, request, facts, rounds)


def _timed(charter: Charter, request: Request, facts: Facts, rounds: int) -> Measured:
    times_ns = []
    for _ in range(rounds):
        began = time.thread_time_ns()
        decision = decide(charter, request, facts)
        times_ns.append(time.thread_time_ns() - began)
    cuts = statistics.quantiles(times_ns, n=100)
    return Measured(request.action, str(decision.effect), statistics.median(times_ns) / 1000, cuts[98] / 1000)


if __name__ == "__main__":
    sys.exit(main())
