"""Whether two channels are two sides of a call: the same sound twice, one side heard on the other, or truly apart.

Compared half a second at a time by cross-correlation, so that a copy is found that is quieter, turned over or up to a
quarter of a second late. What counts is a delay that stays the same: two voices agree by chance, but never at one delay.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leidraad.formats.sound import Samples

PIECE = 4_096  # samples at 8 kHz: 0.5 s
_LAG = 2_000  # a quarter of a second
_LOWEST_BIN = 2 * PIECE * 200 // 8_000  # below 200 Hz both lines may carry the same hum
_HEARD_MS = 1e-7  # mean square of -70 dBFS: quieter than that nobody hears it
_LOUD_MS = 1e-5  # -50 dBFS
_SAME_LAG = 8  # samples: one millisecond
_COPY_AGREES, _LEAK_AGREES = 0.9, 0.5
_FEWEST_PIECES = 4  # two seconds, before anything is said of a recording
_COPY_SHARE, _LEAK_SHARE = 0.8, 0.3
_LEAK_LOUDEST_DB = -3.0  # louder than that it is a copy, or both speak
AUDIBLE_LEAK_DB = -32.0  # quieter, it neither makes words nor hides them


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """One value per half second of two channels."""

    first_ms: NDArray[np.float64]  # mean squares
    second_ms: NDArray[np.float64]
    agreement: NDArray[np.float64]  # of the two at the delay where they agree best, 0 to 1
    lag: NDArray[np.int64]  # that delay in samples; positive: the second is later


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two channels are."""

    is_copy: bool = False
    leak_db: float | None = None  # how much quieter one side is heard on the other; None: not at all
    delay_s: float = 0.0


def pieces_of(first: Samples, second: Samples) -> Pieces:
    """The two channels at 8 kHz compared, a whole half second at a time; a rest is left out."""
    count = first.size // PIECE
    pairs = [side[: count * PIECE].reshape(count, PIECE) for side in (first, second)]
    spectra = [np.fft.rfft(side, 2 * PIECE, axis=1) for side in pairs]
    for spectrum in spectra:
        spectrum[:, :_LOWEST_BIN] = 0
    first_ms, second_ms = (_mean_squares(spectrum) for spectrum in spectra)
    together = np.fft.irfft(spectra[1] * np.conj(spectra[0]), axis=1)
    near = np.concatenate([together[:, -_LAG:], together[:, : _LAG + 1]], axis=1)
    best = np.abs(near).argmax(axis=1)
    strength = np.abs(near[np.arange(count), best]) / PIECE
    agreement = strength / np.sqrt(np.maximum(first_ms * second_ms, 1e-20))
    return Pieces(first_ms, second_ms, np.minimum(agreement, 1.0), best - _LAG)


def joined(parts: list[Pieces]) -> Pieces:
    """The pieces of two channels in order."""
    names = ("first_ms", "second_ms", "agreement", "lag")
    return Pieces(
        **{name: np.concatenate([np.zeros(0), *(getattr(p, name) for p in parts)]) for name in names}
    )


def likeness(pieces: Pieces) -> Likeness:
    """What the pieces say of the two channels; apart when there is too little to tell."""
    heard = (pieces.first_ms > _HEARD_MS) & (pieces.second_ms > _HEARD_MS)
    loud = np.maximum(pieces.first_ms, pieces.second_ms) > _LOUD_MS
    if (heard & loud).sum() >= _FEWEST_PIECES:
        same = heard & loud & (pieces.agreement > _COPY_AGREES)
        share, lag = _steady(same, pieces.lag)
        if share >= _COPY_SHARE * loud.sum():
            return Likeness(is_copy=True, delay_s=abs(lag) / 8_000)
    return _louder(_leak(pieces, heard & loud), _leak(_turned(pieces), heard & loud))


def _louder(one: Likeness, other: Likeness) -> Likeness:
    return max(one, other, key=lambda found: -200.0 if found.leak_db is None else found.leak_db)


def _turned(pieces: Pieces) -> Pieces:
    return Pieces(pieces.second_ms, pieces.first_ms, pieces.agreement, -pieces.lag)


def _leak(pieces: Pieces, heard: NDArray[np.bool_]) -> Likeness:
    """The first side on the second: where the first is louder, and the second is a late and quieter first."""
    quieter_db = 10 * np.log10(np.maximum(pieces.second_ms, 1e-20) / np.maximum(pieces.first_ms, 1e-20))
    leads = (pieces.first_ms > _LOUD_MS) & (quieter_db < _LEAK_LOUDEST_DB)
    explained = heard & leads & (pieces.agreement > _LEAK_AGREES)
    count, lag = _steady(explained, pieces.lag)
    if count < max(_FEWEST_PIECES, _LEAK_SHARE * leads.sum()):
        return Likeness()
    return Likeness(leak_db=round(float(np.median(quieter_db[explained])), 1), delay_s=abs(lag) / 8_000)


def _steady(chosen: NDArray[np.bool_], lag: NDArray[np.int64]) -> tuple[int, float]:
    """How many of the chosen pieces share one delay, and that delay."""
    if not chosen.any():
        return 0, 0.0
    middle = float(np.median(lag[chosen]))
    return int((np.abs(lag[chosen] - middle) <= _SAME_LAG).sum()), middle


def _mean_squares(spectrum: NDArray[np.complex128]) -> NDArray[np.float64]:
    power = np.asarray(spectrum.real**2 + spectrum.imag**2)
    return np.asarray(power.sum(axis=1) / (PIECE * PIECE), dtype=np.float64)
