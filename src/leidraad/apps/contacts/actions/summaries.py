"""Summaries written by a model: whether one may be, having it written, and what its agent makes of it.

Apart from the signals because words leave this software for it, and because nobody may take it for what was said. A model is
asked only where the operator set one, the charter lets software write about named agents (C11) and serve customers (C10), the
customer is known, and every agent of the contact was told. What it wrote stays beside the contact until an agent of the contact
approves it; only then does it reach the service store, without agent. It is text and nothing else: nothing here acts on it.

SummaryProblem
  ``code`` says why a person's word about a summary cannot be taken
"""

import hashlib
import json
import logging
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction

from leidraad.apps.charter.queries import charter_for
from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.actions.summary_permission import STREAM as STREAM
from leidraad.apps.contacts.actions.summary_permission import lets, those_allowed
from leidraad.apps.contacts.models import (
    Contact,
    State,
    SummaryLine,
    SummaryState,
    WrittenSummary,
)
from leidraad.apps.contacts.models import Turn as TurnRow
from leidraad.apps.contacts.own_numbers import own_numbers_of_team
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Person
from leidraad.domain.charter.requests import Analysis
from leidraad.domain.contacts.turns import Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.own_numbers import OwnNumbers
from leidraad.domain.language.personal_data.redact import RedactedTurns, redact_turns
from leidraad.domain.language.summary.agent_names import agent_names, without_agent
from leidraad.domain.language.summary.checking import (
    CHECK_VERSION,
    CheckedSummary,
    NotWritten,
    WhyNotWritten,
    WrittenPart,
    checked_line,
    checked_summary,
    may_stand,
    most_lines_of,
    plain_line,
)
from leidraad.domain.language.summary.checking import WrittenSummary as Written
from leidraad.domain.language.summary.endpoint import SummaryEndpoint
from leidraad.domain.language.summary.folder import SummaryFolder
from leidraad.domain.language.summary.grounding import said_in
from leidraad.engines.summaries import SummaryWriter
from leidraad.engines.summaries.chat_endpoint import ChatEndpoint
from leidraad.engines.summaries.local_folder import local_folder

GIVEN_UP_AFTER = timedelta(hours=24)  # of an endpoint that is away; the contact has its own words meanwhile
MOST_TIMES_OVER_ONE = 3  # that the model took too long or this software broke: it may be this contact
FIRST_PAUSE_S, LONGEST_PAUSE_S = 15, 900
TAKEN_UP_AFTER = timedelta(minutes=5)
TAKEN_UP_TOGETHER = 200
_MAY_BE_THIS_ONE = frozenset({WhyNotWritten.TIMED_OUT, WhyNotWritten.BROKEN})

logger = logging.getLogger("leidraad.contacts")


class SummaryProblem(Exception):
    """It cannot be done: not_own, not_there, not_allowed, changed, empty, too_many, or may_not_stand with the line.

    ``most``: how many lines there may be, with too_many.
    """

    def __init__(self, code: str, line: str = "", *, most: int = 0) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.most = most


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a model is asked about: the redacted turns without their agents' names, as they were at ``ready_at``."""

    contact_id: UUID
    ready_at: datetime | None
    turns: RedactedTurns[Turn]
    language: Language
    own: OwnNumbers
    agents: re.Pattern[str] | None  # what finds the names of its agents


# --- asking a model


def request_summaries(contacts: Iterable[Contact], *, at: datetime, priority: int = jobs.LAST) -> int:
    """Have summaries of these contacts written, those that may be; how many. In the transaction that made them ready."""
    if settings.ENVIRONMENT.summary_model is None:
        return 0
    allowed = those_allowed(list(contacts), at=at)
    rows = [WrittenSummary(contact=contact, asked_at=at) for contact in allowed]
    WrittenSummary.objects.bulk_create(rows, ignore_conflicts=True)
    for contact in allowed:
        jobs.request_summary(contact.pk, lane=_lane(contact.pk), priority=priority)
    return len(allowed)


def write_summary(contact_id: UUID, *, at: datetime, writer: SummaryWriter | None = None) -> bool:
    """Have the summary of a contact written that waits for it; whether one was. Twice does no more than once.

    An endpoint that is away is asked again with longer and longer pauses, for a day; whatever else goes wrong ends it,
    with the reason. Nothing where the contact is gone, or may not be written about any more.
    """
    asked = _begin(contact_id, at=at)
    if asked is None:
        return False
    try:
        written = (writer or _writer()).write(asked.turns, asked.language)
        named = written.each(
            lambda line: without_agent(line, asked.agents)
        )  # before they are redacted as anybody's
        checked = checked_summary(named, asked.turns, language=asked.language, own=asked.own)
    except NotWritten as problem:
        if problem.why is WhyNotWritten.UNUSABLE_FOLDER:
            logger.warning("the model of summaries cannot be used: %s", problem)
        _note_problem(contact_id, problem.why, at=at)
        return False
    except Exception:
        logger.exception("the summary of contact %s could not be written", contact_id)
        _note_problem(contact_id, WhyNotWritten.BROKEN, at=at)
        return False
    return _keep(asked, written, checked, at=at)


