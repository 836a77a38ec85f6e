"""What must be known before a contact is opened to somebody, read in one statement; and writing a refusal down.

One statement, because these facts are read for every grant: read one by one they were the largest part of its cost
(see benchmarks/grants.py).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Any
from uuid import UUID

from django.db import connection

from leidraad.apps.charter.queries import ActiveCharter, local_day, window_at
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent, Person
from leidraad.domain.charter.clauses import Purpose, SelectionMethod
from leidraad.domain.charter.quota import share_of
from leidraad.domain.charter.requests import Action, ActorRole, Decision, Facts, Request

READ_FACTS = """
SELECT
  quota.id, quota.basis_count, quota.used_count, quota.share_numerator, quota.share_denominator,
  EXISTS (SELECT FROM charter_countedcontact WHERE window_id = quota.id AND contact_id = %(contact)s),
  EXISTS (SELECT FROM charter_enrolment WHERE agent_id = agent.id AND left_at IS NULL),
  EXISTS (SELECT FROM charter_closedcontact WHERE contact_id = %(contact)s),
  EXISTS (
    SELECT FROM people_roleassignment
    WHERE person_id = %(person)s AND role = 'coach' AND team_id = agent.team_id
  ),
  ARRAY (SELECT DISTINCT role FROM people_roleassignment WHERE person_id = %(person)s),
  (SELECT code FROM people_team WHERE id = agent.team_id),
  (SELECT jsonb_object_agg(subject, encode(salt, 'hex')) FROM ledger_subjectsalt
    WHERE subject = ANY(%(subjects)s))
FROM people_agent AS agent
LEFT JOIN charter_quotawindow AS quota ON quota.agent_id = agent.id AND quota.starts_on = %(starts_on)s
WHERE agent.id = %(agent)s
"""


@dataclass(frozen=True, slots=True)
class Opening:
    """Somebody asks to open a contact: the facts for the decision, and what is needed to act on it."""

    facts: Facts
    roles: frozenset[ActorRole]
    window_id: int | None
    share: Fraction  # that counts now, 0 to 1
    salts: Mapping[str, bytes]  # of those who stand in the leaf, as far as they have one


def read_opening(
    active: ActiveCharter,
    *,
    contact_id: UUID,
    agent: Agent,
    captured_at: datetime,
    by: Person,
    at: datetime,
) -> Opening:
    """What is known when ``by`` asks to open one contact of an agent, captured at ``captured_at``."""
    values: dict[str, Any] = {
        "contact": contact_id,
        "agent": agent.pk,
        "person": by.pk,
        "starts_on": window_at(active, captured_at).starts_on,
        "subjects": [by.username, agent.code, str(contact_id)],
    }
    with connection.cursor() as cursor:
        cursor.execute(READ_FACTS, values)
        (window_id, basis, used, part, whole, counted, enrolled, closed, coaches, roles, team, salts) = (
            cursor.fetchone()
        )
    share = _share(active, part, whole)
    facts = Facts(
        team=team,
        agent_is_enrolled=enrolled,
        is_own=agent.person_id == by.pk,
        coaches_agent=coaches,
        is_deleted=closed,
        age_days=max(0, (at - captured_at).days),
        captured_count=basis or 0,
        used_count=used or 0,
        is_counted=counted,
        window_share=share,
        phase=active.phase,
        frozen=active.frozen,
        chosen_by=SelectionMethod.COMMITTED_DRAW,  # chance is the only way to a grant
    )
    return Opening(
        facts=facts,
        roles=frozenset(ActorRole(role) for role in roles),
        window_id=window_id,
        share=share,
        salts={subject: bytes.fromhex(salt) for subject, salt in (_mapping(salts)).items()},
    )


def opening_request(
    active: ActiveCharter,
    action: Action,
    *,
    roles: frozenset[ActorRole],
    purpose: Purpose | None,
    at: datetime,
) -> Request:
    """The request of a person, in all their roles."""
    return Request(action, roles, on=local_day(active, at), purpose=purpose)


def roles_of(person: Person) -> frozenset[ActorRole]:
    """A person's roles as the charter names them."""
    return frozenset(ActorRole(str(role)) for role in person.roles())


def refuse(
    event: Event,
    decision: Decision,
    *,
    contact_id: UUID,
    agent: Agent,
    by: Person,
    purpose: str,
    at: datetime,
    salts: Mapping[str, bytes] | None = None,
) -> None:
    """Write a refusal in the ledger."""
    data = {"contact": str(contact_id), "agent": agent.code, "purpose": purpose, **decision.as_data()}
    ledger.record(event, actor=by.username, at=at, data=data, subject=str(contact_id), salts=salts)


def _share(active: ActiveCharter, part: int | None, whole: int | None) -> Fraction:
    """The share that counts now: the window's own, or the charter's when that has become smaller."""
    if part is None or whole is None:
        return Fraction(0)
    return min(share_of(active.charter.listening_cap), Fraction(part, whole))


def _mapping(salts: object) -> dict[str, str]:
    """PostgreSQL's JSON comes as text through Django's connections."""
    if salts is None:
        return {}
    return dict(json.loads(salts)) if isinstance(salts, str) else dict(salts)  # type: ignore[call-overload]
