"""An index narrows and never loses: what holds is always let through."""

import pytest
from hypothesis import given, settings

from leidraad.domain.language.categories.evaluate import AskedFacts, holds
from leidraad.domain.language.categories.grammar import Expression, Named
from leidraad.domain.language.categories.narrow import (
    ANYTHING,
    HasAll,
    HasAny,
    HasTerm,
    Narrowing,
    fulfils,
    narrow,
)
from leidraad.domain.language.categories.parse import parse
from leidraad.domain.language.categories.terms import index_terms
from leidraad.domain.language.languages import Language
from tests.domain.language.categories.expressions import Case, cases, expressions

DUTCH = (Language.DUTCH,)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("opzeggen", HasTerm("=opzeggen")),
        ("opzeg*", HasTerm("=opzeg", prefix=True)),
        ("~opzeggen", HasTerm("nl~opzeg")),
        ('"ik * wil"', HasAll((HasTerm("=ik"), HasTerm("=wil")))),
        ("a AND NOT b", HasTerm("=a")),
        ("NOT b", ANYTHING),
        ("a OR NOT b", ANYTHING),
        ("a OR b OR a", HasAny((HasTerm("=a"), HasTerm("=b")))),
        ("customer: a NEAR/3 last-20%: b", HasAll((HasTerm("=a"), HasTerm("=b")))),
        ("a NOT NEAR/2 b", HasTerm("=a")),
        ("ATLEAST/3 a", HasTerm("=a")),
        ("[name 3]", HasTerm("=[name", prefix=True)),
        ("~[name]", HasTerm("nl~[name", prefix=True)),
        ("a AND channel:voice", HasAll((HasTerm("=a"), parse("channel:voice")))),
    ],
)
def test_what_an_index_is_asked(text: str, condition: Narrowing) -> None:
    assert narrow(parse(text), languages=DUTCH) == condition


def test_a_mark_that_an_index_keeps_with_its_number_is_let_through() -> None:
    for text in ("[name]", "[name 1]", "[name]*", '"is [name]"'):
        assert fulfils(narrow(parse(text)), {"=is", "=[name 2]", "nl~[name 2]"}, AskedFacts())


def test_forms_are_asked_in_every_language_unless_told() -> None:
    asked = narrow(parse("~annuler"))
    assert isinstance(asked, HasAny)
    assert len(asked.parts) == len(Language)


def test_a_name_that_was_not_linked_is_refused() -> None:
    with pytest.raises(ValueError):
        narrow(Named("one"))


@settings(max_examples=400)
@given(expressions, cases())
def test_narrowing_never_loses_a_contact(expression: Expression, case: Case) -> None:
    terms = index_terms((turn.text, turn.language or case.facts.language) for turn in case.turns)
    assert fulfils(narrow(expression), terms, case.facts) or not holds(expression, case.contact)
