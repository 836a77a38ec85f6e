"""Where the agreement stands, and what each step of it needs: pure, from dated facts.

Draft, informed, consulted, signed, pilot, evaluating, amended, signed regulation, roll-out; stopped from anywhere. What a
step needs includes what every step before it needed, so nothing can be skipped on the way. Sources and the counting of
days in docs/methods/phases.md.
"""

import calendar
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from leidraad.domain.charter.clauses import Body, Charter, ConsultationAct, Stage, StoppedBy
from leidraad.domain.charter.requests import Phase


class Side(StrEnum):
    """The two sides of the agreement. Stored, so a value never changes its meaning."""

    MANAGEMENT = "management"
    WORKERS = "workers"


class Need(StrEnum):
    """What a step can lack; the data each carries stands behind it."""

    NO_SUCH_STEP = "no_such_step"  # from_phase, to_phase
    TEXT = "text"  # stage
    INFORMATION = "information"  # body
    INFORMATION_TIME = "information_time"  # received_on, months
    POSTING = "posting"  # days
    POSTING_TIME = "posting_time"  # posted_on, days
    ACT = "act"  # body, act
    ACT_TOO_SOON = "act_too_soon"  # on
    QUORUM = "quorum"  # present, needed
    MAJORITY = "majority"  # in_favour, needed
    SIGNATURE = "signature"  # signatory
    SIGNATURE_REFUSED = "signature_refused"  # signatory
    FIRST_DAY = "first_day"  # valid_from
    LAST_DAY = "last_day"  # valid_until
    EVALUATION = "evaluation"  # body
    OTHER_SIDE = "other_side"  # side


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing a step lacks; ``possible_from`` is the first day on which only time was in the way, else None."""

    need: Need
    data: tuple[tuple[str, str | int], ...] = field(default=())
    possible_from: date | None = None


class StepRefused(Exception):
    """A step of the agreement is not possible now; ``missing`` names everything it lacks."""

    def __init__(self, phase: Phase, missing: tuple[Missing, ...]) -> None:
        super().__init__(f"{phase}: {', '.join(str(each.need) for each in missing)}")
        self.phase = phase
        self.missing = missing


@dataclass(frozen=True, slots=True)
class RecordedAct:
    """What a body did, as its minutes have it. Counts of people; a body without members has zeros."""

    body: Body
    act: ConsultationAct
    on: date
    version: int | None = None  # the text it was about; an agreement is about one alone
    present_count: int = 0
    quorum_count: int = 0  # who had to be present
    in_favour_count: int = 0
    majority_count: int = 0  # who had to be in favour


@dataclass(frozen=True, slots=True)
class Text:
    """A version on the table: what it says, who must sign it and who did, when it was posted, what the body did."""

    number: int
    charter: Charter
    must_sign: frozenset[str]
    signed_by: frozenset[str] = frozenset()
    refused_by: frozenset[str] = frozenset()
    posted_on: date | None = None
    acts: tuple[RecordedAct, ...] = ()  # in the order they were recorded
    is_in_force: bool = False


@dataclass(frozen=True, slots=True)
class ClosedEvaluation:
    body: Body
    on: date


@dataclass(frozen=True, slots=True)
class AgreementFacts:
    """Everything known about the agreement on a day of the centre's own calendar."""

    today: date
    pilot: Text | None = None
    regulation: Text | None = None
    information_received_on: date | None = None
    evaluation: ClosedEvaluation | None = None
    stop_asked_by: frozenset[Side] = frozenset()


@dataclass(frozen=True, slots=True)
class LeadTime:
    """One line of the calendar: what is waited for or due, and its day (None: not known before something else happens)."""

    what: str  # of LEAD_TIMES
    on: date | None


Condition = Callable[[AgreementFacts], Iterator[Missing]]

