"""Which languages a model is for is told from its version."""

from itertools import combinations

import pytest

from leidraad.domain.language.languages import Language
from leidraad.domain.language.turn_label_models import languages_of_mark, mark_of_languages

SOME = [frozenset(each) for count in range(1, 5) for each in combinations(Language, count)]


def test_a_model_of_every_language_has_no_mark_and_others_a_short_one() -> None:
    assert mark_of_languages(frozenset(Language)) == ""
    assert mark_of_languages({Language.FRENCH, Language.DUTCH}) == "/nlfr"
    assert mark_of_languages(frozenset(Language) - {Language.GERMAN}) == "-de"


@pytest.mark.parametrize("languages", SOME)
def test_the_languages_come_back_whatever_the_model_is_called(languages: frozenset[Language]) -> None:
    for name in ("plum", "de-en.model_1", "abcdef"):
        assert languages_of_mark(f"{name}@0123456789ab{mark_of_languages(languages)}") == languages
