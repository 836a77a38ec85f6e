"""The categories to begin with do in each language what their cases say."""

import pytest

from leidraad.domain.language.categories.evaluate import AskedFacts, holds, read_contact
from leidraad.domain.language.categories.parse import linked, parse
from leidraad.domain.language.categories.starter import Case, StarterCategory, starter_categories
from leidraad.domain.language.languages import Language

EVERY = [category for language in Language for category in starter_categories(language)]


def _holds(category: StarterCategory, case: Case) -> bool:
    expression = linked(parse(category.expression), {})
    return holds(expression, read_contact(case, AskedFacts(language=category.language)))


@pytest.mark.parametrize("category", EVERY, ids=lambda each: f"{each.language}-{each.name}")
def test_a_starter_category_finds_its_hits_and_leaves_its_misses(category: StarterCategory) -> None:
    missed = [case for case in category.hits if not _holds(category, case)]
    wrongly = [case for case in category.misses if _holds(category, case)]
    assert not missed
    assert not wrongly
    assert len(category.hits) >= 3
    assert len(category.misses) >= 3


def test_every_language_has_the_same_categories() -> None:
    names = {language: [each.name for each in EVERY if each.language is language] for language in Language}
    assert all(names[language] == names[Language.DUTCH] for language in Language)
    assert len(names[Language.DUTCH]) >= 20
