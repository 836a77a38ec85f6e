"""Calls that are being recorded: begun under the charter, sealed part by part, shown to their agent, ended or destroyed.

The charter is asked before the first byte is kept, and once more by the intake when the call is over (``live_ending``).
What a call has on disk meanwhile is sealed under a key of its own, which a refusal on the way destroys at once.
"""

import json
import math
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction

from leidraad.apps.charter import actions as charter
from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.actions import intake, sealing
from leidraad.apps.contacts.models import (
    OPEN_PHASES,
    Forgotten,
    LivePart,
    LivePhaseChoice,
    LiveStream,
    LiveTurn,
)
from leidraad.apps.contacts.own_numbers import own_numbers_of_team
from leidraad.apps.ledger import actions as ledger
from leidraad.apps.people.models import Agent, Person
from leidraad.domain.charter.clauses import ClauseId
from leidraad.domain.charter.requests import Decision, ReasonCode
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.live import Asked, LiveCall, LivePhase, Pauser, connected_again
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.domain.contacts.spans import Span, SpanKind
from leidraad.domain.contacts.turns import Channel, Party, Turn
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.own_numbers import OwnNumbers
from leidraad.engines.key_store.stream_keys import StreamKeys
from leidraad.formats import sealed
from leidraad.formats.sidecar import facts_from_object
from leidraad.formats.telephone_sound import Encoding
from leidraad.web.acting import Part, as_part

ACTOR = "live"
_REASONS = {
    Asked.REFUSED: (ClauseId.CUSTOMER_NOTICE, ReasonCode.CUSTOMER_REFUSED),
    Asked.PRIVATE: (ClauseId.PROTECTED_NUMBERS, ReasonCode.PRIVATE_CONTACT),
}


class CaptureRefused(Exception):
    """The charter does not let this call be recorded; nothing of it was kept, and the ledger says so."""

    def __init__(self, decision: Decision) -> None:
        super().__init__(", ".join(decision.clause_ids))
        self.decision = decision


class StreamGone(Exception):
    """The stream is over, was destroyed, or goes on over another connection: this one may write nothing more."""


@dataclass(frozen=True, slots=True)
class NewStream:
    """A stream as its sender opens it. ``leg_id`` tells streams of one call apart, "" where there is one only."""

    dialect: str
    call_id: str
    leg_id: str
    encoding: Encoding
    parties: tuple[Party, ...]
    facts: ContactFacts


@dataclass(frozen=True, slots=True)
class OpenStream:
    """A stream that may be written to. ``key`` never leaves the process that records."""

    id: UUID
    connection: int
    key: bytes
    call: LiveCall
    parties: tuple[Party, ...]
    encoding: Encoding
    language: Language | None
    started_at: datetime
    part_count: int
    turn_count: int
    own: OwnNumbers  # of its principal, as they were when it was opened


def begin(new: NewStream, *, at: datetime) -> OpenStream:
    """Open a stream, or go on with the one that this sender lost.

    Raises CaptureRefused, and IntakeProblem where the charter cannot even be asked (that is set aside, by name only).
    """
    agents = _agents(new, at=at)
    agent = agents[0]
    if Forgotten.objects.filter(pk=_refused_key(new)).exists():
        raise CaptureRefused(_refuse(agent, Asked.REFUSED, at=at))
    decision = charter.may_capture_all([_asked_of_charter(new.facts, agents)], now=at)[0]
    if not decision.is_permitted:
        raise CaptureRefused(decision)
    return _continued(new, agent, at=at) or _created(new, agent, at=at)


def keep(
    stream: OpenStream, call: LiveCall, *, at: datetime, part: bytes | None = None, number: int = 0
) -> Asked | None:
    """Note how far the call is, with a part of its sound if there is one; what its agent asks for, if anything.

    Raises StreamGone; then nothing was kept.
    """
    with transaction.atomic():
        rows = LiveStream.objects.filter(pk=stream.id, connection=stream.connection, phase__in=OPEN_PHASES)
        if not rows.update(heard_at=at, **_columns(call)):
            raise StreamGone
        if part:
            LivePart.objects.create(
                stream_id=stream.id, number=number, sealed=sealed.seal(part, key=stream.key)
            )
        asked = rows.values_list("asked", flat=True)[0]
    return Asked(asked) if asked else None


def keep_turn(stream: OpenStream, turn: Turn, *, position: int) -> bool:
    """Show a redacted turn to the agent of the call; False when the call is over meanwhile."""
    with transaction.atomic():
        row = LiveStream.objects.select_for_update().filter(pk=stream.id, phase__in=OPEN_PHASES).first()
        if row is None or turn.start_s is None or turn.end_s is None:
            return False
        LiveTurn.objects.create(
            stream=row,
            position=position,
            party=str(turn.party),
            language=str(turn.language or ""),
            start_s=turn.start_s,
            end_s=turn.end_s,
            text=turn.text,
        )
    return True


