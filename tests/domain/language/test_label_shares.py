"""Scores of a model's own labels become one label of ours; nothing is found below the share that is asked for."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.label_shares import (
    label_of_shares,
    mean_shares,
    shares_of_one,
    shares_of_several,
    strongest,
)
from leidraad.domain.language.turn_labels import LABELS_OF, LabelledSignal

AGGRESSION, COMPLIMENTS, SENTIMENT = (
    LabelledSignal.AGGRESSION,
    LabelledSignal.COMPLIMENTS,
    LabelledSignal.SENTIMENT,
)
SCORES = st.lists(st.floats(-60, 60), min_size=3, max_size=3)


def test_labels_that_mean_the_same_are_added_up() -> None:
    shares = shares_of_one(
        [0.0, 0.0, 0.0, 0.0], ["none", "to_agent", "to_agent", "to_agent"], signal=COMPLIMENTS
    )

    assert shares == (0.25, 0.75)


def test_of_labels_that_may_hold_together_the_most_certain_counts_and_nothing_is_what_it_leaves() -> None:
    logit = math.log(0.8 / 0.2)

    shares = shares_of_several([-9.0, logit, 0.0], ["none", "to_agent", "to_agent"], signal=COMPLIMENTS)

    assert shares == pytest.approx((0.2, 0.8))


def test_aggression_is_there_when_its_kinds_reach_the_share_together() -> None:
    shares = [0.0] * len(LABELS_OF[AGGRESSION])
    shares[0], shares[1], shares[2] = 0.4, 0.25, 0.35

    assert (
        label_of_shares(tuple(shares), signal=AGGRESSION, least_share=0.5).label == LABELS_OF[AGGRESSION][2]
    )
    assert label_of_shares(tuple(shares), signal=AGGRESSION, least_share=0.7).label == "none"


def test_sentiment_must_be_the_highest_and_reach_the_share_by_itself() -> None:
    told = [
        label_of_shares(shares, signal=SENTIMENT, least_share=0.5)
        for shares in ((0.2, 0.7, 0.1), (0.3, 0.45, 0.25), (0.6, 0.1, 0.3), (0.1, 0.2, 0.7))
    ]

    assert [each.label for each in told] == ["negative", "neutral", "neutral", "positive"]
    assert [each.score for each in told] == pytest.approx([-0.6, -0.2, 0.2, 0.5])


def test_pieces_are_weighed_by_their_length_and_the_strongest_is_the_one_with_least_nothing() -> None:
    assert mean_shares([(1.0, 0.0), (0.0, 1.0)], [3, 1]) == (0.75, 0.25)
    assert strongest([(0.9, 0.1), (0.2, 0.8), (0.5, 0.5)]) == 1
    with pytest.raises(ValueError, match="no weight"):
        mean_shares([], [])


@given(SCORES)
def test_shares_of_labels_that_exclude_each_other_make_one_and_keep_their_order(scores: list[float]) -> None:
    shares = shares_of_one(scores, LABELS_OF[SENTIMENT], signal=SENTIMENT)

    assert sum(shares) == pytest.approx(1)
    assert all(0 <= share <= 1 for share in shares)
    assert shares[scores.index(max(scores))] == pytest.approx(max(shares))


@given(SCORES, st.floats(-30, 30))
def test_only_differences_between_scores_count(scores: list[float], added: float) -> None:
    moved = [score + added for score in scores]

    before = shares_of_one(scores, LABELS_OF[SENTIMENT], signal=SENTIMENT)
    assert shares_of_one(moved, LABELS_OF[SENTIMENT], signal=SENTIMENT) == pytest.approx(before, abs=1e-6)


@given(SCORES, st.floats(0, 1))
def test_asking_for_more_never_finds_more(scores: list[float], least: float) -> None:
    shares = shares_of_one(scores, LABELS_OF[SENTIMENT], signal=SENTIMENT)
    found = label_of_shares(shares, signal=SENTIMENT, least_share=least)

    assert 0 <= found.confidence <= 1
    assert -1 <= found.score <= 1
    if found.label == "neutral":
        assert label_of_shares(shares, signal=SENTIMENT, least_share=1.0).label == "neutral"
