"""The phases: worked examples of every lead time, every reachable state walked through, and laws about dates."""

import calendar
import itertools
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.charter.clauses import (
    Body,
    ConsultationAct,
    Participation,
    Signatories,
    Stage,
    StoppedBy,
)
from leidraad.domain.charter.phases import (
    FOLLOWING,
    LEAD_TIMES,
    AgreementFacts,
    ClosedEvaluation,
    Missing,
    Need,
    RecordedAct,
    Side,
    StepRefused,
    Text,
    check_transition,
    ends_by_itself,
    lead_times,
    missing_for,
    missing_to_replace,
    months_after,
    next_phases,
    possible_from,
)
from leidraad.domain.charter.requests import Phase
from tests.domain.charter.charters import changed, shipped

NAMES = Signatories(frozenset({"board"}), frozenset({"counsel"}), frozenset({"red"}))
PILOT = changed(
    shipped("pilot"),
    scope={"valid_from": date(2027, 1, 12), "valid_until": date(2027, 7, 11)},
    signatories=NAMES,
)
REGULATION = changed(
    PILOT,
    stage=Stage.ROLL_OUT,
    participation={"who": Participation.EVERYONE},
    scope={"valid_from": date(2027, 9, 1), "valid_until": date(2029, 8, 31)},
)
EVERYBODY = frozenset({"board", "counsel", "red"})
BODY = PILOT.consultation.body
AGREED = RecordedAct(
    BODY, ConsultationAct.AGREE, date(2026, 12, 20), version=1, present_count=12, quorum_count=7,
    in_favour_count=9, majority_count=8,
)  # fmt: skip
READY = AgreementFacts(
    today=date(2027, 3, 1),
    information_received_on=date(2026, 11, 30),
    pilot=Text(
        1, PILOT, must_sign=EVERYBODY, signed_by=EVERYBODY, posted_on=date(2026, 12, 1), acts=(AGREED,)
    ),
)
S = TypeVar("S", bound=Hashable)


def the_pilot(**changes: object) -> AgreementFacts:
    """READY with its pilot text changed."""
    assert READY.pilot is not None
    return replace(READY, pilot=replace(READY.pilot, **changes))  # type: ignore[arg-type]


def needs(phase: Phase, facts: AgreementFacts) -> list[Need]:
    return [missing.need for missing in missing_for(phase, facts)]


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 15), 3, date(2026, 4, 15)),
        (date(2026, 11, 30), 3, date(2027, 3, 1)),  # 28 February is three months after the 28th only
        (date(2027, 11, 30), 3, date(2028, 3, 1)),
        (date(2027, 11, 29), 3, date(2028, 2, 29)),  # a leap year has that day
        (date(2026, 11, 29), 3, date(2027, 3, 1)),  # and another has not
        (date(2026, 1, 31), 3, date(2026, 5, 1)),
        (date(2026, 12, 31), 3, date(2027, 3, 31)),
        (date(2026, 12, 1), 3, date(2027, 3, 1)),
        (date(2028, 2, 29), 12, date(2029, 3, 1)),
        (date(2026, 8, 31), 1, date(2026, 10, 1)),
        (date(2026, 11, 30), 0, date(2026, 11, 30)),
    ],
)
def test_months_are_counted_back_from_the_day_that_something_may_begin(
    day: date, months: int, expected: date
) -> None:
    assert months_after(day, months) == expected


def test_with_everything_there_the_pilot_may_begin() -> None:
    for phase in (Phase.INFORMED, Phase.CONSULTED, Phase.SIGNED, Phase.PILOT):
        assert missing_for(phase, READY) == ()
    check_transition(Phase.SIGNED, Phase.PILOT, READY)


def test_without_a_text_or_without_information_that_alone_is_what_is_missing() -> None:
    assert needs(Phase.PILOT, replace(READY, pilot=None)) == [Need.TEXT]
    assert needs(Phase.PILOT, replace(READY, information_received_on=None)) == [Need.INFORMATION]
    assert needs(Phase.INFORMED, replace(READY, today=date(2026, 11, 29))) == [Need.INFORMATION]
    assert needs(Phase.AMENDED, AgreementFacts(today=READY.today)) == [Need.TEXT, Need.TEXT]


def test_three_months_after_the_information_are_waited_for_and_the_day_is_named() -> None:
    early = replace(READY, today=date(2027, 2, 28))

    with pytest.raises(StepRefused) as caught:
        check_transition(Phase.SIGNED, Phase.PILOT, early)

    (missing,) = caught.value.missing
    assert (missing.need, missing.possible_from) == (Need.INFORMATION_TIME, date(2027, 3, 1))
    assert dict(missing.data) == {"received_on": "2026-11-30", "months": 3}
    assert missing_for(Phase.SIGNED, early) == ()  # signing need not wait


