"""From turns as they came to what may be kept: languages, redaction, measurements, and the muted sound."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from leidraad.apps.contacts.actions.reading import Reading, Sound
from leidraad.domain.contacts.evidence import BY_CUES, SWAPPED, Evidence
from leidraad.domain.contacts.measurements import Measurements, measure
from leidraad.domain.contacts.roles import agent_voice
from leidraad.domain.contacts.spans import Span, SpanKind, turns_outside
from leidraad.domain.contacts.turns import Direction, Party, Turn
from leidraad.domain.language.language_of import languages_of_turns
from leidraad.domain.language.languages import Language
from leidraad.domain.language.personal_data.marks import MARK
from leidraad.domain.language.personal_data.own_numbers import NO_OWN_NUMBERS, OwnNumbers
from leidraad.domain.language.personal_data.redact import DoubtfulFind, RedactedTurns, redact_turns
from leidraad.formats.audio import LONGEST_S, DecodedAudio, PeakMeter, PlaybackWriter, Samples, mute
from leidraad.formats.audio import Sound as SoundBlocks
from leidraad.formats.audio_evidence import Listener, SoundFindings, merged

HOLD_EDGE_S = 0.5  # music is found within half a second of where it begins
HOLD_GAP_S = 10.0  # a message to those who wait
MUTE_PADDING_S = 0.15  # word times are off by about this much
SWAPPED_FROM = 0.9  # how sure the words must be that the channels are exchanged
WAVEFORM_BUCKETS = 1200


@dataclass(frozen=True, slots=True)
class ReadTurns:
    """Redacted turns, each with its language, and what was measured on them."""

    turns: tuple[Turn, ...]
    language: Language | None
    measurements: Measurements
    redactions: Mapping[str, int]
    doubtful: tuple[DoubtfulFind, ...] = ()


def read_turns(
    turns: Sequence[Turn],
    *,
    language: Language | None,
    duration_s: float | None,
    stated_talk_s: Mapping[Party, float] | None = None,
    evidence: Evidence | None = None,
    left_out: Sequence[tuple[float, float]] = (),
    redacted: RedactedTurns[Turn] | None = None,
    own: OwnNumbers = NO_OWN_NUMBERS,
) -> ReadTurns:
    """Redacted turns with their languages. Measured are the turns as they came: a mark is one word, a number many.

    ``evidence`` and ``left_out`` as ``measure`` takes them; ``redacted`` spares redacting the turns again, else ``own`` is
    what the principal wants masked besides, and kept.
    """
    kept, counts, doubtful = redacted or redact_turns(turns, own=own)
    languages = languages_of_turns(kept, contact_language=language)
    in_language = tuple(replace(turn, language=found) for turn, found in zip(kept, languages, strict=True))
    return ReadTurns(
        turns=in_language,
        language=language or _most_frequent([found for found in languages if found]),
        measurements=measure(
            turns, duration_s=duration_s, stated_talk_s=stated_talk_s, evidence=evidence, left_out=left_out
        ),
        redactions={str(kind): count for kind, count in counts.items()},
        doubtful=doubtful,
    )


@dataclass(frozen=True, slots=True)
class HeardTurns:
    """Turns that go with a sound, and what is known of who speaks in them."""

    turns: tuple[Turn, ...]
    parties: tuple[Party, ...]  # of the channels
    is_stated: bool = False  # by a document; else the channels tell, or
    confidence: float | None = None  # voices do, as surely as this
    swap_confidence: float | None = None
    notes: tuple[str, ...] = ()
    stated_talk_s: Mapping[Party, float] | None = None


def read_with_sound(
    heard: HeardTurns,
    sound: SoundBlocks,
    *,
    language: Language | None,
    cut: Sequence[tuple[float, float]] = (),
    findings: SoundFindings | None = None,
    speech: Mapping[str, Any] | None = None,
    own: OwnNumbers = NO_OWN_NUMBERS,
) -> Reading:
    """What is kept of a contact with sound. ``cut`` is what was silenced before it was stored; ``findings`` as ``audible``.

    What was said on hold is in no turn, and in no measurement.
    """
    redacted = redact_turns(heard.turns, own=own)
    made = audible(sound, redacted_spans(redacted.turns), parties=heard.parties, findings=findings)
    found, hold = made.findings, hold_times(made.findings.music)
    turns = turns_off_hold(heard.turns, hold)
    evidence = found.evidence(is_stated=heard.is_stated, confidence=heard.confidence)
    evidence = replace(evidence, notes=evidence.notes + heard.notes, swap_confidence=heard.swap_confidence)
    read = read_turns(
        turns,
        language=language,
        duration_s=found.duration_s,
        stated_talk_s=heard.stated_talk_s,
        evidence=evidence,
        left_out=merged([*hold, *cut, *((tone.start_s, tone.end_s) for tone in found.tones)]),
        redacted=redacted if turns == heard.turns else None,
        own=own,
    )
    return Reading(
        turns=read.turns,
        language=read.language,
        duration_s=found.duration_s,
        measurements=read.measurements,
        redactions=read.redactions,
        doubtful=read.doubtful,
        own=own,
        sound=made.sound,
        speech=speech,
        evidence=evidence,
        hold=hold,
        keys=found.keys,
    )


def channels_to_hear(decoded: DecodedAudio, findings: SoundFindings, *, told: Sequence[str]) -> DecodedAudio:
    """What an engine is given: one of several copies, and the channel with a voice where the others have none.

    A channel that the sender named stays, with or without a voice.
    """
    voiced = [index for index, each in enumerate(findings.channels) if each.has_voice]
    if findings.has_copies:
        chosen = [max(range(decoded.channel_count), key=lambda index: findings.channels[index].peak_dbfs)]
    elif len(voiced) == 1 and len(told) != decoded.channel_count:
        chosen = voiced
    else:
        return decoded
    return replace(decoded, samples=decoded.samples[chosen])


def with_agent_by_cues(
    heard: HeardTurns, *, is_told: bool, language: Language | None, direction: Direction
) -> HeardTurns:
    """The same turns, with what their words tell of who the agent is, where each party has a channel.

    Where the words say surely that the channels are exchanged: a note, when the sender told which is whose
    (``is_told``); else agent and customer change places, with a note as well.
    """
    if sorted(heard.parties) != [Party.AGENT, Party.CUSTOMER] or heard.is_stated:
        return heard
    numbered = [(heard.parties.index(turn.party), turn) for turn in heard.turns]
    agent = agent_voice(numbered, language=language, direction=direction)
    if agent is None:
        return heard
    is_swapped = heard.parties[agent.voice] is Party.CUSTOMER
    heard = replace(heard, swap_confidence=round(agent.confidence if is_swapped else 1 - agent.confidence, 3))
    if not is_swapped or agent.confidence < SWAPPED_FROM:
        return heard
    if is_told:
        return replace(heard, notes=(*heard.notes, SWAPPED))
    turns = tuple(replace(turn, party=_OTHER_SIDE[turn.party]) for turn in heard.turns)
    parties = tuple(_OTHER_SIDE[party] for party in heard.parties)
    return replace(heard, turns=turns, parties=parties, notes=(*heard.notes, BY_CUES))


_OTHER_SIDE = {Party.AGENT: Party.CUSTOMER, Party.CUSTOMER: Party.AGENT}


def channel_parties(told: Sequence[str], sound: SoundBlocks) -> tuple[Party, ...]:
    """Which party each channel carries: as the sender told, else agent first; a single channel carries both, as OTHER."""
    count = sound.channel_count
    if len(told) == count:
        return tuple(Party(value) for value in told)
    return (Party.AGENT, Party.CUSTOMER)[:count] if count == 2 else (Party.OTHER,) * count


def sound_of(sound: SoundBlocks, turns: Sequence[Turn], *, parties: tuple[Party, ...]) -> Sound:
    """The recording as people may hear it; see ``audible``."""
    return audible(sound, redacted_spans(turns), parties=parties).sound


@dataclass(frozen=True, slots=True)
class Audible:
    """A recording as people may hear it, and what was found in it as it came."""

    sound: Sound
    findings: SoundFindings


def audible(
    sound: SoundBlocks,
    redacted: Sequence[tuple[float, float]],
    *,
    parties: tuple[Party, ...],
    findings: SoundFindings | None = None,
    longest_s: float = LONGEST_S,
) -> Audible:
    """The recording as people may hear it, made in one passage, block by block; picture and playback of the muted sound.

    Silent on every channel are the ``redacted`` times, for agents read numbers back; hold, which nobody may record; and
    keys of a telephone, whose tones say which they are. ``findings`` of the same sound spare listening again.
    """
    writer = PlaybackWriter(channel_count=sound.channel_count, rate_hz=sound.rate_hz, longest_s=longest_s)
    meter = PeakMeter(channel_count=sound.channel_count, rate_hz=sound.rate_hz)
    listening = _Listening(sound, findings)
    for first_sample, block in listening.blocks():
        times = [*redacted, *hold_times(listening.music), *listening.keys]
        mute(block, times, rate_hz=sound.rate_hz, first_sample=first_sample)
        writer.write(block)
        meter.hear(block)
    found = listening.findings()
    shown = (Party.OTHER,) * sound.channel_count if found.has_copies else parties
    peaks = meter.peaks(bucket_count=WAVEFORM_BUCKETS)
    heard = Sound(
        encoded=writer.finish(),
        media_type="audio/webm",
        duration_s=found.duration_s,
        parties=tuple(str(party) for party in shown),
        peaks=[[round(float(value), 3) for value in channel] for channel in peaks],
        notes=found.notes(),
    )
    return Audible(heard, found)


class _Listening:
    """Blocks of a sound that may be changed, each handed on once the one after it was heard.

    Music is judged by what is around it, so that a block is muted a minute late and the whole never lies in memory.
    """

    def __init__(self, sound: SoundBlocks, findings: SoundFindings | None) -> None:
        self._sound, self._known = sound, findings
        self._listener = Listener(channel_count=sound.channel_count, rate_hz=sound.rate_hz)
        self.music, self.keys = (findings.music, findings.keys) if findings else ((), ())

    def findings(self) -> SoundFindings:
        """Of the whole sound, once all its blocks were handed on."""
        return self._known or self._listener.findings()

    def blocks(self) -> Iterator[tuple[int, Samples]]:
        """Each block with the place of its first sample."""
        first_sample, held = 0, None
        for block in self._sound.blocks():
            if self._known is None:
                self._listener.hear(block)
                self.music, self.keys = self._listener.music_and_keys()
            if held is not None:
                yield first_sample, held
                first_sample += held.shape[1]
            held = block.copy()
        if held is not None:
            yield first_sample, held


def hold_times(music: Sequence[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """When somebody was on hold: while music plays, and during what is said to those who wait between two pieces."""
    padded = [(max(0.0, start_s - HOLD_EDGE_S), end_s + HOLD_EDGE_S) for start_s, end_s in music]
    return merged(padded, gap_s=HOLD_GAP_S)


def turns_off_hold(turns: Sequence[Turn], hold: Sequence[tuple[float, float]]) -> tuple[Turn, ...]:
    """The turns without what was said on hold; those without a time stay, for nobody can tell where they lie."""
    spans = [Span(start_s, end_s, SpanKind.HOLD) for start_s, end_s in hold]
    kept: list[Turn] = []
    for turn in turns:
        kept += turns_outside([turn], spans, started_at=None) if turn.start_s is not None else [turn]
    return tuple(kept)


def redacted_spans(turns: Sequence[Turn]) -> list[tuple[float, float]]:
    """Where redacted words were spoken, in seconds, padded and merged; an end may be infinite.

    A redacted turn whose marks have no times of their own is muted whole, and one without any time from the turn before it
    to the turn after it: better a turn too much than a number too many.
    """
    spans = [
        span for place, turn in enumerate(turns) if MARK.search(turn.text) for span in _spans_of(turns, place)
    ]
    padded = [(max(0.0, start_s - MUTE_PADDING_S), end_s + MUTE_PADDING_S) for start_s, end_s in spans]
    return list(merged(padded))


def _spans_of(turns: Sequence[Turn], place: int) -> list[tuple[float, float]]:
    turn = turns[place]
    marked = [(word, len(MARK.findall(word.text))) for word in turn.words if MARK.search(word.text)]
    if sum(count for _, count in marked) >= len(MARK.findall(turn.text)):
        return [(word.start_s, word.end_s) for word, _ in marked]
    start_s, end_s = _times_of(turn)
    if start_s is None:
        start_s = max((end for each in turns[:place] if (end := _times_of(each)[1]) is not None), default=0.0)
    if end_s is None:
        later = (start for each in turns[place + 1 :] if (start := _times_of(each)[0]) is not None)
        end_s = max(start_s, min(later, default=math.inf))
    return [(start_s, end_s)]


def _times_of(turn: Turn) -> tuple[float | None, float | None]:
    if not turn.words:
        return turn.start_s, turn.end_s
    starts = [word.start_s for word in turn.words] + ([] if turn.start_s is None else [turn.start_s])
    ends = [word.end_s for word in turn.words] + ([] if turn.end_s is None else [turn.end_s])
    return min(starts), max(ends)


def _most_frequent(languages: Sequence[Language]) -> Language | None:
    return Counter(languages).most_common(1)[0][0] if languages else None
