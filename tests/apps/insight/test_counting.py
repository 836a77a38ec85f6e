"""SQL narrows and the pure evaluator decides: the answers are those of the evaluator, over any period, above the threshold."""

from collections import Counter
from datetime import date, timedelta
from unittest.mock import patch

import pytest
from django.db import connection
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leidraad.apps.contacts.actions import stores
from leidraad.apps.contacts.models import InsightConversation, InsightTurn
from leidraad.apps.insight import counting
from leidraad.apps.insight.counting import (
    Conversation,
    Period,
    count,
    judged,
    months,
    snippet,
    turns_of,
    within,
)
from leidraad.apps.insight.narrowing import narrowed
from leidraad.domain.contacts.turns import Party
from leidraad.domain.language.categories.evaluate import holds, read_contact
from leidraad.domain.language.categories.grammar import Expression
from leidraad.domain.language.categories.narrow import narrow
from leidraad.domain.language.categories.parse import linked, parse
from leidraad.domain.language.categories.prepare import prepare
from tests.apps.insight.made import EVER, say
from tests.domain.language.categories.expressions import expressions
from tests.factories import make_call, make_written
from tests.people import Cast

pytestmark = pytest.mark.django_db


def expression(text: str) -> Expression:
    return linked(parse(text), {})


def test_the_conversations_of_a_category_are_counted_over_all_agents(cast: Cast) -> None:
    say(cast, "ik wil mijn contract opzeggen")
    say(cast, "hoe laat komt de technieker")

    found = count(expression("customer: ~opzeggen"), EVER)

    assert (found.matched, found.total, found.is_complete) == (6, 12, True)
    assert found.shown(threshold=5).share == 0.5


def test_an_example_shows_the_place_and_leads_to_nobody(cast: Cast) -> None:
    say(cast, "goeiedag", "ik wil mijn contract opzeggen")

    example = count(expression("~opzegging OR ~opzeggen"), EVER).examples[0]

    assert example.snippet == (("ik wil mijn contract ", False), ("opzeggen", True))
    assert (example.party, example.channel, example.language) == ("customer", "chat", "nl")


def test_nothing_is_told_of_a_count_behind_which_too_few_agents_stand(cast: Cast) -> None:
    say(cast, "ik wil mijn contract opzeggen", each=False)
    say(cast, "hoe laat komt de technieker")

    shown = count(expression("~opzeggen"), EVER).shown(threshold=5)

    assert shown.is_below
    assert (shown.matched, shown.total, shown.share, shown.examples) == (None, None, None, ())


def test_that_nobody_says_something_may_be_told(cast: Cast) -> None:
    say(cast, "hoe laat komt de technieker")

    assert count(expression("~opzeggen"), EVER).shown(threshold=5).matched == 0


def test_of_too_few_agents_it_is_not_even_told_that_nobody_says_something(cast: Cast) -> None:
    say(cast, "hoe laat komt de technieker", each=False)

    shown = count(expression("~opzeggen"), EVER).shown(threshold=5)

    assert (shown.is_below, shown.matched, shown.total) == (True, None, None)


def test_where_there_was_no_contact_at_all_that_is_told(cast: Cast) -> None:
    shown = count(expression("~opzeggen"), EVER).shown(threshold=5)

    assert (shown.is_below, shown.matched, shown.total) == (False, 0, 0)


def test_a_period_leaves_out_what_lies_outside_it(cast: Cast) -> None:
    say(cast, "opzeggen graag", started_at=timezone.now() - timedelta(days=9))
    say(cast, "opzeggen graag")
    today = timezone.localdate()

    assert count(expression("opzeggen"), Period(today - timedelta(days=7), today)).matched == 6
    assert count(expression("opzeggen"), EVER).matched == 12


def test_when_the_time_is_up_what_was_found_is_told_as_incomplete(cast: Cast) -> None:
    say(cast, "opzeggen graag")

    found = count(expression("opzeggen"), EVER, limit_s=-1.0)

    assert not found.is_complete
    assert found.back_to is not None
    assert found.shown(threshold=5).share is None


def test_windows_in_seconds_know_the_times_of_turns(cast: Cast) -> None:
    make_call(cast.agnes)

    assert count(expression("first-5s: goeiemorgen"), EVER).matched == 1
    assert count(expression("last-5s: goeiemorgen"), EVER).matched == 0


