"""Decisions: worked examples, the whole table, and the laws that make a charter trustworthy."""

import dataclasses
import hashlib
import itertools
from datetime import date, timedelta
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.charter.clauses import (
    AfterEnd,
    Charter,
    ClauseId,
    Counted,
    Limit,
    Purpose,
    SelectionMethod,
    Stage,
)
from leidraad.domain.charter.decide import (
    OBLIGATIONS,
    OWN_ACTIONS,
    PHASE_CLAUSES,
    RULES,
    concluded,
    decide,
    unless_frozen,
)
from leidraad.domain.charter.requests import (
    Action,
    ActorRole,
    Analysis,
    Decision,
    Effect,
    Facts,
    Obligation,
    Phase,
    ReasonCode,
    Request,
)
from leidraad.domain.contacts.turns import Channel
from tests.domain.charter.any_charter import CHARTERS, FACTS, NEAR_DEMO, NEAR_GOOD, REQUESTS, few_of
from tests.domain.charter.charters import A_DAY, a_cap, changed, good_facts, shipped
from tests.domain.charter.decision_table import MEANT_FOR, add_to_digest, golden, lines, shipped_names, table

DEMO = shipped("demo")
ASKED_BY_OTHERS = sorted(set(Action) - OWN_ACTIONS - {Action.LISTEN_LIVE})


def _ask(
    charter: Charter,
    facts: Facts,
    *,
    purpose: Purpose | None = Purpose.COACHING,
    action: Action = Action.LISTEN,
    on: date = A_DAY,
) -> Decision:
    role = MEANT_FOR[action][0]
    return decide(charter, Request(action, frozenset({role}), on=on, purpose=purpose), facts)


def _meant(charter: Charter, action: Action, on: date = A_DAY, **facts: Any) -> Decision:
    """What is answered to whoever an action is meant for, all else being good."""
    return _ask(charter, good_facts(**facts), action=action, purpose=MEANT_FOR[action][1], on=on)


def _codes(decision: Decision) -> list[tuple[str, str]]:
    return [(str(reason.clause_id), str(reason.code)) for reason in decision.reasons]


def test_a_coach_of_the_team_may_listen_for_coaching_and_every_clause_is_cited() -> None:
    decision = _ask(DEMO, good_facts())

    assert decision.is_permitted
    assert decision.clause_ids == ("C1", "C2", "C3", "C4", "C6", "C7", "C8", "C13")
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

    assert _codes(decision) == [("C15", "group_too_small")]


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


def test_a_month_that_began_with_nothing_allows_nothing_yet() -> None:
    assert not _ask(DEMO, good_facts(window_share=Fraction(0), used_count=0)).is_permitted


def test_a_summary_counts_like_the_recording() -> None:
    reached = good_facts(used_count=10)

    for action in (Action.LISTEN, Action.READ, Action.READ_SUMMARY):
        assert _codes(_ask(DEMO, reached, action=action)) == [("C6", "cap_reached")]
    audio_only = changed(DEMO, listening_cap={"counts": frozenset({Counted.AUDIO})})
    assert ("C6", "not_counted") in _codes(_ask(audio_only, reached, action=Action.READ_SUMMARY))


@pytest.mark.parametrize(
    ("used", "counted", "code"),
    [
        (6, False, "within_cap"),
        (7, False, "maximum_reached"),
        (7, True, "already_counted"),
        (8, True, "maximum_reached"),
        (10, False, "cap_reached"),
    ],
)
def test_an_absolute_maximum_holds_below_the_percentage(used: int, counted: bool, code: str) -> None:
    charter = changed(DEMO, listening_cap=a_cap(10, absolute_maximum=7))

    decision = _ask(charter, good_facts(used_count=used, is_counted=counted))
    assert [said for clause, said in _codes(decision) if clause == "C6"] == [code]


def test_a_maximum_of_none_is_told_with_its_figures() -> None:
    charter = changed(DEMO, listening_cap=a_cap(10, absolute_maximum=0))

    (reason,) = _ask(charter, good_facts(used_count=0)).reasons
    assert dict(reason.data) == {"maximum": 0, "used": 0}


CAPTURES = {(Stage.PILOT, Phase.PILOT), (Stage.ROLL_OUT, Phase.ROLL_OUT)}
OPENS = (
    CAPTURES
    | {(stage, phase) for stage in Stage for phase in (Phase.AMENDED, Phase.SIGNED_REGULATION)}
    | {(Stage.PILOT, Phase.EVALUATING), (Stage.PILOT, Phase.ROLL_OUT)}
)


