"""What the model gets to hear: all speech, little else, in windows that it can hold."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.engines.speech_to_text.windows import (
    WINDOW_S,
    chunks_of_speech,
    heard_samples,
    windows_of,
)
from leidraad.engines.voice_activity import speech_spans
from tests.shared_data import shared_data

RATE_HZ = 100  # enough to count in

SPANS = st.lists(st.integers(0, 20_000), max_size=40, unique=True).map(
    lambda edges: [(a / 100, b / 100) for a, b in list(itertools.pairwise(sorted(edges)))[::2]]
)


def test_a_short_pause_stays_and_a_long_one_goes() -> None:
    chunks = chunks_of_speech([(1.0, 2.0), (3.0, 4.0), (9.0, 10.0)], sample_count=1500, rate_hz=RATE_HZ)
    assert chunks == [(70, 430), (870, 1030)]


def test_no_speech_gives_nothing_to_hear() -> None:
    assert chunks_of_speech([], sample_count=1000, rate_hz=RATE_HZ) == []
    assert heard_samples(np.ones(1000, np.float32), []).size == 0
    assert windows_of([], [], rate_hz=RATE_HZ) == []


def test_a_monologue_is_cut_in_its_last_pause_that_fits() -> None:
    speech = [(0.0, 20.0), (20.6, 40.0)]
    chunks = chunks_of_speech(speech, sample_count=4000, rate_hz=RATE_HZ)
    assert windows_of(chunks, speech, rate_hz=RATE_HZ) == [(0.0, 20.3), (20.3, 40.0)]


@given(speech=SPANS, rest=st.integers(0, 500))
def test_all_speech_is_heard_once_and_nothing_beyond_the_channel(
    speech: list[tuple[float, float]], rest: int
) -> None:
    sample_count = (int(speech[-1][1] * RATE_HZ) if speech else 0) + rest
    chunks = chunks_of_speech(speech, sample_count=sample_count, rate_hz=RATE_HZ)
    heard = np.zeros(sample_count, int)
    for start, end in chunks:
        heard[start:end] += 1
    assert heard.max(initial=0) <= 1
    assert all(heard[round(a * RATE_HZ) : round(b * RATE_HZ)].all() for a, b in speech)


@given(speech=SPANS)
def test_windows_cover_everything_and_none_is_longer_than_the_model_hears(
    speech: list[tuple[float, float]],
) -> None:
    chunks = chunks_of_speech(speech, sample_count=20_000, rate_hz=RATE_HZ)
    windows = windows_of(chunks, speech, rate_hz=RATE_HZ)
    total = sum(end - start for start, end in chunks) / RATE_HZ
    assert all(end_s - start_s <= WINDOW_S + 1e-9 for start_s, end_s in windows)
    assert [0.0, *(end_s for _, end_s in windows)] == [
        *(start_s for start_s, _ in windows),
        total,
    ] or not total


@pytest.mark.parametrize(
    "name", ["dutch_duo_sample_2-mono-NB", "en-GB_Narrowband_sample1", "fr-FR_Narrowband_sample1"]
)
def test_it_is_the_gate_of_the_library(name: str) -> None:
    from faster_whisper.audio import decode_audio
    from faster_whisper.vad import VadOptions, get_speech_timestamps

    from leidraad.engines.speech_to_text.options import SpeechGateOptions

    samples = decode_audio(str(shared_data(f"audio/telephone-nl-fr-de-en/{name}.wav")))
    ours = chunks_of_speech(speech_spans(samples), sample_count=samples.size, rate_hz=16_000)
    theirs = get_speech_timestamps(samples, VadOptions(**SpeechGateOptions().as_arguments()))
    assert np.abs(np.array(ours) - [(chunk["start"], chunk["end"]) for chunk in theirs]).max() <= 1
