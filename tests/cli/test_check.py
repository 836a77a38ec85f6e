"""What `leidraad check` finds, on a real database."""

import dataclasses
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions import sealing, stores
from leidraad.apps.contacts.models import KeyStoreMark
from leidraad.apps.ledger import actions as ledger
from leidraad.cli import check as module
from leidraad.cli.check import Finding, Level, findings
from leidraad.cli.main import main
from leidraad.config.environment import environment_from

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Settings) -> Path:
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, data_dir=tmp_path)
    keys = tmp_path / "keys"
    keys.mkdir(mode=0o700)
    (keys / "web-secret").write_text("invented")
    (keys / "web-secret").chmod(0o600)
    chosen = environment_from({"LEIDRAAD_DATA_DIR": str(tmp_path)})
    monkeypatch.setattr(module, "environment", lambda: chosen)
    return tmp_path


def finding(subject: str) -> Finding:
    (found,) = (found for found in findings() if found.subject == subject)
    return found


@contextmanager
def freeze(now: datetime) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.utils.timezone.now", lambda: now)
        yield


def worker_seen(ago: timedelta) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (%s)", [datetime.now(UTC) - ago]
        )


def test_a_database_that_is_as_it_should_be_is_all_right() -> None:
    levels = {found.subject: found.level for found in findings()}

    assert [
        levels[subject] for subject in ("database", "database role", "migrations", "queue", "clock", "keys")
    ] == [Level.OK] * 6


def test_no_worker_is_a_problem_with_what_to_do() -> None:
    found = finding("workers")

    assert (found.level, found.text) == (Level.PROBLEM, "none at work; none was ever seen")
    assert "leidraad work" in found.to_do


def test_a_worker_that_showed_itself_lately_is_at_work() -> None:
    worker_seen(timedelta(seconds=5))

    assert finding("workers") == Finding("workers", Level.OK, "1 at work")


def test_a_worker_that_fell_silent_is_not() -> None:
    worker_seen(timedelta(hours=2))

    assert finding("workers").level is Level.PROBLEM


def test_a_role_that_passes_over_the_rules_of_the_database_is_a_problem(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_row", lambda query: ("postgres", True, True))

    assert module._role().level is Level.PROBLEM


@pytest.mark.parametrize(
    ("apart", "level"),
    [(timedelta(), Level.OK), (timedelta(seconds=10), Level.WARNING), (timedelta(hours=-1), Level.PROBLEM)],
)
def test_a_clock_that_differs_from_the_databases_is_found(
    monkeypatch: pytest.MonkeyPatch, apart: timedelta, level: Level
) -> None:
    monkeypatch.setattr(module, "_row", lambda query: (datetime.now(UTC) + apart,))

    assert module._clock().level is level


def test_a_key_that_others_may_read_is_a_problem_with_the_command_that_repairs_it(data_dir: Path) -> None:
    key = data_dir / "keys" / "web-secret"
    key.chmod(0o644)

    found = finding("keys")

    assert found.level is Level.PROBLEM
    assert found.to_do == f"chmod go= {key}"


def test_absent_keys_are_a_problem(data_dir: Path) -> None:
    (data_dir / "keys" / "web-secret").unlink()

    assert finding("keys").level is Level.PROBLEM


def test_a_leaf_that_waits_for_its_place_is_a_problem_and_an_empty_ledger_is_none() -> None:
    assert finding("ledger") == Finding("ledger", Level.OK, "nothing in it yet")
    ledger.write_heartbeat(at=datetime.now(UTC))
    assert finding("ledger").level is Level.OK
    with freeze(datetime.now(UTC) + timedelta(minutes=3)):
        assert finding("ledger").level is Level.PROBLEM


def test_a_heart_that_stands_still_is_a_warning() -> None:
    ledger.write_heartbeat(at=datetime.now(UTC))
    ledger.integrate_leaves()
    assert "1 leaves" in finding("ledger").text
    with freeze(datetime.now(UTC) + timedelta(minutes=20)):
        assert finding("ledger").level is Level.WARNING


def test_too_few_witnesses_are_a_problem_where_the_centre_wants_them(settings: Settings) -> None:
    assert finding("witnesses").level is Level.WARNING
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, ledger_witnesses_required=2)

    found = finding("witnesses")
    assert (found.level, found.text) == (Level.PROBLEM, "0 of 0 looked lately, 2 wanted; none ever looked")


def test_an_absent_speech_model_is_a_warning_since_recordings_wait_for_it() -> None:
    assert finding("speech model").level is Level.WARNING


def test_problems_end_with_status_1_and_json_has_every_finding(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--json"]) == 1

    rows = json.loads(capsys.readouterr().out)
    assert {row["subject"] for row in rows} >= {"database", "workers", "keys", "disk"}
    assert {row["level"] for row in rows} <= {"ok", "warning", "problem"}


def test_without_problems_the_status_is_0(capsys: pytest.CaptureFixture[str]) -> None:
    worker_seen(timedelta(seconds=1))

    assert main(["check"]) == 0
    assert "PostgreSQL" in capsys.readouterr().out


def test_keys_of_contacts_that_are_gone_are_a_problem(data_dir: Path) -> None:
    KeyStoreMark.objects.create(pk=1)

    found = finding("keys of contacts")

    assert found.level is Level.PROBLEM
    assert "bring the newest copy" in found.to_do


def test_a_database_from_a_backup_is_a_problem_with_what_to_do(data_dir: Path) -> None:
    sealing.make_keys_once()
    stores.note_erasures()
    sealing.contact_keys().raise_erasure_count(1)

    assert finding("keys of contacts").to_do == "run `leidraad prepare`"
    stores.note_erasures()
    assert finding("keys of contacts").level is Level.OK
    assert finding("deletions").level is Level.OK