@pytest.mark.parametrize(("stage", "phase"), list(itertools.product(Stage, Phase)))
def test_capture_and_opening_each_have_their_phases(stage: Stage, phase: Phase) -> None:
    charter = changed(DEMO, stage=stage, ai={"customer_emotion": Limit.ON})

    for action in ASKED_BY_OTHERS:
        decision = _meant(charter, action, phase=phase)
        if action is Action.MONITOR:  # the register holds in every phase
            assert decision.is_permitted
        else:
            asked = CAPTURES if action is Action.CAPTURE else OPENS
            assert decision.is_permitted == ((stage, phase) in asked), action
            if not decision.is_permitted:
                assert _codes(decision) == [(str(PHASE_CLAUSES[phase]), "phase_forbids")]


def test_agents_keep_their_own_in_every_phase_and_every_dispute() -> None:
    for action, phase, frozen in itertools.product(
        sorted(OWN_ACTIONS), (None, *Phase), (None, frozenset(), frozenset(ClauseId))
    ):
        assert _meant(DEMO, action, phase=phase, frozen=frozen).is_permitted


@pytest.mark.parametrize("action", ASKED_BY_OTHERS)
def test_a_clause_under_dispute_permits_nothing_to_others(action: Action) -> None:
    charter = changed(DEMO, ai={"customer_emotion": Limit.ON})
    before = _meant(charter, action)

    assert before.is_permitted
    for clause_id in ClauseId:
        decision = _meant(charter, action, frozen=frozenset({clause_id}))
        assert decision.is_permitted == (clause_id not in before.clause_ids)
        if not decision.is_permitted:
            assert _codes(decision) == [(str(clause_id), "clause_frozen")]
            assert dict(decision.reasons[0].data) == {"clause": clause_id}


def test_not_knowing_what_is_under_dispute_refuses() -> None:
    assert _codes(_meant(DEMO, Action.LISTEN, frozen=None)) == [("C22", "unknown_fact")]


def test_after_the_last_day_what_was_captured_is_opened_until_its_days_have_run_out() -> None:
    last = DEMO.scope.valid_until

    for action in (Action.LISTEN, Action.READ, Action.READ_SUMMARY):
        assert ("C21", "in_force") in _codes(_meant(DEMO, action, on=last + timedelta(28)))
        assert _codes(_meant(DEMO, action, on=last + timedelta(29))) == [("C21", "not_in_force")]
        assert ("C1", "in_force") in _codes(_meant(DEMO, action, on=last))
    for action in (Action.CAPTURE, Action.SEARCH_INSIGHT, Action.BRIEF):
        assert _codes(_meant(DEMO, action, on=last + timedelta(1))) == [("C1", "not_in_force")]


def test_where_the_end_destroys_nothing_is_opened_after_it() -> None:
    charter = changed(DEMO, sunset={"recordings": AfterEnd.DESTROY})
    last = charter.scope.valid_until

    assert _meant(charter, Action.LISTEN, on=last).is_permitted
    assert _codes(_meant(charter, Action.LISTEN, on=last + timedelta(1))) == [("C21", "not_in_force")]


def test_before_the_first_day_nothing_is_opened_also_where_the_end_came_before_it() -> None:
    first = DEMO.scope.valid_from
    backwards = changed(DEMO, scope={"valid_until": first - timedelta(3)})

    assert _codes(_meant(DEMO, Action.LISTEN, on=first - timedelta(1))) == [("C1", "not_in_force")]
    assert _codes(_meant(backwards, Action.LISTEN, on=first - timedelta(1))) == [("C1", "not_in_force")]
    assert _meant(DEMO, Action.LISTEN, on=first).is_permitted


def test_nothing_is_captured_when_another_agent_on_the_contact_takes_no_part() -> None:
    assert _codes(_meant(DEMO, Action.CAPTURE, others_take_part=False)) == [
        ("C2", "other_agent_not_enrolled")
    ]


@pytest.mark.parametrize(
    ("facts", "because"),
    [
        ({"is_private": True}, ("C12", "private_contact")),
        ({"customer_refuses": True}, ("C5", "customer_refused")),
        ({"pool_size": DEMO.participation.smallest_pool - 1}, ("C2", "pool_too_small")),
        ({"age_days": DEMO.retention.quality_days}, ("C8", "too_old")),
    ],
)
def test_what_protects_a_contact_keeps_it_out(facts: dict[str, Any], because: tuple[str, str]) -> None:
    assert _codes(_meant(DEMO, Action.CAPTURE, **facts)) == [because]


