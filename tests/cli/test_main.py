"""How the command line answers: quickly, in one line when something is wrong, with the status it promises."""

import subprocess
import sys
import time

import click
import pytest

from leidraad import __version__
from leidraad.cli import main as cli
from leidraad.cli.main import COMMANDS, main
from leidraad.cli.problems import ExitStatus
from leidraad.config.database_place import DatabaseServerProblem
from leidraad.config.environment import EnvironmentProblem


def fails_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    @click.command()
    def broken() -> None:
        raise error

    monkeypatch.setattr(cli.LazyGroup, "get_command", lambda self, ctx, name: broken)


def test_help_names_every_command_and_imports_neither_django_nor_a_command() -> None:
    program = """
import sys
from leidraad.cli.main import main
main(["--help"])
loaded = {name.split(".")[0] for name in sys.modules}
print("LOADED", sorted(loaded & {"django", "psycopg", "numpy", "granian", "procrastinate"}))
"""
    began = time.monotonic()

    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=30)

    assert answer.stdout.splitlines()[-1] == "LOADED []"
    assert all(f"  {name} " in answer.stdout for name in COMMANDS)
    assert "Examples:" in answer.stdout
    assert time.monotonic() - began < 5  # 0.1 s on a quiet machine


def test_every_command_in_the_list_is_there() -> None:
    group = cli.leidraad
    context = click.Context(group)

    commands = {name: group.get_command(context, name) for name in COMMANDS}

    assert [name for name, command in commands.items() if command is None or not command.help] == []


def test_the_version_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == ExitStatus.OK
    assert __version__ in capsys.readouterr().out


@pytest.mark.parametrize("words", [["unheard-of"], ["--unheard-of"], ["serve", "--port", "much"], []])
def test_wrong_use_ends_with_status_2(words: list[str]) -> None:
    assert main(words) == ExitStatus.WRONG_USE


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (DatabaseServerProblem("it runs already"), 3, "Error: it runs already\n"),
        (
            EnvironmentProblem("LEIDRAAD_PORT", "x", "a number"),
            2,
            "Error: LEIDRAAD_PORT is 'x'; expected a number\n",
        ),
        (KeyboardInterrupt(), 130, "\nInterrupted\n"),  # the first line ends the one with ^C
    ],
)
def test_an_error_is_one_line_and_a_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    error: BaseException, status: int, said: str,
) -> None:  # fmt: skip
    fails_with(monkeypatch, error)

    assert main(["broken"]) == status
    assert capsys.readouterr().err == said


def test_a_fault_of_ours_has_a_status_of_its_own_and_says_how_to_see_more(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fails_with(monkeypatch, ZeroDivisionError("division by zero"))

    assert main(["broken"]) == ExitStatus.FAULT
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert "--debug" in said


def test_debug_shows_where_an_error_came_from(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fails_with(monkeypatch, ZeroDivisionError("division by zero"))

    assert main(["--debug", "broken"]) == ExitStatus.FAULT
    assert "Traceback" in capsys.readouterr().err


def test_a_database_that_is_not_there_is_said_in_one_line_within_seconds(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    began = time.monotonic()

    answer = subprocess.run(
        [sys.executable, "-m", "leidraad.cli.main", "user", "list"],
        capture_output=True,
        text=True,
        cwd="src",
        env={"LEIDRAAD_DATA_DIR": str(tmp_path_factory.mktemp("empty")), "PATH": "/usr/bin:/bin"},
    )

    assert answer.returncode == ExitStatus.UNREACHABLE
    assert len(answer.stderr.splitlines()) == 1, answer.stderr
    assert "leidraad serve" in answer.stderr
    assert time.monotonic() - began < 25  # the pool of the web server would try for 30 s
