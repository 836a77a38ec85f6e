"""Contacts over HTTP for programs: hand over, follow, read, hear, delete, search. The same actions as the pages."""

import json
from http import HTTPStatus
from typing import Annotated, Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import File, Form, Header, Query, Router, Status
from ninja.files import UploadedFile

from leidraad.apps.contacts import search as contact_search
from leidraad.apps.contacts.actions import access, deletion, intake
from leidraad.apps.contacts.api_schemas import (
    ContactOut,
    ContactsOut,
    DeletionOut,
    HitOut,
    ReceiptOut,
    SearchIn,
    SearchOut,
    SetAsideListOut,
    SetAsideOut,
    SnippetPart,
    TurnOut,
    TurnsOut,
    UnreadableOut,
)
from leidraad.apps.contacts.audio import audio_response
from leidraad.apps.contacts.cursors import Place, cursor_of, place_of
from leidraad.apps.contacts.handovers import centre_reading, handover_of, try_again
from leidraad.apps.contacts.hits import SearchHit
from leidraad.apps.contacts.idempotency import Answered, IdempotencyKeyHeader, once, request_digest
from leidraad.apps.contacts.lawful_basis import lawful_basis_of
from leidraad.apps.contacts.models import Contact, Recording, SetAside, State, Turn
from leidraad.apps.people.api import person_of, person_with
from leidraad.apps.people.models import Person, Role
from leidraad.domain.charter.requests import CharterRefusal
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Direction, Party
from leidraad.formats.sidecar import facts_from_object
from leidraad.web.acting import Part, as_part
from leidraad.web.api import MISSING, REFUSED, Cursor, ProblemOut
from leidraad.web.errors import problem_document

router = Router()
PAGE_SIZE = 50
AUDIO = {
    "responses": {
        status: {
            "description": words,
            "content": {"audio/webm": {"schema": {"type": "string", "format": "binary"}}},
        }
        for status, words in ((200, "All of it"), (206, "The part that the Range header asks for"))
    }
}


class UploadTooLarge(Exception):
    """More bytes than this centre takes at a time."""

    def __init__(self, size_bytes: int, limit_bytes: int) -> None:
        super().__init__(f"{size_bytes} of {limit_bytes}")
        self.size_bytes, self.limit_bytes = size_bytes, limit_bytes


