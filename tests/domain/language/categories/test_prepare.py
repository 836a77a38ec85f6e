"""A prepared category answers what its expression answers, only sooner."""

from hypothesis import given, settings

from leidraad.domain.language.categories.evaluate import holds
from leidraad.domain.language.categories.grammar import Expression
from leidraad.domain.language.categories.parse import parse
from leidraad.domain.language.categories.prepare import held_by, holds_prepared, prepare
from leidraad.domain.language.languages import Language
from tests.domain.language.categories.expressions import Case, cases, contact, expressions


def test_the_gate_is_the_part_with_the_fewest_terms() -> None:
    gate = prepare(parse("(a OR b OR c*) AND (d OR e) AND NOT f")).gate
    assert gate is not None
    assert (gate.words, gate.prefixes, gate.forms) == (frozenset("de"), (), frozenset())


def test_any_form_is_kept_under_the_stem_of_every_language() -> None:
    gate = prepare(parse("~annuler")).gate
    assert gate is not None
    assert {language for language, _ in gate.forms} == set(Language)


def test_absence_and_conditions_have_no_gate() -> None:
    for text in ("NOT a", "a OR NOT b", "channel:voice"):
        assert prepare(parse(text)).gate is None


def test_a_contact_is_of_the_categories_it_is_of() -> None:
    prepared = {
        name: prepare(parse(text)) for name, text in {"one": "a", "two": "b*", "three": "NOT c"}.items()
    }
    assert held_by(prepared, contact("customer: bee")) == ("two", "three")
    assert held_by({}, contact("customer: a")) == ()


@settings(max_examples=300)
@given(expressions, cases())
def test_the_gate_changes_no_answer(expression: Expression, case: Case) -> None:
    assert holds_prepared(prepare(expression), case.contact) == holds(expression, case.contact)
