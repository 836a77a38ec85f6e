"""The three stores: what goes into insight and service beside quality, and how each is cleared when its time is over.

A contact's rows in the other stores are found by a digest under the contact's own key and by nothing else. A deletion
takes them with it; the end of the quality data cuts the tie, and from then on no way leads from them to a contact, an
agent, or each other.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, transaction
from django.db.models import DateTimeField, ExpressionWrapper, F, Min, Q, QuerySet, Value
from django.db.models.functions import Greatest, Least, TruncDay

from leidraad.apps.charter.in_force import ActiveCharter, active_charter, charter_for, quality_data_ends_at
from leidraad.apps.charter.queries import retention_days
from leidraad.apps.contacts.actions import sealing, signals, summaries
from leidraad.apps.contacts.actions.conversations import WordsOfTurn, fill_conversations
from leidraad.apps.contacts.models import (
    Contact,
    ContactQuerySet,
    InsightConversation,
    InsightSignal,
    InsightTurn,
    KeyStoreMark,
    LabelledTurn,
    RetentionRun,
    ServiceRecord,
    Store,
    StoreLink,
)
from leidraad.apps.contacts.models.sealed_rows import sealed_tables
from leidraad.apps.ledger.models import Leaf
from leidraad.domain.charter.clauses import Charter, Purpose
from leidraad.domain.contacts.deadlines import months_after
from leidraad.engines.key_store import KeyDestroyed
from leidraad.engines.key_store.contact_keys import period_name, period_parts

CROWD_COUNT = 64
CLEARED_TOGETHER = 10_000
FOREVER = "1970-01-01.9999"  # the one period of customers' erasures: it never ends by itself

FILLING = """
    INSERT INTO contacts_insightturn
        (conversation, position, start_s, end_s, party, language, channel, direction, day, crowd, text, keep_until, search)
    SELECT kept.conversation, turn.position, turn.start_s, turn.end_s, turn.party, turn.language, turn.channel, turn.direction,
        kept.day, kept.crowd, turn.text, kept.keep_until, turn.search
    FROM unnest(%(contacts)s::uuid[], %(conversations)s::uuid[], %(days)s::date[], %(crowds)s::smallint[],
                %(ends)s::date[])
        AS kept (contact, conversation, day, crowd, keep_until)
    JOIN contacts_turn AS turn ON turn.contact_id = kept.contact
    ORDER BY kept.conversation, turn.position
