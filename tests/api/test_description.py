"""The API against its own description: the committed file, and thousands of requests that follow it or break it."""

import json
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, settings
from tests.api.office import Office, give_sound, read_contact
from tests.api.snapshot import COMMAND, SNAPSHOT, description

from leidraad.apps.ledger import actions as ledger

BOUNDED = settings(
    max_examples=12,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


schema = schemathesis.openapi.from_dict(json.loads(description()))


@pytest.fixture(autouse=True)
def asked(office: Office) -> None:
    """The API, in this process, over a centre with contacts, recordings and a signed ledger."""
    schema.app = get_wsgi_application()
    for number in range(3):
        give_sound(read_contact(f"Vraag {number} over mijn factuur", "Antwoord"))
    ledger.integrate_leaves()


@schema.parametrize()
@BOUNDED
def test_an_administrator_gets_what_is_described(case: schemathesis.Case, office: Office) -> None:
    _ask(case, office, who="adam")


@schema.parametrize()
@BOUNDED
def test_an_agent_gets_what_is_described(case: schemathesis.Case, office: Office) -> None:
    _ask(case, office, who="agnes")


@schema.parametrize()
@BOUNDED
def test_a_stranger_gets_what_is_described(case: schemathesis.Case, office: Office) -> None:
    _ask(case, office, who=None)


def _ask(case: schemathesis.Case, office: Office, *, who: str | None) -> None:
    headers = {"Authorization": f"Bearer {office.tokens[who]}"} if who else {}
    case.call_and_validate(headers=headers)


def test_the_committed_description_is_that_of_the_code() -> None:
    assert SNAPSHOT.read_text() == description(), f"write it anew, and look at what changed: {COMMAND}"


def test_every_error_is_described_as_a_problem_document() -> None:
    for path, operations in _paths().items():
        for method, operation in operations.items():
            errors = {s: a for s, a in operation["responses"].items() if int(s) >= 400}
            for status, answer in errors.items():
                assert list(answer["content"]) == ["application/problem+json"], (method, path, status)


def test_every_address_but_health_needs_a_token() -> None:
    open_to_all = [
        path
        for path, operations in _paths().items()
        for each in operations.values()
        if "security" not in each
    ]

    assert open_to_all == ["/api/v1/health"]


def test_units_stand_in_the_names_of_durations() -> None:
    names = [
        name
        for schema in json.loads(description())["components"]["schemas"].values()
        for name in schema["properties"]
    ]

    assert not [name for name in names if "duration" in name and not name.endswith("_s")]


def _paths() -> dict[str, Any]:
    paths: dict[str, Any] = json.loads(description())["paths"]
    return paths
