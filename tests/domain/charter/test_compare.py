"""Two versions of a charter: worked examples, that no parameter is forgotten, and the laws of order."""

import dataclasses
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from leidraad.domain.charter.clauses import (
    AfterEnd,
    Body,
    CapDenominator,
    CapWindow,
    Charter,
    ClauseId,
    ConsultationAct,
    Counted,
    GateNeed,
    Indicator,
    Limit,
    ListeningCap,
    Notice,
    OnLeaving,
    Participation,
    Purpose,
    SelectionMethod,
    Stage,
    StoppedBy,
    Stratum,
)
from leidraad.domain.charter.compare import ClauseChange, ParameterChange, compare, may_loosen
from leidraad.domain.charter.decide import decide
from leidraad.domain.charter.orders import PARAMETERS, Movement, together
from leidraad.domain.charter.requests import Facts, Request
from leidraad.domain.contacts.turns import Channel
from leidraad.domain.language.languages import Language
from tests.domain.charter.any_charter import (
    CHARTERS,
    FACTS,
    NEAR_DEMO,
    NEAR_GOOD,
    REQUESTS,
    TOP,
    few_of,
    mixed_with,
)
from tests.domain.charter.charters import a_cap, changed, shipped

DEMO = changed(shipped("demo"), listening_cap=a_cap(10, absolute_maximum=12))
REVERSED = {
    Movement.TIGHTER: Movement.LOOSER,
    Movement.LOOSER: Movement.TIGHTER,
    Movement.NEUTRAL: Movement.NEUTRAL,
    Movement.MIXED: Movement.MIXED,
}
FIVE_YEARS_LATER = date(2031, 1, 1)

# One change of each parameter away from the demo charter, and which way it goes; each is tried in both directions.
MOVES: list[tuple[str, Any, Movement]] = [
    ("code", "demo-2", Movement.NEUTRAL),
    ("title", dict.fromkeys(Language, "Other"), Movement.NEUTRAL),
    ("stage", Stage.ROLL_OUT, Movement.MIXED),
    ("scope.teams", frozenset({"linde"}), Movement.TIGHTER),
    ("scope.channels", frozenset({Channel.VOICE}), Movement.TIGHTER),
    ("scope.directions", frozenset(), Movement.TIGHTER),
    ("scope.languages", frozenset({Language.DUTCH}), Movement.TIGHTER),
    ("scope.valid_from", FIVE_YEARS_LATER, Movement.TIGHTER),
    ("scope.valid_until", FIVE_YEARS_LATER, Movement.LOOSER),
    ("participation.who", Participation.EVERYONE, Movement.LOOSER),
    ("participation.on_leaving", OnLeaving.RUN_OUT, Movement.LOOSER),
    ("participation.smallest_pool", 6, Movement.TIGHTER),
    ("purposes_allowed", frozenset({Purpose.COACHING}), Movement.TIGHTER),
    ("uses_forbidden", frozenset({Purpose.SANCTION}), Movement.LOOSER),
    ("listening_cap.percent", Fraction(9), Movement.TIGHTER),
    ("listening_cap.denominator", CapDenominator.HANDLED, Movement.LOOSER),
    ("listening_cap.window", CapWindow.PREVIOUS, Movement.MIXED),
    ("listening_cap.counts", frozenset({Counted.AUDIO}), Movement.LOOSER),
    ("listening_cap.time_zone", "UTC", Movement.MIXED),
    ("listening_cap.absolute_maximum", 11, Movement.TIGHTER),
    ("listening_cap.reservation_min", 31, Movement.LOOSER),
    ("deletion.shred_within_h", 23, Movement.TIGHTER),
    ("deletion.reason_required", True, Movement.LOOSER),
    ("deletion.limited", True, Movement.LOOSER),
    ("deletion.undo_within_s", 0, Movement.MIXED),
    ("retention.quality_days", 27, Movement.TIGHTER),
    ("retention.insight_months", 14, Movement.LOOSER),
    ("retention.service_months", 11, Movement.TIGHTER),
    ("retention.coaching_note_months", 13, Movement.LOOSER),
    ("retention.keep_original", True, Movement.LOOSER),
    ("insight.allowed", False, Movement.TIGHTER),
    ("service.allowed", False, Movement.TIGHTER),
    ("ai.agent_emotion", Limit.OFF, Movement.LOOSER),
    ("ai.voice_emotion", Limit.ON, Movement.LOOSER),
    ("ai.agent_scoring", Limit.NEVER, Movement.TIGHTER),
    ("ai.named_output_to_people", Limit.ON, Movement.LOOSER),
    ("ai.customer_emotion", Limit.NEVER, Movement.TIGHTER),
    ("ai.human_supervision", False, Movement.LOOSER),
    ("protected_numbers.kinds", frozenset(), Movement.LOOSER),
    ("protected_numbers.numbers", frozenset(), Movement.LOOSER),
    ("selection.methods", frozenset({SelectionMethod.NOMINATION}), Movement.TIGHTER),
    ("selection.strata", frozenset({Stratum.CHANNEL, Stratum.QUEUE}), Movement.LOOSER),
    ("selection.ai_flags", Limit.ON, Movement.LOOSER),
    ("side_by_side.guaranteed", False, Movement.LOOSER),
    ("side_by_side.announced", False, Movement.LOOSER),
    ("side_by_side.counted_in_cap", True, Movement.TIGHTER),
    ("side_by_side.least_percent", Fraction(24), Movement.LOOSER),
    ("groups.threshold", 6, Movement.TIGHTER),
    ("targets.quantitative_percent_max", Fraction(49), Movement.TIGHTER),
    ("targets.quality_required", False, Movement.LOOSER),
    ("targets.satisfaction_required", False, Movement.LOOSER),
    ("targets.individual_talk_time", Limit.OFF, Movement.LOOSER),
    ("monitoring_register.required", False, Movement.LOOSER),
    ("monitoring_register.notice_days", 1, Movement.TIGHTER),
    ("consultation.body", Body.CSE, Movement.MIXED),
    ("consultation.act", ConsultationAct.CONSULT, Movement.LOOSER),
    ("consultation.new_technology", False, Movement.LOOSER),
    ("consultation.information_months", 4, Movement.TIGHTER),
    ("consultation.posting_days", 14, Movement.LOOSER),
    ("evaluation.due", FIVE_YEARS_LATER, Movement.LOOSER),
    ("evaluation.body", Body.CSE, Movement.MIXED),
    ("evaluation.indicators", frozenset({Indicator.COACHING}), Movement.LOOSER),
    ("roll_out.needs", frozenset({GateNeed.EVALUATION_CLOSED}), Movement.LOOSER),
    ("sunset.recordings", AfterEnd.DESTROY, Movement.TIGHTER),
    ("sunset.stopped_by", StoppedBy.BOTH_SIDES, Movement.LOOSER),
    ("signatories.management", frozenset(), Movement.LOOSER),
    ("signatories.legal", frozenset(), Movement.LOOSER),
    ("signatories.unions", frozenset({"bond-noord"}), Movement.LOOSER),
]
# Of these there is but one value to choose.
ONE_VALUE = {"listening_cap.unit", "listening_cap.rounding", "deletion.by"}


