"""Speech is found where people who listened marked it, and nowhere in silence."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from leidraad.engines.voice_activity import SAMPLE_RATE_HZ, SpeechOptions, speech_s, speech_spans
from tests.shared_data import shared_data

FRAMES_PER_S = 100

Spans = list[tuple[float, float]]


def decoded(path: Path) -> NDArray[np.float32]:
    from faster_whisper.audio import decode_audio

    samples: NDArray[np.float32] = decode_audio(str(path))
    return samples


@pytest.fixture(scope="module")
def telephone() -> NDArray[np.float32]:
    return decoded(shared_data("audio/diarised-telephone/sample.wav"))


def marked_speech() -> Spans:
    """What listeners marked: RTTM lines are type, file, channel, start, duration."""
    lines = shared_data("audio/diarised-telephone/sample.rttm").read_text().splitlines()
    return [(float(line.split()[3]), float(line.split()[3]) + float(line.split()[4])) for line in lines]


def frames(spans: Spans, *, duration_s: float) -> NDArray[np.bool_]:
    found = np.zeros(round(duration_s * FRAMES_PER_S), np.bool_)
    for start_s, end_s in spans:
        found[round(start_s * FRAMES_PER_S) : round(end_s * FRAMES_PER_S)] = True
    return found


def detection_error(spans: Spans, *, duration_s: float) -> float:
    """Missed and falsely found speech over all speech, as the field defines it, without a collar."""
    marked = frames(marked_speech(), duration_s=duration_s)
    differing = marked != frames(spans, duration_s=duration_s)
    return float(differing.sum() / marked.sum())


def test_telephone_speech_is_found_with_at_most_three_percent_error(telephone: NDArray[np.float32]) -> None:
    assert detection_error(speech_spans(telephone), duration_s=30) <= 0.03


def test_error_of_the_transcription_gate_is_the_known_five_percent(telephone: NDArray[np.float32]) -> None:
    gate = SpeechOptions(min_silence_ms=2000, pad_ms=400)

    assert detection_error(speech_spans(telephone, options=gate), duration_s=30) == pytest.approx(
        0.05, abs=0.01
    )


def test_spans_are_in_order_apart_and_within_the_recording(telephone: NDArray[np.float32]) -> None:
    spans = speech_spans(telephone, options=SpeechOptions(min_silence_ms=100))

    times = [time_s for span in spans for time_s in span]
    assert len(spans) > 2
    assert times == sorted(times)
    assert times[0] >= 0
    assert times[-1] <= 30
    assert speech_s(spans) == pytest.approx(sum(end_s - start_s for start_s, end_s in spans))


@pytest.mark.parametrize("length_s", [0, 0.01, 5])
def test_silence_has_no_speech(length_s: float) -> None:
    assert speech_spans(np.zeros(int(SAMPLE_RATE_HZ * length_s), np.float32)) == []


def test_hum_and_ringing_tone_are_not_speech() -> None:
    time_s = np.arange(5 * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    ringing = np.sin(2 * np.pi * 425 * time_s) * (time_s % 4 < 1)  # the Belgian ringing tone, ITU-T E.180
    hum = 0.05 * np.sin(2 * np.pi * 50 * time_s)

    assert speech_spans((0.3 * ringing + hum).astype(np.float32)) == []


def test_speech_after_long_silence_is_found_where_it_is(telephone: NDArray[np.float32]) -> None:
    silence = np.zeros(20 * SAMPLE_RATE_HZ, np.float32)

    spans = speech_spans(np.concatenate([silence, telephone]))

    assert spans[0][0] > 20
    shifted = [(start_s - 20, end_s - 20) for start_s, end_s in spans]
    assert detection_error(shifted, duration_s=30) <= 0.05  # the first murmur is lost after silence


def test_two_channels_are_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="one channel"):
        speech_spans(np.zeros((2, 100), np.float32))
