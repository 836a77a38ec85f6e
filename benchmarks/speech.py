"""What our part around the speech engine costs: the same recording through ours, and through faster-whisper alone.

Run from the root of the repository: ``PYTHONPATH=src python -m benchmarks.speech``. Both sides decode the file, find
speech with the same model and transcribe with the same options, seed, threads and model, in turns; once window by window
and once in batches of eight. Ours also takes out what nobody said. The model has random weights (tests/tiny_whisper.py):
a real one takes far longer and our part weighs less, so this is the hardest case. Exits 1 when ours takes more than 5 %
longer (in processor time) or writes other words, 2 when the recording is absent.
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
from faster_whisper import BatchedInferencePipeline, WhisperModel
from faster_whisper.audio import decode_audio as decode_with_faster_whisper
from numpy.typing import NDArray

from leidraad.domain.contacts.invented_text import without_invented
from leidraad.domain.language.languages import Language
from leidraad.engines.speech_to_text.faster_whisper import (
    Device,
    FasterWhisper,
    Hardware,
    load_faster_whisper,
)
from leidraad.engines.speech_to_text.options import TranscriptionOptions
from leidraad.engines.voice_activity import speech_spans
from leidraad.formats.audio import decode_audio
from tests.tiny_whisper import build_tiny_whisper

RECORDING = (
    Path(__file__).resolve().parents[2]
    / "shared/data/audio/telephone-nl-fr-de-en/dutch_duo_sample_2-mono-NB.wav"
)
PAIR_COUNT = 15
LARGEST_SHARE = 1.05
BATCH_SIZE = 8
OPTIONS = TranscriptionOptions()

Words = list[str]
Samples = NDArray[np.float32]


def main() -> int:
    if not RECORDING.exists():
        print(f"absent: {RECORDING.name}; see the shared data folder", file=sys.stderr)
        return 2
    print(f"66 s of Dutch telephone speech, random weights, {PAIR_COUNT} pairs of runs in turns")
    with tempfile.TemporaryDirectory() as folder:
        model = build_tiny_whisper(Path(folder) / "random-weights")
        return max(compare(model, batch_size=size) for size in (1, BATCH_SIZE))


def compare(model: Path, *, batch_size: int) -> int:
    hardware = Hardware(device=Device.CPU, batch_size=batch_size)
    ours = load_faster_whisper(model, hardware=hardware, options=OPTIONS)
    whisper = WhisperModel(str(model), device="cpu", compute_type="int8")
    theirs = whisper if batch_size == 1 else BatchedInferencePipeline(whisper)
    samples = decode_with_faster_whisper(str(RECORDING))
    same = engine_words(ours, samples, batch_size=batch_size) == their_words(
        theirs, samples
    )  # and warms both up
    pairs = [
        timed_pair(partial(our_run, ours), partial(their_run, theirs), ours_first=index % 2 == 0)
        for index in range(PAIR_COUNT)
    ]
    return report(pairs, same_words=same, batch_size=batch_size)


def engine_words(engine: FasterWhisper, samples: Samples, *, batch_size: int) -> Words:
    """What our engine writes. Batches are cut at other places, so there it looks for speech itself, as the library does."""
    speech = speech_spans(samples) if batch_size == 1 else None
    return [word.text for word in engine.transcribe(samples, language=Language.DUTCH, speech=speech).words]


def their_words(engine: WhisperModel | BatchedInferencePipeline, samples: Samples) -> Words:
    """As the library's own documentation does it."""
    ctranslate2.set_random_seed(0)
    arguments = OPTIONS.as_arguments()
    if isinstance(engine, BatchedInferencePipeline):
        arguments |= {"clip_timestamps": None, "batch_size": BATCH_SIZE}
        engine.last_speech_timestamp = 0.0  # it carries this from one call to the next
    segments, _ = engine.transcribe(samples, language="nl", **arguments)
    return [text for segment in segments for word in segment.words if (text := word.word.strip())]


def our_run(engine: FasterWhisper) -> None:
    """File to words as a worker does it: decode, find speech once, transcribe each channel, take out inventions."""
    for samples in decode_audio(RECORDING.read_bytes()).samples:
        speech = speech_spans(samples)
        heard = engine.transcribe(samples, language=Language.DUTCH, speech=speech)
        without_invented(heard.stretches, speech=speech, language=Language.DUTCH)


def their_run(engine: WhisperModel | BatchedInferencePipeline) -> None:
    their_words(engine, decode_with_faster_whisper(str(RECORDING)))


def timed_pair(
    ours: Callable[[], None], theirs: Callable[[], None], *, ours_first: bool
) -> tuple[float, float]:
    """Processor seconds of ours and of theirs, run directly after each other: what else the machine does counts little."""
    if ours_first:
        return seconds(ours), seconds(theirs)
    their_s = seconds(theirs)
    return seconds(ours), their_s


def seconds(run: Callable[[], None]) -> float:
    started_at = time.process_time()
    run()
    return time.process_time() - started_at


def report(pairs: list[tuple[float, float]], *, same_words: bool, batch_size: int) -> int:
    share = median(our_s / their_s for our_s, their_s in pairs)
    print("window by window" if batch_size == 1 else f"in batches of {batch_size}")
    print(f"  ours            {median(our_s for our_s, _ in pairs):7.3f} s")
    print(f"  faster-whisper  {median(their_s for _, their_s in pairs):7.3f} s")
    print(f"  ours / theirs   {share:7.3f}   median of the pairs; at most {LARGEST_SHARE}")
    print(f"  same words      {'yes' if same_words else 'no':>7}")
    return 0 if same_words and share <= LARGEST_SHARE else 1


if __name__ == "__main__":
    raise SystemExit(main())