"""
LINK_COLUMNS = ["link", "period", "insight", "service"]
SERVICE_COLUMNS = [
    "id",
    "customer_key",
    "day",
    "channel",
    "direction",
    "language",
    "reason",
    "outcome",
    "promises",
    "summary",
    "keep_until",
]
# A function of the database's owner: whoever can compute a link may have what hangs on it removed, and see nothing.
FORGETTING = "SELECT contacts_forget_beside(%s::bytea[])"


@dataclass(frozen=True, slots=True)
class Kept:
    """A contact on its way into the other stores: under what rules, and its ties there."""

    contact: Contact
    rules: Charter
    link: bytes
    insight: UUID | None
    service: UUID | None


def keep_beside(
    contacts: Sequence[Contact], *, words: Mapping[UUID, Sequence[WordsOfTurn]] | None = None
) -> None:
    """Fill insight and service from the turns of these contacts, in the caller's transaction, in place of any earlier rows.

    Only what the charter signed, both at capture and now; nothing for a contact whose key is gone. ``words`` are the
    turns where the caller has them at hand, which spares reading them.
    """
    rules = {version: charter_for(version) for version in {contact.charter_version for contact in contacts}}
    found = (_kept(contact, rules[contact.charter_version]) for contact in contacts)
    kept = [each for each in found if each is not None]
    _forget_links([each.link for each in kept])
    tied = [each for each in kept if each.insight or each.service]
    _write(
        "contacts_storelink",
        LINK_COLUMNS,
        [(each.link, each.contact.key_period, each.insight, each.service) for each in tied],
    )
    _fill_insight([each for each in tied if each.insight], words=words or {})
    serving = [each for each in tied if each.service]
    told = signals.told_to_service([each.contact.pk for each in serving])
    approved = summaries.approved_for_service([each.contact.pk for each in serving]) if serving else {}
    _write(
        "contacts_servicerecord",
        SERVICE_COLUMNS,
        [
            _service_row(each, told.get(each.contact.pk), approved.get(each.contact.pk, {}))
            for each in serving
        ],
    )


def forget_beside(contacts: Sequence[Contact]) -> None:
    """Remove from insight and service what came from these contacts; nothing where the tie was cut already."""
    links = []
    for contact in contacts:
        try:
            links.append(sealing.link_of(contact))
        except KeyDestroyed:
            continue  # it was cut with the key
    _forget_links(links)


def forget_loose_ends(contacts: Iterable[Contact]) -> int:
    """Remove from insight and service what is tied to none of these contacts; how many ties.

    After a backup came back: the key of a deleted contact is gone, so its tie is found as the one that nobody can name.
    """
    known = set()
    for contact in contacts:
        with suppress(KeyDestroyed):
            known.add(sealing.link_of(contact))
    there = (bytes(link) for link in StoreLink.objects.values_list("link", flat=True))
    loose = [link for link in there if link not in known]
    _forget_links(loose)
    return len(loose)


def erase_customer(customer_key: bytes) -> int:
    """Remove every record of service of a customer, in this database and in backups of it; how many there were here."""
    records = ServiceRecord.objects.filter(customer_key=customer_key)
    months = {day.replace(day=1) for day in records.values_list("day", flat=True)}
    sealing.customer_keys().make_period(FOREVER)
    sealing.customer_keys().destroy([_erasure_label(customer_key, each) for each in months], period=FOREVER)
    return records.delete()[0]


def forget_erased_customers() -> int:
    """Remove the records of service of customers who were erased, after a backup came back; how many."""
    keys = sealing.customer_keys()
    if FOREVER not in keys.periods():
        return 0
    rows = ServiceRecord.objects.values_list("pk", "customer_key", "day").iterator(chunk_size=5_000)
    gone = [
        pk
        for pk, customer_key, day in rows
        if not keys.has(_erasure_label(bytes(customer_key), day.replace(day=1)), period=FOREVER)
    ]
    return ServiceRecord.objects.filter(pk__in=gone).delete()[0]


def bring_ends_forward() -> int:
    """Give contacts the end that a tighter charter sets, so that a looser one after it changes nothing; how many.

    Also the end of all quality data when the charter's sunset says so.
    """
    active = active_charter()
    if active is None:
        return 0
    days = active.charter.retention.quality_days
    first_moment = TruncDay("started_at", tzinfo=UTC)
    end: Any = ExpressionWrapper(first_moment + timedelta(days=days), output_field=DateTimeField())
    ends_at = quality_data_ends_at(active)
    if ends_at is not None:
        end = Least(end, Value(ends_at, output_field=DateTimeField()))
    return Contact.every.filter(key_days__gt=days if ends_at is None else -1, keep_until__gt=end).update(
        keep_until=end
    )


def contacts_of(period: str) -> ContactQuerySet:
    """The contacts whose keys lie in the file of a period."""
    day, days = period_parts(period)
    first = datetime.combine(day, time.min, tzinfo=UTC)
    return Contact.every.filter(
        started_at__gte=first, started_at__lt=first + timedelta(days=1), key_days=days
    )


def clear_quality_keys(*, now: datetime) -> int:
    """Destroy the keys of every period that is over: what they opened is gone, before its rows are; how many."""
    days_now = retention_days()
    ended = [name for name in sealing.contact_keys().periods() if period_ends_at(name, days_now) <= now]
    StoreLink.objects.filter(period__in=ended).delete()
    for period in ended:
        sealing.contact_keys().destroy_period(period)
    return len(ended)


def cut_ties_of(contacts: Iterable[Contact]) -> int:
    """Cut what ties insight and service to these contacts, which are at their end; how many ties. Before their keys go."""
    links = []
    for contact in contacts:
        with suppress(KeyDestroyed):
            links.append(sealing.link_of(contact))
    return StoreLink.objects.filter(link__in=links).delete()[0]


def cut_links(*, now: datetime) -> int:
    """Cut what ties insight and service to contacts whose quality data are over; how many ties."""
    days_now = retention_days()
    periods = StoreLink.objects.values_list("period", flat=True).distinct()
    ended = [name for name in periods if period_ends_at(name, days_now) <= now]
    for name in sealing.crowd_keys().periods():
        if period_ends_at(name, period_parts(name)[1]) <= now:
            sealing.crowd_keys().destroy_period(name)
    return StoreLink.objects.filter(period__in=ended).delete()[0]


def clear_insight(*, now: datetime) -> int:
    """Remove the turns of insight that are past their time, 10,000 at most, and the conversations; how many of both."""
    past = _past(local_day(now), months=_months_now(Store.INSIGHT))
    return _clear(InsightTurn, past) + _clear(InsightConversation, past)


def clear_signals(*, now: datetime) -> int:
    """Remove the signals and labelled turns of insight that are past their time, 10,000 of each at most; how many."""
    past = _past(local_day(now), months=_months_now(Store.INSIGHT))
    return _remove_some(InsightSignal.objects.filter(past)) + _remove_some(LabelledTurn.objects.filter(past))


def clear_service(*, now: datetime) -> int:
    """Remove the records of service that are past their time, 10,000 at most; how many."""
    return _clear(ServiceRecord, _past(local_day(now), months=_months_now(Store.SERVICE)))


def note_run(store: Store, *, removed: int, is_behind: bool, at: datetime) -> None:
    """Keep when a store was cleared last."""
    RetentionRun.objects.update_or_create(
        store=store,
        defaults={
            "ran_at": at,
            "removed_count": removed,
            "is_behind": is_behind,
            "oldest_on": oldest_of(store),
        },
    )


def latest_time(at: datetime) -> datetime:
    """``at``, or the newest time the ledger has seen when that is later: a clock set back makes nothing live longer."""
    seen = Leaf.objects.order_by("-pk").values_list("recorded_at", flat=True).first()
    return max(at, seen) if seen else at


def still_shown(store: Store, *, today: date) -> Q:
    """The condition on insight or service for what may still be shown on a day, cleared already or not."""
    return ~_past(today, months=_months_now(store))


def period_ends_at(period: str, days_now: int) -> datetime:
    """When the keys of a period die: as agreed at capture, or earlier when less is agreed now."""
    day, days = period_parts(period)
    return datetime.combine(day, time.min, tzinfo=UTC) + timedelta(days=min(days, days_now))


def object_names() -> Iterator[str]:
    """Every name in the object store that a row knows."""
    for table in sealed_tables():
        named = table._default_manager.exclude(object_name=None)
        yield from (name for name in named.values_list("object_name", flat=True).iterator() if name)


def note_erasures() -> None:
    """Keep that the database has carried out what the key store destroyed so far."""
    count = _erasure_count()
    mark, is_new = KeyStoreMark.objects.get_or_create(pk=1, defaults={"erasure_count": count})
    if not is_new and mark.erasure_count < count:
        KeyStoreMark.objects.filter(pk=1).update(erasure_count=Greatest(F("erasure_count"), count))


def is_behind_its_keys() -> bool:
    """Whether the key store has destroyed what this database still holds: it came back from a backup."""
    mark = KeyStoreMark.objects.filter(pk=1).values_list("erasure_count", flat=True).first()
    return mark is not None and mark < _erasure_count()


def _erasure_count() -> int:
    return sealing.contact_keys().erasure_count() + sealing.customer_keys().erasure_count()


def local_day(at: datetime) -> date:
    """The day in the centre's time zone."""
    return at.astimezone(settings.ENVIRONMENT.time_zone).date()


