"""What it costs at intake to cut held parts out of a recording: a call of ten minutes in two channels, one minute on hold.

Run: python benchmarks/cutting.py
"""

import io
import time
import wave
from statistics import median

import numpy as np

from leidraad.formats.audio import without_times

RATE_HZ = 8_000
DURATION_S = 600
HOLD = ((120.0, 180.0),)
RUNS = 5


def a_call() -> bytes:
    """Noise that a codec cannot make small, as 16-bit samples in two channels."""
    samples = np.random.default_rng(7).normal(0, 3_000, (DURATION_S * RATE_HZ, 2)).astype("<i2")
    sound = io.BytesIO()
    with wave.open(sound, "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(samples.tobytes())
    return sound.getvalue()


def main() -> None:
    call, took_s = a_call(), []
    for _ in range(RUNS):
        began = time.perf_counter()
        cut = without_times(call, HOLD)
        took_s.append(time.perf_counter() - began)
    print(f"{DURATION_S} s of sound: {median(took_s) * 1000:.0f} ms (median of {RUNS}), "
          f"{len(call) / 1e6:.1f} MB in, {len(cut) / 1e6:.1f} MB out")  # fmt: skip


if __name__ == "__main__":
    main()
