"""The sound of each call says what its transcript says it says: speech is heard where a turn is, and on its own channel."""

import io
import json
from functools import cache
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
import pytest
from faster_whisper.vad import VadOptions, get_speech_timestamps

from demo.read import FOLDER

RATE_HZ = 16000
FRAME = 160  # samples: 10 ms
CALLS = sorted(path.with_suffix("") for path in (FOLDER / "calls").glob("*.opus"))


@cache
def channels(path: Path) -> npt.NDArray[np.float32]:
    """Both channels at 16 kHz, as rows."""
    with av.open(io.BytesIO(path.read_bytes()), mode="r") as container:
        resampler = av.AudioResampler(format="fltp", layout="stereo", rate=RATE_HZ)
        frames = [out for frame in container.decode(audio=0) for out in resampler.resample(frame)]
    return np.concatenate([frame.to_ndarray() for frame in frames], axis=1)


def said(call: Path, role: str, frames: int) -> npt.NDArray[np.bool_]:
    """Which 10 ms frames the transcript gives to one party."""
    out = np.zeros(frames, dtype=bool)
    for turn in json.loads(call.with_suffix(".json").read_text(encoding="utf-8"))["Transcript"]:
        if turn["ParticipantRole"] == role:
            out[turn["BeginOffsetMillis"] // 10 : turn["EndOffsetMillis"] // 10] = True
    return out


def heard(samples: npt.NDArray[np.float32], frames: int) -> npt.NDArray[np.bool_]:
    """Which 10 ms frames a voice activity model, not ours, takes for speech."""
    out = np.zeros(frames, dtype=bool)
    options = VadOptions(min_silence_duration_ms=300, speech_pad_ms=50)
    for span in get_speech_timestamps(np.ascontiguousarray(samples), options):
        out[span["start"] // FRAME : span["end"] // FRAME] = True
    return out


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
def test_speech_is_heard_where_the_transcript_puts_it(call: Path) -> None:
    sound = channels(call.with_suffix(".opus"))
    frames = sound.shape[1] // FRAME + 1
    for samples, role in zip(sound, ("AGENT", "CUSTOMER"), strict=True):
        expected, found = said(call, role, frames), heard(samples, frames)
        assert (expected & found).sum() / expected.sum() > 0.85, role
        assert (found & ~expected).sum() / frames < 0.05, role


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
def test_a_channel_is_quiet_while_only_the_other_party_speaks(call: Path) -> None:
    sound = channels(call.with_suffix(".opus"))
    frames = sound.shape[1] // FRAME + 1
    agent, customer = said(call, "AGENT", frames), said(call, "CUSTOMER", frames)
    own, other = (np.repeat(mask, FRAME)[: sound.shape[1]] for mask in (agent & ~customer, customer & ~agent))
    assert np.mean(sound[0][own] ** 2) > 1000 * np.mean(sound[0][other] ** 2)
    assert np.mean(sound[1][other] ** 2) > 1000 * np.mean(sound[1][own] ** 2)


def test_every_call_has_its_script_its_sound_its_transcript_and_its_facts() -> None:
    for suffix in (".yaml", ".json", ".meta.json"):
        assert [call.name for call in CALLS if not call.with_name(f"{call.name}{suffix}").exists()] == []
