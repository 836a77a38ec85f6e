"""How many of an agent's contacts may be opened in a window, in exact arithmetic, and where windows begin.

Apart from decisions because the database holds the same law as a constraint: one formula, written down once.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from leidraad.domain.charter.clauses import CapWindow, ListeningCap


@dataclass(frozen=True, slots=True)
class Window:
    """One calendar month: its first day, and the instants (UTC) at which it begins and ends (the end is outside)."""

    starts_on: date
    starts_at: datetime
    ends_at: datetime

    def holds(self, instant: datetime) -> bool:
        """Whether an aware instant lies in this window."""
        return self.starts_at <= instant < self.ends_at


def allowed_count(percent: Fraction, captured_count: int) -> int:
    """How many contacts may be opened: the percentage of those captured, rounded down.

    ``percent`` is 0 to 100 and ``captured_count`` not negative, ValueError otherwise.
    """
    return _part(percent.numerator, percent.denominator * 100, captured_count)


def allowed_of_share(share: Fraction, captured_count: int) -> int:
    """How many contacts a share from 0 to 1 allows, rounded down; the errors are those of ``allowed_count``.

    The smaller of two shares allows the smaller of the two numbers: so a cap that became smaller counts at once, and one
    that became larger from the next window, which keeps the share it began with.
    """
    return _part(share.numerator, share.denominator, captured_count)


def _part(numerator: int, denominator: int, captured_count: int) -> int:
    # Whole numbers and no fractions: this is asked for every grant, and a new fraction costs more than all of it.
    if not 0 <= numerator <= denominator or captured_count < 0:
        raise ValueError(f"no quota of {numerator}/{denominator} of {captured_count}")
    return numerator * captured_count // denominator


def remaining_count(*, percent: Fraction, captured_count: int, used_count: int) -> int:
    """How many more contacts may be opened; never below zero."""
    return max(0, allowed_count(percent, captured_count) - used_count)


def window_of(instant: datetime, zone: ZoneInfo) -> Window:
    """The calendar month that an aware instant falls in, as the wall clock of ``zone`` has it."""
    if instant.tzinfo is None:
        raise ValueError("an instant without a time zone falls in no window")
    return window_starting(instant.astimezone(zone).date().replace(day=1), zone)


def window_starting(first_day: date, zone: ZoneInfo) -> Window:
    """The calendar month that begins on ``first_day``."""
    return Window(first_day, _midnight(first_day, zone), _midnight(next_month(first_day), zone))


def basis_start(captured_in: date, window: CapWindow) -> date:
    """The first day of the window whose quota a contact captured in the month ``captured_in`` adds to."""
    return captured_in if window is CapWindow.CALENDAR_MONTH else next_month(captured_in)


def share_of(cap: ListeningCap | None) -> Fraction:
    """The cap as a share from 0 to 1; 0 when no cap was agreed."""
    return cap.percent / 100 if cap else Fraction(0)


def next_month(first_day: date) -> date:
    """The first day of the month after the one that begins on ``first_day``."""
    return (first_day + timedelta(days=31)).replace(day=1)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    # In UTC, because Python compares two times of one zone by their wall clocks, which is wrong across a change.
    return datetime.combine(day, time.min, tzinfo=zone).astimezone(UTC)
