"""Whether a model may write about a contact: what serves a known customer, under a charter that lets it, of agents who were told.

Apart from having summaries written, because it is asked when a contact becomes ready, when somebody asks for those that were there
already, and again before a word goes out.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from leidraad.apps.charter import notices, register
from leidraad.apps.charter.queries import ActiveCharter, active_charter, charter_for, local_day
from leidraad.apps.contacts.actions.signals import may_analyse
from leidraad.apps.contacts.models import Contact, ContactAgent
from leidraad.apps.people.models import Agent
from leidraad.domain.charter.clauses import Purpose
from leidraad.domain.charter.requests import Analysis
from leidraad.domain.language.languages import Language

STREAM = "summaries"  # in the monitoring register


class WhyNotAsked(StrEnum):
    """Why no model may write about a contact."""

    NO_CUSTOMER = "no_customer"  # nobody is known who would be served
    OTHER_LANGUAGE = "other_language"  # none of the four
    NOT_ALLOWED = "not_allowed"  # by the charter of its day, or by the present one
    NOT_TOLD = "not_told"  # an agent of it


def those_allowed(contacts: Sequence[Contact], *, at: datetime) -> list[Contact]:
    """Those that a model may write about."""
    reasons = why_not_asked(contacts, at=at)
    return [contact for contact in contacts if reasons[contact.pk] is None]


def why_not_asked(contacts: Sequence[Contact], *, at: datetime) -> dict[UUID, WhyNotAsked | None]:
    """Why no model may write about each of these; None where one may."""
    active = active_charter()
    rulings = {version: charter_for(version) for version in {each.charter_version for each in contacts}}
    found = {each.pk: _why_not(each, rulings[each.charter_version], at=at) for each in contacts}
    open_ones = [contact for contact in contacts if found[contact.pk] is None]
    if active is None:
        return found | {contact.pk: WhyNotAsked.NOT_ALLOWED for contact in open_ones}
    told = _whose_agents_were_told(open_ones, active, at=at) if open_ones else set()
    return found | {contact.pk: WhyNotAsked.NOT_TOLD for contact in open_ones if contact.pk not in told}


def lets(ruling: ActiveCharter | None, contact: Contact, *, at: datetime) -> bool:
    """Whether charter at capture and charter now both let software write about named agents, to serve customers."""
    if ruling is None or not ruling.charter.service.allowed:
        return False
    age_days = (local_day(ruling, at) - local_day(ruling, contact.started_at)).days
    return may_analyse(ruling, Analysis.NAMED_OUTPUT, purpose=Purpose.SERVICE, age_days=age_days, at=at)


def _why_not(contact: Contact, ruling: ActiveCharter | None, *, at: datetime) -> WhyNotAsked | None:
    """The first thing that stands in the way, apart from what its agents were told."""
    if not contact.customer_key:
        return WhyNotAsked.NO_CUSTOMER
    if contact.language not in set(Language):
        return WhyNotAsked.OTHER_LANGUAGE
    return None if lets(ruling, contact, at=at) else WhyNotAsked.NOT_ALLOWED


def _whose_agents_were_told(contacts: Sequence[Contact], active: ActiveCharter, *, at: datetime) -> set[UUID]:
    """Those of which every agent has read that a model writes."""
    agents: dict[UUID, set[int]] = {contact.pk: {contact.agent_id} for contact in contacts}
    further = ContactAgent.objects.filter(contact_id__in=list(agents))
    for contact_id, agent_id in further.values_list("contact_id", "agent_id"):
        agents[contact_id].add(agent_id)
    edition = register.editions(at=at)[STREAM]
    rows = notices.notices_by_agent([Agent(pk=pk) for pk in set().union(*agents.values())])
    told = {
        pk
        for pk, read in rows.items()
        if notices.has_read(read, STREAM, edition=edition, charter=active.charter, by=at)
    }
    return {contact_id for contact_id, pks in agents.items() if pks <= told}
