"""Who signs: registered with a key by the charter's keeper, for everybody to see; and who acts for them here."""

from datetime import datetime

from django.db import transaction

from leidraad.apps.charter.agreement_problems import AgreementProblem, AgreementRefused
from leidraad.apps.charter.models.agreement import (
    ACTING_ROLES,
    ActingFor,
    Signatory,
    SignatoryKey,
    SignatoryKind,
)
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Person
from leidraad.formats.signatures import UnreadableKeyError, public_key_from_text


@transaction.atomic
def register_signatory(
    *,
    code: str,
    name: str,
    kind: SignatoryKind,
    public_key: str,
    by: str,
    at: datetime,
    is_representative: bool = False,
) -> Signatory:
    """Add a signatory with its first key. AgreementRefused when the code or the key is taken, or the key unreadable."""
    key = _key_of(public_key)
    if Signatory.objects.filter(code=code).exists():
        raise AgreementRefused(AgreementProblem.CODE_TAKEN, code=code)
    signatory = Signatory.objects.create(
        code=code,
        name=name,
        kind=kind,
        is_representative=is_representative and kind == SignatoryKind.UNION,
        registered_at=at,
        registered_by=by,
    )
    SignatoryKey.objects.create(signatory=signatory, public_key=key, registered_at=at, registered_by=by)
    data = {
        "signatory": code,
        "name": name,
        "kind": str(kind),
        "is_representative": signatory.is_representative,
        "public_key": key,
    }
    ledger.record(Event.SIGNATORY_REGISTERED, actor=by, at=at, data=data)
    return signatory


@transaction.atomic
def replace_key(signatory: Signatory, *, public_key: str, by: str, at: datetime) -> SignatoryKey:
    """From now on this key signs for the signatory. What the key before it signed stays signed."""
    key = _key_of(public_key)
    old = SignatoryKey.objects.select_for_update().filter(signatory=signatory, ended_at=None).first()
    if old is not None:
        old.ended_at = at
        old.save(update_fields=["ended_at"])
    row = SignatoryKey.objects.create(signatory=signatory, public_key=key, registered_at=at, registered_by=by)
    data = {
        "signatory": signatory.code,
        "public_key": key,
        "public_key_before": old.public_key if old else "",
    }
    ledger.record(Event.SIGNATORY_KEY_REPLACED, actor=by, at=at, data=data)
    return row


@transaction.atomic
def let_act_for(signatory: Signatory, *, person: Person, by: str, at: datetime) -> ActingFor:
    """This person acts for the signatory on these pages. Twice changes nothing.

    AgreementRefused when none of their roles fits, or when they act for the other side already.
    """
    kind = SignatoryKind(signatory.kind)
    if person.roles().isdisjoint(ACTING_ROLES[kind]):
        raise AgreementRefused(AgreementProblem.ROLE_DOES_NOT_FIT, signatory=signatory.code)
    present = list(ActingFor.objects.filter(person=person, ended_at=None).select_related("signatory"))
    if any(row.signatory.side is not signatory.side for row in present):
        raise AgreementRefused(AgreementProblem.BOTH_SIDES, signatory=signatory.code)
    for row in present:
        if row.signatory_id == signatory.pk:
            return row
    row = ActingFor.objects.create(signatory=signatory, person=person, began_at=at)
    data = {"signatory": signatory.code, "person": person.username}
    ledger.record(Event.ACTING_BEGUN, actor=by, at=at, data=data)
    return row


@transaction.atomic
def end_acting_for(row: ActingFor, *, by: str, at: datetime) -> None:
    """This person acts for the signatory no more. Twice changes nothing."""
    if ActingFor.objects.filter(pk=row.pk, ended_at=None).update(ended_at=at):
        data = {"signatory": row.signatory.code, "person": row.person.username}
        ledger.record(Event.ACTING_ENDED, actor=by, at=at, data=data)


def _key_of(text: str) -> str:
    try:
        key = public_key_from_text(text).hex()
    except UnreadableKeyError as error:
        raise AgreementRefused(AgreementProblem.KEY_UNREADABLE) from error
    if SignatoryKey.objects.filter(public_key=key).exists():
        raise AgreementRefused(AgreementProblem.KEY_TAKEN)
    return key
