"""Taking in what a sender hands over: once, under the charter, and without ever losing it silently."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Never
from uuid import UUID, uuid4

from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.db.models import Q

from leidraad.apps.charter import actions as charter
from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.actions import call_records, customer_requests, sealing, webhooks
from leidraad.apps.contacts.cutting import cut_document, cut_recording
from leidraad.apps.contacts.models import (
    Contact,
    ContactAgent,
    Forgotten,
    Payload,
    PayloadKind,
    SetAside,
    State,
    TakenMessage,
    WebhookEvent,
)
from leidraad.apps.contacts.own_numbers import own_numbers_of_teams
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent
from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.charter.requests import Decision, ReasonCode
from leidraad.domain.contacts.attachments import kept_attachments
from leidraad.domain.contacts.file_names import check_name, is_uuid_name
from leidraad.domain.contacts.incoming import Attachment, ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.spans import Span
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.domain.language.personal_data.labels import redact_label
from leidraad.domain.language.personal_data.own_numbers import OwnNumbers
from leidraad.domain.language.personal_data.redact import redact_text
from leidraad.web.acting import Part, as_part

UNFINISHED = (State.RECEIVED, State.TRANSCRIBING, State.READING)
FORGOTTEN_AFTER = timedelta(minutes=5)
CLOCK_TOLERANCE = timedelta(minutes=5)  # clocks of recorders are seldom exact


class Outcome(StrEnum):
    """How the handing over of one contact ended."""

    RECEIVED = "received"
    ALREADY_HERE = "already_here"
    DELETED_BEFORE = "deleted_before"  # its agent deleted it; it is not taken in again
    SET_ASIDE = "set_aside"
    REFUSED = "refused"  # by the charter; the bytes are not stored


class NothingKept(Exception):
    """There are no bytes to read again: they were not stored, so the sender must hand them over once more."""


@dataclass(frozen=True, slots=True)
class Handover:
    """What a sender hands over: a document, a recording, or a recording with its transcript as document."""

    name: str  # as the sender names it
    facts: ContactFacts
    document: bytes | None = None
    recording: bytes | None = None
    recording_name: str = ""
    path: str = ""  # where it can be read again; "" when it came over the network
    zone: str = ""  # of the times in the document that have none; "" where the sender named no zone
    is_from_archive: bool = False  # its work waits for that of new contacts
    key: bytes | None = (
        None  # what makes it this contact, where its document was written here; None: its bytes
    )
    attachments: tuple[Attachment, ...] = ()  # of its messages: listed, for their bytes are not handed over
    message_keys: tuple[bytes, ...] = ()  # of the messages in it: later they are known

    def digest(self) -> bytes:
        """Its key, else the keyed digest of the bytes: equal for the same file under another name."""
        return self.key or sealing.keyed_digest(self.document or b"", self.recording or b"")


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a handover. ``problem`` says why it was set aside, ``decision`` why it was refused."""

    outcome: Outcome
    contact_id: UUID | None = None
    set_aside_id: UUID | None = None
    problem: IntakeProblem | None = None
    decision: Decision | None = None


def receive_contact(handover: Handover, *, by: str, at: datetime) -> Receipt:
    """Take in one contact and queue its reading in the same transaction.

    The charter is asked before a byte is stored. A second handover of the same bytes changes nothing.
    """
    return receive_contacts([handover], by=by, at=at)[0]


@as_part(Part.INTAKE)
def receive_contacts(handovers: Sequence[Handover], *, by: str, at: datetime) -> list[Receipt]:
    """Take in many at once, each as if it came alone, at a fraction of the cost; receipts in the same order.

    All in one transaction, so give some fifty at a time. What is wrong with one does not touch the others.
    """
    heard = call_records.heard([handover.facts for handover in handovers])
    complete = [replace(each, facts=found.facts) for each, found in zip(handovers, heard, strict=True)]
    kept = [_kept(handover) for handover in complete]  # decoding takes long, so before anything is locked
    try:
        receipts = _together(complete, kept, by=by, at=at)
    except IntegrityError:
        # Somebody handed over another contact with the same id at the same moment: this time it is seen.
        receipts = _together(complete, kept, by=by, at=at)
    settled = zip(heard, receipts, strict=True)
    call_records.note_paired((each.record for each, found in settled if found.problem is None), at=at)
    return receipts


