"""Concepts and their names in four languages."""

import pytest

from leidraad.domain.language.categories.forms import stem
from leidraad.domain.language.languages import Language
from leidraad.domain.language.topics.anchors import anchors, concept_name, concepts_in
from leidraad.domain.language.wordings.folding import folded_words


def test_a_concept_has_its_name_as_people_write_it() -> None:
    assert concept_name("cancellation", Language.GERMAN) == "Kündigung"
    assert concept_name("moving", Language.FRENCH) == "déménagement"
    with pytest.raises(KeyError):
        concept_name("weather", Language.DUTCH)


@pytest.mark.parametrize("language", Language)
def test_every_concept_has_a_name_that_stands_for_it(language: Language) -> None:
    concepts = {concept for several in anchors(language).values() for concept in several}

    assert len(concepts) > 40
    for concept in concepts:
        stems = [stem(word.text, language) for word in folded_words(concept_name(concept, language))]
        assert concept in concepts_in(stems, language), concept
