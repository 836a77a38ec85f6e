"""Two readings of the same charter, in two languages and by two engines, agree on every row."""

import dataclasses
from collections.abc import Iterator

import cedarpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leidraad.domain.charter.clauses import Charter, Limit, Stage
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.requests import Action
from tests.domain.charter.any_charter import CHARTERS, FACTS, NEAR_DEMO, NEAR_GOOD, REQUESTS, few_of
from tests.domain.charter.cedar_oracle import SCHEMA, Asked, answers, policies
from tests.domain.charter.charters import A_DAY, a_cap, changed, good_facts, shipped
from tests.domain.charter.decision_table import MEANT_FOR, Row, Table, shipped_names, table

# Everything the parties may agree, agreed: so that each action is permitted somewhere, also in a regulation.
WIDE = changed(
    shipped("demo"),
    stage=Stage.ROLL_OUT,
    listening_cap=a_cap(10, absolute_maximum=10),
    ai={"customer_emotion": Limit.ON, "named_output_to_people": Limit.ON},
)


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("name", shipped_names())
def test_cedar_agrees_on_every_row_of_the_table(name: str, action: Action) -> None:
    found = table(name, action)

    assert list(_differences(found, list(found.rows()))) == []


@pytest.mark.parametrize("action", Action)
def test_cedar_agrees_where_everything_that_may_be_agreed_is(action: Action) -> None:
    found = Table(WIDE, action)

    assert list(_differences(found, list(found.in_pairs()))) == []
    row = found.row(())
    assert answers(WIDE, [Asked(row.request, row.facts)]) == [action is not Action.LISTEN_LIVE]


@settings(deadline=None)
@given(
    NEAR_DEMO | CHARTERS,
    st.lists(st.tuples(REQUESTS, NEAR_GOOD | few_of(FACTS, most=5)), min_size=5, max_size=10),
)
def test_cedar_agrees_on_charters_drawn_at_random(charter: Charter, drawn: list) -> None:  # type: ignore[type-arg]
    asked = [Asked(request, facts) for request, facts in drawn]
    ours = [decide(charter, each.request, each.facts).is_permitted for each in asked]

    assert answers(charter, asked) == ours


@given(CHARTERS)
def test_the_policies_are_valid_for_their_schema(charter: Charter) -> None:
    """Cedar's own type checker: no attribute that is not declared, none used before it is known."""
    result = cedarpy.validate_policies(policies(charter), SCHEMA)

    assert [str(error) for error in result.errors if "impossible" not in error.error.lower()] == []


def test_a_charter_read_wrongly_is_found() -> None:
    """The comparison can fail: the policies of one charter, held against the decisions of another."""
    other = changed(WIDE, groups={"threshold": WIDE.groups.threshold + 1})
    found = Table(WIDE, Action.SEARCH_INSIGHT)
    asked = [Asked(row.request, row.facts) for row in found.rows()]

    assert answers(other, asked) != [decide(WIDE, each.request, each.facts).is_permitted for each in asked]


def test_cedar_denies_what_is_not_known() -> None:
    facts = dataclasses.replace(good_facts(), captured_count=None)
    request = next(iter(Table(WIDE, Action.LISTEN).rows())).request

    assert MEANT_FOR[Action.LISTEN][0] in request.roles
    assert answers(WIDE, [Asked(dataclasses.replace(request, on=A_DAY), facts)]) == [False]


def _differences(found: Table, rows: list[Row]) -> Iterator[str]:
    theirs = answers(found.charter, [Asked(row.request, row.facts) for row in rows])
    for row, permitted in zip(rows, theirs, strict=True):
        if decide(found.charter, row.request, row.facts).is_permitted != permitted:
            yield f"{row.label}: Cedar {'permits' if permitted else 'denies'}"
