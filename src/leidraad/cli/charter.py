"""`leidraad charter`: read, check and put in force the agreement that everything else asks."""

from pathlib import Path

import click

from leidraad.cli.charter_agreement import COMMANDS
from leidraad.cli.charter_handled import handled
from leidraad.cli.charter_signing import make_key, sign
from leidraad.cli.charter_text import faults_of, print_charter
from leidraad.cli.problems import ExitStatus, WrongUse
from leidraad.domain.language.languages import Language

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
LANGUAGE = click.Choice([str(language) for language in Language])


@click.group()
def charter() -> None:
    """The signed agreement: what is captured, who may listen, how much, and why.

    \b
    Examples:
      leidraad charter check charters/pilot/charter.yaml
      leidraad charter explain charters/pilot/charter.yaml --language nl
      leidraad charter activate our-charter.yaml         propose it; say what it lacks until it is in force
      leidraad charter statement 1 union-a > statement.txt
      leidraad charter sign --key union-a.pem statement.txt         on the signer's own machine
      leidraad charter hand-in statement.txt statement.txt.sig
      leidraad charter compare 1 2 --language fr
      leidraad charter handled counts.csv
    """


@charter.command()
@click.argument("file", type=FILE)
def check(file: Path) -> int:
    """Say whether FILE is a charter and keeps to the legal floor; the exit status is 1 when it does not."""
    faults = faults_of(file)
    for fault in faults:
        click.echo(fault)
    if not faults:
        click.echo(f"{file}: may be signed; no clause goes below the legal floor.")
    return ExitStatus.PROBLEMS if faults else ExitStatus.OK


@charter.command()
@click.argument("file", type=FILE)
@click.option("--language", type=LANGUAGE, default="en", show_default=True)
def explain(file: Path, language: str) -> int:
    """Print FILE clause by clause as people read it, with the legal source and what the software does."""
    from leidraad.domain.charter.parse import charter_from_yaml

    if faults := faults_of(file):
        raise WrongUse(faults[0])
    print_charter(charter_from_yaml(file.read_text(encoding="utf-8")), Language(language))
    return ExitStatus.OK


for _command in (*COMMANDS, handled, make_key, sign):
    charter.add_command(_command)
