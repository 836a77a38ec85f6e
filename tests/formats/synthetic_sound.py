"""Sounds whose truth is known because they are made here: hold music, tones of the network, keys of a telephone, lines.

Everything is at 8 kHz, the rate of a telephone, from -1 to 1; a seed gives the same sound each time.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from leidraad.formats.sound import Samples

RATE_HZ = 8_000
SCALE = np.array([0, 2, 4, 5, 7, 9, 11])
PROGRESSIONS = ((0, 4, 5, 3), (0, 5, 1, 4), (5, 3, 0, 4), (0, 3, 4, 0))
NETWORK = {  # pitches in Hz, then sound and silence in seconds; of the national tables of ITU-T E.180 Supplement 2
    ("ringing", "be"): ((425.0,), (1.0, 3.0)),
    ("ringing", "de"): ((425.0,), (1.0, 4.0)),
    ("ringing", "fr"): ((440.0,), (1.5, 3.5)),
    ("ringing", "gb"): ((400.0, 450.0), (0.4, 0.2, 0.4, 2.0)),
    ("busy", "be"): ((425.0,), (0.5, 0.5)),
    ("busy", "de"): ((425.0,), (0.48, 0.48)),
    ("busy", "fr"): ((440.0,), (0.5, 0.5)),
    ("busy", "gb"): ((400.0,), (0.375, 0.375)),
    ("congestion", "be"): ((425.0,), (0.167, 0.167)),
    ("congestion", "de"): ((425.0,), (0.24, 0.24)),
    ("congestion", "fr"): ((440.0,), (0.25, 0.25)),
    ("congestion", "gb"): ((400.0,), (0.4, 0.35, 0.225, 0.525)),
    ("dial", "be"): ((425.0,), ()),
    ("dial", "fr"): ((440.0,), ()),
    ("dial", "gb"): ((350.0, 440.0), ()),
}
KEYS = {
    "1": (697, 1209), "2": (697, 1336), "3": (697, 1477), "4": (770, 1209), "5": (770, 1336), "6": (770, 1477),
    "7": (852, 1209), "8": (852, 1336), "9": (852, 1477), "*": (941, 1209), "0": (941, 1336), "#": (941, 1477),
}  # fmt: skip


def as_samples(sound: NDArray[np.floating]) -> Samples:
    found: Samples = sound.astype(np.float32)
    return found


def seconds(duration_s: float) -> NDArray[np.float64]:
    return np.arange(round(duration_s * RATE_HZ)) / RATE_HZ


def network_tone(kind: str, country: str, *, duration_s: float, level: float = 0.1) -> Samples:
    """A tone of a national network, in its cadence from the start."""
    pitches_hz, steps_s = NETWORK[kind, country]
    times = seconds(duration_s)
    sound = np.mean([np.sin(2 * np.pi * pitch * times) for pitch in pitches_hz], axis=0)
    if steps_s:
        edges = np.cumsum(steps_s)
        step = np.searchsorted(edges, times % edges[-1], side="right")
        sound = sound * (step % 2 == 0)
    return as_samples(level * sound)


def keys(pressed: str, *, key_s: float = 0.12, pause_s: float = 0.12, level: float = 0.2) -> Samples:
    """Keys pressed on a telephone, in two tones each."""
    pieces = []
    for key in pressed:
        low, high = KEYS[key]
        times = seconds(key_s)
        pieces.append(level / 2 * (np.sin(2 * np.pi * low * times) + np.sin(2 * np.pi * high * times)))
        pieces.append(np.zeros(round(pause_s * RATE_HZ)))
    return np.concatenate(pieces).astype(np.float32)


def music(seed: int, *, duration_s: float, level: float = 0.15) -> Samples:
    """A piece of hold music: chords, a plucked figure, a tune with vibrato, or a small band; by the seed."""
    random = np.random.default_rng(seed)
    beat_s = 60 / random.uniform(60, 140)
    root = int(random.integers(45, 57))
    chords = PROGRESSIONS[int(random.integers(len(PROGRESSIONS)))]
    style = ("pad", "plucked", "tune", "band", "piano")[seed % 5]
    out = np.zeros(round(duration_s * RATE_HZ) + 8 * RATE_HZ)
    for number in range(int(duration_s / beat_s) + 1):
        chord = chords[(number // 4) % 4]
        for at_s, note, length_s, shape, gain in _beat(style, random, root, chord, number, beat_s):
            sound = gain * _note(note, length_s, shape, random)
            start = round((number * beat_s + at_s) * RATE_HZ)
            out[start : start + sound.size] += sound[: max(0, out.size - start)]
        if style == "band":
            out[round(number * beat_s * RATE_HZ) :][:400] += _drum(random, number)
    return _levelled(telephone(out[: round(duration_s * RATE_HZ)]), level)


def _beat(
    style: str, random: np.random.Generator, root: int, chord: int, number: int, beat_s: float
) -> list[tuple[float, float, float, str, float]]:
    triad = [_degree(root, chord + step) for step in (0, 2, 4)]
    tune = _degree(root + 12, int(random.choice([0, 1, 2, 4, 5])) + chord)
    if style == "pad":
        return [(0.0, n, 4.2 * beat_s, "held", 0.4) for n in triad] if number % 4 == 0 else []
    if style == "plucked":
        return [(i * beat_s / 2, triad[(number + i) % 3] + 12, 1.2, "struck", 1.0) for i in (0, 1)]
    if style == "tune":
        return [(0.0, tune, beat_s * 1.02, "vibrato", 1.0)]
    if style == "band":
        bass = [(0.0, triad[0] - 12, beat_s, "struck", 1.0)]
        return [*bass, (0.0, tune, beat_s, "held", 0.5), *[(0.0, n, beat_s, "struck", 0.4) for n in triad]]
    return [(0.0, n, 2.0, "struck", 0.5) for n in triad[: 1 + number % 3]] + [(0.0, tune, 1.5, "struck", 1.0)]


def _degree(root: int, degree: int) -> float:
    return float(root + SCALE[degree % 7] + 12 * (degree // 7))


def _note(note: float, length_s: float, shape: str, random: np.random.Generator) -> NDArray[np.float64]:
    times = seconds(length_s)
    pitch_hz = 440 * 2 ** ((note - 69 + random.normal(0, 0.03)) / 12)
    bend = 0.004 * np.sin(2 * np.pi * 5.5 * times) / (2 * np.pi * 5.5) if shape == "vibrato" else 0.0
    phase = 2 * np.pi * pitch_hz * (times + bend)
    sound = sum(np.sin(k * phase) / k**1.2 for k in range(1, 9) if k * pitch_hz < RATE_HZ / 2)
    if shape == "struck":
        return np.asarray(sound * np.exp(-times * random.uniform(1.5, 4)))
    edge = np.minimum(1, np.minimum(times, times[-1] - times) / min(0.08, length_s / 4))
    return np.asarray(sound * edge)


def _drum(random: np.random.Generator, number: int) -> NDArray[np.float64]:
    return random.normal(0, 0.5 if number % 2 else 0.25, 400) * np.exp(-np.arange(400) / 80)


def telephone(samples: NDArray[np.floating], *, low_hz: float = 300, high_hz: float = 3400) -> Samples:
    """Only what a telephone lets through."""
    spectrum = np.fft.rfft(samples)
    pitches_hz = np.fft.rfftfreq(samples.size, 1 / RATE_HZ)
    spectrum[(pitches_hz < low_hz) | (pitches_hz > high_hz)] = 0
    return as_samples(np.fft.irfft(spectrum, samples.size))


def mu_law(samples: Samples) -> Samples:
    """The sound after eight bits of a telephone line (ITU-T G.711, continuous curve)."""
    curved = np.sign(samples) * np.log1p(255 * np.abs(np.clip(samples, -1, 1))) / np.log(256)
    rounded = np.round(curved * 127) / 127
    return as_samples(np.sign(rounded) * (np.power(256, np.abs(rounded)) - 1) / 255)


def noise(seed: int, *, duration_s: float, level: float = 0.002) -> Samples:
    """The hiss of a line; ``level`` is its root mean square."""
    return np.random.default_rng(seed).normal(0, level, round(duration_s * RATE_HZ)).astype(np.float32)


def leaked(samples: Samples, *, gain_db: float, delay_s: float) -> Samples:
    """What of one side is heard on the other: quieter, and a moment later."""
    shift = round(delay_s * RATE_HZ)
    out = np.zeros_like(samples)
    out[shift:] = samples[: samples.size - shift] * 10 ** (gain_db / 20)
    return out


def clipped(samples: Samples, *, at: float) -> Samples:
    """Cut off at a level and brought back to full scale, as a recorder does that was set too loud."""
    return (np.clip(samples, -at, at) / at * 0.98).astype(np.float32)


def joined(pieces: Sequence[Samples]) -> Samples:
    return np.concatenate(pieces).astype(np.float32)


def _levelled(samples: Samples, level: float) -> Samples:
    loudness = float(np.sqrt(np.mean(samples**2))) or 1.0
    return as_samples(np.clip(samples * level / loudness, -1, 1))