@as_part(Part.INTAKE)
def ask_before_bytes(facts: ContactFacts, *, at: datetime) -> Decision:
    """What the charter says of a contact of which no byte came yet; a refusal is a ledger entry.

    It binds nobody later: when the contact is handed over, the charter is asked again. Raises IntakeProblem where the facts
    do not suffice to ask, or where parts are to be cut, which takes the whole of it at once.
    """
    if facts.spans:
        expected = "no parts to be cut: those take the whole contact in one request"
        raise IntakeProblem(ProblemCode.BAD_VALUE, field="spans", value=len(facts.spans), expected=expected)
    handover = Handover(name="upload", facts=facts, document=b"-")
    agents = _agents([facts.agent, *facts.further_agents])
    candidate = _candidate(handover, handover, b"", agents, at=at)
    return charter.may_capture_all(_asked_by_all([candidate]), now=at)[0]


def set_aside_unread(name: str, problem: IntakeProblem, *, by: str, at: datetime, path: str = "") -> Receipt:
    """Set aside something that could not even be opened as a handover, such as a broken manifest row."""
    row = set_aside_handover(Handover(name=name, facts=ContactFacts(), path=path), problem, by=by, at=at)
    return Receipt(Outcome.SET_ASIDE, set_aside_id=row.pk, problem=problem)


@as_part(Part.INTAKE)
@transaction.atomic
def set_aside_handover(handover: Handover, problem: IntakeProblem, *, by: str, at: datetime) -> SetAside:
    """Keep the fact and the reason, not the bytes: the charter was not asked, or could not be.

    A later handover of the same bytes that ends the same way takes the place of this row.
    """
    empty = handover.document is None and handover.recording is None
    payload_key = None if empty else handover.digest()
    if payload_key:
        _alone_with([payload_key])
    name, path = name_without_persons(handover.name)[:300], _path_without_persons(handover.path)
    same = Q(payload_key=payload_key) if payload_key else Q(payload_key=None, name=name, path=path)
    replaced = _forget_set_aside(same)
    row = SetAside.objects.create(
        name=name,
        payload_key=payload_key,
        path=path,
        received_at=at,
        reason_code=problem.code,
        reason_data=_redacted_data(problem),
    )
    data: dict[str, object] = {"set_aside": str(row.pk), "reason": problem.code}
    if replaced:
        data["replaces"] = replaced  # so that what was set aside can be counted
    ledger.record(Event.CONTACT_SET_ASIDE, actor=by, at=at, data=data)
    webhooks.announce(WebhookEvent.SET_ASIDE, [{"set_aside_id": str(row.pk)}], at=at)
    return row


def _forget_set_aside(same: Q) -> int:
    """Drop the rows that a new one takes the place of, and what ties their leaves to them; how many."""
    found = list(SetAside.objects.filter(same, settled_at=None, contact=None).values_list("pk", flat=True))
    SetAside.objects.filter(pk__in=found).delete()
    for pk in found:
        ledger.forget_subject(str(pk))
    return len(found)


@transaction.atomic
def set_contact_aside(contact: Contact, problem: IntakeProblem, *, at: datetime) -> None:
    """A contact that was taken in cannot be read; its bytes stay, sealed, for another try within retention."""
    Contact.objects.filter(pk=contact.pk).update(state=State.SET_ASIDE)
    payload = contact.payloads.order_by("kind").first()
    SetAside.objects.update_or_create(
        contact=contact,
        defaults={
            "name": payload.name if payload else "",
            "received_at": contact.received_at,
            "reason_code": problem.code,
            "reason_data": _redacted_data(problem),
            "settled_at": None,
        },
    )
    data = {"contact": str(contact.pk), "reason": str(problem.code)}
    ledger.record(Event.CONTACT_SET_ASIDE, actor="worker", at=at, data=data)
    webhooks.announce(WebhookEvent.SET_ASIDE, [{"contact_id": str(contact.pk)}], at=at)


