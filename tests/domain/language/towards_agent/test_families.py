"""Families of meaning: the same names in four languages, found for whole words and for beginnings of words."""

import pytest

from leidraad.domain.language.languages import Language
from leidraad.domain.language.towards_agent.families import families_of, names_of_families

NL, FR, DE, EN = Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.ENGLISH


@pytest.mark.parametrize(
    ("language", "word", "family"),
    [(EN, "knife", "weapon"), (NL, "mes", "weapon"), (FR, "couteau", "weapon"), (DE, "messer", "weapon")],
)
def test_a_word_belongs_to_the_same_family_in_every_language(
    language: Language, word: str, family: str
) -> None:
    assert family in families_of(word, language)


def test_a_beginning_of_a_word_is_enough_where_it_is_listed_so() -> None:
    assert "praiseadj" in families_of("vriendelijkste", NL)
    assert families_of("vriendelijkste", EN) == ()


def test_an_unknown_word_has_no_family() -> None:
    assert families_of("zxqy", EN) == ()


@pytest.mark.parametrize("language", Language)
def test_every_language_has_the_same_families(language: Language) -> None:
    assert names_of_families(language) == names_of_families(EN)
