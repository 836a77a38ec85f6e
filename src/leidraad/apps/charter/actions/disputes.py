"""Disputes: a signatory contests how a clause is applied, and from that moment it permits nothing to others."""

from datetime import datetime

from django.db import IntegrityError, transaction

from leidraad.apps.charter.actions.versions import locked_agreement
from leidraad.apps.charter.agreement_problems import AgreementProblem, AgreementRefused
from leidraad.apps.charter.in_force import active_charter
from leidraad.apps.charter.models.agreement import CharterVersion, Dispute, Settlement, Signatory
from leidraad.apps.charter.standing import named_in
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Person
from leidraad.domain.charter.clauses import ClauseId


@transaction.atomic
def open_dispute(
    *, signatory: Signatory, clause_id: ClauseId, reason: str, by: Person, at: datetime
) -> Dispute:
    """Freeze a clause of the charter in force.

    AgreementRefused when nothing is in force, ``by`` does not act for the signatory, the charter does not name it, there
    is no reason, or the same signatory disputes the clause already.
    """
    _check_acts_for(signatory, by)
    active = active_charter()
    if active is None:
        raise AgreementRefused(AgreementProblem.NOTHING_IN_FORCE)
    if signatory.code not in named_in(active.charter):
        raise AgreementRefused(AgreementProblem.NOT_NAMED, signatory=signatory.code)
    if not reason.strip():
        raise AgreementRefused(AgreementProblem.REASON_MISSING)
    dispute = _create(signatory, clause_id, reason.strip(), active.number, by=by.username, at=at)
    data = {
        "dispute": dispute.pk,
        "version": active.number,
        "clause": str(clause_id),
        "signatory": signatory.code,
        "reason": dispute.reason,
    }
    ledger.record(Event.DISPUTE_OPENED, actor=by.username, at=at, data=data)
    return dispute


@transaction.atomic
def agree_to_settle(dispute: Dispute, *, signatory: Signatory, by: Person, at: datetime) -> Dispute:
    """One of the two who must agree does: whoever opened it, and the other side. With both it is settled.

    AgreementRefused when it is settled already, or ``by`` acts for neither.
    """
    _check_acts_for(signatory, by)
    locked_agreement()
    row = Dispute.objects.select_for_update(of=("self",)).select_related("signatory").get(pk=dispute.pk)
    if row.settled_at is not None:
        raise AgreementRefused(AgreementProblem.ALREADY_SETTLED)
    if signatory.pk == row.signatory_id:
        row.opener_agreed_at = row.opener_agreed_at or at
    elif signatory.side is not row.signatory.side:
        row.other_side_agreed_at = row.other_side_agreed_at or at
    else:
        raise AgreementRefused(AgreementProblem.NOT_ACTING, signatory=signatory.code)
    if row.opener_agreed_at and row.other_side_agreed_at:
        row.settled_at, row.settlement = at, Settlement.AGREEMENT
    row.save(update_fields=["opener_agreed_at", "other_side_agreed_at", "settled_at", "settlement"])
    data = {"dispute": row.pk, "clause": row.clause_id, "signatory": signatory.code}
    ledger.record(Event.DISPUTE_AGREED, actor=by.username, at=at, data=data)
    if row.settled_at is not None:
        data = {"dispute": row.pk, "clause": row.clause_id, "settlement": str(Settlement.AGREEMENT)}
        ledger.record(Event.DISPUTE_SETTLED, actor=by.username, at=at, data=data)
    return row


def _check_acts_for(signatory: Signatory, person: Person) -> None:
    if not Signatory.objects.acted_for_by(person).filter(pk=signatory.pk).exists():
        raise AgreementRefused(AgreementProblem.NOT_ACTING, signatory=signatory.code)


def _create(
    signatory: Signatory, clause_id: ClauseId, reason: str, number: int, *, by: str, at: datetime
) -> Dispute:
    try:
        with transaction.atomic():
            return Dispute.objects.create(
                version=CharterVersion.objects.get(pk=number),
                clause_id=clause_id.value,
                signatory=signatory,
                reason=reason,
                opened_at=at,
                opened_by=by,
            )
    except IntegrityError as error:
        raise AgreementRefused(AgreementProblem.ALREADY_DISPUTED, clause=str(clause_id)) from error
