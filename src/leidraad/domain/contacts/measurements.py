"""What can be counted in a contact without judging anybody: talk time, silence, talk-over, speech rate, response times.

All sums are sweeps over sorted spans, so that a contact of 100,000 turns takes seconds. Times in seconds, rounded to
milliseconds.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from leidraad.domain.contacts.evidence import SWAPPED, Evidence, Separation
from leidraad.domain.contacts.turns import Party, Turn

SILENCE_S = 3.0  # nobody speaks for at least this long
TALK_PAUSE_S = 2.0  # a longer pause between two words of one turn is not talk


class Unmeasured(StrEnum):
    """Why neither agent nor customer is measured. Stored, so a value never changes its meaning."""

    BLEEDING = "bleeding"  # one side is heard on the other's channel
    TOGETHER = "together"  # everybody on one channel, or the same on all
    UNSURE_VOICES = "unsure_voices"  # told apart by voice, not surely enough
    SWAPPED = "swapped"  # the parties speak as if their channels were exchanged


@dataclass(frozen=True, slots=True, order=True)
class Span:
    start_s: float
    end_s: float

    @property
    def length_s(self) -> float:
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class TalkOver:
    """Agent and customer speak at the same time."""

    start_s: float
    end_s: float
    started_by: Party | None  # who began while the other was speaking; None when both began at once


@dataclass(frozen=True, slots=True)
class PartyMeasurements:
    turn_count: int
    word_count: int
    talk_s: float  # 0 for written and untimed turns
    words_per_minute: float | None  # of talk time; None without talk time
    longest_monologue_s: (
        float  # turns in a row without another party and without silence; 0 without talk time
    )


@dataclass(frozen=True, slots=True)
class ResponseTimes:
    """How long the customer's messages waited for the agent's next one."""

    first_s: float
    mean_s: float
    max_s: float
    count: int


@dataclass(frozen=True, slots=True)
class Measurements:
    """``parties`` holds only those with a turn.

    Where it is not certain who spoke, neither agent nor customer is measured: they are not in ``parties``, there is no
    talk-over, and ``unmeasured`` says why.
    """

    duration_s: float
    parties: Mapping[Party, PartyMeasurements]
    silence_s: float
    silences: tuple[Span, ...]
    talk_over_s: float | None  # None where it is not certain who spoke
    talk_overs: tuple[TalkOver, ...]
    agent_response: ResponseTimes | None  # None for spoken contacts, and when nothing was answered
    unmeasured: Unmeasured | None = None

    def to_json(self) -> dict[str, Any]:
        """Plain values for storage; ``measurements_from_json`` gives the same measurements back."""
        return {
            "duration_s": self.duration_s,
            "parties": {party.value: _plain(found) for party, found in self.parties.items()},
            "silence_s": self.silence_s,
            "silences": [[span.start_s, span.end_s] for span in self.silences],
            "talk_over_s": self.talk_over_s,
            "talk_overs": [[span.start_s, span.end_s, span.started_by] for span in self.talk_overs],
            "agent_response": _plain(self.agent_response) if self.agent_response else None,
            "unmeasured": self.unmeasured,
        }


def measurements_from_json(found: Mapping[str, Any]) -> Measurements:
    """The measurements that ``to_json`` wrote; KeyError or TypeError on anything else."""
    response = found["agent_response"]
    return Measurements(
        duration_s=found["duration_s"],
        parties={Party(party): PartyMeasurements(**values) for party, values in found["parties"].items()},
        silence_s=found["silence_s"],
        silences=tuple(Span(start_s, end_s) for start_s, end_s in found["silences"]),
        talk_over_s=found["talk_over_s"],
        talk_overs=tuple(
            TalkOver(start_s, end_s, Party(party) if party else None)
            for start_s, end_s, party in found["talk_overs"]
        ),
        agent_response=ResponseTimes(**response) if response else None,
        unmeasured=Unmeasured(found["unmeasured"]) if found.get("unmeasured") else None,
    )


def measure(
    turns: Sequence[Turn],
    *,
    duration_s: float | None = None,
    stated_talk_s: Mapping[Party, float] | None = None,
    evidence: Evidence | None = None,
    left_out: Sequence[tuple[float, float]] = (),
) -> Measurements:
    """Everything countable in ``turns``, in any order.

    ``evidence`` is of the sound: where it is not firm, agent and customer are not measured. Without it, the turns say who
    spoke. ``left_out`` are times, in order and apart, that count neither as talk nor as silence: music, ringing, what was
    cut.

    ``stated_talk_s`` is talk time that the sender measured on the sound itself: it goes before what follows from the
    times of turns, which hold the breaths and pauses too.

    What lies past ``duration_s`` is cut off; without it the last end counts. Talk time of a party is the time covered
    by its turns, less pauses of ``TALK_PAUSE_S`` or more between their words; talking over oneself counts once. Silence
    is ``SILENCE_S`` or more in which no party speaks, the beginning and the end included; a contact without any turn is
    silent throughout, one whose turns have no times has no silence. Talk-over is between agent and customer only.

    >>> from leidraad.domain.contacts.turns import Turn
    >>> found = measure(
    ...     [
    ...         Turn(Party.AGENT, "Goedemorgen met de helpdesk", 0.0, 2.0),
    ...         Turn(Party.CUSTOMER, "Ja dag", 1.5, 3.0),
    ...     ],
    ...     duration_s=8.0,
    ... )
    >>> found.parties[Party.AGENT].words_per_minute, found.talk_over_s, found.silences
    (120.0, 0.5, (Span(start_s=3.0, end_s=8.0),))
    """
    timed = sorted(
        (turn for turn in turns if turn.start_s is not None and turn.end_s is not None), key=_start
    )
    length_s = _length(timed, turns) if duration_s is None else duration_s
    out = [Span(max(start_s, 0.0), min(end_s, length_s)) for start_s, end_s in left_out if start_s < length_s]
    talk = {party: _without(_talk(timed, party=party, length_s=length_s), out) for party in Party}
    taken = [*out, *(span for spans in talk.values() for span in spans)]
    silences = _silences(_union(taken), length_s=length_s)
    if turns and not timed:
        silences = ()
    reason = _unmeasured(evidence)
    talk_overs = () if reason else _talk_overs(talk[Party.AGENT], talk[Party.CUSTOMER])
    named = () if reason else (Party.AGENT, Party.CUSTOMER)
    return Measurements(
        duration_s=round(length_s, 3),
        parties={
            party: found
            for party, found in _parties(
                turns, timed, talk, length_s=length_s, stated_talk_s=stated_talk_s or {}
            ).items()
            if party in (*named, Party.BOT, Party.OTHER)
        },
        silence_s=_total(silences),
        silences=silences,
        talk_over_s=None
        if reason
        else round(sum((span.end_s - span.start_s for span in talk_overs), 0.0), 3),
        talk_overs=talk_overs,
        agent_response=_agent_response(turns),
        unmeasured=reason,
    )


def _unmeasured(evidence: Evidence | None) -> Unmeasured | None:
    if evidence is None or evidence.is_firm:
        return None
    if SWAPPED in evidence.notes:
        return Unmeasured.SWAPPED
    return _REASONS[evidence.separation]


_REASONS = {
    Separation.BLEEDING: Unmeasured.BLEEDING,
    Separation.TOGETHER: Unmeasured.TOGETHER,
    Separation.DIARISED: Unmeasured.UNSURE_VOICES,
}


def _without(spans: Sequence[Span], out: Sequence[Span]) -> tuple[Span, ...]:
    """The spans less what lies in ``out``; both in order and apart."""
    found: list[Span] = []
    for span in spans:
        at_s = span.start_s
        for gap in out[max(0, bisect_right(out, Span(span.start_s, span.start_s)) - 1) :]:
            if gap.start_s >= span.end_s:
                break
            if at_s < gap.start_s:
                found.append(Span(at_s, gap.start_s))
            at_s = max(at_s, gap.end_s)
        if at_s < span.end_s:
            found.append(Span(at_s, span.end_s))
    return tuple(found)


def _plain(found: PartyMeasurements | ResponseTimes) -> dict[str, Any]:
    return {name: getattr(found, name) for name in found.__slots__}


def _start(turn: Turn) -> float:
    return turn.start_s or 0.0


def _length(timed: Sequence[Turn], turns: Sequence[Turn]) -> float:
    moments = [turn.at for turn in turns if turn.at is not None]
    written_s = (max(moments) - min(moments)).total_seconds() if moments else 0.0
    return max([written_s, *(turn.end_s or 0.0 for turn in timed)])


def _talk(timed: Sequence[Turn], *, party: Party, length_s: float) -> tuple[Span, ...]:
    spans = (span for turn in timed if turn.party is party for span in _spans_of(turn))
    clipped = (Span(max(span.start_s, 0.0), min(span.end_s, length_s)) for span in spans)
    return _union(span for span in clipped if span.length_s > 0)


def _spans_of(turn: Turn) -> Iterable[Span]:
    if not turn.words:
        return (Span(turn.start_s or 0.0, turn.end_s or 0.0),)
    return _union((Span(word.start_s, word.end_s) for word in turn.words), bridge_s=TALK_PAUSE_S)


def _union(spans: Iterable[Span], *, bridge_s: float = 0.0) -> tuple[Span, ...]:
    """The spans in order, those that touch or lie less than ``bridge_s`` apart joined."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and (
            span.start_s <= joined[-1].end_s or round(span.start_s - joined[-1].end_s, 3) < bridge_s
        ):
            joined[-1] = Span(joined[-1].start_s, max(joined[-1].end_s, span.end_s))
        else:
            joined.append(span)
    return tuple(joined)


