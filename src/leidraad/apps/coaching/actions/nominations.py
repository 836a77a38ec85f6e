"""An agent offers a contact of their own, takes it back until it is opened; and a coach opens what was offered."""

from datetime import datetime

from django.db import transaction

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter.actions import AskedContact, CharterRefusal, Choice
from leidraad.apps.charter.models import ChosenBy, Grant, GrantState
from leidraad.apps.coaching.actions.draws import asked_contact
from leidraad.apps.coaching.models import Nomination
from leidraad.apps.contacts.models import Contact
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent, Person
from leidraad.domain.charter.requests import Decision
from leidraad.web.acting import Part, as_part


class NominationGone(Exception):
    """The agent took it back, it was opened already, or the contact is gone."""


def nominate(contact: Contact, *, agent: Agent, by: Person, at: datetime) -> Nomination:
    """The agent offers a contact of their own. Offering twice changes nothing.

    Raises CharterRefusal when it is not theirs, or the charter knows no nominations.
    """
    decision = charter.may_nominate(asked_contact(contact), agent=agent, by=by, at=at)
    if not decision.is_permitted:
        raise charter.refuse_grant(asked_contact(contact), decision, by=by, purpose="", at=at)
    with transaction.atomic():
        nomination, is_new = Nomination.objects.get_or_create(
            contact_id=contact.pk, agent=agent, taken_back_at=None, defaults={"nominated_at": at}
        )
        if is_new:
            _record(Event.CONTACT_NOMINATED, nomination, by=by, at=at)
    return nomination


@as_part(Part.DRAWING)
@transaction.atomic
def take_back(nomination: Nomination, *, by: Person, at: datetime) -> None:
    """The offer is withdrawn and every reservation on it ends; whoever has opened it already keeps their right.

    Raises NominationGone when it was opened before. Taking back twice changes nothing.
    """
    row = Nomination.objects.select_for_update().get(pk=nomination.pk)
    if row.taken_back_at is not None:
        return
    if Grant.objects.filter(nomination_id=row.pk, used_at__isnull=False).exists():
        raise NominationGone
    Nomination.objects.filter(pk=row.pk).update(taken_back_at=at)
    charter.revoke_grants(Grant.objects.filter(nomination_id=row.pk, state=GrantState.RESERVED), at=at)
    _record(Event.NOMINATION_TAKEN_BACK, row, by=by, at=at)


def open_nomination(nomination: Nomination, *, by: Person, purpose: str, at: datetime) -> Grant:
    """A grant on an offered contact; it counts in the quota as any other.

    Raises CharterRefusal, or NominationGone when there is nothing on offer any more.
    """
    answer = _open(nomination, by=by, purpose=purpose, at=at)
    if isinstance(answer, Grant):
        return answer
    asked, decision = answer
    raise charter.refuse_grant(asked, decision, by=by, purpose=purpose, at=at)


@as_part(Part.DRAWING)
@transaction.atomic
def _open(
    nomination: Nomination, *, by: Person, purpose: str, at: datetime
) -> Grant | tuple[AskedContact, Decision]:
    """The grant, or why not; the offer is locked meanwhile, so that it is not taken back in between."""
    row = Nomination.objects.select_for_update().filter(pk=nomination.pk, taken_back_at=None).first()
    contact = Contact.objects.filter(pk=nomination.contact_id).select_related("agent").first()
    if row is None or contact is None:
        raise NominationGone
    asked = asked_contact(contact)
    agents = {asked.agent.pk, *asked.others}
    asked = AskedContact(
        contact_id=asked.contact_id,
        agent=row.agent,
        captured_at=asked.captured_at,
        others=tuple(sorted(agents - {row.agent_id})),
        charter_version=asked.charter_version,
    )
    decision = charter.may_grant(asked, chosen_by=ChosenBy.NOMINATION, by=by, purpose=purpose, at=at)
    if not decision.is_permitted:
        return asked, decision
    choice = Choice(ChosenBy.NOMINATION, row.pk)
    try:
        with transaction.atomic():
            return charter.request_grant(asked, choice=choice, by=by, purpose=purpose, at=at)
    except CharterRefusal as refusal:  # somebody else was first; its leaf is written once we are out of here
        return asked, refusal.decision


def _record(event: Event, nomination: Nomination, *, by: Person, at: datetime) -> None:
    data = {"contact": str(nomination.contact_id), "agent": nomination.agent.code}
    ledger.record(event, actor=by.username, at=at, data=data, subject=str(nomination.contact_id))
