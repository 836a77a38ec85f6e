"""The floor: the shipped charters stand on it, every way below it is named by its clause, and nothing slips through."""

import dataclasses
import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.charter.clauses import (
    Charter,
    ClauseId,
    ConsultationAct,
    Counted,
    GateNeed,
    Indicator,
    Limit,
    Notice,
    Participation,
    ProtectedKind,
    Purpose,
    Stage,
)
from leidraad.domain.charter.explain import PARTS
from leidraad.domain.charter.floor import (
    BREACH_LAW,
    FORBIDDEN_BY_THE_FLOOR,
    BelowFloorError,
    BreachCode,
    floor_breaches,
)
from leidraad.domain.charter.law import references
from leidraad.domain.contacts.turns import Channel
from tests.domain.charter.charters import CHARTERS, a_cap, changed, shipped
from tests.domain.charter.generated import ANY_PART

DEMO = shipped("demo")
DOCS = CHARTERS.parent / "docs"


def _notices(other: dict[Channel, Notice]) -> Mapping[Channel, Notice]:
    return MappingProxyType({**DEMO.customer_notice, **other})


BELOW: list[tuple[dict[str, Any], str, BreachCode]] = [
    ({"scope": {"valid_until": date(2027, 9, 1)}}, "C1", BreachCode.PILOT_TOO_LONG),
    ({"scope": {"valid_until": date(2028, 9, 1)}}, "C1", BreachCode.PILOT_TOO_LONG),
    ({"participation": {"who": Participation.EVERYONE}}, "C2", BreachCode.NOT_VOLUNTARY),
    ({"participation": {"smallest_pool": 4}}, "C2", BreachCode.POOL_TOO_SMALL),
    (
        {"purposes_allowed": DEMO.purposes_allowed | {Purpose.APPRAISAL}},
        "C3",
        BreachCode.PURPOSE_NOT_SIGNABLE,
    ),
    *(
        ({"uses_forbidden": DEMO.uses_forbidden - {use}}, "C4", BreachCode.USE_MUST_BE_FORBIDDEN)
        for use in (Purpose.SANCTION, Purpose.DISCIPLINARY_FILE, Purpose.DISMISSAL, Purpose.RANKING)
    ),
    (
        {"customer_notice": _notices({Channel.VOICE: Notice.WRITTEN_MESSAGE})},
        "C5",
        BreachCode.NOTICE_DOES_NOT_REACH,
    ),
    (
        {"customer_notice": _notices({Channel.CHAT: Notice.SPOKEN_MESSAGE})},
        "C5",
        BreachCode.NOTICE_DOES_NOT_REACH,
    ),
    ({"listening_cap": {"percent": Fraction(101)}}, "C6", BreachCode.CAP_OUT_OF_RANGE),
    ({"listening_cap": {"percent": Fraction(-1)}}, "C6", BreachCode.CAP_OUT_OF_RANGE),
    ({"listening_cap": {"percent": Fraction(100)}}, "C6", BreachCode.CAP_COVERS_EVERYTHING),
    *(
        ({"listening_cap": {"counts": frozenset(Counted) - {one}}}, "C6", BreachCode.CAP_COUNTS_TOO_LITTLE)
        for one in Counted
    ),
    ({"listening_cap": {"reservation_min": 1441}}, "C6", BreachCode.RESERVATION_TOO_LONG),
    ({"deletion": {"shred_within_h": 25}}, "C7", BreachCode.DELETION_TOO_SLOW),
    ({"deletion": {"reason_required": True}}, "C7", BreachCode.DELETION_CONDITIONAL),
    ({"deletion": {"limited": True}}, "C7", BreachCode.DELETION_CONDITIONAL),
    ({"deletion": {"undo_within_s": 3601}}, "C7", BreachCode.UNDO_TOO_LONG),
    ({"retention": {"quality_days": 29}}, "C8", BreachCode.KEPT_TOO_LONG),
    ({"retention": {"quality_days": 29, "keep_original": True}}, "C8", BreachCode.KEPT_TOO_LONG),
    ({"retention": {"insight_months": 25}}, "C8", BreachCode.INSIGHT_KEPT_TOO_LONG),
    ({"retention": {"service_months": 25}}, "C8", BreachCode.SERVICE_KEPT_TOO_LONG),
    ({"retention": {"coaching_note_months": 13}}, "C8", BreachCode.NOTE_KEPT_TOO_LONG),
    ({"purposes_allowed": DEMO.purposes_allowed - {Purpose.INSIGHT}}, "C9", BreachCode.PURPOSE_NOT_SIGNED),
    ({"purposes_allowed": DEMO.purposes_allowed - {Purpose.SERVICE}}, "C10", BreachCode.PURPOSE_NOT_SIGNED),
    ({"ai": {"agent_emotion": Limit.OFF}}, "C11", BreachCode.EMOTION_OF_WORKERS),
    ({"ai": {"agent_emotion": Limit.ON}}, "C11", BreachCode.EMOTION_OF_WORKERS),
    ({"ai": {"voice_emotion": Limit.OFF}}, "C11", BreachCode.EMOTION_FROM_VOICE),
    ({"ai": {"voice_emotion": Limit.ON}}, "C11", BreachCode.EMOTION_FROM_VOICE),
    ({"ai": {"agent_scoring": Limit.ON}}, "C11", BreachCode.SCORES_ABOUT_PEOPLE),
    ({"ai": {"human_supervision": False}}, "C11", BreachCode.NO_HUMAN_SUPERVISION),
    *(
        (
            {"protected_numbers": {"kinds": frozenset(ProtectedKind) - {kind}}},
            "C12",
            BreachCode.NUMBERS_NOT_PROTECTED,
        )
        for kind in ProtectedKind
    ),
    ({"selection": {"methods": frozenset()}}, "C13", BreachCode.NO_WAY_TO_CHOOSE),
    ({"selection": {"ai_flags": Limit.OFF}}, "C13", BreachCode.CHOSEN_BY_SOFTWARE),
    ({"selection": {"ai_flags": Limit.ON}}, "C13", BreachCode.CHOSEN_BY_SOFTWARE),
    ({"side_by_side": {"guaranteed": False}}, "C14", BreachCode.SIDE_BY_SIDE_NOT_GUARANTEED),
    ({"side_by_side": {"announced": False}}, "C14", BreachCode.LISTENING_UNANNOUNCED),
    ({"side_by_side": {"counted_in_cap": True}}, "C14", BreachCode.SIDE_BY_SIDE_COUNTED),
    ({"side_by_side": {"least_percent": Fraction(101)}}, "C14", BreachCode.SHARE_OUT_OF_RANGE),
    ({"side_by_side": {"least_percent": Fraction(-1)}}, "C14", BreachCode.SHARE_OUT_OF_RANGE),
    ({"groups": {"threshold": 4}}, "C15", BreachCode.GROUP_TOO_SMALL),
    ({"targets": {"quantitative_percent_max": Fraction(100)}}, "C16", BreachCode.TARGETS_ONLY_QUANTITY),
    ({"targets": {"quantitative_percent_max": Fraction(-1)}}, "C16", BreachCode.TARGETS_ONLY_QUANTITY),
    ({"targets": {"quality_required": False}}, "C16", BreachCode.TARGETS_WITHOUT_QUALITY),
    ({"targets": {"satisfaction_required": False}}, "C16", BreachCode.TARGETS_WITHOUT_SATISFACTION),
    ({"targets": {"individual_talk_time": Limit.ON}}, "C16", BreachCode.TALK_TIME_AS_TARGET),
    ({"monitoring_register": {"required": False}}, "C17", BreachCode.UNREGISTERED_MONITORING),
    ({"consultation": {"act": ConsultationAct.INFORM}}, "C18", BreachCode.ONLY_INFORMED),
    ({"consultation": {"information_months": 2}}, "C18", BreachCode.INFORMED_TOO_LATE),
    ({"consultation": {"posting_days": 14}}, "C18", BreachCode.POSTED_TOO_SHORT),
    ({"evaluation": {"due": date(2027, 12, 1)}}, "C19", BreachCode.EVALUATED_TOO_LATE),
    ({"evaluation": {"due": date(2026, 8, 31)}}, "C19", BreachCode.EVALUATED_BEFORE_THE_START),
    *(
        ({"evaluation": {"indicators": frozenset(Indicator) - {one}}}, "C19", BreachCode.EVALUATION_ONE_SIDED)
        for one in (Indicator.CUSTOMER_MEASURES, Indicator.EMPLOYEE_MEASURES)
    ),
    *(
        ({"roll_out": {"needs": frozenset(GateNeed) - {one}}}, "C20", BreachCode.ROLL_OUT_TOO_EASY)
        for one in GateNeed
    ),
    *(
        ({"signatories": {side: frozenset()}}, "C22", BreachCode.NO_SIGNATORY)
        for side in ("management", "legal", "unions")
    ),
    ({"signatories": {"unions": frozenset({"veld"})}}, "C22", BreachCode.ONE_SIGNATORY_FOR_TWO),
]
# What stands exactly on the floor is no breach.
ON_THE_FLOOR: list[dict[str, Any]] = [
    {"scope": {"valid_until": date(2026, 9, 1)}, "evaluation": {"due": date(2026, 9, 1)}},
    {"side_by_side": {"least_percent": Fraction(0)}},
    {"targets": {"quantitative_percent_max": Fraction(0)}},
    {"scope": {"valid_until": date(2027, 8, 31)}},
    {"participation": {"smallest_pool": 5}},
    {"uses_forbidden": FORBIDDEN_BY_THE_FLOOR},
    {"listening_cap": None},
    {"listening_cap": a_cap(0)},
    {"listening_cap": {"percent": Fraction(999_999, 10_000), "reservation_min": 1440}},
    {"deletion": {"shred_within_h": 24, "undo_within_s": 3600}},
    {"retention": {"keep_original": True}},
    {"retention": {"insight_months": 24, "service_months": 24, "coaching_note_months": 12}},
    {"ai": {"agent_scoring": Limit.NEVER, "named_output_to_people": Limit.ON, "customer_emotion": Limit.ON}},
    {"side_by_side": {"least_percent": Fraction(100)}},
    {"targets": {"quantitative_percent_max": Fraction(999_999, 10_000), "individual_talk_time": Limit.OFF}},
    {"monitoring_register": {"notice_days": 0}},
    {"consultation": {"act": ConsultationAct.CONSULT, "information_months": 3, "posting_days": 15}},
    {"consultation": {"new_technology": False, "information_months": 0}},
    {"evaluation": {"due": date(2027, 11, 30)}},
    {"evaluation": {"due": date(2026, 9, 1)}},
    {
        "stage": Stage.ROLL_OUT,
        "scope": {"valid_until": date(2036, 8, 31)},
        "participation": {"who": Participation.EVERYONE},
    },
]


