"""What of a text the sentiment model sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.languages import Language
from leidraad.domain.language.sentiment.features import (
    BUCKETS,
    bucket_of_pair,
    buckets_of,
    scale_of,
    tokens_of,
)


def test_words_are_small_letters_and_marks_and_numbers_are_left_out() -> None:
    words = [token.text for token in tokens_of("[NAME] Belde 3 keer!", Language.DUTCH)]
    assert words == ["belde", "keer", "!"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("dat is niet goed", Language.DUTCH),
        ("ce n'est pas bon", Language.FRENCH),
        ("das ist nicht gut", Language.GERMAN),
        ("that isn't good", Language.ENGLISH),
    ],
)
def test_what_is_said_after_a_denial_is_denied(text: str, language: Language) -> None:
    first, *_, last = tokens_of(text, language)
    assert last.is_denied
    assert not first.is_denied


def test_a_denial_reaches_three_words() -> None:
    denied = [token.is_denied for token in tokens_of("niet a b c d", Language.DUTCH)]
    assert denied == [False, True, True, True, False]


def test_a_denied_word_has_features_of_its_own() -> None:
    plain = tokens_of("goed", Language.DUTCH)[0]
    denied = tokens_of("niet goed", Language.DUTCH)[1]
    assert set(buckets_of(plain)[0]).isdisjoint(buckets_of(denied)[0])


def test_an_empty_text_has_no_features() -> None:
    assert tokens_of("", Language.ENGLISH) == []
    assert scale_of([]) == 0.0


@given(st.text(max_size=80), st.sampled_from(Language))
def test_every_feature_lies_in_a_bucket(text: str, language: Language) -> None:
    for token in tokens_of(text, language):
        places, counts = buckets_of(token)
        assert len(places) == len(counts)
        assert all(0 <= place < BUCKETS for place in [*places, bucket_of_pair(token)])
