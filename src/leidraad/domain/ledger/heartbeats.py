"""What the heartbeats of a ledger say about the software: when it was silent, started again, or did not sign.

Apart from tampering because nothing here is a fault of the ledger: a person weighs it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

SILENCE_AFTER = timedelta(minutes=15)  # a heartbeat is written every five


class Irregularity(StrEnum):
    """One thing each that a heartbeat shows beside the one before it."""

    SILENCE = "silence"
    RESTART = "restart"  # a process that was not heard before: started anew, or one more worker
    NOTHING_SIGNED = "nothing_signed"  # the sequencer stood still
    CLOCK_WENT_BACK = "clock_went_back"


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """One heartbeat: when, since when its process runs, and how many leaves were signed; None where it does not say."""

    at: datetime
    running_since: str | None = None
    signed_size: int | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """What was irregular, from one heartbeat to the next."""

    what: Irregularity
    since: datetime
    until: datetime


def remarks_on(beats: Iterable[Heartbeat], *, silence_after: timedelta = SILENCE_AFTER) -> list[Remark]:
    """Everything irregular, in the order of the heartbeats, which come as they were written; none for one or none."""
    heard: set[str | None] = set()
    before: Heartbeat | None = None
    found: list[Remark] = []
    for beat in beats:
        if before is not None:
            kinds = list(_between(before, beat, silence_after))
            kinds += [Irregularity.RESTART] if beat.running_since not in heard else []
            found += [Remark(kind, before.at, beat.at) for kind in kinds]
        heard.add(beat.running_since)
        before = beat
    return found


def _between(before: Heartbeat, beat: Heartbeat, silence_after: timedelta) -> Iterator[Irregularity]:
    if beat.at < before.at:
        yield Irregularity.CLOCK_WENT_BACK
    elif beat.at - before.at > silence_after:
        yield Irregularity.SILENCE
    if beat.signed_size is not None and beat.signed_size == before.signed_size:
        yield Irregularity.NOTHING_SIGNED