@pytest.mark.parametrize("name", ["pilot", "demo"])
def test_the_shipped_charters_stand_on_the_floor(name: str) -> None:
    assert floor_breaches(shipped(name)) == ()


@pytest.mark.parametrize(("change", "clause_id", "code"), BELOW)
def test_a_charter_below_the_floor_is_refused_by_its_clause(
    change: dict[str, Any], clause_id: str, code: BreachCode
) -> None:
    (breach,) = floor_breaches(changed(DEMO, **change))

    assert (breach.clause_id, breach.code) == (clause_id, code)


@pytest.mark.parametrize("change", ON_THE_FLOOR)
def test_what_stands_exactly_on_the_floor_may_be_signed(change: dict[str, Any]) -> None:
    assert floor_breaches(changed(DEMO, **change)) == ()


@pytest.mark.parametrize(
    ("change", "data"),
    [
        ({"retention": {"quality_days": 400}}, {"found_days": 400, "limit_days": 28}),
        ({"deletion": {"shred_within_h": 48}}, {"found_h": 48, "limit_h": 24}),
        ({"deletion": {"undo_within_s": 7200}}, {"found_s": 7200, "limit_s": 3600}),
        ({"groups": {"threshold": 1}}, {"found": 1, "limit": 5}),
        ({"listening_cap": {"counts": frozenset({Counted.AUDIO})}}, {"missing": ["summary", "transcript"]}),
        ({"uses_forbidden": frozenset({Purpose.PAY})}, {"uses": ["disciplinary_file", "dismissal", "ranking", "sanction"]}),
        ({"scope": {"valid_until": date(2028, 1, 1)}}, {"valid_until": "2028-01-01", "limit": "2027-09-01"}),
        ({"signatories": {"management": frozenset()}}, {"sides": ["management"]}),
        ({"listening_cap": {"percent": Fraction(100)}}, {"percent": "100"}),
        ({"signatories": {"legal": frozenset(), "unions": frozenset()}}, {"sides": ["legal", "unions"]}),
        ({"evaluation": {"due": date(2028, 1, 1)}}, {"due": "2028-01-01", "limit": "2027-11-30"}),
    ],
)  # fmt: skip
def test_a_breach_says_what_was_found_and_where_the_floor_is(
    change: dict[str, Any], data: dict[str, Any]
) -> None:
    (breach,) = floor_breaches(changed(DEMO, **change))

    assert dict(breach.data) == data


