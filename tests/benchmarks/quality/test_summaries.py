"""The contacts with marked summaries are read as their header says."""

import pytest

from benchmarks.quality.summaries import PARTS, Marked, contacts_of
from leidraad.domain.language.categories.starter_set import STARTER_REASONS, starter_names
from leidraad.domain.language.languages import Language
from leidraad.domain.language.reading import SummaryWords
from leidraad.domain.language.topics.anchors import concept_name


@pytest.mark.parametrize("language", Language)
def test_there_are_enough_contacts_with_known_categories_concepts_and_marks(language: Language) -> None:
    contacts = contacts_of(language)
    assert len(contacts) >= 15
    for contact in contacts:
        assert contact.categories <= STARTER_REASONS
        assert all(concept_name(concept, language) for concept in contact.concepts)
        assert len(contact.of_part("reason")) == 1
        assert not any("[" in turn.text or "]" in turn.text for turn in contact.turns)
        assert {one.part for one in contact.marked} <= set(PARTS)


def test_subjects_are_starter_categories() -> None:
    assert set(starter_names()) >= STARTER_REASONS


@pytest.mark.parametrize(
    ("start", "end", "position", "told"),
    [(0, 20, 1, True), (0, 10, 1, True), (0, 9, 1, False), (0, 20, 2, False), (15, 40, 1, False)],
)
def test_half_of_the_marked_words_have_to_be_covered_in_their_turn(
    start: int, end: int, position: int, told: bool
) -> None:
    line = SummaryWords("reason", position, start, end, is_next=False)
    assert Marked("reason", 1, 0, 20).is_told_by(line) is told


def test_the_promise_that_comes_first_is_a_promise_too() -> None:
    contact = next(one for one in contacts_of(Language.ENGLISH) if one.of_part("next"))
    assert set(contact.of_part("next")) <= set(contact.of_part("promise"))
