"""What the officer's pages show of customers' requests and of the stores, and the words of each answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leidraad.apps.charter.in_force import active_charter
from leidraad.apps.charter.queries import retention_days
from leidraad.apps.contacts.actions import retention, stores
from leidraad.apps.contacts.actions.customer_requests import REMIND_BEFORE
from leidraad.apps.contacts.models import (
    CustomerCopy,
    CustomerRequest,
    RequestKind,
    RequestState,
    RetentionRun,
    Store,
)
from leidraad.apps.contacts.models.stores import STORE_WORDS
from leidraad.apps.people.models import Person


@dataclass(frozen=True, slots=True)
class RequestRow:
    """One line of the list: what is asked, how it stands, and what the clock says."""

    request: CustomerRequest
    number: str
    clock: str
    is_urgent: bool
    is_overdue: bool


@dataclass(frozen=True, slots=True)
class RequestPage:
    """Everything about one request; ``steps`` are the names of those that are open now."""

    row: RequestRow
    copy: CustomerCopy | None
    found: tuple[tuple[str, int], ...]
    steps: tuple[str, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class StoreRow:
    """One store on the page of the clocks."""

    name: str
    holds: str
    limit: str
    oldest_on: date | None
    ends_on: date | None
    ran_at: datetime | None
    is_behind: bool
    is_allowed: bool


def request_rows(person: Person, *, today: date) -> list[RequestRow]:
    """Open requests first, the most urgent at the top; then those that were closed, newest first."""
    rows = CustomerRequest.objects.visible_to(person)
    waiting = rows.open().order_by("due_on")
    closed = rows.exclude(pk__in=waiting).order_by("-closed_at")[:100]
    return [row_of(request, today=today) for request in [*waiting, *closed]]


def requests_that_wait(person: Person, *, today: date) -> int:
    """How many requests must be answered within a week, or should have been: a reminder for the start page."""
    return CustomerRequest.objects.visible_to(person).open().filter(due_on__lte=today + REMIND_BEFORE).count()


def row_of(request: CustomerRequest, *, today: date) -> RequestRow:
    """One request with its clock in words."""
    return RequestRow(
        request=request,
        number=str(request.pk)[:8],
        clock=_clock(request, today=today),
        is_urgent=request.is_open and request.days_left(today) <= REMIND_BEFORE.days,
        is_overdue=request.is_overdue(today),
    )


def request_page(request: CustomerRequest, *, at: datetime) -> RequestPage:
    """One request with what can be done now and the words of the answer in the customer's language."""
    today = stores.local_day(at)
    copy = CustomerCopy.objects.filter(request=request, expires_at__gt=at).first()
    return RequestPage(
        row=row_of(request, today=today),
        copy=copy,
        found=tuple((str(Store(name).label), count) for name, count in (request.found or {}).items()),
        steps=tuple(_steps(request, copy, today=today)),
        answer=answer_in_words(request),
    )


def answer_in_words(request: CustomerRequest) -> str:
    """What to write to the customer, in their language; the officer adds the greeting and the name."""
    with translation.override(request.language):
        return "\n\n".join(_answer(request))


def store_rows() -> list[StoreRow]:
    """Each store: how long it keeps, what is oldest in it, and when it was cleared."""
    active = active_charter()
    runs = {Store(run.store): run for run in RetentionRun.objects.all()}
    keep = active.charter.retention if active else None
    limits = {
        Store.QUALITY: ngettext("%(n)d day", "%(n)d days", keep.quality_days if keep else 28)
        % {"n": keep.quality_days if keep else 28},
        Store.INSIGHT: _months(keep.insight_months if keep else 0),
        Store.SERVICE: _months(keep.service_months if keep else 0),
    }
    allowed = {
        Store.QUALITY: True,
        Store.INSIGHT: bool(active and active.charter.insight.allowed),
        Store.SERVICE: bool(active and active.charter.service.allowed),
    }
    return [_store_row(store, limits[store], runs.get(store), is_allowed=allowed[store]) for store in Store]


