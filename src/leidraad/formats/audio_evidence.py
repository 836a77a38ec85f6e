"""What is found in the sound of a recording: who is told apart, hold music, tones of the network, keys, clipping, silence.

A listener takes the sound block by block, keeps some twenty bytes of every 32 ms, and says at the end what it found. How
each is found, and with which measured precision and recall: docs/methods/sound.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from leidraad.domain.contacts.evidence import Evidence, Separation
from leidraad.domain.contacts.tones import ToneSpan, tones_in
from leidraad.formats import bleeding, spectra
from leidraad.formats.bleeding import AUDIBLE_LEAK_DB, Likeness
from leidraad.formats.clipping import Levels
from leidraad.formats.sound import SILENCE_DBFS, Samples, Sound, as_dbfs
from leidraad.formats.spectra import HOP_S, Flags, Frames

Times = tuple[tuple[float, float], ...]

_MUSIC_FRAMES = 94  # three seconds, over which music is judged
_MUSIC_STAYS, _MUSIC_CHORDS = 0.4, 0.5  # shares; speech reaches 0.36 and 0.35
_MUSIC_HEARD = 0.5  # of the frames: music goes on, speech breathes
_MUSIC_S = 6.0  # shorter is a jingle, a ring tone of somebody else, a hummed note
_MUSIC_GAP_S = 2.5  # between two pieces of music, or two bars
_QUIETEST, _ABOVE_FLOOR = (
    3e-6,
    8.0,
)  # mean square from which anything is heard: -55 dBFS, 9 dB above the line's noise
_HIGHEST_FLOOR = 3e-5  # -45 dBFS: louder is somebody who never stops
_VOICE_SHARE = 0.01  # a channel on which less is heard carries nobody
_KEY_FRAMES = 3  # 0.1 s: keys are pressed that long, by hand and by machine
_KEY_EDGE_S = 0.04


@dataclass(frozen=True, slots=True)
class ChannelFindings:
    """What was found on one channel."""

    peak_dbfs: float
    clipped_share: float  # of the samples
    heard_share: float  # of the frames that are louder than the line's noise
    music: Times = ()
    tones: tuple[ToneSpan, ...] = ()
    keys: Times = ()  # of a telephone, pressed

    @property
    def is_silent(self) -> bool:
        return self.peak_dbfs < SILENCE_DBFS

    @property
    def has_voice(self) -> bool:
        """Whether anything beside the line's noise and the network's tones is heard."""
        return not self.is_silent and self.heard_share >= _VOICE_SHARE


@dataclass(frozen=True, slots=True)
class SoundFindings:
    """What was found in a recording. Times in seconds; ``evidence`` is what is kept of it."""

    duration_s: float
    channels: tuple[ChannelFindings, ...]
    silent_share: float  # of the frames, those in which nothing is heard on any channel
    likeness: Likeness = field(default_factory=Likeness)  # of the two channels that are most alike

    @property
    def music(self) -> Times:
        """Where music plays on any channel."""
        return merged([span for channel in self.channels for span in channel.music])

    @property
    def keys(self) -> Times:
        """Where keys of a telephone are pressed: the tones say which."""
        return merged([span for channel in self.channels for span in channel.keys])

    @property
    def tones(self) -> tuple[ToneSpan, ...]:
        """The network's tones on all channels, in order."""
        return tuple(
            sorted((span for channel in self.channels for span in channel.tones), key=lambda t: t.start_s)
        )

    @property
    def has_copies(self) -> bool:
        """Whether the channels carry one sound: then one of them says it all."""
        return self.likeness.is_copy

    @property
    def separation(self) -> Separation:
        """How the parties are told apart by the channels alone."""
        if len(self.channels) < 2 or self.has_copies or not all(each.has_voice for each in self.channels):
            return Separation.TOGETHER
        leak_db = self.likeness.leak_db
        return Separation.APART if leak_db is None or leak_db < AUDIBLE_LEAK_DB else Separation.BLEEDING

    def evidence(self, *, is_stated: bool = False, confidence: float | None = None) -> Evidence:
        """The mark of the contact. ``is_stated``: a document says who spoke; ``confidence``: of a separation by voice."""
        separation = self.separation
        if is_stated:
            separation = Separation.STATED
        elif separation is Separation.TOGETHER and confidence is not None:
            separation = Separation.DIARISED
        return Evidence(
            separation=separation,
            confidence=confidence if separation is Separation.DIARISED else None,
            clipped_share=round(max((each.clipped_share for each in self.channels), default=0.0), 5),
            silent_share=round(self.silent_share, 3),
            notes=self.notes(),
        )

    def notes(self) -> tuple[str, ...]:
        """Codes of what was found, as they are kept; sentences for them stand in apps/contacts/evidence.py."""
        several = len(self.channels) > 1
        found = {
            "identical_channels": self.has_copies,
            "only_silence": several and any(each.is_silent for each in self.channels),
            "missing_channel": several and any(not each.has_voice and not each.is_silent for each in self.channels),
            "bleeding": self.separation is Separation.BLEEDING,
            "clipped": any(each.clipped_share > 0.001 for each in self.channels),
            "hold_music": bool(self.music),
            "keys_pressed": bool(self.keys),
        }  # fmt: skip
        tones = dict.fromkeys(str(span.tone) for span in self.tones)
        return (*(code for code, is_found in found.items() if is_found), *tones)