def end_of_day(day: date) -> datetime:
    """The first moment after a day in the centre's time zone."""
    return datetime.combine(day + timedelta(days=1), time.min, tzinfo=settings.ENVIRONMENT.time_zone)


def crowd_of(agent_id: int, *, day: date, quality_days: int) -> int:
    """One of 64 numbers that changes with the month, and whose secret dies with the month's quality data.

    Two agents have the same number only in a centre of more than 64: each number then stands for several.
    ``quality_days`` is what ``retention_days`` says now.
    """
    month = day.replace(day=1)
    days = (months_after(month, 1) - month).days + quality_days
    secret = _month_secret(sealing.crowd_keys(), month, days)
    factor, start = secret[0] | 1, secret[1]  # odd, so that neighbours never fall together
    return (agent_id * factor + start) % CROWD_COUNT


def _erasure_label(customer_key: bytes, month: date) -> bytes:
    return bytes(customer_key) + month.isoformat().encode()


def _kept(contact: Contact, ruling: ActiveCharter | None) -> Kept | None:
    if ruling is None:
        return None
    rules = ruling.charter
    has_insight = rules.insight.allowed and Purpose.INSIGHT in rules.purposes_allowed
    has_service = rules.service.allowed and Purpose.SERVICE in rules.purposes_allowed
    try:
        link = sealing.link_of(contact)
    except KeyDestroyed:
        return None
    return Kept(
        contact,
        rules,
        link,
        uuid4() if has_insight else None,
        uuid4() if has_service and contact.customer_key else None,
    )


