"""The API against its own description: the committed file, and thousands of requests that follow it or break it."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis.core.parameters import ParameterLocation

from leidraad.apps.ledger import actions as ledger
from tests.api.office import Office, give_sound, read_contact
from tests.api.snapshot import COMMAND, SNAPSHOT, description

# Django drops a file that came before a part without a name, and leaves closing it to the collector of garbage.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
BOUNDED = settings(
    max_examples=12,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


schema = schemathesis.openapi.from_dict(json.loads(description()))
# No schema can say which cursors this server gave out, nor which bytes are a recording: 422 is an answer to those. That it
# is never the answer to a request that the schema allows is checked in _ask, by the code.
schema.config.checks.positive_data_acceptance.expected_statuses += ["422"]


@cache
def _application() -> Any:
    return get_wsgi_application()


schema.app = lambda environ, start_response: _application()(environ, start_response)


@pytest.fixture
def asked(office: Office) -> Iterator[None]:
    """A centre with contacts, recordings and a signed ledger; its transaction stays open from request to request."""
    for number in range(3):
        give_sound(read_contact(f"Vraag {number} over mijn factuur", "Antwoord"))
    ledger.integrate_leaves()
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


@schema.parametrize()
@BOUNDED
def test_an_administrator_gets_what_is_described(
    case: schemathesis.Case, office: Office, asked: None
) -> None:
    _ask(case, office, who="adam")


@schema.parametrize()
@BOUNDED
def test_an_agent_gets_what_is_described(case: schemathesis.Case, office: Office, asked: None) -> None:
    _ask(case, office, who="agnes")


@schema.parametrize()
@BOUNDED
def test_a_stranger_gets_what_is_described(case: schemathesis.Case, office: Office, asked: None) -> None:
    _ask(case, office, who=None)


def _ask(case: schemathesis.Case, office: Office, *, who: str | None) -> None:
    headers = {"Authorization": f"Bearer {office.tokens[who]}"} if who and not _breaks_headers(case) else {}
    response = case.call_and_validate(headers=headers)
    is_valid = case.meta is not None and case.meta.generation.mode.is_positive
    # A part without a name, which the schema of a form cannot forbid, ends Django's reading of the form.
    if is_valid and response.status_code == 422 and case.media_type != "multipart/form-data":
        assert response.json()["code"] != "invalid_request"


def _breaks_headers(case: schemathesis.Case) -> bool:
    """Whether this case leaves headers out, or spoils them, on purpose: then the token must not be put back."""
    found = case.meta.components.get(ParameterLocation.HEADER) if case.meta else None
    return found is not None and found.mode.is_negative


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
        for name in schema.get("properties", {})
    ]

    assert not [name for name in names if "duration" in name and not name.endswith("_s")]


def _paths() -> dict[str, Any]:
    paths: dict[str, Any] = json.loads(description())["paths"]
    return paths