def test_where_no_new_technology_is_introduced_nothing_is_waited_for() -> None:
    small = changed(PILOT, consultation={"new_technology": False})

    assert needs(Phase.PILOT, replace(the_pilot(charter=small), today=date(2027, 1, 12))) == []


def test_without_new_technology_the_time_after_the_information_is_over_on_its_own_day() -> None:
    small = changed(PILOT, consultation={"new_technology": False})
    days = {each.what: each.on for each in lead_times(the_pilot(charter=small))}

    assert days["information_time_over"] == READY.information_received_on


def test_a_body_that_counts_nobody_has_agreed_when_its_minutes_say_so() -> None:
    counting_nobody = RecordedAct(BODY, ConsultationAct.AGREE, AGREED.on, version=1)

    assert needs(Phase.CONSULTED, the_pilot(acts=(counting_nobody,))) == []


def test_the_body_acts_after_fifteen_days_of_posting() -> None:
    posted = date(2026, 12, 6)  # fourteen days before the act
    late = the_pilot(posted_on=posted)
    assert needs(Phase.CONSULTED, late) == [Need.ACT_TOO_SOON]

    waiting = replace(the_pilot(posted_on=posted, acts=()), today=posted + timedelta(days=14))
    missing = missing_for(Phase.CONSULTED, waiting)
    assert [each.need for each in missing] == [Need.POSTING_TIME, Need.ACT]
    assert missing[0].possible_from == date(2026, 12, 21)
    assert needs(Phase.CONSULTED, the_pilot(posted_on=None)) == [Need.POSTING]


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (replace(AGREED, body=Body.CPBW), [Need.ACT]),
        (replace(AGREED, act=ConsultationAct.CONSULT), [Need.ACT]),
        (replace(AGREED, version=2), [Need.ACT]),  # they agreed to another text
        (replace(AGREED, version=None), [Need.ACT]),
        (replace(AGREED, present_count=6), [Need.QUORUM]),
        (replace(AGREED, in_favour_count=7), [Need.MAJORITY]),
        (replace(AGREED, present_count=7, in_favour_count=8), []),  # one more than the least
        (replace(AGREED, on=date(2027, 3, 2)), [Need.ACT_TOO_SOON]),  # not yet
        (replace(AGREED, on=date(2026, 11, 29)), [Need.ACT_TOO_SOON]),  # before they were informed
    ],
)
def test_what_the_body_did_must_be_what_the_charter_demands(act: RecordedAct, expected: list[Need]) -> None:
    assert needs(Phase.CONSULTED, the_pilot(acts=(act,))) == expected


def test_the_last_word_of_the_body_counts() -> None:
    against = replace(AGREED, on=date(2027, 1, 5), in_favour_count=2)

    assert needs(Phase.CONSULTED, the_pilot(acts=(AGREED, against))) == [Need.MAJORITY]
    assert needs(Phase.CONSULTED, the_pilot(acts=(against, AGREED))) == []


def test_where_the_body_is_only_heard_its_majority_does_not_matter() -> None:
    heard = changed(PILOT, consultation={"act": ConsultationAct.CONSULT})
    against = replace(AGREED, in_favour_count=0, version=None)

    assert needs(Phase.CONSULTED, the_pilot(charter=heard, acts=(against,))) == []
    assert needs(Phase.CONSULTED, the_pilot(charter=heard, acts=())) == [Need.ACT]


def test_where_the_body_is_only_informed_no_act_is_asked() -> None:
    told = changed(PILOT, consultation={"act": ConsultationAct.INFORM})

    assert needs(Phase.CONSULTED, the_pilot(charter=told, acts=())) == []


def test_one_signature_missing_or_refused_keeps_the_pilot_from_beginning() -> None:
    without = the_pilot(signed_by=frozenset({"board", "counsel"}))
    refused = the_pilot(signed_by=frozenset({"board", "counsel"}), refused_by=frozenset({"red"}))

    assert needs(Phase.PILOT, without) == [Need.SIGNATURE]
    assert dict(missing_for(Phase.SIGNED, without)[0].data) == {"signatory": "red"}
    assert needs(Phase.PILOT, refused) == [Need.SIGNATURE_REFUSED]


def test_the_pilot_begins_between_its_first_and_last_day() -> None:
    early, last, late = (
        replace(READY, today=day, information_received_on=date(2026, 10, 1))
        for day in (date(2027, 1, 11), date(2027, 7, 11), date(2027, 7, 12))
    )

    assert needs(Phase.PILOT, early) == [Need.FIRST_DAY]
    assert missing_for(Phase.PILOT, early)[0].possible_from == date(2027, 1, 12)
    assert needs(Phase.PILOT, last) == []
    assert needs(Phase.PILOT, late) == [Need.LAST_DAY]


