"""Rudeness asks for a higher probability than insults and threats: everyday talk is oftenest mistaken for it."""

import pytest

from leidraad.domain.language.aggression.find import label_of_shares


@pytest.mark.parametrize(
    ("none", "rude", "insult", "label"),
    [
        (0.25, 0.5, 0.25, "none"),
        (0.19, 0.5, 0.31, "rude"),
        (0.25, 0.25, 0.5, "insult"),
        (0.35, 0.25, 0.4, "none"),
    ],
)
def test_what_the_probabilities_stand_for(none: float, rude: float, insult: float, label: str) -> None:
    assert label_of_shares((none, rude, insult, 0.0, 0.0)) == label