def test_an_end_before_the_start_is_refused() -> None:
    breaches = floor_breaches(changed(DEMO, scope={"valid_until": date(2026, 8, 31)}))

    assert (breaches[0].clause_id, breaches[0].code) == ("C1", BreachCode.ENDS_BEFORE_IT_STARTS)


def test_a_pilot_that_begins_on_the_last_of_february_ends_within_twelve_months() -> None:
    leap = changed(DEMO, scope={"valid_from": date(2028, 2, 29), "valid_until": date(2029, 2, 27)}, evaluation={"due": date(2029, 2, 1)})  # fmt: skip

    assert floor_breaches(leap) == ()
    assert [
        each.code for each in floor_breaches(changed(leap, scope={"valid_until": date(2029, 2, 28)}))
    ] == [BreachCode.PILOT_TOO_LONG]


def test_the_last_days_that_a_calendar_has_are_no_trouble() -> None:
    late = changed(
        DEMO,
        stage=Stage.ROLL_OUT,
        scope={"valid_from": date(9999, 1, 1), "valid_until": date.max},
        evaluation={"due": date.max},
    )

    assert floor_breaches(late) == ()
    overdue = changed(late, scope={"valid_until": date(9999, 5, 1)}, evaluation={"due": date(9999, 8, 2)})
    assert [each.code for each in floor_breaches(overdue)] == [BreachCode.EVALUATED_TOO_LATE]


