"""Every option of a transcription, stated here and inherited from nowhere; docs/speech.md gives the reasons at length.

The two transcribe methods of faster-whisper differ in their defaults, and defaults change between releases. A test
compares the fields below with the signatures of the library, so that an option that appears or goes is noticed.
"""

import math
from dataclasses import asdict, dataclass, field, replace

from leidraad.engines.speech_to_text import Plain


@dataclass(frozen=True, slots=True)
class SpeechGateOptions:
    """How the voice activity model parts speech from the rest before anything is transcribed (``VadOptions``)."""

    threshold: float = 0.5  # speech probability, 0 to 1
    neg_threshold: float = 0.35  # speech ends below this
    min_speech_duration_ms: int = 0  # "ja" is short
    max_speech_duration_s: float | None = None  # None: as long as it lasts
    min_silence_duration_ms: int = (
        2000  # shorter pauses stay: they carry the phrasing that punctuation follows
    )
    speech_pad_ms: int = 400  # soft first and last consonants

    def as_arguments(self) -> dict[str, object]:
        values = asdict(self)
        values["max_speech_duration_s"] = self.max_speech_duration_s or math.inf
        return values


@dataclass(frozen=True, slots=True)
class TranscriptionOptions:
    """The options of ``WhisperModel.transcribe``, by its own names, except ``audio`` and ``language``."""

    task: str = "transcribe"  # never "translate": a transcript is what was said
    log_progress: bool = False  # progress goes to the caller, not to the terminal
    beam_size: int = 5  # as the published Dutch and Flemish figures were measured
    best_of: int = 5
    patience: float = 1.0
    length_penalty: float = 1.0
    repetition_penalty: float = 1.0
    no_repeat_ngram_size: int = 0  # digits and names are repeated for good reason
    temperature: tuple[float, ...] = (
        0.0,
        0.2,
        0.4,
        0.6,
        0.8,
        1.0,
    )  # tried in turn when a window fails a threshold
    compression_ratio_threshold: float | None = 2.4  # above: the text repeats itself
    log_prob_threshold: float | None = -1.0  # below: the model was guessing
    no_speech_threshold: float | None = 0.6
    condition_on_previous_text: bool = False  # a mistake in one window does not run on through the call
    prompt_reset_on_temperature: float = 0.5  # without effect while the option above is off
    initial_prompt: str | None = None
    prefix: str | None = None
    suppress_blank: bool = True
    suppress_tokens: tuple[int, ...] = (-1,)  # the model's own list of symbols that are not speech
    without_timestamps: bool = False
    max_initial_timestamp: float = 1.0
    word_timestamps: bool = True  # turns, talk-over and redaction of the audio need the time of each word
    prepend_punctuations: str = "\"'“¿([{-"
    append_punctuations: str = "\"'.。,，!！?？:：”)]}、"
    multilingual: bool = False  # one language per channel; the queue tells it as a rule
    vad_filter: bool = True  # without it Whisper writes words into silence
    vad_parameters: SpeechGateOptions = field(default_factory=SpeechGateOptions)
    max_new_tokens: int | None = None
    chunk_length: int | None = None  # the model's own 30 s
    clip_timestamps: str = "0"
    hallucination_silence_threshold: float | None = None  # the speech gate has cut long silences out already
    hotwords: str | None = None  # product and company names, when the operator gives them
    language_detection_threshold: float | None = 0.5
    language_detection_segments: int = (
        3  # Belgian greetings name two or three languages: listen past them if in doubt
    )

    def as_arguments(self) -> dict[str, object]:
        """Keyword arguments for ``WhisperModel.transcribe``."""
        values: dict[str, object] = {name: getattr(self, name) for name in self.__slots__}
        values["vad_parameters"] = self.vad_parameters.as_arguments()
        values["suppress_tokens"] = list(self.suppress_tokens)
        return values

    def as_plain(self) -> dict[str, Plain]:
        """The options as plain data, to be stored beside the transcript."""
        values: dict[str, Plain] = asdict(self)
        values["temperature"] = list(self.temperature)
        values["suppress_tokens"] = list(self.suppress_tokens)
        return values

    def with_names(self, names: tuple[str, ...]) -> "TranscriptionOptions":
        """These options, with names of products and companies that the recogniser should expect."""
        return replace(self, hotwords=", ".join(names) or None)
