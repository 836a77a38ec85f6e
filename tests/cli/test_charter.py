from pathlib import Path

import pytest

from leidraad.cli.main import main

CHARTERS = Path(__file__).resolve().parents[2] / "charters"
PILOT = str(CHARTERS / "pilot" / "charter.yaml")
DEMO = str(CHARTERS / "demo" / "charter.yaml")


def test_the_shipped_charters_keep_to_the_floor(capsys: pytest.CaptureFixture[str]) -> None:
    for shipped in (PILOT, DEMO, str(CHARTERS / "regulation" / "charter.yaml")):
        assert main(["charter", "check", shipped]) == 0
        assert "may be signed" in capsys.readouterr().out


def test_a_charter_below_the_floor_is_named_clause_by_clause(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lax = tmp_path / "lax.yaml"
    text = Path(PILOT).read_text().replace("quality_days: 28", "quality_days: 90")
    lax.write_text(text.replace("who: volunteers", "who: everyone"))

    assert main(["charter", "check", str(lax)]) == 1
    second, eighth = capsys.readouterr().out.splitlines()
    lines = text.splitlines()
    assert second.startswith(f"{lax}:{lines.index('participation: # C2') + 1}:1: clause C2: In a pilot")
    assert eighth.startswith(f"{lax}:{lines.index('retention: # C8') + 1}:1: clause C8: ")
    assert "28 days at most; here for 90. (Act of 13 June 2005" in eighth


def test_a_mistake_is_named_with_its_line_and_what_to_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong.yaml"
    text = (
        Path(PILOT).read_text().replace("who: volunteers", "who: volunters").replace("by: agent", "by: all")
    )
    wrong.write_text(text)

    assert main(["charter", "check", str(wrong)]) == 1
    first, second = capsys.readouterr().out.splitlines()
    line = text.splitlines().index("  who: volunters") + 1
    assert first == (
        f"{wrong}:{line}:8: participation.who: “volunters” is no word that may stand here."
        " Did you mean “volunteers”? Write: everyone or volunteers."
    )
    assert "deletion.by" in second


def test_a_file_that_is_no_text_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_bytes(b"\xff\xfe\x00")

    assert main(["charter", "check", str(wrong)]) == 1
    assert capsys.readouterr().out == f"{wrong}: this is not UTF-8 text.\n"


def test_what_is_wrong_is_not_explained(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("charter: x")

    assert main(["charter", "explain", str(wrong)]) == 2


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
