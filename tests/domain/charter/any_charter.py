"""Charters, requests and facts drawn at random, for the laws that must hold of all of them."""

import dataclasses
from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import strategies as st

from leidraad.domain.charter.clauses import Charter, ClauseId, Purpose, SelectionMethod
from leidraad.domain.charter.requests import Action, ActorRole, Analysis, Facts, Phase, Request
from leidraad.domain.contacts.turns import Channel, Direction
from tests.domain.charter.charters import A_DAY, good_facts, shipped
from tests.domain.charter.decision_table import MEANT_FOR
from tests.domain.charter.generated import Width, parts_of

DAYS = st.dates(date(2026, 8, 1), date(2027, 10, 1))


def _of(kind: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(list(kind))


def _set_of(kind: Any, **options: Any) -> st.SearchStrategy[frozenset[Any]]:
    return st.frozensets(_of(kind), **options)


# Narrow, so that a rule is met from both of its sides.
NARROW = Width(
    codes=_of(["a", "b"]),
    titles=_of(["Title", "Other"]),
    teams=_set_of(["linde", "berk", "orme"]),
    signatories=(_set_of(["veld"]), _set_of(["veld-legal"]), _set_of(["bond-noord", "bond-zuid"])),
    telephone_numbers=_of(["+32450000101", "+32450000102"]),
    zones=_of(["Europe/Brussels", "UTC"]),
    days=DAYS,
    percentages=st.fractions(0, 100, max_denominator=50),
    count=st.integers,
    least=0,
)
CHARTERS: st.SearchStrategy[Charter] = st.builds(Charter, **parts_of(NARROW))
TOP = tuple(each.name for each in dataclasses.fields(Charter))
CLAUSES_OF_SEVERAL = tuple(
    name
    for name in TOP
    if name != "listening_cap" and dataclasses.is_dataclass(getattr(shipped("demo"), name))
)


def mixed_with(charter: Charter, other: Charter, names: set[str]) -> Charter:
    """The charter with whole clauses of another one."""
    return dataclasses.replace(charter, **{name: getattr(other, name) for name in names})


# The demo charter, which permits much, with the values of another in a few places: neither all good nor all bad.
NEAR_DEMO = st.builds(
    lambda other, names: mixed_with(shipped("demo"), other, names), CHARTERS, st.sets(_of(TOP), max_size=4)
)


def few_of(strategy: st.SearchStrategy[Facts], *, most: int) -> st.SearchStrategy[Facts]:
    """Good facts with at most so many of the drawn ones in their place."""
    names = st.sets(_of([each.name for each in dataclasses.fields(Facts)]), max_size=most)
    replaced: Callable[[set[str], Facts], Facts] = lambda chosen, facts: dataclasses.replace(  # noqa: E731
        good_facts(), **{name: getattr(facts, name) for name in chosen}
    )
    return st.builds(replaced, names, strategy)


_maybe = st.sampled_from([None, False, True])
FACTS = st.builds(
    Facts,
    team=_of([None, "linde", "berk", "other"]),
    channel=st.none() | _of(Channel),
    direction=st.none() | _of(Direction),
    agent_is_enrolled=_maybe,
    agent_is_notified=_maybe,
    customer_is_protected=_maybe,
    is_own=_maybe,
    coaches_agent=_maybe,
    is_deleted=_maybe,
    age_days=st.none() | st.integers(0, 40),
    captured_count=st.none() | st.integers(0, 300),
    used_count=st.none() | st.integers(0, 30),
    is_counted=_maybe,
    window_share=st.none() | st.fractions(0, 1, max_denominator=100),
    group_size=st.none() | st.integers(0, 20),
    phase=st.none() | _of(Phase),
    frozen=st.none() | _set_of(ClauseId, max_size=2),
    others_take_part=_maybe,
    customer_is_told=_maybe,
    chosen_by=st.none() | _of(SelectionMethod),
    analysis=st.none() | _of(Analysis),
    system_is_registered=_maybe,
    serves_customer=_maybe,
    is_private=_maybe,
    customer_refuses=_maybe,
    pool_size=st.none() | st.integers(0, 40),
)
# Mostly good facts with a few changes, so that permissions are not rare.
NEAR_GOOD = few_of(FACTS, most=2)


def _meant(action: Action, day: date) -> Request:
    role, purpose = MEANT_FOR[action]
    return Request(action, frozenset({role}), on=day, purpose=purpose)


REQUESTS = st.one_of(
    st.builds(_meant, _of(Action), st.just(A_DAY) | DAYS),
    st.builds(
        Request,
        action=_of(Action),
        roles=_set_of(ActorRole, max_size=3),
        on=DAYS,
        purpose=st.none() | _of(Purpose),
    ),
)
