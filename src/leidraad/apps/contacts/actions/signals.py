"""Signals of contacts: which may be read at all, keeping them with the turns, and copying them without their agent.

Apart from ``reading``, which keeps words and sound, because signals are made anew from words that are kept already,
and because the charter asks more of them: the agent was told of this stream, and feelings are read only where it says.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.db.models import Count

from leidraad.apps.charter import notices, register
from leidraad.apps.charter.queries import ActiveCharter, active_charter, charter_for, local_day
from leidraad.apps.contacts.actions import turn_labelling
from leidraad.apps.contacts.models import (
    Contact,
    ContactAgent,
    Decision,
    DoubtfulSpan,
    SignalCorrection,
    State,
    StoredReading,
)
from leidraad.apps.contacts.models import Signal as SignalRow
from leidraad.apps.contacts.own_numbers import own_numbers_of_teams, version_of
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.ledger.events import Event
from leidraad.apps.people.models import Agent
from leidraad.domain.charter.clauses import SIGNABLE_PURPOSES, Limit, Purpose
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.requests import Action, ActorRole, Analysis, Facts, Request
from leidraad.domain.contacts.turns import Turn
from leidraad.domain.language.excerpts import ELLIPSIS, words_around
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.own_numbers import OwnNumbers
from leidraad.domain.language.personal_data.redact import DoubtfulFind
from leidraad.domain.language.reading import ContactReading, DoubtfulWords, Signal, SignalKind, read_contact

STREAM = "signals"  # in the monitoring register
AROUND_CHARACTERS = 40  # of the turn, on each side of words in doubt: enough to judge, too few to read along

SIGNAL_COLUMNS = [
    "contact_id",
    "position",
    "kind",
    "label",
    "party",
    "start",
    '"end"',
    "confidence",
    "value",
    "version",
]
READING_COLUMNS = [
    "contact_id",
    "version",
    "read_at",
    "own_numbers",
    "reason",
    "outcome",
    "course",
    "summary",
]

# Of both stores; a correction stands in place of every signal of its kind in its turn.
COPYING = """
    WITH kept AS (
        SELECT * FROM unnest(%(contacts)s::uuid[], %(conversations)s::uuid[], %(days)s::date[],
            %(crowds)s::smallint[], %(ends)s::date[]) AS kept (contact, conversation, day, crowd, keep_until)
    ),
    labelled AS (
        INSERT INTO contacts_labelledturn
            (conversation, position, party, language, channel, day, text, kind, label_before, label_after, role,
             version, keep_until)
        SELECT kept.conversation, turn.position, turn.party, turn.language, turn.channel, kept.day, turn.text,
            said.kind, said.label_before, said.label_after, said.role, said.version, kept.keep_until
        FROM kept JOIN contacts_signalcorrection AS said ON said.contact_id = kept.contact
        JOIN contacts_turn AS turn ON turn.contact_id = kept.contact AND turn.position = said.position
    ),
    found AS (
        SELECT contact_id, position, kind, label, start, "end", confidence, value, version
        FROM contacts_signal AS signal
        WHERE contact_id = ANY(%(contacts)s) AND NOT EXISTS (
            SELECT FROM contacts_signalcorrection AS said
            WHERE (said.contact_id, said.position, said.kind) = (signal.contact_id, signal.position, signal.kind)
        )
        UNION ALL
        SELECT contact_id, position, kind, label_after, NULL, NULL, NULL, '{}', ''
        FROM contacts_signalcorrection
        WHERE contact_id = ANY(%(contacts)s) AND label_after <> ''
    )
    INSERT INTO contacts_insightsignal
        (conversation, position, kind, label, party, language, channel, direction, day, crowd, start, "end",
         confidence, value, version, keep_until)
    SELECT kept.conversation, found.position, found.kind, found.label, turn.party, turn.language, turn.channel,
        turn.direction, kept.day, kept.crowd, found.start, found."end", found.confidence, found.value, found.version,
        kept.keep_until
    FROM kept JOIN found ON found.contact_id = kept.contact
    JOIN contacts_turn AS turn ON turn.contact_id = kept.contact AND turn.position = found.position
    ORDER BY kept.conversation, found.position