def note_behind(stream: OpenStream, *, is_behind: bool) -> None:
    """Words come too slowly to be shown, or in time again."""
    LiveStream.objects.filter(pk=stream.id).update(is_behind=is_behind)


def asked_of(stream_ids: Iterable[UUID]) -> dict[UUID, Asked]:
    """What the agents of these calls ask for now."""
    rows = LiveStream.objects.filter(pk__in=list(stream_ids)).exclude(asked="").values_list("pk", "asked")
    return {pk: Asked(asked) for pk, asked in rows}


def answered(stream: OpenStream, what: Asked) -> None:
    """What the agent asked for is done."""
    LiveStream.objects.filter(pk=stream.id, asked=what).update(asked="")


def still_permitted(stream: OpenStream, *, at: datetime) -> bool:
    """Whether the charter still lets this call be recorded: an agent may withdraw, a clause be frozen meanwhile."""
    row = LiveStream.objects.filter(pk=stream.id).first()
    if row is None:
        return False
    facts = facts_of(row, key=stream.key)
    agents = intake.agents_of(facts)
    return charter.may_capture_all([_asked_of_charter(facts, agents)], now=at)[0].is_permitted


def end(stream: OpenStream, call: LiveCall, *, at: datetime) -> None:
    """The call is over: the intake takes it from here, in a job of its own. Again, or too late, changes nothing."""
    with transaction.atomic():
        rows = LiveStream.objects.filter(pk=stream.id, connection=stream.connection, phase__in=OPEN_PHASES)
        columns = {**_columns(call), "phase": LivePhaseChoice.ENDED}
        if rows.update(heard_at=at, **columns):
            jobs.request_taking_up(stream.id)


def destroy(stream_id: UUID, what: Asked, *, at: datetime) -> bool:
    """The customer refused, or the call is private: its key first, then everything else; whether it was still there.

    The ledger has the refusal. The same call is not recorded again, over whatever connection.
    """
    stream_keys().destroy(stream_id)
    with transaction.atomic():
        row = LiveStream.objects.select_for_update().filter(pk=stream_id).first()
        if row is None:
            return False
        _refuse(row.agent, what, at=at)
        Forgotten.objects.bulk_create([Forgotten(payload_key=bytes(row.refusal_key))], ignore_conflicts=True)
        forget(row)
    return True


def stop(stream_id: UUID) -> bool:
    """The charter permits it no more, which is in the ledger already: destroy what there is; whether it was there."""
    stream_keys().destroy(stream_id)
    with transaction.atomic():
        row = LiveStream.objects.select_for_update().filter(pk=stream_id).first()
        if row is not None:
            forget(row)
    return row is not None


def forget(row: LiveStream) -> None:
    """Delete a stream with its parts and words, and what ties the ledger to it."""
    ledger.forget_subject(row.pk)
    row.delete()


def ask(stream_id: UUID, what: Asked, *, by: Person) -> bool:
    """An agent asks for something about their own call; False when it is over, or not theirs.

    A refusal is never taken back by a later word.
    """
    rows = LiveStream.objects.visible_to(by).filter(pk=stream_id)
    if what in (Asked.PAUSE, Asked.RESUME):
        rows = rows.exclude(asked__in=[Asked.PRIVATE, Asked.REFUSED])
    return LiveStream.objects.filter(pk__in=list(rows.values_list("pk", flat=True))).update(asked=what) == 1


def open_words(row: LiveStream, *, by: Person, agent: Agent, at: datetime) -> None:
    """Write down, once for each call, that its agent looks at its words while it lasts; before the first is shown.

    Raises CharterRefusal for anybody else.
    """
    if row.opened_at is not None:
        return
    with transaction.atomic():
        charter.open_own(
            contact_id=row.pk, agent=agent, what="transcript", by=by, at=at, captured_at=row.started_at
        )
        LiveStream.objects.filter(pk=row.pk).update(opened_at=at)


def stream_keys() -> StreamKeys:
    """The keys of calls that are being recorded."""
    return StreamKeys(settings.ENVIRONMENT.keys_dir / "live")


def key_of(row: LiveStream) -> bytes:
    """The stream's key; KeyDestroyed once it was taken away, KeyUnavailable when nobody can say."""
    return sealing.key_store().unwrap(stream_keys().get(row.pk), context=_context(row.pk))


def facts_of(row: LiveStream, *, key: bytes) -> ContactFacts:
    """What the sender told when the stream began."""
    return facts_from_object(json.loads(sealed.open_sealed(bytes(row.facts), key=key)))