def test_a_pilot_is_over_the_day_after_its_last() -> None:
    assert not ends_by_itself(Phase.PILOT, replace(READY, today=date(2027, 7, 11)))
    assert ends_by_itself(Phase.PILOT, replace(READY, today=date(2027, 7, 12)))
    assert not ends_by_itself(Phase.SIGNED, replace(READY, today=date(2027, 7, 12)))


def test_from_when_something_is_possible_is_known_when_only_time_is_in_the_way() -> None:
    today = date(2026, 12, 25)
    waiting = replace(READY, today=today)
    assert possible_from(missing_for(Phase.PILOT, waiting), today=today) == date(2027, 3, 1)

    unsigned = replace(the_pilot(signed_by=frozenset()), today=today)
    assert possible_from(missing_for(Phase.PILOT, unsigned), today=today) is None
    assert possible_from((), today=today) == today


def test_the_calendar_names_every_lead_time() -> None:
    days = {each.what: each.on for each in lead_times(READY)}

    assert list(days) == list(LEAD_TIMES)
    assert days["information_time_over"] == date(2027, 3, 1)
    assert days["posting_time_over"] == date(2026, 12, 16)
    assert days["pilot_possible"] == date(2027, 3, 1)
    assert days["evaluation_due"] == PILOT.evaluation.due
    assert {each.what: each.on for each in lead_times(the_pilot(posted_on=None))}["pilot_possible"] is None
    assert lead_times(AgreementFacts(today=READY.today)) == ()


EVALUATED = replace(
    READY,
    today=date(2027, 9, 1),
    evaluation=ClosedEvaluation(PILOT.evaluation.body, date(2027, 8, 1)),
    regulation=Text(
        2, REGULATION, must_sign=EVERYBODY | {"blue"}, signed_by=EVERYBODY | {"blue"},
        posted_on=date(2027, 8, 2), acts=(replace(AGREED, on=date(2027, 8, 20), version=2),),
    ),
)  # fmt: skip


def test_a_roll_out_needs_a_closed_evaluation_and_every_representative_union() -> None:
    assert EVALUATED.regulation is not None
    assert needs(Phase.ROLL_OUT, EVALUATED) == []

    without = replace(EVALUATED, evaluation=None)
    elsewhere = replace(EVALUATED, evaluation=ClosedEvaluation(Body.CPBW, date(2027, 8, 1)))
    unsigned = replace(EVALUATED, regulation=replace(EVALUATED.regulation, signed_by=EVERYBODY))
    a_pilot_again = replace(EVALUATED, regulation=replace(EVALUATED.regulation, charter=PILOT))

    assert needs(Phase.ROLL_OUT, without) == [Need.EVALUATION]
    assert needs(Phase.ROLL_OUT, elsewhere) == [Need.EVALUATION]
    assert needs(Phase.ROLL_OUT, unsigned) == [Need.SIGNATURE]
    assert Need.TEXT in needs(Phase.ROLL_OUT, a_pilot_again)
    assert needs(Phase.AMENDED, replace(EVALUATED, regulation=None)) == [Need.TEXT]


@pytest.mark.parametrize(
    ("stopped_by", "asked", "is_possible"),
    [
        (StoppedBy.EITHER_SIDE, set(), False),
        (StoppedBy.EITHER_SIDE, {Side.WORKERS}, True),
        (StoppedBy.EITHER_SIDE, {Side.MANAGEMENT}, True),
        (StoppedBy.BOTH_SIDES, {Side.WORKERS}, False),
        (StoppedBy.BOTH_SIDES, {Side.MANAGEMENT}, False),
        (StoppedBy.BOTH_SIDES, set(Side), True),
    ],
)
def test_who_may_stop_it_is_what_everybody_signed(
    stopped_by: StoppedBy, asked: set[Side], is_possible: bool
) -> None:
    facts = the_pilot(charter=changed(PILOT, sunset={"stopped_by": stopped_by}))

    assert (needs(Phase.STOPPED, replace(facts, stop_asked_by=frozenset(asked))) == []) is is_possible


def test_before_everybody_signed_either_side_may_stop_it() -> None:
    both = changed(PILOT, sunset={"stopped_by": StoppedBy.BOTH_SIDES})
    facts = replace(the_pilot(charter=both, signed_by=frozenset()), stop_asked_by=frozenset({Side.WORKERS}))

    assert needs(Phase.STOPPED, facts) == []


