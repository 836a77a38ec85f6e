"""`leidraad sources`: the places that contacts are fetched from: what is set, whether each can be reached, and one look now."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from leidraad.cli.problems import ExitStatus, WrongUse
from leidraad.cli.start import start_django

if TYPE_CHECKING:
    from leidraad.formats.sources_file import SourceSettings

EXAMPLES = """\
\b
Examples:
  leidraad sources check             whether sources.yaml is right, and each source can be reached
  leidraad sources list --json       when each was looked at last, and what came of it
  leidraad sources run recorder      one look now, without waiting for the worker
  leidraad sources run recorder --again    also at what was set aside before

\b
Exit status:
  0  done                          1  a source cannot be reached, or something was set aside
  2  sources.yaml is wrong         3  the database cannot be reached
"""


@click.group(epilog=EXAMPLES)
def sources() -> None:
    """Places that contacts are fetched from: folders, buckets, SFTP drops (docs/sources.md)."""


@sources.command()
@click.argument("names", nargs=-1)
def check(names: Sequence[str]) -> int:
    """See whether each source (or those of NAMES) is set right and can be reached. Nothing is taken."""
    start_django()
    from leidraad.apps.contacts.actions.source_places import SourceFailed, sources_file
    from leidraad.apps.contacts.sources import count_files

    chosen = _chosen(names)
    if not chosen:
        click.echo(f"No source is set: there is no {sources_file()}, or it names none.")
    failed = False
    for source in chosen:
        try:
            click.echo(f"{source.name}: {source.place}, {count_files(source)} files")
        except SourceFailed as problem:
            failed = True
            click.echo(f"{source.name}: {source.place}: {_in_words(problem.why, problem.detail)}", err=True)
    return ExitStatus.PROBLEMS if failed else ExitStatus.OK


@sources.command("list")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def list_sources(as_json: bool) -> None:
    """List the sources with what came of each."""
    start_django()
    from leidraad.apps.contacts.models import Source

    known = {row.name: row for row in Source.objects.all()}
    told = [_told(source, known.get(source.name)) for source in _chosen(())]
    if as_json:
        click.echo(json.dumps(told, indent=2, ensure_ascii=False))
        return
    for each in told:
        counts = each["counts"]
        click.echo(
            f"{each['name']:<20} {each['state']:<40} received {counts['received']}, here already "
            f"{counts['already_here']}, refused {counts['refused']}, set aside {counts['set_aside']}, "
            f"waiting {counts['waiting']}"
        )


@sources.command()
@click.argument("name")
@click.option("--again", is_flag=True, help="Also what was set aside before and still lies there.")
def run(name: str, again: bool) -> int:
    """Look at source NAME once, now, until nothing more is to be taken."""
    start_django()
    from leidraad.apps.contacts.actions import sealing
    from leidraad.apps.contacts.actions.intake import Outcome
    from leidraad.apps.contacts.actions.source_places import SourceFailed
    from leidraad.apps.contacts.actions.sources import forget_taken
    from leidraad.apps.contacts.sources import AlreadyLookedAt, look_at

    (source,) = _chosen((name,))
    if again:
        click.echo(f"{forget_taken(name)} files are taken again.")
    try:
        looked = look_at(source, limit_s=24 * 3600)
    except AlreadyLookedAt:
        click.echo("A worker looks at it at this moment.", err=True)
        return ExitStatus.PROBLEMS
    except SourceFailed as problem:
        click.echo(f"{name}: {_in_words(problem.why, problem.detail)}", err=True)
        return ExitStatus.PROBLEMS
    except sealing.STORES_AWAY as error:
        why = str(sealing.store_away(error).data["error"])
        click.echo(f"{name}: {_in_words('store_away', why)}", err=True)
        return ExitStatus.PROBLEMS
    click.echo(
        f"{looked.listed_count} files lie there, {looked.taken_count} were taken, {looked.waiting_count} wait."
    )
    for outcome, count in sorted(looked.outcomes.items()):
        click.echo(f"{count:>6}  {outcome.replace('_', ' ')}")
    return ExitStatus.PROBLEMS if looked.outcomes[Outcome.SET_ASIDE] else ExitStatus.OK


def _chosen(names: Sequence[str]) -> "list[SourceSettings]":
    from leidraad.apps.contacts.actions.source_places import set_sources, sources_file
    from leidraad.formats.sources_file import SourcesUnreadable

    try:
        every = set_sources()
    except SourcesUnreadable as error:
        lines = [
            f"  line {each.line}: {each.key or 'the file'}: found {each.found!r}; expected {each.expected}"
            for each in error.problems
        ]
        raise WrongUse("\n".join([f"{sources_file()} cannot be used:", *lines])) from error
    known = {source.name for source in every}
    for name in names:
        if name not in known:
            raise WrongUse(f"no source is named {name!r}; there are {', '.join(sorted(known)) or 'none'}")
    return [source for source in every if not names or source.name in names]


def _told(source: "SourceSettings", row: object) -> dict[str, Any]:
    from leidraad.apps.contacts.models import Source

    known = row if isinstance(row, Source) else Source()
    state = "never looked at" if known.checked_at is None else "well"
    if known.error_code:
        state = _in_words(known.error_code, known.error_detail)
    return {
        "name": source.name,
        "kind": str(source.kind),
        "place": source.place,
        "state": state,
        "error": known.error_code,
        "checked_at": known.checked_at.isoformat() if known.checked_at else None,
        "succeeded_at": known.succeeded_at.isoformat() if known.succeeded_at else None,
        "counts": {
            "received": known.received_count,
            "already_here": known.already_here_count,
            "refused": known.refused_count,
            "set_aside": known.set_aside_count,
            "waiting": known.waiting_count,
        },
    }


def _in_words(code: str, detail: str) -> str:
    from leidraad.apps.contacts.source_words import failure_in_words

    return failure_in_words(code, detail)
