"""Entering what customers are told, whose numbers are protected, and the operator's other systems that watch agents."""

import hashlib
from collections.abc import Mapping
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from leidraad.apps.charter import protected_numbers
from leidraad.apps.charter.customer_notices import own_line
from leidraad.apps.charter.models import CustomerNotice, MonitoringSystem, ProtectedNumber
from leidraad.apps.charter.queries import active_charter
from leidraad.apps.charter.register import STREAMS
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Person, Role
from leidraad.domain.contacts.turns import Channel, Direction

NOTICE_KEEPERS = (Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)
NUMBER_KEEPERS = (Role.PREVENTION_ADVISER, Role.UNION_DELEGATE, Role.DATA_PROTECTION_OFFICER)
EVIDENCE_LIMIT_BYTES = 10 * 1024 * 1024


class TextMissing(Exception):
    """A language of the charter has no text; ``languages`` names them."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        super().__init__(", ".join(languages))
        self.languages = languages


class EvidenceMissing(Exception):
    """Nothing shows that customers are told, or it is too large to be kept."""


class CodeTaken(Exception):
    """A system of this code stands in the register already."""


@transaction.atomic
def enter_customer_notice(
    *,
    channel: Channel,
    way: str,
    texts: Mapping[str, str],
    evidence_name: str,
    evidence: bytes,
    from_at: datetime,
    by: Person,
    at: datetime,
    direction: Direction | None = None,
    line: str = "",
    until_at: datetime | None = None,
) -> CustomerNotice:
    """What customers are told on a channel, for one own number or for all (""), with what shows it.

    Raises TextMissing when a language of the charter in force has no text, EvidenceMissing, PermissionDenied.
    """
    _check_role(by, *NOTICE_KEEPERS)
    _check_texts(texts)
    if not evidence or len(evidence) > EVIDENCE_LIMIT_BYTES:
        raise EvidenceMissing
    notice = CustomerNotice.objects.create(
        channel=str(channel),
        direction=str(direction or ""),
        line=own_line(line),
        way=way,
        texts=dict(texts),
        from_at=from_at,
        until_at=until_at,
        evidence_name=evidence_name[:200],
        evidence=evidence,
        evidence_digest=hashlib.sha256(evidence).hexdigest(),
        checked_at=at,
        checked_by=by,
    )
    _record_notice(Event.CUSTOMER_NOTICE_ENTERED, notice, by=by, at=at)
    return notice


@transaction.atomic
def check_customer_notice(notice: CustomerNotice, *, by: Person, at: datetime) -> None:
    """Somebody heard or read it again where customers do."""
    _check_role(by, *NOTICE_KEEPERS)
    CustomerNotice.objects.filter(pk=notice.pk).update(checked_at=at, checked_by=by)
    _record_notice(Event.CUSTOMER_NOTICE_CHECKED, notice, by=by, at=at)


@transaction.atomic
def end_customer_notice(notice: CustomerNotice, *, by: Person, at: datetime) -> None:
    """Customers are told no longer: from now on nothing is captured under it. Ending twice changes nothing."""
    _check_role(by, *NOTICE_KEEPERS)
    # One that has not begun never was in force: it goes.
    gone, _ = CustomerNotice.objects.filter(pk=notice.pk, from_at__gte=at).delete()
    ended = CustomerNotice.objects.in_force(at).filter(pk=notice.pk).update(until_at=at)
    if gone or ended:
        _record_notice(Event.CUSTOMER_NOTICE_ENDED, notice, by=by, at=at)


@transaction.atomic
def protect_number(*, number: str, kind: str, by: Person, at: datetime) -> ProtectedNumber:
    """This number or address is never captured, from now on. Twice changes nothing.

    Raises ValueError when there is no number in it, PermissionDenied. The number itself is kept nowhere.
    """
    role = _check_role(by, *NUMBER_KEEPERS)
    digest = protected_numbers.digest_of(number)
    row, is_new = ProtectedNumber.objects.get_or_create(
        digest=digest, removed_at=None, defaults={"kind": kind, "added_as": role, "added_at": at}
    )
    if is_new:
        ledger.record(Event.NUMBER_PROTECTED, actor=by.username, at=at, data={"kind": str(kind)})
    return row


@transaction.atomic
def release_number(row: ProtectedNumber, *, by: Person, at: datetime) -> None:
    """This number may be captured again. Only in the role that protected it, or as data protection officer."""
    _check_role(by, Role(row.added_as), Role.DATA_PROTECTION_OFFICER)
    if ProtectedNumber.objects.in_force().filter(pk=row.pk).update(removed_at=at):
        ledger.record(Event.NUMBER_RELEASED, actor=by.username, at=at, data={"kind": row.kind})


@transaction.atomic
def propose_system(system: MonitoringSystem, *, by: Person, at: datetime) -> MonitoringSystem:
    """Enter a system that is not in use yet; nobody is told before it is approved.

    Raises CodeTaken, also for the code of a stream of this software; PermissionDenied.
    """
    _check_role(by, Role.DATA_PROTECTION_OFFICER)
    taken = MonitoringSystem.objects.filter(code=system.code).exists()
    if taken or any(stream.code == system.code for stream in STREAMS):
        raise CodeTaken
    system.entered_by, system.entered_at = by, at
    system.save(force_insert=True)
    ledger.record(Event.SYSTEM_PROPOSED, actor=by.username, at=at, data={"system": system.code})
    return system


@transaction.atomic
def approve_system(system: MonitoringSystem, *, by: Person, at: datetime) -> None:
    """From now on agents are told of it; it writes about an agent once they read so and the days of notice have passed."""
    _check_role(by, Role.DATA_PROTECTION_OFFICER)
    changed = MonitoringSystem.objects.filter(pk=system.pk, approved_at=None)
    if changed.update(approved_at=at, approved_by=by):
        ledger.record(Event.SYSTEM_APPROVED, actor=by.username, at=at, data={"system": system.code})


@transaction.atomic
def end_system(system: MonitoringSystem, *, by: Person, at: datetime) -> None:
    """It is used no more, or was never introduced: nothing may be written by it any longer."""
    _check_role(by, Role.DATA_PROTECTION_OFFICER)
    if MonitoringSystem.objects.filter(pk=system.pk, ended_at=None).update(ended_at=at):
        ledger.record(Event.SYSTEM_ENDED, actor=by.username, at=at, data={"system": system.code})


def _check_role(person: Person, *roles: Role) -> Role:
    """The first of these roles that the person holds."""
    for role in roles:
        if person.has_role(role):
            return role
    raise PermissionDenied


def _check_texts(texts: Mapping[str, str]) -> None:
    active = active_charter()
    wanted = active.charter.scope.languages if active else frozenset()
    missing = tuple(str(language) for language in sorted(wanted) if not texts.get(str(language), "").strip())
    if missing:
        raise TextMissing(missing)


def _record_notice(event: Event, notice: CustomerNotice, *, by: Person, at: datetime) -> None:
    data = {"channel": notice.channel, "direction": notice.direction, "evidence": notice.evidence_digest}
    ledger.record(event, actor=by.username, at=at, data=data)
