"""Shows how far a long command is: a bar on a terminal, a plain line now and then in a file or a pipe."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

BAR_WIDTH = 30
BAR_EVERY_S = 0.1
LINE_EVERY_S = 5.0


class Bar:
    """The progress of one piece of work; ``total`` None when nobody knows how much there is."""

    def __init__(self, label: str, total: int | None, *, stream: TextIO) -> None:
        self._label = label
        self._total = total
        self._stream = stream
        self._terminal = stream.isatty()
        self._done = 0
        self._note = ""
        self._shown_at = time.monotonic()
        if self._terminal or total != 0:
            self._show()

    def advance(self, count: int = 1, *, note: str = "") -> None:
        """``count`` more are done; ``note`` says with what."""
        self._done += count
        self._note = note or self._note
        every_s = BAR_EVERY_S if self._terminal else LINE_EVERY_S
        if time.monotonic() - self._shown_at >= every_s:
            self._show()

    def finish(self) -> None:
        """Show the last state, and leave the line."""
        self._show()
        if self._terminal:
            self._stream.write("\n")
            self._stream.flush()

    def _show(self) -> None:
        self._shown_at = time.monotonic()
        if self._terminal:
            self._stream.write(f"\r\x1b[K{self._text(bar=True)}")
        else:
            self._stream.write(f"{self._text(bar=False)}\n")
        self._stream.flush()

    def _text(self, *, bar: bool) -> str:
        note = f"  {self._note}" if self._note else ""
        if self._total is None:
            return f"{self._label}: {self._done}{note}"
        filled = BAR_WIDTH * self._done // max(self._total, 1)
        drawn = f" [{'#' * filled}{'.' * (BAR_WIDTH - filled)}]" if bar else ""
        return f"{self._label}:{drawn} {self._done} of {self._total}{note}"


@contextmanager
def progress(label: str, total: int | None = None, *, stream: TextIO | None = None) -> Iterator[Bar]:
    """A bar on standard error (so that output can be piped), finished when the block ends, however it does."""
    bar = Bar(label, total, stream=stream or sys.stderr)
    try:
        yield bar
    finally:
        bar.finish()
