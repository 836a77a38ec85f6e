"""``leidraad charter handled``: what the telephone system says that agents handled, for charters that take the share of it."""

import csv
import getpass
from datetime import date
from pathlib import Path

import click

from leidraad.cli.problems import ExitStatus, WrongUse
from leidraad.cli.start import start_django
from leidraad.domain.charter.handled import HandledLine

COLUMNS = ("agent", "day", "count")
SENTENCES = {
    "unknown_agent": "nobody has this code",
    "negative": "a count below zero",
    "not_yet": "this day has not begun",
    "closed": "its month is closed: seven days have passed since it ended",
    "lower": "a higher count was reported before; a count never becomes smaller",
    "twice": "this agent and day stand in the file already",
}


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--source", help="What counted them, such as the name of the telephone system [default: FILE's name]."
)
def handled(file: Path, source: str | None) -> int:
    """Take in FILE: a CSV with the columns agent, day (YYYY-MM-DD) and count. The exit status is 1 when a line is not taken.

    Counts only grow: the same file twice changes nothing, and a higher count replaces a lower one until its month is closed.
    """
    lines = _lines(file)
    start_django()
    from django.utils import timezone

    from leidraad.apps.charter.actions import report_handled

    report = report_handled(lines, source=source or file.name, by=getpass.getuser(), at=timezone.now())
    for position, problem in report.problems:
        line = lines[position]
        click.echo(f"line {position + 2}: {line.agent}, {line.day}: {SENTENCES[problem]}")
    click.echo(f"{report.taken_count} of {len(lines)} lines taken.")
    return ExitStatus.PROBLEMS if report.problems else ExitStatus.OK


def _lines(file: Path) -> list[HandledLine]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream)
        missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
        if missing:
            raise WrongUse(f"{file}: the column {missing[0]} is missing; write a first line agent,day,count")
        rows = list(reader)
    return [_line(file, number, row) for number, row in enumerate(rows, 2)]


def _line(file: Path, number: int, row: dict[str, str]) -> HandledLine:
    try:
        return HandledLine(row["agent"].strip(), date.fromisoformat(row["day"].strip()), int(row["count"]))
    except (ValueError, AttributeError, TypeError) as error:
        raise WrongUse(f"{file}, line {number}: {error}; write agent,2026-11-20,41") from error