def test_nothing_is_captured_for_no_signed_purpose() -> None:
    for purposes in (set(), {Purpose.OWN_REVIEW}):
        charter = changed(DEMO, purposes_allowed=frozenset(purposes))
        assert ("C3", "nothing_signed") in _codes(_meant(charter, Action.CAPTURE))


def test_a_pool_of_the_smallest_size_and_a_contact_on_its_last_day_are_taken() -> None:
    last = DEMO.retention.quality_days - 1

    decision = _meant(DEMO, Action.CAPTURE, pool_size=DEMO.participation.smallest_pool, age_days=last)

    assert decision.is_permitted


def test_a_notice_that_was_agreed_must_also_be_in_place() -> None:
    decision = _meant(DEMO, Action.CAPTURE, customer_is_told=False)

    assert _codes(decision) == [("C5", "customer_notice_missing")]
    assert dict(decision.reasons[0].data) == {"channel": "voice"}
    nameless = _meant(DEMO, Action.CAPTURE, customer_is_told=False, channel=None)
    assert ("channel", "") in [value for reason in nameless.reasons for value in reason.data]


@pytest.mark.parametrize("chosen_by", SelectionMethod)
def test_only_what_was_chosen_as_agreed_is_opened(chosen_by: SelectionMethod) -> None:
    for agreed in SelectionMethod:
        charter = changed(DEMO, selection={"methods": frozenset({agreed})})
        decision = _meant(charter, Action.LISTEN, chosen_by=chosen_by)
        assert decision.is_permitted == (agreed is chosen_by)
        if agreed is not chosen_by:
            assert _codes(decision) == [("C13", "not_chosen_as_agreed")]


def test_an_agent_nominates_a_young_contact_of_their_own_where_nomination_was_agreed() -> None:
    draws_only = changed(DEMO, selection={"methods": frozenset({SelectionMethod.COMMITTED_DRAW})})

    assert _meant(DEMO, Action.NOMINATE).is_permitted
    assert _codes(_meant(draws_only, Action.NOMINATE)) == [("C13", "not_chosen_as_agreed")]
    assert _codes(_meant(DEMO, Action.NOMINATE, is_own=False)) == [("C13", "not_own")]
    assert _codes(_meant(DEMO, Action.NOMINATE, is_deleted=True)) == [("C7", "deleted")]
    assert _codes(_meant(DEMO, Action.NOMINATE, age_days=28)) == [("C8", "too_old")]
    assert Obligation.SHOW_TO_AGENT in _meant(DEMO, Action.NOMINATE).obligations


@given(CHARTERS, FACTS, REQUESTS)
def test_nobody_ever_listens_live(charter: Charter, facts: Facts, request: Request) -> None:
    decision = decide(charter, dataclasses.replace(request, action=Action.LISTEN_LIVE), facts)

    assert ("C14", "never_live") in _codes(decision)


@pytest.mark.parametrize("limit", Limit)
@pytest.mark.parametrize("analysis", Analysis)
def test_an_analysis_is_for_the_parties_or_never(analysis: Analysis, limit: Limit) -> None:
    fields = ("agent_emotion", "voice_emotion", "agent_scoring", "named_output_to_people", "customer_emotion")
    charter = changed(DEMO, ai=dict.fromkeys(fields, limit))

    decision = _meant(charter, Action.ANALYSE, analysis=analysis)
    negotiable = analysis in {Analysis.CUSTOMER_EMOTION, Analysis.NAMED_OUTPUT}
    assert decision.is_permitted == (negotiable and limit is Limit.ON)
    if not decision.is_permitted:
        off = negotiable and limit is Limit.OFF
        assert _codes(decision) == [("C11", "analysis_off" if off else "analysis_never")]


def test_each_of_the_two_analyses_has_a_limit_of_its_own() -> None:
    charter = changed(DEMO, ai={"customer_emotion": Limit.ON, "named_output_to_people": Limit.OFF})

    permitted = _meant(charter, Action.ANALYSE, analysis=Analysis.CUSTOMER_EMOTION)
    assert permitted.is_permitted
    assert set(permitted.obligations) == {Obligation.WRITE_LEDGER, Obligation.ERASE_IN_TIME}
    assert not _meant(charter, Action.ANALYSE, analysis=Analysis.NAMED_OUTPUT).is_permitted


