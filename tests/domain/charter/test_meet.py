"""The tighter of two charters: examples, and the laws that make it a ratchet."""

import dataclasses
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.charter.clauses import (
    Body,
    CapWindow,
    Charter,
    Counted,
    Limit,
    Notice,
    Purpose,
    Stage,
)
from leidraad.domain.charter.compare import ParameterChange, compare, may_loosen
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.meet import meet
from leidraad.domain.charter.orders import IN_KIND, NOTICES, PARAMETERS, STAGE, WORDS, Movement
from leidraad.domain.charter.requests import Action, Facts, Request
from leidraad.domain.contacts.turns import Channel
from tests.domain.charter.any_charter import CHARTERS, FACTS, NEAR_DEMO, NEAR_GOOD, REQUESTS, few_of
from tests.domain.charter.charters import a_cap, changed, shipped

DEMO = shipped("demo")


def test_data_captured_under_a_stricter_charter_stays_under_it() -> None:
    now = changed(
        DEMO,
        listening_cap=a_cap(20, counts=frozenset({Counted.AUDIO})),
        purposes_allowed=DEMO.purposes_allowed | {Purpose.TRAINING},
        groups={"threshold": 5},
    )
    then = changed(DEMO, purposes_allowed=frozenset({Purpose.COACHING}), groups={"threshold": 10})

    both = meet(then, now)
    assert both.listening_cap is not None
    assert both.listening_cap.percent == Fraction(10)
    assert both.listening_cap.counts == frozenset(Counted)
    assert both.purposes_allowed == {Purpose.COACHING}
    assert both.groups.threshold == 10


def test_an_original_is_kept_only_where_every_version_since_says_so() -> None:
    keeping = changed(DEMO, retention={"keep_original": True})

    assert not meet(DEMO, keeping).retention.keep_original
    assert not meet(keeping, DEMO).retention.keep_original
    assert meet(keeping, keeping).retention.keep_original


def test_what_became_stricter_reaches_back() -> None:
    now = changed(
        DEMO,
        retention={"quality_days": 14},
        scope={"valid_from": date(2026, 10, 1), "valid_until": date(2027, 1, 31)},
        ai={"agent_scoring": Limit.NEVER},
        uses_forbidden=frozenset(Purpose),
    )

    assert meet(DEMO, now) == now


def test_a_cap_that_was_open_on_either_side_stays_open() -> None:
    without = changed(DEMO, listening_cap=None)

    assert meet(without, DEMO).listening_cap is None
    assert meet(DEMO, without).listening_cap is None


def test_an_absolute_maximum_on_either_side_holds() -> None:
    ten, none = (changed(DEMO, listening_cap=a_cap(10, absolute_maximum=each)) for each in (10, None))
    seven = changed(DEMO, listening_cap=a_cap(10, absolute_maximum=7))

    maxima = [
        cap.absolute_maximum
        for cap in (
            meet(ten, none).listening_cap,
            meet(none, ten).listening_cap,
            meet(seven, ten).listening_cap,
        )
        if cap
    ]
    assert maxima == [10, 10, 7]
    assert meet(none, none) == none


def test_where_neither_is_tighter_it_says_what_is_signed_now() -> None:
    now = changed(
        DEMO,
        code="now",
        consultation={"body": Body.CSE},
        listening_cap=a_cap(10, window=CapWindow.PREVIOUS, time_zone="UTC"),
        deletion={"undo_within_s": 90},
    )
    now = dataclasses.replace(now, customer_notice={Channel.VOICE: Notice.WRITTEN_MESSAGE})

    assert meet(DEMO, now) == now


def test_a_channel_needs_a_notice_in_both() -> None:
    chat_only = dataclasses.replace(DEMO, customer_notice={Channel.CHAT: Notice.WRITTEN_MESSAGE})
    voice_only = dataclasses.replace(DEMO, customer_notice={Channel.VOICE: Notice.SPOKEN_MESSAGE})

    assert meet(chat_only, voice_only).customer_notice == {}
    assert meet(DEMO, voice_only).customer_notice == voice_only.customer_notice
    assert meet(voice_only, DEMO).customer_notice == voice_only.customer_notice


def test_a_regulation_on_either_side_makes_a_regulation() -> None:
    regulation = changed(DEMO, stage=Stage.ROLL_OUT)

    assert meet(DEMO, regulation).stage is Stage.ROLL_OUT
    assert meet(regulation, DEMO).stage is Stage.ROLL_OUT
    assert meet(DEMO, DEMO).stage is Stage.PILOT


@given(CHARTERS)
def test_a_charter_and_itself_make_itself(charter: Charter) -> None:
    assert meet(charter, charter) == charter


@given(CHARTERS, CHARTERS)
def test_nothing_in_it_is_looser_than_in_either(then: Charter, now: Charter) -> None:
    both = meet(then, now)

    for version in (then, now):
        for change in compare(version, both):
            assert all(each.movement is not Movement.LOOSER for each in change.parameters)
    # What cuts both ways comes from where neither value is tighter, and then it is what is signed now.
    assert not any(each.movement is Movement.MIXED and each.path != "stage" for each in _all(now, both))
    unordered = {each.path for each in PARAMETERS if each.order in (IN_KIND, NOTICES, STAGE)}
    assert {each.path for each in _all(then, both) if each.movement is Movement.MIXED} <= unordered


@given(CHARTERS, CHARTERS, CHARTERS)
def test_in_which_order_three_are_met_changes_nothing(one: Charter, two: Charter, three: Charter) -> None:
    assert meet(meet(one, two), three) == meet(one, meet(two, three))


@given(CHARTERS, CHARTERS)
def test_whichever_is_named_first_changes_nothing_that_has_a_tighter_side(one: Charter, two: Charter) -> None:
    here, there = meet(one, two), meet(two, one)

    free = {each.path for each in PARAMETERS if each.order in (IN_KIND, NOTICES, WORDS)}
    assert {each.path for each in _all(here, there)} <= free
    assert here.customer_notice.keys() == there.customer_notice.keys()


@given(CHARTERS, CHARTERS)
def test_a_version_that_is_nowhere_looser_is_the_meet_itself(old: Charter, other: Charter) -> None:
    lower = meet(old, other)
    if not may_loosen(compare(old, lower)):
        assert meet(old, lower) == lower


@given(NEAR_DEMO, NEAR_DEMO, REQUESTS, NEAR_GOOD | few_of(FACTS, most=5), st.booleans())
def test_what_both_together_permit_each_of_them_permits(
    then: Charter, now: Charter, request: Request, facts: Facts, same_stage: bool
) -> None:
    now = dataclasses.replace(now, stage=then.stage) if same_stage else now
    if request.action is Action.CAPTURE and then.stage is not now.stage:
        return  # a pilot and a regulation capture in different phases; only what was captured is asked of both

    if decide(meet(then, now), request, facts).is_permitted:
        assert decide(then, request, facts).is_permitted
        assert decide(now, request, facts).is_permitted


def _all(one: Charter, other: Charter) -> list[ParameterChange]:
    return [each for change in compare(one, other) for each in change.parameters]