def test_an_amended_text_needs_everybody_of_both_texts() -> None:
    assert READY.pilot is not None
    slim = Text(2, PILOT, must_sign=frozenset({"board"}), signed_by=frozenset({"board"}))
    today = date(2027, 3, 1)

    missing = missing_to_replace(READY.pilot, slim, phase=Phase.PILOT, today=today)
    assert [dict(each.data)["signatory"] for each in missing] == ["counsel", "red"]
    signed = replace(slim, signed_by=EVERYBODY)
    assert missing_to_replace(READY.pilot, signed, phase=Phase.PILOT, today=today) == ()
    for phase in (Phase.EVALUATING, Phase.ROLL_OUT, Phase.STOPPED, Phase.SIGNED):
        (only,) = missing_to_replace(READY.pilot, signed, phase=phase, today=today)
        assert only.need is Need.NO_SUCH_STEP


def test_only_the_next_phase_and_the_stop_can_follow() -> None:
    for phase, to in itertools.product(Phase, Phase):
        expected = {FOLLOWING[phase], Phase.STOPPED} if phase in FOLLOWING else {Phase.STOPPED}
        if phase is Phase.STOPPED:
            expected = set()
        assert set(next_phases(phase, EVALUATED)) == expected
        if to not in expected:
            with pytest.raises(StepRefused) as caught:
                check_transition(phase, to, EVALUATED)
            assert caught.value.missing[0].need is Need.NO_SUCH_STEP


def test_a_roll_out_waits_for_the_information_as_a_pilot_does() -> None:
    assert EVALUATED.pilot is not None
    year = changed(PILOT, consultation={"information_months": 12})
    slow = replace(EVALUATED, pilot=replace(EVALUATED.pilot, charter=year))

    (missing,) = missing_for(Phase.ROLL_OUT, slow)
    assert (missing.need, missing.possible_from) == (Need.INFORMATION_TIME, date(2027, 11, 30))
    assert missing_for(Phase.SIGNED_REGULATION, slow) == ()  # signing need not wait
    assert missing_for(Phase.ROLL_OUT, replace(slow, today=date(2027, 11, 30))) == ()


def test_a_roll_out_begins_between_the_days_of_its_own_text() -> None:
    early, late = (replace(EVALUATED, today=day) for day in (date(2027, 8, 31), date(2029, 9, 1)))

    assert needs(Phase.ROLL_OUT, early) == [Need.FIRST_DAY]
    assert needs(Phase.ROLL_OUT, replace(EVALUATED, today=date(2029, 8, 31))) == []
    assert needs(Phase.ROLL_OUT, late) == [Need.LAST_DAY]
    assert needs(Phase.SIGNED_REGULATION, early) == []


def test_each_phase_asks_what_those_before_it_asked_and_more() -> None:
    empty = replace(
        the_pilot(posted_on=None, acts=(), signed_by=frozenset()),
        today=date(2026, 11, 29),
        regulation=Text(2, REGULATION, must_sign=frozenset({"blue"})),
    )
    consulted = [Need.INFORMATION, Need.POSTING, Need.ACT]
    signed = [*consulted, *[Need.SIGNATURE] * 3]
    evaluated = [*signed, Need.EVALUATION]
    regulated = [*evaluated, Need.POSTING, Need.ACT, Need.SIGNATURE]

    assert {phase: needs(phase, empty) for phase in Phase} == {
        Phase.DRAFT: [],
        Phase.INFORMED: [Need.INFORMATION],
        Phase.CONSULTED: consulted,
        Phase.SIGNED: signed,
        Phase.PILOT: [*signed, Need.INFORMATION_TIME, Need.FIRST_DAY],
        Phase.EVALUATING: [],
        Phase.AMENDED: evaluated,
        Phase.SIGNED_REGULATION: regulated,
        Phase.ROLL_OUT: [*regulated, Need.INFORMATION_TIME, Need.FIRST_DAY],
        Phase.STOPPED: [Need.OTHER_SIDE] * 2,
    }


@pytest.mark.parametrize("phase", Phase)
def test_without_any_text_no_phase_finds_more_missing_than_texts(phase: Phase) -> None:
    nothing = AgreementFacts(today=date(2026, 11, 30))
    texts = {"pilot": ("stage", "pilot"), "roll-out": ("stage", "roll_out")}
    expected = {
        Phase.DRAFT: [],
        Phase.EVALUATING: [],
        Phase.STOPPED: [("side", "management"), ("side", "workers")],
        Phase.AMENDED: list(texts.values()),
        Phase.SIGNED_REGULATION: list(texts.values()),
        Phase.ROLL_OUT: list(texts.values()),
    }.get(phase, [texts["pilot"]])

    assert [each.data for each in missing_for(phase, nothing)] == [(one,) for one in expected]


