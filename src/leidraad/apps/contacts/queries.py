"""What the pages of contacts read, as values ready to be shown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from leidraad.apps.contacts.models import Contact, ContactQuerySet, Recording, SetAside, Turn
from leidraad.apps.contacts.reasons import advice_in_words, reason_in_words
from leidraad.apps.contacts.transcript import MARK, ShownTurn, kind_in_words, shown_turn
from leidraad.apps.contacts.waveform import Waveform, waveform
from leidraad.apps.people.models import Person, Role, Team
from leidraad.domain.contacts.measurements import Measurements

Contacts = ContactQuerySet
TURNS_SHOWN = 400  # at a time: more would make a page nobody can scroll
FILTERED_FIELDS = ("channel", "direction", "state")


@dataclass(frozen=True, slots=True)
class Redaction:
    """How often one kind of personal data was replaced."""

    words: str
    count: int


@dataclass(frozen=True, slots=True)
class ContactPage:
    """Everything that the page of one contact shows beside its row."""

    turns: tuple[ShownTurn, ...]
    next_turns_from: int | None
    turn_count: int
    recording: Recording | None
    waveform: Waveform | None
    measurements: Measurements | None
    redactions: tuple[Redaction, ...]
    is_own: bool


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
    if chosen.get("since"):
        rows = rows.filter(started_at__date__gte=chosen["since"])
    if chosen.get("until"):
        rows = rows.filter(started_at__date__lte=chosen["until"])
    return rows


def contact_page(contact: Contact, *, by: Person, turns_from: int = 0) -> ContactPage:
    """One contact for one reader; ``turns_from`` is the position at which the turns begin."""
    rows = list(contact.turns.filter(position__gte=turns_from)[: TURNS_SHOWN + 1])
    recording = Recording.objects.filter(contact=contact).first()
    return ContactPage(
        turns=tuple(shown_turn(turn) for turn in rows[:TURNS_SHOWN]),
        next_turns_from=rows[TURNS_SHOWN].position if len(rows) > TURNS_SHOWN else None,
        turn_count=contact.turns.count(),
        recording=recording,
        waveform=_waveform(contact, recording) if recording else None,
        measurements=contact.measured,
        redactions=redactions_in_words(contact.redactions),
        is_own=contact.agent.person_id == by.pk,
    )


def redactions_in_words(counts: Mapping[str, int]) -> tuple[Redaction, ...]:
    """The kinds that were replaced, most frequent first."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Redaction(kind_in_words(kind), count) for kind, count in ordered if count)


def teams_to_filter(person: Person) -> list[Team]:
    """The teams among which this person's search can choose."""
    if person.has_role(Role.QUALITY_ANALYST):
        return []  # a team would narrow the group behind a figure
    return list(person.teams_as(Role.COACH))


def set_aside_row(row: SetAside) -> SetAsideRow:
    """A stored row with its reason as a sentence."""
    return SetAsideRow(
        id=row.pk,
        name=row.name,
        received_at=row.received_at,
        reason=reason_in_words(row.reason_code, row.reason_data),
        advice=advice_in_words(row.reason_code),
        can_retry=row.contact_id is not None,
    )


def _waveform(contact: Contact, recording: Recording) -> Waveform:
    return waveform(
        peaks=recording.peaks,
        parties=recording.parties,
        duration_s=recording.duration_s,
        marked=[*_measured_spans(contact.measured), *_redacted_spans(contact)],
    )


def _measured_spans(measured: Measurements | None) -> Iterator[tuple[str, float, float]]:
    if measured is None:
        return
    for silence in measured.silences:
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
