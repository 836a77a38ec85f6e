"""``leidraad summarise``: have a model write summaries of contacts that were there before it was set."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import click

from leidraad.cli.days import begin_of, end_of
from leidraad.cli.problems import ExitStatus, WrongUse
from leidraad.cli.progress import progress
from leidraad.cli.start import start_django

EXAMPLES = """
\b
Examples:
  leidraad summarise --from 2026-11-01 --to 2026-11-15 --dry-run
  leidraad summarise --from 2026-11-01
  leidraad summarise --failed            ask again what could not be written
  leidraad summarise --status

\b
The work waits behind the summaries of what comes in. A contact is asked about once; the same command goes on where it was
when it is given again. The charter is asked for each contact, now and before a word goes to the model.

\b
Exit codes:
  0  done                                1  some summaries could not be written (--status)
  2  wrong use, or no model is set       3  the database cannot be reached
"""

WORDS = {
    "asked": "are to be written",
    "left": "are left for another time: run this again when fewer wait (--most)",
    "no_customer": "have no customer who is known, whom a summary would serve",
    "other_language": "are in none of the four languages",
    "not_allowed": "may have none: the charter of their day, or the present one, does not let software write about named agents",
    "not_told": "may have none: an agent of theirs has not read that a model writes",
}


@click.command(epilog=EXAMPLES)
@click.option(
    "--from", "--since", "since", type=click.DateTime(["%Y-%m-%d"]), help="First day of the contacts."
)
@click.option("--to", "--until", "until", type=click.DateTime(["%Y-%m-%d"]), help="Last day of the contacts.")
@click.option(
    "--failed", "with_failed", is_flag=True, help="Ask again about those that could not be written."
)
@click.option(
    "--most",
    type=click.IntRange(1),
    default=5_000,
    show_default=True,
    help="How many may wait at the same time.",
)
@click.option("--dry-run", is_flag=True, help="Count, and ask for nothing.")
@click.option("--status", "is_status", is_flag=True, help="How many wait, have one, failed or have none.")
@click.option("--json", "as_json", is_flag=True, help="The counts as JSON.")
def summarise(
    since: datetime | None,
    until: datetime | None,
    *,
    with_failed: bool,
    most: int,
    dry_run: bool,
    is_status: bool,
    as_json: bool,
) -> int:
    """Have a model write summaries of contacts that are ready and have none."""
    start_django()
    first, after = begin_of(since) if since else None, end_of(until) if until else None
    if is_status:
        return _say_status(first, after, as_json=as_json)
    _check_model()
    found = _asked(first, after, with_failed=with_failed, most=most, dry_run=dry_run)
    _say(found, dry_run=dry_run, as_json=as_json)
    return ExitStatus.OK


def _check_model() -> None:
    """Raises WrongUse where no model would be asked: what waits would only wait."""
    from django.conf import settings

    from leidraad.cli.summary_folder_words import folder_in_words
    from leidraad.engines.summaries.model_folder import UnusableFolder, open_folder

    if settings.ENVIRONMENT.summary_model is None:
        raise WrongUse("No model writes summaries here: set LEIDRAAD_SUMMARY_FOLDER or LEIDRAAD_SUMMARY_URL.")
    try:
        if settings.ENVIRONMENT.summary_folder is not None:
            open_folder(settings.ENVIRONMENT.summary_folder)
    except UnusableFolder as problem:
        told = folder_in_words(problem)
        raise WrongUse(f"The model cannot be used: {told.what}. To do: {told.remedy}.") from problem


def _asked(
    since: datetime | None, until: datetime | None, *, with_failed: bool, most: int, dry_run: bool
) -> dict[str, int]:
    from django.utils import timezone

    from leidraad.apps.contacts.actions import summaries_later as actions

    contacts = actions.contacts_without(since=since, until=until, with_failed=with_failed)
    total, at = contacts.count(), timezone.now()
    with progress("Contacts looked at", total) as bar:
        if dry_run:
            counts: Any = actions.count_allowed(contacts, at=at, told=bar.advance)
        else:
            counts = actions.ask_later(contacts, at=at, most_waiting=most, told=bar.advance)
    left = total - sum(counts.values())
    found = {"asked": counts.pop(None, 0), "left": max(0, left)}
    return found | {str(reason): count for reason, count in sorted(counts.items())}


def _say(found: Mapping[str, int], *, dry_run: bool, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"dry_run": dry_run, "contacts": found}, indent=2))
        return
    for name, count in found.items():
        if count or name == "asked":
            click.echo(f"{count:>8}  {'could be written' if dry_run and name == 'asked' else WORDS[name]}")


def _say_status(since: datetime | None, until: datetime | None, *, as_json: bool) -> int:
    from leidraad.apps.contacts.actions.summaries_later import how_far
    from leidraad.apps.contacts.summary_words import problem_in_words

    found = how_far(since=since, until=until)
    if as_json:
        states = {str(state.value): count for state, count in found.by_state.items()}
        click.echo(
            json.dumps({"states": states, "failed": dict(found.failed), "none": found.none_count}, indent=2)
        )
    else:
        for state, count in found.by_state.items():
            click.echo(f"{count:>8}  {state.label}")
        for problem, count in sorted(found.failed.items()):
            click.echo(f"{count:>16}  {problem_in_words(problem)}")
        click.echo(f"{found.none_count:>8}  no model was asked")
    return ExitStatus.PROBLEMS if found.failed else ExitStatus.OK
