"""The command `leidraad`: which commands there are, and how each of them ends.

Commands are imported when they are called, so `leidraad --help` stays instant and needs neither Django nor a database.
"""

import importlib
import os
import sys
import traceback
from dataclasses import dataclass

import click

from leidraad import __version__
from leidraad.cli.problems import ExitStatus

DEBUG_VARIABLE = "LEIDRAAD_DEBUG"


@dataclass(frozen=True, slots=True)
class LazyCommand:
    """Where a command is, and the line about it, so that a list of commands imports none."""

    module: str
    attribute: str
    summary: str


COMMANDS = {
    "demo": LazyCommand("demo", "demo", "Start an invented contact centre and show how to sign in."),
    "serve": LazyCommand("serve", "serve", "Start everything on this machine: database, web, workers."),
    "work": LazyCommand("work", "work", "Run one worker, here or on another machine."),
    "live": LazyCommand("live", "live", "Record calls that telephone systems stream."),
    "prepare": LazyCommand("prepare", "prepare", "Bring the database up to date (serve does this too)."),
    "check": LazyCommand("check", "check", "See whether everything is as it should be."),
    "charter": LazyCommand("charter", "charter", "Read, check and put in force the charter."),
    "user": LazyCommand("user", "user", "Add people, give them roles, set passwords."),
    "ingest": LazyCommand("ingest", "ingest", "Hand over contacts from files or folders."),
    "archive": LazyCommand("archive", "archive", "Load an archive slowly, beside the daily work."),
    "records": LazyCommand("call_records", "records", "Hand over call detail records, check their mapping."),
    "vcon": LazyCommand("vcon", "vcon", "Read, write and check vCon files."),
    "categories": LazyCommand("categories", "categories", "Try categories and their cases from a file."),
    "search": LazyCommand("search", "search", "Search what was said and written."),
    "reconcile": LazyCommand("reconcile", "reconcile", "See whether all that was received is accounted for."),
    "read-again": LazyCommand("read_again", "read_again", "Find signals anew in contacts that are kept."),
    "labelled": LazyCommand("labelled", "labelled", "Write the turns that people labelled to a file."),
    "hear-again": LazyCommand("hear_again", "hear_again", "Transcribe kept calls again, by another model."),
    "summarise": LazyCommand("summarise", "summarise", "Have a model sum up contacts that are kept."),
    "ledger": LazyCommand("ledger", "ledger", "Verify the ledger, take it away, admit its witnesses."),
    "witness": LazyCommand("witness", "witness", "Watch a ledger from elsewhere and cosign it."),
    "draws": LazyCommand("draws", "draws", "Compute published draws again."),
    "drill": LazyCommand("drill", "drill", "Prove that what was deleted stays unreadable."),
    "keys": LazyCommand("keys", "keys", "See and change the key that wraps the keys of recordings."),
    "sources": LazyCommand("sources", "sources", "Places that contacts are fetched from."),
    "models": LazyCommand("models", "models", "List, fetch and check speech models."),
}

EXAMPLES = """\
\b
Examples:
  leidraad demo                       look around in an invented centre
  leidraad serve                      the real thing, on http://127.0.0.1:8080
  leidraad check --json               for a monitoring system
  leidraad user add an --name "An Peeters" --role administrator

\b
Exit status:
  0  done                             1  problems found, or contacts set aside
  2  used in a way it cannot be       3  something needed cannot be reached
  4  a fault of Leidraad              130  interrupted

\b
Settings come from the environment; docs/operating.md lists them.
"""


class LazyGroup(click.Group):
    """A group that imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        found = COMMANDS.get(cmd_name)
        if found is None:
            return None
        command = getattr(importlib.import_module(f"leidraad.cli.{found.module}"), found.attribute)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.summary) for name, command in COMMANDS.items()])


@click.group(cls=LazyGroup, epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="leidraad")
@click.option("--debug", is_flag=True, envvar=DEBUG_VARIABLE, help="Show the trace of an error.")
def leidraad(debug: bool) -> None:
    """Reads every contact of a contact centre, under a charter that the software enforces."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; the exit status."""
    words = sys.argv[1:] if arguments is None else arguments
    try:
        result = leidraad.main(words, prog_name="leidraad", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return ExitStatus.WRONG_USE
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("Interrupted", err=True)
        return ExitStatus.INTERRUPTED
    except Exception as error:  # noqa: BLE001  the outer rim: nothing above this line could say it better
        return _say_failure(error, trace=_wants_trace(words))
    return result if isinstance(result, int) else ExitStatus.OK


def _wants_trace(words: list[str]) -> bool:
    return "--debug" in words or os.environ.get(DEBUG_VARIABLE, "").lower() in {"1", "true", "yes"}


def _say_failure(error: Exception, *, trace: bool) -> int:
    if trace:
        traceback.print_exception(error)
    status, text = _failure_of(error)
    click.echo(f"Error: {text}", err=True)
    return status


def _failure_of(error: Exception) -> tuple[ExitStatus, str]:
    """The exit status and the line for an error that no command has put into words."""
    name = type(error).__name__
    if name == "EnvironmentProblem":
        return ExitStatus.WRONG_USE, str(error)
    if name in {"DatabaseServerProblem", "PartFailure"}:
        return ExitStatus.UNREACHABLE, str(error)
    if _is_database_unreachable(error):
        return ExitStatus.UNREACHABLE, (
            f"the database cannot be reached ({str(error).strip().splitlines()[0]}): "
            "is `leidraad serve` or the server of DATABASE_URL running?"
        )
    return ExitStatus.FAULT, f"{name}: {error}. Run it again with `leidraad --debug ...` to see where"


def _is_database_unreachable(error: Exception) -> bool:
    known = sys.modules.get("django.db")
    return known is not None and isinstance(error, known.OperationalError)


if __name__ == "__main__":
    sys.exit(main())
