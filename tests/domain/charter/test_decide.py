"""Decisions: worked examples, the whole table, and the laws that make a charter trustworthy."""

import dataclasses
import itertools
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.charter.clauses import Charter, ClauseId, Counted, Purpose
from leidraad.domain.charter.decide import RULES, concluded, decide
from leidraad.domain.charter.requests import (
    Action,
    ActorRole,
    Decision,
    Effect,
    Facts,
    Obligation,
    ReasonCode,
    Request,
)
from leidraad.domain.contacts.turns import Channel, Direction
from tests.domain.charter.charters import A_DAY, a_cap, changed, good_facts, shipped
from tests.domain.charter.decision_table import FLAGS, GOLDEN, MEANT_FOR, answer, lines

DEMO = shipped("demo")


def _ask(
    charter: Charter,
    facts: Facts,
    *,
    purpose: Purpose | None = Purpose.COACHING,
    action: Action = Action.LISTEN,
) -> Decision:
    role = MEANT_FOR[action][0]
    return decide(charter, Request(action, frozenset({role}), on=A_DAY, purpose=purpose), facts)


def _codes(decision: Decision) -> list[tuple[str, str]]:
    return [(str(reason.clause_id), str(reason.code)) for reason in decision.reasons]


def test_a_coach_of_the_team_may_listen_for_coaching_and_every_clause_is_cited() -> None:
    decision = _ask(DEMO, good_facts())

    assert decision.is_permitted
    assert decision.clause_ids == ("C1", "C2", "C3", "C4", "C6", "C7", "C8")
    assert Obligation.SHOW_TO_AGENT in decision.obligations


def test_a_refusal_cites_only_what_refused_and_still_goes_into_the_ledger() -> None:
    decision = _ask(DEMO, good_facts(agent_is_enrolled=False, is_deleted=True))

    assert _codes(decision) == [("C2", "not_enrolled"), ("C7", "deleted")]
    assert decision.obligations == (Obligation.WRITE_LEDGER,)


@pytest.mark.parametrize("purpose", [Purpose.SANCTION, Purpose.DISMISSAL, Purpose.RANKING, Purpose.PAY])
def test_a_use_against_agents_is_refused_by_two_clauses(purpose: Purpose) -> None:
    assert _codes(_ask(DEMO, good_facts(), purpose=purpose)) == [
        ("C3", "purpose_not_signed"),
        ("C4", "use_forbidden"),
    ]


def test_a_charter_that_forgets_to_forbid_sanctions_still_refuses_them() -> None:
    forgetful = changed(DEMO, uses_forbidden=frozenset(), purposes_allowed=frozenset(Purpose))

    assert ("C4", "use_forbidden") in _codes(_ask(forgetful, good_facts(), purpose=Purpose.SANCTION))


def test_without_a_cap_nobody_listens_but_the_agent() -> None:
    unset = changed(DEMO, listening_cap=None)

    assert _codes(_ask(unset, good_facts())) == [("C6", "cap_unset")]
    assert _ask(unset, good_facts(), action=Action.LISTEN_OWN, purpose=Purpose.OWN_REVIEW).is_permitted


def test_the_tenth_of_a_hundred_is_permitted_and_the_eleventh_is_not() -> None:
    assert _ask(DEMO, good_facts(used_count=9)).is_permitted
    refusal = _ask(DEMO, good_facts(used_count=10))

    assert dict(refusal.reasons[0].data) == {"allowed": 10, "used": 10, "captured": 100}


def test_a_contact_counted_already_is_permitted_when_the_quota_is_used_up() -> None:
    assert _ask(DEMO, good_facts(used_count=10, is_counted=True)).is_permitted


def test_a_share_smaller_than_the_cap_from_when_the_window_began_is_what_counts() -> None:
    assert not _ask(DEMO, good_facts(window_share=Fraction(4, 100))).is_permitted
    assert _ask(DEMO, good_facts(window_share=Fraction(50, 100))).is_permitted
    assert not _ask(DEMO, good_facts(used_count=10, window_share=Fraction(50, 100))).is_permitted


def test_the_last_day_counts_and_the_day_after_does_not() -> None:
    def capture(on: date) -> Decision:
        return decide(DEMO, Request(Action.CAPTURE, frozenset({ActorRole.INTAKE}), on=on), good_facts())

    assert capture(DEMO.scope.valid_until).is_permitted
    assert not capture(DEMO.scope.valid_until + timedelta(days=1)).is_permitted


