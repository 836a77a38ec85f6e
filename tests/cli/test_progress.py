"""Progress on a terminal and in a pipe."""

import io

import pytest

from leidraad.cli import progress as module
from leidraad.cli.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [100.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    return now


def test_a_pipe_gets_a_line_at_the_start_at_the_end_and_every_few_seconds(clock: list[float]) -> None:
    stream = io.StringIO()

    with progress("Contacts", 4, stream=stream) as bar:
        for seconds in (1, 1, 5, 1):
            clock[0] += seconds
            bar.advance(note=f"after {seconds} s")

    assert stream.getvalue().splitlines() == [
        "Contacts: 0 of 4",
        "Contacts: 3 of 4  after 5 s",
        "Contacts: 4 of 4  after 1 s",
    ]


def test_a_terminal_gets_one_line_that_is_rewritten(clock: list[float]) -> None:
    stream = Terminal()

    with progress("Contacts", 2, stream=stream) as bar:
        clock[0] += 1
        bar.advance()

    assert stream.getvalue().count("\n") == 1
    assert stream.getvalue().endswith(f"Contacts: [{'#' * 15}{'.' * 15}] 1 of 2\n")


def test_an_unknown_total_is_counted_without_a_bar(clock: list[float]) -> None:
    stream = Terminal()

    with progress("Files", stream=stream) as bar:
        bar.advance(3)

    assert stream.getvalue().endswith("Files: 3\n")


def test_nothing_to_do_is_no_division_by_zero(clock: list[float]) -> None:
    stream = io.StringIO()

    with progress("Contacts", 0, stream=stream):
        pass

    assert stream.getvalue() == "Contacts: 0 of 0\n"


def test_the_last_state_is_shown_when_the_work_breaks_off(clock: list[float]) -> None:
    stream = io.StringIO()

    def work() -> None:
        with progress("Contacts", 4, stream=stream) as bar:
            bar.advance()
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        work()

    assert stream.getvalue().splitlines()[-1] == "Contacts: 1 of 4"
