"""Customers' requests for a copy, for erasure, and to be left out: from receipt to answer, with the law's deadlines.

Who asks is turned into keyed digests at once and kept in no other form. Every step is a leaf that names nobody.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.actions import deletion, sealing, stores
from leidraad.apps.contacts.models import (
    EXTENSION_REASONS,
    OPEN_STATES,
    REFUSAL_REASONS,
    Contact,
    ContactQuerySet,
    CustomerCopy,
    CustomerObjection,
    CustomerRequest,
    RequestKind,
    RequestReason,
    RequestState,
    ServiceRecord,
    Store,
)
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Person
from leidraad.domain.contacts.deadlines import answer_due_on
from leidraad.domain.contacts.identities import normalised_identity
from leidraad.engines.key_store.contact_keys import period_name
from leidraad.web.acting import Part, as_part

COPY_DAYS = 14
REMIND_BEFORE = timedelta(days=7)


class RequestProblem(Exception):
    """The step is not open to this request; ``code`` says why: no_identity, not_checked, closed, no_copy, reason, extended."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class NewRequest:
    """What the data protection officer enters. ``identities`` are as the customer gives them: telephone, e-mail, number."""

    kind: RequestKind
    identities: Sequence[str]
    language: str  # of the answer
    received_on: date


def customer_key(identity: str) -> bytes:
    """The keyed digest under which contacts of a customer are kept; 32 bytes."""
    return sealing.keyed_digest(normalised_identity(identity).encode())


def customer_objected(key: bytes | None) -> bool:
    """Whether this customer wants no further processing; False for a contact that shows no identity."""
    return key is not None and bool(objections_among([key]))


@as_part(Part.INTAKE)
def objections_among(keys: Iterable[bytes]) -> set[bytes]:
    """Those of these customers who want no further processing."""
    found = CustomerObjection.objects.filter(customer_key__in=list(keys))
    return {bytes(key) for key in found.values_list("customer_key", flat=True)}


@transaction.atomic
def register_request(new: NewRequest, *, by: Person, at: datetime) -> CustomerRequest:
    """Enter a request; the clock began on the day it was received. RequestProblem without an identity."""
    identities = {identity for identity in new.identities if normalised_identity(identity)}
    if not identities:
        raise RequestProblem("no_identity")
    request = CustomerRequest.objects.create(
        kind=new.kind,
        customer_keys=sorted(customer_key(identity).hex() for identity in identities),
        language=new.language,
        received_on=new.received_on,
        due_on=answer_due_on(new.received_on),
    )
    _record(Event.REQUEST_RECEIVED, request, by=by.username, at=at)
    return request


@transaction.atomic
def note_identity_checked(request: CustomerRequest, *, by: Person, at: datetime) -> None:
    """It is certain who asks: the copy is made, what is to be erased is erased, an objection holds from now on."""
    row = _locked(request, RequestState.RECEIVED)
    CustomerRequest.objects.filter(pk=row.pk).update(state=RequestState.CHECKED, checked_at=at)
    _record(Event.REQUEST_CHECKED, row, by=by.username, at=at)
    if row.kind == RequestKind.ACCESS:
        jobs.request_copy(row.pk)
    elif row.kind == RequestKind.ERASURE:
        jobs.request_erasure(row.pk)
    else:
        CustomerObjection.objects.bulk_create(
            [CustomerObjection(customer_key=key, since=at) for key in _keys(row)], ignore_conflicts=True
        )


@transaction.atomic
def extend_request(request: CustomerRequest, *, reason: RequestReason, by: Person, at: datetime) -> None:
    """Two further months, once, within the first; the customer is told the reason. RequestProblem otherwise."""
    row = _locked(request, *OPEN_STATES)
    if row.extension_reason or row.is_overdue(stores.local_day(at)):
        raise RequestProblem("extended")
    if reason not in EXTENSION_REASONS:
        raise RequestProblem("reason")
    due_on = answer_due_on(row.received_on, is_extended=True)
    CustomerRequest.objects.filter(pk=row.pk).update(due_on=due_on, extension_reason=reason)
    _record(Event.REQUEST_EXTENDED, row, by=by.username, at=at, reason=str(reason))


@transaction.atomic
def refuse_request(request: CustomerRequest, *, reason: RequestReason, by: Person, at: datetime) -> None:
    """Refuse, with a reason that the law knows and the customer is told."""
    row = _locked(request, *OPEN_STATES)
    if reason not in REFUSAL_REASONS:
        raise RequestProblem("reason")
    CustomerRequest.objects.filter(pk=row.pk).update(
        state=RequestState.REFUSED, refusal_reason=reason, closed_at=at
    )
    _record(Event.REQUEST_REFUSED, row, by=by.username, at=at, reason=str(reason))
    jobs.request_release(row.pk)


@transaction.atomic
def answer_request(request: CustomerRequest, *, by: Person, at: datetime) -> None:
    """The customer has the answer: nothing is held back for it any more. RequestProblem before there is one to give."""
    row = _locked(request, RequestState.CHECKED)
    if (
        row.kind == RequestKind.ACCESS
        and not CustomerCopy.objects.filter(request=row, downloaded_at__isnull=False).exists()
    ):
        raise RequestProblem("no_copy")
    if row.kind == RequestKind.ERASURE and row.found is None:
        raise RequestProblem("not_checked")
    CustomerRequest.objects.filter(pk=row.pk).update(state=RequestState.ANSWERED, closed_at=at)
    _record(Event.REQUEST_ANSWERED, row, by=by.username, at=at)
    jobs.request_release(row.pk)