def test_nobody_has_a_contact_analysed_by_hand() -> None:
    charter = changed(DEMO, ai={"customer_emotion": Limit.ON})
    roles = frozenset({ActorRole.COACH, ActorRole.INTAKE})

    request = Request(Action.ANALYSE, roles, on=A_DAY, purpose=Purpose.COACHING)
    assert _codes(decide(charter, request, good_facts())) == [("C11", "role_may_not")]


def test_a_brief_needs_a_signature_an_agent_and_the_customer_on_the_line() -> None:
    assert _meant(DEMO, Action.BRIEF).is_permitted
    assert _codes(_meant(changed(DEMO, service={"allowed": False}), Action.BRIEF)) == [
        ("C10", "service_not_signed")
    ]
    assert _codes(_meant(DEMO, Action.BRIEF, serves_customer=False)) == [("C10", "not_in_contact")]
    leader = Request(Action.BRIEF, frozenset({ActorRole.TEAM_LEADER}), on=A_DAY, purpose=Purpose.SERVICE)
    assert _codes(decide(DEMO, leader, good_facts())) == [("C10", "role_may_not")]


@pytest.mark.parametrize("role", ActorRole)
def test_insight_is_searched_by_analysts_and_executives_alone(role: ActorRole) -> None:
    request = Request(Action.SEARCH_INSIGHT, frozenset({role}), on=A_DAY, purpose=Purpose.INSIGHT)
    decision = decide(DEMO, request, good_facts())

    if role in {ActorRole.QUALITY_ANALYST, ActorRole.EXECUTIVE}:
        assert decision.is_permitted
    else:
        assert _codes(decision) == [("C9", "role_may_not")]


@pytest.mark.parametrize("action", [Action.SEARCH_INSIGHT, Action.BRIEF])
def test_insight_and_service_are_for_their_own_purpose(action: Action) -> None:
    decision = _ask(DEMO, good_facts(), action=action, purpose=Purpose.COACHING)

    assert not decision.is_permitted
    assert {str(reason.clause_id) for reason in decision.reasons} == {"C3"}


def test_nothing_is_analysed_before_the_first_day_or_after_everything_ran_out() -> None:
    charter = changed(DEMO, ai={"customer_emotion": Limit.ON})
    first, last = charter.scope.valid_from, charter.scope.valid_until

    assert _codes(_meant(charter, Action.ANALYSE, on=first - timedelta(1))) == [("C1", "not_in_force")]
    assert _meant(charter, Action.ANALYSE, on=last + timedelta(28)).is_permitted
    assert _codes(_meant(charter, Action.ANALYSE, on=last + timedelta(29))) == [("C21", "not_in_force")]


def test_what_stands_in_no_register_writes_nothing_about_anybody() -> None:
    lax = changed(DEMO, monitoring_register={"required": False})

    for charter in (DEMO, lax):
        assert _codes(_meant(charter, Action.MONITOR, system_is_registered=False)) == [
            ("C17", "not_registered")
        ]
        assert _codes(_meant(charter, Action.MONITOR, agent_is_notified=False)) == [
            ("C17", "agent_not_notified")
        ]
        assert _meant(charter, Action.MONITOR).is_permitted


def test_every_action_has_rules_and_says_what_a_permission_obliges_to() -> None:
    assert set(RULES) == set(Action) == set(OBLIGATIONS)
    assert all(Obligation.WRITE_LEDGER in OBLIGATIONS[action] for action in Action)
    assert set(PHASE_CLAUSES) == set(Phase)


@pytest.mark.parametrize(
    ("action", "obligations"),
    [
        (Action.CAPTURE, {Obligation.INFORM_CUSTOMER, Obligation.ERASE_IN_TIME}),
        (Action.LISTEN, {Obligation.SHOW_TO_AGENT, Obligation.COUNT_IN_QUOTA, Obligation.STOP_WHEN_REVOKED}),
        (Action.LISTEN_OWN, set()),
        (Action.DELETE, {Obligation.ERASE_IN_TIME}),
        (Action.SEARCH_INSIGHT, set()),
        (Action.BRIEF, set()),
        (Action.MONITOR, {Obligation.SHOW_TO_AGENT}),
    ],
)
def test_a_permission_says_what_it_obliges_to(action: Action, obligations: set[Obligation]) -> None:
    assert set(_meant(DEMO, action).obligations) == {Obligation.WRITE_LEDGER, *obligations}


