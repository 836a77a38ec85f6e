"""Turns of a call as they are said: each channel is listened to, and what was said is written down, redacted, and shown.

What hears and what writes down come from outside (``Ear``, ``Recogniser``), so that no model is loaded where there is
none, and a test can put a small one in its place. Sound and words as they were said stay in memory.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from leidraad.domain.contacts.turns import Party, Turn, Word
from leidraad.domain.contacts.utterances import Utterance, UtteranceOptions, Utterances
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.own_numbers import NO_OWN_NUMBERS, OwnNumbers
from leidraad.domain.language.personal_data.redact import redact_turns
from leidraad.formats.telephone_sound import RATE_HZ, Doubling, Encoding, samples_of

Samples = NDArray[np.float32]

HEARD_RATE_HZ = 2 * RATE_HZ
AT_ONCE_FRAMES = RATE_HZ * 160 // 1000  # listened to together: fewer would cost more, more would come later
CONTEXT_TURNS = 6  # a number asked for in one turn may come in several of the next
LIVE_OPTIONS = UtteranceOptions(silence_s=0.5)


class Ear(Protocol):
    """Speech probabilities of a channel, window after window; ``forget`` after a gap."""

    def probabilities(self, samples: Samples) -> list[float]: ...

    def forget(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Written:
    """What was said in a piece of sound; times of words from its start."""

    words: tuple[Word, ...]
    language: Language | None


Recogniser = Callable[[Samples, Language | None], Written]  # mono, 16 kHz, -1 to 1


@dataclass(frozen=True, slots=True, eq=False)
class Spoken:
    """An utterance that is over; seconds from the start of the contact."""

    party: Party
    start_s: float
    end_s: float
    samples: Samples


class ChannelHearing:
    """One channel of a call: sound goes in as it comes, utterances that are over come out."""

    def __init__(self, ear: Ear, party: Party, encoding: Encoding) -> None:
        self._ear, self._party, self._encoding = ear, party, encoding
        self._doubling = Doubling()
        self._utterances = Utterances(LIVE_OPTIONS)
        self._waiting = bytearray()
        self._next_frame = 0  # of the sound that comes next, when nothing is missing
        self._kept = np.zeros(0, dtype=np.float32)
        self._kept_from_s = 0.0

    def hear(self, first_frame: int, sound: bytes) -> list[Spoken]:
        """The utterances that ended in this piece; ``first_frame`` from the start of the contact."""
        found = []
        if first_frame != self._next_frame:
            found = self.cut()
            self._begin_at(first_frame)
        self._next_frame += len(sound) // self._encoding.sample_bytes
        self._waiting += sound
        if len(self._waiting) >= AT_ONCE_FRAMES * self._encoding.sample_bytes:
            found += self._listen()
        return found

    def cut(self) -> list[Spoken]:
        """What is still being said, when sound ends or may be kept no more."""
        found = self._listen() if self._waiting else []
        rest = self._utterances.rest()
        return found + ([self._spoken(rest)] if rest else [])

    def _begin_at(self, frame: int) -> None:
        self._next_frame = frame
        self._kept_from_s = frame / RATE_HZ
        self._kept = np.zeros(0, dtype=np.float32)
        self._doubling = Doubling()
        self._ear.forget()
        self._utterances.skip_to(self._kept_from_s)

    def _listen(self) -> list[Spoken]:
        samples = self._doubling.doubled(samples_of(bytes(self._waiting), self._encoding))
        self._waiting.clear()
        self._kept = np.concatenate([self._kept, samples])
        ended = [self._utterances.after(value) for value in self._ear.probabilities(samples)]
        found = [self._spoken(each) for each in ended if each]
        self._forget_before(self._utterances.earliest_s)
        return found

    def _spoken(self, utterance: Utterance) -> Spoken:
        first, last = (self._place(time_s) for time_s in (utterance.start_s, utterance.end_s))
        return Spoken(self._party, utterance.start_s, utterance.end_s, self._kept[first:last].copy())

    def _forget_before(self, time_s: float) -> None:
        place = self._place(time_s)
        if place > HEARD_RATE_HZ:  # a second at a time, for it copies the rest
            self._kept = self._kept[place:].copy()
            self._kept_from_s += place / HEARD_RATE_HZ

    def _place(self, time_s: float) -> int:
        return max(0, round((time_s - self._kept_from_s) * HEARD_RATE_HZ))


@dataclass
class Conversation:
    """The turns of one call so far, as far as redaction of the next needs them; raw, so in memory only."""

    language: Language | None = None
    own: OwnNumbers = NO_OWN_NUMBERS  # of the principal of this call
    recent: deque[Turn] = field(default_factory=lambda: deque(maxlen=CONTEXT_TURNS))

    def redacted(self, spoken: Spoken, written: Written) -> Turn | None:
        """The turn as it may be kept and shown; None when nothing was understood."""
        raw = _turn(spoken, written)
        if raw is None:
            return None
        self.recent.append(raw)
        found = redact_turns(self.recent, own=self.own).turns[-1]
        return replace(found, language=written.language or self.language)


def ears(
    parties: Sequence[Party], encoding: Encoding, make_ear: Callable[[], Ear]
) -> tuple[ChannelHearing, ...]:
    """One for each channel."""
    return tuple(ChannelHearing(make_ear(), party, encoding) for party in parties)


def _turn(spoken: Spoken, written: Written) -> Turn | None:
    words = tuple(
        replace(word, start_s=word.start_s + spoken.start_s, end_s=word.end_s + spoken.start_s)
        for word in written.words
        if word.text.strip()
    )
    if not words:
        return None
    text = " ".join(word.text.strip() for word in words)
    return Turn(party=spoken.party, text=text, start_s=spoken.start_s, end_s=spoken.end_s, words=words)
