"""Which calls may be transcribed once more, and why the others are left alone."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.hearing_again import CallFacts, LeftAlone, why_left_alone

HEARABLE = CallFacts(
    is_call=True,
    is_ready=True,
    was_heard_here=True,
    has_original=True,
    is_allowed=True,
    is_opened=False,
    is_corrected=False,
)


def test_a_ready_call_whose_original_is_kept_may_be_heard_again() -> None:
    assert why_left_alone(HEARABLE) is None


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"is_call": False}, LeftAlone.NOT_A_CALL),
        ({"is_ready": False}, LeftAlone.NOT_READY),
        ({"was_heard_here": False}, LeftAlone.WRITTEN_ELSEWHERE),
        ({"has_original": False}, LeftAlone.NOT_KEPT),
        ({"is_allowed": False}, LeftAlone.NOT_ALLOWED),
        ({"is_opened": True}, LeftAlone.OPENED),
        ({"is_corrected": True}, LeftAlone.CORRECTED),
        ({"has_same_model": True}, LeftAlone.SAME_MODEL),
        ({"is_asked": True}, LeftAlone.ASKED_ALREADY),
    ],
)
def test_each_thing_in_the_way_is_a_reason_of_its_own(change: dict[str, bool], reason: LeftAlone) -> None:
    assert why_left_alone(replace(HEARABLE, **change)) is reason


def test_what_nothing_can_change_is_said_first() -> None:
    assert why_left_alone(replace(HEARABLE, has_original=False, is_opened=True)) is LeftAlone.NOT_KEPT
    assert why_left_alone(replace(HEARABLE, is_opened=True, is_asked=True)) is LeftAlone.OPENED


@given(st.builds(CallFacts, **{each.name: st.booleans() for each in fields(CallFacts)}))
def test_only_a_call_with_nothing_in_the_way_is_heard_again(facts: CallFacts) -> None:
    assert (why_left_alone(facts) is None) == (facts == HEARABLE)


def test_no_reason_that_was_ever_stored_has_changed() -> None:
    stored = (
        "gone not_a_call not_ready written_elsewhere not_kept not_allowed opened corrected same_model asked_already"
        " no_model failed"
    )
    assert set(stored.split()) <= {str(reason) for reason in LeftAlone}
