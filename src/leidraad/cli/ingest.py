"""`leidraad ingest`: take in files and folders, follow them to their end, and give a summary that adds up."""

import json
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

import click

from leidraad.cli.problems import Unreachable
from leidraad.cli.progress import progress

if TYPE_CHECKING:
    from leidraad.apps.contacts.actions.intake import Receipt

TOGETHER, TOGETHER_BYTES = 50, 16 * 1024 * 1024

EXAMPLES = """
\b
Examples:
  leidraad ingest recordings/
  leidraad ingest calls/ --manifest-zone Europe/Brussels --json
  leidraad ingest call.wav --agent a17 --started-at 2026-11-20T09:12+01:00 --language nl
  leidraad ingest --merge agent.wav caller.wav --agent a17 --started-at file
  leidraad ingest Maildir/ support.mbox "WhatsApp chat.txt"
  leidraad ingest archive/ --agent a17 --started-at file --no-wait

\b
Exit codes:
  0  everything is ready, waits for a speech model, was here already, or is refused by the charter
  1  something was set aside; the summary says what and why
  2  wrong use
  3  the database cannot be reached
"""


@dataclass
class Tally:
    """What became of each thing found; the counts add up to ``found``."""

    found: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    contact_ids: list[UUID] = field(default_factory=list)
    set_aside: list[dict[str, Any]] = field(default_factory=list)
    refusals: Counter[str] = field(default_factory=Counter)  # clauses -> how many


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--merge",
    nargs=2,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="AGENT CUSTOMER",
    help="Two one-sided recordings of one call, agent first.",
)
@click.option("--agent", help="Code of the agent, where the files do not tell.")
@click.option("--team", help="Code of the team, checked against the agent's.")
@click.option("--queue", help="The queue it came through.")
@click.option(
    "--channel",
    type=click.Choice(["voice", "email", "chat", "messaging"]),
    help="Where the files do not tell.",
)
@click.option(
    "--direction",
    type=click.Choice(["inbound", "outbound"]),
    help="Where the files do not tell; inbound otherwise.",
)
@click.option("--language", type=click.Choice(["nl", "fr", "de", "en"]), help="Detected otherwise.")
@click.option(
    "--started-at", metavar="TIME|file", help="ISO 8601 with zone; `file` takes each file's own time."
)
@click.option("--zone", metavar="ZONE", help="Time zone of times without one, such as Europe/Brussels.")
@click.option("--no-wait", is_flag=True, help="Hand over and leave the reading to the workers.")
@click.option("--json", "as_json", is_flag=True, help="The summary as JSON.")
def ingest(
    paths: Sequence[Path], merge: tuple[Path, Path] | None, as_json: bool, no_wait: bool, **told: str | None
) -> None:
    """Take in recordings, transcripts, vCons, captions, mail and chats from PATH (files or folders)."""
    if not paths and not merge:
        raise click.UsageError("Nothing to take in: give a file or a folder, or --merge AGENT CUSTOMER.")
    from leidraad.cli.start import start_django

    start_django()
    tally = Tally()
    found = _with_progress(_found(paths, merge, told), file_count=_file_count(paths, merge))
    for some in _together(found):
        _take_in(some, tally)
    states = Counter[str]() if no_wait else _follow(tally.contact_ids)
    summary = _summary(tally, states, waited=not no_wait)
    click.echo(json.dumps(summary, ensure_ascii=False, indent=2) if as_json else _in_words(summary))
    raise SystemExit(1 if summary["set_aside"] else 0)


