"""The summary by a model as the page of its contact shows it, those that wait for their agent, and how far all of them are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q

from leidraad.apps.contacts.actions.summaries import may_decide, token_of
from leidraad.apps.contacts.models import (
    Contact,
    ContactAgent,
    ContactQuerySet,
    PartChoice,
    SummaryLine,
    SummaryState,
    WrittenSummary,
)
from leidraad.apps.contacts.summary_words import problem_in_words
from leidraad.apps.contacts.transcript import Piece, PieceKind, pieces_of
from leidraad.apps.people.models import Person
from leidraad.web.acting import Part, as_part


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """One line and what it tells, in words; pieces that nobody said are ``UNSURE``."""

    part: str
    heading: str
    text: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SummaryOnPage:
    """A summary by a model; without lines while there is none, with the reason in words where something stood in the way."""

    state: SummaryState
    lines: tuple[WrittenLine, ...]
    problem: str
    model: str
    version: str
    left_out: int
    is_cut: bool
    is_corrected: bool
    doubtful: tuple[str, ...]  # pieces of the lines that nobody said, each once
    language: str
    seen: str  # token of the lines: approving is about these and no others
    may_decide: bool

    @property
    def is_waiting(self) -> bool:
        return self.state == SummaryState.WAITING

    @property
    def is_written(self) -> bool:
        return self.state == SummaryState.WRITTEN

    @property
    def is_approved(self) -> bool:
        return self.state == SummaryState.APPROVED

    @property
    def has_failed(self) -> bool:
        return self.state == SummaryState.FAILED


@dataclass(frozen=True, slots=True)
class SummaryCount:
    """How many summaries are so far, and why not further; "" where nothing stands in the way."""

    state: str
    problem: str
    count: int


def shown_summary(contact: Contact, *, by: Person) -> SummaryOnPage | None:
    """The summary of a contact that is open to this person; None where no model was asked, or its agent discarded it."""
    row = WrittenSummary.objects.filter(pk=contact.pk).exclude(state=SummaryState.DISCARDED).first()
    if row is None:
        return None
    lines = list(SummaryLine.objects.filter(contact=contact))
    return SummaryOnPage(
        state=SummaryState(row.state),
        lines=tuple(_line(line) for line in lines),
        problem=problem_in_words(row.problem),
        model=row.model,
        version=row.version,
        left_out=row.left_out,
        is_cut=row.is_cut,
        is_corrected=row.is_corrected,
        doubtful=tuple(dict.fromkeys(piece for line in lines for piece in _longest(line.doubtful))),
        language=contact.language,
        seen=token_of((line.part, line.text) for line in lines),
        may_decide=may_decide(contact, by),
    )


def summaries_for(person: Person) -> ContactQuerySet:
    """The contacts of this agent whose summary by a model waits to be read by them, the newest first."""
    shared = ContactAgent.objects.filter(agent__person=person).values("contact_id")
    own = Contact.objects.visible_to(person).filter(Q(agent__person=person) | Q(pk__in=shared))
    return own.filter(written_summary__state=SummaryState.WRITTEN).order_by("-started_at", "pk")


@as_part(Part.CARE)
def summary_counts() -> tuple[SummaryCount, ...]:
    """How far the summaries of all contacts are, without a word of them and without anybody: for administrators."""
    rows = WrittenSummary.objects.values_list("state", "problem").annotate(count=Count("pk"))
    return tuple(
        SummaryCount(str(SummaryState(state).label), problem_in_words(problem), count)
        for state, problem, count in rows.order_by("state", "problem")
    )


def lines_by_part(page: SummaryOnPage) -> dict[str, list[str]]:
    """The texts of each part, for a form."""
    return {str(part): [line.text for line in page.lines if line.part == part] for part in PartChoice}


def _line(line: SummaryLine) -> WrittenLine:
    heading = str(PartChoice(line.part).label)
    return WrittenLine(line.part, heading, line.text, _pieces(line.text, line.doubtful))


def _pieces(text: str, doubtful: Sequence[str]) -> tuple[Piece, ...]:
    """The text in pieces, those in doubt apart; marks of what was redacted among the others as everywhere."""
    if not doubtful:
        return pieces_of(text, None)
    longest_first = sorted(map(re.escape, doubtful), key=len, reverse=True)
    found: list[Piece] = []
    at = 0
    for match in re.finditer(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)", text):
        found += [*_plain(text[at : match.start()]), Piece(match.group(), PieceKind.UNSURE)]
        at = match.end()
    return (*found, *_plain(text[at:]))


def _longest(pieces: Sequence[str]) -> list[str]:
    """Those that are no part of another: a line that is in doubt as a whole is named once."""
    return [piece for piece in pieces if not any(piece in other and piece != other for other in pieces)]


def _plain(text: str) -> tuple[Piece, ...]:
    return pieces_of(text, None) if text else ()