@as_part(Part.INTAKE)
@transaction.atomic
def retry_contact(contact: Contact, *, by: str, at: datetime) -> None:
    """Read a contact again from the bytes kept."""
    Contact.objects.filter(pk=contact.pk).update(state=State.RECEIVED)
    SetAside.objects.filter(contact=contact).update(settled_at=at)
    ledger.record(Event.CONTACT_RETRIED, actor=by, at=at, data={"contact": str(contact.pk)})
    queue_reading(contact)


@transaction.atomic
def put_away(row: SetAside, *, by: str, at: datetime) -> None:
    """Nothing more is to be done about this; it leaves the list and stays in the ledger."""
    SetAside.objects.filter(pk=row.pk).update(settled_at=at)
    ledger.record(Event.SET_ASIDE_PUT_AWAY, actor=by, at=at, data={"set_aside": str(row.pk)})


@transaction.atomic
def take_back(row: SetAside, *, by: str, at: datetime) -> None:
    """Undo ``put_away``."""
    SetAside.objects.filter(pk=row.pk).update(settled_at=None)
    ledger.record(Event.SET_ASIDE_TAKEN_BACK, actor=by, at=at, data={"set_aside": str(row.pk)})


@transaction.atomic
def take_up_forgotten(*, at: datetime) -> int:
    """Queue again the contacts that are under way though no job is: theirs failed while the database was away; how many.

    A contact that cannot be read ends set aside by its job, so nothing comes by here for ever.
    """
    unfinished = Contact.objects.filter(state__in=UNFINISHED, received_at__lt=at - FORGOTTEN_AFTER)
    if not unfinished.exists():
        return 0
    at_work = jobs.contacts_at_work()
    ids = unfinished.order_by("received_at").values_list("pk", flat=True)
    forgotten = [pk for pk in ids.iterator() if pk not in at_work][:500]
    contacts = list(Contact.objects.filter(pk__in=forgotten).order_by("received_at"))
    for contact in contacts:
        queue_reading(contact)
    return len(contacts)


