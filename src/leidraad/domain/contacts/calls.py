"""Calls as a telephone system records them: the rows of one call put together, and whether a call is this contact.

Apart from the reading of the rows, because what a transfer or a hold means does not depend on who wrote the file.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TypeVar

from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.routing import Routing
from leidraad.domain.contacts.spans import Span, SpanKind, merged_times
from leidraad.domain.contacts.turns import Channel, Direction

Value = TypeVar("Value")
CLOCKS_DIFFER = timedelta(seconds=30)  # between recorder and telephone system, where only the time tells
HOLD_PADDING_S = 1.0  # a hold is cut so much wider on either side: the two clocks are seldom one


@dataclass(frozen=True, slots=True)
class Hold:
    """The customer on hold, from one moment up to another; None: up to the end of the call."""

    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Leg:
    """One row of a call detail record: the whole call, or its part with one agent. Times are aware."""

    started_at: datetime
    row: int  # the line of the file on which it ends, from 1
    call_id: str | None = None
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    agent: str | None = None
    customer: str | None = None
    line: str | None = None  # the centre's own number
    direction: Direction | None = None
    queue: str | None = None
    queue_s: float | None = None
    ivr: tuple[str, ...] = field(default=())
    transferred_to: tuple[str, ...] = field(default=())
    transfer_count: int = 0
    holds: tuple[Hold, ...] = field(default=())
    hold_s: float | None = None
    handled_s: float | None = None
    disposition: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """All that the rows of one call say together."""

    started_at: datetime
    ended_at: datetime
    rows: tuple[int, ...]
    call_id: str | None = None
    agents: tuple[str, ...] = field(default=())  # in the order in which they came
    customers: tuple[str, ...] = field(default=())
    other_numbers: tuple[str, ...] = field(default=())
    line: str | None = None
    direction: Direction | None = None
    queue: str | None = None
    holds: tuple[Hold, ...] = field(default=())
    routing: Routing = field(default_factory=Routing)


def calls_of(legs: Iterable[Leg]) -> list[Call]:
    """The calls that the rows describe, in the order of their first rows; a row without an id is a call of its own."""
    together: dict[Hashable, list[Leg]] = {}
    for leg in legs:
        together.setdefault(leg.call_id or ("row", leg.row), []).append(leg)
    return [_call(sorted(each, key=lambda leg: (leg.started_at, leg.row))) for each in together.values()]


def facts_of(call: Call, *, started_at: datetime) -> ContactFacts:
    """What the call says of a contact that began at ``started_at`` (its recording may begin later than the call).

    Every agent of the call is among the further ones: whose contact it is may be said by somebody else.
    """
    return ContactFacts(
        channel=Channel.VOICE,
        direction=call.direction,
        agent=call.agents[0] if call.agents else None,
        queue=call.queue,
        customer_identities=call.customers[:1],
        further_agents=call.agents,
        other_numbers=(*call.customers[1:], *call.other_numbers),
        line=call.line,
        spans=_spans(call, started_at),
        routing=call.routing,
    )


def is_the_call(
    call: Call,
    *,
    started_at: datetime,
    customers: frozenset[Hashable],
    call_customers: frozenset[Hashable],
    agents: frozenset[str],
) -> bool:
    """Whether a contact without the call's id is this call: its time lies in it, and the same customer or agent took part.

    ``customers`` and ``call_customers`` are the two sides' identities in one form of the caller's choice. Where both
    sides name customers and none is the same, the agent alone proves nothing: two calls of one agent follow closely.
    """
    if not call.started_at - CLOCKS_DIFFER <= started_at <= call.ended_at + CLOCKS_DIFFER:
        return False
    if customers and call_customers:
        return not customers.isdisjoint(call_customers)
    return not agents.isdisjoint(call.agents)


def uncut(spans: Sequence[Span], cut: Sequence[Span]) -> tuple[Span, ...]:
    """The spans of which something was not cut out, leaving the padding aside."""
    covered = merged_times(cut)
    return tuple(
        span
        for span in spans
        if not any(
            start_s <= span.start_s + HOLD_PADDING_S and end_s >= span.end_s - HOLD_PADDING_S
            for start_s, end_s in covered
        )
    )


def _call(legs: Sequence[Leg]) -> Call:
    agents = _each_once(leg.agent for leg in legs)
    customers = _each_once(leg.customer for leg in legs)
    others = _each_once(number for leg in legs for number in leg.transferred_to)
    return Call(
        started_at=legs[0].started_at,
        ended_at=max(_ended_at(leg) for leg in legs),
        rows=tuple(leg.row for leg in legs),
        call_id=legs[0].call_id,
        agents=agents,
        customers=customers,
        other_numbers=tuple(number for number in others if number not in agents),
        line=_first(leg.line for leg in legs),
        direction=_first(leg.direction for leg in legs),
        queue=_first(leg.queue for leg in legs),
        holds=tuple(dict.fromkeys(hold for leg in legs for hold in leg.holds)),
        routing=_routing(legs, others),
    )


def _routing(legs: Sequence[Leg], transferred_to: Sequence[str]) -> Routing:
    in_order = [leg.agent for leg in legs if leg.agent]
    changes = sum(1 for before, after in pairwise(in_order) if before != after)
    told = sum(leg.transfer_count for leg in legs)
    return Routing(
        ivr=tuple(_without_repeats(choice for leg in legs for choice in leg.ivr)),
        queue_s=_sum(leg.queue_s for leg in legs),
        transfer_count=max(told, changes, len(transferred_to)),
        hold_s=_sum(_hold_s(leg) for leg in legs),
        handled_s=_sum(leg.handled_s for leg in legs),
        disposition=_first(leg.disposition for leg in reversed(legs)) or "",
    )


def _ended_at(leg: Leg) -> datetime:
    """Its end; where that is not told, the last moment at which it certainly was."""
    if leg.ended_at is not None:
        return leg.ended_at
    begun = leg.answered_at or leg.started_at
    moments = [
        begun + timedelta(seconds=leg.handled_s or 0),
        *(hold.until or hold.since for hold in leg.holds),
    ]
    return max(moments)


def _hold_s(leg: Leg) -> float | None:
    if leg.hold_s is not None or not leg.holds:
        return leg.hold_s
    return sum(((hold.until or _ended_at(leg)) - hold.since).total_seconds() for hold in leg.holds)


def _spans(call: Call, started_at: datetime) -> tuple[Span, ...]:
    """The holds as parts of the contact, padded; what ended before it began is no part of it."""
    found = []
    for hold in call.holds:
        start_s = (hold.since - started_at).total_seconds() - HOLD_PADDING_S
        end_s = (hold.until - started_at).total_seconds() + HOLD_PADDING_S if hold.until else float("inf")
        if end_s > HOLD_PADDING_S:
            found.append(Span(max(0.0, start_s), end_s, SpanKind.HOLD))
    return tuple(found)


def _each_once(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _first(values: Iterable[Value | None]) -> Value | None:
    return next((value for value in values if value), None)


def _sum(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _without_repeats(values: Iterable[str]) -> Iterator[str]:
    before = None
    for value in values:
        if value != before:
            yield value
        before = value
