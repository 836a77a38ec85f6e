"""The legal floor: what no charter may go below, whoever signs it.

Apart from parsing because a text may be well formed and still not be lawful; every breach is named by its clause.
Sources stand with the clauses in ``wording`` and in docs/methods/quota.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from leidraad.domain.charter.clauses import (
    SIGNABLE_PURPOSES,
    Charter,
    ClauseId,
    Counted,
    Limit,
    Participation,
    ProtectedKind,
    Purpose,
    Stage,
)

RETENTION_LIMIT_DAYS = 28  # one month is at least 28 days, in every month
SHRED_LIMIT_H = 24
GROUP_THRESHOLD_LIMIT = 5
FORBIDDEN_BY_THE_FLOOR = frozenset(
    {Purpose.SANCTION, Purpose.DISCIPLINARY_FILE, Purpose.DISMISSAL, Purpose.RANKING}
)

Value = str | int | list[str]


class BreachCode(StrEnum):
    """The data each carries stands behind it."""

    ENDS_BEFORE_IT_STARTS = "ends_before_it_starts"  # valid_from, valid_until
    NOT_VOLUNTARY = "not_voluntary"  # found
    PURPOSE_NOT_SIGNABLE = "purpose_not_signable"  # purposes
    USE_MUST_BE_FORBIDDEN = "use_must_be_forbidden"  # uses
    CHANNEL_WITHOUT_NOTICE = "channel_without_notice"  # channels
    CAP_OUT_OF_RANGE = "cap_out_of_range"  # percent
    CAP_COVERS_EVERYTHING = "cap_covers_everything"  # percent
    CAP_WITHOUT_AUDIO = "cap_without_audio"  # -
    DELETION_TOO_SLOW = "deletion_too_slow"  # found_h, limit_h
    DELETION_CONDITIONAL = "deletion_conditional"  # -
    KEPT_TOO_LONG = "kept_too_long"  # found_days, limit_days
    GROUP_TOO_SMALL = "group_too_small"  # found, limit
    PURPOSE_NOT_SIGNED = "purpose_not_signed"  # purpose
    EMOTION_OF_WORKERS = "emotion_of_workers"  # found
    EMOTION_FROM_VOICE = "emotion_from_voice"  # found
    SCORES_ABOUT_PEOPLE = "scores_about_people"  # found
    NUMBERS_NOT_PROTECTED = "numbers_not_protected"  # kinds


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
    checks = (_scope, _participation, _purposes, _notice, _cap, _deletion, _retention, _stores, _ai, _numbers)
    return tuple(breach for check in checks for breach in check(charter))


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


def _participation(charter: Charter) -> Iterator[FloorBreach]:
    if charter.participation.who is not Participation.VOLUNTEERS and charter.stage is Stage.PILOT:
        yield _breach(ClauseId.PARTICIPATION, BreachCode.NOT_VOLUNTARY, found=charter.participation.who)


def _purposes(charter: Charter) -> Iterator[FloorBreach]:
    if foreign := charter.purposes_allowed - SIGNABLE_PURPOSES:
        yield _breach(ClauseId.PURPOSES_ALLOWED, BreachCode.PURPOSE_NOT_SIGNABLE, purposes=sorted(foreign))
    if missing := FORBIDDEN_BY_THE_FLOOR - charter.uses_forbidden:
        yield _breach(ClauseId.USES_FORBIDDEN, BreachCode.USE_MUST_BE_FORBIDDEN, uses=sorted(missing))


def _notice(charter: Charter) -> Iterator[FloorBreach]:
    if silent := charter.scope.channels - set(charter.customer_notice):
        yield _breach(ClauseId.CUSTOMER_NOTICE, BreachCode.CHANNEL_WITHOUT_NOTICE, channels=sorted(silent))


def _cap(charter: Charter) -> Iterator[FloorBreach]:
    cap = charter.listening_cap
    if cap is None:
        return
    if not 0 <= cap.percent <= 100:
        yield _breach(ClauseId.LISTENING_CAP, BreachCode.CAP_OUT_OF_RANGE, percent=str(cap.percent))
    elif cap.percent == 100:
        yield _breach(ClauseId.LISTENING_CAP, BreachCode.CAP_COVERS_EVERYTHING, percent="100")
    if Counted.AUDIO not in cap.counts:
        yield _breach(ClauseId.LISTENING_CAP, BreachCode.CAP_WITHOUT_AUDIO)


def _deletion(charter: Charter) -> Iterator[FloorBreach]:
    deletion = charter.deletion
    if deletion.shred_within_h > SHRED_LIMIT_H:
        yield _breach(
            ClauseId.DELETION,
            BreachCode.DELETION_TOO_SLOW,
            found_h=deletion.shred_within_h,
            limit_h=SHRED_LIMIT_H,
        )
    if deletion.reason_required or deletion.limited:
        yield _breach(ClauseId.DELETION, BreachCode.DELETION_CONDITIONAL)


def _retention(charter: Charter) -> Iterator[FloorBreach]:
    if charter.retention.quality_days > RETENTION_LIMIT_DAYS:
        yield _breach(
            ClauseId.RETENTION,
            BreachCode.KEPT_TOO_LONG,
            found_days=charter.retention.quality_days,
            limit_days=RETENTION_LIMIT_DAYS,
        )


def _stores(charter: Charter) -> Iterator[FloorBreach]:
    threshold = charter.groups.threshold
    if threshold < GROUP_THRESHOLD_LIMIT:
        yield _breach(
            ClauseId.GROUPS, BreachCode.GROUP_TOO_SMALL, found=threshold, limit=GROUP_THRESHOLD_LIMIT
        )
    if charter.insight.allowed and Purpose.INSIGHT not in charter.purposes_allowed:
        yield _breach(ClauseId.INSIGHT, BreachCode.PURPOSE_NOT_SIGNED, purpose=Purpose.INSIGHT)
    if charter.service.allowed and Purpose.SERVICE not in charter.purposes_allowed:
        yield _breach(ClauseId.SERVICE, BreachCode.PURPOSE_NOT_SIGNED, purpose=Purpose.SERVICE)


def _ai(charter: Charter) -> Iterator[FloorBreach]:
    if charter.ai.agent_emotion is not Limit.NEVER:
        yield _breach(ClauseId.AI, BreachCode.EMOTION_OF_WORKERS, found=charter.ai.agent_emotion)
    if charter.ai.voice_emotion is not Limit.NEVER:
        yield _breach(ClauseId.AI, BreachCode.EMOTION_FROM_VOICE, found=charter.ai.voice_emotion)
    if charter.ai.agent_scoring is Limit.ON:
        yield _breach(ClauseId.AI, BreachCode.SCORES_ABOUT_PEOPLE, found=charter.ai.agent_scoring)


def _numbers(charter: Charter) -> Iterator[FloorBreach]:
    if missing := set(ProtectedKind) - charter.protected_numbers.kinds:
        yield _breach(ClauseId.PROTECTED_NUMBERS, BreachCode.NUMBERS_NOT_PROTECTED, kinds=sorted(missing))
