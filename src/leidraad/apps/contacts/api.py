"""Contacts over HTTP for programs: hand over, follow, read, delete, search. The same actions as the pages."""

import hashlib
import json
from datetime import date, datetime
from http import HTTPStatus
from typing import Annotated, Any
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, File, Form, Header, Query, Router, Schema, Status
from ninja.files import UploadedFile
from pydantic import StringConstraints

from leidraad.apps.contacts import search as contact_search
from leidraad.apps.contacts.actions import access, deletion, intake
from leidraad.apps.contacts.handovers import Reading, handover_of
from leidraad.apps.contacts.models import Contact, IdempotencyKey, SetAside, State
from leidraad.apps.people.models import Agent, Person, Role
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Direction, Party
from leidraad.domain.language.languages import Language
from leidraad.formats.limits import Limits
from leidraad.formats.sidecar import facts_from_object

router = Router()
PAGE_SIZE = 50

Text = Annotated[str, StringConstraints(max_length=500)]


class NotForThisRole(Exception):
    """The person behind the token holds none of the roles that may do this; ``roles`` names them."""

    def __init__(self, *roles: Role) -> None:
        super().__init__(", ".join(roles))
        self.roles = roles


class KeyUsedOtherwise(Exception):
    """The idempotency key came with another request before."""


class ProblemOut(Schema):
    """RFC 9457 problem document."""

    title: str
    status: int
    code: str
    detail: str | None = None
    clauses: list[str] | None = None
    data: dict[str, Any] | None = None


class ReceiptOut(Schema):
    """What became of what was handed over."""

    outcome: intake.Outcome
    contact_id: UUID | None = None
    set_aside_id: UUID | None = None
    reason: str | None = None
    reason_data: dict[str, Any] | None = None
    clauses: list[str] | None = None


class ContactOut(Schema):
    """Where a contact is on its way. ``measurements`` only for those who may see its words."""

    id: UUID
    state: State
    reason: str | None = None
    channel: Channel
    direction: Direction
    language: str
    started_at: datetime
    duration_s: float | None
    received_at: datetime
    ready_at: datetime | None
    measurements: dict[str, Any] | None = None


class ContactsOut(Schema):
    contacts: list[ContactOut]
    next_cursor: str | None


class TurnOut(Schema):
    position: int
    party: Party
    language: str
    start_s: float | None
    end_s: float | None
    at: datetime | None
    text: str


class TurnsOut(Schema):
    turns: list[TurnOut]


class SnippetPart(Schema):
    text: str
    is_match: bool


class HitOut(Schema):
    contact_id: UUID | None
    position: int | None
    party: Party
    language: Language
    channel: Channel
    direction: Direction
    started_on: date
    started_at: datetime | None
    snippet: list[SnippetPart]


class SearchOut(Schema):
    hits: list[HitOut]
    next_cursor: str | None
    below_threshold: bool


class SetAsideOut(Schema):
    id: UUID
    name: str
    contact_id: UUID | None
    received_at: datetime
    reason: str
    reason_data: dict[str, Any]
    can_be_retried: bool


class SetAsideListOut(Schema):
    set_aside: list[SetAsideOut]


class DeletionOut(Schema):
    """The proof of a deletion: the number of its leaf in the ledger."""

    leaf_id: int
    deleted_at: datetime


class DrawIn(Schema):
    agent: Annotated[str, StringConstraints(min_length=1, max_length=100)] = Field(
        description="code of the agent"
    )
    purpose: Annotated[str, StringConstraints(min_length=1, max_length=40)] = Field(
        description="coaching or training"
    )


class GrantOut(Schema):
    id: UUID
    contact_id: UUID
    purpose: str
    expires_at: datetime


class SearchIn(Schema):
    query: Annotated[str, StringConstraints(min_length=1, max_length=contact_search.QUERY_LIMIT)]
    channel: Channel | None = None
    direction: Direction | None = None
    team: Text | None = None
    language: Language | None = None
    party: Party | None = None
    since: date | None = None
    until: date | None = None
    cursor: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,18}$")] | None = None


