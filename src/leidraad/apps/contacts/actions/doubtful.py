"""Words that may be personal data: shown to a data protection officer after a leaf, and decided by them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.models import Contact, Decision, DoubtfulSpan
from leidraad.apps.contacts.models.quality import oldest_shown
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Person, Role
from leidraad.web.acting import Part, as_part

SHOWN_TOGETHER = 25
_LEFT_LAST = Q(decision=Decision.LEFT) & ~Q(words="")


class AlreadyDecided(Exception):
    """Somebody was first, or the contact is gone."""


@dataclass(frozen=True, slots=True)
class DoubtfulPage:
    """The words in doubt that are shown now, the likeliest first, how many there are in all, and what was left last."""

    spans: Sequence[DoubtfulSpan]
    open_count: int
    left_last: DoubtfulSpan | None = None  # can still be asked again


@as_part(Part.CARE)
@transaction.atomic
def open_doubtful(*, by: Person, at: datetime) -> DoubtfulPage:
    """Write down that words in doubt are shown, then hand them out; nothing is written where there are none.

    ``by`` is a data protection officer: for anybody else there are none.
    """
    if not by.has_role(Role.DATA_PROTECTION_OFFICER):
        return DoubtfulPage((), 0)
    spans = DoubtfulSpan.objects.filter(contact__in=Contact.objects.filter(started_at__gt=oldest_shown()))
    rows = spans.filter(decision=Decision.OPEN)
    shown = list(rows.order_by("-confidence", "pk")[:SHOWN_TOGETHER])
    left_last = spans.filter(_LEFT_LAST).first()
    if shown or left_last:
        size = len(shown) + (left_last is not None)
        ledger.record(Event.DOUBTFUL_OPENED, actor=by.username, at=at, data={"size": size})
    return DoubtfulPage(shown, rows.count(), left_last)


@as_part(Part.CARE)
@transaction.atomic
def decide_doubtful(span_id: int, *, mask: bool, by: Person, at: datetime) -> None:
    """Have the words masked wherever they are kept, or leave them. Raises AlreadyDecided.

    Masked words can be seen here no more; left ones until the next decision, so that it can be taken back.
    """
    DoubtfulSpan.objects.filter(_LEFT_LAST).exclude(pk=span_id).update(before="", words="", after="")
    rows = DoubtfulSpan.objects.filter(pk=span_id, decision=Decision.OPEN)
    if mask:
        _decide(rows, Decision.MASK, by=by, at=at, before="", words="", after="")
        jobs.request_masking(span_id)
    else:
        _decide(rows, Decision.LEFT, by=by, at=at)


@as_part(Part.CARE)
@transaction.atomic
def ask_again(span_id: int, *, by: Person, at: datetime) -> None:
    """Put words that were left up again, as long as nothing was decided after them. Raises AlreadyDecided."""
    _decide(DoubtfulSpan.objects.filter(_LEFT_LAST, pk=span_id), Decision.OPEN, by=by, at=at)


def _decide(
    rows: QuerySet[DoubtfulSpan], decision: Decision, *, by: Person, at: datetime, **emptied: str
) -> None:
    if rows.update(decision=decision, **emptied) != 1:
        raise AlreadyDecided
    ledger.record(Event.DOUBTFUL_DECIDED, actor=by.username, at=at, data={"decision": str(decision)})
