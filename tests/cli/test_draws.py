"""`leidraad draws verify` on files as they are published, honest and not."""

import json
from pathlib import Path

import pytest

from leidraad.cli.main import main
from leidraad.domain.charter.draws import draws_to_json
from tests.domain.charter.test_draws import a_window


def verify(tmp_path: Path, text: str) -> int:
    file = tmp_path / "draws.json"
    file.write_text(text)
    return main(["draws", "verify", str(file)])


def test_an_honest_month_is_computed_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(tmp_path, draws_to_json(a_window())) == 0

    told = capsys.readouterr().out
    assert "linde, month from 2026-11-01: 3 draws" in told
    assert a_window().seed_commitment.hex() in told


def test_every_fault_is_told_with_its_draw(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(draws_to_json(a_window()))
    second = document["draws"][1]
    second["drawn"] = next(each for each in second["candidates"] if each != second["drawn"])
    del document["draws"][0]

    assert verify(tmp_path, json.dumps(document)) == 1
    told = capsys.readouterr().out
    assert "draw 2: CHANCE HAD CHOSEN ANOTHER CONTACT" in told
    assert "draw 1: is missing" in told
    assert "THE FILE HOLDS ANOTHER NUMBER OF DRAWS" in told


def test_a_month_that_runs_says_when_it_can_be_computed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(tmp_path, draws_to_json(a_window(seed=None))) == 1
    assert "when the month is over" in capsys.readouterr().out


def test_another_file_is_no_file_of_draws(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(tmp_path, "agent,day,count") == 2
    assert "not a file of draws" in capsys.readouterr().err
