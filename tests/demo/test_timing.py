"""How lines get their times: merged when one party goes on, overlapped or parted by their signs, never backwards."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demo.parts_text import Line
from demo.timing import merged, timed_turns
from leidraad.domain.contacts.turns import Channel, Party

A, C = Party.AGENT, Party.CUSTOMER
LINES = st.lists(
    st.builds(
        Line,
        st.sampled_from([A, C]),
        st.text("abc 19.", min_size=1, max_size=80),
        st.sampled_from(["", "^", "~"]),
    ),
    min_size=1,
    max_size=12,
)


def test_lines_of_one_party_become_one_turn_unless_a_silence_parts_them() -> None:
    lines = [Line(A, "Ja."), Line(A, "Momentje."), Line(A, "Gevonden.", "~"), Line(C, "Goed.", "^")]
    assert merged(lines) == [Line(A, "Ja. Momentje."), Line(A, "Gevonden.", "~"), Line(C, "Goed.", "^")]
    assert merged([]) == []


def test_a_talk_over_begins_before_the_other_ends_and_a_silence_lasts() -> None:
    lines = [
        Line(A, "Ik zal dat eerst voor u nakijken."),
        Line(C, "Nee!", "^"),
        Line(A, "Goed, ik luister.", "~"),
    ]
    first, second, third = timed_turns(lines, Random(1), channel=Channel.VOICE, with_words=False)
    assert second["start_s"] < first["end_s"]
    assert third["start_s"] - second["end_s"] >= 7


def test_written_messages_begin_at_zero_and_follow_in_seconds_minutes_or_hours() -> None:
    lines = [Line(C, "Hallo, hoe laat komt de technieker?"), Line(A, "Om tien uur.")]
    offsets = {
        channel: [
            turn["offset_s"] for turn in timed_turns(lines, Random(1), channel=channel, with_words=False)
        ]
        for channel in (Channel.CHAT, Channel.MESSAGING, Channel.EMAIL)
    }
    assert all(first == 0 for first, _ in offsets.values())
    assert offsets[Channel.CHAT][1] < 60 <= offsets[Channel.MESSAGING][1] + 60
    assert offsets[Channel.EMAIL][1] > 3600


@pytest.mark.parametrize("channel", list(Channel))
@given(lines=LINES, seed=st.integers(0, 10**6))
def test_times_never_run_backwards(channel: Channel, lines: list[Line], seed: int) -> None:
    turns = timed_turns(lines, Random(seed), channel=channel, with_words=False)
    starts: list[float] = [turn["start_s" if channel is Channel.VOICE else "offset_s"] for turn in turns]
    assert starts == sorted(starts)
    assert all(turn["end_s"] > turn["start_s"] for turn in turns if "end_s" in turn)


@given(lines=LINES, seed=st.integers(0, 10**6))
def test_words_fill_their_turn_in_order(lines: list[Line], seed: int) -> None:
    for turn in timed_turns(lines, Random(seed), channel=Channel.VOICE, with_words=True):
        assert [word["text"] for word in turn["words"]] == turn["text"].split()
        times = [moment for word in turn["words"] for moment in (word["start_s"], word["end_s"])]
        assert times == sorted(times)