BEFORE = date(2026, 12, 1)
IN_ANNEX = [
    (
        replace(READY, information_received_on=None),
        Need.INFORMATION,
        {"body": str(BODY)},
        None,
    ),
    (
        replace(READY, today=date(2026, 11, 29)),
        Need.INFORMATION,
        {"body": str(BODY)},
        date(2026, 11, 30),
    ),
    (the_pilot(posted_on=None), Need.POSTING, {"days": 15}, None),
    (
        replace(READY, today=date(2026, 12, 15)),
        Need.POSTING_TIME,
        {"posted_on": "2026-12-01", "days": 15},
        date(2026, 12, 16),
    ),
    (the_pilot(acts=()), Need.ACT, {"body": str(BODY), "act": "agree"}, None),
    (the_pilot(acts=(replace(AGREED, on=BEFORE),)), Need.ACT_TOO_SOON, {"on": "2026-12-01"}, None),
    (the_pilot(acts=(replace(AGREED, present_count=6),)), Need.QUORUM, {"present": 6, "needed": 7}, None),
    (
        the_pilot(acts=(replace(AGREED, in_favour_count=7),)),
        Need.MAJORITY,
        {"in_favour": 7, "needed": 8},
        None,
    ),
    (
        the_pilot(signed_by=EVERYBODY - {"red"}, refused_by=frozenset({"red"})),
        Need.SIGNATURE_REFUSED,
        {"signatory": "red"},
        None,
    ),
    (the_pilot(signed_by=EVERYBODY - {"red"}), Need.SIGNATURE, {"signatory": "red"}, None),
    (
        replace(READY, today=date(2027, 1, 11)),
        Need.FIRST_DAY,
        {"valid_from": "2027-01-12"},
        date(2027, 1, 12),
    ),
    (replace(READY, today=date(2027, 7, 12)), Need.LAST_DAY, {"valid_until": "2027-07-11"}, None),
]


@pytest.mark.parametrize(("facts", "need", "data", "day"), IN_ANNEX)
def test_what_is_missing_says_of_whom_how_much_and_until_when(
    facts: AgreementFacts, need: Need, data: dict[str, object], day: date | None
) -> None:
    found = next(each for each in missing_for(Phase.PILOT, facts) if each.need is need)

    assert dict(found.data) == data
    assert found.possible_from == day


def test_an_evaluation_counts_from_the_day_it_was_closed() -> None:
    closed = ClosedEvaluation(PILOT.evaluation.body, date(2027, 9, 1))
    on_the_day = replace(EVALUATED, evaluation=closed)
    later = replace(EVALUATED, evaluation=replace(closed, on=date(2027, 9, 2)))

    assert missing_for(Phase.AMENDED, on_the_day) == ()
    (missing,) = missing_for(Phase.AMENDED, later)
    assert (missing.need, dict(missing.data)) == (Need.EVALUATION, {"body": str(PILOT.evaluation.body)})


def test_a_step_that_there_is_not_names_where_it_would_have_led() -> None:
    with pytest.raises(StepRefused) as caught:
        check_transition(Phase.DRAFT, Phase.PILOT, READY)

    assert caught.value.phase is Phase.PILOT
    assert str(caught.value) == "pilot: no_such_step"
    (missing,) = caught.value.missing
    assert dict(missing.data) == {"from_phase": "draft", "to_phase": "pilot"}
    assert READY.pilot is not None
    (missing,) = missing_to_replace(READY.pilot, READY.pilot, phase=Phase.SIGNED, today=READY.today)
    assert dict(missing.data) == {"from_phase": "signed", "to_phase": "signed"}


def test_an_amended_regulation_takes_the_place_of_the_one_in_force_on_its_own_days() -> None:
    assert EVALUATED.regulation is not None
    in_force, proposed = EVALUATED.regulation, replace(EVALUATED.regulation, number=3)

    def lacks(today: date) -> list[Need]:
        found = missing_to_replace(in_force, proposed, phase=Phase.ROLL_OUT, today=today)
        return [each.need for each in found]

    assert lacks(date(2027, 8, 31)) == [Need.FIRST_DAY]
    assert lacks(date(2027, 9, 1)) == lacks(date(2029, 8, 31)) == []
    assert lacks(date(2029, 9, 1)) == [Need.LAST_DAY]


def test_without_a_text_nothing_ends_by_itself() -> None:
    assert not ends_by_itself(Phase.PILOT, AgreementFacts(today=date(2030, 1, 1)))


