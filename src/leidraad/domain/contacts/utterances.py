"""Where somebody begins and ends to speak, told while they do: from the speech probability of each short window.

Apart from the engine that gives the probabilities, because how long a silence ends an utterance is ours to say: it is
most of the time that passes before words can be shown.
"""

from dataclasses import dataclass

WINDOW_S = 0.032  # 512 samples at 16 kHz


@dataclass(frozen=True, slots=True)
class UtteranceOptions:
    """When an utterance begins and ends. Shorter silences stay inside it; a very long one is parted."""

    threshold: float = 0.5  # speech probability, 0 to 1
    end_threshold: float = 0.35
    silence_s: float = 0.6
    shortest_s: float = 0.1
    longest_s: float = 20.0
    pad_s: float = 0.15  # kept before the first window of speech, and after the last


@dataclass(frozen=True, slots=True)
class Utterance:
    """Seconds from the start of the channel, padding included."""

    start_s: float
    end_s: float


class Utterances:
    """The utterances of one channel, window after window."""

    def __init__(self, options: UtteranceOptions | None = None) -> None:
        self._options = options or UtteranceOptions()
        self._window = 0
        self._started: int | None = None
        self._last_speech = 0

    @property
    def earliest_s(self) -> float:
        """Sound before this is needed no more."""
        start = self._started if self._started is not None else self._window
        return max(0.0, start * WINDOW_S - self._options.pad_s)

    @property
    def is_speaking(self) -> bool:
        return self._started is not None

    def after(self, probability: float) -> Utterance | None:
        """The utterance that ended with this window, if one did."""
        window, self._window = self._window, self._window + 1
        if self._started is None:
            if probability >= self._options.threshold:
                self._started, self._last_speech = window, window
            return None
        if probability >= self._options.end_threshold:
            self._last_speech = window
        is_silent = (window - self._last_speech) * WINDOW_S >= self._options.silence_s
        is_long = (window - self._started) * WINDOW_S >= self._options.longest_s
        return self._ended() if is_silent or is_long else None

    def rest(self) -> Utterance | None:
        """What is still being said when the sound ends, or is cut."""
        return self._ended() if self._started is not None else None

    def skip_to(self, at_s: float) -> None:
        """Sound goes on at this time: there is a gap before it."""
        self._started = None
        self._window = max(self._window, round(at_s / WINDOW_S))

    def _ended(self) -> Utterance | None:
        assert self._started is not None
        start_s, end_s = self._started * WINDOW_S, (self._last_speech + 1) * WINDOW_S
        self._started = None
        if end_s - start_s < self._options.shortest_s:
            return None
        pad_s = self._options.pad_s
        return Utterance(max(0.0, start_s - pad_s), min(end_s + pad_s, self._window * WINDOW_S))
