"""Call detail records and their contacts: kept aside until the other comes, told to the charter, then joined.

A record that is here first is heard when its contact comes, before a byte of that is stored. One that comes later may say
what should have kept the contact, or a part of it, from being captured: then the contact is destroyed, as after any late
word. A day after it came a record without its contact is destroyed, and its file is named where things are set aside.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter import protected_numbers
from leidraad.apps.charter.queries import active_charter, open_enrolments
from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.actions import customer_requests, sealing
from leidraad.apps.contacts.models import CallRecord, ChannelChoice, Contact, ContactAgent
from leidraad.apps.contacts.own_numbers import own_numbers_of_team
from leidraad.apps.people.models import Agent
from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.charter.requests import ReasonCode
from leidraad.domain.contacts.calls import CLOCKS_DIFFER, Call, Hold, facts_of, is_the_call, uncut
from leidraad.domain.contacts.identities import normalised_identity
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.routing import Routing, routing_from_json
from leidraad.domain.contacts.spans import Span, SpanKind
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.domain.language.personal_data.labels import redact_label
from leidraad.domain.language.personal_data.own_numbers import NO_OWN_NUMBERS, OwnNumbers
from leidraad.domain.language.personal_data.redact import redact_text
from leidraad.web.acting import Part, as_part

KEPT_FOR = timedelta(days=1)
PAIRED_TOGETHER = 200
Reasons = list[tuple[ClauseId, ReasonCode]]


@dataclass(frozen=True, slots=True)
class Heard:
    """What is known of one contact with what its call record says, and which record that was."""

    facts: ContactFacts
    record: CallRecord | None = None


@dataclass(frozen=True, slots=True)
class Alone:
    """Records of one file that found no contact."""

    file_name: str
    lines: tuple[int, ...]


@transaction.atomic
def keep_records(calls: Sequence[Call], *, file_name: str, at: datetime) -> int:
    """Keep calls aside, sealed, until their contacts come; how many were not here yet."""
    rows = [_row(call, file_name=redact_text(file_name).text[:300], at=at) for call in calls]
    here = set(
        CallRecord.objects.filter(record_key__in=[row.record_key for row in rows]).values_list(
            "record_key", flat=True
        )
    )
    known = {bytes(key) for key in here}
    new = {row.record_key: row for row in rows if row.record_key not in known}
    CallRecord.objects.bulk_create(new.values(), ignore_conflicts=True)
    return len(new)


@as_part(Part.INTAKE)
def heard(told: Sequence[ContactFacts]) -> list[Heard]:
    """Each contact's facts with those of its call record, where exactly one is here; in the same order."""
    found = _candidates(told)
    opened = {record.pk: _opened(record) for record in found}
    return [_heard(facts, found, opened) for facts in told]


@as_part(Part.INTAKE)
def note_paired(records: Iterable[CallRecord | None], *, at: datetime) -> None:
    """Their contacts came; the records stay for the rest of their day, for another agent's part of the same call."""
    found = [record.pk for record in records if record is not None]
    if found:
        CallRecord.objects.filter(pk__in=found, paired_at=None).update(paired_at=at)


def pair_late(*, at: datetime) -> int:
    """Join the records that wait with contacts that were here first; how many contacts learnt something.

    A contact of which a record says what should have kept it from being captured is destroyed instead.
    """
    waiting = CallRecord.objects.filter(paired_at=None, received_at__gt=at - KEPT_FOR).order_by("pk")
    count = 0
    for record in waiting.iterator(chunk_size=PAIRED_TOGETHER):
        call = _opened(record)
        contacts = _contacts_of(record, call)
        for contact in contacts:
            _tell_late(contact, call, at=at)
        if contacts:
            note_paired([record], at=at)
        count += len(contacts)
    return count


@transaction.atomic
def let_go(*, at: datetime) -> list[Alone]:
    """Destroy the records that are a day old; those that found no contact, by file."""
    old = CallRecord.objects.filter(received_at__lte=at - KEPT_FOR)
    alone = defaultdict(list)
    for name, line in (
        old.filter(paired_at=None).order_by("file_name", "line").values_list("file_name", "line")
    ):
        alone[name].append(line)
    old.delete()
    return [Alone(name, tuple(lines)) for name, lines in alone.items()]


def routing_json(routing: Routing | None, *, own: OwnNumbers = NO_OWN_NUMBERS) -> dict[str, Any] | None:
    """What is stored of it with a contact: the texts of the telephone system redacted. None where nobody told."""
    if routing is None:
        return None
    stored = routing.to_json()
    if routing.ivr:
        stored["ivr"] = [redact_label(choice, own=own)[:100] for choice in routing.ivr[:50]]
    if routing.disposition:
        stored["disposition"] = redact_label(routing.disposition, own=own)[:100]
    return stored


