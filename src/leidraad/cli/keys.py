"""`leidraad keys`: which key wraps, and wrapping every data key, and the secrets of draws, by a new one."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import click

from leidraad.cli.problems import ExitStatus, Unreachable
from leidraad.cli.progress import progress
from leidraad.cli.start import start_django

EXAMPLES = """\
\b
Examples:
  leidraad keys status       which key wraps now, and how many data keys still lie under an earlier one
  leidraad keys rotate       a new key, and every data key under it; recordings are neither read nor written
  leidraad keys rotate       again after it was cut short: goes on, and makes no other key

\b
Exit status:
  0  done                          1  some data keys cannot be read
  2  used in a way it cannot be    3  the key store or the database cannot be reached
"""


@click.group(epilog=EXAMPLES)
def keys() -> None:
    """The key of the installation, which wraps the key of each recording; and that of draws."""


@keys.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def status(as_json: bool) -> int:
    """Say which key wraps now, and what lies under an earlier one."""
    start_django()
    from leidraad.apps.coaching.actions import seed_keys
    from leidraad.apps.contacts.actions import keys as contact_keys
    from leidraad.apps.contacts.actions import sealing

    with _store_in_words():
        key_id = sealing.key_store().key_id
        found = contact_keys.count_wrapped()
        draws = seed_keys.count_sealed()
    told = {
        "key": key_id,
        "current": found.current_count,
        "earlier": found.old_count,
        "unreadable": found.unreadable_count,
        "draws": {
            "current": draws.current_count,
            "earlier": draws.old_count,
            "unreadable": draws.unreadable_count,
        },
    }
    if as_json:
        click.echo(json.dumps(told, indent=2))
    else:
        click.echo(
            f"Key {key_id} wraps {found.current_count} data keys; {found.old_count} lie under an earlier key."
        )
        click.echo(
            f"{draws.current_count} secrets of draws lie under their own newest key; {draws.old_count} under an earlier one."
        )
        if found.old_count or draws.old_count:
            click.echo("`leidraad keys rotate` puts them under it.")
    return _status_of(found.unreadable_count + draws.unreadable_count)


@keys.command()
@click.option(
    "--new/--no-new",
    default=None,
    help="Make a new key, or none; without either, unless a rotation was cut short.",
)
def rotate(new: bool | None) -> int:
    """Wrap every data key, and every secret of draws, by a new key. Nothing that was deleted comes back, and earlier keys go on opening backups."""
    start_django()
    from django.utils import timezone

    from leidraad.apps.coaching.actions import seed_keys
    from leidraad.apps.contacts.actions import keys as contact_keys

    with _store_in_words():
        if new is None:
            new = contact_keys.count_wrapped().old_count == seed_keys.count_sealed().old_count == 0
        if new:
            _make(at=timezone.now())
        else:
            click.echo("Going on with the key that wraps now.")
        with progress("Wrapping anew", total=contact_keys.count_rows()) as bar:
            counts = contact_keys.wrap_all_anew(told=lambda became: bar.advance())
        draws = seed_keys.seal_all_anew()
    told = {became.value: count for became, count in counts.items()}
    click.echo(f"{told['anew']} data keys wrapped anew, {told['current']} lay under the key already.")
    click.echo(f"{draws.old_count} secrets of draws sealed anew.")
    return _status_of(told["unreadable"] + draws.unreadable_count)


def _make(*, at: datetime) -> None:
    from leidraad.apps.coaching.actions import seed_keys
    from leidraad.apps.contacts.actions import keys as contact_keys

    draws_key = seed_keys.make_new_key(
        by="command", at=at
    )  # first: a rotation cut short here is seen by its seeds
    if draws_key is not None:
        click.echo(f"New key {draws_key} of draws")
    try:
        key_id = contact_keys.make_new_key(by="command", at=at)
        click.echo(f"New key {key_id}")
    except contact_keys.CannotMakeKey:
        click.echo(
            "KMS makes its own keys: set another in LEIDRAAD_KMS_KEY to change it. Wrapping by the one that is set."
        )


def _status_of(unreadable_count: int) -> int:
    if not unreadable_count:
        return ExitStatus.OK
    click.echo(
        f"{unreadable_count} data keys cannot be read: they are damaged, or belong to another row.", err=True
    )
    return ExitStatus.PROBLEMS


@contextmanager
def _store_in_words() -> Iterator[None]:
    from leidraad.apps.contacts.actions.sealing import KeyStoreError

    try:
        yield
    except KeyStoreError as error:
        raise Unreachable(f"the key store: {error}") from error
