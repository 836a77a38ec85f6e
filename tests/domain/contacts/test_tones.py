"""The network's tones among stretches of sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.tones import CADENCES, Cadence, Tone, tones_in


def stretches(
    cadence: Cadence, *, count: int, start_s: float = 1.0, stretch: float = 1.0
) -> list[tuple[float, float]]:
    """So many sounds of a cadence, all its steps longer by ``stretch``."""
    found, at = [], start_s
    for number in range(count):
        step = 2 * number % len(cadence.steps_s)
        on, off = cadence.steps_s[step] * stretch, cadence.steps_s[step + 1] * stretch
        found.append((at, at + on))
        at += on + off
    return found


@pytest.mark.parametrize("cadence", CADENCES, ids=lambda cadence: f"{cadence.tone} {cadence.country}")
@pytest.mark.parametrize("stretch", [0.95, 1.0, 1.05])
def test_each_country_s_tone_is_known_also_when_its_clock_is_a_little_off(
    cadence: Cadence, stretch: float
) -> None:
    sounding = stretches(cadence, count=8, stretch=stretch)
    (found,) = tones_in(sounding)
    assert found.tone is cadence.tone
    assert (found.start_s, found.end_s) == (sounding[0][0], sounding[-1][1])


def test_a_tone_without_a_break_is_the_dial_tone() -> None:
    assert [span.tone for span in tones_in([(0.0, 4.0)])] == [Tone.DIAL]


def test_ringing_ends_where_somebody_answers_in_the_middle_of_a_sound() -> None:
    (found,) = tones_in([(0.0, 1.0), (4.0, 5.0), (8.0, 8.4)])
    assert (found.tone, found.end_s) == (Tone.RINGING, 8.4)


@pytest.mark.parametrize(
    "sounding",
    [
        [],
        [(0.0, 1.0)],
        [(0.0, 0.5), (1.0, 1.5)],
        [(0.0, 0.3), (0.9, 1.0), (3.0, 3.9), (4.1, 4.2)],
    ],
)
def test_a_hum_now_and_then_is_no_tone(sounding: list[tuple[float, float]]) -> None:
    assert tones_in(sounding) == ()


@given(st.lists(st.tuples(st.floats(0.02, 4), st.floats(0.02, 5)), max_size=30))
def test_tones_lie_in_order_within_what_sounds(steps: list[tuple[float, float]]) -> None:
    sounding, at = [], 0.0
    for on, off in steps:
        sounding.append((at, at + on))
        at += on + off
    found = tones_in(sounding)
    edges = [edge for span in found for edge in (span.start_s, span.end_s)]
    assert edges == sorted(edges)
    assert {span.start_s for span in found} <= {start for start, _ in sounding}
    assert {span.end_s for span in found} <= {end for _, end in sounding}