def _found(
    paths: Sequence[Path], merge: tuple[Path, Path] | None, told: dict[str, str | None]
) -> Iterator[Any]:
    from dataclasses import replace

    from leidraad.apps.contacts.handovers import Unreadable, handover_of, handovers_in
    from leidraad.domain.contacts.problems import IntakeProblem
    from leidraad.domain.contacts.turns import Party

    reading = _reading(told)
    if merge:
        name = f"{merge[0].stem}+{merge[1].stem}.flac"
        try:
            facts = replace(reading.defaults, audio_parties=(Party.AGENT, Party.CUSTOMER))
            facts = replace(facts, started_at=facts.started_at or _file_time(merge[0], told))
            yield handover_of(_merged(merge), name=name, reading=reading, facts=facts)
        except IntakeProblem as problem:
            yield Unreadable(name, "", problem)
    yield from handovers_in(paths, reading)


def _merged(merge: tuple[Path, Path]) -> bytes:
    from leidraad.formats.audio import merge_channels

    return merge_channels(merge[0].read_bytes(), merge[1].read_bytes())


def _file_time(path: Path, told: dict[str, str | None]) -> datetime | None:
    return datetime.fromtimestamp(path.stat().st_mtime, tz=UTC) if told["started_at"] == "file" else None


def _reading(told: dict[str, str | None]) -> Any:
    from leidraad.apps.contacts.handovers import centre_reading
    from leidraad.formats.sidecar import facts_from_object

    zone = _zone(told["zone"])
    from_file = told["started_at"] == "file"
    known = {key: value for key, value in told.items() if value and key != "zone"}
    if from_file:
        known.pop("started_at")
    defaults = _checked(facts_from_object, known, zone)
    return centre_reading(defaults=defaults, zone=zone, started_at_from_file=from_file)


def _checked(read: Any, known: dict[str, str], zone: ZoneInfo | None) -> Any:
    from leidraad.apps.contacts.reasons import reason_in_words
    from leidraad.domain.contacts.problems import IntakeProblem

    try:
        return read(known, default_zone=zone)
    except IntakeProblem as problem:
        raise click.UsageError(reason_in_words(problem.code, problem.data)) from problem


def _zone(name: str | None) -> ZoneInfo | None:
    if name is None:
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise click.UsageError(
            f"--zone is {name!r}; expected a time zone such as Europe/Brussels."
        ) from error


def _file_count(paths: Sequence[Path], merge: tuple[Path, Path] | None) -> int:
    files = sum(1 for path in paths for _ in (path.rglob("*") if path.is_dir() else [path]))
    return files + (1 if merge else 0)


def _with_progress(found: Iterable[Any], *, file_count: int) -> Iterator[Any]:
    # Sidecars and folders are counted with the files, so the bar may end before its total: it says "done" then.
    with progress("Taking in", total=file_count) as bar:
        for item in found:
            yield item
            bar.advance(1, note=item.name)


def _together(found: Iterable[Any]) -> Iterator[list[Any]]:
    """Groups to hand over at once: many small things, or few large ones."""
    group: list[Any] = []
    size = 0
    for item in found:
        group.append(item)
        size += len(getattr(item, "document", None) or b"") + len(getattr(item, "recording", None) or b"")
        if len(group) == TOGETHER or size > TOGETHER_BYTES:
            yield group
            group, size = [], 0
    if group:
        yield group


def _take_in(some: Sequence[Any], tally: Tally) -> None:
    from django.utils import timezone

    from leidraad.apps.contacts.actions import intake, sealing
    from leidraad.apps.contacts.handovers import Unreadable

    now = timezone.now()
    handovers = [each for each in some if not isinstance(each, Unreadable)]
    try:
        received = intake.receive_contacts(handovers, by="command", at=now)
    except sealing.STORES_AWAY as error:
        why = sealing.store_away(error).data
        raise Unreachable(
            f"the store of {why['store']} is away ({why['error']}). Give the same command again when it is back:"
            " what was taken in until now is known then"
        ) from error
    receipts = list(zip(handovers, received, strict=True))
    for each in some:
        if isinstance(each, Unreadable):
            receipt = intake.set_aside_unread(each.name, each.problem, by="command", at=now, path=each.path)
            receipts.append((each, receipt))
    for each, receipt in receipts:
        _count(each.name, receipt, tally)