def queue_reading(contact: Contact, *, at: datetime | None = None) -> None:
    """A document is read; a recording alone is transcribed first. Not before ``at``, where one is given."""
    priority = jobs.priority_of(is_from_archive=contact.is_from_archive)
    if contact.payloads.filter(kind=PayloadKind.DOCUMENT).exists():
        jobs.request_reading(contact.pk, priority=priority, at=at)
    else:
        jobs.request_transcription(contact.pk, priority=priority, at=at)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A handover with everything known that the charter must be told, before anything is stored."""

    handover: Handover
    payload_key: bytes
    agent: Agent
    channel: Channel
    direction: Direction
    started_at: datetime
    source_id: str | None
    others: tuple[Agent, ...]
    customer_keys: tuple[bytes, ...]  # of every identity told, the first is the contact's own
    kept: Handover  # what may be sealed: the handover without its paused, held and private parts

    @property
    def asked(self) -> charter.CaptureAsked:
        agents = (self.agent, *self.others)
        return asked_of_charter(self.handover.facts, agents, channel=self.channel, at=self.started_at)


@transaction.atomic
def _together(
    handovers: Sequence[Handover], kept: Sequence[Handover | IntakeProblem], *, by: str, at: datetime
) -> list[Receipt]:
    keys = [handover.digest() for handover in handovers]
    _alone_with(keys)
    receipts = _known(keys)
    candidates = []
    agents = _agents(code for each in handovers for code in (each.facts.agent, *each.facts.further_agents))
    for key, handover, left in zip(keys, handovers, kept, strict=True):
        if key in receipts:
            receipts[key] = _told_late(handover, receipts[key], at=at)
            continue
        try:
            candidates.append(_candidate(handover, left, key, agents, at=at))
            receipts[key] = Receipt(
                Outcome.RECEIVED
            )  # the same bytes once more in this call are known from here on
        except IntakeProblem as problem:
            receipts[key] = _set_aside(handover, problem, by=by, at=at)
    receipts |= _capture(_with_ids_of_their_own(candidates, receipts, by=by, at=at), by=by, at=at)
    return _in_order(keys, receipts)


def _capture(candidates: Sequence[_Candidate], *, by: str, at: datetime) -> dict[bytes, Receipt]:
    """Ask the charter, and keep what it permits; the receipt of each."""
    decisions = charter.may_capture_all(_asked_by_all(candidates), now=at)
    receipts = {}
    permitted: list[tuple[_Candidate, Decision, Contact]] = []
    own = own_numbers_of_teams(each.agent.team_id for each in candidates)
    for candidate, decision in zip(candidates, decisions, strict=True):
        if decision.is_permitted:
            contact = _contact(candidate, own[candidate.agent.team_id], at=at)
            permitted.append((candidate, decision, contact))
            receipts[candidate.payload_key] = Receipt(Outcome.RECEIVED, contact_id=contact.pk)
        else:
            receipts[candidate.payload_key] = Receipt(Outcome.REFUSED, decision=decision)
    if permitted:
        _keep(permitted, by=by, at=at)
    return receipts


def _asked_by_all(candidates: Sequence[_Candidate]) -> list[charter.CaptureAsked]:
    return heeding_objections([(each.asked, each.customer_keys) for each in candidates])


def _keep(permitted: Sequence[tuple[_Candidate, Decision, Contact]], *, by: str, at: datetime) -> None:
    Contact.objects.bulk_create([contact for _, _, contact in permitted])
    ContactAgent.objects.bulk_create(
        [
            ContactAgent(contact=contact, agent=other)
            for candidate, _, contact in permitted
            for other in candidate.others
        ]
    )
    payloads = [row for candidate, _, contact in permitted for row in _payloads(candidate.kept, contact)]
    Payload.objects.bulk_create(payloads)
    TakenMessage.objects.bulk_create(
        [
            TakenMessage(message_key=key, contact_key=candidate.payload_key, taken_at=at)
            for candidate, _, _ in permitted
            for key in candidate.handover.message_keys
        ],
        ignore_conflicts=True,  # two files with the same message were handed over at once
    )
    charter.count_all_captured(
        [(agent, each.started_at) for each, _, _ in permitted for agent in (each.agent, *each.others)]
    )
    ledger.record_all(
        Event.CONTACT_CAPTURED,
        actor=by,
        at=at,
        each=[
            ({"channel": contact.channel, "clauses": list(decision.clause_ids)}, str(contact.pk))
            for _, decision, contact in permitted
        ],
    )
    keys = [each.payload_key for each, _, _ in permitted]
    SetAside.objects.filter(payload_key__in=keys, settled_at=None).update(settled_at=at)
    documents = {row.contact_id for row in payloads if row.kind == PayloadKind.DOCUMENT}
    for is_from_archive in (False, True):
        some = [contact.pk for _, _, contact in permitted if contact.is_from_archive == is_from_archive]
        priority = jobs.priority_of(is_from_archive=is_from_archive)
        jobs.request_readings([pk for pk in some if pk in documents], priority=priority)
        jobs.request_transcriptions([pk for pk in some if pk not in documents], priority=priority)


def _alone_with(keys: Iterable[bytes]) -> None:
    """Until the transaction ends, nobody else handles the same bytes; in one order, so that two never wait for each other."""
    numbers = sorted(int.from_bytes(key[:8], "big", signed=True) for key in keys)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(number) FROM unnest(%s::bigint[]) AS number", [numbers])


def _known(keys: Sequence[bytes]) -> dict[bytes, Receipt]:
    here = Contact.every.filter(payload_key__in=keys).values_list("payload_key", "pk")
    gone = Forgotten.objects.filter(pk__in=keys).values_list("pk", flat=True)
    found = {bytes(key): Receipt(Outcome.ALREADY_HERE, contact_id=pk) for key, pk in here}
    return found | {bytes(key): Receipt(Outcome.DELETED_BEFORE) for key in gone}


def _told_late(handover: Handover, receipt: Receipt, *, at: datetime) -> Receipt:
    """A contact is here already and now its sender says that it, or a part of it, may not be kept: it is destroyed.

    A sidecar that arrives after its recording is the usual way to this.
    """
    if receipt.contact_id is None or not handover.facts.protects:
        return receipt  # it was deleted before, or nothing new is said
    contact = Contact.objects.select_related("agent", "team").filter(pk=receipt.contact_id).first()
    reasons = list(_late_reasons(handover.facts, contact)) if contact else []
    if contact is None or not reasons:
        return receipt
    decision = charter.refuse_late(
        agent=contact.agent, team=contact.team, channel=contact.channel, reasons=reasons, now=at
    )
    jobs.request_withdrawal(contact.pk)
    return Receipt(Outcome.REFUSED, decision=decision)


def _late_reasons(facts: ContactFacts, contact: Contact) -> Iterator[tuple[ClauseId, ReasonCode]]:
    if facts.private:
        yield ClauseId.PROTECTED_NUMBERS, ReasonCode.PRIVATE_CONTACT
    if facts.recording_refused:
        yield ClauseId.CUSTOMER_NOTICE, ReasonCode.CUSTOMER_REFUSED
    if any(_span_json(span) not in contact.cut_spans for span in facts.spans):
        yield ClauseId.PROTECTED_NUMBERS, ReasonCode.PARTS_TOLD_LATE


def _in_order(keys: Sequence[bytes], receipts: Mapping[bytes, Receipt]) -> list[Receipt]:
    """Each key's receipt; where the same bytes come again in one call, the contact is there already."""
    found, seen = [], set()
    for key in keys:
        receipt = receipts[key]
        if key in seen and receipt.outcome is Outcome.RECEIVED:
            receipt = Receipt(Outcome.ALREADY_HERE, contact_id=receipt.contact_id)
        seen.add(key)
        found.append(receipt)
    return found


