"""Children of ours: started so that they never outlive us, signalled only while they are still ours.

A child gets a process group of its own (so that its own children can be ended with it, and Ctrl-C reaches us alone) and
a signal from the kernel when we die, even by ``kill -9`` (Linux, prctl(2) PR_SET_PDEATHSIG).
"""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

PR_SET_PDEATHSIG = 1  # linux/prctl.h
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


@dataclass(frozen=True, slots=True)
class Account:
    """An account of the operating system that a child runs as."""

    name: str
    uid: int
    gid: int


class Child:
    """One running child; its process id cannot be reused by another while this object has not seen it end."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    @property
    def pid(self) -> int:
        return self._process.pid

    def exit_status(self) -> int | None:
        """None while it runs; else its exit status, negative for a signal. Ends what it left behind in its group."""
        if self._process.returncode is None and self._has_ended():
            self._end_group()
            self._process.wait()
        return self._process.returncode

    def send(self, number: signal.Signals) -> None:
        """Send a signal, unless it has ended."""
        if self.exit_status() is None:
            self._process.send_signal(number)

    def wait(self, *, timeout_s: float) -> int | None:
        """Its exit status, or None when it still runs after ``timeout_s``."""
        ends_at = time.monotonic() + timeout_s
        while self.exit_status() is None and time.monotonic() < ends_at:
            time.sleep(0.02)
        return self.exit_status()

    def stop(self, number: signal.Signals, *, patience_s: float) -> bool:
        """Ask it to end, and kill it after ``patience_s``; whether it ended when asked."""
        self.send(number)
        if self.wait(timeout_s=patience_s) is not None:
            return True
        self._end_group()
        self.wait(timeout_s=10)
        return False

    def _has_ended(self) -> bool:
        # WNOWAIT leaves the zombie, so its number (and its group's) is still taken while the group is ended.
        return os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None

    def _end_group(self) -> None:
        try:
            os.killpg(self.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            return


def start_child(
    command: Sequence[str | Path],
    *,
    account: Account | None = None,
    variables: Mapping[str, str] | None = None,
    folder: Path | None = None,
    output: IO[bytes] | None = None,
    on_our_death: signal.Signals = signal.SIGTERM,
) -> Child:
    """Start a program as ``account`` (None: as ourselves), its output to ``output`` (None: to ours), without input.

    Call from the main thread: the kernel sends ``on_our_death`` when the thread that started the child ends.
    """
    our_pid = os.getpid()

    def prepare() -> None:
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        if _libc is not None:
            # After the change of account, which would clear it.
            _libc.prctl(PR_SET_PDEATHSIG, int(on_our_death), 0, 0, 0)
            if os.getppid() != our_pid:
                os._exit(1)

    return Child(
        subprocess.Popen(  # noqa: S603  a list, no shell
            [str(word) for word in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT if output is not None else None,
            cwd=folder,
            env=None if variables is None else {**os.environ, **variables},
            process_group=0,
            preexec_fn=prepare,
            **_as_account(account),
        )
    )


def run_as(
    command: Sequence[str | Path], *, account: Account | None, folder: Path | None = None, text: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run a short program, fed ``text``, to its end; its exit status and what it wrote, for the caller to judge."""
    return subprocess.run(  # noqa: S603  a list, no shell
        [str(word) for word in command],
        input=text,
        capture_output=True,
        text=True,
        errors="replace",
        cwd=folder or "/",
        check=False,
        **_as_account(account),
    )


def _as_account(account: Account | None) -> dict[str, Any]:
    if account is None or account.uid == os.geteuid():
        return {}
    return {"user": account.uid, "group": account.gid, "extra_groups": []}
