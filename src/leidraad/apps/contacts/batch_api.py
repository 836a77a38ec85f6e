"""Several contacts in one request: each as if it came alone, with an answer of its own."""

import json
from http import HTTPStatus
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from ninja import File, Form, Router, Schema
from ninja.files import UploadedFile

from leidraad.apps.contacts.actions import intake
from leidraad.apps.contacts.actions.intake import Handover, Outcome, Receipt
from leidraad.apps.contacts.handovers import centre_reading, handover_of
from leidraad.apps.contacts.idempotency import Answered, IdempotencyKeyHeader, once, request_digest
from leidraad.apps.contacts.uploads import answer_of
from leidraad.apps.people.api import person_with
from leidraad.apps.people.models import Role
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.sidecar import facts_from_object
from leidraad.web.api import REFUSED, ProblemOut

router = Router()

MOST_FILES = 50  # together also no more than one upload may have


class BatchItemOut(Schema):
    """What became of one file: the status that it would have got alone."""

    name: str
    status: int
    outcome: Outcome | None = None
    contact_id: UUID | None = None
    set_aside_id: UUID | None = None
    code: str | None = None  # of the problem, or of the refusal
    data: dict[str, Any] | None = None


class BatchOut(Schema):
    results: list[BatchItemOut]


@router.post(
    "/contacts/batch",
    response={200: BatchOut, 409: ProblemOut, 413: ProblemOut, 422: ProblemOut, 503: ProblemOut, **REFUSED},
    summary="Hand over several contacts",
    tags=["contacts"],
)
def receive_batch(
    request: HttpRequest,
    files: File[list[UploadedFile]],
    facts: Annotated[
        str | None,
        Form(description="JSON object: the name of a file, and an object with the keys of a sidecar"),
    ] = None,
    idempotency_key: IdempotencyKeyHeader = None,
) -> HttpResponseBase:
    """Up to fifty files, in one transaction; what is wrong with one does not touch the others.

    The answer has each in the order in which they came. The same Idempotency-Key with the same content gives the same answer.
    """
    person = person_with(request, Role.ADMINISTRATOR)
    if len(files) > MOST_FILES:
        expected = f"{MOST_FILES} at most"
        raise IntakeProblem(ProblemCode.BAD_VALUE, field="files", value=len(files), expected=expected)
    told = _told_by_name(facts)
    named = [(file.name or "", file.read()) for file in files]
    asked = request_digest(
        b"batch", (facts or "").encode(), *(part for name, data in named for part in (name.encode(), data))
    )
    return once(person, idempotency_key, asked, lambda: _receive(named, told, by=person.username))


def _receive(named: list[tuple[str, bytes]], told: dict[str, Any], *, by: str) -> Answered:
    now, handovers = timezone.now(), []
    receipts: dict[int, Receipt] = {}
    for number, (name, data) in enumerate(named):
        try:
            facts = facts_from_object(_object(told.get(name)))
            handovers.append((number, handover_of(data, name=name, reading=centre_reading(), facts=facts)))
        except IntakeProblem as problem:
            unread = Handover(name=name, facts=ContactFacts(), document=data)
            row = intake.set_aside_handover(unread, problem, by=by, at=now)
            receipts[number] = Receipt(Outcome.SET_ASIDE, set_aside_id=row.pk, problem=problem)
    together = intake.receive_contacts([each for _, each in handovers], by=by, at=now)
    receipts |= dict(zip((number for number, _ in handovers), together, strict=True))
    results = [_item(name, receipts[number]) for number, (name, _) in enumerate(named)]
    return HTTPStatus.OK.value, BatchOut(results=results).model_dump(mode="json")


def _item(name: str, receipt: Receipt) -> BatchItemOut:
    status, document = answer_of(receipt)
    return BatchItemOut(
        name=name,
        status=status,
        outcome=receipt.outcome,
        contact_id=receipt.contact_id,
        set_aside_id=receipt.set_aside_id,
        code=document.get("code"),
        data=document.get("data"),
    )


def _told_by_name(text: str | None) -> dict[str, Any]:
    try:
        told = json.loads(text or "{}")
    except (json.JSONDecodeError, RecursionError) as error:
        line, column = getattr(error, "lineno", 1), getattr(error, "colno", 1)
        raise IntakeProblem(ProblemCode.MALFORMED_JSON, line=line, column=column, found="") from error
    if not isinstance(told, dict):
        raise IntakeProblem(ProblemCode.OTHER_JSON, keys=[])
    return told


def _object(told: Any) -> dict[str, Any]:
    if told is None:
        return {}
    if not isinstance(told, dict):
        raise IntakeProblem(ProblemCode.OTHER_JSON, keys=[])
    return told