def _candidate(
    handover: Handover,
    kept: Handover | IntakeProblem,
    payload_key: bytes,
    agents: Mapping[str, Agent],
    *,
    at: datetime,
) -> _Candidate:
    _check_size(handover)
    check_name(handover.name)
    facts = handover.facts
    agent = _agent(facts, agents)
    started_at = _started_at(facts, at=at)
    return _Candidate(
        handover=handover,
        payload_key=payload_key,
        agent=agent,
        channel=facts.channel or _missing("channel"),
        direction=facts.direction or Direction.INBOUND,
        started_at=started_at,
        source_id=_storable_id(facts.source_id),
        others=_others(facts, agent, agents),
        customer_keys=customer_keys(facts),
        kept=_or_raise(kept),
    )


def _kept(handover: Handover) -> Handover | IntakeProblem:
    """What may be sealed of a handover: all of it outside its spans; or why that cannot be told.

    Where the charter will refuse the whole contact anyway, nothing is decoded for it.
    """
    facts = handover.facts
    if not facts.spans or facts.private or facts.recording_refused:
        return handover
    if facts.started_at is None or facts.started_at.tzinfo is None:
        return handover  # it will be set aside for that
    try:
        _check_size(handover)
        return _without_spans(handover, facts.spans, facts.started_at)
    except IntakeProblem as problem:
        return problem


def _without_spans(handover: Handover, spans: Sequence[Span], started_at: datetime) -> Handover:
    recording, document = handover.recording, handover.document
    if document is not None:
        document = cut_document(
            document,
            spans,
            name=handover.name,
            started_at=started_at,
            has_recording=recording is not None,
            audio_parties=handover.facts.audio_parties,
            zone=handover.zone,
        )
    if recording is not None:
        recording = cut_recording(recording, spans)
    # When a file came is not known: one of a part that is cut would be listed.
    return replace(handover, document=document, recording=recording, attachments=())


def _or_raise(kept: Handover | IntakeProblem) -> Handover:
    if isinstance(kept, IntakeProblem):
        raise kept
    return kept