def test_conditions_ask_what_is_known_of_a_conversation(cast: Cast) -> None:
    make_call(cast.agnes)
    make_written(cast.agnes)

    asked = {
        "channel:voice": 1,
        "channel:voice AND duration:>14s": 1,
        "duration:<15s": 0,
        'queue:"FACT"*': 2,
        "queue:verkoop": 0,
        "language:nl AND NOT factuur": 0,
        "direction:outbound OR factuur": 2,
    }
    assert {text: count(expression(text), EVER).matched for text in asked} == asked


def test_what_is_past_its_time_is_not_counted_though_it_was_not_cleared_yet(cast: Cast) -> None:
    say(cast, "opzeggen graag")
    InsightConversation.objects.update(keep_until=timezone.localdate())

    assert count(expression("opzeggen"), EVER).matched == 0


def test_nothing_is_counted_in_a_database_that_must_forget_again(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(cast, "opzeggen graag")
    monkeypatch.setattr(counting, "is_behind_its_keys", lambda: True)

    assert count(expression("opzeggen"), EVER).matched == 0
    assert not stores.is_behind_its_keys()


@pytest.fixture
def many(cast: Cast) -> None:
    """Conversations of the few words that random expressions ask for, some of several languages and turns."""
    said = [
        "opzeggen een factuur",
        "niet opgezegd op",
        "",
        "fact facturen [name 2]",
        "een een",
        "op factuur niet",
    ]
    for number, agent in enumerate((cast.agnes, *cast.others)):
        texts = [(Party.CUSTOMER, said[(number + shift) % 6]) for shift in range(number % 4)]
        make_written(agent, texts=[*texts, (Party.AGENT, said[number])])
    make_call(cast.agnes)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(asked=expressions)
def test_narrowing_in_the_database_loses_no_conversation(many: None, asked: Expression) -> None:
    rows = [Conversation._make(row) for row in InsightConversation.objects.values_list(*counting._FACTS)]
    turns = turns_of([row.conversation for row in rows])
    held = {
        row.conversation
        for row in rows
        if holds(asked, read_contact(turns.get(row.conversation, ()), row.facts))
    }

    through = set(InsightConversation.objects.filter(narrowed(narrow(asked))).values_list("pk", flat=True))

    assert held <= through
    assert count(asked, EVER).matched == len(held)
    assert InsightTurn.objects.exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(several=st.lists(expressions, min_size=1, max_size=4), most_terms=st.sampled_from((0, 3, 1_000)))
def test_several_are_judged_together_as_each_alone(
    many: None, several: list[Expression], most_terms: int
) -> None:
    alone = {number: count(each, EVER).matched for number, each in enumerate(several)}

    with patch("leidraad.apps.insight.narrowing.MOST_TERMS_OF_SEVERAL", most_terms):
        found = Counter(
            number
            for _row, _contact, held in judged(prepare(dict(enumerate(several))), within(EVER), EVER)
            for number in held
        )

    assert {number: found[number] for number in alone} == alone


def test_a_mark_is_found_whoever_it_stands_for(cast: Cast) -> None:
    say(cast, "mijn naam is [name 2]")
    asked = {
        text: count(expression(text), EVER).matched for text in ("[name]", '"naam is [name 1]"', "~[name]")
    }
    assert set(asked.values()) == {InsightConversation.objects.count()}

    with (
        connection.cursor() as cursor
    ):  # as an index of an earlier day has it: under the number of the person
        cursor.execute(
            "UPDATE contacts_insightconversation"
            " SET terms = array_to_tsvector(array_replace(tsvector_to_array(terms), '=[name]', '=[name 2]'))"
        )
    assert count(expression('"naam is [name]"'), EVER).matched == InsightConversation.objects.count() > 0


def test_months_cover_a_period_once_from_the_newest_back() -> None:
    found = list(months(Period(date(2026, 1, 20), date(2026, 3, 5))))

    assert found == [
        Period(date(2026, 3, 1), date(2026, 3, 5)),
        Period(date(2026, 2, 1), date(2026, 2, 28)),
        Period(date(2026, 1, 20), date(2026, 1, 31)),
    ]


def test_a_long_turn_is_cut_to_whole_words_around_the_place() -> None:
    text = "begin " + "woord " * 200 + "opzeggen " + "woord " * 200 + "einde"
    at = text.index("opzeggen")

    pieces = snippet(text, [(at, at + 8)])

    assert ("opzeggen", True) in pieces
    assert pieces[0] == ("… ", False)
    assert pieces[-1] == (" …", False)
    assert sum(len(piece) for piece, _ in pieces) < 450
    assert all(word in {"", "…", "woord", "opzeggen"} for piece, _ in pieces for word in piece.split(" "))
