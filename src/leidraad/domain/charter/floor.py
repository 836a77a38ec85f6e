"""The legal floor: what no charter may go below, whoever signs it.

Apart from parsing because a text may be well formed and still not be lawful. Every breach is named by its clause, with
the figures and the law it rests on; where no law names a figure, the figure is this software's and ``BREACH_LAW`` is
empty for it. docs/methods/charter.md has all of it in prose, with the invariant that each check keeps.
"""

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from leidraad.domain.charter.clauses import (
    SIGNABLE_PURPOSES,
    Charter,
    ClauseId,
    ConsultationAct,
    Counted,
    Eraser,
    GateNeed,
    Indicator,
    Limit,
    Notice,
    Participation,
    ProtectedKind,
    Purpose,
    Stage,
)
from leidraad.domain.contacts.turns import Channel

RETENTION_LIMIT_DAYS = 28  # one month is at least 28 days, in every month
COACHING_NOTE_LIMIT_MONTHS = 12
INSIGHT_LIMIT_MONTHS = 24
SERVICE_LIMIT_MONTHS = 24
SHRED_LIMIT_H = 24
UNDO_LIMIT_S = 3600
RESERVATION_LIMIT_MIN = 24 * 60
GROUP_THRESHOLD_LIMIT = 5
SMALLEST_POOL_LIMIT = 5
PILOT_LIMIT_MONTHS = 12
EVALUATION_LIMIT_MONTHS = 3  # after the charter's last day
INFORMATION_LIMIT_MONTHS = 3
POSTING_LIMIT_DAYS = 15
FORBIDDEN_BY_THE_FLOOR = frozenset(
    {Purpose.SANCTION, Purpose.DISCIPLINARY_FILE, Purpose.DISMISSAL, Purpose.RANKING}
)
MUST_COUNT = frozenset(Counted)
MUST_MEASURE = frozenset({Indicator.CUSTOMER_MEASURES, Indicator.EMPLOYEE_MEASURES})
MUST_PRECEDE_A_ROLL_OUT = frozenset(GateNeed)
# The notice that reaches a customer before the first word: heard on the telephone, read elsewhere.
NOTICE_THAT_REACHES: Mapping[Channel, Notice] = MappingProxyType(
    {
        channel: Notice.SPOKEN_MESSAGE if channel is Channel.VOICE else Notice.WRITTEN_MESSAGE
        for channel in Channel
    }
)

Value = str | int | list[str]


