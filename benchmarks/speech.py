"""What our part around the speech engine costs: the same recording through ours, and through faster-whisper alone.

Run from the root of the repository: ``PYTHONPATH=src python -m benchmarks.speech``. Both sides decode the file and
transcribe it with the same options, seed, threads and model, in turns; of the same samples they must make the same
words. The model has random weights (tests/tiny_whisper.py): a real one takes a hundred times longer and our part weighs
less, so this is the hardest case. Exits 1 when ours takes more than 5 % longer, 2 when the recording is absent.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

import ctranslate2
import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.audio import decode_audio as decode_with_faster_whisper
from numpy.typing import NDArray

from leidraad.domain.language.languages import Language
from leidraad.engines.speech_to_text.faster_whisper import (
    Device,
    FasterWhisper,
    Hardware,
    load_faster_whisper,
)
from leidraad.engines.speech_to_text.options import TranscriptionOptions
from leidraad.formats.audio import decode_audio
from tests.tiny_whisper import build_tiny_whisper

RECORDING = (
    Path(__file__).resolve().parents[2]
    / "shared/data/audio/telephone-nl-fr-de-en/dutch_duo_sample_2-mono-NB.wav"
)
PAIR_COUNT = 15
LARGEST_SHARE = 1.05
OPTIONS = TranscriptionOptions()

Words = list[str]
Samples = NDArray[np.float32]


def main() -> int:
    if not RECORDING.exists():
        print(f"absent: {RECORDING.name}; see the shared data folder", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        model = build_tiny_whisper(Path(folder) / "random-weights")
        ours = load_faster_whisper(model, hardware=Hardware(device=Device.CPU), options=OPTIONS)
        theirs = WhisperModel(str(model), device="cpu", compute_type="int8")
        samples = decode_with_faster_whisper(str(RECORDING))
        same = our_words(ours, samples) == their_words(theirs, samples)  # and this warms both up
        pairs = [
            timed_pair(partial(our_run, ours), partial(their_run, theirs), ours_first=index % 2 == 0)
            for index in range(PAIR_COUNT)
        ]
    return report(pairs, same_words=same)


def our_words(engine: FasterWhisper, samples: Samples) -> Words:
    return [word.text for word in engine.transcribe(samples, language=Language.DUTCH).words]


def their_words(engine: WhisperModel, samples: Samples) -> Words:
    """As the library's own documentation does it."""
    ctranslate2.set_random_seed(0)
    segments, _ = engine.transcribe(samples, language="nl", **OPTIONS.as_arguments())
    return [text for segment in segments for word in segment.words if (text := word.word.strip())]


def our_run(engine: FasterWhisper) -> None:
    """File to words as a worker does it: decode, and transcribe each channel."""
    for samples in decode_audio(RECORDING.read_bytes()).samples:
        our_words(engine, samples)


def their_run(engine: WhisperModel) -> None:
    their_words(engine, decode_with_faster_whisper(str(RECORDING)))


def timed_pair(
    ours: Callable[[], None], theirs: Callable[[], None], *, ours_first: bool
) -> tuple[float, float]:
    """Seconds of ours and of theirs, run directly after each other so that a busy machine slows both."""
    if ours_first:
        return seconds(ours), seconds(theirs)
    their_s = seconds(theirs)
    return seconds(ours), their_s


def seconds(run: Callable[[], None]) -> float:
    started_at = time.perf_counter()
    run()
    return time.perf_counter() - started_at


def report(pairs: list[tuple[float, float]], *, same_words: bool) -> int:
    share = median(our_s / their_s for our_s, their_s in pairs)
    print(f"66 s of Dutch telephone speech, random weights, {len(pairs)} pairs of runs in turns")
    print(f"  ours            {median(our_s for our_s, _ in pairs):7.3f} s")
    print(f"  faster-whisper  {median(their_s for _, their_s in pairs):7.3f} s")
    print(f"  ours / theirs   {share:7.3f}   median of the pairs; at most {LARGEST_SHARE}")
    print(f"  same words      {'yes' if same_words else 'no':>7}")
    return 0 if same_words and share <= LARGEST_SHARE else 1


if __name__ == "__main__":
    raise SystemExit(main())
