"""`leidraad hear-again`, on a database of the test's own; what it does to calls is tested with its action."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from leidraad.apps.contacts.models import Contact, Original
from leidraad.cli.hear_again import hear_again
from tests.apps.contacts.centre import Centre, build_centre, call, run_jobs
from tests.apps.contacts.conftest import data_folder as data_folder
from tests.tiny_whisper import build_tiny_whisper

OTHER = "zz-other"


@pytest.fixture
def keeping(db: None, data_folder: Path) -> Centre:
    build_tiny_whisper(data_folder / "models" / "tiny-random")
    found = build_centre(keep_original=True)
    call(language="nl", queue="facturen")
    run_jobs()
    build_tiny_whisper(data_folder / "models" / OTHER, seed=1)
    return found


def test_a_dry_run_counts_and_queues_nothing(keeping: Centre) -> None:
    result = _run("--model", OTHER, "--as", "adam", "--dry-run")

    assert result.exit_code == 0, result.output
    assert "1  could be heard again" in result.stdout
    assert "1 of 1" in result.stderr
    assert not ProcrastinateJob.objects.filter(status="todo").exists()


def test_calls_are_queued_once_and_the_status_follows_them(keeping: Centre) -> None:
    first = json.loads(_run("--model", OTHER, "--as", "adam", "--json").stdout)
    second = json.loads(_run("--model", OTHER, "--as", "adam", "--json").stdout)
    assert first == {"dry_run": False, "calls": {"asked": 1}}
    assert second["calls"] == {"asked": 0, "asked_already": 1}
    assert json.loads(_status("--json").stdout) == {"waiting": 1, "failed": {}}

    run_jobs()

    speech = Contact.objects.get().speech
    assert speech is not None
    assert speech["model"] == OTHER
    assert "0  wait to be heard again" in _status().stdout
    assert "were transcribed by that model" in _run("--model", OTHER, "--as", "adam").stdout


def test_only_calls_of_the_days_queue_and_language_named_are_asked_for(keeping: Centre) -> None:
    tomorrow = (timezone.now() + timedelta(days=1)).date().isoformat()

    assert _asked("--queue", "facturen", "--language", "nl") == 1
    assert _asked("--queue", "andere") == 0
    assert _asked("--language", "fr") == 0
    assert _asked(since=tomorrow) == 0
    assert _asked("--until", "2026-01-02", since="2026-01-01") == 0


def test_why_calls_are_left_alone_is_said_in_words(keeping: Centre) -> None:
    Original.objects.all().delete()

    assert "have no original" in _run("--model", OTHER, "--as", "adam").stdout


def test_what_failed_is_told_by_the_status_and_its_exit(keeping: Centre) -> None:
    Original.objects.update(failed_code="failed")

    result = _status()
    assert result.exit_code == 1
    assert "1  keep their words: It could not be read (failed)." in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--model", OTHER, "--as", "cleo"], "neither an administrator nor a quality analyst"),
        (["--model", OTHER, "--as", "nobody"], "nobody with the user name nobody"),
        (["--model", "large-v22", "--as", "adam"], "Did you mean large-v2"),
        (["--model", "large-v2", "--as", "adam"], "models fetch large-v2"),
        (["--model", OTHER], "who asks with --as"),
    ],
)
def test_wrong_use_is_said_and_queues_nothing(keeping: Centre, arguments: list[str], said: str) -> None:
    result = _run(*arguments)

    assert result.exit_code == 2
    assert said in f"{result.output} {result.stderr} {result.exception}"
    assert not ProcrastinateJob.objects.filter(status="todo").exists()


def _run(*arguments: str, since: str = "") -> Result:
    first = since or (timezone.now() - timedelta(days=2)).date().isoformat()
    return CliRunner().invoke(hear_again, ["--since", first, *arguments])


def _status(*arguments: str) -> Result:
    return CliRunner().invoke(hear_again, ["--status", *arguments])


def _asked(*arguments: str, since: str = "") -> int:
    told = json.loads(
        _run("--model", OTHER, "--as", "adam", "--dry-run", "--json", *arguments, since=since).stdout
    )
    return int(told["calls"]["asked"])
