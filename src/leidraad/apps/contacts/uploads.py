"""Handing over an upload that came in parts: as if it had come whole, with the same answer."""

from datetime import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

from leidraad.apps.contacts.actions import intake
from leidraad.apps.contacts.actions import uploads as uploading
from leidraad.apps.contacts.actions.intake import Handover, Outcome, Receipt
from leidraad.apps.contacts.handovers import centre_reading, handover_of
from leidraad.apps.contacts.models import Upload
from leidraad.domain.charter.requests import CharterRefusal
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.formats.sidecar import facts_from_object
from leidraad.web.errors import problem_document


def take_upload(upload_id: UUID, *, at: datetime) -> None:
    """Hand over an upload that is whole, keep the answer and destroy the parts; nothing when that was done before."""
    upload = Upload.objects.select_related("person").filter(pk=upload_id, answer_status=None).first()
    if upload is None or upload.offset_bytes != upload.length_bytes or upload.expires_at <= at:
        return
    name, told, data = uploading.opened(upload)
    receipt = _receipt(name, told, data, by=upload.person.username, at=at)
    status, answer = answer_of(receipt)
    uploading.settle_upload(upload, status=status, answer=answer, at=at)


def answer_of(receipt: Receipt) -> tuple[int, dict[str, Any]]:
    """Status and document, as ``POST /contacts`` answers."""
    if receipt.decision is not None:
        known = problem_document(CharterRefusal(receipt.decision))
        assert known is not None
        return known
    if receipt.problem is not None:
        known = problem_document(receipt.problem)
        assert known is not None
        return known[0], {**known[1], "set_aside_id": str(receipt.set_aside_id)}
    is_new = receipt.outcome is Outcome.RECEIVED
    document = {
        "outcome": str(receipt.outcome),
        "contact_id": str(receipt.contact_id) if receipt.contact_id else None,
    }
    return (HTTPStatus.CREATED if is_new else HTTPStatus.OK).value, document


def _receipt(name: str, told: dict[str, Any], data: bytes, *, by: str, at: datetime) -> Receipt:
    try:
        facts = facts_from_object(told)
        handover = handover_of(data, name=name, reading=centre_reading(), facts=facts)
    except IntakeProblem as problem:
        unread = Handover(name=name, facts=ContactFacts(), document=data)
        row = intake.set_aside_handover(unread, problem, by=by, at=at)
        return Receipt(Outcome.SET_ASIDE, set_aside_id=row.pk, problem=problem)
    return intake.receive_contact(handover, by=by, at=at)
