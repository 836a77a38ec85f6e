"""Sound: the one door to decoding (decoding.py), encoding (encoding.py) and what is found in it (audio_evidence.py)."""

import numpy as np

from leidraad.domain.contacts.problems import ProblemCode
from leidraad.formats.decoding import (
    LONGEST_S,
    MAX_CHANNEL_COUNT,
    AudioSource,
    SoundReader,
    decode_audio,
    inspect_audio,
)
from leidraad.formats.encoding import (
    PeakMeter,
    PlaybackWriter,
    encode_for_playback,
    merge_channels,
    peaks,
    without_times,
)
from leidraad.formats.muting import mute
from leidraad.formats.sound import (
    BLOCK_SAMPLES,
    SILENCE_DBFS,
    SPEECH_RATE_HZ,
    AudioFacts,
    ChannelNote,
    DecodedAudio,
    Samples,
    Sound,
    as_dbfs,
    peak_of,
)

__all__ = [
    "LONGEST_S",
    "MAX_CHANNEL_COUNT",
    "SILENCE_DBFS",
    "SPEECH_RATE_HZ",
    "AudioFacts",
    "AudioSource",
    "ChannelNote",
    "DecodedAudio",
    "PeakMeter",
    "PlaybackWriter",
    "Samples",
    "Sound",
    "SoundReader",
    "channel_notes",
    "decode_audio",
    "encode_for_playback",
    "inspect_audio",
    "merge_channels",
    "mute",
    "peaks",
    "without_copies",
    "without_times",
]

_IDENTICAL_SHARE = 0.003  # a difference 50 dB below the sound is rounding, not a second speaker


def channel_notes(decoded: DecodedAudio) -> tuple[ChannelNote, ...]:
    """IDENTICAL_CHANNELS when every channel carries the same sound; ONLY_SILENCE for each silent channel beside others."""
    if decoded.channel_count < 2:
        return ()
    if _is_fake_stereo(decoded.samples):
        return (ChannelNote(ProblemCode.IDENTICAL_CHANNELS, {"channel_count": decoded.channel_count}),)
    peaks_dbfs = [as_dbfs(peak_of(channel)) for channel in decoded.samples]
    return tuple(
        ChannelNote(ProblemCode.ONLY_SILENCE, {"channel": channel, "peak_dbfs": round(max(peak, -200.0), 1)})
        for channel, peak in enumerate(peaks_dbfs)
        if peak < SILENCE_DBFS
    )


def without_copies(decoded: DecodedAudio) -> DecodedAudio:
    """The first channel alone when the others only repeat it; the same object otherwise."""
    if decoded.channel_count < 2 or not _is_fake_stereo(decoded.samples):
        return decoded
    return DecodedAudio(samples=decoded.samples[:1], rate_hz=decoded.rate_hz, duration_s=decoded.duration_s)


def _is_fake_stereo(samples: Samples) -> bool:
    """Whether every channel differs from the first by rounding only; two silent channels are not a copy."""
    for start in range(0, samples.shape[1], BLOCK_SAMPLES):
        block = samples[:, start : start + BLOCK_SAMPLES]
        difference = float(np.abs(block[1:] - block[:1]).max(initial=0.0))
        if difference > max(_IDENTICAL_SHARE * peak_of(block[0]), 1e-4):
            return False
    return as_dbfs(peak_of(samples[0])) >= SILENCE_DBFS