def test_a_search_about_too_few_agents_is_refused() -> None:
    decision = _ask(DEMO, good_facts(group_size=4), action=Action.SEARCH_INSIGHT, purpose=Purpose.INSIGHT)

    assert _codes(decision) == [("C9", "group_too_small")]


def test_nothing_is_permitted_when_nothing_is_known() -> None:
    for action in Action:
        assert not _ask(DEMO, Facts(), action=action, purpose=MEANT_FOR[action][1]).is_permitted


def test_no_reasons_at_all_deny() -> None:
    assert concluded(Action.LISTEN, []).effect is Effect.DENY


def test_a_decision_is_kept_as_plain_values() -> None:
    data = _ask(DEMO, good_facts(used_count=10)).as_data()

    assert data["effect"] == "deny"
    assert data["reasons"] == [
        {"clause": "C6", "code": "cap_reached", "data": {"allowed": 10, "used": 10, "captured": 100}}
    ]


def test_the_table_of_all_answers_is_the_one_that_was_agreed() -> None:
    """After a wanted change: ``python -m tests.domain.charter.decision_table``, and judge the difference."""
    assert list(lines()) == GOLDEN.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("action", Action)
def test_every_combination_of_flags_permits_only_when_each_flag_alone_permits(action: Action) -> None:
    """A second, much simpler reading of the charter: one flag that denies alone denies in every company."""
    role, purpose = MEANT_FOR[action]
    denying = {flag for flag in FLAGS if not answer(action, role, purpose, flag).is_permitted}
    for count in range(4):
        for flags in itertools.combinations(FLAGS, count):
            # The two states of a counted contact contradict each other; the later one stands.
            if "cap reached" in flags and "cap reached, counted already" in flags:
                continue
            assert answer(action, role, purpose, *flags).is_permitted == denying.isdisjoint(flags), flags


def test_nobody_but_a_coach_listens_and_nobody_but_the_agent_deletes() -> None:
    for action, role, purpose in itertools.product(
        (Action.LISTEN, Action.READ), set(ActorRole) - {ActorRole.COACH}, Purpose
    ):
        assert not answer(action, role, purpose).is_permitted
    for role in ActorRole:
        assert not answer(Action.DELETE, role, None, "not own").is_permitted


maybe = st.sampled_from([None, False, True])
FACTS = st.builds(
    Facts,
    team=st.sampled_from([None, "linde", "berk", "other"]),
    channel=st.sampled_from([None, *Channel]),
    direction=st.sampled_from([None, *Direction]),
    agent_is_enrolled=maybe,
    agent_is_notified=maybe,
    customer_is_protected=maybe,
    is_own=maybe,
    coaches_agent=maybe,
    is_deleted=maybe,
    age_days=st.none() | st.integers(0, 40),
    captured_count=st.none() | st.integers(0, 300),
    used_count=st.none() | st.integers(0, 30),
    is_counted=maybe,
    window_share=st.none() | st.fractions(0, 1, max_denominator=100),
    group_size=st.none() | st.integers(0, 20),
)
# Mostly good facts with a few changes, so that permissions are not rare.
NEAR_GOOD = st.builds(
    lambda names, facts: dataclasses.replace(good_facts(), **{name: getattr(facts, name) for name in names}),
    st.sets(st.sampled_from([each.name for each in dataclasses.fields(Facts)]), max_size=2),
    FACTS,
)
REQUESTS = st.one_of(
    st.sampled_from(list(Action)).map(
        lambda action: Request(
            action, frozenset({MEANT_FOR[action][0]}), on=A_DAY, purpose=MEANT_FOR[action][1]
        )
    ),
    st.builds(
        Request,
        action=st.sampled_from(list(Action)),
        roles=st.frozensets(st.sampled_from(list(ActorRole)), max_size=3),
        on=st.dates(date(2026, 8, 1), date(2027, 10, 1)),
        purpose=st.none() | st.sampled_from(list(Purpose)),
    ),
)
CAPS = st.none() | st.builds(
    a_cap, st.integers(0, 99), counts=st.frozensets(st.sampled_from(list(Counted)), min_size=1)
)

