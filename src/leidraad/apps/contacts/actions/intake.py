"""Taking in what a sender hands over: once, under the charter, and without ever losing it silently."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Never
from uuid import UUID, uuid4

from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.db.models import Q

from leidraad.apps.charter import actions as charter
from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.actions import sealing
from leidraad.apps.contacts.models import Contact, Forgotten, Payload, PayloadKind, SetAside, State
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent
from leidraad.domain.charter.requests import Decision
from leidraad.domain.contacts.file_names import check_name
from leidraad.domain.contacts.identities import normalised_identity
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.domain.language.personal_data.redact import redact_text

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

    def digest(self) -> bytes:
        """Keyed digest of the bytes: equal for the same file under another name."""
        return sealing.keyed_digest(self.document or b"", self.recording or b"")


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
    try:
        return _once(handover, by=by, at=at)
    except IntegrityError:
        # Somebody handed over another contact with the same id at the same moment: this time it is seen.
        return _once(handover, by=by, at=at)


def _once(handover: Handover, *, by: str, at: datetime) -> Receipt:
    payload_key = handover.digest()
    try:
        with transaction.atomic():
            _alone_with(payload_key)
            return _known(payload_key) or _receive(handover, payload_key=payload_key, by=by, at=at)
    except IntakeProblem as problem:
        row = set_aside_handover(handover, problem, by=by, at=at)
        return Receipt(Outcome.SET_ASIDE, set_aside_id=row.pk, problem=problem)


def set_aside_unread(name: str, problem: IntakeProblem, *, by: str, at: datetime, path: str = "") -> Receipt:
    """Set aside something that could not even be opened as a handover, such as a broken manifest row."""
    row = set_aside_handover(Handover(name=name, facts=ContactFacts(), path=path), problem, by=by, at=at)
    return Receipt(Outcome.SET_ASIDE, set_aside_id=row.pk, problem=problem)


@transaction.atomic
def set_aside_handover(handover: Handover, problem: IntakeProblem, *, by: str, at: datetime) -> SetAside:
    """Keep the fact and the reason, not the bytes: the charter was not asked, or could not be.

    A later handover of the same bytes that ends the same way takes the place of this row.
    """
    empty = handover.document is None and handover.recording is None
    payload_key = None if empty else handover.digest()
    if payload_key:
        _alone_with(payload_key)
    same = (
        Q(payload_key=payload_key)
        if payload_key
        else Q(payload_key=None, name=redact_text(handover.name).text[:300])
    )
    SetAside.objects.filter(same, settled_at=None, contact=None).delete()
    row = SetAside.objects.create(
        name=redact_text(handover.name).text[:300],
        payload_key=payload_key,
        path=_path_without_persons(handover.path),
        received_at=at,
        reason_code=problem.code,
        reason_data=_redacted_data(problem),
    )
    ledger.record(
        Event.CONTACT_SET_ASIDE, actor=by, at=at, data={"set_aside": str(row.pk), "reason": problem.code}
    )
    return row


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


def queue_reading(contact: Contact) -> None:
    """A document is read; a recording alone is transcribed first."""
    if contact.payloads.filter(kind=PayloadKind.DOCUMENT).exists():
        jobs.request_reading(contact.pk)
    else:
        jobs.request_transcription(contact.pk)


def _alone_with(payload_key: bytes) -> None:
    """Until the transaction ends, nobody else handles the same bytes."""
    with connection.cursor() as cursor:
        number = int.from_bytes(payload_key[:8], "big", signed=True)
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def _known(payload_key: bytes) -> Receipt | None:
    contact_id = Contact.objects.filter(payload_key=payload_key).values_list("pk", flat=True).first()
    if contact_id is not None:
        return Receipt(Outcome.ALREADY_HERE, contact_id=contact_id)
    if Forgotten.objects.filter(payload_key=payload_key).exists():
        return Receipt(Outcome.DELETED_BEFORE)
    return None


def _receive(handover: Handover, *, payload_key: bytes, by: str, at: datetime) -> Receipt:
    _check_size(handover)
    check_name(handover.name)
    facts = handover.facts
    agent = _agent(facts)
    started_at = _started_at(facts, at=at)
    channel, direction = facts.channel or _missing("channel"), facts.direction or Direction.INBOUND
    source_id = _storable_id(facts.source_id)
    if source_id and Contact.objects.filter(team=agent.team, source_id=source_id).exists():
        raise IntakeProblem(ProblemCode.DUPLICATE_ID, source_id=source_id)
    decision = charter.may_capture(
        agent=agent,
        team=agent.team,
        channel=channel,
        direction=direction,
        customer_identities=[normalised_identity(value) for value in facts.customer_identities],
        at=started_at,
        now=at,
    )
    if not decision.is_permitted:
        return Receipt(Outcome.REFUSED, decision=decision)
    contact = _create(handover, agent, channel, direction, started_at, source_id, payload_key, at)
    charter.count_captured(agent=agent, at=started_at)
    ledger.record(
        Event.CONTACT_CAPTURED,
        actor=by,
        at=at,
        data={"channel": str(channel), "clauses": list(decision.clause_ids)},
        subject=str(contact.pk),
    )
    SetAside.objects.filter(payload_key=payload_key, settled_at=None).update(settled_at=at)
    queue_reading(contact)
    return Receipt(Outcome.RECEIVED, contact_id=contact.pk)


def _create(
    handover: Handover,
    agent: Agent,
    channel: Channel,
    direction: Direction,
    started_at: datetime,
    source_id: str | None,
    payload_key: bytes,
    at: datetime,
) -> Contact:
    facts = handover.facts
    contact = Contact.objects.create(
        pk=uuid4(),
        source_id=source_id,
        payload_key=payload_key,
        agent=agent,
        team=agent.team,
        channel=channel,
        direction=direction,
        queue=redact_text(facts.queue or "").text[:100],
        language=str(facts.language or settings.ENVIRONMENT.queue_languages.get(facts.queue or "") or ""),
        customer_key=_customer_key(facts),
        started_at=started_at,
        duration_s=facts.duration_s,
        received_at=at,
        audio_parties=[str(party) for party in facts.audio_parties],
    )
    if handover.document is not None:
        _keep(contact, PayloadKind.DOCUMENT, handover.document, name=handover.name)
    if handover.recording is not None:
        _keep(
            contact, PayloadKind.RECORDING, handover.recording, name=handover.recording_name or handover.name
        )
    return contact


def _keep(contact: Contact, kind: PayloadKind, data: bytes, *, name: str) -> None:
    box = sealing.seal(data, context=str(contact.pk), in_row=True)
    Payload.objects.create(
        contact=contact,
        kind=kind,
        name=redact_text(name).text[-300:],
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


def _agent(facts: ContactFacts) -> Agent:
    if not facts.agent:
        raise IntakeProblem(ProblemCode.MISSING_FACT, field="agent")
    agent = Agent.objects.select_related("team__principal", "person").filter(code=facts.agent).first()
    if agent is None:
        raise IntakeProblem(ProblemCode.UNKNOWN_AGENT, agent=facts.agent)
    if facts.team and facts.team != agent.team.code:
        raise IntakeProblem(ProblemCode.UNKNOWN_TEAM, team=facts.team)
    if facts.principal and facts.principal != agent.team.principal.code:
        raise IntakeProblem(ProblemCode.UNKNOWN_PRINCIPAL, principal=facts.principal)
    return agent


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
    if redact_text(source_id).text == source_id and len(source_id) <= 200:
        return source_id
    return f"keyed:{sealing.keyed_digest(source_id.encode()).hex()}"


def _customer_key(facts: ContactFacts) -> bytes | None:
    identities = [normalised_identity(value) for value in facts.customer_identities if value.strip()]
    return sealing.keyed_digest(identities[0].encode()) if identities else None


def _path_without_persons(path: str) -> str:
    return path if redact_text(path).text == path else ""


def _redacted_data(problem: IntakeProblem) -> dict[str, object]:
    return {
        key: redact_text(value).text[:500] if isinstance(value, str) else value
        for key, value in problem.data.items()
    }
