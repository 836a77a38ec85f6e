"""Changing the key of draws: a new one in its file, and every seed that is still secret under it.

Apart from the seeds because it is a command's work. It may be cut short anywhere and run again. A month made public needs
no key any more; what an earlier key sealed in a backup opens as long as that key stays in the file.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from leidraad.apps.coaching.actions import seeds
from leidraad.apps.coaching.models import DrawWindow
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.engines.key_store import WrongKey
from leidraad.engines.key_store.key_file import KeyFile, add_key


@dataclass(frozen=True, slots=True)
class SealedSeeds:
    """How many secret seeds lie under the key that seals now, how many under an earlier one, and how many open no more."""

    current_count: int
    old_count: int
    unreadable_count: int


def count_sealed() -> SealedSeeds:
    """How far a rotation is. KeyUnavailable when the file is gone while there are secret seeds."""
    found = [_is_current(window) for window in _secret()]
    return SealedSeeds(found.count(True), found.count(False), found.count(None))


def make_new_key(*, by: str, at: datetime) -> str | None:
    """Have a new key that seals seeds from now on; its id, or None where no seed was ever sealed. KeyUnavailable."""
    if not seeds.key_path().exists() and not _secret():
        return None
    seeds.key_store()  # KeyUnavailable before another file takes the place of the one to bring back
    key_id = add_key(seeds.key_path())
    ledger.record(Event.KEYS_ROTATED, actor=by, at=at, data={"key": key_id, "of": "draws"})
    return key_id


def seal_all_anew(told: Callable[[], None] = lambda: None) -> SealedSeeds:
    """Put every secret seed under the key that seals now: those that lay there, those that came there, and the unreadable.

    ``told`` hears of each. KeyUnavailable when the file cannot be had: what was done stays done.
    """
    became = []
    for window in _secret():
        became.append(_seal_anew(window))
        told()
    return SealedSeeds(became.count(True), became.count(False), became.count(None))


def _secret() -> list[DrawWindow]:
    return list(DrawWindow.objects.filter(revealed_at=None).select_related("team").order_by("pk"))


def _is_current(window: DrawWindow) -> bool | None:
    """Whether the seed lies under the key that seals now; None when nothing opens it."""
    store = seeds.key_store()
    try:
        seeds.seed_of(window)
        return store.wraps_now(bytes(window.sealed_seed))
    except WrongKey:
        return None


def _seal_anew(window: DrawWindow) -> bool | None:
    """True: it lay there already; False: it lies there now; None: nothing opens it."""
    is_current = _is_current(window)
    if is_current is not False:
        return is_current
    store = seeds.key_store()
    assert isinstance(store, KeyFile)
    before = bytes(window.sealed_seed)
    anew = store.rewrap(before, context=seeds.context_of(window.team, window.starts_on))
    DrawWindow.objects.filter(pk=window.pk, sealed_seed=before).update(sealed_seed=anew)
    return False