@pytest.mark.parametrize(("path", "value", "movement"), MOVES, ids=[path for path, _, _ in MOVES])
def test_one_parameter_moved_is_told_by_its_clause_and_its_way(
    path: str, value: Any, movement: Movement
) -> None:
    other = _with(DEMO, path, value)

    (there,) = _moved(compare(DEMO, other))
    (back,) = _moved(compare(other, DEMO))
    (change,) = there.parameters

    assert (change.path, change.movement, change.new) == (path, movement, value)
    assert there.clause_id is _clause_of(path)
    assert there.movement is movement
    assert back.parameters == (ParameterChange(path, value, change.old, REVERSED[movement]),)


def test_no_parameter_of_a_charter_is_forgotten() -> None:
    """Whoever adds a field to a clause says here, and in the orders, which way it is tighter."""
    fields = set(_paths(DEMO))

    assert {parameter.path for parameter in PARAMETERS} == fields
    assert {path for path, _, _ in MOVES} | ONE_VALUE | {"customer_notice"} == fields
    assert {parameter.clause_id for parameter in PARAMETERS} == set(ClauseId)


def test_a_clause_of_which_one_part_is_tighter_and_one_looser_is_mixed() -> None:
    other = changed(DEMO, retention={"quality_days": 14, "insight_months": 20})

    (change,) = _moved(compare(DEMO, other))
    assert change.movement is Movement.MIXED
    assert [(each.path, each.movement) for each in change.parameters] == [
        ("retention.quality_days", Movement.TIGHTER),
        ("retention.insight_months", Movement.LOOSER),
    ]


def test_a_set_that_loses_one_and_gains_another_is_mixed() -> None:
    other = changed(DEMO, purposes_allowed=DEMO.purposes_allowed - {Purpose.SERVICE} | {Purpose.PAY})

    assert [change.movement for change in _moved(compare(DEMO, other))] == [Movement.MIXED]


def test_a_cap_agreed_for_the_first_time_is_looser_and_none_any_more_is_tighter() -> None:
    none = changed(DEMO, listening_cap=None)

    assert _moved(compare(none, DEMO))[0].parameters == (
        ParameterChange("listening_cap", None, DEMO.listening_cap, Movement.LOOSER),
    )
    assert _moved(compare(DEMO, none))[0].parameters == (
        ParameterChange("listening_cap", DEMO.listening_cap, None, Movement.TIGHTER),
    )
    assert _moved(compare(none, none)) == []


def test_a_maximum_where_there_was_none_is_tighter() -> None:
    without = _with(DEMO, "listening_cap.absolute_maximum", None)

    assert _moved(compare(without, DEMO))[0].movement is Movement.TIGHTER
    assert _moved(compare(DEMO, without))[0].movement is Movement.LOOSER