def test_a_channel_in_scope_without_a_notice_is_refused() -> None:
    notices: Mapping[Channel, Notice] = {
        channel: notice for channel, notice in DEMO.customer_notice.items() if channel != Channel.CHAT
    }
    (breach,) = floor_breaches(dataclasses.replace(DEMO, customer_notice=notices))

    assert breach.clause_id == "C5"
    assert dict(breach.data) == {"channels": ["chat"]}


def test_text_about_a_named_agent_may_be_shown_only_where_reading_it_counts() -> None:
    uncounted = a_cap(10, counts=frozenset({Counted.AUDIO, Counted.TRANSCRIPT}))
    breaches = floor_breaches(changed(DEMO, listening_cap=uncounted, ai={"named_output_to_people": Limit.ON}))

    assert [breach.code for breach in breaches] == [
        BreachCode.CAP_COUNTS_TOO_LITTLE,
        BreachCode.NAMED_OUTPUT_UNCOUNTED,
    ]
    assert floor_breaches(changed(DEMO, listening_cap=None, ai={"named_output_to_people": Limit.ON})) == ()


def test_every_breach_is_reported_at_once_in_the_order_of_the_clauses() -> None:
    breaches = floor_breaches(
        changed(
            DEMO,
            signatories={"unions": frozenset()},
            retention={"quality_days": 400},
            participation={"who": Participation.EVERYONE},
        )
    )

    assert [breach.clause_id for breach in breaches] == ["C2", "C8", "C22"]
    assert str(BelowFloorError(breaches)) == "C2 not_voluntary, C8 kept_too_long, C22 no_signatory"


