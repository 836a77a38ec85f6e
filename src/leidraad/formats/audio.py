"""Sound: the one door to decoding (decoding.py), encoding (encoding.py) and what is found in it (audio_evidence.py)."""

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
    SILENCE_DBFS,
    SPEECH_RATE_HZ,
    AudioFacts,
    DecodedAudio,
    Samples,
    Sound,
)

__all__ = [
    "LONGEST_S",
    "MAX_CHANNEL_COUNT",
    "SILENCE_DBFS",
    "SPEECH_RATE_HZ",
    "AudioFacts",
    "AudioSource",
    "DecodedAudio",
    "PeakMeter",
    "PlaybackWriter",
    "Samples",
    "Sound",
    "SoundReader",
    "decode_audio",
    "encode_for_playback",
    "inspect_audio",
    "merge_channels",
    "mute",
    "peaks",
    "without_times",
]
