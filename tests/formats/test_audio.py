"""Sound in every container a recorder writes: facts, samples, refusals, and what is made for playback."""

import io
import struct
import wave
from typing import Any

import av
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.formats.audio import (
    DecodedAudio,
    PlaybackWriter,
    Samples,
    SoundReader,
    decode_audio,
    encode_for_playback,
    inspect_audio,
    merge_channels,
    peaks,
)
from leidraad.formats.sound import BLOCK_SAMPLES
from tests.shared_data import shared_data

FORMATS = [
    ("wav", "pcm_s16le", 8_000, "s16"),
    ("wav", "pcm_mulaw", 8_000, "s16"),
    ("wav", "pcm_alaw", 8_000, "s16"),
    ("wav", "pcm_u8", 8_000, "u8"),
    ("mp3", "libmp3lame", 16_000, "s16p"),
    ("ogg", "libopus", 16_000, "s16"),
    ("flac", "flac", 16_000, "s16"),
    ("ipod", "aac", 16_000, "fltp"),
    ("webm", "libopus", 16_000, "s16"),
]


def tone(
    frequency_hz: float, *, duration_s: float = 2.0, rate_hz: int = 16_000, level: float = 0.5
) -> Samples:
    times = np.arange(int(duration_s * rate_hz)) / rate_hz
    return (level * np.sin(2 * np.pi * frequency_hz * times)).astype(np.float32)


def encoded(
    samples: Samples,
    *,
    container: str,
    codec: str,
    rate_hz: int,
    sample_format: str,
    bit_rate: int | None = None,
) -> bytes:
    target = io.BytesIO()
    layout = "stereo" if samples.shape[0] == 2 else "mono"
    with av.open(target, "w", format=container) as output:
        stream: Any = output.add_stream(codec, rate=rate_hz)
        stream.codec_context.layout = layout
        stream.codec_context.format = sample_format
        if bit_rate is not None:
            stream.codec_context.bit_rate = bit_rate
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples), format="fltp", layout=layout)
        frame.sample_rate = rate_hz
        output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    return target.getvalue()


def wav(samples: Samples, *, rate_hz: int = 16_000) -> bytes:
    target = io.BytesIO()
    with wave.open(target, "wb") as output:
        output.setnchannels(samples.shape[0])
        output.setsampwidth(2)
        output.setframerate(rate_hz)
        output.writeframes((samples.T * 32767).astype("<i2").tobytes())
    return target.getvalue()


def two_tones() -> Samples:
    return np.stack([tone(400), tone(1000)])


def loudest_hz(channel: Samples, *, rate_hz: int) -> float:
    spectrum = np.abs(np.fft.rfft(channel))
    return float(np.fft.rfftfreq(channel.size, 1 / rate_hz)[int(spectrum.argmax())])


def problem_of(data: bytes) -> IntakeProblem:
    with pytest.raises(IntakeProblem) as caught:
        decode_audio(data)
    return caught.value


@pytest.mark.parametrize(("container", "codec", "rate_hz", "sample_format"), FORMATS)
def test_each_format_keeps_its_channels_apart(
    container: str, codec: str, rate_hz: int, sample_format: str
) -> None:
    samples = np.stack([tone(400, rate_hz=rate_hz), tone(1000, rate_hz=rate_hz)])
    data = encoded(samples, container=container, codec=codec, rate_hz=rate_hz, sample_format=sample_format)
    facts = inspect_audio(data)
    assert facts.channel_count == 2
    assert facts.duration_s == pytest.approx(2.0, abs=0.15)
    decoded = decode_audio(data)
    assert decoded.samples.dtype == np.float32
    assert decoded.rate_hz == 16_000
    assert decoded.duration_s == pytest.approx(2.0, abs=0.15)
    assert loudest_hz(decoded.samples[0], rate_hz=16_000) == pytest.approx(400, abs=5)
    assert loudest_hz(decoded.samples[1], rate_hz=16_000) == pytest.approx(1000, abs=5)
    assert 0.4 < float(np.abs(decoded.samples).max()) <= 1.0