def _row(call: Call, *, file_name: str, at: datetime) -> CallRecord:
    plain = json.dumps(_as_json(call), ensure_ascii=False).encode()
    row = CallRecord(
        record_key=sealing.keyed_digest(b"call record", plain),
        call_key=_call_key(call.call_id) if call.call_id else None,
        customer_key=customer_requests.customer_key(call.customers[0]) if call.customers else None,
        started_at=call.started_at,
        ended_at=call.ended_at,
        received_at=at,
        file_name=file_name,
        line=call.rows[0],
    )
    box = sealing.seal(plain, context=str(row.pk), period=row.key_period, in_row=True)
    row.object_name, row.sealed = box.object_name, box.sealed
    row.wrapped_key, row.byte_count = box.wrapped_key, box.byte_count
    return row


def _call_key(call_id: str) -> bytes:
    return sealing.keyed_digest(b"call", call_id.encode())


def _as_json(call: Call) -> dict[str, Any]:
    """All but the rows: the same call in another file is the same record."""
    holds = [[hold.since.isoformat(), hold.until.isoformat() if hold.until else None] for hold in call.holds]
    plain = asdict(call) | {"holds": holds, "routing": call.routing.to_json()}
    del plain["rows"]
    return plain | {"started_at": call.started_at.isoformat(), "ended_at": call.ended_at.isoformat()}


def _opened(record: CallRecord) -> Call:
    stored = json.loads(sealing.open_whole(record, context=str(record.pk)))
    moment = datetime.fromisoformat
    holds = tuple(Hold(moment(since), moment(until) if until else None) for since, until in stored["holds"])
    texts = {name: tuple(stored[name]) for name in ("agents", "customers", "other_numbers")}
    return Call(
        started_at=moment(stored["started_at"]),
        ended_at=moment(stored["ended_at"]),
        rows=(record.line,),
        call_id=stored["call_id"],
        line=stored["line"],
        direction=Direction(stored["direction"]) if stored["direction"] else None,
        queue=stored["queue"],
        holds=holds,
        routing=routing_from_json(stored["routing"]),
        **texts,
    )


def _candidates(told: Sequence[ContactFacts]) -> list[CallRecord]:
    """The records that may belong to any of these contacts, in one query; none of it where no record is kept."""
    spoken = [facts for facts in told if _is_spoken(facts)]
    if not spoken or not CallRecord.objects.exists():
        return []
    wanted = Q(call_key__in=[_call_key(facts.source_id) for facts in spoken if facts.source_id])
    for facts in spoken:
        if facts.started_at is not None and facts.started_at.tzinfo is not None:
            wanted |= Q(
                started_at__lte=facts.started_at + CLOCKS_DIFFER,
                ended_at__gte=facts.started_at - CLOCKS_DIFFER,
            )
    return list(CallRecord.objects.filter(wanted).order_by("pk"))


def _is_spoken(facts: ContactFacts) -> bool:
    return facts.channel in (None, Channel.VOICE)


def _heard(facts: ContactFacts, records: Sequence[CallRecord], opened: Mapping[Any, Call]) -> Heard:
    if not records or not _is_spoken(facts):
        return Heard(facts)
    key = _call_key(facts.source_id) if facts.source_id else None
    own = [record for record in records if key is not None and _bytes(record.call_key) == key]
    own = own or [record for record in records if _is_told_by(opened[record.pk], facts)]
    if len(own) != 1:
        return Heard(facts)  # none, or nobody can say which
    call = opened[own[0].pk]
    return Heard(facts.merged_with(facts_of(call, started_at=facts.started_at or call.started_at)), own[0])


def _is_told_by(call: Call, facts: ContactFacts) -> bool:
    if facts.started_at is None or facts.started_at.tzinfo is None:
        return False
    return is_the_call(
        call,
        started_at=facts.started_at,
        customers=frozenset(normalised_identity(value) for value in facts.customer_identities),
        call_customers=frozenset(normalised_identity(value) for value in call.customers),
        agents=frozenset(code for code in (facts.agent, *facts.further_agents) if code),
    )