def test_each_breach_can_come_about() -> None:
    seen = {code for _, _, code in BELOW} | {
        BreachCode.ENDS_BEFORE_IT_STARTS,
        BreachCode.CHANNEL_WITHOUT_NOTICE,
        BreachCode.NAMED_OUTPUT_UNCOUNTED,
    }
    # The vocabulary knows nobody else who deletes; a charter from another door is refused all the same.
    other = dataclasses.replace(DEMO.deletion, by="manager")  # type: ignore[arg-type]
    (breach,) = floor_breaches(dataclasses.replace(DEMO, deletion=other))

    assert {*seen, breach.code} == set(BreachCode)


def test_every_breach_names_the_law_it_rests_on_or_none() -> None:
    assert set(BREACH_LAW) == set(BreachCode)
    for codes in BREACH_LAW.values():
        assert len(references(codes)) == len(codes)


# How the table in prose names each law. What only continues another's name must not be taken for it.
IN_PROSE = {
    "wec-124": r"art\. 124",
    "wec-128": r"art\. 128(?!: one month)",
    "wec-128-one-month": r"art\. 128: one month",
    "gdpr-5-1-b": r"GDPR 5\(1\)\(b\)",
    "gdpr-5-1-c": r"GDPR 5\(1\)\(c\)",
    "gdpr-5-1-e": r"GDPR 5\(1\)\(e\)",
    "gdpr-13": r"GDPR 13\b",
    "gdpr-17": r"GDPR 17\b",
    "gdpr-22": r"GDPR 22\b",
    "gdpr-88": r"GDPR 88\b",
    "ai-act-5-1-f": r"AI Regulation 5\(1\)\(f\)",
    "ai-act-26-2": r"AI Regulation 26\(2\)",
    "ai-act-annex-iii-4-b": r"AI Regulation, annex III 4\(b\)",
    "wellbeing-act": r"Act of 4 August 1996",
    "directive-2019-1937": r"Directive 2019/1937",
    "criminal-code-314bis": r"Criminal Code 314bis",
    "uni-etno-targets": r"UNI Europa–ETNO, principle 3\b",
    "uni-etno-monitoring": r"UNI Europa–ETNO, principle 12\b",
    "cao-39": r"collective agreements? 39\b",
    "cao-9": r"collective agreements? (39 and )?9\b",
    "work-rules-posting": r"Act of 8 April 1965",
}


def _laws_in_prose() -> dict[str, set[str]]:
    """Each breach's code with the laws that the last column of its row names."""
    found, cell = {}, ""
    for line in (DOCS / "methods" / "charter.md").read_text(encoding="utf-8").splitlines():
        columns = [column.strip() for column in line.strip("|").split("|")]
        if len(columns) != 5 or not (code := re.fullmatch(r"`(\w+)`", columns[2])):
            continue
        cell = cell if columns[4] == "the same" else columns[4]
        found[code[1]] = {law for law, name in IN_PROSE.items() if re.search(name, cell)}
    return found


