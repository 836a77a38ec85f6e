"""What the pages of contacts read, as values ready to be shown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from leidraad.apps.charter import queries as charter
from leidraad.apps.charter.pages import FOUR_WEEKS, AccessRow, access_row
from leidraad.apps.contacts.attachment_words import ShownAttachment, shown_attachments
from leidraad.apps.contacts.evidence import evidence_in_words
from leidraad.apps.contacts.heard_words import ShownHearing, shown_hearing
from leidraad.apps.contacts.hits import SearchHit, SearchPage, within_days
from leidraad.apps.contacts.models import (
    Contact,
    ContactQuerySet,
    PartyChoice,
    Recording,
    SetAside,
    State,
    Turn,
)
from leidraad.apps.contacts.reasons import advice_in_words, reason_in_words
from leidraad.apps.contacts.routing_words import RoutingRow, routing_rows
from leidraad.apps.contacts.transcript import (
    MARK,
    Piece,
    ShownTurn,
    kind_in_words,
    pieces_of_snippet,
    shown_turns,
)
from leidraad.apps.contacts.waveform import Waveform, waveform
from leidraad.apps.people.models import Agent, Person, Role, Team
from leidraad.domain.contacts.deadlines import quality_end
from leidraad.domain.contacts.measurements import Measurements, PartyMeasurements

Contacts = ContactQuerySet
TURNS_SHOWN = 400  # at a time: more would make a page nobody can scroll
FILTERED_FIELDS = ("channel", "direction", "state")


@dataclass(frozen=True, slots=True)
class Redaction:
    """How often one kind of personal data was replaced."""

    words: str
    count: int


@dataclass(frozen=True, slots=True)
class PartyFound:
    """What was counted for one party."""

    words: str
    found: PartyMeasurements


@dataclass(frozen=True, slots=True)
class ContactPage:
    """Everything that the page of one contact shows beside its row."""

    turns: tuple[ShownTurn, ...]
    next_turns_from: int | None
    turn_count: int
    attachments: tuple[ShownAttachment, ...]
    recording: Recording | None
    evidence: tuple[str, ...]
    waveform: Waveform | None
    measurements: Measurements | None
    parties: tuple[PartyFound, ...]
    has_talk: bool
    redactions: tuple[Redaction, ...]
    heard: ShownHearing
    routing: tuple[RoutingRow, ...]
    accesses: tuple[AccessRow, ...]
    ends_on: datetime
    set_aside_reason: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class ShownHit:
    """One turn that was found; without contact and time of day for insight."""

    hit: SearchHit
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SetAsideRow:
    """One line of what was set aside."""

    id: UUID
    name: str
    received_at: datetime
    reason: str
    advice: str
    can_retry: bool


def filtered_contacts(person: Person, chosen: Mapping[str, Any]) -> Contacts:
    """The contacts this person may see, narrowed by what the filter form holds."""
    rows = Contact.objects.visible_to(person).select_related("agent__person", "team")
    for name in FILTERED_FIELDS:
        if chosen.get(name):
            rows = rows.filter(**{name: chosen[name]})
    return rows.filter(within_days(chosen.get("since"), chosen.get("until")))


def contact_page(contact: Contact, *, by: Person, turns_from: int = 0) -> ContactPage:
    """One contact for one reader; ``turns_from`` is the position at which the turns begin."""
    rows = list(contact.turns.filter(position__gte=turns_from)[: TURNS_SHOWN + 1])
    recording = Recording.objects.filter(contact=contact).first()
    measured = contact.measured
    parties = _parties(measured)
    turns = shown_turns(rows[:TURNS_SHOWN])
    heard = shown_hearing(contact.speech, channel_parties=recording.parties if recording else (), turns=turns)
    return ContactPage(
        turns=turns,
        next_turns_from=rows[TURNS_SHOWN].position if len(rows) > TURNS_SHOWN else None,
        turn_count=contact.turns.count(),
        attachments=shown_attachments(contact),
        recording=recording,
        evidence=evidence_in_words(contact.evidence, voices=heard.voices),
        waveform=_waveform(contact, recording) if recording else None,
        measurements=measured,
        parties=parties,
        has_talk=any(party.found.talk_s for party in parties),
        redactions=redactions_in_words(contact.redactions),
        heard=heard,
        routing=routing_rows(contact.routing),
        accesses=_accesses(contact, by=by),
        ends_on=min(contact.keep_until, quality_end(contact.started_at, days=charter.retention_days())),
        set_aside_reason=_set_aside_reason(contact),
        is_own=contact.agent_of(by).person_id == by.pk,
    )


def was_opened(agent: Agent, contact_id: UUID, *, at: datetime) -> bool:
    """Whether others opened this contact of the agent in the last four weeks; the contact itself may be gone."""
    accesses = charter.accesses_to_agent(agent, since=at - FOUR_WEEKS)
    return any(opened == contact_id for opened, _ in accesses)


def redactions_in_words(counts: Mapping[str, int]) -> tuple[Redaction, ...]:
    """The kinds that were replaced, most frequent first."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Redaction(kind_in_words(kind), count) for kind, count in ordered if count)


