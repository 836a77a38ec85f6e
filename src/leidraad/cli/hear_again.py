"""`leidraad hear-again`: have calls transcribed once more by another model, where the charter keeps their originals."""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from leidraad.cli.days import begin_of, end_of
from leidraad.cli.problems import ExitStatus, WrongUse
from leidraad.cli.progress import progress
from leidraad.cli.start import start_django

if TYPE_CHECKING:
    from leidraad.apps.people.models import Person

EXAMPLES = """
\b
Examples:
  leidraad hear-again --since 2026-11-01 --model large-v2 --as an --dry-run
  leidraad hear-again --since 2026-11-01 --model large-v2 --as an
  leidraad hear-again --status

\b
The work waits behind everything that comes in, and behind archives. Until a call has its new words it keeps the old
ones; a call that cannot be heard keeps them for good. Left alone are calls that somebody else has opened or corrected,
and those whose original was not kept: that is the charter's to say (clause 8, keep_original).

\b
Exit codes:
  0  done                                1  the last hearing of some calls failed (--status)
  2  wrong use                           3  the database cannot be reached
"""

WORDS = {
    "asked": "are to be heard again",
    "gone": "were deleted, or reached their end",
    "not_a_call": "are no calls",
    "not_ready": "were not read yet, or were set aside",
    "written_elsewhere": "came with their transcript",
    "not_kept": "have no original: it was destroyed once they were transcribed",
    "not_allowed": "may not be: the charter keeps originals no longer, is stopped, or its clause 8 is disputed",
    "opened": "were opened by somebody else, and keep the words that were read",
    "corrected": "were corrected by somebody, and keep that",
    "same_model": "were transcribed by that model",
    "asked_already": "are asked for already",
}


@click.command(epilog=EXAMPLES)
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="First day of the calls.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Last day of the calls.")
@click.option("--queue", help="Only calls of this queue.")
@click.option("--language", type=click.Choice(["nl", "fr", "de", "en"]), help="Only calls in this language.")
@click.option("--model", default="", help="Name of a model that is here; otherwise as the settings choose.")
@click.option("--as", "username", metavar="USER", help="Who asks: an administrator or a quality analyst.")
@click.option("--dry-run", is_flag=True, help="Count, and ask for nothing.")
@click.option("--status", "is_status", is_flag=True, help="How much of what was asked still waits.")
@click.option("--json", "as_json", is_flag=True, help="The counts as JSON.")
def hear_again(
    since: datetime | None,
    until: datetime | None,
    username: str | None,
    model: str,
    dry_run: bool,
    is_status: bool,
    as_json: bool,
    **only: str | None,
) -> None:
    """Have calls transcribed again by another model."""
    if not is_status and (since is None or username is None):
        raise click.UsageError("Name the first day with --since and who asks with --as; or give --status.")
    start_django()
    if is_status or since is None or username is None:
        _say_status(as_json=as_json)
        return
    found = _asked(
        _calls(since, until, only), model=_known_model(model), by=_person(username), dry_run=dry_run
    )
    _say(found, dry_run=dry_run, as_json=as_json)


def _calls(since: datetime, until: datetime | None, only: Mapping[str, str | None]) -> Any:
    from leidraad.apps.contacts.actions.hearing_again import calls_since

    chosen = {name: value for name, value in only.items() if value}
    return calls_since(begin_of(since), until=end_of(until) if until else None).filter(**chosen)


def _asked(calls: Any, *, model: str, by: "Person", dry_run: bool) -> dict[str, int]:
    from django.utils import timezone

    from leidraad.apps.contacts.actions import hearing_again as actions

    with progress("Calls looked at", calls.count()) as bar:
        try:
            if dry_run:
                counts: Counter[Any] = actions.count_hearable(calls, model=model, by=by, told=bar.advance)
            else:
                at = timezone.now()
                counts = actions.hear_many_again(calls, model=model, by=by, at=at, told=bar.advance)
        except actions.NotAKeeper as error:
            raise WrongUse(f"{by.username} is neither an administrator nor a quality analyst.") from error
    return {"asked": counts.pop(None, 0), **{str(reason): count for reason, count in sorted(counts.items())}}


def _known_model(model: str) -> str:
    from django.conf import settings

    from leidraad.engines.speech_to_text.models import UnknownModel, choose_model

    if not model:
        return ""
    try:
        folder = choose_model(model, folder=settings.ENVIRONMENT.models_dir)
    except UnknownModel as error:
        near = f" Did you mean {', '.join(error.near)}?" if error.near else ""
        raise WrongUse(f"No model is named {model}.{near} `leidraad models list` names them.") from error
    if folder is None:
        raise WrongUse(f"The model {model} is not here. `leidraad models fetch {model}` brings it.")
    return model


def _person(username: str) -> "Person":
    from leidraad.apps.people.models import person_named

    found = person_named(username)
    if found is None or not found.is_active:
        raise WrongUse(f"There is nobody with the user name {username}.")
    return found


def _say(found: Mapping[str, int], *, dry_run: bool, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"dry_run": dry_run, "calls": found}, ensure_ascii=False, indent=2))
        return
    for name, count in found.items():
        if count or name == "asked":
            click.echo(
                f"{count:>8}  {'could be heard again' if dry_run and name == 'asked' else WORDS[name]}"
            )


def _say_status(*, as_json: bool) -> None:
    from leidraad.apps.contacts.actions.hearing_again import hearings_asked
    from leidraad.apps.contacts.reasons import reason_in_words

    found = hearings_asked()
    if as_json:
        click.echo(json.dumps({"waiting": found.left_count, "failed": dict(found.failed)}, indent=2))
    else:
        click.echo(f"{found.left_count:>8}  wait to be heard again")
        for reason, count in sorted(found.failed.items()):
            click.echo(f"{count:>8}  keep their words: {reason_in_words(reason, {})}")
    raise SystemExit(ExitStatus.PROBLEMS if found.failed else ExitStatus.OK)