LEAD_TIMES = (
    "information_received",
    "information_time_over",
    "posted",
    "posting_time_over",
    "pilot_possible",
    "first_day",
    "last_day",
    "evaluation_due",
)
FOLLOWING: Mapping[Phase, Phase] = MappingProxyType(
    {
        Phase.DRAFT: Phase.INFORMED,
        Phase.INFORMED: Phase.CONSULTED,
        Phase.CONSULTED: Phase.SIGNED,
        Phase.SIGNED: Phase.PILOT,
        Phase.PILOT: Phase.EVALUATING,
        Phase.EVALUATING: Phase.AMENDED,
        Phase.AMENDED: Phase.SIGNED_REGULATION,
        Phase.SIGNED_REGULATION: Phase.ROLL_OUT,
    }
)
# In these a text is in force; an amended one of the same stage may take its place.
STAGE_IN_FORCE: Mapping[Phase, Stage] = MappingProxyType(
    {Phase.PILOT: Stage.PILOT, Phase.ROLL_OUT: Stage.ROLL_OUT}
)
STRENGTH = tuple(ConsultationAct)  # from the weakest to the strongest


def next_phases(phase: Phase, facts: AgreementFacts) -> Mapping[Phase, tuple[Missing, ...]]:
    """Each phase that can follow, with what it lacks still; nothing lacking means possible today. Empty once stopped."""
    if phase is Phase.STOPPED:
        return MappingProxyType({})
    following = FOLLOWING.get(phase)
    found = {following: missing_for(following, facts)} if following else {}
    return MappingProxyType({**found, Phase.STOPPED: missing_for(Phase.STOPPED, facts)})


def check_transition(phase: Phase, to: Phase, facts: AgreementFacts) -> None:
    """Raises StepRefused unless the agreement may go from ``phase`` to ``to`` today."""
    missing = next_phases(phase, facts).get(to)
    if missing is None:
        data = (("from_phase", str(phase)), ("to_phase", str(to)))
        raise StepRefused(to, (Missing(Need.NO_SUCH_STEP, data),))
    if missing:
        raise StepRefused(to, missing)


def missing_for(phase: Phase, facts: AgreementFacts) -> tuple[Missing, ...]:
    """Everything that entering a phase lacks on this day, whatever the phase before it."""
    return tuple(missing for condition in CONDITIONS[phase] for missing in condition(facts))


def missing_to_replace(in_force: Text, proposed: Text, *, phase: Phase, today: date) -> tuple[Missing, ...]:
    """What a proposed version lacks to take the place of the one in force; empty when it may do so today.

    It needs the signatures of everybody named in either text, so that nobody is signed out of the agreement.
    """
    if STAGE_IN_FORCE.get(phase) is not proposed.charter.stage:
        data = (("from_phase", str(phase)), ("to_phase", str(phase)))
        return (Missing(Need.NO_SUCH_STEP, data),)
    must_sign = proposed.must_sign | in_force.must_sign
    return (*_unsigned(proposed, must_sign), *_outside_its_days(proposed.charter, today))


def ends_by_itself(phase: Phase, facts: AgreementFacts) -> bool:
    """Whether the pilot's last day has passed, so that it is over whoever presses what."""
    return (
        phase is Phase.PILOT
        and facts.pilot is not None
        and facts.today > facts.pilot.charter.scope.valid_until
    )


def possible_from(missing: tuple[Missing, ...], *, today: date) -> date | None:
    """The first day on which time alone is no longer in the way; None while anything lacks that is not time."""
    days = [each.possible_from for each in missing]
    known = [day for day in days if day is not None]
    return max([today, *known]) if len(known) == len(days) else None


def lead_times(facts: AgreementFacts) -> tuple[LeadTime, ...]:
    """The calendar of the agreement, in the order of LEAD_TIMES; empty before there is a text."""
    if facts.pilot is None:
        return ()
    days = _calendar(facts.pilot, facts.information_received_on)
    return tuple(LeadTime(what, days[what]) for what in LEAD_TIMES)


