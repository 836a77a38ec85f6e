"""Opening a contact: to its agent freely, to others under a live grant; and always written down first."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Exists

from leidraad.apps.charter.actions.facts import (
    decide_opening,
    opening_request,
    read_opening,
    refuse,
    roles_of,
)
from leidraad.apps.charter.actions.grants import AskedContact, begin_use, ruling_charter
from leidraad.apps.charter.models import Access, ClosedContact, Grant, OpenedPart, OtherAgent
from leidraad.apps.charter.queries import ActiveCharter, active_charter
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent, Person
from leidraad.domain.charter.clauses import ClauseId, Purpose, SelectionMethod
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.requests import (
    NO_CHARTER,
    Action,
    CharterRefusal,
    Decision,
    Effect,
    Facts,
    Reason,
    ReasonCode,
)
from leidraad.web.acting import Part, as_part

OWN_ACTIONS = {
    OpenedPart.AUDIO: Action.LISTEN_OWN,
    OpenedPart.TRANSCRIPT: Action.READ_OWN,
    OpenedPart.SUMMARY: Action.READ_OWN,
}
GRANTED_ACTIONS = {
    OpenedPart.AUDIO: Action.LISTEN,
    OpenedPart.TRANSCRIPT: Action.READ,
    OpenedPart.SUMMARY: Action.READ_SUMMARY,
}


@as_part(Part.DECIDING)
def open_contact(
    *,
    contact_id: UUID,
    agent: Agent,
    what: str,
    by: Person,
    at: datetime,
    captured_at: datetime | None = None,
) -> Access:
    """Write down that ``by`` opens the recording (``audio``) or the words (``transcript``) now.

    Raises CharterRefusal when it is not their own contact and no live grant covers it, or when the charter in force
    forbids it by now. ``captured_at`` is when the contact began; a grant knows it already.
    """
    if agent.person_id == by.pk:
        return open_own(contact_id=contact_id, agent=agent, what=what, by=by, at=at, captured_at=captured_at)
    with transaction.atomic():
        # Locked, so that whoever ends it meanwhile waits until this opening is written down, and it ends after that.
        held = Grant.objects.live(at).filter(contact_id=contact_id, holder=by)
        grant = held.select_for_update().order_by("-reserved_at").first()
        decision, salts = _granted_decision(grant, agent, OpenedPart(what), by=by, at=at)
        if grant is not None and decision.is_permitted:
            begin_use(grant, by=by, at=at, salts=salts)
            return record_access(
                contact_id=contact_id, agent=agent, what=what, purpose=grant.purpose, by=by, at=at,
                decision=decision, grant=grant, salts=salts,
            )  # fmt: skip
        purpose = grant.purpose if grant else ""
        refuse(
            Event.OPENING_REFUSED, decision,
            contact_id=contact_id, agent=agent, by=by, purpose=purpose, at=at, salts=salts,
        )  # fmt: skip
    raise CharterRefusal(decision)


@as_part(Part.DECIDING)
def open_own(
    *,
    contact_id: UUID,
    agent: Agent,
    what: str,
    by: Person,
    at: datetime,
    captured_at: datetime | None = None,
) -> Access:
    """The agent opens their own contact: free, uncounted, and written down. CharterRefusal for anybody else."""
    decision = may_listen_own(
        contact_id=contact_id, agent=agent, by=by, at=at, what=what, captured_at=captured_at
    )
    own_review = str(Purpose.OWN_REVIEW)
    if not decision.is_permitted:
        refuse(
            Event.OPENING_REFUSED,
            decision,
            contact_id=contact_id,
            agent=agent,
            by=by,
            purpose=own_review,
            at=at,
        )
        raise CharterRefusal(decision)
    return record_access(
        contact_id=contact_id, agent=agent, what=what, purpose=own_review, by=by, at=at, decision=decision
    )


def may_listen_own(
    *,
    contact_id: UUID,
    agent: Agent,
    by: Person,
    at: datetime,
    what: str = OpenedPart.AUDIO,
    captured_at: datetime | None = None,
) -> Decision:
    """Whether this is the person's own contact and still there.

    Whoever shows no ``captured_at`` holds the row itself, and rows past retention are destroyed: it counts as new.
    """
    active = active_charter()
    if active is None:
        return NO_CHARTER
    request = opening_request(
        active, OWN_ACTIONS[OpenedPart(what)], roles=roles_of(by), purpose=Purpose.OWN_REVIEW, at=at
    )
    facts = Facts(
        is_own=agent.person_id == by.pk,
        is_deleted=ClosedContact.objects.filter(pk=contact_id).exists(),
        age_days=max(0, (at - (captured_at or at)).days),
    )
    return decide(active.charter, request, facts)


@as_part(Part.DECIDING)
def may_nominate(asked: AskedContact, *, agent: Agent, by: Person, at: datetime) -> Decision:
    """Whether ``by``, being ``agent``, may offer this contact for coaching: their own, and still there."""
    active = ruling_charter(asked)
    if active is None:
        return NO_CHARTER
    request = opening_request(active, Action.NOMINATE, roles=roles_of(by), purpose=Purpose.OWN_REVIEW, at=at)
    facts = Facts(
        is_own=agent.person_id == by.pk and agent.pk in {asked.agent.pk, *asked.others},
        is_deleted=ClosedContact.objects.filter(pk=asked.contact_id).exists(),
        age_days=max(0, (at - asked.captured_at).days),
        phase=active.phase,
        frozen=active.frozen,
    )
    return decide(active.charter, request, facts)


@as_part(Part.DECIDING)
@transaction.atomic(savepoint=False)
def record_access(
    *,
    contact_id: UUID,
    agent: Agent,
    what: str,
    purpose: str,
    by: Person,
    at: datetime,
    decision: Decision,
    grant: Grant | None = None,
    salts: Mapping[str, bytes] | None = None,
) -> Access:
    """Keep one access for the agent to see, and its leaf; ``salts`` are those that were read already."""
    clause_ids = [str(clause_id) for clause_id in decision.clause_ids]
    access = Access.objects.create(
        contact_id=contact_id,
        agent=agent,
        person=by,
        grant=grant,
        what=what,
        purpose=purpose,
        clause_ids=clause_ids,
        opened_at=at,
    )
    event = Event.CONTACT_OPENED if grant else Event.OWN_CONTACT_OPENED
    data = {
        "contact": str(contact_id),
        "agent": agent.code,
        "what": what,
        "purpose": purpose,
        "clauses": clause_ids,
    }
    ledger.record(event, actor=by.username, at=at, data=data, subject=str(contact_id), salts=salts)
    return access


def may_go_on(*, contact_id: UUID, agent: Agent, by: Person, at: datetime) -> bool:
    """Whether a recording that is playing may go on: asked for every part that is sent."""
    closed = ClosedContact.objects.filter(pk=contact_id)
    if agent.person_id == by.pk:
        return not closed.exists()
    return Grant.objects.live(at).filter(~Exists(closed), contact_id=contact_id, holder=by).exists()


def check_may_delete(*, agent: Agent, by: Person) -> None:
    """Raises CharterRefusal unless this is the person's own contact. Holds without any charter: it is the floor."""
    if agent.person_id == by.pk:
        return
    reason = Reason(ClauseId.DELETION, Effect.DENY, ReasonCode.NOT_OWN)
    raise CharterRefusal(Decision(Effect.DENY, (reason,)))