def teams_to_filter(person: Person) -> list[Team]:
    """The teams among which this person's search can choose."""
    if person.has_role(Role.QUALITY_ANALYST):
        return []  # a team would narrow the group behind a figure
    return list(person.teams_as(Role.COACH))


def shown_hits(found: SearchPage | None) -> tuple[ShownHit, ...]:
    """What was found, with matches and redacted marks apart."""
    return tuple(ShownHit(hit, pieces_of_snippet(hit.snippet)) for hit in found.hits) if found else ()


def set_aside_row(row: SetAside) -> SetAsideRow:
    """A stored row with its reason as a sentence."""
    return SetAsideRow(
        id=row.pk,
        name=row.name,
        received_at=row.received_at,
        reason=reason_in_words(row.reason_code, row.reason_data),
        advice=advice_in_words(row.reason_code),
        can_retry=row.can_be_retried,
    )


def _parties(measured: Measurements | None) -> tuple[PartyFound, ...]:
    if measured is None:
        return ()
    return tuple(
        PartyFound(str(PartyChoice(party.value).label), found) for party, found in measured.parties.items()
    )


def _accesses(contact: Contact, *, by: Person) -> tuple[AccessRow, ...]:
    """Accesses by others than the reader; an agent's own are free and say nothing new."""
    shown = charter.accesses_of_contact(contact.pk)
    return tuple(access_row(each) for each in shown if not each.is_own and each.person.pk != by.pk)


def _set_aside_reason(contact: Contact) -> str:
    if contact.state != State.SET_ASIDE:
        return ""
    row = SetAside.objects.filter(contact=contact).first()
    return reason_in_words(row.reason_code, row.reason_data) if row else ""


def _waveform(contact: Contact, recording: Recording) -> Waveform:
    return waveform(
        peaks=recording.peaks,
        parties=recording.parties,
        duration_s=recording.duration_s,
        marked=[
            *_measured_spans(contact.measured, cut=cut_spans(contact)),
            *cut_spans(contact),
            *_redacted_spans(contact),
        ],
    )


def cut_spans(contact: Contact) -> list[tuple[str, float, float]]:
    """What was cut before it was stored: kind, start and end in seconds, none beyond the contact's own length."""
    end_of_all = contact.duration_s or 0.0
    return [
        (kind, start_s, end_of_all if end_s is None else end_s) for kind, start_s, end_s in contact.cut_spans
    ]


def _measured_spans(
    measured: Measurements | None, *, cut: Sequence[tuple[str, float, float]]
) -> Iterator[tuple[str, float, float]]:
    if measured is None:
        return
    for silence in measured.silences:
        middle_s = (silence.start_s + silence.end_s) / 2
        if not any(start_s <= middle_s < end_s for _kind, start_s, end_s in cut):
            yield "silence", silence.start_s, silence.end_s
    for over in measured.talk_overs:
        yield "talk_over", over.start_s, over.end_s


def _redacted_spans(contact: Contact) -> Iterator[tuple[str, float, float]]:
    marked = Turn.objects.filter(contact=contact, text__contains="[", start_s__isnull=False)
    for turn in marked.only("text", "words", "start_s", "end_s"):
        yield from _marks_of(turn)


def _marks_of(turn: Turn) -> Iterator[tuple[str, float, float]]:
    timed = [word for word in turn.words or [] if MARK.search(str(word[0]))]
    if timed:
        for word in timed:
            yield "redacted", float(word[1]), float(word[2])
    elif MARK.search(turn.text) and turn.start_s is not None and turn.end_s is not None:
        yield "redacted", turn.start_s, turn.end_s
