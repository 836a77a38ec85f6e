"""Charters made up by hypothesis: every value of every vocabulary, every set, numbers and dates without measure.

Most of them go below the floor; what is asked of them is that they can be written and read at all.
"""

import dataclasses
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, TypeVar

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
from leidraad.domain.contacts.turns import Channel, Direction
from leidraad.domain.language.languages import Language

E = TypeVar("E", bound=Enum)

NUMBERS = st.integers(min_value=0, max_value=999_999)
FROM_ONE = st.integers(min_value=1, max_value=999_999)
PERCENTAGES = st.one_of(
    st.integers(0, 100).map(Fraction), st.integers(0, 999_999).map(lambda number: Fraction(number, 10_000))
)
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2199, 12, 31))
# Words that a list of codes is written with are codes as well, to be sure that nothing is confused.
CODES = st.one_of(
    st.from_regex(r"[A-Za-z0-9_]([A-Za-z0-9_.-]{0,12}[A-Za-z0-9_])?", fullmatch=True),
    st.sampled_from(["en", "et", "und", "and", "of", "nobody", "niemand", "linde", "team-1", "28", "E1.x"]),
)
TELEPHONE_NUMBERS = st.from_regex(
    r"\+[1-9][0-9]{5,14}|[0-9]{2,15}|[a-z.]{1,8}@[a-z]{1,8}\.be", fullmatch=True
)
ZONES = st.sampled_from(["Europe/Brussels", "UTC", "America/Port-au-Prince", "Etc/GMT+5", "Europe/Paris"])
TITLES = st.text(
    st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" :#'\"-…"), min_size=1, max_size=30
).filter(lambda text: bool(text.strip()) and text == text.strip())


def some(kind: type[E], *, least: int = 0) -> st.SearchStrategy[frozenset[E]]:
    return st.frozensets(st.sampled_from(kind), min_size=least)


def one(kind: type[E]) -> st.SearchStrategy[E]:
    return st.sampled_from(kind)


def codes(*, least: int = 0) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(CODES, min_size=least, max_size=4)


CAPS = st.builds(
    ListeningCap,
    percent=PERCENTAGES,
    unit=one(CapUnit),
    denominator=one(CapDenominator),
    window=one(CapWindow),
    rounding=one(CapRounding),
    counts=some(Counted, least=1),
    time_zone=ZONES,
    absolute_maximum=st.none() | NUMBERS,
    reservation_min=FROM_ONE,
)
PARTS: dict[str, st.SearchStrategy[Any]] = {
    "code": CODES,
    "title": st.fixed_dictionaries(dict.fromkeys(Language, TITLES)),
    "stage": one(Stage),
    "scope": st.builds(
        Scope,
        teams=codes(least=1),
        channels=some(Channel, least=1),
        directions=some(Direction, least=1),
        valid_from=DAYS,
        valid_until=DAYS,
        languages=some(Language, least=1),
    ),
    "participation": st.builds(
        TakingPart, who=one(Participation), on_leaving=one(OnLeaving), smallest_pool=FROM_ONE
    ),
    "purposes_allowed": some(Purpose),
    "uses_forbidden": some(Purpose, least=1),
    "customer_notice": st.dictionaries(one(Channel), one(Notice)),
    "listening_cap": st.none() | CAPS,
    "deletion": st.builds(
        Deletion,
        by=one(Eraser),
        shred_within_h=NUMBERS,
        reason_required=st.booleans(),
        limited=st.booleans(),
        undo_within_s=NUMBERS,
    ),
    "retention": st.builds(
        Retention,
        quality_days=FROM_ONE,
        insight_months=NUMBERS,
        service_months=NUMBERS,
        coaching_note_months=NUMBERS,
        keep_original=st.booleans(),
    ),
    "insight": st.builds(Insight, allowed=st.booleans()),
    "service": st.builds(Service, allowed=st.booleans()),
    "ai": st.builds(
        AiLimits,
        agent_emotion=one(Limit),
        voice_emotion=one(Limit),
        agent_scoring=one(Limit),
        named_output_to_people=one(Limit),
        customer_emotion=one(Limit),
        human_supervision=st.booleans(),
    ),
    "protected_numbers": st.builds(
        ProtectedNumbers,
        kinds=some(ProtectedKind, least=1),
        numbers=st.frozensets(TELEPHONE_NUMBERS, max_size=4),
    ),
    "selection": st.builds(
        Selection, methods=some(SelectionMethod, least=1), strata=some(Stratum), ai_flags=one(Limit)
    ),
    "side_by_side": st.builds(
        SideBySide,
        guaranteed=st.booleans(),
        announced=st.booleans(),
        counted_in_cap=st.booleans(),
        least_percent=PERCENTAGES,
    ),
    "groups": st.builds(Groups, threshold=FROM_ONE),
    "targets": st.builds(
        Targets,
        quantitative_percent_max=PERCENTAGES,
        quality_required=st.booleans(),
        satisfaction_required=st.booleans(),
        individual_talk_time=one(Limit),
    ),
    "monitoring_register": st.builds(MonitoringRegister, required=st.booleans(), notice_days=NUMBERS),
    "consultation": st.builds(
        Consultation,
        body=one(Body),
        act=one(ConsultationAct),
        new_technology=st.booleans(),
        information_months=NUMBERS,
        posting_days=NUMBERS,
    ),
    "evaluation": st.builds(Evaluation, due=DAYS, body=one(Body), indicators=some(Indicator, least=1)),
    "roll_out": st.builds(RollOut, needs=some(GateNeed)),
    "sunset": st.builds(Sunset, recordings=one(AfterEnd), stopped_by=one(StoppedBy)),
    "signatories": st.builds(Signatories, management=codes(), legal=codes(), unions=codes()),
}

charters: st.SearchStrategy[Charter] = st.builds(Charter, **PARTS)


def without_contradiction(charter: Charter) -> Charter:
    """The charter with everything taken out that it says in two places and differently."""
    start, *later = sorted((charter.scope.valid_from, charter.scope.valid_until, charter.evaluation.due))
    deletion, signed = charter.deletion, charter.signatories
    purposes = charter.purposes_allowed - charter.uses_forbidden
    return dataclasses.replace(
        charter,
        scope=dataclasses.replace(charter.scope, valid_from=start, valid_until=later[0]),
        evaluation=dataclasses.replace(charter.evaluation, due=later[1]),
        purposes_allowed=purposes,
        insight=Insight(charter.insight.allowed or Purpose.INSIGHT in purposes),
        service=Service(charter.service.allowed or Purpose.SERVICE in purposes),
        deletion=dataclasses.replace(
            deletion, undo_within_s=min(deletion.undo_within_s, deletion.shred_within_h * 3600)
        ),
        signatories=dataclasses.replace(
            signed,
            legal=signed.legal - signed.management,
            unions=signed.unions - signed.management - signed.legal,
        ),
    )


consistent_charters: st.SearchStrategy[Charter] = charters.map(without_contradiction)
