"""What the charter's pages show: the clauses in the reader's language with their live figures, and who opened what."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leidraad.apps.charter.models import CharterVersion, Enrolment
from leidraad.apps.charter.models.agreement import LegalCheck
from leidraad.apps.charter.queries import (
    AccessShown,
    ActiveCharter,
    accesses_to_agent,
    active_charter,
    local_day,
    quota_total,
)
from leidraad.apps.charter.refusals import (
    clause_number,
    clause_url,
    purpose_in_words,
    reader_language,
)
from leidraad.apps.ledger.events import Event
from leidraad.apps.ledger.models import Leaf
from leidraad.apps.people.models import Agent
from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.charter.explain import clause_title, explained
from leidraad.domain.charter.law import (
    Check,
    LegalReference,
    applies,
    overdue,
    reference_in_words,
    with_checks,
)
from leidraad.web.acting import Part, as_part

FOUR_WEEKS = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class SourceShown:
    """One place in the law under a clause: when counsel last checked it, and from when it applies if not yet."""

    words: str
    checked_on: date | None
    is_overdue: bool
    applies_from: date | None


@dataclass(frozen=True, slots=True)
class ClauseShown:
    """One clause on the page; ``figure`` is empty where nothing is counted, ``agreed`` where all of it is law."""

    id: str
    number: str
    title: str
    text: str
    sources: tuple[SourceShown, ...]
    agreed: str
    software: str
    figure: str
    is_frozen: bool  # under dispute

    @property
    def was_never_checked(self) -> bool:
        """Whether counsel has looked at none of the sources."""
        return all(source.checked_on is None for source in self.sources)


@dataclass(frozen=True, slots=True)
class CharterPage:
    title: str
    number: int
    activated_at: datetime
    valid_from: date
    valid_until: date
    fingerprint: str
    clauses: tuple[ClauseShown, ...]


@dataclass(frozen=True, slots=True)
class AccessRow:
    """One access as a line: who, when, what, why, under which clauses; ``contact_id`` leads to the contact."""

    who: str
    at: datetime
    what: str
    why: str
    clauses: tuple[tuple[str, str], ...]  # (address, words)
    contact_id: UUID | None = None


def charter_page(*, at: datetime) -> CharterPage | None:
    """The charter in force as a page; None when there is none."""
    active = active_charter()
    if active is None:
        return None
    version = CharterVersion.objects.only("activated_at").get(pk=active.number)
    assert version.activated_at is not None  # it is in force
    figures, checks, today = _figures(active, at=at), _checks(), local_day(active, at)
    return CharterPage(
        title=active.charter.title[reader_language()],
        number=active.number,
        activated_at=version.activated_at,
        valid_from=active.charter.scope.valid_from,
        valid_until=active.charter.scope.valid_until,
        fingerprint=active.canonical_hash,
        clauses=tuple(
            ClauseShown(
                id=str(clause.clause_id),
                number=clause_number(clause.clause_id),
                title=clause.title,
                text=clause.text,
                sources=tuple(_source(each, today) for each in with_checks(clause.references, checks)),
                agreed=clause.agreed,
                software=clause.what_the_software_does,
                figure=figures.get(clause.clause_id, ""),
                is_frozen=clause.clause_id in active.frozen,
            )
            for clause in explained(active.charter, reader_language())
        ),
    )


def _checks() -> list[Check]:
    rows = LegalCheck.objects.values_list("code", "verified_on", "verified_by")
    return [Check(code, verified_on, verified_by) for code, verified_on, verified_by in rows]


def _source(reference: LegalReference, today: date) -> SourceShown:
    language = reader_language()
    return SourceShown(
        words=reference_in_words(reference, language),
        checked_on=reference.verified_on,
        is_overdue=overdue(reference, today),
        applies_from=None if applies(reference, today) else reference.valid_from,
    )


def _opened_in_words(what: str) -> str:
    if what == "audio":
        return _("listened")
    return _("read what a model wrote of it") if what == "summary" else _("read the words")


def access_row(shown: AccessShown, *, contact_id: UUID | None = None) -> AccessRow:
    """An access in words."""
    language = reader_language()
    return AccessRow(
        who=shown.person.name,
        at=shown.opened_at,
        what=_opened_in_words(shown.what),
        why=purpose_in_words(shown.purpose),
        clauses=tuple(
            (clause_url(clause_id), clause_title(ClauseId(clause_id), language))
            for clause_id in shown.clause_ids
        ),
        contact_id=contact_id,
    )


def accesses_by_others(agent: Agent, *, at: datetime) -> list[AccessRow]:
    """Every access by others to this agent's contacts in four weeks, newest first."""
    found = accesses_to_agent(agent, since=at - FOUR_WEEKS)
    return [access_row(shown, contact_id=contact_id) for contact_id, shown in found]


def _figures(active: ActiveCharter, *, at: datetime) -> dict[ClauseId, str]:
    """The live figure of each clause that has one. About the whole centre, never about a person."""
    days_left = (active.charter.scope.valid_until - local_day(active, at)).days
    deleted, expired = _count(Event.CONTACT_DELETED, at=at), _count(Event.CONTACT_EXPIRED, at=at)
    return {
        ClauseId.SCOPE: ngettext("%(count)d day left.", "%(count)d days left.", max(0, days_left))
        % {"count": max(0, days_left)},
        ClauseId.PARTICIPATION: _participants(active),
        ClauseId.LISTENING_CAP: _share_used(at=at),
        ClauseId.DELETION: ngettext(
            "%(count)d deletion honoured in four weeks.",
            "%(count)d deletions honoured in four weeks.",
            deleted,
        )
        % {"count": deleted},
        ClauseId.RETENTION: ngettext(
            "%(count)d contact destroyed at the end of its time, in four weeks.",
            "%(count)d contacts destroyed at the end of their time, in four weeks.",
            expired,
        )
        % {"count": expired},
    }


@as_part(Part.FIGURES)
def _participants(active: ActiveCharter) -> str:
    count = Enrolment.objects.filter(left_at=None).count()
    threshold = active.charter.groups.threshold
    if count < threshold:
        return _("Fewer than %(threshold)d agents take part.") % {"threshold": threshold}
    return ngettext("%(count)d agent takes part.", "%(count)d agents take part.", count) % {"count": count}


def _share_used(*, at: datetime) -> str:
    total = quota_total(at=at)
    if not total.is_shown:
        return _("Too few agents this month to show a figure.")
    figures = {"captured": total.captured_count, "allowed": total.allowed_count, "used": total.used_count}
    return _("Of %(captured)d contacts this month, %(allowed)d may be listened to; %(used)d were.") % figures


def _count(event: Event, *, at: datetime) -> int:
    return Leaf.objects.filter(event=event, recorded_at__gte=at - FOUR_WEEKS).count()
