"""The picture of a call: two lanes, agent above and customer below, and the spans worth naming, in picture units.

Drawn on the server, so that it prints and needs no script; every span is also a line of text with its times.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

WIDTH = 1000.0
HEIGHT = 120.0
LANE = HEIGHT / 2
ORDER = ("agent", "customer", "bot", "other")

SPAN_WORDS = {
    "talk_over": pgettext_lazy("in a call", "both talking"),
    "silence": pgettext_lazy("in a call", "silence"),
    "redacted": _("personal data, made silent"),
    "hold": pgettext_lazy("in a call", "on hold, not kept"),
    "paused": pgettext_lazy("in a call", "recording paused, not kept"),
    "private": pgettext_lazy("in a call", "private, not kept"),
}


@dataclass(frozen=True, slots=True)
class Lane:
    """One party's sound: a closed path around the lane's middle."""

    party: str
    path: str
    middle: float


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the call with a name."""

    kind: str  # a key of SPAN_WORDS
    start_s: float
    end_s: float
    x: float
    width: float
    y: float = 0.0
    height: float = HEIGHT

    @property
    def words(self) -> str:
        return str(SPAN_WORDS[self.kind])


@dataclass(frozen=True, slots=True)
class SpanGroup:
    """All spans of one kind, for the lines of text under the picture."""

    kind: str
    words: str
    total_s: float
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Waveform:
    duration_s: float
    lanes: tuple[Lane, ...]
    spans: tuple[Span, ...]
    groups: tuple[SpanGroup, ...]
    ticks_s: tuple[float, ...]


def waveform(
    *,
    peaks: Sequence[Sequence[float]],
    parties: Sequence[str],
    duration_s: float,
    marked: Iterable[tuple[str, float, float]],
) -> Waveform:
    """The picture of a recording. ``marked`` holds (kind, start_s, end_s); a duration of 0 gives an empty picture."""
    if duration_s <= 0:
        return Waveform(0.0, (), (), (), ())
    ordered = sorted(zip(parties, peaks, strict=False), key=lambda pair: ORDER.index(pair[0]))
    spans = tuple(_span(kind, start, end, duration_s) for kind, start, end in marked)
    return Waveform(
        duration_s=duration_s,
        lanes=_lanes(ordered),
        spans=spans,
        groups=_groups(spans),
        ticks_s=tuple(duration_s * step / 4 for step in range(5)),
    )


def _lanes(ordered: Sequence[tuple[str, Sequence[float]]]) -> tuple[Lane, ...]:
    if not ordered:
        return ()
    height = HEIGHT / len(ordered)
    loudest = max((max(peaks, default=0.0) for _party, peaks in ordered), default=0.0) or 1.0
    ordered = [(party, [peak / loudest for peak in peaks]) for party, peaks in ordered]
    return tuple(
        Lane(
            party, _path(peaks, middle=height * (number + 0.5), reach=height / 2 - 4), height * (number + 0.5)
        )
        for number, (party, peaks) in enumerate(ordered)
    )


def _path(peaks: Sequence[float], *, middle: float, reach: float) -> str:
    """A closed path, mirrored around the middle; never thinner than a hair, so that a quiet lane is still seen."""
    if not peaks:
        return ""
    step = WIDTH / len(peaks)
    heights = [max(0.6, min(1.0, float(peak)) * reach) for peak in peaks]
    above = [f"{step * (i + 0.5):.1f} {middle - h:.1f}" for i, h in enumerate(heights)]
    below = [f"{step * (i + 0.5):.1f} {middle + h:.1f}" for i, h in reversed(list(enumerate(heights)))]
    return f"M0 {middle:.1f}L" + "L".join(above) + f"L{WIDTH:.0f} {middle:.1f}L" + "L".join(below) + "Z"


def _span(kind: str, start_s: float, end_s: float, duration_s: float) -> Span:
    x = WIDTH * max(0.0, start_s) / duration_s
    width = max(2.0, WIDTH * min(end_s, duration_s) / duration_s - x)
    if kind == "redacted":
        return Span(kind, start_s, end_s, x, width, y=LANE - 7, height=14.0)
    return Span(kind, start_s, end_s, x, width)


def _groups(spans: Sequence[Span]) -> tuple[SpanGroup, ...]:
    groups = []
    for kind, words in SPAN_WORDS.items():
        own = tuple(span for span in spans if span.kind == kind)
        if own:
            groups.append(SpanGroup(kind, str(words), sum(span.end_s - span.start_s for span in own), own))
    return tuple(groups)
