"""Whether a contact may be captured, and counting those that were."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import transaction

from leidraad.apps.charter import customer_notices, notices, protected_numbers, register
from leidraad.apps.charter.customer_notices import Announced
from leidraad.apps.charter.models import AgentNotice, Enrolment
from leidraad.apps.charter.queries import ActiveCharter, active_charter, local_day, open_enrolments
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent, Team
from leidraad.domain.charter.clauses import Charter, ClauseId
from leidraad.domain.charter.decide import concluded, decide
from leidraad.domain.charter.requests import (
    NO_CHARTER,
    Action,
    ActorRole,
    Decision,
    Effect,
    Facts,
    Reason,
    ReasonCode,
    Request,
)
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.web.acting import Part, as_part


@dataclass(frozen=True, slots=True)
class CaptureAsked:
    """One contact that somebody wants to capture.

    ``at`` is when it began. ``customer_identities`` and ``other_numbers`` (a transfer, a conference) are as the telephone
    system writes them; each is held against the protected numbers in every form it can have, unless
    ``customer_is_protected`` says it already. A contact that shows no number can be compared with none and counts as
    unprotected. ``line`` is the centre's own number or address, "" when it is not known: then only a notice for all of
    them tells the customer. ``others`` are the further agents who took part.
    """

    agent: Agent
    team: Team
    channel: Channel
    direction: Direction
    at: datetime
    customer_identities: Sequence[str] = ()
    customer_is_protected: bool | None = None
    others: Sequence[Agent] = ()
    other_numbers: Sequence[str] = ()
    line: str = ""
    is_private: bool = False
    is_refused_by_customer: bool = False

    @property
    def numbers(self) -> tuple[str, ...]:
        """Every number and address that took part, the centre's own among them."""
        return (*self.customer_identities, *self.other_numbers, *([self.line] if self.line else []))

    @property
    def agents(self) -> tuple[Agent, ...]:
        return (self.agent, *self.others)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known for a whole batch, read at once."""

    now: datetime
    active: ActiveCharter
    enrolments: Mapping[int, Enrolment]
    notices: Mapping[int, Sequence[AgentNotice]]
    edition: int  # of the stream that capture writes
    announced: Sequence[Announced]  # what customers are told
    protected: frozenset[str]  # those of the batch's numbers that are protected, as they were written
    agent_count: int  # in the teams of the charter


def may_capture(
    *,
    agent: Agent,
    team: Team,
    channel: Channel,
    direction: Direction,
    at: datetime,
    customer_identities: Sequence[str] = (),
    customer_is_protected: bool | None = None,
    now: datetime | None = None,
) -> Decision:
    """Whether the charter in force lets this contact be captured; a refusal is written in the ledger."""
    asked = CaptureAsked(agent, team, channel, direction, at, customer_identities, customer_is_protected)
    return may_capture_all([asked], now=now or at)[0]


@as_part(Part.INTAKE)
@transaction.atomic
def may_capture_all(asked: Sequence[CaptureAsked], *, now: datetime) -> list[Decision]:
    """The answer to each, in order; refusals are written in the ledger together."""
    active = active_charter()
    if active is None:
        decisions = [NO_CHARTER] * len(asked)
    else:
        known = _known(active, asked, now=now)
        decisions = [_decide(known, each) for each in asked]
    refused = [
        _as_refused(each, found)
        for each, found in zip(asked, decisions, strict=True)
        if not found.is_permitted
    ]
    ledger.record_all(Event.CAPTURE_REFUSED, actor="intake", at=now, each=[(data, None) for data in refused])
    return decisions


@as_part(Part.INTAKE)
def refuse_late(
    *, agent: Agent, team: Team, channel: str, reasons: Sequence[tuple[ClauseId, ReasonCode]], now: datetime
) -> Decision:
    """What protects a contact was told after it was taken in: the refusal that should have been, in the ledger too."""
    decision = concluded(
        Action.CAPTURE, [Reason(clause_id, Effect.DENY, code) for clause_id, code in reasons]
    )
    data = {"agent": agent.code, "team": team.code, "channel": channel, **decision.as_data()}
    ledger.record(Event.CAPTURE_REFUSED, actor="intake", at=now, data=data)
    return decision


def _known(active: ActiveCharter, asked: Sequence[CaptureAsked], *, now: datetime) -> _Known:
    agents = [agent for each in asked for agent in each.agents]
    return _Known(
        now=now,
        active=active,
        enrolments=open_enrolments(agents),
        notices=notices.notices_by_agent(agents),
        edition=register.editions(at=now)[register.CAPTURE],
        announced=customer_notices.announced([each.at for each in asked]),
        protected=protected_numbers.protected_among(
            {number for each in asked for number in each.numbers}, charter=active.charter
        ),
        agent_count=agents_in_scope(active.charter),
    )


def _decide(known: _Known, asked: CaptureAsked) -> Decision:
    return decide(known.active.charter, _request(known.active, asked.at), _facts(known, asked))


def _as_refused(asked: CaptureAsked, decision: Decision) -> dict[str, object]:
    return {
        "agent": asked.agent.code,
        "team": asked.team.code,
        "channel": str(asked.channel),
        **decision.as_data(),
    }


def _request(active: ActiveCharter, at: datetime) -> Request:
    return Request(Action.CAPTURE, frozenset({ActorRole.INTAKE}), on=local_day(active, at))


def _facts(known: _Known, asked: CaptureAsked) -> Facts:
    active, protected = known.active, asked.customer_is_protected
    return Facts(
        team=asked.team.code,
        channel=asked.channel,
        direction=asked.direction,
        agent_is_enrolled=_joined(known, asked.agent, at=asked.at),
        agent_is_notified=_joined(known, asked.agent, at=asked.at) and _told(known, asked.agent, at=asked.at),
        customer_is_protected=not known.protected.isdisjoint(asked.numbers)
        if protected is None
        else protected,
        phase=active.phase,
        frozen=active.frozen,
        others_take_part=all(_takes_part(known, other, at=asked.at) for other in asked.others),
        customer_is_told=customer_notices.is_told(
            known.announced,
            channel=asked.channel,
            direction=asked.direction,
            line=asked.line,
            way=active.charter.customer_notice.get(asked.channel),
            at=asked.at,
        ),
        age_days=_age_days(asked.at, now=known.now),
        is_private=asked.is_private,
        customer_refuses=asked.is_refused_by_customer,
        pool_size=known.agent_count,
        system_is_registered=True,  # CAPTURE stands among the streams of the register itself
    )


def _age_days(began_at: datetime, *, now: datetime) -> int:
    """In days of UTC, as contacts end (``quality_end``): one that would be at its end already is not taken in."""
    return max(0, (now.astimezone(UTC).date() - began_at.astimezone(UTC).date()).days)


def _takes_part(known: _Known, agent: Agent, *, at: datetime) -> bool:
    in_scope = agent.team.code in known.active.charter.scope.teams
    return in_scope and _joined(known, agent, at=at) and _told(known, agent, at=at)


def _joined(known: _Known, agent: Agent, *, at: datetime) -> bool:
    enrolment = known.enrolments.get(agent.pk)
    return enrolment is not None and enrolment.joined_at <= at


def _told(known: _Known, agent: Agent, *, at: datetime) -> bool:
    rows, charter = known.notices.get(agent.pk, ()), known.active.charter
    return notices.has_read(rows, register.CAPTURE, edition=known.edition, charter=charter, by=at)


def agents_in_scope(charter: Charter) -> int:
    """How many agents work in the teams of a charter, whether they take part or not."""
    return Agent.objects.filter(team__code__in=charter.scope.teams, person__is_active=True).count()
