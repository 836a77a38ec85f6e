"""Silence in place of what nobody may hear, on every channel, with short fades so that it does not click.

The fades lie outside the times that are asked for: within them every sample is nought.
"""

import math
from collections.abc import Sequence

import numpy as np

from leidraad.formats.sound import Samples

FADE_S = 0.008  # shorter than a sound of speech, long enough to be no click


def mute(
    samples: Samples, times: Sequence[tuple[float, float]], *, rate_hz: int, first_sample: int = 0
) -> None:
    """Silence ``times`` (start and end in seconds, an end may be infinite) in place, on every channel.

    ``first_sample`` is where the samples begin in the whole sound; times outside them are passed over.
    """
    size, fade = samples.shape[1], max(1, round(FADE_S * rate_hz))
    slope = (0.5 + 0.5 * np.cos(np.pi * (np.arange(fade) + 1) / (fade + 1))).astype(np.float32)
    for start_s, end_s in times:
        start = math.floor(start_s * rate_hz) - first_sample
        end = size if math.isinf(end_s) else math.ceil(end_s * rate_hz) - first_sample
        samples[:, max(start, 0) : max(end, 0)] = 0.0
        _fade(samples, slope, at=start - fade)
        _fade(samples, slope[::-1], at=end)


def _fade(samples: Samples, slope: Samples, *, at: int) -> None:
    """Multiply with the part of the slope that lies within the samples."""
    first, last = max(at, 0), min(at + slope.size, samples.shape[1])
    if first < last:
        samples[:, first:last] *= slope[first - at : last - at]
