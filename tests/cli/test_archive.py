"""The command lines of archives and call records, on a database of the test's own."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.utils import timezone

from leidraad.apps.contacts import archives
from leidraad.apps.contacts.actions.archives import begin_load
from leidraad.apps.contacts.models import ArchiveLoad, CallRecord, LoadState, SetAside
from leidraad.cli.archive import archive
from leidraad.cli.call_records import records

pytestmark = pytest.mark.django_db
MAPPING = "columns: {call_id: id, started_at: start, agent: agent}\n"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.sleep", lambda seconds: None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "archive"
    found.mkdir()
    (found / "broken.vtt").write_text("WEBVTT\n\nno cue\n")
    return found


def test_a_folder_is_loaded_and_the_result_adds_up(folder: Path) -> None:
    result = CliRunner().invoke(archive, ["load", str(folder), "--rate", "600", "--json"])

    assert result.exit_code == 1, result.output
    told = json.loads(result.stdout)
    assert told["state"] == "done"
    assert told["outcomes"] == {"set_aside": 1}
    assert told["done"] == told["total"] == 1
    assert "1 of 1" in result.stderr
    assert SetAside.objects.get().name == "broken.vtt"


def test_the_same_command_again_hands_nothing_over_twice(folder: Path) -> None:
    CliRunner().invoke(archive, ["load", str(folder)])
    SetAside.objects.all().delete()

    CliRunner().invoke(archive, ["load", str(folder)])
    assert not SetAside.objects.exists()

    CliRunner().invoke(archive, ["load", str(folder), "--again"])
    assert SetAside.objects.count() == 1


def test_what_cannot_be_used_is_said(folder: Path) -> None:
    assert CliRunner().invoke(archive, ["load", str(folder), "--zone", "Brussel"]).exit_code == 2
    assert CliRunner().invoke(archive, ["load", str(folder), "--rate", "0"]).exit_code == 2
    assert CliRunner().invoke(archive, ["load", str(folder / "nothing")]).exit_code == 2
    (folder / "bad.csv").write_text("agent;queue\n")
    result = CliRunner().invoke(archive, ["load", str(folder / "bad.csv")])
    assert result.exit_code == 2
    assert "a column named file" in result.output


def test_an_archive_is_paused_resumed_and_listed() -> None:
    load = begin_load("/srv/archive", rate_per_minute=60, total=10, at=timezone.now())

    assert CliRunner().invoke(archive, ["pause", str(load.pk)]).exit_code == 0
    assert CliRunner().invoke(archive, ["pause", str(load.pk)]).exit_code == 2
    ArchiveLoad.objects.update(heard_at=timezone.now() - 2 * archives.SILENT_AFTER)
    resumed = CliRunner().invoke(archive, ["resume", str(load.pk)])
    listed = CliRunner().invoke(archive, ["status"])

    assert "No process loads it now" in resumed.output
    assert ArchiveLoad.objects.get().state == LoadState.RUNNING
    assert "0 of 10, no process works on it" in listed.output
    assert json.loads(CliRunner().invoke(archive, ["status", "--json"]).output)[0]["is_silent"] is True
    assert CliRunner().invoke(archive, ["pause", "99"]).exit_code == 2


def test_without_an_archive_the_status_says_how_to_begin() -> None:
    assert "leidraad archive load" in CliRunner().invoke(archive, ["status"]).output


def test_a_mapping_is_checked_line_by_line(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.yaml", tmp_path / "bad.yaml"
    good.write_text(MAPPING)
    bad.write_text("columns:\n  begin: start\n  agent: agent\nzone: Brussel\n")

    refused = CliRunner().invoke(records, ["check", str(bad)])

    assert CliRunner().invoke(records, ["check", str(good)]).output == "good.yaml can be used: 3 columns.\n"
    assert refused.exit_code == 2
    assert "bad.yaml, line 2: begin in columns. Write one of call_id" in refused.output
    assert "bad.yaml, line 4: zone: Brussel. Write a time zone, as in Europe/Brussels." in refused.output


def test_a_file_is_checked_against_a_mapping_and_nothing_is_stored(tmp_path: Path) -> None:
    mapping, file = tmp_path / "mapping.yaml", tmp_path / "calls.csv"
    mapping.write_text(MAPPING)
    file.write_text("id;start;agent\nc1;2026-11-20T09:00:00Z;a1\nc2;soon;a1\n")

    result = CliRunner().invoke(records, ["check", str(mapping), str(file)])

    assert "1 calls, 1 rows cannot be used" in result.output
    assert "line 3: bad_value" in result.output
    assert not CallRecord.objects.exists()


def test_records_are_kept_and_bad_rows_set_aside(tmp_path: Path) -> None:
    mapping, file = tmp_path / "mapping.yaml", tmp_path / "calls.csv"
    mapping.write_text(MAPPING)
    begun = (timezone.now() - timedelta(hours=1)).isoformat()
    file.write_text(f"id;start;agent\nc1;{begun};a1\nc2;soon;a1\n")

    result = CliRunner().invoke(records, ["load", str(file), "--mapping", str(mapping)])

    assert result.exit_code == 1
    assert result.output == "1 calls kept, 0 were here already, 0 contacts joined, 1 rows set aside\n"
    assert SetAside.objects.get().name == "calls.csv:3"
    assert CliRunner().invoke(records, ["load", str(file)]).exit_code == 2  # nobody set a mapping
