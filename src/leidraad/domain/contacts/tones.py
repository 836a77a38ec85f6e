"""The tones of a telephone network, told by their cadence: ringing, busy, congestion, dial tone.

Apart from the sound itself, because a tone of one pitch says little: a voice can hum 425 Hz. What makes it a tone of the
network is that it comes and goes in the rhythm its country laid down.

Source of frequencies and cadences: ITU-T E.180, Supplement 2, for Belgium, France, Germany, the Netherlands and the
United Kingdom; all lie between 350 and 450 Hz.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

LOWEST_HZ, HIGHEST_HZ = 350.0, 450.0


class Tone(StrEnum):
    """What the network says. Stored, so a value never changes its meaning."""

    RINGING = "ringing"
    BUSY = "busy"
    CONGESTION = "congestion"
    DIAL = "dial"


@dataclass(frozen=True, slots=True)
class Cadence:
    """Sound and silence in turns, in seconds, over and over. The dial tone has none: it sounds without end."""

    tone: Tone
    country: str
    steps_s: tuple[float, ...]


CADENCES = (
    Cadence(Tone.RINGING, "be", (1.0, 3.0)),
    Cadence(Tone.RINGING, "de nl", (1.0, 4.0)),
    Cadence(Tone.RINGING, "fr", (1.5, 3.5)),
    Cadence(Tone.RINGING, "gb", (0.4, 0.2, 0.4, 2.0)),
    Cadence(Tone.BUSY, "be fr nl", (0.5, 0.5)),
    Cadence(Tone.BUSY, "de", (0.48, 0.48)),
    Cadence(Tone.BUSY, "gb", (0.375, 0.375)),
    Cadence(Tone.CONGESTION, "be", (0.167, 0.167)),
    Cadence(Tone.CONGESTION, "de", (0.24, 0.24)),
    Cadence(Tone.CONGESTION, "fr nl", (0.25, 0.25)),
    Cadence(Tone.CONGESTION, "gb", (0.4, 0.35, 0.225, 0.525)),
)

_FEWEST_BEATS = {Tone.RINGING: 2, Tone.BUSY: 3, Tone.CONGESTION: 4}  # how often it must sound to be believed
_DIAL_S = 2.5  # a tone that long without a break is no voice
_TOLERANCE_SHARE = 0.12  # of a step: networks keep their times to a tenth,
_TOLERANCE_S = 0.045  # and no step is known better than about a frame


@dataclass(frozen=True, slots=True)
class ToneSpan:
    """A tone from its first sound to its last, in seconds."""

    tone: Tone
    start_s: float
    end_s: float


def tones_in(sounding: Sequence[tuple[float, float]]) -> tuple[ToneSpan, ...]:
    """The network's tones among stretches of sound of the right pitch (start and end in seconds, in order and apart).

    A stretch belongs to one tone at most. Nothing for stretches without a cadence of the table, and for an empty list.

    >>> tones_in([(0.0, 0.5), (1.0, 1.5), (2.0, 2.5)])
    (ToneSpan(tone=<Tone.BUSY: 'busy'>, start_s=0.0, end_s=2.5),)
    """
    found: list[ToneSpan] = []
    at = 0
    while at < len(sounding):
        span, count = _tone_at(sounding[at:])
        if span is not None:
            found.append(span)
        at += count
    return tuple(found)


def _tone_at(sounding: Sequence[tuple[float, float]]) -> tuple[ToneSpan | None, int]:
    """The tone that begins with the first stretch, and how many stretches it or nothing takes."""
    start_s, end_s = sounding[0]
    if end_s - start_s >= _DIAL_S:
        return ToneSpan(Tone.DIAL, start_s, end_s), 1
    counts = ((_beats(sounding, cadence.steps_s, offset), cadence) for cadence, offset in _beginnings())
    believed = [(count, cadence) for count, cadence in counts if count >= _fewest(cadence)]
    if not believed:
        return None, 1
    count, cadence = max(believed, key=lambda pair: pair[0])
    return ToneSpan(cadence.tone, start_s, sounding[count - 1][1]), count


def _beginnings() -> Iterator[tuple[Cadence, int]]:
    """Each cadence with every step of sound it may be heard from: a recording begins anywhere in it."""
    for cadence in CADENCES:
        for offset in range(0, len(cadence.steps_s), 2):
            yield cadence, offset


def _fewest(cadence: Cadence) -> int:
    return _FEWEST_BEATS[cadence.tone] * len(cadence.steps_s) // 2


def _beats(sounding: Sequence[tuple[float, float]], steps_s: Sequence[float], offset: int) -> int:
    """How many stretches from the first keep the cadence; the last one may be cut short, as when somebody answers."""
    for number, (start_s, end_s) in enumerate(sounding):
        step = (offset + 2 * number) % len(steps_s)
        if number and not _keeps(start_s - sounding[number - 1][1], steps_s[step - 1]):
            return number
        if not _keeps(end_s - start_s, steps_s[step]):
            return number + (number > 0 and end_s - start_s < steps_s[step])
    return len(sounding)


def _keeps(found_s: float, step_s: float) -> bool:
    return abs(found_s - step_s) <= max(_TOLERANCE_S, _TOLERANCE_SHARE * step_s)
