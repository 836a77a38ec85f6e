"""Versions of the charter: proposed, withdrawn, and in force once everybody signed and the phase allows it."""

from datetime import datetime

from django.db import connection, transaction
from django.db.models import Max

from leidraad.apps.charter.agreement_problems import AgreementProblem, AgreementRefused
from leidraad.apps.charter.in_force import charter_of_text
from leidraad.apps.charter.models.agreement import (
    Agreement,
    CharterVersion,
    Dispute,
    PhaseStep,
    Settlement,
)
from leidraad.apps.charter.standing import Standing
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.domain.charter.canonical import charter_hash
from leidraad.domain.charter.clauses import Stage
from leidraad.domain.charter.floor import BelowFloorError, floor_breaches
from leidraad.domain.charter.requests import Phase

FIRST_AGREEMENT_LOCK = 0x1E1D_A62E  # of PostgreSQL's advisory locks
# Before the pilot began, and for amendments during it, a pilot's text is proposed; a regulation from the pilot on.
PHASES_OF_STAGE = {
    Stage.PILOT: frozenset({Phase.DRAFT, Phase.INFORMED, Phase.CONSULTED, Phase.SIGNED, Phase.PILOT}),
    Stage.ROLL_OUT: frozenset(
        {Phase.PILOT, Phase.EVALUATING, Phase.AMENDED, Phase.SIGNED_REGULATION, Phase.ROLL_OUT}
    ),
}


@transaction.atomic
def propose_version(*, yaml_text: str, by: str, at: datetime) -> CharterVersion:
    """Put a text on the table as the next version; what is there already is not put there twice.

    Begins an agreement when none is under way. UnreadableCharterError when it is no charter, BelowFloorError when it goes
    below the legal floor, AgreementRefused when its stage does not fit the phase.
    """
    charter = charter_of_text(yaml_text)
    if breaches := floor_breaches(charter):
        raise BelowFloorError(breaches)
    agreement = locked_agreement() or _first_agreement(by=by, at=at)
    if Phase(agreement.phase) not in PHASES_OF_STAGE[charter.stage]:
        raise AgreementRefused(
            AgreementProblem.WRONG_STAGE, stage=str(charter.stage), phase=str(agreement.phase)
        )
    digest = charter_hash(charter)
    present = _last_version(agreement)
    if present is not None and present.canonical_hash == digest:
        return present
    last = CharterVersion.objects.aggregate(last=Max("number"))["last"] or 0
    version = CharterVersion.objects.create(
        number=last + 1,
        agreement=agreement,
        stage=charter.stage.value,
        yaml_text=yaml_text,
        canonical_hash=digest,
        proposed_at=at,
        proposed_by=by,
    )
    data = {"version": version.number, "charter_hash": digest, "charter": charter.code}
    ledger.record(Event.VERSION_PROPOSED, actor=by, at=at, data=data)
    return version


@transaction.atomic
def withdraw_version(version: CharterVersion, *, by: str, at: datetime) -> None:
    """Take a proposed version off the table. Twice changes nothing; AgreementRefused once it was in force."""
    locked_agreement()
    row = CharterVersion.objects.get(pk=version.pk)
    if row.activated_at is not None:
        raise AgreementRefused(AgreementProblem.ALREADY_IN_FORCE, version=row.number)
    if row.withdrawn_at is None:
        CharterVersion.objects.filter(pk=row.pk).update(withdrawn_at=at)
        data = {"version": row.number, "charter_hash": row.canonical_hash}
        ledger.record(Event.VERSION_WITHDRAWN, actor=by, at=at, data=data)


def put_in_force_what_is_signed(standing: Standing, *, by: str, at: datetime) -> CharterVersion | None:
    """In a phase in which a text is in force, the newest proposed one that lacks nothing takes its place; None for none.

    The caller holds the agreement's lock.
    """
    if standing.in_force is None or standing.phase not in {Phase.PILOT, Phase.ROLL_OUT}:
        return None
    for version in reversed(standing.proposed):
        if not standing.missing_to_replace(version.number):
            put_in_force(version, by=by, at=at)
            return version
    return None


def put_in_force(version: CharterVersion, *, by: str, at: datetime) -> None:
    """From ``at`` this version is the one that is asked. The caller has seen that nothing is missing."""
    version.activated_at, version.activated_by = at, by
    version.save(update_fields=["activated_at", "activated_by"])
    data = {"version": version.number, "charter_hash": version.canonical_hash}
    ledger.record(Event.CHARTER_ACTIVATED, actor=by, at=at, data=data)
    settle_all(Settlement.NEW_VERSION, by=by, at=at)


def settle_all(settlement: Settlement, *, by: str, at: datetime) -> None:
    """Every open dispute ends: whoever opened it signed the new version, or there is nothing left to dispute."""
    for dispute in Dispute.objects.open().order_by("pk"):
        dispute.settled_at, dispute.settlement = at, settlement
        dispute.save(update_fields=["settled_at", "settlement"])
        data = {"dispute": dispute.pk, "clause": dispute.clause_id, "settlement": str(settlement)}
        ledger.record(Event.DISPUTE_SETTLED, actor=by, at=at, data=data)


def locked_agreement() -> Agreement | None:
    """The agreement under way, and nobody else changes it until the transaction ends."""
    return Agreement.objects.select_for_update().filter(ended_at=None).first()


def _first_agreement(*, by: str, at: datetime) -> Agreement:
    """One agreement begins, however many people propose a first text at once: there is no row yet to lock."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [FIRST_AGREEMENT_LOCK])
    return locked_agreement() or _begin_agreement(by=by, at=at)


def _begin_agreement(*, by: str, at: datetime) -> Agreement:
    agreement = Agreement.objects.create(phase=Phase.DRAFT.value, began_at=at)
    PhaseStep.objects.create(agreement=agreement, phase=Phase.DRAFT.value, at=at, by=by)
    ledger.record(Event.PHASE_ENTERED, actor=by, at=at, data={"phase": str(Phase.DRAFT)})
    return agreement


def _last_version(agreement: Agreement) -> CharterVersion | None:
    return agreement.versions.filter(withdrawn_at=None).order_by("-number").first()
