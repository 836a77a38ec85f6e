"""What reaches its end is destroyed: each store by its own clock, in bounded stretches, and after a backup came back.

Pages never wait for this: what is past its time is not shown from that moment (``Contact.objects``, ``stores.still_shown``).
The keys of quality data die first, a whole day at once, so that a long stretch of downtime is caught up with in seconds.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from leidraad.apps.contacts.actions import originals, sealing, stores
from leidraad.apps.contacts.actions.deletion import forget_rows
from leidraad.apps.contacts.models import Contact, KeyStoreMark, Store
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.engines.key_store import KeyUnavailable as KeysMissing

EXPIRED_TOGETHER = 500
__all__ = ["KeysMissing", "expire_all", "expire_contacts", "forget_again", "make_ready", "next_run_after"]
STRETCHES = 40  # in one run; what is left is the next run's, ten minutes later


def make_ready(*, at: datetime) -> int:
    """What must be done before anybody opens this database; how many contacts it had to forget again.

    Makes the keys of a new installation and takes up those of an older version; deletes what the keys say was deleted
    since this database was backed up. KeysMissing when the database knows of keys that are not there.
    """
    sealing.make_keys_once()
    if not KeyStoreMark.objects.exists():
        for contact in _every_contact():
            sealing.contact_keys().make_period(contact.key_period)
        sealing.take_up_older_keys()
        stores.note_erasures()
    return forget_again(at=at)


def expire_all(*, at: datetime) -> dict[Store, int]:
    """Clear every store of what is past its time; how many of each went."""
    now = stores.latest_time(at)
    stores.bring_ends_forward()
    stores.clear_quality_keys(now=now)
    stores.cut_links(now=now)
    while originals.destroy_unwanted(at=now) == originals.DESTROYED_TOGETHER:
        pass
    return {
        Store.QUALITY: _run(Store.QUALITY, lambda: _expire_some(now), at=at),
        Store.INSIGHT: _run(Store.INSIGHT, lambda: _clear_insight(now), at=at),
        Store.SERVICE: _run(Store.SERVICE, lambda: stores.clear_service(now=now), at=at),
    }


def expire_contacts(*, at: datetime) -> int:
    """Destroy the contacts that are past their time, 500 at most; how many there were."""
    stores.bring_ends_forward()
    return _expire_some(stores.latest_time(at))


def forget_again(*, at: datetime) -> int:
    """Delete what the keys say was deleted while its rows are here; how many contacts.

    So a database that came back from a backup forgets what was deleted since, and a destruction that was cut short is
    finished. Nothing is read when the key store and the database agree. KeysMissing when the keys cannot be asked.
    """
    if not stores.is_behind_its_keys():
        return 0
    gone = [contact for contact in _every_contact() if not sealing.may_be_opened(contact)]
    for start in range(0, len(gone), EXPIRED_TOGETHER):
        some = gone[start : start + EXPIRED_TOGETHER]
        forget_rows(some, event=Event.BACKUP_FORGOTTEN, clause="deletion", at=at)
    stores.forget_loose_ends(_every_contact())
    stores.forget_erased_customers()
    stores.note_erasures()
    return len(gone)


def _every_contact() -> Iterator[Contact]:
    return Contact.every.order_by("pk").iterator(chunk_size=2_000)


def next_run_after(at: datetime) -> datetime:
    """When the stores are cleared next."""
    return at.replace(minute=at.minute // 10 * 10, second=0, microsecond=0) + timedelta(minutes=10)


def _run(store: Store, some: Callable[[], int], *, at: datetime) -> int:
    removed = 0
    for _ in range(STRETCHES):
        found = some()
        removed += found
        if not found:
            break
    stores.note_run(store, removed=removed, is_behind=bool(found), at=at)
    if removed and store is not Store.QUALITY:  # there each contact has a leaf
        data = {"store": str(store), "count": removed, "clauses": ["retention"]}
        ledger.record(Event.STORE_CLEARED, actor="worker", at=at, data=data)
    return removed


def _clear_insight(now: datetime) -> int:
    return stores.clear_insight(now=now) + stores.clear_signals(now=now)


def _expire_some(now: datetime) -> int:
    old = list(Contact.every.filter(keep_until__lte=now).order_by("keep_until")[:EXPIRED_TOGETHER])
    if old:
        _destroy_with_their_days(old, now=now)
    return len(old)


def _destroy_with_their_days(old: list[Contact], *, now: datetime) -> None:
    """A day's keys go at once where nothing of the day lives on: to take out each contact alone would cost far more."""
    stores.cut_ties_of(old)
    for period in {contact.key_period for contact in old}:
        if not stores.contacts_of(period).filter(keep_until__gt=now).exists():
            sealing.contact_keys().destroy_period(period)
    sealing.destroy_keys(contact for contact in old if sealing.may_be_opened(contact))
    forget_rows(old, event=Event.CONTACT_EXPIRED, clause="retention", at=now)
