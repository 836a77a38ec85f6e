"""Correcting what was read in a contact: by its agent, or by a coach to whom contact and reading are open.

What a person says holds against every later reading. Of who said it only the role is kept, here and in no leaf.
"""

from datetime import datetime

from django.db import transaction

from leidraad.apps.charter.queries import charter_for, local_day
from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.actions.signals import may_analyse
from leidraad.apps.contacts.models import (
    Contact,
    CorrectingRole,
    Signal,
    SignalCorrection,
    StoredReading,
    Turn,
)
from leidraad.apps.people.models import Person
from leidraad.domain.charter.clauses import Purpose
from leidraad.domain.charter.requests import Analysis
from leidraad.domain.language.reading import LABELS, SignalKind


class SignalProblem(Exception):
    """It cannot be corrected so; ``code`` says why: not_open, not_read, no_turn, no_label."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def signals_are_open_to(person: Person, contact: Contact, *, at: datetime) -> bool:
    """Whether this person, who may read the contact, may also see what software says of it.

    The agents of the contact always; others only where the charter lets software write about a named agent (C11).
    """
    if contact.agent_of(person).person_id == person.pk:
        return True
    ruling = charter_for(contact.charter_version)
    if ruling is None:
        return False
    age_days = (local_day(ruling, at) - local_day(ruling, contact.started_at)).days
    return may_analyse(ruling, Analysis.NAMED_OUTPUT, purpose=Purpose.COACHING, age_days=age_days, at=at)


@transaction.atomic
def correct_signal(
    contact: Contact, *, position: int, kind: SignalKind, label: str, by: Person, at: datetime
) -> SignalCorrection | None:
    """Say what is in one turn: a label of this kind, or none (blank); None when that is what was found.

    Raises SignalProblem.
    """
    if label and label not in LABELS[kind]:
        raise SignalProblem("no_label")
    reading = _open_reading(contact, by=by, at=at)
    if not Turn.objects.filter(contact=contact, position=position).exists():
        raise SignalProblem("no_turn")
    SignalCorrection.objects.filter(contact=contact, position=position, kind=kind).delete()
    jobs.request_keeping_beside(contact.pk)
    before = _label_found(contact, position=position, kind=kind)
    if before == label:
        return None
    return SignalCorrection.objects.create(
        contact=contact,
        position=position,
        kind=kind,
        label_before=before,
        label_after=label,
        role=_role(contact, by),
        version=reading.version,
        corrected_at=at,
    )


@transaction.atomic
def take_back_correction(
    contact: Contact, *, position: int, kind: SignalKind, by: Person, at: datetime
) -> bool:
    """Let what was found stand again; whether there was a correction. Raises SignalProblem."""
    _open_reading(contact, by=by, at=at)
    gone, _rows = SignalCorrection.objects.filter(contact=contact, position=position, kind=kind).delete()
    if gone:
        jobs.request_keeping_beside(contact.pk)
    return bool(gone)


def _open_reading(contact: Contact, *, by: Person, at: datetime) -> StoredReading:
    if not signals_are_open_to(by, contact, at=at):
        raise SignalProblem("not_open")
    reading = StoredReading.objects.filter(contact=contact).first()
    if reading is None:
        raise SignalProblem("not_read")
    return reading


def _label_found(contact: Contact, *, position: int, kind: SignalKind) -> str:
    found = Signal.objects.filter(contact=contact, position=position, kind=kind)
    return found.values_list("label", flat=True).first() or ""


def _role(contact: Contact, by: Person) -> CorrectingRole:
    is_own = contact.agent_of(by).person_id == by.pk
    return CorrectingRole.AGENT if is_own else CorrectingRole.COACH
