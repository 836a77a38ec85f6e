"""Asking for a contact: chance chooses, by the committed seed, among what the charter would let this coach open.

What was drawn and not opened stays the coach's next draw, so that asking again changes nothing; a new number is only
taken when the contact was opened, is gone, or has no share left while another month has. Two who ask at once for one
team wait for each other, so that numbers have no gaps.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from leidraad.apps.charter import actions as charter
from leidraad.apps.charter.actions import AskedContact, Choice
from leidraad.apps.charter.models import ChosenBy, CountedContact, Grant
from leidraad.apps.charter.queries import active_charter, window_at
from leidraad.apps.coaching.actions.seeds import seed_of, window_for
from leidraad.apps.coaching.models import Draw, DrawWindow, Outcome
from leidraad.apps.contacts.models import Contact, ContactAgent, State
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.commitments import salts_for
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent, Person
from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.charter.draws import (
    DrawRecord,
    candidates_digest,
    contact_commitment,
    draw_facts,
    in_order,
)
from leidraad.domain.charter.quota import next_month
from leidraad.domain.charter.requests import Decision, Effect, Reason, ReasonCode
from leidraad.web.acting import Part, as_part

DRAWN_FROM_LATEST = 256  # so that a list says little about how much somebody works
QUOTA_CODES = frozenset({ReasonCode.CAP_REACHED, ReasonCode.MAXIMUM_REACHED})

Stratum = Mapping[str, str]


class NothingToDraw(Exception):
    """No contact of this agent can be drawn: none is ready, or all were opened already."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """Who asks for what."""

    agent: Agent
    coach: Person
    purpose: str
    stratum: Stratum
    at: datetime


@dataclass(frozen=True, slots=True)
class _Denied:
    """The charter says no: what would have been asked for, and why not."""

    asked: AskedContact
    decision: Decision


def draw_contact(
    agent: Agent, *, by: Person, purpose: str, at: datetime, stratum: Stratum | None = None
) -> Grant:
    """A grant for one of the agent's contacts, drawn by chance: the coach never picks.

    ``stratum`` narrows the candidates (channel, direction, language, queue) where the charter agreed to that. Raises
    CharterRefusal when the charter forbids it or the quota is used up, NothingToDraw when there is none.
    """
    wish = _Wish(agent, by, purpose, dict(stratum or {}), at)
    found = _choose(wish)
    if isinstance(found, _Denied):
        raise charter.refuse_grant(found.asked, found.decision, by=by, purpose=purpose, at=at)
    draw, asked = found
    return charter.request_grant(asked, choice=Choice(ChosenBy.DRAW, draw.pk), by=by, purpose=purpose, at=at)


@as_part(Part.DRAWING)
def asked_contact(contact: Contact) -> AskedContact:
    """A contact as the charter is asked about it, with everybody who had it."""
    others = ContactAgent.objects.filter(contact=contact).values_list("agent_id", flat=True)
    return AskedContact(
        contact_id=contact.pk,
        agent=contact.agent,
        captured_at=contact.started_at,
        others=tuple(sorted(set(others) - {contact.agent_id})),
        charter_version=contact.charter_version,
    )


@as_part(Part.DRAWING)
@transaction.atomic
def _choose(wish: _Wish) -> tuple[Draw, AskedContact] | _Denied:
    """The coach's unopened draw, else a new one; the window's row is locked meanwhile."""
    window = _locked_window(wish)
    waiting = _unopened(wish)
    if waiting is not None and not _is_used_up(_may(waiting[1], wish)):
        return waiting
    permitted, denied = _candidates(wish)
    if permitted:
        if waiting is not None:
            _end(waiting[0], Outcome.NO_QUOTA, at=wish.at)
        return _draw(window, permitted, wish)
    if waiting is not None:
        return waiting  # whose grant is refused, with its reason
    if denied is None:
        raise NothingToDraw
    return denied


def _locked_window(wish: _Wish) -> DrawWindow:
    """The month's window, locked; the next one's when its seed was made public a moment ago."""
    starts_on = window_at(active_charter(), wish.at).starts_on
    for month in (starts_on, next_month(starts_on)):
        key = window_for(wish.agent.team, month, at=wish.at).pk
        locked = DrawWindow.objects.select_for_update(of=("self",)).select_related("team").get(pk=key)
        if locked.revealed_at is None:
            break
    return locked


def _unopened(wish: _Wish) -> tuple[Draw, AskedContact] | None:
    """What chance drew for this coach and nobody opened yet; a draw that is over is ended on the way."""
    draw = Draw.objects.filter(agent=wish.agent, coach=wish.coach, ended_at=None).first()
    if draw is None:
        return None
    if Grant.objects.filter(draw_id=draw.pk, used_at__isnull=False).exists():
        _end(draw, Outcome.OPENED, at=wish.at)
        return None
    contact = Contact.objects.filter(pk=draw.contact_id).select_related("agent").first()
    if contact is None:
        _end(draw, Outcome.GONE, at=wish.at)
        return None
    return draw, asked_contact(contact)


def _candidates(wish: _Wish) -> tuple[list[Contact], _Denied | None]:
    """The contacts that may be drawn, newest first; and where there are none because the charter forbids it, why."""
    drawn = Draw.objects.filter(agent=wish.agent, outcome__in=("", Outcome.OPENED)).values("contact_id")
    counted = CountedContact.objects.filter(window__agent=wish.agent).values("contact_id")
    ready = Contact.objects.filter(agent=wish.agent, state=State.READY, **wish.stratum)
    rows = list(
        ready.exclude(pk__in=drawn)
        .exclude(pk__in=counted)
        .select_related("agent")
        .order_by("-started_at", "pk")[:DRAWN_FROM_LATEST]
    )
    if not rows:
        return [], None
    if not _stratum_agreed(wish.stratum):
        reason = Reason(ClauseId.SELECTION, Effect.DENY, ReasonCode.NOT_CHOSEN_AS_AGREED)
        return [], _Denied(asked_contact(rows[0]), Decision(Effect.DENY, (reason,)))
    return _permitted(rows, wish)


def _permitted(rows: list[Contact], wish: _Wish) -> tuple[list[Contact], _Denied | None]:
    """Asked once for each month and version of the charter, and for each contact that several agents had."""
    shared = set(ContactAgent.objects.filter(contact__in=rows).values_list("contact_id", flat=True))
    active = active_charter()
    answers: dict[object, Decision] = {}
    permitted, denied = [], None
    for row in rows:
        month = window_at(active, row.started_at).starts_on
        key: object = row.pk if row.pk in shared else (month, row.charter_version)
        if key not in answers:
            answers[key] = _may(asked_contact(row), wish)
        if answers[key].is_permitted:
            permitted.append(row)
        elif denied is None:
            denied = _Denied(asked_contact(row), answers[key])
    return permitted, denied


def _draw(window: DrawWindow, candidates: list[Contact], wish: _Wish) -> tuple[Draw, AskedContact]:
    """Take the next number, let the seed choose, and write it down before anybody learns of it."""
    number = window.last_number + 1
    team, starts_on = window.team.code, window.starts_on
    salts = salts_for(str(contact.pk) for contact in candidates)
    listed = {
        contact_commitment(
            salts[str(contact.pk)], str(contact.pk), team=team, starts_on=starts_on, number=number
        ): contact
        for contact in candidates
    }
    drawn = in_order(seed_of(window), number, listed)[0]
    record = DrawRecord(
        number=number,
        stratum=tuple(sorted(wish.stratum.items())),
        candidates=tuple(sorted(listed)),
        digest=candidates_digest(listed),
        drawn=drawn,
    )
    draw = _keep(window, record, listed[drawn], wish)
    DrawWindow.objects.filter(pk=window.pk).update(last_number=number)
    return draw, asked_contact(listed[drawn])


def _keep(window: DrawWindow, record: DrawRecord, contact: Contact, wish: _Wish) -> Draw:
    facts = draw_facts(window.team.code, window.starts_on, record)
    data = {**facts, "contact": str(contact.pk)}
    leaf = ledger.record(
        Event.CONTACT_DRAWN, actor=wish.coach.username, at=wish.at, data=data, subject=str(contact.pk)
    )
    return Draw.objects.create(
        window=window,
        number=record.number,
        agent=wish.agent,
        coach=wish.coach,
        contact_id=contact.pk,
        stratum=dict(record.stratum),
        candidates=b"".join(record.candidates),
        digest=record.digest,
        drawn=record.drawn,
        leaf_id=leaf.pk,
        drawn_at=wish.at,
    )


def _may(asked: AskedContact, wish: _Wish) -> Decision:
    return charter.may_grant(asked, chosen_by=ChosenBy.DRAW, by=wish.coach, purpose=wish.purpose, at=wish.at)


def _is_used_up(decision: Decision) -> bool:
    """Whether nothing but the quota stands in the way."""
    return not decision.is_permitted and all(reason.code in QUOTA_CODES for reason in decision.reasons)


def _stratum_agreed(stratum: Stratum) -> bool:
    active = active_charter()
    return not stratum or (active is not None and set(stratum) <= active.charter.selection.strata)


def _end(draw: Draw, outcome: Outcome, *, at: datetime) -> None:
    Draw.objects.filter(pk=draw.pk, ended_at=None).update(ended_at=at, outcome=outcome)
