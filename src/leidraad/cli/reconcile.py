"""``leidraad reconcile``: whether everything that was received is accounted for."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING

import click

from leidraad.cli.days import begin_of
from leidraad.cli.problems import ExitStatus, Unreachable
from leidraad.cli.start import start_django

if TYPE_CHECKING:
    from leidraad.apps.contacts.reconciliation import Gap, Reconciliation

IDS_SHOWN = 20
RECEIVED = {
    "taken_in": "taken in",
    "set_aside_unread": "set aside before they could be taken in",
    "refused_by_the_charter": "refused by the charter",
}
ACCOUNTED = {
    "ready": "ready",
    "waiting": "waiting for a speech model",
    "set_aside": "set aside, with their bytes",
    "under_way": "under way",
    "deleted": "deleted, soon destroyed",
    "past_their_time": "past their time, soon destroyed",
    "destroyed": "destroyed",
    "set_aside_unread": "set aside, their bytes left with their sender",
    "set_aside_settled": "set aside, then read after all or put away",
    "set_aside_again": "set aside, and later once more",
    "refused_by_the_charter": "refused by the charter, not stored",
}
ON_THE_WAY = {
    "uploads": "uploads begun",
    "calls_being_recorded": "calls being recorded",
    "files_at_sources": "files waiting at sources",
}
GAPS = {
    "contact_gone": "contacts were taken in and are gone, and nothing says that they were destroyed",
    "contact_without_leaf": "contacts are here that the ledger never saw come",
    "taken_in_twice": "contacts were taken in more than once",
    "endings_differ": "contacts: what was destroyed and what the ledger says was destroyed differ by so many",
    "set_aside_gone": "things that were set aside are gone",
    "set_aside_without_leaf": "things are set aside that the ledger does not know of",
    "replacements_differ": "things set aside: what was replaced and what the ledger says differ by so many",
    "nobody_at_work": "contacts are under way and no job has them; a worker takes them up within minutes",
    "without_reason": "contacts are set aside and nothing says why",
    "bytes_gone": "contacts lack their sealed bytes in the object store",
    "upload_left": "uploads came whole and were not handed over",
    "stream_left": "recorded calls are over and were not handed over",
    "archive_differs": "archives whose counts are not those of their list",
}


SINCE = (
    "Only what came since that day was counted, and that enough was destroyed, not that it is the same: that is told without"
    " --since. What is under way was looked at whole."
)


@click.command()
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="Only what was received from this day on (YYYY-MM-DD, in the centre's time); see below.",
)
@click.option("--json", "as_json", is_flag=True, help="Print both books as JSON.")
def reconcile(*, since: datetime | None, as_json: bool) -> int:
    """Hold what was received against what became of it: contacts by whichever way they came.

    The exit status is 0 when it adds up, 1 when it does not, 2 when the command was used wrongly.

    With --since, what was destroyed is held to be enough and not to be the same, for the ledger does not tell which contact
    an ending ended; uploads, recorded calls and archives that are under way are always looked at whole, whenever they began.

    \b
    Examples:
      leidraad reconcile
      leidraad reconcile --since 2026-11-01
      leidraad reconcile --json | jq '.gaps[].ids'
    """
    start_django()

    from leidraad.apps.contacts import reconciliation
    from leidraad.engines.object_store import StoreFailed

    day = begin_of(since) if since else None
    try:
        found = reconciliation.reconcile(since=day)
    except StoreFailed as problem:
        raise Unreachable(
            f"the object store says nothing ({problem.reason}); try again when it does"
        ) from problem
    click.echo(_as_json(found) if as_json else _in_words(found))
    return ExitStatus.OK if found.adds_up else ExitStatus.PROBLEMS


def _as_json(found: "Reconciliation") -> str:
    document = {
        "adds_up": found.adds_up,
        "since": found.since.isoformat() if found.since else None,
        "received": {"count": found.received_count, **found.received},
        "accounted": {"count": found.accounted_count, **found.accounted},
        "destroyed": dict(found.destroyed),
        "on_the_way": dict(found.on_the_way),
        "gaps": [asdict(gap) for gap in found.gaps],
    }
    return json.dumps(document, indent=2)


def _in_words(found: "Reconciliation") -> str:
    lines = [f"{found.received_count:>8}  received"]
    lines += [f"{count:>8}    {RECEIVED[name]}" for name, count in found.received.items() if count]
    lines.append(f"{found.accounted_count:>8}  accounted for")
    lines += [f"{count:>8}    {ACCOUNTED[name]}" for name, count in found.accounted.items() if count]
    lines += [
        f"{count:>8}  not received yet: {ON_THE_WAY[name]}"
        for name, count in found.on_the_way.items()
        if count
    ]
    for gap in found.gaps:
        lines += _gap_in_words(gap)
    if found.since is not None:
        lines.append(SINCE)
    lines.append(
        "It adds up."
        if found.adds_up
        else "It does not add up. Keep database, objects and ledger as they are."
    )
    return "\n".join(lines)


def _gap_in_words(gap: "Gap") -> list[str]:
    lines = [f"{gap.count:>8}  {GAPS[gap.code]}"]
    lines += [f"            {each}" for each in gap.ids[:IDS_SHOWN]]
    if len(gap.ids) > IDS_SHOWN:
        lines.append(f"            and {len(gap.ids) - IDS_SHOWN} more: --json lists them")
    return lines
