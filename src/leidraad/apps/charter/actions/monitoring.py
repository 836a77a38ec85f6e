"""Whether a stream of data may write something about an agent: only what is registered, about who was told of it."""

from datetime import datetime

from django.db import transaction

from leidraad.apps.charter import notices, register
from leidraad.apps.charter.queries import ActiveCharter, active_charter, local_day
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.requests import NO_CHARTER, Action, ActorRole, Decision, Facts, Request
from leidraad.web.acting import Part, as_part


@as_part(Part.INTAKE)
@transaction.atomic
def may_monitor(*, agent: Agent, code: str, at: datetime) -> Decision:
    """Whether the system of this code may write about this agent now; a refusal is written in the ledger.

    It may when it stands in the register and the agent read of it, the charter's days of notice ago.
    """
    active = active_charter()
    decision = _decided(active, agent, code, at=at) if active else NO_CHARTER
    if not decision.is_permitted:
        data = {"agent": agent.code, "system": code, **decision.as_data()}
        ledger.record(Event.MONITORING_REFUSED, actor="intake", at=at, data=data)
    return decision


def _decided(active: ActiveCharter, agent: Agent, code: str, *, at: datetime) -> Decision:
    rows = notices.notices_by_agent([agent]).get(agent.pk, ())
    edition = register.editions(at=at).get(code)
    facts = Facts(
        frozen=active.frozen,
        system_is_registered=edition is not None,
        agent_is_notified=edition is not None
        and notices.has_read(rows, code, edition=edition, charter=active.charter, by=at),
    )
    request = Request(Action.MONITOR, frozenset({ActorRole.INTAKE}), on=local_day(active, at))
    return decide(active.charter, request, facts)
