"""Mu-law is that of another decoder, doubling leaves no seam, and the WAV is read back by the reader of recordings."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from leidraad.formats.audio import decode_audio, inspect_audio
from leidraad.formats.telephone_sound import (
    RATE_HZ,
    Doubling,
    Encoding,
    as_mulaw,
    channels_apart,
    samples_of,
    wav_of,
)

EVERY_CODE = bytes(range(256))


def test_mu_law_is_what_ffmpeg_makes_of_it() -> None:
    wav = wav_of([EVERY_CODE * 40], Encoding.MULAW)

    theirs = decode_audio(wav, rate_hz=RATE_HZ).samples[0]

    assert np.abs(theirs - samples_of(EVERY_CODE * 40, Encoding.MULAW)).max() < 1e-6


def test_silence_is_silent() -> None:
    for encoding in Encoding:
        assert samples_of(encoding.silence * 3, encoding).tolist() == [0.0, 0.0, 0.0]


@given(st.binary(max_size=200))
def test_mu_law_comes_back_as_it_was_up_to_the_two_zeros(sound: bytes) -> None:
    again = as_mulaw(samples_of(sound, Encoding.MULAW))

    assert samples_of(again, Encoding.MULAW).tolist() == samples_of(sound, Encoding.MULAW).tolist()


def test_half_a_sample_at_the_end_is_left_out() -> None:
    assert samples_of(b"\x00\x40\x01", Encoding.PCM16).tolist() == [0.5]


@given(st.integers(1, 3), st.integers(0, 40), st.sampled_from(Encoding))
def test_channels_come_apart_frame_by_frame(channel_count: int, frames: int, encoding: Encoding) -> None:
    size = encoding.sample_bytes
    samples = [bytes([number % 251] * size) for number in range(channel_count * frames)]

    apart = channels_apart(
        b"".join(samples) + b"\x01" * (size > 1), channel_count=channel_count, encoding=encoding
    )

    if channel_count > 1:
        assert apart == tuple(b"".join(samples[channel::channel_count]) for channel in range(channel_count))


@given(st.lists(st.integers(1, 400), min_size=1, max_size=8))
def test_doubling_in_pieces_is_doubling_at_once(sizes: list[int]) -> None:
    sound = np.sin(np.arange(sum(sizes)) * 0.3).astype(np.float32)
    in_pieces, pieces, start = Doubling(), [], 0
    for size in sizes:
        pieces.append(in_pieces.doubled(sound[start : start + size]))
        start += size

    assert np.allclose(np.concatenate(pieces), Doubling().doubled(sound), atol=1e-6)


def test_doubling_keeps_a_tone_of_the_telephone_band() -> None:
    time_s = np.arange(RATE_HZ) / RATE_HZ
    doubled = Doubling().doubled(np.sin(2 * np.pi * 1000 * time_s).astype(np.float32))

    expected = np.sin(2 * np.pi * 1000 * (np.arange(2 * RATE_HZ) / (2 * RATE_HZ) - 8 / RATE_HZ))

    assert doubled.size == 2 * RATE_HZ
    assert np.abs(doubled - expected)[100:].max() < 0.02


def test_a_wav_keeps_its_channels() -> None:
    left, right = b"\x10" * RATE_HZ, b"\x90" * RATE_HZ

    facts = inspect_audio(wav_of([left, right], Encoding.MULAW))
    decoded = decode_audio(wav_of([left, right], Encoding.MULAW), rate_hz=RATE_HZ)

    assert (facts.codec, facts.channel_count, facts.duration_s) == ("pcm_mulaw", 2, 1.0)
    assert decoded.samples[0, 0] == -decoded.samples[1, 0] != 0


def test_a_wav_of_sixteen_bits_is_one_as_well() -> None:
    decoded = decode_audio(wav_of([b"\x00\x40" * RATE_HZ], Encoding.PCM16), rate_hz=RATE_HZ)

    assert decoded.samples[0, 100] == 0.5
