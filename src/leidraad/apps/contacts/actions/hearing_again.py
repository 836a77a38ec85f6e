"""Having calls transcribed once more from their kept originals, by another model, for whoever looks after the software.

Asking queues one job for each call. Until that has a whole new reading the old one stays, and the new one takes its place
in one transaction; whatever fails leaves the old one. No word passes through here: who asks learns counts and reasons.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from uuid import UUID

from django.db import transaction

from leidraad.apps.charter.queries import opened_to_others
from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.actions import hearing, originals, reading
from leidraad.apps.contacts.models import (
    ChannelChoice,
    Contact,
    ContactQuerySet,
    Original,
    SignalCorrection,
    State,
)
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Person, Role
from leidraad.domain.contacts.hearing_again import CallFacts, LeftAlone, why_left_alone

KEEPERS = (Role.ADMINISTRATOR, Role.QUALITY_ANALYST)
ASKED_TOGETHER = 200
TAKEN_UP_AFTER = timedelta(minutes=5)


class NotAKeeper(Exception):
    """Neither an administrator nor a quality analyst: they may not have calls heard again."""


class CannotHearAgain(Exception):
    """This call is left alone; ``reason`` says why."""

    def __init__(self, reason: LeftAlone) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class HearingsAsked:
    """How far what was asked is: what waits, and what failed last time by its reason."""

    left_count: int
    failed: Mapping[str, int]


def hear_again(contact_id: UUID, *, model: str = "", by: Person, at: datetime) -> None:
    """Queue one call to be transcribed again by ``model``, or by the one that the settings choose for it.

    Raises NotAKeeper, and CannotHearAgain with why it is left alone.
    """
    _check_keeper(by)
    contact = Contact.objects.filter(pk=contact_id).first()
    reason = LeftAlone.GONE if contact is None else ask([contact], model=model, by=by, at=at)[contact_id]
    if reason is not None:
        raise CannotHearAgain(reason)


def hear_many_again(
    contacts: ContactQuerySet,
    *,
    model: str = "",
    by: Person,
    at: datetime,
    told: Callable[[int], None] = lambda count: None,
) -> Counter[LeftAlone | None]:
    """Queue all of these that may be heard again; how many (under None), and how many are left alone by reason.

    In stretches that each commit, so that it can be cut short and given again; ``told`` hears the size of each. Raises
    NotAKeeper.
    """
    _check_keeper(by)
    found: Counter[LeftAlone | None] = Counter()
    for some in _stretches(contacts):
        found.update(ask(some, model=model, by=by, at=at).values())
        told(len(some))
    return found


def count_hearable(
    contacts: ContactQuerySet,
    *,
    model: str = "",
    by: Person,
    told: Callable[[int], None] = lambda count: None,
) -> Counter[LeftAlone | None]:
    """The same counts, and nothing is queued."""
    _check_keeper(by)
    found: Counter[LeftAlone | None] = Counter()
    for some in _stretches(contacts):
        found.update(look_at(some, model=model).values())
        told(len(some))
    return found


def calls_since(since: datetime, *, until: datetime | None = None) -> ContactQuerySet:
    """The calls that began in this time, ready or not, oldest first."""
    calls = Contact.objects.filter(channel=ChannelChoice.VOICE, started_at__gte=since)
    return (calls.filter(started_at__lt=until) if until else calls).order_by("started_at", "pk")


@transaction.atomic
def ask(contacts: Sequence[Contact], *, model: str, by: Person, at: datetime) -> dict[UUID, LeftAlone | None]:
    """Queue those of these calls that may be heard again, each with a ledger entry; why each of the others is left alone."""
    locked = Contact.objects.select_for_update().filter(pk__in=[contact.pk for contact in contacts])
    found = dict.fromkeys((contact.pk for contact in contacts), LeftAlone.GONE) | look_at(
        locked.order_by("pk"), model=model
    )
    asked = [pk for pk, reason in found.items() if reason is None]
    Original.objects.filter(contact_id__in=asked).update(asked_at=at, asked_model=model, failed_code="")
    data = {"model": model, "clauses": ["retention"]}
    ledger.record_all(
        Event.HEARING_AGAIN_ASKED, actor=by.username, at=at, each=[(data, str(pk)) for pk in asked]
    )
    for pk in asked:
        jobs.request_hearing_again(pk)
    return found


def look_at(contacts: Iterable[Contact], *, model: str = "") -> dict[UUID, LeftAlone | None]:
    """Why each of these calls is left alone; None for those that may be heard again by ``model``."""
    rows = list(contacts)
    if model and not hearing.has_model(model):
        return dict.fromkeys((contact.pk for contact in rows), LeftAlone.NO_MODEL)
    known = _known({contact.pk for contact in rows})
    allowed = cache(originals.is_undisputed)
    return {
        contact.pk: why_left_alone(known.facts(contact, model=model, is_allowed=allowed)) for contact in rows
    }


def asked_for(contact_id: UUID) -> Original | None:
    """What a job is to hear again, its contact beside it; None when nothing is asked, or the contact is gone."""
    there = Original.objects.filter(contact__in=Contact.objects.filter(pk=contact_id), asked_at__isnull=False)
    return there.select_related("contact__agent", "contact__team").first()


def keep_heard(asked: Original, heard: reading.Reading, *, at: datetime) -> bool:
    """Put a new reading in the place of the old one; False when the call is to be left alone after all.

    It is looked at once more, for meanwhile somebody may have opened it. Raises one of STORES_AWAY.
    """
    return reading.save_reading(
        asked.contact_id, heard, at=at, if_wanted=lambda contact: _settle(contact, asked, heard, at=at)
    )


@transaction.atomic
def note_failure(asked: Original, reason: str, *, at: datetime) -> None:
    """A call could not be heard again: it keeps the words it has, and what was asked is over."""
    over = {"asked_at": None, "asked_model": "", "failed_code": reason[:40]}
    if Original.objects.filter(pk=asked.pk, asked_at=asked.asked_at).update(**over):
        data = {"reason": reason, "clauses": ["retention"]}
        subject = str(asked.contact_id)
        ledger.record(Event.HEARING_AGAIN_FAILED, actor="worker", at=at, data=data, subject=subject)


@transaction.atomic
def take_up_forgotten(*, at: datetime) -> int:
    """Queue again what was asked though no job is there for it: the job was lost; how many."""
    asked = Original.objects.filter(asked_at__lt=at - TAKEN_UP_AFTER).order_by("asked_at")
    waiting = list(asked.values_list("contact_id", flat=True)[:ASKED_TOGETHER])
    at_work = jobs.contacts_at_work() if waiting else set()
    lost = [pk for pk in waiting if pk not in at_work]
    for pk in lost:
        jobs.request_hearing_again(pk)
    return len(lost)


def hearings_asked() -> HearingsAsked:
    """How many calls still wait to be heard again, and how many were not heard the last time, by reason."""
    failed = Original.objects.exclude(failed_code="").values_list("failed_code", flat=True)
    return HearingsAsked(Original.objects.filter(asked_at__isnull=False).count(), Counter(failed))


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a stretch of calls, read at once."""

    originals: Mapping[UUID, Original]
    opened: Collection[UUID]
    corrected: Collection[UUID]

    def facts(self, contact: Contact, *, model: str, is_allowed: Callable[[int | None], bool]) -> CallFacts:
        original = self.originals.get(contact.pk)
        wrote = contact.speech or {}
        return CallFacts(
            is_call=contact.is_spoken,
            is_ready=contact.state == State.READY,
            was_heard_here=bool(wrote),
            has_original=original is not None,
            is_allowed=is_allowed(contact.charter_version),
            is_opened=contact.pk in self.opened,
            is_corrected=contact.pk in self.corrected,
            has_same_model=bool(model) and hearing.model_name(model) == wrote.get("model"),
            is_asked=original is not None and original.asked_at is not None and original.asked_model == model,
        )