"""


@dataclass(frozen=True, slots=True)
class Words:
    """The redacted words of a contact that is to be read."""

    turns: Sequence[Turn]
    language: Language | None
    doubtful: Sequence[DoubtfulFind] | None = None  # by whom redacted them just now; None: looked for again
    own: OwnNumbers | None = None  # by which they were redacted just now; None: those that hold now


@dataclass(frozen=True, slots=True)
class ServiceFacts:
    """What is known of a contact to serve its customer: codes, and promises that stand."""

    reason: str
    outcome: str
    promises: list[dict[str, Any]]


def read_words(words: Mapping[UUID, Words], *, at: datetime) -> dict[UUID, ContactReading]:
    """What these contacts say, of those that may be read: only where every agent was told of this stream.

    Before the caller's transaction, for it takes its time: models that the settings name are asked here. Contacts that are gone
    are left out.
    """
    contacts = _open_contacts(list(words), at=at)
    moody = _with_sentiment(contacts, at=at)
    own = own_numbers_of_teams(each.team_id for each in contacts if words[each.pk].own is None)
    labellers = turn_labelling.labellers()
    turn_labelling.note_outside(len(contacts), at=at)
    return {
        contact.pk: read_contact(
            words[contact.pk].turns,
            language=words[contact.pk].language,
            channel=contact.channel,
            started_at=contact.started_at.astimezone(settings.ENVIRONMENT.time_zone),
            with_sentiment=contact.pk in moody,
            in_doubt=words[contact.pk].doubtful,
            own=words[contact.pk].own or own[contact.team_id],
            labellers=labellers,
        )
        for contact in contacts
    }


def may_analyse(
    ruling: ActiveCharter, analysis: Analysis, *, purpose: Purpose, age_days: int, at: datetime
) -> bool:
    """Whether the charter lets the software find this out of a contact of so many days, for this purpose."""
    request = Request(
        Action.ANALYSE, frozenset({ActorRole.INTAKE}), on=local_day(ruling, at), purpose=purpose
    )
    facts = Facts(
        analysis=analysis, phase=ruling.phase, frozen=ruling.frozen, is_deleted=False, age_days=age_days
    )
    return decide(ruling.charter, request, facts).is_permitted


def write_readings(found: Mapping[UUID, ContactReading], *, at: datetime) -> None:
    """Keep these readings; earlier ones are gone already. In the caller's transaction.

    That customers' sentiment was read is a leaf: the charter has every analysis it allows written down.
    """
    if not found:
        return
    moody = sum(each.with_sentiment for each in found.values())
    if moody:
        data = {"analysis": str(Analysis.CUSTOMER_EMOTION), "size": moody, "clauses": ["ai"]}
        ledger.record(Event.ANALYSIS_MADE, actor="worker", at=at, data=data)
    with connection.cursor() as cursor:
        with cursor.copy(f"COPY contacts_storedreading ({', '.join(READING_COLUMNS)}) FROM STDIN") as copy:
            for contact_id, each in found.items():
                summary = [[one.part, one.position, one.start, one.end, one.is_next] for one in each.summary]
                told = (version_of(each.own), each.reason, each.outcome, each.course)
                copy.write_row((contact_id, each.version, at, *told, json.dumps(summary)))
        with cursor.copy(f"COPY contacts_signal ({', '.join(SIGNAL_COLUMNS)}) FROM STDIN") as copy:
            for row in _signal_rows(found):
                copy.write_row(row)


def keep_doubtful(
    words: Mapping[UUID, Words], found: Mapping[UUID, ContactReading], *, contact_ids: Sequence[UUID]
) -> None:
    """Put the words in doubt up for review; what somebody decided already stays decided. In the caller's transaction."""
    rows = [
        _doubtful_row(pk, words[pk].turns[each.position], each)
        for pk in contact_ids
        if pk in found
        for each in found[pk].doubtful
    ]
    if rows:
        DoubtfulSpan.objects.bulk_create(rows, ignore_conflicts=True)


def _doubtful_row(contact_id: UUID, turn: Turn, each: DoubtfulWords) -> DoubtfulSpan:
    text = turn.text
    start, end = words_around(
        text,
        (each.start, each.end),
        before_characters=AROUND_CHARACTERS,
        after_characters=AROUND_CHARACTERS,
    )
    return DoubtfulSpan(
        contact_id=contact_id,
        position=each.position,
        start=each.start,
        end=each.end,
        kind=each.kind,
        confidence=each.confidence,
        language=str(turn.language or ""),
        before=(f"{ELLIPSIS} " if start else "") + text[start : each.start],
        words=text[each.start : each.end],
        after=text[each.end : end] + (f" {ELLIPSIS}" if end < len(text) else ""),
    )


def copy_to_insight(kept: Mapping[str, Any]) -> None:
    """Copy signals and corrected turns of contacts to insight; what was there before is gone already.

    ``kept`` holds lists of the same length: ``contacts``, their ``conversations``, ``days``, ``crowds`` and ``ends``. In
    the caller's transaction, after the turns.
    """
    with connection.cursor() as cursor:
        cursor.execute(COPYING, kept)