Salts = Mapping[str, bytes]


def _granted_decision(
    grant: Grant | None, agent: Agent, what: OpenedPart, *, by: Person, at: datetime
) -> tuple[Decision, Salts | None]:
    """The answer, and the salts that were read for it."""
    if grant is None:
        if active_charter() is None:
            return NO_CHARTER, None
        reason = Reason(ClauseId.LISTENING_CAP, Effect.DENY, ReasonCode.NO_GRANT)
        return Decision(Effect.DENY, (reason,)), None
    asked = _asked(grant, agent)
    active = ruling_charter(asked)
    if active is None:
        return NO_CHARTER, None
    return _decision_now(active, grant, asked, what, by=by, at=at)


def _decision_now(
    active: ActiveCharter, grant: Grant, asked: AskedContact, what: OpenedPart, *, by: Person, at: datetime
) -> tuple[Decision, Salts]:
    """The charter is asked again: it may have become stricter, or an agent may have left, since the grant was given."""
    opening = read_opening(
        active,
        contact_id=grant.contact_id,
        agent=asked.agent,
        others=asked.others,
        captured_at=grant.captured_at,
        by=by,
        at=at,
        chosen_by=SelectionMethod(grant.chosen_by),
    )
    request = opening_request(
        active, GRANTED_ACTIONS[what], roles=opening.roles, purpose=Purpose(grant.purpose), at=at
    )
    return decide_opening(active, request, opening), opening.salts


def _asked(grant: Grant, agent: Agent) -> AskedContact:
    """The contact of a grant, with all who had it, whoever of them was asked for."""
    others = {*OtherAgent.objects.filter(grant=grant).values_list("agent_id", flat=True), grant.agent_id}
    return AskedContact(
        contact_id=grant.contact_id,
        agent=agent,
        captured_at=grant.captured_at,
        others=tuple(sorted(others - {agent.pk})),
        charter_version=grant.charter_version,
    )
