"""`leidraad archive`: load an archive slowly beside the daily work, see how far it is, stop it and let it go on."""

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from leidraad.cli.problems import ExitStatus, WrongUse
from leidraad.cli.start import start_django

if TYPE_CHECKING:
    from leidraad.apps.contacts.models import ArchiveLoad

LINE_EVERY_S = 5.0

EXAMPLES = """
\b
Examples:
  leidraad archive load /srv/archive --rate 60
  leidraad archive load /srv/archive/2025.csv --rate 20 --zone Europe/Brussels
  leidraad archive status
  leidraad archive pause 3

\b
What comes in meanwhile goes first. A load that was killed goes on where it was when the same command is given
again; nothing is handed over twice. The charter and its retention hold for each contact: what is older than an
agent's joining, or than contacts are kept, is refused and counted.

\b
Exit codes:
  0  done                                1  done, and something was set aside
  2  wrong use                           3  the database cannot be reached: give the command again
"""


@click.group(epilog=EXAMPLES)
def archive() -> None:
    """Load an archive of contacts beside the daily work."""


@archive.command(name="load", epilog=EXAMPLES)
@click.argument("place", type=click.Path(exists=True, path_type=Path, resolve_path=True))
@click.option(
    "--rate", type=click.IntRange(1, 100_000), default=60, show_default=True, help="Contacts a minute."
)
@click.option("--agent", help="Code of the agent, where the files do not tell.")
@click.option("--queue", help="The queue it came through.")
@click.option(
    "--channel",
    type=click.Choice(["voice", "email", "chat", "messaging"]),
    help="Where the files do not tell.",
)
@click.option("--direction", type=click.Choice(["inbound", "outbound"]), help="Where the files do not tell.")
@click.option("--language", type=click.Choice(["nl", "fr", "de", "en"]), help="Detected otherwise.")
@click.option("--zone", metavar="ZONE", help="Time zone of times without one, such as Europe/Brussels.")
@click.option("--again", is_flag=True, help="Hand over once more what was set aside or refused.")
@click.option("--json", "as_json", is_flag=True, help="The result as JSON.")
def load(place: Path, rate: int, again: bool, as_json: bool, **told: str | None) -> None:
    """Load PLACE: a folder, or the CSV manifest of one."""
    start_django()
    found = _load(place, rate=rate, again=again, told=told)
    _say(found, as_json=as_json)
    raise SystemExit(ExitStatus.PROBLEMS if found.outcomes.get("set_aside") else ExitStatus.OK)


@archive.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def status(as_json: bool) -> None:
    """How far each archive is."""
    start_django()
    from leidraad.apps.contacts.models import ArchiveLoad

    loads = list(ArchiveLoad.objects.order_by("pk"))
    if as_json:
        click.echo(json.dumps([_as_json(each) for each in loads], ensure_ascii=False, indent=2))
    elif not loads:
        click.echo("No archive was loaded. Begin with `leidraad archive load FOLDER`.")
    else:
        for each in loads:
            click.echo(_in_words(each))


@archive.command()
@click.argument("number", type=int)
def pause(number: int) -> None:
    """Stop the archive with this NUMBER after what is being handed over now."""
    start_django()
    from leidraad.apps.contacts.actions.archives import pause_load

    if not pause_load(_known(number)):
        raise WrongUse(f"Archive {number} is not running.")
    click.echo(f"Archive {number} is paused. `leidraad archive resume {number}` lets it go on.")


@archive.command()
@click.argument("number", type=int)
def resume(number: int) -> None:
    """Let the archive with this NUMBER go on."""
    start_django()
    from django.utils import timezone

    from leidraad.apps.contacts.actions.archives import resume_load
    from leidraad.apps.contacts.archives import progress_of

    found = _known(number)
    if not resume_load(found):
        raise WrongUse(f"Archive {number} is not paused.")
    found.refresh_from_db()
    click.echo(f"Archive {number} goes on.")
    if progress_of(found, at=timezone.now()).is_silent:
        click.echo(f"No process loads it now: give `leidraad archive load {found.place}` again.")


