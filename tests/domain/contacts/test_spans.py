"""What lies in a paused, held or private part goes; what lies outside stays where it was."""

import math
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.problems import IntakeProblem, ProblemCode
from leidraad.domain.contacts.spans import Span, SpanKind, merged_times, turns_outside
from leidraad.domain.contacts.turns import Party, Turn, Word

BEGAN = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)
HOLD = Span(10.0, 20.0, SpanKind.HOLD)


def spoken(text: str, start_s: float, end_s: float, *, timed: bool = True) -> Turn:
    words = text.split()
    step_s = (end_s - start_s) / len(words)
    times = [(start_s + step_s * number, start_s + step_s * (number + 1)) for number in range(len(words))]
    found = tuple(Word(word, *time) for word, time in zip(words, times, strict=True)) if timed else ()
    return Turn(Party.AGENT, text, start_s=start_s, end_s=end_s, words=found)


def test_without_spans_every_turn_stays() -> None:
    untimed = Turn(Party.AGENT, "zomaar")
    assert turns_outside([untimed], [], started_at=None) == (untimed,)


def test_turns_before_and_after_stay_as_they_are_and_the_one_inside_goes() -> None:
    before, inside, after = spoken("een", 1, 2), spoken("geheim", 12, 13), spoken("drie", 25, 26)

    assert turns_outside([before, inside, after], [HOLD], started_at=BEGAN) == (before, after)


def test_of_a_turn_that_reaches_into_a_span_only_the_words_outside_stay_with_their_times() -> None:
    (kept,) = turns_outside([spoken("nul een twee drie vier", 8, 13)], [HOLD], started_at=BEGAN)

    assert kept.text == "nul"  # the word that ends where the span begins is within the error of word times
    assert (kept.start_s, kept.end_s) == (8.0, 9.0)


def test_a_turn_without_times_of_its_words_goes_whole() -> None:
    assert turns_outside([spoken("nul een twee", 8, 13, timed=False)], [HOLD], started_at=BEGAN) == ()


def test_a_turn_whose_words_do_not_cover_its_text_goes_whole() -> None:
    turn = spoken("nul een", 8, 12)
    longer = Turn(turn.party, "nul een geheim", start_s=8, end_s=12, words=turn.words)

    assert turns_outside([longer], [HOLD], started_at=BEGAN) == ()


def test_a_message_is_placed_by_its_own_moment() -> None:
    messages = [
        Turn(Party.CUSTOMER, text, at=BEGAN + timedelta(seconds=second))
        for text, second in (("eerst", 0), ("tijdens", 15), ("daarna", 30))
    ]

    kept = turns_outside(messages, [HOLD], started_at=BEGAN)
    assert [turn.text for turn in kept] == ["eerst", "daarna"]


def test_a_turn_without_any_time_cannot_be_cut() -> None:
    with pytest.raises(IntakeProblem) as caught:
        turns_outside([Turn(Party.AGENT, "ergens")], [HOLD], started_at=BEGAN)
    assert caught.value.code is ProblemCode.CANNOT_CUT


def test_a_span_without_end_takes_everything_behind_it() -> None:
    open_span = Span(10.0, math.inf, SpanKind.PAUSED)

    assert turns_outside([spoken("laat", 5000, 5001)], [open_span], started_at=BEGAN) == ()


SPANS = st.lists(
    st.builds(
        lambda start, length, kind: Span(start, start + length, kind),
        st.floats(0, 100),
        st.floats(0.01, 30),
        st.sampled_from(SpanKind),
    ),
    max_size=5,
)
TURNS = st.lists(
    st.builds(
        lambda start, length, count, timed: spoken(
            " ".join(["woord"] * count), start, start + length, timed=timed
        ),
        st.floats(0, 120),
        st.floats(0.1, 20),
        st.integers(1, 8),
        st.booleans(),
    ),
    max_size=6,
)


@given(TURNS, SPANS)
def test_nothing_that_stays_lies_in_a_span(turns: list[Turn], spans: list[Span]) -> None:
    for turn in turns_outside(turns, spans, started_at=BEGAN):
        for word in turn.words or [Word("", turn.start_s or 0.0, turn.end_s or 0.0)]:
            assert not any(span.touches(word.start_s, word.end_s) for span in spans)


@given(TURNS, SPANS)
def test_what_stays_was_there_before_and_a_further_span_never_brings_a_word_back(
    turns: list[Turn], spans: list[Span]
) -> None:
    def words(kept: tuple[Turn, ...]) -> set[tuple[float, float]]:
        return {(word.start_s, word.end_s) for turn in kept for word in turn.words}

    all_words = {(word.start_s, word.end_s) for turn in turns for word in turn.words}
    kept = words(turns_outside(turns, spans, started_at=BEGAN))
    assert kept <= all_words
    assert words(turns_outside(turns, [*spans, HOLD], started_at=BEGAN)) <= kept


@given(SPANS)
def test_merged_times_are_in_order_apart_and_cover_every_span(spans: list[Span]) -> None:
    merged = merged_times(spans)

    assert all(earlier[1] < later[0] for earlier, later in pairwise(merged))
    assert all(any(start <= span.start_s and span.end_s <= end for start, end in merged) for span in spans)