def _silences(spoken: Sequence[Span], *, length_s: float) -> tuple[Span, ...]:
    """The gaps between the spans of everybody, before the first and after the last."""
    ends_s = [0.0, *(span.end_s for span in spoken)]
    starts_s = [*(span.start_s for span in spoken), length_s]
    gaps = (Span(round(end_s, 3), round(start_s, 3)) for end_s, start_s in zip(ends_s, starts_s, strict=True))
    return tuple(gap for gap in gaps if round(gap.length_s, 3) >= SILENCE_S)


def _talk_overs(agent: Sequence[Span], customer: Sequence[Span]) -> tuple[TalkOver, ...]:
    found: list[TalkOver] = []
    a = c = 0
    while a < len(agent) and c < len(customer):
        start_s, end_s = max(agent[a].start_s, customer[c].start_s), min(agent[a].end_s, customer[c].end_s)
        if start_s < end_s:
            found.append(TalkOver(round(start_s, 3), round(end_s, 3), _second(agent[a], customer[c])))
        if agent[a].end_s <= customer[c].end_s:
            a += 1
        else:
            c += 1
    return tuple(found)


def _second(agent: Span, customer: Span) -> Party | None:
    if agent.start_s == customer.start_s:
        return None
    return Party.AGENT if agent.start_s > customer.start_s else Party.CUSTOMER


