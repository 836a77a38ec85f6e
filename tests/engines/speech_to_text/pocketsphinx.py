"""A second recogniser behind the same Protocol: PocketSphinx, whose English model comes with its wheel. For tests only.

It stands in for no one: it really recognises, so that a word spoken at one end is a word read at the other.
"""

from collections.abc import Callable, Sequence
from importlib.metadata import version

import numpy as np
from numpy.typing import NDArray

from leidraad.domain.contacts.turns import Word
from leidraad.domain.language.languages import Language
from leidraad.engines.speech_to_text import SAMPLE_RATE_HZ, ChannelTranscript, LanguageNotSupported

FRAMES_PER_S = 100


class PocketSphinx:
    """Implements SpeechToText for English."""

    def transcribe(
        self,
        samples: NDArray[np.float32],
        *,
        language: Language | None = None,
        speech: Sequence[tuple[float, float]] | None = None,
        on_progress: Callable[[float], None] | None = None,
    ) -> ChannelTranscript:
        if language not in (None, Language.ENGLISH):
            raise LanguageNotSupported(language, model="en-us")
        words = _words(samples) if samples.size else ()
        if on_progress is not None:
            on_progress(1.0)
        return ChannelTranscript(
            words=words,
            language=Language.ENGLISH,
            language_probability=None,
            duration_s=samples.size / SAMPLE_RATE_HZ,
            speech_s=samples.size / SAMPLE_RATE_HZ,
            engine="pocketsphinx",
            engine_version=version("pocketsphinx"),
            model="en-us",
            options={},
        )


def _words(samples: NDArray[np.float32]) -> tuple[Word, ...]:
    from pocketsphinx import Config, Decoder

    decoder = Decoder(Config(loglevel="FATAL"))
    decoder.start_utt()
    decoder.process_raw((samples * 32767).astype(np.int16).tobytes(), full_utt=True)
    decoder.end_utt()
    return tuple(
        Word(
            text=segment.word.split("(")[0],  # "for(3)" is the third way to say "for"
            start_s=segment.start_frame / FRAMES_PER_S,
            end_s=(segment.end_frame + 1) / FRAMES_PER_S,
            confidence=min(1.0, float(segment.prob)),
        )
        for segment in decoder.seg() or ()
        if segment.word[0] not in "<["  # silence and noise
    )
