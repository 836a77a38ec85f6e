"""Charters, requests and facts drawn at random, for the laws that must hold of all of them."""

import dataclasses
from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import strategies as st

from leidraad.domain.charter.clauses import (
    AfterEnd,
    AiLimits,
    Body,
    CapDenominator,
    CapRounding,
    CapUnit,
    CapWindow,
    Charter,
    ClauseId,
    Consultation,
    ConsultationAct,
    Counted,
    Deletion,
    Eraser,
    Evaluation,
    GateNeed,
    Groups,
    Indicator,
    Insight,
    Limit,
    ListeningCap,
    MonitoringRegister,
    Notice,
    OnLeaving,
    Participation,
    ProtectedKind,
    ProtectedNumbers,
    Purpose,
    Retention,
    RollOut,
    Scope,
    Selection,
    SelectionMethod,
    Service,
    SideBySide,
    Signatories,
    Stage,
    StoppedBy,
    Stratum,
    Sunset,
    TakingPart,
    Targets,
)
from leidraad.domain.charter.requests import Action, ActorRole, Analysis, Facts, Phase, Request
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.domain.language.languages import Language
from tests.domain.charter.charters import A_DAY, good_facts, shipped
from tests.domain.charter.decision_table import MEANT_FOR

DAYS = st.dates(date(2026, 8, 1), date(2027, 10, 1))
PERCENTS = st.fractions(0, 100, max_denominator=50)


def _of(kind: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(list(kind))


def _set_of(kind: Any, **options: Any) -> st.SearchStrategy[frozenset[Any]]:
    return st.frozensets(_of(kind), **options)


CAPS = st.builds(
    ListeningCap,
    percent=PERCENTS,
    unit=_of(CapUnit),
    denominator=_of(CapDenominator),
    window=_of(CapWindow),
    rounding=_of(CapRounding),
    counts=_set_of(Counted, min_size=1),
    time_zone=_of(["Europe/Brussels", "UTC"]),
    absolute_maximum=st.none() | st.integers(0, 12),
    reservation_min=st.integers(1, 60),
)

CHARTERS: st.SearchStrategy[Charter] = st.builds(
    Charter,
    code=_of(["a", "b"]),
    title=st.fixed_dictionaries(dict.fromkeys(Language, _of(["Title", "Other"]))),
    stage=_of(Stage),
    scope=st.builds(
        Scope,
        teams=_set_of(["linde", "berk", "orme"]),
        channels=_set_of(Channel),
        directions=_set_of(Direction),
        valid_from=DAYS,
        valid_until=DAYS,
        languages=_set_of(Language, min_size=1),
    ),
    participation=st.builds(
        TakingPart, who=_of(Participation), on_leaving=_of(OnLeaving), smallest_pool=st.integers(1, 30)
    ),
    purposes_allowed=_set_of(Purpose),
    uses_forbidden=_set_of(Purpose),
    customer_notice=st.dictionaries(_of(Channel), _of(Notice)),
    listening_cap=st.none() | CAPS,
    deletion=st.builds(
        Deletion,
        by=_of(Eraser),
        shred_within_h=st.integers(0, 24),
        reason_required=st.booleans(),
        limited=st.booleans(),
        undo_within_s=st.integers(0, 120),
    ),
    retention=st.builds(
        Retention,
        quality_days=st.integers(1, 28),
        insight_months=st.integers(0, 24),
        service_months=st.integers(0, 24),
        coaching_note_months=st.integers(0, 24),
        keep_original=st.booleans(),
    ),
    insight=st.builds(Insight, allowed=st.booleans()),
    service=st.builds(Service, allowed=st.booleans()),
    ai=st.builds(
        AiLimits,
        agent_emotion=_of(Limit),
        voice_emotion=_of(Limit),
        agent_scoring=_of(Limit),
        named_output_to_people=_of(Limit),
        customer_emotion=_of(Limit),
        human_supervision=st.booleans(),
    ),
    protected_numbers=st.builds(
        ProtectedNumbers, kinds=_set_of(ProtectedKind), numbers=_set_of(["+32450000101", "+32450000102"])
    ),
    selection=st.builds(
        Selection, methods=_set_of(SelectionMethod), strata=_set_of(Stratum), ai_flags=_of(Limit)
    ),
    side_by_side=st.builds(
        SideBySide,
        guaranteed=st.booleans(),
        announced=st.booleans(),
        counted_in_cap=st.booleans(),
        least_percent=PERCENTS,
    ),
    groups=st.builds(Groups, threshold=st.integers(1, 20)),
    targets=st.builds(
        Targets,
        quantitative_percent_max=PERCENTS,
        quality_required=st.booleans(),
        satisfaction_required=st.booleans(),
        individual_talk_time=_of(Limit),
    ),
    monitoring_register=st.builds(MonitoringRegister, required=st.booleans(), notice_days=st.integers(0, 30)),
    consultation=st.builds(
        Consultation,
        body=_of(Body),
        act=_of(ConsultationAct),
        new_technology=st.booleans(),
        information_months=st.integers(0, 6),
        posting_days=st.integers(0, 30),
    ),
    evaluation=st.builds(Evaluation, due=DAYS, body=_of(Body), indicators=_set_of(Indicator)),
    roll_out=st.builds(RollOut, needs=_set_of(GateNeed)),
    sunset=st.builds(Sunset, recordings=_of(AfterEnd), stopped_by=_of(StoppedBy)),
    signatories=st.builds(
        Signatories,
        management=_set_of(["veld"]),
        legal=_set_of(["veld-legal"]),
        unions=_set_of(["bond-noord", "bond-zuid"]),
    ),
)
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