def _signal_rows(found: Mapping[UUID, ContactReading]) -> Iterator[tuple[Any, ...]]:
    for contact_id, each in found.items():
        for signal in each.signals:
            yield (contact_id, *_columns(signal), each.version)


def _columns(signal: Signal) -> tuple[Any, ...]:
    value = json.dumps(dict(signal.value), ensure_ascii=False)
    return (
        signal.position,
        str(signal.kind),
        signal.label,
        signal.party,
        signal.start,
        signal.end,
        signal.confidence,
        value,
    )


def _open_contacts(contact_ids: Sequence[UUID], *, at: datetime) -> list[Contact]:
    """Those whose every agent has read that signals are kept, in time."""
    active = active_charter()
    contacts = list(Contact.objects.filter(pk__in=contact_ids).order_by("pk")) if active else []
    if active is None or not contacts:
        return []
    agents: dict[UUID, set[int]] = {contact.pk: {contact.agent_id} for contact in contacts}
    for contact_id, agent_id in ContactAgent.objects.filter(contact_id__in=contact_ids).values_list(
        "contact_id", "agent_id"
    ):
        agents.get(contact_id, set()).add(agent_id)
    told = _told(set().union(*agents.values()), active, at=at)
    return [contact for contact in contacts if agents[contact.pk] <= told]


def _with_sentiment(contacts: Sequence[Contact], *, at: datetime) -> set[UUID]:
    """Those of which the charter lets the customer's sentiment be read: the one at capture, and all since."""
    rulings = {version: charter_for(version) for version in {contact.charter_version for contact in contacts}}
    return {
        contact.pk
        for contact in contacts
        if _lets_sentiment(rulings[contact.charter_version], contact, at=at)
    }


def _lets_sentiment(ruling: ActiveCharter | None, contact: Contact, *, at: datetime) -> bool:
    if ruling is None or ruling.charter.ai.customer_emotion is not Limit.ON:
        return False
    age_days = (local_day(ruling, at) - local_day(ruling, contact.started_at)).days
    return any(
        may_analyse(ruling, Analysis.CUSTOMER_EMOTION, purpose=purpose, age_days=age_days, at=at)
        for purpose in sorted(ruling.charter.purposes_allowed & SIGNABLE_PURPOSES)
    )


def _told(agent_ids: Iterable[int], active: ActiveCharter, *, at: datetime) -> set[int]:
    edition = register.editions(at=at).get(STREAM)
    rows = notices.notices_by_agent([Agent(pk=pk) for pk in agent_ids])
    if edition is None:
        return set()
    return {
        pk
        for pk, read in rows.items()
        if notices.has_read(read, STREAM, edition=edition, charter=active.charter, by=at)
    }


def told_to_service(contact_ids: Sequence[UUID]) -> dict[UUID, ServiceFacts]:
    """What the service store gets of each contact that was read; corrections in their place, and no words."""
    if not contact_ids:
        return {}
    said = SignalCorrection.objects.filter(contact_id__in=contact_ids, kind=SignalKind.PROMISE)
    corrected = {(row.contact_id, row.position): row.label_after for row in said}
    promised: defaultdict[UUID, list[dict[str, Any]]] = defaultdict(list)
    for row in SignalRow.objects.filter(contact_id__in=contact_ids, kind=SignalKind.PROMISE):
        if (row.contact_id, row.position) not in corrected and row.value.get("standing") == "firm":
            promised[row.contact_id].append(_promise(row))
    for (contact_id, _position), label in corrected.items():
        if label:
            promised[contact_id].append({"what": label})
    readings = StoredReading.objects.filter(pk__in=contact_ids)
    return {row.pk: ServiceFacts(row.reason, row.outcome, promised[row.pk]) for row in readings}


def _promise(row: SignalRow) -> dict[str, Any]:
    told = {name: row.value.get(name) for name in ("who", "from", "to", "until")}
    return {"what": row.label} | {name: value for name, value in told.items() if value}


def forget_readings(contact_ids: Sequence[UUID]) -> None:
    """Drop what was read of these contacts, in the caller's transaction; corrections stay."""
    StoredReading.objects.filter(pk__in=contact_ids).delete()
    SignalRow.objects.filter(contact_id__in=contact_ids).delete()
    DoubtfulSpan.objects.filter(contact_id__in=contact_ids, decision=Decision.OPEN).delete()


def versions_in_use() -> dict[str, int]:
    """How many contacts were read by which version, the most frequent first; "" for those that were not read."""
    ready = Contact.objects.filter(state=State.READY)
    counted = ready.values_list("reading__version").annotate(count=Count("pk")).order_by("-count")
    return {version or "": count for version, count in counted}
