"""Recorded calls that are over: put together, handed to the intake as any other recording, and forgotten here.

The same for a call whose server died: what it had sealed by then becomes the contact. Each step can be cut short anywhere
and done again, for the intake knows the same bytes, and without its key a stream is nothing.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from leidraad.apps.contacts import jobs
from leidraad.apps.contacts.actions import intake, live
from leidraad.apps.contacts.models import Contact, LivePhaseChoice, LiveStream
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.live import DESTROYS, Asked, ended
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Party
from leidraad.engines.key_store import KeyDestroyed
from leidraad.formats import sealed
from leidraad.formats.live_parts import recording_of
from leidraad.formats.telephone_sound import Encoding

GIVEN_UP_AFTER = timedelta(hours=24)  # a call that could not be put together by then is set aside
TOGETHER = 200


def take_up(stream_id: UUID, *, at: datetime) -> intake.Receipt | None:
    """Hand a call that is over to the intake, and forget its stream; None when there is nothing to hand over.

    A stream that is still being recorded is left alone. Raises KeyUnavailable: then it waits.
    """
    row = LiveStream.objects.filter(pk=stream_id).first()
    if row is None or row.phase in (LivePhaseChoice.RECORDING, LivePhaseChoice.PAUSED):
        return None
    if row.asked in DESTROYS:
        live.destroy(row.pk, Asked(row.asked), at=at)  # its server died before it could
        return None
    try:
        handover = _handover(row)
    except KeyDestroyed:
        live.stop(row.pk)  # destroyed on the way, or brought back by a backup
        return None
    except IntakeProblem as problem:
        receipt = intake.set_aside_unread(_name(row), problem, by=live.ACTOR, at=at)
    else:
        receipt = intake.receive_contact(handover, by=live.ACTOR, at=at)
    live.stop(row.pk)
    return receipt


def take_up_lost(*, at: datetime) -> int:
    """End the calls whose server died or whose sender did not come back, and queue what nobody took up; how many."""
    lost = list(LiveStream.objects.lost(at).values_list("pk", flat=True)[:TOGETHER])
    for stream_id in lost:
        _end_lost(stream_id, at=at)
    waiting = LiveStream.objects.exclude(pk__in=lost).filter(
        phase=LivePhaseChoice.ENDED, heard_at__lt=at - timedelta(minutes=5)
    )
    for row in waiting[:TOGETHER]:
        _take_up_again(row, at=at)
    return len(lost)


@transaction.atomic
def _end_lost(stream_id: UUID, *, at: datetime) -> None:
    row = LiveStream.objects.select_for_update().lost(at).filter(pk=stream_id).first()
    if row is None:
        return  # its sender is back
    call = ended(live.call_of(row))
    LiveStream.objects.filter(pk=row.pk).update(
        phase=LivePhaseChoice.ENDED,
        connection=row.connection + 1,
        spans=[[str(span.kind), span.start_s, span.end_s] for span in call.spans],
        pausers=[],
        paused_from=None,
    )
    jobs.request_taking_up(row.pk)


def _take_up_again(row: LiveStream, *, at: datetime) -> None:
    if row.heard_at > at - GIVEN_UP_AFTER:
        jobs.request_taking_up(row.pk)
        return
    problem = IntakeProblem(ProblemCode.STORE_FAILED, store="live", error="given up after a day")
    intake.set_aside_unread(_name(row), problem, by=live.ACTOR, at=at)
    live.stop(row.pk)


def _handover(row: LiveStream) -> intake.Handover:
    """Raises KeyDestroyed, and NO_DURATION when nothing of the call was recorded."""
    key = live.key_of(row)
    call = live.call_of(row)
    parts = (
        sealed.open_sealed(bytes(part.sealed), key=key) for part in row.parts.order_by("number").iterator()
    )
    recording, heard = recording_of(
        parts,
        channel_count=len(row.parties),
        encoding=Encoding(row.encoding),
        frame_count=call.frame_count,
    )
    if heard == 0:
        raise IntakeProblem(ProblemCode.NO_DURATION, duration_s=0.0)
    facts = replace(
        live.facts_of(row, key=key),
        audio_parties=tuple(Party(value) for value in row.parties),
        spans=call.spans,
    )
    name = _name(row)
    return intake.Handover(
        name=name, facts=_with_free_id(facts, row), recording=recording, recording_name=name
    )


def _with_free_id(facts: ContactFacts, row: LiveStream) -> ContactFacts:
    """One call may be recorded twice in a team, once for each agent who had it: the second gets an ending."""
    taken = Contact.every.filter(team_id=row.team_id, source_id=facts.source_id)
    if facts.source_id is None or not taken.exists():
        return facts
    return replace(facts, source_id=f"{facts.source_id}:{row.pk.hex[:8]}")


def _name(row: LiveStream) -> str:
    return f"{row.dialect}-{row.pk}.wav"
