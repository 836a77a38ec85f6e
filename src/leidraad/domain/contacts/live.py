"""A call while it is being recorded: where it stands, which of its sound may be kept, and what the sender must be told.

Apart from the formats because every dialect of streaming means the same few things. Nothing here knows a socket, a clock
or a store: what happened goes in, the call as it stands then and what to say come out. Positions are frames (one sample of
every channel) from the start of the contact.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from leidraad.domain.contacts.spans import Span, SpanKind

RATE_HZ = 8_000
LATE_FRAMES = 8 * 200  # a sender's position this much ahead of what came is a gap: 0.2 s


class LivePhase(StrEnum):
    """Where a call stands. Stored, so a value never changes its meaning."""

    RECORDING = "recording"
    PAUSED = "paused"
    ENDED = "ended"  # it goes through the intake
    DESTROYED = "destroyed"  # refused by the customer or private: nothing of it is kept


class Pauser(StrEnum):
    """Who paused; recording goes on when nobody does any more."""

    SENDER = "sender"  # the telephone system: on hold, or a secure pause
    AGENT = "agent"
    HOLD = "hold"


class Asked(StrEnum):
    """What the agent asks for during the call. Stored, so a value never changes its meaning."""

    PAUSE = "pause"
    RESUME = "resume"
    PRIVATE = "private"
    REFUSED = "refused"  # the customer does not want to be recorded


class Say(StrEnum):
    """What the sender must be told."""

    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"  # send nothing more: nothing of this is kept


DESTROYS = frozenset({Asked.PRIVATE, Asked.REFUSED})
_KINDS = {
    Pauser.SENDER: SpanKind.PAUSED,
    Pauser.AGENT: SpanKind.PAUSED,
    Pauser.HOLD: SpanKind.HOLD,
}


@dataclass(frozen=True, slots=True)
class LiveCall:
    """A call as it stands. ``frame_count`` is how far it has come, gaps and pauses counted."""

    phase: LivePhase = LivePhase.RECORDING
    frame_count: int = 0
    session_start: int = 0  # where the connection that lasts now began; its own positions count from here
    pausers: frozenset[Pauser] = frozenset()
    paused_from: int | None = None
    spans: tuple[Span, ...] = field(default=())  # over, in order

    @property
    def keeps(self) -> bool:
        """Whether sound that comes now may be kept."""
        return self.phase is LivePhase.RECORDING

    @property
    def duration_s(self) -> float:
        return self.frame_count / RATE_HZ


def heard(call: LiveCall, first_frame: int, frame_count: int) -> LiveCall:
    """Sound came, from ``first_frame`` of this connection on."""
    return at_position(call, first_frame + frame_count)


def at_position(call: LiveCall, frame: int) -> LiveCall:
    """The sender has come to this frame of its connection; never backwards."""
    reached = call.session_start + frame
    return replace(call, frame_count=reached) if reached > call.frame_count else call


def told_position(call: LiveCall, frame: int) -> LiveCall:
    """A message names the sender's position: what lies between and never came is a gap, and stays silent."""
    is_gap = call.session_start + frame > call.frame_count + LATE_FRAMES
    return at_position(call, frame) if is_gap else call


def paused(call: LiveCall, by: Pauser, *, at_frame: int | None = None) -> tuple[LiveCall, Say | None]:
    """Somebody pauses; the sender is told when it was not the one. ``at_frame`` lies in this connection."""
    if call.phase not in (LivePhase.RECORDING, LivePhase.PAUSED):
        return call, None
    start = call.frame_count if at_frame is None else min(call.frame_count, call.session_start + at_frame)
    is_first = call.phase is LivePhase.RECORDING
    stopped = replace(
        call,
        phase=LivePhase.PAUSED,
        pausers=call.pausers | {by},
        paused_from=start if is_first else call.paused_from,
    )
    return stopped, Say.PAUSE if by is not Pauser.SENDER and by not in call.pausers else None


def resumed(call: LiveCall, by: Pauser, *, at_frame: int | None = None) -> tuple[LiveCall, Say | None]:
    """One of those who paused lets it go on; it does when that was the last of them.

    A sender that was told to pause says so itself as well: it is asked to go on, and recording waits for its word.
    """
    if call.phase is not LivePhase.PAUSED:
        return call, None
    moved = at_position(call, at_frame) if at_frame is not None else call
    say = Say.RESUME if by is not Pauser.SENDER and by in call.pausers else None
    rest = moved.pausers - {by}
    if rest:
        return replace(moved, pausers=rest), say
    return replace(_span_over(moved), phase=LivePhase.RECORDING, pausers=rest), say


def asked(call: LiveCall, what: Asked) -> tuple[LiveCall, Say | None]:
    """The agent asks for something; what the sender must be told of it."""
    if what in DESTROYS:
        return replace(call, phase=LivePhase.DESTROYED), Say.STOP
    steps: dict[Asked, Callable[[LiveCall, Pauser], tuple[LiveCall, Say | None]]] = {
        Asked.PAUSE: paused,
        Asked.RESUME: resumed,
    }
    return steps[what](call, Pauser.AGENT)


def ended(call: LiveCall) -> LiveCall:
    """The call is over; a pause that lasts ends with it. What was destroyed stays so."""
    if call.phase in (LivePhase.ENDED, LivePhase.DESTROYED):
        return call
    return replace(_span_over(call), phase=LivePhase.ENDED, pausers=frozenset())


def connected_again(call: LiveCall, *, after_s: float) -> LiveCall:
    """The sender connects once more, so many seconds after the call began: the time between is a gap.

    What it had paused goes on, for it begins anew; what the agent paused stays paused.
    """
    start = max(call.frame_count, round(after_s * RATE_HZ))
    there = replace(call, frame_count=start, session_start=start)
    if there.phase is LivePhase.PAUSED and Pauser.SENDER in there.pausers:
        there, _ = resumed(there, Pauser.SENDER)
    return there


def spans_of(call: LiveCall) -> tuple[Span, ...]:
    """Every span so far; a pause that lasts has an open end."""
    if call.paused_from is None:
        return call.spans
    return (*call.spans, Span(call.paused_from / RATE_HZ, float("inf"), _kind(call)))


def _span_over(call: LiveCall) -> LiveCall:
    if call.paused_from is None:
        return call
    start_s, end_s = call.paused_from / RATE_HZ, call.frame_count / RATE_HZ
    spans = (*call.spans, Span(start_s, end_s, _kind(call))) if end_s > start_s else call.spans
    return replace(call, spans=spans, paused_from=None)


def _kind(call: LiveCall) -> SpanKind:
    kinds = {_KINDS[by] for by in call.pausers}
    return SpanKind.HOLD if kinds == {SpanKind.HOLD} else SpanKind.PAUSED