@transaction.atomic
def note_worker_ended(contact_id: UUID) -> None:
    """End the writing of a summary over which worker after worker came to its end."""
    waiting = WrittenSummary.objects.filter(pk=contact_id, state=SummaryState.WAITING)
    waiting.update(state=SummaryState.FAILED, problem=WhyNotWritten.WORKER_ENDED)


@transaction.atomic
def take_up_forgotten(*, at: datetime) -> int:
    """Queue again the summaries that wait without a job; how many."""
    waiting = WrittenSummary.objects.select_for_update(skip_locked=True).filter(
        state=SummaryState.WAITING, asked_at__lt=at - TAKEN_UP_AFTER
    )
    ids = list(waiting.order_by("asked_at").values_list("pk", flat=True)[:TAKEN_UP_TOGETHER])
    lost = set(ids) - jobs.summaries_at_work() if ids else set()
    for contact_id in sorted(lost):
        jobs.request_summary(contact_id, lane=_lane(contact_id))
    return len(lost)


def _writer() -> SummaryWriter:
    model = _model()
    if model is None:
        raise NotWritten(WhyNotWritten.BAD_ADDRESS)  # taken out of the settings meanwhile
    return local_folder(model) if isinstance(model, SummaryFolder) else ChatEndpoint(model)


def _model() -> SummaryEndpoint | SummaryFolder | None:
    found: SummaryEndpoint | SummaryFolder | None = settings.ENVIRONMENT.summary_model
    return found


def _lane(contact_id: UUID) -> int:
    """Which of the places that ask at the same time; each asks for one summary after the other."""
    model = _model()
    return contact_id.int % (model.at_once if model else 1)


@transaction.atomic
def _begin(contact_id: UUID, *, at: datetime) -> _Asked | None:
    """Note that the model is asked, with a leaf the first time, before a word goes out; None when it may not be."""
    contact = Contact.objects.select_for_update().filter(pk=contact_id, state=State.READY).first()
    row = WrittenSummary.objects.filter(pk=contact_id, state=SummaryState.WAITING).first()
    if contact is None or row is None:
        return None
    if not those_allowed([contact], at=at):
        row.delete()
        return None
    if row.attempt_count == 0:
        _note_asked(contact, at=at)
    begun = {"asked_at": at} if row.attempt_count == 0 else {}  # the day begins when its turn has come
    WrittenSummary.objects.filter(pk=contact_id).update(attempt_count=row.attempt_count + 1, **begun)
    own = own_numbers_of_team(contact.team_id)
    agents = _agents_in_words(contact)
    turns = _words_of(contact, agents, own=own)
    return _Asked(contact.pk, contact.ready_at, turns, Language(contact.language), own, agents)


def _note_asked(contact: Contact, *, at: datetime) -> None:
    model = _model()
    data: dict[str, Any] = {
        "analysis": str(Analysis.NAMED_OUTPUT),
        "model": model.model if model else "",
        "outside": bool(model and model.may_be_outside),
        "clauses": ["ai", "service"],
    }
    ledger.record(Event.SUMMARY_ASKED, actor="worker", at=at, data=data, subject=str(contact.pk))


def _agents_in_words(contact: Contact) -> re.Pattern[str] | None:
    return agent_names(agent.person.name for agent in contact.agents())


def _words_of(contact: Contact, agents: re.Pattern[str] | None, *, own: OwnNumbers) -> RedactedTurns[Turn]:
    """The kept turns, redacted by the present rules and own numbers as well, without the names of those who served."""
    rows = TurnRow.objects.filter(contact=contact).order_by("position")
    turns = [
        Turn(Party(party), without_agent(text, agents)) for party, text in rows.values_list("party", "text")
    ]
    return redact_turns(turns, own=own)


def _is_other(contact: Contact, asked: _Asked) -> bool:
    """True when the words of a contact are no longer those that the model was asked about."""
    return _words_of(contact, _agents_in_words(contact), own=asked.own).turns != asked.turns.turns