def _with_ids_of_their_own(
    candidates: Sequence[_Candidate], receipts: dict[bytes, Receipt], *, by: str, at: datetime
) -> list[_Candidate]:
    """Those whose id no other contact of the team has; the others are set aside, with their receipts."""
    wanted = {each.source_id for each in candidates if each.source_id}
    taken = (
        set(Contact.every.filter(source_id__in=wanted).values_list("team_id", "source_id"))
        if wanted
        else set()
    )
    free = []
    for each in candidates:
        own = (each.agent.team_id, each.source_id)
        if each.source_id and own in taken:
            problem = IntakeProblem(ProblemCode.DUPLICATE_ID, source_id=each.source_id)
            receipts[each.payload_key] = _set_aside(each.handover, problem, by=by, at=at)
            continue
        taken.add(own)
        free.append(each)
    return free


def _set_aside(handover: Handover, problem: IntakeProblem, *, by: str, at: datetime) -> Receipt:
    row = set_aside_handover(handover, problem, by=by, at=at)
    return Receipt(Outcome.SET_ASIDE, set_aside_id=row.pk, problem=problem)


def _contact(candidate: _Candidate, own: OwnNumbers, *, at: datetime) -> Contact:
    facts = candidate.handover.facts
    return Contact(
        pk=uuid4(),
        source_id=candidate.source_id,
        payload_key=candidate.payload_key,
        agent=candidate.agent,
        team=candidate.agent.team,
        channel=candidate.channel,
        direction=candidate.direction,
        queue=redact_label(facts.queue or "", own=own)[:100],
        language=str(facts.language or settings.ENVIRONMENT.queue_languages.get(facts.queue or "") or ""),
        customer_key=candidate.customer_keys[0] if candidate.customer_keys else None,
        started_at=candidate.started_at,
        duration_s=facts.duration_s,
        received_at=at,
        audio_parties=[str(party) for party in facts.audio_parties],
        cut_spans=[_span_json(span) for span in sorted(facts.spans)],
        routing=call_records.routing_json(facts.routing, own=own),
        attachments=[each.to_json() for each in kept_attachments(candidate.kept.attachments)],
        is_from_archive=candidate.handover.is_from_archive,
    )


def _span_json(span: Span) -> list[str | float | None]:
    return [str(span.kind), span.start_s, None if math.isinf(span.end_s) else span.end_s]


def _payloads(handover: Handover, contact: Contact) -> list[Payload]:
    rows = []
    if handover.document is not None:
        row = _payload(contact, PayloadKind.DOCUMENT, handover.document, name=handover.name)
        row.zone = handover.zone
        rows.append(row)
    if handover.recording is not None:
        name = handover.recording_name or handover.name
        rows.append(_payload(contact, PayloadKind.RECORDING, handover.recording, name=name))
    return rows


def _payload(contact: Contact, kind: PayloadKind, data: bytes, *, name: str) -> Payload:
    box = sealing.seal(data, context=str(contact.pk), period=contact.key_period, in_row=True)
    return Payload(
        contact=contact,
        kind=kind,
        name=name_without_persons(name)[-300:],
        object_name=box.object_name,
        sealed=box.sealed,
        wrapped_key=box.wrapped_key,
        byte_count=box.byte_count,
    )


def _check_size(handover: Handover) -> None:
    size = len(handover.document or b"") + len(handover.recording or b"")
    limit = settings.ENVIRONMENT.upload_limit_bytes
    if size > limit:
        raise IntakeProblem(ProblemCode.TOO_LARGE, size_bytes=size, limit_bytes=limit)
    if size == 0:
        raise IntakeProblem(ProblemCode.EMPTY_FILE)


def asked_of_charter(
    facts: ContactFacts, agents: Sequence[Agent], *, channel: Channel, at: datetime
) -> charter.CaptureAsked:
    """What the charter is asked of a contact that began at ``at``; of ``agents``, the first is its own."""
    return charter.CaptureAsked(
        agent=agents[0],
        team=agents[0].team,
        channel=channel,
        direction=facts.direction or Direction.INBOUND,
        at=at,
        customer_identities=facts.customer_identities,
        others=tuple(agents[1:]),
        other_numbers=facts.other_numbers,
        line=facts.line or "",
        is_private=bool(facts.private),
        is_refused_by_customer=bool(facts.recording_refused),
    )