def test_once_everybody_signed_the_regulation_it_says_who_may_stop() -> None:
    assert EVALUATED.regulation is not None
    both = changed(REGULATION, sunset={"stopped_by": StoppedBy.BOTH_SIDES})
    regulation = replace(EVALUATED.regulation, charter=both)
    asked = replace(EVALUATED, regulation=regulation, stop_asked_by=frozenset({Side.WORKERS}))

    (missing,) = missing_for(Phase.STOPPED, asked)
    assert (missing.need, dict(missing.data)) == (Need.OTHER_SIDE, {"side": "management"})
    unsigned = replace(asked, regulation=replace(regulation, signed_by=EVERYBODY))
    assert missing_for(Phase.STOPPED, unsigned) == ()  # the pilot's text lets either side


def test_the_whole_calendar_of_a_pilot() -> None:
    days = {each.what: each.on for each in lead_times(READY)}

    assert days == {
        "information_received": date(2026, 11, 30),
        "information_time_over": date(2027, 3, 1),
        "posted": date(2026, 12, 1),
        "posting_time_over": date(2026, 12, 16),
        "pilot_possible": date(2027, 3, 1),
        "first_day": date(2027, 1, 12),
        "last_day": date(2027, 7, 11),
        "evaluation_due": PILOT.evaluation.due,
    }


@pytest.mark.parametrize(
    ("informed", "posted", "possible"),
    [
        (date(2026, 9, 1), date(2026, 12, 1), date(2027, 1, 12)),  # its first day comes last
        (date(2026, 9, 1), date(2027, 2, 1), date(2027, 2, 16)),  # the posting comes last
        (date(2026, 11, 30), date(2026, 12, 1), date(2027, 3, 1)),  # the information comes last
        (None, date(2026, 12, 1), None),
        (date(2026, 11, 30), None, None),
    ],
)
def test_a_pilot_is_possible_from_the_last_of_three_days(
    informed: date | None, posted: date | None, possible: date | None
) -> None:
    facts = replace(the_pilot(posted_on=posted), information_received_on=informed)
    days = {each.what: each.on for each in lead_times(facts)}

    assert days["pilot_possible"] == possible
    assert days["posted"] == posted
    assert (days["information_time_over"] is None) is (informed is None)


def test_of_several_waits_the_longest_counts_and_never_a_day_that_is_past() -> None:
    today = date(2026, 12, 25)
    early, late = (
        Missing(Need.FIRST_DAY, possible_from=day) for day in (date(2026, 12, 1), date(2027, 2, 1))
    )

    assert possible_from((early,), today=today) == today
    assert possible_from((late, early), today=today) == date(2027, 2, 1)
    assert possible_from((late, Missing(Need.TEXT)), today=today) is None


def test_a_new_text_is_signed_by_nobody_and_in_force_nowhere() -> None:
    fresh = Text(1, PILOT, must_sign=EVERYBODY)

    assert not fresh.is_in_force
    assert (fresh.signed_by, fresh.refused_by, fresh.posted_on, fresh.acts) == (
        frozenset(),
        frozenset(),
        None,
        (),
    )


# Every state that can be reached, walked through. The conditions are stated anew, from the law and not from the code.

DAYS = (
    date(2026, 11, 30),
    date(2026, 12, 15),
    date(2027, 2, 28),
    date(2027, 3, 1),
    date(2027, 6, 2),
    date(2027, 7, 12),
)
THREE_MONTHS_OVER = dict(
    zip(DAYS, (DAYS[3], date(2027, 3, 15), date(2027, 5, 28), date(2027, 6, 1), date(2027, 9, 2), date(2027, 10, 12)),
        strict=True)
)  # fmt: skip
VOTES = {"fine": (9, 9), "no quorum": (6, 6), "no majority": (12, 7)}
ANSWERS = ("", "sign", "refuse")


