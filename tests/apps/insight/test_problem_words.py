"""Every mistake has a sentence in which nothing is left open, and stands at its place in the text."""

import pytest
from django.utils import translation

from leidraad.apps.insight.problem_words import SENTENCES, sentence_of, shown_problem
from leidraad.domain.language.categories.parse import parse
from leidraad.domain.language.categories.problems import CategoryProblem, CategoryProblemCode


def problem_of(text: str) -> CategoryProblem:
    with pytest.raises(CategoryProblem) as caught:
        parse(text)
    return caught.value


def test_every_code_has_a_sentence() -> None:
    assert set(SENTENCES) == set(CategoryProblemCode)


@pytest.mark.parametrize("code", CategoryProblemCode)
def test_a_sentence_is_whole(code: CategoryProblemCode) -> None:
    with translation.override("en"):
        sentence = sentence_of(CategoryProblem(code, found="NAER/5"))

    assert sentence.endswith(".")
    assert "%(" not in sentence


def test_a_problem_parts_the_text_at_its_place() -> None:
    text = "factuur AND\n  prijs NAER/5 duur"

    shown = shown_problem(problem_of(text), text)

    assert (shown.line, shown.column, shown.wrong) == (2, 9, "NAER/5")
    assert shown.before + shown.wrong + shown.after == text
    assert shown.suggestion == "NEAR/5"


@pytest.mark.parametrize("text", ["", "(a", '"a', "a)", "a OR", "a b", "NEAR/5", "a NEAR b", "~", "§"])
def test_any_text_that_cannot_be_read_is_shown_whole(text: str) -> None:
    shown = shown_problem(problem_of(text), text)

    assert shown.before + shown.wrong + shown.after == text
    assert shown.line >= 1
    assert shown.column >= 1
    assert shown.sentence