class BreachCode(StrEnum):
    """The data each carries stands behind it."""

    ENDS_BEFORE_IT_STARTS = "ends_before_it_starts"  # valid_from, valid_until
    PILOT_TOO_LONG = "pilot_too_long"  # valid_until, limit
    NOT_VOLUNTARY = "not_voluntary"  # found
    POOL_TOO_SMALL = "pool_too_small"  # found, limit
    PURPOSE_NOT_SIGNABLE = "purpose_not_signable"  # purposes
    USE_MUST_BE_FORBIDDEN = "use_must_be_forbidden"  # uses
    CHANNEL_WITHOUT_NOTICE = "channel_without_notice"  # channels
    NOTICE_DOES_NOT_REACH = "notice_does_not_reach"  # channels
    CAP_OUT_OF_RANGE = "cap_out_of_range"  # percent
    CAP_COVERS_EVERYTHING = "cap_covers_everything"  # percent
    CAP_COUNTS_TOO_LITTLE = "cap_counts_too_little"  # missing
    RESERVATION_TOO_LONG = "reservation_too_long"  # found_min, limit_min
    DELETION_BY_ANOTHER = "deletion_by_another"  # found
    DELETION_TOO_SLOW = "deletion_too_slow"  # found_h, limit_h
    DELETION_CONDITIONAL = "deletion_conditional"  # -
    UNDO_TOO_LONG = "undo_too_long"  # found_s, limit_s
    KEPT_TOO_LONG = "kept_too_long"  # found_days, limit_days
    INSIGHT_KEPT_TOO_LONG = "insight_kept_too_long"  # found_months, limit_months
    SERVICE_KEPT_TOO_LONG = "service_kept_too_long"  # found_months, limit_months
    NOTE_KEPT_TOO_LONG = "note_kept_too_long"  # found_months, limit_months
    PURPOSE_NOT_SIGNED = "purpose_not_signed"  # purpose
    EMOTION_OF_WORKERS = "emotion_of_workers"  # found
    EMOTION_FROM_VOICE = "emotion_from_voice"  # found
    SCORES_ABOUT_PEOPLE = "scores_about_people"  # found
    NAMED_OUTPUT_UNCOUNTED = "named_output_uncounted"  # -
    NO_HUMAN_SUPERVISION = "no_human_supervision"  # -
    NUMBERS_NOT_PROTECTED = "numbers_not_protected"  # kinds
    NO_WAY_TO_CHOOSE = "no_way_to_choose"  # -
    CHOSEN_BY_SOFTWARE = "chosen_by_software"  # found
    SIDE_BY_SIDE_NOT_GUARANTEED = "side_by_side_not_guaranteed"  # -
    LISTENING_UNANNOUNCED = "listening_unannounced"  # -
    SIDE_BY_SIDE_COUNTED = "side_by_side_counted"  # -
    SHARE_OUT_OF_RANGE = "share_out_of_range"  # percent
    GROUP_TOO_SMALL = "group_too_small"  # found, limit
    TARGETS_ONLY_QUANTITY = "targets_only_quantity"  # percent
    TARGETS_WITHOUT_QUALITY = "targets_without_quality"  # -
    TARGETS_WITHOUT_SATISFACTION = "targets_without_satisfaction"  # -
    TALK_TIME_AS_TARGET = "talk_time_as_target"  # found
    UNREGISTERED_MONITORING = "unregistered_monitoring"  # -
    ONLY_INFORMED = "only_informed"  # found
    INFORMED_TOO_LATE = "informed_too_late"  # found_months, limit_months
    POSTED_TOO_SHORT = "posted_too_short"  # found_days, limit_days
    EVALUATED_TOO_LATE = "evaluated_too_late"  # due, limit
    EVALUATED_BEFORE_THE_START = "evaluated_before_the_start"  # due, valid_from
    EVALUATION_ONE_SIDED = "evaluation_one_sided"  # missing
    ROLL_OUT_TOO_EASY = "roll_out_too_easy"  # missing
    NO_SIGNATORY = "no_signatory"  # sides
    ONE_SIGNATORY_FOR_TWO = "one_signatory_for_two"  # codes