def test_reasons_stand_in_the_order_of_the_clauses_each_once() -> None:
    (rule,) = RULES[Action.DELETE]
    twice = [rule(DEMO, Request(Action.DELETE, frozenset(), on=A_DAY), good_facts())] * 2
    everything = unless_frozen([*twice], frozenset())

    assert len(concluded(Action.DELETE, everything).reasons) == 1
    clauses = _meant(DEMO, Action.CAPTURE).clause_ids
    assert list(clauses) == sorted(clauses, key=lambda clause_id: int(clause_id[1:]))


@pytest.mark.parametrize("name", shipped_names())
def test_the_table_of_all_answers_is_the_one_that_was_agreed(name: str) -> None:
    """After a wanted change: ``python -m tests.domain.charter.decision_table``, and judge the difference."""
    assert list(lines(name)) == golden(name).read_text(encoding="utf-8").splitlines()


def test_the_table_has_a_row_for_every_role_purpose_and_phase_and_then_for_every_fact() -> None:
    rows = list(table("demo", Action.LISTEN).by_role_purpose_and_phase())

    assert len({row.label for row in rows}) == len(rows) == 13 * 14 * 11
    facts = {
        name
        for values in table("demo", Action.LISTEN).dimensions.values()
        for each in values.values()
        for name in each
    }
    assert facts == {field.name for field in dataclasses.fields(Facts)} | {"role", "purpose", "on"}


def test_a_figure_answered_differently_changes_the_digest() -> None:
    row = table("demo", Action.LISTEN).row(())
    digests = []
    for percent in (10, 11):
        charter = changed(DEMO, listening_cap=a_cap(percent))
        whole = hashlib.sha256()
        add_to_digest(whole, [(row, decide(charter, row.request, row.facts))])
        digests.append(whole.hexdigest())

    assert digests[0] != digests[1]


def test_nobody_but_a_coach_opens_and_nobody_but_the_agent_deletes() -> None:
    for action, role, purpose in itertools.product(
        (Action.LISTEN, Action.READ, Action.READ_SUMMARY), set(ActorRole) - {ActorRole.COACH}, Purpose
    ):
        request = Request(action, frozenset({role}), on=A_DAY, purpose=purpose)
        assert not decide(DEMO, request, good_facts()).is_permitted
    for role in ActorRole:
        request = Request(Action.DELETE, frozenset({role}), on=A_DAY)
        assert not decide(DEMO, request, good_facts(is_own=False)).is_permitted


@given(REQUESTS, NEAR_GOOD | few_of(FACTS, most=5), NEAR_DEMO, st.randoms())
def test_the_order_of_the_rules_changes_nothing(
    request: Request, facts: Facts, charter: Charter, random: Random
) -> None:
    rules = list(RULES[request.action])
    random.shuffle(rules)
    reasons = [rule(charter, request, facts) for rule in rules]
    if request.action not in OWN_ACTIONS:
        reasons = unless_frozen(reasons, facts.frozen)

    assert concluded(request.action, reasons) == decide(charter, request, facts)


@given(REQUESTS, NEAR_GOOD | few_of(FACTS, most=4), NEAR_DEMO, st.data())
def test_knowing_less_never_permits_more(
    request: Request, facts: Facts, charter: Charter, data: st.DataObject
) -> None:
    names = data.draw(st.sets(st.sampled_from([field.name for field in dataclasses.fields(Facts)])))
    less = dataclasses.replace(facts, **dict.fromkeys(names))

    if decide(charter, request, less).is_permitted:
        assert decide(charter, request, facts).is_permitted


@given(REQUESTS, NEAR_GOOD | few_of(FACTS, most=4), NEAR_DEMO, st.sampled_from(ClauseId))
def test_one_dispute_more_never_permits_more(
    request: Request, facts: Facts, charter: Charter, clause_id: ClauseId
) -> None:
    more = dataclasses.replace(facts, frozen=(facts.frozen or frozenset()) | {clause_id})

    if decide(charter, request, more).is_permitted and facts.frozen is not None:
        assert decide(charter, request, facts).is_permitted


