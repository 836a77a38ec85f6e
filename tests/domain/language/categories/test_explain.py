"""The editor shows which part of a category failed."""

from hypothesis import given

from leidraad.domain.language.categories.evaluate import evaluate
from leidraad.domain.language.categories.explain import explain
from leidraad.domain.language.categories.grammar import Expression
from leidraad.domain.language.categories.parse import parse
from tests.domain.language.categories.expressions import Case, cases, contact, expressions


def test_the_part_that_failed_is_shown_with_the_places_of_the_other() -> None:
    told = explain(
        parse("customer: (contract AND ~opzeggen)"), contact("customer: mijn contract", "agent: opzeggen")
    )
    (inner,) = told.parts
    first, second = inner.parts
    assert (told.holds, first.holds, second.holds) == (False, True, False)
    assert first.text == "contract"
    assert [(match.turn, match.first_word) for match in first.matches] == [(0, 1)]
    assert told.matches == second.matches == ()


@given(expressions, cases())
def test_the_explanation_of_the_whole_is_its_evaluation(expression: Expression, case: Case) -> None:
    told = explain(expression, case.contact)
    assert (told.holds, told.matches) == (
        (found := evaluate(expression, case.contact)).holds,
        found.matches,
    )
