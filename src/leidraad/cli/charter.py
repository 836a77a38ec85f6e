"""`leidraad charter`: read, check and put in force the agreement that everything else asks."""

import getpass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from leidraad.cli.problems import ExitStatus, WrongUse
from leidraad.cli.start import start_django
from leidraad.domain.language.languages import Language

if TYPE_CHECKING:
    from leidraad.domain.charter.clauses import Charter

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
LANGUAGE = click.Choice([str(language) for language in Language])


@click.group()
def charter() -> None:
    """The signed agreement: what is captured, who may listen, how much, and why.

    \b
    Examples:
      leidraad charter check charters/pilot/charter.yaml
      leidraad charter explain charters/pilot/charter.yaml --language nl
      leidraad charter activate our-charter.yaml
      leidraad charter show --language fr
    """


@charter.command()
@click.argument("file", type=FILE)
def check(file: Path) -> int:
    """Say whether FILE is a charter and keeps to the legal floor; the exit status is 1 when it does not."""
    faults = _faults(file)
    for fault in faults:
        click.echo(f"{file}: {fault}")
    if not faults:
        click.echo(f"{file}: may be signed; no clause goes below the legal floor.")
    return ExitStatus.PROBLEMS if faults else ExitStatus.OK


@charter.command()
@click.argument("file", type=FILE)
@click.option("--language", type=LANGUAGE, default="en", show_default=True)
def explain(file: Path, language: str) -> int:
    """Print FILE clause by clause as people read it, with the legal source and what the software does."""
    from leidraad.domain.charter.parse import charter_from_yaml

    if faults := _faults(file):
        raise WrongUse(f"{file}: {faults[0]}")
    _print(charter_from_yaml(file.read_text(encoding="utf-8")), Language(language))
    return ExitStatus.OK


@charter.command()
@click.argument("file", type=FILE)
def activate(file: Path) -> int:
    """Put FILE in force as the next version. Contacts captured before keep what they were promised."""
    if faults := _faults(file):
        raise WrongUse(f"{file}: {faults[0]}")
    start_django()
    from django.utils import timezone

    from leidraad.apps.charter.actions import activate_charter

    version = activate_charter(
        yaml_text=file.read_text(encoding="utf-8"), by=getpass.getuser(), at=timezone.now()
    )
    click.echo(f"Version {version.number} is in force. Agents take part by joining on their own start page.")
    return ExitStatus.OK


@charter.command()
@click.option("--language", type=LANGUAGE, default="en", show_default=True)
def show(language: str) -> int:
    """Print the charter in force; the exit status is 1 when there is none."""
    start_django()
    from leidraad.apps.charter.queries import active_charter

    active = active_charter()
    if active is None:
        click.echo("No charter is in force: nothing is captured, nobody listens.")
        return ExitStatus.PROBLEMS
    _print(active.charter, Language(language))
    return ExitStatus.OK


def _faults(file: Path) -> list[str]:
    from leidraad.domain.charter.floor import floor_breaches
    from leidraad.domain.charter.parse import UnreadableCharterError, charter_from_yaml

    try:
        parsed = charter_from_yaml(file.read_text(encoding="utf-8"))
    except UnreadableCharterError as error:
        return [
            f"line {problem.line}, {problem.path or 'charter'}: found {problem.found!r}; "
            f"write {' or '.join(problem.expected) or 'something else'}"
            for problem in error.problems
        ]
    except UnicodeDecodeError:
        return ["is not UTF-8 text"]
    return [
        f"clause {breach.clause_id} goes below the legal floor: {str(breach.code).replace('_', ' ')}"
        for breach in floor_breaches(parsed)
    ]


def _print(found: "Charter", language: Language) -> None:
    from leidraad.domain.charter.explain import explained

    for clause in explained(found, language):
        click.secho(f"{clause.clause_id}  {clause.title}", bold=True)
        for text in (clause.text, clause.what_the_software_does, clause.legal_source):
            click.echo(click.wrap_text(text, width=88, initial_indent="    ", subsequent_indent="    "))
        click.echo()
