"""`leidraad ledger verify` says whether the ledger is whole, and if not which leaf, what and when."""

import dataclasses
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.db import connection
from pytest_django.fixtures import Settings

from leidraad.apps.ledger import actions, signing
from leidraad.apps.ledger.events import Event
from leidraad.cli import ledger as command
from leidraad.domain.ledger.tampering import FindingCode

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_ledger_of_three_leaves(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, data_dir=tmp_path)
    monkeypatch.setattr(command, "start_django", lambda: None)
    for number in range(3):
        at = datetime(2026, 11, 20, tzinfo=UTC)
        actions.record(Event.HEARTBEAT, actor="worker", at=at, data={"n": number})
    actions.integrate_leaves()


def run(*words: str) -> Result:
    return CliRunner().invoke(command.ledger, list(words), standalone_mode=False)


def tamper() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE ledger_leaf DISABLE TRIGGER USER")
        cursor.execute("""UPDATE ledger_leaf SET body = replace(body, '"n":1', '"n":7')""")
        cursor.execute("ALTER TABLE ledger_leaf ENABLE TRIGGER USER")


def test_a_ledger_that_is_whole_ends_with_status_0() -> None:
    result = run("verify")

    assert result.return_value == 0
    assert "The ledger is whole: 3 leaves" in result.output
    assert signing.public_verifier_key() in result.output


def test_a_changed_leaf_is_named_with_its_index_and_time_and_the_status_is_1() -> None:
    tamper()
    result = run("verify")

    assert result.return_value == 1
    assert "Leaf 1 was changed after it was written (ledger:heartbeat:written), 20" in result.output


def test_programs_get_json() -> None:
    tamper()
    result = run("verify", "--json")
    report = json.loads(result.output)

    assert (report["whole"], report["size"]) == (False, 3)
    assert report["findings"][0]["index"] == 1
    assert report["findings"][0]["code"] == "leaf_edited"
    assert result.return_value == 1


def test_wrong_use_ends_with_status_2() -> None:
    assert CliRunner().invoke(command.ledger, ["verify", "--nonsense"]).exit_code == 2


def test_every_finding_has_a_sentence() -> None:
    assert set(command.SENTENCES) == set(FindingCode)