def _load(place: Path, *, rate: int, again: bool, told: dict[str, str | None]) -> "ArchiveLoad":
    from django.utils import timezone

    from leidraad.apps.contacts.actions import archives as actions
    from leidraad.apps.contacts.archives import Clock, load_archive, things_in
    from leidraad.apps.contacts.reasons import reason_in_words
    from leidraad.domain.contacts.problems import IntakeProblem

    try:
        reading = _reading(told)
        paths, total = things_in(place, reading)
    except IntakeProblem as problem:
        raise WrongUse(reason_in_words(problem.code, problem.data)) from problem
    found = actions.begin_load(str(place), rate_per_minute=rate, total=total, at=timezone.now())
    if again:
        actions.forget_failures(found)
    try:
        load_archive(found, paths, reading, clock=Clock(timezone.now, time.sleep), told=_Lines())
    except actions.AlreadyLoading as error:
        raise WrongUse(f"Another process loads this archive already (number {found.pk}).") from error
    return found


def _reading(told: dict[str, str | None]) -> Any:
    from leidraad.apps.contacts.handovers import centre_reading
    from leidraad.formats.sidecar import facts_from_object

    zone = _zone(told["zone"])
    known = {key: value for key, value in told.items() if value and key != "zone"}
    return centre_reading(defaults=facts_from_object(known, default_zone=zone), zone=zone)


def _zone(name: str | None) -> ZoneInfo | None:
    if name is None:
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise click.UsageError(
            f"--zone is {name!r}; expected a time zone such as Europe/Brussels."
        ) from error


def _known(number: int) -> "ArchiveLoad":
    from leidraad.apps.contacts.models import ArchiveLoad

    found = ArchiveLoad.objects.filter(pk=number).first()
    if found is None:
        raise WrongUse(f"There is no archive {number}; `leidraad archive status` lists them.")
    return found


class _Lines:
    """A line on standard error now and then: how far, how fast, how long still."""

    def __init__(self) -> None:
        self._shown_at: float | None = None

    def __call__(self, load: "ArchiveLoad") -> None:
        now = time.monotonic()
        if self._shown_at is None or now - self._shown_at >= LINE_EVERY_S:
            self._shown_at = now
            click.echo(_progress_in_words(load), err=True)


def _say(load: "ArchiveLoad", *, as_json: bool) -> None:
    click.echo(json.dumps(_as_json(load), ensure_ascii=False, indent=2) if as_json else _in_words(load))


def _in_words(load: "ArchiveLoad") -> str:
    from leidraad.apps.contacts.models import LOAD_WORDS

    lines = [f"Archive {load.pk}, {load.place}", f"  {_progress_in_words(load)}"]
    lines += [f"{count:>8}  {LOAD_WORDS.get(name, name)}" for name, count in load.outcomes.items() if count]
    lines += [f"{'':>10}by clause {clauses}: {count}" for clauses, count in load.refusals.items()]
    return "\n".join(lines)


def _progress_in_words(load: "ArchiveLoad") -> str:
    from django.utils import timezone

    from leidraad.apps.contacts.archives import progress_of
    from leidraad.web.templatetags.leidraad import spoken_duration

    found = progress_of(load, at=timezone.now())
    said = [f"{found.done} of {found.total}", "no process works on it" if found.is_silent else load.state]
    if found.pace.per_minute is not None:
        said.append(f"{found.pace.per_minute:.0f} a minute")
        said.append(f"{spoken_duration(found.pace.left_s)} left")
    return ", ".join(said)


def _as_json(load: "ArchiveLoad") -> dict[str, Any]:
    from django.utils import timezone

    from leidraad.apps.contacts.archives import progress_of

    found = progress_of(load, at=timezone.now())
    return {
        "archive": load.pk,
        "place": load.place,
        "state": load.state,
        "done": found.done,
        "total": found.total,
        "rate_per_minute": load.rate_per_minute,
        "per_minute": found.pace.per_minute,
        "left_s": found.pace.left_s,
        "is_silent": found.is_silent,
        "outcomes": load.outcomes,
        "refusals": load.refusals,
    }
