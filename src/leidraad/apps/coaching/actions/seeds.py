"""The secrets of draws: made and committed before a month begins, kept sealed, and made public when it has ended."""

import logging
import secrets
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import IntegrityError, transaction

from leidraad.apps.charter.queries import active_charter, window_at, window_from
from leidraad.apps.coaching.models import DrawWindow
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Team
from leidraad.domain.charter.draws import SEED_BYTES, seed_commitment
from leidraad.engines.key_store import KeyStore, KeyStoreError
from leidraad.engines.key_store.key_file import KeyFile, create_key_file
from leidraad.web.acting import Part, as_part

logger = logging.getLogger("leidraad.coaching")

KEY_FILE = "draw-keys.json"
COMMITTED_AHEAD = timedelta(days=2)  # so that the commitment lies there before the month's first contact


def open_windows(*, at: datetime) -> int:
    """Commit a seed for every team under the charter, for this month and for one about to begin; how many."""
    active = active_charter()
    if active is None:
        return 0
    months = sorted({window_at(active, at).starts_on, window_at(active, at + COMMITTED_AHEAD).starts_on})
    teams = Team.objects.filter(code__in=active.charter.scope.teams)
    missing = [
        (team, month)
        for team in teams
        for month in months
        if not DrawWindow.objects.filter(team=team, starts_on=month).exists()
    ]
    for team, month in missing:
        window_for(team, month, at=at)
    return len(missing)


@as_part(Part.DRAWING)
def window_for(team: Team, starts_on: date, *, at: datetime) -> DrawWindow:
    """The team's month of draws, opened now where no task opened it yet."""
    found = DrawWindow.objects.filter(team=team, starts_on=starts_on).first()
    if found is not None:
        return found
    with suppress(IntegrityError), transaction.atomic():  # another process was first
        return _commit_seed(team, starts_on, at=at)
    return DrawWindow.objects.get(team=team, starts_on=starts_on)


def reveal_seeds(*, at: datetime) -> int:
    """Make public the seed of every month that has ended; how many. Without its key a month waits, and the log says so."""
    active = active_charter()
    hidden = DrawWindow.objects.filter(revealed_at=None).select_related("team")
    over = [window for window in hidden if window_from(active, window.starts_on).ends_at <= at]
    return sum(_reveal_if_possible(window, at=at) for window in over)


def seed_of(window: DrawWindow) -> bytes:
    """The seed, unsealed. Raises KeyStoreError when the key is not there: then nothing is drawn."""
    return key_store().unwrap(bytes(window.sealed_seed), context=context_of(window.team, window.starts_on))


def key_store() -> KeyStore:
    """The key that seals seeds: one of its own, for it lives as long as the ledger and not as long as a recording.

    KeyUnavailable when the file is gone while seeds are sealed: a new one would take the place of the one to bring back.
    """
    path = key_path()
    if not path.exists() and not DrawWindow.objects.filter(revealed_at=None).exists():
        with suppress(FileExistsError):  # another process was first
            create_key_file(path)
    return KeyFile(path)


def key_path() -> Path:
    """Where the key of seeds lies."""
    return Path(settings.ENVIRONMENT.keys_dir / KEY_FILE)


def _commit_seed(team: Team, starts_on: date, *, at: datetime) -> DrawWindow:
    seed = secrets.token_bytes(SEED_BYTES)
    commitment = seed_commitment(seed)
    data = {"team": team.code, "window": starts_on.isoformat(), "seed_commitment": commitment.hex()}
    leaf = ledger.record(Event.SEED_COMMITTED, actor="system", at=at, data=data)
    return DrawWindow.objects.create(
        team=team,
        starts_on=starts_on,
        seed_commitment=commitment,
        sealed_seed=key_store().wrap(seed, context=context_of(team, starts_on)),
        committed_at=at,
        committed_leaf_id=leaf.pk,
    )


def _reveal_if_possible(window: DrawWindow, *, at: datetime) -> bool:
    try:
        _reveal(window, at=at)
    except KeyStoreError:
        logger.exception("the seed of %s for %s cannot be unsealed", window.starts_on, window.team.code)
        return False
    return True


@transaction.atomic
def _reveal(window: DrawWindow, *, at: datetime) -> None:
    seed = seed_of(window)
    # Locked, so that no draw is made between counting them and making the seed public.
    locked = DrawWindow.objects.select_for_update().filter(pk=window.pk, revealed_at=None).first()
    if locked is None:
        return
    DrawWindow.objects.filter(pk=window.pk).update(seed=seed, revealed_at=at)
    data = {
        "team": window.team.code,
        "window": window.starts_on.isoformat(),
        "seed": seed.hex(),
        "draws": locked.last_number,
    }
    ledger.record(Event.SEED_REVEALED, actor="system", at=at, data=data)


def context_of(team: Team, starts_on: date) -> bytes:
    """What the seal of a seed is bound to."""
    return f"draws:{team.code}:{starts_on.isoformat()}".encode()