def _parties(
    turns: Sequence[Turn],
    timed: Sequence[Turn],
    talk: Mapping[Party, Sequence[Span]],
    *,
    length_s: float,
    stated_talk_s: Mapping[Party, float],
) -> dict[Party, PartyMeasurements]:
    monologues_s = _longest_monologues_s(timed, length_s=length_s)
    found = {}
    for party in Party:
        own = [turn for turn in turns if turn.party is party]
        if own:
            talk_s = stated_talk_s.get(party) or _total(talk[party])
            counts = [_word_count(turn) for turn in own]
            timed_count = sum(count for turn, count in zip(own, counts, strict=True) if _is_timed(turn))
            found[party] = PartyMeasurements(
                turn_count=len(own),
                word_count=sum(counts),
                talk_s=talk_s,
                words_per_minute=round(timed_count * 60 / talk_s, 1) if talk_s else None,
                longest_monologue_s=monologues_s.get(party, 0.0),
            )
    return found


def _is_timed(turn: Turn) -> bool:
    return turn.start_s is not None and turn.end_s is not None


def _word_count(turn: Turn) -> int:
    """Words as the engine counted them, else the pieces of the text that hold a letter or a digit."""
    if turn.words:
        return len(turn.words)
    # The first character decides for nearly all of them, and every contact passes here.
    return sum([piece[0].isalnum() or any(map(str.isalnum, piece)) for piece in turn.text.split()])


def _longest_monologues_s(timed: Sequence[Turn], *, length_s: float) -> dict[Party, float]:
    longest: dict[Party, float] = {}
    party, run = None, Span(0.0, 0.0)
    for turn in timed:
        span = Span(min(max(turn.start_s or 0.0, 0.0), length_s), min(turn.end_s or 0.0, length_s))
        goes_on = turn.party is party and span.start_s - run.end_s < SILENCE_S
        run = Span(run.start_s, max(run.end_s, span.end_s)) if goes_on else span
        party = turn.party
        longest[party] = max(longest.get(party, 0.0), round(run.length_s, 3))
    return longest


def _agent_response(turns: Sequence[Turn]) -> ResponseTimes | None:
    """From the first message of a customer that is still unanswered to the agent's next one."""
    waits_s: list[float] = []
    asked_at = None
    for turn in sorted((turn for turn in turns if turn.at is not None), key=lambda turn: turn.at):  # type: ignore[arg-type, return-value] # filtered just before
        if turn.party is Party.CUSTOMER and asked_at is None:
            asked_at = turn.at
        elif turn.party is Party.AGENT and asked_at is not None and turn.at is not None:
            waits_s.append((turn.at - asked_at).total_seconds())
            asked_at = None
    if not waits_s:
        return None
    mean_s = round(sum(waits_s) / len(waits_s), 3)
    return ResponseTimes(round(waits_s[0], 3), mean_s, round(max(waits_s), 3), len(waits_s))


def _total(spans: Iterable[Span]) -> float:
    return round(sum((span.length_s for span in spans), 0.0), 3)
