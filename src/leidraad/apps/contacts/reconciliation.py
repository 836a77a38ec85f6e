"""Holding what came in against what is here: whether everything that was received can still be accounted for.

Two books are kept of each contact, in one transaction: its leaf in the ledger, which nothing removes, and its row. Here
they are read at one moment and compared. Apart from the queries because it reads every table and asks the object store,
and because it trusts none of the steps that it checks. It changes nothing.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from django.db.models import Count, IntegerField, JSONField, Sum
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast
from django.utils import timezone

from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.actions.intake import FORGOTTEN_AFTER, UNFINISHED
from leidraad.apps.contacts.models import (
    ArchiveLoad,
    Contact,
    LivePhaseChoice,
    LiveStream,
    Original,
    Payload,
    Recording,
    SetAside,
    Source,
    State,
    Upload,
)
from leidraad.apps.ledger.commitments import commitment
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf, SubjectSalt
from leidraad.apps.ledger.queries import one_moment

ENDINGS = (Event.CONTACT_SHREDDED, Event.CONTACT_EXPIRED, Event.CONTACT_ERASED, Event.BACKUP_FORGOTTEN)
ID_LENGTH = 36  # of a UUID as text; the ledger also ties leaves to user names, which are of no concern here
IN_DATA = KeyTransform("data", Cast("body", JSONField()))
LEFT_LYING_AFTER = timedelta(hours=1)  # far longer than handing over one upload or one recorded call takes


class GapCode(StrEnum):
    """What does not add up."""

    CONTACT_GONE = "contact_gone"  # taken in, not here, and nothing says that it was destroyed
    CONTACT_WITHOUT_LEAF = "contact_without_leaf"  # here, and the ledger never saw it come
    TAKEN_IN_TWICE = "taken_in_twice"  # one contact, two leaves
    ENDINGS_DIFFER = "endings_differ"  # as many as were untied from the ledger should have been destroyed
    SET_ASIDE_GONE = "set_aside_gone"
    SET_ASIDE_WITHOUT_LEAF = "set_aside_without_leaf"
    REPLACEMENTS_DIFFER = "replacements_differ"  # the same for what was set aside once more
    NOBODY_AT_WORK = "nobody_at_work"  # under way for long, and no job has it
    WITHOUT_REASON = "without_reason"  # set aside, and nothing says why
    BYTES_GONE = "bytes_gone"  # its sealed bytes are not in the object store
    UPLOAD_LEFT = "upload_left"  # it came whole and was not handed over
    STREAM_LEFT = "stream_left"  # a recorded call that is over and was not handed over
    ARCHIVE_DIFFERS = "archive_differs"  # its counts and its list of things are not the same


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that does not add up: how many, and which of them can be named."""

    code: GapCode
    count: int
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Both books. ``since`` None: from the beginning.

    ``received`` is what the ledger saw come; ``accounted`` is where all of that is now, by name. Of what came before
    ``since`` nothing is counted. ``on_the_way`` was not received yet: it lies with its sender, or only in part here.
    """

    since: datetime | None
    received: Mapping[str, int]
    accounted: Mapping[str, int]
    destroyed: Mapping[str, int]  # by the event that destroyed it; with ``since``, whatever it destroyed
    on_the_way: Mapping[str, int]
    gaps: tuple[Gap, ...]

    @property
    def received_count(self) -> int:
        return sum(self.received.values())

    @property
    def accounted_count(self) -> int:
        return sum(self.accounted.values())

    @property
    def adds_up(self) -> bool:
        return not self.gaps and self.received_count == self.accounted_count


@dataclass(slots=True)
class _Book:
    """One kind of thing in both books: leaves by the id they are tied to, and ids of rows."""

    leaf_count: int  # in the stretch asked for
    tied: Mapping[str, int]  # id -> leaves in the stretch
    tied_ever: set[str]
    rows: Mapping[str, datetime]  # id -> when it was received
    since: datetime | None
    gaps: list[Gap] = field(default_factory=list)

    @property
    def untied_count(self) -> int:
        """Leaves that can be tied to nothing any more: their thing was destroyed, or replaced."""
        return self.leaf_count - sum(self.tied.values())

    @property
    def here(self) -> list[str]:
        return [key for key in self.tied if key in self.rows]

    @property
    def gone(self) -> list[str]:
        return [key for key in self.tied if key not in self.rows]

    @property
    def unknown(self) -> list[str]:
        """Rows that no leaf knows."""
        return [
            key
            for key, received_at in self.rows.items()
            if key not in self.tied_ever and (self.since is None or received_at >= self.since)
        ]


def reconcile(*, since: datetime | None = None, at: datetime | None = None) -> Reconciliation:
    """Both books as they stand at one moment, from ``since`` on. Raises StoreFailed when the object store says nothing.

    With ``since``, what was destroyed can only be bounded, for the ledger does not tell which contact an ending ended;
    without it, it must come out exactly.
    """
    now = at or timezone.now()
    with one_moment():
        contacts, others = _book_of_contacts(since), _book_of_set_aside(since)
        ended = {str(event): _leaf_count(event, since) for event in ENDINGS}
        replaced = _replaced_count(since)
        refused = _leaf_count(Event.CAPTURE_REFUSED, since)
        states = _states(contacts.here, at=now)
        settled = _settled_count(others.here)
        gaps = [
            *_gaps_of(contacts, GapCode.CONTACT_GONE, GapCode.CONTACT_WITHOUT_LEAF),
            *_gaps_of(others, GapCode.SET_ASIDE_GONE, GapCode.SET_ASIDE_WITHOUT_LEAF),
            *_ends_differ(contacts, sum(ended.values()), GapCode.ENDINGS_DIFFER),
            *_ends_differ(others, replaced, GapCode.REPLACEMENTS_DIFFER),
            *_gaps_on_the_way(since, at=now),
        ]
        missing = list(_missing_objects(since))
        on_the_way = _on_the_way()
    gaps += _named(GapCode.BYTES_GONE, _still_missing(missing))
    accounted = {
        **states,
        "set_aside_unread": len(others.here) - settled,
        "set_aside_settled": settled,
        "set_aside_again": others.untied_count,
        "destroyed": contacts.untied_count,
        "refused_by_the_charter": refused,
    }
    return Reconciliation(
        since=since,
        received={
            "taken_in": contacts.leaf_count,
            "set_aside_unread": others.leaf_count,
            "refused_by_the_charter": refused,
        },
        accounted=accounted,
        destroyed=ended,
        on_the_way=on_the_way,
        gaps=tuple(gaps),
    )


def _book_of_contacts(since: datetime | None) -> _Book:
    rows = {str(pk): at for pk, at in Contact.every.values_list("pk", "received_at").iterator()}
    leaves = Leaf.objects.filter(event=Event.CONTACT_CAPTURED).values_list("subject", "recorded_at")
    return _book(leaves.iterator(), rows, since)


def _book_of_set_aside(since: datetime | None) -> _Book:
    rows = SetAside.objects.filter(contact=None).values_list("pk", "received_at").iterator()
    told = Leaf.objects.filter(event=Event.CONTACT_SET_ASIDE).annotate(
        thing=KeyTextTransform("set_aside", IN_DATA)  # None where a contact was set aside that was taken in
    )
    leaves = told.filter(thing__isnull=False).values_list("thing", "recorded_at")
    return _book(leaves.iterator(), {str(pk): at for pk, at in rows}, since)


def _book(
    leaves: Iterable[tuple[str | None, datetime]], rows: Mapping[str, datetime], since: datetime | None
) -> _Book:
    ever: set[str] = set()
    lately: Counter[str] = Counter()
    for told, recorded_at in leaves:
        ever.add(told or "")
        if since is None or recorded_at >= since:
            lately[told or ""] += 1
    known = _tied(ever)
    tied = {subject: lately[told] for subject, told in known.items() if lately[told]}
    book = _Book(lately.total(), tied, set(known), rows, since)
    book.gaps += _named(GapCode.TAKEN_IN_TWICE, [subject for subject, count in tied.items() if count > 1])
    return book


def _gaps_of(book: _Book, gone: GapCode, unknown: GapCode) -> list[Gap]:
    return [*book.gaps, *_named(gone, book.gone), *_named(unknown, book.unknown)]


def _ends_differ(book: _Book, ended: int, code: GapCode) -> list[Gap]:
    """As many endings as there are leaves without a thing; from a day on, at least as many."""
    difference = book.untied_count - ended
    is_whole = difference == 0 if book.since is None else difference <= 0
    return [] if is_whole else [Gap(code, abs(difference))]


def _tied(commitments: Collection[str]) -> dict[str, str]:
    """The id behind each of these commitments that can still be told, with the commitment."""
    found = {}
    for subject, salt in SubjectSalt.objects.values_list("subject", "salt").iterator():
        if len(subject) == ID_LENGTH and (told := commitment(bytes(salt), subject)) in commitments:
            found[subject] = told
    return found


def _leaf_count(event: Event, since: datetime | None) -> int:
    leaves = Leaf.objects.filter(event=event)
    return (leaves.filter(recorded_at__gte=since) if since else leaves).count()


def _replaced_count(since: datetime | None) -> int:
    """How many things set aside gave way to the same thing, set aside once more."""
    leaves = Leaf.objects.filter(event=Event.CONTACT_SET_ASIDE)
    if since:
        leaves = leaves.filter(recorded_at__gte=since)
    counted = leaves.aggregate(total=Sum(Cast(KeyTextTransform("replaces", IN_DATA), IntegerField())))
    return int(counted["total"] or 0)


def _states(ids: Collection[str], *, at: datetime) -> dict[str, int]:
    """Where the contacts with these ids are; what nobody may open any more goes by that, whatever its state."""
    wanted, found = set(ids), Counter[str]()
    rows = Contact.every.values_list("pk", "state", "quarantined_at", "keep_until")
    for pk, state, quarantined_at, keep_until in rows.iterator():
        if str(pk) not in wanted:
            continue
        if quarantined_at is not None:
            found["deleted"] += 1
        elif keep_until <= at:
            found["past_their_time"] += 1
        else:
            found["under_way" if state in UNFINISHED else state] += 1
    names = (State.READY, State.WAITING, State.SET_ASIDE, "under_way", "deleted", "past_their_time")
    return {str(name): found[name] for name in names}


def _settled_count(ids: Collection[str]) -> int:
    """How many of these were read after all, or put away by somebody."""
    settled = SetAside.objects.filter(contact=None).exclude(settled_at=None).values_list("pk", flat=True)
    return len({str(pk) for pk in settled} & set(ids))


def _gaps_on_the_way(since: datetime | None, *, at: datetime) -> Iterator[Gap]:
    """What came and is not going on."""
    contacts = Contact.every.filter(received_at__gte=since) if since else Contact.every.all()
    here = contacts.filter(quarantined_at=None, keep_until__gt=at)
    old = here.filter(state__in=UNFINISHED, received_at__lt=at - FORGOTTEN_AFTER)
    if idle := set(old.values_list("pk", flat=True)) - jobs.contacts_at_work():
        yield from _named(GapCode.NOBODY_AT_WORK, idle)
    unexplained = here.filter(state=State.SET_ASIDE, set_aside=None)
    yield from _named(GapCode.WITHOUT_REASON, unexplained.values_list("pk", flat=True))
    yield from _named(GapCode.UPLOAD_LEFT, _uploads_left(at))
    ended = LiveStream.objects.filter(phase=LivePhaseChoice.ENDED, heard_at__lt=at - LEFT_LYING_AFTER)
    yield from _named(GapCode.STREAM_LEFT, ended.values_list("pk", flat=True))
    items = dict(ArchiveLoad.objects.annotate(count=Count("items")).values_list("pk", "count"))
    differing = [load.pk for load in ArchiveLoad.objects.all() if items[load.pk] != load.done_count]
    yield from _named(GapCode.ARCHIVE_DIFFERS, differing)


def _uploads_left(at: datetime) -> Iterator[UUID]:
    for upload in Upload.objects.filter(answer_status=None, expires_at__gt=at):
        last = upload.created_at + LEFT_LYING_AFTER
        if upload.offset_bytes == upload.length_bytes and last < at and not jobs.has_upload(upload.pk):
            yield upload.pk


def _on_the_way() -> dict[str, int]:
    """What was not received yet: it is not whole, or still lies where it is fetched from."""
    return {
        "uploads": Upload.objects.filter(answer_status=None).count(),
        "calls_being_recorded": LiveStream.objects.exclude(phase=LivePhaseChoice.DESTROYED).count(),
        "files_at_sources": int(Source.objects.aggregate(total=Sum("waiting_count"))["total"] or 0),
    }


def _missing_objects(since: datetime | None) -> Iterator[tuple[str, str]]:
    """Contact and object of each row whose bytes do not lie where they should."""
    store = sealing.object_store()
    lying = set(store.names())
    for table in (Original, Payload, Recording):
        rows = table._default_manager.exclude(object_name=None).filter(contact__quarantined_at=None)
        if since:
            rows = rows.filter(contact__received_at__gte=since)
        for contact_id, name in rows.values_list("contact_id", "object_name").iterator():
            if name is not None and name not in lying:
                yield str(contact_id), name


def _still_missing(found: Iterable[tuple[str, str]]) -> list[str]:
    """Those whose row is still there and whose bytes still are not: others were read, or destroyed, meanwhile."""
    store = sealing.object_store()
    missing = []
    for contact_id, name in found:
        is_kept = any(
            table._default_manager.filter(object_name=name).exists()
            for table in (Original, Payload, Recording)
        )
        if is_kept and not store.exists(name):
            missing.append(contact_id)
    return missing


def _named(code: GapCode, ids: Iterable[object]) -> list[Gap]:
    named = sorted(str(each) for each in ids)
    return [Gap(code, len(named), tuple(named))] if named else []