def contacts_of_request(request: CustomerRequest, *, at: datetime) -> ContactQuerySet:
    """The customer's contacts that are still there, also those their agent deleted while the request was waiting."""
    return Contact.every.filter(customer_key__in=_keys(request), keep_until__gt=at).order_by("started_at")


def service_of_request(request: CustomerRequest) -> list[ServiceRecord]:
    """What the service store holds of the customer."""
    return list(ServiceRecord.objects.filter(customer_key__in=_keys(request)).order_by("day"))


def keep_copy(request: CustomerRequest, data: bytes, *, found: dict[str, int], at: datetime) -> CustomerCopy:
    """Seal the archive that was made, for 14 days, in place of an earlier one."""
    period = period_name(at.date(), days=COPY_DAYS)
    box = sealing.seal(data, context=str(request.pk), period=period)
    with transaction.atomic():
        earlier = list(CustomerCopy.objects.filter(request=request).values_list("object_name", flat=True))
        CustomerCopy.objects.filter(request=request).delete()
        copy = CustomerCopy.objects.create(
            request=request, object_name=box.object_name, sealed=box.sealed, wrapped_key=box.wrapped_key,
            byte_count=box.byte_count, made_at=at, expires_at=at + timedelta(days=COPY_DAYS - 1),
        )  # fmt: skip
        CustomerRequest.objects.filter(pk=request.pk).update(found=found)
        _record(Event.COPY_MADE, request, by="worker", at=at)
        transaction.on_commit(lambda: sealing.destroy_objects(earlier))
    return copy


def open_copy(request: CustomerRequest, *, by: Person, at: datetime) -> bytes:
    """The archive, once its download is written down. RequestProblem when there is none, or it has expired."""
    copy = CustomerCopy.objects.filter(request=request, expires_at__gt=at).first()
    if copy is None:
        raise RequestProblem("no_copy")
    with transaction.atomic():
        CustomerCopy.objects.filter(pk=copy.pk).update(downloaded_at=at)
        _record(Event.COPY_FETCHED, request, by=by.username, at=at)
    return sealing.open_whole(copy, context=str(request.pk))


def carry_out_erasure(request_id: UUID, *, at: datetime) -> dict[str, int] | None:
    """Erase everything of the customer in every store; how much of each, None when it is not to be done (any more).

    It may run twice: the second time adds nothing to what the first one found.
    """
    request = CustomerRequest.objects.filter(
        pk=request_id, kind=RequestKind.ERASURE, state=RequestState.CHECKED
    ).first()
    if request is None:
        return None
    found = dict(request.found or {str(Store.QUALITY): 0, str(Store.SERVICE): 0})
    contacts = list(Contact.every.filter(customer_key__in=_keys(request)))
    with transaction.atomic():
        fresh = [contact for contact in contacts if contact.quarantined_at is None]
        deletion.quarantine(fresh, at=at, shred_at=at)
    deletion.destroy(contacts, event=Event.CONTACT_ERASED, clause="erasure", at=at)
    found[str(Store.QUALITY)] += len(contacts)
    found[str(Store.SERVICE)] += sum(stores.erase_customer(key) for key in _keys(request))
    CustomerRequest.objects.filter(pk=request_id).update(found=found)
    stores.note_erasures()
    return found


def release(request_id: UUID, *, at: datetime) -> int:
    """Destroy what was only held for a request that is closed now, and its copy once that was fetched; how many contacts."""
    request = CustomerRequest.objects.exclude(state__in=OPEN_STATES).filter(pk=request_id).first()
    if request is None:
        return 0
    _destroy_copies(Q(request=request, downloaded_at__isnull=False), at=at)
    held = Contact.every.filter(customer_key__in=_keys(request), shred_at__lte=at)
    return sum(deletion.shred_contact(contact.pk, at=at) for contact in list(held))


def look_after_requests(*, at: datetime) -> int:
    """Note which requests are overdue and destroy copies that have expired; how many became overdue."""
    today = stores.local_day(at)
    late = CustomerRequest.objects.open().filter(due_on__lt=today, was_overdue=False)
    count = 0
    for request in list(late):
        with transaction.atomic():
            if CustomerRequest.objects.filter(pk=request.pk, was_overdue=False).update(was_overdue=True):
                _record(Event.REQUEST_OVERDUE, request, by="worker", at=at)
                count += 1
    _destroy_copies(Q(expires_at__lte=at), at=at)
    return count


def _destroy_copies(which: Q, *, at: datetime) -> None:
    for copy in CustomerCopy.objects.filter(which).select_related("request"):
        with transaction.atomic():
            CustomerCopy.objects.filter(pk=copy.pk).delete()
            _record(Event.COPY_DESTROYED, copy.request, by="worker", at=at)
        sealing.destroy_objects([copy.object_name])


def _locked(request: CustomerRequest, *states: RequestState) -> CustomerRequest:
    row = CustomerRequest.objects.select_for_update().get(pk=request.pk)
    if row.state not in states:
        raise RequestProblem("closed" if not row.is_open else "not_checked")
    return row


def _keys(request: CustomerRequest) -> list[bytes]:
    return [bytes.fromhex(key) for key in request.customer_keys]


def _record(event: Event, request: CustomerRequest, *, by: str, at: datetime, reason: str = "") -> None:
    data = {"kind": str(request.kind)} | ({"reason": reason} if reason else {})
    ledger.record(event, actor=by, at=at, data=data)