def _known(contact_ids: set[UUID]) -> _Known:
    corrected = SignalCorrection.objects.filter(contact_id__in=contact_ids)
    there = Original.objects.filter(contact_id__in=contact_ids).defer("sealed")
    return _Known(
        originals={original.contact_id: original for original in there},
        opened=opened_to_others(contact_ids),
        corrected=set(corrected.values_list("contact_id", flat=True)),
    )


def _settle(contact: Contact, asked: Original, heard: reading.Reading, *, at: datetime) -> bool:
    """In the transaction of the new reading: whether it is still wanted, with that noted either way."""
    original = Original.objects.select_for_update().filter(pk=asked.pk, asked_at=asked.asked_at).first()
    if original is None:
        return False  # asked anew meanwhile, by another job, or the charter keeps it no longer
    reason = look_at([contact]).get(contact.pk)
    if reason is not None and reason is not LeftAlone.ASKED_ALREADY:
        note_failure(asked, reason, at=at)
        return False
    Original.objects.filter(pk=asked.pk).update(asked_at=None, asked_model="", failed_code="")
    wrote = heard.speech or {}
    data = {"engine": wrote.get("engine", ""), "model": wrote.get("model", ""), "clauses": ["retention"]}
    ledger.record(Event.CONTACT_HEARD_AGAIN, actor="worker", at=at, data=data, subject=str(contact.pk))
    return True


def _check_keeper(by: Person) -> None:
    if not by.has_role(*KEEPERS):
        raise NotAKeeper


def _stretches(contacts: ContactQuerySet) -> Iterable[list[Contact]]:
    ids = list(contacts.values_list("pk", flat=True))
    for start in range(0, len(ids), ASKED_TOGETHER):
        yield list(contacts.filter(pk__in=ids[start : start + ASKED_TOGETHER]))
