"""Having summaries written of contacts that were ready before a model was set, for whoever looks after the software.

Asking queues one job for each contact, behind the summaries of what comes in. Nothing is asked twice, so a run that was cut short
goes on where it was when it is started again. No word passes through here: who asks learns counts and reasons.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Count, Q

from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.actions.summaries import request_summaries
from leidraad.apps.contacts.actions.summary_permission import WhyNotAsked, why_not_asked
from leidraad.apps.contacts.models import Contact, ContactQuerySet, State, SummaryState, WrittenSummary

TOGETHER = 200  # contacts in one transaction
MOST_WAITING = 5_000  # summaries at the same time, unless whoever asks says otherwise

Told = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class HowFar:
    """How many contacts have a summary by a model, wait for one, or have none; of those that failed, why."""

    by_state: Mapping[SummaryState, int]
    failed: Mapping[str, int]
    none_count: int  # ready, and no model was asked


def contacts_without(
    *, since: datetime | None = None, until: datetime | None = None, with_failed: bool = False
) -> ContactQuerySet:
    """The contacts that are ready and have no summary by a model nor wait for one, the newest first.

    ``with_failed``: those as well whose summary could not be written. What an agent discarded is not asked for again.
    """
    without = Q(written_summary=None)
    if with_failed:
        without |= Q(written_summary__state=SummaryState.FAILED)
    found = Contact.objects.filter(without, state=State.READY)
    if since:
        found = found.filter(started_at__gte=since)
    if until:
        found = found.filter(started_at__lt=until)
    return found.order_by("-started_at", "pk")


def count_allowed(
    contacts: ContactQuerySet, *, at: datetime, told: Told = lambda count: None
) -> Counter[WhyNotAsked | None]:
    """Of how many of these a model may be asked (under None), and why not of the others; nothing is queued."""
    found: Counter[WhyNotAsked | None] = Counter()
    for some in _stretches(contacts):
        found.update(why_not_asked(some, at=at).values())
        told(len(some))
    return found


def ask_later(
    contacts: ContactQuerySet,
    *,
    at: datetime,
    most_waiting: int = MOST_WAITING,
    told: Told = lambda count: None,
) -> Counter[WhyNotAsked | None]:
    """Queue the summaries of those that a model may be asked about; how many (under None), and why not of the others.

    In stretches that each commit; no more than ``most_waiting`` wait at the end, and what is beyond is left for another time.
    """
    room = most_waiting - WrittenSummary.objects.filter(state=SummaryState.WAITING).count()
    found: Counter[WhyNotAsked | None] = Counter()
    for some in _stretches(contacts):
        if found[None] >= room:
            break
        found.update(_ask_some(contacts, some, room=room - found[None], at=at))
        told(len(some))
    return found


@transaction.atomic
def _ask_some(
    contacts: ContactQuerySet, some: list[Contact], *, room: int, at: datetime
) -> Counter[WhyNotAsked | None]:
    """Those of a stretch that are still without, looked at under lock: another run or the intake may have asked meanwhile."""
    ids = [contact.pk for contact in some]
    list(Contact.objects.select_for_update().filter(pk__in=ids).order_by("pk").values_list("pk"))
    still = list(contacts.filter(pk__in=ids))
    reasons = why_not_asked(still, at=at)
    chosen = [contact for contact in still if reasons[contact.pk] is None][:room]
    WrittenSummary.objects.filter(contact__in=chosen, state=SummaryState.FAILED).delete()
    asked = request_summaries(chosen, at=at, priority=jobs.LATER)
    found = Counter(reasons.values())
    found[None] = asked
    return found


def how_far(*, since: datetime | None = None, until: datetime | None = None) -> HowFar:
    """How far the summaries of all contacts are, or of those of a period."""
    rows = WrittenSummary.objects.all()
    if since:
        rows = rows.filter(contact__started_at__gte=since)
    if until:
        rows = rows.filter(contact__started_at__lt=until)
    counted = dict(rows.values_list("state").annotate(count=Count("pk")))
    failed = rows.filter(state=SummaryState.FAILED).values_list("problem")
    return HowFar(
        {state: counted.get(state, 0) for state in SummaryState},
        dict(failed.annotate(count=Count("pk"))),
        contacts_without(since=since, until=until).count(),
    )


def _stretches(contacts: ContactQuerySet) -> Iterator[list[Contact]]:
    """In the order in which they are asked for; those that are no longer without fall out on the way."""
    ids = list(contacts.values_list("pk", flat=True))
    for start in range(0, len(ids), TOGETHER):
        yield list(contacts.filter(pk__in=ids[start : start + TOGETHER]))
