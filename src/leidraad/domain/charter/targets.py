"""Sets of targets for people: which the charter allows. One that only counts cannot exist (invariant I12).

Apart from the floor because it judges a set that somebody proposes, not a charter.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from leidraad.domain.charter.clauses import Charter, Limit


class Measure(StrEnum):
    """What a target may be about. Stored, so a value never changes its meaning."""

    QUALITY = "quality"  # of the conversation, by the agreed criteria
    SATISFACTION = "satisfaction"  # of customers
    FIRST_CONTACT = "first_contact"  # solved without a second contact
    DEVELOPMENT = "development"  # training and coaching followed
    CONTACTS_HANDLED = "contacts_handled"
    CONVERSIONS = "conversions"
    WAITING_TIME = "waiting_time"  # of customers, for a team
    AVAILABILITY = "availability"
    TALK_TIME = "talk_time"  # of a team
    OWN_TALK_TIME = "own_talk_time"  # of one person


QUANTITATIVE = frozenset(
    {
        Measure.CONTACTS_HANDLED,
        Measure.CONVERSIONS,
        Measure.WAITING_TIME,
        Measure.AVAILABILITY,
        Measure.TALK_TIME,
        Measure.OWN_TALK_TIME,
    }
)


class TargetBreachCode(StrEnum):
    """What is wrong with a set; the data each carries stands behind it."""

    EMPTY = "empty"  # -
    WEIGHT_NOT_POSITIVE = "weight_not_positive"  # the measures
    WEIGHTS_NOT_WHOLE = "weights_not_whole"  # the sum, which is not 100
    PURELY_QUANTITATIVE = "purely_quantitative"  # -
    TOO_QUANTITATIVE = "too_quantitative"  # the share found, and the largest
    QUALITY_MISSING = "quality_missing"  # -
    SATISFACTION_MISSING = "satisfaction_missing"  # -
    TALK_TIME_OF_ONE = "talk_time_of_one"  # -


@dataclass(frozen=True, slots=True)
class TargetBreach:
    """One reason why a set of targets may not be set."""

    code: TargetBreachCode
    data: tuple[tuple[str, str], ...] = ()


def target_set_breaches(charter: Charter, weights: Mapping[Measure, Fraction]) -> tuple[TargetBreach, ...]:
    """Why these targets may not be set under the charter; empty when they may.

    ``weights`` are percentages, exact, which together make 100. Whatever the charter says: without quality there is no
    set, and no set only counts.
    """
    checks = (_weights, _balance, _presence, _talk_time)
    return tuple(breach for check in checks for breach in check(charter, weights))


def quantitative_percent(weights: Mapping[Measure, Fraction]) -> Fraction:
    """The weight of everything that only counts or times, in percent."""
    return _sum(weight for measure, weight in weights.items() if measure in QUANTITATIVE)


def _weights(_charter: Charter, weights: Mapping[Measure, Fraction]) -> Iterator[TargetBreach]:
    if not weights:
        yield _breach(TargetBreachCode.EMPTY)
        return
    if low := sorted(measure for measure, weight in weights.items() if weight <= 0):
        yield _breach(TargetBreachCode.WEIGHT_NOT_POSITIVE, measures=", ".join(low))
    if (total := _sum(weights.values())) != 100:
        yield _breach(TargetBreachCode.WEIGHTS_NOT_WHOLE, total=str(total))


def _balance(charter: Charter, weights: Mapping[Measure, Fraction]) -> Iterator[TargetBreach]:
    found, largest = quantitative_percent(weights), charter.targets.quantitative_percent_max
    if weights and weights.keys() <= QUANTITATIVE:
        yield _breach(TargetBreachCode.PURELY_QUANTITATIVE)
    if found > largest:
        yield _breach(TargetBreachCode.TOO_QUANTITATIVE, found=str(found), largest=str(largest))


def _presence(charter: Charter, weights: Mapping[Measure, Fraction]) -> Iterator[TargetBreach]:
    # Quality is asked for whatever the charter says: else a set could count everything but one small thing.
    if Measure.QUALITY not in weights:
        yield _breach(TargetBreachCode.QUALITY_MISSING)
    if charter.targets.satisfaction_required and Measure.SATISFACTION not in weights:
        yield _breach(TargetBreachCode.SATISFACTION_MISSING)


def _talk_time(charter: Charter, weights: Mapping[Measure, Fraction]) -> Iterator[TargetBreach]:
    if Measure.OWN_TALK_TIME in weights and charter.targets.individual_talk_time is not Limit.ON:
        yield _breach(TargetBreachCode.TALK_TIME_OF_ONE)


def _breach(code: TargetBreachCode, **data: str) -> TargetBreach:
    return TargetBreach(code, tuple(data.items()))


def _sum(values: Iterable[Fraction]) -> Fraction:
    return sum(values, start=Fraction(0))