Restriction = Callable[[Charter, Random], Charter]
RESTRICTIONS: dict[str, Restriction] = {
    "a team less": lambda c, r: changed(c, scope={"teams": _one_less(c.scope.teams, r)}),
    "a channel less": lambda c, r: changed(c, scope={"channels": _one_less(c.scope.channels, r)}),
    "a direction less": lambda c, r: changed(c, scope={"directions": _one_less(c.scope.directions, r)}),
    "a later beginning": lambda c, r: changed(
        c, scope={"valid_from": c.scope.valid_from + timedelta(r.randrange(400))}
    ),
    "an earlier end": lambda c, r: changed(
        c, scope={"valid_until": c.scope.valid_until - timedelta(r.randrange(400))}
    ),
    "a purpose less": lambda c, r: changed(c, purposes_allowed=_one_less(c.purposes_allowed, r)),
    "a use more forbidden": lambda c, r: changed(
        c, uses_forbidden=c.uses_forbidden | {r.choice(list(Purpose))}
    ),
    "a notice less": lambda c, r: dataclasses.replace(
        c, customer_notice={k: v for k, v in c.customer_notice.items() if r.random() < 0.5}
    ),
    "no cap agreed": lambda c, r: changed(c, listening_cap=None),
    "a smaller cap": lambda c, r: (
        changed(c, listening_cap={"percent": c.listening_cap.percent * Fraction(r.randrange(100), 100)})
        if c.listening_cap
        else c
    ),
    "more is counted": lambda c, r: (
        changed(c, listening_cap={"counts": frozenset(Counted)}) if c.listening_cap else c
    ),
    "kept shorter": lambda c, r: changed(c, retention_days=r.randrange(1, c.retention_days + 1)),
    "a larger group": lambda c, r: changed(
        c, insight={"group_threshold": c.insight.group_threshold + r.randrange(10)}
    ),
    "no insight": lambda c, r: changed(c, insight={"allowed": False}),
}


def _one_less(values: frozenset[str], random: Random) -> frozenset[str]:
    return values - {random.choice(sorted(values))} if values else values


@given(
    REQUESTS,
    NEAR_GOOD | FACTS,
    CAPS,
    st.lists(st.sampled_from(sorted(RESTRICTIONS)), min_size=1),
    st.randoms(),
)
def test_a_restriction_never_turns_a_refusal_into_a_permission(
    request: Request, facts: Facts, cap: object, names: list[str], random: Random
) -> None:
    before = dataclasses.replace(DEMO, listening_cap=cap)
    after = before
    for name in names:
        after = RESTRICTIONS[name](after, random)

    if decide(after, request, facts).is_permitted:
        assert decide(before, request, facts).is_permitted


@given(REQUESTS, NEAR_GOOD | FACTS, CAPS, st.randoms())
def test_the_order_of_the_rules_changes_nothing(
    request: Request, facts: Facts, cap: object, random: Random
) -> None:
    charter = dataclasses.replace(DEMO, listening_cap=cap)
    rules = list(RULES[request.action])
    random.shuffle(rules)

    shuffled = concluded(request.action, [rule(charter, request, facts) for rule in rules])
    assert shuffled == decide(charter, request, facts)


NEEDED = {
    Action.CAPTURE: {"team", "channel", "direction", "agent_is_enrolled", "agent_is_notified", "customer_is_protected"},
    Action.LISTEN: {
        "team", "agent_is_enrolled", "coaches_agent", "is_deleted", "age_days",
        "captured_count", "used_count", "is_counted",
    },
    Action.LISTEN_OWN: {"is_own", "is_deleted", "age_days"},
    Action.DELETE: {"is_own"},
    Action.SEARCH_INSIGHT: {"group_size"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("action", "name"), [(action, name) for action in NEEDED for name in sorted(NEEDED[action])]
)
def test_any_one_needed_fact_that_is_not_known_refuses(action: Action, name: str) -> None:
    facts = good_facts(**{name: None})

    decision = _ask(DEMO, facts, action=action, purpose=MEANT_FOR[action][1])
    assert {reason.code for reason in decision.reasons} == {ReasonCode.UNKNOWN_FACT}


@given(REQUESTS, FACTS)
def test_every_answer_cites_clauses_and_a_refusal_says_why(request: Request, facts: Facts) -> None:
    decision = decide(DEMO, request, facts)

    assert decision.reasons
    assert all(reason.effect is decision.effect for reason in decision.reasons)
    assert all(reason.clause_id in set(ClauseId) for reason in decision.reasons)
    assert all(reason.code in set(ReasonCode) for reason in decision.reasons)
