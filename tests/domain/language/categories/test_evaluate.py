"""Categories over contacts: worked examples, the laws, and a second evaluator that tries everything."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leidraad.domain.contacts.turns import Party
from leidraad.domain.language.categories.evaluate import AskedFacts, evaluate, holds, read_contact
from leidraad.domain.language.categories.grammar import (
    All,
    AtLeast,
    Before,
    Either,
    Expression,
    Named,
    Near,
    Not,
    NotNear,
    SaidBy,
    Side,
    Unit,
    Window,
)
from leidraad.domain.language.categories.parse import parse
from leidraad.domain.language.languages import Language
from tests.domain.language.categories.expressions import (
    Case,
    cases,
    contact,
    expressions,
    parties,
    places,
    said,
    tried,
)

CALL = contact(
    "agent: Goedendag, met Nora van Helderlijn. Waarmee kan ik u helpen?",
    "customer: Ja, ik heb mijn abonnement al twee keer opgezegd en ik krijg nog altijd facturen.",
    "agent: Hebt u de opzegging per e-mail gestuurd?",
    "customer: Nee, gebeld. Ik wil dat het stopt en ik wil niet meer betalen.",
    channel="voice",
    direction="inbound",
    queue="Facturatie NL",
    duration_s=95.0,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("~opzeggen", True),
        ("opzegg*", True),
        ("opzeggen", False),
        ("~factuur", True),
        ("factuur", False),
        ('"ik wil"', True),
        ('"helpen ja"', False),
        ('"ik * dat"', True),
        ("customer: opzegging", False),
        ("agent: opzegging", True),
        ("abonnement NEAR/3 ~opzeggen", True),
        ("abonnement NEAR/2 ~opzeggen", False),
        ("~opzeggen NEAR/100 opzegging", False),
        ("goedendag BEFORE ~opzeggen", True),
        ("~opzeggen BEFORE goedendag", False),
        ("wil BEFORE/1 betalen", False),
        ('betalen NOT NEAR/2 "niet"', False),
        ("stopt NOT NEAR/2 niet", True),
        ("NOT schadevergoeding", True),
        ("NOT agent: ~helpen", False),
        ('ATLEAST/2 customer: "ik wil"', True),
        ('ATLEAST/3 customer: "ik wil"', False),
        ("first-20%: goedendag", True),
        ("last-20%: goedendag", False),
        ("first-30s: goedendag", False),  # no turn of it has times
        ("channel:voice AND direction:inbound", True),
        ("queue:facturatie*", True),
        ("queue:facturatie", False),
        ("duration:>95s", False),
        ("duration:<=95s", True),
        ("language:fr", False),
        ("e-mail", True),
    ],
)
def test_a_call_is_of_a_category_or_not(text: str, expected: bool) -> None:
    assert evaluate(parse(text), CALL).holds is expected


def test_a_match_names_turn_words_and_characters() -> None:
    (match,) = evaluate(parse("abonnement NEAR/3 ~opzeggen"), CALL).matches
    assert (match.turn, match.first_word, match.last_word) == (1, 4, 8)
    assert CALL.turns[1].text[match.start : match.end] == "abonnement al twee keer opgezegd"


def test_seconds_are_counted_in_the_words_of_a_turn() -> None:
    turns = [said(Party.AGENT, "een twee drie vier vijf zes", start_s=0.0, end_s=60.0)]
    short = read_contact(turns)
    assert holds(parse("first-30s: drie"), short)
    assert not holds(parse("first-30s: vier"), short)
    assert holds(parse("last-20s: vijf"), short)
    assert not holds(parse("last-20s: vier"), short)
    assert not holds(parse("last-20s: zes"), read_contact(turns, AskedFacts(duration_s=90.0)))


def test_any_form_is_of_the_language_of_the_turn() -> None:
    english = contact("customer: they cancelled it", language=Language.ENGLISH)
    assert holds(parse("~cancel"), english)
    assert not holds(parse("~opzeggen"), english)
    assert holds(parse("~opzeggen"), contact("customer: ik heb opgezegd", language=None))


@pytest.mark.parametrize("mark", ["[name]", "[name 1]", "[name 2]", "[NAME]"])
@pytest.mark.parametrize(
    "asked", ["[name]", "[name 2]", '"naam is [name 1]"', "~[name]", "~naam NEAR/2 [name]"]
)
def test_a_mark_is_its_kind_whoever_it_stands_for(asked: str, mark: str) -> None:
    told = contact("customer: hallo", f"customer: mijn naam is {mark}, goedendag")
    (match,) = evaluate(parse(asked), told).matches
    assert told.turns[match.turn].text[: match.end].endswith(mark)
    assert not holds(parse("[address]"), told)


def test_a_contact_without_words_is_of_absence_alone() -> None:
    for empty in (contact(), contact("customer: ...")):
        assert not holds(parse("a*"), empty)
        assert holds(parse("NOT first-50%: a"), empty)


def test_a_name_that_was_not_linked_is_refused() -> None:
    with pytest.raises(ValueError):
        holds(Named("one"), CALL)


@settings(max_examples=400)
@given(expressions, cases())
def test_it_answers_what_trying_everything_answers(expression: Expression, case: Case) -> None:
    expected, stretches = tried(expression, case)
    found = evaluate(expression, case.contact)
    assert found.holds == expected
    if expected:
        assert {(m.turn, m.first_word, m.last_word) for m in found.matches} == stretches


@given(expressions, expressions, cases())
def test_de_morgan(a: Expression, b: Expression, case: Case) -> None:
    contact = case.contact
    assert holds(Not(All((a, b))), contact) == holds(Either((Not(a), Not(b))), contact)
    assert holds(Not(Either((a, b))), contact) == holds(All((Not(a), Not(b))), contact)
    assert holds(Not(Not(a)), contact) == holds(a, contact)


@given(places, places, st.integers(0, 8), cases())
def test_near_is_the_same_from_either_side(a: Expression, b: Expression, words: int, case: Case) -> None:
    assert evaluate(Near(a, b, words), case.contact) == evaluate(Near(b, a, words), case.contact)


@given(places, places, st.integers(0, 8), cases())
def test_near_and_not_near_share_out_the_places(a: Expression, b: Expression, words: int, case: Case) -> None:
    contact = case.contact
    alone = set(evaluate(NotNear(a, b, words), contact).matches)
    assert alone <= set(evaluate(a, contact).matches)
    assert holds(a, contact) == (bool(alone) or holds(Near(a, b, words), contact))


@given(places, places, st.integers(0, 8), st.integers(1, 3), parties, st.integers(1, 99), cases())
def test_what_is_tighter_never_holds_where_the_looser_does_not(
    a: Expression, b: Expression, words: int, times: int, party: str, percent: int, case: Case
) -> None:
    pairs: list[tuple[Expression, Expression]] = [
        (Near(a, b, words), Near(a, b, words + 1)),
        (Near(a, b, words), All((a, b))),
        (Before(a, b, words), Near(a, b, words)),
        (Before(a, b, words), Before(a, b)),
        (Before(a, b), All((a, b))),
        (NotNear(a, b, words + 1), NotNear(a, b, words)),
        (AtLeast(a, times + 1), AtLeast(a, times)),
        (AtLeast(a, times), a),
        (All((a, b)), a),
        (a, Either((a, b))),
    ]
    for tighter, looser in pairs:
        assert holds(looser, case.contact) or not holds(tighter, case.contact)


@given(st.sampled_from(["niet", "op*", "~opzeggen", '"niet een"']), parties, st.integers(1, 99), cases())
def test_a_prefix_only_takes_away(text: str, party: str, amount: int, case: Case) -> None:
    whole, contact = parse(text), case.contact
    everything = set(evaluate(whole, contact).matches)
    assert set(evaluate(SaidBy(party, whole), contact).matches) <= everything
    for side in Side:
        for unit in Unit:
            little = set(evaluate(Window(side, amount, unit, whole), contact).matches)
            more = set(evaluate(Window(side, amount + 1, unit, whole), contact).matches)
            assert little <= more <= everything
