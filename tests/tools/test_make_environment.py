"""When the environment is made anew, and when it is left alone. Making it for real is what every `make` does."""

import importlib.util
import runpy
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def tool(tmp_path: Path) -> ModuleType:
    """The script, as it would lie in a checkout of its own."""
    (tmp_path / "tools").mkdir()
    (tmp_path / "requirements").mkdir()
    script = shutil.copy(ROOT / "tools" / "make_environment.py", tmp_path / "tools")
    for name in ("run", "dev", "bench", "peers"):
        (tmp_path / "requirements" / f"{name}.lock").write_text(f"# {name}\n")
    spec = importlib.util.spec_from_file_location("make_environment", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pretend_installed(tool: ModuleType, name: str) -> None:
    folder = tool.folder_of(name)
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "python").symlink_to(sys.executable)
    (folder / tool.STAMP_NAME).write_text(tool.json.dumps(tool.stamp_of(name)))


def test_a_fresh_checkout_is_not_up_to_date(tool: ModuleType) -> None:
    assert not tool.is_up_to_date("run")


@pytest.mark.parametrize(
    ("installed", "wanted", "enough"),
    [
        ("run", "run", True),
        ("dev", "run", True),
        ("bench", "dev", True),
        ("run", "dev", False),
        ("dev", "bench", False),
    ],
)
def test_a_set_that_contains_the_one_asked_for_is_enough(
    tool: ModuleType, installed: str, wanted: str, enough: bool
) -> None:
    pretend_installed(tool, installed)

    assert tool.is_up_to_date(wanted) is enough


def test_peers_live_in_an_environment_of_their_own(tool: ModuleType) -> None:
    pretend_installed(tool, "bench")
    assert not tool.is_up_to_date("peers")

    pretend_installed(tool, "peers")

    assert tool.is_up_to_date("peers")
    assert tool.folder_of("peers") != tool.folder_of("bench")


def test_another_lock_file_makes_it_anew(tool: ModuleType) -> None:
    pretend_installed(tool, "run")

    (tool.ROOT / "requirements" / "run.lock").write_text("something==2\n")

    assert not tool.is_up_to_date("run")


def test_a_checkout_that_moved_makes_it_anew(tool: ModuleType, tmp_path: Path) -> None:
    pretend_installed(tool, "run")

    tool.ROOT = tmp_path / "elsewhere"
    shutil.copytree(tmp_path / "requirements", tool.ROOT / "requirements")

    assert not tool.is_up_to_date("run")


def test_an_unknown_set_is_wrong_use(tool: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["make_environment.py", "everything"])

    assert tool.main() == 2


def test_the_command_runs_the_program_of_the_environment(tool: ModuleType) -> None:
    folder = tool.ENVIRONMENT / "lib" / f"python3.{sys.version_info.minor}" / "site-packages"
    folder.mkdir(parents=True)
    tool.PYTHON.parent.mkdir(parents=True)

    tool.put_project_in_place()

    command = tool.ENVIRONMENT / "bin" / "leidraad"
    assert command.read_text().startswith(f"#!{tool.PYTHON}\n")
    assert command.stat().st_mode & 0o111 == 0o111
    assert (folder / "leidraad.pth").read_text() == f"{tool.ROOT / 'src'}\n"


def test_a_process_that_the_command_starts_does_not_run_it_again(tool: ModuleType) -> None:
    tool.PYTHON.parent.mkdir(parents=True)
    command = tool.PYTHON.with_name("leidraad")
    command.write_text(tool.COMMAND.format(python=tool.PYTHON))

    assert callable(runpy.run_path(str(command), run_name="__mp_main__")["main"])


def test_the_command_is_written_anew_beside_packages_that_are_there(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_installed(tool, "run")
    (tool.ENVIRONMENT / "lib" / f"python3.{sys.version_info.minor}" / "site-packages").mkdir(parents=True)
    monkeypatch.setattr(sys, "argv", ["make_environment.py", "run"])

    assert tool.main() == 0
    assert (tool.ENVIRONMENT / "bin" / "leidraad").read_text() == tool.COMMAND.format(python=tool.PYTHON)
