"""The trained model of customers' turns: what it says of words no rule lists, and which words it points at."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.languages import Language
from leidraad.domain.language.towards_agent.model import (
    AGGRESSION,
    aggression_shares,
    compliment_share,
    shipped_model,
    weightiest,
)
from leidraad.domain.language.wordings.folding import folded_words

EN, NL = Language.ENGLISH, Language.DUTCH


def test_the_shipped_model_has_a_column_for_every_label() -> None:
    model = shipped_model()
    assert model.buckets.shape[1] == len(model.bias) == len(AGGRESSION) + 1


def test_a_veiled_threat_is_likelier_a_threat_than_nothing() -> None:
    none, _rude, _insult, threat, _care = aggression_shares(
        "i know which bus you take home so watch yourself", EN, ()
    )
    assert threat > none


def test_an_ordinary_question_is_most_likely_nothing() -> None:
    shares = aggression_shares("ik zou graag mijn adres veranderen", NL, ())
    assert shares[0] > 0.9
    assert compliment_share("ik zou graag mijn adres veranderen", NL, ()) < 0.1


def test_what_the_rules_say_is_weighed() -> None:
    by_words = aggression_shares("right then", EN, ())
    with_rule = aggression_shares(
        "right then", EN, ("pattern threat.violence", "judged threat agent threat_of_violence")
    )
    assert with_rule[3] > by_words[3]


def test_the_words_that_weigh_most_are_pointed_at() -> None:
    text = "well anyway about that bill i will smash your face in"
    start, end = weightiest(text, EN, "threat")
    assert "smash" in text[start:end] or "face" in text[start:end]


def test_words_are_needed_to_point_at_any() -> None:
    with pytest.raises(ValueError, match="no words"):
        weightiest(" !", EN, "threat")


@given(st.text(max_size=80), st.sampled_from(Language))
def test_probabilities_add_up_and_the_weightiest_words_stand_in_the_text(
    text: str, language: Language
) -> None:
    assert math.isclose(sum(aggression_shares(text, language, ())), 1.0)
    assert 0.0 <= compliment_share(text, language, ()) <= 1.0
    if folded_words(text):
        start, end = weightiest(text, language, "insult")
        assert 0 <= start < end <= len(text)
