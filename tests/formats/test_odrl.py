"""A charter as ODRL: every rule is well formed, and nothing that the charter says is lost on the way."""

import json
from datetime import date, timedelta
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import pytest

from leidraad.domain.charter.clauses import (
    Charter,
    Counted,
    Limit,
    Notice,
    Participation,
    ProtectedKind,
    Purpose,
    SelectionMethod,
)
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.formats.odrl import NEVER, odrl_agreement
from tests.domain.charter.charters import changed, shipped

# ODRL Information Model 2.2, sections 2.5 and 2.6; Vocabulary 2.2, the core operators.
OPERATORS = {
    "eq", "gt", "gteq", "lt", "lteq", "neq", "isA", "hasPart", "isPartOf", "isAllOf", "isAnyOf", "isNoneOf",
}  # fmt: skip
OF_ODRL = {"percentage", "count", "purpose", "elapsedTime", "dateTime", "delayPeriod"}
DEMO = shipped("demo")


def exported(charter: Charter) -> dict[str, Any]:
    document = odrl_agreement(charter, number=3, canonical_hash="ab" * 32)
    return dict(json.loads(json.dumps(document)))


def rules(document: dict[str, Any], kind: str, action: str) -> list[dict[str, Any]]:
    return [rule for rule in document[kind] if rule["action"] == action]


def constraint(rule: dict[str, Any], left: str) -> dict[str, Any]:
    (found,) = [each for each in rule["constraint"] if each["leftOperand"] == left]
    return dict(found)


def test_it_is_an_agreement_between_the_parties() -> None:
    document = exported(DEMO)

    assert document["@type"] == "Agreement"
    assert document["uid"] == f"urn:leidraad:charter:demo:3:{'ab' * 32}"
    assert document["conflict"] == "prohibit"
    assert document["assignee"] == ["urn:leidraad:signatory:veld"]
    assert "urn:leidraad:signatory:bond-noord" in document["assigner"]


def test_every_rule_is_well_formed() -> None:
    document = exported(DEMO)

    for kind in ("permission", "prohibition", "obligation"):
        assert document[kind], kind
        for rule in document[kind]:
            assert rule["action"]
            assert rule["target"]
            for each in rule.get("constraint", []):
                assert set(each) >= {"leftOperand", "operator", "rightOperand"}
                assert each["operator"] in OPERATORS
                assert each["leftOperand"] in OF_ODRL or each["leftOperand"].startswith("leidraad:")


def test_a_coach_may_listen_within_the_cap_for_what_was_signed() -> None:
    document = exported(changed(DEMO, listening_cap={"absolute_maximum": 4}))
    (rule,) = [each for each in rules(document, "permission", "play") if each["assignee"].endswith("coach")]

    assert constraint(rule, "percentage")["rightOperand"] == 10
    assert constraint(rule, "percentage")["leidraad:window"] == "calendar_month"
    assert constraint(rule, "count")["rightOperand"] == 4
    assert constraint(rule, "purpose")["rightOperand"] == [
        "leidraad:purpose/coaching",
        "leidraad:purpose/training",
    ]
    assert constraint(rule, "elapsedTime")["rightOperand"] == "P28D"


def test_without_a_cap_nobody_may_open_a_contact_of_another() -> None:
    document = exported(changed(DEMO, listening_cap=None))

    assignees = {
        rule["assignee"] for action in ("play", "read") for rule in rules(document, "permission", action)
    }
    assert assignees == {"urn:leidraad:party:agent"}


def test_what_no_charter_may_allow_is_forbidden_in_every_export() -> None:
    for name in ("demo", "pilot"):
        document = exported(shipped(name))
        forbidden = {rule["action"] for rule in document["prohibition"]}

        assert set(NEVER) <= forbidden
        uses = [constraint(rule, "purpose")["rightOperand"] for rule in rules(document, "prohibition", "use")]
        assert ["leidraad:purpose/sanction"] in uses


CHANGES: dict[str, dict[str, Any]] = {
    "teams": {"scope": {"teams": frozenset({"elders"})}},
    "channels": {"scope": {"channels": frozenset({Channel.EMAIL})}},
    "directions": {"scope": {"directions": frozenset({Direction.INBOUND})}},
    "begin": {"scope": {"valid_from": date(2026, 9, 2)}},
    "end": {"scope": {"valid_until": date(2027, 8, 30)}},
    "who takes part": {"participation": {"who": Participation.EVERYONE}},
    "purposes": {"purposes_allowed": frozenset({Purpose.COACHING})},
    "forbidden uses": {"uses_forbidden": DEMO.uses_forbidden - {Purpose.PAY}},
    "notice": {
        "customer_notice": MappingProxyType({**DEMO.customer_notice, Channel.VOICE: Notice.WRITTEN_MESSAGE})
    },
    "percentage": {"listening_cap": {"percent": Fraction(5, 2)}},
    "what counts": {"listening_cap": {"counts": frozenset({Counted.AUDIO})}},
    "maximum": {"listening_cap": {"absolute_maximum": 3}},
    "shredding": {"deletion": {"shred_within_h": 12}},
    "quality days": {"retention": {"quality_days": 14}},
    "insight months": {"retention": {"insight_months": 6}},
    "service months": {"retention": {"service_months": 6}},
    "notes": {"retention": {"coaching_note_months": 6}},
    "originals": {"retention": {"keep_original": True}},
    "insight": {"insight": {"allowed": False}},
    "service": {"service": {"allowed": False}},
    "customer emotion": {"ai": {"customer_emotion": Limit.ON}},
    "named output": {"ai": {"named_output_to_people": Limit.ON}},
    "protected kinds": {"protected_numbers": {"kinds": frozenset({ProtectedKind.UNION})}},
    "selection": {"selection": {"methods": frozenset({SelectionMethod.NOMINATION})}},
    "side by side": {"side_by_side": {"least_percent": Fraction(40)}},
    "group": {"groups": {"threshold": 11}},
    "evaluation": {"evaluation": {"due": DEMO.evaluation.due - timedelta(days=1)}},
    "gate": {"roll_out": {"needs": frozenset()}},
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_the_charter_says_shows_in_the_export(name: str) -> None:
    other = changed(DEMO, **CHANGES[name])

    assert other != DEMO
    assert exported(other) != exported(DEMO)