def _contacts_of(record: CallRecord, call: Call) -> list[Contact]:
    """The contacts that this record is about: by the call's id, else the only one that time and number or agent fit."""
    calls = Contact.objects.filter(channel=ChannelChoice.VOICE).select_related("agent", "team")
    if call.call_id:
        found = list(calls.filter(source_id__in=_stored_ids(call.call_id)))
        if found:
            return found
    around = calls.filter(
        started_at__range=(call.started_at - CLOCKS_DIFFER, call.ended_at + CLOCKS_DIFFER)
    ).filter(Q(customer_key=record.customer_key) | Q(agent__code__in=call.agents))
    fitting = [contact for contact in around[:PAIRED_TOGETHER] if _is_late(contact, record, call)]
    return fitting if len(fitting) == 1 else []


def _stored_ids(call_id: str) -> tuple[str, str]:
    """As intake keeps a sender's id: as it is, or as a digest where it names somebody."""
    return call_id[:200], f"keyed:{sealing.keyed_digest(call_id.encode()).hex()}"


def _is_late(contact: Contact, record: CallRecord, call: Call) -> bool:
    return is_the_call(
        call,
        started_at=contact.started_at,
        customers=frozenset([_bytes(contact.customer_key)] if contact.customer_key else []),
        call_customers=frozenset([_bytes(record.customer_key)] if record.customer_key else []),
        agents=frozenset([contact.agent.code]),
    )


@transaction.atomic
def _tell_late(contact: Contact, call: Call, *, at: datetime) -> None:
    facts = facts_of(call, started_at=contact.started_at)
    here = {agent.code for agent in contact.agents()}
    codes = [code for code in facts.further_agents if code not in here]
    others = list(Agent.objects.filter(code__in=codes).select_related("team__principal", "person"))
    if len(others) < len(codes) or not _take_part(others, at=contact.started_at):
        _destroy(contact, [(ClauseId.PARTICIPATION, ReasonCode.OTHER_AGENT_NOT_ENROLLED)], at=at)
        return
    reasons = list(_late_reasons(contact, facts))
    if reasons:
        _destroy(contact, reasons, at=at)
        return
    _join(contact, facts, others)


def _take_part(others: Sequence[Agent], *, at: datetime) -> bool:
    """Whether each of them had joined a charter of their team by then."""
    active = active_charter()
    if not others or active is None:
        return not others
    joined = {pk: row.joined_at for pk, row in open_enrolments(others).items()}
    return all(
        other.team.code in active.charter.scope.teams and other.pk in joined and joined[other.pk] <= at
        for other in others
    )


def _late_reasons(contact: Contact, facts: ContactFacts) -> Iterator[tuple[ClauseId, ReasonCode]]:
    numbers = {*facts.customer_identities, *facts.other_numbers, *([facts.line] if facts.line else [])}
    active = active_charter()
    if active is not None and protected_numbers.protected_among(numbers, charter=active.charter):
        yield ClauseId.PROTECTED_NUMBERS, ReasonCode.NUMBER_PROTECTED
    keys = {customer_requests.customer_key(number) for number in facts.customer_identities}
    if customer_requests.objections_among(keys):
        yield ClauseId.CUSTOMER_NOTICE, ReasonCode.CUSTOMER_REFUSED
    if uncut(facts.spans, [_span(stored) for stored in contact.cut_spans]):
        yield ClauseId.PROTECTED_NUMBERS, ReasonCode.PARTS_TOLD_LATE


def _span(stored: Sequence[Any]) -> Span:
    kind, start_s, end_s = stored
    return Span(start_s, float("inf") if end_s is None else end_s, SpanKind(kind))


def _destroy(contact: Contact, reasons: Reasons, *, at: datetime) -> None:
    charter.refuse_late(
        agent=contact.agent, team=contact.team, channel=contact.channel, reasons=reasons, now=at
    )
    jobs.request_withdrawal(contact.pk)


def _join(contact: Contact, facts: ContactFacts, others: Sequence[Agent]) -> None:
    own = own_numbers_of_team(contact.team_id)
    Contact.objects.filter(pk=contact.pk).update(
        routing=routing_json(facts.routing, own=own),
        queue=contact.queue or redact_label(facts.queue or "", own=own)[:100],
    )
    if facts.customer_identities:
        key = customer_requests.customer_key(facts.customer_identities[0])
        Contact.objects.filter(pk=contact.pk, customer_key=None).update(customer_key=key)
    ContactAgent.objects.bulk_create(
        [ContactAgent(contact=contact, agent=other) for other in others], ignore_conflicts=True
    )
    charter.count_all_captured([(other, contact.started_at) for other in others])


def _bytes(value: Any) -> bytes | None:
    return bytes(value) if value is not None else None