def call_of(row: LiveStream) -> LiveCall:
    """The call as the row knows it."""
    return LiveCall(
        phase=LivePhase(row.phase),
        frame_count=row.frame_count,
        pausers=frozenset(Pauser(name) for name in row.pausers),
        paused_from=row.paused_from,
        spans=tuple(Span(start_s, end_s, SpanKind(kind)) for kind, start_s, end_s in row.spans),
    )


def _created(new: NewStream, agent: Agent, *, at: datetime) -> OpenStream:
    stream_id, key = uuid4(), secrets.token_bytes(sealed.KEY_BYTES)
    stream_keys().put(stream_id, sealing.key_store().wrap(key, context=_context(stream_id)))
    try:
        row = LiveStream.objects.create(
            id=stream_id,
            agent=agent,
            team=agent.team,
            dialect=new.dialect,
            call_key=_call_key(new, agent),
            refusal_key=_refused_key(new),
            encoding=str(new.encoding),
            parties=[str(party) for party in new.parties],
            facts=sealed.seal(json.dumps(_facts_json(new.facts)).encode(), key=key),
            started_at=new.facts.started_at or at,
            heard_at=at,
        )
    except BaseException:
        stream_keys().destroy(stream_id)
        raise
    return _open(row, key, LiveCall())


@transaction.atomic
def _continued(new: NewStream, agent: Agent, *, at: datetime) -> OpenStream | None:
    """The stream of the same call and agent that is still open; from now on it belongs to this connection."""
    rows = LiveStream.objects.select_for_update().open().filter(call_key=_call_key(new, agent))
    row = rows.select_related("agent").first()
    if row is None or row.encoding != new.encoding or row.parties != [str(each) for each in new.parties]:
        return None
    row.connection += 1
    call = connected_again(call_of(row), after_s=(at - row.started_at).total_seconds())
    LiveStream.objects.filter(pk=row.pk).update(connection=row.connection, heard_at=at, **_columns(call))
    return _open(row, key_of(row), call)


def _open(row: LiveStream, key: bytes, call: LiveCall) -> OpenStream:
    return OpenStream(
        id=row.pk,
        connection=row.connection,
        key=key,
        call=call,
        parties=tuple(Party(value) for value in row.parties),
        encoding=Encoding(row.encoding),
        language=facts_of(row, key=key).language,
        started_at=row.started_at,
        part_count=row.parts.count(),
        turn_count=row.turns.count(),
        own=own_numbers_of_team(row.team_id),
    )


def _agents(new: NewStream, *, at: datetime) -> list[Agent]:
    try:
        return intake.agents_of(new.facts)
    except IntakeProblem as problem:
        intake.set_aside_unread(f"{new.dialect} {new.call_id}"[:200], problem, by=ACTOR, at=at)
        raise


@as_part(Part.INTAKE)
def _asked_of_charter(facts: ContactFacts, agents: Sequence[Agent]) -> charter.CaptureAsked:
    assert facts.started_at is not None
    asked = intake.asked_of_charter(facts, agents, channel=Channel.VOICE, at=facts.started_at)
    return intake.heeding_objections([(asked, intake.customer_keys(facts))])[0]


def _refuse(agent: Agent, what: Asked, *, at: datetime) -> Decision:
    return charter.refuse_late(
        agent=agent, team=agent.team, channel=str(Channel.VOICE), reasons=[_REASONS[what]], now=at
    )


def _columns(call: LiveCall) -> Mapping[str, Any]:
    return {
        "phase": str(call.phase),
        "frame_count": call.frame_count,
        "pausers": sorted(str(by) for by in call.pausers),
        "paused_from": call.paused_from,
        "spans": [
            [str(span.kind), span.start_s, span.end_s] for span in call.spans if math.isfinite(span.end_s)
        ],
    }


def _facts_json(facts: ContactFacts) -> dict[str, Any]:
    """By the names of a sidecar, which reads them back."""
    return {
        "source_id": facts.source_id,
        "channel": facts.channel,
        "direction": facts.direction,
        "started_at": facts.started_at.isoformat() if facts.started_at else None,
        "principal": facts.principal,
        "team": facts.team,
        "agent": facts.agent,
        "agents": [facts.agent, *facts.further_agents],
        "queue": facts.queue,
        "language": facts.language,
        "customer_identities": list(facts.customer_identities),
        "transfers": list(facts.other_numbers),
        "line": facts.line,
    }


def _call_key(new: NewStream, agent: Agent) -> bytes:
    parts = (new.dialect, new.call_id, new.leg_id, agent.code)
    return sealing.keyed_digest(b"live call", *(part.encode() for part in parts))


def _refused_key(new: NewStream) -> bytes:
    """Of the call alone: who is put through keeps to the customer's word as well."""
    return sealing.keyed_digest(b"live refusal", new.dialect.encode(), new.call_id.encode())


def _context(stream_id: UUID) -> bytes:
    return f"live:{stream_id}".encode()
