"""The floor: the shipped charters stand on it, and every way below it is named by its clause."""

from datetime import date
from typing import Any

import pytest

from leidraad.domain.charter.clauses import Counted, Limit, Participation, ProtectedKind, Purpose
from leidraad.domain.charter.floor import BelowFloorError, BreachCode, floor_breaches
from leidraad.domain.contacts.turns import Channel
from tests.domain.charter.charters import a_cap, changed, shipped

DEMO = shipped("demo")

BELOW: list[tuple[dict[str, Any], str, BreachCode]] = [
    ({"scope": {"valid_until": date(2026, 8, 31)}}, "C1", BreachCode.ENDS_BEFORE_IT_STARTS),
    ({"participation": {"who": Participation.EVERYONE}}, "C2", BreachCode.NOT_VOLUNTARY),
    (
        {"purposes_allowed": DEMO.purposes_allowed | {Purpose.APPRAISAL}},
        "C3",
        BreachCode.PURPOSE_NOT_SIGNABLE,
    ),
    ({"uses_forbidden": DEMO.uses_forbidden - {Purpose.SANCTION}}, "C4", BreachCode.USE_MUST_BE_FORBIDDEN),
    ({"uses_forbidden": DEMO.uses_forbidden - {Purpose.RANKING}}, "C4", BreachCode.USE_MUST_BE_FORBIDDEN),
    ({"listening_cap": {"percent": 101}}, "C6", BreachCode.CAP_OUT_OF_RANGE),
    ({"listening_cap": {"percent": 100}}, "C6", BreachCode.CAP_COVERS_EVERYTHING),
    ({"listening_cap": {"counts": frozenset({Counted.SUMMARY})}}, "C6", BreachCode.CAP_WITHOUT_AUDIO),
    ({"deletion": {"shred_within_h": 25}}, "C7", BreachCode.DELETION_TOO_SLOW),
    ({"deletion": {"reason_required": True}}, "C7", BreachCode.DELETION_CONDITIONAL),
    ({"deletion": {"limited": True}}, "C7", BreachCode.DELETION_CONDITIONAL),
    ({"retention": {"quality_days": 29}}, "C8", BreachCode.KEPT_TOO_LONG),
    ({"groups": {"threshold": 4}}, "C15", BreachCode.GROUP_TOO_SMALL),
    ({"ai": {"agent_emotion": Limit.OFF}}, "C11", BreachCode.EMOTION_OF_WORKERS),
    ({"ai": {"voice_emotion": Limit.ON}}, "C11", BreachCode.EMOTION_FROM_VOICE),
    ({"ai": {"agent_scoring": Limit.ON}}, "C11", BreachCode.SCORES_ABOUT_PEOPLE),
    (
        {"protected_numbers": {"kinds": frozenset(ProtectedKind) - {ProtectedKind.UNION}}},
        "C12",
        BreachCode.NUMBERS_NOT_PROTECTED,
    ),
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


def test_a_channel_in_scope_without_a_notice_is_refused() -> None:
    notices = {channel: notice for channel, notice in DEMO.customer_notice.items() if channel != Channel.CHAT}
    (breach,) = floor_breaches(changed_notice(notices))

    assert breach.clause_id == "C5"
    assert dict(breach.data) == {"channels": ["chat"]}


def test_insight_and_service_need_their_purpose_signed() -> None:
    breaches = floor_breaches(changed(DEMO, purposes_allowed=frozenset({Purpose.COACHING})))

    assert [breach.clause_id for breach in breaches] == ["C9", "C10"]


def test_every_breach_is_reported_at_once_in_the_order_of_the_clauses() -> None:
    breaches = floor_breaches(
        changed(DEMO, retention={"quality_days": 400}, participation={"who": Participation.EVERYONE})
    )

    assert [breach.clause_id for breach in breaches] == ["C2", "C8"]
    assert "C8 kept_too_long" in str(BelowFloorError(breaches))


def test_a_cap_of_nothing_is_no_breach() -> None:
    assert floor_breaches(changed(DEMO, listening_cap=None)) == ()
    assert floor_breaches(changed(DEMO, listening_cap=a_cap(0))) == ()


def test_each_breach_can_come_about() -> None:
    seen = {code for _, _, code in BELOW} | {BreachCode.CHANNEL_WITHOUT_NOTICE, BreachCode.PURPOSE_NOT_SIGNED}

    assert seen == set(BreachCode)


def changed_notice(notices: dict[Any, Any]) -> Any:
    import dataclasses

    return dataclasses.replace(DEMO, customer_notice=notices)
