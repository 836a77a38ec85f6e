"""Utterances end after a silence, are parted when they are very long, and never overlap."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.utterances import WINDOW_S, Utterance, UtteranceOptions, Utterances

PLAIN = UtteranceOptions(silence_s=0.32, shortest_s=0.1, longest_s=3.2, pad_s=0.0)


def told(probabilities: list[float], options: UtteranceOptions = PLAIN) -> list[Utterance]:
    channel = Utterances(options)
    found = [channel.after(value) for value in probabilities]
    return [each for each in [*found, channel.rest()] if each]


def test_an_utterance_ends_after_the_silence() -> None:
    channel = Utterances(PLAIN)
    ends = [channel.after(value) is not None for value in [0.0] * 5 + [0.9] * 10 + [0.0] * 20]

    assert ends.index(True) == 5 + 10 + 10 - 1
    assert told([0.0] * 5 + [0.9] * 10 + [0.0] * 20) == [Utterance(5 * WINDOW_S, 15 * WINDOW_S)]


def test_a_short_pause_stays_inside() -> None:
    assert len(told([0.9] * 10 + [0.0] * 5 + [0.9] * 10 + [0.0] * 20)) == 1


def test_doubtful_speech_goes_on_and_does_not_begin() -> None:
    assert told([0.4] * 30) == []
    assert told([0.9] * 5 + [0.4] * 5 + [0.0] * 20) == [Utterance(0.0, 10 * WINDOW_S)]


def test_a_click_is_none() -> None:
    assert told([0.9] * 2 + [0.0] * 20) == []


def test_padding_is_given_and_never_before_the_start() -> None:
    padded = UtteranceOptions(silence_s=0.32, pad_s=0.15)

    assert told([0.9] * 10 + [0.0] * 20, padded)[0] == Utterance(0.0, 10 * WINDOW_S + 0.15)


def test_after_a_gap_it_counts_from_there() -> None:
    channel = Utterances(PLAIN)
    channel.after(0.9)
    channel.skip_to(3.2)
    for value in [0.9] * 10:
        channel.after(value)

    assert channel.rest() == Utterance(3.2, 3.2 + 10 * WINDOW_S)


@given(st.lists(st.floats(0, 1), max_size=300))
def test_utterances_come_in_order_and_apart(probabilities: list[float]) -> None:
    found = told(probabilities)

    assert all(each.start_s < each.end_s <= len(probabilities) * WINDOW_S for each in found)
    assert all(each.end_s - each.start_s <= PLAIN.longest_s + 2 * WINDOW_S for each in found)
    for before, after in pairwise(found):
        assert before.end_s <= after.start_s