def heeding_objections(
    asked: Sequence[tuple[charter.CaptureAsked, Sequence[bytes]]],
) -> list[charter.CaptureAsked]:
    """The same, each with the keys of its customers: one who objected once and for all counts as refusing."""
    keys = {key for _, own in asked for key in own}
    objecting = customer_requests.objections_among(keys) if keys else set()
    return [
        each if objecting.isdisjoint(own) else replace(each, is_refused_by_customer=True)
        for each, own in asked
    ]


def customer_keys(facts: ContactFacts) -> tuple[bytes, ...]:
    """The key of every identity told, the first the contact's own. Once for asking and keeping: a number is not cheap to read."""
    return tuple(
        customer_requests.customer_key(value) for value in facts.customer_identities if value.strip()
    )


def agents_of(facts: ContactFacts) -> list[Agent]:
    """Whose contact it is, then who else takes part, each once. Raises MISSING_FACT, UNKNOWN_AGENT, _TEAM or _PRINCIPAL."""
    known = _agents((facts.agent, *facts.further_agents))
    agent = _agent(facts, known)
    return [agent, *_others(facts, agent, known)]


def _agents(codes: Iterable[str | None]) -> dict[str, Agent]:
    known = Agent.objects.select_related("team__principal", "person")
    return {agent.code: agent for agent in known.filter(code__in={code for code in codes if code})}


def _agent(facts: ContactFacts, agents: Mapping[str, Agent]) -> Agent:
    if not facts.agent:
        raise IntakeProblem(ProblemCode.MISSING_FACT, field="agent")
    agent = agents.get(facts.agent)
    if agent is None:
        raise IntakeProblem(ProblemCode.UNKNOWN_AGENT, agent=facts.agent)
    if facts.team and facts.team != agent.team.code:
        raise IntakeProblem(ProblemCode.UNKNOWN_TEAM, team=facts.team)
    if facts.principal and facts.principal != agent.team.principal.code:
        raise IntakeProblem(ProblemCode.UNKNOWN_PRINCIPAL, principal=facts.principal)
    return agent


def _others(facts: ContactFacts, agent: Agent, agents: Mapping[str, Agent]) -> tuple[Agent, ...]:
    """The further agents, each once. Raises UNKNOWN_AGENT: nobody can be asked about somebody unknown."""
    codes = [code for code in dict.fromkeys(facts.further_agents) if code != agent.code]
    for code in codes:
        if code not in agents:
            raise IntakeProblem(ProblemCode.UNKNOWN_AGENT, agent=code)
    return tuple(agents[code] for code in codes)


def _started_at(facts: ContactFacts, *, at: datetime) -> datetime:
    if facts.started_at is None:
        return _missing("started_at")
    if facts.started_at.tzinfo is None:
        raise IntakeProblem(ProblemCode.TIME_WITHOUT_ZONE, value=facts.started_at.isoformat())
    if facts.started_at > at + CLOCK_TOLERANCE:
        raise IntakeProblem(
            ProblemCode.STARTED_IN_FUTURE, started_at=facts.started_at.isoformat(), now=at.isoformat()
        )
    return facts.started_at


def _missing(field: str) -> Never:
    raise IntakeProblem(ProblemCode.MISSING_FACT, field=field)


def _storable_id(source_id: str | None) -> str | None:
    """The sender's id; its keyed digest when the id itself names a customer (a telephone number, an e-mail address)."""
    if not source_id:
        return None
    if name_without_persons(source_id) == source_id and len(source_id) <= 200:
        return source_id
    return f"keyed:{sealing.keyed_digest(source_id.encode()).hex()}"


def name_without_persons(name: str) -> str:
    """A name or an id as it may be stored: redacted, save a UUID, in whose digits a number is found now and then."""
    return name if is_uuid_name(name) else redact_text(name).text


def _path_without_persons(path: str) -> str:
    return path if redact_text(path).text == path else ""


def _redacted_data(problem: IntakeProblem) -> dict[str, object]:
    return {
        key: redact_text(value).text[:500] if isinstance(value, str) else value
        for key, value in problem.data.items()
    }
