"""What must be known before a contact is opened to somebody, read in one statement; and writing a refusal down.

One statement, because these facts are read for every grant: read one by one they were the largest part of its cost
(see benchmarks/grants.py). A contact that several agents had is judged for each of them, and all must permit.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Any
from uuid import UUID

from django.db import connection

from leidraad.apps.charter.models import Basis, basis_of
from leidraad.apps.charter.queries import ActiveCharter, local_day, window_at
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent, Person
from leidraad.domain.charter.clauses import Purpose, SelectionMethod
from leidraad.domain.charter.decide import concluded, decide
from leidraad.domain.charter.quota import share_of
from leidraad.domain.charter.requests import Action, ActorRole, Decision, Facts, Request

READ_FACTS = """
SELECT
  agent.id,
  quota.id, quota.captured_count, quota.previous_captured_count, quota.handled_count,
  quota.previous_handled_count, quota.basis_count, quota.used_count,
  quota.share_numerator, quota.share_denominator,
  EXISTS (SELECT FROM charter_countedcontact WHERE window_id = quota.id AND contact_id = %(contact)s),
  EXISTS (  -- whoever left and came back opens to others only what was captured since
    SELECT FROM charter_enrolment
    WHERE agent_id = agent.id AND left_at IS NULL AND joined_at <= %(captured_at)s
  ),
  EXISTS (SELECT FROM charter_closedcontact WHERE contact_id = %(contact)s),
  EXISTS (
    SELECT FROM people_roleassignment
    WHERE person_id = %(person)s AND role = 'coach' AND team_id = agent.team_id
  ),
  ARRAY (SELECT DISTINCT role FROM people_roleassignment WHERE person_id = %(person)s),
  (SELECT code FROM people_team WHERE id = agent.team_id),
  (SELECT jsonb_object_agg(subject, encode(salt, 'hex')) FROM ledger_subjectsalt
    WHERE subject = ANY(%(subjects)s)),
  agent.person_id
FROM people_agent AS agent
LEFT JOIN charter_quotawindow AS quota ON quota.agent_id = agent.id AND quota.starts_on = %(starts_on)s
WHERE agent.id = ANY(%(agents)s)
ORDER BY agent.id
"""


@dataclass(frozen=True, slots=True)
class Opening:
    """Somebody asks to open a contact: the facts about each of its agents, and what is needed to act on them.

    ``agent_ids`` and ``window_ids`` go together, the agent it is asked of first; ``window_ids`` is empty when one of
    them has no window, for then nothing can be counted.
    """

    facts: tuple[Facts, ...]
    roles: frozenset[ActorRole]
    agent_ids: tuple[int, ...]
    window_ids: tuple[int, ...]
    share: Fraction  # by the charter that rules this contact, 0 to 1
    maximum: int | None
    basis: Basis
    salts: Mapping[str, bytes]  # of those who stand in the leaf, as far as they have one


def read_opening(
    active: ActiveCharter,
    *,
    contact_id: UUID,
    agent: Agent,
    others: Sequence[int] = (),
    captured_at: datetime,
    by: Person,
    at: datetime,
    chosen_by: SelectionMethod,
) -> Opening:
    """What is known when ``by`` asks to open one contact of an agent, captured at ``captured_at``.

    ``others`` are the keys of further agents who had it.
    """
    rows = _rows(active, contact_id, [agent.pk, *others], captured_at, by, subject_of=agent)
    rows.sort(key=lambda row: row[0] != agent.pk)  # the agent it is asked of first
    cap = active.charter.listening_cap
    basis = basis_of(cap)
    age_days = max(0, (at - captured_at).days)
    windows = [row[1] for row in rows]
    return Opening(
        facts=tuple(
            _facts(active, row, basis=basis, by=by, age_days=age_days, chosen_by=chosen_by) for row in rows
        ),
        roles=frozenset(ActorRole(role) for role in rows[0][14]),
        agent_ids=tuple(row[0] for row in rows),
        window_ids=() if None in windows else tuple(windows),
        share=share_of(cap),
        maximum=cap.absolute_maximum if cap else None,
        basis=basis,
        salts={subject: bytes.fromhex(salt) for subject, salt in _mapping(rows[0][16]).items()},
    )


def decide_opening(active: ActiveCharter, request: Request, opening: Opening) -> Decision:
    """The charter's answer: for one agent as it is; for several, all must permit and each who forbids is heard."""
    decisions = [decide(active.charter, request, facts) for facts in opening.facts]
    if len(decisions) == 1:
        return decisions[0]
    return concluded(request.action, (reason for each in decisions for reason in each.reasons))


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


Row = tuple[Any, ...]


def _rows(
    active: ActiveCharter,
    contact_id: UUID,
    agents: list[int],
    captured_at: datetime,
    by: Person,
    *,
    subject_of: Agent,
) -> list[Row]:
    values: dict[str, Any] = {
        "contact": contact_id,
        "agents": agents,
        "person": by.pk,
        "starts_on": window_at(active, captured_at).starts_on,
        "captured_at": captured_at,
        "subjects": [by.username, subject_of.code, str(contact_id)],
    }
    with connection.cursor() as cursor:
        cursor.execute(READ_FACTS, values)
        return list(cursor.fetchall())


def _facts(
    active: ActiveCharter,
    row: Row,
    *,
    basis: Basis,
    by: Person,
    age_days: int,
    chosen_by: SelectionMethod,
) -> Facts:
    (_id, _window, captured, before, handled, handled_before, own_basis, used, part, whole,
     counted, enrolled, closed, coaches, _roles, team, _salts, person_id) = row  # fmt: skip
    counts = {
        Basis.CAPTURED: captured,
        Basis.PREVIOUS_CAPTURED: before,
        Basis.HANDLED: handled,
        Basis.PREVIOUS_HANDLED: handled_before,
    }
    return Facts(
        team=team,
        agent_is_enrolled=enrolled,
        is_own=person_id == by.pk,
        coaches_agent=coaches,
        is_deleted=closed,
        age_days=age_days,
        captured_count=min(own_basis or 0, counts[basis] or 0),
        used_count=used or 0,
        is_counted=counted,
        window_share=_share(active, part, whole),
        phase=active.phase,
        frozen=active.frozen,
        chosen_by=chosen_by,
    )


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
