"""Signatures handed in: made elsewhere, with a key this system never sees, and held against what was really proposed."""

import hashlib
from datetime import datetime

from django.db import transaction

from leidraad.apps.charter.actions.phases import follow_the_calendar
from leidraad.apps.charter.actions.versions import locked_agreement
from leidraad.apps.charter.agreement_problems import AgreementProblem, AgreementRefused
from leidraad.apps.charter.in_force import charter_of_text
from leidraad.apps.charter.models.agreement import (
    CharterVersion,
    Signatory,
    SignatoryKey,
    Signature,
    SignatureAct,
)
from leidraad.apps.charter.standing import is_on_the_table, must_sign, signed_by, statements_about, today_of
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.domain.charter.statements import MalformedStatementError, Statement, statement_from_text
from leidraad.formats.signatures import UnreadableSignatureError, signature_holds

EVENTS = {SignatureAct.SIGN: Event.VERSION_SIGNED, SignatureAct.REFUSE: Event.VERSION_REFUSED}


def hand_in_signature(
    *,
    statement: str,
    signature_file: bytes,
    by: str,
    at: datetime,
    expected_version: int | None = None,
    expected_signatory: str | None = None,
) -> Signature:
    """Accept a signed statement about a version that is on the table; what the last signature makes possible happens.

    ``by`` only brings it: who signs is proved by the key alone. AgreementRefused when anything does not fit; that too is
    in the ledger, unless the caller's own transaction is undone.
    """
    try:
        return _accept(
            statement,
            signature_file,
            by=by,
            at=at,
            expected_version=expected_version,
            expected_signatory=expected_signatory,
        )
    except AgreementRefused as refusal:
        digest = hashlib.sha256(statement.encode()).hexdigest()
        data = {"problem": str(refusal.problem), "statement_sha256": digest}
        ledger.record(Event.SIGNATURE_REJECTED, actor=by, at=at, data=data)
        raise


@transaction.atomic
def _accept(
    text: str,
    signature_file: bytes,
    *,
    by: str,
    at: datetime,
    expected_version: int | None,
    expected_signatory: str | None,
) -> Signature:
    statement = _read(text)
    if expected_version not in {None, statement.version}:
        raise AgreementRefused(
            AgreementProblem.WRONG_VERSION, stated=statement.version, version=expected_version or 0
        )
    if expected_signatory not in {None, statement.signatory}:
        raise AgreementRefused(AgreementProblem.NOT_ACTING, signatory=statement.signatory)
    version = _version_of(statement)
    needed = must_sign(version)
    signatory = _signatory_of(statement, needed)
    before = statements_about(version)
    _check_new(statement, version, [row for row in before if row.signatory_id == signatory.pk], at=at)
    key = _key_that_signed(statement, signature_file, signatory)
    row = _keep(statement, signature_file, version, signatory, key, by=by, at=at)
    if needed <= signed_by([*before, row]):
        follow_the_calendar(at=at, by=by)
    return row


def _read(text: str) -> Statement:
    try:
        return statement_from_text(text)
    except MalformedStatementError as error:
        raise AgreementRefused(AgreementProblem.STATEMENT_UNREADABLE) from error


def _version_of(statement: Statement) -> CharterVersion:
    """The version that a statement names, which is on the table and says what the statement says."""
    agreement = locked_agreement()
    version = CharterVersion.objects.filter(pk=statement.version).first()
    if version is None:
        raise AgreementRefused(AgreementProblem.NO_SUCH_VERSION, version=statement.version)
    charter = charter_of_text(version.yaml_text)
    if (statement.charter, statement.charter_hash) != (charter.code, version.canonical_hash):
        raise AgreementRefused(AgreementProblem.CHANGED_TEXT, version=version.number)
    if agreement is None or not is_on_the_table(version, agreement):
        raise AgreementRefused(AgreementProblem.NOT_OPEN, version=version.number)
    return version


def _signatory_of(statement: Statement, needed: frozenset[str]) -> Signatory:
    signatory = Signatory.objects.filter(code=statement.signatory).first()
    if signatory is None or signatory.code not in needed:
        raise AgreementRefused(AgreementProblem.NOT_NAMED, signatory=statement.signatory)
    return signatory


def _check_new(
    statement: Statement, version: CharterVersion, before: list[Signature], *, at: datetime
) -> None:
    """Not handed in before; stated after it was proposed and the same signatory's last word, and not in the future."""
    if any(row.statement == statement.text() for row in before):
        raise AgreementRefused(AgreementProblem.REPLAYED)
    earliest = max([today_of(version.proposed_at), *(row.stated_on for row in before)])
    latest = today_of(at)
    if not earliest <= statement.stated_on <= latest:
        raise AgreementRefused(
            AgreementProblem.WRONG_DAY,
            stated_on=statement.stated_on.isoformat(),
            earliest=earliest.isoformat(),
            latest=latest.isoformat(),
        )


def _key_that_signed(statement: Statement, signature_file: bytes, signatory: Signatory) -> SignatoryKey:
    """The key in use, when it made this signature; a replaced one or somebody else's is named as that."""
    present: SignatoryKey | None = None
    for key in signatory.keys.order_by("-pk"):
        try:
            holds = signature_holds(bytes.fromhex(key.public_key), signature_file, statement.data())
        except UnreadableSignatureError as error:
            raise AgreementRefused(AgreementProblem.SIGNATURE_UNREADABLE) from error
        if holds and key.ended_at is not None:
            raise AgreementRefused(AgreementProblem.REPLACED_KEY, signatory=signatory.code)
        present = key if holds else present
    if present is None:
        raise AgreementRefused(AgreementProblem.WRONG_KEY, signatory=signatory.code)
    return present


def _keep(
    statement: Statement,
    signature_file: bytes,
    version: CharterVersion,
    signatory: Signatory,
    key: SignatoryKey,
    *,
    by: str,
    at: datetime,
) -> Signature:
    text = statement.text()
    act = SignatureAct(statement.act.value)
    row = Signature.objects.create(
        version=version,
        signatory=signatory,
        key=key,
        act=act,
        stated_on=statement.stated_on,
        reason=statement.reason,
        statement=text,
        signature_file=signature_file,
        received_at=at,
        received_by=by,
    )
    data = {
        "version": version.number,
        "charter_hash": version.canonical_hash,
        "signatory": signatory.code,
        "public_key": key.public_key,
        "statement_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "signature_sha256": hashlib.sha256(signature_file).hexdigest(),
    }
    ledger.record(EVENTS[act], actor=by, at=at, data=data)
    return row
