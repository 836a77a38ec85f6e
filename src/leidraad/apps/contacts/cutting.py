"""What may be sealed of a contact of which parts were paused, on hold or private: the rest.

It is done on what the sender handed over, in memory, before anything is stored: what is sealed never held those parts.
"""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from leidraad.apps.contacts.limits import centre_limits
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.spans import Span, merged_times, turns_outside
from leidraad.domain.contacts.turns import Party
from leidraad.formats.audio import without_times
from leidraad.formats.cut_turns import write_cut_turns
from leidraad.formats.read import read_contact


def cut_recording(recording: bytes, spans: Sequence[Span]) -> bytes:
    """The recording with silence in place of the spans; raises IntakeProblem where it cannot be decoded."""
    return without_times(recording, merged_times(spans), limit_s=centre_limits().duration_s)


def cut_document(
    document: bytes,
    spans: Sequence[Span],
    *,
    name: str,
    started_at: datetime,
    has_recording: bool,
    audio_parties: tuple[Party, ...] = (),
    zone: str = "",
) -> bytes | None:
    """The document's turns outside the spans, in a form of our own; None when the recording beside it says all that is left.

    Raises CANNOT_CUT for turns without times, NO_TURNS when nothing is left at all, and what reading raises.
    """
    incoming = read_contact(
        document,
        name=name,
        limits=centre_limits(),
        default_zone=ZoneInfo(zone) if zone else None,
        audio_parties=audio_parties,
    )
    turns = turns_outside(incoming.turns, spans, started_at=incoming.facts.started_at or started_at)
    if turns:
        return write_cut_turns(turns, duration_s=incoming.facts.duration_s, separation=incoming.separation)
    if has_recording:
        return None
    raise IntakeProblem(ProblemCode.NO_TURNS)
