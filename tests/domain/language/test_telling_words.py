"""Words that one language alone has."""

import pytest

from leidraad.domain.language.languages import Language
from leidraad.domain.language.telling_words import telling_words


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("gij", Language.DUTCH),
        ("amai", Language.DUTCH),
        ("nonante", Language.FRENCH),
        ("septante", Language.FRENCH),
        ("natel", Language.GERMAN),
        ("yeah", Language.ENGLISH),
    ],
)
def test_dialect_and_talk_tell_their_language(word: str, language: Language) -> None:
    assert telling_words()[word] is language


@pytest.mark.parametrize("word", ["de", "is", "was", "hier", "als", "des"])
def test_what_two_languages_share_tells_nothing(word: str) -> None:
    assert word not in telling_words()


def test_words_are_as_a_text_is_cut() -> None:
    assert all(word.isalpha() and word == word.lower() for word in telling_words())