def test_each_breach_rests_on_the_law_that_the_prose_names() -> None:
    prose = _laws_in_prose()

    assert {str(code): set(laws) for code, laws in BREACH_LAW.items()} == prose
    assert set().union(*prose.values()) == set(IN_PROSE)


PARTICULARS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    (
        {"stage": Stage.ROLL_OUT, "scope": {"valid_until": date(2026, 8, 31)}, "evaluation": {"due": date(2026, 9, 1)}},
        {"valid_from": "2026-09-01", "valid_until": "2026-08-31"},
    ),
    ({"participation": {"who": Participation.EVERYONE}}, {"found": "everyone"}),
    ({"participation": {"smallest_pool": 4}}, {"found": 4, "limit": 5}),
    (
        {"purposes_allowed": DEMO.purposes_allowed | {Purpose.PROMOTION, Purpose.APPRAISAL}},
        {"purposes": ["appraisal", "promotion"]},
    ),
    (
        {"customer_notice": _notices({Channel.VOICE: Notice.WRITTEN_MESSAGE, Channel.CHAT: Notice.SPOKEN_MESSAGE})},
        {"channels": ["chat", "voice"]},
    ),
    ({"listening_cap": {"percent": Fraction(201, 2)}}, {"percent": "201/2"}),
    ({"listening_cap": {"reservation_min": 1441}}, {"found_min": 1441, "limit_min": 1440}),
    ({"deletion": {"reason_required": True}}, {}),
    ({"retention": {"insight_months": 25}}, {"found_months": 25, "limit_months": 24}),
    ({"retention": {"service_months": 25}}, {"found_months": 25, "limit_months": 24}),
    ({"retention": {"coaching_note_months": 13}}, {"found_months": 13, "limit_months": 12}),
    ({"purposes_allowed": DEMO.purposes_allowed - {Purpose.INSIGHT}}, {"purpose": "insight"}),
    ({"purposes_allowed": DEMO.purposes_allowed - {Purpose.SERVICE}}, {"purpose": "service"}),
    ({"ai": {"agent_emotion": Limit.OFF}}, {"found": "off"}),
    ({"ai": {"voice_emotion": Limit.ON}}, {"found": "on"}),
    ({"ai": {"agent_scoring": Limit.ON}}, {"found": "on"}),
    ({"ai": {"human_supervision": False}}, {}),
    ({"protected_numbers": {"kinds": frozenset()}}, {"kinds": sorted(str(kind) for kind in ProtectedKind)}),
    ({"selection": {"ai_flags": Limit.OFF}}, {"found": "off"}),
    ({"side_by_side": {"least_percent": Fraction(101)}}, {"percent": "101"}),
    ({"targets": {"quantitative_percent_max": Fraction(100)}}, {"percent": "100"}),
    ({"targets": {"individual_talk_time": Limit.ON}}, {"found": "on"}),
    ({"consultation": {"act": ConsultationAct.INFORM}}, {"found": "inform"}),
    ({"consultation": {"information_months": 2}}, {"found_months": 2, "limit_months": 3}),
    ({"consultation": {"posting_days": 14}}, {"found_days": 14, "limit_days": 15}),
    ({"evaluation": {"due": date(2026, 8, 31)}}, {"due": "2026-08-31", "valid_from": "2026-09-01"}),
    ({"evaluation": {"indicators": frozenset()}}, {"missing": ["customer_measures", "employee_measures"]}),
    ({"roll_out": {"needs": frozenset()}}, {"missing": sorted(str(need) for need in GateNeed)}),
    ({"signatories": {"unions": frozenset({"veld", "berk"}), "legal": frozenset({"veld", "berk"})}}, {"codes": ["berk", "veld"]}),
]  # fmt: skip


@pytest.mark.parametrize(("change", "data"), PARTICULARS)
def test_a_breach_carries_the_particulars_of_its_clause(change: dict[str, Any], data: dict[str, Any]) -> None:
    breaches = [breach for breach in floor_breaches(changed(DEMO, **change)) if dict(breach.data) == data]

    assert len(breaches) == 1


