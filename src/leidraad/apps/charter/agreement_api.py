"""What programs may do with the agreement: read versions, compare two, take a statement, hand in what was signed."""

import base64
import binascii
from datetime import date, datetime
from typing import Annotated

from django.http import Http404, HttpRequest
from django.utils import timezone, translation
from ninja import Router, Schema, Status
from pydantic import Field, StringConstraints

from leidraad.apps.charter import actions, agreement_pages
from leidraad.apps.charter.agreement_problems import AgreementProblem, AgreementRefused
from leidraad.apps.charter.in_force import charter_of_text
from leidraad.apps.charter.models.agreement import CharterVersion, Signatory, Signature
from leidraad.apps.charter.standing import last_agreement, must_sign, today_of
from leidraad.apps.people.api import person_with
from leidraad.apps.people.models import Role
from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.charter.compare import compare as compared
from leidraad.domain.charter.explain import explained_clause
from leidraad.domain.charter.orders import Movement
from leidraad.domain.charter.requests import Phase
from leidraad.domain.charter.statements import (
    LARGEST_REASON_CHARACTERS,
    LARGEST_STATEMENT_CHARACTERS,
    Act,
    MalformedStatementError,
    Statement,
    on_one_line,
)
from leidraad.domain.language.languages import Language, language_from_tag
from leidraad.formats.signatures import LARGEST_FILE_BYTES
from leidraad.web.api import MISSING, REFUSED, ProblemOut

router = Router(tags=["charter"])

SIGNING_ROLES = (Role.UNION_DELEGATE, Role.CHARTER_KEEPER, Role.EXECUTIVE, Role.DATA_PROTECTION_OFFICER)
Number = Annotated[int, Field(ge=1, le=1_000_000)]
Code = Annotated[str, StringConstraints(pattern=r"^[-a-zA-Z0-9_]{1,50}$")]
Reason = Annotated[str, StringConstraints(max_length=LARGEST_REASON_CHARACTERS, pattern=r"^[^\x00]*$")]
StatementText = Annotated[
    str, StringConstraints(min_length=1, max_length=LARGEST_STATEMENT_CHARACTERS, pattern=r"^[^\x00]*$")
]
Base64 = Annotated[
    str, StringConstraints(min_length=1, max_length=2 * LARGEST_FILE_BYTES, pattern=r"^[A-Za-z0-9+/=]+$")
]


class SignatureOut(Schema):
    """The word of one signatory; ``act`` is null while it is awaited."""

    signatory: str
    name: str
    act: str | None
    stated_on: date | None
    reason: str
    public_key: str | None


class VersionOut(Schema):
    """One version. In force is the highest number that has an ``activated_at``."""

    number: int
    stage: str
    canonical_hash: str
    proposed_at: datetime
    withdrawn_at: datetime | None
    activated_at: datetime | None
    signatures: list[SignatureOut]


class VersionsOut(Schema):
    """Where the agreement stands, and every version, the newest first; ``phase`` is null before the first."""

    phase: Phase | None
    versions: list[VersionOut]


class ClauseChangeOut(Schema):
    """One clause that differs, and which way it goes."""

    clause: ClauseId
    movement: Movement
    parameters: list[str]
    old: str
    new: str


class ComparisonOut(Schema):
    old: int
    new: int
    changes: list[ClauseChangeOut]


class StatementOut(Schema):
    """What is signed: these bytes in UTF-8, nothing before or after them."""

    statement: str


class SignatureIn(Schema):
    """The statement exactly as it was signed, and the signature file in base64 (raw, OpenSSH or minisign)."""

    statement: StatementText
    signature: Base64


@router.get("/versions", response={200: VersionsOut, **REFUSED}, summary="Versions and signatures")
def charter_versions(request: HttpRequest) -> VersionsOut:
    """Every version with who signed it, who refused, and who is awaited."""
    agreement = last_agreement()
    return VersionsOut(
        phase=Phase(agreement.phase) if agreement else None,
        versions=[_version_out(row) for row in agreement_pages.version_rows()],
    )