REFUSED = {401: ProblemOut, 403: ProblemOut}
MISSING = {404: ProblemOut, **REFUSED}


@router.post(
    "/contacts",
    response={
        200: ReceiptOut,
        201: ReceiptOut,
        403: ReceiptOut | ProblemOut,
        401: ProblemOut,
        409: ProblemOut,
        413: ProblemOut,
        422: ReceiptOut | ProblemOut,
    },
    summary="Hand over a contact",
    tags=["contacts"],
)
def receive(
    request: HttpRequest,
    file: File[UploadedFile],
    facts: Annotated[
        str | None, Form(description="JSON object with the keys of a sidecar; see docs/formats.md")
    ] = None,
    idempotency_key: Annotated[str | None, Header(max_length=200)] = None,
) -> Status[Any]:
    """A recording, a transcript, a vCon, captions or a chat. 201: taken in; 200: it was here already.

    403: the charter refuses it, nothing is stored. 422: it cannot be read and was set aside with its reason.
    """
    person = _with_role(request, Role.ADMINISTRATOR)
    limit = settings.ENVIRONMENT.upload_limit_bytes
    if (file.size or 0) > limit:
        raise IntakeProblem(ProblemCode.TOO_LARGE, size_bytes=file.size or 0, limit_bytes=limit)
    data = file.read()
    digest = hashlib.sha256(data + b"\x00" + (facts or "").encode()).digest()
    if idempotency_key:
        earlier = _answered_before(person, idempotency_key, digest)
        if earlier is not None:
            return earlier
    receipt = _receive(data, name=file.name or "", facts=facts, by=person.username)
    answer = Status(_status_of(receipt), _receipt_out(receipt))
    if idempotency_key:
        _remember_answer(person, idempotency_key, digest, answer)
    return answer


@router.get(
    "/contacts",
    response={200: ContactsOut, 422: ProblemOut, **REFUSED},
    tags=["contacts"],
    summary="List contacts",
)
def contacts(
    request: HttpRequest,
    state: State | None = None,
    cursor: Annotated[datetime | None, Query(description="next_cursor of the page before")] = None,
) -> ContactsOut:
    """The contacts this person may see or looks after, newest first, 50 a page."""
    person = _person(request)
    rows = Contact.objects.visible_to(person) | Contact.objects.in_care_of(person)
    if state:
        rows = rows.filter(state=state)
    if cursor:
        rows = rows.filter(received_at__lt=cursor)
    page = list(rows.order_by("-received_at").select_related("set_aside")[: PAGE_SIZE + 1])
    following = page[PAGE_SIZE - 1].received_at.isoformat() if len(page) > PAGE_SIZE else None
    return ContactsOut(contacts=[_contact_out(row) for row in page[:PAGE_SIZE]], next_cursor=following)


@router.get(
    "/contacts/{contact_id}",
    response={200: ContactOut, **MISSING},
    tags=["contacts"],
    summary="Follow a contact",
)
def contact(request: HttpRequest, contact_id: UUID) -> ContactOut:
    """Its state; with measurements for those who may see its words."""
    person = _person(request)
    visible = Contact.objects.visible_to(person).filter(pk=contact_id).first()
    if visible is not None:
        return _contact_out(visible, measurements=visible.measurements)
    return _contact_out(get_object_or_404(Contact.objects.in_care_of(person), pk=contact_id))


@router.get(
    "/contacts/{contact_id}/turns",
    response={200: TurnsOut, **MISSING},
    tags=["contacts"],
    summary="Read a contact",
)
def turns(request: HttpRequest, contact_id: UUID) -> TurnsOut:
    """Its redacted turns. Reading is written to the ledger first; it needs a live grant unless it is one's own."""
    person = _person(request)
    row = get_object_or_404(Contact.objects.visible_to(person).select_related("agent"), pk=contact_id)
    access.open_transcript(row, by=person, at=timezone.now())
    return TurnsOut(turns=[_turn_out(turn) for turn in row.turns.order_by("position")])


