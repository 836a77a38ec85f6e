"""A call while it is recorded: pauses of several people, gaps, a second connection, and a refusal on the way."""

from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.live import (
    Asked,
    LiveCall,
    LivePhase,
    Pauser,
    Say,
    asked,
    at_position,
    connected_again,
    ended,
    heard,
    paused,
    resumed,
    spans_of,
    told_position,
)
from leidraad.domain.contacts.spans import Span, SpanKind

SECOND = 8_000


def after(seconds: float) -> LiveCall:
    return heard(LiveCall(), 0, round(seconds * SECOND))


def test_a_pause_of_the_sender_is_a_span_and_needs_no_word() -> None:
    call, say = paused(after(10), Pauser.SENDER, at_frame=10 * SECOND)
    assert (call.phase, call.keeps, say) == (LivePhase.PAUSED, False, None)

    call, say = resumed(call, Pauser.SENDER, at_frame=14 * SECOND)

    assert (call.phase, call.keeps, say) == (LivePhase.RECORDING, True, None)
    assert call.spans == (Span(10, 14, SpanKind.PAUSED),)
    assert call.duration_s == 14


def test_a_pause_of_the_agent_is_told_to_the_sender() -> None:
    call, say = asked(after(3), Asked.PAUSE)
    assert (call.keeps, say) == (False, Say.PAUSE)

    call, say = asked(at_position(call, 5 * SECOND), Asked.RESUME)

    assert (call.keeps, say) == (True, Say.RESUME)
    assert call.spans == (Span(3, 5, SpanKind.PAUSED),)


def test_a_sender_that_paused_at_our_word_goes_on_at_our_word() -> None:
    call, _ = asked(after(3), Asked.PAUSE)
    call, _ = paused(call, Pauser.SENDER)

    call, say = asked(call, Asked.RESUME)
    assert (call.keeps, say) == (False, Say.RESUME)
    call, _ = resumed(call, Pauser.SENDER, at_frame=6 * SECOND)

    assert call.keeps
    assert call.spans == (Span(3, 6, SpanKind.PAUSED),)


def test_it_stays_paused_while_one_of_two_is_pausing() -> None:
    call, _ = paused(after(3), Pauser.SENDER)
    call, say = asked(call, Asked.PAUSE)
    assert say is Say.PAUSE

    call, say = resumed(call, Pauser.SENDER, at_frame=4 * SECOND)

    assert (call.keeps, say) == (False, None)


def test_hold_is_called_hold() -> None:
    call, _ = paused(after(2), Pauser.HOLD)
    call, _ = resumed(call, Pauser.HOLD, at_frame=9 * SECOND)

    assert call.spans == (Span(2, 9, SpanKind.HOLD),)


def test_a_refusal_ends_everything_and_stays() -> None:
    for what in (Asked.REFUSED, Asked.PRIVATE):
        call, say = asked(after(3), what)

        assert (call.phase, call.keeps, say) == (LivePhase.DESTROYED, False, Say.STOP)
        assert ended(call).phase is LivePhase.DESTROYED
        assert asked(call, Asked.RESUME)[0].phase is LivePhase.DESTROYED


def test_a_call_that_ends_in_a_pause_ends_its_pause() -> None:
    call, _ = paused(after(3), Pauser.SENDER)

    call = ended(at_position(call, 8 * SECOND))

    assert (call.phase, call.spans) == (LivePhase.ENDED, (Span(3, 8, SpanKind.PAUSED),))


def test_a_pause_that_lasts_has_an_open_end() -> None:
    call, _ = paused(after(3), Pauser.SENDER)

    assert spans_of(call) == (Span(3, float("inf"), SpanKind.PAUSED),)


def test_a_small_lead_of_the_sender_is_no_gap_and_a_large_one_is() -> None:
    assert told_position(after(3), 3 * SECOND + 800).frame_count == 3 * SECOND
    assert told_position(after(3), 4 * SECOND).frame_count == 4 * SECOND


def test_a_second_connection_goes_on_where_the_call_is_by_then() -> None:
    call, _ = paused(after(3), Pauser.SENDER)

    call = connected_again(call, after_s=7.5)

    assert (call.frame_count, call.session_start, call.keeps) == (60_000, 60_000, True)
    assert call.spans == (Span(3, 7.5, SpanKind.PAUSED),)
    assert heard(call, 0, SECOND).duration_s == 8.5


def test_what_the_agent_paused_stays_paused_over_a_second_connection() -> None:
    call, _ = asked(after(3), Asked.PAUSE)

    assert not connected_again(call, after_s=7).keeps


step = st.one_of(
    st.tuples(st.just("heard"), st.integers(0, 4000)),
    st.tuples(st.just("pause"), st.sampled_from(Pauser)),
    st.tuples(st.just("resume"), st.sampled_from(Pauser)),
    st.tuples(st.just("ask"), st.sampled_from([Asked.PAUSE, Asked.RESUME])),
    st.tuples(st.just("again"), st.floats(0, 5)),
)


@given(st.lists(step, max_size=40))
def test_nothing_that_is_kept_lies_in_a_span(steps: list[tuple[str, object]]) -> None:
    call, kept = LiveCall(), []
    for kind, what in steps:
        if kind == "heard":
            before = call
            call = at_position(call, call.frame_count - call.session_start + what)  # type: ignore[operator]
            if before.keeps:
                kept.append((before.duration_s, call.duration_s))
        elif kind == "pause":
            call, _ = paused(call, what)  # type: ignore[arg-type]
        elif kind == "resume":
            call, _ = resumed(call, what)  # type: ignore[arg-type]
        elif kind == "ask":
            call, _ = asked(call, what)  # type: ignore[arg-type]
        else:
            call = connected_again(call, after_s=call.duration_s + what)  # type: ignore[operator]
    call = ended(call)

    assert list(call.spans) == sorted(call.spans)
    for start_s, end_s in kept:
        assert not any(span.touches(start_s, end_s) for span in call.spans)