def next_clearing(at: datetime) -> datetime:
    """When the stores are cleared next."""
    return retention.next_run_after(at)


def _store_row(store: Store, limit: str, run: RetentionRun | None, *, is_allowed: bool) -> StoreRow:
    oldest_on = run.oldest_on if run else None
    return StoreRow(
        name=str(store.label),
        holds=str(STORE_WORDS[store]),
        limit=limit,
        oldest_on=oldest_on,
        ends_on=stores.end_of_oldest(store, oldest_on) if oldest_on else None,
        ran_at=run.ran_at if run else None,
        is_behind=run.is_behind if run else False,
        is_allowed=is_allowed,
    )


def _months(count: int) -> str:
    return ngettext("%(n)d month", "%(n)d months", count) % {"n": count}


def _clock(request: CustomerRequest, *, today: date) -> str:
    if not request.is_open:
        return str(RequestState(request.state).label)
    left = request.days_left(today)
    day = date_format(request.due_on, "DATE_FORMAT")
    if left < 0:
        return _("Late: the answer was due on %(day)s") % {"day": day}
    if left == 0:
        return _("Due today")
    return ngettext("%(n)d day left, until %(day)s", "%(n)d days left, until %(day)s", left) % {
        "n": left,
        "day": day,
    }


def _steps(request: CustomerRequest, copy: CustomerCopy | None, *, today: date) -> Sequence[str]:
    if not request.is_open:
        return []
    steps = ["checked"] if request.state == RequestState.RECEIVED else []
    if request.state == RequestState.CHECKED and _can_be_answered(request, copy):
        steps.append("answered")
    if not request.extension_reason and not request.is_overdue(today):
        steps.append("extended")
    return [*steps, "refused"]


def _can_be_answered(request: CustomerRequest, copy: CustomerCopy | None) -> bool:
    if request.kind == RequestKind.ACCESS:
        return copy is not None and copy.downloaded_at is not None
    return request.kind == RequestKind.OBJECTION or request.found is not None


def _answer(request: CustomerRequest) -> list[str]:
    received = date_format(request.received_on, "DATE_FORMAT")
    opening = _("We received your request of %(day)s about your personal data.") % {"day": received}
    rights = _(
        "If you do not agree, you may complain to the data protection authority or go to court."
        " You may also write to our data protection officer."
    )
    if request.state == RequestState.REFUSED:
        reason = request.get_refusal_reason_display()
        return [opening, _("We cannot do what you ask, because %(reason)s.") % {"reason": reason}, rights]
    if request.is_open and request.extension_reason:
        due = date_format(request.due_on, "DATE_FORMAT")
        reason = request.get_extension_reason_display()
        late = _("We need more time, because %(reason)s. You have our answer by %(day)s at the latest.")
        return [opening, late % {"reason": reason, "day": due}, rights]
    return [opening, *_answer_to_kind(request), rights]


def _answer_to_kind(request: CustomerRequest) -> list[str]:
    if request.kind == RequestKind.ACCESS:
        return [
            _(
                "You find with this letter a copy of everything that we keep of your contacts with us: what was said"
                " or written, and the sound where it is kept. Names of our agents are left out."
            ),
            _(
                "We keep recordings for %(days)d days at most to improve the quality of our service, on the ground of our"
                " legitimate interest and of the law on electronic communications. Nobody outside our centre gets them."
            )
            % {"days": retention_days()},
        ]
    if request.kind == RequestKind.ERASURE:
        return [
            _(
                "We have erased your contacts: recordings, words, and the record that you were in contact."
                " The keys are destroyed, so that copies in backups cannot be opened either."
            ),
            _(
                "Words without any name that were set apart earlier for statistics can no longer be told to be yours."
            ),
        ]
    return [
        _("From now on, nothing is recorded or kept when you contact us. You are served in the same way."),
    ]
