"""From the contact to the line that its agent approves, with a model that the worker runs itself: same checks, same failures."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django.fixtures import Settings

from leidraad.apps.contacts.actions import summaries
from leidraad.apps.contacts.actions.summaries import SummaryProblem, token_of
from leidraad.apps.contacts.models import ServiceRecord, SummaryLine, SummaryState
from leidraad.apps.ledger.models import Leaf
from leidraad.domain.language.summary.checking import MOST_TOLD, WrittenPart
from leidraad.domain.language.summary.folder import SummaryFolder
from leidraad.engines.summaries.local_folder import local_folder
from tests.apps.contacts.centre import Centre, run_jobs
from tests.apps.contacts.test_written_summaries import allowing, approve, held, lines_of, row_of, write
from tests.engines.summaries.small_models import reciting, summing_up

__all__ = ["allowing"]

pytestmark = pytest.mark.django_db


def set_model(settings: Settings, folder: Path, **other: Any) -> None:
    """A folder that the operator has set."""
    model = replace(SummaryFolder(str(folder), thread_count=1, idle_s=30.0), **other)
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, summary_endpoint=None, summary_folder=model)
    local_folder.cache_clear()


def test_a_job_writes_it_and_its_agent_approves(allowing: Centre, settings: Settings, tmp_path: Path) -> None:
    set_model(settings, reciting(tmp_path / "plum"))
    contact = held(allowing)

    run_jobs()

    row = row_of(contact)
    assert (row.state, row.model, row.problem) == (SummaryState.WRITTEN, "plum", "")
    assert ("promise", "Het centrum belt morgen terug.") in lines_of(contact)
    told = json.loads(Leaf.objects.get(event="contacts:summary:asked").body)["data"]
    assert (told["model"], told["outside"]) == ("plum", False)

    approve(contact, allowing)
    run_jobs()
    assert [record.summary["model"] for record in ServiceRecord.objects.all()] == ["plum"]


def test_what_the_model_says_and_nobody_said_is_marked(
    allowing: Centre, settings: Settings, tmp_path: Path
) -> None:
    set_model(settings, reciting(tmp_path / "plum", ['De klant belt over 45 euro van Stroomland."}']))
    contact = held(allowing)

    write(contact)

    assert SummaryLine.objects.get(contact=contact).doubtful == ["45", "Stroomland"]


def test_plain_sentences_stand_together_and_can_be_put_right(
    allowing: Centre, settings: Settings, tmp_path: Path
) -> None:
    set_model(settings, summing_up(tmp_path / "sums"))
    contact = held(allowing)

    write(contact)

    told = [("told", "De klant belt over zijn factuur."), ("told", "De factuur is nagekeken.")]
    assert lines_of(contact) == told
    person, seen = allowing.agnes.person, token_of(told)
    many = [(WrittenPart.TOLD, "Nagekeken.")] * (MOST_TOLD + 1)
    with pytest.raises(SummaryProblem) as caught:
        summaries.correct_summary(contact, lines=many, seen=seen, by=person, at=timezone.now())
    assert (caught.value.code, caught.value.most) == ("too_many", MOST_TOLD)
    lines = [(WrittenPart.TOLD, "Vraag over een factuur.")]
    summaries.correct_summary(contact, lines=lines, seen=seen, by=person, at=timezone.now())
    assert lines_of(contact) == [("told", "Vraag over een factuur.")]


def test_a_folder_that_cannot_be_used_waits_for_its_operator_and_is_given_up_after_a_day(
    allowing: Centre, settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    set_model(settings, tmp_path / "nowhere")
    contact = held(allowing)
    now = timezone.now()

    write(contact, at=now)

    assert (row_of(contact).state, row_of(contact).problem) == (SummaryState.WAITING, "unusable_folder")
    assert "no_folder: " in caplog.text
    assert ProcrastinateJob.objects.filter(scheduled_at__gt=now).exists()

    write(contact, at=now + timedelta(hours=25))
    assert (row_of(contact).state, row_of(contact).problem) == (SummaryState.FAILED, "unusable_folder")


def test_once_the_folder_is_put_right_the_summary_is_written(
    allowing: Centre, settings: Settings, tmp_path: Path
) -> None:
    set_model(settings, tmp_path / "plum")
    contact = held(allowing)
    write(contact)
    reciting(tmp_path / "plum")
    local_folder.cache_clear()

    assert write(contact)

    assert row_of(contact).state == SummaryState.WRITTEN


def test_a_contact_over_which_it_takes_too_long_is_tried_three_times(
    allowing: Centre, settings: Settings, tmp_path: Path
) -> None:
    set_model(settings, reciting(tmp_path / "plum"), timeout_s=0.0)
    contact = held(allowing)

    for _ in range(3):
        assert row_of(contact).state == SummaryState.WAITING
        write(contact)

    assert (row_of(contact).state, row_of(contact).problem) == (SummaryState.FAILED, "timed_out")


def test_the_day_of_trying_begins_with_the_first_try(
    allowing: Centre, settings: Settings, tmp_path: Path
) -> None:
    """Many may wait for one model: what waited for days before its turn is not given up at the first hitch."""
    set_model(settings, tmp_path / "nowhere")
    contact = held(allowing)
    later = timezone.now() + timedelta(days=3)

    write(contact, at=later)
    assert row_of(contact).state == SummaryState.WAITING

    write(contact, at=later + timedelta(hours=25))
    assert row_of(contact).state == SummaryState.FAILED