@pytest.mark.parametrize(
    ("path", "codec", "rate_hz", "channel_count", "duration_s"),
    [
        ("audio/mixed-channels/whatstheweatherlike-mulaw.wav", "pcm_mulaw", 16_000, 1, 2.03),
        ("audio/mixed-channels/two_channel_16k.wav", "pcm_s16le", 16_000, 2, 6.665),
        ("audio/mixed-channels/multi.wav", "pcm_s16le", 44_100, 2, 5.155),
        ("audio/mixed-channels/multilingual.mp3", "mp3float", 24_000, 1, 59.9),
        ("audio/mixed-channels/audio_silence_padding.wav", "pcm_s16le", 16_000, 1, 5.811),
        (
            "audio/mono-call-en/Auto0_GUID_000_AGENT_ChrisL_DT_2025-02-19T06-01-22_Mono.wav",
            "pcm_u8",
            8_000,
            1,
            277.66,
        ),
        ("formats/vcon/examples/ab_call.wav", "gsm_ms", 8_000, 1, 4.72),
        ("formats/vcon/examples/ab_call.mp3", "mp3float", 8_000, 1, 32.926),
    ],
)
def test_published_recordings_are_decoded_whole(
    path: str, codec: str, rate_hz: int, channel_count: int, duration_s: float
) -> None:
    data = shared_data(path).read_bytes()
    facts = inspect_audio(data)
    assert (facts.codec, facts.sample_rate_hz, facts.channel_count) == (codec, rate_hz, channel_count)
    assert facts.duration_s == pytest.approx(duration_s, abs=0.001)
    decoded = decode_audio(data)
    assert decoded.samples.shape[0] == channel_count
    assert decoded.duration_s == pytest.approx(duration_s, abs=0.01)


def test_a_sound_without_header_is_refused_with_what_stands_there() -> None:
    problem = problem_of(shared_data("audio/mixed-channels/missing_wav_header.wav").read_bytes())
    assert problem.code is ProblemCode.BROKEN_HEADER
    assert problem.data["found"] == "00 00 f6 ff 03 00 f1 ff"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ProblemCode.EMPTY_FILE),
        (b"To whom it may concern\n", ProblemCode.NOT_AUDIO),
        (b"\x89PNG\r\n\x1a\n", ProblemCode.NOT_AUDIO),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", ProblemCode.BROKEN_HEADER),
        (b"OggS" + bytes(60), ProblemCode.BROKEN_HEADER),
        (wav(np.zeros((1, 0), dtype=np.float32)), ProblemCode.NO_DURATION),
    ],
)
def test_what_is_no_sound_is_refused_with_its_reason(data: bytes, code: ProblemCode) -> None:
    assert problem_of(data).code is code


def test_a_playlist_is_no_sound_and_opens_nothing() -> None:
    assert problem_of(b"#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n").code is ProblemCode.NOT_AUDIO


