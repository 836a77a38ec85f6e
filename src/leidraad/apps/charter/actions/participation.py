"""Agents joining and leaving, and what they were told."""

from datetime import datetime

from django.db import transaction

from leidraad.apps.charter import notices
from leidraad.apps.charter.actions.grants import revoke_grants
from leidraad.apps.charter.models import AgentNotice, Enrolment, Grant, LeftBehind, NoticeText
from leidraad.apps.charter.notices import Notice
from leidraad.apps.charter.queries import active_charter
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent
from leidraad.domain.charter.clauses import ClauseId, OnLeaving
from leidraad.domain.charter.requests import (
    NO_CHARTER,
    CharterRefusal,
    Decision,
    Effect,
    Obligation,
    Reason,
    ReasonCode,
)


@transaction.atomic
def enrol_agent(*, agent: Agent, by: str, at: datetime, was_told: bool = False) -> Enrolment:
    """This agent takes part from ``at``. Joining twice changes nothing.

    ``was_told``: the text of this moment stood beside the button, so that joining acknowledges it. Raises CharterRefusal
    when no charter is in force, or when it does not hold for the agent's team.
    """
    _check_team(agent)
    Agent.objects.select_for_update().get(pk=agent.pk)  # two clicks at once are one
    enrolment = Enrolment.objects.filter(agent=agent, left_at=None).first()
    if enrolment is None:
        enrolment = Enrolment.objects.create(agent=agent, joined_at=at)
        ledger.record(Event.AGENT_ENROLLED, actor=by, at=at, data={"agent": agent.code})
    if was_told:
        acknowledge_notice(agent=agent, by=by, at=at)
    return enrolment


@transaction.atomic
def withdraw_agent(*, agent: Agent, by: str, at: datetime) -> None:
    """This agent takes part no more: nothing is captured from now on and every open grant ends at once.

    What was captured is closed to everybody else by that alone; whether it is destroyed or runs out for the agent, as the
    clause on participation says, is written down in the same transaction. Leaving twice changes nothing. No reason is
    asked.
    """
    left = Enrolment.objects.filter(agent=agent, left_at=None).update(left_at=at)
    if not left:
        return
    active = active_charter()
    what = active.charter.participation.on_leaving if active else OnLeaving.DESTROY
    LeftBehind.objects.create(
        agent=agent, left_at=at, what=what, done_at=at if what is OnLeaving.RUN_OUT else None
    )
    ledger.record(Event.AGENT_WITHDRAWN, actor=by, at=at, data={"agent": agent.code})
    revoke_grants(Grant.objects.on_agent(agent), at=at)


@transaction.atomic
def show_notice(*, agent: Agent, at: datetime) -> Notice | None:
    """What this agent is told now; that it was shown is written down the first time. None while no charter is in force."""
    notice = notices.current_notice(agent, at=at)
    if notice is not None:
        _shown(agent, notice, at=at)
    return notice


@transaction.atomic
def acknowledge_notice(*, agent: Agent, by: str, at: datetime, digest: str | None = None) -> bool:
    """The agent read what they are told now; twice changes nothing.

    With ``digest``, that of the text they had before them: False when another text has taken its place meanwhile, and then
    nothing is acknowledged.
    """
    notice = notices.current_notice(agent, at=at)
    if notice is None or (digest is not None and digest != notice.digest):
        return False
    row = _shown(agent, notice, at=at)
    if row.acknowledged_at is None:
        AgentNotice.objects.filter(pk=row.pk).update(acknowledged_at=at)
        data = {"agent": agent.code, "text": notice.digest, "systems": dict(notice.systems)}
        ledger.record(Event.AGENT_TOLD, actor=by, at=at, data=data)
    return True


@transaction.atomic
def left_behind_is_gone(left: LeftBehind, *, at: datetime) -> None:
    """What an agent left behind was destroyed."""
    LeftBehind.objects.filter(pk=left.pk, done_at=None).update(done_at=at)


def _shown(agent: Agent, notice: Notice, *, at: datetime) -> AgentNotice:
    text, _ = NoticeText.objects.get_or_create(
        digest=notice.digest, defaults={"language": notice.language, "text": notice.text}
    )
    promised = {
        "systems": dict(notice.systems),
        "purposes": list(notice.purposes),
        "quality_days": notice.quality_days,
        "keeps_original": notice.keeps_original,
    }
    row, _ = AgentNotice.objects.get_or_create(agent=agent, text=text, defaults={**promised, "shown_at": at})
    return row


def _check_team(agent: Agent) -> None:
    active = active_charter()
    if active is None:
        raise CharterRefusal(NO_CHARTER)
    if agent.team.code not in active.charter.scope.teams:
        data = (("team", agent.team.code),)
        reason = Reason(ClauseId.SCOPE, Effect.DENY, ReasonCode.TEAM_OUT_OF_SCOPE, data)
        raise CharterRefusal(Decision(Effect.DENY, (reason,), (Obligation.WRITE_LEDGER,)))