def _count(name: str, receipt: "Receipt", tally: Tally) -> None:
    tally.found += 1
    tally.outcomes[receipt.outcome.value] += 1
    if receipt.problem:
        tally.set_aside.append(_reason(name, receipt.problem.code, receipt.problem.data))
    if receipt.decision and receipt.outcome.value == "refused":
        tally.refusals[", ".join(str(clause) for clause in receipt.decision.clause_ids)] += 1
    if receipt.contact_id and receipt.outcome.value == "received":
        tally.contact_ids.append(receipt.contact_id)


def _reason(name: str, code: str, data: Any) -> dict[str, Any]:
    from leidraad.apps.contacts.reasons import reason_in_words

    return {"name": name, "code": str(code), "reason": reason_in_words(code, data)}


def _follow(contact_ids: Sequence[UUID]) -> Counter[str]:
    """Wait until each contact is ready, waiting or set aside; read them in this process if no worker does."""
    from leidraad.apps.contacts.models import Contact, State

    if not contact_ids:
        return Counter()
    ended = {State.READY, State.WAITING, State.SET_ASIDE}
    reader = threading.Thread(target=_read_here, daemon=True)
    reader.start()
    with progress("Reading", total=len(contact_ids)) as bar:
        done = 0
        while done < len(contact_ids):
            reader.join(timeout=0.5)
            states = Counter(Contact.objects.filter(pk__in=contact_ids).values_list("state", flat=True))
            gone = len(contact_ids) - states.total()
            reached = sum(count for state, count in states.items() if state in ended) + gone
            bar.advance(reached - done)
            done = reached
            if not reader.is_alive() and done < len(contact_ids):
                reader = threading.Thread(target=_read_here, daemon=True)  # a retry became due
                reader.start()
    return states


def _read_here() -> None:
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.django_connector import DjangoConnector

    assert isinstance(app.connector, DjangoConnector)
    connector = app.connector.get_worker_connector()
    with app.replace_connector(connector) as here:
        here.run_worker(
            queues=["reading", "speech"], wait=False, install_signal_handlers=False, listen_notify=False
        )


def _summary(tally: Tally, states: Counter[str], *, waited: bool) -> dict[str, Any]:
    from leidraad.apps.contacts.models import SetAside, State

    set_aside = list(tally.set_aside)
    for row in SetAside.objects.filter(contact_id__in=tally.contact_ids, settled_at=None).order_by("name"):
        set_aside.append(_reason(row.name, row.reason_code, row.reason_data))
    received = tally.outcomes["received"]
    counted = {
        "ready": states[State.READY],
        "waiting_for_a_speech_model": states[State.WAITING],
        "handed_over": 0 if waited else received,
        "already_here": tally.outcomes["already_here"],
        "deleted_before": tally.outcomes["deleted_before"],
        "refused_by_the_charter": tally.outcomes["refused"],
        "set_aside": len(set_aside),
    }
    return {
        "found": tally.found,
        "counts": counted,
        "adds_up": sum(counted.values()) == tally.found,
        "set_aside": set_aside,
        "refused": [{"clauses": clauses, "count": count} for clauses, count in tally.refusals.items()],
    }


def _in_words(summary: dict[str, Any]) -> str:
    lines = [f"{summary['found']:>6}  found"]
    lines += [f"{count:>6}  {name.replace('_', ' ')}" for name, count in summary["counts"].items() if count]
    if not summary["adds_up"]:
        lines.append("The counts do not add up: contacts were deleted while they were read.")
    lines += [f"Refused by the charter ({row['clauses']}): {row['count']}" for row in summary["refused"]]
    if summary["counts"]["waiting_for_a_speech_model"]:
        lines.append(
            "Contacts wait for a speech model: `leidraad models fetch large-v2`, or put a folder under models/."
        )
    if summary["set_aside"]:
        lines.append("Set aside:")
        lines += [f"  {row['name']}: {row['reason']}" for row in summary["set_aside"]]
    return "\n".join(lines)