@dataclass(frozen=True, slots=True)
class Beginning:
    """The way to the pilot: a phase, a day, and what has happened on which day."""

    phase: Phase = Phase.DRAFT
    day: int = 0
    has_text: bool = False
    informed: int | None = None
    posted: int | None = None
    act: tuple[str, int] | None = None
    board: str = ""
    red: str = ""

    def facts(self) -> AgreementFacts:
        names = {"board": self.board, "red": self.red}
        text = Text(
            1,
            CHARTER_OF_TWO,
            must_sign=frozenset(names),
            signed_by=frozenset(name for name, answer in names.items() if answer == "sign"),
            refused_by=frozenset(name for name, answer in names.items() if answer == "refuse"),
            posted_on=None if self.posted is None else DAYS[self.posted],
            acts=() if self.act is None else (self.recorded(*self.act),),
        )
        return AgreementFacts(
            today=DAYS[self.day],
            pilot=text if self.has_text else None,
            information_received_on=None if self.informed is None else DAYS[self.informed],
        )

    def recorded(self, vote: str, day: int) -> RecordedAct:
        present, in_favour = VOTES[vote]
        return RecordedAct(BODY, ConsultationAct.AGREE, DAYS[day], 1, present, 7, in_favour, 8)

    def may_begin(self) -> bool:
        """All that the law and the charter ask of a pilot's first day."""
        if not self.has_text or self.informed is None or self.posted is None or self.act is None:
            return False
        vote, acted = self.act
        return (
            DAYS[self.day] >= THREE_MONTHS_OVER[DAYS[self.informed]]
            and (DAYS[acted] - DAYS[self.posted]).days >= 15
            and acted >= self.informed
            and vote == "fine"
            and self.board == self.red == "sign"
            and date(2027, 1, 12) <= DAYS[self.day] <= date(2027, 7, 11)
        )

    def following(self) -> Iterator["Beginning"]:
        if self.day + 1 < len(DAYS):
            yield replace(self, day=self.day + 1)
        yield replace(self, has_text=True)
        if self.informed is None:
            yield replace(self, informed=self.day)
        if self.posted is None:
            yield replace(self, posted=self.day)
        yield from (replace(self, act=(vote, self.day)) for vote in VOTES)
        for answer in ANSWERS[1:]:
            yield replace(self, board=answer)
            yield replace(self, red=answer)
        yield from (replace(self, phase=phase) for phase in possible(self.phase, self.facts()))


CHARTER_OF_TWO = changed(
    PILOT, signatories=Signatories(frozenset({"board"}), frozenset(), frozenset({"red"}))
)


def possible(phase: Phase, facts: AgreementFacts) -> list[Phase]:
    return [
        to for to, missing in next_phases(phase, facts).items() if not missing and to is not Phase.STOPPED
    ]


def reachable(start: S, following: Callable[[S], Iterable[S]]) -> dict[S, S]:
    """Every state that can be reached, each with the state it was reached from."""
    found, waiting = {start: start}, deque([start])
    while waiting:
        state = waiting.popleft()
        for after in following(state):
            if after not in found:
                found[after] = state
                waiting.append(after)
    return found


def test_no_way_leads_to_a_pilot_without_everything_that_it_needs() -> None:
    def until_the_pilot(state: Beginning) -> Iterable[Beginning]:
        return () if state.phase is Phase.PILOT else state.following()

    found = reachable(Beginning(), until_the_pilot)
    pilots = [state for state in found if state.phase is Phase.PILOT]

    assert len(found) > 10_000
    assert pilots
    assert all(state.may_begin() for state in pilots)
    # And nothing that fulfils everything is kept waiting at the door.
    signed = {state for state in found if state.phase is Phase.SIGNED and state.may_begin()}
    assert {replace(state, phase=Phase.PILOT) for state in signed} == set(pilots)


@dataclass(frozen=True, slots=True)
class Ending:
    """The way from the pilot's end to a roll-out, or to a stop."""

    phase: Phase = Phase.EVALUATING
    day: int = 0
    evaluated_by: Body | None = None
    has_regulation: bool = False
    posted: int | None = None
    acted: int | None = None
    red: bool = False
    blue: bool = False
    board: bool = False
    asked: frozenset[Side] = frozenset()

    def facts(self) -> AgreementFacts:
        signed = {"board": self.board, "red": self.red, "blue": self.blue}
        regulation = Text(
            2,
            REGULATION,
            must_sign=frozenset(signed),
            signed_by=frozenset(name for name, has_signed in signed.items() if has_signed),
            posted_on=None if self.posted is None else LATER_DAYS[self.posted],
            acts=() if self.acted is None else (replace(AGREED, on=LATER_DAYS[self.acted], version=2),),
        )
        closed = ClosedEvaluation(self.evaluated_by, LATER_DAYS[0]) if self.evaluated_by else None
        return replace(
            READY,
            today=LATER_DAYS[self.day],
            evaluation=closed,
            regulation=regulation if self.has_regulation else None,
            stop_asked_by=self.asked,
        )

    def may_roll_out(self) -> bool:
        return (
            self.evaluated_by is PILOT.evaluation.body
            and self.has_regulation
            and self.posted is not None
            and self.acted is not None
            and (LATER_DAYS[self.acted] - LATER_DAYS[self.posted]).days >= 15
            and self.red
            and self.blue
            and self.board
            and LATER_DAYS[self.day] >= date(2027, 9, 1)
        )

    def following(self) -> Iterator["Ending"]:
        if self.day + 1 < len(LATER_DAYS):
            yield replace(self, day=self.day + 1)
        yield from (replace(self, evaluated_by=body) for body in (Body.CPBW, PILOT.evaluation.body))
        yield replace(self, has_regulation=True)
        if self.posted is None:
            yield replace(self, posted=self.day)
        yield replace(self, acted=self.day)
        yield from (replace(self, red=True), replace(self, blue=True), replace(self, board=True))
        yield from (replace(self, asked=self.asked | {side}) for side in Side)
        for to, missing in next_phases(self.phase, self.facts()).items():
            if not missing:
                yield replace(self, phase=to)