def test_a_charter_from_another_door_in_which_somebody_else_deletes_says_who() -> None:
    other = dataclasses.replace(DEMO.deletion, by="manager")  # type: ignore[arg-type]
    (breach,) = floor_breaches(dataclasses.replace(DEMO, deletion=other))

    assert (breach.clause_id, breach.code) == ("C7", BreachCode.DELETION_BY_ANOTHER)
    assert dict(breach.data) == {"found": "manager"}


# A breach stands in published records and in what other programs read: its words never change.
WORDS = """
ends_before_it_starts pilot_too_long not_voluntary pool_too_small purpose_not_signable use_must_be_forbidden
channel_without_notice notice_does_not_reach cap_out_of_range cap_covers_everything cap_counts_too_little
reservation_too_long deletion_by_another deletion_too_slow deletion_conditional undo_too_long kept_too_long
insight_kept_too_long service_kept_too_long note_kept_too_long purpose_not_signed emotion_of_workers
emotion_from_voice scores_about_people named_output_uncounted no_human_supervision numbers_not_protected
no_way_to_choose chosen_by_software side_by_side_not_guaranteed listening_unannounced side_by_side_counted
share_out_of_range group_too_small targets_only_quantity targets_without_quality targets_without_satisfaction
talk_time_as_target unregistered_monitoring only_informed informed_too_late posted_too_short evaluated_too_late
evaluated_before_the_start evaluation_one_sided roll_out_too_easy no_signatory one_signatory_for_two
"""


def test_the_words_of_the_breaches_are_those_that_were_published() -> None:
    assert [str(code) for code in BreachCode] == WORDS.split()


# The invariants that a charter could loosen, said once more and in other words than the floor's own.
KEPT: dict[str, Callable[[Charter], bool]] = {
    "1 nothing without prior notice": lambda each: all(
        each.customer_notice.get(channel)
        == (Notice.SPOKEN_MESSAGE if channel == Channel.VOICE else Notice.WRITTEN_MESSAGE)
        for channel in each.scope.channels
    ),
    "2 volunteers in a pilot": lambda each: (
        each.stage is not Stage.PILOT or each.participation.who is Participation.VOLUNTEERS
    ),
    "3 no use outside the purposes, sanction never": lambda each: (
        each.purposes_allowed <= {Purpose.COACHING, Purpose.TRAINING, Purpose.INSIGHT, Purpose.SERVICE}
        and {Purpose.SANCTION, Purpose.DISCIPLINARY_FILE, Purpose.DISMISSAL} <= each.uses_forbidden
        and (Purpose.INSIGHT in each.purposes_allowed or not each.insight.allowed)
        and (Purpose.SERVICE in each.purposes_allowed or not each.service.allowed)
    ),
    "4 the quota is a part, and everything opened counts": lambda each: (
        each.listening_cap is None
        or (0 <= each.listening_cap.percent < 100 and len(each.listening_cap.counts) == 3)
    ),
    "6 the agent deletes, at once, without reason or number": lambda each: (
        each.deletion.shred_within_h * 3600 <= 86_400
        and not (each.deletion.reason_required or each.deletion.limited)
        and each.deletion.undo_within_s <= 3600
    ),
    "7 named quality data dies within 28 days": lambda each: each.retention.quality_days <= 28,
    "8 no emotion of agents, none from voice": lambda each: (
        {each.ai.agent_emotion, each.ai.voice_emotion} == {Limit.NEVER}
    ),
    "9 no automatic score or decision": lambda each: (
        each.ai.agent_scoring in {Limit.NEVER, Limit.OFF}
        and each.ai.human_supervision
        and each.selection.ai_flags is Limit.NEVER
        and Purpose.RANKING in each.uses_forbidden
    ),
    "10 no unregistered monitoring": lambda each: each.monitoring_register.required,
    "11 no roll-out without evaluation and additions": lambda each: len(each.roll_out.needs) == 2,
    "12 no purely quantitative targets": lambda each: (
        each.targets.quality_required
        and each.targets.satisfaction_required
        and each.targets.quantitative_percent_max < 100
    ),
    "13 protected numbers": lambda each: len(each.protected_numbers.kinds) == len(ProtectedKind),
    "14 no figure about fewer than five": lambda each: each.groups.threshold >= 5,
    "17 no silent live listening": lambda each: each.side_by_side.announced,
    "a pilot ends": lambda each: (
        each.stage is not Stage.PILOT or (each.scope.valid_until - each.scope.valid_from).days <= 365
    ),
    "consulted in time": lambda each: (
        each.consultation.act is not ConsultationAct.INFORM
        and (each.consultation.information_months >= 3 or not each.consultation.new_technology)
        and each.consultation.posting_days >= 15
    ),
    "both sides are measured": lambda each: (
        {Indicator.CUSTOMER_MEASURES, Indicator.EMPLOYEE_MEASURES} <= each.evaluation.indicators
    ),
    "management, counsel and a union sign": lambda each: all(
        (each.signatories.management, each.signatories.legal, each.signatories.unions)
    ),
}


