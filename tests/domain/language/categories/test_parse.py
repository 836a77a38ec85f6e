"""What an analyst writes becomes an expression, and a mistake is told where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Channel, Direction, Party
from leidraad.domain.language.categories.grammar import (
    FACT_VALUES,
    PARTIES,
    All,
    AtLeast,
    Before,
    Comparison,
    Duration,
    Either,
    Expression,
    Fact,
    FactIs,
    Form,
    Named,
    Near,
    Not,
    NotNear,
    Phrase,
    SaidBy,
    Side,
    Unit,
    Window,
    Word,
    text_of,
)
from leidraad.domain.language.categories.parse import linked, names_in, parse
from leidraad.domain.language.categories.problems import CategoryProblem, CategoryProblemCode
from leidraad.domain.language.languages import Language
from tests.domain.language.categories.expressions import expressions

A, B, C = (Phrase((Word(letter),)) for letter in "abc")
Code = CategoryProblemCode


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("a", A),
        ("A", A),
        ("a AND b OR c", Either((All((A, B)), C))),
        ("a AND (b OR c)", All((A, Either((B, C))))),
        ("NOT a AND b", All((Not(A), B))),
        ("a NEAR/3 b", Near(A, B, 3)),
        ("NOT a NEAR/3 b", Not(Near(A, B, 3))),
        ("a NOT NEAR/2 b", NotNear(A, B, 2)),
        ("a AND NOT b", All((A, Not(B)))),
        ("a BEFORE b", Before(A, B)),
        ("a BEFORE/4 b NEAR/0 c", Near(Before(A, B, 4), C, 0)),
        ("ATLEAST/3 a", AtLeast(A, 3)),
        ("customer: a NEAR/3 b", Near(SaidBy("customer", A), B, 3)),
        ("customer: (a OR b)", SaidBy("customer", Either((A, B)))),
        ("agent: first-30s: a", SaidBy("agent", Window(Side.FIRST, 30, Unit.SECONDS, A))),
        ("last-2m:a", Window(Side.LAST, 120, Unit.SECONDS, A)),
        ("first-20%: a", Window(Side.FIRST, 20, Unit.PER_CENT, A)),
        ("opzeg*", Phrase((Word("opzeg", Form.PREFIX),))),
        ("~opzeggen", Phrase((Word("opzeggen", Form.ANY_FORM),))),
        ('"~factuur te * hoo*"', Phrase((Word("factuur", Form.ANY_FORM), Word("te"), Word("", Form.ANYTHING), Word("hoo", Form.PREFIX)))),
        ("“résilier mon”", Phrase((Word("resilier"), Word("mon")))),
        ("e-mail", Phrase((Word("e"), Word("mail")))),
        ("l'abonnement*", Phrase((Word("l"), Word("abonnement", Form.PREFIX)))),
        ('"OR"', Phrase((Word("or"),))),
        ("[phone]", Phrase((Word("[phone]"),))),
        ("[name 2]", Phrase((Word("[name]"),))),
        ('"mijn naam is [Name]"', Phrase((Word("mijn"), Word("naam"), Word("is"), Word("[name]")))),
        ('"[customer name] of [name 12]*"', Phrase((Word("[customer name]"), Word("of"), Word("[name]", Form.PREFIX)))),
        ('"naam:[name 1]"', Phrase((Word("naam"), Word("[name]")))),
        ("channel:voice", FactIs(Fact.CHANNEL, "voice")),
        ('queue:"Facturen 1"*', FactIs(Fact.QUEUE, "facturen 1", True)),
        ("duration:>=2m", Duration(Comparison.AT_LEAST, 120)),
        ("@Cancellation AND a", All((Named("cancellation"), A))),
        ("a # said once\nOR b", Either((A, B))),
    ],
)  # fmt: skip
def test_what_is_written_is_read(text: str, expression: Expression) -> None:
    assert parse(text) == expression
    assert parse(text_of(expression)) == expression


@pytest.mark.parametrize(
    ("text", "code", "start", "found", "suggestion"),
    [
        ("", Code.EMPTY, 0, "", None),
        ("  # nothing\n", Code.EMPTY, 12, "", None),
        ("a NAER/5 b", Code.UNKNOWN_OPERATOR, 2, "NAER/5", "NEAR/5"),
        ("a near/5 b", Code.UNKNOWN_OPERATOR, 2, "near/5", "NEAR/5"),
        ("a NEAR5 b", Code.UNKNOWN_OPERATOR, 2, "NEAR5", "NEAR/5"),
        ("a NEAR b", Code.NUMBER_MISSING, 2, "NEAR", "NEAR/5"),
        ("a NEAR/500 b", Code.NUMBER_OUT_OF_RANGE, 2, "NEAR/500", "NEAR/100"),
        ("ATLEAST a", Code.NUMBER_MISSING, 0, "ATLEAST", "ATLEAST/2"),
        ("ATLEAST/0 a", Code.NUMBER_OUT_OF_RANGE, 0, "ATLEAST/0", "ATLEAST/1"),
        ("a ET b", Code.UNKNOWN_OPERATOR, 2, "ET", "AND"),
        ("a ODER b", Code.UNKNOWN_OPERATOR, 2, "ODER", "OR"),
        ("a DICHTBIJ/3 b", Code.UNKNOWN_OPERATOR, 2, "DICHTBIJ/3", "NEAR/3"),
        ("a PRÈS b", Code.UNKNOWN_OPERATOR, 2, "PRÈS", "NEAR/5"),
        ("NIET a", Code.UNKNOWN_OPERATOR, 0, "NIET", "NOT"),
        ("a AND NICHT b", Code.UNKNOWN_OPERATOR, 6, "NICHT", "NOT"),
        ("ik wil", Code.OPERATOR_MISSING, 3, "wil", '"ik wil"'),
        ('"mijn naam is" [name 1]', Code.OPERATOR_MISSING, 15, "[name 1]", '"mijn naam is [name 1]"'),
        ("(a) b", Code.OPERATOR_MISSING, 4, "b", "AND"),
        ("a AND", Code.NOTHING_FOLLOWS, 5, "", None),
        ("a AND OR b", Code.NOTHING_FOLLOWS, 6, "OR", None),
        ("(a OR b", Code.UNCLOSED_BRACKET, 0, "(", None),
        ("a)", Code.STRAY_BRACKET, 1, ")", None),
        ('a OR "b c', Code.UNCLOSED_QUOTE, 5, '"b c', '"b c"'),
        ("costumer: a", Code.UNKNOWN_PREFIX, 0, "costumer:", "customer:"),
        ("klant: a", Code.UNKNOWN_PREFIX, 0, "klant:", "customer:"),
        ("client: a", Code.UNKNOWN_PREFIX, 0, "client:", "customer:"),
        ("Kunde: a", Code.UNKNOWN_PREFIX, 0, "Kunde:", "customer:"),
        ("langue:fr", Code.UNKNOWN_PREFIX, 0, "langue:", "language:"),
        ("frist-30s: a", Code.UNKNOWN_PREFIX, 0, "frist-30s:", "first-30s:"),
        ("first-200%: a", Code.NUMBER_OUT_OF_RANGE, 0, "first-200%:", "first-100%:"),
        ("channel:voce", Code.UNKNOWN_VALUE, 8, "voce", "voice"),
        ("duration:>120", Code.UNKNOWN_VALUE, 9, ">120", ">120s"),
        (">120s", Code.UNKNOWN_PREFIX, 0, ">120s", "duration:>120s"),
        ("(a AND b) NEAR/3 c", Code.NO_PLACES, 0, "(", None),
        ("ATLEAST/2 NOT a", Code.NO_PLACES, 10, "NOT", None),
        ('"..."', Code.NO_WORD, 0, '"..."', None),
        ("a OR $", Code.STRANGE_SIGN, 5, "$", None),
        ("(" * 60 + "a" + ")" * 60, Code.TOO_DEEP, 41, "(", None),
    ],
)
def test_a_mistake_is_told_where_it_stands(
    text: str, code: Code, start: int, found: str, suggestion: str | None
) -> None:
    with pytest.raises(CategoryProblem) as told:
        parse(text)
    problem = told.value
    assert (problem.code, problem.start, problem.found, problem.suggestion) == (
        code,
        start,
        found,
        suggestion,
    )
    assert text[problem.start : problem.end] == found


@given(expressions)
def test_what_is_written_out_reads_back_the_same(expression: Expression) -> None:
    assert parse(text_of(expression)) == expression


@given(st.text(alphabet='ab ()"~*@:/<>5%-ANDORTEFB\n#', max_size=40))
def test_any_text_is_an_expression_or_a_problem_at_a_place_in_it(text: str) -> None:
    read = _read(text)
    if isinstance(read, CategoryProblem):
        assert 0 <= read.start <= read.end <= len(text)
        assert text[read.start : read.end] == read.found
    else:
        assert parse(text_of(read)) == read


def _read(text: str) -> Expression | CategoryProblem:
    try:
        return parse(text)
    except CategoryProblem as problem:
        return problem


def test_a_long_chain_and_a_long_text_are_refused() -> None:
    with pytest.raises(CategoryProblem) as chain:
        parse("a" + " NEAR/1 a" * 50)
    assert chain.value.code is Code.TOO_DEEP
    with pytest.raises(CategoryProblem) as long:
        parse("a OR " * 5000 + "a")
    assert long.value.code is Code.TOO_LARGE


def test_categories_too_deep_in_one_another_are_refused() -> None:
    categories = {f"c{place}": parse(f"NOT NOT @c{place + 1}") for place in range(60)} | {"c60": parse("a")}
    assert linked(parse("@c50"), categories) == parse("NOT " * 20 + "a")
    with pytest.raises(CategoryProblem) as told:
        linked(parse("@c0"), categories)
    assert told.value.code is Code.TOO_DEEP


def test_other_categories_are_put_in_their_place() -> None:
    categories = {"one": parse("a OR @two"), "two": parse("b")}
    assert linked(parse("customer: @one"), categories) == parse("customer: (a OR b)")
    assert names_in(categories["one"]) == {"two"}


@pytest.mark.parametrize(
    ("text", "code", "found", "suggestion"),
    [
        ("@cancelation", Code.UNKNOWN_CATEGORY, "cancelation", "cancellation"),
        ("a OR @round", Code.CATEGORY_CYCLE, "round > about > round", None),
        ("@boolean NEAR/3 a", Code.NO_PLACES, "", None),
        ("@doubled", Code.TOO_LARGE, "", None),
    ],
)
def test_what_cannot_be_put_in_is_told(text: str, code: Code, found: str, suggestion: str | None) -> None:
    categories = {
        "cancellation": parse("~opzeggen"),
        "round": parse("a AND @about"),
        "about": parse("NOT @round"),
        "boolean": parse("a AND b"),
        "doubled": parse(" OR ".join(["@d1"] * 100)),
        "d1": parse(" OR ".join(["@d2"] * 100)),
        "d2": parse(" OR ".join(["a"] * 100)),
    }
    with pytest.raises(CategoryProblem) as told:
        linked(parse(text), categories)
    assert (told.value.code, told.value.found, told.value.suggestion) == (code, found, suggestion)


def test_the_values_of_conditions_are_those_of_contacts() -> None:
    assert FACT_VALUES[Fact.CHANNEL] == tuple(Channel)
    assert FACT_VALUES[Fact.DIRECTION] == tuple(Direction)
    assert FACT_VALUES[Fact.LANGUAGE] == tuple(Language)
    assert set(PARTIES) == set(Party)