@transaction.atomic
def _keep(asked: _Asked, written: Written, checked: CheckedSummary, *, at: datetime) -> bool:
    """Keep what was written, unless the contact went meanwhile; one whose words changed is asked about again."""
    contact = Contact.objects.select_for_update().filter(pk=asked.contact_id, ready_at=asked.ready_at).first()
    if contact is not None and _is_other(contact, asked):
        jobs.request_summary(contact.pk, lane=_lane(contact.pk))  # an officer had words masked
        return False
    waiting = WrittenSummary.objects.filter(pk=asked.contact_id, state=SummaryState.WAITING)
    if contact is None or not waiting.update(
        state=SummaryState.WRITTEN,
        problem="",
        model=written.model[:200],
        version=f"{written.version}, check {CHECK_VERSION}",
        left_out=checked.left_out,
        is_cut=written.is_cut,
        written_at=at,
    ):
        return False
    _replace_lines(contact.pk, [(line.part, line.text, line.doubtful) for line in checked.lines])
    return True


@transaction.atomic
def _note_problem(contact_id: UUID, why: WhyNotWritten, *, at: datetime) -> None:
    """Ask again later, or end it with the reason."""
    row = WrittenSummary.objects.select_for_update().filter(pk=contact_id, state=SummaryState.WAITING).first()
    if row is None:
        return
    is_same = why in _MAY_BE_THIS_ONE and row.problem == why
    is_this_one = is_same and row.attempt_count >= MOST_TIMES_OVER_ONE
    if not why.is_passing or is_this_one or at - row.asked_at >= GIVEN_UP_AFTER:
        WrittenSummary.objects.filter(pk=contact_id).update(state=SummaryState.FAILED, problem=why)
        return
    WrittenSummary.objects.filter(pk=contact_id).update(problem=why)
    pause_s = min(FIRST_PAUSE_S * 4 ** min(row.attempt_count - 1, 6), LONGEST_PAUSE_S)
    jobs.request_summary_again(contact_id, lane=_lane(contact_id), at=at + timedelta(seconds=pause_s))


# --- what its agent makes of it


