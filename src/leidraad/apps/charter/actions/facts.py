"""What must be known before a contact is opened to somebody, gathered from the tables; and writing a refusal down."""

from datetime import datetime
from uuid import UUID

from leidraad.apps.charter.models import ClosedContact, CountedContact, QuotaWindow
from leidraad.apps.charter.queries import ActiveCharter, coaches, current_share, local_day, open_enrolment
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent, Person
from leidraad.domain.charter.clauses import Purpose
from leidraad.domain.charter.requests import Action, ActorRole, Decision, Facts, Request


def opening_request(
    active: ActiveCharter, action: Action, *, by: Person, purpose: Purpose | None, at: datetime
) -> Request:
    """The request of a person, in all their roles."""
    roles = frozenset(ActorRole(str(role)) for role in by.roles())
    return Request(action, roles, on=local_day(active, at), purpose=purpose)


def opening_facts(
    active: ActiveCharter,
    *,
    contact_id: UUID,
    agent: Agent,
    captured_at: datetime,
    by: Person,
    at: datetime,
    window: QuotaWindow | None,
) -> Facts:
    """What is known when somebody asks to open one contact of an agent."""
    counted = (
        window is not None and CountedContact.objects.filter(window=window, contact_id=contact_id).exists()
    )
    return Facts(
        team=agent.team.code,
        agent_is_enrolled=open_enrolment(agent) is not None,
        is_own=agent.person_id == by.pk,
        coaches_agent=coaches(by, agent),
        is_deleted=ClosedContact.objects.filter(pk=contact_id).exists(),
        age_days=max(0, (at - captured_at).days),
        captured_count=window.basis_count if window else 0,
        used_count=window.used_count if window else 0,
        is_counted=counted,
        window_share=current_share(active, window),
    )


def refuse(
    event: Event,
    decision: Decision,
    *,
    contact_id: UUID,
    agent: Agent,
    by: Person,
    purpose: str,
    at: datetime,
) -> None:
    """Write a refusal in the ledger."""
    data = {"contact": str(contact_id), "agent": agent.code, "purpose": purpose, **decision.as_data()}
    ledger.record(event, actor=by.username, at=at, data=data, subject=str(contact_id))
