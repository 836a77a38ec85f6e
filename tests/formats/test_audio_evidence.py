"""What is found in a sound: on what is made here, whose truth is known, and on real recordings."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.evidence import Separation
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.formats.audio import DecodedAudio, Samples, decode_audio, encode_for_playback, merge_channels
from leidraad.formats.audio_evidence import Listener, SoundFindings, listen, merged
from tests.formats import synthetic_sound as made
from tests.shared_data import shared_data

TONES = [(kind, country) for kind, country in made.NETWORK]


def heard(*channels: Samples) -> SoundFindings:
    size = min(channel.size for channel in channels)
    rows = np.stack([channel[:size] for channel in channels])
    return listen(DecodedAudio(rows, made.RATE_HZ, size / made.RATE_HZ))


def side(name: str, *, duration_s: float = 60.0) -> Samples:
    data = shared_data(f"audio/stereo-call-en/{name}.wav").read_bytes()
    whole: Samples = decode_audio(data, rate_hz=made.RATE_HZ).samples[0]
    return whole[: round(duration_s * made.RATE_HZ)]


def hiss(duration_s: float, *, seed: int = 1) -> Samples:
    return made.noise(seed, duration_s=duration_s, level=0.0007)


def test_the_two_sides_of_a_real_call_are_apart() -> None:
    found = heard(side("agent"), side("caller"))
    assert found.separation is Separation.APART
    assert found.notes() == ()
    assert found.evidence().is_firm


def test_one_channel_is_everybody_together() -> None:
    found = heard(side("agent") + side("caller"))
    assert found.separation is Separation.TOGETHER
    assert not found.evidence().is_firm


@pytest.mark.parametrize(("gain_db", "delay_s"), [(0.0, 0.0), (-9.0, 0.0), (-3.0, 0.02)])
def test_one_sound_on_both_channels_is_known_whatever_its_gain_and_delay(
    gain_db: float, delay_s: float
) -> None:
    both = side("agent") + side("caller")
    copy = made.leaked(both, gain_db=gain_db, delay_s=delay_s) + hiss(60.0)
    found = heard(both, copy)
    assert found.has_copies
    assert found.separation is Separation.TOGETHER
    assert found.notes() == ("identical_channels",)


def test_copies_are_known_after_lossy_encoding_and_two_silent_channels_are_none() -> None:
    both = np.stack([side("agent") + side("caller")] * 2)
    encoded = encode_for_playback(DecodedAudio(both, made.RATE_HZ, 60.0))
    assert listen(decode_audio(encoded)).has_copies
    assert not heard(np.zeros(480_000, np.float32), np.zeros(480_000, np.float32)).has_copies


@pytest.mark.parametrize("gain_db", [-25.0, -15.0, -8.0])
@pytest.mark.parametrize("delay_s", [0.0, 0.18])
def test_one_side_that_is_heard_on_the_other_is_bleeding(gain_db: float, delay_s: float) -> None:
    agent, customer = side("agent"), side("caller")
    found = heard(agent, customer + made.leaked(agent, gain_db=gain_db, delay_s=delay_s))
    assert found.separation is Separation.BLEEDING
    assert found.likeness.delay_s == pytest.approx(delay_s, abs=0.002)
    assert not found.evidence().is_firm
    assert heard(customer + made.leaked(agent, gain_db=gain_db, delay_s=delay_s), agent).notes() == (
        "bleeding",
    )


def test_a_leak_that_nobody_hears_leaves_the_sides_apart() -> None:
    agent, customer = side("agent"), side("caller")
    found = heard(agent, customer + made.leaked(agent, gain_db=-45.0, delay_s=0.05))
    assert found.separation is Separation.APART


def test_a_channel_with_noise_alone_is_missing() -> None:
    found = heard(side("agent"), hiss(60.0))
    assert found.notes() == ("missing_channel",)
    assert found.separation is Separation.TOGETHER
    assert heard(side("agent"), np.zeros(480_000, np.float32)).notes() == ("only_silence",)


@pytest.mark.parametrize("seed", range(10))
def test_music_between_speech_is_found_within_a_second_of_its_edges(seed: int) -> None:
    tune = made.music(seed, duration_s=20.0)
    found = heard(
        made.mu_law(made.joined([side("agent", duration_s=15.0), tune, side("caller", duration_s=15.0)]))
    )
    ((start_s, end_s),) = found.music
    assert start_s == pytest.approx(15.0, abs=1.5)
    assert end_s == pytest.approx(35.0, abs=1.5)
    assert "hold_music" in found.notes()


@pytest.mark.parametrize(("kind", "country"), TONES)
def test_each_tone_of_the_network_is_known(kind: str, country: str) -> None:
    tone = made.network_tone(kind, country, duration_s=9.5)
    found = heard(made.mu_law(made.joined([tone, hiss(1.0), side("agent", duration_s=10.0)]) + hiss(20.5)))
    (span,) = found.tones
    assert str(span.tone) == kind
    assert span.start_s < 0.1
    assert span.end_s <= 9.6
    assert found.music == ()


def test_keys_pressed_are_found_one_by_one_and_no_word_is_a_key() -> None:
    sound = made.joined(
        [side("agent", duration_s=10.0), made.keys("4929#", key_s=0.1, pause_s=0.3), side("caller")]
    )
    found = heard(made.mu_law(sound))
    middles = [10.05 + 0.4 * number for number in range(5)]
    assert len(found.keys) == 5
    assert all(start < middle < end for (start, end), middle in zip(found.keys, middles, strict=True))


def test_what_was_recorded_too_loud_is_told_also_when_made_quieter_afterwards() -> None:
    speech = side("agent")
    loud = made.clipped(speech, at=float(np.quantile(np.abs(speech), 0.98)))
    for gain in (1.0, 0.3):
        assert heard(made.mu_law(gain * loud)).channels[0].clipped_share == pytest.approx(0.02, abs=0.012)
    assert heard(speech).channels[0].clipped_share == 0.0


def test_silence_is_the_time_in_which_nobody_is_heard() -> None:
    speech = side("agent", duration_s=10.0)
    found = heard(made.joined([hiss(10.0), speech]), hiss(20.0))
    assert 0.5 < found.silent_share < 0.75


def test_no_real_recording_holds_music_tones_or_keys() -> None:
    folder = shared_data("audio")
    found = {}
    for path in sorted(itertools.chain(folder.glob("telephone-*/*.wav"), folder.glob("mi*/*.*"))):
        if path.suffix in {".wav", ".mp3"}:
            try:
                found[path.name] = listen(decode_audio(path.read_bytes()))
            except IntakeProblem:
                continue
    assert len(found) > 20
    assert [name for name, each in found.items() if each.music or each.tones or each.keys] == []
    assert [name for name, each in found.items() if "clipped" in each.notes()] == []


def test_block_by_block_it_finds_the_same() -> None:
    agent, customer = (
        shared_data(f"audio/stereo-call-en/{name}.wav").read_bytes() for name in ("agent", "caller")
    )
    decoded = decode_audio(merge_channels(agent, customer))
    listener = Listener(channel_count=2, rate_hz=decoded.rate_hz)
    for start in range(0, decoded.samples.shape[1], 333_333):
        listener.hear(decoded.samples[:, start : start + 333_333])
    found, whole = listener.findings(), listen(decoded)
    assert found.notes() == whole.notes()
    assert found.silent_share == pytest.approx(whole.silent_share, abs=1e-3)
    assert found.likeness == whole.likeness


def test_a_rate_that_is_no_multiple_of_eight_thousand_is_refused() -> None:
    with pytest.raises(ValueError, match="8000"):
        Listener(channel_count=1, rate_hz=22_050)


@given(st.integers(1, 3), st.integers(0, 20_000), st.integers(0, 2**31))
def test_any_noise_of_any_length_gives_shares_between_nought_and_one(
    channels: int, size: int, seed: int
) -> None:
    samples = np.random.default_rng(seed).uniform(-1, 1, (channels, size)).astype(np.float32)
    found = listen(DecodedAudio(samples, made.RATE_HZ, size / made.RATE_HZ))
    evidence = found.evidence()
    assert 0 <= evidence.clipped_share <= 1
    assert 0 <= evidence.silent_share <= 1
    assert found.music == ()


@given(st.lists(st.tuples(st.floats(0, 50), st.floats(0, 50)).map(lambda pair: (min(pair), max(pair)))))
def test_merged_times_are_in_order_and_apart_and_cover_the_same(times: list[tuple[float, float]]) -> None:
    found = merged(times)
    assert all(one[1] < two[0] for one, two in itertools.pairwise(found))
    assert all(any(start <= a and b <= end for start, end in found) for a, b in times)
