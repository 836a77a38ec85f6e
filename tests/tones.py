"""A short recording made here: two tones, so that nothing of anybody is in it."""

import io
import wave

import numpy as np


def tone_wav(duration_s: float = 1.0, *, rate_hz: int = 8_000) -> bytes:
    """A WAV of two channels, each with a tone of its own."""
    times_s = np.arange(int(duration_s * rate_hz)) / rate_hz
    channels = [np.sin(2 * np.pi * pitch_hz * times_s) * 8_000 for pitch_hz in (220, 330)]
    target = io.BytesIO()
    with wave.open(target, "wb") as output:
        output.setnchannels(2)
        output.setsampwidth(2)
        output.setframerate(rate_hz)
        output.writeframes(np.stack(channels, axis=1).astype("<i2").tobytes())
    return target.getvalue()