# Codes of ``law``; none where the figure or the rule is this software's own.
BREACH_LAW: Mapping[BreachCode, tuple[str, ...]] = MappingProxyType(
    {
        BreachCode.ENDS_BEFORE_IT_STARTS: (),
        BreachCode.PILOT_TOO_LONG: (),
        BreachCode.NOT_VOLUNTARY: (),
        BreachCode.POOL_TOO_SMALL: (),
        BreachCode.PURPOSE_NOT_SIGNABLE: ("wec-128", "gdpr-5-1-b"),
        BreachCode.USE_MUST_BE_FORBIDDEN: ("gdpr-5-1-b",),
        BreachCode.CHANNEL_WITHOUT_NOTICE: ("wec-128", "gdpr-13"),
        BreachCode.NOTICE_DOES_NOT_REACH: ("wec-128", "gdpr-13"),
        BreachCode.CAP_OUT_OF_RANGE: (),
        BreachCode.CAP_COVERS_EVERYTHING: ("gdpr-5-1-c",),
        BreachCode.CAP_COUNTS_TOO_LITTLE: (),
        BreachCode.RESERVATION_TOO_LONG: (),
        BreachCode.DELETION_BY_ANOTHER: ("gdpr-17",),
        BreachCode.DELETION_TOO_SLOW: (),
        BreachCode.DELETION_CONDITIONAL: (),
        BreachCode.UNDO_TOO_LONG: (),
        BreachCode.KEPT_TOO_LONG: ("wec-128-one-month", "gdpr-5-1-e"),
        BreachCode.INSIGHT_KEPT_TOO_LONG: ("gdpr-5-1-e",),
        BreachCode.SERVICE_KEPT_TOO_LONG: ("gdpr-5-1-e",),
        BreachCode.NOTE_KEPT_TOO_LONG: ("gdpr-5-1-e",),
        BreachCode.PURPOSE_NOT_SIGNED: ("gdpr-5-1-b", "wec-124"),
        BreachCode.EMOTION_OF_WORKERS: ("ai-act-5-1-f",),
        BreachCode.EMOTION_FROM_VOICE: ("ai-act-5-1-f",),
        BreachCode.SCORES_ABOUT_PEOPLE: ("gdpr-22", "ai-act-annex-iii-4-b"),
        BreachCode.NAMED_OUTPUT_UNCOUNTED: (),
        BreachCode.NO_HUMAN_SUPERVISION: ("gdpr-22", "ai-act-26-2"),
        BreachCode.NUMBERS_NOT_PROTECTED: ("wellbeing-act", "directive-2019-1937"),
        BreachCode.NO_WAY_TO_CHOOSE: (),
        BreachCode.CHOSEN_BY_SOFTWARE: ("ai-act-annex-iii-4-b",),
        BreachCode.SIDE_BY_SIDE_NOT_GUARANTEED: (),
        BreachCode.LISTENING_UNANNOUNCED: ("wec-124", "criminal-code-314bis"),
        BreachCode.SIDE_BY_SIDE_COUNTED: (),
        BreachCode.SHARE_OUT_OF_RANGE: (),
        BreachCode.GROUP_TOO_SMALL: ("gdpr-5-1-c",),
        BreachCode.TARGETS_ONLY_QUANTITY: ("uni-etno-targets",),
        BreachCode.TARGETS_WITHOUT_QUALITY: ("uni-etno-targets",),
        BreachCode.TARGETS_WITHOUT_SATISFACTION: ("uni-etno-targets",),
        BreachCode.TALK_TIME_AS_TARGET: ("uni-etno-targets",),
        BreachCode.UNREGISTERED_MONITORING: ("wec-128", "gdpr-13", "uni-etno-monitoring"),
        BreachCode.ONLY_INFORMED: ("cao-39", "cao-9"),
        BreachCode.INFORMED_TOO_LATE: ("cao-39",),
        BreachCode.POSTED_TOO_SHORT: ("work-rules-posting",),
        BreachCode.EVALUATED_TOO_LATE: (),
        BreachCode.EVALUATED_BEFORE_THE_START: (),
        BreachCode.EVALUATION_ONE_SIDED: (),
        BreachCode.ROLL_OUT_TOO_EASY: ("cao-9",),
        BreachCode.NO_SIGNATORY: ("gdpr-88",),
        BreachCode.ONE_SIGNATORY_FOR_TWO: (),
    }
)


@dataclass(frozen=True, slots=True)
class FloorBreach:
    """One way in which a charter goes below the floor."""

    clause_id: ClauseId
    code: BreachCode
    data: tuple[tuple[str, Value], ...] = ()


class BelowFloorError(Exception):
    """A charter goes below the floor; ``breaches`` names every clause that does."""

    def __init__(self, breaches: tuple[FloorBreach, ...]) -> None:
        super().__init__(", ".join(f"{breach.clause_id} {breach.code}" for breach in breaches))
        self.breaches = breaches


def floor_breaches(charter: Charter) -> tuple[FloorBreach, ...]:
    """Every breach, in the order of the clauses; empty for a charter that may be signed."""
    return tuple(breach for check in _CHECKS for breach in check(charter))


def _breach(clause_id: ClauseId, code: BreachCode, **data: Value) -> FloorBreach:
    return FloorBreach(clause_id, code, tuple(data.items()))


def _scope(charter: Charter) -> Iterator[FloorBreach]:
    scope = charter.scope
    if scope.valid_until < scope.valid_from:
        yield _breach(
            ClauseId.SCOPE,
            BreachCode.ENDS_BEFORE_IT_STARTS,
            valid_from=scope.valid_from.isoformat(),
            valid_until=scope.valid_until.isoformat(),
        )
    limit = _months_after(scope.valid_from, PILOT_LIMIT_MONTHS)
    if charter.stage is Stage.PILOT and scope.valid_until >= limit:
        yield _breach(
            ClauseId.SCOPE,
            BreachCode.PILOT_TOO_LONG,
            valid_until=scope.valid_until.isoformat(),
            limit=limit.isoformat(),
        )


