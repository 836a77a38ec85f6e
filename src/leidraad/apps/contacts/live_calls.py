"""What an agent sees of their own calls while they last: in words, newest call first."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from leidraad.apps.contacts.models import LiveStream, LiveTurn
from leidraad.apps.people.models import Person

TURNS_SHOWN = 200
# What the web server's role may read of a stream; its sound and facts are not among it.
SHOWN_COLUMNS = ("id", "agent_id", "phase", "started_at", "pausers", "asked", "opened_at", "is_behind")


@dataclass(frozen=True, slots=True)
class LiveTurnShown:
    """One turn, redacted when it was stored."""

    party: str
    party_words: str
    start_s: float
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class LiveCallShown:
    """One call that lasts, with its turns in the order in which they began."""

    stream: LiveStream
    turns: tuple[LiveTurnShown, ...]

    @property
    def is_ending(self) -> bool:
        """Whether its agent has asked for it to be destroyed, which takes half a second."""
        return self.stream.asked in {"private", "refused"}


def live_calls(person: Person) -> list[LiveCallShown]:
    """The calls of this person that last; empty for everybody who is in none."""
    streams = LiveStream.objects.visible_to(person).only(*SHOWN_COLUMNS).order_by("-started_at")
    return [LiveCallShown(stream, _turns(stream)) for stream in streams]


def mark_of(calls: Sequence[LiveCallShown]) -> str:
    """The same for what looks the same: how each call stands, and its turns. It says no words."""
    shown = [
        (
            call.stream.pk,
            call.stream.phase,
            call.stream.pausers,
            call.stream.asked,
            call.stream.is_behind,
            call.turns,
        )
        for call in calls
    ]
    return sha256(repr(shown).encode()).hexdigest()[:16]


def _turns(stream: LiveStream) -> tuple[LiveTurnShown, ...]:
    rows = LiveTurn.objects.filter(stream_id=stream.pk).order_by("-position")[:TURNS_SHOWN]
    found = sorted(rows, key=lambda row: row.start_s)
    return tuple(_shown(row) for row in found)


def _shown(row: LiveTurn) -> LiveTurnShown:
    return LiveTurnShown(row.party, str(row.get_party_display()), row.start_s, row.language, row.text)