@st.composite
def _near_the_floor(draw: st.DrawFn) -> Charter:
    """A lawful charter with up to three of its parts, or single values of them, replaced by anything."""
    charter = DEMO
    for name in draw(st.lists(st.sampled_from(sorted(ANY_PART)), max_size=3)):
        other = draw(ANY_PART[name])
        part = getattr(charter, name)
        if dataclasses.is_dataclass(other) and part is not None and draw(st.booleans()):
            field = draw(st.sampled_from([each.name for each in dataclasses.fields(part)]))
            other = dataclasses.replace(part, **{field: getattr(other, field)})
        charter = dataclasses.replace(charter, **{name: other})
    return charter


@given(_near_the_floor())
def test_no_charter_that_passes_the_floor_loosens_an_invariant(charter: Charter) -> None:
    if floor_breaches(charter) == ():
        assert [name for name, holds in KEPT.items() if not holds(charter)] == []


@given(_near_the_floor())
def test_a_charter_that_loosens_an_invariant_does_not_pass_the_floor(charter: Charter) -> None:
    broken = [name for name, holds in KEPT.items() if not holds(charter)]

    assert not broken or floor_breaches(charter)


@given(_near_the_floor())
def test_a_breach_stands_in_the_order_of_the_clauses_and_is_said_once(charter: Charter) -> None:
    breaches = floor_breaches(charter)
    order = [list(ClauseId).index(breach.clause_id) for breach in breaches]

    assert order == sorted(order)
    assert len({(breach.clause_id, breach.code) for breach in breaches}) == len(breaches)


@pytest.mark.parametrize("name", sorted(KEPT))
def test_each_invariant_is_broken_by_some_charter_of_the_list_below(name: str) -> None:
    assert KEPT[name](DEMO)
    assert any(not KEPT[name](changed(DEMO, **change)) for change, _, _ in BELOW)


def test_the_floor_in_prose_is_complete() -> None:
    prose = (DOCS / "methods" / "charter.md").read_text(encoding="utf-8")

    assert [code for code in BreachCode if f"`{code}`" not in prose] == []


@pytest.mark.parametrize("clause_id", ClauseId)
def test_the_parameters_in_prose_are_complete(clause_id: ClauseId) -> None:
    prose = (DOCS / "methods" / "charter.md").read_text(encoding="utf-8")
    row = next(line for line in prose.splitlines() if line.startswith(f"| {clause_id} "))
    part = getattr(DEMO, PARTS[clause_id])

    assert f"`{PARTS[clause_id]}`" in row
    if dataclasses.is_dataclass(part):
        assert [each.name for each in dataclasses.fields(part) if each.name not in row] == []