def months_after(day: date, months: int) -> date:
    """The first day that lies at least ``months`` calendar months after ``day``.

    Counted back from that day, as "at least three months before" is: after 30 November it is 1 March, since 28 February
    is three months after the 28th. With 0 months it is the day itself.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day <= calendar.monthrange(year, month + 1)[1]:
        return date(year, month + 1, day.day)
    year, month = divmod(year * 12 + month + 1, 12)
    return date(year, month + 1, 1)


def _missing(need: Need, *, possible_from: date | None = None, **data: str | int | date) -> Missing:
    plain = tuple(
        (key, value.isoformat() if isinstance(value, date) else value) for key, value in data.items()
    )
    return Missing(need, plain, possible_from)


def _pilot_text(facts: AgreementFacts) -> Iterator[Missing]:
    if facts.pilot is None:
        yield _missing(Need.TEXT, stage=str(Stage.PILOT))


def _informed(facts: AgreementFacts) -> Iterator[Missing]:
    if facts.pilot is None:
        return
    received_on = facts.information_received_on
    if received_on is None:
        yield _missing(Need.INFORMATION, body=str(facts.pilot.charter.consultation.body))
    elif received_on > facts.today:
        yield _missing(
            Need.INFORMATION, possible_from=received_on, body=str(facts.pilot.charter.consultation.body)
        )


def _information_time(facts: AgreementFacts) -> Iterator[Missing]:
    pilot, received_on = facts.pilot, facts.information_received_on
    if pilot is None or received_on is None:
        return
    first_day = _information_time_over(pilot, received_on)
    if facts.today < first_day:
        yield _missing(
            Need.INFORMATION_TIME,
            possible_from=first_day,
            received_on=received_on,
            months=pilot.charter.consultation.information_months,
        )


def _information_time_over(text: Text, received_on: date) -> date:
    """The first day a pilot may begin; the day of the information itself where no time is demanded."""
    consultation = text.charter.consultation
    return months_after(received_on, consultation.information_months if consultation.new_technology else 0)


def _pilot_consulted(facts: AgreementFacts) -> Iterator[Missing]:
    if facts.pilot is not None:
        yield from _unconsulted(facts.pilot, facts)


def _unconsulted(text: Text, facts: AgreementFacts) -> Iterator[Missing]:
    days = text.charter.consultation.posting_days
    if text.posted_on is None:
        yield _missing(Need.POSTING, days=days)
        over_on = None
    else:
        over_on = text.posted_on + timedelta(days=days)
        if facts.today < over_on:
            yield _missing(Need.POSTING_TIME, possible_from=over_on, posted_on=text.posted_on, days=days)
    yield from _unacted(text, facts, posting_over_on=over_on)


def _unacted(text: Text, facts: AgreementFacts, *, posting_over_on: date | None) -> Iterator[Missing]:
    """What the body's act lacks. Its last word about this text counts; information alone needs no act."""
    wanted = text.charter.consultation
    if wanted.act is ConsultationAct.INFORM:
        return
    act = _last_act(text)
    if act is None:
        yield _missing(Need.ACT, body=str(wanted.body), act=str(wanted.act))
        return
    earliest = max(filter(None, (posting_over_on, facts.information_received_on)), default=None)
    if act.on > facts.today or (earliest is not None and act.on < earliest):
        yield _missing(Need.ACT_TOO_SOON, on=act.on)
    if act.present_count < act.quorum_count:
        yield _missing(Need.QUORUM, present=act.present_count, needed=act.quorum_count)
    if wanted.act is ConsultationAct.AGREE and act.in_favour_count < act.majority_count:
        yield _missing(Need.MAJORITY, in_favour=act.in_favour_count, needed=act.majority_count)


def _last_act(text: Text) -> RecordedAct | None:
    wanted = text.charter.consultation
    fitting = [
        act
        for act in text.acts
        if act.body is wanted.body
        and STRENGTH.index(act.act) >= STRENGTH.index(wanted.act)
        and (wanted.act is not ConsultationAct.AGREE or act.version == text.number)
    ]
    return fitting[-1] if fitting else None


def _pilot_signed(facts: AgreementFacts) -> Iterator[Missing]:
    if facts.pilot is not None:
        yield from _unsigned(facts.pilot, facts.pilot.must_sign)


def _unsigned(text: Text, must_sign: frozenset[str]) -> Iterator[Missing]:
    for code in sorted(must_sign - text.signed_by):
        need = Need.SIGNATURE_REFUSED if code in text.refused_by else Need.SIGNATURE
        yield _missing(need, signatory=code)


def _pilot_days(facts: AgreementFacts) -> Iterator[Missing]:
    if facts.pilot is not None:
        yield from _outside_its_days(facts.pilot.charter, facts.today)


