"""The requests and answers that stand beside each charter: every one is asked, word for word."""

import dataclasses
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from leidraad.domain.charter.clauses import Charter, ClauseId, Purpose, SelectionMethod, Stage
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.explain import clause_title
from leidraad.domain.charter.floor import floor_breaches
from leidraad.domain.charter.requests import Action, ActorRole, Analysis, Facts, Phase, Request
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.domain.language.languages import Language
from tests.domain.charter.charters import a_cap, good_facts, shipped, shipped_text

FOLDER = Path(__file__).resolve().parents[2] / "charters"
NAMES = ["demo", "pilot", "regulation"]
BOOKS = {
    name: yaml.safe_load((FOLDER / name / "examples.yaml").read_text(encoding="utf-8")) for name in NAMES
}
EXAMPLES = [(name, example) for name in NAMES for example in BOOKS[name]["examples"]]
READERS: dict[str, Callable[[Any], Any]] = {
    "channel": Channel,
    "direction": Direction,
    "phase": Phase,
    "chosen_by": SelectionMethod,
    "analysis": Analysis,
    "window_share": Fraction,
    "frozen": lambda clauses: frozenset(ClauseId(each) for each in clauses),
}
# Clauses that no single request is decided by: they bind targets and what may be signed at all.
DECIDE_NOTHING = {ClauseId.TARGETS}


@pytest.mark.parametrize(
    ("name", "example"), EXAMPLES, ids=[f"{name}: {each['says']}" for name, each in EXAMPLES]
)
def test_a_charter_answers_as_its_examples_say(name: str, example: dict[str, Any]) -> None:
    decision = decide(_charter(name, example), _request(name, example["request"]), _facts(name, example))

    assert str(decision.effect) == example["answer"]
    if not decision.is_permitted:
        reasons = {str(reason.clause_id): str(reason.code) for reason in decision.reasons}
        assert reasons == example["because"]
        assert len(reasons) == len(decision.reasons)


def test_the_examples_cover_every_action_and_every_clause_that_can_refuse() -> None:
    cited = {clause for _, example in EXAMPLES for clause in example.get("because", {})}

    assert {example["request"]["action"] for _, example in EXAMPLES} == set(Action)
    assert cited | DECIDE_NOTHING >= set(ClauseId)


@pytest.mark.parametrize("name", NAMES)
def test_an_example_asks_only_what_facts_can_hold_and_says_something_of_its_own(name: str) -> None:
    known = {each.name for each in dataclasses.fields(Facts)}
    sayings = [example["says"] for example in BOOKS[name]["examples"]]

    assert len(set(sayings)) == len(sayings)
    for example in BOOKS[name]["examples"]:
        assert set(example) <= {"says", "cap", "request", "facts", "answer", "because"}
        assert set(example["request"]) <= {"action", "role", "purpose", "day"}
        assert set(example.get("facts", {})) <= known


def test_every_shipped_charter_has_a_folder_with_its_text_and_its_examples() -> None:
    assert sorted(path.parent.name for path in FOLDER.glob("*/charter.yaml")) == NAMES
    assert sorted(path.parent.name for path in FOLDER.glob("*/examples.yaml")) == NAMES
    assert all(shipped(name).code == name for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_charter_may_be_signed_and_numbers_its_clauses_rightly(name: str) -> None:
    numbered = [line for line in shipped_text(name).splitlines() if "# C" in line or line.startswith("# C6.")]

    assert floor_breaches(shipped(name)) == ()
    for clause_id in ClauseId:
        assert any(f"# {clause_id}" in line for line in numbered), clause_title(clause_id, Language.ENGLISH)


def test_no_shipped_charter_but_the_demo_proposes_a_percentage_and_the_demo_says_example() -> None:
    assert shipped("pilot").listening_cap is None
    assert shipped("regulation").listening_cap is None
    assert all(text.isupper() for text in (title.split(":")[0] for title in shipped("demo").title.values()))


def test_the_regulation_is_what_follows_the_pilot() -> None:
    pilot, regulation = shipped("pilot"), shipped("regulation")

    assert (pilot.stage, regulation.stage) == (Stage.PILOT, Stage.ROLL_OUT)
    assert regulation.scope.valid_from > pilot.evaluation.due
    assert pilot.scope.teams < regulation.scope.teams
    assert pilot.signatories == regulation.signatories


def test_the_demo_charter_is_for_the_teams_and_numbers_of_the_demo() -> None:
    people = yaml.safe_load((FOLDER.parent / "demo" / "people.yaml").read_text(encoding="utf-8"))

    assert {team["code"] for team in people["teams"]} == shipped("demo").scope.teams
    assert {row["number"] for row in people["protected_numbers"]} == shipped("demo").protected_numbers.numbers


def _charter(name: str, example: dict[str, Any]) -> Charter:
    charter = shipped(name)
    if "cap" not in example:
        return charter
    return dataclasses.replace(charter, listening_cap=a_cap(Fraction(str(example["cap"]))))


def _request(name: str, said: dict[str, Any]) -> Request:
    purpose = said.get("purpose")
    return Request(
        Action(said["action"]),
        frozenset({ActorRole(said["role"])}),
        on=said.get("day", BOOKS[name]["usual"]["day"]),
        purpose=Purpose(purpose) if purpose else None,
    )


def _facts(name: str, example: dict[str, Any]) -> Facts:
    said = {**BOOKS[name]["usual"]["facts"], **example.get("facts", {})}
    values = {key: None if value == "unknown" else value for key, value in said.items()}
    return good_facts(**{key: _read(key, value) for key, value in values.items()})


def _read(key: str, value: Any) -> Any:
    return READERS[key](value) if key in READERS and value is not None else value
