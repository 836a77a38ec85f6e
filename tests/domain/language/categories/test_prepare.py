"""Prepared expressions answer what each of them answers, only sooner."""

from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Party
from leidraad.domain.language.categories.evaluate import AskedFacts, evaluate, holds, read_contact
from leidraad.domain.language.categories.grammar import All, Either, Expression, Named, Not, SaidBy
from leidraad.domain.language.categories.parse import parse
from leidraad.domain.language.categories.prepare import NEVER, Prepared, held_by, prepare
from leidraad.domain.language.languages import Language
from tests.domain.language.categories.expressions import Case, cases, contact, expressions, said


def left(text: str, *lines: str, language: Language | None = Language.DUTCH) -> Expression | None:
    """What is left of an expression for a contact; None where it is passed over."""
    prepared = prepare({0: parse(text)})
    return dict(prepared.left_for(contact(*lines, language=language))).get(0)


def test_a_contact_is_of_the_categories_it_is_of() -> None:
    prepared = prepare(
        {name: parse(text) for name, text in {"one": "a", "two": "b*", "three": "NOT c"}.items()}
    )
    assert held_by(prepared, contact("customer: bee")) == ("two", "three")
    assert held_by(cast(Prepared[str], prepare({})), contact("customer: a")) == ()


def test_what_nobody_said_a_word_of_is_passed_over() -> None:
    assert left("(factuur OR rekening) AND te", "customer: te") is None
    assert left("een AND factuur", "customer: een vraag") is None  # the longer word is the rarer one
    assert left("opzeg*", "customer: ik zeg op") is None
    assert left("~opzeggen", "customer: ik heb het gezegd") is None


def test_absence_and_conditions_are_never_passed_over() -> None:
    for text in ("NOT a", "a OR NOT b", "channel:voice"):
        assert left(text, "customer: c") is not None


def test_of_a_long_or_only_what_may_hold_is_left() -> None:
    text = 'customer: (factuur OR opzeg* OR "een klacht" OR ~stoppen) AND NOT agent: (a OR b)'
    expected = All((SaidBy("customer", Either((parse("opzeg*"),))), Not(NEVER)))
    assert left(text, "customer: opzegging en een vraag") == expected


def test_any_form_is_looked_for_in_the_languages_that_are_spoken() -> None:
    assert left("~annuler", "customer: annule", language=Language.DUTCH) is None
    assert left("~annuler", "customer: annule", language=Language.FRENCH) is not None
    assert left("~annuler", "customer: annule", language=None) is not None


def test_each_contact_is_answered_by_its_own_languages() -> None:
    prepared = prepare({0: parse("~annuler")})
    turn = said(Party.CUSTOMER, "annule")
    for language, expected in ((Language.DUTCH, ()), (Language.FRENCH, (0,)), (Language.DUTCH, ())):
        assert held_by(prepared, read_contact([turn], AskedFacts(language=language))) == expected


def test_a_name_that_was_not_linked_is_refused() -> None:
    with pytest.raises(ValueError):
        prepare({0: Named("one")})


@settings(max_examples=300)
@given(st.lists(expressions, max_size=4), st.lists(cases(), min_size=1, max_size=3))
def test_preparing_changes_no_answer(several: list[Expression], told: list[Case]) -> None:
    prepared = prepare(dict(enumerate(several)))
    for case in told:  # one after another, for what is left of an expression is remembered
        expected = tuple(number for number, each in enumerate(several) if holds(each, case.contact))
        assert held_by(prepared, case.contact) == expected


@settings(max_examples=300)
@given(expressions, cases())
def test_what_is_left_out_had_no_places(expression: Expression, case: Case) -> None:
    kept = dict(prepare({0: expression}).left_for(case.contact)).get(0, NEVER)
    assert evaluate(kept, case.contact) == evaluate(expression, case.contact)


def test_more_is_asked_of_it_than_it_remembers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leidraad.domain.language.categories.prepare._MOST_LEFT", 2)
    monkeypatch.setattr("leidraad.domain.language.categories.prepare._MOST_WORDS", 2)
    prepared = prepare({0: parse("(a OR b OR c) AND NOT (d OR e)")})
    for text, expected in (("a", (0,)), ("b", (0,)), ("a d", ()), ("c", (0,)), ("b e", ()), ("d", ())):
        assert held_by(prepared, contact(f"customer: {text}")) == expected


def test_an_expression_of_very_many_words_is_passed_over_or_kept_whole() -> None:
    many = parse(" OR ".join(f"woord{number}" for number in range(1_000)))
    huge = All((Either(tuple(parse(f"~woordje{number}") for number in range(1_500))), many))
    prepared = prepare({"huge": huge, "small": parse("b OR c")})

    assert dict(prepared.left_for(contact("customer: iets anders en c"))) == {"small": Either((parse("c"),))}
    assert dict(prepared.left_for(contact("customer: woordje7 en woord8"))) == {"huge": huge}
    assert held_by(prepared, contact("customer: woordje7 en woord8")) == ("huge",)