def _outside_its_days(charter: Charter, today: date) -> Iterator[Missing]:
    scope = charter.scope
    if today < scope.valid_from:
        yield _missing(Need.FIRST_DAY, possible_from=scope.valid_from, valid_from=scope.valid_from)
    if today > scope.valid_until:
        yield _missing(Need.LAST_DAY, valid_until=scope.valid_until)


def _evaluated(facts: AgreementFacts) -> Iterator[Missing]:
    if facts.pilot is None:
        return
    body, closed = facts.pilot.charter.evaluation.body, facts.evaluation
    if closed is None or closed.body is not body or closed.on > facts.today:
        yield _missing(Need.EVALUATION, body=str(body))


def _regulation_text(facts: AgreementFacts) -> Iterator[Missing]:
    if facts.regulation is None or facts.regulation.charter.stage is not Stage.ROLL_OUT:
        yield _missing(Need.TEXT, stage=str(Stage.ROLL_OUT))


def _regulation_consulted(facts: AgreementFacts) -> Iterator[Missing]:
    if facts.regulation is not None:
        yield from _unconsulted(facts.regulation, facts)


def _regulation_signed(facts: AgreementFacts) -> Iterator[Missing]:
    if facts.regulation is not None:
        yield from _unsigned(facts.regulation, facts.regulation.must_sign)


def _regulation_days(facts: AgreementFacts) -> Iterator[Missing]:
    if facts.regulation is not None:
        yield from _outside_its_days(facts.regulation.charter, facts.today)


def _enough_sides(facts: AgreementFacts) -> Iterator[Missing]:
    """Who may stop it, as the text that everybody signed says; before there is one, either side."""
    text = next(
        (text for text in (facts.regulation, facts.pilot) if text and text.must_sign <= text.signed_by), None
    )
    both = text is not None and text.charter.sunset.stopped_by is StoppedBy.BOTH_SIDES
    absent = [side for side in Side if side not in facts.stop_asked_by]
    if len(absent) == len(Side) or (both and absent):
        for side in absent:
            yield _missing(Need.OTHER_SIDE, side=str(side))


_INFORMED: tuple[Condition, ...] = (_pilot_text, _informed)
_CONSULTED: tuple[Condition, ...] = (*_INFORMED, _pilot_consulted)
_SIGNED: tuple[Condition, ...] = (*_CONSULTED, _pilot_signed)
_EVALUATED: tuple[Condition, ...] = (*_SIGNED, _evaluated, _regulation_text)
_REGULATED: tuple[Condition, ...] = (*_EVALUATED, _regulation_consulted, _regulation_signed)

CONDITIONS: Mapping[Phase, tuple[Condition, ...]] = MappingProxyType(
    {
        Phase.DRAFT: (),
        Phase.INFORMED: _INFORMED,
        Phase.CONSULTED: _CONSULTED,
        Phase.SIGNED: _SIGNED,
        Phase.PILOT: (*_SIGNED, _information_time, _pilot_days),
        Phase.EVALUATING: (),  # ending early is always possible: it only ever takes away
        Phase.AMENDED: _EVALUATED,
        Phase.SIGNED_REGULATION: _REGULATED,
        Phase.ROLL_OUT: (*_REGULATED, _information_time, _regulation_days),
        Phase.STOPPED: (_enough_sides,),
    }
)


def _calendar(text: Text, received_on: date | None) -> Mapping[str, date | None]:
    charter, posted_on = text.charter, text.posted_on
    information_over = _information_time_over(text, received_on) if received_on else None
    posting_over = posted_on + timedelta(days=charter.consultation.posting_days) if posted_on else None
    both_known = information_over is not None and posting_over is not None
    possible = (
        max(filter(None, (information_over, posting_over, charter.scope.valid_from))) if both_known else None
    )
    return {
        "information_received": received_on,
        "information_time_over": information_over,
        "posted": posted_on,
        "posting_time_over": posting_over,
        "pilot_possible": possible,
        "first_day": charter.scope.valid_from,
        "last_day": charter.scope.valid_until,
        "evaluation_due": charter.evaluation.due,
    }
