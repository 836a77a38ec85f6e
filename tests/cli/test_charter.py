from pathlib import Path

import pytest

from leidraad.cli.main import main

CHARTERS = Path(__file__).resolve().parents[2] / "charters"
PILOT = str(CHARTERS / "pilot" / "charter.yaml")
DEMO = str(CHARTERS / "demo" / "charter.yaml")


def test_the_shipped_charters_keep_to_the_floor(capsys: pytest.CaptureFixture[str]) -> None:
    for shipped in (PILOT, DEMO):
        assert main(["charter", "check", shipped]) == 0
        assert "may be signed" in capsys.readouterr().out


def test_a_charter_below_the_floor_is_named_clause_by_clause(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lax = tmp_path / "lax.yaml"
    lax.write_text(
        (CHARTERS / "pilot" / "charter.yaml").read_text().replace("quality_days: 28", "quality_days: 90")
    )

    assert main(["charter", "check", str(lax)]) == 1
    assert "clause C8" in capsys.readouterr().out


def test_a_mistake_is_named_with_its_line_and_what_to_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text((CHARTERS / "pilot" / "charter.yaml").read_text().replace("who: volunteers", "who: all"))

    assert main(["charter", "check", str(wrong)]) == 1
    printed = capsys.readouterr().out
    assert "participation" in printed
    assert "volunteers" in printed
    assert "line " in printed


@pytest.mark.parametrize(
    ("language", "word"), [("nl", "vrijwillig"), ("fr", "volontaire"), ("de", "freiwillig"), ("en", "volunt")]
)
def test_a_charter_reads_in_four_languages(
    language: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["charter", "explain", PILOT, "--language", language]) == 0
    assert word in capsys.readouterr().out.lower()


def test_a_file_that_is_not_there_is_wrong_use() -> None:
    assert main(["charter", "check", "no-such-file.yaml"]) == 2
