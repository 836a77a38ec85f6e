"""`leidraad charter handled` on files as telephone systems write them."""

from pathlib import Path

import pytest

from leidraad.apps.charter.models import HandledCount
from leidraad.cli.main import main
from tests.apps.charter.centre import activate, an_agent

pytestmark = pytest.mark.django_db


def hand_in(tmp_path: Path, text: str, *options: str) -> int:
    file = tmp_path / "counts.csv"
    file.write_text(text)
    return main(["charter", "handled", str(file), *options])


def test_what_was_handled_is_taken_in_line_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    activate()
    agent = an_agent()

    assert hand_in(tmp_path, f"agent,day,count\n{agent.code},2026-11-19,41\n", "--source", "centrale") == 0
    assert "1 of 1 lines taken." in capsys.readouterr().out
    assert HandledCount.objects.values_list("count", "source").get() == (41, "centrale")


def test_a_line_that_is_not_taken_is_named_with_its_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    activate()
    agent = an_agent()
    text = f"day,agent,count\n2026-11-19,{agent.code},4\n2026-11-19,nobody,4\n"

    assert hand_in(tmp_path, text) == 1
    told = capsys.readouterr().out
    assert "line 3: nobody, 2026-11-19: nobody has this code" in told
    assert "1 of 2 lines taken." in told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("agent;day;count\n", "the column agent is missing"),
        ("", "the column agent is missing"),
        ("agent,day,count\na1,19/11/2026,4\n", "line 2"),
        ("agent,day,count\na1,2026-11-19,many\n", "line 2"),
        ("agent,day,count\na1,2026-11-19\n", "line 2"),
    ],
)
def test_a_file_that_cannot_be_understood_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    assert hand_in(tmp_path, text) == 2
    assert said in capsys.readouterr().err
    assert not HandledCount.objects.exists()
