"""How much of a channel was cut off."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.formats.clipping import Levels
from leidraad.formats.sound import Samples


def share(samples: Samples) -> float:
    levels = Levels()
    levels.hear(samples)
    return levels.clipped_share()


def speechlike(seed: int = 1) -> Samples:
    """Levels that are rarer the higher they are, as those of speech."""
    return np.clip(np.random.default_rng(seed).laplace(0, 0.06, 160_000), -1, 1).astype(np.float32)


@pytest.mark.parametrize("cut", [0.01, 0.02, 0.05])
@pytest.mark.parametrize("gain", [1.0, 0.4])
def test_what_was_cut_off_is_counted_whatever_the_gain_afterwards(cut: float, gain: float) -> None:
    samples = speechlike()
    at = float(np.quantile(np.abs(samples), 1 - cut))
    assert share(gain * np.clip(samples, -at, at) / at) == pytest.approx(cut, rel=0.8)


def test_untouched_sound_and_pure_tones_are_not_cut_off() -> None:
    times = np.arange(80_000, dtype=np.float32) / 8_000
    assert share(speechlike()) == 0.0
    assert share((0.5 * np.sin(2 * np.pi * 425 * times)).astype(np.float32)) == 0.0
    assert share(np.zeros(0, np.float32)) == 0.0


@given(st.integers(0, 2**31), st.floats(0.01, 1.5), st.integers(0, 5_000))
def test_a_share_is_a_share_for_any_sound(seed: int, level: float, size: int) -> None:
    samples = np.random.default_rng(seed).uniform(-level, level, size).astype(np.float32)
    assert 0 <= share(samples) <= 1
