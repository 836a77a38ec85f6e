"""Silence in place of times, without clicks."""

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from leidraad.formats.muting import FADE_S, mute
from leidraad.formats.sound import Samples

RATE_HZ = 16_000


def ones(duration_s: float = 1.0) -> Samples:
    return np.ones((2, round(duration_s * RATE_HZ)), dtype=np.float32)


def test_what_is_muted_is_nought_on_every_channel_and_the_rest_is_as_it_was() -> None:
    samples = ones()
    mute(samples, [(0.25, 0.5)], rate_hz=RATE_HZ)
    assert not samples[:, 4_000:8_000].any()
    fade = round(FADE_S * RATE_HZ)
    assert (samples[:, : 4_000 - fade] == 1).all()
    assert (samples[:, 8_000 + fade :] == 1).all()


def test_no_step_is_large_enough_to_click() -> None:
    samples = ones()
    mute(samples, [(0.25, 0.5)], rate_hz=RATE_HZ)
    assert float(np.abs(np.diff(samples)).max()) < 0.02


def test_an_end_may_be_the_end_of_all() -> None:
    samples = ones()
    mute(samples, [(0.5, math.inf)], rate_hz=RATE_HZ)
    assert not samples[:, 8_000:].any()


@given(
    times=st.lists(st.tuples(st.floats(0, 1.2), st.floats(0, 1.2)).map(lambda pair: (min(pair), max(pair)))),
    cut=st.integers(0, RATE_HZ),
)
def test_muted_in_two_pieces_or_as_a_whole_is_the_same(times: list[tuple[float, float]], cut: int) -> None:
    whole, pieces = ones(), ones()
    mute(whole, times, rate_hz=RATE_HZ)
    mute(pieces[:, :cut], times, rate_hz=RATE_HZ)
    mute(pieces[:, cut:], times, rate_hz=RATE_HZ, first_sample=cut)
    np.testing.assert_array_equal(whole, pieces)