def token_of(lines: Iterable[tuple[str, str]]) -> str:
    """Sixteen hexadecimal digits of what somebody was shown, so that nobody approves what they did not see."""
    told = json.dumps([list(line) for line in lines], ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()[:16]


@transaction.atomic
def approve_summary(contact: Contact, *, seen: str, by: Person, at: datetime) -> None:
    """Its agent lets what the model wrote stand: it reaches the service store. Raises SummaryProblem.

    ``seen`` is the token of what they were shown. The leaf names nobody, and nothing is counted.
    """
    row = _open_row(contact, (SummaryState.WRITTEN,), by=by)
    _check_allowed(contact, at=at)
    lines = SummaryLine.objects.filter(contact=contact).values_list("part", "text")
    if token_of(lines) != seen:
        raise SummaryProblem("changed")
    _approve(row, is_corrected=False, at=at)


@transaction.atomic
def correct_summary(
    contact: Contact, *, lines: Sequence[tuple[WrittenPart, str]], seen: str, by: Person, at: datetime
) -> None:
    """Its agent puts these lines in place of what stands there, and approves them. Raises SummaryProblem.

    Each is redacted, and must be such as the model's: short, in plain words, about what was done and about nobody's manner.
    """
    row = _open_row(contact, (SummaryState.WRITTEN, SummaryState.APPROVED), by=by)
    _check_allowed(contact, at=at)
    before = list(SummaryLine.objects.filter(contact=contact).values_list("part", "text"))
    if token_of(before) != seen:
        raise SummaryProblem("changed")
    found = _checked_by_person(contact, lines)
    _replace_lines(contact.pk, found)
    is_corrected = row.is_corrected or [(str(part), text) for part, text, _doubtful in found] != before
    _approve(row, is_corrected=is_corrected, at=at)


@transaction.atomic
def discard_summary(contact: Contact, *, by: Person, at: datetime) -> None:
    """Its agent does away with what the model wrote, approved or not; its words are gone. Raises SummaryProblem."""
    row = _open_row(contact, (SummaryState.WRITTEN, SummaryState.APPROVED), by=by)
    SummaryLine.objects.filter(contact=contact).delete()
    changes: dict[str, Any] = {"state": SummaryState.DISCARDED, "decided_at": at}
    WrittenSummary.objects.filter(pk=row.pk).update(**changes)
    if row.state == SummaryState.APPROVED:
        _note_decision(Event.SUMMARY_WITHDRAWN, row, at=at)
        jobs.request_keeping_beside(contact.pk)


def may_decide(contact: Contact, person: Person) -> bool:
    """Whether a summary of this contact is this person's to approve: an agent of the contact, and nobody else."""
    return contact.agent_of(person).person_id == person.pk


def _open_row(contact: Contact, states: Sequence[SummaryState], *, by: Person) -> WrittenSummary:
    if not may_decide(contact, by):
        raise SummaryProblem("not_own")
    row = WrittenSummary.objects.select_for_update(of=("self",)).filter(pk=contact.pk).first()
    if row is None or row.state not in states:
        raise SummaryProblem("not_there")
    return row


def _check_allowed(contact: Contact, *, at: datetime) -> None:
    """Raises SummaryProblem where the charter has become tighter since the model wrote: then nothing of it goes on."""
    if not lets(charter_for(contact.charter_version), contact, at=at):
        raise SummaryProblem("not_allowed")


def _approve(row: WrittenSummary, *, is_corrected: bool, at: datetime) -> None:
    changes: dict[str, Any] = {
        "state": SummaryState.APPROVED,
        "is_corrected": is_corrected,
        "decided_at": at,
    }
    WrittenSummary.objects.filter(pk=row.pk).update(**changes)
    row.is_corrected = is_corrected
    _note_decision(Event.SUMMARY_APPROVED, row, at=at)
    jobs.request_keeping_beside(row.pk)


def _note_decision(event: Event, row: WrittenSummary, *, at: datetime) -> None:
    data: dict[str, Any] = {
        "model": row.model,
        "corrected": row.is_corrected,
        "clauses": ["ai", "service"],
    }
    ledger.record(event, actor="agent", at=at, data=data, subject=str(row.pk))


def _checked_by_person(
    contact: Contact, lines: Sequence[tuple[WrittenPart, str]]
) -> list[tuple[WrittenPart, str, Sequence[str]]]:
    """The lines as they may be kept, in the order of the parts. Raises SummaryProblem."""
    names = _agents_in_words(contact)
    language = Language(contact.language)
    told = [(part, without_agent(plain_line(text), names)) for part, text in lines if text.strip()]
    if not told:
        raise SummaryProblem("empty")
    for part in WrittenPart:
        if sum(part is other for other, _text in told) > most_lines_of(part):
            raise SummaryProblem("too_many", most=most_lines_of(part))
    for _part, text in told:
        if not may_stand(text, language=language):
            raise SummaryProblem("may_not_stand", text)
    nothing_said = said_in((), language=language)
    own = own_numbers_of_team(contact.team_id)
    kept = [checked_line(part, text, nothing_said, language=language, own=own) for part, text in told]
    order = list(WrittenPart)
    return [
        (line.part, line.text, ()) for line in sorted(kept, key=lambda line: order.index(line.part))
    ]  # whoever wrote it answers for it: nothing is in doubt


def _replace_lines(contact_id: UUID, lines: Iterable[tuple[WrittenPart, str, Sequence[str]]]) -> None:
    SummaryLine.objects.filter(contact_id=contact_id).delete()
    SummaryLine.objects.bulk_create(
        SummaryLine(contact_id=contact_id, position=position, part=part, text=text, doubtful=list(doubtful))
        for position, (part, text, doubtful) in enumerate(lines)
    )


# --- where it goes from there


def approved_for_service(contact_ids: Sequence[UUID]) -> dict[UUID, Mapping[str, Any]]:
    """What the service store gets of each contact whose summary was approved; no agent, and nothing of the others."""
    rows = WrittenSummary.objects.filter(pk__in=contact_ids, state=SummaryState.APPROVED)
    approved = {row.pk: row for row in rows}
    lines: dict[UUID, list[list[str]]] = {pk: [] for pk in approved}
    found = SummaryLine.objects.filter(contact_id__in=list(approved)).order_by("contact_id", "position")
    for contact_id, part, text in found.values_list("contact_id", "part", "text"):
        lines[contact_id].append([part, text])
    return {
        pk: {"lines": lines[pk], "model": row.model, "is_corrected": row.is_corrected}
        for pk, row in approved.items()
    }


def mask_in_summary(contact_id: UUID, *, words: str, mark: str) -> int:
    """Put a mark in place of words that turned out to be personal data, whatever their case; in how many lines.

    In the caller's transaction, before the other stores are filled again.
    """
    count = 0
    for line in (
        SummaryLine.objects.filter(contact_id=contact_id, text__icontains=words) if words.strip() else ()
    ):
        line.text = _masked(line.text, words, mark)
        line.doubtful = [_masked(each, words, mark) for each in line.doubtful]
        line.save(update_fields=["text", "doubtful"])
        count += 1
    return count


def _masked(text: str, words: str, mark: str) -> str:
    lowered, wanted = text.lower(), words.lower()
    if len(lowered) != len(
        text
    ):  # a letter that has no small form of the same length: none of our languages has one
        return text.replace(words, mark)
    pieces, at = [], 0
    while (found := lowered.find(wanted, at)) >= 0:
        pieces += [text[at:found], mark]
        at = found + len(wanted)
    return "".join([*pieces, text[at:]])