@router.delete(
    "/contacts/{contact_id}",
    response={200: DeletionOut, **MISSING},
    tags=["contacts"],
    summary="Delete one's own contact",
)
def delete(request: HttpRequest, contact_id: UUID) -> DeletionOut:
    """At once and for good: playing stops, the key is destroyed, words and index entries are gone."""
    person = _person(request)
    row = get_object_or_404(Contact.objects.visible_to(person).select_related("agent"), pk=contact_id)
    receipt = deletion.delete_contact(row, by=person, at=timezone.now())
    return DeletionOut(leaf_id=receipt.leaf_id, deleted_at=receipt.deleted_at)


@router.get(
    "/search",
    response={200: SearchOut, 422: ProblemOut, **REFUSED},
    tags=["search"],
    summary="Search redacted turns",
)
def search(request: HttpRequest, asked: Query[SearchIn]) -> SearchOut:
    """Words, "a phrase", -exclusion, or. Analysts get hits without contact, agent or time of day."""
    values = asked.dict()
    cursor = values.pop("cursor")
    page = contact_search.search_turns(
        _person(request), contact_search.SearchRequest(**values), cursor=cursor
    )
    return SearchOut(
        hits=[_hit_out(hit) for hit in page.hits],
        next_cursor=page.next_cursor,
        below_threshold=page.below_threshold,
    )


@router.get(
    "/set-aside",
    response={200: SetAsideListOut, **REFUSED},
    tags=["set aside"],
    summary="What could not be read",
)
def set_aside(request: HttpRequest) -> SetAsideListOut:
    """The newest 200 that wait for somebody, with their reasons."""
    rows = SetAside.objects.visible_to(_person(request)).open().order_by("-received_at")[:200]
    return SetAsideListOut(set_aside=[_set_aside_out(row) for row in rows])


@router.post(
    "/set-aside/{set_aside_id}/retry",
    response={202: SetAsideOut, 409: ProblemOut, **MISSING},
    tags=["set aside"],
    summary="Read it again",
)
def retry(request: HttpRequest, set_aside_id: UUID) -> Status[SetAsideOut]:
    """Queue another reading of a contact whose bytes were kept."""
    person = _with_role(request, Role.ADMINISTRATOR)
    row = get_object_or_404(SetAside.objects.visible_to(person).open(), pk=set_aside_id)
    if row.contact is None:
        raise intake.NothingKept
    intake.retry_contact(row.contact, by=person.username, at=timezone.now())
    return Status(202, _set_aside_out(row))


@router.post(
    "/draws",
    response={201: GrantOut, 422: ProblemOut, 409: ProblemOut, **MISSING},
    tags=["grants"],
    summary="Ask for a contact to coach on",
)
def draw(request: HttpRequest, asked: DrawIn) -> Status[GrantOut]:
    """A contact of the agent, drawn by chance, under a grant that counts in the quota."""
    person = _person(request)
    agent = get_object_or_404(
        Agent.objects.select_related("team", "person"), code=asked.agent, team__in=person.teams_as(Role.COACH)
    )
    grant = access.draw_contact(agent, by=person, purpose=asked.purpose, at=timezone.now())
    return Status(
        201,
        GrantOut(
            id=grant.pk, contact_id=grant.contact_id, purpose=grant.purpose, expires_at=grant.expires_at
        ),
    )


def _person(request: HttpRequest) -> Person:
    person = request.user
    assert isinstance(person, Person)
    return person


def _with_role(request: HttpRequest, *roles: Role) -> Person:
    person = _person(request)
    if not person.has_role(*roles):
        raise NotForThisRole(*roles)
    return person


def _receive(data: bytes, *, name: str, facts: str | None, by: str) -> intake.Receipt:
    now = timezone.now()
    try:
        handover = handover_of(data, name=name, reading=_reading(), facts=_facts(facts))
    except IntakeProblem as problem:
        unread = intake.Handover(name=name, facts=ContactFacts(), document=data)
        row = intake.set_aside_handover(unread, problem, by=by, at=now)
        return intake.Receipt(intake.Outcome.SET_ASIDE, set_aside_id=row.pk, problem=problem)
    return intake.receive_contact(handover, by=by, at=now)


