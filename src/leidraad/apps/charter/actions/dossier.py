"""The agreement's dossier: information and its receipt, questions, postings, the body's acts, documents, the evaluation."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from leidraad.apps.charter.actions.versions import locked_agreement
from leidraad.apps.charter.agreement_problems import AgreementProblem, AgreementRefused
from leidraad.apps.charter.in_force import charter_of_text
from leidraad.apps.charter.models.agreement import (
    LARGEST_DOCUMENT_BYTES,
    Agreement,
    CharterVersion,
    DossierDocument,
    DossierItem,
    ItemKind,
    LegalCheck,
)
from leidraad.apps.charter.standing import standing_of, today_of
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.domain.charter.clauses import Body, ConsultationAct
from leidraad.domain.charter.requests import Phase

EVALUATED_IN = frozenset({Phase.PILOT, Phase.EVALUATING, Phase.AMENDED})


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A file as it is handed in."""

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Vote:
    """What a body did and how many people stood behind it; zeros where the body has no members to count."""

    act: ConsultationAct
    present_count: int = 0
    quorum_count: int = 0
    in_favour_count: int = 0
    majority_count: int = 0


@transaction.atomic
def record_item(
    kind: ItemKind,
    *,
    happened_on: date,
    by: str,
    at: datetime,
    version: CharterVersion | None = None,
    body: Body | None = None,
    text: str = "",
    document: NewDocument | None = None,
    digest: str = "",
    received_on: date | None = None,
    received_by: str = "",
    vote: Vote | None = None,
) -> DossierItem:
    """Add something that happened to the dossier of the agreement under way.

    ``received_on`` and ``received_by`` are a receipt on paper; one given on these pages comes later (``confirm_receipt``).
    AgreementRefused for a day in the future, a document that is too large, or votes that cannot be.
    """
    agreement = locked_agreement()
    if agreement is None:
        raise AgreementRefused(AgreementProblem.NO_AGREEMENT)
    _check(agreement, version, happened_on, received_on, vote, at=at)
    kept = _keep_document(document, by=by, at=at) if document else None
    item = DossierItem.objects.create(
        agreement=agreement,
        version=version,
        kind=kind,
        body=body.value if body else "",
        happened_on=happened_on,
        text=text,
        document=kept,
        digest=kept.digest if kept else digest,
        received_on=received_on,
        received_by=received_by,
        recorded_at=at,
        recorded_by=by,
        **_votes(vote),
    )
    _write_leaf(item, by=by, at=at)
    return item


@transaction.atomic
def confirm_receipt(item: DossierItem, *, by_name: str, by: str, at: datetime) -> DossierItem:
    """Somebody of the body confirms here that they have it; that day is the one that counts. Once for all."""
    row = DossierItem.objects.select_for_update().get(pk=item.pk)
    if row.received_on is not None:
        raise AgreementRefused(AgreementProblem.ALREADY_RECEIVED)
    row.received_on, row.received_by = max(today_of(at), row.happened_on), by_name
    row.save(update_fields=["received_on", "received_by"])
    data = {"item": row.pk, "kind": str(row.kind), "received_on": row.received_on.isoformat()}
    ledger.record(Event.DOSSIER_RECEIVED, actor=by, at=at, data=data)
    return row


@transaction.atomic
def record_evaluation_closed(
    *, digest: str, by: str, at: datetime, text: str = "", body: Body | None = None
) -> DossierItem:
    """The body closed the evaluation on the ground of the document with this digest; a regulation may follow.

    ``body``: the one that the charter in force names, unless given. AgreementRefused before the pilot and after it all.
    """
    agreement = locked_agreement()
    if agreement is None or Phase(agreement.phase) not in EVALUATED_IN:
        phase = str(agreement.phase) if agreement else str(Phase.STOPPED)
        raise AgreementRefused(AgreementProblem.NOT_IN_THIS_PHASE, phase=phase)
    in_force = standing_of(agreement, at=at).in_force
    assert in_force is not None  # in these phases there is one
    named = charter_of_text(in_force.yaml_text).evaluation.body
    return record_item(
        ItemKind.EVALUATION,
        happened_on=today_of(at),
        by=by,
        at=at,
        version=in_force,
        body=body or named,
        text=text,
        digest=digest,
    )


@transaction.atomic
def record_legal_check(
    *, code: str, verified_on: date, verified_by: str, by: str, at: datetime
) -> LegalCheck:
    """Somebody held a reference to the law against the official text. AgreementRefused for a day in the future."""
    if verified_on > today_of(at):
        raise AgreementRefused(AgreementProblem.DAY_IN_THE_FUTURE, day=verified_on.isoformat())
    row = LegalCheck.objects.create(
        code=code, verified_on=verified_on, verified_by=verified_by, recorded_at=at
    )
    data = {"reference": code, "verified_on": verified_on.isoformat(), "verified_by": verified_by}
    ledger.record(Event.LAW_CHECKED, actor=by, at=at, data=data)
    return row


def _check(
    agreement: Agreement,
    version: CharterVersion | None,
    happened_on: date,
    received_on: date | None,
    vote: Vote | None,
    *,
    at: datetime,
) -> None:
    if version is not None and version.agreement_id != agreement.pk:
        raise AgreementRefused(AgreementProblem.NOT_OPEN, version=version.number)
    for day in (happened_on, received_on):
        if day is not None and day > today_of(at):
            raise AgreementRefused(AgreementProblem.DAY_IN_THE_FUTURE, day=day.isoformat())
    if received_on is not None and received_on < happened_on:
        raise AgreementRefused(AgreementProblem.WRONG_DAY, stated_on=received_on.isoformat(),
                               earliest=happened_on.isoformat(), latest=today_of(at).isoformat())  # fmt: skip
    if vote is not None and not 0 <= vote.in_favour_count <= vote.present_count:
        raise AgreementRefused(AgreementProblem.VOTES_DO_NOT_FIT)


def _keep_document(document: NewDocument, *, by: str, at: datetime) -> DossierDocument:
    """The same bytes are kept once, under their first name."""
    if len(document.content) > LARGEST_DOCUMENT_BYTES:
        raise AgreementRefused(AgreementProblem.DOCUMENT_TOO_LARGE, limit_bytes=LARGEST_DOCUMENT_BYTES)
    row, _is_new = DossierDocument.objects.get_or_create(
        digest=hashlib.sha256(document.content).hexdigest(),
        defaults={
            "name": document.name[-200:],
            "content_type": document.content_type[:100],
            "size_bytes": len(document.content),
            "content": document.content,
            "added_at": at,
            "added_by": by,
        },
    )
    return row


def _votes(vote: Vote | None) -> dict[str, str | int]:
    if vote is None:
        return {}
    return {
        "act": vote.act.value,
        "present_count": vote.present_count,
        "quorum_count": vote.quorum_count,
        "in_favour_count": vote.in_favour_count,
        "majority_count": vote.majority_count,
    }


def _write_leaf(item: DossierItem, *, by: str, at: datetime) -> None:
    data = {
        "item": item.pk,
        "kind": str(item.kind),
        "happened_on": item.happened_on.isoformat(),
        "received_on": item.received_on.isoformat() if item.received_on else None,
        "version": item.version_id,
        "body": item.body,
        "digest": item.digest,
        "act": item.act,
    }
    ledger.record(Event.DOSSIER_RECORDED, actor=by, at=at, data=data)
