"""Speech probabilities of a channel while it is being spoken: the same Silero model, carried on from piece to piece.

Apart from ``speech_spans`` because that hears a whole recording at once; here the state of the model is kept between
pieces, so that nothing is heard twice: about 0.007 s of one core for a second of two channels.
"""

import numpy as np
from numpy.typing import NDArray

WINDOW_SAMPLES = 512  # 32 ms at 16 kHz, as the model was made for
_CONTEXT_SAMPLES = 64


class Listener:
    """One channel. ``probabilities`` takes pieces of any length; what is no whole window waits for the next."""

    def __init__(self) -> None:
        from faster_whisper.vad import (  # noqa: PLC0415  takes a second: only where calls are listened to
            get_vad_model,
        )

        self._session = get_vad_model().session
        self._waiting = np.zeros(0, dtype=np.float32)
        self.forget()

    def forget(self) -> None:
        """Begin anew, as after a gap."""
        self._state = np.zeros((1, 1, 128), dtype=np.float32), np.zeros((1, 1, 128), dtype=np.float32)
        self._context = np.zeros(_CONTEXT_SAMPLES, dtype=np.float32)
        self._waiting = np.zeros(0, dtype=np.float32)

    def probabilities(self, samples: NDArray[np.float32]) -> list[float]:
        """Of each window that is complete now, 0 to 1. ``samples``: mono, 16 kHz, between -1 and 1."""
        sound = np.concatenate([self._waiting, samples])
        count = sound.size // WINDOW_SAMPLES
        self._waiting = sound[count * WINDOW_SAMPLES :]
        if not count:
            return []
        windows = sound[: count * WINDOW_SAMPLES].reshape(count, WINDOW_SAMPLES)
        before = np.vstack([self._context, windows[:-1, -_CONTEXT_SAMPLES:]])
        self._context = windows[-1, -_CONTEXT_SAMPLES:]
        found, *state = self._session.run(
            None,
            {"input": np.hstack([before, windows]), "h": self._state[0], "c": self._state[1]},
        )
        self._state = state[0], state[1]
        return [float(value) for value in np.ravel(found)]
