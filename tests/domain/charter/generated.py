"""Charters made up by hypothesis, of every value of every vocabulary; how wide numbers, dates and names go is told apart.

Most of them go below the floor; what is asked of them is that they can be written, read, compared and decided by.
"""

import dataclasses
from collections.abc import Callable
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


@dataclasses.dataclass(frozen=True)
class Width:
    """What the places of a charter are filled with that no vocabulary closes."""

    codes: st.SearchStrategy[str]
    titles: st.SearchStrategy[str]
    teams: st.SearchStrategy[frozenset[str]]
    signatories: tuple[st.SearchStrategy[frozenset[str]], ...]  # management, legal, unions
    telephone_numbers: st.SearchStrategy[str]
    zones: st.SearchStrategy[str]
    days: st.SearchStrategy[date]
    percentages: st.SearchStrategy[Fraction]
    count: Callable[
        [int, int], st.SearchStrategy[int]
    ]  # from the least on; the second is the most that matters
    least: int  # elements of the sets that a written charter may not leave empty


def some(kind: type[E], *, least: int = 0) -> st.SearchStrategy[frozenset[E]]:
    return st.frozensets(st.sampled_from(kind), min_size=least)


def one(kind: type[E]) -> st.SearchStrategy[E]:
    return st.sampled_from(kind)


def caps_of(width: Width) -> st.SearchStrategy[ListeningCap]:
    return st.builds(
        ListeningCap,
        percent=width.percentages,
        unit=one(CapUnit),
        denominator=one(CapDenominator),
        window=one(CapWindow),
        rounding=one(CapRounding),
        counts=some(Counted, least=1),
        time_zone=width.zones,
        absolute_maximum=st.none() | width.count(0, 12),
        reservation_min=width.count(1, 60),
    )


def parts_of(width: Width) -> dict[str, st.SearchStrategy[Any]]:
    """A strategy for each field of a charter."""
    return {
        "code": width.codes,
        "title": st.fixed_dictionaries(dict.fromkeys(Language, width.titles)),
        "stage": one(Stage),
        "scope": st.builds(
            Scope,
            teams=width.teams,
            channels=some(Channel, least=width.least),
            directions=some(Direction, least=width.least),
            valid_from=width.days,
            valid_until=width.days,
            languages=some(Language, least=1),
        ),
        "participation": st.builds(
            TakingPart, who=one(Participation), on_leaving=one(OnLeaving), smallest_pool=width.count(1, 30)
        ),
        "purposes_allowed": some(Purpose),
        "uses_forbidden": some(Purpose, least=width.least),
        "customer_notice": st.dictionaries(one(Channel), one(Notice)),
        "listening_cap": st.none() | caps_of(width),
        "deletion": st.builds(
            Deletion,
            by=one(Eraser),
            shred_within_h=width.count(0, 24),
            reason_required=st.booleans(),
            limited=st.booleans(),
            undo_within_s=width.count(0, 120),
        ),
        "retention": st.builds(
            Retention,
            quality_days=width.count(1, 28),
            insight_months=width.count(0, 24),
            service_months=width.count(0, 24),
            coaching_note_months=width.count(0, 24),
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
            kinds=some(ProtectedKind, least=width.least),
            numbers=st.frozensets(width.telephone_numbers, max_size=4),
        ),
        "selection": st.builds(
            Selection,
            methods=some(SelectionMethod, least=width.least),
            strata=some(Stratum),
            ai_flags=one(Limit),
        ),
        "side_by_side": st.builds(
            SideBySide,
            guaranteed=st.booleans(),
            announced=st.booleans(),
            counted_in_cap=st.booleans(),
            least_percent=width.percentages,
        ),
        "groups": st.builds(Groups, threshold=width.count(1, 20)),
        "targets": st.builds(
            Targets,
            quantitative_percent_max=width.percentages,
            quality_required=st.booleans(),
            satisfaction_required=st.booleans(),
            individual_talk_time=one(Limit),
        ),
        "monitoring_register": st.builds(
            MonitoringRegister, required=st.booleans(), notice_days=width.count(0, 30)
        ),
        "consultation": st.builds(
            Consultation,
            body=one(Body),
            act=one(ConsultationAct),
            new_technology=st.booleans(),
            information_months=width.count(0, 6),
            posting_days=width.count(0, 30),
        ),
        "evaluation": st.builds(
            Evaluation, due=width.days, body=one(Body), indicators=some(Indicator, least=width.least)
        ),
        "roll_out": st.builds(RollOut, needs=some(GateNeed)),
        "sunset": st.builds(Sunset, recordings=one(AfterEnd), stopped_by=one(StoppedBy)),
        "signatories": st.builds(
            Signatories, **dict(zip(("management", "legal", "unions"), width.signatories, strict=True))
        ),
    }


# Words that a list of codes is written with are codes as well, to be sure that nothing is confused.
CODES = st.one_of(
    st.from_regex(r"[A-Za-z0-9_]([A-Za-z0-9_.-]{0,12}[A-Za-z0-9_])?", fullmatch=True),
    st.sampled_from(["en", "et", "und", "and", "of", "nobody", "niemand", "linde", "team-1", "28", "E1.x"]),
)
SOME_CODES = st.frozensets(CODES, max_size=4)
WITHOUT_MEASURE = Width(
    codes=CODES,
    titles=st.text(
        st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" :#'\"-…"), min_size=1, max_size=30
    ).filter(lambda text: bool(text.strip()) and text == text.strip()),
    teams=st.frozensets(CODES, min_size=1, max_size=4),
    signatories=(SOME_CODES, SOME_CODES, SOME_CODES),
    telephone_numbers=st.from_regex(
        r"\+[1-9][0-9]{5,14}|[0-9]{2,15}|[a-z.]{1,8}@[a-z]{1,8}\.be", fullmatch=True
    ),
    zones=st.sampled_from(["Europe/Brussels", "UTC", "America/Port-au-Prince", "Etc/GMT+5", "Europe/Paris"]),
    days=st.dates(min_value=date(2000, 1, 1), max_value=date(2199, 12, 31)),
    percentages=st.one_of(
        st.integers(0, 100).map(Fraction),
        st.integers(0, 999_999).map(lambda number: Fraction(number, 10_000)),
    ),
    count=lambda least, _most: st.integers(least, 999_999),
    least=1,
)

ANY_PART = parts_of(WITHOUT_MEASURE)
charters: st.SearchStrategy[Charter] = st.builds(Charter, **ANY_PART)


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