def _participation(charter: Charter) -> Iterator[FloorBreach]:
    taking_part = charter.participation
    if taking_part.who is not Participation.VOLUNTEERS and charter.stage is Stage.PILOT:
        yield _breach(ClauseId.PARTICIPATION, BreachCode.NOT_VOLUNTARY, found=taking_part.who)
    if taking_part.smallest_pool < SMALLEST_POOL_LIMIT:
        yield _breach(
            ClauseId.PARTICIPATION,
            BreachCode.POOL_TOO_SMALL,
            found=taking_part.smallest_pool,
            limit=SMALLEST_POOL_LIMIT,
        )


def _purposes(charter: Charter) -> Iterator[FloorBreach]:
    if foreign := charter.purposes_allowed - SIGNABLE_PURPOSES:
        yield _breach(ClauseId.PURPOSES_ALLOWED, BreachCode.PURPOSE_NOT_SIGNABLE, purposes=sorted(foreign))
    if missing := FORBIDDEN_BY_THE_FLOOR - charter.uses_forbidden:
        yield _breach(ClauseId.USES_FORBIDDEN, BreachCode.USE_MUST_BE_FORBIDDEN, uses=sorted(missing))


def _notice(charter: Charter) -> Iterator[FloorBreach]:
    notices = charter.customer_notice
    if silent := charter.scope.channels - set(notices):
        yield _breach(ClauseId.CUSTOMER_NOTICE, BreachCode.CHANNEL_WITHOUT_NOTICE, channels=sorted(silent))
    unfit = [channel for channel, notice in notices.items() if notice is not NOTICE_THAT_REACHES[channel]]
    if unfit:
        yield _breach(ClauseId.CUSTOMER_NOTICE, BreachCode.NOTICE_DOES_NOT_REACH, channels=sorted(unfit))


def _cap(charter: Charter) -> Iterator[FloorBreach]:
    cap = charter.listening_cap
    if cap is None:
        return
    if not 0 <= cap.percent <= 100:
        yield _breach(ClauseId.LISTENING_CAP, BreachCode.CAP_OUT_OF_RANGE, percent=str(cap.percent))
    elif cap.percent == 100:
        yield _breach(ClauseId.LISTENING_CAP, BreachCode.CAP_COVERS_EVERYTHING, percent="100")
    if missing := MUST_COUNT - cap.counts:
        yield _breach(ClauseId.LISTENING_CAP, BreachCode.CAP_COUNTS_TOO_LITTLE, missing=sorted(missing))
    if cap.reservation_min > RESERVATION_LIMIT_MIN:
        yield _breach(
            ClauseId.LISTENING_CAP,
            BreachCode.RESERVATION_TOO_LONG,
            found_min=cap.reservation_min,
            limit_min=RESERVATION_LIMIT_MIN,
        )


def _deletion(charter: Charter) -> Iterator[FloorBreach]:
    deletion, clause_id = charter.deletion, ClauseId.DELETION
    if deletion.by is not Eraser.AGENT:
        yield _breach(clause_id, BreachCode.DELETION_BY_ANOTHER, found=str(deletion.by))
    if deletion.shred_within_h > SHRED_LIMIT_H:
        found, limit = deletion.shred_within_h, SHRED_LIMIT_H
        yield _breach(clause_id, BreachCode.DELETION_TOO_SLOW, found_h=found, limit_h=limit)
    if deletion.reason_required or deletion.limited:
        yield _breach(clause_id, BreachCode.DELETION_CONDITIONAL)
    if deletion.undo_within_s > UNDO_LIMIT_S:
        found, limit = deletion.undo_within_s, UNDO_LIMIT_S
        yield _breach(clause_id, BreachCode.UNDO_TOO_LONG, found_s=found, limit_s=limit)