def test_a_wav_that_ends_early_is_refused_with_both_lengths() -> None:
    whole = wav(two_tones())
    problem = problem_of(whole[: len(whole) // 4])
    assert problem.code is ProblemCode.TRUNCATED_AUDIO
    assert problem.data == {"announced_s": 2.0, "found_s": pytest.approx(0.5, abs=0.01)}


@pytest.mark.parametrize(
    ("container", "codec", "sample_format"),
    [("flac", "flac", "s16"), ("ipod", "aac", "fltp"), ("mp3", "libmp3lame", "s16p")],
)
def test_a_compressed_recording_that_ends_early_is_refused(
    container: str, codec: str, sample_format: str
) -> None:
    samples = tone(400, duration_s=20.0)[None]
    whole = encoded(samples, container=container, codec=codec, rate_hz=16_000, sample_format=sample_format)
    assert problem_of(whole[: len(whole) // 2]).code is ProblemCode.TRUNCATED_AUDIO


def test_an_mp3_of_changing_bit_rate_without_length_is_read_whole() -> None:
    quiet, loud = (
        encoded(
            samples[None],
            container="mp3",
            codec="libmp3lame",
            rate_hz=16_000,
            sample_format="s16p",
            bit_rate=rate,
        )
        for samples, rate in ((tone(400, duration_s=1.0), 8_000), (tone(1000, duration_s=20.0), 128_000))
    )
    data = first_frames(quiet) + first_frames(loud)
    assert inspect_audio(data).duration_s is None
    assert decode_audio(data).duration_s == pytest.approx(21.0, abs=0.5)


def first_frames(mp3: bytes) -> bytes:
    """The sound frames of an MP3 that begins with a tag and an information frame."""
    info = max(mp3.find(b"Xing"), mp3.find(b"Info"))
    return mp3[mp3.index(b"\xff\xf3", info) :]


def test_a_stream_that_never_wrote_its_length_is_read_to_its_end() -> None:
    data = bytearray(wav(two_tones()))
    struct.pack_into("<I", data, 4, 0xFFFFFFFF)
    struct.pack_into("<I", data, 40, 0xFFFFFFFF)
    assert decode_audio(bytes(data)).duration_s == 2.0


def test_a_recording_past_the_limit_is_refused() -> None:
    with pytest.raises(IntakeProblem) as caught:
        decode_audio(wav(two_tones()), limit_s=1.5)
    assert caught.value.data == {"duration_s": 2.0, "limit_s": 1.5}


@pytest.mark.parametrize("level", [0.0, 0.0005])
def test_silence_is_refused_with_its_highest_level(level: float) -> None:
    problem = problem_of(wav(tone(400, level=level)[None]))
    assert problem.code is ProblemCode.ONLY_SILENCE
    assert float(str(problem.data["peak_dbfs"])) < -60


def test_a_whisper_is_not_silence() -> None:
    assert decode_audio(wav(tone(400, level=0.002)[None])).duration_s == 2.0


def test_two_sides_become_one_recording_agent_first() -> None:
    merged = merge_channels(
        wav(tone(400)[None]), wav(tone(1000, duration_s=1.0, rate_hz=8_000)[None], rate_hz=8_000)
    )
    facts = inspect_audio(merged)
    assert (facts.container, facts.channel_count, facts.sample_rate_hz, facts.duration_s) == (
        "flac",
        2,
        16_000,
        2.0,
    )
    decoded = decode_audio(merged)
    assert loudest_hz(decoded.samples[0], rate_hz=16_000) == pytest.approx(400, abs=2)
    assert loudest_hz(decoded.samples[1], rate_hz=16_000) == pytest.approx(1000, abs=2)
    assert float(np.abs(decoded.samples[1, 16_100:]).max()) < 0.001


def test_a_published_call_in_two_files_is_merged_sample_for_sample() -> None:
    agent, customer = (
        shared_data(f"audio/stereo-call-en/{side}.wav").read_bytes() for side in ("agent", "caller")
    )
    merged = decode_audio(merge_channels(agent, customer), rate_hz=8_000)
    for row, side in zip(merged.samples, (agent, customer), strict=True):
        assert float(np.abs(row - decode_audio(side, rate_hz=8_000).samples[0]).max()) < 1e-4


def test_playback_keeps_channels_and_length() -> None:
    data = encode_for_playback(decode_audio(wav(two_tones())))
    facts = inspect_audio(data)
    assert (facts.container, facts.codec, facts.channel_count) == ("matroska", "opus", 2)
    assert facts.duration_s == pytest.approx(2.0, abs=0.05)
    played = decode_audio(data)
    assert loudest_hz(played.samples[0], rate_hz=16_000) == pytest.approx(400, abs=2)
    assert loudest_hz(played.samples[1], rate_hz=16_000) == pytest.approx(1000, abs=2)


def test_playback_of_speech_takes_a_few_kilobytes_a_second() -> None:
    sides = [shared_data(f"audio/stereo-call-en/{side}.wav").read_bytes() for side in ("agent", "caller")]
    decoded = decode_audio(merge_channels(*sides))
    bytes_per_s = len(encode_for_playback(decoded)) / decoded.duration_s
    assert bytes_per_s < 8_000


def test_the_seek_index_of_playback_stands_in_front() -> None:
    decoded = decode_audio(wav(tone(400, duration_s=60.0)[None]))
    data = encode_for_playback(decoded)
    cues, cluster = data.find(b"\x1c\x53\xbb\x6b"), data.find(b"\x1f\x43\xb6\x75")
    assert 0 < cues < cluster < 4_000


@pytest.mark.parametrize("rate_hz", [8_000, 22_050, 44_100])
def test_any_rate_can_be_played_back(rate_hz: int) -> None:
    decoded = DecodedAudio(samples=tone(400, rate_hz=rate_hz)[None], rate_hz=rate_hz, duration_s=2.0)
    assert decode_audio(encode_for_playback(decoded)).duration_s == pytest.approx(2.0, abs=0.05)


def test_peaks_follow_the_sound() -> None:
    loud_then_quiet = np.concatenate([tone(400, level=0.8), tone(400, level=0.2)])[None]
    found = peaks(DecodedAudio(samples=loud_then_quiet, rate_hz=16_000, duration_s=4.0), bucket_count=4)
    assert found.shape == (1, 4)
    assert found[0] == pytest.approx([0.8, 0.8, 0.2, 0.2], abs=0.01)


@given(st.integers(0, 500), st.integers(1, 2), st.integers(1, 1200))
def test_peaks_have_their_shape_and_range_for_any_length(
    size: int, channel_count: int, bucket_count: int
) -> None:
    samples = np.random.default_rng(size).uniform(-1.5, 1.5, (channel_count, size)).astype(np.float32)
    decoded = DecodedAudio(samples=samples, rate_hz=16_000, duration_s=size / 16_000)
    found = peaks(decoded, bucket_count=bucket_count)
    assert found.shape == (channel_count, bucket_count)
    assert ((found >= 0) & (found <= 1)).all()
    if size:
        assert found.max() == pytest.approx(min(1.0, float(np.abs(samples).max()))) or bucket_count > size


WHOLE = {
    codec: encoded(
        two_tones(), container=container, codec=codec, rate_hz=rate_hz, sample_format=sample_format
    )
    for container, codec, rate_hz, sample_format in FORMATS
}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_damaged_sound_is_decoded_or_refused(data: st.DataObject) -> None:
    whole = bytearray(WHOLE[data.draw(st.sampled_from(sorted(WHOLE)))])
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.one_of(st.integers(0, 200), st.integers(0, len(whole))))
        whole[at : at + data.draw(st.integers(0, 6))] = data.draw(st.binary(max_size=6))
    try:
        decoded = decode_audio(bytes(whole), limit_s=60.0)
    except IntakeProblem:
        return
    assert decoded.samples.shape[0] in range(1, 9)
    assert np.isfinite(decoded.samples).all()
    assert decoded.duration_s <= 60.0


def test_block_by_block_is_the_same_sound_as_whole() -> None:
    samples = np.stack([tone(400, duration_s=150.0), tone(1000, duration_s=150.0)])
    data = wav(samples, rate_hz=16_000)
    blocks = list(SoundReader(io.BytesIO(data)).blocks())
    assert [block.shape[1] for block in blocks[:-1]] == [BLOCK_SAMPLES] * (len(blocks) - 1)
    assert len(blocks) == 3
    np.testing.assert_array_equal(np.concatenate(blocks, axis=1), decode_audio(data).samples)


def test_reading_blocks_refuses_what_decoding_refuses() -> None:
    with pytest.raises(IntakeProblem) as caught:
        list(SoundReader(wav(tone(400, level=0.0)[None])).blocks())
    assert caught.value.code is ProblemCode.ONLY_SILENCE
    with pytest.raises(IntakeProblem) as caught:
        SoundReader(wav(two_tones()), limit_s=1.5)
    assert caught.value.code is ProblemCode.TOO_LONG


def test_written_in_blocks_the_playback_is_the_same() -> None:
    decoded = DecodedAudio(tone(400, duration_s=3.0)[None], 16_000, 3.0)
    writer = PlaybackWriter(channel_count=1, rate_hz=16_000, longest_s=3.0)
    for start in range(0, 48_000, 7_000):
        writer.write(decoded.samples[:, start : start + 7_000])
    played, whole = decode_audio(writer.finish()), decode_audio(encode_for_playback(decoded))
    np.testing.assert_allclose(played.samples, whole.samples, atol=1e-4)
