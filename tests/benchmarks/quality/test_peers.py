"""Asking published software that lies in another environment."""

import sys
from pathlib import Path

import pytest

from benchmarks.quality import peers


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(peers, "__file__", str(tmp_path / "peers.py"))
    monkeypatch.setattr(peers, "_pythons", [tmp_path / "absent", Path(sys.executable)])
    return tmp_path


def test_the_first_interpreter_that_can_answers_one_string_a_text(scripts: Path) -> None:
    lines = "import json, sys", "print(json.dumps([text.upper() for text in json.load(sys.stdin)]))"
    (scripts / "shout.py").write_text("\n".join(lines))
    assert peers.peer_answers("shout.py", ["a", "b"]) == ["A", "B"]


def test_what_no_interpreter_has_is_said_and_left_out(
    scripts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (scripts / "absent.py").write_text("import no_such_package_anywhere")
    assert peers.peer_answers("absent.py", ["a"]) == []
    assert "absent.py: not run" in capsys.readouterr().err


def test_a_script_that_breaks_off_is_not_taken_for_an_absent_one(scripts: Path) -> None:
    (scripts / "broken.py").write_text("raise ValueError('no')")
    with pytest.raises(RuntimeError, match=r"broken\.py broke off"):
        peers.peer_answers("broken.py", ["a"])


def test_a_script_that_takes_too_long_is_given_up(
    scripts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(peers, "_MOST_S", 0.2)
    (scripts / "slow.py").write_text("import time; time.sleep(30)")
    assert peers.peer_answers("slow.py", ["a"]) == []
    assert "given up" in capsys.readouterr().err
