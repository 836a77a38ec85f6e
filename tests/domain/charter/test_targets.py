"""Sets of targets: what the charter allows, and that one which only counts never passes."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.charter.clauses import Charter, Limit
from leidraad.domain.charter.targets import (
    QUANTITATIVE,
    Measure,
    TargetBreach,
    TargetBreachCode,
    quantitative_percent,
    target_set_breaches,
)
from tests.domain.charter.any_charter import CHARTERS
from tests.domain.charter.charters import changed, shipped

DEMO = shipped("demo")
BALANCED = {
    Measure.QUALITY: Fraction(30),
    Measure.SATISFACTION: Fraction(30),
    Measure.CONTACTS_HANDLED: Fraction(40),
}
WEIGHTS = st.dictionaries(st.sampled_from(Measure), st.fractions(-5, 100, max_denominator=4))


def _codes(charter: Charter, weights: dict[Measure, Fraction]) -> list[str]:
    return [breach.code for breach in target_set_breaches(charter, weights)]


def test_a_set_of_quality_satisfaction_and_some_counting_may_be_set() -> None:
    assert target_set_breaches(DEMO, BALANCED) == ()


def test_half_may_count_and_not_a_hair_more() -> None:
    def with_counting(percent: Fraction) -> dict[Measure, Fraction]:
        return {
            Measure.QUALITY: Fraction(40),
            Measure.SATISFACTION: 60 - percent,
            Measure.TALK_TIME: Fraction(20),
            Measure.AVAILABILITY: percent - 20,
        }

    assert _codes(DEMO, with_counting(Fraction(50))) == []
    over = Fraction(50) + Fraction(1, 1000)
    assert target_set_breaches(DEMO, with_counting(over)) == (
        TargetBreach(TargetBreachCode.TOO_QUANTITATIVE, (("found", "50001/1000"), ("largest", "50"))),
    )


def test_a_set_that_only_counts_cannot_exist_whatever_the_charter_says() -> None:
    lax = changed(
        DEMO,
        targets={
            "quantitative_percent_max": Fraction(100),
            "quality_required": False,
            "satisfaction_required": False,
            "individual_talk_time": Limit.ON,
        },
    )
    counting = {Measure.TALK_TIME: Fraction(60), Measure.CONVERSIONS: Fraction(40)}

    assert _codes(lax, counting) == ["purely_quantitative", "quality_missing"]
    assert _codes(DEMO, counting) == [
        "purely_quantitative", "too_quantitative", "quality_missing", "satisfaction_missing",
    ]  # fmt: skip


def test_every_measure_that_counts_together_only_counts() -> None:
    assert "purely_quantitative" in _codes(DEMO, dict.fromkeys(QUANTITATIVE, Fraction(50, 3)))


def test_satisfaction_is_asked_for_where_the_charter_asks() -> None:
    without = {Measure.QUALITY: Fraction(60), Measure.CONTACTS_HANDLED: Fraction(40)}

    assert _codes(DEMO, without) == ["satisfaction_missing"]
    assert _codes(changed(DEMO, targets={"satisfaction_required": False}), without) == []


@pytest.mark.parametrize(
    ("limit", "codes"), [("never", ["talk_time_of_one"]), ("off", ["talk_time_of_one"]), ("on", [])]
)
def test_the_talk_time_of_one_person_is_no_target_unless_it_was_agreed(limit: str, codes: list[str]) -> None:
    charter = changed(DEMO, targets={"individual_talk_time": Limit(limit)})
    weights = {
        Measure.QUALITY: Fraction(40),
        Measure.SATISFACTION: Fraction(50),
        Measure.OWN_TALK_TIME: Fraction(10),
    }

    assert _codes(charter, weights) == codes


def test_weights_are_positive_and_make_a_hundred() -> None:
    assert target_set_breaches(DEMO, {**BALANCED, Measure.FIRST_CONTACT: Fraction(0)}) == (
        TargetBreach(TargetBreachCode.WEIGHT_NOT_POSITIVE, (("measures", "first_contact"),)),
    )
    assert target_set_breaches(DEMO, {**BALANCED, Measure.FIRST_CONTACT: Fraction(1, 2)}) == (
        TargetBreach(TargetBreachCode.WEIGHTS_NOT_WHOLE, (("total", "201/2"),)),
    )
    both = {**BALANCED, Measure.TALK_TIME: Fraction(-1), Measure.DEVELOPMENT: Fraction(-2)}
    assert dict(target_set_breaches(DEMO, both)[0].data) == {"measures": "development, talk_time"}


def test_no_targets_at_all_are_no_set() -> None:
    assert _codes(DEMO, {}) == ["empty", "quality_missing", "satisfaction_missing"]


def test_what_counts_is_added_up_exactly() -> None:
    assert quantitative_percent(BALANCED) == 40
    assert quantitative_percent({measure: Fraction(1) for measure in Measure}) == len(QUANTITATIVE) == 6
    assert quantitative_percent({}) == 0


@given(CHARTERS, WEIGHTS)
def test_without_the_quality_item_no_set_is_ever_valid(
    charter: Charter, weights: dict[Measure, Fraction]
) -> None:
    weights.pop(Measure.QUALITY, None)

    assert TargetBreachCode.QUALITY_MISSING in _codes(charter, weights)


@given(CHARTERS, WEIGHTS)
def test_a_valid_set_always_holds_quality_and_never_only_counts(
    charter: Charter, weights: dict[Measure, Fraction]
) -> None:
    total = sum(weights.values())
    whole = {measure: weight * 100 / total for measure, weight in weights.items()} if total > 0 else weights
    if target_set_breaches(charter, whole):
        return

    assert sum(whole.values()) == 100
    assert whole[Measure.QUALITY] > 0
    assert quantitative_percent(whole) < 100
    assert quantitative_percent(whole) <= charter.targets.quantitative_percent_max


@given(st.integers(1, 98), st.integers(1, 98))
def test_taking_the_quality_item_out_of_a_valid_set_makes_it_invalid(quality: int, satisfaction: int) -> None:
    lax = changed(DEMO, targets={"quantitative_percent_max": Fraction(100)})
    rest = 100 - quality - satisfaction
    if rest <= 0:
        return
    weights = {
        Measure.QUALITY: Fraction(quality),
        Measure.SATISFACTION: Fraction(satisfaction),
        Measure.WAITING_TIME: Fraction(rest),
    }

    assert target_set_breaches(lax, weights) == ()
    del weights[Measure.QUALITY]
    assert target_set_breaches(lax, weights) != ()
