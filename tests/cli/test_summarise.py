"""`leidraad summarise` counts, asks once, says how far it is, and asks nothing while no model could answer."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.utils import timezone
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions.summary_permission import WhyNotAsked
from leidraad.apps.contacts.models import SummaryState, WrittenSummary
from leidraad.cli import summarise as command
from leidraad.domain.language.summary.folder import SummaryFolder
from tests.apps.contacts.centre import Centre, run_jobs
from tests.apps.contacts.test_summaries_later import there
from tests.apps.contacts.test_written_summaries import allowing, chat, model
from tests.chat_server import ChatServer

__all__ = ["allowing", "chat", "model"]

pytestmark = pytest.mark.django_db


def run(*words: str) -> Result:
    return CliRunner().invoke(command.summarise, list(words))


@pytest.fixture(autouse=True)
def started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "start_django", lambda: None)


def test_a_dry_run_counts_and_asks_for_nothing(allowing: Centre, model: ChatServer) -> None:
    there(allowing, count=2)
    there(allowing, customer_key=None)

    told = run("--dry-run")

    assert told.exit_code == 0, told.output
    assert "2  could be written" in told.stdout
    assert "1  have no customer who is known" in told.stdout
    assert "3 of 3" in told.stderr
    assert not WrittenSummary.objects.exists()


def test_they_are_asked_for_once_and_the_status_follows_them(allowing: Centre, model: ChatServer) -> None:
    there(allowing, count=3)

    assert json.loads(run("--json", "--most", "2").stdout) == {
        "dry_run": False, "contacts": {"asked": 2, "left": 1}
    }  # fmt: skip
    assert "1  are left for another time" in run("--most", "2").stdout
    assert "2  not written yet" in run("--status").stdout
    run_jobs()

    assert "1  are to be written" in run("--most", "2").stdout
    run_jobs()
    told = json.loads(run("--status", "--json").stdout)
    assert (told["states"]["written"], told["states"]["waiting"], told["none"]) == (3, 0, 0)


def test_the_days_named_are_days_of_the_centre(allowing: Centre, model: ChatServer) -> None:
    there(allowing, started_at=timezone.now() - timedelta(days=4))
    day = (timezone.now() - timedelta(days=4)).date()

    def asked(*words: str) -> int:
        return int(json.loads(run("--dry-run", "--json", *words).stdout)["contacts"]["asked"])

    before, after = (day - timedelta(days=2)).isoformat(), (day + timedelta(days=2)).isoformat()
    assert asked("--from", before, "--to", after) == 1
    assert asked("--from", after) == 0
    assert asked("--until", before) == 0


def test_what_failed_is_told_by_the_status_and_its_exit_and_asked_for_again(
    allowing: Centre, model: ChatServer
) -> None:
    there(allowing)
    run()
    WrittenSummary.objects.update(state=SummaryState.FAILED, problem="timed_out")

    told = CliRunner().invoke(command.summarise, ["--status"], standalone_mode=False)
    assert told.return_value == 1
    assert "1  the model takes too long" in told.stdout
    assert "0  are to be written" in run().stdout
    assert "1  are to be written" in run("--failed").stdout


def test_nothing_is_asked_while_no_model_is_set(allowing: Centre, settings: Settings) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, summary_endpoint=None, summary_folder=None)

    told = run()

    assert told.exit_code == 2
    assert "set LEIDRAAD_SUMMARY_FOLDER or LEIDRAAD_SUMMARY_URL" in told.output


def test_a_folder_that_cannot_be_used_is_told_with_what_to_do(
    allowing: Centre, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"weights")
    (tmp_path / "tokenizer.json").write_text("{}")
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, summary_folder=SummaryFolder(str(tmp_path)))

    told = run()

    assert told.exit_code == 2
    assert "as it came, and no model.bin" in told.output
    assert f"ct2-transformers-converter --model {tmp_path} --output_dir {tmp_path}-ct2" in told.output
    assert told.output.rstrip().endswith("--copy_files tokenizer.json.")


def test_every_reason_has_words() -> None:
    assert set(WhyNotAsked) <= set(command.WORDS)