@router.get(
    "/versions/{number}/statement", response={200: StatementOut, **MISSING}, summary="A statement to sign"
)
def charter_statement(
    request: HttpRequest, number: Number, signatory: Code, reason: Reason = ""
) -> StatementOut:
    """What a signatory signs today about one version; with a reason it is a refusal."""
    row = _version(number)
    if signatory not in must_sign(row):
        raise Http404
    why = on_one_line(reason)
    said = Statement(
        charter=charter_of_text(row.yaml_text).code,
        version=row.number,
        charter_hash=row.canonical_hash,
        act=Act.REFUSE if why else Act.SIGN,
        signatory=signatory,
        stated_on=today_of(timezone.now()),
        reason=why,
    )
    try:
        return StatementOut(statement=said.text())
    except MalformedStatementError as error:
        raise Http404 from error


@router.get("/comparison", response={200: ComparisonOut, **MISSING}, summary="Two versions, clause by clause")
def charter_comparison(request: HttpRequest, old: Number, new: Number) -> ComparisonOut:
    """The clauses that differ, tighter or looser, in the language of Accept-Language (nl, fr, de or en)."""
    before, after = (charter_of_text(_version(number).yaml_text) for number in (old, new))
    language = language_from_tag(translation.get_language()) or Language.ENGLISH
    changes = [change for change in compared(before, after) if change.parameters]
    return ComparisonOut(
        old=old,
        new=new,
        changes=[
            ClauseChangeOut(
                clause=change.clause_id,
                movement=change.movement,
                parameters=[each.path for each in change.parameters],
                old=explained_clause(before, change.clause_id, language).text,
                new=explained_clause(after, change.clause_id, language).text,
            )
            for change in changes
        ],
    )


@router.post(
    "/versions/{number}/signatures",
    response={201: SignatureOut, 409: ProblemOut, **MISSING},
    summary="Hand in a signature",
)
def hand_in_charter_signature(
    request: HttpRequest, number: Number, body: SignatureIn
) -> Status[SignatureOut]:
    """For who acts for the signatory. Who signed is proved by the registered key alone; 409 says what does not fit."""
    person = person_with(request, *SIGNING_ROLES)
    row = _version(number)
    code = next((line[11:] for line in body.statement.splitlines() if line.startswith("signatory: ")), "")
    signatory = Signatory.objects.filter(code=code).first()
    if signatory is not None and not agreement_pages.may_hand_in_for(person, signatory):
        raise AgreementRefused(AgreementProblem.NOT_ACTING, signatory=code)
    try:
        signature_file = base64.b64decode(body.signature, validate=True)
    except binascii.Error as error:
        raise AgreementRefused(AgreementProblem.SIGNATURE_UNREADABLE) from error
    kept = actions.hand_in_signature(
        statement=body.statement,
        signature_file=signature_file,
        by=person.username,
        at=timezone.now(),
        expected_version=row.number,
    )
    return Status(201, _signature_out(kept.signatory.code, kept.signatory.name, kept))


def _version(number: int) -> CharterVersion:
    row = CharterVersion.objects.filter(pk=number).first()
    if row is None:
        raise Http404
    return row


def _version_out(row: agreement_pages.VersionRow) -> VersionOut:
    version = row.version
    return VersionOut(
        number=version.number,
        stage=version.stage,
        canonical_hash=version.canonical_hash,
        proposed_at=version.proposed_at,
        withdrawn_at=version.withdrawn_at,
        activated_at=version.activated_at,
        signatures=[_signature_out(each.code, each.name, each.signature) for each in row.answers],
    )


def _signature_out(code: str, name: str, signature: Signature | None) -> SignatureOut:
    return SignatureOut(
        signatory=code,
        name=name,
        act=signature.act if signature else None,
        stated_on=signature.stated_on if signature else None,
        reason=signature.reason if signature else "",
        public_key=signature.key.public_key if signature else None,
    )
