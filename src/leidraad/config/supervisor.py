"""Keeps the parts of Leidraad running on one machine: starts them in order, restarts one that dies, stops all of them.

Nothing is left behind: a stop goes through every part in reverse order, and the parts end by themselves when this
process is killed. A part that keeps dying is given up, and everything stops, so that whatever started us can tell.
"""

import os
import signal
import socket
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType

from leidraad.config.child_process import Child, start_child
from leidraad.config.database_place import DatabaseServerProblem, Say
from leidraad.config.database_server import STOP_PATIENCE_S, DatabaseServer

DEATHS_ALLOWED = 5
WITHIN_S = 120.0  # the deaths counted; older ones are forgiven
LONGEST_PAUSE_S = 15.0
LOOK_EVERY_S = 0.1
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class PartFailure(Exception):
    """A part does not start, or keeps dying; the message says which and what to look at."""


class StopRequested(BaseException):
    """Somebody asked us to stop; no Exception, so that nothing on the way swallows it."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something to keep running. ``wait_until_ready`` returns once it serves, or raises PartFailure."""

    name: str
    start: Callable[[], Child]
    wait_until_ready: Callable[[Child], None]
    stop_signal: signal.Signals = signal.SIGTERM
    patience_s: float = 15.0


@dataclass(slots=True)
class _Watched:
    part: Part
    child: Child
    deaths: list[float] = field(default_factory=list)  # monotonic seconds
    restart_at: float | None = None


class Supervisor:
    """The parts that run, in the order in which they were started."""

    def __init__(self, *, say: Say) -> None:
        self._say = say
        self._watched: list[_Watched] = []

    def start(self, part: Part) -> None:
        """Start a part and return once it serves; raises PartFailure."""
        child = part.start()
        self._watched.append(_Watched(part, child))
        part.wait_until_ready(child)

    def run_to_end(
        self, command: Sequence[str], *, name: str, variables: Mapping[str, str] | None = None
    ) -> None:
        """Run a short program beside the parts, which stay watched; raises PartFailure when it fails."""
        child = start_child(command, variables=variables)
        try:
            while (status := child.exit_status()) is None:
                self.look()
                time.sleep(LOOK_EVERY_S / 5)
        finally:
            child.stop(signal.SIGTERM, patience_s=5)
        if status != 0:
            raise PartFailure(f"{name} failed (status {status}); its message is above")

    def watch(self) -> None:
        """Restart what dies, until StopRequested or PartFailure is raised."""
        while True:
            self.look()
            time.sleep(LOOK_EVERY_S)

    def look(self) -> None:
        """See once to every part."""
        for watched in self._watched:
            if watched.restart_at is not None:
                self._restart_when_due(watched)
            elif (status := watched.child.exit_status()) is not None:
                self._plan_restart(watched, status)

    def stop(self) -> None:
        """Stop every part, the last started first. A second request to stop kills what still runs."""
        if self._watched:
            self._say("Stopping ...")
        patience = 1.0
        for watched in reversed(self._watched):
            try:
                stopped = watched.child.stop(
                    watched.part.stop_signal, patience_s=watched.part.patience_s * patience
                )
            except StopRequested:
                patience, stopped = 0.0, watched.child.stop(watched.part.stop_signal, patience_s=0.5)
            if not stopped:
                self._say(f"The {watched.part.name} did not stop when asked and was killed")
        self._watched.clear()

    def _plan_restart(self, watched: _Watched, status: int) -> None:
        now = time.monotonic()
        watched.deaths = [*(death for death in watched.deaths if now - death < WITHIN_S), now]
        if len(watched.deaths) > DEATHS_ALLOWED:
            raise PartFailure(
                f"the {watched.part.name} ended {len(watched.deaths)} times within {WITHIN_S:.0f} s, "
                f"last with {describe(status)}: stopping everything"
            )
        pause_s = pause_before_restart_s(len(watched.deaths))
        watched.restart_at = now + pause_s
        later = f" in {pause_s:.0f} s" if pause_s >= 1 else ""
        self._say(f"The {watched.part.name} ended with {describe(status)}; starting it again{later}")

    def _restart_when_due(self, watched: _Watched) -> None:
        assert watched.restart_at is not None
        if time.monotonic() < watched.restart_at:
            return
        try:
            watched.child = watched.part.start()
            watched.restart_at = None
            watched.part.wait_until_ready(watched.child)
        except (PartFailure, DatabaseServerProblem) as error:
            self._say(str(error))  # it has ended, and is counted at the next look
            return
        self._say(f"The {watched.part.name} runs again")


