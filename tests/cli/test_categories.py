"""`leidraad categories check` reads a file and says what is wrong with it, at its place."""

from pathlib import Path

import pytest

from leidraad.cli.main import main


def check(folder: Path, name: str, text: str) -> int:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return main(["categories", "check", str(file)])


def test_an_expression_that_can_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path, "opzeg.txt", "customer: ~opzeggen\n") == 0
    assert capsys.readouterr().out == "1 read; no cases\n"


def test_a_mistake_is_told_with_line_character_and_what_was_meant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(tmp_path, "opzeg.txt", "contract AND\n  prijs NAER/5 duur") == 1
    told = capsys.readouterr().out
    assert told.startswith("line 2, character 9: ")
    assert "Did you mean NEAR/5?" in told


def test_cases_are_tried_and_names_in_the_file_are_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = """
leave:
  expression: ~opzeggen
  hits: |
    ik wil opzeggen
  misses:
    - ik wil verhuizen
angry:
  expression: "@leave AND schandalig"
  hits: |
    schandalig, ik zeg op
    schandalig hoor
"""
    assert check(tmp_path, "ours.yaml", text) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[-1] == "angry: should be found, and is not: schandalig hoor"
    assert not [line for line in told if line.startswith("leave")]


def test_a_name_that_is_nowhere_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path, "ours.yaml", "angry:\n  expression: '@leave'\n") == 1
    assert capsys.readouterr().out.startswith("angry, line 1, character 1: ")


@pytest.mark.parametrize("text", ["- a\n- b\n", "leave: opzeggen\n", "a: [\n"])
def test_a_file_of_another_shape_is_used_wrongly(tmp_path: Path, text: str) -> None:
    assert check(tmp_path, "ours.yaml", text) == 2
