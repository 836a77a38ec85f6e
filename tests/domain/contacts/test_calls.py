from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.calls import Call, Hold, Leg, calls_of, facts_of, is_the_call, uncut
from leidraad.domain.contacts.routing import Routing
from leidraad.domain.contacts.spans import Span, SpanKind
from leidraad.domain.contacts.turns import Direction

NINE = datetime(2026, 11, 20, 9, tzinfo=UTC)


def after(seconds: float) -> datetime:
    return NINE + timedelta(seconds=seconds)


def call_of(*legs: Leg) -> Call:
    (call,) = calls_of(legs)
    return call


def test_two_rows_of_one_call_are_put_together() -> None:
    call = call_of(
        Leg(after(95), 3, call_id="c1", ended_at=after(300), agent="a2", queue="tech", queue_s=10, handled_s=200,
            disposition="solved"),
        Leg(after(0), 2, call_id="c1", ended_at=after(90), agent="a1", customer="+32470000001", queue="billing",
            queue_s=25, ivr=("nl", "invoice"), handled_s=60, direction=Direction.INBOUND, disposition="transferred"),
    )  # fmt: skip

    assert call.rows == (2, 3)
    assert call.agents == ("a1", "a2")
    assert (call.started_at, call.ended_at) == (NINE, after(300))
    assert call.queue == "billing"
    assert call.routing == Routing(
        ivr=("nl", "invoice"), queue_s=35, transfer_count=1, handled_s=260, disposition="solved"
    )


def test_rows_without_an_id_are_calls_of_their_own() -> None:
    assert len(calls_of([Leg(NINE, 2, agent="a1"), Leg(NINE, 3, agent="a1")])) == 2


def test_holds_become_parts_of_a_recording_that_began_when_it_was_answered() -> None:
    call = call_of(
        Leg(NINE, 2, agent="a1", ended_at=after(300), holds=(Hold(after(60), after(90)), Hold(after(200))))
    )

    facts = facts_of(call, started_at=after(20))

    assert facts.spans == (
        Span(39.0, 71.0, SpanKind.HOLD),  # 40 to 70 seconds after the answer, a second wider on either side
        Span(179.0, float("inf"), SpanKind.HOLD),
    )
    assert call.routing.hold_s == 130


def test_a_hold_before_the_recording_began_is_no_part_of_it() -> None:
    call = call_of(Leg(NINE, 2, agent="a1", holds=(Hold(after(1), after(10)),)))

    assert facts_of(call, started_at=after(20)).spans == ()


def test_every_agent_and_number_that_took_part_is_told_to_the_charter() -> None:
    call = call_of(
        Leg(NINE, 2, call_id="c", agent="a1", customer="+32470000001", transferred_to=("+3225550100", "a2")),
        Leg(after(60), 3, call_id="c", agent="a2", customer="+32470000001"),
    )

    facts = facts_of(call, started_at=NINE)

    assert facts.agent == "a1"
    assert facts.further_agents == ("a1", "a2")
    assert facts.other_numbers == ("+3225550100",)  # a2 is an agent, no number
    assert facts.customer_identities == ("+32470000001",)
    assert call.routing.transfer_count == 2


def known(call: Call, *, at: datetime, customers: str = "", agents: str = "") -> bool:
    return is_the_call(
        call,
        started_at=at,
        customers=frozenset(customers.split()),
        call_customers=frozenset(call.customers),
        agents=frozenset(agents.split()),
    )


def test_a_contact_is_known_by_its_time_and_its_number_or_agent() -> None:
    call = call_of(Leg(NINE, 2, agent="a1", customer="0470000001", ended_at=after(120)))

    assert known(call, at=after(45), customers="0470000001")
    assert known(call, at=after(45), agents="a1")
    assert known(call, at=after(-30), agents="a1")
    assert not known(call, at=after(-31), agents="a1")
    assert not known(call, at=after(151), agents="a1")
    assert not known(call, at=after(45), customers="0470000002", agents="a1")
    assert not known(call, at=after(45), agents="a2")
    assert not known(call, at=after(45))


def test_a_span_is_cut_when_the_cut_ones_cover_it_but_for_the_padding() -> None:
    hold = Span(10.0, 20.0, SpanKind.HOLD)

    assert uncut([hold], []) == (hold,)
    assert uncut([hold], [Span(11.0, 19.0, SpanKind.PAUSED)]) == ()
    assert uncut([hold], [Span(12.0, 20.0, SpanKind.HOLD)]) == (hold,)
    assert uncut([hold], [Span(0.0, 15.0, SpanKind.HOLD), Span(15.0, 30.0, SpanKind.PRIVATE)]) == ()


@given(st.lists(st.integers(0, 600), min_size=1, max_size=6), st.randoms())
def test_the_order_of_the_rows_changes_nothing(starts: list[int], order: object) -> None:
    legs = [
        Leg(after(start), row, call_id="c", agent=f"a{row}", queue_s=1.0, ended_at=after(start + 10))
        for row, start in enumerate(starts)
    ]
    shuffled = list(legs)
    order.shuffle(shuffled)  # type: ignore[attr-defined]

    assert calls_of(shuffled) == calls_of(legs)