def pause_before_restart_s(deaths: int) -> float:
    """At once after the first death, then twice as long each time: 0, 1, 2, 4, 8 ... seconds, 15 at most."""
    return 0.0 if deaths <= 1 else float(min(LONGEST_PAUSE_S, 2 ** (deaths - 2)))


def describe(status: int) -> str:
    """An exit status in words."""
    if status >= 0:
        return f"status {status}"
    return f"signal {signal.Signals(-status).name}"


@contextmanager
def stop_requests() -> Iterator[None]:
    """Inside, Ctrl-C, SIGTERM and the end of the terminal raise StopRequested in the main thread."""

    def request(number: int, frame: FrameType | None) -> None:
        raise StopRequested(signal.Signals(number).name)

    before = {number: signal.signal(number, request) for number in STOP_SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def database_part(server: DatabaseServer) -> Part:
    """The embedded database; it is restarted at once, and recovers by itself."""

    def wait_until_ready(child: Child) -> None:
        server.wait_until_ready(child)
        server.prepare()

    return Part("database", server.launch, wait_until_ready, signal.SIGINT, STOP_PATIENCE_S)


def web_part(*, python: str, host: str, port: int) -> Part:
    """The web server; ready when its port accepts a connection."""
    options = [
        "--interface",
        "wsgi",
        "--host",
        host,
        "--port",
        str(port),
        "--no-ws",
        "--log-level",
        "warning",
    ]
    threads = str(2 * (os.cpu_count() or 1) + 1)  # they mostly wait for the database
    command = [python, "-m", "granian", *options, "--blocking-threads", threads]

    def start() -> Child:
        return start_child([*command, "leidraad.config.wsgi:application"])

    def wait_until_ready(child: Child) -> None:
        _wait_for_port(child, host=host, port=port, patience_s=60)

    return Part("web server", start, wait_until_ready)


def worker_part(*, python: str, number: int) -> Part:
    """A worker; it tells nobody when it is ready, and waits for work when there is none."""
    command = [python, "-m", "leidraad.cli.main", "work"]
    return Part(f"worker {number}", lambda: start_child(command), lambda child: None)


def live_part(*, python: str, host: str, port: int) -> Part:
    """The server that telephone systems stream calls to; ready when its port accepts a connection."""
    command = [python, "-m", "leidraad.cli.main", "live", "--host", host, "--port", str(port)]

    def wait_until_ready(child: Child) -> None:
        _wait_for_port(child, host=host, port=port, patience_s=60, name="server of live streams")

    return Part("server of live streams", lambda: start_child(command), wait_until_ready, patience_s=30.0)


def free_port(host: str, *, wanted: int) -> int:
    """``wanted``, or the next free one of the hundred after it, or any; 0 is never returned."""
    for port in (*range(wanted, min(wanted + 100, 65_536)), 0):
        with socket.socket(_family(host)) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise PartFailure(f"no free port on {host}: is that an address of this machine?")


def _wait_for_port(
    child: Child, *, host: str, port: int, patience_s: float, name: str = "web server"
) -> None:
    ends_at = time.monotonic() + patience_s
    while child.exit_status() is None and time.monotonic() < ends_at:
        try:
            socket.create_connection((_reachable(host), port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise PartFailure(f"the {name} does not answer on {host}:{port}; its message is above")


def _reachable(host: str) -> str:
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104  compared, not bound


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET
