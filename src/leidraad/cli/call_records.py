"""`leidraad records`: hand over call detail records, and check the mapping that says how they are to be read."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from leidraad.cli.problems import ExitStatus, WrongUse

if TYPE_CHECKING:
    from leidraad.formats.call_records import CallRecordMapping

ROWS_SHOWN = 3

EXAMPLES = """
\b
Examples:
  leidraad records check mapping.yaml
  leidraad records check mapping.yaml calls.csv      what the first calls of a file say
  leidraad records load calls.csv                    by the mapping that LEIDRAAD_CALL_RECORDS names
  leidraad records load calls.csv --mapping other.yaml

\b
Exit codes:
  0  done                                1  some rows were set aside
  2  wrong use, or a mapping that cannot be used
"""


@click.group(epilog=EXAMPLES)
def records() -> None:
    """Call detail records: how calls came in, and when the customer was on hold."""


@records.command(epilog=EXAMPLES)
@click.argument("mapping", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=False)
def check(mapping: Path, file: Path | None) -> None:
    """Say what is wrong with MAPPING, line by line; with FILE what its first calls say. Nothing is stored."""
    known = _mapping(mapping)
    click.echo(f"{mapping.name} can be used: {len(known.columns)} columns.")
    if file is not None:
        _show(file, known)


@records.command(epilog=EXAMPLES)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--mapping",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Instead of the one that LEIDRAAD_CALL_RECORDS names.",
)
def load(file: Path, mapping: Path | None) -> None:
    """Keep the calls of FILE until their contacts come, a day at most, and join those that are here."""
    from leidraad.cli.start import start_django

    start_django()
    from django.utils import timezone

    from leidraad.apps.contacts.call_records import set_rows_aside, take_in_records
    from leidraad.apps.contacts.reasons import reason_in_words
    from leidraad.domain.contacts.problems import IntakeProblem

    chosen = _mapping(mapping) if mapping else None
    at = timezone.now()
    try:
        taken = take_in_records(file.read_bytes(), name=file.name, at=at, mapping=chosen)
    except IntakeProblem as problem:
        raise WrongUse(reason_in_words(problem.code, problem.data)) from problem
    set_rows_aside(file.name, taken.refused, by="command", at=at)
    click.echo(
        f"{taken.kept} calls kept, {taken.known} were here already, {taken.joined} contacts joined,"
        f" {len(taken.refused)} rows set aside"
    )
    raise SystemExit(ExitStatus.PROBLEMS if taken.refused else ExitStatus.OK)


def _mapping(path: Path) -> "CallRecordMapping":
    from leidraad.formats.call_records import MappingProblem, read_mapping

    try:
        return read_mapping(path.read_text())
    except UnicodeDecodeError as error:
        raise WrongUse(f"{path.name} is no text in UTF-8.") from error
    except MappingProblem as problem:
        lines = [
            f"{path.name}, line {each.line}: {each.found}. Write {each.instead}." for each in problem.faults
        ]
        raise WrongUse("\n".join(lines)) from problem


def _show(file: Path, mapping: "CallRecordMapping") -> None:
    from leidraad.domain.contacts.problems import IntakeProblem
    from leidraad.formats.call_records import read_call_records

    try:
        found = read_call_records(file.read_bytes(), mapping)
    except IntakeProblem as problem:
        raise WrongUse(f"{file.name}: {problem}") from problem
    click.echo(f"{file.name}: {len(found.calls)} calls, {len(found.refused)} rows cannot be used.")
    for call in found.calls[:ROWS_SHOWN]:
        click.echo(f"  {call.started_at.isoformat()}  {len(call.agents)} agents  {call.routing.to_json()}")
    for row in found.refused[:ROWS_SHOWN]:
        click.echo(f"  line {row.line}: {row.problem}")
