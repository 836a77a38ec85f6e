"""What each frame of a channel sounds like: how loud, how much of it stays at its pitch, tones of the network, keys pressed.

At 8 kHz, the band of a telephone, in frames of 64 ms every 32 ms. Speech glides: hardly any of it stays at one pitch for a
quarter of a second. Notes do, and that tells music (measured in tests/formats/test_audio_evidence.py).
"""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from leidraad.domain.contacts.tones import HIGHEST_HZ, LOWEST_HZ
from leidraad.formats.sound import Samples

RATE_HZ = 8_000
FRAME, HOP = 512, 256
HOP_S = HOP / RATE_HZ

_BIN_HZ = RATE_HZ / FRAME
_WINDOW = np.hanning(FRAME).astype(np.float32)
_POWER_SCALE = float(2 / (FRAME * np.sum(_WINDOW**2)))  # from squared bins to mean square of the samples
_BAND = slice(round(250 / _BIN_HZ), round(3450 / _BIN_HZ))  # hum and hiss lie outside
_NETWORK = slice(round((LOWEST_HZ - 20) / _BIN_HZ), round((HIGHEST_HZ + 20) / _BIN_HZ) + 1)
_STAYS_FRAMES = 7  # 0.26 s at one pitch
_STANDS_OUT = 4.0  # 6 dB above the bins two away: a partial, not hiss
_PARTIAL_SHARE = 0.003  # of the frame, 25 dB below it: what is weaker is an edge or a rounding of one tone
_NETWORK_SHARE = 0.85
_LOW_KEYS_HZ, _HIGH_KEYS_HZ = (697, 770, 852, 941), (1209, 1336, 1477, 1633)  # ITU-T Q.23
_KEY_SHARE = 0.8
_KEY_TWIST = 10.0  # of power, between the two tones: 10 dB
_FLOOR_MS = 1e-6  # mean square under which nothing is a tone: -60 dBFS

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Frames:
    """One value per frame of a channel."""

    mean_square: Samples  # between 250 and 3450 Hz
    staying: Samples  # the part of that, 0 to 1, which stays at its pitch
    is_chord: Flags  # at least two partials stay
    is_network: Flags  # nearly all of it lies where the tones of the network do
    key: NDArray[np.int8]  # which key of a telephone is pressed, 0 to 15; -1 for none

    @property
    def count(self) -> int:
        return int(self.mean_square.size)


NO_FRAMES = Frames(
    np.zeros(0, np.float32),
    np.zeros(0, np.float32),
    np.zeros(0, np.bool_),
    np.zeros(0, np.bool_),
    np.zeros(0, np.int8),
)


def frames_of(samples: Samples) -> Frames:
    """The frames of one channel at 8 kHz that lie within it whole; none for less than 64 ms."""
    if samples.size < FRAME:
        return NO_FRAMES
    pieces = np.lib.stride_tricks.sliding_window_view(samples, FRAME)[::HOP]
    spectrum = np.fft.rfft(pieces * _WINDOW, axis=1)
    power = (spectrum.real**2 + spectrum.imag**2).astype(np.float32) * np.float32(_POWER_SCALE)
    loud = power[:, _BAND].sum(axis=1)
    partials, staying = _partials(power)
    share = (power * staying)[:, _BAND].sum(axis=1) / (loud + 1e-12)
    heard = loud > _FLOOR_MS
    strong = power > _PARTIAL_SHARE * loud[:, np.newaxis]
    return Frames(
        mean_square=loud,
        staying=np.where(heard, share, 0).astype(np.float32),
        is_chord=(partials & staying & strong)[:, _BAND].sum(axis=1) >= 2,
        is_network=heard & (power[:, _NETWORK].sum(axis=1) > _NETWORK_SHARE * power[:, 6:].sum(axis=1)),
        key=np.where(heard, _keys(power), -1).astype(np.int8),
    )


def joined(parts: list[Frames]) -> Frames:
    """The frames of one channel in order."""
    if not parts:
        return NO_FRAMES
    names = [each.name for each in fields(Frames)]
    return Frames(**{name: np.concatenate([getattr(part, name) for part in parts]) for name in names})


def _partials(power: Samples) -> tuple[Flags, Flags]:
    """Which bins are partials, and which belong to one that stays where it is, give or take a bin."""
    peaks = np.zeros(power.shape, dtype=np.bool_)
    middle = power[:, 2:-2]
    peaks[:, 2:-2] = (
        (middle >= power[:, 1:-3])
        & (middle >= power[:, 3:-1])
        & (middle > _STANDS_OUT * power[:, :-4])
        & (middle > _STANDS_OUT * power[:, 4:])
    )
    near = peaks.copy()
    near[:, 1:] |= peaks[:, :-1]
    near[:, :-1] |= peaks[:, 1:]
    return peaks, _staying(near)


def _staying(near: Flags) -> Flags:
    """The bins that are set in ``_STAYS_FRAMES`` frames in a row, in each of those frames."""
    runs = near.copy()
    for _ in range(_STAYS_FRAMES - 1):  # runs[i]: set in i and in the frames after it
        runs[:-1] &= runs[1:] & near[:-1]
        runs[-1] = False
    found = runs.copy()
    for shift in range(1, _STAYS_FRAMES):
        found[shift:] |= runs[:-shift]
    return found


def _keys(power: Samples) -> NDArray[np.int64]:
    """The key of each frame, -1 where it is not made of one low and one high tone alone."""
    low, high = (_at_pitches(power, pitches) for pitches in (_LOW_KEYS_HZ, _HIGH_KEYS_HZ))
    loudest_low, loudest_high = low.max(axis=1), high.max(axis=1)
    is_key = (loudest_low + loudest_high > _KEY_SHARE * power[:, 6:].sum(axis=1)) & (
        np.maximum(loudest_low, loudest_high) < _KEY_TWIST * np.minimum(loudest_low, loudest_high)
    )
    return np.where(is_key, low.argmax(axis=1) * 4 + high.argmax(axis=1), -1)


def _at_pitches(power: Samples, pitches_hz: tuple[int, ...]) -> Samples:
    columns = [round(pitch / _BIN_HZ) for pitch in pitches_hz]
    return np.stack([power[:, column - 2 : column + 3].sum(axis=1) for column in columns], axis=1)