@router.post(
    "/contacts",
    response={
        200: ReceiptOut,
        201: ReceiptOut,
        409: ProblemOut,
        413: ProblemOut,
        422: UnreadableOut,
        503: ProblemOut,
        **REFUSED,
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
    idempotency_key: IdempotencyKeyHeader = None,
) -> HttpResponseBase:
    """A recording, a transcript, a vCon, captions or a chat. 201: taken in; 200: it was here already.

    403: the charter refuses it, nothing is stored. 422: it cannot be read and was set aside with its reason. 503: what it would
    be kept in is away, nothing is stored; send it again after the seconds of ``Retry-After``. The same
    Idempotency-Key with the same content gives the same answer.
    """
    person = person_with(request, Role.ADMINISTRATOR)
    check_upload(file.size or 0)
    data = file.read()
    asked = request_digest(b"contacts", (file.name or "").encode(), (facts or "").encode(), data)
    return once(
        person,
        idempotency_key,
        asked,
        lambda: _receive(data, name=file.name or "", facts=facts, by=person.username),
    )


@router.get(
    "/contacts",
    response={200: ContactsOut, 422: ProblemOut, **REFUSED},
    tags=["contacts"],
    summary="List contacts",
)
def contacts(request: HttpRequest, state: State | None = None, cursor: Cursor | None = None) -> ContactsOut:
    """The contacts this person may see or looks after, newest first, 50 a page."""
    person = person_of(request)
    rows = Contact.objects.visible_to(person) | Contact.objects.in_care_of(person)
    if state:
        rows = rows.filter(state=state)
    with as_part(Part.CARE):
        page, following = _part(rows.select_related("set_aside"), cursor)
    return ContactsOut(contacts=[_contact_out(row) for row in page], next_cursor=following)


@router.get(
    "/contacts/{contact_id}",
    response={200: ContactOut, **MISSING},
    tags=["contacts"],
    summary="Follow a contact",
)
def contact(request: HttpRequest, contact_id: UUID) -> ContactOut:
    """Its state; with measurements for those who may see its words."""
    person = person_of(request)
    visible = Contact.objects.visible_to(person).select_related("set_aside").filter(pk=contact_id).first()
    if visible is not None:
        return _contact_out(visible, measurements=visible.measurements)
    with as_part(Part.CARE):
        cared_for = Contact.objects.in_care_of(person).select_related("set_aside")
        return _contact_out(get_object_or_404(cared_for, pk=contact_id))


@router.get(
    "/contacts/{contact_id}/turns",
    response={200: TurnsOut, **MISSING},
    tags=["contacts"],
    summary="Read a contact",
)
def turns(request: HttpRequest, contact_id: UUID) -> TurnsOut:
    """Its redacted turns. Reading is written to the ledger first; it needs a live grant unless it is one's own."""
    person = person_of(request)
    row = _visible(person, contact_id)
    access.open_transcript(row, by=person, at=timezone.now())
    return TurnsOut(turns=[_turn_out(turn) for turn in row.turns.order_by("position")])


@router.get(
    "/contacts/{contact_id}/audio",
    response={410: ProblemOut, 416: ProblemOut, **MISSING},
    tags=["contacts"],
    summary="Hear a contact",
    openapi_extra=AUDIO,
)
def audio(
    request: HttpRequest,
    contact_id: UUID,
    range_header: Annotated[str | None, Header(alias="Range", description="such as bytes=0-65535")] = None,
) -> HttpResponseBase:
    """Its recording, redacted words muted. Written to the ledger first; it ends when the right to hear it ends."""
    person = person_of(request)
    row = _visible(person, contact_id)
    try:
        recording = access.open_recording(row, by=person, at=timezone.now(), now=timezone.now)
    except Recording.DoesNotExist as error:
        raise Http404 from error
    return audio_response(recording, range_header=range_header, with_body=True)


@router.get(
    "/contacts/{contact_id}/lawful-basis",
    response={200: dict[str, Any], 409: ProblemOut, **MISSING},
    tags=["contacts"],
    summary="On what basis it was captured",
)
def lawful_basis(request: HttpRequest, contact_id: UUID) -> dict[str, Any]:
    """An attachment for a vCon (draft-howe-vcon-lawful-basis): purposes, end, and the leaf of the ledger that proves it."""
    return dict(lawful_basis_of(_visible(person_of(request), contact_id)))


@router.delete(
    "/contacts/{contact_id}",
    response={200: DeletionOut, **MISSING},
    tags=["contacts"],
    summary="Delete one's own contact",
)
def delete(request: HttpRequest, contact_id: UUID) -> DeletionOut:
    """At once and for good: playing stops, the key is destroyed, words and index entries are gone."""
    person = person_of(request)
    receipt = deletion.delete_contact(_visible(person, contact_id), by=person, at=timezone.now())
    return DeletionOut(leaf_id=receipt.leaf_id, deleted_at=receipt.deleted_at)


@router.get(
    "/search",
    response={200: SearchOut, 422: ProblemOut, **REFUSED},
    tags=["search"],
    summary="Search redacted turns",
)
def search(request: HttpRequest, asked: Query[SearchIn]) -> SearchOut:
    """Words, "a phrase", -exclusion, or. Analysts get hits without contact, agent or time of day."""
    person = person_with(request, Role.AGENT, Role.COACH, Role.QUALITY_ANALYST)
    values = asked.dict()
    cursor = values.pop("cursor")
    page = contact_search.search_turns(person, contact_search.SearchRequest(**values), cursor=cursor)
    return SearchOut(
        hits=[_hit_out(hit) for hit in page.hits],
        next_cursor=page.next_cursor,
        below_threshold=page.below_threshold,
    )


@router.get(
    "/set-aside",
    response={200: SetAsideListOut, 422: ProblemOut, **REFUSED},
    tags=["set aside"],
    summary="What could not be read",
)
def set_aside(request: HttpRequest, cursor: Cursor | None = None) -> SetAsideListOut:
    """What waits for somebody, with its reasons, newest first, 50 a page; agents see what is about their contacts."""
    rows = SetAside.objects.visible_to(person_of(request)).open()
    page, following = _part(rows, cursor)
    return SetAsideListOut(set_aside=[_set_aside_out(row) for row in page], next_cursor=following)


@router.post(
    "/set-aside/{set_aside_id}/retry",
    response={202: SetAsideOut, 409: ProblemOut, **MISSING},
    tags=["set aside"],
    summary="Read it again",
)
def retry(request: HttpRequest, set_aside_id: UUID) -> Status[SetAsideOut]:
    """Read it once more: from the bytes kept, else from where the file lies. 409 when there is neither."""
    person = person_with(request, Role.ADMINISTRATOR)
    row = get_object_or_404(SetAside.objects.visible_to(person).open(), pk=set_aside_id)
    try_again(row, by=person.username, at=timezone.now())
    return Status(202, _set_aside_out(row))


def check_upload(size_bytes: int) -> None:
    """Raises UploadTooLarge for more than this centre takes; asked before the bytes are read."""
    limit = settings.ENVIRONMENT.upload_limit_bytes
    if size_bytes > limit:
        raise UploadTooLarge(size_bytes, limit)


def _receive(data: bytes, *, name: str, facts: str | None, by: str) -> Answered:
    receipt = _receipt(data, name=name, facts=facts, by=by)
    if receipt.decision is not None:
        raise CharterRefusal(receipt.decision)
    if receipt.problem is not None:
        known = problem_document(receipt.problem)
        assert known is not None
        status, document = known
        return status, {**document, "set_aside_id": str(receipt.set_aside_id)}
    status = HTTPStatus.CREATED if receipt.outcome is intake.Outcome.RECEIVED else HTTPStatus.OK
    return status.value, _as_json(ReceiptOut(outcome=receipt.outcome, contact_id=receipt.contact_id))


def _receipt(data: bytes, *, name: str, facts: str | None, by: str) -> intake.Receipt:
    now = timezone.now()
    try:
        handover = handover_of(data, name=name, reading=centre_reading(), facts=_facts(facts))
    except IntakeProblem as problem:
        unread = intake.Handover(name=name, facts=ContactFacts(), document=data)
        row = intake.set_aside_handover(unread, problem, by=by, at=now)
        return intake.Receipt(intake.Outcome.SET_ASIDE, set_aside_id=row.pk, problem=problem)
    return intake.receive_contact(handover, by=by, at=now)


def _part(rows: Any, cursor: str | None) -> tuple[list[Any], str | None]:
    """A page of rows, newest received first, and the cursor of the next one."""
    if cursor:
        place = place_of(cursor)
        rows = rows.filter(received_at__lte=place.at).exclude(
            received_at=place.at, pk__gte=UUID(bytes=place.key)
        )
    found = list(rows.order_by("-received_at", "-pk")[: PAGE_SIZE + 1])
    page = found[:PAGE_SIZE]
    more = len(found) > PAGE_SIZE
    return page, cursor_of(Place(page[-1].received_at, page[-1].pk.bytes)) if more else None


def _visible(person: Person, contact_id: UUID) -> Contact:
    return get_object_or_404(Contact.objects.visible_to(person).select_related("agent__team"), pk=contact_id)


def _as_json(value: Any) -> dict[str, Any]:
    document: dict[str, Any] = value.model_dump(mode="json")
    return document


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


def _contact_out(row: Contact, *, measurements: dict[str, Any] | None = None) -> ContactOut:
    waiting = getattr(row, "set_aside", None)
    reason = waiting.reason_code if waiting is not None and waiting.settled_at is None else None
    return ContactOut(
        id=row.pk,
        state=State(row.state),
        reason=reason,
        channel=Channel(row.channel),
        direction=Direction(row.direction),
        language=row.language,
        started_at=row.started_at,
        duration_s=row.duration_s,
        received_at=row.received_at,
        ready_at=row.ready_at,
        measurements=measurements,
    )


def _turn_out(turn: Turn) -> TurnOut:
    return TurnOut(
        position=turn.position,
        party=Party(turn.party),
        language=turn.language,
        start_s=turn.start_s,
        end_s=turn.end_s,
        at=turn.at,
        text=turn.text,
    )


def _hit_out(hit: SearchHit) -> HitOut:
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
        can_be_retried=row.can_be_retried,
    )
