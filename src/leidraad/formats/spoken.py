"""What every speech engine's document has in common: who a label means, how times are written, turns as a contact.

One place, so that the rule for speakers and the care for words are the same whichever engine made the transcript.

A label that is a word for a party (AGENT, Klant) means that party. Otherwise the channel decides, when the sender told
which party each channel carries and the document has as many channels as were told of. Otherwise nobody is named: a label such as ``spk_0`` is never guessed at, its turns are
of the party ``other``, and the contact says that its speakers are together.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.incoming import ContactFacts, IncomingContact
from leidraad.domain.contacts.party_words import party_from_word
from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.turns import Channel, Party, Turn, Word
from leidraad.domain.contacts.turns_from_words import turns_from_words
from leidraad.formats.fields import as_seconds, bad_value, optional_share, optional_text
from leidraad.formats.limits import Limits
from leidraad.formats.vendor_marks import with_own_marks

_TICKS_PER_S = 10_000_000  # 100 ns each, as Microsoft counts
_ISO_LENGTH = re.compile(r"PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?")
_CHANNEL_NUMBER = re.compile(r"\d{1,2}")
_EDGES = ".,;:!?…\"'“”‘’«»()¿¡-–"


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who speaks, by label and by channel; ``channel_parties`` is what the sender told, in the order of the channels."""

    channel_parties: tuple[Party, ...] = ()

    @classmethod
    def told(cls, parties: tuple[Party, ...], *, channel_count: int) -> "Speakers":
        """With what was told, where the document has that many channels: else one channel would carry everybody's words."""
        return cls(parties if len(parties) == channel_count else ())

    def party(self, label: str | None, *, channel: int | None = None) -> Party:
        """The party of a label, else of its channel (counted from 0), else ``other``."""
        named = party_from_word(label)
        if named is not None:
            return named
        if channel is not None and 0 <= channel < len(self.channel_parties):
            return self.channel_parties[channel]
        return Party.OTHER


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words belong together in a transcript: a label, on a channel. Both may be unknown."""

    label: str | None = None
    channel: int | None = None


def label_of(value: object, *, field: str) -> str | None:
    """A speaker's label as text; engines write numbers as well."""
    return optional_text(value, field=field)


def channel_of(value: object) -> int | None:
    """The number in a channel's label (``ch_1``, ``1``, 1); None when there is none."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    found = _CHANNEL_NUMBER.search(str(value)[:20])
    return int(found[0]) if found else None


def number_of(value: object) -> object:
    """A number that was written as text, as a number; everything else as it is, for the check that follows."""
    if not isinstance(value, str):
        return value
    try:
        return float(value)
    except ValueError:
        return value


def said_seconds(value: object, *, field: str) -> float:
    """Seconds, written as a number or as text; raises BAD_VALUE."""
    return as_seconds(number_of(value), field=field)


def seconds_of_ticks(value: object, *, field: str) -> float:
    """A number of ticks of 100 ns as seconds; raises BAD_VALUE."""
    return said_seconds(value, field=field) / _TICKS_PER_S


def seconds_of_iso(value: object, *, field: str) -> float:
    """An ISO 8601 length such as ``PT1M2.5S`` in seconds; raises BAD_VALUE.

    >>> seconds_of_iso("PT1M2.5S", field="offset")
    62.5
    """
    found = _ISO_LENGTH.fullmatch(value) if isinstance(value, str) else None
    if found is None or value == "PT":
        raise bad_value(value, field=field, expected="a length of time, as in PT1M2.5S")
    hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds


def check_order(start_s: float, end_s: float, *, field: str) -> tuple[float, float]:
    """Both times, when the end is not before the start; raises BAD_VALUE."""
    if end_s < start_s:
        raise bad_value(end_s, field=field, expected="an end after its start")
    return start_s, end_s


def share_of(value: object, *, field: str) -> float | None:
    """A confidence from 0 to 1, as a number or as text; None for null; raises BAD_VALUE."""
    return optional_share(number_of(value), field=field)


def turns_of_voices(words: Iterable[tuple[Voice, Word]], speakers: Speakers) -> tuple[Turn, ...]:
    """Turns out of words alone: one ends at a pause, or where another voice takes the floor."""
    per_voice: dict[Voice, list[Word]] = {}
    for voice, word in words:
        per_voice.setdefault(voice, []).append(word)
    parties = [speakers.party(voice.label, channel=voice.channel) for voice in per_voice]
    return turns_from_words(list(per_voice.values()), parties=parties)


def spoken_contact(
    turns: Sequence[Turn],
    *,
    facts: ContactFacts,
    limits: Limits,
    stated_talk_s: Mapping[Party, float] | None = None,
    separation: Separation | None = None,
) -> IncomingContact:
    """The contact of a transcript: turns in time order, with marks of ours, and words that are the words of its text.

    Turns without text are left out. The channel is voice and the length the end of the last turn, unless the facts say
    otherwise. Raises NO_TURNS, TOO_MANY_TURNS, TOO_LONG.
    """
    limits.check_turn_count(len(turns))
    kept = [_tidied(turn) for turn in turns if turn.text.strip()]
    if not kept:
        raise IntakeProblem(ProblemCode.NO_TURNS)
    if all(turn.start_s is not None for turn in kept):
        kept.sort(key=lambda turn: turn.start_s or 0.0)
    facts = _completed(facts, kept)
    if facts.channel is Channel.VOICE:
        limits.check_duration(facts.duration_s)
    return IncomingContact(
        facts=facts,
        turns=tuple(kept),
        stated_talk_s=stated_talk_s or {},
        separation=separation or separation_of(kept),
    )


def separation_of(turns: Sequence[Turn]) -> Separation:
    """STATED when the document names the agent or the customer in any turn; TOGETHER when it names neither."""
    named = any(turn.party in (Party.AGENT, Party.CUSTOMER) for turn in turns)
    return Separation.STATED if named else Separation.TOGETHER


def _completed(facts: ContactFacts, turns: Sequence[Turn]) -> ContactFacts:
    ends_s = [turn.end_s for turn in turns if turn.end_s is not None]
    duration_s = facts.duration_s if facts.duration_s is not None else max(ends_s, default=None)
    return replace(facts, channel=facts.channel or Channel.VOICE, duration_s=duration_s)


def _tidied(turn: Turn) -> Turn:
    text = with_own_marks(turn.text.strip())
    return replace(turn, text=text, words=_words_of_text(turn.words, _said(text)))


def _said(text: str) -> list[str]:
    """The words of a text; a mark that stands alone, as French sets them, belongs to the word before it."""
    words: list[str] = []
    for part in text.split():
        if words and not part.strip(_EDGES):
            words[-1] += f" {part}"
        else:
            words.append(part)
    return words


def _words_of_text(words: Sequence[Word], said: Sequence[str]) -> tuple[Word, ...]:
    """The words, spelled as the text spells them; none when they are other words than the text's.

    A vendor may have removed a name from the text and have left it among the words; those are not taken over.
    """
    if len(words) != len(said):
        return ()
    marked = [with_own_marks(word.text.strip()) for word in words]
    if any(
        mine != theirs and _bare(mine) != _bare(theirs) for mine, theirs in zip(marked, said, strict=True)
    ):
        return ()
    return tuple(
        word if word.text == text or " " in text else replace(word, text=text)
        for word, text in zip(words, said, strict=True)
    )


def _bare(text: str) -> str:
    return text.strip(f"{_EDGES} ").casefold()
