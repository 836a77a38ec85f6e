"""Putting a charter into force, and agents joining and leaving it."""

from datetime import datetime

from django.db import transaction

from leidraad.apps.charter.actions.grants import revoke_grants
from leidraad.apps.charter.models import CharterVersion, Enrolment, Grant
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent
from leidraad.domain.charter.canonical import charter_hash
from leidraad.domain.charter.floor import BelowFloorError, floor_breaches
from leidraad.domain.charter.parse import charter_from_yaml


@transaction.atomic
def activate_charter(*, yaml_text: str, by: str, at: datetime) -> CharterVersion:
    """Put a text into force as the next version. The text in force already is not put there twice.

    UnreadableCharterError when it is no charter, BelowFloorError when it goes below the legal floor.
    """
    charter = charter_from_yaml(yaml_text)
    if breaches := floor_breaches(charter):
        raise BelowFloorError(breaches)
    digest = charter_hash(charter)
    last = CharterVersion.objects.select_for_update().order_by("-number").first()
    if last is not None and last.canonical_hash == digest:
        return last
    version = CharterVersion.objects.create(
        number=last.number + 1 if last else 1,
        yaml_text=yaml_text,
        canonical_hash=digest,
        activated_at=at,
        activated_by=by,
    )
    data = {"version": version.number, "charter_hash": digest}
    ledger.record(Event.CHARTER_ACTIVATED, actor=by, at=at, data=data)
    return version


@transaction.atomic
def enrol_agent(*, agent: Agent, by: str, at: datetime, notified_at: datetime | None = None) -> Enrolment:
    """This agent takes part from ``at``; they were told what is captured at ``notified_at`` (else at ``at``).

    Joining twice changes nothing.
    """
    present = Enrolment.objects.filter(agent=agent, left_at=None).first()
    if present is not None:
        return present
    enrolment = Enrolment.objects.create(agent=agent, joined_at=at, notified_at=notified_at or at)
    ledger.record(Event.AGENT_ENROLLED, actor=by, at=at, data={"agent": agent.code})
    return enrolment


@transaction.atomic
def withdraw_agent(*, agent: Agent, by: str, at: datetime) -> None:
    """This agent takes part no more: nothing is captured from now on and every open grant ends at once.

    Leaving twice changes nothing. No reason is asked.
    """
    left = Enrolment.objects.filter(agent=agent, left_at=None).update(left_at=at)
    if left:
        ledger.record(Event.AGENT_WITHDRAWN, actor=by, at=at, data={"agent": agent.code})
        revoke_grants(Grant.objects.filter(agent=agent), at=at)
