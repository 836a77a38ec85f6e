"""Words that may be personal data: shown to a data protection officer after a leaf, and decided by them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.models import Contact, Decision, DoubtfulSpan
from leidraad.apps.contacts.models.quality import oldest_shown
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Person, Role
from leidraad.web.acting import Part, as_part

SHOWN_TOGETHER = 25


class AlreadyDecided(Exception):
    """Somebody was first, or the contact is gone."""


@dataclass(frozen=True, slots=True)
class DoubtfulPage:
    """The words in doubt that are shown now, the likeliest first, and how many there are in all."""

    spans: Sequence[DoubtfulSpan]
    open_count: int


@as_part(Part.CARE)
@transaction.atomic
def open_doubtful(*, by: Person, at: datetime) -> DoubtfulPage:
    """Write down that words in doubt are shown, then hand them out; nothing is written where there are none.

    ``by`` is a data protection officer: for anybody else there are none.
    """
    if not by.has_role(Role.DATA_PROTECTION_OFFICER):
        return DoubtfulPage((), 0)
    rows = DoubtfulSpan.objects.filter(
        decision=Decision.OPEN, contact__in=Contact.objects.filter(started_at__gt=oldest_shown())
    )
    shown = list(rows.order_by("-confidence", "pk")[:SHOWN_TOGETHER])
    if shown:
        ledger.record(Event.DOUBTFUL_OPENED, actor=by.username, at=at, data={"size": len(shown)})
    return DoubtfulPage(shown, rows.count())


@as_part(Part.CARE)
@transaction.atomic
def decide_doubtful(span_id: int, *, mask: bool, by: Person, at: datetime) -> None:
    """Have the words masked wherever they are kept, or leave them; they can be seen here no more. Raises AlreadyDecided."""
    rows = DoubtfulSpan.objects.filter(pk=span_id, decision=Decision.OPEN)
    decision = Decision.MASK if mask else Decision.LEFT
    if rows.update(decision=decision, before="", words="", after="") != 1:
        raise AlreadyDecided
    data = {"decision": str(decision)}
    ledger.record(Event.DOUBTFUL_DECIDED, actor=by.username, at=at, data=data)
    if mask:
        jobs.request_masking(span_id)
