"""The no-use statement of a case: every access to an agent's contacts in a period, and the proof that there is no other.

Nobody can prove what people said to each other; what is proved is which data of this agent were opened, by whom (as a
commitment), when, for what, and that the ledger holds nothing else about them. Docs: docs/methods/evaluation.md.
"""

from django.utils import timezone

from leidraad.apps.charter.models import Access
from leidraad.apps.evaluation.figures import Period
from leidraad.apps.evaluation.models import CaseConsent
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.bundles import Bundle, accesses_bundle
from leidraad.apps.ledger.events import Event
from leidraad.web.acting import Part, as_part


def statement_for(case: CaseConsent) -> Bundle:
    """The bundle that the offline verifier reads, with what it is about in front. Taking it is a leaf itself."""
    since, until = Period(case.first_day, case.last_day).bounds()
    with as_part(Part.FIGURES):
        rows = Access.objects.filter(agent=case.agent, opened_at__gte=since, opened_at__lt=until)
        contacts = sorted({str(contact_id) for contact_id in rows.values_list("contact_id", flat=True)})
        uses = _uses(case)
    with as_part(Part.LEDGER):
        proof = accesses_bundle([case.agent.code, *contacts], since, until)
    now = timezone.now()
    data = {"agent": case.agent.code, "contacts": len(contacts)}
    ledger.record(Event.STATEMENT_TAKEN, actor="system", at=now, data=data)
    return {
        "case": case.case,
        "agent": case.agent.code,
        "first_day": case.first_day.isoformat(),
        "last_day": case.last_day.isoformat(),
        "made_at": now.isoformat(),
        "openings_by_purpose": uses,
        "proof": proof,
    }


def _uses(case: CaseConsent) -> dict[str, int]:
    """How often the agent's contacts were opened, by purpose; sanction cannot occur, and its absence is the point."""
    since, until = Period(case.first_day, case.last_day).bounds()
    rows = Access.objects.filter(agent=case.agent, opened_at__gte=since, opened_at__lt=until)
    found: dict[str, int] = {}
    for purpose in rows.values_list("purpose", flat=True):
        found[purpose] = found.get(purpose, 0) + 1
    return dict(sorted(found.items()))
