"""The whole of Leidraad on one machine: started as a user starts it, hurt, and stopped."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.postgres import folder_for_server

pytestmark = pytest.mark.slow
PATIENCE_S = 90.0


@pytest.fixture
def data_folder() -> Iterator[Path]:
    with folder_for_server() as folder:
        yield folder


class Running:
    """A started `leidraad serve`, with what it said."""

    def __init__(self, process: "subprocess.Popen[str]", log: Path) -> None:
        self.process = process
        self.log = log

    def wait_for_line(self, pattern: str) -> "re.Match[str]":
        ends_at = time.monotonic() + PATIENCE_S
        while time.monotonic() < ends_at:
            if found := re.search(pattern, self.log.read_text()):
                return found
            assert self.process.poll() is None, self.log.read_text()
            time.sleep(0.05)
        raise AssertionError(f"{pattern} was not said:\n{self.log.read_text()}")

    @property
    def url(self) -> str:
        return self.wait_for_line(r"Leidraad is on (http://\S+)")[1].rstrip(";")


@contextmanager
def serving(data_folder: Path, *options: str, **variables: str) -> Iterator[Running]:
    log = data_folder / "serve.log"
    with log.open("a") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "leidraad.cli.main", "serve", *options],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            text=True,
            env=environment_for(data_folder, **variables),
        )
    try:
        yield Running(process, log)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=60)
        finally:
            process.kill()
            process.wait()


def environment_for(data_folder: Path, **variables: str) -> dict[str, str]:
    kept = {
        name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "LEIDRAAD_PORT"}
    }
    source = str(Path(__file__).parents[2] / "src")
    return {**kept, "LEIDRAAD_DATA_DIR": str(data_folder / "data"), "PYTHONPATH": source, **variables}


def processes_of(data_folder: Path) -> set[int]:
    """Every living process started with this data folder, by its environment or command line, and its children.

    A program may write a title of its own over both, as the web server does: its parent tells.
    """
    mark, found, children = os.fsencode(data_folder), set(), defaultdict(set)
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit() or int(folder.name) == os.getpid():
            continue
        try:
            texts = (folder / "cmdline").read_bytes(), (folder / "environ").read_bytes()
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        children[parent].add(int(folder.name))
        if any(mark in text for text in texts):
            found.add(int(folder.name))
    return found.union(*(children[process] for process in found))


def all_up_within(data_folder: Path, patience_s: float) -> set[int]:
    """Leidraad itself, its database, its web server and a worker; fewer where they are not up in time."""
    ends_at = time.monotonic() + patience_s
    while len(processes_of(data_folder)) < 4 and time.monotonic() < ends_at:
        time.sleep(0.1)
    return processes_of(data_folder)


def gone_within(processes: set[int], patience_s: float) -> bool:
    ends_at = time.monotonic() + patience_s
    while any(map(is_alive, processes)) and time.monotonic() < ends_at:
        time.sleep(0.1)
    return not any(map(is_alive, processes))


def is_alive(process: int) -> bool:
    try:
        return (Path("/proc") / str(process) / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def status_of(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=40) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


def postmaster_of(data_folder: Path) -> int:
    return int((data_folder / "data" / "database" / "cluster" / "postmaster.pid").read_text().split("\n")[0])


def run_leidraad(data_folder: Path, *words: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "leidraad.cli.main", *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        env=environment_for(data_folder, **variables),
    )


def test_pages_are_back_after_the_database_is_killed_and_ctrl_c_leaves_nothing(data_folder: Path) -> None:
    with serving(data_folder) as leidraad:
        url = leidraad.url
        assert status_of(url) == 200

        os.kill(postmaster_of(data_folder), signal.SIGKILL)
        leidraad.wait_for_line("The database runs again")
        answers = [status_of(url)]
        while answers[-1] != 200 and len(answers) < 40:
            time.sleep(0.25)
            answers.append(status_of(url))

        assert answers[-1] == 200
        assert "The database ended with signal SIGKILL; starting it again" in leidraad.log.read_text()
        assert "problem " not in checked_once_a_worker_is_up(data_folder)

        leidraad.process.send_signal(signal.SIGINT)
        assert leidraad.process.wait(timeout=60) == 0

    assert processes_of(data_folder) == set()
    assert leidraad.log.read_text().rstrip().endswith("Stopped.")


def test_nothing_goes_on_when_leidraad_itself_is_killed(data_folder: Path) -> None:
    with serving(data_folder) as leidraad:
        assert status_of(leidraad.url) == 200
        running = all_up_within(data_folder, 30)
        assert len(running) >= 4, running

        leidraad.process.kill()
        leidraad.process.wait()

        assert gone_within(running, 30), running


def test_a_second_start_on_the_same_data_says_who_holds_it(data_folder: Path) -> None:
    with serving(data_folder, "--workers", "0") as leidraad:
        assert leidraad.url

        second = run_leidraad(data_folder, "serve", "--workers", "0")

        assert second.returncode == 3
        assert f"process {leidraad.process.pid}" in second.stderr
        assert "Traceback" not in second.stderr


def test_a_port_that_was_asked_for_and_is_taken_is_refused_in_one_line(data_folder: Path) -> None:
    with serving(data_folder, "--workers", "0") as leidraad:
        port = leidraad.url.rsplit(":", 1)[1].strip("/")

        second = run_leidraad(data_folder / "another", "serve", "--port", port)

        assert second.returncode == 3
        assert (
            second.stderr
            == f"Error: port {port} on 127.0.0.1 is taken: stop what uses it, or choose another with --port\n"
        )


def checked_once_a_worker_is_up(data_folder: Path) -> str:
    """What `leidraad check` prints; the worker starts last, so it may not be there at the first look."""
    for _ in range(40):
        printed = run_leidraad(data_folder, "check").stdout
        if "none was ever seen" not in printed:
            return printed
        time.sleep(0.5)
    return printed