def _retention(charter: Charter) -> Iterator[FloorBreach]:
    retention = charter.retention
    if retention.quality_days > RETENTION_LIMIT_DAYS:
        found, limit = retention.quality_days, RETENTION_LIMIT_DAYS
        yield _breach(ClauseId.RETENTION, BreachCode.KEPT_TOO_LONG, found_days=found, limit_days=limit)
    for code, found, limit in (
        (BreachCode.INSIGHT_KEPT_TOO_LONG, retention.insight_months, INSIGHT_LIMIT_MONTHS),
        (BreachCode.SERVICE_KEPT_TOO_LONG, retention.service_months, SERVICE_LIMIT_MONTHS),
        (BreachCode.NOTE_KEPT_TOO_LONG, retention.coaching_note_months, COACHING_NOTE_LIMIT_MONTHS),
    ):
        if found > limit:
            yield _breach(ClauseId.RETENTION, code, found_months=found, limit_months=limit)


def _stores(charter: Charter) -> Iterator[FloorBreach]:
    if charter.insight.allowed and Purpose.INSIGHT not in charter.purposes_allowed:
        yield _breach(ClauseId.INSIGHT, BreachCode.PURPOSE_NOT_SIGNED, purpose=Purpose.INSIGHT)
    if charter.service.allowed and Purpose.SERVICE not in charter.purposes_allowed:
        yield _breach(ClauseId.SERVICE, BreachCode.PURPOSE_NOT_SIGNED, purpose=Purpose.SERVICE)


def _ai(charter: Charter) -> Iterator[FloorBreach]:
    ai, cap = charter.ai, charter.listening_cap
    if ai.agent_emotion is not Limit.NEVER:
        yield _breach(ClauseId.AI, BreachCode.EMOTION_OF_WORKERS, found=ai.agent_emotion)
    if ai.voice_emotion is not Limit.NEVER:
        yield _breach(ClauseId.AI, BreachCode.EMOTION_FROM_VOICE, found=ai.voice_emotion)
    if ai.agent_scoring is Limit.ON:
        yield _breach(ClauseId.AI, BreachCode.SCORES_ABOUT_PEOPLE, found=ai.agent_scoring)
    if ai.named_output_to_people is Limit.ON and cap is not None and Counted.SUMMARY not in cap.counts:
        yield _breach(ClauseId.AI, BreachCode.NAMED_OUTPUT_UNCOUNTED)
    if not ai.human_supervision:
        yield _breach(ClauseId.AI, BreachCode.NO_HUMAN_SUPERVISION)


def _numbers(charter: Charter) -> Iterator[FloorBreach]:
    if missing := set(ProtectedKind) - charter.protected_numbers.kinds:
        yield _breach(ClauseId.PROTECTED_NUMBERS, BreachCode.NUMBERS_NOT_PROTECTED, kinds=sorted(missing))


def _selection(charter: Charter) -> Iterator[FloorBreach]:
    if not charter.selection.methods:
        yield _breach(ClauseId.SELECTION, BreachCode.NO_WAY_TO_CHOOSE)
    if charter.selection.ai_flags is not Limit.NEVER:
        yield _breach(ClauseId.SELECTION, BreachCode.CHOSEN_BY_SOFTWARE, found=charter.selection.ai_flags)


def _side_by_side(charter: Charter) -> Iterator[FloorBreach]:
    beside, clause_id = charter.side_by_side, ClauseId.SIDE_BY_SIDE
    if not beside.guaranteed:
        yield _breach(clause_id, BreachCode.SIDE_BY_SIDE_NOT_GUARANTEED)
    if not beside.announced:
        yield _breach(clause_id, BreachCode.LISTENING_UNANNOUNCED)
    if beside.counted_in_cap:
        yield _breach(clause_id, BreachCode.SIDE_BY_SIDE_COUNTED)
    if not 0 <= beside.least_percent <= 100:
        yield _breach(clause_id, BreachCode.SHARE_OUT_OF_RANGE, percent=str(beside.least_percent))


def _groups(charter: Charter) -> Iterator[FloorBreach]:
    found, limit = charter.groups.threshold, GROUP_THRESHOLD_LIMIT
    if found < limit:
        yield _breach(ClauseId.GROUPS, BreachCode.GROUP_TOO_SMALL, found=found, limit=limit)