@pytest.mark.parametrize(
    ("notices", "movement"),
    [
        ({Channel.VOICE: Notice.SPOKEN_MESSAGE}, Movement.TIGHTER),
        ({**DEMO.customer_notice, Channel.VOICE: Notice.WRITTEN_MESSAGE}, Movement.MIXED),
        ({Channel.VOICE: Notice.WRITTEN_MESSAGE}, Movement.MIXED),
    ],
)
def test_a_channel_less_with_a_notice_is_tighter_and_another_kind_of_notice_cuts_both_ways(
    notices: dict[Channel, Notice], movement: Movement
) -> None:
    other = dataclasses.replace(DEMO, customer_notice=notices)

    assert [(each.clause_id, each.movement) for each in _moved(compare(DEMO, other))] == [
        (ClauseId.CUSTOMER_NOTICE, movement)
    ]
    assert _moved(compare(other, DEMO))[0].movement is REVERSED[movement]


def test_words_alone_may_change_without_loosening_anything() -> None:
    assert not may_loosen(compare(DEMO, changed(DEMO, code="other")))
    assert may_loosen(compare(DEMO, changed(DEMO, groups={"threshold": 4})))
    assert may_loosen(compare(DEMO, _with(DEMO, "consultation.body", Body.CSE)))
    assert not may_loosen(compare(DEMO, changed(DEMO, groups={"threshold": 6})))


def test_several_movements_together() -> None:
    assert together(set()) is Movement.NEUTRAL
    assert together({Movement.NEUTRAL, Movement.TIGHTER}) is Movement.TIGHTER
    assert together({Movement.LOOSER, Movement.TIGHTER}) is Movement.MIXED
    assert together({Movement.NEUTRAL, Movement.LOOSER}) is Movement.LOOSER
    assert together({Movement.MIXED}) is Movement.MIXED


@given(CHARTERS)
def test_a_charter_beside_itself_is_neutral_in_every_clause(charter: Charter) -> None:
    changes = compare(charter, charter)

    assert [change.clause_id for change in changes] == list(ClauseId)
    assert {(change.movement, change.parameters) for change in changes} == {(Movement.NEUTRAL, ())}


@given(CHARTERS, CHARTERS)
def test_what_is_tighter_one_way_is_looser_the_other(one: Charter, other: Charter) -> None:
    there, back = compare(one, other), compare(other, one)

    assert [REVERSED[change.movement] for change in there] == [change.movement for change in back]
    assert [_seen_from_there(change) for change in back] == [change.parameters for change in there]


@given(CHARTERS, CHARTERS, CHARTERS)
def test_tighter_than_what_is_tighter_is_tighter_still(one: Charter, two: Charter, three: Charter) -> None:
    for first, second, whole in zip(compare(one, two), compare(two, three), compare(one, three), strict=True):
        if first.movement is Movement.TIGHTER and second.movement is Movement.TIGHTER:
            assert whole.movement is Movement.TIGHTER


TIGHTER_PAIRS = st.builds(
    lambda old, other, names: (old, mixed_with(old, other, names)),
    NEAR_DEMO,
    CHARTERS,
    st.sets(st.sampled_from(TOP), min_size=1, max_size=2),
)


@given(TIGHTER_PAIRS, REQUESTS, NEAR_GOOD | few_of(FACTS, most=5))
def test_a_version_that_is_nowhere_looser_never_turns_a_refusal_into_a_permission(
    versions: tuple[Charter, Charter], request: Request, facts: Facts
) -> None:
    old, new = versions
    assume(not may_loosen(compare(old, new)))

    if decide(new, request, facts).is_permitted:
        assert decide(old, request, facts).is_permitted


def _seen_from_there(change: ClauseChange) -> tuple[ParameterChange, ...]:
    return tuple(
        ParameterChange(each.path, each.new, each.old, REVERSED[each.movement]) for each in change.parameters
    )


def _moved(changes: tuple[ClauseChange, ...]) -> list[ClauseChange]:
    return [change for change in changes if change.parameters]


def _clause_of(path: str) -> ClauseId:
    (clause_id,) = {parameter.clause_id for parameter in PARAMETERS if parameter.path == path}
    return clause_id


def _with(charter: Charter, path: str, value: Any) -> Charter:
    clause, _, field = path.partition(".")
    if field:
        return changed(charter, **{clause: {field: value}})
    return dataclasses.replace(charter, **{clause: value})


def _paths(charter: Charter) -> Iterator[str]:
    for clause in dataclasses.fields(charter):
        value = getattr(charter, clause.name)
        if dataclasses.is_dataclass(value):
            yield from (f"{clause.name}.{field.name}" for field in dataclasses.fields(value))
        else:
            yield clause.name


def test_the_cap_is_the_only_clause_that_may_be_left_open() -> None:
    assert isinstance(DEMO.listening_cap, ListeningCap)
    assert [name for name in TOP if getattr(shipped("pilot"), name) is None] == ["listening_cap"]