class Listener:
    """Hears a sound block by block."""

    def __init__(self, *, channel_count: int, rate_hz: int) -> None:
        if rate_hz % spectra.RATE_HZ:
            raise ValueError(f"a multiple of {spectra.RATE_HZ} Hz is needed, not {rate_hz}")
        self._rate_hz, self._sample_count = rate_hz, 0
        self._channels = [_Ear(factor=rate_hz // spectra.RATE_HZ) for _ in range(channel_count)]
        self._pieces: list[list[bleeding.Pieces]] = [[] for _ in range(max(0, channel_count - 1))]
        self._rest = [np.zeros(0, np.float32) for _ in range(channel_count)]

    def hear(self, block: Samples) -> None:
        """Take a block, (channels, n), into account."""
        self._sample_count += block.shape[1]
        narrow = [ear.hear(samples) for ear, samples in zip(self._channels, block, strict=True)]
        if len(narrow) > 1:
            self._compare(narrow)

    def findings(self) -> SoundFindings:
        """All that was found so far."""
        frames = [spectra.joined(ear.frames) for ear in self._channels]
        heard = [_heard(each) for each in frames]
        channels = tuple(
            _findings(ear, each, flags)
            for ear, each, flags in zip(self._channels, frames, heard, strict=True)
        )
        alike = [bleeding.likeness(bleeding.joined(parts)) for parts in self._pieces]
        silent = 1.0 - float(np.mean(np.any(heard, axis=0))) if heard and heard[0].size else 1.0
        duration_s = self._sample_count / self._rate_hz
        return SoundFindings(duration_s, channels, silent, _most_alike(alike))

    def music_and_keys(self) -> tuple[Times, Times]:
        """Where music plays and keys are pressed, so far; what lies ten seconds back does not change any more."""
        frames = [spectra.joined(ear.frames) for ear in self._channels]
        music = merged([span for each in frames for span in _music(each)])
        return music, merged([span for each in frames for span in _keys(each)])

    def _compare(self, narrow: Sequence[Samples]) -> None:
        """The first channel with each other one, whole pieces at a time."""
        sides = [np.concatenate([rest, side]) for rest, side in zip(self._rest, narrow, strict=True)]
        whole = sides[0].size // bleeding.PIECE * bleeding.PIECE
        for parts, side in zip(self._pieces, sides[1:], strict=True):
            parts.append(bleeding.pieces_of(sides[0][:whole], side[:whole]))
        self._rest = [side[whole:].copy() for side in sides]


def listen(sound: Sound) -> SoundFindings:
    """What is found in a whole sound; its rate must be a multiple of 8 kHz (ValueError)."""
    listener = Listener(channel_count=sound.channel_count, rate_hz=sound.rate_hz)
    for block in sound.blocks():
        listener.hear(block)
    return listener.findings()


def merged(times: Sequence[tuple[float, float]], *, gap_s: float = 0.0) -> Times:
    """The times in order, those that touch or lie at most ``gap_s`` apart joined."""
    found: list[tuple[float, float]] = []
    for start_s, end_s in sorted(times):
        if found and start_s - found[-1][1] <= gap_s:
            found[-1] = (found[-1][0], max(found[-1][1], end_s))
        else:
            found.append((start_s, end_s))
    return tuple(found)


class _Ear:
    """One channel: brought to 8 kHz, in frames, with its levels."""

    def __init__(self, *, factor: int) -> None:
        self.frames: list[Frames] = []
        self.levels = Levels()
        self._factor = factor
        self._wide = np.zeros(0, np.float32)
        self._narrow = np.zeros(0, np.float32)

    def hear(self, samples: Samples) -> Samples:
        """Take the samples into account; the same at 8 kHz."""
        self.levels.hear(samples)
        narrow = self._narrowed(samples)
        known = np.concatenate([self._narrow, narrow])
        found = spectra.frames_of(known)
        self.frames.append(found)
        self._narrow = known[found.count * spectra.HOP :].copy()
        return narrow

    def _narrowed(self, samples: Samples) -> Samples:
        """Neighbouring samples as their mean: what folds back from above 4 kHz is weak, and no partial."""
        if self._factor == 1:
            return samples
        known = np.concatenate([self._wide, samples])
        whole = known.size // self._factor * self._factor
        self._wide = known[whole:].copy()
        mean: Samples = known[:whole].reshape(-1, self._factor).mean(axis=1, dtype=np.float32)
        return mean


def _findings(ear: _Ear, frames: Frames, heard: Flags) -> ChannelFindings:
    tones = tones_in(_network_stretches(frames))
    for tone in tones:
        heard[round(tone.start_s / HOP_S) : round(tone.end_s / HOP_S) + 1] = False
    return ChannelFindings(
        peak_dbfs=round(max(as_dbfs(ear.levels.peak), -200.0), 1),
        clipped_share=ear.levels.clipped_share(),
        heard_share=float(heard.mean()) if heard.size else 0.0,
        music=_music(frames),
        tones=tones,
        keys=_keys(frames),
    )


def _heard(frames: Frames) -> Flags:
    """The frames that are louder than the noise of their line."""
    if not frames.count:
        return np.zeros(0, np.bool_)
    floor = min(float(np.percentile(frames.mean_square, 10)), _HIGHEST_FLOOR)
    return np.asarray(frames.mean_square > max(_QUIETEST, _ABOVE_FLOOR * floor))


def _music(frames: Frames) -> Times:
    """Where, over three seconds, most of the sound stays at its pitches and several sound at once."""
    heard = (frames.mean_square > _QUIETEST) & ~frames.is_network
    counts = _sums(heard)
    staying = _sums(np.where(heard, frames.staying, 0.0)) / np.maximum(counts, 1)
    chords = _sums(heard & frames.is_chord) / np.maximum(counts, 1)
    is_music = (staying > _MUSIC_STAYS) & (chords > _MUSIC_CHORDS) & (counts > _MUSIC_HEARD * _MUSIC_FRAMES)
    spans = merged(_stretches(is_music), gap_s=_MUSIC_GAP_S)
    return tuple((start_s, end_s) for start_s, end_s in spans if end_s - start_s >= _MUSIC_S)


def _sums(values: NDArray[np.generic]) -> NDArray[np.float64]:
    """Of each frame and those around it, over three seconds."""
    half = _MUSIC_FRAMES // 2
    so_far = np.concatenate([[0.0], np.cumsum(values, dtype=np.float64)])
    at = np.arange(values.size)
    found: NDArray[np.float64] = so_far[np.minimum(at + half, values.size)] - so_far[np.maximum(at - half, 0)]
    return found


def _network_stretches(frames: Frames) -> Times:
    """Where a tone of the network's pitch sounds; its edges where it has half its height."""
    found = []
    for start, end in _runs(frames.is_network):
        power = frames.mean_square[start:end]
        inside = np.flatnonzero(power >= 0.25 * np.median(power))
        found.append(((start + inside[0] + 0.5) * HOP_S, (start + inside[-1] + 1.5) * HOP_S))
    return tuple(found)


def _keys(frames: Frames) -> Times:
    pressed = [
        (start * HOP_S - _KEY_EDGE_S, (end + 1) * HOP_S + _KEY_EDGE_S)
        for start, end in _runs_of_keys(frames.key)
        if end - start >= _KEY_FRAMES
    ]
    return merged([(max(0.0, start_s), end_s) for start_s, end_s in pressed])


def _runs_of_keys(key: NDArray[np.int8]) -> list[tuple[int, int]]:
    changes = np.flatnonzero(np.diff(key, prepend=-1, append=-1))
    return [(int(a), int(b)) for a, b in pairwise(changes) if key[a] >= 0]


def _stretches(flags: Flags) -> Times:
    return tuple((start * HOP_S, end * HOP_S) for start, end in _runs(flags))


def _runs(flags: Flags) -> list[tuple[int, int]]:
    """First and one past the last frame of each stretch that is set."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]).astype(np.int8)))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]


def _most_alike(found: Sequence[Likeness]) -> Likeness:
    if not found:
        return Likeness()
    if all(each.is_copy for each in found):
        return found[0]
    leaks = [each for each in found if each.leak_db is not None]
    return max(leaks, key=lambda each: each.leak_db or -200.0, default=Likeness())