def _targets(charter: Charter) -> Iterator[FloorBreach]:
    targets, clause_id = charter.targets, ClauseId.TARGETS
    percent = targets.quantitative_percent_max
    if not 0 <= percent < 100:
        yield _breach(clause_id, BreachCode.TARGETS_ONLY_QUANTITY, percent=str(percent))
    if not targets.quality_required:
        yield _breach(clause_id, BreachCode.TARGETS_WITHOUT_QUALITY)
    if not targets.satisfaction_required:
        yield _breach(clause_id, BreachCode.TARGETS_WITHOUT_SATISFACTION)
    if targets.individual_talk_time is Limit.ON:
        yield _breach(clause_id, BreachCode.TALK_TIME_AS_TARGET, found=targets.individual_talk_time)


def _register(charter: Charter) -> Iterator[FloorBreach]:
    if not charter.monitoring_register.required:
        yield _breach(ClauseId.MONITORING_REGISTER, BreachCode.UNREGISTERED_MONITORING)


def _consultation(charter: Charter) -> Iterator[FloorBreach]:
    consultation, clause_id = charter.consultation, ClauseId.CONSULTATION
    months, days = consultation.information_months, consultation.posting_days
    if consultation.act is ConsultationAct.INFORM:
        yield _breach(clause_id, BreachCode.ONLY_INFORMED, found=consultation.act)
    if consultation.new_technology and months < INFORMATION_LIMIT_MONTHS:
        limit = INFORMATION_LIMIT_MONTHS
        yield _breach(clause_id, BreachCode.INFORMED_TOO_LATE, found_months=months, limit_months=limit)
    if days < POSTING_LIMIT_DAYS:
        limit = POSTING_LIMIT_DAYS
        yield _breach(clause_id, BreachCode.POSTED_TOO_SHORT, found_days=days, limit_days=limit)


def _evaluation(charter: Charter) -> Iterator[FloorBreach]:
    evaluation, clause_id = charter.evaluation, ClauseId.EVALUATION
    due, start = evaluation.due, charter.scope.valid_from
    limit = _months_after(charter.scope.valid_until, EVALUATION_LIMIT_MONTHS)
    if due > limit:
        yield _breach(clause_id, BreachCode.EVALUATED_TOO_LATE, due=due.isoformat(), limit=limit.isoformat())
    if due < start:
        yield _breach(
            clause_id,
            BreachCode.EVALUATED_BEFORE_THE_START,
            due=due.isoformat(),
            valid_from=start.isoformat(),
        )
    if missing := MUST_MEASURE - evaluation.indicators:
        yield _breach(clause_id, BreachCode.EVALUATION_ONE_SIDED, missing=sorted(missing))


def _roll_out(charter: Charter) -> Iterator[FloorBreach]:
    if missing := MUST_PRECEDE_A_ROLL_OUT - charter.roll_out.needs:
        yield _breach(ClauseId.ROLL_OUT, BreachCode.ROLL_OUT_TOO_EASY, missing=sorted(missing))


def _signatories(charter: Charter) -> Iterator[FloorBreach]:
    signed = charter.signatories
    sides = {"management": signed.management, "legal": signed.legal, "unions": signed.unions}
    if empty := [side for side, codes in sides.items() if not codes]:
        yield _breach(ClauseId.SIGNATORIES, BreachCode.NO_SIGNATORY, sides=empty)
    twice = {code for codes in sides.values() for code in codes if _count(code, sides) > 1}
    if twice:
        yield _breach(ClauseId.SIGNATORIES, BreachCode.ONE_SIGNATORY_FOR_TWO, codes=sorted(twice))


def _count(code: str, sides: Mapping[str, frozenset[str]]) -> int:
    return sum(code in codes for codes in sides.values())


def _months_after(day: date, months: int) -> date:
    """The same day some months on, or the last of that month where it has no such day."""
    whole = day.month - 1 + months
    year, month = day.year + whole // 12, whole % 12 + 1
    if year > date.max.year:
        return date.max
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


_CHECKS = (
    _scope,
    _participation,
    _purposes,
    _notice,
    _cap,
    _deletion,
    _retention,
    _stores,
    _ai,
    _numbers,
    _selection,
    _side_by_side,
    _groups,
    _targets,
    _register,
    _consultation,
    _evaluation,
    _roll_out,
    _signatories,
)
