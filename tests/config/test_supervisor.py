"""The supervisor with small real programs as its parts."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from leidraad.config.child_process import Child, start_child
from leidraad.config.supervisor import (
    DEATHS_ALLOWED,
    Part,
    PartFailure,
    StopRequested,
    Supervisor,
    describe,
    free_port,
    pause_before_restart_s,
    stop_requests,
)


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def supervisor(said: list[str]) -> Iterator[Supervisor]:
    supervisor = Supervisor(say=said.append)
    yield supervisor
    supervisor.stop()


def part(
    program: str, *, name: str = "part", patience_s: float = 5.0, started: list[Child] | None = None
) -> Part:
    def start() -> Child:
        child = start_child([sys.executable, "-c", program])
        if started is not None:
            started.append(child)
        return child

    return Part(name, start, lambda child: None, patience_s=patience_s)


SLEEP = "import time; time.sleep(60)"
DIE = "raise SystemExit(7)"


def look_until(supervisor: Supervisor, condition: Callable[[], object], *, patience_s: float = 10.0) -> None:
    ends_at = time.monotonic() + patience_s
    while not condition():
        assert time.monotonic() < ends_at, "nothing happened in time"
        supervisor.look()
        time.sleep(0.02)


def is_running(pid: int) -> bool:
    try:
        return b") Z " not in Path(f"/proc/{pid}/stat").read_bytes()
    except FileNotFoundError:
        return False


def test_a_part_that_is_killed_is_started_again_at_once_and_it_is_said(
    supervisor: Supervisor, said: list[str]
) -> None:
    started: list[Child] = []
    supervisor.start(part(SLEEP, name="worker 1", started=started))

    os.kill(started[0].pid, signal.SIGKILL)
    look_until(supervisor, lambda: len(started) == 2)

    assert started[1].exit_status() is None
    assert said == [
        "The worker 1 ended with signal SIGKILL; starting it again",
        "The worker 1 runs again",
    ]


def test_a_part_that_keeps_dying_is_given_up(supervisor: Supervisor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leidraad.config.supervisor.pause_before_restart_s", lambda deaths: 0.0)
    started: list[Child] = []
    supervisor.start(part(DIE, name="web server", started=started))

    with pytest.raises(PartFailure, match=r"web server ended 6 times .* status 7"):
        look_until(supervisor, lambda: False)

    assert len(started) == DEATHS_ALLOWED + 1


def test_the_pause_before_a_restart_doubles_up_to_a_limit() -> None:
    assert [pause_before_restart_s(deaths) for deaths in range(1, 8)] == [0, 1, 2, 4, 8, 15, 15]


def test_parts_are_stopped_in_reverse_order_and_nothing_of_them_is_left(said: list[str]) -> None:
    supervisor = Supervisor(say=said.append)
    started: list[Child] = []
    for name in ("first", "second"):
        supervisor.start(part(SLEEP, name=name, started=started))

    supervisor.stop()

    assert [child.exit_status() for child in started] == [-signal.SIGTERM, -signal.SIGTERM]
    assert said == ["Stopping ..."]


def test_a_part_that_does_not_stop_when_asked_is_killed_after_its_patience(said: list[str]) -> None:
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf', flush=True); time.sleep(60)"
    supervisor = Supervisor(say=said.append)
    reading, writing = os.pipe()
    started: list[Child] = []

    def start() -> Child:
        with os.fdopen(writing, "wb") as output:
            started.append(start_child([sys.executable, "-c", deaf], output=output))
        return started[0]

    supervisor.start(Part("deaf part", start, lambda child: None, patience_s=0.3))
    assert os.read(reading, 100).startswith(b"deaf")

    supervisor.stop()
    os.close(reading)

    assert started[0].exit_status() == -signal.SIGKILL
    assert said[-1] == "The deaf part did not stop when asked and was killed"


def test_the_children_of_a_part_that_died_go_with_it(supervisor: Supervisor, tmp_path: Path) -> None:
    note = tmp_path / "grandchild"
    program = f"""
import pathlib, subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
pathlib.Path({str(note)!r}).write_text(str(child.pid))
time.sleep(60)
"""
    started: list[Child] = []
    supervisor.start(part(program, started=started))
    look_until(supervisor, lambda: note.exists() and note.read_text())
    grandchild = int(note.read_text())

    os.kill(started[0].pid, signal.SIGKILL)
    look_until(supervisor, lambda: len(started) == 2)

    ends_at = time.monotonic() + 5
    while is_running(grandchild) and time.monotonic() < ends_at:
        time.sleep(0.02)
    assert not is_running(grandchild)


def test_the_parts_end_when_the_supervisor_itself_is_killed(tmp_path: Path) -> None:
    program = f"""
import sys, time
from leidraad.config.child_process import start_child
from leidraad.config.supervisor import Part, Supervisor
supervisor = Supervisor(say=print)
def start():
    child = start_child([sys.executable, "-c", {SLEEP!r}])
    print(child.pid, flush=True)
    return child
supervisor.start(Part("part", start, lambda child: None))
supervisor.watch()
"""
    process = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, cwd="src")
    assert process.stdout is not None
    pid = int(process.stdout.readline())
    assert is_running(pid)

    process.kill()
    process.communicate()

    ends_at = time.monotonic() + 5
    while is_running(pid) and time.monotonic() < ends_at:
        time.sleep(0.02)
    assert not is_running(pid)


def test_a_short_program_that_fails_stops_the_start(supervisor: Supervisor) -> None:
    with pytest.raises(PartFailure, match=r"loading failed \(status 7\)"):
        supervisor.run_to_end([sys.executable, "-c", DIE], name="loading")


def test_a_request_to_stop_ends_a_short_program_as_well() -> None:
    supervisor = Supervisor(say=print)
    began = time.monotonic()
    caller = subprocess.Popen(["sh", "-c", f"sleep 0.5; kill -TERM {os.getpid()}"])

    with pytest.raises(StopRequested), stop_requests():
        supervisor.run_to_end([sys.executable, "-c", SLEEP], name="loading")

    caller.wait()
    assert time.monotonic() - began < 10


def test_a_taken_port_is_passed_over() -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        taken = holder.getsockname()[1]

        assert free_port("127.0.0.1", wanted=taken) != taken


def test_a_free_port_is_kept() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free = probe.getsockname()[1]

    assert free_port("127.0.0.1", wanted=free) == free


def test_an_address_that_is_not_of_this_machine_is_named() -> None:
    with pytest.raises(PartFailure, match=r"192\.0\.2\.1"):
        free_port("192.0.2.1", wanted=8080)


@pytest.mark.parametrize(("status", "words"), [(0, "status 0"), (7, "status 7"), (-9, "signal SIGKILL")])
def test_an_exit_status_is_put_into_words(status: int, words: str) -> None:
    assert describe(status) == words
