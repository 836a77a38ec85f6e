"""What a row of heartbeats says, worked out by hand; then that a regular one says nothing."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.ledger.heartbeats import Heartbeat, Irregularity, Remark, remarks_on

NINE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def beat(minutes: float, *, since: str | None = "08:00", signed: int | None = None) -> Heartbeat:
    return Heartbeat(NINE + timedelta(minutes=minutes), since, signed)


def test_the_words_of_the_irregularities_are_those_that_pages_and_exports_know() -> None:
    assert [each.value for each in Irregularity] == [
        "silence",
        "restart",
        "nothing_signed",
        "clock_went_back",
    ]


def test_one_heartbeat_or_none_says_nothing() -> None:
    assert remarks_on([]) == []
    assert remarks_on([beat(0)]) == []


@pytest.mark.parametrize(
    ("second", "what"),
    [
        (beat(15.1), Irregularity.SILENCE),
        (beat(-1), Irregularity.CLOCK_WENT_BACK),
        (beat(5, since="09:04"), Irregularity.RESTART),
    ],
)
def test_each_irregularity_is_told_from_heartbeat_to_heartbeat(second: Heartbeat, what: Irregularity) -> None:
    assert remarks_on([beat(0), second]) == [Remark(what, NINE, second.at)]


def test_fifteen_minutes_are_no_silence_and_a_clock_that_stands_still_did_not_go_back() -> None:
    assert remarks_on([beat(0), beat(15), beat(15)]) == []


def test_a_sequencer_that_signed_nothing_is_told() -> None:
    found = remarks_on([beat(0, signed=7), beat(5, signed=9), beat(10, signed=9)])

    assert found == [
        Remark(Irregularity.NOTHING_SIGNED, NINE + timedelta(minutes=5), NINE + timedelta(minutes=10))
    ]


def test_two_workers_that_take_turns_are_told_once() -> None:
    beats = [beat(number * 5, since=["08:00", "08:30"][number % 2]) for number in range(6)]

    assert [each.what for each in remarks_on(beats)] == [Irregularity.RESTART]


def test_heartbeats_of_an_older_version_say_less_and_nothing_wrong() -> None:
    assert remarks_on([beat(0, since=None), beat(5, since=None)]) == []


@given(st.lists(st.floats(0, 15), max_size=30), st.integers(0, 2**40))
def test_a_regular_heart_says_nothing(gaps: list[float], size: int) -> None:
    minutes, beats = 0.0, []
    for number, gap in enumerate(gaps):
        minutes += gap
        beats.append(beat(minutes, signed=size + number))

    assert remarks_on(beats, silence_after=timedelta(minutes=15, seconds=1)) == []


@given(
    st.lists(st.tuples(st.floats(-30, 60), st.sampled_from(["a", "b", None]), st.integers(0, 3)), max_size=20)
)
def test_what_is_told_is_true_of_two_neighbours(steps: list[tuple[float, str | None, int]]) -> None:
    minutes, beats = 0.0, []
    for gap, since, signed in steps:
        minutes += gap
        beats.append(beat(minutes, since=since, signed=signed))
    times = {(one.at, other.at) for one, other in pairwise(beats)}

    assert {(each.since, each.until) for each in remarks_on(beats)} <= times