def _fill_insight(kept: Sequence[Kept], *, words: Mapping[UUID, Sequence[WordsOfTurn]]) -> None:
    if not kept:
        return
    days = [local_day(each.contact.started_at) for each in kept]
    quality_days = retention_days()
    values: Mapping[str, Any] = {
        "contacts": [each.contact.pk for each in kept],
        "conversations": [each.insight for each in kept],
        "days": days,
        "crowds": [
            crowd_of(each.contact.agent_id, day=day, quality_days=quality_days)
            for each, day in zip(kept, days, strict=True)
        ],
        "ends": [
            months_after(day, each.rules.retention.insight_months)
            for each, day in zip(kept, days, strict=True)
        ],
    }
    with connection.cursor() as cursor:
        cursor.execute(FILLING, values)
    signals.copy_to_insight(values)
    fill_conversations(values, contacts=[each.contact for each in kept], words=words)


def _service_row(
    kept: Kept, told: signals.ServiceFacts | None, summary: Mapping[str, Any]
) -> tuple[Any, ...]:
    contact, day = kept.contact, local_day(kept.contact.started_at)
    return (
        kept.service,
        contact.customer_key,
        day,
        contact.channel,
        contact.direction,
        contact.language,
        told.reason if told else "",
        told.outcome if told else "",
        json.dumps(told.promises if told else []),
        json.dumps(summary, ensure_ascii=False),
        months_after(day, kept.rules.retention.service_months),
    )


def _write(table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Add rows as turns are added: every contact passes here, and a statement of each row's own costs ten times as much."""
    if not rows:
        return
    statement = f"COPY {table} ({', '.join(columns)}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def _forget_links(links: Iterable[bytes]) -> None:
    wanted = list(links)
    if wanted:
        with connection.cursor() as cursor:
            cursor.execute(FORGETTING, [wanted])


def _past(today: date, *, months: int) -> Q:
    return Q(keep_until__lte=today) | Q(day__lte=months_after(today, -months))


def _months_now(store: Store) -> int:
    active = active_charter()
    if active is None:
        return 0
    keep = active.charter.retention
    return keep.insight_months if store is Store.INSIGHT else keep.service_months


@transaction.atomic
def _clear(model: type[InsightTurn] | type[InsightConversation] | type[ServiceRecord], past: Q) -> int:
    some = model._default_manager.filter(past).values_list("pk", flat=True)[:CLEARED_TOGETHER]
    return model._default_manager.filter(pk__in=list(some)).delete()[0]


def _remove_some(rows: QuerySet[Any]) -> int:
    return rows.filter(pk__in=list(rows.values_list("pk", flat=True)[:CLEARED_TOGETHER])).delete()[0]


def oldest_of(store: Store) -> date | None:
    """The day of the oldest thing in a store; None when it is empty."""
    if store is Store.QUALITY:
        first = Contact.every.aggregate(first=Min("started_at"))["first"]
        return local_day(first) if first else None
    model = InsightTurn if store is Store.INSIGHT else ServiceRecord
    found: date | None = model._default_manager.aggregate(first=Min("day"))["first"]
    return found


@lru_cache(maxsize=64)
def _month_secret(keys: Any, month: date, days: int) -> bytes:
    period = period_name(month, days=days)
    keys.make_period(period)
    secret: bytes = keys.digest(b"crowd", context=b"month", period=period)
    return secret


def end_of_oldest(store: Store, oldest_on: date) -> date:
    """The day on which the oldest thing of a store goes at the latest, under the charter in force."""
    if store is Store.QUALITY:
        return oldest_on + timedelta(days=retention_days())
    return months_after(oldest_on, _months_now(store))