LATER_DAYS = (date(2027, 7, 12), date(2027, 7, 26), date(2027, 7, 27), date(2027, 9, 1))


def test_no_way_leads_to_a_roll_out_without_evaluation_and_every_union() -> None:
    found = reachable(
        Ending(), lambda state: () if state.phase in {Phase.ROLL_OUT, Phase.STOPPED} else state.following()
    )
    ends = [state for state in found if state.phase is Phase.ROLL_OUT]

    assert len(found) > 10_000
    assert ends
    assert all(state.may_roll_out() for state in ends)
    assert all(found[state].phase is Phase.SIGNED_REGULATION for state in ends)
    assert {state.phase for state in found} == set(FOLLOWING.values()) - {
        Phase.INFORMED, Phase.CONSULTED, Phase.SIGNED, Phase.PILOT
    } | {Phase.STOPPED}  # fmt: skip


def test_from_every_phase_one_side_can_stop_it_and_nothing_follows() -> None:
    for phase in set(Phase) - {Phase.STOPPED}:
        for side in Side:
            asked = replace(EVALUATED, stop_asked_by=frozenset({side}))
            check_transition(phase, Phase.STOPPED, asked)
        assert next_phases(phase, EVALUATED)[Phase.STOPPED]
    assert next_phases(Phase.STOPPED, EVALUATED) == {}


DATES = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(DATES, st.integers(0, 36))
def test_counted_back_from_the_first_day_the_months_are_whole(day: date, months: int) -> None:
    first = months_after(day, months)

    assert months_before(first, months) >= day
    if months:
        assert months_before(first - timedelta(days=1), months) < day


@given(DATES, DATES, st.integers(0, 12))
def test_later_information_never_makes_an_earlier_start(one: date, other: date, months: int) -> None:
    early, late = sorted((one, other))

    assert months_after(early, months) <= months_after(late, months)


@given(st.dates(date(2026, 1, 1), date(2027, 7, 11)), st.integers(0, 200))
def test_the_pilot_may_begin_exactly_from_the_day_that_was_named(informed: date, days: int) -> None:
    text = replace(
        READY.pilot, posted_on=None, charter=changed(PILOT, consultation={"act": ConsultationAct.INFORM})
    )  # type: ignore[type-var]
    facts = replace(
        READY, information_received_on=informed, today=informed + timedelta(days=days), pilot=text
    )
    waits = [each for each in missing_for(Phase.PILOT, facts) if each.need is Need.INFORMATION_TIME]

    over = months_after(informed, 3)
    assert bool(waits) is (facts.today < over)
    assert all(each.possible_from == over for each in waits)


@given(st.integers(0, 60), st.integers(0, 60))
def test_the_body_never_acts_within_the_posting_time(posted_after: int, acted_after: int) -> None:
    start = date(2026, 11, 30)
    act = replace(AGREED, on=start + timedelta(days=acted_after))
    facts = replace(
        the_pilot(posted_on=start + timedelta(days=posted_after), acts=(act,)), today=date(2027, 3, 1)
    )

    assert (needs(Phase.CONSULTED, facts) == []) is (acted_after - posted_after >= 15)


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or that month's last: how "three months before" is read."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def test_minutes_that_count_nobody_name_nobody_present_and_nobody_in_favour() -> None:
    uncounted = RecordedAct(
        BODY, ConsultationAct.AGREE, date(2026, 12, 20), version=1, quorum_count=1, majority_count=1
    )

    quorum, majority = missing_for(Phase.CONSULTED, the_pilot(acts=(uncounted,)))
    assert (quorum.need, dict(quorum.data)["present"]) == (Need.QUORUM, 0)
    assert (majority.need, dict(majority.data)["in_favour"]) == (Need.MAJORITY, 0)


def test_each_day_counts_from_its_own_morning() -> None:
    informed_today = replace(READY, today=date(2026, 11, 30))
    over_on = date(2026, 12, 1) + timedelta(days=PILOT.consultation.posting_days)
    acted_on_that_day = replace(the_pilot(acts=(replace(AGREED, on=over_on),)), today=over_on)

    assert missing_for(Phase.INFORMED, informed_today) == ()
    assert Need.POSTING_TIME not in needs(Phase.CONSULTED, acted_on_that_day)
    assert Need.ACT_TOO_SOON not in needs(Phase.CONSULTED, acted_on_that_day)
