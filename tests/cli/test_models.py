"""`leidraad models` says what is here, fetches with progress, and ends with a status that says how it went."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leidraad.cli import models as command
from leidraad.config.environment import environment_from
from leidraad.engines.speech_to_text.fetching import FetchCause
from tests.engines.speech_to_text.hub import Hub, running_hub

FILES = {
    "model.bin": bytes(3_000_000),
    "config.json": b"{}",
    "tokenizer.json": b"{}",
    "vocabulary.json": b"[]",
}


@pytest.fixture
def models_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = environment_from({"LEIDRAAD_DATA_DIR": str(tmp_path), "LEIDRAAD_SPEECH_MODEL": "small"})
    monkeypatch.setattr(command, "environment", lambda: made)
    return made.models_dir


@pytest.fixture
def hub() -> Iterator[Hub]:
    with running_hub(dict(FILES)) as running:
        yield running


def run(*words: str) -> Result:
    return CliRunner().invoke(command.models, list(words))


def rows() -> dict[str, dict[str, object]]:
    return {row["name"]: row for row in json.loads(run("list", "--json").stdout)}


def test_list_without_any_model_says_what_can_be_fetched_and_that_recordings_wait(models_dir: Path) -> None:
    result = run("list")

    assert result.exit_code == 0
    assert "large-v2" in result.stdout
    assert "LEIDRAAD_SPEECH_MODEL is small, which is not here: recordings wait" in result.stdout
    assert rows()["small"]["state"] == "not here"


def test_fetched_model_is_listed_as_used(models_dir: Path, hub: Hub) -> None:
    result = run("fetch", "small", "--source", hub.address)

    assert result.exit_code == 0, result.output
    assert result.stdout == f"small is in {models_dir / 'small'}\n"
    assert rows()["small"] | {"note": ""} == {
        "name": "small",
        "state": "here",
        "used": True,
        "size_bytes": sum(path.stat().st_size for path in (models_dir / "small").iterdir()),
        "missing": [],
        "folder": str(models_dir / "small"),
        "note": "",
    }
    assert f"Used: {models_dir / 'small'}" in run("list").stdout


def test_progress_is_plain_lines_when_piped(models_dir: Path, hub: Hub) -> None:
    lines = run("fetch", "small", "--source", hub.address).stderr.splitlines()

    assert lines[0].startswith("Fetching small, MB: 0 of 3")
    assert lines[-1].startswith("Fetching small, MB: 3 of 3")
    assert "\r" not in "".join(lines)


def test_fetch_without_a_name_brings_the_model_of_the_settings(models_dir: Path, hub: Hub) -> None:
    assert run("fetch", "--source", hub.address).exit_code == 0

    assert (models_dir / "small" / "model.bin").is_file()


def test_fetch_into_another_folder_leaves_the_models_folder_alone(
    models_dir: Path, hub: Hub, tmp_path: Path
) -> None:
    result = run("fetch", "tiny", "--folder", str(tmp_path / "usb"), "--source", hub.address)

    assert result.exit_code == 0
    assert (tmp_path / "usb" / "tiny" / "model.bin").is_file()
    assert not models_dir.exists()


def test_unknown_name_is_wrong_use_and_near_names_are_told(models_dir: Path) -> None:
    result = run("fetch", "large-v4")

    assert result.exit_code == 2
    assert "did you mean" in result.stderr
    assert "large-v3" in result.stderr


def test_hub_out_of_reach_ends_with_3(models_dir: Path) -> None:
    with running_hub({}) as gone:
        address = gone.address

    result = run("fetch", "tiny", "--source", address)

    assert result.exit_code == 3
    assert "cannot be reached" in result.stderr


def test_wrong_checksum_ends_with_1(models_dir: Path, hub: Hub) -> None:
    hub.stated_sha256 = "0" * 64

    result = run("fetch", "tiny", "--source", hub.address)

    assert result.exit_code == 1
    assert "model.bin is not the file that the hub announced" in result.stderr


def test_every_cause_has_a_sentence() -> None:
    assert set(command.SENTENCES) == set(FetchCause)


def test_verify_names_a_damaged_file_and_ends_with_1(models_dir: Path, hub: Hub) -> None:
    run("fetch", "small", "--source", hub.address)
    assert run("verify").stdout == "small: well\n"
    assert run("verify").exit_code == 0

    (models_dir / "small" / "config.json").write_text("changed")

    result = run("verify", "small")
    assert result.exit_code == 1
    assert result.stdout == "small: config.json: differs from what was fetched\n"
    as_json = run("verify", "--json")
    assert as_json.exit_code == 1
    assert json.loads(as_json.stdout) == {"models": {"small": ["config.json: differs from what was fetched"]}}


def test_verify_of_a_model_that_is_not_here_is_wrong_use(models_dir: Path) -> None:
    result = run("verify", "tiny")

    assert result.exit_code == 2
    assert "no model named tiny is here; none is" in result.stderr


def test_misspelt_setting_does_not_break_the_list(models_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    misspelt = environment_from(
        {"LEIDRAAD_DATA_DIR": str(models_dir.parent), "LEIDRAAD_SPEECH_MODEL": "smal"}
    )
    monkeypatch.setattr(command, "environment", lambda: misspelt)

    result = run("list")

    assert result.exit_code == 0
    assert "LEIDRAAD_SPEECH_MODEL is smal" in result.stdout


def test_without_a_setting_the_most_accurate_model_is_proposed(
    models_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unset = environment_from({"LEIDRAAD_DATA_DIR": str(models_dir.parent), "LEIDRAAD_SPEECH_MODEL": ""})
    monkeypatch.setattr(command, "environment", lambda: unset)

    assert "`leidraad models fetch` brings large-v2" in run("list").stdout


def test_help_shows_examples_and_exit_status() -> None:
    text = run("--help").stdout

    assert "leidraad models fetch large-v2" in text
    assert "3  the hub cannot be reached" in text