def _facts(text: str | None) -> ContactFacts | None:
    if not text:
        return None
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise IntakeProblem(
            ProblemCode.MALFORMED_JSON,
            line=error.lineno,
            column=error.colno,
            found=text[error.pos : error.pos + 20],
        ) from error
    if not isinstance(document, dict):
        raise IntakeProblem(ProblemCode.OTHER_JSON, keys=[])
    return facts_from_object(document)


def _reading() -> Reading:
    chosen = settings.ENVIRONMENT
    limits = Limits(
        size_bytes=chosen.upload_limit_bytes, turn_count=chosen.turn_limit, duration_s=chosen.contact_limit_s
    )
    return Reading(limits=limits)


def _status_of(receipt: intake.Receipt) -> int:
    statuses = {
        intake.Outcome.RECEIVED: HTTPStatus.CREATED,
        intake.Outcome.ALREADY_HERE: HTTPStatus.OK,
        intake.Outcome.DELETED_BEFORE: HTTPStatus.OK,
        intake.Outcome.REFUSED: HTTPStatus.FORBIDDEN,
        intake.Outcome.SET_ASIDE: HTTPStatus.UNPROCESSABLE_ENTITY,
    }
    return statuses[receipt.outcome].value


def _receipt_out(receipt: intake.Receipt) -> ReceiptOut:
    problem, decision = receipt.problem, receipt.decision
    return ReceiptOut(
        outcome=receipt.outcome,
        contact_id=receipt.contact_id,
        set_aside_id=receipt.set_aside_id,
        reason=str(problem.code) if problem else None,
        reason_data=dict(problem.data) if problem else None,
        clauses=[str(clause) for clause in decision.clause_ids] if decision else None,
    )


def _answered_before(person: Person, key: str, digest: bytes) -> Status[Any] | None:
    earlier = IdempotencyKey.objects.filter(person=person, key=key).first()
    if earlier is None:
        return None
    if bytes(earlier.request_digest) != digest:
        raise KeyUsedOtherwise
    return Status(earlier.status, ReceiptOut(**earlier.answer))


def _remember_answer(person: Person, key: str, digest: bytes, answer: Status[Any]) -> None:
    try:
        with transaction.atomic():
            IdempotencyKey.objects.create(
                person=person,
                key=key,
                request_digest=digest,
                status=answer.status_code,
                answer=json.loads(answer.value.model_dump_json()),
                created_at=timezone.now(),
            )
    except IntegrityError:
        return  # the same request came twice at once; both have the same answer


def _contact_out(row: Contact, *, measurements: dict[str, Any] | None = None) -> ContactOut:
    waiting = (
        SetAside.objects.filter(contact=row, settled_at=None).first()
        if row.state == State.SET_ASIDE
        else None
    )
    return ContactOut(
        id=row.pk,
        state=State(row.state),
        reason=waiting.reason_code if waiting else None,
        channel=Channel(row.channel),
        direction=Direction(row.direction),
        language=row.language,
        started_at=row.started_at,
        duration_s=row.duration_s,
        received_at=row.received_at,
        ready_at=row.ready_at,
        measurements=measurements,
    )


def _turn_out(turn: Any) -> TurnOut:
    return TurnOut(
        position=turn.position,
        party=Party(turn.party),
        language=turn.language,
        start_s=turn.start_s,
        end_s=turn.end_s,
        at=turn.at,
        text=turn.text,
    )


def _hit_out(hit: contact_search.SearchHit) -> HitOut:
    return HitOut(
        contact_id=hit.contact_id,
        position=hit.position,
        party=hit.party,
        language=hit.language,
        channel=hit.channel,
        direction=hit.direction,
        started_on=hit.started_on,
        started_at=hit.started_at,
        snippet=[SnippetPart(text=text, is_match=is_match) for text, is_match in hit.snippet],
    )


def _set_aside_out(row: SetAside) -> SetAsideOut:
    return SetAsideOut(
        id=row.pk,
        name=row.name,
        contact_id=row.contact_id,
        received_at=row.received_at,
        reason=row.reason_code,
        reason_data=row.reason_data,
        can_be_retried=row.contact_id is not None,
    )
