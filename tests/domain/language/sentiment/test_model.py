"""The model that ships: small enough to ship, and all of it there."""

from importlib.resources import files

import numpy as np
import pytest

from leidraad.domain.language.languages import Language
from leidraad.domain.language.sentiment.features import BUCKETS, Token
from leidraad.domain.language.sentiment.model import polarity_of, shipped_model

MOST_BYTES = 600_000


def test_the_model_is_small_enough_to_ship() -> None:
    size = len(files("leidraad.domain.language.sentiment").joinpath("model.npz").read_bytes())
    assert size <= MOST_BYTES


def test_every_bucket_has_two_finite_weights() -> None:
    model = shipped_model()
    assert model.buckets.shape == (BUCKETS, 2)
    assert np.isfinite(model.buckets).all()


@pytest.mark.parametrize(
    ("language", "good", "bad"),
    [
        (Language.DUTCH, "fantastisch", "slecht"),
        (Language.FRENCH, "excellent", "mauvais"),
        (Language.GERMAN, "hervorragend", "schlecht"),
        (Language.ENGLISH, "excellent", "awful"),
    ],
)
def test_each_language_has_a_list_of_good_and_bad_words(language: Language, good: str, bad: str) -> None:
    lexicon = shipped_model().lexicons[language]
    assert len(lexicon) > 100
    assert lexicon[good] > 0 > lexicon[bad]
    assert all(-1 <= polarity <= 1 for polarity in lexicon.values())


def test_a_denied_word_turns_round_and_weakens() -> None:
    lexicon = {"goed": 0.6}
    assert polarity_of(lexicon, Token("goed", is_denied=False, before="")) == pytest.approx(0.6)
    assert polarity_of(lexicon, Token("goed", is_denied=True, before="niet")) == pytest.approx(-0.3)
    assert polarity_of(lexicon, Token("factuur", is_denied=False, before="")) == 0.0


def test_good_listed_words_speak_for_positive_and_bad_ones_for_negative() -> None:
    (good_negative, good_positive), (bad_negative, bad_positive) = shipped_model().of_listed
    assert good_positive > good_negative
    assert bad_negative > bad_positive