NEEDED = {
    Action.CAPTURE: {
        "team", "channel", "direction", "agent_is_enrolled", "agent_is_notified", "customer_is_protected", "phase",
        "frozen", "others_take_part", "customer_is_told", "is_private", "customer_refuses", "pool_size", "age_days",
    },
    Action.LISTEN: {
        "team", "agent_is_enrolled", "coaches_agent", "is_deleted", "age_days", "captured_count", "used_count",
        "is_counted", "window_share", "phase", "frozen", "chosen_by",
    },
    Action.LISTEN_OWN: {"is_own", "is_deleted", "age_days"},
    Action.DELETE: {"is_own"},
    Action.NOMINATE: {"is_own", "is_deleted", "age_days"},
    Action.SEARCH_INSIGHT: {"group_size", "phase", "frozen"},
    Action.BRIEF: {"serves_customer", "phase", "frozen"},
    Action.ANALYSE: {"analysis", "is_deleted", "age_days", "phase", "frozen"},
    Action.MONITOR: {"system_is_registered", "agent_is_notified", "frozen"},
    Action.LISTEN_LIVE: {"frozen"},
}  # fmt: skip
NEEDED |= {
    Action.READ: NEEDED[Action.LISTEN],
    Action.READ_SUMMARY: NEEDED[Action.LISTEN],
    Action.READ_OWN: NEEDED[Action.LISTEN_OWN],
}


@pytest.mark.parametrize(
    ("action", "name"),
    [
        (action, name)
        for action in Action
        for name in sorted(NEEDED[action])
        if action is not Action.LISTEN_LIVE
    ],
)
def test_any_one_needed_fact_that_is_not_known_refuses(action: Action, name: str) -> None:
    charter = changed(DEMO, ai={"customer_emotion": Limit.ON})

    decision = _meant(charter, action, **{name: None})
    assert {reason.code for reason in decision.reasons} == {ReasonCode.UNKNOWN_FACT}
    assert all(name in str(dict(reason.data)["fact"]) for reason in decision.reasons)


@given(REQUESTS, NEAR_GOOD, FACTS)
def test_what_an_action_does_not_need_makes_no_difference(
    request: Request, facts: Facts, other: Facts
) -> None:
    kept = {name: getattr(facts, name) for name in NEEDED[request.action]}

    assert (
        decide(DEMO, request, dataclasses.replace(other, **kept)).effect
        is decide(DEMO, request, facts).effect
    )


@given(REQUESTS, FACTS, CHARTERS)
def test_every_answer_cites_clauses_and_a_refusal_says_why(
    request: Request, facts: Facts, charter: Charter
) -> None:
    decision = decide(charter, request, facts)

    assert decision.reasons
    assert all(reason.effect is decision.effect for reason in decision.reasons)
    assert all(reason.clause_id in set(ClauseId) for reason in decision.reasons)
    assert all(reason.code in set(ReasonCode) for reason in decision.reasons)
    if not decision.is_permitted:
        assert decision.obligations == (Obligation.WRITE_LEDGER,)


@given(CHARTERS, REQUESTS, FACTS)
def test_no_charter_whatever_it_says_goes_below_the_floor(
    charter: Charter, request: Request, facts: Facts
) -> None:
    """I1 to I3, I8 to I10 and I13 as far as one decision can tell."""
    if not decide(charter, request, facts).is_permitted:
        return
    assert request.purpose not in {Purpose.SANCTION, Purpose.DISMISSAL, Purpose.RANKING} or (
        request.action is Action.DELETE
    )
    if request.action is Action.CAPTURE:
        assert facts.agent_is_notified
        assert facts.customer_is_told
        assert facts.agent_is_enrolled
        assert facts.others_take_part
        assert facts.customer_is_protected is False
        assert facts.is_private is False
        assert facts.customer_refuses is False
        assert facts.age_days is not None
        assert facts.age_days < charter.retention.quality_days
    if request.action is Action.ANALYSE:
        assert facts.analysis in {Analysis.CUSTOMER_EMOTION, Analysis.NAMED_OUTPUT}
    if request.action is Action.MONITOR:
        assert facts.system_is_registered
        assert facts.agent_is_notified
    if request.action in {Action.LISTEN, Action.READ, Action.READ_SUMMARY}:
        assert facts.is_deleted is False
        assert charter.listening_cap is not None


def test_a_channel_without_an_agreed_notice_is_not_captured() -> None:
    silent = dataclasses.replace(DEMO, customer_notice={})

    assert _codes(_meant(silent, Action.CAPTURE)) == [("C5", "customer_not_informed")]
    assert ("C5", "registered") in _codes(_meant(DEMO, Action.CAPTURE, channel=Channel.CHAT))
