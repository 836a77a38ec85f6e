"""The requests and answers that stand beside a charter: each is asked, word for word."""

import dataclasses
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from leidraad.domain.charter.clauses import Charter, Purpose
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.requests import Action, ActorRole, Facts, Request
from leidraad.domain.contacts.turns import Channel, Direction
from tests.domain.charter.charters import a_cap, good_facts, shipped

FOLDER = Path(__file__).resolve().parents[2] / "charters"
EXAMPLES = yaml.safe_load((FOLDER / "pilot" / "examples.yaml").read_text(encoding="utf-8"))["examples"]
IN_THE_PILOT = date(2026, 3, 2)


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["says"] for example in EXAMPLES])
def test_the_pilot_answers_as_its_examples_say(example: dict[str, Any]) -> None:
    decision = decide(_charter(example), _request(example["request"]), _facts(example.get("facts", {})))

    assert str(decision.effect) == example["answer"]
    if not decision.is_permitted:
        reasons = {str(reason.clause_id): str(reason.code) for reason in decision.reasons}
        assert reasons == example["because"]


def test_the_examples_cover_every_action_and_every_clause_that_can_refuse() -> None:
    cited = {clause for example in EXAMPLES for clause in example.get("because", {})}

    assert {example["request"]["action"] for example in EXAMPLES} >= {"capture", "listen", "read", "delete"}
    assert cited >= {f"C{number}" for number in range(1, 13)} - {"C10", "C11"}


def test_every_shipped_charter_has_a_folder_with_its_text() -> None:
    assert sorted(path.parent.name for path in FOLDER.glob("*/charter.yaml")) == ["demo", "pilot"]


def test_the_pilot_proposes_no_percentage_and_the_demo_says_example() -> None:
    assert shipped("pilot").listening_cap is None
    assert all(text.isupper() for text in (title.split(":")[0] for title in shipped("demo").title.values()))


def test_the_demo_charter_is_for_the_teams_and_numbers_of_the_demo() -> None:
    people = yaml.safe_load((FOLDER.parent / "demo" / "people.yaml").read_text(encoding="utf-8"))

    assert {team["code"] for team in people["teams"]} == shipped("demo").scope.teams
    assert {row["number"] for row in people["protected_numbers"]} == shipped("demo").protected_numbers.numbers


def _charter(example: dict[str, Any]) -> Charter:
    pilot = shipped("pilot")
    if "cap" not in example:
        return pilot
    return dataclasses.replace(pilot, listening_cap=a_cap(Fraction(str(example["cap"]))))


def _request(said: dict[str, Any]) -> Request:
    purpose = said.get("purpose")
    return Request(
        Action(said["action"]),
        frozenset({ActorRole(said["role"])}),
        on=said.get("day", IN_THE_PILOT),
        purpose=Purpose(purpose) if purpose else None,
    )


def _facts(said: dict[str, Any]) -> Facts:
    values = {key: None if value == "unknown" else value for key, value in said.items()}
    readers = {"channel": Channel, "direction": Direction}
    values = {key: readers[key](value) if key in readers else value for key, value in values.items()}
    return good_facts(**{"team": "team-1", "used_count": 0, "is_own": None, **values})
